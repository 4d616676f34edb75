package intake

import (
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// A label that we do not know is known by what it speaks of and by its value, where nothing else gives the field.

// describesBlog are words of labels for the description that the table of labels does not have: "Web summary", "The 150
// characters", "In one sentence".
var describesBlog = phrase.MustCompile(`(?i)\b(?:` + descNames + `|intro(?:duction)?|summary|sentence|characters?|chars|nutshell|preview|` +
	`web (?:text|line|copy))\b`)

// ofOtherThing are words of labels that speak of something else.
var ofOtherThing = phrase.MustCompile(`(?i)\b(?:photos?|pictures?|images?|logos?|files?|deadline|questions?|authors?|bio|biography|themes?|headshot|` +
	`tweets?|quot\w+|count|limit|length|add|added|insert\w*|append|at the (?:end|start|top|bottom|beginning)|` +
	`paragraphs?|replac\w+|delet\w+|remov\w+|footnotes?|disclaimers?)\b`)

// describedBehind returns the description of a line such as "Web summary: What six hundred calls taught us."; "" where the
// line gives none.
func (r reader) describedBehind(text string) string {
	label, value, ok := strings.Cut(wording.Fold(text), ":")
	if n := wording.Count(label); !ok || n == 0 || n > 10 || !describesBlog.MatchString(label) || ofOtherThing.MatchString(label) || endsSentence(label) {
		return ""
	}
	value = wording.Unquote(speech.WithoutCount(wording.Fold(value)))
	if n := wording.Count(value); n < 4 || n > longestSummary || wording.BeginsSmall(value) || speaksToDesk(value) ||
		asides.MatchString(value) || placeholder(value) {
		return ""
	}
	return value
}

// likelyDescription takes the one line of a note that gives a description under a label of its own kind.
func (r reader) likelyDescription(blocks []document.Block, where string, f *fields) {
	if f.description.text != "" {
		return
	}
	for _, b := range blocks {
		if v := r.describedBehind(b.Text()); v != "" {
			f.description.offer(v, where, byProse)
		}
	}
}

// describedAt takes such a line at the head of a document.
func (r reader) describedAt(b document.Block, f *fields) bool {
	if !r.styles || r.described || f.description.text != "" || f.title.text == "" && r.known == "" || b.Kind == document.Table {
		return false
	}
	v := r.describedBehind(b.Text())
	f.description.offer(v, r.origin+", under a label", byOpening)
	return v != ""
}
