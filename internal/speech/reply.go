package speech

import (
	"slices"
	"strings"
	"unicode"

	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// What the paragraphs of a reply want, all together.

// OnlyPleasant says whether the paragraphs of a reply want nothing done: thanks, a promise, small talk beside them.
func OnlyPleasant(fresh []string) bool {
	if Wanting(fresh) {
		return false
	}
	all := wording.Sentences(strings.Join(fresh, "\n"))
	words := wording.Count(strings.Join(fresh, " "))
	kind := slices.ContainsFunc(all, func(s string) bool { return Of(s) == Pleasant || Thanks.MatchString(s) })
	if slices.ContainsFunc(all, wantsAnswer) {
		return false
	}
	return words <= mostCurt && !strings.Contains(strings.Join(fresh, " "), "?") || kind && words <= 120
}

// wantsAnswer says whether a sentence of a reply is a question that is no pleasantry, whatever it is about.
func wantsAnswer(sentence string) bool {
	return strings.HasSuffix(strings.TrimRight(sentence, " )”\""), "?") && wording.Count(sentence) > mostCurt && Of(sentence) == NoSpeech &&
		!smallTalk.MatchString(sentence)
}

// smallTalk is a question that wants no answer.
var smallTalk = phrase.Like("And how are you all?", `(?i)\bhow (?:are|is|was|were) (?:you|things|life|everything|it going|the week\w*|your)\b|`+
	`\b(?:isn['’]t|aren['’]t|wasn['’]t|don['’]t|doesn['’]t) (?:it|that|they|you|we)\b[^,]*\?|^(?:who|what|how) (?:knew|would have thought|else|more)\b|, (?:eh|right|no|ok|okay)\?`)

// mostCurt is how many words a reply has that can hardly want anything, though nothing is known of them.
const mostCurt = 3

// SaysMore says whether a reply holds a sentence that is neither thanks nor a wish.
func SaysMore(fresh []string) bool {
	return slices.ContainsFunc(wording.Sentences(strings.Join(fresh, "\n")), func(s string) bool {
		return Of(s) == NoSpeech && wording.Count(s) > mostCurt && !Thanks.MatchString(s) && !smallTalk.MatchString(s)
	})
}

// OnlyCurt says whether a reply is pleasant for no other reason than that it is so short: "Same as before."
func OnlyCurt(fresh []string) bool {
	text := strings.Join(fresh, "\n")
	return strings.ContainsFunc(text, unicode.IsLetter) && wording.Count(text) <= mostCurt &&
		!slices.ContainsFunc(wording.Sentences(text), func(s string) bool { return Of(s) == Pleasant || Thanks.MatchString(s) })
}

// Wanting says whether a reply holds a sentence that somebody must act on.
func Wanting(fresh []string) bool {
	return slices.ContainsFunc(wording.Sentences(strings.Join(fresh, "\n")), func(s string) bool {
		switch Of(s) {
		case Wish:
			return true
		case Pleasant:
			return false
		}
		return asksForSomebody.MatchString(wording.Quoted.ReplaceAllString(s, "“…”")) ||
			phrase.AnyMatches(s, hints)
	})
}

// TellsMistake says whether a paragraph tells of a mistake in what was sent, and neither is sorry for one nor promises to mend it:
// "Oops, typo in the description!"
func TellsMistake(paragraph string) bool {
	return mistake.MatchString(paragraph) && !mended.MatchString(paragraph)
}

var (
	mistake = phrase.OneOf(`(?i)`, []phrase.Way{
		{"There is a mistake in the title.", `\b(?:typo|misprint|mistake|error|wrong|incorrect)\b[^.?!]{0,30}\b(?:title|headline|sub-?title|description|standfirst|name|role|theme|organisation|company|spelling|version|file|photo|picture|bio)\b`},
		{"The title has been misspelt.", `\b(?:title|headline|sub-?title|description|standfirst|name|role|theme|organisation|company|spelling|version|file|photo|picture|bio)\b[^.?!]{0,30}\b(?:typo|wrong|incorrect|mis-?spel\w+|mis-?typed)\b`},
		{"You misspelt our name", `\b(?:mis-?spel\w+|mis-?typed) (?:the|my|our|her|his|their)\b`},
		{"It’s Clarke with an e.", `\b(?:it['’]s|i['’]m|he['’]s|she['’]s|(?:sur|first )?name is|spel[lt]\w*)\b[^.?!]{1,40}\bwith(?:out)? (?:an?|one|two|double|the) ["“‘']?\pL["”’']?(?:[.!,;]|$)`},
	}, ``)
	mended = phrase.Like("Sorry about the typo in the title, I will send the right one tomorrow.",
		`(?i)\b(?:sorry|apologies|apologise)\b[^.?!]{0,15}\b(?:for|about)\b|\bfor (?:catching|spotting|noticing|pointing|seeing)\b|\b(?:nothing|not) wrong\b|\b(?:will|['’]ll|going to|about to)\b|\b(?:now )?(?:fixed|corrected|mended|put right)\b`)
)

// hints make a reply one that a person should read, where it gives nothing else, an example beside each. A value may
// hold them.
var hints = []*phrase.Phrase{
	phrase.Like("There is a mistake in the map.",
		`(?i)\b(?:could|should|must|need|change[ds]?|correct\w*|wrong\w*|mistakes?|errors?|typos?|`+
			`instead|not|never|but|however|problems?|updated?|replace|add|remove|delete|mis-?spel\w*|`+
			`spel(?:t|led|ling)|actually|unfortunately|disagree\w*|why|complain\w*|disappoint\w*|missing|lost|`+
			`(?:would|['’]d) (?:like|love|prefer) (?:it|that|this|the|our|my|you|to (?:appear|be|have|see|change|add|use))|`+
			`withdraw\w*|retract\w*|remov\w+|delet\w+|lawyers?|before publication|ask(?:s|ed)? (?:that|you)|spel(?:t|led)|`+
			`unless|pull (?:it|the|our|my)|might|incorrect\w*|embargo(?:ed)?|attributed|amend\w*)\b|\w+n['’]t\b`),
	phrase.Like("I did not ask for this!",
		`(?i)^(?:unfortunately|however|actually|regrettably|but)\b|`+
			`\b(?:reinstate|un-?do|restore|changed (?:my|our) minds?|did not (?:ask|mean|want|send|write)|`+
			`didn['’]t (?:ask|mean|want|send|write)|never (?:asked|sent|wrote|agreed))\b`),
	phrase.Like("Which theme is it?",
		`(?i)^(?:could|can|would|will|may|might|should|do|does|did|is|are|when|where|which|what|who|how|why)\b.*\?`),
}
