package pointing

import (
	"strings"

	"copydesk/internal/phrase"
)

// A word may be the name of a blog, or any word; what follows it tells. How surely it is a name decides how much has to follow.

// names says for which names something that follows counts.
type names int

const (
	ofTitle names = 1 << iota // a title of one word, where a line begins with it: "Prudence by Tom Okafor"
	ofWord                    // a word that one title alone has, where a sentence begins with it: "Kites stays where it is"
	ofTheme                   // a name, or such a word, that goes on to its theme: "Wells sits under 4"
)

// follower is what may follow the name of a blog, with a blank before it.
type follower struct {
	example string
	expr    string // with what ends it, unless it goes on to a theme
	names
}

// followers are what may follow, each once.
var followers = []follower{
	{"Prudence is fine", `is\b`, ofTitle | ofWord},
	{"Prudence was written by Tom", `was\b`, ofTitle},
	{"Prudence goes under 3", `goes\b`, ofTitle | ofWord},
	{"Prudence fits theme 3", `fits\b`, ofTitle},
	{"Prudence belongs there", `belongs\b`, ofTitle},
	{"Prudence should go", `should\b`, ofTitle | ofWord},
	{"Prudence withdrawn", `withdrawn\b`, ofTitle | ofWord},
	{"Prudence for People", `(?:for|in|under)\b`, ofTitle},
	{"Prudence by Tom Okafor", `(?:by|on|from)\b`, ofTitle},
	{"Prudence can now be moved", `(?:can|could|may|will|must) (?:now )?(?:be (?:withdrawn|moved|changed|dropped)|go (?:to|under|in)|move to|stay)\b`, ofTitle},
	{"Prudence moved to theme 3", `(?:moved|changed|switched|put) (?:in)?(?:to|under) (?:(?:the )?theme|\d)`, ofTitle},
	{"Prudence to theme 3", `(?:in)?to (?:theme )?\d`, ofTitle},
	{"Prudence Theme two", `(?i:themes?) (?:\d|\p{Lu}|(?:one|two|three|four|five)\b)`, ofTitle},
	{"Prudence – 3", `\PL`, ofTitle},
	{"Kites could be moved", `(?:can|could|needs|must|may|has|stays)\b`, ofWord},
	{"Kites under theme People", `(?:for|under) theme\b`, ofWord},
	{"Kites theme 3", `themes? \d{1,2}\b`, ofWord},
	{"Kites for 3 and 4", `(?:for|under) (?:themes \d|\d{1,2}(?:$|[,.;]| and ))`, ofWord},
	{"Wells is 4", `(?:is|goes|fits|belongs|sits|should be|should go|would be|=)`, ofTheme},
}

// beforeTheme may stand behind that, or alone, where the theme follows: "Wells for 4".
const beforeTheme = `(?:for|in|under|to|with)`

// following returns an expression for all that may follow some names.
func following(of names) string {
	var exprs []string
	for _, f := range followers {
		if f.names&of != 0 {
			exprs = append(exprs, f.expr)
		}
	}
	return `(?:` + strings.Join(exprs, `|`) + `)`
}

var (
	// goesOnAlone is how a line goes on that begins with a title.
	goesOnAlone = phrase.Like(" is for theme 3", `^ `+following(ofTitle))
	// subjectOfSentence begins with a word of a title.
	subjectOfSentence = phrase.Like("Kites is fine where it is.", `^(?:(?:and|but|so|also) )?(\p{Lu}[\p{L}'’]{2,}) `+following(ofWord))
	// ToTheme leads from a name to its theme.
	ToTheme = phrase.Like(" is for theme 4", `(?i)^["”’']*,?\s+(?:`+following(ofTheme)+`\s+)?(?:`+beforeTheme+`\s+)?`)
)
