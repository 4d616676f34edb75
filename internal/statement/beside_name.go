package statement

import (
	"cmp"
	"slices"
	"strings"

	"copydesk/internal/edit"
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
	said     bool   // the name is what somebody does: "called", "describes"
	ahead    bool   // of a value: it stands before its name
	value    string // "" of a name
	bracket  bool   // the value stands in brackets
	begun    bool   // the value goes on behind its quotation: "“We never saw it again” – what users say"
}

// titleBesideName returns the title that a text has in quotation marks beside the word for it.
func titleBesideName(text string) (title string, ok bool) {
	title = besideName(text, labels.Title)
	return wording.WithoutStops(title), title != "" && !wording.BeginsSmall(title)
}

// descriptionBesideName is the same of the description.
func descriptionBesideName(text string) (description string, ok bool) {
	description = besideName(text, labels.Description)
	return description, description != ""
}

// besideName returns the first value in quotation marks beside the name of a field itself: what is "called" or "described" may be anything.
func besideName(text string, field labels.Field) string {
	for _, v := range valuesBesideNames(text) {
		if v.field == field && !v.said && !v.bracket {
			return v.value
		}
	}
	return ""
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
// that name, else behind it; and behind it where the value leads right to it, "“Nine doors” as the title".
func valuesBesideNames(text string) (values []nameOrValue) {
	if edit.PlacesWords(text) { // "In the title, put “New” before “Doors”"
		return nil
	}
	all := namesAndValues(text)
	taken := map[int]bool{}
	for i, v := range all {
		if v.value == "" {
			continue
		}
		for _, n := range []int{i - 1, i + 1} {
			if n < 0 || n == len(all) || all[n].value != "" || taken[n] || n < i && i+1 < len(all) && leadsRightBack.MatchString(text[v.to:all[i+1].from]) {
				continue
			}
			if n > i && n+1 < len(all) && all[n+1].value != "" && leadsRightOn.MatchString(text[all[n].to:all[n+1].from]) && !leadsRightBack.MatchString(text[v.to:all[n].from]) {
				continue // it is the name of the value behind it: "“Nine doors” is attached, sub-titled “What the porters knew.”"
			}
			if belongs(text, v, all[n]) {
				taken[n], v.field, v.said, v.ahead = true, all[n].field, all[n].said, n > i
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
	between, lead := asideOf.ReplaceAllString(text[first.to:second.from], " "), text[max(0, first.from-farthestName):first.from]
	if !name.said { // "our report, titled “Six hundred calls”" says in another clause what is titled
		lead = clauseOf(lead)
	}
	if otherWork.MatchString(lead) || byAnother.MatchString(lead) || ofNoValue.MatchString(clauseOf(lead)) || ofOther(text[:min(first.to, v.from)], "") || name.said && namesThing(text[:first.from]) {
		return false
	}
	if notThisBehind.MatchString(text[max(v.to, name.to):]) {
		return false
	}
	if name.field == labels.Description { // "something like “…”" offers one
		between = strings.Replace(between, "something like", " ", 1)
	}
	switch {
	case v.bracket:
		return first == name && strings.TrimSpace(between) == ""
	case len(between) > farthestName || endsSentence.MatchString(between) || saysOfOther(between, name.said) || otherWork.MatchString(between) || ofNoValue.MatchString(between) || ofPart.MatchString(strings.TrimRight(between, ": ")):
		return false
	case first == v:
		return leadsBack.MatchString(between) && !goesOnToOther.MatchString(between) || leadsRightBack.MatchString(between)
	}
	return !v.begun && !pointsAhead.MatchString(between) && !(name.field == labels.Description && ofNamed.MatchString(strings.TrimSpace(between)))
}

// notThisBehind goes on behind a field and its value to what has it, and is no blog, or to another that its writer would rather have.
var notThisBehind = phrase.OneOf(`(?i)^["”’)]?,? (?:`, []phrase.Way{
	{" of our report", `(?:of|for|to) (?:the|our|my|an?|his|her|their|your) (?:[\w-]+ ){0,2}?(?:reports?|papers?|books?|study|survey|programme|project|podcast|events?|webinar|talks?|lectures?|seminar|workshop|speech|exhibition|conference|film|video|strategy|newsletter|whitepaper)\b`},
	{" but we prefer the one in the document", `(?:but|though|although|however,?) (?:i|we)(?:['’]d| would|['’]ve| have)?(?: much| still| rather)* (?:prefer|like|kept|keep|stay(?:ed)? with|stuck (?:to|with)|stick (?:to|with)|use) (?:the one|mine|ours|what|it as|the title)\b`},
}, `)`)

// clauseOf returns the last clause of what stands before the name of a field.
func clauseOf(lead string) string {
	if ends := endsLead.FindAllStringIndex(lead, -1); ends != nil {
		return lead[ends[len(ends)-1][1]:]
	}
	return lead
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
		v.value, v.begun = wording.Fold(text[m[2]:m[3]]), goesOnFrom(text[m[1]:])
		all = append(all, v)
	}
	for _, m := range fieldNamed.FindAllStringSubmatchIndex(text, -1) {
		if !inValue(m[0]) {
			name := nameOrValue{from: m[0], to: m[1], field: labels.Title, said: m[4] >= 0 || m[6] >= 0}
			if m[2] >= 0 || m[4] >= 0 || m[8] >= 0 {
				name.field = labels.Description
			}
			if m[8] >= 0 {
				name.to = m[9]
			}
			all = append(all, name)
		}
	}
	slices.SortFunc(all, func(a, b nameOrValue) int { return cmp.Compare(a.from, b.from) })
	return all
}

// saysOfOther says whether what stands between a name and a value speaks of another thing than the blog: "described the project as", "the
// title on the door".
func saysOfOther(between string, said bool) bool {
	thing := placedOn
	if said {
		thing = ofThing
	}
	m := thing.FindStringSubmatch(between)
	return ofThem.MatchString(between) || m != nil && !speech.BlogWord.MatchString(m[1]) && !labels.NamesTitle(m[1]) && !labels.NamesDescription(m[1]) && !ofEmail.MatchString(m[1])
}

var (
	ofThing  = phrase.Like("described the project as", `(?i)\b(?:the|our|my|his|her|their|these|those) (\p{L}[\p{L}'’-]*)`)
	placedOn = phrase.Like("on the door", `(?i)\b(?:of|on|in|at|from|over|above) (?:an?|the|our|my|his|her|their|these|those) (\p{L}[\p{L}'’-]*)`)
	// ofThem follows what somebody calls others than the blog.
	ofThem = phrase.Like(" them ", `(?i)^ (?:them|him|her|us|me)\b`)
	// ofEmail is what an email has, and where in it something stands.
	ofEmail = phrase.MustCompile(`(?i)^(?:files?|documents?|docs?|attach\w*|subject|e-?mail|form|text|body|top|end|head|draft|version)$`)
)

// farthestName is how many bytes may stand between a value and the name of its field, and are looked at before the two.
const farthestName = 60

var (
	// hasValue is what may be a value: in quotation marks, or in brackets.
	hasValue = phrase.MustCompile(`[“"]([^“”"]{2,400})[”"]|\(([\p{Lu}][^()]{6,300})\)`)
	// fieldNamed are the names of the description, what people do to describe, what they do to name, the names of the title, and what only
	// before a value is short for a sub-title.
	fieldNamed = phrase.MustCompile(`(?i)\b(?:(` + labels.DescriptionNames + `)|(describ(?:e|es|ed|ing)|summari[sz](?:e|es|ed|ing)|sums? (?:it |this |the (?:blog|{work}) )?up|summed (?:it |this )?up)|(titles|called|entitled|titled)|title|headlines?|headings?)\b|\b(sub)(?: is)?:? [“"]`)
	// endsSentence is where a sentence ends between a name and a value, and pointsAhead leads from the name to another.
	endsSentence = phrase.MustCompile(`[.?!;]["”’')]?\s`)
	pointsAhead  = phrase.Like(" that's the ", `\b[Tt]hat(?:['’]s| is) |^ and $`)
	// endsLead is where the clause begins in which a field is named.
	endsLead = phrase.Like("I have no photo, but the title", `[.?!;:,”"]\s| [–—-] |\b(?:but|so) `)
	// asideOf is what is said of a name beside it: between commas, or of what its value has in it.
	asideOf = phrase.Like("the title, cut to fit, is", `, [^,]{3,40}, | (?:that|which) (?:includ|mention|contain)\w* [^,]{2,40}? (?:would be|could be|is) `)
	// leadsBack stands between a value and the name of its field behind it: "would do nicely as a". goesOnToOther leads to what is behind that name, and
	// leadsRightBack to no other name.
	leadsBack      = phrase.Like("would do nicely as a", `(?i)\b(?:is|as|be|do|does|for|make|makes|work|works|serve|seems?|feels?|looks?|that['’]s)\b`)
	goesOnToOther  = phrase.Like(", is for theme 4 and has the", `\b(?:and|but|has|have|with)\b`)
	leadsRightBack = phrase.Like(" as the ", `(?i)^(?:,? (?:as|for|is|to be))? (?:the|a|my|our|its|their) (?:blog |working |short )?$`)
	leadsRightOn   = phrase.MustCompile(`^[:,]? $`)
	// byAnother stands before what somebody else called the blog.
	byAnother = phrase.Like("My boss has ", `(?i)\b(?:boss|colleagues?|director|manager|friends?|wife|husband|partner|mother|father|people|everybody|everyone|somebody|someone|web ?site|newsletter|press|journalist)(?: (?:has|have|had|once|always|even|all))* $`)
	// ofNoValue says that what is quoted is none, or one among several.
	ofNoValue = phrase.Like("rather than", `(?i)\b(?:not|no|never|instead|rather|was|were|former(?:ly)?|previous(?:ly)?|original(?:ly)?|old|or|liked|loved|enjoyed|such as|than|without|remov\w*|delet\w*|chang\w*|replac\w*|drop\w*|cut\w*|from|the (?:words?|phrase)|typo|missing|wonder\w*|unsure|whether|section|paragraph|contains?|includ\w*|mention\w*|begins?|starts?|ends?|los(?:e|es|ing)|says|said)\b|n['’]t\b|(?:^|[^d]) like(?:\s*$| (?:the|a|an|your|that)\b)`)
)
