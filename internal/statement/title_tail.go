package statement

import (
	"strings"

	"copydesk/internal/labels"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// What a sentence goes on to say behind a title.

// withoutRequest takes off a title what the question says in which it is asked for.
func withoutRequest(title, text string) string {
	title = speech.WithoutSpelling(speech.RestIsFine.ReplaceAllString(speech.WithoutTail(title), ""))
	title = pleaseAtEnd.ReplaceAllString(allElse.ReplaceAllString(apologyTail.ReplaceAllString(contentTail.ReplaceAllString(promiseTail.ReplaceAllString(title, ""), ""), ""), ""), "")
	if before, _, _ := strings.Cut(text, title); !asking.MatchString(text) && !asksBefore.MatchString(before) {
		if wishing.MatchString(text) {
			return requestTail.ReplaceAllString(title, "$1")
		}
		return title
	}
	title = requestTail.ReplaceAllString(title, "")
	if !ownQuestion.MatchString(title) {
		title = strings.TrimRight(title, "?")
	}
	return title
}

// asking is a title asked for in a question: its question mark, and an "instead", are the question's.
var asking = phrase.Like("Can it be called Love the queue instead?",
	`(?i)^(?:(?:hi|hello|sorry|please|so|and|also|or)\b[^a-z]{0,3})*`+
		`(?:can|could|may|might|shall|would|is it (?:possible|ok|okay)|do you mind)\b`)

// wishing is a title wished for in a sentence that is no question.
var wishing = phrase.Like("Let's call it Love the queue instead.",
	`(?i)^(?:(?:hi|hello|sorry|so|and|also|or)\b[^a-z]{0,3})*(?:let['’]s|please|(?:the |our |my )?(?:title|headline) (?:should|must) be|i['’]d|we['’]d)\b`)

// asksBefore is the question before a title that begins behind something else.
var asksBefore = phrase.Like("And while I'm at it could you change the title to",
	`(?i)(?:\b(?:can|could|would|will|might|may) (?:you|we|i|(?:the|our|my) (?:title|headline))(?: please| possibly| also| perhaps| just)*|\bis there (?:any|a) (?:chance|way) (?:of|that|to|we|you|i)|\b(?:any|some) chance (?:of|we|you|that)|\bhow about|\bwhat about|\bwould it be (?:possible|ok|okay|all right)|\bis it too late|\bdo you (?:think|mind)|\bwould you mind)\b[^.?!“"]*$`)

// requestTail is what such a question says behind what it asks for: to whom it matters, where it is to stand, and whether it still can be done.
var requestTail = phrase.Like("Love the queue after all, if it's not too late?", `(?i)(?:,? (?:instead(?: of (?:the (?:old|other|current|present|first|original) (?:one|title)|what we (?:had|have|sent)))?|after all|please|(?:many )?thanks|thank you|if possible|if you can|`+
	`if (?:it|that)(?:['’]s| is|['’]s not| is not| isn['’]t)? (?:still |all |too )?(?:ok|okay|possible|right|fine|late)(?: (?:for|with|by) you)?|`+
	`before (?:it|this|the blog) (?:goes (?:live|out|up)|is (?:published|posted|out)|appears)|on (?:the|your) (?:web ?site|blog page))|`+
	` \((?:the|my|our|his|her|\p{Lu}\p{L}+) [^()]{0,40}\b(?:insists?|prefers?|asked|wants?|likes?|wishes)\b[^()]{0,30}\))+([?.!]*)$`)

var allElse = phrase.Like("Cellar lamps, everything else as is", `(?i)[,;]? (?:and |with )?(?:everything else|all else|the rest|nothing else)\b.*$`)

var contentTail = phrase.Like("Cellar lamps, happy to go with that", `(?i)(?:\s+[(–—-]+\s*|[,;] )(?:and |but |so )?(?:(?:i['’]m|we['’]re|i am|we are) )?(?:very |quite )?(?:happy|content|fine|ok|okay)`+
	` (?:to (?:go|stick|stay|run) with|with|for you to)\b.*$`)

var apologyTail = phrase.Like("Cellar lamps - sorry for the omission", `(?i)(?:\s+[(–—-]+\s*|[,;] )(?:so |very |really )*(?:sorry|apologies|oops|(?:many )?thanks|thank you|hope (?:that|this|you|it))(?:\W*$| (?:for|about|that|again|if|i|to|it|this|like|enjoy|can use)\b.*$)`)

// promiseTail is what a sentence goes on to promise behind a title.
var promiseTail = phrase.Like("Cellar lamps, will confirm the description tomorrow",
	`(?i)(?:(?:\s+[(–—-]+\s*|[,;] )(?:and |but )?| (?:and|but) )(?:(?:i|we)(?:['’]ll| will)|will) (?:(?:confirm|follow up|get back|come back)\b|let you know\b|(?:send|check|add|forward)\b.*\b(?:photo|headshot|picture|bio|description|sub-?title|theme|rest|tomorrow|later|soon|shortly|today|tonight|next week|asap|(?:by|on) \p{L}+day|this (?:afternoon|evening|week)|separately)\b).*$`)

var pleaseAtEnd = phrase.Like("Left on the bus please", `,? (?:please|pls|thanks)[.!]*$`)

var ownQuestion = phrase.MustCompile(`(?i)^[“"]?(?:who|what|why|how|when|where|which|whose|is|are|do|does|did|can|could|will|would|should|has|have)\b`)

// withUnderneath is what a sentence goes on to have below the title: "call it Weaving and worrying, with What a loom knows underneath".
var withUnderneath = phrase.Like("Weaving and worrying, with What a loom knows of its weaver underneath", `,? (?i:with|and) (\p{Lu}[^.?!“”"]{15,}[.?!]?) (?:underneath|below|beneath|under)(?: it| that)?[.!]?$`)

func withoutThemeTail(title string) string {
	title = withUnderneath.ReplaceAllString(title, "")
	title = aboutTail.ReplaceAllString(OtherTitle.ReplaceAllString(forNamed.ReplaceAllString(title, ""), ""), "")
	if t := themeSaid.ReplaceAllString(byTail.ReplaceAllString(forTail.ReplaceAllString(ThemeTail.ReplaceAllString(title, ""), ""), ""), ""); t != "" {
		return t
	}
	return title
}

// ThemeTail is what a sentence goes on to say behind a title: "a blog called Weaving and worrying for theme 2".
var ThemeTail = phrase.MustCompile(`(?i)[,;]?\s+(?:(?:and|which) )?(?:(?:` + wouldPut + `)?(?:it|this|that)(?: is|['’]?s)? |is )?(?:for|under|on|in|against) (?:the )?(?:campaign )?` +
	`themes?\s+(?:no\.? ?|number |#)?` + wording.Numeral + `\b.*$|(?i)\s+[(\[](?:for |under )?themes? (?:no\.? ?|number |#)?` + wording.Numeral + `[^()\[\]]*[)\]].*$`)

// wouldPut stands before the blog that somebody would have under a theme: "and we'd see it under theme 4".
const wouldPut = `(?:i|we)(?:['’]d| would)(?: \w+){1,2} `

// forNamed is a theme by its name behind a comma: "Weaving and worrying, for your People theme".
var forNamed = phrase.Like("Weaving and worrying, for your People theme", `,\s+(?:for|under|in) (?:the|your) [^,.;:]{2,40} (?:theme|strand|category)\b.*$`)

// forTail is what it says with a verb: "It's called Weaving and worrying and it's for People."
var forTail = phrase.Like("Weaving and worrying and it's for People",
	`(?i)(?:,?\s+(?:and|which|&)|[,;]) (?:it(?:['’]?s| is)|is|we(?:['’]d| would) like it) (?:meant |intended )?(?:for|under|in|on) .{2,60}$`)

// aboutTail is what it goes on to say the blog does: "entitled Borrowed time, which looks at old systems".
var aboutTail = phrase.Like("Borrowed time, which looks at old systems", `(?i),\s+in which (?:i|we)\b.*$|,\s+(?:and |which (?:also )?|it (?:also )?|and it )(?:looks|asks|tells|describes|explains|explores|examines|considers|argues|covers|discusses|reflects|sets out|makes the case|deals with|draws on|talks about|is about|shows (?:how|what|why))\b.*$`)

// OtherTitle is another title that stands in brackets behind the first: one that is offered too, or that the blog had.
var OtherTitle = phrase.OneOf(`(?i)\s*\((?:`, []phrase.Way{
	{"Paper cuts (or “A thousand forms”)", `(?:or|alternatively)\b[^()“”"]*[“"][^()]*`},
	{"Paper cuts (or, if that is too long, Cuts)", `(?:or|alternatively)(?:,? (?:if|should|perhaps|maybe|even|simply|just|for short|failing that|another option)\b|:)[^()]*(?-i:\p{Lu})[^()]*`},
	{"The spare room (was: The empty desk)", `(?:was|formerly|previously|originally|working title):? ?(?:(?-i:[“"])|: ?)[^()]*`},
}, `)\)[.!]?$`)

// byTail is whose it goes on to say the blog is: "It's called Weaving and worrying, it's by me (Sue Ferris)."
var byTail = phrase.Like("Weaving and worrying, it's by me (Sue Ferris)", `(?i)(?:,?\s+(?:and|&)|[,;]) it(?:['’]?s| is| was)(?: written)? by (?:me|our|my|(?-i:\p{Lu}))\b.*$`)

// themeSaid is the theme that it gives in words of its own: "It's called Weaving and worrying, theme is people I suppose".
var themeSaid = phrase.Like("Weaving and worrying, theme is people I suppose",
	`(?i)[,;]\s+(?:and )?(?:the |my |our |its )?theme(?:['’]s| is| would be|:)? .{1,90}$`)

// beforeTheme cuts off a title what the sentence goes on to say of a theme of the call: "Weaving and worrying, and it would suit People".
func (r Reader) beforeTheme(title string) string {
	if at := goesOn.FindStringIndex(title); at != nil && r.Call.SaysTheme(strings.TrimLeft(title[at[0]:], ",; ")) && !r.Call.SaysTheme(title[:at[0]]) {
		return title[:at[0]]
	}
	return title
}

// goesOn is where a sentence that said a title goes on to something else.
var goesOn = phrase.Like(", and it would suit People",
	`(?i)[,;]?\s+(?:and|but|which|so)\s+(?:(?:(?:i|we) )?(?:think|thought|feel|guess|suppose|believe|reckon)(?: that)? )?(?:it|that|this|would|will|should|might|could|may)\b`)

// beforeDescription cuts a title off where the sentence goes on to the description: "Bins; strapline What we learnt".
func beforeDescription(v string) string {
	if at := nextField.FindStringIndex(v); at != nil && at[0] > 2 {
		return v[:at[0]]
	}
	return v
}

var nextField = phrase.MustCompile(`(?i)(?:[;,.]|\s[–—-]|\s(?:and|with))\s+(?:(?:second|secondly|next|then|also|finally|lastly),? )?(?:and |with )?(?:as for |for |here(?:['’]s| is) )?(?:(?:the|a|my|our|its|this|his|her|their) )?` +
	`(?:(?:short|brief|little|small|suggested|proposed|one-line) )?(?:` + labels.DescriptionNames + `)\b|` +
	`,? and (?:i|we|he|she|they|(?:if|should|in case) (?:there|you|it|one))\b[^.?!“"]{0,40}\b(?:` + labels.DescriptionNames + `|describe (?:it|this)|sum (?:it|this) up)\b|` +
	`,? and (?:under|underneath|beneath|below) (?:it|that),? (?:please )?(?:put|have|add|write|use):\s`)
