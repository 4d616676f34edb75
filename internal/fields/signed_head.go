package fields

import (
	"slices"

	"copydesk/internal/byline"
	"copydesk/internal/document"
	"copydesk/internal/labels"
	"copydesk/internal/layout"
	"copydesk/internal/person"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// A head that nothing but a blog has: the title with a byline below it, or in bold with a sub-title that is set apart below it. What
// stands above such a head is the note, in whatever words: "My granddaughter typed this for me."

// signedHeadBelow returns where such a head begins below a note of a few plain paragraphs that begins at i; i where none does.
func (r Reader) signedHeadBelow(blocks []document.Block, i int) int {
	if r.isTitleWithByline(blocks, i) || r.isTitleSetApart(blocks, i) {
		return i
	}
	titled := r.beginsHead(blocks, i, wording.Fold(blocks[i].Text())) // what is in bold further down heads a section then
	words := 0
	for j := i; j < len(blocks) && words <= speech.LongestWords/2; j++ {
		b, text := blocks[j], wording.Fold(blocks[j].Text())
		switch {
		case text == "":
			continue
		case words > 0 && (r.isTitleWithByline(blocks, j) || !titled && r.isTitleSetApart(blocks, j)):
			return j
		case b.Kind != document.Paragraph || b.Style != document.StyleNone || b.HasPicture():
			return i
		}
		words += wording.Count(text)
	}
	return i
}

// isTitleWithByline says whether the line at j is a title and its byline in one, or has "By Sue Ferris" or
// nothing but a theme among the two lines below it.
func (r Reader) isTitleWithByline(blocks []document.Block, j int) bool {
	text := wording.Fold(blocks[j].Text())
	if !r.standsAsTitle(text) || wording.Count(text) < 2 || !longTextFollows(blocks[j+1:]) {
		return false
	}
	if m := titleBy.FindStringSubmatch(text); m != nil {
		return person.LooksLikeName(person.In(m[2]).Name)
	}
	for range 2 {
		if j = layout.Below(blocks, j); j < 0 {
			return false
		}
		line := wording.Fold(blocks[j].Text())
		if _, by := r.byline(blocks[j], line); by && byline.Start.MatchString(line) || r.Call.IsPlainlyTheme(line) && longTextFollows(blocks[j+1:]) {
			return true
		}
		if wording.Count(line) > labels.LongestSummary || speech.TalksToDesk(line) {
			return false
		}
	}
	return false
}

// isTitleSetApart says whether the line at j is the only one of its kind in bold, and a sub-title below it is set in bold or italics.
func (r Reader) isTitleSetApart(blocks []document.Block, j int) bool {
	text, below := wording.Fold(blocks[j].Text()), layout.Below(blocks, j)
	if below < 0 || !blocks[j].AllBold() || !r.standsAsTitle(text) || !(blocks[below].AllBold() || blocks[below].AllItalic()) {
		return false
	}
	n := wording.Count(blocks[below].Text())
	return n >= leastLead && n <= labels.LongestSummary && longTextFollows(blocks[below+1:]) && !slices.ContainsFunc(blocks[below+1:], document.Block.AllBold)
}

// isSectionBelowHead says whether the line at j is the heading of a section, and the title stands at i: nothing between is said to the
// desk, though a theme of the call may be named there.
func (r Reader) isSectionBelowHead(blocks []document.Block, i, j int) bool {
	return hasSiblings(blocks, j) && r.beginsHead(blocks, i, wording.Fold(blocks[i].Text())) &&
		!slices.ContainsFunc(wording.Sentences(document.Text(blocks[i:j])), speech.ToDesk)
}
