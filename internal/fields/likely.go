package fields

import (
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/labels"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/statement"
	"copydesk/internal/wording"
)

// A label that we do not know is known by what it speaks of and by its value, where nothing else gives the field.

// describesBlog are words of labels for the description that the table of labels does not have: "Web summary", "The 150
// characters", "In one sentence".
var describesBlog = phrase.MustCompile(`(?i)\b(?:` + labels.DescriptionNames + `|intro(?:duction)?|summary|sentence|characters?|chars|nutshell|preview|what (?:it|this|the blog|the {work})(?:['’]s| is) about|` +
	`web (?:text|line|copy))\b`)

// ofOtherThing are words of labels that speak of something else.
var ofOtherThing = phrase.MustCompile(`(?i)\b(?:photo(?:graph)?s?|pictures?|images?|logos?|files?|deadline|questions?|authors?|bio|biography|themes?|headshot|` +
	`tweets?|quot\w+|count|limit|length|add|added|insert\w*|append|at the (?:end|start|top|bottom|beginning)|` +
	`paragraphs?|replac\w+|delet\w+|remov\w+|footnotes?|disclaimers?)\b`)

// describedBehind returns the description of a line such as "Web summary: What six hundred calls taught us."; "" where the
// line gives none.
func (r Reader) describedBehind(text string) string {
	label, value, ok := strings.Cut(wording.Fold(text), ":")
	if n := wording.Count(label); !ok || n == 0 || n > 10 || !describesBlog.MatchString(label) || ofOtherThing.MatchString(label) || wording.EndsSentence(label) {
		return ""
	}
	value = statement.AsDescription(value)
	if n := wording.Count(value); n < 4 || n > labels.LongestSummary || wording.BeginsSmall(value) || speech.ToDesk(value) ||
		speech.Asides.MatchString(value) || labels.IsPlaceholder(value) {
		return ""
	}
	return value
}

// LikelyDescription takes the one line of a note that gives a description under a label of its own kind.
func (r Reader) LikelyDescription(blocks []document.Block, where string, f *finding.Fields) {
	if f.Description.Text != "" {
		return
	}
	for _, b := range blocks {
		if v := r.describedBehind(b.Text()); v != "" {
			f.Description.Offer(v, where, finding.ByProse)
		}
	}
}

// describedAt takes such a line at the head of a document.
func (r Reader) describedAt(b document.Block, f *finding.Fields) bool {
	if !r.Styles || r.Described || f.Description.Text != "" || f.Title.Text == "" && r.Known == "" || b.Kind == document.Table {
		return false
	}
	v := r.describedBehind(b.Text())
	f.Description.Offer(v, r.Origin+", under a label", finding.ByOpening)
	return v != ""
}
