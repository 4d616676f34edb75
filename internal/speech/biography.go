package speech

import (
	"strings"

	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// LeadsToBiography says whether a line of an answer leads to a biography that stands below it, "As promised here is my bio:", and
// whether it does so whatever that begins with. A biography tells of what was and what somebody is now, and asks for nothing.
func LeadsToBiography(line string) (leads, whatever bool) {
	if !biographies.MatchString(line) || strings.Contains(line, "?") {
		return false, false
	}
	if strings.HasSuffix(line, ":") && wording.Count(line) <= 20 || biographyAlone.MatchString(line) {
		return true, true
	}
	return announcesBiography.MatchString(line), false
}

var (
	biographies    = phrase.Like("my bio", `(?i)\b(?:bio|biog|biography)\b`)
	biographyAlone = phrase.Like("Author bio", `(?i)^(?:(?:my|short|author|author['’]s|mini|the|his|her|speaker) )*(?:bio|biog|biography)[.]?$`)
	// announcesBiography announces one in a sentence of its own.
	announcesBiography = phrase.Like("Attached is my headshot, and here is my biography.",
		`(?i)^[^.?!]{0,120}\b(?:here(?:['’]s| is)|below(?: is)?|this is) (?:\S+ ){0,4}(?:bio|biog|biography)(?: for (?:the|your) \w+| below|, as (?:promised|requested))?\.$|`+
			`^[^.?!]{0,60}\b(?:bio|biog|biography)(?: for (?:the|your) \w+)? (?:is (?:set out |given |pasted |copied )?(?:below|here|underneath|as follows)|follows|below|pasted below)\.$`)
)
