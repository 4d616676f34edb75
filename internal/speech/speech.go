// Package speech tells what people say to the desk in a letter, which is thanks, wishes and courtesies, from what they
// give: a title, a description, a choice between two, and from the text of a blog that stands among it. It reads paragraphs and
// sentences, and knows no email.
//
//	one sentence, whatever it stands in     speech.go: pleasantry.go, wish.go; greeting.go, farewell.go, question.go, aside.go
//	around a pasted blog                    said_to_desk.go, remark.go and last_remark.go (the last), talk.go, offer.go; blog_word.go
//	a reply as a whole                      reply.go, consent.go, option.go
//	what a paragraph of a reply gives       value.go, lead.go (what leads to it), likeness.go (is it one?)
//	which of several                        choice.go, place.go, decision.go
package speech

import (
	"slices"
	"strings"

	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// Kind is what a sentence does that is said to the desk and is no part of a title or a description.
type Kind int

const (
	NoSpeech Kind = iota // it may be a value: "A town of nine thousand people found that the form was the service."
	Pleasant             // thanks, an apology, a promise: there is nothing to do about it
	Wish                 // it asks, corrects, refuses or complains: a person should read it
)

// Of says what a sentence does.
func Of(sentence string) Kind {
	sentence = Hello.ReplaceAllString(sentence, "")
	if WhollyQuoted(sentence) {
		return NoSpeech
	}
	if strings.HasSuffix(strings.TrimRight(sentence, " )”\""), "?") {
		if addressed.MatchString(sentence) {
			return Wish
		}
		return NoSpeech
	}
	matches := func(p *phrase.Phrase) bool { return p.MatchString(sentence) }
	said := wording.Quoted.ReplaceAllString(sentence, "“…”") // "It should be called “Lost in the post”" loses nothing
	switch {
	case AnswersWithin.MatchString(sentence):
		return Wish
	case goesAhead.MatchString(said):
		return Pleasant
	case givesUp.MatchString(said), asksInFrench.MatchString(said):
		return Wish
	case phrase.AnyMatches(said, pleasantries):
		if _, rest, ok := strings.Cut(said, " but "); ok && Wanting([]string{rest}) { // "Thanks, but my name is spelt with an accent."
			return Wish
		}
		if asSaidBefore.MatchString(said) && standsInDocument.MatchString(said) || correctsBehind.MatchString(sentence) || asksForSomebody.MatchString(said) {
			return Wish
		}
		if m := asksBehind.FindStringSubmatch(said); m != nil &&
			phrase.AnyMatches(m[1], wishes) {
			return Wish
		}
		if m := behindCourtesy.FindStringSubmatch(said); m != nil && (Choice(m[1]) != choosesNone || correctsField.MatchString(m[1]) || asksPlainly.MatchString(m[1]) || doubtsField.MatchString(m[1])) {
			return Wish
		}
		return Pleasant
	case slices.ContainsFunc(wishes, matches), Choice(sentence) != choosesNone:
		return Wish
	}
	return NoSpeech
}

// asSaidBefore may lead to what the desk is told: "As requested, the description is in the document."
var asSaidBefore = phrase.MustCompile(`(?i)^as (?:requested|promised|discussed)\b`)

// correctsBehind is a correction behind a courtesy: "Oops, “wil” should be “will” in the description."
var correctsBehind = phrase.MustCompile(`(?i)[”"’'] should (?:be|read|say|have been)\b|\bshould (?:be|read|say|have been) [“"‘']|` +
	`\b(?:was|were|is) meant to (?:be|read|say)\b|\b(?:ignore|disregard|forget|scrap) (?:that|it|this|my (?:last|previous|earlier)|the (?:last|previous|earlier))\b|` +
	`\b(?:was|were|looked|read|sounded) better\b|\b(?:go|going|change|switch|revert) back to\b`)

// asksForSomebody is what somebody wants or proposes, told behind a courtesy.
var asksForSomebody = phrase.Like("Thanks, the author asks for the theme to be 4.",
	`(?i)\b(?:asks? for|asked for|wants?|prefers?|proposes?|suggests?|would like|requests?)\b[^.?!]{0,30}\b(?:title|description|sub-?title|standfirst|`+
		`strap-?line|theme|name|role|by-?line|headshot)\b|\b(?:proposes?|suggests?|prefers?|wants?|would (?:be|like)|is|reads?|says?)\b:? ?“…”`)

// asksPlainly asks for a change in so many words: "for the kites piece please change the theme to 4".
var asksPlainly = phrase.Like("for the kites piece please change the theme to 4", `(?i)\b(?:please|kindly|(?:can|could) you) (?:please )?(?:change|correct|amend|remove|replace|delete|move|switch|put|add)\b`)

// asksBehind is a request behind a courtesy: "Sorry, one more: please show me as Head of Data".
var asksBehind = phrase.MustCompile(`(?i)(?:[:;,]|\s[–—-]|\s(?:and|but))\s+((?:please|pls|kindly)\s.+)$`)

// behindCourtesy is what a sentence says behind the word of courtesy that it begins with.
var behindCourtesy = phrase.Like("Sorry, it's the second one.",
	`(?i)^(?:(?:ah|oh|so|very|many|really|yes|great|brilliant|perfect|lovely)[,!]?\s+)*(?:ah+|oh(?: dear| no)?|argh+|gosh|d['’]?oh|hmm+|dear me|silly me|my (?:bad|fault|mistake)|sorry|apologies|o+ps|whoops|thanks|`+
		`thank you|cheers|ok|okay|great|lovely|perfect|brilliant|fine|right|sure)\s*[,.:;!–—-]+\s+(.+)$`)

// correctsField says that a field is not as it should be: "Sorry, the author should be somebody else."
var correctsField = phrase.Like("the author should be somebody else.",
	`(?i)^(?:the|my|our|your|his|her|their) (?:\w+ )?(?:author|by-?line|title|headline|sub-?title|description|standfirst|theme|organisation|company|employer|name|surname|`+
		`role|job title|photo|picture|headshot|bio|biography|text|file|blog)(?:['’]s \w+)? (?:should|ought|needs?|must|(?:is|are|was) (?:actually |really |still )?(?:wrong|not|missing|incorrect|out of date)|`+
		`isn['’]t|aren['’]t|wasn['’]t|has (?:gone|changed))\b`)

// doubtsField says that its writer is not content with a field.
var doubtsField = phrase.Like("I'm not sure about the title any more.",
	`(?i)^(?:(?:i|we)(?:['’](?:m|re|ve)| am| are| have)? (?:\w+ )?(?:not (?:so |quite |entirely |too |really |very )?(?:sure|happy|convinced|keen|certain|fond)|unsure|unhappy|(?:have )?(?:doubts?|second thoughts)|(?:do not|don['’]t) (?:much |really )?(?:like|love)|dislike|hate|worry|worried))\b[^.?!]{0,20}\b(?:the|our|my|that|this) (?:\w+ )?(?:title|headline|sub-?title|description|standfirst|theme|text|blog|piece|photo|picture|by-?line)\b`)

// WhollyQuoted says whether a text is nothing but something in quotation marks.
func WhollyQuoted(s string) bool {
	s = strings.TrimRight(wording.Fold(s), ".?! ")
	at := wording.Quoted.FindStringIndex(s)
	return at != nil && at[0] == 0 && at[1] == len(s)
}

// PartOfText are words for a part of the blog, of which a wording is said: "Please replace the final paragraph with “…”"
var PartOfText = phrase.MustCompile(`(?i)\b(?:withdraw\w*|paragraphs?|paras?|(?:first|second|third|last|final|opening|closing) (?:sentence|line)|` +
	`in the (?:blog|text|document|attachment)|throughout)\b`)
