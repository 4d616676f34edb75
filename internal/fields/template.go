package fields

import (
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/labels"
	"copydesk/internal/layout"
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// A template says below each of its headings what is to be written there, and not everybody deletes that.

// longestGuidance is how many words a template says below a heading at most.
const longestGuidance = 40

// guidesAnswer says whether a line tells what is to be written below a heading of a template: set apart from the answer by italics, by
// brackets or as a sentence, with a short answer below it and the next heading below that. An answer itself has the next heading below it.
func guidesAnswer(blocks []document.Block, i int) bool {
	text := wording.Fold(blocks[i].Text())
	if wording.Count(text) > longestGuidance || !blocks[i].AllItalic() && !isBracketed(text) && !wording.EndsSentence(text) || !labels.AsksOfAnswer(text) {
		return false
	}
	answer := layout.Below(blocks, i)
	if answer < 0 || blocks[answer].Kind == document.Table || labels.FieldOf(blocks[answer]) != labels.None || wording.Count(blocks[answer].Text()) > labels.LongestSummary {
		return false
	}
	next := layout.Below(blocks, answer)
	return next > 0 && (labels.FieldOf(blocks[next]) != labels.None || questionOf(blocks[next]) != labels.None)
}

// headsPart heads a part of a form.
var headsPart = phrase.Like("Part B – About you", `(?i)^(?:(?:section|part|step) (?:[a-z]|\d{1,2}|one|two|three|four|five)\b\W*|\(?(?:\d{1,2}|[a-h])[.)]\s*|\d{1,2}\s+)?`+
	`(?:about (?:you|yourself|the (?:author|contributor|writer|blog|post|{work})|your (?:blog|post|organisation|organization|{work}))|`+
	`(?:your |the )?(?:author|contributor|contact|personal|blog|article|submission)?(?:['’]s)? ?(?:details|information)|your (?:contact )?details|(?:the )?basics)(?: \([^()]{3,60}\))?\W*$`)

// headsPartOfForm says whether a line heads a part of a form: labelled lines or a table of them stand below. What is set as the title of all
// is one: “About your blog”.
func headsPartOfForm(blocks []document.Block, i int) bool {
	text := wording.Fold(blocks[i].Text())
	return wording.Count(text) <= labels.LongestTitle && blocks[i].Style != document.StyleTitle && headsPart.MatchString(text) && (formBelow(blocks[i+1:]) || asksOfAuthorBelow(blocks[i+1:]))
}

// asksOfAuthorBelow says whether the next two lines are labelled and tell who somebody is.
func asksOfAuthorBelow(blocks []document.Block) bool {
	first := layout.Below(blocks, -1)
	second := layout.Below(blocks, max(first, 0))
	return first >= 0 && second > 0 && labels.FieldOf(blocks[first]).AboutAuthor() && labels.FieldOf(blocks[second]).AboutAuthor()
}

func isBracketed(text string) bool {
	return strings.HasPrefix(text, "(") && strings.HasSuffix(text, ")") || strings.HasPrefix(text, "[") && strings.HasSuffix(text, "]")
}

// ofText is what a template says of the text itself.
var ofText = phrase.Like("Around 400–600 words. Avoid sales language.", `(?i)\b\d{3} ?(?:[-–]|to|and) ?\d{3} words\b|\b(?:maximum|max\.?|up to|no more than|about|around) \d{3} words\b|`+
	`^[\s(\[]*(?:please )?(?:paste|write|type|insert|enter|add) (?:in )?(?:the |your )(?:(?:full|main|blog) )?(?:text|blog|copy|article|post|piece)\b`)

// onlyLength is a line that says how long a text is to be, and no more.
var onlyLength = phrase.Like("Around 400–600 words.", `(?i)^(?:please |between |about |around |approx\w*\.? |up to |maximum |max\.? |no more than |c\. ?)*\d{3}(?: ?(?:[-–]|to|and) ?\d{3})? words(?: max(?:imum)?)?\.?$`)

// ofItsWriting is in what a blog says of its own length, and no template: "They asked me for about 500 words on trust."
var ofItsWriting = phrase.Like("They asked me for about 500 words on trust.", `(?i)\b(?:i|i['’](?:m|ve|d|ll)|me|my|was|were|had|asked|took|wrote|they)\b`)

// withoutGuidanceAbove leaves out what a template says of the text, below the heading of the text and above its first paragraph.
func withoutGuidanceAbove(blocks []document.Block) []document.Block {
	first := layout.Below(blocks, -1)
	if first < 0 || blocks[first].Kind == document.Table {
		return blocks
	}
	text := wording.Fold(blocks[first].Text())
	if wording.Count(text) > longestGuidance || !blocks[first].AllItalic() && !isBracketed(text) && !onlyLength.MatchString(text) || !ofText.MatchString(text) || ofItsWriting.MatchString(text) {
		return blocks
	}
	return blocks[first+1:]
}

// valueUnder returns the short answer below the heading of a template.
func valueUnder(blocks []document.Block, i int) string {
	for j := i + 1; j < len(blocks) && j <= i+3; j++ {
		text := wording.Fold(blocks[j].Text())
		if text == "" || guidesAnswer(blocks, j) {
			continue
		}
		if labels.FieldOf(blocks[j]) != labels.None || blocks[j].Kind != document.Paragraph || wording.Count(text) > labels.LongestSummary {
			return ""
		}
		return text
	}
	return ""
}
