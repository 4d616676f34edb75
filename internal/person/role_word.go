package person

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// Which words make a line somebody's role.

// roleWords are words that make a phrase somebody's role rather than an organisation.
var roleWords = wording.Set(`head director officer manager lead leader chief founder co-founder cofounder partner fellow lecturer
	professor reader adviser advisor engineer architect analyst consultant designer developer president vp svp evp executive
	coordinator co-ordinator specialist researcher associate secretary minister councillor cllr editor scientist librarian
	registrar nurse doctor chair chairman chairwoman chairperson trustee ceo cto cio coo cfo cdo cdio cpo ciso assistant apprentice
	strategist planner principal student teacher economist author writer journalist owner technologist practitioner
	commissioner inspector superintendent governor ambassador evangelist representative deputy vice md md. mp mep peer
	headteacher headmaster headmistress warden clerk curator ranger mayor bishop archbishop archdeacon vicar caretaker cook chef driver midwife matron paramedic dean provost
	solicitor barrister lawyer accountant auditor controller administrator supervisor therapist surgeon gp physician
	geographer sociologist psychologist historian volunteer treasurer reporter correspondent broadcaster presenter photographer publisher blogger vlogger artist
	convener convenor organiser producer buyer
	archivist caseworker surveyor conservator bursar counsellor pharmacist dentist dietitian physiotherapist actuary facilitator
	investigator instructor educator paralegal
	magistrate firefighter drafter draftsman draughtsman
	horticulturist chaplain bookkeeper technician chemist physicist botanist agronomist`)

var roleEnds = phrase.MustCompile(`(?i)\b(?:management|engineering|sales|marketing|policy|communications)$`)

// LooksLikeRole says whether a phrase names a role.
func LooksLikeRole(s string) bool {
	if at := strings.Index(s, "ffice of "); at > 0 { // "Office of the Clerk" is a place, and whoever heads it stands before it
		s = s[:at-1]
	}
	if andPartners.MatchString(s) { // "Service Designer at Lumen & Co"
		at := max(strings.Index(s, " at "), strings.Index(s, " of "))
		return at > 0 && LooksLikeRole(s[:at])
	}
	for w := range strings.FieldsFuncSeq(strings.ToLower(s), betweenRoleWords) {
		if w = strings.Trim(w, "'’"); roleWords[w] || foreignRoles[w] {
			return true
		}
	}
	return posts.MatchString(s)
}

// andPartners ends the name of a firm.
var andPartners = phrase.Like("Finch & Partners", `(?i)^[^,]* (?:&|and) (?:partners?|sons|daughters|associates|co\.?)$`)

// betweenRoleWords says whether a letter belongs to no word: "registrar’s" is one word, and none of a role.
func betweenRoleWords(r rune) bool {
	switch {
	case r >= 'a' && r <= 'z', r == '-', r == '.', r == '\'', r == '’':
		return false
	case r < utf8.RuneSelf:
		return true
	default:
		return !unicode.IsLetter(r)
	}
}

// posts are roles that no single word of theirs makes one, and those known by their ends: "toxicologist", "statistician".
var posts = phrase.MustCompile(`(?i)\b\p{L}{3,}(?:ologist|ographer|ician|iatrist)\b|^member of (?:the |our )?\p{L}+ |` +
	`\b\p{L}{3,}leiter(?:in)?\b|\b(?:cabinet|board|committee|panel) member\b|\bportfolio[- ]?holder\b|` +
	`\b(?:harbou?r|station|quarter|post) ?(?:master|mistress)\b|\bmember of (?:the )?(?:parliament|senedd|board)\b|\bspokes(?:man|woman|person)\b|` +
	`\b\p{L}{4,} worker\b|\b(?:ward|night|charge|theatre|clinic) sister\b|\b(?:phd|dphil|doctoral) (?:candidate|fellow)\b|` +
	`\b(?:gallery|museum|ward|shop|room) (?:attendant|keeper)\b|\b(?-i:PA|EA) to (?:the |our )?(?-i:\p{Lu})`)

// places end a line of role and organisation without being either.
var places = wording.Set(`london uk u.k. england scotland wales ireland usa manchester leeds edinburgh cardiff belfast birmingham bristol glasgow
	liverpool sheffield newcastle cambridge oxford york dublin`)
