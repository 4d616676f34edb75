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

// SetsAside says whether a sentence sets one text that comes with a blog aside from it, as one to look at and not to publish: "Last year's
// blog is attached too, as an example."
func SetsAside(sentence string) bool {
	return (forInformation.MatchString(sentence) || toLookAt.MatchString(sentence)) && besideIt.MatchString(sentence) && !takesPart.MatchString(sentence)
}

// takesPart says of a second text that it is for the campaign as well, by its theme too, or what it does.
var takesPart = phrase.Like("The other one is for theme 2; for reference, it is 480 words.", `(?i)\b(?:themes?\b|(?:is|are|goes|go) (?:also |meant |intended )?for publication|(?:takes?|uses?|gives?|offers?) .{3,60} as an? )`)

var (
	toLookAt = phrase.OneOf(`(?i)\b(?:`, []phrase.Way{
		{"as an example", `as an? (?:example|sample|illustration|model|pointer)`},
		{"just for context", `(?:for|as) (?:(?:some|more|extra) )?(?:context|interest|comparison|inspiration)`},
		{"in case it is of interest", `in case (?:it(?:['’]s| is) )?(?:of interest|useful|helpful)`},
		{"which is not a submission", `(?:not|isn['’]t|no) (?:an? |our |my )?(?:submission|entry|contribution)`},
		{"please don't publish it", `(?:do not|don['’]?t|please not|not to) (?:publish|use|include|run) (?:it|this|that|that one|this one)`},
		{"so that you can check the quotation", `so (?:that )?you can (?:see|check|compare|look up|verify)`},
		{"that one isn't for you to publish", `(?:not|isn['’]t) (?:there )?for you to (?:publish|use|print)`},
	}, `)\b`)
	// besideIt tells one text from the blog that it comes with.
	besideIt = phrase.Like("Also attached is", `(?i)\b(?:also|too|as well|(?:the|that|this) (?:other|second|last) (?:one|file|document|doc|attachment|piece|article|essay|text|blog|post)|previous(?:ly)?|earlier|last (?:year|month|time)(?:['’]s)?|(?:19|20)\d\d (?:blog|post|piece|article)|longer|grew out of|it['’]?s based on|inspired (?:it|mine|this)|(?:mine|it) (?:repl|respond)\w+|elsewhere)\b`)
)

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
