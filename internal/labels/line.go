package labels

import (
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"copydesk/internal/document"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/recent"
	"copydesk/internal/wording"
)

// separators end a label. A dash counts only beside a space, so that "Sub-title" stays whole.
var separators = phrase.MustCompile(`\s*(?:-+>|=>|→|»|>)\s*|:|=|;\s|\s?(?:\.{4,}|…{2,}|_{4,})\s?|\s\.{2,3}\s|\||\t|\s[-–—]\s?|\s?[-–—]\s|—|\s//\s|\n`)

// longest is how many bytes a label may have: "Sub-title / description (no more than 150 characters, please)".
const longest = 90

// separated gives where a label may end, one place after the other, six at most. The expression is tried only where a
// separator may begin, with the white space before it.
func separated(text string) iter.Seq[[]int] {
	return func(yield func([]int) bool) {
		from, found := 0, 0
		for i := 0; i < len(text) && found < 6; i++ {
			if i < from || !mayEndLabel(text, i) {
				continue
			}
			begin := i
			for begin > from && strings.IndexByte(" \t\n\r\f", text[begin-1]) >= 0 {
				begin--
			}
			at := separators.FindStringIndex(text[begin:])
			if at == nil || !yield([]int{begin + at[0], begin + at[1]}) {
				return
			}
			from, found = begin+at[1], found+1
		}
	}
}

// mayEndLabel says whether a separator may begin, or be, at a place.
func mayEndLabel(text string, at int) bool {
	rest := text[at:]
	begins := func(signs ...string) bool {
		return slices.ContainsFunc(signs, func(sign string) bool { return strings.HasPrefix(rest, sign) })
	}
	switch rest[0] {
	case ':', '=', '|', '\t', '\n', ';', '>':
		return true
	case '-':
		return begins("->", "- ") && !begins("- and ", "- or ") || at > 0 && strings.IndexByte(" \t\n\r\f", text[at-1]) >= 0
	case '/':
		return begins("// ") && at > 0 && text[at-1] == ' ' && !strings.Contains(text[at+2:], " // ") // no verse, nor a line of many parts
	case '.', '_':
		return begins("....", "____") || begins(".. ", "... ") && at > 0 && text[at-1] == ' '
	case "»"[0], "—"[0]: // the first byte of curly quotes too
		return begins("»", "–", "—", "→", "…")
	}
	return false
}

// cutInTwo is a label whose hyphen is typed as another sign, or between spaces: "Sub–title", "Stand‑first" with Word's hyphen
// that does not break, "Sub - title".
var cutInTwo = phrase.MustCompile(`(?i)^([\W_]{0,6}(?:\pL+ ){0,2}(?:sub|stand|strap|tag|by|e))` +
	` ?[-‐‑‒–—−] ?(titles?|titel|head(?:ing|line)?|first|lines?|mail)\b`)

// WithHyphen writes the hyphen of such a label.
func WithHyphen(text string) string { return cutInTwo.ReplaceAllString(text, "$1-$2") }

// capitalLabel is a label in capitals that needs nothing else: "DESCRIPTION A town found its forms again."
var capitalLabel = phrase.Like("DESCRIPTION A town found its forms again.",
	`^(TITLE|HEADLINE|DESCRIPTION|SUB-?TITLE|SUB-?HEADING|STANDFIRST|STRAPLINE)\s+(\p{Lu}? ?\p{Ll}.*)$`)

// asideInLabel is said to the desk within a label: "Title, sorry: …"; placeInLabel says where its value stands: "Standfirst below:"
var (
	asideInLabel = phrase.Like("Title, sorry", `(?i),? (?:sorry|please|then|at last|as (?:requested|promised|discussed)|oops)$`)
	placeInLabel = phrase.Like("Standfirst below", `(?i) (?:below|underneath)$`)
)

// arrowsOfLists stand before the lines of a list, as people type them, and white space.
const arrowsOfLists = "→➔➜➢➤►▶▸‣ \t\r\n\f\v"

// InLine reads a line as "Label: value". The value is empty where the label stands alone.
func InLine(text string) (f Field, label, value string) {
	l := linesRead.About(text)
	return l.field, l.label, l.value
}

var linesRead = recent.To(func(text string) labelled {
	field, label, value := inLine(text)
	return labelled{field, label, value}
})

type labelled struct {
	field        Field
	label, value string
}

func inLine(text string) (f Field, label, value string) {
	text = WithHyphen(strings.TrimSpace(strings.TrimLeft(text, arrowsOfLists)))
	if inner, ok := strings.CutPrefix(text, "["); ok && strings.IndexByte(inner, ']') == len(inner)-1 && strings.Contains(inner, ":") {
		return inLine(inner[:len(inner)-1]) // "[Title: The stamp]"
	}
	for _, read := range []func(string) (Field, string, string){inQuotes, labelInBrackets, lineInBrackets, labelApart, labelInCapitals, themeAsked, answered, themeLine, labelAlone} {
		if f, label, value := read(text); f != None {
			return f, label, value
		}
	}
	return None, "", ""
}

// inQuotes reads a line as our letter writes it: “Title: The stamp”. A line in more pairs of marks than mostMarks is none: of thousands
// within each other each would be a line to read.
func inQuotes(text string) (f Field, label, value string) {
	inner := wording.Unquote(text)
	if inner == wording.Fold(text) {
		return None, "", ""
	}
	for range mostMarks {
		inner = wording.Unquote(inner)
	}
	if wording.Unquote(inner) != inner {
		return None, "", ""
	}
	return ofTheBlogItself(inLine(inner))
}

// mostMarks is how many pairs of quotation marks may stand within the first around a line.
const mostMarks = 2

// ofTheBlogItself is what was read where it is the title, the description or the theme, with a value; else nothing.
func ofTheBlogItself(f Field, label, value string) (Field, string, string) {
	if value != "" && (f == Title || f == Description || f == Theme) {
		return f, label, value
	}
	return None, "", ""
}

// labelInBrackets reads a label in brackets of its own, “[TITLE] Twice a year”, or a theme in brackets, “(for theme 4)”.
func labelInBrackets(text string) (f Field, label, value string) {
	if m := bracketed.FindStringSubmatch(text[:min(len(text), longest)]); m != nil {
		if f := Of(m[1] + m[2]); f != None {
			return f, Tidy(m[1] + m[2]), strings.TrimSpace(strings.TrimLeft(text[len(m[0]):], ":-–— "))
		}
	}
	if m := inRoundBrackets.FindStringSubmatch(text); m != nil {
		return themeLine(m[1])
	}
	return None, "", ""
}

// lineInBrackets reads a line that stands in brackets as a whole: "(Description: Where the old lamp went)".
func lineInBrackets(text string) (f Field, label, value string) {
	inner, ok := strings.CutPrefix(text, "(")
	if !ok || strings.IndexByte(inner, ')') != len(inner)-1 || strings.Contains(inner, "(") || !strings.Contains(inner, ":") {
		return None, "", ""
	}
	return ofTheBlogItself(inLine(inner[:len(inner)-1]))
}

// labelApart reads a label that a colon, a dash or the like parts from its value.
func labelApart(text string) (f Field, label, value string) {
	for at := range separated(text[:min(len(text), longest+8)]) {
		if at[0] > longest {
			break
		}
		label := asideInLabel.ReplaceAllString(text[:at[0]], "")
		if short := placeInLabel.ReplaceAllString(label, ""); Of(short) == Description { // "Blog below - …" names no field
			label = short
		}
		if f := Of(label); f != None && !(f == Other && tellsOfNone(text[:at[0]], text[at[1]:])) {
			return f, Tidy(label), strings.TrimSpace(strings.TrimLeft(closedMark(text, text[at[1]:]), ":-–— \t\n"))
		}
		if value := strings.TrimLeft(text[at[1]:], ":-–— \t\n"); isPostLabel(text[:at[0]]) && person.LooksLikeRole(value) &&
			wording.Count(value) <= LongestPost {
			return Role, "Post", strings.TrimSpace(value)
		}
	}
	return None, "", ""
}

// labelInCapitals reads one that only its letters part from its value.
func labelInCapitals(text string) (f Field, label, value string) {
	if m := capitalLabel.FindStringSubmatch(text); m != nil {
		return Of(m[1]), Tidy(m[1]), m[2]
	}
	return None, "", ""
}

// themeAsked reads a form's question for the theme, with its answer.
func themeAsked(text string) (f Field, label, value string) {
	if m := whichTheme.FindStringSubmatch(text); m != nil && !asksForAdvice.MatchString(text) {
		return Theme, "Theme", m[1]
	}
	return None, "", ""
}

// themeLine is [ThemeLine] among the ways to read a line.
func themeLine(text string) (f Field, label, value string) {
	if ok, value := ThemeLine(text); ok {
		return Theme, "Theme", value
	}
	return None, "", ""
}

// labelAlone reads a label with no value in its line.
func labelAlone(text string) (f Field, label, value string) {
	if len(text) <= longest {
		return Of(text), Tidy(text), ""
	}
	return None, "", ""
}

// LongestPost is how many words somebody's post may have.
const LongestPost = 12

// isPostLabel says whether a label is "Post", which asks for somebody's role where a role stands behind it.
func isPostLabel(label string) bool {
	return strings.EqualFold(strings.Trim(label, edgeOfLabel), "post")
}

// closedMark takes the marks off the start of a value that close those before its label: "*Title:* The stamp", as people
// type bold letters.
func closedMark(line, value string) string {
	mark := line[:len(line)-len(strings.TrimLeft(line, "*_"))]
	if mark == "" {
		return value
	}
	return strings.TrimPrefix(strings.TrimSpace(value), mark)
}

// bracketed is a label in brackets of its own, "[TITLE] Twice a year", or between the marks for bold letters: "*Title* Twice a year".
var bracketed = phrase.MustCompile(`^(?:[\[<{(]\s*([^\])>}]{2,40}?)\s*[\])>}]|\*([^*\s][^*]{1,40})\*)`)

// inRoundBrackets is a line that stands in brackets as a whole, as below a byline: "(Theme 4)", "(for theme 4)".
var inRoundBrackets = phrase.Like("(for theme 4)", `^\((?:(?i:for|under) )?((?i:themes?) [^()]{1,80})\)\.?$`)

// whichTheme is a question with its answer behind it: "Which theme? People".
var whichTheme = phrase.MustCompile(`(?i)^(?:(?:(?:for|under|in|to|with) )?(?:which|what|your|our) )?(?:of the )?` +
	`themes?\b[^?.!]{0,40}\?\s+(\S.{0,120})$`)

// asksForAdvice is the same question, asked in earnest: "Which theme would you recommend? I hesitate between 1 and 3."
var asksForAdvice = phrase.MustCompile(`(?i)\b(?:should (?:i|we|it|this)|(?:would|do|could|can|might) you|` +
	`(?:is|are|seems?) (?:the )?(?:best|better|right)|suits|fits)\b[^?]*\?`)

var numberedTheme = phrase.MustCompile(`(?i)^(?:for |under |campaign )?themes?(?:\(s\))?\s+(?:no\.?|n[°º]|number|#)?` +
	`\s*[\[(]?(` + wording.Numeral + `\b.*)$`)

// blogOfTheme is what a sentence about a blog goes on with: "Theme 3 blog by Sue Ferris attached".
var blogOfTheme = phrase.Like("3 blog by Sue Ferris attached", `(?i)^`+wording.Numeral+`(?:,? (?:an?|my|our))? (?:guest )?(?:blog|post|entry|submission|contribution|{work})s?\b.* \w`)

// toldOfTheme goes on to tell something of a theme: "Theme 4 was popular last year".
var toldOfTheme = phrase.Like("4 was popular last year", `(?i)^`+wording.Numeral+` (?:was|were|has|had|used to|looks|seems|keeps|(?:is|are) (?:keeping|getting|always|often|very|so|quite|rather|popular|full|closed|still|already|also))\b`)

// ThemeLine reads "Theme 5", "Themes 2 & 4" and "Theme 3 – People", which need no separator.
func ThemeLine(text string) (bool, string) {
	m := numberedTheme.FindStringSubmatch(text)
	if m == nil || blogOfTheme.MatchString(m[1]) || toldOfTheme.MatchString(m[1]) || wording.Count(text) > 24 || len(wording.Sentences(text)) > 1 && wording.Count(text) > 5 {
		return false, ""
	}
	return true, m[1]
}

// InBlock reads a block as a labelled line. Beside the separators, a bold run at its start may be the
// label ("**Standfirst** You do not need …"), and a label that stands alone is one only where it is made to
// look like one.
func InBlock(b document.Block) (f Field, label, value string) {
	if b.Kind == document.Table || b.Kind == document.Code {
		return None, "", ""
	}
	b = b.WithoutStruck()
	text := b.Text()
	if f, label, value := InLine(text); f != None && (value != "" || standsAsLabel(b, text)) && !TooLong(f, value) {
		return f, label, value
	}
	if f := askedFor(b, text); f != None {
		return f, Tidy(text), ""
	}
	bold, rest := b.BoldRun()
	if bold == "" || rest == "" || len(bold) > longest {
		return None, "", ""
	}
	if f := Of(bold); f != None && f != Text && f != Other {
		return f, Tidy(bold), strings.TrimSpace(strings.TrimLeft(rest, ":-–— "))
	}
	return None, "", ""
}

// FieldOf returns the field whose label a block bears.
func FieldOf(b document.Block) Field {
	field, _, _ := InBlock(b)
	return field
}

// LongestSummary is how many words may stand below "Summary" and be the description still.
const LongestSummary = 40

// LongestTitle is how many words a line may have and still be taken for a title by its looks.
const LongestTitle = 25

// ShortestSubTitle is how many words a sentence between a title and the labels has at least.
const ShortestSubTitle = 3

// longestValue is how many words the value of a label may have. More is a sentence of the blog that happens to begin as
// a label does: "Title: that was the first thing on the form, as though …".
var longestValue = map[Field]int{Title: LongestTitle, Theme: 60, Author: 40, Role: 25, Organisation: 25, Description: 120}

// longestOfCries is how many words a title may have that is more than two sentences, or looks so: "GIF? Meme? Embeds? Oh, my!", "The U.K.
// visits the U.S. to begin a series".
const longestOfCries = 14

// longestOfOneSentence is how many words a title may have that is one sentence and begins as a title does.
const longestOfOneSentence = 90

// TooLong says whether a value is too long for its field.
func TooLong(f Field, value string) bool {
	most, ok := longestValue[f]
	n := wording.Count(value)
	if f == Title {
		first, _ := utf8.DecodeRuneInString(value)
		switch sentences := len(wording.Sentences(value)); {
		case sentences == 1 && !unicode.IsLower(first):
			most = longestOfOneSentence
		case sentences > 2 && (n > longestOfCries || unicode.IsLower(first)):
			return true
		}
	}
	return ok && n > most
}

// standsAsLabel says whether a line that is nothing but a label is meant as one.
func standsAsLabel(b document.Block, text string) bool {
	return b.Kind == document.Heading || b.AllBold() || strings.HasSuffix(text, ":") || strings.HasSuffix(text, "-") ||
		strings.HasSuffix(text, "–") || strings.Contains(text, "(") || wording.Count(text) <= 3
}

// Tidy writes a label as a report of ours does: "SUB-TITLE (150 characters):" as "Sub-title".
func Tidy(l string) string {
	l = strings.Trim(wording.Fold(inBrackets.ReplaceAllString(l, " ")), edgeOfLabel)
	l = strings.TrimLeftFunc(l, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if l == strings.ToUpper(l) {
		l = strings.ToLower(l)
	}
	return wording.Capitalised(l)
}

// tellsOfNone says whether a sentence begins with a word for an address or a number and gives none: "Website: none, phone: none, and a
// door that sticks."
func tellsOfNone(label, value string) bool {
	return whereToReach.MatchString(label) && wording.Count(value) >= leastTelling && wording.EndsSentence(value) && !strings.ContainsAny(strings.TrimRight(value, ".!?"), "@/.0123456789")
}

var whereToReach = phrase.Like("Website", `(?i)^(?:websites?|web|url|link|phone|tel|telephone|mobile)$`)

// leastTelling is how many words such a sentence has at least behind that word.
const leastTelling = 6
