package document

import "unicode/utf8"

// markLargeTitle finds the title of a document without styles, as Google Docs and Pages often export them: the
// largest of the lines at its head whose letters are a quarter larger than those of most of the text, where the name of
// a series may stand above it. A line below it whose letters are larger too, and smaller than the title's, is the
// sub-title.
func markLargeTitle(blocks []Block, sizes []int) {
	lines := largeLines(blocks, sizes)
	if len(lines) == 0 {
		return
	}
	at := 0
	for i, line := range lines {
		if sizes[line] > sizes[lines[at]] {
			at = i
		}
	}
	title := &blocks[lines[at]]
	title.Style = StyleTitle
	dropWholeEmphasis(title.Spans)
	if at+1 < len(lines) && sizes[lines[at+1]] < sizes[lines[at]] {
		blocks[lines[at+1]].Style = StyleSubtitle
	}
}

// largeLines returns where the lines in larger letters stand that a document begins with; none where a style or a
// heading says what its title is.
func largeLines(blocks []Block, sizes []int) []int {
	body := commonSize(blocks, sizes)
	var lines []int
	for i, b := range blocks {
		switch {
		case b.Style == StyleTitle || b.Kind == Heading:
			return lines
		case b.Text() == "" || b.TextBox:
			continue
		case body == 0 || b.Kind != Paragraph || b.Style != StyleNone || sizes[i]*4 < body*5 ||
			utf8.RuneCountInString(b.Text()) > 200 || i == len(blocks)-1:
			return lines
		}
		lines = append(lines, i)
	}
	return lines
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

// markLargeLines finds title and sub-title in the body of an email into which a blog was pasted from Google Docs: there both
// are paragraphs like any other, in larger letters than the text below them.
func markLargeLines(blocks []Block, sizes []int) {
	for len(sizes) > 0 && len(sizes) < len(blocks) {
		sizes = append(sizes, 0)
	}
	if len(sizes) != len(blocks) {
		return
	}
	body := commonSize(blocks, sizes)
	if body == 0 {
		return
	}
	large := func(i, quarter int) bool {
		b := blocks[i]
		return b.Kind == Paragraph && b.Style == StyleNone && sizes[i]*20 >= body*quarter && utf8.RuneCountInString(b.Text()) <= 200
	}
	title := -1
	for i, b := range blocks {
		if b.Style == StyleTitle || b.Kind == Heading || large(i, 25) {
			title = i
			break
		}
	}
	if title < 0 || !textBelow(blocks, sizes, title, body) || large(title, 25) && headsFirstSection(blocks, sizes, title, body) {
		return
	}
	if large(title, 25) {
		blocks[title].Style = StyleTitle
		dropWholeEmphasis(blocks[title].Spans)
	}
	for i := title + 1; i < len(blocks); i++ {
		if blocks[i].Text() == "" {
			continue
		}
		if large(i, 22) && (blocks[title].Kind == Heading || sizes[i] < sizes[title]) {
			blocks[i].Style = StyleSubtitle
		}
		return
	}
}

// leastSections is how many more lines in letters of one size show that they head the sections of a text.
const leastSections = 2

// headsFirstSection says whether a line in larger letters is the first of several section headings alike, and no title: text stands
// above it.
func headsFirstSection(blocks []Block, sizes []int, title, body int) bool {
	above := false
	for i, b := range blocks[:title] {
		above = above || sizes[i] == body && b.Text() != ""
	}
	alike := 0
	for i, b := range blocks[title+1:] {
		if sizes[title+1+i] == sizes[title] && b.Kind == Paragraph && b.Style == StyleNone && b.Text() != "" {
			alike++
		}
	}
	return above && alike >= leastSections
}

// textBelow says whether a paragraph of the text stands below a title, with a line or two between them at most.
func textBelow(blocks []Block, sizes []int, title, body int) bool {
	for i, lines := title+1, 0; i < len(blocks) && lines < 4; i++ {
		text := blocks[i].Text()
		if text == "" {
			continue
		}
		if lines++; sizes[i] == body && len(text) > 150 {
			return true
		}
	}
	return false
}
