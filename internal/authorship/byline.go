package authorship

import (
	"copydesk/internal/byline"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/person"
	"copydesk/internal/wording"
)

// ByLine reads a byline among the lines of a note: "By Olumide Bankole, Operations Manager, Neighbourline".
func ByLine(blocks []document.Block, where string) finding.Author {
	var a finding.Author
	var lines []document.Block
	for _, b := range blocks {
		lines = append(lines, b.Lines()...)
	}
	for _, line := range lines {
		m := byline.Start.FindStringSubmatch(wording.Fold(line.Text()))
		if m == nil || wording.Count(m[1]+m[2]) > 20 {
			continue
		}
		if p := person.In(m[1] + m[2]); person.LooksLikeName(p.Name) && (person.LooksLikeRole(p.Role) || p.Organisation == "") {
			a.Offer(p, where+", byline", finding.ByProse)
			break
		}
	}
	return a
}
