package fields

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"copydesk/internal/authorship"
	"copydesk/internal/biography"
	"copydesk/internal/byline"
	"copydesk/internal/call"
	"copydesk/internal/campaign"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/labels"
	"copydesk/internal/margin"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// longestBio is how many words a biography may have at the end of a blog.
const longestBio = 260

// Ending reads the fields at the end of a document: "About the author" and what follows it, a biography that
// begins with the author's name, labelled lines, a byline, "ENDS".
func (r Reader) Ending(blocks []document.Block, names ...string) (finding.Fields, []document.Block) {
	var f finding.Fields
	names = person.Each(names)
	blocks = r.withoutNotes(blocks, &f)
	if i := aboutAuthorAt(blocks, names); i >= 0 {
		r.bio(blocks[i:], &f)
		blocks = blocks[:i]
	} else {
		blocks = r.withoutTwoBios(blocks, &f)
	}
	blocks = withoutCompany(r.toItsEnd(blocks, &f))
	for len(blocks) > 0 {
		last := len(blocks) - 1
		b, text := blocks[last], withoutFrame(blocks[last].Text())
		if text != blocks[last].Text() {
			b = withText(b, text)
			blocks = append(slices.Clone(blocks[:last]), b)
		}
		switch {
		case text == "" && !b.HasPicture() || isRule(b) || b.Kind == document.Heading && len(blocks) > 3:
		case r.attributesQuote(blocks):
			return f, r.hiddenLabels(blocks, &f, names)
		case taken(r.nameAndRole(blocks, &f), &last), taken(r.labelAboveLast(blocks, &f), &last):
		case r.endLabel(b, &f), r.presentsAuthor(text, &f):
		case (b.Kind != document.Table || len(b.Rows) == 1) && r.endLine(b, text, len(blocks), &f):
		case b.Kind == document.Table && ((tellsApproval(b) || tellsVersions(b)) && !introduced(blocks) || r.endTable(b, &f)):
		case len(blocks) > 1 && wording.Count(text) <= 120 && (beginsWithName(text, names) || len(blocks) > 3 && (byFirstName(blocks, names) || r.stranger(blocks))):
			r.bioBelow(text, names, &f)
		default:
			return f, r.hiddenLabels(blocks, &f, names)
		}
		blocks = blocks[:last]
	}
	return f, blocks
}

// bioBelow takes the last paragraph as the biography. Where the one below it is about another, they are two authors', and neither's
// post is that of both.
func (r Reader) bioBelow(text string, names []string, f *finding.Fields) {
	facts := presents(biography.WithSurname(text, names))
	where, below := r.Origin+", last paragraph", f.Author.Bio
	if text = strings.TrimSpace(text); below.Where == where && facts.Name != "" && !strings.Contains(below.Text, facts.Name) {
		f.Author = finding.Author{Bio: finding.Value{Text: text + "\n\n" + below.Text, Where: where, Trust: finding.ByOpening}}
		if other := presents(wording.FirstSentence(below.Text)).Name; other != "" {
			f.Author.Name.Offer(facts.Name+" and "+other, r.Origin+", biographies", finding.ByOpening)
		}
		return
	}
	f.Author.Bio = finding.Value{Text: text, Where: where, Trust: finding.ByOpening}
	f.Author.Offer(facts, r.Origin+", biography", finding.ByOpening)
}

// hiddenLabels reads the fields of a foot whose last line is something else: "Description: …" above "Come and see us on
// Tuesdays". What is no field stays with the blog.
func (r Reader) hiddenLabels(blocks []document.Block, f *finding.Fields, names []string) []document.Block {
	kept := slices.Clone(blocks)
	for i := len(blocks) - 2; i >= max(len(blocks)-5, len(blocks)/2, 2); i-- {
		if document.Words(blocks[i+1:]) > labels.LongestSummary {
			break
		}
		text := wording.Fold(blocks[i].Text())
		_, label, _ := labels.InBlock(blocks[i])
		if (fieldAtFoot.MatchString(label) || noteAtFoot.MatchString(label)) && r.endLabel(blocks[i], f) ||
			r.themeAtFoot(blocks[i].Text(), f) || margin.CountsWords(text) || margin.SaysStatus(text) {
			kept = slices.Delete(kept, i, i+1)
		} else if f.Author.Bio.Text == "" &&
			wording.Count(text) <= labels.LongestSummary &&
			beginsWithName(text, names) &&
			biography.Facts(text).Role != "" {
			f.Author.Bio = finding.Value{Text: text, Where: r.Origin + ", below the text", Trust: finding.ByOpening}
			f.Author.Offer(biography.Facts(text), r.Origin+", biography", finding.ByOpening)
			kept = slices.Delete(kept, i, i+1)
		}
	}
	return kept
}

// themeAtFoot reads a theme whose label we do not know.
func (r Reader) themeAtFoot(text string, f *finding.Fields) bool {
	value := cmp.Or(campaign.ThemeBehind(r.Call, text), campaign.ForTheme(r.Call, text))
	if value == "" {
		return r.themeOfThis(text, f)
	}
	numbers, unknown := r.Call.MatchTheme(value)
	f.Themes.Offer(numbers, unknown, r.Origin, r.Label)
	return true
}

// themeOfThis reads a line that says of the blog itself which theme it is for.
func (r Reader) themeOfThis(text string, f *finding.Fields) bool {
	if !thisForTheme.MatchString(text) || len(wording.Sentences(text)) > 1 {
		return false
	}
	numbers := r.Call.FindThemes(text)
	f.Themes.Offer(numbers, nil, r.Origin, finding.ByOpening)
	return len(numbers) > 0
}

var thisForTheme = phrase.Like("This blog is part of the theme “People”.",
	`(?i)^\W*this (?:guest )?(?:blog(?: ?post)?|post|{work}|contribution|submission) (?:is|was|has been|forms|responds|belongs|addresses|contributes)\b[^.?!]{0,60}\btheme\b`)

// fieldAtFoot are the labels that no sentence of a blog begins with. "Summary: it was not the software" may be one.
var fieldAtFoot = phrase.MustCompile(`(?i)\b(?:sub-?\s?title|description|themes?|standfirst|strap-?\s?line|author)\b`)

// noteAtFoot are labels of what a writer notes for the web site, wherever at the foot: above the references, too.
var noteAtFoot = phrase.MustCompile(`(?i)\b(?:key ?words?|(?:hash)?tags?|word ?count|alt text|slug|reading time|link(?:ed ?in)?|web ?site|sign-?off|approved by|` +
	`pull[ -]?quotes?|call to action|cta|tweets?)\b`)

// taken moves last behind the lines that were taken, but for one, and says whether any were.
func taken(lines int, last *int) bool {
	*last -= max(lines-1, 0)
	return lines > 0
}

// framed is a line within brackets, or behind a mark: "[Sue Ferris is Operations Director at Kerbside Systems]".
var framed = phrase.MustCompile(`^(?:\[([^\[\]]{10,400})\]|\(([^()]{10,400})\)|\*+ ([^*]{10,400}))\.?$`)

// withoutFrame takes the brackets off around a line that presents somebody.
func withoutFrame(text string) string {
	if m := framed.FindStringSubmatch(wording.Fold(text)); m != nil && biography.Facts(m[1]+m[2]+m[3]).Role != "" {
		return m[1] + m[2] + m[3]
	}
	return text
}

// withoutNotes cuts off what an agency puts below a text for the press: "Notes to editors", "Media contact".
func (r Reader) withoutNotes(blocks []document.Block, f *finding.Fields) []document.Block {
	for i := len(blocks) / 2; i < len(blocks); i++ {
		text := wording.Fold(blocks[i].Text())
		notes := margin.BeginsNotes(text) && !document.Exceeds(blocks[i:], longestBio)
		if versionsUntil(blocks, i) == len(blocks) {
			return blocks[:i]
		}
		if margin.BeginsRelated(text) && areLinks(blocks[i+1:]) || i > 0 && r.copiesCall(blocks, i) {
			return blocks[:i]
		}
		if i > 0 && (notes || margin.BeginsTweets(text) && areTweets(blocks[i+1:])) {
			r.labelsIn(blocks[i:], f)
			return blocks[:i]
		}
	}
	return blocks
}

// introduced says whether a sentence of the text leads to what stands last: "The book tells who passed which door:"
func introduced(blocks []document.Block) bool {
	above := blockAbove(blocks, len(blocks)-1)
	return above >= 0 && strings.HasSuffix(strings.TrimSpace(blocks[above].Text()), ":") && wording.Count(blocks[above].Text()) > longestLeadIn
}

// longestLeadIn is how many words a heading has at most that ends in a colon.
const longestLeadIn = 7

// copiesCall says whether what the call asks for was left below a text: from the heading of its guidelines, with all the themes, to the
// end.
func (r Reader) copiesCall(blocks []document.Block, i int) bool {
	text := wording.Fold(blocks[i].Text())
	return isHeading(blocks[i]) && ofGuidelines.MatchString(text) && wording.Count(text) <= longestStrange &&
		document.Words(blocks[i:])*2 <= document.Words(blocks[:i]) && campaign.NamesListed(r.Call, document.Text(blocks[i+1:])) && r.listsThemes(blocks[i+1:])
}

// listsThemes says whether each theme begins a line or stands behind its number, as in a list and not in prose.
func (r Reader) listsThemes(blocks []document.Block) bool {
	all := " " + wording.Bare(document.Text(blocks)) + " "
	return !slices.ContainsFunc(r.Call.Themes, func(t call.Theme) bool {
		name := wording.Bare(t.Name) + " "
		return !strings.Contains(all, " "+strconv.Itoa(t.Number)+" "+name) && !slices.ContainsFunc(blocks, func(b document.Block) bool {
			return slices.ContainsFunc(b.Lines(), func(l document.Block) bool { return strings.HasPrefix(wording.Bare(l.Text())+" ", name) })
		})
	})
}

// ofGuidelines heads what a call asks of its contributors.
var ofGuidelines = phrase.Like("Guidelines for contributors", `(?i)\b(?:guidelines?|guidance|instructions|call for (?:blogs|{work}s?|contributions)|how to (?:contribute|submit|take part)|notes for (?:authors|contributors|bloggers)|about the (?:call|campaign)|what we are looking for|the themes)\b`)

// mostLinks is how many lines a web page has below the heading of other texts, and longestLink how many words one has.
const mostLinks, longestLink = 20, 18

// areLinks says whether nothing stands below such a heading but the titles of other texts and the foot of the page.
func areLinks(blocks []document.Block) bool {
	lines := 0
	for _, b := range blocks {
		text := wording.Fold(b.Text())
		if text == "" {
			continue
		}
		field, _, val := labels.InBlock(b)
		ends := len(wording.Sentences(text)) > 1 || strings.HasSuffix(text, ".")
		if lines++; lines > mostLinks || b.Kind == document.Table || wording.Count(text) > longestLink || ends && !margin.AtFoot(text) || field != labels.None && val != "" {
			return false
		}
	}
	return lines > 1
}

// areTweets says whether what stands below such a heading is for those who share a blog, and no section of it.
func areTweets(blocks []document.Block) bool {
	return !document.Exceeds(blocks, longestTweets) && ofTweets.MatchString(document.Text(blocks))
}

// ofTweets is what a tweet has and a text has not.
var ofTweets = phrase.Like("New from us on #data", `(?:^|\s)[#@][\p{L}_]|https?://|\[link\]|(?m)^(?:\d[.)]\s|[•*–-]\s|["“].*["”]$)|\p{So}`)

// longestTweets is how many words stand at most below a blog for those who share it.
const longestTweets = 120

var aboutCompany = phrase.MustCompile(`^About (?:us|the (?:company|organisation)|` +
	`(?:the )?\p{Lu}[\p{L}\d&'’.-]*(?: (?:and |of |the |for |& )*[\p{Lu}\d][\p{L}\d&'’.-]*){0,5}):?$`)

// withoutCompany cuts off what an organisation says of itself below its blog: "About Fenwick Borough Council" above
// a paragraph that begins with its name.
func withoutCompany(blocks []document.Block) []document.Block {
	for i := max(2, len(blocks)-4); i+1 < len(blocks); i++ {
		heading := wording.Fold(blocks[i].Text())
		if !aboutCompany.MatchString(heading) || document.Words(blocks[i:]) > longestBio {
			continue
		}
		subject := strings.TrimPrefix(strings.Trim(strings.TrimPrefix(heading, "About "), ":"), "the ")
		first := wording.Fold(blocks[i+1].Text())
		if subject == "us" || subject == "company" || subject == "organisation" || strings.HasPrefix(strings.TrimPrefix(first, "The "), subject) {
			return blocks[:i]
		}
	}
	return blocks
}

// toItsEnd cuts a blog off at "ENDS", when what follows is the lesser part. The last section of a text may be called "The end".
func (r Reader) toItsEnd(blocks []document.Block, f *finding.Fields) []document.Block {
	half := len(blocks) / 2
	above, below := document.Words(blocks[:half]), document.Words(blocks[half:])
	hasSections := sync.OnceValue(func() bool { return hasPlainHeads(blocks[:half]) })
	for i := half; i < len(blocks); i++ {
		if below*2 <= above && margin.Ends(wording.Fold(blocks[i].Text())) && !isLastSection(blocks, i, hasSections) {
			r.labelsIn(blocks[i:], f)
			return blocks[:i]
		}
		words := document.Words(blocks[i : i+1])
		above, below = above+words, below-words
	}
	return blocks
}

// isLastSection says whether a line of words heads the last section of a text that has more of them in its kind: headings, or plain lines
// in its first half.
func isLastSection(blocks []document.Block, i int, hasPlain func() bool) bool {
	if text := wording.Fold(blocks[i].Text()); wording.Count(text) < 2 || person.InCapitals(text) {
		return false
	}
	if b := blocks[i]; b.Kind == document.Heading || b.AllBold() {
		return slices.ContainsFunc(blocks[1:i], func(o document.Block) bool { return o.Kind == b.Kind && o.AllBold() == b.AllBold() && o.Text() != "" })
	}
	return isPlainHead(blocks, i) && hasPlain()
}

// attributesQuote says whether the last line tells who said the words in quotation marks above it, and is no byline: "Mary Ferris,
// Teacher" of somebody who is not known.
func (r Reader) attributesQuote(blocks []document.Block) bool {
	last := len(blocks) - 1
	above := blockAbove(blocks, last)
	if above < 0 || !inQuotes.MatchString(wording.Fold(blocks[above].Text())) {
		return false
	}
	p, ok := r.byline(blocks[last], blocks[last].Text())
	return ok && p.Organisation == "" && !r.knows(p.Name) && !byline.Start.MatchString(blocks[last].Text())
}

// inQuotes is a paragraph that somebody says.
var inQuotes = phrase.Like("“It changed my life.”", `^[“"‘][^“”"]+[”"’]$`)

// labelsIn reads the labelled lines among blocks that are cut off.
func (r Reader) labelsIn(blocks []document.Block, f *finding.Fields) {
	for _, b := range blocks {
		if text := withoutFrame(b.Text()); text != b.Text() {
			b = withText(b, text)
		}
		if r.takesLabel(b, f) {
			continue
		}
		if b.Kind == document.Table {
			r.table(b, f)
		} else if facts := biography.Facts(b.Text()); facts.Role != "" && facts.Organisation != "" && !person.MailAddress.MatchString(b.Text()) {
			f.Author.Offer(facts, r.Origin+", notes below the text", finding.ByOpening)
		} else if p, ok := r.byline(b, b.Text()); ok {
			f.Author.Offer(p, r.Origin+", byline", finding.ByDocument)
		}
	}
}

// reported is what a text reports of somebody and a biography does not.
var reported = phrase.Like("He found that plain words are read twice as fast.",
	`(?i)\b(?:he|she|they) (?:found|said|says|argue[ds]?|told|asks|asked|showed|shows|discovered|concluded|noticed|warned|warns|thought|thinks) `)

// stranger says whether the last paragraph presents somebody whom nothing else names, with role and organisation: "Sue
// Ferris is Operations Director at Kerbside Systems". One who appears in the blog, by the first name or the last, is a
// person of it.
func (r Reader) stranger(blocks []document.Block) bool {
	last := len(blocks) - 1
	if document.Words(blocks[last:]) > 80 {
		return false
	}
	facts := biography.Facts(blocks[last].Text())
	if facts.Name == "" || facts.Role == "" || facts.Organisation == "" || reported.MatchString(blocks[last].Text()) || byline.TellsOn(wording.Fold(blocks[last].Text())) {
		return false
	}
	if text := wording.Fold(blocks[last].Text()); !blocks[last].AllItalic() && !biography.NameVerb.MatchString(text) && person.PostsBehind(text) != text {
		return false // "As Chief Nurse, Sue Ferris had to find the money", of a person of the blog
	}
	key := person.NameKey(facts.Name)
	return !slices.ContainsFunc(wording.Words(document.Text(blocks[:last])), func(w string) bool { return w == key[0] || w == key[len(key)-1] })
}

// nameAndRole reads a name with the role on the line below it, as under a letter, and the organisation on a third. It
// returns how many lines that are.
func (r Reader) nameAndRole(blocks []document.Block, f *finding.Fields) int {
	n := len(blocks)
	if n > 5 && onlyContact.MatchString(wording.Fold(blocks[n-1].Text())) {
		lines := r.nameAndRole(blocks[:n-1], f)
		if lines > 0 {
			f.Author.Email.Offer(strings.ToLower(person.MailAddress.FindString(blocks[n-1].Text())), r.Origin+", below the text", finding.ByDocument)
			lines++
		}
		return lines
	}
	if n > 5 && r.nameRolePlace(blocks[n-3].Text(), blocks[n-2].Text(), blocks[n-1].Text(), f) {
		return 3
	}
	if n < 4 {
		return 0
	}
	name, role := withoutAuthorLabel(wording.Fold(blocks[n-2].Text())), wording.Fold(blocks[n-1].Text())
	if !person.LooksLikeName(name) || isLabelled(role) || !person.LooksLikeRole(role) || wording.Count(role) > 16 || wording.EndsSentence(role) {
		return 0
	}
	p := person.In(name + ", " + role)
	f.Author.Offer(p, r.Origin+", below the text", finding.ByDocument)
	return 2
}

// onlyContact is a line that says how to reach somebody and nothing else: "sue@kerbside.example", "E: sue@kerbside.example | 01632 960 111".
var onlyContact = phrase.Like("E: sue@kerbside.example", `(?i)^(?:e|e-?mail)?[:.\s]*[a-z0-9._%+-]+@[a-z0-9.-]+\.[a-z]{2,}(?:\s*[|,·]\s*[^|,·]{3,40}){0,2}$`)

// withoutAuthorLabel is the name on a line that may say whose it is: "Author: Sue Ferris".
func withoutAuthorLabel(line string) string {
	if field, _, val := labels.InLine(line); field == labels.Author && val != "" {
		return val
	}
	return line
}

// isLabelled says whether a line says what it gives: "Position: Data Manager".
func isLabelled(line string) bool {
	field, _, val := labels.InLine(line)
	return field != labels.None && val != ""
}

// nameRolePlace reads name, role and organisation on three lines.
func (r Reader) nameRolePlace(name, role, place string, f *finding.Fields) bool {
	name, role, place = withoutAuthorLabel(wording.Fold(name)), wording.Fold(role), wording.Fold(place)
	if !person.LooksLikeName(name) {
		return false
	}
	reach := person.In(place) // what a PDF sets behind it on one line: an address, a name on Twitter
	place = strings.TrimSpace(person.Handle.ReplaceAllString(person.MailAddress.ReplaceAllString(place, ""), ""))
	if isLabelled(role) || isLabelled(place) || wording.Count(role) > 12 || wording.Count(place) > 8 || wording.EndsSentence(role) || wording.EndsSentence(place) ||
		!person.LooksLikeRole(role) || place == "" || labels.Of(strings.TrimRight(place, " :")) != labels.None || person.LooksLikeRole(place) || !r.knows(name) && !person.OrganisationWords.MatchString(place) && !biography.InTitleCase(place) {
		return false
	}
	f.Author.Offer(person.Person{Name: person.CleanName(name), Role: role, Organisation: place, Email: reach.Email, Twitter: reach.Twitter}, r.Origin+", below the text", finding.ByDocument)
	return true
}

func (r Reader) endLabel(b document.Block, f *finding.Fields) bool {
	field, label, val := labels.InBlock(b)
	if field == labels.None || field == labels.Text || val == "" && b.Kind != document.Heading && !b.AllBold() || wording.Count(val) > 60 {
		return false
	}
	r.set(f, field, val, r.Origin+", labelled "+label)
	return true
}

// labelAboveLast reads the last line where the label of a field stands alone above it: "TITLE", "The stamp".
func (r Reader) labelAboveLast(blocks []document.Block, f *finding.Fields) int {
	if len(blocks) < 4 {
		return 0
	}
	field, label, val := labels.InBlock(blocks[len(blocks)-2])
	text := blocks[len(blocks)-1].Text()
	if val != "" || labels.FieldOf(blocks[len(blocks)-1]) != labels.None || labels.TooLong(field, text) || wording.Count(text) > 60 {
		return 0
	}
	switch field {
	case labels.Title, labels.Description, labels.Theme, labels.Author, labels.Role, labels.Organisation:
		r.set(f, field, text, r.Origin+", labelled "+label)
		return 2
	}
	return 0
}

func (r Reader) endLine(b document.Block, text string, blocks int, f *finding.Fields) bool {
	if wording.Count(text) > 28 {
		return false
	}
	if onlyHashtags.MatchString(wording.Fold(text)) {
		f.Themes.Offer(r.Call.FindThemes(text), nil, r.Origin+", hashtag", finding.ByProse)
		return true
	}
	if margin.AtHead(text) || margin.AtFoot(text) || margin.SaysStatus(text) {
		return true
	}
	if r.themeAtFoot(text, f) {
		return true
	}
	if blocks < 3 {
		return false
	}
	if v := r.describedBehind(text); v != "" && !r.Described {
		f.Description.Offer(v, r.Origin+", below the text", finding.ByOpening)
		return true
	}
	p, ok := r.byline(b, text)
	if label, value, cut := strings.Cut(text, ":"); !ok && cut && wording.Count(label) <= 6 && authorship.OfAuthor.MatchString(label) { // "To contact the author: …"
		p = person.In(value)
		ok = person.LooksLikeName(p.Name) && person.LooksLikeRole(p.Role)
	}
	if ok {
		keepsBiography(text, r.Origin+", last paragraph", f)
		f.Author.Offer(p, r.Origin+", byline", finding.ByDocument)
		return true
	}
	if m := onlyHandle.FindStringSubmatch(text); m != nil && (!followsThing.MatchString(text) || followsUs.MatchString(text)) {
		by := finding.ByDocument
		if ofUs.MatchString(text) { // "Follow us on Twitter @kerbside": the organisation's
			by = finding.ByFileName
		}
		f.Author.Twitter.Offer(m[1], r.Origin, by)
		return true
	}
	if followUs.MatchString(text) && wording.Count(text) <= longestFollow {
		f.Author.Twitter.Offer(person.TwitterIn(text), r.Origin, finding.ByFileName)
		return true
	}
	return false
}

// longestFollow is how many words a line has at most that says where to follow somebody.
const longestFollow = 14

// followUs is a line that says where to follow somebody, and no more.
var followUs = phrase.Like("Follow us on Twitter @kerbside and LinkedIn",
	`(?i)^(?:(?:you can|please|do) )?(?:also )?(?:follow|find|connect with|join) (?:us|me|@\w+|(?-i:\p{Lu})[\w&’' -]{2,40}?)(?: online)?(?: (?:on|at|via)|\s*:)(?:[\s,:&/|()–-]*(?:and |or |at |on )?(?:our )?(?:twitter|x|linked ?in|facebook|instagram|youtube|mastodon|social media|@\w+))+[)\s.!]*$`)

var ofUs = phrase.MustCompile(`(?i)\b(?:us|our)\b`)

// followsThing tells readers where to follow a thing of the blog, which has a handle of its own, and nobody who wrote it.
var followsThing = phrase.Like("Follow the ferry on Twitter at @kerbsideferry.", `(?i)^(?:(?:please|you can|do) )?(?:follow|find) the (?:\w+ )??(?:(?-i:\p{Ll})\w+)\b`)

// followsUs is such a line about those who wrote it.
var followsUs = phrase.Like("Follow the team @kerbside", `(?i)^\W*(?:(?:please|you can|do) )?(?:follow|find) the (?:\w+ ){0,3}(?:team|authors?|writers?|company|firm|charity|organi[sz]ation|council|department|trust|group|service|centre|institute|university|college|school|association|society|foundation|agency|network|board)\b`)

var onlyHandle = phrase.MustCompile(`^(?i:(?:(?:please|you can|do) )?(?:follow|tweet|find)\b.{0,40}|twitter:?\s*|(?:my|our|the) twitter (?:handle|name|account|id) is:? )?(@[A-Za-z0-9_]{2,30})\.?$`)

func (r Reader) endTable(b document.Block, f *finding.Fields) bool {
	body, ok := r.table(b, f)
	return ok && len(body) == 0 || !ok && r.authorTable(b, f)
}
