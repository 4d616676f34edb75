package call

import (
	"slices"
	"strings"

	"copydesk/internal/submission"
)

// bare finds the names that stand for themselves, with no word of a theme beside them: a name of several
// words written as a name, a whole clause of a theme's line, a name that is a part of a subject line.
func (r *reading) bare() []mention {
	found := r.onlyNames()
	for _, n := range r.namings {
		if r.speaksForItself(n) {
			found = append(found, r.namesFrom(n.mention())...)
		}
	}
	for at, t := range r.tokens {
		switch {
		case r.isAny(at, "both", "either", "straddles", "spans"), r.isBetweenThemes(at), r.isAny(at, "of") && r.isAny(at-1, "whichever", "any", "either", "both"):
			found = append(found, r.bothNames(at)...)
			found = append(found, r.bothNumbers(at)...)
		case t.text == "t":
			found = append(found, r.shortTheme(at)...)
		case t.number > 0:
			found = append(found, r.announcedNumber(at)...)
			found = append(found, r.placedNumbers(at)...)
		}
	}
	return found
}

// onlyNames reads a line that is two names or more and nothing else, of which nobody would write one by chance: "Families and Older
// people, please".
func (r *reading) onlyNames() (found []mention) {
	begins := func(at int) bool { return at >= len(r.tokens) || r.tokens[at].line == at }
	for _, n := range r.namings {
		if n.origin != fullName || !begins(n.from) {
			continue
		}
		list := r.listFrom(n.mention())
		end := r.skip(list[len(list)-1].to, politely, 4)
		apart := slices.ContainsFunc(list, func(m mention) bool { return m.origin == fullName && !m.single })
		if len(list) > 1 && begins(end) && apart {
			found = append(found, list...)
		}
	}
	return found
}

var politely = set(", please pls thanks thank you cheers ta . !")

// namesFrom reads the names that go on from one, each written as a name: "Future gazing and People".
func (r *reading) namesFrom(m mention) []mention {
	list := r.listFrom(m)
	for i, next := range list[1:] {
		capital := r.tokens[next.from].capital
		whole := next.origin == fullName || len(next.themes) == 1 && (next.origin >= nameRun && !next.single || capital && (next.origin == alsoWord || next.origin == namePart))
		if next.number || !whole || !capital && next.single || !r.endsPhrase(next.to) && !r.is(next.to, afterNumber) {
			return list[:i+1]
		}
	}
	return list
}

// namesTo is where the list of names ends that begins with one.
func (r *reading) namesTo(n naming) int {
	if n.origin < alsoWord || !r.is(n.to, lists) {
		return n.to
	}
	names := r.namesFrom(n.mention())
	return names[len(names)-1].to
}

// isBetweenThemes says whether a "between" says where a blog stands: "It sits somewhere between People and COVID-19."
func (r *reading) isBetweenThemes(at int) bool {
	return r.isAny(at, "between") && (r.before(at, 4, fitting) || r.isAny(at-1, "somewhere", "halfway", "midway"))
}

// bothNames reads two names behind "both", of which the first may be a common word: "fits both People and Future gazing".
func (r *reading) bothNames(at int) []mention {
	n, ok := r.namingAt(r.skip(at+1, quoteMarks, 1))
	if !ok || n.origin != fullName || !r.tokens[n.from].capital && n.single() {
		return nil
	}
	if list := r.namesFrom(n.mention()); len(list) > 1 {
		return list
	}
	return nil
}

// titling are words before the title of a blog, which may be a theme's name by chance.
var titling = set("entitled titled called headed headlined title")

func (r *reading) speaksForItself(n naming) bool {
	if r.inOtherField(n.from) || r.before(n.from, 2, titling) {
		return false
	}
	if r.tokens[n.from].capital {
		n.to = r.namesTo(n) // what is said of the last is said of all: "Blog attached (People/COVID-19)."
	}
	switch {
	case n.origin == lineRun:
		quoted := r.is(n.from-1, quoteMarks) && r.is(n.to, quoteMarks) && r.tokens[n.from].capital
		return (n.clause || quoted) && n.distinct > 1
	case r.namesSubject(n) || r.isAllThatIsSaid(n) || n.origin == alsoWord && r.isHandedOverFor(n):
		return true
	case r.isAllThereIs(n) || r.isSupposed(n) || r.isTagOfBlog(n):
		return true
	case n.origin == alsoWord && len(n.themes) == 1 && r.tokens[n.from].capital && (r.isSentenceBehindHandOver(n) && r.isBesideBlog(n.from) || r.isOpinion(n)):
		return true
	case !n.whole():
		return false
	case r.isKindOfBlog(n) || r.isSubjectPart(n) || r.isBracketed(n) || r.isChosen(n) || r.isHandedOverFor(n) || r.isPlacedIn(n):
		return true
	case r.isSentenceBehindHandOver(n) || r.isBetweenHandOver(n) || r.isOpinion(n) || r.isFitting(n) || r.isPicked(n):
		return true
	default:
		return n.strong() && !n.pair && n.origin == fullName && r.isWrittenAsName(n)
	}
}

// goesOn are words by which a name becomes a phrase: "bridging the gap between rich and poor".
var goesOn = set("between of in with from to within across for at by")

func (r *reading) isWrittenAsName(n naming) bool {
	if r.is(n.to, goesOn) && r.namedAgainAt(n.to+1, n) {
		return true // "bridging the gap between digital and policy": the call's own words go on with it
	}
	if r.is(n.to, goesOn) && !(r.tokens[n.from].capital && r.isAny(n.to, "for")) {
		return false
	}
	quoted := r.isAny(n.from-1, "\"", "“", "‘", "'")
	begins := n.from == 0 || r.endsSentence(n.from-1)
	if list := r.listFrom(n.mention()); begins && !quoted && !r.ends(list[len(list)-1].to) && !r.hasCapital(n.from+1, n.to) {
		return false // "Looking back, I should have sent it earlier."
	}
	return r.hasCapital(n.from, n.to) || quoted || r.before(n.from, 6, offerings) && r.endsPhrase(n.to)
}

// hasCapital says whether one of the words from a token to another has a capital that not every sentence gives it.
func (r *reading) hasCapital(from, to int) bool {
	return slices.ContainsFunc(r.tokens[min(from, to):to], func(t token) bool { return t.capital && t.text != "i" && !strings.HasPrefix(t.text, "i'") })
}

// namedAgainAt says whether other words of the call for the same theme begin at a token.
func (r *reading) namedAgainAt(at int, n naming) bool {
	return slices.ContainsFunc(r.namings, func(o naming) bool {
		return o.from == at && o.origin >= alsoWord && len(o.themes) == 1 && slices.Equal(o.themes, n.themes)
	})
}

// otherFields are the labels of lines that name no theme, whatever words stand in them.
var otherFields = set("title headline subtitle sub description standfirst strapline summary heading bio biography twitter author " +
	"subject file name")

func (r *reading) inOtherField(at int) bool {
	start := r.tokens[at].line
	labelled := false
	for i := start; i < min(at, start+5); i++ {
		labelled = labelled || r.isAny(i, ":", "–", "—") || r.tokens[i].text == "-" && !r.tokens[i].glued
	}
	return labelled && r.is(start, otherFields)
}

// chosenBefore and chosenAfter stand around the name that a sentence about the themes picks out.
var (
	chosenBefore = set("is to , : \" “ ‘ ' probably perhaps maybe for best think say called with")
	chosenAfter  = set("fits suits is seems feels would looks works")
)

// isChosen says whether the sentence speaks of the themes and picks this one: "Of the five themes, People fits
// best", "I know you asked for themes; ours is People".
func (r *reading) isChosen(n naming) bool {
	if r.tokens[n.from].capital && r.isAny(n.to, "is", "would") && r.after(n.to, 4, preferring) && r.after(n.to, 3, set("my our")) {
		return true // "but People is my preference"
	}
	if r.tokens[n.from].capital && r.isAny(n.to, "is", "seems", "looks", "feels", "would") && r.after(n.to, 5, fitPlace) && r.after(n.to, 4, set("right best obvious natural")) {
		return true // "I believe Safety is the right place for it"
	}
	if r.tokens[n.from].capital && r.isAny(n.from-1, "is", "be", "probably", "perhaps", "surely") && r.before(n.from, 4, bestPlace) && r.before(n.from, 6, set("best closest right natural obvious")) && r.endsPhrase(n.to) {
		return true // "I think the best fit is People"
	}
	if r.tokens[n.from].capital && r.isAny(n.from-1, "then", "choose", ",") && r.before(n.from, 8, set("choose pick prefer decide")) && r.ends(n.to) && (!r.isAny(n.from-1, ",") || r.before(n.from, 2, set("choose pick"))) {
		return true // "if I have to choose then People."
	}
	if !r.tokens[n.from].capital || !r.before(n.from, 10, themeWords) {
		return false
	}
	return r.is(n.to, chosenAfter) && (r.is(n.from-1, chosenBefore) || r.isAny(n.from-1, "but", "so", ".", "?")) || // "… which theme to pick, but People seems right"
		r.is(n.from-1, chosenBefore) && r.endsPhrase(n.to) && !r.isAny(n.to, "-")
}

// bestPlace are what a sentence calls the theme that it finds best: "the closest match".
var bestPlace = set("fit match home place category section heading")

var fitPlace = set("place home fit one slot spot section heading")

var preferring = set("preference preferred choice pick favourite theme")

// isKindOfBlog says whether the name says what blog it is: "my COVID-19 blog is attached".
func (r *reading) isKindOfBlog(n naming) bool {
	if r.tokens[n.from].capital && r.is(n.from-1, blogWords) && (n.from == 1 || n.from == 2 && r.is(0, blogWords) || r.isOwnName(n.from-2, n.from-1)) {
		return r.endsPhrase(n.to) // "Blog COVID-19 - from Fenwick"
	}
	if begins := n.from == 0 || r.endsSentence(n.from-1); begins && r.tokens[n.from].capital && r.is(n.to, blogWords) && (r.is(n.to+1, handedOver) || n.strong() && r.endsPhrase(n.to+1)) {
		return true // "COVID-19 blog attached."
	}
	return r.tokens[n.from].capital && r.is(n.to, blogWords) && r.isAny(n.from-1, "my", "our", "the", "a", "this") && !r.isAny(n.to+1, "on", "about")
}

// isBracketed says whether the name stands alone in brackets behind words of the campaign: "Smarter State blog
// (People)", "my blog is attached (COVID-19)". "Coronavirus (COVID-19)" is no such thing.
func (r *reading) isBracketed(n naming) bool {
	close := r.skip(n.to, politely, 3) // "Blog attached (People, please)."
	if !r.isAny(n.from-1, "(", "[") || !r.isAny(close, ")", "]") || !r.tokens[n.from].capital {
		return false
	}
	before := n.from - 2
	if close == len(r.tokens)-1 && r.oneLine && r.speaksOfCampaign(0, n.from) && !r.namedAgain(n) { // "Blog: Waving on mute (People)"
		return true
	}
	return before >= 0 && (offerings[r.tokens[before].text] || handedOver[r.tokens[before].text] || r.isOwnName(before, before+1))
}

// namedAgain says whether the word before a bracket names the theme too: "Coronavirus (COVID-19)".
func (r *reading) namedAgain(n naming) bool {
	_, again := r.namingTo(n.from - 1)
	return again
}

// placing are the words with which a blog is put under a name in quotation marks.
var placing = set("belongs belong fits fit sits sit goes falls comes suits is under contribution contribute submission entry")

// isPlacedIn says whether the sentence puts the blog there by the name in quotation marks: "it belongs to ‘People’".
func (r *reading) isPlacedIn(n naming) bool {
	if !r.tokens[n.from].capital {
		return false
	}
	return r.isAny(n.from-1, "“", "‘", "\"", "'") && r.isAny(n.to, "”", "’", "\"", "'") &&
		r.isAny(n.from-2, "to", "in", "under", "into", "within", "with") && r.is(n.from-3, placing) ||
		r.isAny(n.from-1, "under", "in") && r.isAny(n.to, "makes") && r.after(n.to, 3, set("sense")) || // "Publishing it under COVID-19 makes most sense."
		r.isAny(n.from-1, "other") && r.isAny(n.from-2, "the", "your") && r.before(n.from, 6, placing) && r.is(n.to, blogWords) && r.ends(n.to+1) // "It would sit nicely beside the other People pieces."
}

// isPicked says whether the name is picked from what the call offers: "We picked Tech as an enabler from the list."
func (r *reading) isPicked(n naming) bool {
	return r.tokens[n.from].capital && r.isAny(n.from-1, "picked", "chose", "chosen", "selected", "ticked") &&
		r.isAny(n.to, "from", "of", "among") && r.isAny(n.to+1, "the", "your", "those", "these") && r.after(n.to+1, 2, set("list options choices themes topics"))
}

// isSupposed says whether the sentence ends in the name as what its writer takes the theme for: "it is about penguins, so life in the
// cold I think".
func (r *reading) isSupposed(n naming) bool {
	return r.standsApart(n) || n.whole() && (r.supposes(n.to) && (n.strong() || r.isAny(n.from-1, "so")) || n.strong() && r.isAny(n.from-1, "so") && r.ends(n.to))
}

// supposes says whether a sentence ends in words by which its writer is not sure: "I think".
func (r *reading) supposes(at int) bool {
	return r.isAny(at, "i", "we") && r.isAny(at+1, "think", "guess", "reckon", "suppose") && r.ends(at+2)
}

// standsApart says whether a name of several words is a part of a sentence by itself, between marks or behind a word that leads to it:
// "story about the dough attached, field life."
func (r *reading) standsApart(n naming) bool {
	if n.origin != fullName || !n.strong() || n.pair {
		return false
	}
	closed := r.ends(n.to) || r.isAny(n.to, ",", ")", ";", "rather", "please", "pls")
	opened := r.isAny(n.first-1, ",", "(", ";", "-", "–", "—", "it's", "its") || r.isAny(n.first-1, "with") && r.is(n.first-2, chosenWith)
	return closed && opened && !(r.isAny(n.first-1, ",") && r.isAny(n.to, ",")) // one of several things in a list
}

// isAllThereIs says whether the text is a theme's name, other words that the call has for it, or the one word of a name that no other
// theme has: "Being away", "Soil", "Safety" for "Health and safety".
func (r *reading) isAllThereIs(n naming) bool {
	named := n.whole() || n.origin >= alsoWord || r.isPartAsName(n)
	return named && len(n.themes) == 1 && (n.from == 0 && n.to == len(r.tokens) || r.isAskedPolitely(n))
}

// isAskedPolitely says whether a line is the name and a please or thanks: "Bridging the gap please".
func (r *reading) isAskedPolitely(n naming) bool {
	if r.tokens[n.from].line != n.from && !(n.strong() && r.endsSentence(n.from-1)) {
		return false
	}
	polite, at := false, n.to
	for ; at < len(r.tokens) && !r.endsSentence(at); at++ {
		if !politely[r.tokens[at].text] {
			return false
		}
		polite = polite || r.tokens[at].kind == word
	}
	return polite
}

// isSubjectPart says whether the text is one line and the name is a part of it behind words of the campaign, or its first
// with such words behind it: "Smarter State blog – People", "Smarter State – People – In the hall".
func (r *reading) isSubjectPart(n naming) bool {
	if r.oneLine && n.from == 1 && r.isAny(0, "for") && r.tokens[1].capital && (n.to == len(r.tokens) || r.is(n.to, partMarks)) {
		return true // "For People: What the porters knew"
	}
	goesOn := n.to+1 < len(r.tokens) && r.tokens[n.to+1].kind == word && !r.tokens[n.to+1].capital && !r.tokens[n.from].capital // "Blog - people - and how they wait"
	behindCampaign := r.is(n.from-1, partMarks) && r.is(n.to, partMarks) && r.speaksOfCampaign(n.from-2, n.from-1) && !goesOn   // "Smarter State - people - In the hall"
	if !r.oneLine || !r.tokens[n.from].capital && !(n.strong() && n.to == len(r.tokens)) && !behindCampaign {
		return false
	}
	last := n.to == len(r.tokens) && n.from > 0 && partMarks[r.tokens[n.from-1].text] && !r.tokens[n.from-1].glued ||
		n.to == len(r.tokens) && n.from > 0 && r.isAny(n.from-1, ":", "|")
	between := n.from > 1 && (partMarks[r.tokens[n.from-1].text] && !r.tokens[n.from-1].glued || r.isAny(n.from-1, ":", "|")) &&
		(r.is(n.to, partMarks) && !r.tokens[n.to].glued || n.strong() && r.isAny(n.to, ":", "|"))
	first := n.from == 0 && r.is(n.to, partMarks) && !r.tokens[n.to].glued
	switch {
	case behindCampaign:
		return true // "Smarter State: People: In the hall"
	case last && n.strong() && n.origin == fullName && !r.isAny(n.from-1, ":"):
		return true // "Seven days in Northumberland - being away"
	case last, between:
		return r.speaksOfCampaign(0, n.from)
	case first && n.origin == fullName && r.tokens[n.to].text != ":" && (len(r.tokens) > n.to+3 || n.strong() && n.to+1 < len(r.tokens) && r.tokens[n.to+1].capital):
		return true // "People – What the porters knew", "Tech as an enabler – Kerbside"
	case first:
		return r.speaksOfCampaign(n.to, min(len(r.tokens), n.to+5))
	default:
		return false
	}
}

// partMarks divide a subject line.
var partMarks = set("- – — | : /")

// blogWords are what a blog is called behind the name of its theme.
var blogWords = set("blog blogs blogpost post submission submissions contribution entry " + submission.Works)

// namesSubject reads a line of its own that is about a theme of one word, or that begins with the whole name of one: "Covid blog",
// "Blog #COVID19", "Young carers blog from Year 9".
func (r *reading) namesSubject(n naming) bool {
	if len(n.themes) != 1 || n.origin < alsoWord || len(r.tokens) > 16 || !r.oneLine {
		return false
	}
	theme, _ := r.call.Theme(n.themes[0])
	name := 0
	for _, w := range contentWords(theme.Name) {
		if !isNumeral(w) {
			name++
		}
	}
	hashtag := r.isAny(n.from-1, "#") && r.tokens[n.from].glued
	leads := n.from == 0 && r.is(n.to, blogWords) && !r.isAny(n.to+1, "on", "about")
	return name == 1 && (hashtag || leads) || leads && n.origin == fullName && n.strong()
}

// besideName may stand beside a theme's name or its other words in a line that says nothing else.
var besideName = set("a an the my our your for on new draft final version attached re fw fwd - – — : | / ( ) [ ] , \" “ ”")

// isAllThatIsSaid says whether a line of its own says nothing but the theme, in any of its words, and that it is a blog
// or for the campaign: "Pandemic blog", "Smarter State – covid", "Blog submission (enabler)". "The future blog" may be one to come,
// and "Blog for the future" is a title.
func (r *reading) isAllThatIsSaid(n naming) bool {
	if len(n.themes) != 1 || n.origin < alsoWord && !n.whole() || len(r.tokens) > 16 || !r.oneLine || r.isAny(n.from-1, "the") {
		return false
	}
	said := false
	for at, t := range r.tokens {
		switch {
		case at >= n.from && at < n.to || besideName[t.text]:
		case blogWords[t.text] || r.own[t.text]:
			said = true
		default:
			return false
		}
	}
	return said
}

func (r *reading) speaksOfCampaign(from, to int) bool {
	for at := from; at < to; at++ {
		if t := r.tokens[at]; offerings[t.text] || r.own[t.text] && !littleWords[t.text] {
			return true
		}
	}
	return false
}

// isWord says whether a word stands at a place.
func (r *reading) isWord(at int) bool { return at < len(r.tokens) && r.tokens[at].kind == word }
