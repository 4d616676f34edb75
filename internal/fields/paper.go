package fields

import (
	"slices"

	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/labels"
	"copydesk/internal/layout"
	"copydesk/internal/margin"
	"copydesk/internal/wording"
)

// marksPaper says whether a line is no title though it is set as one: the kind of paper or how far it has come, "PRESS RELEASE", "BLOG FOR
// APPROVAL", above another that looks like a title; or it heads the history of the document.
func (r Reader) marksPaper(blocks []document.Block, i int) bool {
	b, text := blocks[i], wording.Fold(blocks[i].Text())
	below := layout.Below(blocks, i)
	if below > 0 && (tellsVersions(blocks[below]) || versionsUntil(blocks, below) > below) && margin.AtFoot(text) {
		return true
	}
	if below > 0 && blocks[below].Style == document.StyleSubtitle {
		return false // it has a sub-title of its own: "Press release" above "What nobody reads"
	}
	if !r.Styles || b.Style != document.StyleTitle && (b.Kind != document.Heading || below < 0 || !isSetAsTitle(blocks[below])) || !margin.AtHead(text) && !margin.SaysStatus(text) && !r.onlyMarking(text) {
		return false
	}
	return slices.ContainsFunc(blocks[i+1:min(len(blocks), i+headBlocks/2)], func(o document.Block) bool {
		return isSetAsTitle(o) && !r.aroundBlog(o, wording.Fold(o.Text())) && labels.FieldOf(o) == labels.None
	})
}

// longestMotto is how many words the motto of an organisation has at most.
const longestMotto = 6

// mottoAt says whether a line is what an organisation says of itself on its paper, above the title or the byline: a few words, where a
// sub-title stands below as such.
func (r Reader) mottoAt(blocks []document.Block, i int, f finding.Fields, titled bool) bool {
	b, text := blocks[i], wording.Fold(blocks[i].Text())
	if !r.Styles || r.Described || f.Description.Text != "" || b.Kind != document.Paragraph || b.Style != document.StyleNone || b.AllBold() ||
		wording.Count(text) > longestMotto || wording.Count(text) < 2 || !wording.EndsSentence(text) || labels.FieldOf(b) != labels.None {
		return false
	}
	next := layout.Below(blocks, i)
	if next < 0 {
		return false
	}
	if !titled {
		return blocks[next].Style == document.StyleTitle || isSetAsTitle(blocks[next]) && labels.FieldOf(blocks[next]) == labels.None && r.subtitled(blocks, next)
	}
	_, by := r.byline(blocks[next], blocks[next].Text())
	return by && r.subtitled(blocks, next)
}

// subtitled says whether the next line is a sub-title: by its style, or a sentence in italics.
func (r Reader) subtitled(blocks []document.Block, i int) bool {
	below := layout.Below(blocks, i)
	if below < 0 {
		return false
	}
	b, n := blocks[below], wording.Count(blocks[below].Text())
	field, _, val := labels.InBlock(b)
	return b.Style == document.StyleSubtitle || field == labels.Description && val != "" || b.AllItalic() && n > longestMotto && n <= labels.LongestSummary && longTextFollows(blocks[below+1:])
}
