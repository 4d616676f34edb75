package speech

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// What a paragraph gives, without what it says to the desk before and after.

// Value returns what a paragraph of a reply gives when one thing was asked for and the reply names no field: the
// paragraph without what is said to the desk before and after ("Sorry about that! … Thanks, Jane"), or what it
// proposes in quotation marks. It is "" where the whole paragraph is said to the desk.
func Value(paragraph string) string {
	text := Hello.ReplaceAllString(WithoutCount(wording.Fold(paragraph)), "")
	if behind, ok := behindComma(greetsByName, text); ok {
		text = behind
	}
	if strings.HasSuffix(text, ":") {
		return ""
	}
	if speaksOfQuoted(text) {
		return ""
	}
	if q, ok := Proposed(text); ok {
		return q
	}
	if marked := singleMarks.ReplaceAllString(text, "$1“$2”$3"); marked != text {
		if q, ok := Proposed(marked); ok {
			return q
		}
	}
	if q, ok := quotedBeforeTalk(text); ok {
		return q
	}
	if m := HereAgain.FindStringSubmatch(text); m != nil {
		return wording.Unquote(WithoutCount(WithoutTail(m[1])))
	}
	if m := howAbout.FindStringSubmatch(text); m != nil {
		return m[1]
	}
	left := withoutLead(strings.Join(unspoken(wording.Sentences(text)), " "))
	if q, ok := Proposed(left); ok {
		return q
	}
	for _, s := range wording.Sentences(left) {
		if Of(s) != NoSpeech {
			return ""
		}
	}
	value := wording.Unquote(WithoutCount(WithoutTail(Polite.ReplaceAllString(left, ""))))
	if strings.HasSuffix(value, ".?") { // "Would this do: We counted the doors.?" asks with a sentence in hand
		value = strings.TrimSuffix(value, "?")
	}
	return value
}

// singleMarks is a wording in single quotation marks; an apostrophe within a word ends none.
var singleMarks = phrase.Like("How about 'Letters don't open themselves: what a council learned'?", `(^|[\s(:])['‘]((?:[^'‘’“”"]|\pL['’]\pL){10,300})['’]([\s.,;:!?)]|$)`)

// quotedBeforeTalk returns a wording of several words in quotation marks that stands first, or behind a question to the desk, where all
// sentences behind it are said to the desk: "“…” If it is too long, cut everything after “somebody”."
func quotedBeforeTalk(text string) (string, bool) {
	text = singleMarks.ReplaceAllString(text, "$1“$2”$3")
	q := wording.Quoted.FindStringIndex(text)
	if q == nil || wording.Count(text[q[0]:q[1]]) < leastBeforeTalk || strings.TrimSpace(text[q[1]:]) == "" {
		return "", false
	}
	stops := strings.ContainsAny(text[max(q[0], q[1]-4):q[1]+1], ".?!")
	if !stops || wording.BeginsSmall(strings.TrimLeft(text[q[1]:], ".,;?! ")) { // it goes on: "Peter suggests “…” but I am not sure."
		return "", false
	}
	toDesk := func(s string) bool {
		return Of(s) != NoSpeech || leavesToCut.MatchString(s) || asksOpinion.MatchString(s)
	}
	for i, part := range []string{text[:q[0]], strings.TrimLeft(text[q[1]:], ".,;! ")} {
		for _, s := range wording.WholeSentences(part) {
			if !toDesk(s) && (i > 0 || !leads.MatchString(strings.TrimRight(s, ": "))) {
				return "", false
			}
		}
	}
	return wording.Fold(strings.Trim(text[q[0]:q[1]], "“”\"‘’")), true
}

// leastBeforeTalk is how many words such a wording has at least.
const leastBeforeTalk = 5

// leavesToCut says behind a wording what the desk may do with it.
var leavesToCut = phrase.OneOf(`(?i)`, []phrase.Way{
	{"If it is too long, please cut it.", `^(?:but |and |or )?if (?:it|that|this|you|not|need(?:ed)?|(?:this|that|the) one)\b[^.?!]*?(?:(?:,|\bplease\b|\bthen\b|\bjust\b) ?(?:(?:please|just|then|do) )*(?:cut|trim|shorten|edit|change|tweak|amend|drop|lose|leave (?:off|out)|shout|say so|tell (?:me|us)|have another go)\b|` +
		`\b(?:feel free|let me know|tell (?:me|us)|(?:i|we)(?:['’]ll| can| will| could)|happy to|by all means|you (?:can|could|may))\b)[^.?!]*[.!]*$`},
	{"Shout if it does not fit", `^(?:please )?(?:shout|holler|yell) if (?:not|you|it|that|this)\b[^.?!:]*[.!]*$`},
	{"Feel free to trim", `^(?:please )?feel free to (?:cut|trim|edit|shorten|change|tweak|amend)\b[^.?!:]*[.!]*$`},
	{"Cut it as necessary", `^(?:please )?(?:cut|trim|edit|shorten|tweak) (?:it|this|that)?(?: down)? ?(?:if|as|at) (?:you|need|necessary|will|required|it)\b[^.?!:]*[.!]*$`},
}, ``)

// HereAgain gives once more what was given elsewhere, whatever stands before it: the value is its group.
var HereAgain = phrase.Like("The description is in the document but here it is again: Nine doors, one key.",
	`(?i)\bhere it is(?: again| once more| anyway| here)(?: too| as well)?(?::| [–—-])\s+((?-i:[\p{Lu}\d“"]).+)$`)

// leads are words to the desk that lead to a value behind a colon or a dash: "No, use this: …", "How about: …".
var leads = phrase.OneOf(`(?i)`, []phrase.Way{
	{"If not", `^(?:if (?:not|so)|anyway|at any rate|here goes|maybe|perhaps|what about|but)$`},
	{"It could say", `^(?:it|this|that) (?:should|could|might|can|must|may) (?:say|read|be|fit|do|work)$`},
	{"Ours reads now", `^(?:ours|mine|it) (?:is|reads)(?: now)?$`},
	{"Priya suggests", `^(?-i:(?:\p{Lu}[\p{L}'’-]+ ){1,2})(?:(?:has |have )?(?:suggest|propos)(?:s|es|ed)|prefers|offers|(?:came|has come|comes) (?:back|up) with)(?: this| the following)?$`},
	{"As agreed with Tom", `^as (?:promised|agreed|discussed|requested|mentioned|suggested)(?: (?:by|with|from) (?:[^\s:]+ ){0,2}[^\s:]+| on the phone| yesterday| earlier)?$`},
	{"Promised by Tom", `^(?:promised|agreed|requested|suggested)(?: (?:by|with) (?-i:\p{Lu}[\p{L}'’-]+))?$`},
	{"From our comms team", `^from (?:our|my|the) (?:[^\s:]+ ){0,3}(?:team|office|comms|colleagues?|director|manager|boss|ceo|chief executive|author|client|department|agency)$`},
	{"OK got it now", `^(?:ok |right )?got it(?: now)?$`},
	{"Missing description", `^(?:promised|missing|requested) (?:title|headline|description|sub-?title|standfirst|strap-?line)$`},
	{"As before", `^as (?:asked|before|previously|sent|above|per (?:my|our|the|your) (?:[^\s:]+ ){0,2}[^\s:]+)$`},
	{"As I told you last week", `^as (?:[^\s:]+ ){1,4}(?:told|said|wrote|mentioned|promised|suggested|explained|asked)(?: (?:you|me|us|it|this|that|yesterday|earlier|already|before|on the phone|by phone|last (?:week|time)|in (?:my|her|his|our) \w+)){0,3}$`},
	{"The 150-character description", `^(?:the )?\d+[ -]characters?(?: description)?$`},
	{"Now cut to 148 characters", `^(?:now )?(?:cut|trimmed|shortened|down|brought down)(?: (?:it|this))?(?: down)? to (?:about |exactly |just )?\d+(?: characters| words)?(?: now| in total| including spaces| with spaces)*$`},
	{"On point 2", `^(?:re:? |regarding |for |on )?(?:point|item|question|number|no\.?) \d$`},
	{"Hope this is OK", `^(?:(?:i|we) )?hope (?:this|that|it)(?:['’]s| is| will be|['’]ll be)? ?(?:ok(?:ay)?|works|helps|does(?: it| the (?:trick|job))?|do(?: it| the (?:trick|job))?|suits|better|fine|all right|what you (?:need|want|were after))(?: (?:for|with) you| now)?$`},
	{"Prefer this", `^prefer(?:red)?(?: this)?$`},
	{"Shortened", `^(?:shorter|shortened|trimmed|better|revised|alternative(?:ly)?|suggestion|(?:my|our) (?:suggestion|attempt|version|proposal|try))$`},
	{"Change the title", `^(?:cut|trim|drop|shorten|change|replace|remove)(?:ped|med|ed|d)? (?:it|the|that|this)(?: \w+){0,2}$`},
	{"Line to go underneath", `^line (?:for|to go) (?:underneath|under|below)$`},
	{"Regarding the description", `^(?:on|re:?|regarding|about|as (?:for|to)) (?:the |my |our )?(?:description|sub-?title|standfirst|strap-?line|title|headline)$`},
	{"My title for it", `^(?:an?|the|my|our|this) (?:(?:new|better|working|proposed|possible|suggested|short|one-line) )?(?:title|headline|description|sub-?title|standfirst|strap-?line|sentence|summary)(?: for (?:you|it|this|the blog|my blog|our blog))?$`},
	{"Hier ist sie", `^(?:voici|ci-dessous|hier (?:ist|kommt|sind)|hierbij|aquí (?:está|va)|ecco|dyma)\b`},
	{"Thanks for the hint", `^(?:no|nope|yes|yep|ok|okay|right|all ?right|fine|sure|sorry|apologies|thanks|thank you|hmm+|well|ah|oh|oops|hi|hello)` +
		`(?:$|\s*[,.!;…–—(-]|\s+(?:(?-i:\p{Lu})|about|for|to|that|if|i|we|it|this|again|but|not|once|from|my|our|all|both|everyone|the|you|here|then|so|please|use|try|let|how|what)\b)`},
	{"Could we say", `\b(?:please|(?:can|could|may|might|shall|should) (?:we|i|it|you|the)|let(?:'s|’s| us) (?:go|use|call|make|try|have|say|change)|how(?:['’]s| is| does) (?:this|that|it))\b`},
	{"Ended up with", `\b(?:ended up|landed|settled|plumped|opted|gone|went|came up|come up) (?:with|on|for)\b`},
	{"Tom says how about", `\b(?:how about|what about|instead|feel free|(?:my|our) suggestion|it should (?:be|read|say))\b`},
	{"I'd much rather", `\b(?:i|we)(?:'d|’d| would| will|'ll|’ll)(?: much)? (?:rather|prefer|like|go|suggest|propose|call|use)\b`},
	{"We have now agreed", `\b(?:i|we)(?:'ve|’ve| have)? (?:now )?(?:prefer|suggest|propose|decided|settled|chosen|agreed)\b`},
	{"Would this do", `^would\b`},
	{"It's called …what", `\b(?:it|that|this|ours|mine)(?:['’]s| is)(?: now| called| to be)? …\b`},
	{"I've rewritten it", `^(?:i|we)(?:['’]ve| have)(?: now| since| also)? (?:rewritten|shortened|cut|trimmed|changed|amended|reworked|rephrased|reworded|edited|condensed) (?:it|that|this|the)\b`},
	{"The text is as follows", `\b(?:here (?:it is|you go|is|are)|here['’]s|make it|call it|as follows|(?:use )?the following|(?:use|try) this|use that|this (?:one|instead)|going with)\b`},
	{"And for the other one", `^(?:and )?for the (?:other|second|first|third|latter|former)(?: one| blog| piece)?$`},
	{"Revised version is", `\b(?:new|revised|shorter|better|updated|amended|corrected|final) (?:one|version|text|wording|title|headline|description|sub-?title|theme)(?: is)?\b`},
}, ``)

// LeadIn is a line cut at its colon or dash: what leads to a value, and the value.
var LeadIn = phrase.MustCompile(`^((?:[^\s:]+\s+){0,11}?[^\s:]+?)\s*(?::|\s[–—-])\s+(\S.+)$`)

var leadToColon = phrase.Like("Blogs desk - here you go: A museum counts its steps.", `^((?:[^\s:]+\s+){0,11}?[^\s:]+?)\s*:\s+(\S.+)$`)

// withoutLead takes the words to the desk off that stand before a value and a colon.
func withoutLead(text string) string {
	if value, ok := offeredIn(text); ok {
		return value
	}
	if value, ok := behindComma(leadToComma, text); ok {
		return value
	}
	m := LeadIn.FindStringSubmatch(text)
	if m != nil && (!leads.MatchString(m[1]) || wording.BeginsSmall(m[2]) && leadToColon.MatchString(text)) { // "Blogs desk - here you go: …", "OK – shorter: …"
		m = leadToColon.FindStringSubmatch(text)
	}
	if m == nil || !leads.MatchString(m[1]) || WhollyQuoted(m[1]) || PartOfText.MatchString(m[1]) {
		return text
	}
	if ofOthers.MatchString(m[1]) || likeProse.MatchString(m[1]) && wording.BeginsSmall(m[2]) {
		return text
	}
	if first, _ := utf8.DecodeRuneInString(m[2]); unicode.IsLower(first) && !strings.HasSuffix(strings.TrimSpace(text[:len(text)-len(m[2])]), ":") {
		return text // "Sorry for the slow reply – it has been one of those weeks."
	}
	return itself.ReplaceAllString(m[2], "")
}

var (
	// likeProse leads to a value that begins large: "Priya suggests: Nine doors"; "As before: the letter came back" is one as it stands.
	likeProse = phrase.Like("As before", `(?i)^as (?:before|previously|above)$|\b(?:suggest|propos)(?:s|es|ed)\b|\b(?:prefers|offers)\b|\b(?:came|come|comes) (?:back|up) with\b`)
	// ofOthers suggests something to readers, and not to the desk.
	ofOthers = phrase.Like("Research suggests", `(?i)^(?:the |our |new |all |recent )*(?:research|evidence|data|stud(?:y|ies)|surveys?|reports?|history|science|experience|statistics|figures|nobody|no one|everybody|everyone|nothing|everything)\b.*\b(?:suggest|propos|offer|prefer)`)
)

// LeadsToValue says whether a paragraph leads to a wording of several words, whatever it is for: "Sorry, a better one: Children map
// the wind."
func LeadsToValue(paragraph string) bool {
	return slices.ContainsFunc(wording.Sentences(wording.Fold(paragraph)), func(s string) bool {
		value := withoutLead(s)
		return value != s && wording.Count(value) >= 4 && Of(value) == NoSpeech && !Thanks.MatchString(value)
	})
}

// itself stands for what the words before it name: "As promised: it – A payroll server makes a call."
var itself = phrase.MustCompile(`^it(?::|\s[–—-])\s+`)

// unspoken is what is left of the sentences of a reply without those at both ends that are said to the desk.
func unspoken(all []string) []string {
	from, to := 0, len(all)
	if at := slices.IndexFunc(all, func(s string) bool { return givesItself.MatchString(s) }); at > 0 { // "Never mind, my colleague told me. It is: …"
		from = at
	}
	for from < to && Of(all[from]) != NoSpeech && withoutLead(all[from]) == all[from] {
		from++
	}
	for from > 0 && from < to && asksOfDesk(all[from-1]) && strings.HasSuffix(all[from], "?") { // "And may it have a question mark?"
		from++
	}
	for to > from && (Of(all[to-1]) != NoSpeech || to > from+1 && (asksOpinion.MatchString(all[to-1]) || leavesToCut.MatchString(all[to-1]))) && withoutLead(all[to-1]) == all[to-1] {
		to--
	}
	return all[from:to]
}

// asksOpinion is a short question behind a value: "A museum counts its stairs. Too cheesy?"
var asksOpinion = phrase.Like("Too cheesy?",
	`(?i)^(?:is (?:that|this|it) |or )?(?:too \w+|ok(?:ay)?|any (?:good|better)|better|good|`+
		`(?:good|long|short) enough|works?|fine|acceptable|suitable|all ?right|enough|thoughts|`+
		`what do you (?:think|reckon)|will (?:that|this|it) do|does (?:that|this|it) (?:work|do|help))\s*\?$`)

// howAbout proposes a wording in a question without quotation marks: "How about Counting steps?"
var howAbout = phrase.Like("How about Counting steps?", `^(?i:how|what) (?i:about) (\p{Lu}[^?]*)\?$`)

// givesItself is a sentence that leads to the value, so that what stands before it is none.
var givesItself = phrase.MustCompile(`(?i)^(?:(?:and|so|but|anyway|ok|okay|right|well),? )?(?:it(?:['’]s| is| reads| should (?:be|read|say))|` +
	`(?:mine|ours)(?: is| reads)?|anyway:|(?:here(?:['’]s (?:it|mine|ours)| it is| goes| you go))|` +
	`(?:the|my|our) (?:\w+ )?(?:description|sub-?title|standfirst|strap-?line|title|headline)(?: is)?)\s*:\s+\S`)

// asksOfDesk says whether a sentence asks about the rules, so that a question behind it goes on asking; one that
// announces a value does not.
func asksOfDesk(sentence string) bool {
	return strings.HasSuffix(sentence, "?") && ofTheDesk.MatchString(sentence) && !announcing.MatchString(sentence)
}

var (
	ofTheDesk = phrase.MustCompile(`(?i)\b(?:description|sub-?title|title|themes?|deadline|headshot|bio|photos?|characters|words?|publish\w*|` +
		`publication|submi\w+|hashtags?|editors?|counts?|links?)\b`)
	announcing = phrase.MustCompile(`(?i)\b(?:this|that|these|those|the following|something|how about|what about|do|work|suit|fit|ok|okay)\b`)
)

// tailTalk is said to the desk behind a value, in its line: "The form that asked twice. – hope that works".
var tailTalk = phrase.OneOf(`(?i)`, []phrase.Way{
	{"The stamp – hope that works", `\s*(?:\s[-–—]\s+|:\s+|\()(?:i )?(?:hope|let me know|thanks|thank you|is (?:that|this|it) (?:ok|okay|all right|fine)|(?:does|would|will) (?:that|this|it) (?:work|do|be (?:ok|okay|fine|enough|all right))|(?:which is|that['’]s|it['’]s) \d+ (?:characters|chars|words)|` +
		`(?:ignore|disregard) (?:the (?:one|title|description|version|wording|sub-?title)|what(?:['’]s| is)|that one)|if (?:that|this)(?:['’]s| is| works)|happy to|feel free to|please)\b[^.!?]{0,60}[)?.!]*$`},
	{"The stamp (much shorter)", `\s*\((?:(?:now |much |a bit |a little )?shorter\b|i (?:know|think|guess|suppose|realise)|not sure|sorry|too \w+\?|a (?:bit|little) (?:long|short)|tbc|for now|at least)\b[^()]{0,60}\)[.!]*$`},
}, ``)

// WithoutTail takes off what is said to the desk behind a value, in its line: "… – hope that works".
func WithoutTail(s string) string {
	return initialBehind.ReplaceAllString(tailTalk.ReplaceAllString(s, ""), "$1")
}

// RestIsFine says behind a title that nothing else is to be changed: "Nine doors - the rest is fine".
var RestIsFine = phrase.OneOf(`(?i)(?:\s+[–—-]+|\s*[(,;.])\s*(?:and |with |but )?`, []phrase.Way{
	{"Theme 2, the rest is fine", `(?:(?:everything|all) else|(?:all )?(?:of )?the rest|rest|nothing else|otherwise|other than that|apart from that|aside from that),?(?: of it)?(?: (?:it|that|this|i|we)(?:['’]?s| is|['’]m|['’]re| am| are)?| is| are| looks?| reads?| can| may| to| all| stays?| remains?|` +
		` needs?| very| really)*(?: (?:fine|ok(?:ay)?|good|great|lovely|perfect|correct|right|happy|unchanged|stays?|stay|same|the same|as (?:it )?(?:is|was|stands)|as before|no changes?(?: needed)?|to change|changes))*(?: (?:with it|as is|by me|from me|from us|for us))?`},
	{"Theme 2, no other changes", `no (?:other|further) changes(?: needed)?`},
}, `(?:,? (?:please|thanks|thank you|cheers))?[.!)]*$`)

// initialBehind is the initial or the kisses of who writes, behind the last stop of a value: "We opened the letters. J"
var initialBehind = phrase.Like("We opened the letters. J", `([.!?])\s+(?:[A-HJ-Z]x{0,3}|x{1,3})$`)

// Polite is a please behind a value: "The form that asked twice, please."
var Polite = phrase.MustCompile(`(?i),?\s+(?:please|pls)[.!]?$`)

// Proposed returns what stands in the only quotation marks of a paragraph when what is around them is said to the
// desk: "Could we call it “The stamp”? Thanks!"
func Proposed(text string) (string, bool) {
	found := wording.Quoted.FindAllStringIndex(text, 3)
	if len(found) == 2 && preferredTo.MatchString(wording.Fold(wording.Quoted.ReplaceAllString(text, "…"))) {
		return wording.Fold(strings.Trim(text[found[1][0]:found[1][1]], "“”\"‘’")), true
	}
	if len(found) != 1 {
		return "", false
	}
	q := found[0]
	around := wording.Fold(text[:q[0]] + " … " + text[q[1]:])
	inner := wording.Fold(strings.Trim(text[q[0]:q[1]], "“”\"‘’"))
	switch n := wording.Count(around); {
	case n == 1, strings.Trim(around, "….?! ") == "":
		return inner, true
	case n > 30, wording.Count(inner) < 2, PartOfText.MatchString(around):
		return "", false
	case n <= 12 && wording.Count(inner) >= 5 && strings.Trim(text[q[1]:], " .!)") == "" && exclaims.MatchString(text[:q[0]]) && !tellsSaying.MatchString(text[:q[0]]) && !strings.HasSuffix(inner, "?"),
		n <= 12 && wording.Count(inner) >= 5 && q[0] == 0 && talkBehind.MatchString(text[q[1]:]) && !strings.Contains(text[q[1]:], "?"):
		return inner, true
	}
	if !leads.MatchString(around) && !suggestsQuoted.MatchString(around) && !chosenBehind.MatchString(around) && !spokenLead(strings.ReplaceAll(strings.TrimRight(around, ".?! "), "…", "")) &&
		Of(wording.Fold(text[:q[0]]+" … "+strings.TrimLeft(text[q[1]:], " "))) != Wish {
		return "", false
	}
	return inner, true
}

// preferredTo tells a wording that somebody offered, and the one that is preferred to it; the dots stand for both.
var preferredTo = phrase.Like("Peter proposed …, but we prefer …",
	`(?i)^[^.?!…]{3,60}… ?,? but (?:i|we|they|the \pL+)(?:['’]d| would)? (?:all |much |rather |now |both )?(?:prefer|preferred|chose|choose|like|liked|went (?:for|with)|settled on|decided on|opted for|agreed on)(?: better)?:? …[.!]*$|`+
		`^[^.?!…]{3,60}… ?,? but (?:i|we)(?:['’]d| would)? (?:think|thought|feel|felt|say)(?: that)? … (?:is|was|would be|works|reads|sounds|might be) (?:much |far |a bit )?(?:better|best|stronger|clearer|nicer)[.!]*$`)

// exclaims is a sentence with a sign of the mood behind it, as letters have them: a wording that stands alone behind it is what is sent.
var exclaims = phrase.Like("The end of the week has come :)", `(?:!|…|\.\.\.|[:;]-?[)D]|[\x{1F600}-\x{1F64F}\x{1F900}-\x{1F9FF}])\s*$`)

// tellsSaying is a sentence that tells what somebody said: "My boss shouted at me!"
var tellsSaying = phrase.Like("My boss shouted at me!", `(?i)\b(?:said|says|shouted|asked|laughed|told|wrote|read|quot\w+|heard)\b`)

// talkBehind is a remark of who writes, behind a wording in quotation marks.
var talkBehind = phrase.Like(". In a rush, sorry, J", `(?i)^[.!,;]? .*\b(?:sorry|rush(?:ing)?|hurry|thanks|thank you|cheers|hope|typing|phone|train)\b`)

// suggestsQuoted tells who offers a wording, which stands for the dots, and asks at most whether it will do.
var suggestsQuoted = phrase.OneOf(`^(?:\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?|(?i:the|my|our) (?:\pL+ ){0,2}\pL+)(?: (?i:has|have|would|['’]d))?(?: (?i:now|just|like to))? (?i:suggests?|suggested|proposes?|proposed|recommends?|recommended|offers?|prefers?|come (?:back|up) with|came (?:back|up) with|`+
	`sent(?: over| through)?|go with|goes with)(?: (?i:this|the following))?[:,]? ?…`, []phrase.Way{
	{"Tom suggests …", ` ?[.!?]*$`},
	{"Tom suggests …, which we all liked", ` ?, which (?i:everybody|everyone|we all|they all|the (?:whole )?team|all of us|i|we) (?i:liked?|likes|loved?|loves|agreed? (?:on|to|with)|agrees? with|preferr?(?:ed)?)[.!]*$`},
	{"Tom suggests … and we agree", ` ?,? and (?i:i|we)(?: all| both)? (?i:agree|like it|love it|are happy with (?:it|that))[.!]*$`},
	{"Tom suggests … – hope that works", `,?(?: [–—-])? ?\(?(?i:(?:does|would|will|is|do) (?:that|this|it)|hope|let me know|if that|ok|thanks|thank you)\b[^…]{0,40}$`},
}, ``)

// chosenBehind says of a wording, which stands for the dots, that it is the one: "“The stamp” is what we had in mind."
var chosenBehind = phrase.OneOf(`(?i)`, []phrase.Way{
	{"… is my first choice", `^… (?:is|was|would be|might be|could be) (?:my|our|the(?: author['’]s| client['’]s)?) (?:first |preferred |own )?(?:pick|choice|preference|suggestion|favourite|proposal)(?: (?:for|as|of) (?:an?|the|our|its) (?:new )?(?:title|headline|sub-?title|description|standfirst))?(?:[.!?]*$|` +
		`[.!]?,?(?: [–—-])? \(?(?:unless|if|thanks|thank you|please|hope)\b)`},
	{"… was agreed by the team", `^… (?:is|was|has been) (?:agreed(?: on)?|approved|chosen|signed off|picked|settled on) by (?:the|our|my|all|both|us|me|him|her|them|every\w+|head|comms|(?-i:\p{Lu}))[^.?!…]{0,40}[.!]*$`},
	{"… is what we had in mind", `^… (?:is|was|would be|might be|could be) (?:what|the one(?: that)?) (?:i|we|he|she|they)(?:['’](?:d|ve)| had| have| would)? (?:had in mind|in mind|like|want(?:ed)?|chose|chosen|settled on|agreed(?: on)?|came up with|come up with|decided on|prefer(?:red)?|suggest|propose)\b`},
}, ``)

// speaksOfQuoted says whether a paragraph leaves the choice between wordings, or tells what somebody says of one: "Either “…” or
// “…”, your pick", "My boss has it. He says “…” but he wants to think about it." There is no value in it.
func speaksOfQuoted(text string) bool {
	long := 0
	found := wording.Quoted.FindAllStringIndex(text, 4)
	for _, q := range found {
		if wording.Count(text[q[0]:q[1]]) >= 3 {
			long++
		}
	}
	return long >= 2 && choice.MatchString(wording.Quoted.ReplaceAllString(text, "…")) ||
		long == 1 && turnedDown.MatchString(wording.Quoted.ReplaceAllString(text, "…")) ||
		long == 1 && found[0][0] > 0 && saysOfQuoted.MatchString(wording.Quoted.ReplaceAllString(text, "…"))
}

var (
	choice       = phrase.Like("Either … or …, your pick.", `(?i)… ?(?:,? or|/|\||,|;|–|-) ?…|\b(?:either|options?|alternatives?|whichever|two|both)\b`)
	saysOfQuoted = phrase.Like("He says … but he wants to think about it.",
		`(?i)^(?:[^.?!]*[.?!] )?(?:my|our|he|she|i|we|they|the (?:author|boss|director|client|team))`+
			`\b[^.?!…]{0,40}\b(?:says?|said|has|have|suggests?|thinks?|thought|wants?|wrote|had)`+
			`\b[^.?!…]{0,20}…[^.?!]{0,10}\b(?:but|though|although|except|or)\b|`+
			`^(?-i:\p{Lu}\p{Ll}+) (?:suggests?|suggested|proposes?|proposed|says?|said|thinks?|wants?|prefers?)\b[^.?!…]{0,20}…[^.?!]{0,10}\b(?:but|though|although) (?:i|we)\b`)
)

// turnedDown says of a wording, which stands for the dots, that it is not to be used.
var turnedDown = phrase.OneOf(`(?i)`, []phrase.Way{
	{"We thought of …, which nobody liked", `… ?(?:, (?:which|that|but) (?:nobody|no one|none of us|few of us)|[.!;] ?(?:nobody|no one|none of us)(?: else)?) (?:liked|likes|wanted|wants|agreed|agrees|loved|thought|understood)\b`},
	{"… was rejected by the board", `^[^.?!…]{0,20}… (?:was|were|has been|had been|got) (?:rejected|turned down|vetoed|refused|ruled out|dropped|thrown out|voted down|disliked|hated|too \w+)(?: by (?:the|our|my) (?:\pL+ )?(?:team|board|boss|author|client|director|editors?|committee|colleagues?|group|manager|comms|office))?[.!]*$`},
	{"The board vetoed …", `\b(?:hated|hates|rejected|vetoed|disliked|dislikes|refused|turned down|threw out) …`},
}, ``)

// countAtEnd is the contributor's own count behind a value: "(148 characters)", "(I make that 148 with spaces)". A number of four digits
// alone is a year.
var countAtEnd = phrase.MustCompile(`(?i)\s*[(\[]\s*(?:(?:(?:that|it|this|which)(?:['’]s| is)|i make (?:it|that)|about|around|under|exactly|now|just|` +
	`only|approx\.?|approximately|c\.?) ?)*(?:\d{2,3}|\d{4}\s*(?:chars?|characters?|words?))\s*(?:chars?|characters?|` +
	`words?)?(?:(?:,| and|/|;) ?\d{1,3} ?(?:chars?|characters?|words?))?(?:,?\s+(?:including|incl\.?|inc\.?|with|excluding|without) (?:the )?spaces)?(?:,? (?:i think|i believe|` +
	`i make it|or so|in all|in total|exactly|by my count|(?:according to|says|by) word)){0,2}\s*!*\s*[)\]][.!]?$|` +
	`\s+[-–—/]\s*\d{2,4}\s*(?:chars?|characters?)\.?$`)

// WithoutCount takes the contributor's own count off a value: "… (148 characters)".
func WithoutCount(s string) string {
	return countAtEnd.ReplaceAllString(withoutLengthRemark(strings.TrimSpace(s)), "")
}
