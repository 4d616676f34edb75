package intake

import (
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"copydesk/internal/document"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// separators end a label. A dash counts only between spaces, so that "Sub-title" stays whole.
var separators = phrase.MustCompile(`\s*(?:-+>|=>|→|»|>)\s*|:|=|;\s|\s?(?:\.{4,}|…{2,}|_{4,})\s?|\||\t|\s[-–—]\s?|\s?[–—]\s|—|\n`)

// longestLabel is how many bytes a label may have: "Sub-title / description (no more than 150 characters, please)".
const longestLabel = 90

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
		return begins("->") || at > 0 && strings.IndexByte(" \t\n\r\f", text[at-1]) >= 0
	case '.', '_':
		return begins("....", "____")
	case "»"[0], "—"[0]: // the first byte of curly quotes too
		return begins("»", "–", "—", "→", "…")
	}
	return false
}

// cutInTwo is a label whose hyphen is typed as another sign, or between spaces: "Sub–title", "Stand‑first" with Word's hyphen
// that does not break, "Sub - title".
var cutInTwo = phrase.MustCompile(`(?i)^([\W_]{0,6}(?:\pL+ ){0,2}(?:sub|stand|strap|tag|by|e))` +
	` ?[-‐‑‒–—−] ?(titles?|titel|head(?:ing|line)?|first|lines?|mail)\b`)

// capitalLabel is a label in capitals that needs nothing else: "DESCRIPTION A town found its forms again."
var capitalLabel = phrase.Like("DESCRIPTION A town found its forms again.",
	`^(TITLE|HEADLINE|DESCRIPTION|SUB-?TITLE|SUB-?HEADING|STANDFIRST|STRAPLINE)\s+(\p{Lu}? ?\p{Ll}.*)$`)

// asideInLabel is said to the desk within a label: "Title, sorry: …"
var asideInLabel = phrase.Like("Title, sorry", `(?i),? (?:sorry|please|then|at last|as (?:requested|promised|discussed)|oops)$`)

// labelled reads a line as "Label: value". The value is empty where the label stands alone.
func labelled(text string) (f field, label, value string) {
	text = cutInTwo.ReplaceAllString(strings.TrimSpace(text), "$1-$2")
	if inner, ok := strings.CutPrefix(text, "["); ok && strings.IndexByte(inner, ']') == len(inner)-1 && strings.Contains(inner, ":") {
		return labelled(inner[:len(inner)-1]) // "[Title: The stamp]"
	}
	if m := bracketed.FindStringSubmatch(text[:min(len(text), longestLabel)]); m != nil {
		if f := fieldOf(m[1]); f != noField {
			return f, tidyLabel(m[1]), strings.TrimSpace(strings.TrimLeft(text[len(m[0]):], ":-–— "))
		}
	}
	for at := range separated(text[:min(len(text), longestLabel+8)]) {
		if at[0] > longestLabel {
			break
		}
		if f := fieldOf(asideInLabel.ReplaceAllString(text[:at[0]], "")); f != noField {
			return f, tidyLabel(text[:at[0]]), strings.TrimSpace(strings.TrimLeft(closedMark(text, text[at[1]:]), ":-–— \t\n"))
		}
		if value := strings.TrimLeft(text[at[1]:], ":-–— \t\n"); isPostLabel(text[:at[0]]) && person.LooksLikeRole(value) &&
			wording.Count(value) <= longestPost {
			return fieldRole, "Post", strings.TrimSpace(value)
		}
	}
	if m := capitalLabel.FindStringSubmatch(text); m != nil {
		return fieldOf(m[1]), tidyLabel(m[1]), m[2]
	}
	if m := whichTheme.FindStringSubmatch(text); m != nil && !asksForAdvice.MatchString(text) {
		return fieldTheme, "Theme", m[1]
	}
	if f, value := themeLine(text); f {
		return fieldTheme, "Theme", value
	}
	if len(text) <= longestLabel {
		if f := fieldOf(text); f != noField {
			return f, tidyLabel(text), ""
		}
	}
	return noField, "", ""
}

// longestPost is how many words somebody's post may have.
const longestPost = 12

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

// bracketed is a label in brackets of its own: "[TITLE] Twice a year".
var bracketed = phrase.MustCompile(`^[\[<{(]\s*([^\])>}]{2,40}?)\s*[\])>}]`)

// whichTheme is a question with its answer behind it: "Which theme? People".
var whichTheme = phrase.MustCompile(`(?i)^(?:(?:(?:for|under|in|to|with) )?(?:which|what|your|our) )?(?:of the )?` +
	`themes?\b[^?.!]{0,40}\?\s+(\S.{0,120})$`)

// asksForAdvice is the same question, asked in earnest: "Which theme would you recommend? I hesitate between 1 and 3."
var asksForAdvice = phrase.MustCompile(`(?i)\b(?:should (?:i|we|it|this)|(?:would|do|could|can|might) you|` +
	`(?:is|are|seems?) (?:the )?(?:best|better|right)|suits|fits)\b[^?]*\?`)

var numberedTheme = phrase.MustCompile(`(?i)^(?:for |under |campaign )?themes?(?:\(s\))?\s+(?:no\.?|n[°º]|number|#)?` +
	`\s*[\[(]?(` + numeral + `\b.*)$`)

// themeLine reads "Theme 5", "Themes 2 & 4" and "Theme 3 – People", which need no separator.
func themeLine(text string) (bool, string) {
	m := numberedTheme.FindStringSubmatch(text)
	if m == nil || wording.Count(text) > 24 || len(wording.Sentences(text)) > 1 && wording.Count(text) > 5 {
		return false, ""
	}
	return true, m[1]
}

// labelledBlock reads a block as a labelled line. Beside the separators, a bold run at its start may be the
// label ("**Standfirst** You do not need …"), and a label that stands alone is one only where it is made to
// look like one.
func labelledBlock(b document.Block) (f field, label, value string) {
	if b.Kind == document.Table || b.Kind == document.Code {
		return noField, "", ""
	}
	b = b.WithoutStruck()
	text := b.Text()
	if f, label, value := labelled(text); f != noField && (value != "" || standsAsLabel(b, text)) && !tooLongFor(f, value) {
		return f, label, value
	}
	if f := askedFor(b, text); f != noField {
		return f, tidyLabel(text), ""
	}
	bold, rest := b.BoldRun()
	if bold == "" || rest == "" || len(bold) > longestLabel {
		return noField, "", ""
	}
	if f := fieldOf(bold); f != noField && f != fieldText && f != fieldOther {
		return f, tidyLabel(bold), strings.TrimSpace(strings.TrimLeft(rest, ":-–— "))
	}
	return noField, "", ""
}

// longestValue is how many words the value of a label may have. More is a sentence of the blog that happens to begin as
// a label does: "Title: that was the first thing on the form, as though …".
var longestValue = map[field]int{fieldTitle: longestTitle, fieldTheme: 60, fieldAuthor: 40, fieldRole: 25, fieldOrganisation: 25, fieldDescription: 120}

// longestOfOneSentence is how many words a title may have that is one sentence and begins as a title does.
const longestOfOneSentence = 60

func tooLongFor(f field, value string) bool {
	most, ok := longestValue[f]
	if first, _ := utf8.DecodeRuneInString(value); f == fieldTitle && !unicode.IsLower(first) && len(wording.Sentences(value)) == 1 {
		most = longestOfOneSentence
	}
	return ok && (wording.Count(value) > most || f == fieldTitle && len(wording.Sentences(value)) > 2)
}

// asksFor begins the numbered question of a form that an email answers line by line.
var asksFor = phrase.MustCompile(`(?i)^(?:what|which|who|please|your|the|give|tell)\b`)

// askedFor reads "1. What is the title of your blog?", whose answer stands on the next line.
func askedFor(b document.Block, text string) field {
	if b.Kind != document.Item || !asksFor.MatchString(text) {
		return noField
	}
	if f := formField(strings.TrimRight(text, ".:")); f != fieldText {
		return f
	}
	return noField
}

// standsAsLabel says whether a line that is nothing but a label is meant as one.
func standsAsLabel(b document.Block, text string) bool {
	return b.Kind == document.Heading || b.AllBold() || strings.HasSuffix(text, ":") || strings.HasSuffix(text, "-") ||
		strings.HasSuffix(text, "–") || strings.Contains(text, "(") || wording.Count(text) <= 3
}

func tidyLabel(l string) string {
	l = strings.Trim(wording.Fold(inBrackets.ReplaceAllString(l, " ")), edgeOfLabel)
	l = strings.TrimLeftFunc(l, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if l == strings.ToUpper(l) {
		l = strings.ToLower(l)
	}
	return wording.Capitalised(l)
}

// placeholders are what a form holds before anybody has filled it in.
var placeholders = phrase.MustCompile(`(?i)^(?:(?:(?:is|as|see|same as|as in|as per) )?(?:the )?` +
	`(?:file ?name|name of the (?:file|document|attachment))(?:[.;,].{0,60})?|[\[<{(].{0,120}[\]>})]|` +
	`(?:please )?(?:click|tap) (?:or (?:tap|click) )?(?:here )?to (?:enter|add|insert).*|(?:please )?(?:enter|insert|` +
	`add|type|write|choose|select|give|provide)\b.{0,80}(?:here|text|title|description|theme|name|item)\.?|` +
	`choose an item\.?|select an option\.?|tb[cda]\.?|to be (?:confirmed|decided|advised|added)\.?|` +
	`(?:will |is )?to follow.{0,30}|will follow.{0,30}|coming (?:soon|shortly|later).{0,20}|n/?a\.?|none\.?|` +
	`\(?none\)?|nil|x{2,}|[-–—_.…?\s]+|(?:as|same as|see) (?:above|below|before|attached|document|is|originally sent|` +
	`previously|agreed|per (?:the )?original|in (?:the )?(?:original|document|attachment))\.?|` +
	`(?:(?:stays|remains|is|keep|leave) )?(?:the )?(?:unchanged|same|as is|as it (?:is|was))(?: as before)?\.?|` +
	`no changes?\.?|not changed\.?|your .{2,40} here|max(?:imum)? \d+ (?:characters|words)\.?|` +
	`\d+ ?(?:characters|words) max(?:imum)?\.?|e\.g\..*)[.!… ]*$`)

// placeholder says whether a value is none: an untouched row of a form, "TBC", "n/a".
func placeholder(s string) bool { return placeholders.MatchString(strings.TrimSpace(s)) }

var (
	// quotedBehind is a title in quotation marks behind the number of a theme: "Theme 2 – “The stamp”".
	quotedBehind = phrase.MustCompile(`^\d(?:,|;|:|\s[–—-])?\s+[“"‘]([^”"]{3,160}?)[”"’]\.?$`)
	// titleBare is one without them: "Theme 2; title The stamp".
	titleBare = phrase.MustCompile(`[,;–—-]\s+(?:and )?(?:the |my |our )?(?:title|titled|entitled|called)\s+(?:is )?(\p{Lu}[^,;]{2,120}?)\.?$`)
)

// behindTheme reads what a line goes on to give behind its theme: "Theme 2, title “The stamp”".
func (r reader) behindTheme(said, where string, f *fields) {
	if v := r.saidDescription(said); wording.Count(v) >= 3 {
		f.description.offer(v, where, byStatement)
	}
	masked := subTitle.ReplaceAllString(said, "description")
	if v := r.saidTitle(masked); v != "" && !r.saysTheme(v) {
		f.title.offer(v, where, byStatement)
	}
	if parts := partOfName.Split(said, -1); len(parts) > 1 && isPersonLine(strings.Join(parts[1:], ", ")) { // "Theme 1 - Sue Ferris - Harbour Clerk"
		f.author.person(person.In(strings.Join(parts[1:], ", ")), where, byProse)
	}
	for _, p := range []*phrase.Phrase{titleBare, quotedBehind} {
		if m := p.FindStringSubmatch(masked); m != nil && r.mayBeTitle(m[1]) {
			f.title.offer(withoutStops(m[1]), where, byProse)
		}
	}
}
