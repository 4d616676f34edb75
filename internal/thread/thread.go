// Package thread is who wrote what in an email: the sender's own note, those of the emails that it forwards or holds, and what
// the thread below quotes.
package thread

import (
	"cmp"
	"slices"
	"strings"

	"copydesk/internal/byline"
	"copydesk/internal/call"
	"copydesk/internal/campaign"
	"copydesk/internal/document"
	"copydesk/internal/labels"
	"copydesk/internal/layout"
	"copydesk/internal/message"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/purpose"
	"copydesk/internal/signature"
	"copydesk/internal/wording"
)

// Note is what one person wrote: the sender's covering note, or that of somebody whose email was forwarded.
type Note struct {
	Call      *call.Call
	From      message.Address
	Mail      *message.Message // the email it stands in
	Where     string           // "email body" or "forwarded email"
	Subject   string
	Mass      bool             // it is a newsletter that somebody passes on
	Blocks    []document.Block // its lines
	Written   []document.Block // its paragraphs, before they were cut into lines
	signature []string
	Copied    []message.Address // and the writers of the emails that it forwards: “Sue's email below” is said of one of them too
	Signed    person.Person     // who the signature says wrote it
}

// NamesDesk says whether what looks like a person's name is the desk's, or the call's: "a blog by Turning Pages".
func (n Note) NamesDesk(name string) bool {
	return byline.NamesDesk(name) || n.Call != nil && campaign.Names(n.Call, wording.Words(name))
}

// House is what the writer's organisation is called, by the signature and by the address.
func (n Note) House() []string {
	return []string{n.Signed.Organisation, signature.DomainWords(n.From.Email)}
}

// Deepest is how many emails inside each other are opened.
const Deepest = 4

// Notes returns what people wrote in an email that speaks of a blog: the sender's own, then those that are forwarded,
// the nearest first. A quoted email that was answered is none of them: what stands in it was said before. Neither is
// a forwarded copy of the call.
func Notes(m *message.Message, c *call.Call) []Note { return notesAt(m, c, 0) }

// notesAt returns those of an email inside so many others.
func notesAt(m *message.Message, c *call.Call, depth int) []Note {
	where := "email body"
	if depth > 0 {
		where = "forwarded email"
	}
	own := Note{Call: c, From: m.From, Mail: m, Where: where, Subject: m.Subject, Copied: append(append([]message.Address{}, m.Cc...), m.To...)}
	out := []Note{own}
	for _, t := range m.Texts {
		written := Blocks(t.HTML, t.Own)
		out[0].Written = append(out[0].Written, written...)
		out[0].Blocks = append(out[0].Blocks, layout.NoteLines(written)...)
		signature, _, _ := strings.Cut(attachedBelow.ReplaceAllString(t.Signature, "\x00"), "\x00")
		out[0].signature = append(out[0].signature, wording.Lines(signature)...)
		for i, e := range t.Earlier {
			written := Blocks(e.HTML, e.Own)
			if blocks := layout.NoteLines(written); e.Forwarded && !isOlder(t.Earlier, i, m) && !copyOfCall(blocks, c) && !byDesk(m, e.From, e.Subject) && !letterOfOurs(m, e, blocks, c) {
				out = append(out, Note{Call: c, From: e.From, Mail: m, Where: "forwarded email", Subject: e.Subject, Mass: e.Mass, Blocks: blocks, Written: written, signature: wording.Lines(e.Signature)})
			}
		}
	}
	for i := range out {
		out[i].Signed = signature.Person(out[i].signature, out[i].From)
		out[i].From = signature.WithoutHouse(out[i].From)
		if i > 0 && IsOwn(out[i], m) && out[0].Signed.Role+out[0].Signed.Organisation == "" { // sent on again: it was signed the first time
			out[0].Signed = out[i].Signed
		}
	}
	for _, forwarded := range out[1:] {
		out[0].Copied = append(out[0].Copied, forwarded.From)
	}
	if depth < Deepest {
		for _, inner := range EmailsWithin(m) {
			out = append(out, notesAt(inner, c, depth+1)...)
		}
	}
	return out
}

// EmailsWithin returns the emails that are attached to another and may say something: not what the desk itself wrote, as a
// mail program adds it that attaches the original to an answer, and no machine's answer to anybody. Of an email that the
// desk passed on, what it passed on counts.
func EmailsWithin(m *message.Message) []*message.Message {
	var out []*message.Message
	for _, inner := range m.Messages {
		if byDesk(m, inner.From, inner.Subject) || inner.Automatic != "" && len(inner.InReplyTo) > 0 {
			out = append(out, EmailsWithin(inner)...)
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

// letterOfOurs says whether what is forwarded under the desk's name, or nobody's, reads as a letter of ours: it names a submission by
// its reference.
func letterOfOurs(m *message.Message, e message.Earlier, blocks []document.Block, c *call.Call) bool {
	if e.From.Email != "" && !oneOf(m.Cc, e.From) && !slices.Contains(m.Delivered, strings.ToLower(e.From.Email)) {
		return false
	}
	text := document.Text(blocks)
	return len(c.Refs(text)) > 0 && byReference.MatchString(text)
}

// byReference is how our letters name a submission.
var byReference = phrase.Like("Thank you for “Nine doors” (reference SS20-7).", `(?:\(|\bunder the )reference [\p{L}\d]+-\d|\bits own reference\b`)

// ofOurLetter is the subject of a letter of ours, which ends with refs.
var ofOurLetter = phrase.Like("Your two blogs: each needs a change [SS20-1, SS20-2]", `\[[\p{L}\d]+-\d{1,7}(?:, [\p{L}\d]+-\d{1,7})*\]\s*$`)

// oneOf says whether one of some people wrote an email.
func oneOf(people []message.Address, from message.Address) bool {
	return from.Email != "" && slices.ContainsFunc(people, func(a message.Address) bool { return strings.EqualFold(a.Email, from.Email) })
}

// Earlier returns what a thread quotes below the email: what the sender and those they work with wrote to each other
// before ("Draft attached. Title: …", "Approved, send it off"), and everything below a forwarded email. It fills in what
// nothing newer says. Below an answer to a letter of ours stands what has been judged already: nothing is read there.
func Earlier(m *message.Message, c *call.Call) []Note {
	var out []Note
	for _, t := range m.Texts {
		forwarded := false
		for i, e := range t.Earlier {
			if len(c.Refs(m.Subject, e.Subject, e.Own)) > 0 {
				return nil
			}
			forwarded = forwarded || e.Forwarded
			blocks := layout.NoteLines(Blocks(e.HTML, e.Own))
			if answers := answersIn(blocks); len(answers) > 0 && answersBelow.MatchString(wording.Fold(document.Text(Blocks(t.HTML, t.Own)))) {
				out = append(out, Note{Call: c, From: m.From, Mail: m, Where: "earlier email quoted", Subject: e.Subject, Blocks: answers})
				continue
			}
			if e.Forwarded && !isOlder(t.Earlier, i, m) || !forwarded && !worksWith(e.From, m.From) || copyOfCall(blocks, c) {
				continue
			}
			out = append(out, Note{
				Call: c, From: e.From, Mail: m, Where: "earlier email quoted", Subject: e.Subject, Blocks: blocks,
				Signed: signature.Person(wording.Lines(e.Signature), e.From),
			})
		}
	}
	return out
}

// answersBelow says that its writer has answered within the email that is quoted below, as people do who fill in what the call asks for.
var answersBelow = phrase.Like("Please find my responses in red below.",
	`(?i)\b(?:my|our|the) (?:answers?|responses?|replies|details|information|info|entries|comments) (?:(?:are|is|inserted|added|filled in|given|set out) )*(?:in (?:red|blue|green|bold|italics|capitals|caps|colour|line)|in-?line|below|underneath)\b|`+
		`\b(?:answered|responded|replied|filled in|completed)\b[^.?!]{0,30} (?:in-?line|in (?:red|blue|green|bold)|below|underneath)\b|\bsee (?:in (?:red|blue|green|bold)|in-?line) below\b`)

// answersIn returns the labelled lines of what a call asks for, where two of them at least that are of the blog were answered.
func answersIn(blocks []document.Block) (answers []document.Block) {
	ofBlog := 0
	for _, b := range blocks {
		field, _, value := labels.InBlock(b)
		if field == labels.None || field == labels.Text || field == labels.Other || value == "" || labels.IsPlaceholder(value) {
			continue
		}
		if field == labels.Title || field == labels.Description || field.IsTheme() {
			ofBlog++
		}
		answers = append(answers, b)
	}
	if ofBlog < 2 {
		return nil
	}
	return answers
}

// isOlder says whether an email that is quoted below another is the sender's own draft, which came back with an answer: "Draft attached.
// Title: …", "Approved".
func isOlder(thread []message.Earlier, i int, m *message.Message) bool {
	return i > 0 && IsOwn(Note{From: thread[i].From}, m)
}

// worksWith says whether two addresses are one person's or of one organisation.
func worksWith(a, b message.Address) bool {
	_, x, _ := strings.Cut(a.Email, "@")
	_, y, _ := strings.Cut(b.Email, "@")
	return x != "" && strings.EqualFold(x, y) || a.Email == "" && person.SameName(a.Name, b.Name)
}

// attachedBelow begins what a mail program puts below the signature for a file that it did not attach.
var attachedBelow = phrase.MustCompile(`(?im)^(?:click to download|download (?:all )?attachments?|(?:\d+|one|two) attachments?\b)`)

// LinksBelow returns the links below a signature that lead to a file: "Click to Download", "Our blog.docx".
func LinksBelow(m *message.Message) []purpose.Link {
	var links []purpose.Link
	for _, t := range m.Texts {
		if attachedBelow.MatchString(t.Signature) || fileBelow.MatchString(t.Signature) {
			links = append(links, purpose.LinksIn(Blocks(t.HTML, cmp.Or(t.SignedHTML, t.Signature)))...)
		}
	}
	return links
}

var fileBelow = phrase.MustCompile(`(?i)\w\.(?:docx?|pages|odt|rtf|pdf)\b`)

// Blocks reads what one person wrote, in HTML or as plain text, as far as a person may have written it.
func Blocks(html bool, text string) []document.Block {
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

// copyOfCall says whether blocks are the call for blogs itself: they name most of its themes by their lines, or ask their reader for a
// blog and hold none, whatever they say of its title.
func copyOfCall(blocks []document.Block, c *call.Call) bool {
	text := document.Text(blocks)
	return campaign.LinesListed(c, text) >= 3 || asksReader.MatchString(text) && !document.Exceeds(blocks, c.Words.Min/2)
}

// asksReader asks whoever reads it for a blog of theirs.
var asksReader = phrase.Like("Please send us your blog by Friday.",
	`(?i)\b(?:(?:please|you|to) (?:send|submit|e-?mail|share|write|contribute|supply|provide)|send|share) (?:us |me |them |in |over )?`+
		`your (?:own |finished |completed )?(?:blogs?(?: posts?)?|{work}s?|posts?|contributions?|submissions?|entr(?:y|ies))\b`)

// IsOwn says whether an earlier email is the sender's own.
func IsOwn(s Note, m *message.Message) bool {
	return s.From.Email != "" && strings.EqualFold(s.From.Email, m.From.Email) || s.From.Email == "" && person.SameName(s.From.Name, m.From.Name)
}
