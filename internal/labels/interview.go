package labels

import (
	"slices"
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

var (
	// questionMark and answerMark begin the lines of a form that is answered line by line: "Q1. Title of your story", "A1. Nine doors".
	questionMark = phrase.Like("Q1. ", `^(?i:q(?:uestion)?\.? ?\d{1,2})[.:)]?\s+`)
	answerMark   = phrase.Like("A1. ", `^(?i:a(?:nswer|ns)?\.? ?\d{1,2}[.:)]?|answer[.:]|a:)\s+`)

	// opensQuestion begins a question of a form.
	opensQuestion = phrase.Like("In one sentence, what is it about?",
		`(?i)^(?:what|which|who|whose|how|(?:in|under|for|to) (?:one|a|which|what|no more than)|please|your|title|name|theme|description)\b`)
)

// questionWords are the words by which a question asks for a field without naming it, the most telling first.
var questionWords = []struct {
	words *phrase.Phrase
	field Field
}{
	{phrase.Like("What is your blog called?", `(?i)^(?:what|how)\b[^?]*\b(?:it|blog(?: ?post)?|post|{work}|entry|contribution|submission)\b[^?]*\b(?:called|headed|entitled)\b|^what [^?]*\bcall (?:it|your (?:blog|post|{work}|entry))\b`), Title},
	{phrase.Like("In one sentence, what is it about?", `(?i)\b(?:what(?: is|['’]s) (?:it|your \w+|the \w+|this) about|(?:describe|sum up) (?:it|your|the)|in (?:one|a) (?:short )?(?:sentence|line))\b`), Description},
	{phrase.Like("Which of the four strands is it for?", `(?i)^(?:(?:for|under|to) )?which\b[^?]*\b(?:strands?|topics?|categor(?:y|ies)|subjects?|sections?)\b`), Theme},
	{phrase.Like("Who should we credit?", `(?i)^who(?:m)? (?:are you|wrote|is (?:it|this|the (?:blog|{work})) (?:by|from)|should we (?:credit|name)|(?:do|shall) we (?:credit|name))\b`), Author},
}

// asksInEarnest is a question to the desk: "How long should the description be?"
var asksInEarnest = phrase.Like("How long should the description be?", `(?i)\b(?:i|me|my|mine|how (?:long|many|much|often|soon)|do you|(?:can|could|will) (?:you|we)|would you (?:be|mind|prefer|rather|want)|(?:is|are) there|should (?:it|the|this|they))\b`)

// longestQuestion is how many words a question of a form has at most, and longestAnswer how many an answer.
const (
	longestQuestion = 22
	longestAnswer   = 60
)

// WithAnswers writes the questions of a form and the answers below them as labelled lines, where a note answers two at least that ask for
// the title, the description or the theme, and hardly any other:
// "What is your blog called?" and "Nine doors" below it, or behind it in its line.
func WithAnswers(blocks []document.Block) []document.Block {
	if !slices.ContainsFunc(blocks, func(b document.Block) bool {
		field, _ := answeredBehind(b)
		return field != None || questionOf(b) != None
	}) {
		return blocks
	}
	var out []document.Block
	asked, others := map[Field]bool{}, 0 // others are questions of an interview
	for i := 0; i < len(blocks); i++ {
		if field, answer := answeredBehind(blocks[i]); field != None && !asked[field] {
			asked[field] = true
			out = append(out, document.Line(nameOf[field]+": "+answer))
			continue
		}
		field := questionOf(blocks[i])
		below := i + 1
		for below < len(blocks) && blocks[below].Text() == "" {
			below++
		}
		if field == None || asked[field] || below == len(blocks) || !isAnswer(blocks[below]) {
			if strings.HasSuffix(strings.TrimSpace(blocks[i].Text()), "?") {
				others++
			}
			out = append(out, blocks[i])
			continue
		}
		asked[field] = true
		out = append(out, document.Line(nameOf[field]+": "+answerMark.ReplaceAllString(strings.TrimSpace(blocks[below].Text()), "")))
		i = below
	}
	ofBlog := 0
	for _, f := range []Field{Title, Description, Theme} {
		if asked[f] {
			ofBlog++
		}
	}
	if ofBlog < 2 || others >= len(asked) {
		return blocks
	}
	return out
}

// behindQuestion is the question of a form with its answer in the same line, and itsMe what somebody says there before the own name.
var (
	behindQuestion = phrase.Like("Which theme? 3 – People", `^([^?]{3,90}\?)\s+(\S.*)$`)
	itsMe          = phrase.Like("Me! Sue Ferris", `(?i)^(?:it['’]?s )?(?:by )?me\b[\s!:,–—-]+`)
)

// answeredBehind returns what such a line asks for, and its answer; None where it is no such question, or has an answer of its own kind.
func answeredBehind(b document.Block) (Field, string) {
	m := behindQuestion.FindStringSubmatch(strings.TrimSpace(b.Text()))
	if m == nil || b.Kind == document.Table || b.HasBreak() {
		return None, ""
	}
	field, answer := questionOf(document.Line(m[1])), m[2]
	if field == Title {
		answer = strings.TrimRight(answer, "?") // a title may ask something
	}
	if !isAnswer(document.Line(answer)) || questionOf(document.Line(m[2])) != None {
		return None, ""
	}
	return field, itsMe.ReplaceAllString(m[2], "")
}

// nameOf is what a line is labelled with that answers a question.
var nameOf = map[Field]string{
	Title: "Title", Description: "Description", Theme: "Theme", Author: "Author", Role: "Job title", Organisation: "Organisation",
	Twitter: "Twitter", Email: "Email", Bio: "Biography",
}

// questionOf returns what a line asks for as a form does; None where it is no such question.
func questionOf(b document.Block) Field {
	line := strings.TrimSpace(b.Text())
	text := Enumerator.ReplaceAllString(questionMark.ReplaceAllString(line, ""), "")
	marked := questionMark.MatchString(line)
	if b.Kind == document.Table || wording.Count(text) > longestQuestion || asksInEarnest.MatchString(text) || !marked && !(strings.HasSuffix(text, "?") && (opensQuestion.MatchString(text) || Of(text) != None)) {
		return None
	}
	for _, q := range questionWords {
		if q.words.MatchString(text) {
			return q.field
		}
	}
	f := Asked(strings.TrimRight(text, "?:. "))
	if nameOf[f] == "" {
		return None
	}
	return f
}

// isAnswer says whether a line may answer such a question: it is short, asks nothing and has no label of its own.
func isAnswer(b document.Block) bool {
	text := strings.TrimSpace(b.Text())
	field, _, value := InBlock(b)
	return b.Kind != document.Table && !strings.HasSuffix(text, "?") && wording.Count(text) <= longestAnswer && questionOf(b) == None && (field == None || value == "" || answerMark.MatchString(text))
}
