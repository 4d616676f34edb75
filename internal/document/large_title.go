package document

import "unicode/utf8"

// markLargeTitle finds the title of a document without styles, as Google Docs and Pages often export them: the
// first block, when its letters are a quarter larger than those of most of the text.
func markLargeTitle(s *docxStory) {
	body := commonSize(s)
	for i := range s.blocks {
		b := &s.blocks[i]
		if b.Style == StyleTitle || b.Kind == Heading {
			return
		}
		if b.Text() == "" || b.TextBox {
			continue
		}
		text := b.Text()
		if body > 0 && b.Kind == Paragraph && b.Style == StyleNone && s.sizes[i]*4 >= body*5 &&
			utf8.RuneCountInString(text) <= 200 && i < len(s.blocks)-1 {
			b.Style = StyleTitle
			dropWholeEmphasis(b.Spans)
		}
		return
	}
}

// commonSize returns the size of the letters in most of the text, 0 when nothing says.
func commonSize(s *docxStory) int {
	amount, best := map[int]int{}, 0
	for i, b := range s.blocks {
		if s.sizes[i] == 0 {
			continue
		}
		amount[s.sizes[i]] += len(b.Text())
		if amount[s.sizes[i]] > amount[best] {
			best = s.sizes[i]
		}
	}
	return best
}
