package fields

import (
	"slices"
	"strconv"
	"strings"

	"copydesk/internal/byline"
	"copydesk/internal/call"
	"copydesk/internal/campaign"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/form"
	"copydesk/internal/labels"
	"copydesk/internal/layout"
	"copydesk/internal/margin"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// labelledAt reads a labelled line at blocks[*i] and moves *i behind it and its value. It leaves *i alone at a
// label that announces the text of the blog: textLabel reads that.
func (r Reader) labelledAt(blocks []document.Block, i *int, f *finding.Fields) bool {
	b := blocks[*i]
	field, label, val := labels.InBlock(b)
	if field == labels.Other && creditsWords.MatchString(label) && (byline.IsPerson(val) || r.knows(val)) {
		field = labels.Author
	}
	if field == labels.Other && tagsTheme.MatchString(label) && r.Call.IsTheme(val) {
		r.tagged(val, label, f)
	}
	switch {
	case field == labels.None:
		return false
	case field == labels.Text:
		return true
	case field == labels.Other && wording.Count(val) > 20, val == "" && r.isHeadingOfText(blocks, *i):
		return false
	}
	*i++
	if field == labels.Description && saysBelowIt.MatchString(wording.Fold(b.Text())) && wording.BeginsSmall(val) && speech.ToDesk(val) {
		val = "" // "Description is below – let me know if it's too long."
	}
	if field.IsTheme() && form.HeadsMarks.MatchString(val) && len(themesIn(r.Call, val)) == 0 && r.choicesUntil(blocks, *i) > *i+1 { // "Theme Yes/No" above the themes, as a PDF's lines give a table
		val = ""
	}
	switch {
	case field.IsTheme() && (val == "" || call.Boxed(val)) && boxedUntil(blocks, *i) > *i:
		from := *i
		*i = boxedUntil(blocks, from)
		val += "\n" + document.Text(blocks[from:*i])
	case field.IsTheme() && val == "" && r.choicesUntil(blocks, *i) > *i+1:
		from := *i
		*i = r.choicesUntil(blocks, from)
		val = chosen(blocks[from:*i])
	case val == "" && field != labels.Other:
		val = r.valueBelow(blocks, i, field)
	case field.IsTheme():
		val = r.setApart(b, val)
	}
	r.set(f, field, val, r.whereOf(b, label))
	return true
}

// saysBelowIt begins a line that says where the value of its label is.
var saysBelowIt = phrase.Like("Description is below – let me know", `(?i)^[^–—:-]{3,60}\b(?:below|underneath|beneath|as follows|next line)\b`)

// creditsWords is the label of a byline in a magazine, "Words: Sue Ferris, Data Manager", and of a count elsewhere.
var creditsWords = phrase.Like("Words", `(?i)^words(?: by)?$`)

// tagsTheme is the label of keywords, which name the theme where they are no more than that: "Tags: Future gazing".
var tagsTheme = phrase.Like("Tags", `(?i)^(?:tags?|key ?words?)$`)

// tagged takes the theme that stands under such a label, where nothing else gives one.
func (r Reader) tagged(val, label string, f *finding.Fields) {
	numbers, unknown := r.Call.MatchTheme(val)
	if len(unknown) == 0 {
		f.Themes.Offer(numbers, nil, r.under(label), finding.ByOpening)
	}
}

// longestStrange is how many words a line has at most, and longestStrangeLabel its label, that asks for something we know nothing of.
const longestStrange, longestStrangeLabel = 16, 4

// isStrangeLabel says whether a line is labelled with words that we do not know and stands among labelled lines: "Signed off on: …"
// between "Theme: …" and "Author: …".
func (r Reader) isStrangeLabel(blocks []document.Block, i int, f *finding.Fields) bool {
	text := wording.Fold(blocks[i].Text())
	label, value, ok := strings.Cut(text, ":")
	if !ok || value == "" || blocks[i].Kind == document.Heading || wording.Count(text) > longestStrange || wording.Count(label) > longestStrangeLabel ||
		wording.EndsSentence(label) || strings.ContainsAny(label, "?!") || wording.Exclaims(value) ||
		f.Title.Trust != r.Label && f.Description.Trust != r.Label {
		return false
	}
	above, below := i-1, i+1
	if above < 0 || below >= len(blocks) {
		return false
	}
	before, _, _ := labels.InBlock(blocks[above])
	after, _, said := labels.InBlock(blocks[below])
	return before != labels.None && after != labels.None && after != labels.Text && said != ""
}

// setApart returns what is bold or marked with a pen in the value of a theme's label that lists every theme, "1 **2** 3 4 5"; else the
// value.
func (r Reader) setApart(b document.Block, val string) string {
	left := len(b.Text()) - len(val) // before the value
	var apart []string
	for _, s := range b.Spans {
		if left <= 0 && (s.Bold || s.Marked) && strings.TrimSpace(s.Text) != "" {
			apart = append(apart, s.Text)
		}
		left -= len(s.Text)
	}
	if len(apart) == 0 {
		return val
	}
	if numbers, unknown := r.Call.MatchTheme(val); len(unknown) > 0 || len(numbers) > 0 && len(numbers) < len(r.Call.Themes) {
		return val
	}
	if numbers, _ := r.Call.MatchTheme(strings.Join(apart, ", ")); len(numbers) > 0 {
		return strings.Join(apart, ", ")
	}
	return val
}

// isThemeAlone says whether a line is a theme of the call, with or without a mark, or its number.
func (r Reader) isThemeAlone(text string) bool {
	if n, err := strconv.Atoi(strings.Trim(text, " .")); err == nil {
		_, is := r.Call.Theme(n)
		return is
	}
	theme, _ := r.Call.AsChoice(text)
	return theme != ""
}

// questionAt reads a question of a form that stands in bold above its answer, below other fields of the form: "Which
// theme(s) does your blog address?"
func (r Reader) questionAt(blocks []document.Block, i *int, f *finding.Fields) bool {
	b := blocks[*i]
	if !r.Styles || f.Title.Trust != r.Label && f.Description.Trust != r.Label && !asksOnBelow(blocks, *i) {
		return false
	}
	field := questionOf(b)
	if field == labels.None || field == labels.Text || f.Gives(field) {
		return false
	}
	next := *i + 1
	if field.IsTheme() {
		if end := r.choicesUntil(blocks, next); end > next+1 {
			r.set(f, field, chosen(blocks[next:end]), r.under(labels.Tidy(b.Text())))
			*i = end
			return true
		}
	}
	val := r.valueBelow(blocks, &next, field)
	if val == "" || len(strings.Fields(val)) > labels.LongestSummary && field != labels.Bio {
		return false
	}
	*i = next
	r.set(f, field, val, r.under(labels.Tidy(b.Text())))
	return true
}

// questionOf returns what a line in bold asks for.
func questionOf(b document.Block) labels.Field {
	if b.Kind != document.Heading && !b.AllBold() {
		return labels.None
	}
	text := wording.Fold(b.Text())
	field := labels.Of(strings.TrimRight(text, ".:"))
	if field == labels.None &&
		(strings.HasSuffix(text, "?") || labels.AsksFor.MatchString(text) || labels.Enumerator.MatchString(text) ||
			strings.Contains(text, "(")) {
		field = labels.Asked(strings.TrimRight(text, ".:"))
	}
	return field
}

// asksOnBelow says whether a form begins here: questions for several things, each with a short answer below it, that come to ask for the
// title or the description. An interview asks who somebody is too, but not what the blog is to be called.
func asksOnBelow(blocks []document.Block, i int) bool {
	asked := map[labels.Field]bool{}
	for i >= 0 {
		field, answer := questionOf(blocks[i]), layout.Below(blocks, i)
		if field == labels.None || field == labels.Text || answer < 0 || asked[field] || questionOf(blocks[answer]) != labels.None ||
			wording.Count(blocks[answer].Text()) > labels.LongestSummary {
			break
		}
		asked[field] = true
		i = layout.Below(blocks, answer)
	}
	return len(asked) > 1 && (asked[labels.Title] || asked[labels.Description])
}

// isHeadingOfText says whether "Summary" or "Introduction" alone on its line is the heading of a section: a long paragraph
// follows, or the email gives the description.
func (r Reader) isHeadingOfText(blocks []document.Block, i int) bool {
	if !r.Styles || !labels.HeadsSection(wording.Fold(blocks[i].Text())) || i+1 >= len(blocks) {
		return false
	}
	return r.Described || wording.Count(blocks[i+1].Text()) > labels.LongestSummary
}

// valueBelow returns the value of a label that stands alone: the next block, unless that is a label too.
func (r Reader) valueBelow(blocks []document.Block, i *int, field labels.Field) string {
	for j := *i; j < len(blocks) && j < *i+4; j++ {
		text := blocks[j].Text()
		if text == "" || guidesAnswer(blocks, j) {
			continue
		}
		if labels.FieldOf(blocks[j]) != labels.None || blocks[j].Kind == document.Table {
			return ""
		}
		limit := 400
		if field == labels.Bio {
			limit = 1500
		}
		if len(text) > limit || beginsText(field, text) && !(field.IsTheme() && r.Call.ChoosesThemes(strings.TrimRight(wording.Sentences(text)[0], "."))) {
			return ""
		}
		*i = j + 1
		return text
	}
	return ""
}

// beginsText says whether what stands below a label that nobody filled in is no value of it but how the text begins: "Twitter:", and
// below it a paragraph.
func beginsText(field labels.Field, text string) bool {
	switch field {
	case labels.Bio, labels.Description:
		return false
	case labels.Author, labels.Post:
		return labels.TooLong(labels.Author, text) ||
			field == labels.Author && wording.EndsSentence(text) && wording.Count(person.In(text).Name) < 2 // "What is your name?", and below it "That is what a form asks."
	}
	return wording.Count(text) > longestAnswer && len(wording.Sentences(text)) > 1 || labels.TooLong(field, text)
}

// longestAnswer is how many words may stand in several sentences below a label that asks for a few.
const longestAnswer = 24

// valueStandsBelow says whether the value of a label alone on its line is the short line below it.
func (r Reader) valueStandsBelow(blocks []document.Block, label int, field labels.Field) bool {
	next := label + 1
	val := r.valueBelow(blocks, &next, field)
	return val != "" && wording.Count(val) <= labels.LongestTitle && !wording.EndsSentence(val)
}

// textLabel reads "Blog:" and its like. With a short value it names the title; with none, or a long one, the
// blog begins here.
func (r Reader) textLabel(blocks []document.Block, i *int, f *finding.Fields) (rest []document.Block, ended bool) {
	if *i >= len(blocks) {
		return nil, false
	}
	field, label, val := labels.InBlock(blocks[*i])
	if field != labels.Text {
		return nil, false
	}
	b := blocks[*i]
	*i++
	if margin.SaysStatus(val) || val != "" && campaign.Only(r.Call, val) || margin.AtHead(val) { // "Blog – final"
		return nil, false
	}
	if partOfSubject.MatchString(val) && len(r.Call.FindThemes(val)) > 0 { // "Blog post - Smarter State - Theme 1 - Sue Ferris"
		f.Themes.Offer(r.Call.FindThemes(val), nil, r.under(label), finding.ByOpening)
		f.Title.Offer(r.SubjectTitle(val, blocks[*i:], append(slices.Clone(r.Organisations), r.Sender)...), r.under(label), finding.ByFileName)
		return nil, false
	}
	if n := wording.Count(val); n > 0 && n <= 20 && !strings.HasSuffix(val, ".") && f.Title.Trust < finding.ByOpening {
		by := finding.ByOpening
		if r.Styles && (b.Style == document.StyleTitle || b.Kind == document.Heading && b.Level == 1) {
			by = finding.ByStyle
		}
		f.Title.Offer(wording.Unquote(val), r.under(label), by)
		return nil, false
	}
	if val == "" && f.Title.Text == "" && r.Known == "" && (f.IsZero() || r.styledTitle(blocks[*i:])) ||
		val == "" && (r.knownBelow(blocks[*i:]) || formBelow(blocks[*i:])) {
		return nil, false // "Guest blog", above the title and all that belongs to it
	}
	rest = withoutGuidanceAbove(blocks[*i:])
	if val != "" {
		b.Spans = []document.Span{{Text: val}}
		rest = append([]document.Block{b}, rest...)
	}
	return rest, true
}

// partOfSubject parts a line as a subject is.
var partOfSubject = phrase.Like("Smarter State - Theme 1", `\s(?:[-–—|]|//?)\s`)

// knownBelow says whether the next line is the title that the email gives.
func (r Reader) knownBelow(blocks []document.Block) bool {
	return wording.Alike(layout.TextBelow(blocks, -1), r.Known)
}

// formBelow says whether the next thing is a table of fields or a labelled line.
func formBelow(blocks []document.Block) bool {
	next := layout.Below(blocks, -1)
	if next < 0 {
		return false
	}
	field, _, val := labels.InBlock(blocks[next])
	return formRows(blocks[next]) >= 2 || val != "" && (field == labels.Title || field == labels.Description || field.IsTheme())
}
