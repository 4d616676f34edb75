package layout

import (
	"slices"
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/wording"
)

// Whole puts the paragraphs of a text together again that were cut into lines in search of labels, where all their lines belong to the
// text: "Title: Matron | Theme: keys" on the door of a blog about a hospital. Those that were written are in the order of the text, so that
// each is looked for below the one before it.
func Whole(text, written []document.Block) []document.Block {
	said := make([]string, len(text))
	places := map[string][]int{} // of each line, from first to last
	for i, b := range text {
		said[i] = b.Text()
		places[said[i]] = append(places[said[i]], i)
	}
	out, from := make([]document.Block, 0, len(text)), 0
	for _, b := range written {
		lines := cutLines(b, places)
		if len(lines) == 0 {
			continue
		}
		below := places[lines[0]]
		at := slices.IndexFunc(below, func(i int) bool { return i >= from && standAt(said, i, lines) })
		if at < 0 {
			continue
		}
		out = append(append(out, text[from:below[at]]...), b)
		from = below[at] + len(lines)
		places[lines[0]] = below[at+1:]
	}
	return append(out, text[from:]...)
}

// cutLines returns the lines into which a paragraph was cut of which the first is in the text, and the whole paragraph is not; none for one
// that was not cut.
func cutLines(b document.Block, places map[string][]int) []string {
	text := b.Text()
	if b.Kind != document.Paragraph || len(places[text]) > 0 || !b.HasBreak() && !strings.ContainsAny(text, ":=|–—-") {
		return nil
	}
	lines := NoteLines([]document.Block{b})
	if len(lines) < 2 || len(places[lines[0].Text()]) == 0 || !keepsWords(b, lines) {
		return nil
	}
	said := make([]string, len(lines))
	for i, line := range lines {
		said[i] = line.Text()
	}
	return said
}

// keepsWords says whether the lines of a paragraph have all its words, and no label that was added to them.
func keepsWords(b document.Block, lines []document.Block) bool {
	return slices.Equal(wording.Words(b.Text()), wording.Words(document.Text(lines)))
}

// standAt says whether some lines stand below each other from a place in a text on.
func standAt(said []string, at int, lines []string) bool {
	return at+len(lines) <= len(said) && slices.Equal(said[at:at+len(lines)], lines)
}
