package document

import "strings"

// The longest paragraph and the longest text that are looked through: no person writes longer ones, and what is
// looked for in them stands near their beginning.
const (
	longestLooked = 20_000
	longestText   = 500_000
)

// Line is a paragraph of plain text.
func Line(text string) Block {
	return Block{Spans: []Span{{Text: text}}}
}

// CellOf is a cell that holds a line of plain text.
func CellOf(text string) Cell { return Cell{Blocks: []Block{Line(text)}} }

// Paragraphs makes a paragraph of each line.
func Paragraphs(lines []string) []Block {
	blocks := make([]Block, len(lines))
	for i, line := range lines {
		blocks[i] = Line(line)
	}
	return blocks
}

// Text returns the plain text of blocks to look through, a line each.
func Text(blocks []Block) string {
	var b strings.Builder
	b.Grow(longestOf(blocks))
	for _, block := range blocks {
		text := block.Text()
		b.WriteString(text[:min(len(text), longestLooked)])
		b.WriteByte('\n')
		if b.Len() > longestText {
			break
		}
	}
	return b.String()
}

// Texts returns the text of each block that has one, in one line.
func Texts(blocks []Block) []string {
	var texts []string
	for _, b := range blocks {
		if text := strings.Join(strings.Fields(b.Text()), " "); text != "" {
			texts = append(texts, text)
		}
	}
	return texts
}

// longestOf is how long the text of blocks is, but for their tables.
func longestOf(blocks []Block) int {
	n := 0
	for _, b := range blocks {
		for _, s := range b.Spans {
			n += len(s.Text) + 1
		}
	}
	return min(n, longestText)
}
