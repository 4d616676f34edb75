// Package intake reads what a sender meant: what kind of email it is, which blogs it brings (attached, pasted,
// forwarded, zipped), each field of each blog and where it was found. It knows no history and judges nothing:
// values in, values out. Where two places differ about a field, package finding says which is believed.
//
// What can be read without the whole email stands in packages of its own, which know nothing of this one:
//
//	who somebody is                      person, biography, byline, signature
//	what marks a field, where lines end  labels, layout
//	what belongs to no blog              margin, campaign
//	what is said to the desk             speech, purpose (what for), edit (which change)
//	which of several blogs is meant      pointing; pairing cuts a note by it, partition an answer
//	who wrote what                       thread (notes), attached (files), authorship (the blog)
//	the fields of a blog                 fields; finding holds what was found
//
// Here it is brought together:
//
//	the email as a whole       intake.go, forwarded.go, noblog.go, correspondence.go
//	which file is the blog     blog_file.go; what the others are: image.go, biography_file.go, field_file.go
//	a blog with its notes      piece.go, note.go; attached_blog.go, pasted_blog.go, pasted_apart.go, beneath_title.go
//	an answer to our letter    reply.go, fresh.go (what is new in it), parts.go (several submissions), beneath_letter.go, within.go, question.go
package intake

import (
	"cmp"
	"slices"
	"strings"

	"copydesk/internal/attached"
	"copydesk/internal/call"
	"copydesk/internal/document"
	"copydesk/internal/edit"
	"copydesk/internal/labels"
	"copydesk/internal/layout"
	"copydesk/internal/message"
	"copydesk/internal/phrase"
	"copydesk/internal/purpose"
	"copydesk/internal/speech"
	"copydesk/internal/submission"
	"copydesk/internal/thread"
	"copydesk/internal/wording"
)

// Reading is what one email was understood to be.
type Reading struct {
	Kind      submission.Kind
	Outcome   submission.Outcome // of an email that needs no judging: Referred, Withdrawn, Noted, Ignored; else ""
	Reason    string             // why, for the editors
	Blogs     []Piece            // the blogs to judge; one with Unread set where there should be one and is none
	Refs      []string           // the refs that the subject or the sender's own words name, as written there
	Said      Piece              // the fields that an email without a blog gives
	Fresh     []string           // and the paragraphs its sender wrote, without greeting and fields
	Consent   bool               // it answers yes
	Asks      bool               // it asks something
	Questions []string           // what it asks the desk, beside a blog that it brings

	Another    bool // its sender calls the blog that it brings another one
	Replaces   bool // or says that it takes the place of one
	Corrects   bool // it says that what its sender sent last is to be ignored, and that this is the right one
	NamesField bool // its subject says that it gives a field: "The description you wanted"
	Forgot     bool // it hands something over ("Sorry! Here it is."), and nothing is attached, pasted or said
	Twice      bool // it gives two descriptions under labels, and they differ
	More       bool // it says something beside its thanks and promises nothing, so that it may hold what was asked for
	Curt       bool // it is Pleasant only because it is so short: "Same as before."
	Pleasant   bool // it brings no blog, and what it says beside its fields wants nothing done: thanks, a promise

	email *email // for Parts
}

// Piece is a blog with what is needed to lay it over an earlier revision.
type Piece struct {
	submission.Blog
	TitleGuessed                         bool        // from the subject line or the file name
	AuthorGuessed                        bool        // nobody is named: it is taken to be the sender
	InPassing                            bool        // its fields are only mentioned in sentences, under no label and in no request
	ThemesAdded                          bool        // its themes come beside those there are: "please add theme 3 as well"
	TitleMentioned, DescriptionMentioned bool        // the note speaks of it and does not ask for it
	ThemesMentioned                      bool        // so of the themes
	DescriptionOffered                   bool        // the note leaves it to the desk whether to take the description
	Edits                                []edit.Edit // changes within what is there: "in the title, “lights” should be “lamps”"

	Told submission.Author // what it says of the author in so many words; the name only where it says so of somebody by a name
}

// Read reads an email for a call. docs reads the attachments; its zero value will do.
func Read(m *message.Message, c *call.Call, docs *document.Reader) Reading {
	e := &email{m: m, call: c, docs: docs, sources: thread.Notes(m, c)}
	e.refs = c.Refs(m.Subject, e.ownText())
	reading := e.kind()
	reading.Refs = e.refs
	return reading
}

// email is one email on its way through this package.
type email struct {
	m       *message.Message
	call    *call.Call
	docs    *document.Reader
	sources []thread.Note
	refs    []string

	files []attached.File
	says  purpose.Heard
	edits []edit.Edit
	whole []document.Block // the sender's own words with the sentences that ask for edits
}

// kind decides what the email is, the clearest signs first.
func (e *email) kind() Reading {
	if e.m.Bounce != nil {
		return Reading{Kind: submission.KindBounce, Outcome: submission.Ignored, Reason: "a delivery status notification"}
	}
	if e.m.Automatic != "" {
		return e.automatic()
	}
	r := e.personal()
	switch {
	case e.m.Spam:
		r.Outcome, r.Reason = submission.Referred, "the mail server marked it as spam"
	case e.m.Auth.DMARC == "fail" && e.m.From.Email == "":
		r.Outcome, r.Reason = submission.Referred, "it does not say who sent it"
	case e.m.Auth.DMARC == "fail":
		r.Outcome, r.Reason = submission.Referred, "its sender could not be verified (DMARC)"
	case message.IsMaybeAway(e.m) && !slices.ContainsFunc(r.Blogs, func(p Piece) bool { return p.Text != "" }):
		r.Outcome, r.Reason = submission.Referred, "it reads like an absence message"
	}
	return r
}

// personal decides what a person's email is.
func (e *email) personal() Reading {
	e.says = e.hear(e.sources[0].Blocks, e.m.Subject)
	e.files = attached.Files(e.m, e.docs)
	if len(e.files) > 0 {
		e.readBeneath()
	}
	e.sortSentences()
	r := Reading{Kind: submission.KindSubmission, Blogs: e.blogs(), Asks: e.says.Question, email: e}
	r.Another, r.Replaces = e.anotherOrNew(r.Blogs)
	r.Corrects = e.says.Disowns && !e.says.Another && r.Replaces
	if r.Asks {
		r.Questions = e.questions(r.Blogs)
	}
	r.Fresh = e.besideBlogs(r.Blogs).fresh()
	if len(r.Blogs) == 0 {
		r = e.onlyNote(r)
	}
	switch {
	case e.says.Withdrawal && e.says.Words < 250 && (len(r.Blogs) == 0 || !e.says.Replaces && !r.Blogs[0].Pasted()):
		return e.withdrawal(r)
	case e.answersUs():
		r.Kind = submission.KindReply
		return e.reply(e.promised(r))
	case len(r.Blogs) == 0:
		return e.withoutBlog(r)
	}
	return r
}

// sortSentences puts the fields that the notes of one blog say in sentences under their labels.
func (e *email) sortSentences() {
	if _, one := e.onlyDocument(); len(e.files) > 0 && !one {
		return
	}
	e.sources = slices.Clone(e.sources)
	for i, s := range e.sources {
		e.sources[i].Blocks = e.noteReader(s).Sentences().UnderLabels(s.Blocks)
	}
}

// onlyNote reads the note of an email that brings no blog: what it gives, and what it is besides.
func (e *email) onlyNote(r Reading) Reading {
	e.readBeneath()
	e.readSlips()
	e.readSubject()
	e.readSecondThoughts()
	e.readEdits()
	r.Said, r.Fresh = e.said(), e.fresh()
	promises := toCome.MatchString(strings.Join(r.Fresh, "\n"))
	r.Consent, r.Pleasant, r.Curt = speech.Consents(r.Fresh), speech.OnlyPleasant(r.Fresh) && !e.wantsBeneath(), speech.OnlyCurt(r.Fresh)
	r.Twice = givesTwice(e.sources[0].Blocks)
	r.More = speech.SaysMore(r.Fresh) && !promises
	if r.Said.SaysAnything() {
		r.Questions = e.unanswered()
		r.Consent = r.Consent || speech.ConsentsBeside(r.Fresh)
	}
	r.NamesField = subjectNamesField.MatchString(e.m.Subject) && speech.MayBeField(r.Fresh)
	r.Forgot = e.says.Bare && len(e.files) == 0 && !r.gives(true) && !speech.Wanting(r.Fresh) && !promises
	return r
}

// withdrawal is an email that asks to withdraw. A blog beside it was sent along to show which is meant.
func (e *email) withdrawal(r Reading) Reading {
	r.Said, r.Fresh = e.said(), e.fresh()
	if len(r.Blogs) > 0 {
		r.Said.Title = cmp.Or(r.Said.Title, r.Blogs[0].Title)
		r.Blogs = nil
	}
	r.Kind, r.Outcome, r.Reason = submission.KindWithdrawal, submission.Withdrawn, "asks to withdraw"
	return r
}

// givesTwice says whether a note gives two descriptions under labels: nobody can tell which is meant.
func givesTwice(blocks []document.Block) bool {
	given, or := "", false
	for _, b := range blocks {
		or = or || onlyOr.MatchString(wording.Fold(b.Text()))
		if f, _, value := labels.InBlock(b); f == labels.Description && value != "" {
			if given != "" && given != value && (or || !wording.Alike(given, value)) {
				return true
			}
			given, or = value, false
		}
	}
	return false
}

// onlyOr stands between two of which one is to be chosen.
var onlyOr = phrase.Like("Or, if you prefer:", `(?i)^(?:or|alternatively|otherwise)\b[^“”".]{0,30}$`)

// anotherOrNew says whether the note beside the blogs calls what it brings another one, and whether it is to take the place of one that
// was sent. What a pasted blog says itself is no word of the note.
func (e *email) anotherOrNew(blogs []Piece) (another, replaces bool) {
	note, says := e.sources[0].Blocks, e.says
	if len(blogs) > 0 && blogs[0].Pasted() {
		note = notOfBlogs(note, blogs)
		says = e.hear(note, "")
	}
	return says.Another && !says.Replaces, says.Replaces || wrongOne.MatchString(document.Text(note))
}

// besideBlogs is the email without the blogs that are pasted into it.
func (e *email) besideBlogs(blogs []Piece) *email {
	if !slices.ContainsFunc(blogs, Piece.Pasted) {
		return e
	}
	beside := *e
	beside.sources = slices.Clone(e.sources)
	beside.sources[0].Blocks = notOfBlogs(e.sources[0].Blocks, blogs)
	return &beside
}

// notOfBlogs leaves out of what somebody wrote the paragraphs that stand in the blogs which were read out of it, and what is given
// under labels.
func notOfBlogs(written []document.Block, blogs []Piece) (note []document.Block) {
	var texts strings.Builder
	for _, p := range blogs {
		texts.WriteString(wording.Bare(p.Title+"\n"+p.Description+"\n"+p.Text) + "\n")
	}
	in := walk{text: texts.String()}
	for _, b := range layout.LineByLine(written) {
		if bare := wording.Bare(b.Text()); labels.FieldOf(b) == labels.None && bare != "" && !in.holds(bare) {
			note = append(note, b)
		}
	}
	return note
}

// walk looks for parts of a text, which mostly come in its order: each is looked for behind the one before, and then in all of it.
type walk struct {
	text string
	at   int
}

func (w *walk) holds(part string) bool {
	i := strings.Index(w.text[w.at:], part)
	if i < 0 {
		return strings.Contains(w.text[:min(w.at+len(part), len(w.text))], part)
	}
	w.at += i
	return true
}

// wrongOne is said of what was sent before: "Sorry, wrong file! This is the right one."
var wrongOne = phrase.Like("Sorry, wrong file!", `(?i)\b(?:wrong|incorrect|old|earlier) (?:file|version|draft|document|attachment|blog|one)\b|`+
	`\b(?:right|correct|proper|shorter|longer|shortened|extended) (?:file|version|draft|document|one|blog)\b|`+
	`\b(?:cut|trimmed|shortened|expanded|extended|reworked|edited|rewritten|changes?|edits)\b`)

// automatic is a machine's email: ignored, unless a readable blog comes with it, so that none is lost.
func (e *email) automatic() Reading {
	r := Reading{Kind: submission.KindAutomatic, Outcome: submission.Ignored, Reason: e.m.Automatic}
	if mayBringBlog(e.m) {
		e.files = attached.Files(e.m, e.docs)
	}
	switch {
	case len(e.blogFiles()) > 0 || e.bringsPasted():
		r.Outcome, r.Reason = submission.Referred, "a blog came with an automatic email: "+e.m.Automatic
	case purpose.TellsOfSharing(e.m.Subject, e.ownText()) && purpose.SharedDocument(purpose.LinksIn(e.sources[0].Blocks)) != "":
		r.Reason = "it tells that somebody has shared a document with the desk: " + r.Reason
	}
	return r
}

// bringsPasted says whether a blog is pasted into a machine's email, as the form of a web site or a list of colleagues
// sends it: below two of its labelled fields, below one of them and a theme, or in an email that speaks of a blog, where it
// is long enough for one. The prose of a newsletter has no labels, and the blogs of which it speaks are its readers'.
func (e *email) bringsPasted() bool {
	e.says = e.hear(e.sources[0].Blocks, e.m.Subject)
	return slices.ContainsFunc(e.blogs(), func(p Piece) bool {
		return p.labelled() >= 2 || e.says.Blog && !e.m.Mass && 2*p.Words >= e.call.Words.Min
	})
}

// labelled is how many of the fields stand under labels; a theme of the call counts without one, and the author's own
// address beside the name.
func (p Piece) labelled() int {
	n := 0
	for _, is := range []bool{
		under(p.Found.Title), under(p.Found.Description), len(p.Themes) > 0, under(p.Found.Author), under(p.Found.Author) && p.Author.Email != "",
	} {
		if is {
			n++
		}
	}
	return n
}

// under says whether a field was found under a label.
func under(found string) bool { return strings.Contains(found, "labelled") }

func mayBringBlog(m *message.Message) bool {
	for _, inner := range thread.EmailsWithin(m) {
		if mayBringBlog(inner) {
			return true
		}
	}
	return len(m.Attachments) > 0
}

// answersUs says whether the subject carries a ref: what can be known without a history.
func (e *email) answersUs() bool { return len(e.call.Refs(e.m.Subject, "")) > 0 }

// SaysAnything says whether a piece gives any field, or a picture.
func (p Piece) SaysAnything() bool {
	return p.Title != "" || p.Description != "" || len(p.Themes)+len(p.UnknownThemes) > 0 ||
		!p.AuthorGuessed && p.Author.Name != "" || p.Author.Bio != "" || p.Told != submission.Author{} || len(p.Images)+len(p.Edits) > 0
}

// readEdits takes out of a reply what asks for a change within a field.
func (e *email) readEdits() {
	e.whole = e.sources[0].Blocks
	e.edits, e.sources[0].Blocks = e.editReader().In(e.whole)
}

// editReader reads the changes for which the email asks.
func (e *email) editReader() edit.Reader { return edit.Reader{Call: e.call, Sender: e.m.From.Name} }

// written returns the sender's own words with what asks for edits.
func (e *email) written() []document.Block {
	if e.whole != nil {
		return e.whole
	}
	return e.sources[0].Blocks
}

// ownText is what the sender wrote, and textAndSubject that with the subject.
func (e *email) ownText() string { return document.Text(e.sources[0].Blocks) }

func (e *email) textAndSubject() string { return e.ownText() + "\n" + e.m.Subject }

// hear hears what a covering note says the email is.
func (e *email) hear(note []document.Block, subject string) purpose.Heard {
	return purpose.Hear(document.Text(note), labelledSentences(note), subject, e.call)
}

// labelledSentences are the sentences of labelled lines: a description may speak of systems that one had to withdraw.
func labelledSentences(blocks []document.Block) []string {
	var given []string
	for _, b := range blocks {
		if labels.FieldOf(b) != labels.None {
			given = append(given, wording.Sentences(b.Text())...)
		}
	}
	return given
}
