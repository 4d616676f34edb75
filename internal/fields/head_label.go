package fields

import (
	"strings"

	"copydesk/internal/call"
	"copydesk/internal/campaign"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/labels"
	"copydesk/internal/margin"
	"copydesk/internal/wording"
)

// labelledAt reads a labelled line at blocks[*i] and moves *i behind it and its value. It leaves *i alone at a
// label that announces the text of the blog: textLabel reads that.
func (r Reader) labelledAt(blocks []document.Block, i *int, f *finding.Fields) bool {
	field, label, val := labels.InBlock(blocks[*i])
	switch {
	case field == labels.None:
		return false
	case field == labels.Text:
		return true
	case field == labels.Other && wording.Count(val) > 20, val == "" && r.isHeadingOfText(blocks, *i):
		return false
	}
	*i++
	switch {
	case field.IsTheme() && (val == "" || call.Boxed(val)) && boxedUntil(blocks, *i) > *i:
		from := *i
		*i = boxedUntil(blocks, from)
		val += "\n" + document.Text(blocks[from:*i])
	case val == "" && field != labels.Other:
		val = r.valueBelow(blocks, i, field)
	}
	r.set(f, field, val, r.Origin+", labelled "+label)
	return true
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

// boxedUntil returns where the choices of a form end that stand from i on, a line each with a box before it; i where
// none stands there.
func boxedUntil(blocks []document.Block, i int) int {
	for j := i; j < len(blocks); j++ {
		switch text := wording.Fold(blocks[j].Text()); {
		case text == "":
		case blocks[j].Kind == document.Table || wording.Count(text) > 30 || !call.Boxed(text):
			return i
		default:
			i = j + 1
		}
	}
	return i
}

// boxesAt reads the themes that are ticked in a list whose label says nothing of a theme: "Please tick one:".
func (r Reader) boxesAt(blocks []document.Block, i *int, f *finding.Fields) bool {
	end := boxedUntil(blocks, *i)
	if end < *i+2 {
		return false
	}
	numbers, unknown := r.Call.MatchTheme(document.Text(blocks[*i:end]))
	if len(numbers) == 0 {
		return false
	}
	f.Themes.Offer(numbers, unknown, r.Origin+", ticked", r.Label)
	*i = end
	return true
}

// questionAt reads a question of a form that stands in bold above its answer, below other fields of the form: "Which
// theme(s) does your blog address?"
func (r Reader) questionAt(blocks []document.Block, i *int, f *finding.Fields) bool {
	b := blocks[*i]
	if !r.Styles || f.Title.Trust != r.Label && f.Description.Trust != r.Label || b.Kind != document.Heading && !b.AllBold() {
		return false
	}
	text := wording.Fold(b.Text())
	field := labels.Of(strings.TrimRight(text, ".:"))
	if field == labels.None &&
		(strings.HasSuffix(text, "?") || labels.AsksFor.MatchString(text) || labels.Enumerator.MatchString(text) ||
			strings.Contains(text, "(")) {
		field = labels.Asked(strings.TrimRight(text, ".:"))
	}
	if field == labels.None || field == labels.Text || f.Gives(field) {
		return false
	}
	next := *i + 1
	val := r.valueBelow(blocks, &next, field)
	if val == "" || len(strings.Fields(val)) > labels.LongestSummary && field != labels.Bio {
		return false
	}
	*i = next
	r.set(f, field, val, r.Origin+", labelled "+labels.Tidy(b.Text()))
	return true
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
	for j := *i; j < len(blocks) && j < *i+3; j++ {
		text := blocks[j].Text()
		if text == "" {
			continue
		}
		if labels.FieldOf(blocks[j]) != labels.None || blocks[j].Kind == document.Table {
			return ""
		}
		limit := 400
		if field == labels.Bio {
			limit = 1500
		}
		if len(text) > limit {
			return ""
		}
		*i = j + 1
		return text
	}
	return ""
}

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
	if n := wording.Count(val); n > 0 && n <= 20 && !strings.HasSuffix(val, ".") && f.Title.Trust < finding.ByOpening {
		f.Title.Offer(wording.Unquote(val), r.Origin+", labelled "+label, finding.ByOpening)
		return nil, false
	}
	if val == "" && f.Title.Text == "" && r.Known == "" && (f.IsZero() || r.styledTitle(blocks[*i:])) ||
		val == "" && (r.knownBelow(blocks[*i:]) || formBelow(blocks[*i:])) {
		return nil, false // "Guest blog", above the title and all that belongs to it
	}
	rest = blocks[*i:]
	if val != "" {
		b.Spans = []document.Span{{Text: val}}
		rest = append([]document.Block{b}, rest...)
	}
	return rest, true
}

// knownBelow says whether the next line is the title that the email gives.
func (r Reader) knownBelow(blocks []document.Block) bool {
	return wording.Alike(textBelow(blocks, -1), r.Known)
}

// formBelow says whether the next thing is a table of fields or a labelled line.
func formBelow(blocks []document.Block) bool {
	next := blockBelow(blocks, -1)
	if next < 0 {
		return false
	}
	field, _, val := labels.InBlock(blocks[next])
	return formRows(blocks[next]) >= 2 || val != "" && (field == labels.Title || field == labels.Description || field.IsTheme())
}
