package speech

import (
	"strings"

	"copydesk/internal/phrase"
)

// What Choice returns beside the place of what is chosen, from 1.
const (
	ChoosesNone = 0
	ChoosesLast = -1
	ChoosesAll  = -2
)

// Choice reads which of several things that were offered a short answer takes: "Sorry, it's the second one", "The
// former.", "Both!"
func Choice(text string) int {
	m := choosing.FindStringSubmatch(text)
	if m == nil || thanksAll.MatchString(text) {
		return ChoosesNone
	}
	switch word := strings.ToLower(m[1]); word {
	case "both", "all":
		return ChoosesAll
	default:
		return PlacesByWord[word]
	}
}

// thanksAll thanks two people, and chooses nothing: "Brilliant, thank you both!"
var thanksAll = phrase.Like("Brilliant, thank you both!", `(?i)\b(?:thanks|thank you|cheers|ta|hi|hello|bye)(?: to| you)?,? (?:both|all)\b\W*$`)

var choosing = phrase.Like("Sorry, it's the second one.",
	`(?i)^(?:(?:sorry|apologies|oops|ah|oh|yes|ok|okay|thanks|thank you|well|my (?:mistake|bad|error)|actually|definitely|hmm|please)`+
		`\s*[,.!:;–—-]*\s+)*(?:(?:it|that|this)(?:['’]s| is| was| should be| would be|['’]d be)|(?:i|we) (?:mean|meant|prefer|choose|want)|`+
		`(?:i|we)(?:['’]d| would) (?:prefer|like|choose|go for|go with|say)|make it|let['’]s (?:say|have|go with|go for)|go with|for|`+
		`please (?:use|take|choose))?\s*(?:the |for the )?(`+PlaceWords+`|both|all)`+
		`(?: one| option| choice| (?:of )?(?:the|those|these|them)(?: \w+)?| are fine| please)*`+
		`(?:,? (?:please|thanks|thank you|i think|then))*\W*$`)
