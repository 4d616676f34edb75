package margin

import (
	"strings"

	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// SaysStatus says whether a line is about how far the text has come and about nothing else.
func SaysStatus(text string) bool {
	words := wording.Words(text)
	if len(words) == 0 || len(words) > 10 || strings.HasSuffix(text, "?") {
		return false
	}
	telling := false
	for _, w := range words {
		if !OfStatus(w) {
			return false
		}
		telling = telling || TellsStatus(w)
	}
	return telling
}

// OfStatus says whether a word may stand in a status: "by", "draft", "3rd".
func OfStatus(word string) bool { return statusWords[word] || revisionNumber.MatchString(word) }

// TellsStatus says whether a word makes a line of such words a status.
func TellsStatus(word string) bool { return tellingStatus[word] }

// statusWords say how far a text has come and who may see it: "Draft 2 – cleared by comms", "Not yet published".
var statusWords = wording.Set(`draft final finals version revision rev copy clean tracked changes edit edits edited amended updated revised proofread checked
	reviewed approved approval cleared clearance signed off agreed status ready submitted submission published publication publish publishing
	embargo embargoed confidential private internal only circulation circulate share distribution review comment comments restricted
	release released text prepared author authors
	by for to not yet until the of as on at from in and after before with do no please be a this is last
	comms communications legal press office team marketing client director ceo chief executive manager head desk policy pr our has been were
	january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
	monday tuesday wednesday thursday friday saturday sunday am pm noon midnight bst gmt`)

// tellingStatus are those of which a status has one at least.
var tellingStatus = wording.Set("prepared private draft final version revision approved cleared signed agreed status published publication " +
	"publish embargo embargoed confidential circulation circulate submission submitted restricted reviewed proofread")

var revisionNumber = phrase.MustCompile(`^v?\d+(?:st|nd|rd|th)?$`)
