package intake

import (
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// mostlySpoken says whether most sentences of a paragraph are said to the desk: the last one of a blog may thank its readers
// in one of them.
func mostlySpoken(text string) bool {
	spoken, all := spokenShare(text)
	return spoken*2 > all || spoken*2 == all && wording.Count(text) <= 12 && speaksToDesk(lastSentence(text)) // "That's it! Hope you like it."
}

// mostlyTalk says whether text that could be a short blog is a long letter to the desk: it asks, and it speaks of
// "you" and "your" throughout.
func mostlyTalk(blocks []document.Block) bool {
	text := textOf(blocks)
	words := wording.Count(text)
	if words > 330 {
		return false
	}
	pitch, paragraphs := 0, 0
	for _, b := range blocks {
		t := wording.Fold(b.Text())
		if t == "" {
			continue
		}
		paragraphs++
		if deskTalk(t) || asks.MatchString(t) && namedInTalk.MatchString(t) {
			pitch++
		}
	}
	return pitch*3 >= paragraphs
}

// namedInTalk is a blog as a letter to the desk calls it: in a text that may be the blog itself a story or a column is any.
var namedInTalk = phrase.MustCompile(`(?i)\b(?:blogs?|blog ?posts?|piece|article|post|contributions?|submissions?|entry|op-?ed|copy|draft|text)\b`)

// ofTheCall is what a letter to the desk speaks of, and a blog to its readers does not.
var ofTheCall = phrase.MustCompile(`(?i)\b(?:your|the) (?:call|deadline|campaign week|blog guidelines|guidelines|word limit)\b|` +
	`\b(?:write|submit|send|contribute) (?:a blog|something|anything|it|one)? ?(?:for|to) you\b`)

// asksThroughout says whether a text as long as a blog is a letter full of questions: most of its paragraphs ask
// "you" something, and it speaks of the call.
func asksThroughout(blocks []document.Block) bool {
	asking, paragraphs := 0, 0
	for _, b := range blocks {
		t := wording.Fold(b.Text())
		if t == "" {
			continue
		}
		paragraphs++
		for _, s := range wording.Sentences(t) {
			if strings.HasSuffix(s, "?") && secondPerson.MatchString(s) {
				asking++
				break
			}
		}
	}
	return paragraphs >= 3 && asking*5 >= paragraphs*3 && ofTheCall.MatchString(textOf(blocks))
}

var secondPerson = phrase.MustCompile(`(?i)\byou(?:r|rs)?\b`)
