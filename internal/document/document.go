// Package document reads one file as a careful person would: it recognises the format by its content, not
// its name, and returns the text as blocks (paragraphs, headings, list items, tables…) with the styles that
// carry meaning for a blog's fields. What is unsafe, unreadable or not a document is refused with a reason
// that a contributor can act on. It does no I/O: bytes in, values out.
package document

import "strings"

// Format is what a file is, by its content.
type Format string

// The formats that can be read as a blog (INTERFACE.md), and others that are recognised for what they are.
const (
	DOCX Format = "docx"
	ODT  Format = "odt"
	RTF  Format = "rtf"
	DOC  Format = "doc"
	PDF  Format = "pdf"
	MD   Format = "md"
	TXT  Format = "txt"
	HTML Format = "html"

	Image    Format = "image"    // any picture
	Calendar Format = "calendar" // an .ics file
	Contact  Format = "contact"  // a .vcf file
	Zip      Format = "zip"      // an archive that is no document itself
	Email    Format = "email"    // an .eml file
	TNEF     Format = "tnef"     // winmail.dat
	Macro    Format = "macro"    // an Office file with macros in it (.docm, or a .doc with VBA)
	Program  Format = "program"  // an executable, a script, an HTML application, a shortcut
	Locked   Format = "locked"   // an Office file encrypted with a password
	Sealed   Format = "sealed"   // encrypted by S/MIME or PGP
	Pages    Format = "pages"    // Apple Pages
	Slides   Format = "slides"   // pptx, ppt, odp, key
	Sheet    Format = "sheet"    // xlsx, xls, ods, numbers, csv
	Media    Format = "media"    // audio, video
	Link     Format = "link"     // no document but the address of one: .url, .webloc, Google Drive's .gdoc
	Unknown  Format = "unknown"
)

// Document is one file, read.
type Document struct {
	Format      Format
	Blocks      []Block    // the body, in reading order
	Notes       []Note     // footnotes and endnotes, in the order of their first mention; Note.Number counts from 1
	Images      []Picture  // pictures that stand in the document
	Header      []string   // page headers, a paragraph each, apart from the body
	Footer      []string   // page footers
	Comments    []string   // what people noted beside the text of a docx, a paragraph each
	Properties  Properties // what the file says of itself; often stale, never trusted before the text
	FrontMatter []Field    // the front matter of a Markdown file (YAML, TOML), in its order, keys lower-cased
}

// Properties are a file's own properties (docProps/core.xml and app.xml, meta.xml, \info, the PDF's Info).
type Properties struct {
	Title, Subject, Author, Description string
	Words                               int // Word's own count (docProps/app.xml); 0 when the file does not say
}

// Field is one key and value of front matter; a list's items are joined with ", ".
type Field struct{ Key, Value string }

// Picture is a picture inside a document.
type Picture struct {
	Name    string // its file name inside the document, such as image1.png
	Alt     string
	Type    string // media type
	Content []byte
}

// Note is a footnote or an endnote.
type Note struct {
	Number int
	Blocks []Block
}

// Kind is what a block is.
type Kind int

// The kinds of block.
const (
	Paragraph Kind = iota
	Heading        // Level 1 to 6
	Item           // a list item; Level is its depth from 1; Ordered with its Number, or a bullet
	Table          // Rows
	Quote          // a block quote; Level is its depth from 1
	Code           // preformatted text; its spans hold the line breaks
	Rule           // a thematic break
)

// Style is the sense that a named style gives a block, whatever its language or the program that wrote it.
type Style string

// The styles that matter for the fields.
const (
	StyleNone     Style = ""
	StyleTitle    Style = "title"
	StyleSubtitle Style = "subtitle"
	StyleCaption  Style = "caption"
	StyleAuthor   Style = "author" // "Author", "Byline"
)

// Block is one block of text.
type Block struct {
	Kind    Kind
	Style   Style
	Level   int
	Ordered bool
	Number  int
	Spans   []Span
	Rows    [][]Cell // of a Table
	TextBox bool     // it stands in a text box (pull quotes, fact boxes)
	Said    bool     // a sentence said it, and its label is not the writer's
	Close   bool     // it was written right below the line above, as far as that is known: no blank line stands between the two
}

// Cell is one cell of a table.
type Cell struct {
	Blocks  []Block
	Covered bool // by a merged cell beside or above it
}

// Text returns the cell's text, its blocks joined by line breaks.
func (c Cell) Text() string {
	lines := make([]string, 0, len(c.Blocks))
	for _, b := range c.Blocks {
		lines = append(lines, b.Text())
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}

// Span is a run of text with one look. Exactly one of Text, Break, Note and Picture is set.
type Span struct {
	Text    string
	Break   bool   // a line break within the block
	Note    int    // a reference to the note of this number
	Picture string // the name of a picture that stands here; Text is then its alternative text
	Bold    bool
	Italic  bool
	Strike  bool
	Marked  bool // with a marker pen; Markdown has no such look
	Code    bool
	Super   bool
	Sub     bool
	Link    string // where it leads: http, https or mailto; empty for none
}

// Text returns the block's plain text: a line break as "\n", notes and pictures left out, a table as rows of
// cells separated by tabs.
func (b Block) Text() string {
	if len(b.Spans) == 1 && b.Spans[0].isText() && len(b.Rows) == 0 {
		return strings.TrimSpace(b.Spans[0].Text)
	}
	var s strings.Builder
	for _, span := range b.Spans {
		switch {
		case span.Break:
			s.WriteByte('\n')
		case span.Picture != "" || span.Note != 0:
		default:
			s.WriteString(span.Text)
		}
	}
	for i, row := range b.Rows {
		if i > 0 {
			s.WriteByte('\n')
		}
		for j, cell := range row {
			if j > 0 {
				s.WriteByte('\t')
			}
			s.WriteString(strings.ReplaceAll(cell.Text(), "\n", " "))
		}
	}
	return strings.TrimSpace(s.String())
}

// Refusal is the error of a file that cannot be read as a blog.
type Refusal struct {
	Why    Why
	Format Format
	Reason string // the rest of the sentence "The file “x” …": "is protected with a password"
}

// Why is the reason for a refusal in one word.
type Why string

// The reasons for a refusal: the problem codes of INTERFACE.md without "-attachment" and "-format".
const (
	Unreadable  Why = "unreadable"  // corrupt, encrypted, a scan without text
	Unsupported Why = "unsupported" // a sound format that is not one a blog can come in
	Unsafe      Why = "unsafe"      // macros, programs
)

// Error implements error.
func (r *Refusal) Error() string { return string(r.Format) + ": " + r.Reason }
