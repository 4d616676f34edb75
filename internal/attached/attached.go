// Package attached opens what came with an email and with the emails inside it: documents, a zip of them, pictures, and what cannot
// be opened with the reason. Whether a file is a blog it does not ask.
package attached

import (
	"errors"
	"slices"

	"copydesk/internal/document"
	"copydesk/internal/message"
	"copydesk/internal/phrase"
	"copydesk/internal/thread"
	"copydesk/internal/wording"
)

// File is one file that came with an email, opened.
type File struct {
	Name    string
	Content []byte
	Inline  bool
	Format  document.Format
	Doc     *document.Document // nil when it is no document or was refused
	Refusal *document.Refusal
	Owner   message.Address // whose email it was attached to
	Mail    *message.Message
	Shared  bool // one of several blogs in the same file, so that the file's name is not its own
}

// stem is what a file is called by, without its extension; "" where the name is not its own.
func (f File) stem() string {
	if f.Shared {
		return ""
	}
	return document.WithoutExtension(f.Name)
}

// NameInWords is the name of a file with its words set apart: "Derek blog v2 docx" of "Derek_blog-v2.docx".
func (f File) NameInWords() string { return fileWords.Replace(f.Name) }

// IsCalled says whether a title is that of a document, or the name of its file.
func (f File) IsCalled(title string) bool {
	return wording.Alike(title, f.stem()) ||
		slices.ContainsFunc(f.Doc.Blocks[:min(len(f.Doc.Blocks), 6)], func(b document.Block) bool { return wording.Alike(title, b.Text()) })
}

// mostFiles is how many files of one email are opened; the pictures of a long thread's signatures are not counted.
const mostFiles = 60

// Files returns what is attached to an email and to the emails inside it; a zip of documents is opened.
func Files(m *message.Message, docs *document.Reader) []File { return filesAt(m, docs, 0) }

// filesAt returns those of an email inside so many others.
func filesAt(m *message.Message, docs *document.Reader, depth int) []File {
	var out []File
	documents := 0
	for _, a := range m.Attachments {
		if documents >= mostFiles {
			break
		}
		opened := open(a.Name, a.Content, a.Charset, docs, m.From, a.Inline)
		for i := range opened {
			opened[i].Mail = m
			if opened[i].Format != document.Image {
				documents++
			}
		}
		out = append(out, opened...)
	}
	if depth < thread.Deepest {
		for _, inner := range thread.EmailsWithin(m) {
			out = append(out, filesAt(inner, docs, depth+1)...)
		}
	}
	return out
}

// open reads one file; a zip gives the files in it.
func open(name string, content []byte, charset string, docs *document.Reader, owner message.Address, inline bool) []File {
	f := File{Name: name, Content: content, Inline: inline, Owner: owner, Format: document.Sniff(name, content)}
	if f.Format == document.Email && document.IsOLE(content) {
		f.Refusal = &document.Refusal{Why: document.Unsupported, Format: f.Format, Reason: "is an Outlook message (.msg)"}
		return []File{f}
	}
	switch f.Format {
	case document.Image, document.Calendar, document.Contact, document.Media, document.TNEF:
		return []File{f}
	case document.Email:
		if savedEmail.MatchString(name) { // those that can be opened are no files any more
			f.Refusal = &document.Refusal{Why: document.Unreadable, Format: document.Email, Reason: "is a saved email that cannot be opened"}
		}
		return []File{f}
	case document.Zip:
		return unzip(f, docs)
	}
	if mailNoise.MatchString(name) && len(content) < 4096 {
		return nil
	}
	doc, err := docs.ReadAs(f.Format, document.Recoded(f.Format, content, charset))
	if err != nil {
		f.Refusal = refusalOf(err, f.Format)
		return []File{f}
	}
	f.Format = doc.Format
	if document.Words(doc.Blocks) == 0 {
		f.Refusal = wordless(doc)
		return []File{f}
	}
	if text := wording.Fold(document.Text(doc.Blocks)); wording.Count(text) <= longestNotice && takenOut.MatchString(text) {
		f.Format = document.Unknown
		f.Refusal = &document.Refusal{Why: document.Unreadable, Format: f.Format, Reason: "stands in the place of an attachment that a mail server took out"}
		return []File{f}
	}
	f.Doc = doc
	return []File{f}
}

// longestNotice is how many words a mail server leaves in the place of an attachment.
const longestNotice = 150

// takenOut says that a file which may have been the blog was not let through.
var takenOut = phrase.Like("The attachment “blog.docx” was removed because it may contain a virus.",
	`(?i)\b(?:attachments?|files?|documents?)\b.{0,60}\.(?:docx?|docm|odt|rtf|pdf|pages|zip)\b.{0,80}\b(?:has been|have been|was|were) (?:automatically )?`+
		`(?:removed|blocked|quarantined|stripped|deleted|withheld|replaced)\b|`+
		`\b(?:removed|blocked|quarantined|stripped|deleted|withheld|replaced)\b.{0,40}\b(?:attachments?|files?)\b.{0,60}\.(?:docx?|docm|odt|rtf|pdf|pages|zip)\b`)

// wordless is the refusal of a document in which nothing is written: a page that was scanned into Word, a new file that
// was saved before the text.
func wordless(doc *document.Document) *document.Refusal {
	reason := "is empty"
	if len(doc.Images) > 0 {
		reason = "holds a picture and no text"
	}
	return &document.Refusal{Why: document.Unreadable, Format: doc.Format, Reason: reason}
}

var savedEmail = phrase.MustCompile(`(?i)\.(?:msg|eml)$`)

// mailNoise are parts that mail servers add: list footers, the empty text around an attachment.
var mailNoise = phrase.MustCompile(`(?i)^(?:att\d{3,}\.(?:txt|html?|bin)|smime\.p7s|signature\.asc|footer\.txt|oledata\.mso|.*\.p7s|disclaimer\.txt|` +
	`noname)$`)

func refusalOf(err error, format document.Format) *document.Refusal {
	var refusal *document.Refusal
	if errors.As(err, &refusal) {
		return refusal
	}
	return &document.Refusal{Why: document.Unreadable, Format: format, Reason: "cannot be opened"}
}

// unzip opens a zip one level deep.
func unzip(f File, docs *document.Reader) []File {
	inside, err := document.Unzip(f.Content, docs.Limits)
	if err != nil {
		f.Refusal = refusalOf(err, document.Zip)
		return []File{f}
	}
	var out, deeper []File
	for _, in := range inside {
		if len(out) >= mostFiles {
			break
		}
		if document.Sniff(in.Name, in.Content) == document.Zip {
			deeper = append(deeper, File{Name: in.Name, Content: in.Content, Owner: f.Owner, Format: document.Zip, Refusal: archiveInside})
			continue
		}
		out = append(out, open(in.Name, in.Content, "", docs, f.Owner, false)...)
	}
	if !slices.ContainsFunc(out, func(in File) bool { return in.Doc != nil }) {
		out = append(out, deeper...)
	}
	if len(out) == 0 {
		f.Refusal = &document.Refusal{Why: document.Unsupported, Format: document.Zip, Reason: "is an archive without a document in it"}
		return []File{f}
	}
	return out
}

// archiveInside is why a zip in a zip is not opened: what it holds may be the blog.
var archiveInside = &document.Refusal{Why: document.Unsupported, Format: document.Zip, Reason: "is an archive inside another"}
