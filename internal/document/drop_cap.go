package document

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// leastDropped is how many words a paragraph has at least that begins with a large letter of its own.
const leastDropped = 8

// joinDropCaps puts the large letter with which a text begins, and which the old Word format and a PDF hold as a paragraph of its own,
// before the paragraph that goes on in small letters: the one below it, or in a PDF the one above.
//
// A text that goes by the letters of the alphabet has several such lines.
func joinDropCaps(blocks []Block) []Block {
	i := slices.IndexFunc(blocks, isLetter)
	if i < 0 || slices.ContainsFunc(blocks[i+1:], isLetter) {
		return blocks
	}
	rest := i + 1
	if rest == len(blocks) || !goesOnSmall(blocks[rest]) {
		rest = i - 1
	}
	if rest < 0 || !goesOnSmall(blocks[rest]) {
		return blocks
	}
	letter := strings.TrimSpace(blocks[i].Text())
	first, _, _ := strings.Cut(blocks[rest].Text(), " ")
	if strings.Contains("AIO", letter) && holdsWord(blocks, first, rest) { // "A", and below it "small boat"
		letter += " "
	}
	blocks[rest].Spans = append([]Span{{Text: letter}}, blocks[rest].Spans...)
	return slices.Delete(blocks, i, i+1)
}

// isLetter tells whether a line is one capital letter.
func isLetter(b Block) bool {
	letter := strings.TrimSpace(b.Text())
	r, size := utf8.DecodeRuneInString(letter)
	return b.Kind != Item && b.Kind != Table && size == len(letter) && unicode.IsUpper(r)
}

// goesOnSmall tells whether a paragraph begins within a word or a sentence.
func goesOnSmall(b Block) bool {
	return b.Kind == Paragraph && b.Style == StyleNone && startsLower(b.Text()) && len(strings.Fields(b.Text())) >= leastDropped
}

// holdsWord tells whether a word stands elsewhere in a text than at the start of one paragraph.
func holdsWord(blocks []Block, word string, but int) bool {
	for i, b := range blocks {
		words := strings.FieldsFunc(b.Text(), func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' })
		if i == but && len(words) > 0 {
			words = words[1:]
		}
		if slices.Contains(words, word) {
			return true
		}
	}
	return false
}
