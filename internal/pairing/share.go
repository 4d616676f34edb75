package pairing

import (
	"slices"

	"copydesk/internal/byline"
	"copydesk/internal/document"
	"copydesk/internal/phrase"
	"copydesk/internal/pointing"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// Line is a line of a covering note, and of which blog it is said where the note speaks of one after the other.
type Line struct {
	document.Block
	Of int // the blog's place among all
}

// OfNone is what is said of no blog more than of another.
const OfNone = -1

// Share reads a note in which each blog is named by a line that names no other: what stands below such a line goes on with it,
// as far as the next name, what is said of all, or the farewell. Where a blog has no line of its own, no line is any blog's.
func (p *Pairing) Share(blocks []document.Block) []Line {
	lines := make([]Line, len(blocks))
	for i, b := range blocks {
		lines[i] = Line{b, OfNone}
	}
	if p.Alone() {
		return lines
	}
	named := make([]bool, len(p.all))
	of, above := OfNone, p.authorsAbove(blocks)
	for i, b := range blocks {
		text := wording.Fold(b.Text())
		names := p.named(text)
		if above && i+1 < len(blocks) && byline.IsPerson(text) {
			names = p.named(wording.Fold(blocks[i+1].Text()))
		}
		switch {
		case len(names) == 1:
			of = names[0]
			named[of] = true
		case len(names) > 1 || pointing.Both.MatchString(text) || pluralBlogs.MatchString(text) || twoPeople.MatchString(text) || speech.Farewell.MatchString(text):
			of = OfNone
		}
		lines[i].Of = of
	}
	if slices.Contains(named, false) {
		for i := range lines {
			lines[i].Of = OfNone
		}
	}
	return lines
}

// isOfAnother says whether a line is said of another blog.
func (p *Pairing) isOfAnother(l Line) bool { return l.Of != OfNone && l.Of != p.At }

// WithoutOthers leaves out what a note says of other blogs.
func (p *Pairing) WithoutOthers(lines []Line) []Line {
	if p == nil {
		return lines
	}
	return slices.DeleteFunc(slices.Clone(lines), p.isOfAnother)
}

// Blocks returns lines as they stand in the note.
func Blocks(lines []Line) []document.Block {
	blocks := make([]document.Block, len(lines))
	for i, l := range lines {
		blocks[i] = l.Block
	}
	return blocks
}

// authorsAbove says whether a note writes who wrote a blog above its name.
func (p *Pairing) authorsAbove(blocks []document.Block) bool {
	first := slices.IndexFunc(blocks, func(b document.Block) bool { return len(p.named(wording.Fold(b.Text()))) == 1 })
	return first > 0 && byline.IsPerson(wording.Fold(blocks[first-1].Text()))
}

// twoPeople says of two people who they are.
var twoPeople = phrase.Like("Sue Ferris is Harbour Clerk; Tom Okafor is Chief Engineer.",
	`(?:^|\. )\p{Lu}[\p{L}'’-]+ [^;.]{2,60} is [^;.]{3,80}[;,.] (?:and )?\p{Lu}[\p{L}'’-]+ \p{Lu}[^;.,]{2,60} is `)
