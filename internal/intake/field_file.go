package intake

import (
	"slices"

	"copydesk/internal/attached"
	"copydesk/internal/call"
	"copydesk/internal/campaign"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/layout"
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// Files that are no blog and give fields: those of several blogs, of the only one, one field alone.

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
	if f.Doc == nil {
		return nil
	}
	blocks := layout.NoteLines(f.Doc.Blocks)
	groups, rest := e.noteReader(e.sources[0]).Groups(blocks)
	if len(groups) < 2 || document.Words(rest) > longestRest || listsThemes(f.Doc.Blocks, e.call) {
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

// forms takes what neither the only blog of an email nor its notes give out of the files beside it: "Submission form.docx" beside
// "Blog.docx". Each holds labelled fields and hardly anything else.
func (e *email) forms(found *finding.Fields, blogs []attached.File) {
	if len(blogs) > 1 {
		return
	}
	for _, f := range e.files {
		if f.Doc == nil || len(blogs) == 1 && f.Name == blogs[0].Name || calledOther(f) || listsThemes(f.Doc.Blocks, e.call) {
			continue
		}
		given, rest := e.head(f)
		if document.Words(rest) <= longestSlip && isFilledIn(given) {
			given.Author.Bio = finding.Value{}
			found.Take(given.AtMost(finding.BySubject))
		}
	}
}

// listsThemes says whether a text is the call's own, or has been made of it.
func listsThemes(blocks []document.Block, c *call.Call) bool {
	text := document.Text(blocks)
	return campaign.LinesListed(c, text) >= 3 || guidanceWords.MatchString(text)
}

// isFilledIn says whether labels give two fields of a blog at least; a title of one word may be somebody's: "Dr".
func isFilledIn(f finding.Fields) bool {
	return twoOf(f.Title.Trust >= finding.ByDocument && wording.Count(f.Title.Text) > 1, f.Description.Trust >= finding.ByDocument, f.Themes.Trust >= finding.ByDocument)
}

// twoOf says whether two of three things are so.
func twoOf(a, b, c bool) bool { return a && (b || c) || b && c }

// readSlips adds to the note what stands in documents that are no more than a field or two: "description.docx".
func (e *email) readSlips() {
	for _, f := range e.files {
		if f.Doc == nil || document.Words(f.Doc.Blocks) > longestSlip || isBiography(f) {
			continue
		}
		blocks := layout.NoteLines(f.Doc.Blocks)
		groups, _ := e.noteReader(e.sources[0]).Groups(blocks)
		if len(groups) > 0 || slipName.MatchString(f.Name) {
			e.sources[0].Blocks = append(e.sources[0].Blocks, blocks...)
		}
	}
}

var slipName = phrase.MustCompile(`(?i)\b(?:description|sub-?title|standfirst|strap-?line|title)\b`)

// longestSlip is how many words a document of fields has at most.
const longestSlip = 120
