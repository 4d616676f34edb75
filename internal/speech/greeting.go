package speech

import (
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// lettersAbroad begin letters of other languages, and end with a comma.
const lettersAbroad = `sehr geehrte\w*|liebe[rs]?|ch(?:er|ère)s?|madame|monsieur|mesdames|estimad[oa]s?|car[oaie]|gentil[ei]|spett\.?|` +
	`geachte|beste|kære|kära|käre|kedves|szanown\p{L}+|annwyl`

var greetingAbroad = phrase.MustCompile(`(?i)^(?:(?:` + greetingsAbroad + `)(?:\s?[,!:.…]*$|(?: [\p{L}.'’-]+){1,5}\s?[,!:–—-]+$)|` +
	`(?:` + lettersAbroad + `)(?: [\p{L}.'’-]+){0,6}\s?,$)`)

// Greets says whether a line greets: "Dear Blogs desk,".
func Greets(text string) bool {
	return greetingLine.MatchString(text) && wording.Count(text) <= 7 || greetingAbroad.MatchString(text)
}

var greetingLine = phrase.MustCompile(`(?i)^(?:hi|hello|hiya|hey|dear|good (?:morning|afternoon|evening|day)|morning|afternoon|evening|greetings|` +
	`to whom it may concern)\b|^all\s*(?:[,!:;.–—-]|$)`)
