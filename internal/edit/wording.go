package edit

import (
	"slices"
	"strings"

	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// NewWording is the wording at the start of the rest of a sentence: in quotation marks, or up to its end; of a
// description up to what is said to the desk again.
func NewWording(s string, sentence bool) string {
	s = wording.Fold(s)
	if at := quotedAnyhow.FindStringSubmatch(s); at != nil {
		return wording.Fold(at[1])
	}
	if sentence && asksItself.MatchString(s) {
		return speech.Polite.ReplaceAllString(wording.FirstSentence(s), "")
	}
	if sentence {
		return speech.Polite.ReplaceAllString(wording.FirstSentence(strings.TrimRight(s, "?")), "")
	}
	return speech.Value(s)
}

// asksItself is a title that is a question: its mark is its own.
var asksItself = phrase.Like("Who opens the post?", `(?i)^(?:(?:who|whose|which)\b|(?:what|why|how|when|where)(?: \S+){0,2}? (?:is|are|was|were|do|does|did|can|could|will|would|should|has|have|if)\b)[^?]+\?$`)

// quotedAnyhow is a wording in quotation marks of any sort; a straight one within a word ends none.
var quotedAnyhow = phrase.MustCompile(`^["“‘'](.{2,300}?)["”’'](?:[\s.,?!)]|$)`)

// IsQuoted says whether a text begins with a wording in quotation marks.
func IsQuoted(s string) bool { return quotedAnyhow.MatchString(s) }

// WantsNothing says whether what stands between the lines of our letter only agrees or thanks. Anything else there wants
// something done: nobody writes it for small talk.
func WantsNothing(lines []string) bool {
	return !slices.ContainsFunc(wording.Sentences(strings.Join(lines, "\n")), func(s string) bool {
		return speech.Of(s) != speech.Pleasant && !speech.Thanks.MatchString(s) && !Confirmed.MatchString(s)
	})
}
