package fields

import (
	"slices"
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// leastQuestions is how many questions in bold follow the first in an interview.
const leastQuestions = 2

// asksInInterview says whether a line in bold is the first question of an interview: its answer is plain, and more questions in
// bold come below. It belongs to the blog, and is neither its title nor its sub-title.
func asksInInterview(blocks []document.Block, i int) bool {
	if opensInterview(blocks, i) {
		return true
	}
	if !boldQuestion(blocks[i]) || i+1 >= len(blocks) || blocks[i+1].AllBold() || blocks[i+1].Kind == document.Heading {
		return false
	}
	questions := 0
	for _, b := range blocks[i+1:] {
		if boldQuestion(b) {
			questions++
		}
	}
	return questions >= leastQuestions
}

func boldQuestion(b document.Block) bool {
	return b.Kind == document.Paragraph && b.AllBold() && strings.HasSuffix(wording.Fold(b.Text()), "?")
}

// opensInterview says whether a line is the first question of an interview that is marked as one, "Q: What keeps you awake?", with another
// below it.
func opensInterview(blocks []document.Block, i int) bool {
	asks := func(b document.Block) bool { return markedQuestion.MatchString(wording.Fold(b.Text())) }
	return asks(blocks[i]) && slices.ContainsFunc(blocks[i+1:], asks)
}

// markedQuestion is a question with the letter for one before it.
var markedQuestion = phrase.Like("Q: What keeps you awake?", `^Q\d{0,2}\s?[:.]\s.*\?$`)
