package speech

import "copydesk/internal/phrase"

// AsksReaders says whether a paragraph is a question to readers, about what a text speaks of, and so may be its description: "What
// does it take to sell to a council when you have nineteen people?"
func AsksReaders(paragraph string, of Substance) bool {
	return Value(paragraph) == "" && toReaders.MatchString(paragraph) && !toDesk.MatchString(paragraph) && of.Sharing(paragraph)
}

var (
	toReaders = phrase.Like("What does it take to sell to a council?", `(?i)^(?:what|why|how|who|where|when)\b[^.?!:]*\?$`)
	// toDesk holds the words by which a question is put to the desk.
	toDesk = phrase.Like("When is the deadline?", `(?i)\b(?:descriptions?|sub-?titles?|titles?|themes?|deadline|headshots?|bio|characters|words?|`+
		`publish\w*|publication|submi\w+|editors?|blogs?|piece|campaign|you (?:like|want|need|prefer|think|receive))\b`)
)

// AsksOfWording says whether a question is put to the desk about a wording that stands in it: Is “Reading other people's letters”
// long enough?
func AsksOfWording(question string) bool { return ofWording.MatchString(question) }

var ofWording = phrase.Like("Is “Reading other people's letters” long enough?",
	`(?i)^(?:is|are|does|do|would|will|can|could)\b[^“"]{0,30}[“"][^”"]+[”"][^.?!]*\?$`)
