package document

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// pdfPage is one page as PDFium gives it: runs of text of one look, with their place in points from the lower
// left corner.
type pdfPage struct {
	number int
	height float64
	runs   []pdfRun

	lineEnded bool // after the last run
}

type pdfRun struct {
	text                     string
	left, right, bottom, top float64
	size                     float64
	font                     string
	weight, flags            int
	colour                   [3]uint
	bold, italic, bullet     bool
	last                     float64 // the left edge of its last character
	follows                  bool    // it goes on where the run before it ends, with or without a space of its own
}

// The flags of a font descriptor (ISO 32000-1, table 123).
const (
	italicFlag    = 1 << 6
	forceBoldFlag = 1 << 18
)

var (
	boldNameRE   = regexp.MustCompile(`(?i)bold|black|heavy|semib|demi`)
	italicNameRE = regexp.MustCompile(`(?i)italic|oblique`)
	courierRE    = regexp.MustCompile(`(?i)courier|mono`)
)

// describe reads the look off the font: its name says more than its weight, which is 400 in most files.
func (r *pdfRun) describe() {
	r.bold = boldNameRE.MatchString(r.font) || r.weight >= 600 || r.flags&forceBoldFlag != 0
	r.italic = italicNameRE.MatchString(r.font) || r.flags&italicFlag != 0
	r.text = symbols(strings.ToLower(r.font), r.text)
	r.bullet = strings.TrimSpace(r.text) == "o" && courierRE.MatchString(r.font) // Word's second level
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
func (p *pdfPage) addChar(c pdfRun) bool {
	n := len(p.runs)
	switch {
	case c.text == "\r" || c.text == "\n":
		p.lineEnded = true
	case strings.TrimSpace(c.text) == "":
		if n > 0 && !p.lineEnded {
			p.runs[n-1].text += " "
		}
	case math.IsNaN(c.left + c.right + c.top + c.bottom + c.size):
	case n > 0 && !p.lineEnded && p.runs[n-1].takes(c):
		p.runs[n-1].extend(c)
	default:
		c.follows, c.last = n > 0 && !p.lineEnded, c.left
		p.runs, p.lineEnded = append(p.runs, c), false
		return true
	}
	return false
}

// takes tells whether a character looks like the run and follows on its line.
func (r *pdfRun) takes(c pdfRun) bool {
	gap := c.left - r.right
	if r.font == c.font && c.left == r.last && c.right <= r.right {
		return true // a further letter of a ligature
	}
	if gap > 1.2*r.size && onlyDigitsRE.MatchString(strings.TrimSpace(r.text)) {
		return false // a number in the margin
	}
	return r.font == c.font && math.Abs(r.size-c.size) < 0.1 && c.bottom < r.top && c.top > r.bottom-0.4*r.size &&
		gap > -0.8*r.size && gap < widestSpace*r.size
}

// widestSpace is how wide the space between two words is at most, in parts of the size, also in a line that is set flush; what stands
// further away may be another cell of a table.
const widestSpace = 1.5

func (r *pdfRun) extend(c pdfRun) {
	r.text += c.text
	r.last = c.left
	r.left, r.right = min(r.left, c.left), max(r.right, c.right)
	r.bottom, r.top = min(r.bottom, c.bottom), max(r.top, c.top)
}

// finish completes the runs; text that is turned or beyond all size is a watermark.
func (p *pdfPage) finish() {
	kept := p.runs[:0]
	for _, r := range p.runs {
		if r.font == "" {
			r.text = texLetters.Replace(r.text)
		}
		r.text = strings.ToValidUTF8(ligatures.Replace(r.text), "")
		r.describe()
		if r.size <= 0 || r.size > 200 {
			r.size = max(r.top-r.bottom, 1)
		}
		if r.top-r.bottom > 3*r.size && utf8.RuneCountInString(r.text) > 3 {
			continue
		}
		if r.bullet {
			r.text = "• "
		}
		if !strings.ContainsFunc(r.text, func(c rune) bool { return !unicode.Is(unicode.Cf, c) }) {
			continue // what joined signs that no font has
		}
		kept = append(kept, r)
	}
	p.runs = kept
	p.withoutGuidance()
	p.withoutRowNumbers()
}

// lines puts the runs of a page together to lines, in the order in which people read them: what stands at the
// edges, where running heads are, before and after the rest.
func (p *pdfPage) lines() []pdfLine {
	var head, body, foot []pdfLine
	for _, s := range withForm(p.segments()) {
		s.withoutDropCap()
		s.page, s.heightAboveBottom, s.distanceFromTheTop = p.number, s.bottom, p.height-s.top
		switch edge := edgeHeight * p.height; {
		case s.form != nil:
			body = append(body, s)
		case s.distanceFromTheTop < edge:
			head = append(head, s)
		case s.heightAboveBottom < edge:
			foot = append(foot, s)
		default:
			body = append(body, s)
		}
	}
	gutter, columns := findGutter(body)
	if !columns {
		gutter = math.Inf(-1)
	}
	lines := slices.Concat(inRows(head), readingOrder(body, gutter), inRows(foot))
	columnRights(lines, gutter)
	return lines
}

// edgeHeight is the part of a page, from either edge, that hardly ever holds text of the body.
const edgeHeight = 0.07

// segments joins runs that follow one another on a line without a gap as wide as that between columns.
func (p *pdfPage) segments() []pdfLine {
	var segments []pdfLine
	for _, r := range p.runs {
		if n := len(segments); n > 0 && segments[n-1].takes(r) {
			segments[n-1].add(r)
			continue
		}
		var l pdfLine
		l.add(r)
		segments = append(segments, l)
	}
	return segments
}
