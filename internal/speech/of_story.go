package speech

import (
	"slices"

	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// A sentence may have the words of a remark to the desk and still go on the story: "Apologies were made.", "Below is the list we made." What
// is said to the desk speaks of who writes, of who reads, or of what is sent; what tells of others and of other things is the blog's, and a
// blog that loses its last line is worse off than one that keeps a polite one. Whoever has to tell the two apart asks here; whether a line
// about somebody presents them or tells of them is another question, which package biography answers.

// ofLetter are the people and the things of a letter to the desk: who writes it, who reads it, what comes with it.
var ofLetter = phrase.Like("Sorry, the file was too large.", `(?i)\b(?:i|me|my|mine|i['’](?:m|ve|d|ll)|we|we['’](?:re|ve|d|ll)|us|our|ours|you|your|yours|you['’](?:re|ve|d|ll)|please|pls|sorry|thanks?|this|`+sent+`)\b`)

// sent is what is sent to a desk, or is said of it.
const sent = `blogs?|blog ?posts?|{work}|contributions?|submissions?|op-?ed|e-?mails?|attachments?|files?|documents?|docs?|versions?|drafts?|bios?|biograph(?:y|ies)|head ?-?shots?|photo(?:graph)?s?|` +
	`pictures?|logos?|images?|captions?|titles?|headlines?|sub-?titles?|descriptions?|stand-?firsts?|themes?|typos?|deadlines?|delays?|late(?:ness)?|formatting|word ?counts?|comms|press office|fields?|answers|details|` +
	`everything|information|references|footnotes|permissions?|quotes?|hyperlinks?|paragraphs?|sentences?|spell(?:ed|t|ing)|footers?`

// ofSent is a sentence that names what is sent.
var ofSent = phrase.Like("Below is the blog.", `(?i)\b(?:`+sent+`|text|copy|post|entry|it|this|mine|ours|links?|contact|number|address|\d{2,4} words)\b`)

// goesOnStory says whether a sentence tells of others and of other things than those of a letter, whatever words of one it has.
func goesOnStory(s string) bool {
	if m := asksThird.FindStringSubmatch(s); m != nil && !askedOfDesk.MatchString(m[1]) || phrase.AnyMatches(s, ofTheStory) {
		return true
	}
	if apologiesTo.MatchString(s) && !ofLetter.MatchString(s) && !askedOfDesk.MatchString(s) {
		return true
	}
	return (narrated.MatchString(s) || anythingElse.MatchString(s)) && !ofLetter.MatchString(s) && !narratesSending.MatchString(s)
}

// narrated tells what was.
var narrated = phrase.Like("We had a cellar full of paper.", `(?i)\b(?:was|were|had|did|went|came|took|made|gave|told|asked|said)\b`)

// isReported is what somebody said.
var isReported = phrase.Like("Please find attached, said every one of the messages.", `(?i)[,?!”"’'] (?:(?:he|she|they|it|i|we|one|some|another) )?`+
	`(?:said|says|asked|asks|told|wrote|writes|replied|read|ran|went|cried|explained)\b|`+
	`[,?!”"’'] (?:the|an?|his|her|every|(?-i:\p{Lu})[\p{L}'’-]+) (?:[\p{L}'’-]+ ){0,2}(?:said|says|told us|wrote|replied|cried)\W*$`)

// narratesSending is a remark that tells of the text without a word for it.
var narratesSending = phrase.Like("It was checked by the director.", `(?i)^(?:it|that|all)\b|\b(?:it|this|them)\W*$|\b(?:here it is|as (?:was )?(?:asked|promised|agreed|requested|discussed))\b`)

// ofTheStory are sentences that begin as remarks to the desk do and go on a story, an example beside each.
var ofTheStory = []*phrase.Phrase{
	phrase.Like("Apologies were made.", `(?i)^(?:\w+ )?apologies (?:(?:were|arrived|went|followed|cost|mean|meant|matter|mattered|came (?:by|from|in|with|late)|(?:have|had) been (?:made|given|said|offered))\b|`+
		`are (?:\w+ )*(?:cheap|free|easy|hard|rare|made|nothing|not|never|no|like)\b)[^?!]*$`),
	phrase.Like("Our blog on the storm was read by nine people.", `(?i)\b(?:read|seen|checked|approved) by (?:\w+ ){0,2}(?:people|readers|visitors|residents|thousands?|hundreds|dozens|millions|nobody|no one|everybody|everyone|(?:a |one |two |three |four |five |six |nine |ten )?thousand)\b`),
	phrase.Like("Any questions went to the man with the rope.", `(?i)^any (?:questions|queries|problems|comments|changes|issues|feedback)(?: [^,.?!]{1,30})? (?:(?:went|were|was|had|came|got|fell|stayed)|(?:are|is) \w+(?:ed|en|t) (?:in|on|by|at|under|with|down|up))\b`),
	phrase.Like("Have a lovely week in Whitby.", `^(?i:have|enjoy) (?i:a|an|the|your) (?:\p{Ll}[\p{L}-]+ ){0,3}(?i:weekend|day|week|evening|afternoon|break|holidays?|summer) (?:in|at|by|with) (?:the \p{Ll}|\p{Lu}\p{Ll})`),
	phrase.Like("It was our first blog, and nobody read it.", `(?i)^(?:it|that|this) was (?:my|our) (?:very )?first (?:ever )?blog\b[^?!]*\b(?:nobody|no one|everybody|everyone|(?:\w+ )?(?:people|readers|residents|neighbours)) (?:read|saw|liked|shared|found|answered|came|wrote|noticed|cared)\b`),
	phrase.Like("Length was never our trouble.", `(?i)^(?:word count|length)s? (?:was|were|is|are) (?:never|not|no|nothing)\b[^\d]*$|^(?:word counts|length) (?:do|does|did|matters?|mattered|of the)\b[^\d]*$`),
}

// apologiesTo says to whom of the story somebody is sorry.
var apologiesTo = phrase.Like("Apologies to the gulls.", `(?i)^apologies to (?:(?:the|those|all the|every|his|her|their|an?|whoever)\b|(?-i:\p{Lu}))[^,;:?!–—]{0,40}$`)

// anythingElse says of everything else what it is, and asks for nothing.
var anythingElse = phrase.Like("Anything else is decoration.", `(?i)^anything else (?:is|was|would be|can|could|has|had|will|may|might|must|costs?|waits?)\b[^?!]*$`)

// asksThird is a sentence that sends whoever has a question to somebody or something of the story.
var asksThird = phrase.Like("If you have any questions, ask the ferryman.", `(?i)\bany (?:questions|queries|problems|comments|doubts)\b[^.?!,]{0,40}, (?:(?:then|just|simply|please|do|you can|always) )*`+
	`((?:ask|look|go|read|try|find|turn|knock|follow|visit|talk|listen|wait|watch|tell|bring|take|put|write) (?:(?:at|to|up|on|in|for|it|them|as) )*(?:the|a|an|his|her|their|any|each|one|those|whoever|anyone|anybody|nobody|somebody|someone) \w+.*)`)

// askedOfDesk are those whom a letter names for its questions, who are none of a story.
var askedOfDesk = phrase.Like("Any questions, ask the comms team.", `(?i)\b(?:me|us|i|we|my|our|team|office|colleagues?|press|comms|communications|agency|agent|assistant|secretary|pa|manager|author|editors?|director|usual|address|number|e-?mail)\b|@|\d{3}`)

// belowIs says that something stands below it, which in a letter is what is sent.
var belowIs = phrase.Like("Below is our blog.", `(?i)\b(?:below|beneath|underneath)(?: is| are|['’]s)\b`)

// pointsAtThing is a word that points at the text of a letter where it points at some other thing: "below the clock", "follows no rules".
var pointsAtThing = phrase.Like("Our article is attached to the fridge.", `(?i)\b(?:below|beneath|underneath) (?:(?:the|a|an|his|her|their|its) (?:\w+)|us|them|him|her|ground|deck|stairs|sea level|water)\b|`+
	`\b(?:follow(?:s|ed|ing)?) (?:the|a|an|no|his|her|their|every|each|those|these|us|them|him|nobody|everybody|from)\b|`+
	`\b(?:copied|pasted|enclosed|attached) (?:by|from|out|on|onto) \w+|\b(?:attached|pasted) to (?:the|a|an|his|her|their|every|each) \w+`)

// ofTheEmail are things of an email at which a word may point: "below the line", "attached to the email".
var ofTheEmail = phrase.Like("The text is below the line.", `(?i)\b(?:below|beneath|underneath|attached to|pasted (?:to|on|onto)|copied (?:from|out)|follows) (?:the|a|an|his|her|their|its) (?:(?:short|brief|little|first|new|\d+[- ]words?) )*(?:blogs?|blog ?post|submission|contribution|line|rule|dashes|dotted|signature|sign-off|title|sub-?title|headline|fields?|form|photo|picture|e-?mail|message|details|table|notes?|bio\w*|greeting|headings?|house|guidelines|template|brief|word|google|document|doc|file|attachment|pdf)\b`)

// pointsAtSent says whether a sentence that has a word for a text points at one that is sent.
func pointsAtSent(s string) bool {
	if !ofTheEmail.MatchString(s) {
		s = pointsAtThing.ReplaceAllString(s, "")
	}
	return oneOfOurs.MatchString(s) && blogBelow.MatchString(s) && wording.Count(s) <= longestToYou
}

// textOf is a version or a copy of something.
var textOf = phrase.Like("This version of the rota has one line.", `(?i)\b(?:versions?|cop(?:y|ies)|drafts?|text) of (?:the|an?|our|my|your|his|her|their|that|this) ([^.?!]{2,40})`)

// ofOtherText says whether a text speaks of a version or a copy of something that is not sent.
func ofOtherText(text string) bool {
	m := textOf.FindStringSubmatch(text)
	return m != nil && !ofSent.MatchString(m[1])
}

// SaidInStory says whether a farewell is said to somebody of the story, whom it calls by what nobody calls a desk.
func SaidInStory(farewell string) bool { return saidInStory.MatchString(farewell) }

// saidInStory is such a farewell.
var saidInStory = phrase.Like("Have a lovely day, my dear.", `(?i)^(?:have|take|mind|see you|good ?(?:bye|night|luck)|bye|cheerio|ta|thank you|thanks|sleep well|safe home)\b[^.!?:]{0,40},? my (?:dear|darling|love|lovely|duck|lamb|friend|girl|boy|son)\b|`+
	`^(?:have|take|mind|see you|good ?(?:bye|night|luck)|bye|cheerio|sleep well|safe home)\b[^.!?:]{0,40}, (?:dear|darling|love|pet|sweetheart|duck|son|lad|lass|madam|nan|gran|mum|dad)\b[^,:]{0,30}$`)

// AddsToStory says whether what is added below a blog goes on it: it speaks of nobody who writes or reads, and names a thing of which the
// blog has told.
func AddsToStory(added, told string) bool {
	if ofLetter.MatchString(added) || MostlySpoken(added) {
		return false
	}
	words := wording.Words(told)
	return slices.ContainsFunc(wording.Words(added), func(w string) bool {
		return len(w) >= leastTold && !wording.SmallWords[w] && slices.Contains(words, w)
	})
}

// leastTold is how many letters a word has at least that tells what a text is about.
const leastTold = 4
