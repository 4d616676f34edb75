package document

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// paragraph gathers the spans of one block while a reader walks its source. Its zero value is ready.
type paragraph struct {
	spans   []Span
	joined  *strings.Builder // holds the text of the last span, once runs have joined it
	visible bool             // some text of it is more than white space
}

// maxSpans bounds the spans of one block. What comes behind so many loses its look, no word is lost.
const maxSpans = 10_000

// add appends text in the look of the span; text in the look of the last span joins it.
func (p *paragraph) add(look Span, text string) {
	if text == "" {
		return
	}
	p.visible = p.visible || !isBlank(text)
	if n := len(p.spans); n > 0 && p.spans[n-1].isText() && (p.spans[n-1].sameLook(look) || n > maxSpans) {
		p.join(&p.spans[n-1], text)
		return
	}
	look.Text = text
	p.spans = append(p.spans, look)
}

// mark appends what is no text: a break, a note, a picture.
func (p *paragraph) mark(s Span) {
	if len(p.spans) < maxSpans {
		p.spans = append(p.spans, s)
	} else if s.Break {
		p.add(Span{}, " ")
	}
}

// join appends text to the last span. Word cuts a paragraph into a dozen runs, whose texts grow in one place.
func (p *paragraph) join(last *Span, text string) {
	if p.joined == nil || p.joined.String() != last.Text {
		p.joined = new(strings.Builder)
		p.joined.Grow(2*len(last.Text) + len(text))
		p.joined.WriteString(last.Text)
	}
	p.joined.WriteString(text)
	last.Text = p.joined.String()
}

// lineBreak appends a line break within the block.
func (p *paragraph) lineBreak() { p.mark(Span{Break: true}) }

// endsInBreak tells whether nothing but white space follows the last break.
func (p *paragraph) endsInBreak() bool {
	for i := len(p.spans) - 1; i >= 0; i-- {
		if p.spans[i].Break {
			return true
		}
		if !p.spans[i].isText() || !isBlank(p.spans[i].Text) {
			return false
		}
	}
	return false
}

// raw returns the text so far, unfolded.
func (p *paragraph) raw() string {
	if len(p.spans) == 1 && p.spans[0].isText() {
		return p.spans[0].Text
	}
	var s strings.Builder
	for _, span := range p.spans {
		if span.isText() {
			s.WriteString(span.Text)
		}
	}
	return s.String()
}

// take returns the spans, tidied, and makes the paragraph empty again.
func (p *paragraph) take() []Span {
	spans := foldSpans(p.spans)
	*p = paragraph{}
	return spans
}

// isBlank tells whether a reader sees nothing in the text.
func isBlank(text string) bool {
	for i := range len(text) {
		if c := text[i]; c > ' ' && c < 0x7F {
			return false
		}
	}
	return strings.TrimSpace(foldText(text)) == ""
}

// foldSpans makes spans what a reader sees: white space folded over the whole block, none at its ends or
// beside a break, invisible characters dropped, neighbours of the same look joined, no break at either end.
func foldSpans(spans []Span) []Span {
	if areFolded(spans) {
		return spans[:1:1]
	}
	var out paragraph
	for _, s := range spans {
		if !s.isText() {
			out.foldMark(s)
			continue
		}
		s.Text = foldText(s.Text)
		if endsInSpace(out.spans) {
			s.Text = strings.TrimLeft(s.Text, " ")
		}
		if s.Text != "" {
			out.foldRun(s)
		}
	}
	return trimEnd(out.spans)
}

// areFolded is the quick way for a paragraph of one look that needs no change.
func areFolded(spans []Span) bool {
	if len(spans) != 1 || !spans[0].isText() {
		return false
	}
	text := spans[0].Text
	return text != "" && text[0] != ' ' && text[len(text)-1] != ' ' && isFolded(text)
}

// foldRun appends a run of text. A space alone has no look: it takes that of its neighbours when they agree.
func (p *paragraph) foldRun(s Span) {
	if s.Text == " " {
		s = Span{Text: " "}
	}
	if n := len(p.spans); n > 1 && p.spans[n-1].Text == " " && p.spans[n-2].isText() && p.spans[n-2].sameLook(s) {
		p.spans = p.spans[:n-1]
		s.Text = " " + s.Text
	}
	p.add(s, s.Text)
}

// foldMark appends a break, note or picture; no white space stands before a break, and none begins a block.
func (p *paragraph) foldMark(s Span) {
	if s.Break {
		p.spans = trimTrailingSpace(p.spans)
	}
	if !s.Break || len(p.spans) > 0 {
		p.mark(s)
	}
}

// trimEnd drops white space and breaks from the end.
func trimEnd(out []Span) []Span {
	for {
		out = trimTrailingSpace(out)
		if n := len(out); n == 0 || !out[n-1].Break {
			return out
		}
		out = out[:len(out)-1]
	}
}

func trimTrailingSpace(out []Span) []Span {
	for len(out) > 0 {
		last := &out[len(out)-1]
		if !last.isText() {
			return out
		}
		if last.Text = strings.TrimRight(last.Text, " "); last.Text != "" {
			return out
		}
		out = out[:len(out)-1]
	}
	return out
}

// endsInSpace tells whether a space here would be folded away: at the start, after a break or a space.
func endsInSpace(out []Span) bool {
	if len(out) == 0 {
		return true
	}
	last := out[len(out)-1]
	return last.Break || last.isText() && strings.HasSuffix(last.Text, " ")
}

// foldText folds runs of white space (a no-break space is one) to a single space and drops what nobody sees.
func foldText(text string) string {
	if isFolded(text) {
		return text
	}
	var s strings.Builder
	s.Grow(len(text))
	space := false
	var last rune
	for _, r := range text {
		switch {
		case isSpace(r):
			if !space {
				s.WriteByte(' ')
			}
			space, last = true, ' '
		case isInvisible(r, last):
		default:
			s.WriteRune(r)
			space, last = false, r
		}
	}
	return s.String()
}

// isFolded tells whether there is nothing to fold.
func isFolded(text string) bool {
	last := rune(0)
	for _, r := range text {
		switch {
		case r == ' ':
			if last == ' ' {
				return false
			}
		case r > ' ' && r < 0x7F:
		case r == utf8.RuneError, isSpace(r), isInvisible(r, last):
			return false
		}
		last = r
	}
	return true
}

// isSpace is [unicode.IsSpace], which takes the no-break and the typographic spaces for spaces, as a reader does; it
// tells the letters that most texts are made of at once.
func isSpace(r rune) bool {
	if r < utf8.RuneSelf {
		return r == ' ' || '\t' <= r && r <= '\r'
	}
	return unicode.IsSpace(r)
}

// isInvisible tells whether nobody sees the character. The joiner of emoji stays, and the joiners of scripts
// that need them; after a space or Latin text they are padding, as newsletters put after a preheader.
func isInvisible(r, last rune) bool {
	switch r {
	case 0x00AD, 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF, 0x034F, 0xFFFC, 0x061C:
		return true
	case 0x200C, 0x200D:
		return last < 0x0590 && last != '#' && last != '*' && (last < '0' || last > '9') || last == ' '
	}
	return r < ' ' || r == 0x7F || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 || r >= 0x80 && r < 0xA0
}

// skipText drops the first n runes of text from the spans, as when a list mark is read off an item.
func skipText(spans []Span, n int) []Span {
	for n > 0 && len(spans) > 0 {
		if !spans[0].isText() {
			return spans
		}
		runes := []rune(spans[0].Text)
		if len(runes) > n {
			rest := append([]Span(nil), spans...)
			rest[0].Text = string(runes[n:])
			return rest
		}
		n -= len(runes)
		spans = spans[1:]
	}
	return spans
}

// typedBullets are the marks that people type instead of making a list.
const typedBullets = "•▪●◦‣■"

// readTypedBullet makes an item of a paragraph that begins with a typed bullet.
func readTypedBullet(b *Block) {
	if b.Kind != Paragraph || b.Style != StyleNone || len(b.Spans) == 0 || !b.Spans[0].isText() {
		return
	}
	mark, size := utf8.DecodeRuneInString(b.Spans[0].Text)
	if !strings.ContainsRune(typedBullets, mark) {
		return
	}
	text := paragraphText(b.Spans)
	if rest := text[size:]; strings.TrimSpace(rest) != "" {
		b.Kind, b.Level = Item, 1
		b.Spans = skipText(b.Spans, utf8.RuneCountInString(text)-utf8.RuneCountInString(strings.TrimLeft(rest, " \t")))
	}
}

func paragraphText(spans []Span) string {
	return (&paragraph{spans: spans}).raw()
}
