package intake

import (
	"slices"
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// bareLabel is a label with nothing but white space between it and its value: a tab, or bold letters that were lost. The
// names of a description are no words to begin a sentence with that goes on with a capital; a title and a name may be.
// Example: "Standfirst You do not need a billion-pound model", "Title The cart".
var (
	bareDescription = phrase.MustCompile(`^((?i)stand-?first|strap-?line|sub-?title|sub-?heading|description)\s+([\p{Lu}\d“"‘'].*)$`)
	bareOther       = phrase.MustCompile(`^((?i)title|headline|theme|author)\s+([\p{Lu}\d“"‘'].*)$`)
)

// predicate follows the subject of a sentence that only begins with such a word: "Description Logic is what we call it".
var predicate = phrase.MustCompile(`^\S+ (?:is|was|are|were|has|have|had|does|can|could|will|would|may|might|must|should)\b`)

// leastBareWords is how many words a description has that stands behind a bare label.
const leastBareWords = 4

// withColons writes a colon behind the bare labels in the head of a document. A title, a theme or a name counts only where a
// description stands near it under a label.
func withColons(blocks []document.Block) []document.Block {
	if !slices.ContainsFunc(blocks[:min(len(blocks), headBlocks)], isBareLabelled) {
		return blocks
	}
	head := slices.Clone(blocks[:min(len(blocks), headBlocks)])
	described, changed := false, false
	for i, b := range head {
		f, _, _ := labelledBlock(b)
		described = described || f == fieldDescription
		if m := bareDescription.FindStringSubmatch(wording.Fold(b.Text())); f == noField && m != nil && isLine(b) &&
			wording.Count(m[2]) >= leastBareWords && wording.Count(m[2]) <= longestSummary && !predicate.MatchString(m[2]) {
			head[i].Spans = []document.Span{{Text: m[1] + ": " + m[2]}}
			described, changed = true, true
		}
	}
	for i, b := range head {
		if m := bareOther.FindStringSubmatch(wording.Fold(b.Text())); described && m != nil && isLine(b) &&
			!strings.Contains(m[2], ": ") && wording.Count(m[2]) <= longestTitle && !endsSentence(m[2]) {
			head[i].Spans = []document.Span{{Text: m[1] + ": " + m[2]}}
			changed = true
		}
	}
	if !changed {
		return blocks
	}
	return append(head, blocks[len(head):]...)
}

func isBareLabelled(b document.Block) bool {
	if !isLine(b) {
		return false
	}
	text := wording.Fold(b.Text())
	return bareDescription.MatchString(text) || bareOther.MatchString(text)
}

// isLine says whether a block is a plain line, and not what its style makes a title or a heading.
func isLine(b document.Block) bool {
	return b.Kind == document.Paragraph && b.Style == document.StyleNone
}
