package document

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// marks are the emphases of a piece of text.
type marks uint8

const (
	markStrike marks = 1 << iota
	markBold
	markItalic
)

// piece is a word, a part of one or several words of one look; or the white space between two; or something whole (a break, a
// note's mark, a picture, code), whose Markdown is finished.
type piece struct {
	text  string
	whole string
	marks marks
	space bool
}

func (p *piece) first() rune {
	if p.whole != "" {
		return '<'
	}
	r, _ := utf8.DecodeRuneInString(p.text)
	return r
}

func (p *piece) last() rune {
	if p.whole != "" {
		return '>'
	}
	return lastRune(p.text)
}

// pieces cuts spans into pieces and settles the looks at their borders.
func (w *markdownWriter) pieces(spans []Span) []piece {
	var pieces []piece
	for _, s := range spans {
		switch {
		case s.Break && len(pieces) > 0 && pieces[len(pieces)-1].whole == hardBreak: // an empty line would end the paragraph
		case s.Break:
			pieces = append(pieces, piece{whole: hardBreak, space: true})
		case s.Note != 0:
			if w.notes[s.Note] {
				pieces = append(pieces, piece{whole: "[^" + strconv.Itoa(s.Note) + "]"})
			}
		case s.Picture != "":
			alt := escape(s.Text, inLink, ' ', ' ')
			pieces = append(pieces, piece{whole: "![" + alt + "](" + linkDestination(s.Picture) + ")"})
		default:
			pieces = appendText(pieces, s)
		}
	}
	inheritMarks(pieces)
	pieces = settleWords(pieces)
	inheritMarks(pieces)
	return pieces
}

// appendText cuts a run of text into words and the white space between them.
func appendText(pieces []piece, s Span) []piece {
	var m marks
	for _, set := range []struct {
		on   bool
		mark marks
	}{{s.Strike, markStrike}, {s.Bold, markBold}, {s.Italic, markItalic}} {
		if set.on {
			m |= set.mark
		}
	}
	if s.Strike {
		m = markStrike // whose delimiters get in the way of the others
	}
	for i, words := range inWords(s) {
		if i > 0 {
			pieces = append(pieces, piece{text: " ", space: true})
		}
		if words != "" {
			pieces = append(pieces, wordPiece(s, words, m))
		}
	}
	return pieces
}

// inWords cuts the text of a run at white space, as far as somebody asks for its words: only the first and the last may
// go on in another run. Code keeps its spaces.
func inWords(s Span) []string {
	first, last := strings.IndexByte(s.Text, ' '), strings.LastIndexByte(s.Text, ' ')
	switch {
	case s.Code || first < 0:
		return []string{s.Text}
	case s.Strike || s.Super || s.Sub || first == last:
		return strings.Split(s.Text, " ")
	}
	return []string{s.Text[:first], s.Text[first+1 : last], s.Text[last+1:]}
}

func wordPiece(s Span, word string, m marks) piece {
	switch {
	case s.Code:
		return piece{whole: codeSpan(word), marks: m}
	case s.Super:
		return piece{whole: "<sup>" + escape(word, inLink, ' ', ' ') + "</sup>", marks: m}
	case s.Sub:
		return piece{whole: "<sub>" + escape(word, inLink, ' ', ' ') + "</sub>", marks: m}
	}
	return piece{text: word, marks: m}
}

// codeSpan writes code between more backticks than it has in a row (CommonMark 6.1).
func codeSpan(text string) string {
	fence := strings.Repeat("`", longestRun(text, '`')+1)
	if strings.HasPrefix(text, "`") || strings.HasSuffix(text, "`") {
		return fence + " " + text + " " + fence
	}
	return fence + text + fence
}

// inheritMarks gives white space, breaks, notes and pictures the look that both their neighbours share.
func inheritMarks(pieces []piece) {
	for i := 0; i < len(pieces); i++ {
		from := i
		for i < len(pieces) && pieces[i].inherits() {
			i++
		}
		var shared marks
		if from > 0 && i < len(pieces) {
			shared = pieces[from-1].marks & pieces[i].marks
		}
		for j := from; j < i; j++ {
			pieces[j].marks = shared
		}
	}
}

func (p *piece) inherits() bool {
	return p.space || strings.HasPrefix(p.whole, "[^") || strings.HasPrefix(p.whole, "![")
}

// settleWords settles the looks within each word.
func settleWords(pieces []piece) []piece {
	settled := make([]piece, 0, len(pieces)+4)
	for start := 0; start < len(pieces); start++ {
		end := start
		for end < len(pieces) && !pieces[end].space {
			end++
		}
		word := pieces[start:end:end]
		calm(word)
		settled = append(settled, settle(word)...)
		if start = end; end < len(pieces) {
			settled = append(settled, pieces[end])
		}
	}
	return settled
}

// calm takes the looks off a word that changes them in ways that Markdown's delimiters cannot follow: its pieces keep the
// marks that they share, unless a look stands once within or beside another that lacks it.
func calm(word []piece) {
	var looks []marks
	shared := ^marks(0)
	if slices.ContainsFunc(word, func(p piece) bool { return strings.Contains(p.text, "~") }) {
		for i := range word {
			word[i].marks &^= markStrike // of which its delimiter is made
		}
	}
	for i := range word {
		shared &= word[i].marks
		if n := len(looks); n == 0 || looks[n-1] != word[i].marks {
			looks = append(looks, word[i].marks)
		}
	}
	switch {
	case len(looks) < 2:
		return
	case len(looks) == 2 && (looks[0] == shared || looks[1] == shared) && simple(looks[0]^looks[1], shared):
		return
	case len(looks) == 3 && looks[0] == shared && looks[2] == shared && simple(looks[1]^shared, shared):
		return
	}
	for i := range word {
		word[i].marks = shared
	}
}

// simple says whether a change of marks is one that delimiters can follow within a word. Stars within stars are not:
// those that open within a word could close the outer ones as well.
func simple(change, shared marks) bool {
	return change == markStrike || shared == 0
}

// settle moves the borders of emphasis within a word to where Markdown can see them (CommonMark 6.2, flanking): the colon of
// "**Title:**Jane" goes out of the bold, and between bold and italic letters of one word the word's rest is plain.
func settle(pieces []piece) []piece {
	for i := 1; i < len(pieces); i++ {
		a, b := &pieces[i-1], &pieces[i]
		both := a.marks & b.marks
		closes, opens := a.marks != both, b.marks != both
		if !closes && !opens {
			continue
		}
		last, first := a.last(), b.first()
		switch {
		case closes && isPunct(last) && (opens || !isPunct(first)):
			if pieces = splitEnd(pieces, i-1, both); i > 1 {
				i-- // what is left of it has a new border
			}
		case opens && isPunct(first) && (closes || !isPunct(last)):
			pieces = splitStart(pieces, i, both, isPunct)
		case opens && closes:
			pieces = splitStart(pieces, i, both, func(r rune) bool { return r != ' ' })
		}
	}
	return pieces
}

// splitEnd takes the look off the punctuation at the end of a piece.
func splitEnd(pieces []piece, i int, m marks) []piece {
	p := pieces[i]
	rest := strings.TrimRightFunc(p.text, isPunct)
	if p.whole != "" || rest == "" {
		pieces[i].marks = m
		return pieces
	}
	pieces[i].text = rest
	return slices.Insert(pieces, i+1, piece{text: p.text[len(rest):], marks: m})
}

// splitStart takes the look off the beginning of a piece.
func splitStart(pieces []piece, i int, m marks, of func(rune) bool) []piece {
	p := pieces[i]
	rest := strings.TrimLeftFunc(p.text, of)
	if p.whole != "" || rest == "" {
		pieces[i].marks = m
		return pieces
	}
	pieces[i].text, pieces[i].marks = p.text[:len(p.text)-len(rest)], m
	return slices.Insert(pieces, i+1, piece{text: rest, marks: p.marks})
}

// isPunct says what Markdown takes for punctuation (CommonMark 2.1).
func isPunct(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) }
