package person

import (
	"slices"
	"strings"

	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// Where a role goes on with “of”, “for” or “to”: to what somebody answers for, or to the organisation.

var (
	// toOrganisation is a role in the service of an organisation: "Clerk to Wrexley Parish Council".
	toOrganisation = phrase.MustCompile(`^([\p{L}’' -]{4,50}?) to (?:the )?(\p{Lu}[\p{L}’'-]* .+)$`)
	// boards are parts of an organisation: "Secretary to the Trust Board".
	boards = phrase.MustCompile(`(?i)\b(?:board|committee|panel|team|office)$`)
)

// ofBoard is a post on a board that has no name of its own.
var ofBoard = phrase.Like("Chair of Governors", `(?i)^(?:(?:vice|deputy|co)[ -])?(?:chair(?:man|woman|person)?|clerk|member|president|secretary|treasurer) (?:of|to) (?:the )?`+
	`(?:board(?: of (?:governors|trustees|directors))?|governors|trustees|directors|governing body|parents['’]? association|pta)$`)

// isFor says whether it is "for" that joins what stands last to the rest.
func isFor(s, last string) bool {
	words := strings.Fields(strings.ToLower(strings.TrimSuffix(s, last)))
	return slices.Contains(words[max(0, len(words)-2):], "for")
}

// isFieldOf says whether what stands behind "for" is what somebody answers for, and no organisation: "Vice President for Cities",
// "Cabinet Member for Finance and Resources".
func isFieldOf(role, what, s string) bool {
	return isFor(s, what) && answersFor[strings.ToLower(wording.LastWord(role))] &&
		(publicServices.MatchString(what) || !OrganisationWords.MatchString(what) && !FirmWords.MatchString(what))
}

// publicServices is a field although organisations are named so: "Vice President for Public Services".
var publicServices = phrase.MustCompile(`(?i)^(?:public|customer|shared|digital|corporate|adult|children['’]?s?['’]?|citizen|resident|community|` +
	`technology|it|data|health)(?: and [\p{L}-]+)? (?:services?|care|health|technology|data|media)$`)

// answersFor are the last words of roles that are for a field.
var answersFor = wording.Set("lead president vp svp director member minister secretary commissioner champion spokesperson head chief " +
	"ambassador holder")

var (
	ofOrganisation = phrase.MustCompile(`(?i)^((?:co-?)?founder(?: and (?:ceo|director|chief executive))?|ceo|chief executive(?: officer)?|` +
		`chief [\w ]{3,30} officer|c[a-z]{1,2}o|managing (?:director|partner)|senior partner|president|chair(?:man|woman|` +
		`person)?|owner|head ?teacher|head(?:master|mistress)|principal|dean|provost|(?:deputy )?leader|` +
		`(?:vice|deputy)[- ]chair|(?:hon(?:orary|\.)? )?treasurer|(?:hon(?:orary|\.)?|general|branch) secretary|trustee|bursar) of (.+)$`)
	// memberOf is a role that names its own field before "of": "Operations Manager of Kerbside Systems".
	memberOf = phrase.MustCompile(`^((?:\p{Lu}[\p{L}-]+ (?:and |& )?)*\p{Lu}[\p{L}-]+ (?:Manager|Officer|Engineer|Lead|Secretary|Coordinator|` +
		`Co-ordinator|Adviser|Advisor|Director|Researcher|Scientist|Analyst|Consultant|Designer|Architect|Fellow|Clerk|` +
		`Specialist|Nurse|Surveyor|Solicitor)) of (\p{Lu}.+)$`)
)

// founderOf reads a role whose "of" names the organisation and not a field, as in "Chief Executive of Marram Trust".
func founderOf(s string) (role, organisation string) {
	if m := ofOrganisation.FindStringSubmatch(s); m != nil && !partOfPlace.MatchString(m[2]) {
		return m[1], m[2]
	}
	if m := ofSchool.FindStringSubmatch(s); m != nil {
		return m[1], m[2]
	}
	if m := ofTown.FindStringSubmatch(s); m != nil && OrganisationWords.MatchString(m[2]) { // and "Mayor of Eldon" is a role
		return m[1], m[2]
	}
	if m := andFounder.FindStringSubmatch(s); m != nil {
		return m[1], m[2]
	}
	if at := strings.LastIndex(s, " of "); at > 0 && strings.Contains(s[:at], " of ") && LooksLikeRole(s[:at]) &&
		OrganisationWords.MatchString(s[at:]) && !OrganisationWords.MatchString(wording.LastWord(s[:at])) {
		return s[:at], strings.TrimPrefix(s[at+len(" of "):], "the ") // "Head of Customer Services of Torfan Borough Council"
	}
	if m := memberOf.FindStringSubmatch(s); m != nil &&
		(!onlyRank[strings.ToLower(strings.Fields(m[1])[wording.Count(m[1])-2])] ||
			OrganisationWords.MatchString(m[2]) && wording.Count(m[2]) > 2) {
		return m[1], m[2]
	}
	return s, ""
}

// ofInstitution is a role of what is named as an institution, with its article: "Director of the Burren Folk Museum", "Head of
// the Institute for Tides". Without the article it may be a field: "Head of Museum Learning", "Director of City Libraries".
var ofInstitution = phrase.MustCompile(`^(.{2,60}?) of the ((?:\p{Lu}[\p{L}'’.-]+ (?:(?:of|and|for|&) )?)+(?:Museums?|Galler(?:y|ies)|Librar(?:y|ies)|` +
	`Archives?|Theatre|Orchestra|Hospital|Hospice|Observatory|Trust|Council|University|College|School|Institute|` +
	`Foundation|Association|Society|Alliance|Coalition|Federation|Network|Agency|Authority|Union|Partnership|Charity|` +
	`Company|Group)|(?:\p{Lu}[\p{L}'’.-]+ )*(?:Museum|Institute|Institution|Foundation|Association|Society|Alliance|` +
	`Federation|Confederation|Centre|Campaign|University|Academy) (?:of|for|on) (?:the )?\p{Lu}.{2,60})$`)

// ofSchool is the head of a school that has a name.
var ofSchool = phrase.Like("Deputy Head of Lochside Primary School", `(?i)^((?:deputy |assistant |acting |executive )*head) of (?:the )?((?-i:\p{Lu})[\p{L}'’.-]+ (?:[\p{L}'’.&-]+ ){0,5}(?:school|college|academy))$`)

// ofTown is the head of a town, or of its council.
var ofTown = phrase.Like("Mayor of Eldon Town Council", `(?i)^((?:deputy |lord )*mayor(?:ess)?) of (?:the )?(.+)$`)

// andFounder is one of two roles, whose "of" names the organisation: "CTO and co-founder of Kerbside Systems".
var andFounder = phrase.MustCompile(`(?i)^(.{2,40} (?:and|&) (?:co-?)?(?:founder|owner)) of (.+)$`)

// partOfPlace is what a role may be of within an organisation: "Dean of the Faculty of Law".
var partOfPlace = phrase.MustCompile(`(?i)^(?:the )?(?:faculty|school|department|division|directorate|board|office|team|unit) of\b|^the (?:council|trust|board|authority|university|college|school|company|hospital|charity)$`)
