package statement

import (
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/labels"
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// OnlyMentioned says whether a note speaks of a wording and does not ask for it: "the piece entitled “Rivers” on your site
// has a broken link", "we loved the headline “Nine doors”". What it asks for takes the place of what there is.
func OnlyMentioned(v finding.Value, blocks []document.Block) bool {
	if v.Text == "" || v.Trust >= finding.ByEmail {
		return false
	}
	text := wording.Straight(v.Text)
	for _, b := range blocks {
		all := wording.Sentences(wording.Fold(b.Text()))
		for i, s := range all {
			s = wording.Straight(s)
			at := strings.Index(s, text)
			if at < 0 {
				continue
			}
			around := s[:at] + " … " + s[at+len(text):]
			if strings.Trim(around, " .?!\"“”'‘’") == "…" { // announced by the line above
				return false
			}
			return !wantsWording.MatchString(around) && (i == 0 || !wantsWording.MatchString(all[i-1]))
		}
	}
	return false
}

// wantsWording asks for a wording, or says that it is the one, in whatever words stand around it.
var wantsWording = phrase.OneOf(`(?i)`, []phrase.Way{
	{"The title is …", `\b(?:title|headline|` + labels.DescriptionNames + `)\b[^.?!“"]{0,40}(?:\b(?:is|['’]s|should|to|be|now|reads?|could|would|will|can|must|being|as follows|says?)\b|:|[–—-] )`},
	{"Please use …", `\b(?:please|pls|could|can|would|['’]d|may|might|shall|should|must|prefer|instead|rather|chang\w+|renam\w+|re-?titl\w+|updat\w+|amend\w*|swap\w*|replac\w+|let['’]?s|make|use|using|call it|call this|calling|name it|new|better|shorter|suggest\w*|propos\w+|propose|` +
		`opt|gone with|going with|go with|settled|decided|how about|what about|want\w*|wish|it is|it['’]s|mine is|ours is|(?:am|are|['’]m|['’]re) calling|as (?:the|its|a|my|our) (?:title|headline|` + labels.DescriptionNames + `)|for (?:the|its|a|my|our) (?:title|headline|` + labels.DescriptionNames + `)|is called|its called|to be called)\b`},
	{"As before: …", `[:–—-]\s*["“'‘]?\s?…`},
}, ``)
