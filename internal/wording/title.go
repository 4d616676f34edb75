package wording

import (
	"strings"

	"copydesk/internal/phrase"
)

// BeginsAsTitle says whether words begin as a title does: with a capital or a number.
func BeginsAsTitle(text string) bool { return beginsAsTitle.MatchString(text) }

var beginsAsTitle = phrase.Like("Nine doors", `^[^\pL]*\p{Lu}|^\d`)

// WithoutStops takes the stop of the sentence off a title that stood in quotation marks; one of two sentences keeps its own.
func WithoutStops(title string) string {
	title = strings.TrimRight(Fold(title), ",")
	if len(Sentences(title)) > 1 {
		return title
	}
	return strings.TrimRight(title, ".,")
}
