package fields

import (
	"cmp"
	"slices"
	"strings"

	"copydesk/internal/authorship"
	"copydesk/internal/biography"
	"copydesk/internal/campaign"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/labels"
	"copydesk/internal/layout"
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
		case text == "" && !b.HasPicture() || layout.IsRule(b) || b.Kind == document.Heading && len(blocks) > 3:
		case r.attributesQuote(blocks):
			return f, r.hiddenLabels(blocks, &f, names)
		case taken(r.signedAndDated(blocks), &last), taken(r.nameAndRole(blocks, &f), &last), taken(r.labelAboveLast(blocks, &f), &last):
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

// introduced says whether a sentence of the text leads to what stands last: "The book tells who passed which door:"
func introduced(blocks []document.Block) bool {
	above := layout.Above(blocks, len(blocks)-1)
	return above >= 0 && strings.HasSuffix(strings.TrimSpace(blocks[above].Text()), ":") && wording.Count(blocks[above].Text()) > longestLeadIn
}

// longestLeadIn is how many words a heading has at most that ends in a colon.
const longestLeadIn = 7

func (r Reader) endLabel(b document.Block, f *finding.Fields) bool {
	field, label, val := labels.InBlock(b)
	if field == labels.None || field == labels.Text || val == "" && b.Kind != document.Heading && !b.AllBold() || wording.Count(val) > 60 {
		return false
	}
	r.set(f, field, val, r.whereOf(b, label))
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
	case labels.Title, labels.Description, labels.Theme, labels.Author, labels.Role, labels.Organisation, labels.Twitter, labels.Email:
		r.set(f, field, text, r.under(label))
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
