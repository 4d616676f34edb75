package speech

import (
	"strings"

	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// Who hands a wording over may put no more than a comma behind the words that do so, or the name of whoever is thanked: "As promised, What the
// porters knew.", "Thanks Ed - What the porters knew." What says something of itself is no such wording.

// leadToComma stands before a wording with a comma or a dash between the two.
var leadToComma = phrase.Like("As promised, What the porters knew.", `^(?i:as (?:promised|requested|agreed|discussed|asked|mentioned)(?: (?:earlier|before|yesterday|above|on the phone|by phone))?|`+
	`here goes|here you (?:go|are)|here it is|(?:the )?(?:missing|promised) (?:description|sub-?title|standfirst|strap-?line|title|headline))`+commaAndValue)

// greetsByName thanks or greets somebody, and goes on with a wording, which it does not announce.
var greetsByName = phrase.Like("Thanks Ed - What the porters knew.", `^(?i:many thanks|thanks|thank you|cheers|sorry|apologies|hi|hello|hiya|dear) \p{Lu}\p{Ll}+`+commaAndValue)

const commaAndValue = `(?:,| [–—-]) ([“"]?[\p{Lu}\d].+)$`

// behindComma returns the wording behind such words.
func behindComma(lead *phrase.Phrase, text string) (value string, ok bool) {
	m := lead.FindStringSubmatch(text)
	if m == nil || wording.Count(m[1]) < leastBehindComma || saysOfItself(m[1]) {
		return "", false
	}
	return m[1], true
}

// leastBehindComma is how many words such a wording has at least.
const leastBehindComma = 4

// saysOfItself says whether a text that may be a wording is said to the desk, or of who writes and whom they work with.
func saysOfItself(text string) bool {
	first := wording.FirstSentence(text)
	return Of(first) != NoSpeech || strings.HasSuffix(first, ":") || letterly.MatchString(first) || letterWords.MatchString(first) || ofTheDay.MatchString(first) || writingNow.MatchString(first) || somebodyDoes.MatchString(first)
}

// somebodyDoes tells what somebody does about the blog.
var somebodyDoes = phrase.Like("Lucy will send it.", `^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?,?(?: \(?(?:copied|cc['’]?d)\)?,?)?(?:['’](?:s|ll)| will| is| has| can| would| should) (?:now |just |also |be |going to |to )*(?:send\w*|sent|writ\w+|wrote|suppl\w+|provid\w+|giv\w+|on|away|back|off|copied|cc|look\w*|check\w*|confirm\w*|reply\w*|answer\w*|approv\w+|sign\w*|happy|fine|in touch|let)\b`)
