package speech

import "copydesk/internal/phrase"

// offerPattern is what one says who offers to write something: a pitch, a reservation, an outline.
const (
	offerTo      = `\b(?:like|love|keen|happy|hoping|hope|want|wish|intend|plan|planning|interested) (?:to|in) `
	offerPattern = `\bof (?:any )?interest\b|` + offerTo + `(?:contribut|writ|tak(?:e|ing) part|submit|pitch|offer|put(?:ting)? forward|propos|reserv|` +
		`being involved|be involved|participat)\w*|\bworking title\b|\bidea (?:for|is|would)\b|\bpitch\b|\bproposal\b|` +
		`\blet (?:me|us) know which (?:of \w+ )?(?:one )?(?:\w+ )?(?:appeal|suit|interest|you)\w*|\b(?:and|then) (?:i|we)(?:['’]ll| will) (?:draft|write) (?:it|one|them)\b|` +
		`\bexpression of interest\b|\b(?:put|count|sign) (?:me|us) (?:down|in|up)\b`
)

// Offers marks an email that offers to write something.
var Offers = phrase.Like("I would love to write about that; an outline is below.", `(?i)`+offerPattern+`|\b(?:outline|synopsis)\b`)

// GivesLeave says whether a sentence leaves to the desk what was asked for: "You are very welcome to shorten it."
func GivesLeave(text string) bool { return givesLeave.MatchString(text) }

var givesLeave = phrase.OneOf(`(?i)\b(?:welcome|free|happy for you|fine (?:for|with) (?:me|us) (?:for you )?|content for you|glad for you|(?:i|we) (?:would|['’]d) (?:not |n['’]t )?mind you|you (?:can|may|might)|please|do|editors? (?:can|may|could)) (?:of course |certainly |also |just |always )*(?:to )?(?:edit|`+
	`shorten|cut|trim|prune|choose|pick|write|amend|tweak|adjust|decide|reduce|condense|take out|drop|lose)(?:ing)? .{0,30}\b`, []phrase.Way{
	{"You can cut the middle as you like", `as (?:you|they) (?:like|see fit|wish|want|need|prefer|think|please)`},
	{"Feel free to edit at will", `at will`},
	{"Do cut a line where needed", `where(?:ver)? (?:you|it|needed|necessary)`},
	{"Please trim the middle however you can", `how(?:ever)? you`},
	{"Feel free to edit the end if necessary", `if (?:you (?:like|wish|want|need|prefer)|need(?:ed| be)|necessary)`},
	{"You may choose a title yourselves", `yourselves`},
	{"Could you please write a title for us", `for (?:me|us)`},
	{"Please feel free to shorten it", `it`},
	{"Please write a good one", `one`},
	{"Happy for you to choose a title or whatever", `whatever`},
	{"Do cut out anything", `anything`},
}, `\b`)

// AsksOrOffers marks an email that asks or offers: a question, a pitch, a reservation.
var AsksOrOffers = phrase.Like("Is there still time to send something?", `(?i)`+offerPattern+`|`+offerTo+`do\w*|\bwould (?:you|this|it|that|there) be\b|`+
	`\bare you (?:still )?(?:accepting|taking|looking|open)\b|`+
	`\bis there (?:still |any )?(?:time|space|room|chance|scope|a)\b|\breserv(?:e|ing|ation)\b|`+
	`\bpencil\b|\bextension\b|\bquestions?\b|\bquer(?:y|ies)\b|\bwondering\b|`+
	`\b(?:could|can|would) (?:you|i|we)\b|\bhow (?:long|many|do|should|can)\b|\bwhat (?:is|are|should|would)\b|`+
	`\bwho (?:should|do|is)\b|\bwhen (?:is|are|will|do)\b|\bif (?:so|you)\b`)
