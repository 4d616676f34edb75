package intake

import (
	"slices"
	"strings"

	"copydesk/internal/attached"
	"copydesk/internal/campaign"
	"copydesk/internal/document"
	"copydesk/internal/fields"
	"copydesk/internal/finding"
	"copydesk/internal/phrase"
	"copydesk/internal/purpose"
	"copydesk/internal/signature"
	"copydesk/internal/speech"
	"copydesk/internal/submission"
	"copydesk/internal/thread"
)

// unread is a reading with a blog that could not be read.
func (e *email) unread(r Reading, code submission.Code, why string) Reading {
	p := r.Said
	if p.Title == "" && !e.answersUs() {
		if p.Title = e.subjectsTitle(p.Author); p.Title != "" {
			p.TitleGuessed, p.Found.Title = true, "subject"
		}
	}
	p.Images = e.images(p.Author.Name, nil)
	p.Unread, p.UnreadReason = code, why
	r.Blogs = []Piece{p}
	return r
}

// subjectsTitle returns the title that the subject gives beside a part that names a blog or a theme: "Blog for theme 5: Twelve
// Fridays". Without a blog to bear it out a subject that is all one part is no title.
func (e *email) subjectsTitle(a submission.Author) string {
	r := e.noteReader(e.sources[0])
	title := r.SubjectTitle(e.m.Subject, nil, signature.DomainWords(e.m.From.Email), a.Name, a.Organisation)
	for part := range strings.SplitSeq(fields.PartOfName.ReplaceAllString(e.m.Subject, "\n"), "\n") {
		if title != "" && !strings.Contains(part, title) && (speech.BlogWord.MatchString(part) || r.Call.SaysTheme(part) || campaign.Only(r.Call, part)) {
			return title
		}
	}
	return ""
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
	if code, why := e.refused(); code != "" && (!e.says.Asking && (!e.says.Other || e.photographed()) || e.says.HandedOver || e.givesFields()) {
		return code, why
	}
	var links []purpose.Link
	for _, s := range e.sources {
		if !s.Mass { // what a forwarded newsletter links to is nobody's blog
			links = append(links, purpose.LinksIn(s.Blocks)...)
		}
	}
	service := purpose.SharedDocument(links)
	claims := e.claimsBlog() || e.givesFields() && !e.says.Asking
	offers := !e.says.Question && !e.says.Proposes
	if service == "" && claims {
		service = purpose.SharedDocument(thread.LinksBelow(e.m))
	}
	switch {
	case service != "" && (claims || offers || !e.says.Question && slices.ContainsFunc(links, purpose.Link.OfBlog)):
		return submission.LinkOnly, "The email has a link to " + service + ", and no file."
	case offers && slices.ContainsFunc(links, func(l purpose.Link) bool { return l.OffersPage() || l.About == "" && l.NamedBy(e.m.Subject) }),
		len(links) > 0 && claims && linkIsBlog.MatchString(e.ownText()),
		claims && slices.ContainsFunc(e.sources, func(s thread.Note) bool { return len(purpose.PagesIn(s.Blocks)) > 0 }),
		len(links) > 0 && !e.says.Question && published.MatchString(e.ownText()):
		return submission.LinkOnly, "The email has a link to the blog, and not the blog itself."
	case claims && (e.says.Blog || !e.says.HandedOver), e.givesFields() && !e.says.Asking:
		return submission.NoBlog, noneAttached
	case len(e.fresh()) == 0 && !e.says.Asking && purpose.NamesBlogAlone(e.m.Subject) && !strings.Contains(e.m.Subject, "?"):
		return submission.NoBlog, "The email came empty: no blog was attached to it or pasted into it."
	}
	return "", ""
}

// published is a sentence that offers a blog which stands elsewhere: "our blog has been published on our own site".
var published = phrase.MustCompile(`(?i)\b(?:blog|{work}|post)\b[^.?!]{0,60}\b(?:published|posted|live|online|up on|` +
	`on (?:our|my) (?:web ?)?site)\b[^?]{0,120}\b(?:reproduce|re-?publish|re-?post|re-?use|use it|share it|` +
	`cross-?post|take it|copy it|download it|from there)\b`)

var linkIsBlog = phrase.MustCompile(`(?i)\b(?:link|here|online|url|view|read|published|access|download)\b`)

// givesFields says whether the covering note gives a title with a description or a theme under labels, as one does who
// means to send a blog.
func (e *email) givesFields() bool {
	for _, s := range e.sources {
		groups, _ := e.noteReader(s).Groups(s.Blocks)
		for _, g := range groups {
			if twoOf(g.Fields.Title.Text != "", g.Fields.Description.Text != "", g.Fields.Themes.Trust != finding.Nowhere) {
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
		return submission.LinkOnly, "The file “" + f.Name + "” is a link to a document, and not the document itself."
	}
	for _, why := range []document.Why{document.Unsafe, document.Unreadable, document.Unsupported} {
		for _, f := range e.files {
			if f.Refusal != nil && f.Refusal.Why == why && e.meantAsBlog(f) {
				return codes[why], "The file “" + f.Name + "” " + f.Refusal.Reason + "."
			}
		}
	}
	photographed := e.photographed()
	for _, f := range e.files {
		if f.Doc == nil && f.Format != document.Calendar && f.Format != document.Contact && f.Format != document.Email && !f.Inline &&
			(f.Format != document.Image && e.says.HandedOver ||
				f.Format == document.Image && (photographed || e.says.HandedOver && pictureOfText.MatchString(f.Name))) {
			return submission.UnsupportedFormat, "The file “" + f.Name + "” is not a text document."
		}
	}
	return "", ""
}

// photographed says whether the note says that pictures are the blog, or what it is written on.
func (e *email) photographed() bool { return photographed.MatchString(e.ownText()) }

var photographed = phrase.OneOf(`(?i)`, []phrase.Way{
	{"I have taken photographs of my blog", picturesOf + `\b(?: of)? (?:(?:the|my|our|each|all|both|two|three|handwritten|typed|written) )*` +
		`(?:blogs?|blog post|{work}|pages?|text|typescript|manuscript|handwriting)\b`},
	{"please find my blog attached as a scan", `\b(?:blog|{work})\b(?: (?:is|here|below|attached|enclosed|sent))* (?:as|in) (?:a|an|the|two|three|some) ` + picturesOf + `\b`},
}, ``)

// picturesOf are what people call the picture of a page.
const picturesOf = `\b(?:photos?|photographs?|pictures?|pics|scans?|screen-?shots?|images?|photographed|scanned)`

// meantAsBlog says whether a file that was refused may have been the blog: one in which no text comes, a spreadsheet or a
// program, only where the email speaks of a blog, of the campaign or of nothing.
func (e *email) meantAsBlog(f attached.File) bool {
	switch f.Format {
	case document.Sheet, document.Slides, document.Media, document.Program, document.Unknown:
		return e.says.Blog || e.says.Words == 0 || blogName.MatchString(f.NameInWords()) ||
			campaign.Only(e.call, e.m.Subject) || e.givesFields()
	}
	return true
}

// shortcut returns an attached file that is no more than a link: a .gdoc, a .url.
func (e *email) shortcut() (attached.File, bool) {
	for _, f := range e.files {
		if f.Refusal != nil && f.Format == document.Link {
			return f, true
		}
	}
	return attached.File{}, false
}

// otherRefused says whether a file beside the links was refused: that is then the one to name.
func (e *email) otherRefused() bool {
	return slices.ContainsFunc(e.files, func(f attached.File) bool { return f.Refusal != nil && f.Format != document.Link })
}

var pictureOfText = phrase.MustCompile(`(?i)scan|blog|page|article|text|draft`)
