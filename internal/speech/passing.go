package speech

import (
	"slices"
	"strings"

	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// What an answer says of a field without asking for anything: what was, what might have been, what somebody else thinks. A careful
// editor reads it and changes nothing.
//
// Package call has words of the same kind, in former.go. They do not serve here, nor these there: here a sentence asks for something or not,
// and is left out whole before anything is looked for in it; there a sentence that asks names several themes, and one of them is meant.

// InPassing says whether a sentence speaks of a field or a theme and asks for no change: "Theme 4 was popular last year as well."
// What a quotation says is no word of the sentence.
func InPassing(sentence string) bool {
	said := masked(sentence)
	if !ofField.MatchString(said) {
		return false
	}
	gives := givesValue(said)
	if isThatSo.MatchString(said) || ifFull.MatchString(said) || !gives && (phrase.AnyMatches(said, doubting) || refusesChange(said)) {
		return true
	}
	if at := dismissed.FindStringIndex(said); at != nil && !themeNumbered.MatchString(said[at[0]:at[1]]) {
		return !asksNow.MatchString(said[at[1]:])
	}
	if behind, ok := isContradicted(said); ok {
		return !asksNow.MatchString(behind)
	}
	if gives && !onlySaid.MatchString(said) {
		return false
	}
	return phrase.AnyMatches(said, passing) && !asksNow.MatchString(said)
}

// refusesChange says whether a sentence wants a change not to be made, and no other in its place.
func refusesChange(said string) bool {
	said = courtesyBut.ReplaceAllString(said, "")
	return slices.ContainsFunc(refusing, func(p *phrase.Phrase) bool {
		at := p.FindStringIndex(said)
		return at != nil && !turnsToOther.MatchString(said[:at[0]]+"…"+said[at[1]:])
	})
}

// courtesyBut turns from a courtesy to what is wished.
var courtesyBut = phrase.Like("Many thanks for this, but please don't", `(?i)^(?:many |great |lovely |so )?(?:thanks|thank you|cheers|sorry|apologies|ok(?:ay)?|great|lovely|fine|perfect)(?: [^,;.“–—-]{1,30})?,? but `)

// givesValue says whether a sentence gives a field in so many words, whatever else it tells: "I see that I forgot the title: “Nine
// doors”." Of two themes it may be telling what was.
func givesValue(said string) bool {
	return giving.MatchString(said) && len(themeNumbered.FindAllString(said, 2)) < 2
}

// Dismisses says whether a sentence takes back what the one before it told: "Our intern wants to call it “Nine doors”. Not on my watch!"
func Dismisses(sentence, next string) bool {
	return dismissing.MatchString(next) || disagrees.MatchString(next) && wishedByOther.MatchString(masked(sentence))
}

// WithoutPassing leaves out of a sentence the parts between semicolons that ask for nothing: "We considered theme 5 but decided against
// it; theme 2 it is."
func WithoutPassing(sentence string) string {
	parts := strings.Split(sentence, "; ")
	if len(parts) < 2 || strings.ContainsAny(sentence, "“\"") {
		return sentence
	}
	kept := slices.DeleteFunc(slices.Clone(parts), InPassing)
	if len(kept) == len(parts) {
		return sentence
	}
	return strings.Join(kept, "; ")
}

// TellsOfField says whether a paragraph tells of a field by its name and gives none: "It will have the same description as last year's."
func TellsOfField(paragraph string) bool {
	quotes := wording.Quoted.MatchString(paragraph) && ourselves.MatchString(masked(paragraph))
	return (quotes || namesOwn.MatchString(paragraph)) && InPassing(paragraph)
}

var ourselves = phrase.Like("In 2019 we called it “Doors”.", `(?i)\b(?:i|we|our|my)\b`)

var namesOwn = phrase.Like("the same description", `(?i)\b(?:the|my|our|your) (?:(?:same|old|new|right|first|original|earlier|previous|former) )?(?:title|headline|description|sub-?title|standfirst|strap-?line|theme)\b`)

// WithoutDismissed leaves out of a paragraph the sentences about a wording that was thought of and given up, where others are left: "We
// considered “Ten doors” but decided against it. Please use “Nine doors”."
func WithoutDismissed(paragraph string) string {
	all := wording.Sentences(paragraph)
	kept := slices.DeleteFunc(slices.Clone(all), func(s string) bool {
		_, contradicts := isContradicted(masked(s))
		return wording.Quoted.MatchString(s) && (contradicts || dismissed.MatchString(masked(s))) && InPassing(s)
	})
	if len(kept) == 0 || len(kept) == len(all) {
		return paragraph
	}
	return strings.Join(kept, " ")
}

// LeavesToDesk says whether a sentence offers the desk a change that it may make or not: "Theme 4 would fit too, if you prefer." next
// is the sentence behind it, which may say so: "It's your call."
func LeavesToDesk(sentence, next string) bool {
	said := masked(sentence)
	leaves := leavesChoice.MatchString(said) && (!requests.MatchString(said) || freely.MatchString(said))
	return ofField.MatchString(said) && (leaves || onlyLeavesChoice.MatchString(next))
}

// masked is a sentence with nothing in its quotation marks.
func masked(sentence string) string {
	sentence = conditional.ReplaceAllString(sentence, "if")
	return quotedSpan.ReplaceAllString(Hello.ReplaceAllString(sentence, ""), "“…”")
}

// value is what a masked sentence may give.
const value = `(?:“…”|(?i:(?:the )?(?:theme )?(?:number |no\.? ?)?\d)|\p{Lu})`

// quotedSpan is a quotation of any length.
var quotedSpan = phrase.Like("“X”", `“[^”]*”|"[^"]*"|(^|[\s(:])['‘][^'‘’“”"]{2,300}['’]([\s.,;:!?)]|$)`)

var (
	// ofField speaks of what a reply may change.
	ofField = phrase.Like("the title", `(?i)\b(?:titles?|headlines?|sub-?titles?|descriptions?|standfirsts?|strap-?lines?|sub-?headings?|summary|`+
		`themes?|call(?:ed)?|named|entitled|under|picked|chosen|name|by-?line|author|bio|fits?|suits?)\b|“…”`)
	// conditional begins a condition that reads like a request.
	conditional = phrase.Like("Should the board object to the title", `(?i)(?:^|, )should (?:you|the|they|our|my|anyone|anybody|there)\b`)
	// giving is a value with the words that give it, at the start of a clause.
	giving = phrase.Like("As discussed, our title is now “…”.",
		`(?:^|[,:;(–—-] ?|\b(?i:but|and|so) )(?i:it|this|ours|mine|(?:the|my|our) (?:\w+ )?(?:title|headline|description|sub-?title|standfirst|theme|one))(?i:['’]s| is| was always)(?: (?i:now|really|still))?:? (?:(?i:for|about|under) )?`+value+
			`|: (?:`+value+`)[^“]*$|[,.] (?i:theme \d it is)\b|(?i:(?:\bso|,)(?: (?:i|we) think)? theme \d (?:fits|suits|is|would be|seems)(?: it| us)? (?:the )?(?:better|best))|\b(?i:so theme \d)[.!]*$|(?i:^(?:but |and |so )?as (?:(?:i|we) )?(?:discussed|agreed|said|told|mentioned|wrote|explained|promised)\b)`)
	onlySaid = phrase.Like("She said: “…”", `(?i)\b(?:said|quipped|joked|remarked|commented|exclaimed|laughed)[,:]? “…”[.!]?$`)
	// ifFull makes a wish depend on how many blogs a theme has, which only the desk knows.
	ifFull = phrase.Like("If theme 3 is full, please move it to theme 2.",
		`(?i)\b(?:if|in case|unless|should|once|when) (?:the |that |this )?(?:(?:theme )?\d|[\pL -]{0,20}?(?:theme|one|section|strand)|people|there|it)(?:['’]s| be| is| are| were| was| gets| has| have| proves?| looks?)(?: \w+){0,2} `+
			`(?:full(?: up)?|taken|over-?subscribed|(?:over-?)?crowded|closed|too (?:full|busy|many|popular)|many blogs|enough blogs|no (?:more )?(?:room|space)|room|space)\b`)
	// themeNumbered is a theme by its number.
	themeNumbered = phrase.Like("theme 4", `(?i)\btheme \d`)
	// asksNow asks for something in so many words, whatever else the sentence tells.
	asksNow = phrase.Like("please", `(?i)\b(?:please|pls|kindly|(?:could|can|would|will) (?:you|we|it|the|this)|should|must|needs to|let['’]s|instead|(?:i|we) (?:now )?(?:pick|choose|propose|suggest)|`+
		`(?:i|we)(?:['’]d| would) (?:now |much |really )?(?:like|prefer|rather|want)|(?:i|we) (?:now )?(?:want|wish|need) (?:it|this|the|our|my|a|to (?:change|have|move|call|use|be|correct|add|see)))\b`)
	// turnsToOther goes on from what is not wished to what is: "Do not move it to theme 4 but to theme 3."
	turnsToOther = phrase.Like("not to theme 4 but to theme 3", `(?i)\b(?:but|instead|rather|(?:only|just) (?:to|the|use|make|put|from|move)|use|make|put|change|rename|correct|should)\b|, (?:to|under)\b`)
)

// refusing are sentences that want a change not to be made, an example beside each.
var refusing = []*phrase.Phrase{
	phrase.Like("Cancel the change of title to “Nine doors”.",
		`(?i)\b(?:cancel|undo|ignore|disregard|forget|scrap|scratch|revoke|reverse|retract|withdraw|drop)\b[^.?!;]{0,40}\b(?:changes?|request|suggestion|idea|wish|correction|edits?|amendments?)\b`),
	phrase.Like("Please don't change the title to “Nine doors”.",
		`(?i)\b(?:do not|don['’]t|must not|mustn['’]t|should not|shouldn['’]t|no need to|no reason to|rather not|never|for not|without|not|nobody should|no one should) (?:\w+ )?`+
			`(?:chang|mov|alter|touch|edit|amend|renam|re-?titl|switch|shorten|us)(?:e|ed|ing|en)?\b`),
}

// isThatSo asks whether it is as the sentence says.
var isThatSo = phrase.Like("I was told that the title would be “Nine doors” – is that right?",
	`(?i)\b(?:is|was) (?:that|this|it) (?:still )?(?:right|correct|so|true|the case|the plan)\?|(?:,| –| -) (?:right|correct|yes|no)\?$`)

// doubting are questions whether it is so, an example beside each.
var doubting = []*phrase.Phrase{
	phrase.Like("Should I have picked theme 4?", `(?i)^(?:(?:and|but|or) )?(?:should|would|could) (?:i|we|it|they) have \w+\b[^?]*\?$`),
	phrase.Like("Did you change the title to “Nine doors”?",
		`(?i)^(?:(?:and|but|so|sorry),? )?(?:(?:why )?(?:did|was|were|has|have|had) (?:i|you|we|he|she|it|they|this|that|the|my|our|your|any\w+|some\w+|theme|“…”)|why (?:is|are|does)|(?:is|are|does|will|would) (?:the|my|our) (?:title|headline|description|sub-?title|theme|name|blog)|(?:does|will) (?:it|this))\b[^?]*\?$`),
}

// dismissed is said of what somebody would have liked, and did not get.
var dismissed = phrase.Like("We considered “Nine doors” as a title but decided against it.",
	`(?i)\b(?:decided against|thought better of|rejected|ruled (?:it|that|this|them)? ?out|turned (?:it|that) down|voted (?:it|that) down|but (?:i|we) (?:told|said no|overruled|disagree\w*|refused)|but (?:\w+ ){1,3}(?:won|said no|refused|vetoed it)|over my dead body)\b|`+
		`\bbut please (?:do not|don['’]t)(?: (?:do|change|touch) (?:it|that))?[.!]*$`)

// wishedByOther tells what somebody else would like.
var wishedByOther = phrase.OneOf(`^(?:(?i:but|and|so|also|now|well|sorry|hi|hello|thanks|thank you|one thing|by the way|ps|oh),? )*(?:(?:\p{Lu}[\p{L}'’.-]+ ?){1,3}|(?i:(?:the|my|our|an?|one of (?:the|my|our)|some|both) (?:[\p{L}'’-]+ ){0,3}?[\p{L}'’-]+|he|she|they|someone|somebody|some|everyone else|`+
	`others)) ?(?:in [\p{L}]+ )?(?i:also |now |has |have |had |just |still |originally |first |first |once |would |['’]d |keeps |kept ){0,2}(?i:`, []phrase.Way{
	{"Tom says the title should be “Nine doors”", `says?|said|saying|thinks?|thought`},
	{"My boss wants theme 4", `wants?|wanted|likes?|liked|loves?|loved`},
	{"Ann proposed “Nine doors”", `suggest(?:s|ed)?|propos(?:es?|ed)|prefer(?:s|red)?`},
	{"The board asked for theme 4", `asks?|asked|asking`},
	{"She feels strongly", `feels?|felt|insist(?:s|ed)?|believes?|believed|reckon(?:s|ed)?`},
	{"They recommended “Nine doors”", `rather|offer(?:s|ed)?|recommend(?:s|ed)?`},
	{"Some voted for theme 4", `told|votes?|voted|wishe?[sd]?|came up with|comes up with`},
}, `)\b`)

// contradicted says behind it that the sender does not.
var contradicted = phrase.Like("…, but he is wrong", `(?i)\bbut (?:he|she)(?:['’]s| is| was) (?:quite |clearly |just |so |of course )*(?:wrong|mistaken)\b|`+
	`(?:\bbut|[;–—-]) ?(?:i|we) (?:do not|don['’]t)(?: (?:agree|think so|like it|want (?:it|that|to)))?[.!]*$|\bbut (?:do not|don['’]t)(?: (?:do|change|touch) (?:it|that))?[.!]*$|`+
	`\b(?:which|that) (?:nobody|no one|none of us|few) (?:liked|likes|wanted|wants|agreed (?:with|to))\b`)

// keepsOther says behind it what the sender keeps.
var keepsOther = phrase.Like("…, but we prefer the title as it is", `(?i)\bbut (?:i|we)(?:['’](?:d|m|re|ll)| would| am| are| will)? (?:\w+ )?(?:prefer|like|love|keep|keeping|stick(?:ing)? (?:with|to)|happy with|want to keep) `+
	`(?:ours|mine|it as it is|what we have|what is there|the (?:current |old |original |existing |present |first )?(?:one|(title|headline|description|sub-?title|theme))(?: (?:we have|there is|it has|as it is))?)\b`)

// isContradicted returns what stands behind the words by which a sentence turns down what it tells of somebody's wish.
func isContradicted(said string) (behind string, ok bool) {
	if !wishedByOther.MatchString(said) {
		return "", false
	}
	if at := contradicted.FindStringIndex(said); at != nil {
		return said[at[1]:], true
	}
	m := keepsOther.FindStringSubmatchIndex(said)
	if m == nil || m[2] >= 0 && !strings.Contains(strings.ToLower(said[:m[0]]), strings.ToLower(said[m[2]:m[3]])) {
		return "", false // another field is kept
	}
	return said[m[1]:], true
}

// passing are sentences that tell of a field, an example beside each.
var passing = []*phrase.Phrase{
	phrase.Like("Theme 4 was popular last year as well.",
		`(?i)\b(?:last|previous|earlier) (?:(?:year|edition|campaign|summer|autumn|spring|winter)(?:['’]s)?|(?:month|week|time)['’]s)\b|\bin (?:19|20)\d\d\b|\b(?:a|two|three|some|many) years? ago\b`),
	phrase.Like("Theme 5 was my second choice.", `(?i)^(?:(?:and|but) )?(?:the )?theme (?:\w+ )?(?:was|were|has been|had been) (?:(?:my|our) (?:second|other|old|last)|an? (?:slip|mistake|typo|guess|error)|popular|full|taken|wrong|great|good|fun|busy|interesting|not|never|very|so)\b|`+
		`\b(?:our|my|the) (?:last|previous|other|first|earlier) (?:one|blog|{work}|post) (?:was|is|had|went|appeared|ran)\b|^(?:the|my|our) (?:old|first|former|original|earlier|previous) (?:title|headline|description|sub-?title|theme)\b`),
	phrase.Like("I may send another one on theme 5 next week.",
		`(?i)\b\p{L}+(?:['’]ll| may| might| could| will| shall| hopes? to| plans? to| intends? to| would like to| want to|['’]d like to| am| are|['’]m|['’]re| is)\b[^.?!]{0,30}\b(?:send|sending|writ(?:e|ing)|submit(?:ting)?|offer(?:ing)?|contribut(?:e|ing)|plan(?:ning)?|do(?:ing)?)`+
			`\b[^.?!]{0,20}\b(?:another|a second|one more|more|next|a third|a new one)\b`),
	phrase.Like("We toyed with “Nine doors” as a headline.", `(?i)\b(?:toyed|flirted|played) with\b`),
	phrase.Like("I write a column called “Nine doors” in the local paper.",
		`(?i)\b(?:i|we|he|she|they|who|which|conference|event|book)\b[^.?!“]{0,20}\b(?:an?|another|of an?) (?:[\w-]+ ){0,3}(?:blog|podcast|newsletter|book|report|paper|series|conference|event|talk|{work}) (?:\w+ ){0,3}(?:called|titled|entitled|named)\b`),
	phrase.Like("She asked whether “Nine doors” would have been allowed as a title.", `(?i)\b(?:would|could|might) (?:have|['’]ve) been\b`),
	phrase.Like("Somebody on LinkedIn suggested “Nine doors” as a better title.",
		`(?i)(?:^people\b|\b(?:some(?:body|one)|(?:some|other|many|most|several) people|a (?:reader|friend|stranger|neighbour|wag)|one (?:wag|reader)|my (?:mother|father|husband|wife|partner|neighbour|friend|daughter|son|children)|others)\b)[^.?!“]{0,30}\b(?:suggest\w*|says?|said|thinks?|thought|wants?|wanted|asked|calls?|called|prefers?|preferred)\b`),
	phrase.Like("Our title was nearly “Nine doors”.", `(?i)\b(?:title|headline|description|sub-?title|standfirst|theme) (?:was|were) (?:very )?(?:nearly|almost|about to be|going to be|once going to be)\b`),
	phrase.Like("I nearly sent you this under theme 1.", `(?i)\b(?:i|we|he|she|they) (?:very )?(?:nearly|almost) (?:sent|called|chose|put|went|picked|named|titled|submitted|gave|wrote|used|changed|made|withdrew)\b`),
	phrase.Like("If it had been up to me the title would be “Nine doors”.",
		`(?i)\bif (?:it|that) (?:had been|were|was) (?:up|left) to (?:me|us|him|her)\b|\b(?:i|we|he|she|they)(?:['’]d| would)(?: have|['’]ve) (?:\w+ )?(?:called|named|titled|preferred|chosen|put|gone|liked|picked|written|said)\b`),
	phrase.Like("If the title had “old” in front of “letter”, nobody would read it.",
		`(?i)^(?:and |but |so )?(?:if (?:the|my|our|your) (?:title|headline|description|sub-?title|standfirst|theme) (?:had|were|was|said|read|began|ended)|had (?:the|my|our|your) (?:title|headline|description|sub-?title|standfirst|theme) (?:had|been|said|read|begun|ended))\b`),
	phrase.Like("I was told the headline would be “Nine doors”.",
		`(?i)\b(?:i|we) (?:was|were|had been|have been) (?:told|informed|assured|promised|led to believe|under the impression)\b|\b(?:i|we) (?:understood|gathered|heard|hear|gather|understand|see|saw|notice|noticed) (?:that |from )`),
	phrase.Like("I loved the title of Tom's blog, “Nine doors”.",
		`(?i:\b(?:(?:really|so|much|very) )?(?:loved?|likes?|liked|enjoyed|admired?|envy|saw|read|noticed|spotted))\b[^.?!“]{0,25}\b(?i:title|headline|description|sub-?title|standfirst|theme)s? (?i:of|for|on|in) `+
			`(?:(?i:the |my )?\p{Lu}[\p{L}'’-]*['’]s?|(?i:his|her|their|your|another|the other|last|somebody|someone|one of))(?: |$)`),
	onlySaid,
	phrase.Like("Nothing firm yet, but the title may change.",
		`(?i)\b(?:title|headline|description|theme|sub-?title)s? (?:may|might|could) (?:well |still |yet )?(?:have to |need to )?(?:change|be different|move)\b`),
}

// dismissing takes back what stands before it.
var dismissing = phrase.Like("Not on my watch!",
	`(?i)^(?:but |and |so )?(?:(?:i|we) (?:said (?:no\b|not|never)|told (?:him|her|them) (?:no\b|not|where)|refused|disagreed|disagree\b|said i would not)|not on (?:my|our) watch|never mind|no thanks|just (?:curious|kidding|joking|wondering|a joke)|only (?:joking|kidding)|that was a joke|over my dead body|`+
		`in the end (?:the|our|we (?:kept|stuck|stayed))\b[^.?!]{0,20}(?:won|stayed|stands?|the same|old|original|first)|(?:i|we) (?:vetoed|overruled) )`)

// disagrees says behind what somebody else would like that the sender does not: of a request of the sender's own it would speak of what
// was before.
var disagrees = phrase.Like("I don't agree.",
	`(?i)^(?:but |and |so )?(?:(?:he|she|they)(?:['’](?:s|re)| is| are) (?:quite |clearly |just |so |of course )*(?:wrong|mistaken)(?:,? (?:though|of course|there|about that|i think))?|(?:i|we) (?:really |totally |completely |strongly )?(?:do not|don['’]t) (?:agree|think so|like it)(?: with (?:him|her|them|that|it|this)| at all| myself| though| either)*|`+
		`(?:nobody|no one|none of us) (?:else )?(?:liked|likes|wanted|agreed|agrees)(?: (?:it|that|the idea|his|hers|with (?:him|her|them|that|it)|to (?:it|that)))?)\W*$`)

// leavesChoice leaves a choice to the desk, and onlyLeavesChoice says nothing else.
var (
	leavesChoice = phrase.OneOf(`(?i)`, []phrase.Way{
		{"You could also move it to theme 4 if there is room.", `^you (?:could|can|may|might) (?:also |always |of course )*(?:move|put|file|list|add|place|change|call|use|rename)\b[^.?!]*\bif\b`},
		{"If the editors see more in it you can move it.", `\b(?:if|in case) (?:the|our|your|my|any|some|other|we|they|another|no|theme|there)\b[^.?!]{3,60}? you (?:could|can|may|might) (?:also |always |of course |then )*(?:move|put|file|list|add|place|change|call|use|rename)\b`},
		{"If that suits you better", `\bif (?:that|it|this)(?: suits?| helps?| works?| makes?| fits?|(?:['’]s| is) (?:better|easier|simpler|more))\b[^.?!]{0,20}\b(?:you|your|better|easier)\b`},
		{"Theme 4 would fit too, if you prefer.", `\b(?:if|should|as) you(?:['’]d| would)? (?:prefer|rather|think (?:so|it|that|best|fit)|like|wish|want|see fit|feel)\b`},
		{"It is up to you", `\b(?:up to|down to) you\b`},
		{"Your call", `\b(?:your|the editors?['’]?s?) (?:call|choice|decision|judge?ment)\b`},
		{"You know best", `\b(?:you|the editors?|editors) (?:choose|decide|judge|pick|know best)\b`},
		{"I leave it to you", `\b(?:i|we)(?:['’]ll| will)? leave (?:it|that|this) (?:to|with) you\b`},
		{"Whichever you like", `\bwhi(?:ch|cho)ever you\b`},
	}, ``)
	requests         = phrase.Like("Please move it to theme 4 if you think it fits.", `(?i)\b(?:please|kindly|(?:could|can|would|will) you)\b`)
	freely           = phrase.Like("Please feel free to move it to theme 4.", `(?i)\b(?:feel free|(?:up|down) to you|your (?:call|choice|decision))\b`)
	onlyLeavesChoice = phrase.Like("It's your call.",
		`(?i)^(?:but |and |so )?(?:(?:entirely|totally|completely|it['’]s|it is|that['’]s|that is) )*(?:up to you|your (?:call|choice|decision)|you (?:choose|decide|pick|know best)|(?:i|we)(?:['’]ll| will)? leave (?:it|that|this) (?:to|with) you|no strong (?:view|feeling)s?(?: either way)?|whichever you (?:like|prefer))(?: of course| really| entirely)?[.!]*$`)
)

// PlacesUnder says whether a sentence that names a theme means the blog to stand under it, whatever words it has for that: "I meant
// theme 2." "Please tell whoever wrote theme 5 that it is brilliant" does not.
func PlacesUnder(sentence string) bool {
	said := masked(sentence)
	return placing.MatchString(said) || wording.Count(said) <= mostBarePlacing
}

// mostBarePlacing is how many words a sentence has at most that can hardly say more than the theme: "Theme 3, sorry!"
const mostBarePlacing = 5

var placing = phrase.OneOf(`(?i)`, []phrase.Way{
	{"I meant theme 2.", `\b(?:meant|means?|moved?|moving|chang\w*|switch\w*|swap\w*|correct\w*|add(?:ed)?)\b`},
	{"Sorry", `\b(?:wrong|mistake|actually|sorry|oops|make (?:it|that))\b`},
	{"We opted for theme 2", `\b(?:prefers?|rather|instead|better|best|closer|decided|decision|choose|chose|chosen|opt\w*|go(?:ne|ing)? (?:for|with)|went (?:for|with)|settled|asked for)\b`},
	{"Our blog is on theme 2", `\b(?:blog|it|this|{work}|mine|ours)(?:['’]?s| is| was) (?:really |more |all |meant |intended |now )*(?:for|under|about|on|in)\b`},
	{"It belongs to theme 2", `\b(?:sits?|falls?|goes|belongs?|fits?|suits?|apply|applies|covers?|relevant|candidate|appropriate)\b`},
	{"Put it under theme 2", `\b(?:put|take|place|file|list|not theme)\b`},
	{"On reflection", `\b(?:reflection|thoughts?|also|as well|too|both)\b`},
	{"The theme is 2", `\b(?:themes? (?:is|are|to|should|was|were|would|will)|more (?:in|about|on|under)|right (?:home|place|one|theme))\b`},
	{"Nine doors, theme 2.", `[,;:(–—-] ?(?:and )?(?:the )?themes? (?:no\.? ?|number )?\d(?:[.,;)!]| (?:and |but )?not\b| it is\b|$)`},
}, ``)
