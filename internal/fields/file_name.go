package fields

import (
	"strings"
	"unicode"

	"copydesk/internal/campaign"
	"copydesk/internal/document"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// The title that the name of a file gives.

var (
	version = phrase.MustCompile(`(?i)(?:^|[\s_.(-])(?:v\.?\s?\d+(?:[._]\d+)*|version\s?\d+|rev\s?\d+|final(?:\s?\d)?|draft\s?\d*|\d{6,8}|` +
		`\d{1,2}[._-]\d{1,2}[._-]\d{2,4}|copy of|copy \d+|\(\d+\)|clean|tracked|edited|edits|approved|signed[ -]off|` +
		`amended|updated|revised)(?:$|[\s_.)-])`)
	year       = phrase.MustCompile(`(?:^|[\s_.(-])20\d\d(?:$|[\s_.)-])`)
	titleYear  = phrase.Like("A day in 2030 without a form", `(?i)\b(?:in|by|of|since|until|till|after|before|to|towards|beyond|from|what|how|why|our|my|that) 20\d\d\b|\b20\d\d (?:and|was|is|will|taught|made)\b`)
	lastCopy   = phrase.MustCompile(`(?i)[\s_(-]copy\)?$`) // "Two clocks - Copy", and not "Copy the first month"
	kebabWords = phrase.MustCompile(`^[^\s]+(?:[-_+][^\s]+){2,}$`)
)

// kebabPart is a title in hyphens between underscores: "2020-08-31_Who-types-them-in_blog".
var kebabPart = phrase.MustCompile(`_\p{L}[^\s_-]*(?:-[^\s_-]+){2,}_`)

// fileTitle returns the title that a file name gives: "Two clocks, one state – FINAL v3 (JD edits).docx".
func (r Reader) fileTitle(name string, names ...string) string {
	s := document.WithoutExtension(name)
	if bare := person.InParens.ReplaceAllString(s, " "); strings.TrimSpace(bare) != "" {
		s = bare
	}
	if part := kebabPart.FindString(s); part != "" {
		s = strings.ReplaceAll(s, part, strings.ReplaceAll(part, "-", " "))
	}
	if s = strings.ReplaceAll(s, "%20", " "); strings.Contains(s, " ") { // "Blog_Two clocks, one state"
		if mark, rest, _ := strings.Cut(s, "_"); rest != "" && initialTheme.MatchString(mark) { // "T2_The stamp that came back"
			s = rest
		}
		s = strings.ReplaceAll(s, "_", " – ")
	}
	s = strings.NewReplacer("_", " ", "+", " ").Replace(r.withoutMarks(s, names))
	if kebabWords.MatchString(s) {
		s = strings.ReplaceAll(s, "-", " ")
	}
	if t := r.quotedTitle(s); t != "" {
		return t
	}
	for range 4 {
		s = lastCopy.ReplaceAllString(withoutYear(version.ReplaceAllString(strings.TrimSpace(s), " ")), " ")
	}
	title := r.titleAmong(strings.TrimFunc(wording.Fold(s), isSymbol), leastInFile, func(title string) bool { return !asksOrThanks(title) }, names...)
	return wording.Capitalised(strings.Trim(title, " -–—_.,"))
}

// withoutYear leaves out the year in which a file was made, and not one of the title.
func withoutYear(name string) string {
	if titleYear.MatchString(name) {
		return name
	}
	return year.ReplaceAllString(name, " ")
}

// leastUnderscores is how many underscores a file name has at least whose words they part.
const leastUnderscores = 4

// withoutMarks leaves out what stands before and behind the title in a file name whose words underscores part, the theme's
// mark, its name and the author's: "T5_COVID-19_Ferris_A_card_and_two_lorries_FINAL".
func (r Reader) withoutMarks(s string, names []string) string {
	words := strings.Split(s, "_")
	if len(words) <= leastUnderscores || strings.Contains(s, " ") {
		return s
	}
	words = withoutNameAtEnd(words, names)
	own := r.ownWords(names)
	marked := false
	for len(words) > leastInFile {
		first := words[0]
		mark := initialTheme.MatchString(first) || wording.IsNumber(first) || !wording.SmallWords[strings.ToLower(first)] && wording.NumbersByWord[strings.ToLower(first)] == 0 && campaign.SaysNothing(first, own)
		if !mark && !(r.Call.SaysTheme(first) && (marked || strings.ContainsFunc(first, unicode.IsDigit))) {
			break
		}
		words, marked = words[1:], true
	}
	for n := len(words); marked && n > leastInFile && !wording.SmallWords[strings.ToLower(words[n-1])] && campaign.SaysNothing(words[n-1], own); n-- {
		words = words[:n-1]
	}
	return strings.Join(words, "_")
}

// withoutNameAtEnd leaves out the name, or whose firm's it is, that stands whole behind the words of a title: "Three_letters_nobody_opened_Fenwick_FINAL".
// What a small word leads to belongs to the title: "A_long_year_at_Fenwick".
func withoutNameAtEnd(words, names []string) []string {
	n := len(words)
	for n > 0 && version.MatchString(words[n-1]) {
		n--
	}
	for _, name := range names {
		ends := strings.Fields(name)
		at := n - len(ends)
		if len(ends) > 0 && at > leastInFile && strings.EqualFold(strings.Join(words[at:n], " "), strings.Join(ends, " ")) && !leadsOn[strings.ToLower(words[at-1])] {
			return words[:at]
		}
	}
	return words
}

// leadsOn are words with which no title ends.
var leadsOn = wording.Set("a an the and or of at in on by for from to with about into inside after before behind between over under through my our your its is")

// isSymbol says whether a rune is an emoji, a part of one, or white space.
func isSymbol(r rune) bool {
	return unicode.Is(unicode.So, r) || unicode.Is(unicode.Sk, r) || unicode.IsSpace(r) || r == '\u200d' || r == '\ufe0f'
}
