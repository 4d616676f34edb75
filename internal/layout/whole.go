package layout

import (
	"slices"
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/wording"
)

// Whole puts the paragraphs of a text together again that were cut into lines in search of labels, where all their lines belong to the
// text: "Title: Matron | Theme: keys" on the door of a blog about a hospital. Those that were written are in the order of the text.
func Whole(text, written []document.Block) []document.Block {
	stands := map[string]bool{}
	for _, b := range text {
		stands[b.Text()] = true
	}
	for _, b := range written {
		if b.Kind != document.Paragraph || stands[b.Text()] || !b.HasBreak() && !strings.ContainsAny(b.Text(), ":=|–—-") {
			continue
		}
		lines := NoteLines([]document.Block{b})
		if len(lines) < 2 || !stands[lines[0].Text()] || !keepsWords(b, lines) {
			continue
		}
		if at := indexOf(text, lines); at >= 0 {
			text = slices.Concat(text[:at], []document.Block{b}, text[at+len(lines):])
		}
	}
	return text
}

// keepsWords says whether the lines of a paragraph have all its words, and no label that was added to them.
func keepsWords(b document.Block, lines []document.Block) bool {
	return slices.Equal(wording.Words(b.Text()), wording.Words(document.Text(lines)))
}

// indexOf returns where some lines stand below each other in a text; -1 where they do not.
func indexOf(text, lines []document.Block) int {
	for at := range max(len(text)-len(lines)+1, 0) {
		if slices.EqualFunc(text[at:at+len(lines)], lines, func(a, b document.Block) bool { return a.Text() == b.Text() }) {
			return at
		}
	}
	return -1
}
