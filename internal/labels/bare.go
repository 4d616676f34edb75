package labels

import (
	"slices"
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// bareDescription and bareOther are labels with nothing but white space between them and the value: a tab, or bold letters that were lost. The
// names of a description are no words to begin a sentence with that goes on with a capital; a title and a name may be.
// Example: "Standfirst You do not need a billion-pound model", "Title The cart".
var (
	bareDescription = phrase.MustCompile(`^((?i)stand-?first|strap-?line|sub-?title|sub-?heading|description)\s+([\p{Lu}\d“"‘'].*)$`)
	bareOther       = phrase.MustCompile(`^((?i)title|headline|theme|author)\s+([\p{Lu}\d“"‘'].*)$`)
)

// bareAuthor are the labels that may stand so below the author's.
var bareAuthor = phrase.Like("Role Logistics Director", `^((?i)role|job title|position|organi[sz]ation|twitter)\s+([\p{Lu}@].*)$`)

// predicate follows the subject of a sentence that only begins with such a word: "Description Logic is what we call it".
var predicate = phrase.MustCompile(`^\S+ (?:is|was|are|were|has|have|had|does|can|could|will|would|may|might|must|should)\b`)

// leastBareWords is how many words a description has that stands behind a bare label.
const leastBareWords = 4

// WithColons writes a colon behind the bare labels in the head of a document, of so many blocks. A title, a theme or a name counts only where a
// description stands near it under a label.
func WithColons(blocks []document.Block, inHead int) []document.Block {
	if !slices.ContainsFunc(blocks[:min(len(blocks), inHead)], isBareLabelled) {
		return blocks
	}
	head := slices.Clone(blocks[:min(len(blocks), inHead)])
	described, changed := false, false
	for i, b := range head {
		f := FieldOf(b)
		described = described || f == Description
		if m := bareDescription.FindStringSubmatch(wording.Fold(b.Text())); f == None && m != nil && isLine(b) && !isWholeLabel(b) &&
			wording.Count(m[2]) >= leastBareWords && wording.Count(m[2]) <= LongestSummary && !predicate.MatchString(m[2]) {
			head[i].Spans = []document.Span{{Text: m[1] + ": " + m[2]}}
			described, changed = true, true
		}
	}
	for i, b := range head {
		if m := bareOther.FindStringSubmatch(wording.Fold(b.Text())); described && m != nil && isLine(b) && !b.HasBreak() && !isWholeLabel(b) &&
			!strings.Contains(m[2], ": ") && wording.Count(m[2]) <= LongestTitle && !wording.EndsSentence(m[2]) {
			head[i].Spans = []document.Span{{Text: m[1] + ": " + m[2]}}
			changed = true
		}
	}
	for i := range head {
		if i > 0 && described && isOfAuthorBelow(head[i], FieldOf(head[i-1])) {
			head[i].Spans = []document.Span{{Text: bareAuthor.ReplaceAllString(wording.Fold(head[i].Text()), "$1: $2")}}
			changed = true
		}
	}
	if !changed {
		return blocks
	}
	return append(head, blocks[len(head):]...)
}

// isOfAuthorBelow says whether a line below one that is labelled gives the author's role, organisation or Twitter name behind a bare label:
// "Role Logistics Director" below "Author: Sue Ferris".
func isOfAuthorBelow(b document.Block, above Field) bool {
	m := bareAuthor.FindStringSubmatch(wording.Fold(b.Text()))
	if m == nil || !above.AboutAuthor() || !isLine(b) || FieldOf(b) != None || isWholeLabel(b) || wording.Count(m[2]) > LongestPost || wording.EndsSentence(m[2]) {
		return false
	}
	switch Of(m[1]) {
	case Role:
		return person.LooksLikeRole(m[2])
	case Twitter:
		return strings.HasPrefix(m[2], "@")
	}
	return above == Role || person.OrganisationWords.MatchString(m[2]) // "Organisation Comes First" may be the title
}

func isBareLabelled(b document.Block) bool {
	if !isLine(b) {
		return false
	}
	text := wording.Fold(b.Text())
	return bareDescription.MatchString(text) || bareOther.MatchString(text)
}

// isWholeLabel says whether a line is a label from its first word to its last: "TITLE OF BLOG".
func isWholeLabel(b document.Block) bool { return Of(wording.Fold(b.Text())) != None }

// isLine says whether a block is a plain line, and not what its style makes a title or a heading.
func isLine(b document.Block) bool {
	return b.Kind == document.Paragraph && b.Style == document.StyleNone
}

// bareInNote is a label of a note that is typed in haste, "sub title What we learnt", or ends in a stop: "Title. The stamp".
var (
	bareInNote = phrase.Like("sub title What we learnt",
		`^((?i)title|headline|sub[- ]?title|sub-?head(?:ing)?|stand-?first|strap-?line|tag-?line|blurb|summary|description|desc|theme|strand|category)\.?\s+([^\s:=–—|-].*)$`)
	goesOnBare = phrase.Like("is at the top of the document", `^(?:is|are|was|of|for|and|in|at|on|to|as|should|will|would|can|could|see|per|attached|`+
		`below|above|page|needs?|may|might|must|has|with|from|that|which|name|number|fits?|length|suggestions?|or|goes)\b`)
)

// WithColonsInNote writes a colon behind the labels of a note that have none, where two of them stand on neighbouring lines: "theme 2 pls",
// "title Nine doors", "sub title What we learnt".
func WithColonsInNote(blocks []document.Block) []document.Block {
	if !slices.ContainsFunc(blocks, func(b document.Block) bool { return slices.ContainsFunc(b.Lines(), hasBareLabel) }) {
		return blocks
	}
	var out []document.Block
	for _, b := range blocks {
		if lines := b.Lines(); len(lines) > 1 && slices.ContainsFunc(lines, hasBareLabel) {
			out = append(out, lines...)
		} else {
			out = append(out, b)
		}
	}
	bare := make([]string, len(out))
	for i, b := range out {
		if hasBareLabel(b) {
			bare[i] = strings.ToLower(bareInNote.FindStringSubmatch(wording.Fold(b.Text()))[1])
		}
	}
	other := func(i, j int) bool { return j >= 0 && j < len(bare) && bare[j] != "" && bare[i] != bare[j] }
	changed := false
	for i := range out {
		if bare[i] != "" && (other(i, i-1) || other(i, i+1)) {
			out[i].Spans, changed = []document.Span{{Text: withColon(wording.Fold(out[i].Text()))}}, true
		}
	}
	if !changed {
		return blocks
	}
	return out
}

// withColon writes a colon behind the bare label of a line, in place of its stop. Who writes "Title. The stamp." ends no title so.
func withColon(line string) string {
	m := bareInNote.FindStringSubmatch(line)
	if value, whole := strings.CutSuffix(m[2], "."); whole && Of(m[1]) == Title && strings.HasPrefix(line[len(m[1]):], ".") && !strings.Contains(value, ".") {
		return m[1] + ": " + value
	}
	return m[1] + ": " + m[2]
}

// hasBareLabel says whether a line begins with the label of a field, and goes on as a value.
func hasBareLabel(b document.Block) bool {
	m := bareInNote.FindStringSubmatch(wording.Fold(b.Text()))
	if m == nil || !isLine(b) || goesOnBare.MatchString(m[2]) || wording.Count(m[2]) > LongestSummary {
		return false
	}
	return FieldOf(b) == None
}
