package intake

import (
	"slices"
	"strings"

	"copydesk/internal/call"
	"copydesk/internal/document"
)

// leadLine takes the one short line between the title and the text for the description when no other is given
// anywhere: those who were asked for a line of so many characters put it there. It must fit the limit, and be the only
// paragraph of its kind, for some write all their texts in single sentences.
func (r reader) leadLine(f *fields, body []document.Block) []document.Block {
	if f.description.text != "" || len(body) < 4 || !isLead(body[0]) || len(strings.Fields(body[1].Text())) < 25 {
		return body
	}
	text := fold(body[0].Text())
	if call.Characters(text) > r.call.MaxCharacters || slices.ContainsFunc(body[1:], isLead) {
		return body
	}
	f.description.offer(unquote(withoutCount(text)), r.origin+", line below the title", byFileName)
	return body[1:]
}

// isLead says whether a block is one short sentence.
func isLead(b document.Block) bool {
	text := fold(b.Text())
	n := len(strings.Fields(text))
	return b.Kind == document.Paragraph && b.Style == document.StyleNone && !b.TextBox && !hasPicture(b) &&
		n >= 6 && n <= 26 && len(sentences(text)) == 1 && !strings.HasSuffix(text, ":")
}
