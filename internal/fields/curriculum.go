package fields

import (
	"copydesk/internal/document"
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// IsCurriculum says whether a document is a list of schools and posts, which nobody means to have published: two of its lines
// are headings of one, or one says so.
func IsCurriculum(blocks []document.Block) bool {
	headings := 0
	for _, b := range blocks {
		text := wording.Fold(b.Text())
		if onRequest.MatchString(text) {
			return true
		}
		if headingOfCurriculum.MatchString(text) {
			headings++
		}
	}
	return headings >= 2
}

var (
	headingOfCurriculum = phrase.Like("Work experience", `(?i)^(?:curriculum vitae|c\.?v\.?|r[ée]sum[ée]|personal (?:details|statement|profile)|`+
		`(?:work |professional |employment |career )?(?:education|employment|experience|history|qualifications|skills|languages|referees|references))\b[^.?!]{0,20}$`)
	onRequest = phrase.Like("References available on request", `(?i)^refer(?:ences|ees)\b.{0,25}\b(?:up)?on request\b`)
)
