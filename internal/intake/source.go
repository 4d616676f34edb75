package intake

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"copydesk/internal/byline"
	"copydesk/internal/call"
	"copydesk/internal/campaign"
	"copydesk/internal/document"
	"copydesk/internal/labels"
	"copydesk/internal/message"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/purpose"
	"copydesk/internal/signature"
	"copydesk/internal/wording"
)

// source is what one person wrote: the sender's covering note, or that of somebody whose email was forwarded.
type source struct {
	call      *call.Call
	from      message.Address
	mail      *message.Message // the email it stands in
	where     string           // "email body" or "forwarded email"
	subject   string
	blocks    []document.Block
	signature []string
	copied    []message.Address
	signed    person.Person // who the signature says wrote it
}

// namesDesk says whether what looks like a person's name is the desk's, or the call's: "a blog by Turning Pages".
func (s source) namesDesk(name string) bool {
	return byline.NamesDesk(name) || s.call != nil && campaign.Names(s.call, wording.Words(name))
}

// deepest is how many emails inside each other are opened.
const deepest = 4

// sources returns the texts of an email that speak of a blog: the sender's own, then those that are forwarded,
// the nearest first. A quoted email that was answered is no source: what stands in it was said before. Neither is
// a forwarded copy of the call.
func sources(m *message.Message, c *call.Call, depth int) []source {
	where := "email body"
	if depth > 0 {
		where = "forwarded email"
	}
	own := source{call: c, from: m.From, mail: m, where: where, subject: m.Subject, copied: append(append([]message.Address{}, m.Cc...), m.To...)}
	out := []source{own}
	for _, t := range m.Texts {
		out[0].blocks = append(out[0].blocks, noteLines(read(t.HTML, t.Own))...)
		signature, _, _ := strings.Cut(attachedBelow.ReplaceAllString(t.Signature, "\x00"), "\x00")
		out[0].signature = append(out[0].signature, wording.Lines(signature)...)
		for i, e := range t.Earlier {
			if blocks := noteLines(read(e.HTML, e.Own)); e.Forwarded && !isOlder(t.Earlier, i, m) && !copyOfCall(blocks, c) && !byDesk(m, e.From, e.Subject) {
				out = append(out, source{call: c, from: e.From, mail: m, where: "forwarded email", subject: e.Subject, blocks: blocks, signature: wording.Lines(e.Signature)})
			}
		}
	}
	for i := range out {
		out[i].signed = signature.Person(out[i].signature, out[i].from)
	}
	if depth < deepest {
		for _, inner := range emailsWithin(m) {
			out = append(out, sources(inner, c, depth+1)...)
		}
	}
	return out
}

// emailsWithin returns the emails that are attached to another and may say something: not what the desk itself wrote, as a
// mail program adds it that attaches the original to an answer, and no machine's answer to anybody. Of an email that the
// desk passed on, what it passed on counts.
func emailsWithin(m *message.Message) []*message.Message {
	var out []*message.Message
	for _, inner := range m.Messages {
		if byDesk(m, inner.From, inner.Subject) || inner.Automatic != "" && len(inner.InReplyTo) > 0 {
			out = append(out, emailsWithin(inner)...)
			continue
		}
		out = append(out, inner)
	}
	return out
}

// byDesk says whether the desk itself wrote an email that somebody forwards: it says nothing new. The desk is to whom the
// email goes; where it goes to a colleague, with a copy for the desk, the subject of a letter of ours tells.
func byDesk(m *message.Message, from message.Address, subject string) bool {
	return oneOf(m.To, from) || ofOurLetter.MatchString(subject) && !message.HasPrefix(subject) &&
		(oneOf(m.Cc, from) || slices.Contains(m.Delivered, strings.ToLower(from.Email)))
}

// ofOurLetter is the subject of a letter of ours, which ends with refs.
var ofOurLetter = phrase.Like("Your two blogs: each needs a change [SS20-1, SS20-2]", `\[[\p{L}\d]+-\d{1,7}(?:, [\p{L}\d]+-\d{1,7})*\]\s*$`)

// oneOf says whether one of some people wrote an email.
func oneOf(people []message.Address, from message.Address) bool {
	return from.Email != "" && slices.ContainsFunc(people, func(a message.Address) bool { return strings.EqualFold(a.Email, from.Email) })
}

// earlierOnes returns what a thread quotes below the email: what the sender and those they work with wrote to each other
// before ("Draft attached. Title: …", "Approved, send it off"), and everything below a forwarded email. It fills in what
// nothing newer says. Below an answer to a letter of ours stands what has been judged already: nothing is read there.
func earlierOnes(m *message.Message, c *call.Call) []source {
	var out []source
	for _, t := range m.Texts {
		forwarded := false
		for i, e := range t.Earlier {
			if len(refsIn(c, m.Subject, e.Subject, e.Own)) > 0 {
				return nil
			}
			forwarded = forwarded || e.Forwarded
			blocks := noteLines(read(e.HTML, e.Own))
			if e.Forwarded && !isOlder(t.Earlier, i, m) || !forwarded && !worksWith(e.From, m.From) || copyOfCall(blocks, c) {
				continue
			}
			out = append(out, source{
				call: c, from: e.From, mail: m, where: "earlier email quoted", subject: e.Subject, blocks: blocks,
				signed: signature.Person(wording.Lines(e.Signature), e.From),
			})
		}
	}
	return out
}

// isOlder says whether an email that is quoted below another is the sender's own draft, which came back with an answer: "Draft attached.
// Title: …", "Approved".
func isOlder(thread []message.Earlier, i int, m *message.Message) bool {
	return i > 0 && isOwn(source{from: thread[i].From}, m)
}

// worksWith says whether two addresses are one person's or of one organisation.
func worksWith(a, b message.Address) bool {
	_, x, _ := strings.Cut(a.Email, "@")
	_, y, _ := strings.Cut(b.Email, "@")
	return x != "" && strings.EqualFold(x, y) || a.Email == "" && person.SameName(a.Name, b.Name)
}

// attachedBelow begins what a mail program puts below the signature for a file that it did not attach.
var attachedBelow = phrase.MustCompile(`(?im)^(?:click to download|download (?:all )?attachments?|(?:\d+|one|two) attachments?\b)`)

// linksBelow returns the links below a signature that lead to a file: "Click to Download", "Our blog.docx".
func linksBelow(m *message.Message) []purpose.Link {
	var links []purpose.Link
	for _, t := range m.Texts {
		if attachedBelow.MatchString(t.Signature) || fileBelow.MatchString(t.Signature) {
			links = append(links, purpose.LinksIn(read(t.HTML, cmp.Or(t.SignedHTML, t.Signature)))...)
		}
	}
	return links
}

var fileBelow = phrase.MustCompile(`(?i)\w\.(?:docx?|pages|odt|rtf|pdf)\b`)

func read(html bool, text string) []document.Block {
	if strings.TrimSpace(text) == "" {
		return nil
	}
	if html {
		return bounded(document.ReadFragment(text), mostWords)
	}
	return bounded(document.ReadPlain(text), mostWords)
}

// mostWords is how many bytes of an email's own words are read, as many as a novel has: every rule goes through them, and
// what is longer (a "word" of four megabytes, a log file) was written by nobody. The email is kept whole.
const mostWords = 512 << 10

// bounded gives the beginning of some blocks.
func bounded(blocks []document.Block, most int) []document.Block {
	for i, b := range blocks {
		n := len(b.Text())
		if n <= most {
			most -= n
			continue
		}
		kept := blocks[:i:i]
		if len(b.Rows) == 0 {
			b.Spans = beginning(b.Spans, most)
			kept = append(kept, b)
		}
		return kept
	}
	return blocks
}

func beginning(spans []document.Span, most int) []document.Span {
	for i, s := range spans {
		if len(s.Text) > most {
			s.Text = strings.ToValidUTF8(s.Text[:most], "")
			return append(spans[:i:i], s)
		}
		most -= len(s.Text)
	}
	return spans
}

// copyOfCall says whether blocks are the call for blogs itself: they name most of its themes by their lines.
func copyOfCall(blocks []document.Block, c *call.Call) bool {
	return themesListed(document.Text(blocks), c) >= 3
}

func themesListed(text string, c *call.Call) int {
	text = wording.Bare(text)
	n := 0
	for _, t := range c.Themes {
		line := wording.Words(t.Line)
		if len(line) > 5 {
			line = line[:5]
		}
		if len(line) > 0 && strings.Contains(text, strings.Join(line, " ")) {
			n++
		}
	}
	return n
}

// namesListed says whether a text lists the themes by their numbers and names, as the call does whose themes have no lines.
func namesListed(text string, c *call.Call) bool {
	text = " " + wording.Bare(text) + " "
	return len(c.Themes) > 1 && !slices.ContainsFunc(c.Themes, func(t call.Theme) bool {
		return !strings.Contains(text, fmt.Sprintf(" %d %s ", t.Number, wording.Bare(t.Name)))
	})
}

// inlineLabel is a label within a sentence of a note: "Theme 3. Title: The stamp. Description: …".
var inlineLabel = phrase.MustCompile(`(?i)(^|[.;:,|?!”"/–-]\s+)((?:(?:and|for|blog|the|my|our|suggested|proposed|possible|provisional|preferred|` +
	`working|draft|short) )*(?:title|headline|description|sub(?:-?\s?title)?|sub-?heading|standfirst|strap(?:line)?|` +
	`tag-?line|dek|deck|blurb|abstract|one-?\s?liner|one line|summary|intro(?:ductory)? (?:line|sentence)|teaser|themes?|author|` +
	`(?:job )?role|job title|position|organi[sz]ation|company|employer|twitter(?: handle)?)` +
	`(?: of (?:the |my |our )?(?:blog|{work}|post))?(?:\s*[:=]|\s[–—-]\s))`)

// nextLabel is a label behind the value of another, with nothing between them: "Title: The stamp Sub-title: What we learnt".
var nextLabel = phrase.Like("Title: The stamp Sub-title: What we learnt",
	`\s+((?:Sub-? ?[Tt]itle|Sub-?[Hh]eading|Standfirst|Strapline|Description|Theme|Author):\s)`)

// inHaste are two labels in a sentence typed without their colons: "Title Nine doors. Subtitle What the porters knew of them."
var inHaste = phrase.Like("Blog attached. Title Nine doors, description What the porters knew of them. Regards, Sue",
	`(^|[.!?,;] )(?i:title|headline) (\p{Lu}[^:|]{2,100}?)[.,;]? (?i:(?:and )?(?:sub-?title|description|strapline|standfirst|summary|tagline)) `+
		`(\p{Lu}[^:|]{20,}?)(?: (?i:(?:kind |best )?regards|thanks|cheers|best wishes)\b.*)?$`)

// nextTitle is the same behind the theme: behind an author a title is a role.
var nextTitle = phrase.Like("Theme: People Title: The stamp", `\s+((?:Blog )?(?:Title|Headline):\s)`)

// noteLines cuts a note into lines, also where several labels stand in one paragraph.
func noteLines(blocks []document.Block) []document.Block {
	var out []document.Block
	for _, b := range lines(blocks) {
		text := b.Text()
		if field, _, value := labels.InBlock(b); field != labels.None && value != "" {
			text = nextLabel.ReplaceAllString(text, " | $1")
			if field.IsTheme() {
				text = nextTitle.ReplaceAllString(text, " | $1")
			}
		}
		text = inHaste.ReplaceAllString(text, "$1 | Title: $2 | Description: $3")
		at := inlineLabel.FindAllStringSubmatchIndex(text, -1)
		at = slices.DeleteFunc(at, func(m []int) bool {
			dash := !strings.ContainsAny(text[m[5]-1:m[5]], ":=")
			begins := strings.ContainsAny(text[m[2]:m[3]], ";|") || strings.ContainsAny(text[m[2]:m[3]], ".!?") && unicode.IsUpper(rune(text[m[4]]))
			return withinLabel(text, m[4], m[5]) || dash && m[4] > 0 && !begins
		})
		if b.Kind != document.Paragraph || len(text) > 900 || len(at) == 0 || len(at) == 1 && at[0][4] == 0 {
			out = append(out, b)
			continue
		}
		from := 0
		for _, m := range append(at, []int{0, 0, 0, 0, len(text), 0}) {
			part := strings.Trim(text[from:m[4]], " ;,|/–—\n")
			if m[4] == len(text) && from > 0 {
				part = closingBehind.ReplaceAllString(part, "$1")
			}
			title, rest := titleInProse(part, from > 0)
			for _, p := range []string{title, rest} {
				if p != "" {
					out = append(out, document.Paragraphs(strings.Split(withoutStop(p), "\n"))...)
				}
			}
			from = m[4]
		}
	}
	return labels.WithColonsInNote(out)
}

// withinLabel says whether a label is the end of a longer one at the start of the line: "Description / sub-title:", "Sub - title:".
func withinLabel(text string, from, to int) bool {
	return from > 0 && strings.IndexByte(text, ':') == to-1 && labels.Of(labels.WithHyphen(text[:to-1])) != labels.None
}

// closingBehind ends an email in the line of its last field: "Author: Jane Doe, Head of Data, Acme. Cheers, Jane".
var closingBehind = phrase.MustCompile(`(?i)([.!?]["”’']?)\s+(?:cheers|(?:many |kind |best |warm |with )*(?:thanks|regards|wishes)|thank you|thx|all the best|` +
	`best)[,.!]?(?:\s+\S+){0,2}\s*$`)

// titleInProse ends a title within a sentence where that sentence ends: "Blog attached, title: Who will do the work? Our IT
// policy means that it is password protected." A label that stands for itself is written with a capital, and ends only before a
// sentence about the writer.
func titleInProse(part string, within bool) (title, rest string) {
	first, _ := utf8.DecodeRuneInString(part)
	f, _, value := labels.InLine(part)
	all := wording.Sentences(value)
	if f == labels.Theme && len(all) > 1 && wording.Count(all[0]) <= 8 && strings.ContainsFunc(all[0], unicode.IsLetter) { // "Theme: People. It was written by Sue Ferris."
		rest = strings.Join(all[1:], " ")
		return strings.TrimSpace(strings.TrimSuffix(part, rest)), rest
	}
	if !within || f != labels.Title || len(all) < 2 || !strings.HasSuffix(all[len(all)-1], ".") {
		return part, ""
	}
	if !unicode.IsLower(first) && !ofWriter.MatchString(all[1]) {
		return part, ""
	}
	rest = strings.Join(all[1:], " ")
	return strings.TrimSpace(strings.TrimSuffix(part, rest)), rest
}

// ofWriter begins a sentence in which somebody speaks of themselves: "I have not written a strapline."
var ofWriter = phrase.MustCompile(`^(?:I|I['’](?:m|ve|d|ll)|We|We['’](?:re|ve|d|ll)) (?:\w+ )?` +
	`(?:am|have|had|are|was|will|would|could|can|did|hope|think|thought|left|know|wrote|written|not)\b`)

// withoutStop takes the full stop off a short labelled value that stood in a sentence: a title has none.
func withoutStop(s string) string {
	if f, _, v := labels.InLine(s); f == labels.Title || f == labels.Theme || f == labels.Author || f.IsPost() {
		if len(wording.Sentences(v)) == 1 {
			return strings.TrimSuffix(s, ".")
		}
	}
	return s
}
