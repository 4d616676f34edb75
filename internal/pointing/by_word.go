package pointing

import (
	"cmp"
	"strings"

	"copydesk/internal/labels"
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// A sentence of an answer may call a blog by one word of its title, and by no more: "the kites one", "for the kites blog".

// ByWord returns which blog a line calls by one word of its title, and by no more: "the kites one", "for the kites blog"; -1 for none.
func (s Several) ByWord(line string) int {
	if _, _, value := labels.InLine(line); value != "" {
		line = strings.Replace(line, value, "", 1)
	}
	line = withoutLongQuotations(line)
	if m := oneOfWord.FindStringSubmatch(line); m != nil {
		return s.OnlyOneWith(m[1])
	}
	for _, p := range []*phrase.Phrase{asksForBoth, withdrawsOther} {
		if m := p.FindStringSubmatch(line); m != nil {
			return s.OnlyOneWith(cmp.Or(m[1:]...))
		}
	}
	if ofThisOne.MatchString(thisIsFine.ReplaceAllString(line, "")) && !goesAndThisStays.MatchString(line) {
		return -1
	}
	for _, sentence := range wording.WholeSentences(line) {
		if m := blogOfWord.FindStringSubmatch(sentence); m != nil {
			return s.OnlyOneWith(cmp.Or(m[1], m[2]))
		}
		for _, p := range []*phrase.Phrase{fieldOfWord, themeOfWord} {
			if m := p.FindStringSubmatch(sentence); m != nil {
				return s.OnlyOneWith(m[1])
			}
		}
	}
	return -1
}

var (
	oneOfWord = phrase.Like("the kites one", `(?i)\b(?:the|my|our) ([\p{L}'’-]{4,}) one\b`)
	// blogOfWord is of which blog a sentence asks something: it begins with it, or names it behind a field of it or the verb of a wish.
	blogOfWord = phrase.Like("For the kites blog, could you change the description?", `(?i)^(?:(?:and|also|hi|hello|thanks|thank you|great|lovely|brilliant|ok|okay|sorry|please|so)(?:[,!]| ?[–—-])? )*`+
		`(?:(?:for|on|in|about|regarding|re|as for) )?`+theBlogOfWord+`(?:\s*(?:[,:;.!?–—-]|$)|\s+(?:could|can|please|should|is|needs|to|the|from|under|we|i)\b)|`+
		`^(?:(?:and|also|hi|hello|thanks|thank you|great|lovely|brilliant|ok|okay|sorry|please|so|could you|can you|would you)(?:[,!]| ?[–—-])? )*(?:(?:change|put|move|keep|withdraw|drop|rename) |`+
		`[^.?!:]{0,30}\b(?:title|headline|description|sub-?title|themes?|author|by-?line) (?:of|for|on|in) )`+theBlogOfWord+`\b`)
	// fieldOfWord asks something for a field of such a blog: "The kites blog's description should be …".
	fieldOfWord = phrase.Like("Kites’s theme should be 2.", `^(?i:(?:and|also|hi|hello|thanks|thank you|great|lovely|sorry|please|so|but|could you change|can you change|could you|can you|please change|change|could|can|may)(?:[,!]| ?[–—-])? )*`+
		`(?:(?i:the|my|our) (?i:other )?)?([\p{L}-]{4,})(?: (?i:blog(?: ?post)?|{work}|post|one))?['’]s (?i:title|headline|description|sub-?title|standfirst|strap-?line|themes?) (?i:should|needs?|ought|must|has to|is to|to|be)\b`)
	// themeOfWord puts such a blog under a theme by its number: "Kites should be theme 5."
	themeOfWord = phrase.Like("Kites should be theme 5.", `^(?:(?i:and|also|please|but|so|hi|hello|thanks|thank you|sorry)(?:[,!]| ?[–—-])? )*(\p{Lu}[\p{L}-]{3,}) (?i:should be|should go|is|goes|belongs|fits|needs to be)(?: (?i:for|in|into|under|to))? (?i:themes? (?:no\.? ?|number )?\d)`)
	// asksForBoth asks something for the blog that the answer is about, and for another one.
	asksForBoth = phrase.Like("Please move the kites blog to theme 5 and this to theme 4.", `(?i)\b(?:move|put|switch|change|place|file)\b[^.?!]{0,60}?(?:`+
		theBlogOfWord+` (?:to|in|into|under|for)\b[^.?!]{0,40}?\b(?:and|but)\b[^.?!]{0,20}?\bthis\b|`+
		`\bthis\b[^.?!]{0,40}?(?:\band|\bbut|,) `+theBlogOfWord+` (?:to|in|into|under|for|should)\b)`)
	// withdrawsOther is the wish that another blog goes, whatever is said of the one that the answer is about.
	withdrawsOther = phrase.Like("Please withdraw the kites blog, this one can go ahead.", `(?i)(?:^|[.!?,;:–-] |\b(?:please|you|to|and|but|we|i|just|also) )(?:withdraw|drop|pull|remove|cancel|scrap|take down|delete) `+theBlogOfWord+`(?:[.!?,;:–-]|$| (?:and|but|please|for|as|from|because|since|so|if|not|instead|altogether|too)\b)`)
	// goesAndThisStays withdraws another one.
	goesAndThisStays = phrase.Like("Please withdraw the kites blog, this one stays.", `(?i)^(?:please |could you |can you |hi,? |sorry,? )*(?:withdraw|drop) (?:the|my|our) [^,;–]{4,60}[,;–]? ?(?:(?:and|but) )?(?:this (?:one|blog|piece|article|post) (?:can |may |should |must )?(?:stays?|remains?)\b|(?:keep|leave) this\b)`)
	// thisIsFine says of the blog that the answer is about no more than that it stays as it is.
	thisIsFine = phrase.Like("This one is fine.", `(?i)\b(?:and |but )?this (?:one|blog|piece|article|post) (?:is|was|looks|seems|can stay|stays|remains) (?:\w+ ){0,2}?(?:fine|ok(?:ay)?|good|right|correct|perfect|great|as it is|unchanged)\b[^.?!;]{0,15}(?:[.!;]|$)`)
	// ofThisOne says that another is only spoken of beside the blog that the answer is about.
	ofThisOne = phrase.Like("Withdraw this one and keep the kites blog.", `(?i)\bthis (?:one|blog|piece|article|post)\b|\band this (?:in|under|for|to)\b|[,;–] here\b|\bhere (?:the|it)\b`)
)

// theBlogOfWord calls a blog by a word of its title.
const theBlogOfWord = `(?:the|my|our) (?:(?:other|new|updated|revised|second|first) )?([\p{L}'’-]{4,}) (?:blog(?: ?post)?|{work})`
