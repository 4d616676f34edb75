package intake

import (
	"slices"

	"copydesk/internal/attached"
	"copydesk/internal/document"
	"copydesk/internal/layout"
)

// withDetails adds to the sender's note the files that give the fields of several blogs and nothing else, "Titles and descriptions.docx",
// and takes them from the files.
func (e *email) withDetails() *email {
	with := *e
	with.sources, with.files = slices.Clone(e.sources), nil
	var given []document.Block
	for _, f := range e.files {
		if blocks := e.details(f); blocks != nil {
			given = append(given, blocks...)
		} else {
			with.files = append(with.files, f)
		}
	}
	if given == nil {
		return e
	}
	with.sources[0].Blocks = slices.Concat(given, e.sources[0].Blocks)
	return &with
}

// details returns the lines of a file that is a list of several blogs' fields; nil for any other.
func (e *email) details(f attached.File) []document.Block {
	if f.Doc == nil || listsThemes(f.Doc.Blocks, e.call) {
		return nil
	}
	blocks := layout.NoteLines(f.Doc.Blocks)
	groups, rest := e.noteReader(e.sources[0]).Groups(blocks)
	if len(groups) < 2 || document.Words(rest) > longestRest {
		return nil
	}
	for _, g := range groups {
		if g.Fields.Title.Text == "" || g.Fields.Description.Text == "" && len(g.Fields.Themes.Numbers) == 0 {
			return nil
		}
	}
	return blocks
}

// longestRest is how many words such a file has at most that are no fields: "Details of our three blogs".
const longestRest = 40
