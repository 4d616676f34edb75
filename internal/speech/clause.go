package speech

import (
	"strings"

	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// requestJoint stands between two requests, or two things told, in one sentence.
var requestJoint = phrase.Like("My Twitter name is @jane, and my job title is now Director of Reform, and please move it to theme 4.",
	`(?i)(?:,| –| -|;)? (?:and|also|plus) (?:please |also |then )*(?:please|(?:could|can|would|will) (?:you|we|i|it|the)|my (?:job title|role|twitter|handle|bio|name|surname|organisation)|`+
		`(?:the|its|our) (?:title|headline|sub-?title|description|standfirst|theme|by-?line|author) (?:should|is|to|can|could|must|needs?)|it should|(?:i|we)(?:['’]d| would) (?:rather|prefer|like))\b`)

// turnsToUs is what a joint has where the sentence cannot go on with a wording instead that stands behind a colon: "The description should
// read: We knew what a form is and it should be shorter."
var turnsToUs = phrase.Like(", and please", `(?i)\b(?:please|you|my)\b`)

// Clauses cuts a text into sentences, none within quotation marks, and a sentence where it goes on with another request: "Please move it
// to theme 4, and could you add my Twitter name?"
func Clauses(text string) (out []string) {
	for _, s := range wording.WholeSentences(text) {
		from, counted, open, straight := 0, 0, 0, 0 // the quotation marks before a joint
		for _, at := range requestJoint.FindAllStringIndex(s, -1) {
			before, uncounted := s[from:max(from, at[0])], s[counted:at[0]]
			open, straight, counted = open+strings.Count(uncounted, "“")-strings.Count(uncounted, "”"), straight+strings.Count(uncounted, `"`), at[0]
			if at[0] <= from || open > 0 || straight%2 == 1 ||
				strings.Contains(before, ": ") && !turnsToUs.MatchString(s[at[0]:at[1]]) {
				continue
			}
			out = append(out, wording.Capitalised(strings.Trim(before, " ,;–-")))
			rest := strings.TrimLeft(s[at[0]:], " ,;–-")
			from = len(s) - len(strings.TrimLeft(rest[strings.IndexByte(rest, ' '):], " "))
		}
		out = append(out, wording.Capitalised(s[from:]))
	}
	return out
}
