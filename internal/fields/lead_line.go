package fields

import (
	"slices"
	"strings"

	"copydesk/internal/byline"
	"copydesk/internal/call"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/labels"
	"copydesk/internal/layout"
	"copydesk/internal/margin"
	"copydesk/internal/message"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/statement"
	"copydesk/internal/wording"
)

// LeadLine takes the short line between the title and the text for the description when no other is given anywhere: those
// who were asked for a line of so many characters put it there. It must fit the limit, and stand out from the text: some
// write all their texts in single sentences. A line without a stop at its end is no paragraph.
func (r Reader) LeadLine(f *finding.Fields, body []document.Block) []document.Block {
	if r.NoLead {
		return body
	}
	if r.Leads && f.Description.Text == "" && len(body) > 2 && isLead(body[0]) {
		f.Description.Offer(statement.AsDescription(body[0].Text()), r.Origin+", first line", finding.ByOpening)
		return body[1:]
	}
	if f.Description.Text != "" || len(body) == 0 || len(body) < leastBlocks && !StandsOut(body) || !isLead(body[0]) && !(f.Title.Text != "" && r.isShortLead(body)) || asksInInterview(body, 0) ||
		!r.Tight && wording.EndsSentence(wording.Fold(body[0].Text())) && wording.Count(body[1].Text()) < leastBelowLead && !isHeading(body[1]) && !isPlainHead(body, 1) && !opensText(body[1]) || !longTextFollows(body[1:]) {
		return body
	}
	text := wording.Fold(body[0].Text())
	if speaksOfPost(text) || beginsAlike(text, wording.Fold(body[1].Text())) || call.Characters(text) > r.Call.MaxCharacters || wording.EndsSentence(text) && writtenInSentences(body[1:]) {
		return body
	}
	f.Description.Offer(statement.AsDescription(text), r.Origin+", line below the title", finding.ByFileName)
	return body[1:]
}

// BelowTalk drops a short paragraph to the desk that stands between a sub-title, which was taken off the whole, and the text: "When will it
// go up? We'd like to plan a tweet."
func BelowTalk(rest, whole []document.Block) []document.Block {
	if len(rest) == len(whole) || len(rest) < 2 {
		return rest
	}
	text := wording.Fold(rest[0].Text())
	leadsOn := strings.HasSuffix(text, ":") && !leadsToSent.MatchString(text) // "Here it is, the old timetable:"
	if rest[0].Kind == document.Paragraph && wording.Count(text) <= speech.LongestRemark && speech.AllSpoken(text) && !leadsOn && longTextFollows(rest[1:]) {
		return rest[1:]
	}
	return rest
}

// isShortLead says whether a text begins with a line of a few words that heads no section of it, as no other line heads one, and names
// nobody and no place: "Forty households and a pipe".
func (r Reader) isShortLead(body []document.Block) bool {
	text := wording.Fold(body[0].Text())
	if n := wording.Count(text); n < leastShortLead || n >= leastLead || len(body) < leastBlocks || !isPlainHead(body, 0) || body[0].Style != document.StyleNone || hasPlainHead(body[1:]) ||
		slices.ContainsFunc(body[1:], isHeading) || wording.Exclaims(text) || strings.ContainsAny(text, ":|@#/\u201c\"") || !hasSmallWord(text) || tellsLength.MatchString(text) {
		return false
	}
	return labels.FieldOf(body[0]) == labels.None && !labels.HeadsSection(text) && !speech.Greets(text) && !speech.TalksToDesk(text) && !message.IsClosing(text) && !speech.MentionsBlog(text) &&
		!person.LooksLikeName(text) && !isRoleLine(text) && !r.isOfHouse(text) && !margin.AtHead(text) && !margin.SaysStatus(text) && margin.WithoutDate(text) == text && len(r.Call.FindThemes(text)) == 0
}

// tellsLength is a line that says how long a text is.
var tellsLength = phrase.Like("About four hundred words", `(?i)\b(?:minutes?|mins?)(?: to)? read\b|\bminutes?$|^(?:(?:about|around|some|just|just over|just under|under|over|roughly|nearly|almost|in) )?(?:a |an )?(?:one|two|three|four|five|six|seven|eight|nine|ten|few|hundred|\d+)\b.{0,20}\bwords$`)

// leastShortLead is how many words such a line has at least.
const leastShortLead = 4

// hasSmallWord says whether a line has a word in small letters that is more than a joint: a sub-title is no name of a place or a firm.
func hasSmallWord(text string) bool {
	return slices.ContainsFunc(strings.Fields(text), func(w string) bool { return wording.BeginsSmall(w) && len(w) > 2 && !person.SmallInNames[w] })
}

// SharesParagraph says whether the title and the first line of a text stand in one paragraph of what somebody wrote, as those write a head
// who leave an empty line between paragraphs.
func SharesParagraph(written, title string, body []document.Block) bool {
	if title == "" || len(body) == 0 {
		return false
	}
	head := title + " " + wording.Fold(body[0].Text())
	for paragraph := range strings.SplitSeq(strings.ReplaceAll(written, "\r\n", "\n"), "\n\n") {
		if wording.Fold(paragraph) == head {
			return true
		}
	}
	return false
}

// opensText says whether a short line begins the text itself: the greeting of a blog in the shape of a letter, the first turn of a
// conversation, "In short: …".
func opensText(b document.Block) bool {
	text := wording.Fold(b.Text())
	return speech.Greets(text) || turn.MatchString(text)
}

// turn begins with a name or a few words and a colon.
var turn = phrase.Like("Interviewer: Where did it begin?", `^\p{Lu}[^.?!:]{1,30}:\s+\S`)

// beginsAlike says whether two paragraphs begin with the same telling word, as those of a text do that counts or lists: "Minute one. …",
// "Minute two. …"
func beginsAlike(line, below string) bool {
	x, y := wording.Words(firstWord(line)), wording.Words(firstWord(below))
	return len(x) == 1 && len(y) == 1 && len(x[0]) > 3 && !wording.SmallWords[x[0]] && !commonStart[x[0]] && strings.TrimSuffix(x[0], "s") == strings.TrimSuffix(y[0], "s")
}

func firstWord(s string) string {
	word, _, _ := strings.Cut(s, " ")
	return word
}

// commonStart are words with which a sub-title and a text may begin alike.
var commonStart = wording.Set("what when where which while with this that these those there they their your after before every from have into like more most only over some than then")

// leastBlocks is how many blocks a text has that a line may stand out from among paragraphs of any length.
const leastBlocks = 4

// isSaidLead says whether a plain line is the description where the email gives the title, and says that the description comes first.
func (r Reader) isSaidLead(b document.Block, text string) bool {
	return r.Leads && r.Known != "" && isLead(b) && !b.AllBold() && !wording.Alike(text, r.Known)
}

// OnFirstLine is what a note says of where the description stands: "strapline is the first line", "with the sub-title at the top".
var OnFirstLine = phrase.MustCompile(`(?i)\b(?:` + labels.DescriptionNames + `)s?\b[^.?!:]{0,25}?\b(?:is|are|as|in|on|at|forms) (?:the |its |their )?(?:very )?` +
	`(?:(?:first|top|opening) (?:line|sentence|paragraph)|top\b|head\b)`)

// StandsOut says whether the first line of a text is far shorter than what stands below it, so that it may be a standfirst where
// no title stands above it.
func StandsOut(body []document.Block) bool {
	return len(body) > 1 && wording.Count(body[0].Text()) <= mostStandingOut && (isHeading(body[1]) || wording.Count(body[1].Text()) > 2*mostStandingOut)
}

// mostStandingOut is how many words such a line has at most.
const mostStandingOut = 14

// leastBelowLead is how many words the paragraph below a line has at least that stands out from the text.
const leastBelowLead = 12

// writtenInSentences says whether many of the paragraphs of a text are one short sentence each; the last may always be one.
func writtenInSentences(body []document.Block) bool {
	leads, paragraphs := 0, 0
	for _, b := range body[:len(body)-1] {
		if b.Kind != document.Paragraph || wording.Count(b.Text()) < leastLead {
			continue // a heading, an item
		}
		if paragraphs++; isLead(b) && len(wording.Sentences(wording.Fold(b.Text()))) == 1 {
			leads++
		}
	}
	return leads*3 > paragraphs
}

// leastLead is how many words a line has at least that is a sentence.
const leastLead = 6

// leadOfAuthor takes a sub-title that says who asks what, which is no byline though it begins as one: "Sue Ferris, Data Manager at Kerbside
// Systems, asks who keeps the mug." It must be set apart from the text.
func (r Reader) leadOfAuthor(b document.Block, text string, f *finding.Fields) bool {
	set := b.Style == document.StyleSubtitle || b.Kind == document.Heading && b.Level > 1 || b.Kind == document.Paragraph && (b.AllItalic() || b.AllBold())
	if !r.Styles || !set || f.Title.Text == "" && r.Known == "" || f.Description.Text != "" || r.Described {
		return false
	}
	m := asksOfAuthor.FindStringSubmatch(wording.Fold(text))
	if m == nil {
		m = isAndAsks.FindStringSubmatch(wording.Fold(text))
	}
	if m == nil || wording.Count(text) > labels.LongestSummary || !person.LooksLikeName(m[1]) || len(wording.Sentences(wording.Fold(text))) > 1 {
		return false
	}
	by := finding.ByOpening
	if b.Style == document.StyleSubtitle {
		by = finding.ByStyle
	}
	f.Description.Offer(statement.AsDescription(text), r.Origin+", below the title", by)
	if p := person.In(m[1] + ", " + m[2]); person.LooksLikeRole(p.Role) {
		f.Author.Offer(p, r.Origin+", sub-title", finding.ByOpening)
	}
	return true
}

// topicAt takes a plain line between title and text that says who writes about what: "Ruth Amadi, Mayor of Eldon, on visits through glass".
func (r Reader) topicAt(blocks []document.Block, i int, f *finding.Fields) bool {
	b, text := blocks[i], wording.Fold(blocks[i].Text())
	p, ok := byline.OnTopic(text)
	if !ok {
		p, ok = r.asksOfKnown(text)
	}
	if !ok || !r.Styles || b.Kind != document.Paragraph || f.Title.Text == "" && r.Known == "" ||
		wording.Count(text) > labels.LongestTitle || !longTextFollows(blocks[i+1:]) {
		return false
	}
	if !r.Described { // else it is another sub-title than the one that counts, and no part of the text
		f.Description.Offer(statement.AsDescription(text), r.Origin+", below the title", finding.ByOpening)
	}
	f.Author.Offer(p, r.Origin+", sub-title", finding.ByOpening)
	return true
}

// asksOfKnown returns whom a sentence presents that says what somebody asks, where the email knows them: in a blog that somebody else wrote
// it may as well be the first sentence.
func (r Reader) asksOfKnown(text string) (p person.Person, ok bool) {
	m := asksOfAuthor.FindStringSubmatch(text)
	if m == nil || !r.knows(m[1]) || !person.LooksLikeName(m[1]) || len(wording.Sentences(text)) > 1 || call.Characters(text) > r.Call.MaxCharacters {
		return person.Person{}, false
	}
	p = person.In(m[1] + ", " + m[2])
	return p, person.LooksLikeRole(p.Role)
}

// asksOfAuthor is such a sentence: its groups are the name and the post.
var asksOfAuthor = phrase.Like("Sue Ferris, Data Manager at Kerbside Systems, asks who keeps the mug.", `^(\p{Lu}[\p{L}'’.-]+(?: [\p{L}'’.-]+){1,3}), ([^.?!–—|:]{4,90}),? `+
	`(?:(?:asks|wonders|argues|explains|describes|reflects|shares|considers|explores|discusses|examines|tells|shows|reveals|recalls|reports|remembers|looks (?:at|back|ahead|forward|into)|sets out|writes (?:about|on|of)|talks (?:about|to|us)|makes the case|takes (?:a look|us)) \S|(?:on|about) (?:why|how|what|whether|where|who|when) )`)

// isAndAsks is the same in a sentence that says what somebody is. One who "is Data Manager and writes about buses" is presented.
var isAndAsks = phrase.Like("Sue Ferris is Data Manager at Kerbside Systems and asks who keeps the mug.", `^(\p{Lu}[\p{L}'’.-]+(?: [\p{L}'’.-]+){1,3}) is (?:the |an? )?([^.?!–—|:]{4,90}?),? (?:and|who) (?:here )?`+
	`(?:asks|wonders|argues|explains|describes|reflects|considers|explores|discusses|examines|tells|shows|reveals|recalls|reports|looks (?:at|back|ahead|forward|into)|sets out|makes the case|takes (?:a look|us)) (?:\w+ )?(?:why|how|what|whether|where|who|when|for|that|on|at|back|us|the)\b`)

// isLead says whether a block is one short sentence.
func isLead(b document.Block) bool {
	text := wording.Fold(b.Text())
	n := wording.Count(text)
	return (b.Kind == document.Paragraph || b.Kind == document.Quote) && b.Style == document.StyleNone && !b.TextBox && !b.HasPicture() &&
		n >= leastLead && n <= 26 && len(wording.Sentences(text)) <= 2 && !strings.HasSuffix(text, ":")
}

// SetAsLead says whether what may be a title stands in italics above prose, or above a line or two that are not: it is the sub-title where a title is quoted elsewhere.
func SetAsLead(blocks []document.Block, title string) bool {
	at := slices.IndexFunc(blocks, func(b document.Block) bool { return wording.Fold(b.Text()) == title })
	if at < 0 || title == "" || blocks[at].Kind != document.Paragraph || !blocks[at].AllItalic() {
		return false
	}
	below := layout.Below(blocks, at)
	return below > 0 && blocks[below].Kind == document.Paragraph && !blocks[below].AllItalic() && longTextFollows(blocks[below:])
}
