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
				field = m[1] + m[2] + m[3]
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
	for _, s := range wording.WholeSentences(withNamedFields(wording.Fold(paragraph))) {
		swap, left := swapClause(s)
		if swap != "" && field != "" {
			return "", "", false
		}
		if swap != "" {
			field, s = swap, left
		}
		if s != "" && !mixedUp.MatchString(s) {
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

const (
	// ofTwo says of which blogs a field is exchanged.
	ofTwo = `(?: (?:of|on|for|between|across|in) (?:them|us)(?: both)?| (?:of|on|for|between|across|in) (?:the|my|our|these|those|both)(?: of)?(?: (?:the|my|our))?(?: two)?(?: (?:blogs?(?: ?posts?)?|{works}|posts|submissions|contributions|ones))?)?`
	// roundAbout may stand behind it, and endsSwap ends the request, or goes on to how it came about.
	roundAbout = `(?: (?:round|around|over|about))?`
	endsSwap   = `(?:,? (?:please|thanks|thank you|sorry|i(?:['’]m| am) afraid|if (?:possible|you (?:can|could)|that['’]s (?:ok|okay|all right))|(?:please )?(?:swap|switch) them` + roundAbout + `))*` +
		`(?:(?: [–—-]|[,;.(]) ?(?:sorry, )?(?:i|we)(?:['’]ve| have| had)? (?:\w+ )?(?:them|these|the two) (?:up|the wrong way (?:round|around)|in the wrong order)(?:,? sorry)?\)?)?[.?!]*$`
)

// swapAsked asks for an exchange, or says that it is needed.
var swapAsked = phrase.OneOf(`(?i)^`, []phrase.Way{
	{"I've mixed them up, please swap the themes round.", `(?:[^.?!:]{0,70}?[,;–—-] |(?:and|but|so|sorry|please|oops|actually)[, ]+)?(?:(?:please|could you|can you|would you|just|and|so|could we|can we|(?:i|we)(?:['’]d| would) like (?:you )?to) )*` +
		`(?:swap|switch|exchange|reverse)` + roundAbout + ` (?:the|their|my|our|both|those)(?: two)? ` + exchangeable + ofTwo + roundAbout},
	{"Sorry, the themes are the wrong way round.", `(?:[^.?!:]{0,50}?[,;–—-] |(?:and|but|so|sorry|oops|actually|i think|it looks like)[, ]+)*(?:the|their|my|our)(?: two)? ` + exchangeable + ofTwo +
		` (?:(?:are|were|have been put|got put|need to be|should be)(?: all)? (?:the wrong way (?:round|around)|swapped` + roundAbout + `)|need swapping` + roundAbout + `)`},
	{"Can the two blogs swap themes?", `(?:(?:and|so|sorry|please|oops)[, ]+)*(?:can|could) (?:the|my|our|these|those) (?:two )?(?:blogs?|{works}|posts|two)(?: please)? (?:swap|switch|exchange) ` + exchangeable},
}, endsSwap)

var (
	// mixedUp tells that two were mixed up; its groups are the fields, where it names them.
	mixedUp = phrase.Like("I mixed them up.", `(?i)^(?:sorry,? |oops,? |i(?:['’]m| am) afraid |i think )*(?:(?:i|we)(?:['’]ve| have)?(?: got| have)? (?:(?:mixed|muddled|got|confused)(?: up)? (?:them|these|the two|(?:the|my|our|their)(?: two)? `+exchangeable+ofTwo+`)(?: up| the wrong way (?:round|around)| muddled| mixed up)?)|`+
		`(?:the|my|our|their)(?: two)? `+exchangeable+ofTwo+` (?:are|were|got) (?:mixed|muddled)(?: up)?)[.!]*$`)
	// mixedUpAhead is the same at the start of what goes on.
	mixedUpAhead = phrase.Like("I've mixed up the themes, please swap them.", `(?i)^(?:sorry,? |oops,? |i(?:['’]m| am) afraid |i think )*(?:(?:i|we)(?:['’]ve| have)?(?: got| have)? (?:mixed|muddled|got|confused)(?: up)?|) ?(?:the|my|our|their)(?: two)? `+exchangeable+ofTwo+
		`(?: up| the wrong way (?:round|around)| muddled| mixed up| (?:are|were|got) (?:(?:mixed|muddled)(?: up)?|the wrong way (?:round|around)))?[,;.]?(?: [–—-])?\s`)
	swapThem = phrase.Like("please swap them", `(?i)\b(swap|switch|exchange|reverse)((?: (?:round|around|over))? )(?:them|these)\b`)
)

// withNamedFields writes the fields that a paragraph says are mixed up in the place of "them": "I've mixed up the themes, please swap them."
func withNamedFields(paragraph string) string {
	m := mixedUpAhead.FindStringSubmatchIndex(paragraph)
	if m == nil {
		return paragraph
	}
	return paragraph[:m[1]] + swapThem.ReplaceAllString(paragraph[m[1]:], "${1}${2}the "+paragraph[m[2]:m[3]])
}
