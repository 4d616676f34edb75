package intake

import (
	"strings"

	"copydesk/internal/phrase"
)

// person is what one line says of somebody: "Stuart Abernethy, Chief Product Officer, Ashcombe Data (@ashcombe)".
type person struct {
	name, role, organisation, twitter, email string
}

var (
	handle      = phrase.MustCompile(`(?:^|[\s(\[|,;:/])@([A-Za-z0-9_]{2,30})\b`)
	profileLink = phrase.MustCompile(`(?i)\b(?:twitter|x)\.com/(?:#!/)?@?([A-Za-z0-9_]{2,30})\b`)
	mailAddress = phrase.MustCompile(`[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+`)
	brackets    = phrase.MustCompile(`\s*[(\[]\s*[)\]]`)
	inParens    = phrase.MustCompile(`\([^)]*\)`)
)

// twitterIn returns the first Twitter (X) name in a text, with its @.
func twitterIn(s string) string {
	if m := profileLink.FindStringSubmatch(s); m != nil && !strings.EqualFold(m[1], "intent") && !strings.EqualFold(m[1], "share") {
		return "@" + m[1]
	}
	if m := handle.FindStringSubmatch(mailAddress.ReplaceAllString(s, " ")); m != nil {
		return "@" + m[1]
	}
	return ""
}

// personIn reads a line about a person: name first, then role and organisation in whatever order and with
// whatever between them.
func personIn(line string) person { return personAmong(line, mostJoint) }

// mostJoint is how often a line of authors is cut in two: "A, Head of Data, B, Analyst, and C, Nurse". Each cut is tried at
// several places, so that without an end to it a line of many "and" would be cut in more ways than can be tried.
const mostJoint = 2

// personAmong reads a line that may be cut at so many joints.
func personAmong(line string, joints int) person {
	line = pronouns.ReplaceAllString(fold(line), "")
	p := person{twitter: twitterIn(line), email: strings.ToLower(mailAddress.FindString(line))}
	line = mailAddress.ReplaceAllString(line, "")
	line = handle.ReplaceAllString(bracketedHandle.ReplaceAllString(line, ""), " ")
	line = strings.ReplaceAll(line, " @ ", " at ")
	line = bracketedTitle.ReplaceAllString(honours.ReplaceAllString(line, ""), "")
	if !isASCII(line) {
		line = otherScript.ReplaceAllString(line, "")
	}
	line = brackets.ReplaceAllString(strings.Trim(line, " .;|–—-*_"), "")
	line = guestAuthor.ReplaceAllString(line, "$1")
	if moved := postsBehind(line); !presentsAnother(line, moved) {
		line = moved
	}
	line = ampersand.ReplaceAllString(line, "$1 and $2")
	if severalRoles.MatchString(line) {
		line = inParens.ReplaceAllString(line, "")
	}
	if names, ok := threeOrMore(line); ok {
		p.name = names
		return p
	}
	if joint, ok := jointAuthors(line, joints); ok {
		p.name, p.role, p.organisation = joint.name, joint.role, joint.organisation
		return p
	}
	if m := nameLast.FindStringSubmatch(line); m != nil && looksLikeRole(m[1]) && looksLikeName(cleanName(m[2])) {
		role, organisation := roleAndOrganisation(m[1])
		return person{name: cleanName(m[2]), role: role, organisation: organisation, twitter: p.twitter, email: p.email}
	}
	if m := firmsPost.FindStringSubmatch(line); m != nil && looksLikeRole(m[2]) && looksLikeName(cleanName(m[3])) {
		return person{name: cleanName(m[3]), role: m[2], organisation: m[1], twitter: p.twitter, email: p.email}
	}
	if m := besideName.FindStringSubmatch(line); m != nil && looksLikeName(cleanName(m[1])) {
		p.name = cleanName(m[1])
		if p.role, p.organisation = aroundBrackets(m[2], m[3]); p.role != "" || m[3] == "" {
			return p
		}
	}
	name, rest := splitName(line)
	rest = lettersFirst.ReplaceAllString(rest, "")
	if m := roleBehindPlace.FindStringSubmatch(rest); m != nil && looksLikeRole(m[2]) {
		return person{name: cleanName(name), role: m[2], organisation: m[1], twitter: p.twitter, email: p.email}
	}
	if m := ownPost.FindStringSubmatch(name); m != nil && looksLikeRole(m[2]) && looksLikeName(cleanName(rest)) {
		return person{name: cleanName(rest), role: m[2], organisation: m[1], twitter: p.twitter, email: p.email}
	}
	if !looksLikeName(cleanName(name)) { // "Neighbourline – Olumide Bankole, Operations Manager"
		if second, behind := splitName(rest); looksLikeName(cleanName(second)) && looksLikeRole(behind) && !looksLikeRole(name) {
			return person{name: cleanName(second), role: strings.Trim(behind, " ,;|–—-()"), organisation: fold(name), twitter: p.twitter, email: p.email}
		}
	}
	p.name = cleanName(name)
	if p.role, p.organisation = wherePost(rest); p.role != "" {
		return p
	}
	p.role, p.organisation = roleAndOrganisation(whoIs.ReplaceAllString(unbracketed(strings.Trim(dateAtEnd.ReplaceAllString(rest, ""), " ,;|–—-")), ""))
	return p
}

// otherScript is a name as it is written at home, in brackets: "Huimin Li (李慧敏)".
var otherScript = phrase.MustCompile(`\s*[(（][\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Arabic}\p{Hebrew}` +
	`\p{Cyrillic}\p{Greek}\p{Devanagari}\s·・]+[)）]`)

// spokenOf are words before somebody of whom a line speaks but whom it does not present: "Key insights from our Head of Data,
// Sue Ferris".
var spokenOf = wordSet("from for with to about on")

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
	head, last, ok := cutLast(inParens.ReplaceAllString(line, ""), " and ", " & ")
	if !ok || !strings.Contains(head, ",") {
		return "", false
	}
	last, _, _ = strings.Cut(last, ",") // "… and Ann Lee, Fenwick Council"
	var names []string
	for _, part := range append(strings.Split(strings.TrimRight(head, ", "), ","), last) {
		name := cleanName(part)
		if !looksLikeName(name) || len(strings.Fields(name)) > 4 || organisationWords.MatchString(name) || firmWords.MatchString(name) {
			return "", false
		}
		names = append(names, name)
	}
	return strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1], len(names) > 2
}

// firmWords are words of organisations' names that look like people's.
var firmWords = phrase.MustCompile(`(?i)\b(?:digital|works|labs?|data|software|technolog(?:y|ies)|tech|media|analytics|health|care|energy|partners|` +
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
func jointAuthors(line string, joints int) (person, bool) {
	if joints == 0 {
		return person{}, false
	}
	for _, at := range secondAuthor.FindAllStringIndex(line, 4) {
		a, b := personAmong(line[:at[0]], joints-1), personAmong(line[at[1]-1:], joints-1)
		first, _ := splitName(line[at[1]-1:])
		if !looksLikeName(a.name) || !looksLikeName(cleanName(first)) || a.role == "" || b.role == "" ||
			!looksLikeRole(a.role) || !looksLikeRole(b.role) || strings.Contains(a.name, " and ") {
			continue
		}
		joint := person{name: a.name + " and " + b.name, organisation: b.organisation}
		if a.organisation != "" && a.organisation != b.organisation {
			joint.organisation = ""
		}
		if a.role == b.role {
			joint.role = a.role
		}
		return joint, true
	}
	return person{}, false
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

// bracketedHandle is "Sue Ferris (@sueferris)".
var bracketedHandle = phrase.MustCompile(`\s*[(\[](?:(?i:twitter|x):? )?@[A-Za-z0-9_]{2,30}[)\]]`)

// honours is "BSc (Hons)", whose brackets hold no role.
var honours = phrase.MustCompile(`,?\s+(?:BSc|BA|MA|MSc|BEng|MEng|LLB)\s*\(Hons\.?\)`)

// bracketedTitle is a title in brackets behind the name: "Aurelio Banks (Dr)".
var bracketedTitle = phrase.MustCompile(`(?i)\s*\((?:retd|dr|prof(?:essor)?|mr|mrs|ms|miss|mx|cllr|rev|sir|dame)\.?\)`)

// whoIs joins a role to a name: "Jane Ormerod, who is Head of Repairs".
var whoIs = phrase.MustCompile(`^(?i:(?:who |s?he|they )?(?:\s?is|['’]s|are|['’]re|works as|serves as)(?: currently| now)?(?: the| an?)?|` +
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

// aroundBrackets reads a role in brackets with the organisation behind them, or the other way about: "(Data Manager) of Kerbside
// Systems", "(Kerbside Systems), Data Manager".
func aroundBrackets(within, rest string) (role, organisation string) {
	role, organisation = roleAndOrganisation(within)
	if beginsSmall(organisation) && role == "" {
		return "", "" // "Blog from Sue Ferris (final)"
	}
	if m := besideBrackets.FindStringSubmatch(rest); m != nil {
		beside := nameOnly(m[1])
		switch {
		case role != "" && organisation == "" && !looksLikeRole(beside):
			organisation = withoutThe(beside)
		case role == "" && organisation != "" && looksLikeRole(beside):
			role = beside
		}
	}
	return role, organisation
}

var besideBrackets = phrase.MustCompile(`^(?:,| of| at| from| with) ((?:the )?\p{Lu}[^,.;()]{2,70})`)

// nameOnly cuts off what a sentence goes on to say behind the name of an organisation: "Kerbside Systems and is for theme 2".
func nameOnly(s string) string {
	s = strings.TrimRight(s, `”"`)
	words := strings.Fields(s)
	for i := 1; i < len(words); i++ {
		next := i
		for next < len(words) && smallInNames[words[next]] {
			next++
		}
		if next == len(words) || beginsSmall(words[next]) && !companyForm[strings.ToLower(strings.Trim(words[next], ".,"))] {
			return strings.Join(words[:i], " ")
		}
		i = next
	}
	return s
}

var organisationWords = phrase.MustCompile(`(?i)\b(?:ltd|limited|plc|llp|inc|cic|council|university|college|school|trust|nhs|department|ministry|agency|` +
	`group|association|institute|foundation|partnership|systems|consulting|solutions|services|city of|county|borough|` +
	`charity|bank|network|authority|commission|federation|museums?|galler(?:y|ies)|librar(?:y|ies)|archives|theatre|` +
	`orchestra|hospital|hospice|cathedral|observatory|alliance|coalition|corporation|embassy|parliament|co)\b\.?`)
