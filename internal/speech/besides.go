package speech

import (
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// What is sent beside a blog, and is none.

// BringsOther says whether a paragraph calls what comes with it something else than a blog: for information, a press release.
func BringsOther(paragraph string) bool {
	for _, s := range wording.Sentences(wording.Fold(paragraph)) {
		if forInformation.MatchString(s) || bringsPaper.MatchString(s) && !BlogWord.MatchString(s) {
			return true
		}
	}
	return false
}

// TellsOfOther says whether a note speaks of a file that it brings for information, or of a paper that may be one, whether or not it hands it
// over: "Here is my blog, and the agenda of the day."
func TellsOfOther(note string) bool {
	return forInformation.MatchString(note) || ofPaper.MatchString(note)
}

// papers are sent beside blogs.
const papers = `(?:press|news|media) releases?|reports?|slides?|slide ?deck|brochures?|leaflets?|flyers?|` +
	`white ?papers?|case stud(?:y|ies)|fact ?sheets?|presentations?|newsletters?|minutes|agendas?|programmes?|invoices?|contracts?|(?:consent|release|permission) forms?`

var (
	forInformation = phrase.Like("Our report is attached, just for your information.",
		`(?i)\b(?:for (?:your |the )?(?:information|info|interest|reference|background|records?|files?)\b|fyi\b|as background\b|background (?:reading|material|information)\b|`+
			`no need to (?:publish|use|include)\b|not (?:for|meant for|intended for) (?:publication|publishing)\b|just so (?:that )?you have it\b)`)
	bringsPaper = phrase.Like("In the meantime here is our press release.",
		`(?i)\b(?:attach\w*|enclos\w*|here(?:['’]s| is| are)|find|sending|sharing)\b[^.?!]{0,40}\b(?:`+papers+`)\b`)
	ofPaper = phrase.Like("and our annual report", `(?i)\b(?:the|our|my|an?) (?:annual |full |signed |meeting )*(?:`+papers+`|transcripts?|references)\b`)
)
