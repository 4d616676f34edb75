package fields

import (
	"copydesk/internal/document"
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// longestMark is how many words a line has at most that says which version stands below it.
const longestMark = 14

var (
	// marksOld is a line that says that what stands below it does not count.
	marksOld = phrase.OneOf(`(?i)^\W*`, []phrase.Way{
		{"Old version, please ignore", `(?:this is |below is )?(?:the |my |our )?(?:old|older|previous|earlier|original|first|superseded|former) (?:versions?|drafts?|text|copy)\b.{0,30}\b(?:ignore|superseded|disregard|(?:do not|don['’]t|not to be) (?:use|used|publish|published|read)|no longer|(?:for|` +
			`only for|as) (?:reference|comparison|the record|your records|information)|replaced|kept for|out of date|not for (?:use|publication))\b`},
		{"Please ignore everything below", `(?:please )?(?:ignore|disregard|do not (?:use|publish)|don['’]t (?:use|publish))\W+(?:everything |all |anything |the text )?(?:below|from here|(?:the )?(?:old|previous|earlier) (?:version|draft))\b\W*$`},
	}, ``)
	// tellsOfOld is a sentence of a blog about some old version: "The first draft was superseded within a week."
	tellsOfOld = phrase.Like("The first draft was superseded within a week.", `(?i)\b(?:was|were|had|got|became|ran|years?|months?|weeks?|never|we|they|people|nobody)\b`)
	// marksNew is a line that says that what stands below it is what counts.
	marksNew = phrase.Like("NEW VERSION – please use this one",
		`(?i)^\W*(?:the |my |our )?(?:new|newest|latest|revised|current|final|clean|updated) (?:version|draft|text|copy)\b[^.?!]{0,40}$`)
)

// WithoutOldVersion leaves out of a document the earlier version of the blog that its writer left in it, below a line that says so:
// up to the line that says that the new one begins, or to the end. It leaves everything where little would remain.
func WithoutOldVersion(blocks []document.Block, least int) []document.Block {
	var kept []document.Block
	old, cut := false, false
	for _, b := range blocks {
		text := wording.Fold(b.Text())
		switch short := text != "" && wording.Count(text) <= longestMark && b.Kind != document.Table; {
		case short && marksOld.MatchString(text) && !tellsOfOld.MatchString(text):
			old, cut = true, true
		case short && old && marksNew.MatchString(text):
			old = false
		case !old:
			kept = append(kept, b)
		}
	}
	if !cut || document.Words(kept) < least {
		return blocks
	}
	return kept
}
