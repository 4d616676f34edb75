package pdf

import (
	"math"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

func readPage(instance pdfium.Pdfium, document references.FPDF_DOCUMENT, index int) (Page, error) {
	at := requests.Page{ByIndex: &requests.PageByIndex{Document: document, Index: index}}
	size, err := instance.FPDF_GetPageSizeByIndex(&requests.FPDF_GetPageSizeByIndex{Document: document, Index: index})
	if err != nil {
		return Page{}, err
	}
	looks := newLooks(instance, at)
	defer looks.close()
	if looks.count() > mostChars {
		return Page{}, ErrTooMuch
	}
	text, err := instance.GetPageTextStructured(&requests.GetPageTextStructured{Page: at, Mode: requests.GetPageTextStructuredModeChars})
	if err != nil {
		return Page{}, err
	}
	page := Page{Height: size.Height}
	for i, char := range text.Chars {
		p := char.PointPosition
		c := Run{Text: char.Text, Left: p.Left, Right: p.Right, Bottom: min(p.Bottom, p.Top), Top: max(p.Bottom, p.Top)}
		looks.describe(i, &c)
		if page.addChar(c) {
			page.Runs[len(page.Runs)-1].Colour = looks.colour(i)
		}
	}
	page.finish()
	page.addFields(instance, at)
	return page, nil
}

// The flags of a font descriptor (ISO 32000-1, table 123).
const (
	italicFlag    = 1 << 6
	forceBoldFlag = 1 << 18
)

var (
	boldNameRE   = regexp.MustCompile(`(?i)bold|black|heavy|semib|demi`)
	italicNameRE = regexp.MustCompile(`(?i)italic|oblique`)
	onlyDigitsRE = regexp.MustCompile(`^\d{1,4}$`)
)

// describe reads the look off the font: its name says more than its weight, which is 400 in most files.
func (r *Run) describe() {
	r.Bold = boldNameRE.MatchString(r.Font) || r.weight >= 600 || r.flags&forceBoldFlag != 0
	r.Italic = italicNameRE.MatchString(r.Font) || r.flags&italicFlag != 0
}

// ligatures are the letters that fonts draw as one (Unicode block Alphabetic Presentation Forms). PDFium marks
// a hyphen at the end of a line by U+0002.
var ligatures = strings.NewReplacer("ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl", "ﬅ", "st", "ﬆ", "st",
	"\uFFFE", "\u00AD", "\x02", "\u00AD")

// texLetters are the signs of TeX's bitmap fonts, which have no name and say of a letter only its place in TeX's table (T1).
var texLetters = strings.NewReplacer("\x10", "“", "\x11", "”", "\x15", "–", "\x16", "—",
	"\x1b", "ff", "\x1c", "fi", "\x1d", "fl", "\x1e", "ffi", "\x1f", "ffl")

// addChar takes in one character. PDFium writes the spaces and line ends that it sees between characters as
// characters of their own. It reports whether the character begins a run.
func (p *Page) addChar(c Run) bool {
	n := len(p.Runs)
	switch {
	case c.Text == "\r" || c.Text == "\n":
		p.lineEnded = true
	case strings.TrimSpace(c.Text) == "":
		if n > 0 && !p.lineEnded {
			p.Runs[n-1].Text += " "
		}
	case math.IsNaN(c.Left + c.Right + c.Top + c.Bottom + c.Size):
	case n > 0 && !p.lineEnded && p.Runs[n-1].takes(c):
		p.Runs[n-1].extend(c)
	default:
		c.Follows, c.last = n > 0 && !p.lineEnded, c.Left
		p.Runs, p.lineEnded = append(p.Runs, c), false
		return true
	}
	return false
}

// takes tells whether a character looks like the run and follows on its line.
func (r *Run) takes(c Run) bool {
	gap := c.Left - r.Right
	if r.Font == c.Font && c.Left == r.last && c.Right <= r.Right {
		return true // a further letter of a ligature
	}
	if gap > 1.2*r.Size && onlyDigitsRE.MatchString(strings.TrimSpace(r.Text)) {
		return false // a number in the margin
	}
	return r.Font == c.Font && math.Abs(r.Size-c.Size) < 0.1 && c.Bottom < r.Top && c.Top > r.Bottom-0.4*r.Size &&
		gap > -0.8*r.Size && gap < widestSpace*r.Size
}

// widestSpace is how wide the space between two words is at most, in parts of the size, also in a line that is set flush; what stands
// further away may be another cell of a table.
const widestSpace = 1.5

func (r *Run) extend(c Run) {
	r.Text += c.Text
	r.last = c.Left
	r.Left, r.Right = min(r.Left, c.Left), max(r.Right, c.Right)
	r.Bottom, r.Top = min(r.Bottom, c.Bottom), max(r.Top, c.Top)
}

// finish completes the runs; text that is turned or beyond all size is a watermark.
func (p *Page) finish() {
	kept := p.Runs[:0]
	for _, r := range p.Runs {
		if r.Font == "" {
			r.Text = texLetters.Replace(r.Text)
		}
		r.Text = strings.ToValidUTF8(ligatures.Replace(r.Text), "")
		r.describe()
		if r.Size <= 0 || r.Size > 200 {
			r.Size = max(r.Top-r.Bottom, 1)
		}
		if r.Top-r.Bottom > 3*r.Size && utf8.RuneCountInString(r.Text) > 3 {
			continue
		}
		if !strings.ContainsFunc(r.Text, func(c rune) bool { return !unicode.Is(unicode.Cf, c) }) {
			continue // what joined signs that no font has
		}
		kept = append(kept, r)
	}
	p.Runs = kept
}
