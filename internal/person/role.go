package person

import (
	"strings"

	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// handedOver is a post where the sentence goes on to hand a blog over.
var handedOver = phrase.Like("CEO of Ferndale Trust attached, theme 3", `^(.*[^\s,]),? (?:(?:is|are) )?(?:now |also )?(?:attached|enclosed)(?:[,;.].*)?$`)

// RoleAndOrganisation reads "Head of Digital, Northmoor Council", "Founder of Kettle & Call" and the like.
func RoleAndOrganisation(s string) (role, organisation string) {
	s = strings.ReplaceAll(trimmed(wording.Unquote(trimmed(wording.Fold(s), " .,;|–—-")), " .,;|–—-"), " @ ", " at ")
	s = handedOver.ReplaceAllString(s, "$1")
	if s = ratherThan.ReplaceAllString(remarkInBrackets.ReplaceAllString(s, ""), ""); s == "" {
		return "", ""
	}
	s = strings.TrimSuffix(copula.ReplaceAllString(s, ""), " here")
	if strings.HasPrefix(strings.ToLower(s), "at ") {
		return placeFirst(s[3:])
	}
	if bare := Possessive.FindStringSubmatch(s); bare != nil && bare[1] == "" && LooksLikeRole(s) { // "our Head of Data"
		s = s[len(bare[0]):]
	}
	if role, organisation, ok := betweenBars(s); ok {
		return role, organisation
	}
	if m := bracketedRole.FindStringSubmatch(s); m != nil && LooksLikeRole(m[2]) && !LooksLikeRole(m[1]) {
		return m[2], m[1]
	}
	parts := postParts(s)
	if len(parts) == 1 {
		return withoutHome(single(parts[0]))
	}
	return fromParts(s, parts)
}

// withoutHome takes off a role where its holder lives.
func withoutHome(role, organisation string) (string, string) {
	m := fromHome.FindStringSubmatch(role)
	if m == nil || organisation != "" || !LooksLikeRole(m[1]) && !IsTrade(m[1]) || OrganisationWords.MatchString(m[2]) {
		return role, organisation
	}
	return m[1], ""
}

// fromHome is a role with the place that its holder is from.
var fromHome = phrase.Like("data scientist from Leeds", `^(\p{Ll}[^,;:|]{2,60}?) (?:from|based in|living in) (\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)$`)

var (
	atOrganisation   = phrase.MustCompile(`(?i)^(?:an? |the |our |their |its |his |her )?(.*?)(?:,)?\s+at\s+(?:(?-i:the) )?(.+)$`)
	withOrganisation = phrase.MustCompile(`(?i)^(?:an? |the |our |their |its |his |her )?(.*?)(?:,)?\s+(?:for|with)\s+(?:(?-i:the) )?(.+)$`)
)

// cutAtPlace cuts "Lead for Data at Department for Harbours" before the organisation: at "at", else at "for" or "with", else
// at "in". What stands between role and organisation is a part of that: "senior analyst in the Data Office at the Home Office".
func cutAtPlace(s string) []string {
	m := atOrganisation.FindStringSubmatch(s)
	if m == nil {
		m = withOrganisation.FindStringSubmatch(s)
	}
	if m != nil {
		if last := forTheLast.FindStringSubmatch(m[2]); last != nil { // "Director for Clean Energy for the Office of Science"
			m = []string{m[0], strings.TrimSuffix(m[0], last[0]), last[1]}
		}
		m = []string{m[0], strings.TrimSpace(serving.ReplaceAllString(m[1], "")), m[2]}
	}
	if in := withinTeam.FindStringSubmatch(s); in != nil && LooksLikeRole(in[1]) && (m == nil || len(in[1]) < len(m[1])) {
		switch {
		case m == nil || !strings.HasSuffix(s, " at "+m[2]) && !strings.HasSuffix(s, " at the "+m[2]):
			return []string{s, in[1], in[2]}
		default:
			return []string{s, in[1], m[2]}
		}
	}
	return m
}

var (
	// forTheLast is the organisation behind a second "for": "… for the Office of Science".
	forTheLast = phrase.MustCompile(` for the (\p{Lu}.+)$`)
	// serving joins a role to a place: "Innovation Fellow serving at the Ministry".
	serving = phrase.MustCompile(`(?i),? (?:currently )?(?:serving|working|based|employed|here)$`)
	// withinTeam is a role with the part of an organisation that it is in: "Branch Chief in the Human Resources Office".
	withinTeam = phrase.MustCompile(`^(?:(?i:an?|the|our|their) )?(.{3,70}?) (?:in|within) the (\p{Lu}.{2,120})$`)
)

// remarkInBrackets is said to the desk behind a role: "our Head of Data (not me!)", "(author for your purposes)".
var remarkInBrackets = phrase.Like("Head of Data (not me!)", `(?i)\s*[(\[](?:not me|author|(?:all |the )?(?:views|opinions)\b.{0,30}\bown|job[- ]?share)\b[^()\[\]]*[)\]]\.?$`)

// ratherThan is what a post is not, behind what it is.
var ratherThan = phrase.Like("Corporate Director of Housing, not Director",
	`(?:, (?:and )?not| rather than| instead of|,? as opposed to) (?:just |only |the |an? )?[“"]?\p{Lu}[^,|]*$`)

// placeFirst reads what stands behind an "at": "Fenwick Council, Head of Data".
func placeFirst(s string) (role, organisation string) {
	if parts := splitParts(s); len(parts) > 1 && LooksLikeRole(parts[1]) && !LooksLikeRole(parts[0]) {
		return strings.Join(parts[1:], ", "), parts[0]
	}
	return "", trimmed(s, " .,")
}

// postParts are the parts of a line that tell role and organisation: without the town, the street and what goes on as a sentence.
func postParts(s string) []string {
	parts := splitParts(s)
	if len(parts) > 1 && places[strings.ToLower(parts[len(parts)-1])] {
		parts = parts[:len(parts)-1]
	}
	for len(parts) > 2 && address.MatchString(parts[len(parts)-1]) || len(parts) > 1 && isClause(parts[len(parts)-1]) {
		parts = parts[:len(parts)-1]
	}
	return parts
}

// fromParts reads role and organisation from two parts of a line or more, in whatever order.
func fromParts(s string, parts []string) (role, organisation string) {
	last := parts[len(parts)-1]
	if LooksLikeRole(last) && !LooksLikeRole(parts[0]) && !roleEnds.MatchString(parts[0]) {
		return strings.Join(parts[1:], ", "), parts[0]
	}
	if m := cutAtPlace(last); m != nil &&
		(LooksLikeRole(m[1]) ||
			LooksLikeRole(parts[0]) && (OrganisationWords.MatchString(m[2]) || strings.Contains(last, " at "))) {
		return upTo(s, []string{last}) + joint(s, last) + m[1], m[2] // "Managing Director, UK and Ireland at Kerbside Systems"
	}
	if m := cutAtPlace(parts[0]); m != nil && LooksLikeRole(m[1]) &&
		(strings.HasSuffix(parts[0], " at "+m[2]) || OrganisationWords.MatchString(m[2]) && !isFieldOf(m[1], m[2], parts[0])) {
		return m[1], m[2]
	}
	if fieldOfWork.MatchString(last) && LooksLikeRole(parts[0]) {
		return s, ""
	}
	if partOfUniversity.MatchString(parts[0]) && university.MatchString(last) {
		return "", s
	}
	return upTo(s, parts), last
}

var (
	// partOfUniversity is where in a university somebody works, and no role.
	partOfUniversity = phrase.Like("School of Government", `(?i)^(?:the )?(?:school|department|dept\.?|faculty|institute|centre|division|college|unit) (?:of|for)\b`)
	university       = phrase.Like("University of Strathmuir", `(?i)\b(?:university|universit[éàä]t?e?|college|polytechnic)\b`)
)

// fieldOfWork stands behind a role and is no organisation: "Senior Manager – Communications".
var fieldOfWork = phrase.Like("Digital and Policy", `(?i)^(?:`+workField+`)(?:(?:,? and|,| ?&) (?:`+workField+`))*$`)

const workField = `communications|comms|marketing|operations|finance|hr|human resources|(?:public )?policy|strategy|` +
	`research|engineering|sales|it|legal|procurement|partnerships|(?:public|corporate|external) affairs|business development|public sector|` +
	`customer (?:success|services)|data|digital|innovation|transformation|analytics|product|technology|development`

// copula is said before a role: "Sinéad Walsh – she's Director of the Burren Folk Museum", "an award-winning Director".
var copula = phrase.MustCompile(`^(?:(?i:s?he|who)(?:['’]s| is)|(?i:they)(?:['’]re| are)) |^(?i:(?:an? )?(?:(?:multi-)?award-winning|experienced|seasoned|passionate)) `)

// bracketedRole is "Kerbside Systems (Operations Director)".
var bracketedRole = phrase.MustCompile(`^([^()]{2,70}?)\s*\(([^()]{3,70})\)$`)

// isClause says whether a part goes on in a sentence and is no name: "having started there as a trainee", "I attach her blog".
func isClause(part string) bool {
	first, _, _ := strings.Cut(part, " ")
	return first == "I" || wording.Count(part) > 1 && first == strings.ToLower(first) && wording.BeginsSmall(first) && !LooksLikeRole(part)
}

// address is a part of a postal address.
var address = phrase.MustCompile(`(?i)\b\d+(?:st|nd|rd|th)? floor\b|^floor \d|\b(?:street|road|avenue|square|p\.?o\.? box)$|^(?:rural route|rr|county road|cr|(?:p\.?o\.? )?box) \d+\b|^\d+[a-z]? \p{L}|` +
	`\b[a-z]{1,2}\d{1,2}[a-z]? \d[a-z]{2}\b`)

// betweenBars reads what stands between bars, where a comma belongs to what is said: "Deputy Director, Hearings Reform |
// Office for Justice Services | 7th Floor, Example Street".
func betweenBars(s string) (role, organisation string, ok bool) {
	if !strings.Contains(s, "|") {
		return "", "", false
	}
	var units []string
	for _, u := range strings.Split(s, "|") {
		if u = strings.Trim(u, " .,"); u != "" && !address.MatchString(u) && !places[strings.ToLower(u)] {
			units = append(units, u)
		}
	}
	switch {
	case len(units) < 2:
		return "", "", false
	case len(units) > 2 && LooksLikeRole(units[0]) && !LooksLikeRole(units[1]) &&
		!OrganisationWords.MatchString(units[1]) && OrganisationWords.MatchString(units[2]):
		return units[0], units[2], true // "Senior Officer | Emergency Planning Team | Riverside County Council"
	case LooksLikeRole(units[0]) && !LooksLikeRole(units[1]):
		return units[0], units[1], true
	case LooksLikeRole(units[1]) && !LooksLikeRole(units[0]):
		return units[1], units[0], true
	default:
		return "", "", false
	}
}

// single reads one part: "Director at Ashcombe Data", "Ashcombe Data". What has "for" in it and begins with no role is a
// name: "Department for Harbours", "Centre for Data".
func single(s string) (role, organisation string) {
	if ofBoard.MatchString(s) {
		return s, ""
	}
	if m := ofInstitution.FindStringSubmatch(s); m != nil && LooksLikeRole(m[1]) && !partOfPlace.MatchString(m[2]) &&
		!strings.Contains(m[2], " at ") {
		return m[1], m[2]
	}
	if m := cutAtPlace(s); m != nil && (LooksLikeRole(m[1]) || !LooksLikeRole(m[2]) && !isFor(s, m[2])) && !isFieldOf(m[1], m[2], s) {
		return m[1], m[2]
	}
	if m := toOrganisation.FindStringSubmatch(s); m != nil && LooksLikeRole(m[1]) && OrganisationWords.MatchString(m[2]) &&
		!LooksLikeRole(m[2]) && !boards.MatchString(m[2]) {
		return m[1], m[2]
	}
	if m := firmThenRole.FindStringSubmatch(s); m != nil && strings.Contains(m[1], " ") && LooksLikeRole(m[2]) && !LooksLikeRole(m[1]) &&
		!seniority[strings.ToLower(strings.Fields(m[1])[0])] { // "Fenwick Council's Head of Repairs"
		return m[2], m[1]
	}
	if m := chiefThenFirm.FindStringSubmatch(s); m != nil && OrganisationWords.MatchString(m[2]) && wording.Count(m[2]) > 1 && !LooksLikeRole(m[2]) &&
		!publicServices.MatchString(m[2]) {
		return m[1], m[2]
	}
	if LooksLikeRole(s) {
		return founderOf(s)
	}
	return "", s
}

// chiefThenFirm is the post of one who leads an organisation, with its name behind it and no sign between.
var chiefThenFirm = phrase.Like("CEO Netherby Housing Group", `^((?:(?i:interim|acting|deputy|joint|group) )*(?:CEO|Chief Executive(?: Officer)?|Managing Director|(?:Co-?)?[Ff]ounder(?: (?:and|&) CEO)?|Head ?[Tt]eacher)) (\p{Lu}.*)$`)

// seniority begins a role and no organisation: "Senior Coroner's Officer".
var seniority = wording.Set("senior junior deputy assistant chief principal interim acting vice")

var onlyRank = wording.Set("senior junior deputy assistant associate general group executive chief principal interim acting vice " +
	"corporate strategic service programme regional national global joint co non-executive")

var partSeparator = phrase.MustCompile(`\s*(?:,|\||;|\n|:\s|\s[-–—•·]\s|/\s)\s*`)

// upTo returns what stands before the last of the parts, as it was written: "Assistant Director – Revenues and Benefits".
func upTo(s string, parts []string) string {
	at := strings.LastIndex(s, parts[len(parts)-1])
	if at <= 0 {
		return strings.Join(parts[:len(parts)-1], ", ")
	}
	return withoutFullStop(unbracketed(strings.TrimRight(s[:at], " ,;:|–—-•·/\n(")))
}

// joint returns what joins the last part to those before it: a dash or a colon as it was written, else a comma.
func joint(s, last string) string {
	before := s[:max(strings.LastIndex(s, last), 0)]
	switch sign := strings.TrimSpace(before[len(strings.TrimRight(before, " –—-:")):]); sign {
	case "-", "–", "—":
		return " " + sign + " "
	case ":":
		return ": "
	}
	return ", "
}

// splitParts cuts a role at its commas, dashes and bars: "Deputy Director, Licensing Reform".
func splitParts(s string) []string {
	var parts []string
	for _, p := range partSeparator.Split(s, -1) {
		if p = withoutFullStop(unbracketed(p)); p != "" {
			parts = append(parts, p)
		}
	}
	if len(parts) == 0 {
		return []string{s}
	}
	// "Lumen Fittings, Ltd" is one organisation.
	if n := len(parts); n > 1 && companyForm[strings.ToLower(strings.Trim(parts[n-1], "."))] {
		parts = append(parts[:n-2], parts[n-2]+", "+parts[n-1])
	}
	return parts
}

// unbracketed takes away brackets around the whole, and one whose other half was cut off; "Registrar-General's Office
// (retired)" keeps its own.
func unbracketed(s string) string {
	s = strings.TrimSpace(s)
	opened, closed := strings.Count(s, "("), strings.Count(s, ")")
	switch {
	case opened == 1 && closed == 1 && s[0] == '(' && s[len(s)-1] == ')':
		s = s[1 : len(s)-1]
	case opened > closed:
		s = strings.TrimLeft(s, "( ")
	case closed > opened:
		s = strings.TrimRight(s, ") ")
	}
	return strings.TrimSpace(s)
}

// withoutFullStop takes the stop off the end, unless it belongs to "Pearl Data Co.".
func withoutFullStop(s string) string {
	return trimmed(s, " .")
}

// EndsInPossessive says whether a name is that of an owner: "Sam Lee's".
func EndsInPossessive(name string) bool {
	return strings.HasSuffix(name, "'s") || strings.HasSuffix(name, "’s")
}

// Possessive begins a post that says whose it is.
var Possessive = phrase.MustCompile(`^(?:(?i:our|my|their|its|whose|the|her|his)\s+|` +
	`((?:\p{Lu}[\p{L}\d&-]*\s+(?:(?:of|and|for|the)\s+)?){0,5}\p{Lu}[\p{L}\d&-]*)(?:'s|’s)\s+)`)
