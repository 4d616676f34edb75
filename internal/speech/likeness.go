package speech

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// Likeness is how much a paragraph of a reply looks like the field that was asked for, and not like what people say in a
// letter beside it. There is no list of all that people say; so of several paragraphs the likeliest is taken, and one that
// may as well be talk only where it speaks of what the blog speaks of.
type Likeness int

// The likenesses, the likeliest first.
const (
	Announced Likeness = iota // in quotation marks, behind a lead, below a line that announces it
	Plain                     // "A town of nine thousand people found that the form was the service."
	Dotted                    // a few words with a full stop, as a title has none: "Getting there slowly."
	Chatty                    // "I have now spoken to the author."
	Talk                      // "Our CEO needs to sign off any public wording.", whatever the blog speaks of
)

var (
	// letterly are the beginnings of sentences in letters: of oneself, of what was said before, of courtesy.
	letterly = phrase.OneOf(`^`, []phrase.Way{
		{"I have now spoken to the author.", `(?i:i|knew|forgot|realised|had(?:n['’]t| a feeling)|haven['’]t|wasn['’]t|couldn['’]t|didn['’]t)\b`},
		{"That’s all I can think of", `(?i:it|that|this|they|these|those|there|mine|ours|everything)\b`},
		{"Sorry, my mistake", `(?i:sorry|apologies|pardon|much (?:obliged|appreciated)|many thanks|thanks|thank|cheers)\b`},
		{"Right, here goes", `(?i:yes|no|ok|okay|right|well|just|noted|received|understood|good (?:point|question|idea|spot|catch)|fair enough|point taken|got it)\b`},
		{"Further to your email", `(?i:further|following|re|regarding|in reply|in response|as (?:requested|discussed|agreed|promised|per))\b`},
		{"Happy to help", `(?i:(?:happy|glad|grateful|pleased|delighted) (?:to|for|with|that|if)|hope (?:this|that|it|you|all)|hopefully|looking forward|fingers crossed|getting there)\b`},
		{"You were right", `(?i:you|your)\b`},
		{"Our director has asked for it", `(?i:we|she|he|the author|my \w+|our \w+)\b[^:]*\b(?i:will|shall|can|would|have now|discussed (?:this|it)|spoke|has asked|asked|agreed)\b`},
		{"We’ve met", `(?i:we|she|he)['’](?:ll|d|re|ve)\b`},
		{"Our press team likes it", `(?i:(?:my|our|the) (?:co-?author|colleagues?|boss|client|author|assistant|intern|comms (?:team|people|lead)|press (?:team|officer)))\b`},
		{"Priya has written to you", `\p{Lu}\w+ (?:has |have )?(?:wrote|written|asked|told|wants|wanted|says|said|is away|is off|is on|suggested)\b`},
		{"Let me know about the rest", `(?i:please|do|don['’]t|give|let|bear|leave|see|watch|keep|hold|over to|enjoy|call|ring)\b[^:]*\b(?i:me|us|you|it|this|that|the rest)\b`},
	}, ``)
	// letterWords are words about the correspondence and not about the world.
	letterWords = phrase.OneOf(`(?i)\b`, []phrase.Way{
		{"Our press office has a view", `the author|comms|press office`},
		{"The draft is in my inbox", `drafts?|your (?:note|e-?mail|message|letter|request)|my (?:end|desk|phone|inbox)|attachments?`},
		{"Sorry to miss the deadline", `the deadline|the guidelines`},
		{"With best wishes", `best wishes|kind regards|many thanks`},
		{"It was a bank holiday", `bank holiday|annual leave|on leave`},
		{"Is the headshot all right?", `photos?|photographs?|pictures?|head ?shots?|logos?`},
		{"Discussed internally", `internally`},
		{"Word ate the line", `that rule|copy-?paste|word ate`},
		{"Thanks for all your patience", `for (?:the|your|all|all (?:the|your)|this|that|such a) (?:[\w-]+ ){0,2}(?:guidance|help|patience|trouble|reply|response|feedback|turnaround|words|nudge|reminder|advice|note|e-?mail|message|delay|confusion|inconvenience|support|clarification|explanation|update)`},
	}, `\b`)
)

// LikenessOf says how much a paragraph looks like a value. before is the paragraph above it.
func LikenessOf(paragraph, before string, title bool) Likeness {
	value := Value(paragraph)
	first, _ := utf8.DecodeRuneInString(value)
	switch {
	case announcesNext(before), value != "" && Value(withoutLead(paragraph)) == value &&
		withoutLead(paragraph) != paragraph, WhollyQuoted(paragraph), quotes(paragraph, value):
		return Announced
	case ofTheDay.MatchString(value), ofWriting.MatchString(value), onlyPointsBack(wording.Fold(paragraph)), agreesToOffer(paragraph), awaitsField.MatchString(paragraph):
		return Talk
	case writingNow.MatchString(value), letterly.MatchString(value), letterWords.MatchString(value), unicode.IsLower(first):
		return Chatty
	case !title && strings.HasSuffix(value, "?") && yesOrNo.MatchString(value):
		return Chatty
	case asksOfNext.MatchString(wording.Fold(before)):
		return Announced
	case title && strings.HasSuffix(strings.TrimSpace(paragraph), "."):
		return Dotted
	}
	return Plain
}

// asksOfNext ends a paragraph with a question about what stands below.
var asksOfNext = phrase.Like("I knew that I had forgotten something. Will this do for the strapline?",
	`(?i)(?:^|[.!?…] )(?:(?:so|and|ok|okay|right),? )?(?:will|would|does|do|could|can|is|how about|what about) (?:this|these|the following|something like (?:this|the following))(?: one)?\b[^.?!]{0,60}\?$`)

// writingNow is said of the letter and of who writes it: "… so I am writing from home".
var writingNow = phrase.Like("The museum has closed, so I am writing from home.",
	`\bI(?:['’]m| am) (?:writing|sending|replying|away|off|travelling|working from|copying|attaching|out of)\b`)

// ofTheDay speaks of what goes on where the letter is written: of today and tomorrow, and of whom one works with.
var ofTheDay = phrase.OneOf(`(?i)`, []phrase.Way{
	{"She is back on Monday", `\b(?:on|until|till|by|next|this|last|since|before|after) ` + wording.Weekday + `s?\b`},
	{"I am on the train at the moment", `\b(?:tonight|tomorrow|this (?:week|morning|afternoon|evening)|next week|at the moment|bear with|on (?:the|a) (?:train|bus|plane|phone|move)|running late|a bit behind)\b`},
	{"Our CEO needs to sign off any public wording.", `\b(?:our|my|the|her|his) (?:ceo|chief exec\w*|director|boss|manager|designer|comms \w+|press \w+|legal(?: \w+)?|lawyers?|client|colleagues?|assistant|pa|daughter|son|kids|children['’]s|wife|husband|partner)(?:['’]s)?\b[^:]*\b(?:is|are|has|have|needs?|wants?|must|says?|sign(?:s|ed)?)\b`},
}, ``)

// ofWriting tells how it was to write the blog, and what its house thinks of it.
var ofWriting = phrase.OneOf(`(?i)`, []phrase.Way{
	{"It was a joy to write this.", `^(?:(?:thanks|thank you|and|but|so|yes)[,!]? )*(?:it|this)(?:['’]s| is| was| has)(?: been)? (?:\w+ ){0,2}?(?:lovely|fun|great|nice|good|joy|pleasure|privilege|hard|cathartic|interesting|wonderful|enjoyable) (?:for us |for me )?to (?:write (?:it|this|about|for you|` +
		`the blog)|work on (?:it|this|the|a) |put (?:it|this|the blog) together)\b[^:]*$`},
	{"We really enjoyed writing it.", `^(?:(?:thanks|and|but)[,!]? )*(?:i|we)(?: all|['’]ve| have)? (?:really |very much |quite |so |thoroughly |absolutely )*(?:enjoyed|loved) (?:writing (?:it|this|about|for you|the blog)|putting (?:it|this|the blog) together|working on (?:it|this|the))\b`},
	{"We had such fun putting it together.", `\b(?:i|we) had (?:such |so much |great |a lot of |lots of )*(?:fun|a (?:great|lovely|good) time) (?:writing|putting)\b`},
	{"Writing this was fun.", `^writing (?:it|this|about [^.?!]{3,60}) (?:was|has been) (?:\w+ ){0,2}(?:fun|joy|pleasure|great|lovely)\b`},
	{"The whole team is proud of it.", `^(?:(?:thanks|and|but|so)[,!]? )*(?:(?:i|we)(?:['’](?:m|re))?|(?:everyone|everybody|all of us|(?:our|the) (?:whole |entire )?(?:team|staff|ceo|board|director|office))(?: here)?)(?: (?:am|are|is|was|were|all))* (?:\w+ ){0,2}?proud of (?:it|this|the|our) ?(?:blog|{work})?(?: here| and the \w+)?(?: \w+)?[.!]*$`},
}, ``)

// awaitsField says that a field is still to come from somebody.
var awaitsField = phrase.Like("I am still waiting for the description.",
	`(?i)\b(?:i|we)(?:['’](?:m|re|ve|ll)| am| are| have| will)? (?:still |just )?(?:wait(?:ing)? (?:for|on)|await(?:ing)?|chas(?:e|ing)|asked for)\b[^.?!]{0,40}`+
		`\b(?:description|sub-?title|standfirst|strap-?line|title|headline|theme)\b`)

// yesOrNo begins a question that wants an answer: "Are the pictures cropped before they go up?"
var yesOrNo = phrase.MustCompile(`(?i)^(?:are|is|am|was|were|do|does|did|can|could|will|would|should|shall|may|might|has|have)\b`)

// announcesNext says whether a paragraph leads to the one below it: "Here it is:", "Does this work for you?"
func announcesNext(before string) bool {
	before = strings.TrimSpace(before)
	return strings.HasSuffix(before, ":") || fieldBelow.MatchString(before) || before != "" && Value(before) == "" && handsField.MatchString(before)
}

// fieldBelow is a line that only says what follows: "Description below."
var fieldBelow = phrase.MustCompile(`(?i)^(?:(?:the|my|our|new|revised|missing|suggested) )*` +
	`(?:description|sub-?title|standfirst|strap-?line|title|headline)\b.{0,20}\b(?:below|follows|here|underneath)\W*$`)

// handsField speaks of what follows: "Here is a one-sentence description for you."
var handsField = phrase.MustCompile(`(?i)\b(?:here|below|following|does this|how about|what about|like this|sound|would this|suggestions?|this one|` +
	`description|sub-?title|title|standfirst)\b`)

// quotes says whether a value stands in the quotation marks of its paragraph.
func quotes(paragraph, value string) bool {
	for _, m := range wording.Quoted.FindAllString(paragraph, 2) {
		if wording.Fold(strings.Trim(m, "“”\"‘’")) == value {
			return true
		}
	}
	return false
}

// Substance is the words of substance of a text, in their stems.
type Substance map[string]bool

// SubstanceOf returns those of a text.
func SubstanceOf(text string) Substance {
	words := Substance{}
	for _, w := range wording.Words(text) {
		if s := stem(w); s != "" {
			words[s] = true
		}
	}
	return words
}

// Sharing says whether a sentence speaks of what the text does: by two words that are not about the correspondence.
func (t Substance) Sharing(sentence string) bool {
	shared := map[string]bool{}
	for _, w := range wording.Words(sentence) {
		if s := stem(w); s != "" && t[s] && !letterWords.MatchString(w) {
			shared[s] = true
		}
	}
	return len(shared) >= 2
}

// stem is the beginning of a word of substance, by which its forms are known; "" for a short word.
func stem(word string) string {
	runes := []rune(strings.ToLower(word))
	if len(runes) < 5 || common[string(runes)] {
		return ""
	}
	return string(runes[:5])
}

// common are long words that any two texts share.
var common = wording.Set("about after again because before could every first found great might never other really should something " +
	"still their there these thing things think thought those three through today under until where which while " +
	"without would")

// MayBeField says whether one of the paragraphs of an answer reads like a field that was asked for, and none of its
// sentences wants something else.
func MayBeField(fresh []string) bool {
	if slices.ContainsFunc(wording.Sentences(strings.Join(fresh, "\n")), func(s string) bool { return Of(s) == Wish && !announcing.MatchString(s) }) {
		return false
	}
	before := ""
	for _, text := range fresh {
		if value := Value(text); value != "" && LikenessOf(text, before, false) < Chatty && !Thanks.MatchString(text) {
			return true
		}
		before = text
	}
	return false
}
