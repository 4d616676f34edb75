package speech

import (
	"strings"

	"copydesk/internal/phrase"
)

// What Choice returns beside the place of what is chosen, from 1.
const (
	choosesNone = 0
	ChoosesLast = -1
	ChoosesAll  = -2
)

// Choice reads which of several things that were offered a short answer takes: "Sorry, it's the second one", "The
// former.", "Both!"
func Choice(text string) int {
	m := choosing.FindStringSubmatch(text)
	if m == nil || thanksAll.MatchString(text) {
		return choosesNone
	}
	switch word := strings.ToLower(m[1]); word {
	case "both", "all":
		return ChoosesAll
	default:
		return PlacesByWord[word]
	}
}

// onlyPointsBack says whether a sentence points to one of several wordings, or to one that stands elsewhere, and gives none: "Let's go
// with the first one, actually."
func onlyPointsBack(sentence string) bool {
	return pointsBack.MatchString(sentence) || pointedAt.MatchString(sentence)
}

// pointed is what such a sentence points to.
const pointed = `(?:the |our |your |my |that )?(?:(?:very )?(?:` + PlaceWords + `|next|previous|old|older|new|newer|original|earlier|latest|shorter|longer|` +
	`top|bottom|above|alternative|suggested)(?: (?:one|option|choice|alternative|version|suggestion|wording|line|description|title|headline|sub-?title|` +
	`standfirst|of (?:the|those|these|them)(?: two| three)?))*|(?:other|same|option|choice|version|suggestion|wording|ones?|no\.?|number)(?: (?:one|option|version|wording|` +
	`(?:number |no\.? ?)?(?:\d|[a-c]|one|two|three)))*|what(?:ever|ichever)?|which(?:ever)?|it|that|this)` +
	`(?: as (?:the|our|my|your|on|in|before|last|above)\b[^.?!:“”"]{0,40}| (?:that )?(?:i|we|you|it|they|he|she)(?:['’]?(?:d|ve|ll))? ?(?:\w+ ){0,3}\w+| (?:above|below|before|already|there|in the (?:document|blog|file|attachment)))?`

var (
	pointsBack = phrase.Like("Let's go with the first one, actually.",
		`(?i)^(?:(?:sorry|ok|okay|yes|no|thanks|thank you|hmm|well|actually|then|in that case|on reflection|please|just|can you|could you|i think|i guess),? )*`+
			`(?:(?:let['’]s|let us|(?:i|we)(?:['’](?:ll|d)| would| will| can| shall| think| am| are|['’](?:m|re))?(?: rather| like to| happy to)?) )?(?:please |just |actually )?`+
			`(?:go(?:ing)?|stick(?:ing)?|run|stay|carry on|use|take|choose|pick|prefer|like|have|keep|try)(?: (?:ahead )?(?:with|for|to|at|by))? `+
			pointed+`(?:,? (?:please|actually|instead|then|thanks|thank you|i think|after all|for now|as (?:it )?is|if that['’]s (?:ok|okay|alright|fine)))*\W*$`)
	pointedAt = phrase.Like("The one you suggested is fine.",
		`(?i)^(?:(?:sorry|ok|okay|yes|thanks|thank you|well|actually|i think),? )*`+pointed+
			`(?: (?:is|are|was|would be|will be|looks|sounds|reads|seems) (?:\w+ ){0,2}(?:fine|good|great|better|best|ok|okay|perfect|right|correct|nicer?|clearer|preferred)| (?:will|would) do| works(?: (?:well|best|better|fine))?)`+
			`(?: (?:by|for|with) (?:me|us))?(?:,? (?:please|thanks|thank you|i think))*\W*$`)
)

// PicksPlace says whether a short answer picks one of several by its place, and gives no wording, whatever it begins with: "Thinking
// about it, the first one please."
func PicksPlace(text string) bool { return picksPlace.MatchString(text) }

var picksPlace = phrase.Like("Thinking about it, the first one please.",
	`(?i)^(?:[^.?!:“”"]{0,40}[,–—-] )?(?:the|number|option|no\.?) (?:`+PlaceWords+`)(?: (?:one|option|of (?:the (?:two|three)|them|these|those)))?(?:,? (?:please|thanks|thank you|i think|is (?:better|best|fine|good)|wins))*\W*$`)

// thanksAll thanks two people, and chooses nothing: "Brilliant, thank you both!"
var thanksAll = phrase.Like("Brilliant, thank you both!", `(?i)\b(?:thanks|thank you|cheers|ta|hi|hello|bye)(?: to| you)?,? (?:both|all)\b\W*$`)

var choosing = phrase.Like("Sorry, it's the second one.",
	`(?i)^(?:(?:sorry|apologies|oops|ah|oh|yes|ok|okay|thanks|thank you|well|my (?:mistake|bad|error)|actually|definitely|hmm|please)`+
		`\s*[,.!:;–—-]*\s+)*(?:(?:it|that|this)(?:['’]s| is| was| should be| would be|['’]d be)|(?:i|we) (?:mean|meant|prefer|choose|want)|`+
		`(?:i|we)(?:['’]d| would) (?:prefer|like|choose|go for|go with|say)|make it|let['’]s (?:say|have|go with|go for)|go with|for|`+
		`please (?:use|take|choose))?\s*(?:the |for the )?(`+PlaceWords+`|both|all)`+
		`(?: one| option| choice| (?:of )?(?:the|those|these|them)(?: \w+)?| are fine| please)*`+
		`(?:,? (?:please|thanks|thank you|i think|then))*\W*$`)
