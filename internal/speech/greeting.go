package speech

import (
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// lettersAbroad begin letters of other languages, and end with a comma.
const lettersAbroad = `sehr geehrte\w*|liebe[rs]?|ch(?:er|ère)s?|madame|monsieur|mesdames|estimad[oa]s?|car[oaie]|gentil[ei]|spett\.?|` +
	`a (?:\p{L}+, a )?(?:chara|chairde)|geachte|beste|kære|kära|käre|kedves|szanown\p{L}+|annwyl`

var greetingAbroad = phrase.MustCompile(`(?i)^(?:(?:` + greetingsAbroad + `)(?:\s?[,!:.…]*$|(?: [\p{L}.'’-]+){1,5}\s?[,!:–—-]+$)|` +
	`(?:` + lettersAbroad + `)(?: [\p{L}.'’-]+){0,6}\s?,$)`)

// Greets says whether a line greets: "Dear Blogs desk,".
func Greets(text string) bool {
	return greetingLine.MatchString(text) && wording.Count(text) <= 7 || greetingAbroad.MatchString(text)
}

var greetingLine = phrase.MustCompile(`(?i)^(?:hi|hello|hiya|hey|dear|good (?:morning|afternoon|evening|day)|morning|afternoon|evening|greetings|` +
	`to whom it may concern)\b|^all\s*(?:[,!:;.–—-]|$)`)

// greetingsAbroad are greetings of other languages, which people write before English too: "Kia ora, sorry!"
const greetingsAbroad = `bonjour|bonsoir|salut|hola|buen[oa]s (?:d[ií]as|tardes)|ciao|buongiorno|buonasera|guten (?:tag|morgen|abend)|` +
	`grüezi|servus|moin|hallo|hej|hei|olá|bom dia|boa tarde|kia ora|t[eē]n[aā] koutou|talofa|aloha|shalom|` +
	`namaste|salaam|bore da|prynhawn da|shwmae|dia dhuit|sawubona|dzień dobry|dobrý den|merhaba|` +
	`goede(?:morgen|middag|navond)|g['’]day|howdy`

// Hello is a greeting in the line of what follows it: "Hi Jane, please find …".
var Hello = phrase.MustCompile(`(?i)^(?:(?:hi|hello|hiya|hey|dear|good (?:morning|afternoon|evening))\b|` +
	`(?:` + greetingsAbroad + `)(?-i:\b|[ ,!–—-]))(?: ?[\p{L}]+){0,3}\s?[,!–—-]+\s+`)
