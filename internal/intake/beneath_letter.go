package intake

import (
	"fmt"
	"slices"
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/edit"
	"copydesk/internal/labels"
	"copydesk/internal/layout"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// readBeneath labels what the sender wrote below a line of our letter that tells a field: below "Title: Cellar lights" the
// words "should be Cellar lamps" are said of the title.
func (e *email) readBeneath() {
	if !e.answersUs() {
		return
	}
	blocks, from, part := e.sources[0].Blocks, 0, ""
	for _, t := range e.m.Texts {
		for _, below := range t.Below {
			i := blockOf(blocks, from, wording.Fold(below.Line))
			if i < 0 || speech.Greets(wording.Fold(below.Line)) {
				continue
			}
			if theme := e.themeMarked(below.Quoted, blocks[i].Text()); theme != "" {
				blocks[i] = document.Line(theme)
			} else if label := labelAmong(below.Quoted); label != "" {
				blocks[i] = e.saidOf(label, blocks[i])
			} else if below.Between {
				blocks[i] = e.withoutMark(blocks[i])
			}
			if refs := e.call.Refs(below.Head); below.Between && len(refs) == 1 && refs[0] != part { // it stands in the part of another blog
				part = refs[0]
				blocks = slices.Insert(slices.Clone(blocks), i, document.Line(part+":"))
				i++
			}
			from = i + 1
		}
	}
	e.sources[0].Blocks = blocks
}

// blockOf returns which of some paragraphs, from one on, is a line, or begins with it where it runs over several; -1 for none.
func blockOf(blocks []document.Block, from int, line string) int {
	for _, is := range []func(text string) bool{func(text string) bool { return text == line }, func(text string) bool { return strings.HasPrefix(text, line) }} {
		if i := slices.IndexFunc(blocks[from:], func(b document.Block) bool { return is(wording.Fold(b.Text())) }); i >= 0 {
			return from + i
		}
	}
	return -1
}

// labelAmong returns the label of the field that some lines of our letter ask for, or of the first that bears one, which the lines
// before it go on with. The nearest line stands first.
func labelAmong(lines []string) string {
	if label := askedIn(lines); label != "" {
		return label
	}
	for _, l := range lines {
		if label, value, ok := strings.Cut(l, ":"); ok && factLabels[label] != labels.None && strings.TrimSpace(value) != "" {
			return label
		}
		if !strings.HasPrefix(l, "Length:") && !strings.HasPrefix(l, "Pictures:") && !strings.HasPrefix(l, "About:") {
			continue
		}
		return ""
	}
	return ""
}

// themeMarked returns the labelled line for a theme in the list of our letter below which the sender set a mark, the nearest line above it
// first: "<-- this one", below "2. Tech as an enabler – The role of technology"; "" for anything else.
func (e *email) themeMarked(above []string, mark string) string {
	if !marksPoint.MatchString(wording.Fold(mark)) {
		return ""
	}
	for _, line := range above[:min(len(above), longestPoint)] {
		number, text := layout.Numbered(document.Line(line))
		for _, theme := range e.call.Themes {
			if (number == 0 || number == theme.Number) && (text == theme.Name || strings.HasPrefix(text, theme.Name+" – ")) {
				return fmt.Sprintf("Theme: %d", theme.Number)
			}
		}
		if number > 0 {
			break
		}
	}
	return ""
}

// longestPoint is how many lines a theme has at most in the list of our letter.
const longestPoint = 3

// marksPoint marks the point below which it stands.
var marksPoint = phrase.Like("<-- this one please", `(?i)^(?:[<^←⬅✓✔☑*]\S*|\[?x\]?)?\s*(?:(?:yes|this|that|here)(?:,? (?:this|that))?(?: is)?(?: one| theme| the one| ours| mine)?|mine|ours|(?:our|my) (?:one|theme|choice))?(?:,? (?:please|thanks|thank you))*[.!]*$`)

// asked are the words of our letters that ask for a field, in the point itself and in the advice below it.
var asked = []struct {
	label string
	in    *phrase.Phrase
}{
	{"Title", phrase.Like("Please reply with a line such as: “Title: …”.", `\b(?i:No title was given)\b|“Title: …”`)},
	{"Description", phrase.Like("No description was given: the sub-title of at most 150 characters",
		`\b(?i:No description was given)\b|\bThe description has \d+ characters\b|“Description: …”`)},
	{"Theme", phrase.Like("No theme was named.", `\b(?i:No theme was named)\b|\bone of the themes of this call\b|“Theme: [^”]+”`)},
}

// askedIn returns the label of the one field for which some lines of our letter ask, the nearest line first.
func askedIn(lines []string) (label string) {
	lines = slices.Clone(lines)
	slices.Reverse(lines)
	text := strings.Join(lines, " ")
	for _, a := range asked {
		if !a.in.MatchString(text) {
			continue
		}
		if label != "" { // “Title: …” or “Description: …”
			return ""
		}
		label = a.label
	}
	return label
}

// factLabels are the labels under which our letters tell how a blog was understood.
var factLabels = map[string]labels.Field{"Title": labels.Title, "Description": labels.Description, "Theme": labels.Theme, "Author": labels.Author}

// saidOf labels a paragraph that says what a field of our letter should be. What says anything else is left as it is.
func (e *email) saidOf(label string, b document.Block) document.Block {
	b = e.withoutMark(b)
	text := wording.Fold(b.Text())
	if labels.FieldOf(b) != labels.None || text == "" {
		return b
	}
	for _, p := range []*phrase.Phrase{quotedBehindColon, asksForThis} {
		if m := p.FindStringSubmatch(text); m != nil {
			text = m[1]
		}
	}
	value := wording.Unquote(strings.TrimSpace(behindWording.ReplaceAllString(wordingAhead.ReplaceAllString(text, ""), "")))
	if value == "" || strings.HasSuffix(value, "?") || edit.Confirmed.MatchString(value) || e.asksSomething(value) {
		return b
	}
	first := []rune(value)[0]
	switch n := wording.Count(value); factLabels[label] {
	case labels.Title:
		if n > labels.LongestTitle || !speech.BeginsAsValue(value) {
			return b
		}
		value = strings.TrimSuffix(value, ".")
	case labels.Description:
		if n < 3 || n > 70 || !speech.BeginsAsValue(value) {
			return b
		}
	case labels.Theme:
		if m := addsTo.FindStringSubmatch(value); m != nil && e.isTheme(m[1]) {
			return document.Line("Please add theme " + m[1] + ".")
		}
		if choice := speech.BeforeReason(value); choice != "" && e.isTheme(choice) {
			value = choice
		}
		if value, _, _ = strings.Cut(value, ", not "); !e.isTheme(value) {
			return b
		}
	case labels.Author:
		if p := person.In(value); !person.LooksLikeName(p.Name) || n > 14 || first < 'A' {
			return b
		}
	}
	return document.Line(label + ": " + value)
}

// withoutMark takes that off a paragraph by which the sender marks it.
func (e *email) withoutMark(b document.Block) document.Block {
	text := wording.Fold(b.Text())
	if bare := e.withoutInitials(text); bare != text {
		return document.Line(bare)
	}
	return b
}

// withoutInitials takes off by what the sender marks what they write between the lines of a letter: "[JD] Cellar lamps".
func (e *email) withoutInitials(text string) string {
	m := markedAsMine.FindStringSubmatch(text)
	if m == nil {
		return text
	}
	mark, name := m[1]+m[2], person.CleanName(e.m.From.Name)
	bare := strings.ReplaceAll(mark, ".", "")
	if person.IsFirstNameOf(mark, name) || strings.EqualFold(mark, name) || len(bare) > 1 && (strings.EqualFold(bare, initialsOf(name, " -")) || strings.EqualFold(bare, initialsOf(name, " -'’"))) {
		return m[3]
	}
	return text
}

// initialsOf are the first letters of the parts of a name between some signs: of O'Shea “O” or “OS”.
func initialsOf(name, signs string) (initials string) {
	for _, part := range strings.FieldsFunc(name, func(r rune) bool { return strings.ContainsRune(signs, r) }) {
		initials += string([]rune(part)[:1])
	}
	return initials
}

var markedAsMine = phrase.Like("[JD] Cellar lamps", `^(?:[\[({<*]{1,2}([\p{L}][\p{L}. ’'-]{0,30})[\])}>*]{1,2}[:–—-]?|([\p{L}][\p{L}. ’'-]{0,30}?)(?: ?[:>]| [–—-]))\s+(\S.*)$`)

// asksSomething says whether a sentence of some words is said to the desk and is no value.
func (e *email) asksSomething(value string) bool {
	return slices.ContainsFunc(wording.Sentences(value), func(s string) bool { return speech.Of(s) != speech.NoSpeech })
}

// isTheme says whether words name themes and nothing else, by number or by name.
func (e *email) isTheme(words string) bool {
	return e.call.ChoosesThemes(strings.TrimRight(words, ".! "))
}

var (
	quotedBehindColon = phrase.Like("Of course: “Cellar lamps”", `^[^“”":]{1,40}:\s+[“"]([^“”"]{3,300})[”"]\W*$`)

	// asksForThis asks for another wording of what stands above it.
	asksForThis = phrase.Like("Could this be “Cellar lamps”, please?", `(?i)^(?:(?:sorry|please|also|and|hi|oh)[,!]? )*(?:could|can|should|may|might|would it be possible for) (?:this|it|that|we|you|(?:the|my|our) (?:title|headline|`+labels.DescriptionNames+`))(?: please| just| now)*`+
		` (?:to )?(?:be(?: changed to)?|read|say|become|have(?: it as)?|make (?:it|this)|change (?:it|this) to|use|go with):? [“"]([^“”"]{3,300})[”"](?:,? (?:instead|please|if possible))*\?*$`)

	wordingAhead = phrase.OneOf(`(?i)^(?:(?:sorry|apologies|oops|oh|actually|no|please|just|and)(?:[,!.]| ?[–—-])? )*`, []phrase.Way{
		{"should be Cellar lamps", `(?:(?:please |could you |can you )?(?:(?:this|it|that|the \w+|my \w+|our \w+) )?(?:should|could|can|must|needs to|ought to|is to|may) (?:now |please |just |actually )*(?:be|read|say|become|have been)|(?:please )?(?:change|make|correct|amend|update)(?:d)?(?: (?:this|` +
			`it|that))?(?: to(?: read)?)?|(?:it|this|that)(?:['’]s| is)(?: now)?|(?:is )?now)\b`},
		{"A shorter one: Cellar lamps", `(?:an? |the |my |our )?(?:shorter|shortened|better|new|revised|amended|corrected)(?: (?:one|version|text|wording|attempt))?:`},
		{"How about this: Cellar lamps", `(?:how about|what about|please use|let['’]s (?:use|have|go with)|we suggest|(?:my |our )?suggestion)(?: this| the following)?:`},
		{"--> Cellar lamps", `[-=]*>`},
		{"→ Cellar lamps", `→`},
		{"= Cellar lamps", `=`},
	}, `\s*:?\s*`)
	behindWording = phrase.Like("Cellar lamps, please", `(?i)(?:,? (?:please|pls|instead|thanks|thank you|sorry)|,? if (?:that['’]s|that is|it['’]s) (?:ok|okay|possible))+[.!]*$`)
	addsTo        = phrase.Like("and 4", `(?i)^(?:and|also|plus|add|\+)(?: also| theme)* (.+?)(?: too| as well| also)?[.!]*$`)
)

// wantsBeneath says whether the sender wrote anything between the lines of what is quoted that is more than thanks.
func (e *email) wantsBeneath() bool {
	var lines []string
	for _, t := range e.m.Texts {
		for _, b := range t.Below {
			if b.Between {
				lines = append(lines, b.Line)
			}
		}
	}
	return !edit.WantsNothing(lines)
}
