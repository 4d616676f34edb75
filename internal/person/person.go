// Package person reads who somebody is from a line or a clause: the name, the role, the organisation, the Twitter name.
// It knows no email: whose line it is, packages byline and authorship say, and package finding whether it is believed.
//
//	a name                      name.go, joint.go (of several)
//	a role, an organisation     role.go, role_word.go, role_of.go, bilingual.go
//	all of it in one line       person.go, form.go; on the lines below the name: below.go
//	in a sentence               post.go, ahead.go (the post before the name)
package person

import (
	"strings"
	"unicode"

	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// Person is what one line says of somebody: "Stuart Abernethy, Chief Product Officer, Ashcombe Data (@ashcombe)".
type Person struct {
	Name, Role, Organisation, Twitter, Email string
}

var (
	// Handle is a Twitter name with its @; its group is without.
	Handle      = phrase.MustCompile(`(?:^|[\s(\[|,;:/])@([A-Za-z0-9_]{2,30})\b`)
	profileLink = phrase.MustCompile(`(?i)\b(?:twitter|x)\.com/(?:#!/)?@?([A-Za-z0-9_]{2,30})\b`)
	// MailAddress is an address as people write it in a line (RFC 5322, 3.4.1, without quoted local parts).
	MailAddress = phrase.MustCompile(mailAddress)
	// Brackets are a pair with nothing between them, as what was taken out leaves them.
	Brackets = phrase.MustCompile(`\s*[(\[]\s*[)\]]`)
	// InParens is what stands in brackets, with them.
	InParens = phrase.MustCompile(`\([^)]*\)`)
)

// TwitterIn returns the first Twitter (X) name in a text, with its @.
func TwitterIn(s string) string {
	if m := profileLink.FindStringSubmatch(s); m != nil && !strings.EqualFold(m[1], "intent") && !strings.EqualFold(m[1], "share") {
		return "@" + m[1]
	}
	if m := Handle.FindStringSubmatch(MailAddress.ReplaceAllString(s, " ")); m != nil {
		return "@" + m[1]
	}
	return ""
}

// In reads a line about a person: name first, then role and organisation in whatever order and with
// whatever between them.
func In(line string) Person { return personAmong(line, mostJoint) }

// trimmed takes signs off the edges of a line, but for the stop of a firm's last word: "Kerbside Inc."
func trimmed(s, signs string) string {
	line := strings.Trim(s, signs)
	if strings.HasPrefix(s[strings.Index(s, line)+len(line):], ".") && firmWithStop.MatchString(line) {
		line += "."
	}
	return line
}

// firmWithStop ends in a word of a firm's that is short for another. "Ltd" is mostly written without a stop.
var firmWithStop = phrase.Like("Kerbside Inc", `(?i)\p{L}.* (?:inc|corp|co|bros|lda|(?:\p{L}\.){1,2}\p{L})$`)

// mostJoint is how often a line of authors is cut in two: "A, Head of Data, B, Analyst, and C, Nurse". Each cut is tried at
// several places, so that without an end to it a line of many "and" would be cut in more ways than can be tried.
const mostJoint = 2

// personAmong reads a line that may be cut at so many joints.
func personAmong(line string, joints int) Person {
	line = pronouns.ReplaceAllString(wording.Fold(line), "")
	twitter, email := TwitterIn(line), strings.ToLower(MailAddress.FindString(line))
	line = presentation(line)
	if strings.Contains(line, " / ") {
		line = InEnglish(line)
	}
	p, ok := severalAuthors(line, joints)
	for i := 0; !ok; i++ {
		p, ok = forms[i].read(line)
	}
	if strings.IndexFunc(p.Organisation, unicode.IsLetter) < 0 { // a telephone number
		p.Organisation = ""
	}
	p.Twitter, p.Email = twitter, email
	return p
}

// presentation is a line without what is no part of who somebody is, and with posts behind the names.
func presentation(line string) string {
	if inner, ok := strings.CutPrefix(line, "["); ok {
		line = strings.TrimSuffix(inner, "]")
	}
	line = reach.ReplaceAllString(line, "")
	line = whereToFollow.ReplaceAllString(line, "")
	line = Handle.ReplaceAllString(BracketedHandle.ReplaceAllString(line, ""), " ")
	line = strings.ReplaceAll(line, " @ ", " at ")
	line = bracketedTitle.ReplaceAllString(honours.ReplaceAllString(line, ""), "")
	if !wording.IsASCII(line) {
		line = otherScript.ReplaceAllString(line, "")
	}
	line = Brackets.ReplaceAllString(trimmed(line, " .;|–—-*_"), "")
	line = guestAuthor.ReplaceAllString(line, "$1")
	if moved := PostsBehind(line); !presentsAnother(line, moved) {
		line = moved
	}
	line = ampersand.ReplaceAllString(line, "$1 and $2")
	if severalRoles.MatchString(line) {
		line = InParens.ReplaceAllString(line, "")
	}
	return line
}

// mailAddress is the pattern of [MailAddress].
const mailAddress = `[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+`

// reach is an address or a telephone, with what stands around it in a byline.
var reach = phrase.Like("E: sue@kerbside.example T: 01632 960411",
	`(?:(?i:\b(?:e-?mail|mail|e))\s?[:.]\s?)?<?`+mailAddress+`>?|[,|]?\s(?i:t|tel|telephone|m|mob|mobile|phone)\s?[:.]\s?\+?[\d(][\d ()-]{6,}\d`)

// whereToFollow sends the readers of a byline on to somebody's page.
var whereToFollow = phrase.Like("Sue Ferris – Data Manager, Kerbside Systems. Find Sue on Twitter: @sue",
	`[.;,] (?i:find|follow|tweet|connect with)(?: (?:\p{Lu}[\p{L}'’-]+|her|him|them|me|us)){1,2} (?i:on|at|via) (?i:twitter|x|linked ?in)\b.*$`)

// otherScript is a name as it is written at home, in brackets: "Huimin Li (李慧敏)".
var otherScript = phrase.MustCompile(`\s*[(（][\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Arabic}\p{Hebrew}` +
	`\p{Cyrillic}\p{Greek}\p{Devanagari}\s·・]+[)）]`)

// spokenOf are words before somebody of whom a line speaks but whom it does not present: "Key insights from our Head of Data,
// Sue Ferris".
var spokenOf = wording.Set("from for with to about on")

// presentsAnother says whether the post that was moved in a line is another's.
func presentsAnother(line, moved string) bool {
	before, after := strings.Fields(line), strings.Fields(moved)
	for i := range min(len(before), len(after)) {
		if before[i] != after[i] {
			return i > 0 && spokenOf[strings.ToLower(before[i-1])]
		}
	}
	return false
}

// ampersand joins two names at the start of a line: "Petra Lund & Aurelio Banks, Record House".
var ampersand = phrase.MustCompile(`^(\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){1,2})` +
	` & (\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){1,2}(?:,|\s\(|\s?[|–—]|$))`)

// FirmWords are words of organisations' names that look like people's.
var FirmWords = phrase.MustCompile(`(?i)\b(?:digital|works|labs?|data|software|technolog(?:y|ies)|tech|media|analytics|health|care|energy|partners|` +
	`advisory|team|research|studios?|housing|homes|press|forum|society|union|academy|authority|service|centre|center|` +
	`company|north|south|east|west)\b`)

// guestAuthor stands before a name: "our guest author Sue Ferris".
var guestAuthor = phrase.MustCompile(`^(?i:(?:our|my|the|a) )?(?i:guest )?(?i:author|blogger|contributor|writer|columnist|colleague),? (\p{Lu})`)

// BracketedHandle is "Sue Ferris (@sueferris)".
var BracketedHandle = phrase.MustCompile(`\s*[(\[](?:(?i:twitter|x):? )?@[A-Za-z0-9_]{2,30}[)\]]`)

// honours is "BSc (Hons)", whose brackets hold no role.
var honours = phrase.MustCompile(`,?\s+(?:BSc|BA|MA|MSc|BEng|MEng|LLB)\s*\(Hons\.?\)`)

// bracketedTitle is a title in brackets behind the name: "Aurelio Banks (Dr)".
var bracketedTitle = phrase.MustCompile(`(?i)\s*\((?:retd|dr|prof(?:essor)?|mr|mrs|ms|miss|mx|cllr|rev|sir|dame)\.?\)`)

// WhoIs joins a role to a name: "Jane Ormerod, who is Head of Repairs".
var WhoIs = phrase.MustCompile(`^(?i:(?:who |s?he|they )?(?:\s?is|['’]s|are|['’]re|works as|serves as)(?: currently| now)?(?: the| an?)?|` +
	`(?-i:our|their|its|the|an?))\s+`)

// severalRoles is "Sue Ferris (Operations Director) and Derek Hall (Systems Officer)": two authors, each with a role.
var severalRoles = phrase.MustCompile(`^[^(,]+\([^)]*\),?\s+(?:and|&|with)\s+\p{Lu}`)

// NameOnly cuts off what a sentence goes on to say behind the name of an organisation: "Kerbside Systems and is for theme 2".
func NameOnly(s string) string {
	s = strings.TrimRight(s, `”"`)
	words := strings.Fields(s)
	for i := 1; i < len(words); i++ {
		next := i
		for next < len(words) && SmallInNames[words[next]] {
			next++
		}
		if next == len(words) || wording.BeginsSmall(words[next]) && !companyForm[strings.ToLower(strings.Trim(words[next], ".,"))] {
			return strings.Join(words[:i], " ")
		}
		i = next
	}
	return s
}

// OrganisationWords are words that no person is called, and organisations are.
var OrganisationWords = phrase.MustCompile(`(?i)\b(?:ltd|limited|plc|llp|inc|cic|council|university|college|school|trust|nhs|department|ministry|agency|` +
	`group|association|institute|foundation|partnership|systems|consulting|solutions|services|city of|county|borough|` +
	`charity|bank|network|authority|commission|federation|museums?|galler(?:y|ies)|librar(?:y|ies)|archives|theatre|` +
	`orchestra|hospital|hospice|cathedral|observatory|alliance|coalition|corporation|embassy|parliament|images|pictures|photos|photography|studios|co)\b\.?`)
