// Package intake reads what a sender meant: what kind of email it is, which blogs it brings (attached, pasted,
// forwarded, zipped), each field of each blog and where it was found. It knows no history and judges nothing:
// values in, values out. Where two places differ about a field, trust.go says which is believed.
package intake

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"copydesk/internal/call"
	"copydesk/internal/document"
	"copydesk/internal/message"
	"copydesk/internal/phrase"
	"copydesk/internal/submission"
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

	Another  bool // its sender calls the blog that it brings another one
	Forgot   bool // it hands something over ("Sorry! Here it is."), and nothing is attached, pasted or said
	Pleasant bool // it brings no blog, and what it says beside its fields wants nothing done: thanks, a promise

	email *email // for Parts
}

// Piece is a blog with what is needed to lay it over an earlier revision.
type Piece struct {
	submission.Blog
	TitleGuessed  bool // from the subject line or the file name
	AuthorGuessed bool // nobody is named: it is taken to be the sender
	InPassing     bool // its fields are only mentioned in sentences, under no label and in no request
	ThemesAdded   bool // its themes come beside those there are: "please add theme 3 as well"

	Told submission.Author // what it says of the author in so many words, without the name
}

// Read reads an email for a call. docs reads the attachments; its zero value will do.
func Read(m *message.Message, c *call.Call, docs *document.Reader) Reading {
	e := &email{m: m, call: c, docs: docs, sources: sources(m, c, 0)}
	e.refs = refsIn(c, m.Subject, textOf(e.sources[0].blocks))
	reading := e.kind()
	reading.Refs = e.refs
	return reading
}

// email is one email on its way through this package.
type email struct {
	m       *message.Message
	call    *call.Call
	docs    *document.Reader
	sources []source
	refs    []string

	files []file
	says  says
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
	case e.m.Auth.DMARC == "fail":
		r.Outcome, r.Reason = submission.Referred, "its sender could not be verified (DMARC)"
	}
	return r
}

// personal decides what a person's email is.
func (e *email) personal() Reading {
	e.says = listen(e.sources[0].blocks, e.m.Subject)
	e.files = files(e.m, e.docs, 0)
	blogs := e.blogs()
	r := Reading{Kind: submission.KindSubmission, Blogs: blogs, Asks: e.says.question, Another: e.says.another && !e.says.replaces}
	if r.Asks {
		r.Questions = e.questions(blogs)
	}
	r.email = e
	if len(blogs) == 0 {
		e.readSlips()
		e.readSubject()
		r.Said, r.Fresh = e.said(), e.fresh()
		r.Consent, r.Pleasant = consent(r.Fresh), onlyPleasant(r.Fresh)
		r.Forgot = e.says.bare && len(e.files) == 0 && !r.gives(true) && !wanting(r.Fresh) && !toCome.MatchString(strings.Join(r.Fresh, "\n"))
	}
	if e.says.withdrawal && e.says.words < 250 && (len(blogs) == 0 || !e.says.replaces && blogs[0].Format != "body") {
		r.Said, r.Fresh = e.said(), e.fresh()
		if len(blogs) > 0 { // sent along to show which is meant
			if r.Said.Title == "" {
				r.Said.Title = blogs[0].Title
			}
			r.Blogs = nil
		}
		r.Kind, r.Outcome, r.Reason = submission.KindWithdrawal, submission.Withdrawn, "asks to withdraw"
		return r
	}
	if e.answersUs() {
		r.Kind = submission.KindReply
		return e.reply(e.promised(r))
	}
	if len(blogs) == 0 {
		r = e.withoutBlog(r)
	}
	return r
}

// automatic is a machine's email: ignored, unless a readable blog comes with it, so that none is lost.
func (e *email) automatic() Reading {
	r := Reading{Kind: submission.KindAutomatic, Outcome: submission.Ignored, Reason: e.m.Automatic}
	if mayBringBlog(e.m) {
		e.files = files(e.m, e.docs, 0)
	}
	if len(e.attached()) > 0 || e.pastedForm() {
		r.Outcome, r.Reason = submission.Referred, "a blog came with an automatic email: "+e.m.Automatic
	}
	return r
}

// pastedForm says whether a blog is pasted below its labelled title or description and a theme, as the form of a web
// site or a colleagues' list sends it. The prose of a newsletter has neither.
func (e *email) pastedForm() bool {
	e.says = listen(e.sources[0].blocks, e.m.Subject)
	return slices.ContainsFunc(e.blogs(), func(p Piece) bool {
		return len(p.Themes) > 0 && (strings.Contains(p.Found.Title, "labelled") || strings.Contains(p.Found.Description, "labelled"))
	})
}

func mayBringBlog(m *message.Message) bool {
	for _, inner := range m.Messages {
		if mayBringBlog(inner) {
			return true
		}
	}
	return len(m.Attachments) > 0
}

// answersUs says whether the subject carries a ref: what can be known without a history.
func (e *email) answersUs() bool { return len(refsIn(e.call, e.m.Subject, "")) > 0 }

// promised gives a reply the blog that it says it brings, and why there is none to read: a file that cannot be opened,
// a link, nothing at all where no field is given either.
func (e *email) promised(r Reading) Reading {
	if len(r.Blogs) > 0 || e.says.words == 0 && len(e.files) == 0 {
		return r
	}
	code, why := e.missingBlog()
	claims := listen(e.sources[0].blocks, "").handedOver || versionAttached.MatchString(textOf(e.sources[0].blocks)) // the subject is our own
	if code == "" || r.Consent && !claims || code == submission.NoBlog && (r.gives(claims) || !claims) {
		return r
	}
	return e.unread(r, code, why)
}

// gives says whether a reply without a blog holds anything that may be a field. Beside words that hand a file over, a
// remark is none.
func (r Reading) gives(handsOver bool) bool {
	return r.Said.SaysAnything() || answersWithin.MatchString(strings.Join(r.Fresh, "\n")) || slices.ContainsFunc(r.Fresh, func(text string) bool {
		n := wordCount(Value(text))
		return n >= 5 && LikenessOf(text, "", false) < Chatty || n > 0 && !handsOver
	})
}

// Forgotten is the reading of a reply that hands over what was asked for, the blog, and has nothing attached.
func (r Reading) Forgotten() Reading {
	return r.email.unread(r, submission.NoBlog, noneAttached)
}

// toCome are words of one who does not mean to have sent it yet.
var toCome = phrase.MustCompile(`(?i)\b(?:will|shall|going to|as soon as|when|once|tomorrow|tonight|later)\b|\w['’]ll\b`)

const noneAttached = "No blog was attached to the email or pasted into it."

// AsReply is the reading of an email that answers a letter of ours though its subject does not say so, as only the
// history can tell: "Here is the description" below "Re: our blog" is an answer, and no blog that was forgotten.
func (r Reading) AsReply() Reading {
	if len(r.Blogs) != 1 || r.Blogs[0].Unread == "" || r.email == nil || r.email.answersUs() {
		return r
	}
	r.Blogs = nil
	return r.email.promised(r)
}

// versionAttached hands over a text without calling it a blog: "The corrected version is attached."
var versionAttached = phrase.MustCompile(`(?i)\b(?:version|draft|document|file|copy|(?:right|correct|new|revised|updated|corrected|amended|final|shorter|longer) one)\b[^.?!]{0,40}\b(?:attached|enclosed)\b|\b(?:attached|enclosed)\b[^.?!]{0,40}\b(?:version|draft|document|copy)\b`)

// unread is a reading with a blog that could not be read.
func (e *email) unread(r Reading, code submission.Code, why string) Reading {
	p := r.Said
	p.Images = e.images(p.Author.Name, nil)
	p.Unread, p.UnreadReason = code, why
	r.Blogs = []Piece{p}
	return r
}

// reply says what a reply brings as far as it can be known without a history.
func (e *email) reply(r Reading) Reading {
	switch {
	case len(r.Blogs) > 0:
	case r.Said.SaysAnything() || r.Consent && !(r.Pleasant && applauds.MatchString(r.Fresh[0]) && !e.quoted(offersShorter)):
		r.Reason = "it changes fields of a blog sent before"
	case (e.quoted(asksForField) || subjectNamesField.MatchString(e.m.Subject)) && mayBeField(r.Fresh):
		r.Reason = "it may give a field that was missing"
	case r.Pleasant:
		r.Outcome, r.Reason = submission.Noted, "nothing new in it"
	case !wanting(r.Fresh) && slices.ContainsFunc(r.Fresh, func(text string) bool { return Value(text) != "" }):
		r.Reason = "it may give a field that was missing"
	case e.says.question:
		r.Kind, r.Outcome, r.Reason = submission.KindEnquiry, submission.Referred, "a question in answer to a letter"
	default:
		r.Kind, r.Outcome, r.Reason = submission.KindEnquiry, submission.Referred, "it says something that a person should read"
	}
	return r
}

// SaysAnything says whether a piece gives any field, or a picture.
func (p Piece) SaysAnything() bool {
	return p.Title != "" || p.Description != "" || len(p.Themes)+len(p.UnknownThemes) > 0 ||
		!p.AuthorGuessed && p.Author.Name != "" || p.Author.Bio != "" || p.Told != submission.Author{} || len(p.Images) > 0
}

// withoutBlog tells an email that claims a blog from one that asks.
func (e *email) withoutBlog(r Reading) Reading {
	if code, why := e.missingBlog(); code != "" {
		return e.unread(r, code, why)
	}
	r.Kind, r.Outcome, r.Reason = submission.KindEnquiry, submission.Referred, "a question or an offer, without a blog"
	return r
}

// missingBlog says why there is no blog where one was meant to be; "" when none was.
func (e *email) missingBlog() (submission.Code, string) {
	if code, why := e.refused(); code != "" && (!e.says.asking && !e.says.other || e.says.handedOver || e.fields()) {
		return code, why
	}
	var links []link
	for _, s := range e.sources {
		links = append(links, linksIn(s.blocks)...)
	}
	service := sharedDocument(links)
	claims := e.says.handedOver || e.fields() && !e.says.asking
	offers := !e.says.question && !e.says.proposes
	if service == "" && claims {
		service = sharedDocument(linksBelow(e.m))
	}
	switch {
	case service != "" && (claims || offers || !e.says.question && slices.ContainsFunc(links, link.ofBlog)):
		return submission.LinkOnly, "The email has a link to " + service + ", and no file."
	case offers && slices.ContainsFunc(links, func(l link) bool { return l.offersPage() || l.about == "" && l.namedBy(e.m.Subject) }):
		return submission.LinkOnly, "The email has a link to the blog, and not the blog itself."
	case len(links) > 0 && claims && linkIsBlog.MatchString(textOf(e.sources[0].blocks)):
		return submission.LinkOnly, "The email has a link to the blog, and not the blog itself."
	case claims && len(pagesIn(e.sources)) > 0:
		return submission.LinkOnly, "The email has a link to the blog, and not the blog itself."
	case len(links) > 0 && !e.says.question && published.MatchString(textOf(e.sources[0].blocks)):
		return submission.LinkOnly, "The email has a link to the blog, and not the blog itself."
	case claims && e.says.blog, e.fields() && !e.says.asking:
		return submission.NoBlog, noneAttached
	case len(e.fresh()) == 0 && !e.says.asking && namesBlogAlone(e.m.Subject) && !strings.Contains(e.m.Subject, "?"):
		return submission.NoBlog, "The email came empty: no blog was attached to it or pasted into it."
	}
	return "", ""
}

// published is a sentence that offers a blog which stands elsewhere: "our blog has been published on our own site".
var published = phrase.MustCompile(`(?i)\b(?:blog|piece|article|post)\b[^.?!]{0,60}\b(?:published|posted|live|online|up on|on (?:our|my) (?:web ?)?site)\b[^?]{0,120}\b(?:reproduce|re-?publish|re-?post|re-?use|use it|share it|cross-?post|take it|copy it|download it|from there)\b`)

var linkIsBlog = phrase.MustCompile(`(?i)\b(?:link|here|online|url|view|read|published|access|download)\b`)

// fields says whether the covering note gives a title with a description or a theme under labels, as one does who
// means to send a blog.
func (e *email) fields() bool {
	for _, s := range e.sources {
		groups, _ := e.noteReader(s).labelledGroups(s.blocks)
		for _, g := range groups {
			n := 0
			for _, given := range []bool{g.fields.title.text != "", g.fields.description.text != "", g.fields.themes.trust != nowhere} {
				if given {
					n++
				}
			}
			if n >= 2 {
				return true
			}
		}
	}
	return false
}

// refused returns the reason for the first file that should have been a blog and cannot be read as one; an unsafe
// file before an unreadable one, that before one of another format.
func (e *email) refused() (submission.Code, string) {
	codes := map[document.Why]submission.Code{
		document.Unsafe: submission.UnsafeAttachment, document.Unreadable: submission.UnreadableAttachment, document.Unsupported: submission.UnsupportedFormat,
	}
	if f, ok := e.shortcut(); ok && !e.otherRefused() {
		return submission.LinkOnly, "The file “" + f.name + "” is a link to a document, and not the document itself."
	}
	for _, why := range []document.Why{document.Unsafe, document.Unreadable, document.Unsupported} {
		for _, f := range e.files {
			if f.refusal != nil && f.refusal.Why == why && e.meantAsBlog(f) {
				return codes[why], "The file “" + f.name + "” " + f.refusal.Reason + "."
			}
		}
	}
	photographed := photographed.MatchString(textOf(e.sources[0].blocks))
	for _, f := range e.files {
		if f.doc == nil && f.format != document.Calendar && f.format != document.Contact && f.format != document.Email && !f.inline &&
			(f.format != document.Image && e.says.handedOver || f.format == document.Image && (photographed || e.says.handedOver && pictureOfText.MatchString(f.name))) {
			return submission.UnsupportedFormat, "The file “" + f.name + "” is not a text document."
		}
	}
	return "", ""
}

// photographed says that pictures are the blog: "I have taken photographs of my blog".
var photographed = phrase.MustCompile(`(?i)\b(?:photos?|photographs?|pictures?|pics|scans?|screen-?shots?|images?|photographed|scanned)\b(?: of)? (?:(?:the|my|our|each|all|both|two|three|handwritten|typed|written) )*(?:blogs?|blog post|piece|article|pages?|text|typescript|manuscript|handwriting)\b`)

// meantAsBlog says whether a file that was refused may have been the blog: one in which no text comes, a spreadsheet or a
// program, only where the email speaks of a blog, of the campaign or of nothing.
func (e *email) meantAsBlog(f file) bool {
	switch f.format {
	case document.Sheet, document.Slides, document.Media, document.Program, document.Unknown:
		return e.says.blog || e.says.words == 0 || blogName.MatchString(fileWords.Replace(f.name)) || e.noteReader(e.sources[0]).onlyCampaign(e.m.Subject) || e.fields()
	}
	return true
}

// shortcut returns an attached file that is no more than a link: a .gdoc, a .url.
func (e *email) shortcut() (file, bool) {
	for _, f := range e.files {
		if f.refusal != nil && f.format == document.Link {
			return f, true
		}
	}
	return file{}, false
}

// otherRefused says whether a file beside the links was refused: that is then the one to name.
func (e *email) otherRefused() bool {
	return slices.ContainsFunc(e.files, func(f file) bool { return f.refusal != nil && f.format != document.Link })
}

var pictureOfText = phrase.MustCompile(`(?i)scan|blog|page|article|text|draft`)

// refsIn returns the refs of a call that texts name, upper-cased, each once.
func refsIn(c *call.Call, texts ...string) []string {
	if c.Prefix == "" {
		return nil
	}
	re := refPattern(c.Prefix)
	var refs []string
	seen := map[string]bool{}
	for _, t := range texts {
		for _, m := range re.FindAllString(t, 20) {
			if ref := strings.ToUpper(m); !seen[ref] {
				seen[ref] = true
				refs = append(refs, ref)
			}
		}
	}
	return refs
}

// refPatterns are the patterns of refs, by the prefix of their call.
var refPatterns sync.Map

func refPattern(prefix string) *phrase.Phrase {
	if known, ok := refPatterns.Load(prefix); ok {
		return known.(*phrase.Phrase)
	}
	p := phrase.MustCompile(`(?i)\b` + regexp.QuoteMeta(prefix) + `-\d{1,7}\b`)
	refPatterns.Store(prefix, p)
	return p
}

// consent says whether the new words of a reply are a plain yes.
func consent(fresh []string) bool {
	text := noHesitation.ReplaceAllString(noRefusal.ReplaceAllString(strings.Join(fresh, "\n"), ""), "")
	if len(fresh) == 0 || wordCount(text) > 40 || strings.Contains(text, "?") || refuses.MatchString(text) || putsOff.MatchString(text) ||
		slices.ContainsFunc(fresh, givesWording) {
		return false
	}
	return slices.ContainsFunc(sentences(strings.Join(fresh, "\n")), func(s string) bool {
		return consents.MatchString(s) || noRefusal.MatchString(s)
	})
}

// givesWording says whether a paragraph gives a wording of its own, and not a yes to ours: "OK, shorter then: …".
func givesWording(paragraph string) bool {
	if rest := withoutLead(paragraph); rest != paragraph {
		return wordCount(Value(rest)) >= 5 && !consents.MatchString(rest)
	}
	return wordCount(Value(paragraph)) >= 5 &&
		!slices.ContainsFunc(sentences(paragraph), func(s string) bool { return consents.MatchString(s) || noRefusal.MatchString(s) })
}

// Refs returns the refs of a call that a text names, upper-cased, each once.
func Refs(c *call.Call, text string) []string { return refsIn(c, text) }

// PersonName returns a display name as it would be printed: "Osei, Hannah" turned round, titles left out.
func PersonName(name string) string { return cleanName(name) }

// SameTitle says whether two titles are the same but for a word or two.
func SameTitle(a, b string) bool { return alike(a, b) }

// SameName says whether two names are one person's.
func SameName(a, b string) bool { return sameName(a, b) }

// IsThanks says whether a short text is thanks or a pleasantry and nothing else.
func IsThanks(text string) bool { return thanks.MatchString(text) && wordCount(text) <= 12 }
