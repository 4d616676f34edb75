package fields

import (
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/labels"
	"copydesk/internal/layout"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// WithoutLeads moves the lines that stand between blogs pasted below one another, and lead to the next, "The second is for People:", into
// the note above them: they are said of that one, and no end of the one above.
func (r Reader) WithoutLeads(note []document.Block, parts [][]document.Block) ([]document.Block, [][]document.Block) {
	for i, part := range parts[:max(len(parts)-1, 0)] {
		if last := layout.Above(part, len(part)); last > 0 && r.leadsToNext(part[last]) {
			note = append(note[:len(note):len(note)], part[last])
			parts[i] = part[:last]
		}
	}
	return note, parts
}

// leadsToNext says whether a line speaks of the next of several blogs, and of no more than what it is for or whose.
func (r Reader) leadsToNext(b document.Block) bool {
	text := wording.Fold(b.Text())
	if b.Kind != document.Paragraph || wording.Count(text) > speech.LongestRemark || labels.FieldOf(b) != labels.None || !nextBlog.MatchString(text) {
		return false
	}
	return strings.HasSuffix(text, ":") || r.Call.SaysTheme(text) || len(r.Call.FindThemes(text)) > 0
}

var nextBlog = phrase.Like("And the second one is for People:", `(?i)^(?:(?:and|now|then|finally|next|here(?:['’]s| is)|this is|ok|so),? )*(?:(?:the|my|our) )?`+
	`(?:(?:second|third|fourth|other|next|last|final|2nd|3rd|4th)(?: one| blog(?: ?post)?| {work}| post| text| contribution| submission| entry)?|(?:blog(?: ?post)?|{work}|post|text|number|no\.?|#) ?(?:two|three|four|[2-9]))`+
	`(?:\s*[:,.(–—-]|(?:['’]s| is| comes| goes| belongs| would| should| for| from| by| under| on| below)\b)`)
