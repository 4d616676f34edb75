package speech

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// offering are the words by which people offer a wording: before "Then please take this: …" there stands none of the blog's.
var offering = wording.Set(`i i'd i'll i've i'm we we'd we'll we've we're my our me you you'd your ours mine it it's its that that's this these them they
	he he's she she's the a an and or but so then if not no yes yep ok okay right well hmm ah oh fine sure sorry thanks thank please pls
	here here's is are be was would could can may might shall should must will do does did have has had let let's of for from with to
	as in on at by about what just maybe perhaps possibly probably instead rather better best new shorter simpler next other another
	one ones two three some something anything following follows below like say says said saying try take use using put go going went
	gone make call called want wants prefer prefers suggest suggests suggested suggesting suggestion propose proposes proposed proposal
	recommend recommends offer opt opted plump settle settled land landed come came up choose chose chosen pick picked decide decided
	think thinks thought agreed agree happy work works working help helps need needs needed fit fits attempt version wording text words
	option idea alternative final draft title headline sub-title subtitle description standfirst strapline sub-heading summary blurb line
	understood noted got fair enough point sentence blog piece article bio team press office comms colleague colleagues boss manager director client author agency everyone
	today now again also too still first second last actually quick quickly short long`)

// offers are the words of which one at least must be there: the offer itself. "It works: …" and "Here to help: …" hold none.
var offers = wording.Set(`this these following below here's try take use using put go going went suggest suggests suggested suggestion
	propose proposes proposed proposal prefer prefers recommend recommends attempt option idea alternative instead maybe perhaps possibly
	helps version wording like`)

// longestOffer is how many words an offer has at most.
const longestOffer = 12

// spokenLead says whether words before a value offer it and say nothing else: "Then please take this", "A suggestion from our
// press office".
func spokenLead(lead string) bool {
	words := strings.Fields(strings.ToLower(wording.Straight(lead)))
	if len(words) == 0 || len(words) > longestOffer || asksWhy[strings.Trim(words[0], ",.")] {
		return false
	}
	offered := false
	for _, w := range words {
		w = strings.Trim(w, ",.!…–—-:;()'")
		if w != "" && !offering[w] {
			return false
		}
		offered = offered || offers[w]
	}
	return offered
}

// asksWhy begin a title: "Why we do this: …"
var asksWhy = wording.Set("why what how when where who which whose")

// barelyOffered offers a wording without a colon: "My colleague suggests The ferry book", "I would go with The ferry book".
var barelyOffered = phrase.Like("My colleague suggests The ferry book.",
	`^((?:\S+ ){0,7}?(?i:suggests?|suggested|propos(?:es?|ed)|prefers?|recommends?|(?:would|will|could|can|should|am|`+
		`are|to|have|\S+['’](?:d|ll|re|m|s|ve)) (?:now |just |rather )?(?:go|going|gone) (?:with|for)|went (?:with|for)|opt(?:ed)? for|`+
		`plump(?:ed)? for|settled on|landed on|came up with|decided on)(?: (?i:this|the following|just|maybe))*)`+
		`,?:? (["“‘]?\p{Lu}\S* .+)$`)

// comparing is what is preferred to something, and is no wording: "We prefer London to Manchester".
var comparing = phrase.MustCompile(`^\p{Lu}\S*(?: \S+)? (?:to|over) \p{Lu}`)

// offeredIn returns the value behind words that offer it; ok is false where a text offers none.
func offeredIn(text string) (value string, ok bool) {
	if m := LeadIn.FindStringSubmatch(text); m != nil && spokenLead(m[1]) && !PartOfText.MatchString(m[1]) && BeginsAsValue(m[2]) {
		return m[2], true
	}
	if m := barelyOffered.FindStringSubmatch(text); m != nil && spokenLead(m[1]) && !comparing.MatchString(m[2]) {
		return m[2], true
	}
	return "", false
}

// BeginsAsValue says whether a text begins as titles and sentences do: with a capital, a number or a quotation mark.
func BeginsAsValue(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(first) || unicode.IsDigit(first) || strings.ContainsRune("“\"‘'", first)
}
