package pdf

import (
	"math"
	"strings"
	"unicode"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// looks asks what the characters of a page look like. Every question goes into the sandbox and back, and the look of one
// character takes a dozen; so it is asked once for the letters of a word that stand as if they were of one font.
type looks struct {
	instance pdfium.Pdfium
	page     references.FPDF_TEXTPAGE
	open     bool
	before   Run // the last character
}

func newLooks(instance pdfium.Pdfium, page requests.Page) *looks {
	text, err := instance.FPDFText_LoadPage(&requests.FPDFText_LoadPage{Page: page})
	if err != nil {
		return &looks{}
	}
	return &looks{instance: instance, page: text.TextPage, open: true}
}

// count is how many characters the page has.
func (l *looks) count() int {
	if !l.open {
		return 0
	}
	chars, err := l.instance.FPDFText_CountChars(&requests.FPDFText_CountChars{TextPage: l.page})
	if err != nil {
		return 0
	}
	return chars.Count
}

// describe gives a character its font and size, which stay empty where they are not known.
func (l *looks) describe(index int, c *Run) {
	switch {
	case strings.TrimSpace(c.Text) == "" || !l.open:
	case l.before.isBesideInWord(*c):
		c.Font, c.Size, c.weight, c.flags = l.before.Font, l.before.Size, l.before.weight, l.before.flags
	default:
		l.ask(index, c)
	}
	l.before = *c
}

// isBesideInWord says whether the next character is a letter of the same word, neither raised nor beside a dropped capital. A digit
// may be the mark of a footnote.
func (r *Run) isBesideInWord(c Run) bool {
	if !isLetters(r.Text) || !isLetters(c.Text) {
		return false
	}
	height, next := r.Top-r.Bottom, c.Top-c.Bottom
	return height < 2.2*next && next < 2.2*height && math.Abs(r.Bottom-c.Bottom) < 0.25*r.Size && math.Abs(c.Left-r.Right) < 0.2*r.Size
}

// isLetters says whether a character is a letter, or several that are drawn as one.
func isLetters(s string) bool {
	return s != "" && !strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
}

func (l *looks) ask(index int, c *Run) {
	if size, err := l.instance.FPDFText_GetFontSize(&requests.FPDFText_GetFontSize{TextPage: l.page, Index: index}); err == nil {
		c.Size = size.FontSize * l.scale(index)
	}
	if weight, err := l.instance.FPDFText_GetFontWeight(&requests.FPDFText_GetFontWeight{TextPage: l.page, Index: index}); err == nil {
		c.weight = weight.FontWeight
	}
	if font, err := l.instance.FPDFText_GetFontInfo(&requests.FPDFText_GetFontInfo{TextPage: l.page, Index: index}); err == nil {
		c.Font, c.flags = font.FontName, font.Flags
	}
}

// scale returns by how much the page draws a character larger than its font says (ISO 32000-1, 9.4.4).
func (l *looks) scale(index int) float64 {
	text, err := l.instance.FPDFText_GetMatrix(&requests.FPDFText_GetMatrix{TextPage: l.page, Index: index})
	if err != nil {
		return 1
	}
	return math.Hypot(float64(text.Matrix.C), float64(text.Matrix.D))
}

// colour returns the colour of one character of the page; black when it is not known.
func (l *looks) colour(index int) [3]uint {
	if !l.open {
		return [3]uint{}
	}
	fill, err := l.instance.FPDFText_GetFillColor(&requests.FPDFText_GetFillColor{TextPage: l.page, Index: index})
	if err != nil {
		return [3]uint{}
	}
	return [3]uint{fill.R, fill.G, fill.B}
}

func (l *looks) close() {
	if l.open {
		_, _ = l.instance.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: l.page})
	}
}
