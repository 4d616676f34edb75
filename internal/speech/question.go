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

// AsksToDoSo says whether a question asks for no more than that what is said beside it be done: "Could you amend this, please?"
func AsksToDoSo(question string) bool { return doSo.MatchString(question) }

var doSo = phrase.Like("Could you amend this, please?",
	`(?i)^(?:(?:please|so|and|if so|sorry|thanks),? )*(?:could|can|would|will) (?:you|someone|somebody) (?:please |kindly |just |possibly )*`+
		`(?:amend|change|update|correct|fix|alter|use|make|do|add|put|note)`+
		`(?: (?:it|that|this|these|those|them|so|the same|(?:the|that|this|my|our|your) (?:change|correction|record|entry|detail)s?))?`+
		`(?:,? (?:please|accordingly|instead|then|now|in|for (?:me|us)|on your (?:side|end|records?)|to (?:that|this)))*\s*\?+$`)

// ProposesWording says whether a question asks for no more than that a wording be used, which stands in it.
func ProposesWording(question string) bool { return proposes.MatchString(question) }

var proposes = phrase.Like("How about “Children map the wind”?",
	`(?i)^(?:(?:please|so|and|ok|okay|then|sorry|thanks|fair enough),? )*(?:how|what) about:? (?:this:? )?[“"][^“”"]{10,300}[”"](?: instead| then)?\s*\?$`)

// AsksOfWording says whether a question is put to the desk about a wording that stands in it: Is “Reading other people's letters”
// long enough?
func AsksOfWording(question string) bool { return ofWording.MatchString(question) }

var ofWording = phrase.Like("Is “Reading other people's letters” long enough?",
	`(?i)^(?:is|are|does|do|would|will|can|could)\b[^“"]{0,30}[“"][^”"]+[”"][^.?!]*\?$`)
