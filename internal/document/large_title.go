package document

import "unicode/utf8"

// markLargeTitle finds the title of a document without styles, as Google Docs and Pages often export them: the
// first block, when its letters are a quarter larger than those of most of the text.
func markLargeTitle(blocks []Block, sizes []int) {
	body := commonSize(blocks, sizes)
	for i := range blocks {
		b := &blocks[i]
		if b.Style == StyleTitle || b.Kind == Heading {
			return
		}
		if b.Text() == "" || b.TextBox {
			continue
		}
		text := b.Text()
		if body > 0 && b.Kind == Paragraph && b.Style == StyleNone && sizes[i]*4 >= body*5 &&
			utf8.RuneCountInString(text) <= 200 && i < len(blocks)-1 {
			b.Style = StyleTitle
			dropWholeEmphasis(b.Spans)
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
