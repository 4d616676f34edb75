package labels

import (
	"cmp"
	"slices"
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// Who has no form before them names the fields in words of their own: "Me: Ken Allsop", "What it's called: The stamp", "In a sentence: …".
// Sentences of a blog begin so too ("In short: nobody came."), and such words count only among lines with labels that are nothing else.

// ownWords are such wordings, the whole label each.
var ownWords = []struct {
	words *phrase.Phrase
	field Field
}{
	{phrase.Like("what it's called", `(?i)^(?:(?:what|how) (?:it|this|mine|(?:the|my|our) (?:blog|{work}))(?:['’]s| is) called|(?:it['’]?s |it is |this is |i(?:['’]d)? call it |called)|name of (?:the |my |our )?(?:blog|text|{work}))$`), Title},
	{phrase.Like("the title I have chosen is", `(?i)^(?:the |my |our )?(?:title|headline) (?:that )?(?:i|we)(?:['’](?:ve|d)| have| would)? (?:chosen|chose|picked|given(?: it)?|gave(?: it)?|suggest|propose|like|want)(?: is)?$`), Title},
	{phrase.Like("in a sentence", `(?i)^(?:(?:and )?in (?:a|one) (?:short )?(?:sentence|line)|in short|in a nutshell|(?:what )?(?:it|this|(?:the|my|our) (?:blog|{work}))(?:['’]s| is) about|about|about (?:it|this|(?:the|my|our) (?:blog|{work}))|short text|summed up)$`), Description},
	{phrase.Like("150 characters", `(?i)^(?:(?:in|max\.?|up to|the|my|our|your|under|about) )*\d{2,3}[ -](?:chars?|characters?)$`), Description},
	{phrase.Like("me", `(?i)^(?:me|myself|who|who i am|who am i|who we are|i am|i['’]m|i['’]?m called|my name(?: is)?|we are|from|it['’]?s by|sender)$`), Author},
	{phrase.Like("what I do", `(?i)^(?:what i do|i work as|my (?:job|role|post|day job)(?: is)?)$`), Role},
	{phrase.Like("where I work", `(?i)^(?:where i work|who i work for|i work (?:for|at)|my (?:company|employer|organi[sz]ation|council|school)(?: is)?)$`), Organisation},
}

// longestOwnWords is how many words a line has at most that gives a field in such words.
const longestOwnWords = 45

// InOwnWords writes the label of a field in place of its sender's own words for it, where a line above or below bears a label of a blog's
// fields and none of these lines gives that field.
func InOwnWords(lines []document.Block) []document.Block {
	lines = withInitials(lines)
	var out []document.Block
	for i := 0; i < len(lines); i++ {
		if FieldInOwnWords(lines[i]) == None && aloneInOwnWords(lines, i) == None {
			continue
		}
		from, to := runOfLabels(lines, i)
		given := map[Field]bool{}
		for _, b := range lines[from:to] {
			given[FieldOf(b)] = true
		}
		if !given[Title] && !given[Description] && !given[Theme] {
			i = to - 1
			continue
		}
		for j := i; j < to; j++ {
			field := cmp.Or(FieldInOwnWords(lines[j]), aloneInOwnWords(lines, j))
			if field == None || given[field] {
				continue
			}
			if out == nil {
				out = slices.Clone(lines)
			}
			out[j].Spans, given[field] = []document.Span{{Text: strings.TrimSpace(plainLabels[field] + ownValue(lines[j]))}}, true
		}
		i = to - 1
	}
	if out == nil {
		return lines
	}
	return out
}

// initials are the letters that stand for labels where a title and a description stand below each other so: "T: Nine doors", "D: The porters
// knew every one of them.", "Th: 3". Signatures have such letters before numbers.
var initials = phrase.Like("T: Nine doors", `^(T|D|Th) ?[:=–-] ?([\p{L}“"‘'].{2,}|\d(?:\s*(?:,|&|and)\s*\d)*)$`)

// withInitials writes the labels of a title, a description and a theme in full where their initials stand for them.
func withInitials(lines []document.Block) []document.Block {
	valueOf := func(b document.Block, initial string) string {
		m := initials.FindStringSubmatch(wording.Fold(b.Text()))
		if m == nil || m[1] != initial || !isLine(b) {
			return ""
		}
		return m[2]
	}
	out, written := lines, false
	for i := range lines {
		title := valueOf(lines[i], "T")
		if title == "" || i+1 >= len(lines) || wording.Count(title) < 2 || wording.Count(valueOf(lines[i+1], "D")) < leastBareWords {
			continue
		}
		if !written { // the lines are the caller's
			out, written = slices.Clone(lines), true
		}
		out[i], out[i+1] = document.Line("Title: "+title), document.Line("Description: "+valueOf(lines[i+1], "D"))
		for _, at := range []int{i - 1, i + 2} {
			if at >= 0 && at < len(out) && valueOf(out[at], "Th") != "" {
				out[at] = document.Line("Theme: " + valueOf(out[at], "Th"))
			}
		}
	}
	return out
}

// plainLabels are the words that nothing but a label has.
var plainLabels = map[Field]string{Title: "Title: ", Description: "Description: ", Author: "Author: ", Role: "Role: ", Organisation: "Organisation: "}

// runOfLabels returns from where to where lines stand, around one of them, of which each gives a field.
func runOfLabels(lines []document.Block, i int) (from, to int) {
	alone := func(at int) bool {
		return at >= 0 && isLine(lines[at]) && (FieldOf(lines[at]) != None && isWholeLabel(lines[at]) || aloneInOwnWords(lines, at) != None)
	}
	labelled := func(at int) bool {
		b := lines[at]
		return isLine(b) && (wording.Fold(b.Text()) == "" || isShortField(b) || FieldInOwnWords(b) != None || alone(at) ||
			alone(at-1) && wording.Count(b.Text()) <= longestOwnWords)
	}
	from, to = i, i+1
	for from > 0 && labelled(from-1) {
		from--
	}
	for to < len(lines) && labelled(to) {
		to++
	}
	return from, to
}

// isShortField says whether a line is a label and its value.
func isShortField(b document.Block) bool {
	field, _, value := InBlock(b)
	return field != None && field != Text && value != "" && wording.Count(value) <= longestOwnWords
}

// FieldInOwnWords returns the field that a line gives in its sender's own words, where the lines around it are labelled.
func FieldInOwnWords(b document.Block) Field {
	label, value := cutOwnWords(b)
	if value == "" || FieldOf(b) != None {
		return None
	}
	return inOwnWords(label, value)
}

// aloneInOwnWords returns the field for which such words stand alone on a line, in capitals or with a colon, above the value.
func aloneInOwnWords(lines []document.Block, at int) Field {
	b := lines[at]
	words := wording.Fold(b.Text())
	if !isLine(b) || at+1 >= len(lines) || !isLine(lines[at+1]) || FieldOf(lines[at+1]) != None || !person.InCapitals(words) && !strings.HasSuffix(words, ":") {
		return None
	}
	return inOwnWords(strings.Trim(words, edgeOfLabel), wording.Fold(lines[at+1].Text()))
}

// inOwnWords returns the field that some words name whose value is such a one.
func inOwnWords(words, value string) Field {
	for _, own := range ownWords {
		if !own.words.MatchString(words) {
			continue
		}
		if own.field == Author && !person.LooksLikeName(person.In(value).Name) || wording.Count(value) > longestOwnWords ||
			own.field.IsPost() && (wording.Count(value) > LongestPost || wording.EndsSentence(value)) || own.field == Organisation && !wording.BeginsCapital(value) || own.field == Description && wording.Count(value) < leastBareWords || TooLong(own.field, value) {
			return None
		}
		return own.field
	}
	return None
}

// cutOwnWords cuts a line behind what may be such words.
func cutOwnWords(b document.Block) (label, value string) {
	if !isLine(b) || wording.Count(b.Text()) > longestOwnWords {
		return "", ""
	}
	text := wording.Fold(b.Text())
	if b.HasBreak() {
		return "", ""
	}
	for at := range separated(text[:min(len(text), longest)]) {
		label = strings.Trim(inBrackets.ReplaceAllString(text[:at[0]], " "), edgeOfLabel)
		return Enumerator.ReplaceAllString(label, ""), strings.TrimSpace(strings.TrimLeft(text[at[1]:], ":-–— "))
	}
	return "", ""
}

func ownValue(b document.Block) string {
	_, value := cutOwnWords(b)
	return value
}
