package authorship

import (
	"strings"

	"copydesk/internal/byline"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
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
		text := wording.Fold(line.Text())
		m := byline.Start.FindStringSubmatch(text)
		if m == nil {
			m = bylineBehind.FindStringSubmatch(text)
		}
		if m == nil {
			continue
		}
		who := m[1] + firstOf(m[2])
		if wording.Count(who) > 20 {
			continue
		}
		if p := person.In(who); person.LooksLikeName(p.Name) && (person.LooksLikeRole(p.Role) || p.Organisation == "") {
			a.Offer(p, where+", byline", finding.ByProse)
			break
		}
	}
	return a
}

// bylineBehind is a byline that is a sentence of its own behind another: "Blog attached. By Sue Ferris, Data Manager, Kerbside Systems."
var bylineBehind = phrase.Like("Blog attached. By Sue Ferris, Data Manager, Kerbside Systems", `^()[^.?!]{3,60}[.!] By (\p{Lu}[^.?!]+,[^.?!]+)`)

// firstOf is the first sentence of what goes on behind "The author is": "Sue Ferris, Data Manager at Kerbside. The title is …".
func firstOf(text string) string {
	first := ""
	for _, s := range wording.Sentences(text) {
		first = strings.TrimSpace(first + " " + s)
		if wording.Count(first) > 2 || len(s) > 5 { // "Dr. Sue Ferris"
			break
		}
	}
	return first
}
