package layout

import (
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/labels"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// What people type in haste: labels without their colons, one behind the other, and points numbered with a dash, one below the other.

// typedInHaste returns the lines of a paragraph that gives fields one behind the other without colons, or points by their numbers.
func typedInHaste(b document.Block) []document.Block {
	if b.Kind != document.Paragraph || len(b.Text()) > longestLabelled {
		return nil
	}
	if points := dashedPoints(b); points != nil {
		return points
	}
	return bareRow(b)
}

// dashedPoints returns the lines of a paragraph that are numbered from one on with a dash: "1 - Nine doors", a line break, "2 - People".
// What has no number goes on from the line before.
func dashedPoints(b document.Block) (points []document.Block) {
	for _, line := range b.Lines() {
		text := strings.TrimSpace(line.Text())
		switch m := dashedPoint.FindStringSubmatch(text); {
		case m != nil && int(m[1][0]-'0') == len(points)+1:
			points = append(points, document.Line(m[1]+". "+m[2]))
		case m != nil || len(points) == 0:
			return nil
		default:
			last := &points[len(points)-1]
			last.Spans = append(append(last.Spans[:len(last.Spans):len(last.Spans)], document.Span{Text: " "}), line.Spans...)
		}
	}
	if len(points) < 2 {
		return nil
	}
	return points
}

var dashedPoint = phrase.Like("2 - People", `^([1-9]) ?[–—-]\s+(\S.*)$`)

// bareRow returns the fields that a paragraph gives one behind the other, each behind its name alone, as labelled lines: "title nine doors,
// theme 3, description the porters who kept the keys". All of it must be such a list.
func bareRow(b document.Block) (row []document.Block) {
	if strings.Contains(b.Text(), ":\n") { // labels with their colons, and below them what they ask for
		return nil
	}
	text := rowEnd.ReplaceAllString(wording.Fold(strings.ReplaceAll(b.Text(), "\n", "; ")), "")
	given := map[labels.Field]bool{}
	if hello := speech.Hello.FindString(text); hello != "" {
		text = text[len(hello):]
	}
	begins := append(rowLabel.FindAllStringSubmatchIndex(text, -1), []int{len(text), len(text), len(text), len(text)})
	if len(begins) < 3 || begins[0][0] > 0 {
		return nil
	}
	for i, at := range begins[:len(begins)-1] {
		name, value := text[at[2]:at[3]], strings.Trim(text[at[1]:begins[i+1][0]], " ,;")
		field := labels.Of(name)
		smallTheme := field.IsTheme() && !numberAhead.MatchString(value) && !wording.BeginsCapital(value) && len(begins) < 4 // “Theme tunes, title sequences …”
		isPost := field == labels.Title && given[labels.Author] && person.LooksLikeRole(value)
		if given[field] || smallTheme || isPost || !isBareValue(field, value) {
			return nil
		}
		given[field] = true
		row = append(row, document.Line(wording.Capitalised(name)+": "+value))
	}
	return row
}

// isBareValue says whether what stands behind the bare name of a field may be its value, and is not what is said of the field: "title is
// fine", "theme of the week".
func isBareValue(field labels.Field, value string) bool {
	n := wording.Count(value)
	switch {
	case n == 0 || saidOfField.MatchString(value) || labels.IsNoValue(value) || labels.IsPlaceholder(value) || len(wording.WholeSentences(value)) > 1:
		return false
	case field.IsTheme():
		return n <= mostInTheme
	case field == labels.Author:
		return person.LooksLikeName(value) || strings.ContainsAny(value, ",&") || strings.Contains(value, " and ")
	case field == labels.Title:
		return n >= 2 && n <= labels.LongestTitle
	case field == labels.Description:
		return n >= 3
	}
	return false
}

// mostInTheme is how many words the theme of such a list has at most.
const mostInTheme = 6

var (
	// rowLabel is the name of a field at the head of a part of such a list.
	rowLabel    = phrase.Like("title nine doors, theme 3", `(?i)(?:^|[,;]\s+(?:and )?(?:the |my |our )?|\s+and (?:the )?)(title|headline|`+labels.DescriptionNames+`|themes?|strand|category|author)\s+`)
	numberAhead = phrase.Like("3 please", `(?i)^(?:number |no\.? ?|#)?`+wording.Numeral+`\b`)
	// rowEnd is said to the desk behind it.
	rowEnd = phrase.Like("title nine doors, theme 3, thanks", `(?i)[,;.]?\s+(?:(?:many )?thanks|thank you|thx|cheers|please|pls)(?: (?:again|a lot|so much|all))?[.!]*$`)
	// saidOfField begins what is said of a field.
	saidOfField = phrase.Like("is fine", `(?i)^[=:–—-]|^(?:is|are|was|were|be|been|has|have|had|needs?|should|will|would|can|could|may|might|must|to|of|for|in|on|at|as|and|or|both|with|from|by|looks?|reads?|seems?|sounds?|stays?|remains?|still|missing|`+
		`attached|enclosed|below|above|not|no|same|unchanged|tb[acd]|coming|comes?|follows?|please|fine|ok(?:ay)?|good|great|correct|right|wrong|changes?|changed|updated?|first|second|third|last|then|now|only|too|also|please|suggestions?|ideas?|page|field|box|which|that|who|`+
		`please|you|we|i|it|they|he|she|if|but|so|than|like|went|goes|go|gives?|given|says?|agreed|approved|confirmed|issues?|problems?|questions?|options?|number|numbers)\b`)
)
