package intake

import (
	"copydesk/internal/attached"
	"copydesk/internal/call"
	"copydesk/internal/campaign"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/wording"
)

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
	n := 0
	for _, given := range []bool{
		f.Title.Trust >= finding.ByDocument && wording.Count(f.Title.Text) > 1,
		f.Description.Trust >= finding.ByDocument, f.Themes.Trust >= finding.ByDocument,
	} {
		if given {
			n++
		}
	}
	return n > 1
}
