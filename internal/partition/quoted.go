package partition

import (
	"slices"

	"copydesk/internal/document"
	"copydesk/internal/labels"
	"copydesk/internal/pointing"
	"copydesk/internal/wording"
)

// quotedForEach returns the wordings in quotation marks that a sentence gives for several blogs, each behind the name of its own: "For
// mine could you use “Bells at dusk” and for Tom's “A walk by the sea”?" It is nil where one stands behind no name, or behind two.
func (c *cutting) quotedForEach(text string) map[int]document.Block {
	named := c.of.ByNames(text)
	quotes := slices.DeleteFunc(wording.Quoted.FindAllStringIndex(text, 9), func(q []int) bool {
		return wording.Count(text[q[0]:q[1]]) < 2 || slices.ContainsFunc(named, func(m pointing.Mention) bool { return m.From < q[1] && q[0] < m.To })
	})
	if len(quotes) < 2 || len(quotes) > len(c.of) {
		return nil
	}
	if len(c.call.FindThemes(withoutQuotes(text, quotes))) > 0 { // each has more than its wording
		return nil
	}
	label := ""
	switch {
	case labels.NamesDescription(text) && !labels.NamesTitle(text):
		label = "Description: "
	case labels.NamesTitle(text) && !labels.NamesDescription(text):
		label = "Title: "
	}
	each, from := map[int]document.Block{}, 0
	for _, q := range quotes {
		at := c.onlyOneIn(text[from:q[0]])
		if _, twice := each[at]; at < 0 || twice {
			return nil
		}
		each[at], from = document.Line(label+text[q[0]:q[1]]), q[1]
	}
	if len(c.of.Mentions(text[from:])) > 0 {
		return nil
	}
	return each
}

// withoutQuotes is a text without some of its quotations.
func withoutQuotes(text string, quotes [][]int) string {
	for i := len(quotes) - 1; i >= 0; i-- {
		text = text[:quotes[i][0]] + "…" + text[quotes[i][1]:]
	}
	return text
}

// onlyOneIn returns the one blog that some words name; -1 where they name none, or several.
func (c *cutting) onlyOneIn(words string) int {
	found := c.of.AuthorsIn(words)
	for _, m := range c.of.Mentions(words) {
		found = append(found, m.Of)
	}
	if len(found) == 0 || slices.ContainsFunc(found, func(at int) bool { return at != found[0] }) {
		return -1
	}
	return found[0]
}
