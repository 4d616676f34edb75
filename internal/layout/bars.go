package layout

import (
	"regexp"
	"slices"
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/labels"
	"copydesk/internal/wording"
)

// A table of two columns that was typed, or that a mail program made of one in its plain text: "| Title | The stamp |".

// barRows writes the rows of such a table as labelled lines; it is empty where a paragraph is none.
func barRows(b document.Block) (rows []document.Block) {
	if b.Kind != document.Paragraph || !strings.HasPrefix(b.Text(), "|") {
		return nil
	}
	labelled := false
	for _, l := range b.Lines() {
		text := wording.Fold(l.Text())
		m := twoCells.FindStringSubmatch(text)
		switch {
		case !strings.HasPrefix(text, "|"):
			return nil
		case ruledRow.MatchString(text):
		case m == nil:
			rows = append(rows, l)
		default:
			field := labels.Of(m[1])
			if field != labels.None && labels.Of(m[2]) != labels.None { // the heads of columns: "| Title | Theme |"
				return nil
			}
			labelled = labelled || field != labels.None
			rows = append(rows, document.Line(m[1]+": "+m[2]))
		}
	}
	if !labelled {
		return nil
	}
	if first, _, _ := strings.Cut(rows[0].Text(), ":"); len(rows) > 1 && slices.Contains(headsOfTable, strings.ToLower(first)) {
		rows = rows[1:]
	}
	return rows
}

var (
	twoCells = regexp.MustCompile(`^\|\s*([^|]{2,60}?)\s*\|\s*([^|]*[^|\s])\s*\|?$`)
	ruledRow = regexp.MustCompile(`^[|:+=\s-]+$`)
	// headsOfTable stand above the first column of such a table.
	headsOfTable = []string{"field", "item", "question", "what", "what you asked", "point", "asked for", "you asked"}
)
