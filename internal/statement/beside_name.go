package statement

import (
	"cmp"
	"slices"
	"strings"

	"copydesk/internal/finding"
	"copydesk/internal/labels"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// A sentence may name a field and have a value in quotation marks beside the name, in words that no table foresees: "I thought “Nine doors”
// would do nicely as a title", "I'd sum it up like so: “What the porters knew”". What it quotes belongs to the name nearest to it.

// nameOrValue is a name of a field in a sentence, or a value.
type nameOrValue struct {
	from, to int // in the text
	field    labels.Field
	value    string // "" of a name
	bracket  bool   // the value stands in brackets
}

// besideNames offers the values that stand in quotation marks beside the names of their fields, or in brackets behind them, to what nothing
// more certain was said of.
func (r Reader) besideNames(text, where string, f *finding.Fields) {
	text = wording.InDoubleMarks(text)
	if !hasValue.MatchString(text) || misnamed.MatchString(text) {
		return
	}
	values := valuesBesideNames(text)
	brackets := 0
	for _, s := range values {
		if s.bracket {
			brackets++
		}
	}
	for _, s := range values {
		if s.bracket && brackets < 2 { // "a summary (just tell me how long)": one alone is an aside
			continue
		}
		switch v := speech.WithoutCount(s.value); {
		case s.field == labels.Title && r.MayBeTitle(v) && wording.Count(v) <= labels.LongestTitle:
			f.Title.Offer(wording.WithoutStops(v), where, finding.ByProse)
		case s.field == labels.Description && wording.Count(v) >= leastOffered && !wording.BeginsSmall(v):
			f.Description.Offer(v, where, finding.ByProse)
		}
	}
}

// valuesBesideNames gives each value of a text the field that is named nearest to it in its sentence: before it, where no other value took
// that name, else behind it.
func valuesBesideNames(text string) (values []nameOrValue) {
	all := namesAndValues(text)
	taken := map[int]bool{}
	for i, v := range all {
		if v.value == "" {
			continue
		}
		for _, n := range []int{i - 1, i + 1} {
			if n >= 0 && n < len(all) && all[n].value == "" && !taken[n] && belongs(text, v, all[n]) {
				taken[n], v.field = true, all[n].field
				values = append(values, v)
				break
			}
		}
	}
	return values
}

// belongs says whether a value of a text is that of a name beside it: they stand in one sentence, what is said between them and before them
// speaks of the blog and of no value that is none, and a name behind its value is led back to.
func belongs(text string, v, name nameOrValue) bool {
	first, second := v, name
	if name.from < v.from {
		first, second = name, v
	}
	between, lead := text[first.to:second.from], text[max(0, first.from-farthestName):first.from]
	switch {
	case v.bracket:
		return first == name && strings.TrimSpace(between) == "" && !otherWork.MatchString(lead) && !ofNoValue.MatchString(lead)
	case len(between) > farthestName || endsClause.MatchString(between) || saysOfOther(between) || first == v && !leadsBack.MatchString(between):
		return false
	}
	return !ofNoValue.MatchString(between) && !ofNoValue.MatchString(lead) && !byAnother.MatchString(lead) && !otherWork.MatchString(lead) &&
		!ofOther(text[:second.from]) && !(onlyNames.MatchString(text[first.from:first.to]) && namesThing(text[:first.from]))
}

// namesAndValues returns the names of fields in a text and what stands in quotation marks or brackets, in their order.
func namesAndValues(text string) (all []nameOrValue) {
	inValue := func(at int) bool {
		return slices.ContainsFunc(all, func(v nameOrValue) bool { return v.from <= at && at < v.to })
	}
	for _, m := range hasValue.FindAllStringSubmatchIndex(text, -1) {
		v := nameOrValue{from: m[0], to: m[1], bracket: m[2] < 0}
		if v.bracket {
			m[2], m[3] = m[4], m[5]
		}
		v.value = wording.Fold(text[m[2]:m[3]])
		all = append(all, v)
	}
	for _, m := range fieldNamed.FindAllStringSubmatchIndex(text, -1) {
		switch {
		case inValue(m[0]):
		case m[2] >= 0:
			all = append(all, nameOrValue{from: m[0], to: m[1], field: labels.Description})
		default:
			all = append(all, nameOrValue{from: m[0], to: m[1], field: labels.Title})
		}
	}
	slices.SortFunc(all, func(a, b nameOrValue) int { return cmp.Compare(a.from, b.from) })
	return all
}

// saysOfOther says whether what stands between a name and a value speaks of another thing than the blog: "described the project as".
func saysOfOther(between string) bool {
	m := ofThing.FindStringSubmatch(between)
	return m != nil && !speech.BlogWord.MatchString(m[1]) && !labels.NamesTitle(m[1]) && !labels.NamesDescription(m[1])
}

var ofThing = phrase.Like("described the project as", `(?i)\b(?:the|our|my|his|her|their|these|those) (\p{L}[\p{L}'’-]*)`)

// farthestName is how many bytes may stand between a value and the name of its field, and are looked at before the two.
const farthestName = 60

var (
	// hasValue is what may be a value: in quotation marks, or in brackets.
	hasValue = phrase.MustCompile(`[“"]([^“”"]{3,400})[”"]|\(([\p{Lu}][^()]{6,300})\)`)
	// fieldNamed are the names of the description, with what people do to describe, and those of the title.
	fieldNamed = phrase.MustCompile(`(?i)\b(?:(` + labels.DescriptionNames + `|describ(?:e|es|ed|ing)|summari[sz](?:e|es|ed|ing)|sums? (?:it |this |the (?:blog|{work}) )?up|summed (?:it |this )?up)|titles?|headlines?|called|entitled|titled)\b`)
	// endsClause is where a sentence ends between a name and a value.
	endsClause = phrase.MustCompile(`[.?!;]["”’')]?\s|\bthat(?:['’]s| is) `)
	// leadsBack stands between a value and the name of its field behind it: "would do nicely as a".
	leadsBack = phrase.Like("would do nicely as a", `(?i)\b(?:is|as|be|do|does|for|make|makes|work|works|serve|seems?|feels?|looks?)\b`)
	// byAnother stands before what somebody else called the blog.
	byAnother = phrase.Like("My boss has ", `(?i)\b(?:boss|colleagues?|director|manager|friends?|wife|husband|partner|mother|father|people|everybody|everyone|somebody|someone|web ?site|newsletter|press|journalist)(?: (?:has|have|had|once|always|even|all))* $`)
	// ofNoValue says that what is quoted is none, or one among several.
	ofNoValue = phrase.Like("rather than", `(?i)\b(?:not|no|never|instead|rather|was|were|former(?:ly)?|previous(?:ly)?|original(?:ly)?|old|or|like(?:$| (?:the|a|an|your|that)\b)|such as|than|without|remov\w*|delet\w*|chang\w*|replac\w*|drop\w*|cut\w*|from|the (?:words?|phrase)|typo|missing|wonder\w*|unsure|whether|section|paragraph|contains?|includ\w*|mention\w*|begins?|starts?|ends?|los(?:e|es|ing)|says?|said)\b|n['’]t\b`)
)
