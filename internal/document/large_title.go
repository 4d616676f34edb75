package document

import "unicode/utf8"

// markLargeTitle finds the title of a document without styles, as Google Docs and Pages often export them: the
// first block, when its letters are a quarter larger than those of most of the text. A block below it whose letters
// are larger too, and smaller than the title's, is the sub-title.
func markLargeTitle(blocks []Block, sizes []int) {
	body := commonSize(blocks, sizes)
	title := 0
	for i := range blocks {
		b := &blocks[i]
		if b.Style == StyleTitle || b.Kind == Heading {
			return
		}
		if b.Text() == "" || b.TextBox {
			continue
		}
		if body == 0 || b.Kind != Paragraph || b.Style != StyleNone || sizes[i]*4 < body*5 ||
			utf8.RuneCountInString(b.Text()) > 200 || i == len(blocks)-1 {
			return
		}
		if title == 0 {
			b.Style, title = StyleTitle, sizes[i]
			dropWholeEmphasis(b.Spans)
			continue
		}
		if sizes[i] < title {
			b.Style = StyleSubtitle
		}
		return
	}
}

// commonSize returns the size of the letters in most of the text, 0 when nothing says.
func commonSize(blocks []Block, sizes []int) int {
	amount, best := map[int]int{}, 0
	for i, b := range blocks {
		if sizes[i] == 0 {
			continue
		}
		amount[sizes[i]] += len(b.Text())
		if amount[sizes[i]] > amount[best] {
			best = sizes[i]
		}
	}
	return best
}
