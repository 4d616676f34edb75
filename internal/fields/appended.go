package fields

import (
	"slices"
	"strconv"
	"strings"
	"sync"

	"copydesk/internal/biography"
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
