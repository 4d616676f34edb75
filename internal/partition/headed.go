package partition

import (
	"slices"
	"strings"

	"copydesk/internal/call"
	"copydesk/internal/document"
	"copydesk/internal/labels"
	"copydesk/internal/pointing"
	"copydesk/internal/wording"
)

// withHeads writes the refs of several blogs in the place of lines that are no more than a few words of their titles, each above labelled
// lines: "Kites", and below it "Theme: 3". One such line alone may be anything.
func withHeads(blocks []document.Block, of pointing.Several, in *call.Call) []document.Block {
	heads, named := map[int]int{}, map[int]bool{}
	for i, b := range blocks[:max(0, len(blocks)-1)] {
		if at := headOf(b, of, in); at >= 0 && labels.FieldOf(blocks[i+1]) != labels.None {
			if named[at] {
				return blocks
			}
			heads[i], named[at] = at, true
		}
	}
	if len(heads) < 2 {
		return blocks
	}
	out := append([]document.Block(nil), blocks...)
	for i, at := range heads {
		out[i] = document.Line(of.Ref(at) + ":")
	}
	return out
}

// headOf returns the blog that a line calls by a few words of its title, and says no more; -1 for none.
func headOf(b document.Block, of pointing.Several, in *call.Call) int {
	text := strings.TrimRight(wording.Fold(b.Text()), ":.")
	if b.Kind == document.Table || labels.FieldOf(b) != labels.None || in.SaysTheme(text) {
		return -1
	}
	at, length := of.ShortName(text)
	if at < 0 || length < len(text) || of.Ref(at) == "" {
		return -1
	}
	return at
}

// withLabelledRest adds to what is said of the only blog that an answer names what it says under labels and of none: "Sorry, the kites blog
// should be theme 3. Description: …" What only praises the blog, or thanks for it, does not say of which blog the rest is.
func withLabelledRest(said map[int][]document.Block, rest []document.Block, in *call.Call) []document.Block {
	if len(said) != 1 || !givesSomething(said, in) {
		return rest
	}
	var left []document.Block
	for at := range said {
		for _, b := range rest {
			if f := labels.FieldOf(b); f == labels.Title || f == labels.Description || f == labels.Theme {
				said[at] = append(said[at], b)
			} else {
				left = append(left, b)
			}
		}
	}
	return left
}

// givesSomething says whether an answer gives a blog a theme or speaks of one of its fields.
func givesSomething(said map[int][]document.Block, in *call.Call) bool {
	for _, blocks := range said {
		if slices.ContainsFunc(blocks, func(b document.Block) bool {
			text := wording.Fold(b.Text())
			return labels.FieldOf(b) != labels.None || labels.NamesTitle(text) || labels.NamesDescription(text) || in.SaysTheme(text)
		}) {
			return true
		}
	}
	return false
}
