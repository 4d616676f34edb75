package person

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"copydesk/internal/phrase"
	"copydesk/internal/recent"
	"copydesk/internal/wording"
)

// WithoutForm returns the name of a firm without "Ltd" and its like.
func WithoutForm(firm string) string {
	words := strings.Fields(firm)
	for n := len(words); n > 1 && companyForm[strings.ToLower(strings.Trim(words[n-1], ".,"))]; n-- {
		words = words[:n-1]
	}
	return strings.Join(words, " ")
}

var companyForm = wording.Set("ltd limited plc llp inc llc cic gmbh")

// postnominals stand behind the names of those who hold a degree, an honour or the membership of a body.
const postnominals = `PhD|MBA|MSc|BSc|BA|MA|OBE|MBE|CBE|FRSA|FBCS|MBCS|CITP|CEng|QC|KC|FRS|DPhil|Ph\.D\.?|` +
	`LLB|LLM|MPA|MRes|DBE|KBE|GBE|[GKD]?CB|[GKD]?CMG|[KL]?CVO|MVO|QPM|QFSM|DL|JP|FBA|FREng|FRSE|[CI]PFA|[AF]?CCA|FCA|ACA|[MF]?RICS|[MF]RTPI|[MF]CLIP|` +
	`[AMF]CI\p{Lu}{1,2}|[MF]CMI|[MF]IET|[MF]ICE|[MF]IStructE|[MF]IMechE|IEng|MRCPsych|[MF]RCSI|MICGP|FRGS|FRSS|FR?CGP|FRC[PS]|MRCP|FIoD|RIBA|RGN|RN|` +
	`BEng|MEng|BEd|MEd|MPhil|EdD|DSc|DBA|EngD|MPH|MSW|MBBS|CMgr|ChMC|CEnv|CSci|CGMA|[AF]CMA|PGCE|PGDip|FAcSS|FHEA|SFHEA|FInstP|[MF]IMA`

var (
	// Honorific is a title before a name: "Dr ", "The Rt Hon ".
	Honorific = phrase.MustCompile(`(?i)^(?:(?:the )?(?:(?:(?:rt|right|most|very) )?rev(?:erend|d)?|(?:rt|right) hon(?:ourable)?|hon)|herr|frau|mme|madame|dr|mr|mrs|ms|miss|mx|sr|` +
		`prof|professor|sir|dame|lord|lady|rev|cllr|councillor|capt(?:ain)?|fr|matron|alderman|sister|canon|pastor|rabbi|imam|sgt|sergeant|col\.|colonel|master|(?:ch(?:ief)? )?insp(?:ector)?|pc|dci|supt|superintendent|lt|maj|cdr)\.?\s+`)
	pronouns = phrase.MustCompile(`(?i)\s*[(\[]?\b(?:she|he|they|ze|xe)\s*/\s*(?:her|him|them|hers|his|theirs|zir|they)(?:\s*/\s*\w+)?[)\]]?|` +
		`\s*\(\s*[\p{Ll}]{1,5}\s*/\s*[\p{Ll}]{1,6}(?:\s*/\s*[\p{Ll}]{1,6})?\s*\)`)
	postnoms = phrase.MustCompile(`(?:,?\s+(?:MP|` + postnominals + `))+$`)
	// lettersFirst are the same behind the comma that a name ends with: "FREng, FIET, Chair in Public Systems".
	lettersFirst = phrase.MustCompile(`^(?:` + postnominals + `)(?:(?:(?:,| and|)\s+(?:` + postnominals + `))*(?:,\s*|\s*[|–—-]\s+|$)|(?:,?\s+(?:` + postnominals + `))+\s+)`)
	viaDesk      = phrase.MustCompile(`(?i)\s+(?:via|\(via|on behalf of)\s.*$`)
)

// serviceNumber is what police and armies write beside a name: "FERRIS, Sue 4471", "Insp 4471 Sue Ferris".
var serviceNumber = phrase.Like("Ferris, Sue 4471", `\s+\d{3,7}(?:$|(?:\s))|^\d{3,7}\s+`)

// beforeName begins a sentence with a name: "For Sinéad Walsh, Director at …, I attach".
var beforeName = phrase.MustCompile(`^(?:For|From|By) (\p{Lu})`)

// CleanName returns a name as it would be printed: "Osei, Hannah" turned round, titles, pronouns and postnominals
// after the name left out.
func CleanName(s string) string { return cleaned.About(s) }

var cleaned = recent.To(cleanName)

func cleanName(s string) string {
	s = strings.Trim(wording.Fold(s), ` "'“”‘’,;:*_`)
	if !endsWithInitial(s) {
		s = strings.Trim(s, ` "'“”‘’.,;:*_`)
	}
	if strings.Contains(s, "/") {
		s = pronouns.ReplaceAllString(s, "")
	}
	s = wording.Fold(serviceNumber.ReplaceAllString(beforeName.ReplaceAllString(s, "$1"), " "))
	s = postnoms.ReplaceAllString(s, "")
	s = viaDesk.ReplaceAllString(s, "")
	if i := strings.IndexAny(s, "([|/"); i > 0 {
		s = s[:i]
	}
	if i := strings.Index(s, " - "); i > 0 {
		s = s[:i]
	}
	if full, house, ok := strings.Cut(s, ","); ok && isHouseBehind(full, house) {
		s = full
	}
	if last, first, ok := strings.Cut(s, ","); ok && wording.Count(last) <= 3 && strings.TrimSpace(first) != "" && !strings.Contains(first, " and ") {
		s = strings.TrimSpace(first) + " " + strings.TrimSpace(last)
	}
	for range 3 { // "Cllr Mrs", "Herr Prof. Dr."
		s = strings.Trim(Honorific.ReplaceAllString(wording.Fold(s), ""), " ,;")
	}
	if !endsWithInitial(s) {
		s = strings.TrimRight(s, ".")
	}
	if first, second, ok := strings.Cut(s, " and "); ok && Honorific.MatchString(second) {
		s = first + " and " + cleanName(second)
	}
	return withoutCapitals(s)
}

// isHouseBehind says whether what stands behind a name and a comma is where somebody works, and no first name: "Ms Sue Ferris, Kerbside
// Advisory".
func isHouseBehind(full, house string) bool {
	return wording.Count(Honorific.ReplaceAllString(full, "")) > 1 && (OrganisationWords.MatchString(house) || FirmWords.MatchString(house))
}

// initialAtEnd is the full stop of an initial, as in "O'Neill-Smyth, J. R.".
var initialAtEnd = phrase.MustCompile(`(?:,|\.)\s+\p{Lu}\.$`)

func endsWithInitial(s string) bool { return strings.HasSuffix(s, ".") && initialAtEnd.MatchString(s) }

// withoutCapitals writes a surname in capitals, as directories show it ("Olivia BRANDT"), as other names are.
func withoutCapitals(s string) string {
	words := strings.Fields(s)
	if len(words) < 2 {
		return s
	}
	for i, w := range words {
		if InCapitals(w) && utf8.RuneCountInString(w) > 2 && !strings.Contains(w, ".") {
			words[i] = TitleCase(w)
		}
	}
	return strings.Join(words, " ")
}

// InCapitals says whether a word has no small letter.
func InCapitals(w string) bool {
	return !strings.ContainsFunc(w, func(r rune) bool { return unicode.ToUpper(r) != r })
}

// SmallInNames are words that a role or an organisation's name writes small.
var SmallInNames = wording.Set("of and for the to in at on with")

// WithoutShouting writes a role or an organisation that is all in capitals as it is printed: "DEPUTY DIRECTOR, HEARINGS
// REFORM". A word of three postnominals is left, for it may be an abbreviation.
func WithoutShouting(s string) string {
	words := strings.Fields(s)
	if s != strings.ToUpper(s) || len(words) < 2 || !strings.ContainsFunc(s, unicode.IsLetter) {
		return s
	}
	for i, w := range words {
		bare := strings.ToLower(strings.Trim(w, ",.;&()"))
		switch {
		case SmallInNames[bare] && i > 0:
			words[i] = strings.ToLower(w)
		case len([]rune(bare)) > 3:
			words[i] = TitleCase(w)
		}
	}
	return strings.Join(words, " ")
}

// FromLowerCase writes a name as names are written: "sue ferris".
func FromLowerCase(name string) string {
	if name != strings.ToLower(name) || !strings.Contains(name, " ") {
		return name
	}
	words := strings.Fields(name)
	for i, w := range words {
		if !particles[w] {
			words[i] = TitleCase(w)
		}
	}
	return strings.Join(words, " ")
}

// TitleCase writes a word as names are written: "o'NEILL-smith" as "O'Neill-Smith".
func TitleCase(w string) string {
	start := true
	return strings.Map(func(r rune) rune {
		if start {
			start = false
			return unicode.ToUpper(r)
		}
		start = r == '-' || r == '\'' || r == '’'
		return unicode.ToLower(r)
	}, w)
}

// particles are the words within names that many write small: "Ludwig van Beethoven".
var particles = wording.Set("de da di do dos das del della van von der den ter ten la le du al el bin bint ibn ap ab af av y e und and " +
	"mac o' st san")

// namesPart is one of several things that are counted: of themes, of blogs.
var namesPart = phrase.Like("Theme Four", `(?i)^(?:campaign )?(?:themes?|strands?|topics?|streams?|pillars?|blogs?|part|option|number|chapter) (?:number )?`+wording.Numeral+`$`)

// namesFile is what a file or the place it lies in is called: "Smarter State blog (Google Doc)".
var namesFile = phrase.Like("Google Doc", `(?i)\b(?:docs?|docx|pdf|documents?|files?|drive|onedrive|dropbox|sharepoint|drafts?|versions?|attachments?)$`)

// LooksLikeName says whether a text can be a person's name: two to five words with a capital, and particles.
func LooksLikeName(s string) bool {
	if len(s) > 60 || strings.ContainsAny(s, "0123456789@:?!/\"“”") {
		return false
	}
	words := strings.Fields(s)
	if len(words) < 2 || len(words) > 6 || words[len(words)-1] == "I" || // "Since I wrote this"
		strings.EqualFold(words[0], "by") || strings.HasPrefix(words[0], "I'") ||
		strings.HasPrefix(words[0], "I’") {
		return false
	}
	if formOfSchool.MatchString(s) || namesFile.MatchString(s) || namesPart.MatchString(s) {
		return false
	}
	capitals, own := 0, 0
	for i, w := range words {
		first := []rune(strings.Trim(w, "'’.(-"))
		if !particles[strings.ToLower(w)] {
			own++
		}
		switch {
		case i < len(words)-1 && isPossessive(w): // "Hetty's Last Bus"
			return false
		case len(first) == 0, strings.HasSuffix(w, ".") && len(first) > 4: // the end of a sentence: "February. You"
			return false
		case unicode.IsUpper(first[0]) || !unicode.IsLower(first[0]) && unicode.IsLetter(first[0]):
			capitals++
		case !particles[strings.ToLower(w)]:
			return false
		}
	}
	return capitals >= 2 && own <= 5 && !LooksLikeRole(s)
}

// formOfSchool is that of a pupil, and no name.
var formOfSchool = phrase.Like("Class VI", `^(?i:class|year|grade|form|standard|std|primary|level|stage) [IVX]{1,4}[A-Z]?\b`)

func isPossessive(word string) bool {
	return strings.HasSuffix(word, "'s") || strings.HasSuffix(word, "’s")
}

// NameKey returns the words of a name for comparison: lower case, no accents, no titles.
func NameKey(s string) []string {
	var b strings.Builder
	for _, r := range norm.NFD.String(strings.ToLower(CleanName(s))) {
		switch {
		case unicode.Is(unicode.Mn, r) || r == '\'' || r == '’' || r == '.':
		case unicode.IsLetter(r):
			b.WriteRune(r)
		default:
			b.WriteByte(' ')
		}
	}
	return strings.Fields(b.String())
}

// ranks stand before the names of soldiers and officers: "Lt Col Abigail Stone".
var ranks = wording.Set("major maj lt lieutenant colonel col captain capt commander cdr admiral rear general gen brigadier brig " +
	"sergeant sgt inspector superintendent constable commodore air wing group squadron leader marshal vice")

// withoutRank leaves the ranks off the start of a name, as long as two words remain.
func withoutRank(key []string) []string {
	for len(key) > 2 && ranks[key[0]] {
		key = key[1:]
	}
	return key
}

func inAnyOrder(a, b []string) bool {
	return slices.Equal(slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b)))
}

// SameName says whether two names are one person's: the same words, or the same surname with a first name that
// agrees as far as both give it ("S. Ashgrove", "Sharon Ashgrove"; "Jo Devlin", "Joanna Devlin").
func SameName(a, b string) bool {
	x, y := withoutRank(NameKey(a)), withoutRank(NameKey(b))
	if len(x) == 0 || len(y) == 0 {
		return false
	}
	if strings.Join(x, " ") == strings.Join(y, " ") {
		return true
	}
	if len(x) == 1 || len(y) == 1 {
		return x[0] == y[0]
	}
	if len(x) == len(y) && inAnyOrder(x, y) { // "Zhang Wei", "Wei Zhang"; "GARCIA LORENTE Pilar"
		return true
	}
	if x[len(x)-1] != y[len(y)-1] {
		return false
	}
	return strings.HasPrefix(x[0], y[0]) || strings.HasPrefix(y[0], x[0]) || inFullName(x[0]) == inFullName(y[0])
}

// calledShort are first names and what they are short for, where the one does not begin the other.
var calledShort = map[string]string{
	"toby": "tobias", "bob": "robert", "bobby": "robert", "rob": "robert", "bill": "william", "billy": "william", "will": "william", "liz": "elizabeth",
	"lizzie": "elizabeth", "beth": "elizabeth", "betty": "elizabeth", "libby": "elizabeth", "tony": "anthony", "jim": "james", "jimmy": "james", "jack": "john",
	"kate": "katherine", "katie": "katherine", "kathy": "katherine", "cathy": "catherine", "dick": "richard", "rick": "richard", "ted": "edward", "ned": "edward",
	"peggy": "margaret", "maggie": "margaret", "meg": "margaret", "mike": "michael", "mick": "michael", "andy": "andrew", "steve": "stephen", "sally": "sarah",
	"harry": "henry", "charlie": "charles", "chuck": "charles", "larry": "laurence", "gerry": "gerald", "jerry": "gerald", "terry": "terence", "barney": "barnaby",
	"ginny": "virginia", "polly": "mary", "nelly": "eleanor", "nell": "eleanor", "ellie": "eleanor", "jenny": "jennifer", "annie": "anne", "vicky": "victoria",
	"tricia": "patricia", "paddy": "patrick", "fran": "frances", "trudy": "gertrude", "hal": "henry", "gosia": "malgorzata", "sasha": "alexander", "lexi": "alexandra",
	"minty": "araminta", "penny": "penelope", "becky": "rebecca", "debbie": "deborah", "mandy": "amanda", "sandy": "alexander", "tilly": "matilda", "lottie": "charlotte",
}

func inFullName(first string) string {
	if full, ok := calledShort[first]; ok {
		return full
	}
	return first
}

// HasName says whether one of the names of some people is a name, a first name or a surname.
func HasName(people, name string) bool {
	return slices.ContainsFunc(strings.Fields(people), func(n string) bool { return strings.EqualFold(strings.Trim(n, ".,"), name) })
}

// IsOneOf says whether somebody is one of the authors of a blog by several.
func IsOneOf(authors, name string) bool {
	all := strings.Split(strings.ReplaceAll(authors, " and ", ", "), ", ")
	return len(all) > 1 && slices.ContainsFunc(all, func(a string) bool { return SameName(a, name) })
}

// Mentioned says whether a text speaks of somebody by one of the names of some people: “Helen has been a social worker for thirty years”.
func Mentioned(text, people string) bool {
	return slices.ContainsFunc(strings.Fields(text), func(w string) bool {
		w, _, _ = strings.Cut(strings.Trim(w, ".,;:!?()“”\"'"), "’")
		w, _, _ = strings.Cut(w, "'")
		return len(w) > 2 && w != strings.ToLower(w) && HasName(people, w)
	})
}

// IsFirstNameOf says whether a line is the first name of somebody and nothing else, but for a kiss.
func IsFirstNameOf(line, name string) bool {
	key := NameKey(name)
	l := NameKey(kiss.ReplaceAllString(line, ""))
	return len(l) == 1 && len(key) > 0 && sameFirstName(l[0], key[0])
}

// sameFirstName says whether two first names are one, of which either may be short: "Gill" and "Gillian", "Bob" and "Robert".
func sameFirstName(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return a == b || len(a) > 2 && strings.HasPrefix(b, a) || inFullName(a) == inFullName(b)
}

var kiss = phrase.Like("Gwen xx", `(?i)\s+x{1,4}$`)
