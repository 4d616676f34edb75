// Package person reads who somebody is from a line or a clause: the name, the role, the organisation, the Twitter name.
// It knows no email: whose line it is, and whether it is believed, package intake says.
package person

import (
	"strings"

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
	MailAddress = phrase.MustCompile(`[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+`)
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
var firmWithStop = phrase.Like("Kerbside Inc", `(?i)\p{L}.* (?:inc|corp|co|bros|lda|s\.a|s\.l|s\.r\.l|b\.v|e\.v)$`)

// mostJoint is how often a line of authors is cut in two: "A, Head of Data, B, Analyst, and C, Nurse". Each cut is tried at
// several places, so that without an end to it a line of many "and" would be cut in more ways than can be tried.
const mostJoint = 2

// personAmong reads a line that may be cut at so many joints.
func personAmong(line string, joints int) Person {
	line = pronouns.ReplaceAllString(wording.Fold(line), "")
	p := Person{Twitter: TwitterIn(line), Email: strings.ToLower(MailAddress.FindString(line))}
	line = MailAddress.ReplaceAllString(line, "")
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
	if names, ok := threeOrMore(line); ok {
		p.Name = names
		return p
	}
	if joint, ok := jointAuthors(line, joints); ok {
		p.Name, p.Role, p.Organisation = joint.Name, joint.Role, joint.Organisation
		return p
	}
	if m := nameLast.FindStringSubmatch(line); m != nil && LooksLikeRole(m[1]) && LooksLikeName(CleanName(m[2])) {
		role, organisation := RoleAndOrganisation(m[1])
		return Person{Name: CleanName(m[2]), Role: role, Organisation: organisation, Twitter: p.Twitter, Email: p.Email}
	}
	if m := firmsPost.FindStringSubmatch(line); m != nil && LooksLikeRole(m[2]) && LooksLikeName(CleanName(m[3])) {
		return Person{Name: CleanName(m[3]), Role: m[2], Organisation: m[1], Twitter: p.Twitter, Email: p.Email}
	}
	if m := besideName.FindStringSubmatch(line); m != nil && LooksLikeName(CleanName(m[1])) {
		p.Name = CleanName(m[1])
		if p.Role, p.Organisation = AroundBrackets(m[2], m[3]); p.Role != "" || m[3] == "" {
			return p
		}
	}
	name, rest := splitName(line)
	rest = lettersFirst.ReplaceAllString(rest, "")
	if m := roleBehindPlace.FindStringSubmatch(rest); m != nil && LooksLikeRole(m[2]) {
		return Person{Name: CleanName(name), Role: m[2], Organisation: m[1], Twitter: p.Twitter, Email: p.Email}
	}
	if m := ownPost.FindStringSubmatch(name); m != nil && LooksLikeRole(m[2]) && LooksLikeName(CleanName(rest)) {
		return Person{Name: CleanName(rest), Role: m[2], Organisation: m[1], Twitter: p.Twitter, Email: p.Email}
	}
	if !LooksLikeName(CleanName(name)) { // "Neighbourline – Olumide Bankole, Operations Manager"
		if second, behind := splitName(rest); LooksLikeName(CleanName(second)) && LooksLikeRole(behind) && !LooksLikeRole(name) {
			return Person{Name: CleanName(second), Role: strings.Trim(behind, " ,;|–—-()"), Organisation: wording.Fold(name), Twitter: p.Twitter, Email: p.Email}
		}
	}
	p.Name = CleanName(name)
	if p.Role, p.Organisation = WherePost(rest); p.Role != "" {
		return p
	}
	p.Role, p.Organisation = RoleAndOrganisation(WhoIs.ReplaceAllString(unbracketed(strings.Trim(dateAtEnd.ReplaceAllString(rest, ""), " ,;|–—-")), ""))
	return p
}

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

// dateAtEnd is when a blog was written, behind its author: "Sue Ferris | August 2020".
var dateAtEnd = phrase.MustCompile(`(?i)(?:^|[,;|–—-])\s*(?:\d{1,2}(?:st|nd|rd|th)? )?` +
	`(?:january|february|march|april|may|june|july|august|september|october|november|december) (?:\d{1,2},? )?\d{4}$`)

// ampersand joins two names at the start of a line: "Petra Lund & Aurelio Banks, Record House".
var ampersand = phrase.MustCompile(`^(\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){1,2})` +
	` & (\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){1,2}(?:,|\s\(|\s?[|–—]|$))`)

// threeOrMore reads a list of authors, each perhaps with what stands in brackets: "Jane Doe (Acme), Tom Reed (Fenwick Council)
// and Ann Lee". Organisations are listed like that too, so that none of them may be one by its words.
func threeOrMore(line string) (string, bool) {
	head, last, ok := cutLast(InParens.ReplaceAllString(line, ""), " and ", " & ")
	if !ok || !strings.Contains(head, ",") {
		return "", false
	}
	last, _, _ = strings.Cut(last, ",") // "… and Ann Lee, Fenwick Council"
	var names []string
	for _, part := range append(strings.Split(strings.TrimRight(head, ", "), ","), last) {
		name := CleanName(part)
		if !LooksLikeName(name) || len(strings.Fields(name)) > 4 || OrganisationWords.MatchString(name) || FirmWords.MatchString(name) {
			return "", false
		}
		names = append(names, name)
	}
	return strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1], len(names) > 2
}

// FirmWords are words of organisations' names that look like people's.
var FirmWords = phrase.MustCompile(`(?i)\b(?:digital|works|labs?|data|software|technolog(?:y|ies)|tech|media|analytics|health|care|energy|partners|` +
	`advisory|team|research|studios?|housing|homes|press|forum|society|union|academy|authority|service|centre|center|` +
	`company|north|south|east|west)\b`)

// cutLast cuts a line at the last of several separators.
func cutLast(s string, separators ...string) (before, after string, ok bool) {
	at, width := -1, 0
	for _, sep := range separators {
		if i := strings.LastIndex(s, sep); i > at {
			at, width = i, len(sep)
		}
	}
	if at < 0 {
		return s, "", false
	}
	return s[:at], s[at+width:], true
}

var secondAuthor = phrase.MustCompile(`,?\s+(?:and|&|with)\s+\p{Lu}`)

// jointAuthors reads two authors, each with a role: "Sunita Brandt, Head of Safeguarding, Holmeshire Council, and Tom Iwobi,
// Lead Engineer, Copse Digital". What both have in common is kept.
func jointAuthors(line string, joints int) (Person, bool) {
	if joints == 0 {
		return Person{}, false
	}
	for _, at := range secondAuthor.FindAllStringIndex(line, 4) {
		a, b := personAmong(line[:at[0]], joints-1), personAmong(line[at[1]-1:], joints-1)
		first, _ := splitName(line[at[1]-1:])
		if !LooksLikeName(a.Name) || !LooksLikeName(CleanName(first)) || a.Role == "" || b.Role == "" ||
			!LooksLikeRole(a.Role) || !LooksLikeRole(b.Role) || strings.Contains(a.Name, " and ") {
			continue
		}
		joint := Person{Name: a.Name + " and " + b.Name, Organisation: b.Organisation}
		if a.Organisation != "" && a.Organisation != b.Organisation {
			joint.Organisation = ""
		}
		if a.Role == b.Role {
			joint.Role = a.Role
		}
		return joint, true
	}
	return Person{}, false
}

var (
	// besideName is a name with brackets and something behind them: "Sue Ferris (Data Manager) of Kerbside Systems".
	besideName = phrase.MustCompile(`^([^(,|]{4,50}) \(([^()]{2,90})\)(.{0,120})$`)
	// guestAuthor stands before a name: "our guest author Sue Ferris".
	guestAuthor = phrase.MustCompile(`^(?i:(?:our|my|the|a) )?(?i:guest )?(?i:author|blogger|contributor|writer|columnist|colleague),? (\p{Lu})`)
)

// roleBehindPlace is a role in brackets behind the organisation: "Olumide Bankole of Neighbourline (Operations Manager)".
var roleBehindPlace = phrase.MustCompile(`^at ([^()]{2,60}?)\s*\(([^()]{3,60})\)$`)

// ownPost is an organisation's role before a name: "Neighbourline's Operations Manager, Olumide Bankole".
var ownPost = phrase.MustCompile(`^(\p{Lu}[^,]{1,50}?)(?:'s|’s)\s+(.{3,60})$`)

// nameLast is a post before the name: "Operations Manager, Neighbourline: Olumide Bankole".
var nameLast = phrase.MustCompile(`^([^:]{5,80}): ([^:,]{5,50})$`)

// firmsPost is the same where the role has an "of" in it: "Fenwick Council's Head of Repairs, Olumide Bankole".
var firmsPost = phrase.MustCompile(`^(\p{Lu}[^,]{1,60}?)(?:'s|’s|s') (\p{Lu}.{3,70}), ([^,]{5,50})$`)

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

var afterName = phrase.MustCompile(`\s*(?:,|\||;|\s/\s|\s[-–—]\s|\(|\s(?:is|was) (?:the |an? )?|\bof\b|\bat\b|\bfrom\b)\s*`)

// splitName cuts a line behind the name it begins with.
func splitName(line string) (name, rest string) {
	if at := afterName.FindStringIndex(line); at != nil && at[0] > 0 {
		sep := strings.TrimSpace(line[at[0]:at[1]])
		rest = line[at[1]:]
		if sep == "of" || sep == "at" || sep == "from" {
			rest = "at " + rest
		}
		return line[:at[0]], rest
	}
	return line, ""
}

// AroundBrackets reads a role in brackets with the organisation behind them, or the other way about: "(Data Manager) of Kerbside
// Systems", "(Kerbside Systems), Data Manager".
func AroundBrackets(within, rest string) (role, organisation string) {
	role, organisation = RoleAndOrganisation(within)
	if wording.BeginsSmall(organisation) && role == "" {
		return "", "" // "Blog from Sue Ferris (final)"
	}
	if m := besideBrackets.FindStringSubmatch(rest); m != nil {
		beside := NameOnly(m[1])
		switch {
		case role != "" && organisation == "" && !LooksLikeRole(beside):
			organisation = WithoutThe(beside)
		case role == "" && organisation != "" && LooksLikeRole(beside):
			role = beside
		}
	}
	return role, organisation
}

var besideBrackets = phrase.MustCompile(`^(?:,| of| at| from| with) ((?:the )?\p{Lu}[^,.;()]{2,70})`)

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
	`orchestra|hospital|hospice|cathedral|observatory|alliance|coalition|corporation|embassy|parliament|co)\b\.?`)
