package labels

import (
	"slices"
	"strings"
	"unicode"

	"copydesk/internal/phrase"
	"copydesk/internal/recent"
	"copydesk/internal/spelling"
	"copydesk/internal/submission"
	"copydesk/internal/wording"
)

// fillers are words before a label that do not change what it asks for.
var fillers = phrase.MustCompile(`^(?:(?:which|what|your|my|our|the|a|its|his|her|their|as for|for|proposed|suggested|possible|provisional|` +
	`working|preferred|chosen|selected|campaign|full|short|brief|guest|draft|final|please (?:give|provide|enter|add)|` +
	`insert|enter|new|revised|correct|corrected|updated|amended|shortened|shorter|here(?: is|'s)(?: also)? (?:the|an?|my|our)(?: short| brief)?|and the|and)\s+)+`)

// Enumerator is the number, the letter or the picture that a line begins with: "1. Title", "Section B: Title", "📌 Title".
var Enumerator = phrase.MustCompile(`^(?:(?i:section|part) [a-z0-9]{1,2}[.:)]?|#\d{1,2}[.):]?|\(?[0-9ivx]{1,3}[.)]|\(?[a-h][.)]|q\d+[.:]?|` +
	`question \d+[.:]?|[-•*·–>]+)\s+|^[\p{So}\p{Sk}\x{FE0F}\x{200D}]+\s*`)

var (
	inBrackets = phrase.MustCompile(`\s*[(\[{][^)\]}]*[)\]}]?\s*`)
	charLimit  = phrase.MustCompile(`\b(?:of )?(?:max(?:imum)?\.?|no (?:more|longer) than|not more than|up to|under|around|about|approx\.?|of)?` +
		`\s*\d{2,4}[ -]?(?:chars?|characters?|words?)(?: or (?:less|fewer)| max(?:imum)?)?\b\.?`)
	edgeOfLabel = " \t\u00a0.,:;-–—*_#\"“”'‘’?"
)

// saysLength says of a field how long it is, and asks for none.
var saysLength = phrase.Like("the description is 76 characters",
	`\b(?:is|are|was|has|contains|comes (?:in )?(?:to|at)|runs to)\b[^:]{0,30}?\b\d{1,4}[ -](?:chars?|characters?|words?)\b`)

// Of returns the field that a label's words name.
func Of(label string) Field { return labelsKnown.About(label) }

var labelsKnown = recent.To(fieldOf)

func fieldOf(label string) Field {
	l := strings.ToLower(strings.ReplaceAll(label, "’", "'"))
	if f, ok := labelIndex[strings.TrimSpace(l)]; ok {
		return f
	}
	if len(l) > longestMisspelt && !tellsOfLabel(l) {
		return None
	}
	if letterOfBlog.FindString(l) == strings.TrimSpace(l) && l != "" { // "Blog B", and not "Blog by"
		return None
	}
	if m := onlyBrackets.FindStringSubmatch(l); m != nil && labelIndex[wording.Fold(m[1])] == Other && labelIndex[m[2]].AboutAuthor() {
		return labelIndex[m[2]] // "Submitted by (author)"
	}
	if m := onlyNumbered.FindStringSubmatch(l); m != nil {
		l = m[1]
	}
	l = inBrackets.ReplaceAllString(l, " ")
	l = Enumerator.ReplaceAllString(strings.TrimSpace(l), "")
	if charLimit.MatchString(l) && saysLength.MatchString(l) {
		return None
	}
	l = charLimit.ReplaceAllString(l, " ")
	l = wording.Fold(strings.Trim(l, edgeOfLabel))
	if forByline.MatchString(l) {
		return Author
	}
	if m := ofTheAuthor.FindStringSubmatch(l); m != nil {
		m[1] += m[2]
		if f := lookUp("author " + m[1]); f != None {
			return f
		}
		if f := lookUp(m[1]); f.AboutAuthor() {
			return f
		}
	}
	if f := lookUp(l); f != None {
		return f
	}
	if f := fieldOfSeveral(l); f != None {
		return f
	}
	if rest, n := ofBlog(l); n > 0 && rest != "" {
		return lookUp(rest)
	}
	return misspelt(l)
}

// onlyNumbered is a heading of a form with its number and nothing between.
var onlyNumbered = phrase.Like("2 description", `^\s*\d{1,2} ((?:blog )?(?:title|headline|description|sub-?title|standfirst|summary|theme|author|text))\s*$`)

// ofTheAuthor is a label that says whose it is: "Title of author" asks for the role, as "Author title" does, and so does "Writer's title".
var ofTheAuthor = phrase.Like("title of author", `^(?:(.{2,20}) of (?:the |your )?(?:author|contributor|writer|blogger)|(?:the )?(?:author|contributor|writer|blogger)'s (.{2,24}))$`)

// forByline is a label for all that a byline needs.
var forByline = phrase.Like("marcus' details for the byline", `^(?:[\pL-]+(?:'s|')? )?(?:details|name|wording|text)(?: to use)? (?:for|in) (?:the|a|my|his|her|their) by-?line$`)

// ofBlog reads the label of one blog among several, and returns it without the number: "Blog 2 theme", "Title of blog 2",
// "Description 2". A number behind a theme is the theme's own.
func ofBlog(label string) (rest string, number int) {
	if !strings.ContainsAny(label, "123456789") && !letterOfBlog.MatchString(label) {
		return label, 0
	}
	for _, form := range []*phrase.Phrase{beforeLabel, behindLabel, endOfLabel} {
		m := form.FindStringSubmatch(label)
		if m == nil || form == endOfLabel && lookUp(strings.ToLower(m[1])).IsTheme() {
			continue
		}
		rest, digit := m[1], m[2]
		if form == beforeLabel {
			rest, digit = m[2], m[1]
		}
		return strings.ToLower(wording.Fold(rest)), wording.NumberOf(digit)
	}
	return label, 0
}

// letterOfBlog is a blog that has a letter for a number.
var letterOfBlog = phrase.Like("Theme for blog B", `(?i)\b(?:blog|{work}|post) [a-d]\b`)

var (
	beforeLabel = phrase.Like("Blog 2 – theme", `(?i)^(?:blog|{work}|post)(?: no\.?)?\s?#?([1-9]|[a-d])\b[\s:.–—-]*(\pL[^\d]*)$`)
	behindLabel = phrase.Like("Title (blog 2)",
		`(?i)^([^\d]*?\pL)\s*[(\[]?(?:(?:of|for) )?(?:the )?(?:blog|{work}|post)(?: no\.?)?\s?#?([1-9]|\b[a-d])[)\]]?$`)
	endOfLabel = phrase.Like("Description 2", `(?i)^([^\d]*\pL)\s(?:no\.? ?|#)?([1-9])$`)
)

// tellingWords are the words of labels, but for those that every text has: a line with none of them is no label.
var tellingWords = func() map[string]bool {
	words := map[string]bool{}
	for label := range labelIndex {
		telling := 0
		for _, w := range strings.FieldsFunc(label, notLetter) {
			if !besideLabel[w] && !wording.SmallWords[w] && len(w) > 1 {
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
	for _, f := range []Field{Title, Description, Theme, Author} {
		for _, w := range labels[f] {
			if len(w) >= 7 || w == "author" {
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
func misspelt(l string) Field {
	if len(l) < 6 || len(l) > longestMisspelt {
		return None
	}
	l = fillers.ReplaceAllString(l, "")
	for _, w := range spellings {
		if spelling.Mistyped(l, w) {
			return labelIndex[w]
		}
	}
	return None
}

func lookUp(l string) Field {
	if f, ok := labelIndex[l]; ok {
		return f
	}
	bare := fillers.ReplaceAllString(l, "")
	if f, ok := labelIndex[trailers.ReplaceAllString(bare, "")]; ok {
		return f
	}
	for _, words := range []string{core(l), core(bare)} { // "Short description of text"
		switch f := labelIndex[words]; {
		case f == Title, f == Description, f == Theme, f == Author && words != "name" && words != "by": // "By text" is a title
			return f
		}
	}
	return None
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

var besideLabel = wording.Set(`of for the this your our my a an blog blogpost post submission contribution entry campaign guest text selected chosen
	being addressed covered five applicable relevant primary main preferred final agreed approved actual official proposed suggested working intended
	blog's piece's post's article's current requested required which one-sentence ref reference category call competition series
	le la les der die das el los il o a de het den det ` + submission.Works)

// trailers are words behind a label that do not change what it asks for: "Title suggestion", "Theme choice", "Description to
// go under the title", "Blurb for the website".
var trailers = phrase.MustCompile(`\s+(?:is|suggestions?|ideas?|options?|choice|preference|proposals?|selection|suggested|proposed|as follows|` +
	`(?:for|to go|to appear|to sit)? ?(?:under|underneath|below|beneath) (?:it|the (?:title|headline|heading))|` +
	`(?:for|on) (?:(?:the|your|our) )?(?:web ?site|web ?page|web|site|home ?page))$`)

var joiner = phrase.MustCompile(`\s*(?:/|,|&|\+| and | or )\s*`)

// fieldOfSeveral reads a label made of several: "Title / headline" is one field twice, "Name and job title" a
// line about the author.
func fieldOfSeveral(l string) Field {
	parts := joiner.Split(l, -1)
	if len(parts) < 2 || len(parts) > 4 {
		return None
	}
	var first Field
	for i, p := range parts {
		f := lookUp(wording.Fold(p))
		if f == Title && wording.Fold(p) == "title" && slices.ContainsFunc(parts, func(p string) bool { return lookUp(wording.Fold(p)) == Author }) {
			f = Role // "Name/title/organisation"
		}
		switch {
		case len(parts) == 2 && f == None && strings.Contains(l, "/") && !strings.ContainsAny(p, " .") && len(p) > 3:
			if other := lookUp(wording.Fold(parts[1-i])); other == Title || other == Description || other == Theme || other == Author || other.IsPost() {
				return other // "Disgrifiad / Description"
			}
			return None
		case f == None || f == Text:
			return None
		case i == 0:
			first = f
		case first.IsTheme() && f.IsTheme():
			first = min(first, f)
		case f != first && !(first.AboutAuthor() && f.AboutAuthor()):
			return None
		case f != first && !(first.IsPost() && f.IsPost()):
			first = Author
		case f != first:
			first = Post
		}
	}
	return first
}

// NumberOfBlog returns the number of a blog that a label gives, also in brackets.
func NumberOfBlog(label, line string) int {
	_, number := ofBlog(label)
	if before, _, labelled := strings.Cut(line, ":"); number == 0 && labelled && len(before) <= longest {
		_, number = ofBlog(strings.TrimSpace(before))
	}
	return number
}
