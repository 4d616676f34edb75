package intake

import (
	"slices"
	"strings"
	"sync"

	"copydesk/internal/document"
	"copydesk/internal/layout"
	"copydesk/internal/phrase"
	"copydesk/internal/purpose"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// mostQuestions is how many of the questions of an email that brings a blog the editors are told.
const mostQuestions = 3

// courtesies are questions that the letter answers by itself: "Could you confirm receipt?"
var courtesies = phrase.MustCompile(`(?i)\b(?:(?:confirm|acknowledge|receipt|received|got (?:it|this|them)|reach(?:ed)? you|` +
	`how are you|hope|let (?:me|us) know (?:if|whether|that|should)|anything (?:else|more)|` +
	`any(?: other| more)? (?:questions|changes|edits|problems))\b|(?:is|are|was|does) (?:this|that|it|everything|all)` +
	`(?: look| sound)? (?:ok|okay|fine|all right|alright|work|suitable|acceptable|suit)(?:\W*$|,? (?:now|then|for|with|by|as|like|this|so|in|length|you)\b)|what do you think\b)`)

// toSomebody tells a question to the desk from one that a blog asks its readers.
var toSomebody = phrase.MustCompile(`(?i)\b(?:you|your|i|we|my|our|me|us|it|the (?:blog|{work}))\b`)

// questions returns what an email that brings blogs asks the desk beside them: a letter with the verdict does not
// answer it, so that the editors must see it.
func (e *email) questions(blogs []Piece) []string {
	texts := sync.OnceValue(func() []string { return bareTexts(blogs) })
	var asked []string
	for _, paragraph := range e.fresh() {
		here := slices.DeleteFunc(wording.Sentences(paragraph), func(s string) bool { return !isQuestion(s) })
		if len(here) == 0 || isPartOf(paragraph, texts()) {
			continue
		}
		if asked = append(asked, here...); len(asked) >= mostQuestions {
			return asked[:mostQuestions]
		}
	}
	return asked
}

func isQuestion(sentence string) bool {
	return strings.HasSuffix(sentence, "?") && wording.Count(sentence) >= 3 && toSomebody.MatchString(sentence) && !courtesies.MatchString(sentence) &&
		!speech.AsksToDoSo(sentence) && !speech.WhollyQuoted(sentence)
}

// isPartOf says whether a paragraph stands in one of the texts, pasted or sent both ways.
func isPartOf(paragraph string, texts []string) bool {
	words := wording.Bare(paragraph)
	return slices.ContainsFunc(texts, func(text string) bool { return strings.Contains(text, words) })
}

func bareTexts(blogs []Piece) []string {
	texts := make([]string, 0, len(blogs))
	for _, b := range blogs {
		texts = append(texts, wording.Bare(b.Text))
	}
	return texts
}

// unanswered returns what a reply without a blog wants beside the fields that it gives: its sentences that ask something, or
// wish something of the text, and give no field. Nobody would see them otherwise.
func (e *email) unanswered() []string {
	var left []string
	for _, paragraph := range e.fresh() {
		for _, s := range wording.Sentences(paragraph) {
			ofText := speech.PartOfText.MatchString(s) && !saysWhere.MatchString(s)
			asks := isQuestion(s) || ofText || speech.Of(s) == speech.Wish && !purpose.HandsOver.MatchString(s) && !saysWhere.MatchString(s)
			if len(left) < mostQuestions && asks &&
				(ofText || !e.part(layout.NoteLines([]document.Block{document.Line(s)})).Said.SaysAnything()) {
				left = append(left, s)
			}
		}
	}
	return left
}

// saysWhere is a sentence that says where something stands, and wishes nothing.
var saysWhere = phrase.Like("The description is in the document along with my bio.",
	`(?i)\b(?:(?:is|are) (?:all |also |both )?|find\b[^.?!]{0,40} )in the (?:blog|text|document|attachment)\b`)
