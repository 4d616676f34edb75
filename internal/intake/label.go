package intake

import (
	"slices"
	"strings"
	"unicode"

	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// field is what a label asks for.
type field int

const (
	noField field = iota
	fieldTitle
	fieldDescription
	fieldTheme
	fieldTopic // "Category:", "Topic:": the theme, where what it says is one
	fieldAuthor
	fieldRole
	fieldOrganisation
	fieldEmail
	fieldTwitter
	fieldPost // role and organisation in one line
	fieldBio
	fieldText  // "Blog text:": what follows is the blog itself
	fieldOther // "Word count:", "Date:": known, and no part of the blog
)

// labels are the wordings of each field, as people write them and as forms ask for them. A label is compared
// without its brackets ("Description (max 150 characters)"), numbering, and words such as "proposed" or "your".
var labels = map[field][]string{
	fieldTitle: {
		"title", "blog title", "title of blog", "title of the blog", "title of your blog", "title of article", "headline",
		"heading", "blog name", "name of blog", "blog heading", "blog headline", "article title", "post title",
		"title of piece", "title of post", "piece title", "main title", "titel", "ttile", "tilte", "tittle", "titre", "título",
	},
	fieldDescription: {
		"description", "sub-title", "subtitle", "sub title", "subheading", "sub-heading", "sub heading", "standfirst",
		"stand-first", "stand first", "strapline", "strap line", "strap-line", "strap", "summary", "summary line", "blog description",
		"blog summary", "blog sub-title", "blog subtitle", "one-line description", "one line description",
		"one-line summary", "one line summary", "short summary", "abstract", "teaser", "excerpt", "blurb", "tagline",
		"tag line", "tag-line", "synopsis", "précis", "precis", "subhead", "sub-head", "sub head", "sub", "dek", "deck",
		"character description", "char description", "description for the sub-title", "description for sub-title",
		"description for the subtitle", "sub-title description", "subtitle description", "meta description",
		"web description", "description line", "desc", "descr", "sub-headline", "subheadline", "sub headline",
		"description of article", "description of blog", "description of the blog", "description of the article",
		"article description", "post description", "summary of blog", "summary of the blog", "sell", "kicker", "lede",
		"snippet", "preview text", "introductory sentence", "one-liner", "one liner", "oneliner", "subline", "sub-line",
		"what goes under it", "what goes below it", "what goes underneath", "underneath it", "line under it",
		"line below the title", "line under the title", "line for the website", "line for the web page", "line for the top",
		"intro line", "intro sentence", "introductory line", "byline description", "beschreibung", "untertitel",
		"sous-titre",
	},
	fieldTheme: {
		"theme", "themes", "theme(s)", "campaign theme", "campaign themes", "blog theme", "blog themes", "theme number",
		"theme no", "theme numbers", "theme name", "campaign week theme", "relevant theme", "relevant themes",
		"theme chosen", "theme selected", "themes covered", "theme covered", "theme addressed", "themes addressed",
		"theme(s) addressed", "theme alignment", "theme fit", "thema", "thème", "primary theme",
		"secondary theme", "second theme", "additional theme", "other theme", "also theme", "for theme", "for themes",
	},
	fieldTopic: {
		"category", "categories", "topic", "topics", "strand", "strands", "stream", "track", "area", "section", "pillar",
	},
	fieldAuthor: {
		"author", "authors", "who wrote it", "author name", "author's name", "authors name", "name of author", "name of the author",
		"name", "full name", "written by", "by", "byline", "by-line", "by line", "contributor", "contributor name",
		"blog author", "blogger", "writer", "attribution", "blog by", "article by", "guest blog by", "words by",
		"author details", "author's details", "author information", "name of contributor", "contributor's name",
		"author info", "spokesperson", "spokesman", "spokeswoman", "attributed to", "credit", "autor", "auteur",
	},
	fieldRole: {
		"role", "job title", "position", "job role", "author role", "author position", "author's role", "author job title",
		"author's job title", "author title", "designation", "job", "role title", "title and role", "title/role",
		"title / role", "post held", "occupation", "contributor's role", "contributor's job title",
	},
	fieldOrganisation: {
		"organisation", "organization", "company", "employer", "org", "organisation name", "organization name",
		"company name", "affiliation", "firm", "author organisation", "author's organisation", "author company",
		"institution", "council", "business", "member organisation", "member company", "contributor's organisation", "on behalf of",
	},
	fieldEmail: {
		"email", "e-mail", "mail", "email address", "e-mail address", "author email", "author's email", "contact email",
		"author email address", "author's email address",
	},
	fieldTwitter: {
		"twitter", "twitter handle", "twitter name", "twitter account", "twitter username", "twitter id", "x", "x handle", "twitter x",
		"x twitter", "handle", "handles", "social", "socials", "social media", "social media handle", "social media handles",
		"social handle", "author twitter", "author's twitter", "author twitter handle", "author's twitter handle", "twitter handles",
	},
	fieldBio: {
		"bio", "biography", "author bio", "author biography", "author's bio", "author's biography", "about the author",
		"about the authors", "about me", "about the writer", "short bio", "short biography", "profile", "author profile",
		"biographical note", "bio note", "about the contributor", "biog", "author biog", "mini bio",
	},
	fieldText: {
		"blog", "blog text", "text", "body", "blog body", "full text", "content", "blog content", "blog post", "the blog",
		"main text", "copy", "blog copy", "article", "blog piece", "main body", "body text", "text of blog", "text of the blog", "text of your blog",
		"the blog itself", "full blog", "blog itself", "blog article", "article text", "main blog", "piece",
	},
	fieldOther: {
		"word count", "words", "wordcount", "number of words", "word length", "length", "date", "status", "version",
		"linkedin", "linkedin profile",
		"website", "web", "url", "link", "phone", "tel", "telephone", "mobile", "contact", "contact number", "phone number",
		"headshot", "photo", "photograph", "image",
		"images", "picture", "logo", "deadline", "campaign", "campaign week", "format", "tags", "keywords", "key words",
		"hashtag", "hashtags",
		"slug", "draft", "client", "publication date", "publish date", "submitted to", "submission date", "date submitted",
		"for", "document", "file", "approved by", "sign-off", "character count", "characters", "reading time",
		"image credit", "photo credit", "picture credit", "image credits", "photo credits", "cover image",
		"banner image", "header image", "hero image", "main image", "banner photo", "header photo", "cover photo", "press contact",
		"media contact", "facebook", "instagram", "event", "submitted by", "suggested tweet", "suggested tweets", "tweet",
		"tweets", "tweet copy", "social copy", "suggested social copy", "call", "layout", "attached",
	},
}

// labelIndex is labels turned round.
var labelIndex = func() map[string]field {
	index := map[string]field{}
	for f, words := range labels {
		for _, w := range words {
			index[w] = f
		}
	}
	return index
}()

// fillers are words before a label that do not change what it asks for.
var fillers = phrase.MustCompile(`^(?:(?:which|what|your|my|our|the|a|its|his|her|their|as for|for|proposed|suggested|possible|provisional|` +
	`working|preferred|chosen|selected|campaign|full|short|brief|guest|draft|final|please (?:give|provide|enter|add)|` +
	`insert|enter|new|revised|corrected|updated|amended|shortened|shorter|here is the|here's the|and the|and)\s+)+`)

var (
	inBrackets = phrase.MustCompile(`\s*[(\[{][^)\]}]*[)\]}]?\s*`)
	// the last for "📌 Title"
	enumerator = phrase.MustCompile(`^(?:(?i:section|part) [a-z0-9]{1,2}[.:)]?|#\d{1,2}[.):]?|\(?[0-9ivx]{1,3}[.)]|\(?[a-h][.)]|q\d+[.:]?|` +
		`question \d+[.:]?|[-•*·–>]+)\s+|^[\p{So}\p{Sk}\x{FE0F}\x{200D}]+\s*`)
	charLimit = phrase.MustCompile(`\b(?:of )?(?:max(?:imum)?\.?|no (?:more|longer) than|not more than|up to|under|around|about|approx\.?|of)?` +
		`\s*\d{2,4}[ -]?(?:chars?|characters?|words?)(?: or (?:less|fewer)| max(?:imum)?)?\b\.?`)
	edgeOfLabel = " \t\u00a0.,:;-–—*_#\"“”'‘’?"
)

// saysLength says of a field how long it is, and asks for none.
var saysLength = phrase.Like("the description is 76 characters",
	`\b(?:is|are|was|has|contains|comes (?:in )?(?:to|at)|runs to)\b[^:]{0,30}?\b\d{1,4}[ -](?:chars?|characters?|words?)\b`)

// fieldOf returns the field that a label's words name.
func fieldOf(label string) field {
	l := strings.ToLower(strings.ReplaceAll(label, "’", "'"))
	if f, ok := labelIndex[strings.TrimSpace(l)]; ok {
		return f
	}
	if len(l) > longestMisspelt && !tellsOfLabel(l) {
		return noField
	}
	if letterOfBlog.FindString(l) == strings.TrimSpace(l) && l != "" { // "Blog B", and not "Blog by"
		return noField
	}
	if m := onlyBrackets.FindStringSubmatch(l); m != nil && labelIndex[wording.Fold(m[1])] == fieldOther && aboutAuthor(labelIndex[m[2]]) {
		return labelIndex[m[2]] // "Submitted by (author)"
	}
	l = inBrackets.ReplaceAllString(l, " ")
	l = enumerator.ReplaceAllString(strings.TrimSpace(l), "")
	if charLimit.MatchString(l) && saysLength.MatchString(l) {
		return noField
	}
	l = charLimit.ReplaceAllString(l, " ")
	l = wording.Fold(strings.Trim(l, edgeOfLabel))
	if m := ofTheAuthor.FindStringSubmatch(l); m != nil {
		if f := lookUp("author " + m[1]); f != noField {
			return f
		}
		if f := lookUp(m[1]); aboutAuthor(f) {
			return f
		}
	}
	if f := lookUp(l); f != noField {
		return f
	}
	if f := fieldOfSeveral(l); f != noField {
		return f
	}
	if rest, n := labelOfBlog(l); n > 0 && rest != "" {
		return lookUp(rest)
	}
	return misspelt(l)
}

// ofTheAuthor is a label that says last whose it is: "Title of author" asks for the role, as "Author title" does.
var ofTheAuthor = phrase.Like("title of author", `^(.{2,20}) of (?:the |your )?(?:author|contributor|writer|blogger)$`)

// labelOfBlog reads the label of one blog among several, and returns it without the number: "Blog 2 theme", "Title of blog 2",
// "Description 2". A number behind a theme is the theme's own.
func labelOfBlog(label string) (rest string, number int) {
	if !strings.ContainsAny(label, "123456789") && !letterOfBlog.MatchString(label) {
		return label, 0
	}
	for _, form := range []*phrase.Phrase{beforeLabel, behindLabel, endOfLabel} {
		m := form.FindStringSubmatch(label)
		if m == nil || form == endOfLabel && isTheme(lookUp(strings.ToLower(m[1]))) {
			continue
		}
		rest, digit := m[1], m[2]
		if form == beforeLabel {
			rest, digit = m[2], m[1]
		}
		return strings.ToLower(wording.Fold(rest)), numbers[strings.ToLower(digit)]
	}
	return label, 0
}

// letterOfBlog is a blog that has a letter for a number.
var letterOfBlog = phrase.Like("Theme for blog B", `(?i)\b(?:blog|article|piece|post) [a-d]\b`)

var (
	beforeLabel = phrase.Like("Blog 2 – theme", `(?i)^(?:blog|article|piece|post)(?: no\.?)?\s?#?([1-9]|[a-d])\b[\s:.–—-]*(\pL[^\d]*)$`)
	behindLabel = phrase.Like("Title (blog 2)",
		`(?i)^([^\d]*?\pL)\s*[(\[]?(?:(?:of|for) )?(?:the )?(?:blog|article|piece|post)(?: no\.?)?\s?#?([1-9]|\b[a-d])[)\]]?$`)
	endOfLabel = phrase.Like("Description 2", `(?i)^([^\d]*\pL)\s(?:no\.? ?|#)?([1-9])$`)
)

// tellingWords are the words of labels, but for those that every text has: a line with none of them is no label.
var tellingWords = func() map[string]bool {
	words := map[string]bool{}
	for label := range labelIndex {
		telling := 0
		for _, w := range strings.FieldsFunc(label, notLetter) {
			if !besideLabel[w] && !smallWords[w] && len(w) > 1 {
				words[w] = true
				telling++
			}
		}
		if telling == 0 {
			for _, w := range strings.FieldsFunc(label, notLetter) {
				words[w] = true
			}
		}
	}
	return words
}()

func notLetter(r rune) bool { return !unicode.IsLetter(r) }

func tellsOfLabel(l string) bool {
	for w := range strings.FieldsFuncSeq(l, notLetter) {
		if tellingWords[w] {
			return true
		}
	}
	return false
}

var onlyBrackets = phrase.MustCompile(`^([^()]{2,40}?)\s*\(([^()]{2,20})\)\W*$`)

// spellings are the labels that are known again with a slip of the fingers in them: long ones that nothing else is like.
var spellings = func() (words []string) {
	for _, f := range []field{fieldTitle, fieldDescription, fieldTheme, fieldAuthor} {
		for _, w := range labels[f] {
			if len(w) >= 7 {
				words = append(words, w)
			}
		}
	}
	slices.Sort(words)
	return words
}()

// longestMisspelt is how many bytes a label may have that is known with a slip in it.
const longestMisspelt = 24

// misspelt returns the field of a label that is mistyped: "Discription", "sub titel", "Standfrist".
func misspelt(l string) field {
	if len(l) < 6 || len(l) > longestMisspelt {
		return noField
	}
	l = fillers.ReplaceAllString(l, "")
	for _, w := range spellings {
		if l != "" && l[0] == w[0] && l != w+"s" && wording.OneSlip(l, w) {
			return labelIndex[w]
		}
	}
	return noField
}

func lookUp(l string) field {
	if f, ok := labelIndex[l]; ok {
		return f
	}
	if f, ok := labelIndex[trailers.ReplaceAllString(fillers.ReplaceAllString(l, ""), "")]; ok {
		return f
	}
	switch f := labelIndex[core(l)]; {
	case f == fieldTitle, f == fieldDescription, f == fieldTheme, f == fieldAuthor && core(l) != "name":
		return f
	}
	return noField
}

// core leaves out of a label what it is of and what kind it is: "Title for the blog", "Theme of submission", "Applicable theme".
func core(l string) string {
	var kept []string
	for _, w := range strings.Fields(strings.ReplaceAll(l, "one sentence", "one-sentence")) {
		if !besideLabel[w] {
			kept = append(kept, w)
		}
	}
	return strings.Join(kept, " ")
}

var besideLabel = wording.Set(`of for the this your our my a an blog blogpost piece article post submission contribution entry campaign guest text selected chosen
	being addressed covered five applicable relevant primary main preferred final agreed approved actual official proposed suggested working intended
	current requested required which one-sentence ref reference category
	le la les der die das el los il o a de het den det`)

// trailers are words behind a label that do not change what it asks for: "Title suggestion", "Theme choice", "Description to
// go under the title", "Blurb for the website".
var trailers = phrase.MustCompile(`\s+(?:is|suggestions?|ideas?|options?|choice|preference|proposals?|selection|suggested|proposed|as follows|` +
	`(?:for|to go|to appear|to sit)? ?(?:under|underneath|below|beneath) (?:it|the (?:title|headline|heading))|` +
	`(?:for|on) (?:(?:the|your|our) )?(?:web ?site|web ?page|web|site|home ?page))$`)

var joiner = phrase.MustCompile(`\s*(?:/|,|&|\+| and | or )\s*`)

// fieldOfSeveral reads a label made of several: "Title / headline" is one field twice, "Name and job title" a
// line about the author.
func fieldOfSeveral(l string) field {
	parts := joiner.Split(l, -1)
	if len(parts) < 2 || len(parts) > 4 {
		return noField
	}
	var first field
	for i, p := range parts {
		f := lookUp(wording.Fold(p))
		if f == fieldTitle && wording.Fold(p) == "title" && slices.ContainsFunc(parts, func(p string) bool { return lookUp(wording.Fold(p)) == fieldAuthor }) {
			f = fieldRole // "Name/title/organisation"
		}
		switch {
		case len(parts) == 2 && f == noField && strings.Contains(l, "/") && !strings.ContainsAny(p, " .") && len(p) > 3:
			if other := lookUp(wording.Fold(parts[1-i])); other == fieldTitle || other == fieldDescription || other == fieldTheme || other == fieldAuthor {
				return other // "Disgrifiad / Description"
			}
			return noField
		case f == noField || f == fieldText:
			return noField
		case i == 0:
			first = f
		case isTheme(first) && isTheme(f):
			first = min(first, f)
		case f != first && !(aboutAuthor(first) && aboutAuthor(f)):
			return noField
		case f != first && !(isPost(first) && isPost(f)):
			first = fieldAuthor
		case f != first:
			first = fieldPost
		}
	}
	return first
}

func aboutAuthor(f field) bool { return f >= fieldAuthor && f <= fieldBio }

func isTheme(f field) bool { return f == fieldTheme || f == fieldTopic }

// isPost says whether a field is somebody's role or organisation: "Job title / organisation" asks for both.
func isPost(f field) bool { return f == fieldRole || f == fieldOrganisation || f == fieldPost }
