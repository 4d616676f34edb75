package speech

import (
	"strings"

	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// swaps returns the word for the fields that the paragraphs of an answer about two blogs ask to exchange, "themes", where they want
// nothing else: "I have mixed them up, please swap the themes round."
func swaps(fresh []string) (field string, ok bool) {
	if revokesSwap.MatchString(strings.Join(fresh, " ")) {
		return "", false
	}
	for _, paragraph := range fresh {
		for _, s := range wording.Sentences(wording.Fold(paragraph)) {
			m := swapAsked.FindStringSubmatch(s)
			switch {
			case m != nil && field == "":
				field = m[1] + m[2]
			case m != nil || Of(s) != Pleasant && !mixedUp.MatchString(s):
				return "", false
			}
		}
	}
	return field, field != ""
}

// SwapBeside returns the word for the fields that one clause of a paragraph asks to exchange, and the paragraph without it: "Swap the
// themes and change the title of the first to …".
func SwapBeside(paragraph string) (field, rest string, ok bool) {
	if revokesSwap.MatchString(wording.Quoted.ReplaceAllString(paragraph, "…")) {
		return "", "", false
	}
	var others []string
	for _, s := range wording.WholeSentences(wording.Fold(paragraph)) {
		swap, left := swapClause(s)
		if swap != "" && field != "" {
			return "", "", false
		}
		if swap != "" {
			field, s = swap, left
		}
		if s != "" {
			others = append(others, s)
		}
	}
	return field, strings.Join(others, " "), field != ""
}

// swapClause finds the clause at the beginning or the end of a sentence that asks for an exchange, or the whole of it.
func swapClause(sentence string) (field, rest string) {
	joints := besideSwap.FindAllStringIndex(sentence, -1)
	for _, at := range joints {
		before := sentence[:at[0]]
		if field, ok := swaps([]string{sentence[at[1]:]}); ok && (Of(before) == Wish || wording.Quoted.MatchString(before)) { // not "I mixed them up, please swap …"
			return field, before + "."
		}
	}
	if field, ok := swaps([]string{sentence}); ok {
		return field, ""
	}
	for _, at := range joints {
		if field, ok := swaps([]string{sentence[:at[0]]}); ok {
			if alone := sentence[at[1]:]; noWish.MatchString(alone) && !IsThanks(alone) { // "Swap the themes and titles."
				return "", sentence
			}
			return field, wording.Capitalised(sentence[at[1]:])
		}
	}
	return "", sentence
}

// revokesSwap wants what was just asked for not to be done.
var revokesSwap = phrase.Like("Please swap the titles? No wait, they're right.", `(?i)\b(?:swap\w*|exchang\w+|switch\w*|wrong way|mixed|mix-?up|revers\w+)\b.*\b(?:no,? wait|wait,? no|never ?mind|scrap that|ignore (?:that|me|this)|forget (?:it|that)|they(?:['’]re| are) (?:right|fine|correct)(?: as they are)?[.!]*$|(?:leave|keep) them as they are)(?:\W|$)`)

// noWish is a thing with nothing said of it.
var noWish = phrase.Like("the photos too", `(?i)^(?:both )?(?:(?:the|their|our|my) )?[\p{L}-]+(?:,? (?:too|as well|also|please))?[.!]*$`)

// besideSwap stands between an exchange and another request.
var besideSwap = phrase.Like("Swap the themes and please change the title", `(?:,|;| –| -)? (?:and|then|also|plus)(?: (?:also|then))?,? |[,;] `)

// exchangeable are the fields of which each blog has one, and that are easily given the wrong way round.
const exchangeable = `(themes|titles|headlines|descriptions|sub-?titles|standfirsts|straplines)`

var (
	swapAsked = phrase.Like("I've mixed them up, please swap the themes round.",
		`(?i)^(?:[^.?!:]{0,70}?[,;–—-] |(?:and|but|so|sorry|please|oops|actually)[, ]+)?(?:(?:please|could you|can you|would you|just|and|so|could we|can we|(?:i|we)(?:['’]d| would) like (?:you )?to) )*`+
			`(?:swap|switch|exchange)(?: (?:round|around|over))? (?:the|their|my|our|both|those)(?: two)? `+exchangeable+`(?: of the two(?: blogs)?)?(?: (?:round|around|over|about))?(?:,? (?:please|thanks|thank you))*[.?!]*$|`+
			`^(?:[^.?!:]{0,50}?[,;–—-] |(?:and|but|so|sorry|oops|actually|i think|it looks like)[, ]+)*(?:the|their|my|our)(?: two)? `+exchangeable+
			` (?:are|were|have been put|got put|need to be|should be) (?:the wrong way (?:round|around)|swapped(?: (?:round|around|over))?)(?:,? (?:sorry|please|thanks|i(?:['’]m| am) afraid|(?:please )?(?:swap|switch) them(?: (?:round|over|around))?))*[.!]*$`)
	mixedUp = phrase.Like("I mixed them up.", `(?i)^(?:sorry, |oops, )?(?:i|we)(?:['’]ve| have)?(?: got| have)? (?:mixed|muddled|got) (?:them|these|the two|the themes) (?:up|the wrong way (?:round|around)|muddled)[.!]*$`)
)
