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

// asksInInterview says whether a line is the first question of an interview: one marked as such, or in bold above a plain answer and with
// more questions in bold below, or a plain one. It belongs to the blog, and is neither its title nor its sub-title.
func asksInInterview(blocks []document.Block, i int) bool {
	if opensInterview(blocks, i) || asksPlainly(blocks, i, leastQuestions) {
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

// AsksInInterview says whether a line among blocks, above which another title stands, is the first question of an interview: one more is
// enough then.
func AsksInInterview(blocks []document.Block, line string) bool {
	if !strings.HasSuffix(line, "?") {
		return false
	}
	at := slices.IndexFunc(blocks, func(b document.Block) bool { return wording.Fold(b.Text()) == line })
	return at >= 0 && (asksInInterview(blocks, at) || asksPlainly(blocks, at, 1))
}

// longestQuestion is how many words a plain question of an interview has at most.
const longestQuestion = 25

// asksPlainly says whether a paragraph is one question with its answer below, and so many more such paragraphs come below that.
func asksPlainly(blocks []document.Block, i, more int) bool {
	if !plainQuestion(blocks[i]) {
		return false
	}
	questions := -1
	for j := i; j+1 < len(blocks); j++ {
		if !plainQuestion(blocks[j]) {
			continue
		}
		if below := blocks[j+1]; below.Kind != document.Paragraph || plainQuestion(below) || boldQuestion(below) {
			return false
		}
		questions++
	}
	return questions >= more
}

func plainQuestion(b document.Block) bool {
	text := wording.Fold(b.Text())
	return b.Kind == document.Paragraph && !b.AllBold() && b.Style == document.StyleNone && strings.HasSuffix(text, "?") && wording.Count(text) <= longestQuestion &&
		wording.BeginsCapital(text) && len(wording.Sentences(text)) == 1
}

// opensInterview says whether a line is the first question of an interview that is marked as one, "Q: What keeps you awake?", with another
// below it.
func opensInterview(blocks []document.Block, i int) bool {
	asks := func(b document.Block) bool { return markedQuestion.MatchString(wording.Fold(b.Text())) }
	return asks(blocks[i]) && slices.ContainsFunc(blocks[i+1:], asks)
}

// markedQuestion is a question with the letter for one before it.
var markedQuestion = phrase.Like("Q: What keeps you awake?", `^Q\d{0,2}\s?[:.]\s.*\?$`)
