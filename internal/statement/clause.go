package statement

import (
	"slices"
	"strconv"
	"strings"

	"copydesk/internal/call"
	"copydesk/internal/document"
	"copydesk/internal/labels"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// A clause that says a field and nothing else.

// fieldSaid is a field that a clause says.
type fieldSaid struct {
	field  labels.Field
	value  string
	behind string // what the clause says behind the value
	label  string // under which it stands, as the note has it; "" in a sentence
}

// line is the field under its label: the note's own where that is one, else ours.
func (s fieldSaid) line() document.Block {
	if labels.Of(s.label) == s.field {
		return document.Line(s.label + ": " + s.value)
	}
	name := map[labels.Field]string{labels.Title: "Title: ", labels.Description: "Description: ", labels.Theme: "Theme: ", labels.Author: "Author: "}[s.field]
	line := document.Line(name + s.value)
	line.Said = true
	return line
}

// fieldSaid returns the field that a clause says and nothing else.
func (r Reader) fieldSaid(clause string) fieldSaid {
	if m := eitherOf(clause, titleOpens, titleInHaste); m != nil {
		title, behind := valueSaid(m[1], true)
		if strings.ContainsAny(behind, "“\"") || behind == "" && beginsQuoted.MatchString(title) { // “Nine doors”, and for the line underneath “What the porters knew.”
			return fieldSaid{}
		}
		bare := r.beforeTheme(withoutThemeTail(title))
		if tail, cut := strings.CutPrefix(title, bare); cut { // "Nine doors, it's by me (Sue Ferris) & it's for theme 2": what is cut off says something too
			behind = strings.TrimSpace(strings.TrimLeft(tail, ",;& ") + " " + behind)
		}
		title = withoutRequest(wording.WithoutStops(bare), clause)
		if wording.BeginsAsTitle(title) && wording.Count(title) <= labels.LongestTitle && !labels.IsNoValue(title) && !person.LooksLikeRole(title) {
			return fieldSaid{labels.Title, title, behind, labelOfClause(clause)}
		}
	}
	if m := eitherOf(clause, descriptionOpens, descriptionInHaste); m != nil {
		description, behind := valueSaid(m[1], false)
		if wording.BeginsAsTitle(description) && wording.Count(description) >= labels.ShortestSubTitle && !labels.IsNoValue(description) && !SaysWhere.MatchString(description) {
			label := labelOfClause(clause)
			if label == "" && strings.HasSuffix(m[1], description) && !descriptionInHaste.MatchString(clause) { // and not in quotation marks: the stop is that of the sentence
				description = wording.WithoutStops(description)
			}
			return fieldSaid{labels.Description, description, behind, label}
		}
	}
	if s := authorStated(clause); s.field != labels.None {
		return s
	}
	return r.themesStated(clause)
}

// authorStated returns who a clause says wrote the blog, with what they are: "It's by Ann Lee, Depot Manager at Ness Council".
func authorStated(clause string) fieldSaid {
	m := authorOpens.FindStringSubmatch(clause)
	if m == nil || leavesOpen.MatchString(clause) {
		return fieldSaid{}
	}
	who, behind := valueSaid(isWhat.ReplaceAllString(m[1], ", "), true)
	if saysMoreOfThem.MatchString(who) {
		return fieldSaid{}
	}
	name, _, _ := strings.Cut(strings.NewReplacer("(", ",", " at ", ",").Replace(who), ",")
	if name = strings.TrimRight(strings.TrimSpace(name), "."); wording.Count(name) < 2 || !person.LooksLikeName(name) || wording.Count(who) > speech.LongestRemark {
		return fieldSaid{}
	}
	return fieldSaid{labels.Author, strings.TrimRight(who, "."), behind, labelOfClause(clause)}
}

// themesStated returns the themes that the first sentence of a clause says, and leaves none open.
func (r Reader) themesStated(clause string) fieldSaid {
	all := wording.Sentences(clause)
	if len(all) == 0 || !themeOpens.MatchString(all[0]) || leavesOpen.MatchString(all[0]) || wording.Count(all[0]) > speech.LongestRemark || !r.namesTheme(all[0]) {
		return fieldSaid{}
	}
	if r.spokenTitle(all[0]) != "" { // "Our blog is attached for theme 3, Weaving and worrying."
		return fieldSaid{}
	}
	var list []string
	for _, n := range r.Call.FindThemes(all[0]) {
		list = append(list, strconv.Itoa(n))
	}
	if len(list) == 0 {
		return fieldSaid{}
	}
	return fieldSaid{labels.Theme, strings.Join(list, ", "), strings.Join(all[1:], " "), labelOfClause(clause)}
}

// labelOfClause returns the label under which a clause has its value; "" where it is a sentence.
func labelOfClause(clause string) string {
	if m := underLabel.FindStringSubmatch(clause); m != nil {
		return m[1]
	}
	return ""
}

// namesTheme says whether a sentence speaks of a theme, or has the name of one as the call writes it: "This is for the future" does not.
func (r Reader) namesTheme(sentence string) bool {
	return wordTheme.MatchString(sentence) || slices.ContainsFunc(r.Call.Themes, func(t call.Theme) bool { return strings.Contains(sentence, t.Name) })
}

var wordTheme = phrase.Like("theme 3", `(?i)\bthemes? (?:is |are |number |no\.? ?|#)?\S|\S theme\b`)

// valueSaid returns the value with which what is said begins, in quotation marks or not, and what is said behind it; alone is whether it
// is no more than a sentence.
func valueSaid(said string, alone bool) (value, behind string) {
	if m := wholeInSingle.FindStringSubmatch(said); m != nil {
		return m[1], ""
	}
	if quoted, ok := QuotedAtStart(said); ok && strings.IndexAny(said, "“‘\"'") == 0 {
		_, behind, _ = strings.Cut(said, quoted)
		return quoted, strings.TrimLeft(behind, "”’\"'.,;:! ")
	}
	all := wording.Sentences(said)
	for i := 1; i < len(all); i++ {
		if alone && wording.EndsSentence(all[i-1]) || speech.ToDesk(all[i]) {
			return strings.Join(all[:i], " "), strings.Join(all[i:], " ")
		}
	}
	return strings.TrimRight(said, ";, –—"), ""
}

// clausesOf cuts the lines of a block before each sentence, and behind each semicolon, that begins as one that says a field; behind a
// comma or an "and" too, unless it is the author: "the attached blog, written by Ann Lee, the mayor's aide".
func (r Reader) clausesOf(b document.Block) []string {
	var clauses []string
	for _, line := range b.Lines() {
		text, from, at, ended := wording.Fold(line.Text()), 0, 0, false
		for _, m := range append(clauseEnd.FindAllStringIndex(text, -1), []int{len(text), len(text)}) {
			if at > from && (r.beginsField(text[at:m[0]], ended) && !(!ended && r.titleSentFor(wording.FirstSentence(text[from:])) != "") || inOneSentence.MatchString(text[at:])) {
				clauses = append(clauses, clauseTail.ReplaceAllString(text[from:at], ""))
				from = at
			}
			at, ended = m[1], strings.ContainsAny(text[m[0]:m[1]], ".;!?")
		}
		if from < len(text) {
			clauses = append(clauses, text[from:])
		}
	}
	return clauses
}

// inOneSentence leads to the description with a comma behind it.
var inOneSentence = phrase.Like("and in one sentence, What the porters knew", `(?i)^(?:and )?in (?:one|a) (?:sentence|line|nutshell), (?-i:["“\p{Lu}])`)

// beginsField says whether a clause begins as one that says a field, or the author where one ended above.
func (r Reader) beginsField(s string, ended bool) bool {
	return eitherOf(s, titleOpens, titleInHaste) != nil || eitherOf(s, descriptionOpens, descriptionInHaste) != nil ||
		ended && authorStated(s).field != labels.None || themeOpens.MatchString(s) && r.namesTheme(s)
}

// eitherOf returns the groups of the first of two phrases that a text holds.
func eitherOf(text string, first, second *phrase.Phrase) []string {
	if m := first.FindStringSubmatch(text); m != nil {
		return m
	}
	return second.FindStringSubmatch(text)
}

var (
	clauseEnd  = phrase.MustCompile(`[.;!?]["”’')]?\s+|,\s+|\s+(?:and|with)\s+`)
	clauseTail = phrase.Like("The title is Nine doors, and", `[\s,;]*(?:\b(?:and|with))?\s*$`)
	// saysMoreOfThem is in a sentence that names others too, or tells what they did: it is read as a whole.
	saysMoreOfThem = phrase.Like("Ann Lee, Tom Reed having left us", `(?i)\b(?:and|with|when|whenever|if|was|were|is|has|have|had|having|being|will|can|would|could|should|wants?|wanted|likes?|asks?|asked|says?|said|thinks?|needs?|took|checked|helped|myself|me|photo\w*|pictures?|images?|quotes?|idea)\b|&`)
	// isWhat stands between a name and what somebody is.
	isWhat = phrase.Like("Ann Lee, who is Depot Manager", `,? (?:who is|who['’]s|is) (?:(?:the|our|their|an?) )?`)
	// underLabel is a clause that is a label and its value.
	underLabel = phrase.Like("Title: Nine doors", `^([^:=–—]{2,40})(?:\s*[:=]| [–—-])\s`)
	// beginsQuoted begins with something in quotation marks.
	beginsQuoted = phrase.Like("'The lift, twice' and it's about safety", `^[“"‘'][^“”"‘]{2,}[”"’'](?:\W|$)`)
	// wholeInSingle is a value in single quotation marks, with apostrophes in it.
	wholeInSingle = phrase.Like("'What the boats' crews knew of Ron's box'", `^['‘]((?:[^'‘’“”"]|\pL['’]\pL|s['’] )+)['’][.,;]*$`)
	// leavesOpen leaves the choice to the desk, or makes none.
	leavesOpen = phrase.Like("It fits under People or Tech", `(?i)\b(?:or|but|not|maybe|perhaps|possibly|either|though|unless|if|rather|instead|whichever|any|both|might|could|first|second)\b|\?`)
)
