package speech

import (
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// shortAsides are lines that say a word to whoever opens the email, above the blog or below it, an example beside each.
var shortAsides = []*phrase.Phrase{
	phrase.Like("Happy reading!",
		`(?i)^\W*(?:happy (?:reading|`+wording.Weekday+`)|enjoy(?: (?:it|the read|reading))?|fyi|for (?:your )?info(?:rmation)?|`+
			`no (?:rush|hurry)|see what you (?:think|make of (?:it|this))|ta-?da+|voil[aà]|drum ?roll(?:,? please)?|x{1,4})\W*$`),
	phrase.Like("It's a bit rough, sorry",
		`(?i)^\W*(?:it|this)(?:['’]s| is) (?:(?:still|perhaps|probably) )?(?:a (?:bit|little|touch|tad)|rather|quite) `+
			`(?:long|short|rough|raw|late|dry|over|under)(?: i(?:['’]m| am) afraid|,? sorry|,? i know| still)?\W*$`),
	phrase.Like("First time doing one of these!",
		`(?i)^\W*(?:(?:it['’]s |this is )?(?:my|our) )?(?:very )?first (?:time|go|attempt) (?:doing|writing|trying|at) (?:(?:one|any) of )?(?:these|this|it|an? (?:blog|{work}|post)|blogs)\b.{0,20}$`),
	phrase.Like("Not sure about the title!",
		`(?i)^\W*(?:(?:i['’]?m|i am|we['’]?re|we are) )?not (?:so |too |really |entirely )?(?:sure|happy) (?:about|of|with) (?:the|my|our) `+
			`(?:title|headline|ending|opening|length|description|sub-?title)\W*$`),
	phrase.Like("Fingers crossed it's ok", `(?i)^\W*fingers crossed(?:,? (?:it|this|that)(?:['’]s| is)\b.{0,30}|\s?!+)\W*$`),
	phrase.Like("With best wishes from all of us", `(?i)^\W*(?:with |very |many |kind |warm |best |good |all )*wishes from (?:all|everyone|everybody|us|the)\b.{0,30}$`),
}

// asideAbove is such a line too where it stands above a blog; below one it may be the blog's own last word, and without a mark at its
// end the title.
var asideAbove = phrase.Like("Better late than never!",
	`(?i)^\W*(?:better late than never|over to you|phew|whew|finally|at (?:long )?last|here goes(?: nothing)?)\s?[!.:…]+\W*$`)

// Asides are words by which a sentence speaks to the desk.
var Asides = phrase.MustCompile(`(?i)\b(?:please|let me know|i hope|hope (?:this|that|it)|sorry|(?:do|could|can|would|will|if|as) you|` +
	`happy (?:to|for)|thanks|thank you|feel free|shout)\b`)
