package call

import (
	"slices"

	"copydesk/internal/submission"
)

// links may stand between the word theme and what it is: "the theme for our blog is People".
var links = set(`number numbers no nr # : - – — = ( [ " “ « ‘ ' is are be would will should of the called named titled for our
	my this blog it i i've we we've i'd we'd have chosen chose selected both either it's its in mind say think believe
	probably change update amendment correction perhaps maybe likely closest best wise suggest propose guess reckon about , ? ` + submission.Works)

// lists may stand between two themes: "themes 2, 3 & 4", "theme 2 and theme 4".
var lists = set(`, ; & and + / or plus also as well theme themes number no the both for under possibly perhaps maybe even " “ ” « » ' ‘ ’`)

// afterThemeWord reads what follows the word theme: numbers and names, in a list.
func (r *reading) afterThemeWord(k int) []mention {
	if r.isAny(k+1, "on", "about") { // "your theme on bridging the gap", and not "the theme on page 3"
		n, ok := r.namingAt(r.skip(k+2, headings, 2))
		if !ok || n.single() || !n.whole() && !(n.origin >= alsoWord && r.putsIntoOneOn(k, n)) {
			return nil
		}
		return []mention{{from: n.from, to: n.to, themes: n.themes, origin: n.origin}}
	}
	at := r.skip(k+1, links, 8)
	if r.asksPlainly(k) {
		for r.isAny(at, "to", "ought") && r.isAny(at+1, "be", "to", "read", ":") || r.isAny(at, "read") && r.is(at-1, links) { // "theme to be 2"
			at = r.skip(at+1, links, 2)
		}
	}
	if r.placeIsTheme(at) {
		return []mention{r.call.numberMention(r.tokens[at].number, at, at+2)}
	}
	m, ok := r.saidAt(at, at-k <= 3 || r.numbered(at))
	if !ok {
		return nil
	}
	if rangeMentions, ok := r.rangeAt(at); ok {
		return rangeMentions
	}
	return r.listFrom(m)
}

// putsIntoOneOn says whether a blog is put into the theme on something, or that is what suits it: "it should go into the theme about digital
// and policy", and not "we liked the theme on digital and policy in 2019".
func (r *reading) putsIntoOneOn(k int, n naming) bool {
	return r.isAny(k-1, "the", "your") && len(n.themes) == 1 &&
		(r.isAny(k-2, "in", "into", "under", "to", "for", "against", "within") && r.endsPhrase(n.to) || r.isAny(n.to, "is", "was", "seems", "seemed", "looks") && r.isAny(n.to+1, "the", "our", "a", "best", "closest") && r.after(n.to, 4, matches))
}

var matches = set("fit match one choice closest best home")

// asksPlainly says whether nothing but a request stands before the word theme in its sentence: not who "asks for the theme to be 4".
func (r *reading) asksPlainly(k int) bool {
	for k--; k >= 0 && !r.endsSentence(k); k-- {
		if !r.is(k, requesting) && r.tokens[k].kind != digits && r.tokens[k].kind != mark {
			return false
		}
	}
	return true
}

var requesting = set("the our my please pls also and then change changed set make update amend can could would you we i like want")

// placeIsTheme says whether a sentence about the theme tells its place, and nothing more: "the theme is the third one", "is the second
// of yours".
func (r *reading) placeIsTheme(at int) bool {
	if at >= len(r.tokens) || !r.tokens[at].ordinal() || !r.isAny(at-1, "the", "your") || !r.isAny(at-2, "is", "be") {
		return false
	}
	to := r.placeTo(at + 1)
	return to > 0 && (r.ends(to) || r.isAny(to, ",", ";", ")", "please", "thanks")) && !r.namesMore(to)
}

// placeTo returns the token behind what a place is one of, "one on your list", "of the five themes"; 0 where it is one of something else.
func (r *reading) placeTo(at int) int {
	one := r.isAny(at, "one")
	if one {
		at++
	}
	if !r.isAny(at, "of", "on", "in", "from") {
		return onlyIf(one, at)
	}
	to := r.skip(at+1, placeOwners, 2)
	if to < len(r.tokens) && r.tokens[to].number > 0 {
		to++
	}
	if r.is(to, themeWords) || r.isAny(to, "list", "options", "choices", "call", "campaign", "guidelines", "brief") {
		return to + 1
	}
	ofThem := to > at+1 && (r.isAny(to-1, "yours", "them") || r.tokens[to-1].number > 0)
	return onlyIf(ofThem, to)
}

func onlyIf(so bool, at int) int {
	if so {
		return at
	}
	return 0
}

var placeOwners = set("the your yours them these those our all")

// namesMore says whether a sentence goes on to other themes, or to an "or".
func (r *reading) namesMore(at int) bool {
	for end := min(len(r.tokens), at+nearWords); at < end && !r.endsSentence(at); at++ {
		if _, named := r.namingAt(at); named || r.tokens[at].number > 0 || r.isAny(at, "or") {
			return true
		}
	}
	return false
}

// longestList is how many times a list may name a theme: each by a number and a name, and a few that the call does not have.
// What goes on for longer is no list, and would be gone through again from each of its places.
func (r *reading) longestList() int { return 2*len(r.call.Themes) + 10 }

// listFrom reads the mentions that go on from one: "2, 3 & 4", "“Future gazing” and “People”".
func (r *reading) listFrom(m mention) []mention {
	found := []mention{m}
	for most := r.longestList(); len(found) < most; {
		last := found[len(found)-1]
		at := r.skip(last.to, lists, 4)
		next, ok := r.saidAt(at, r.is(at-1, themeWords))
		if !ok || at == last.to || !r.continues(last, next) {
			return found
		}
		next.listed = r.joinsBetween(last.to, next.from)
		found = append(found, next)
	}
	return found
}

// numbered says whether a number is announced as one: "number 5", "No. 5", "#5".
func (r *reading) numbered(at int) bool {
	return r.isAny(at-1, "number", "no", "nr", "#") || r.isAny(at-1, ".") && r.isAny(at-2, "no", "nr")
}

// allOfThem reads "both themes" of a call that has two, "under both of the themes", where none is named.
func (r *reading) allOfThem(k int) []mention {
	both := k - 1
	for r.isAny(both, "of", "the", "your") {
		both--
	}
	if len(r.call.Themes) != 2 || !r.isAny(both, "both") || !r.isAny(both-1, "for", "under", "in", "on", "fits", "suits", "into") {
		return nil
	}
	var all []mention
	for i, n := range r.call.numbers() {
		all = append(all, mention{from: both + i, to: both + i + 1, themes: []int{n}, number: true})
	}
	return all
}

var quoteMarks = set("\" “ ” « » ' ‘ ’")

// joinsBetween says whether one of the words that join two themes stands between two tokens.
func (r *reading) joinsBetween(from, to int) bool {
	for at := from; at < to; at++ {
		if r.isAny(at, "and", "&", "+", "plus") {
			return true
		}
	}
	return false
}

// continues says whether a mention after a list word goes on with the list. After a number and a comma only
// numbers do: "for theme 1, People of the North" is a theme and a title.
func (r *reading) continues(last, next mention) bool {
	commas := 0
	for at := last.to; at < next.from; at++ {
		switch {
		case r.tokens[at].text == ",":
			commas++
		case !quoteMarks[r.tokens[at].text]:
			return true
		}
	}
	return commas > 0 && last.number == next.number
}

// saidAt reads a number or a name at a token. Right after the word theme a number may be followed by any word;
// elsewhere only by one that it cannot count.
func (r *reading) saidAt(at int, direct bool) (mention, bool) {
	if n, ok := r.namingAt(at); ok && n.origin >= namePart {
		more, goesOn := r.namingAt(n.to) // "Rural communities" for "Rural and island communities"
		if goesOn && slices.Equal(more.themes, n.themes) && r.endsPhrase(more.to) {
			n.to = more.to
		}
		if n.strong() || n.origin == lineRun || r.endsPhrase(n.to) {
			return n.mention(), true
		}
	}
	m, ok := r.numberAt(at)
	if !ok || r.tokens[at].ordinal() || !direct && !r.endsPhrase(at+1) && !r.is(at+1, afterNumber) ||
		!direct && r.tokens[at].kind == word && at+1 < len(r.tokens) && r.tokens[at+1].kind == word && !r.is(at+1, afterNumber) && !r.isAny(at+1, "and") {
		return mention{}, false
	}
	if r.tokens[at].text == "one" && (r.isAny(at+1, "of", "or", "that", "which", "i", "we") || r.isAny(at+1, "and") && r.isAny(at+2, "the", "only")) {
		return mention{}, false // "one or more of the themes"
	}
	return m, true
}

// afterNumber are words that a number counts nothing of: "theme 3 or 4 would suit".
var afterNumber = set("would could might may should seem seems fit fits work works suit suits are were both apply applies equally " +
	"each you whichever")

// determiners stand before a theme's name that is a common word: "the people theme".
var determiners = set(`the your this that under and & , / + or " “ ‘ '`)

// beforeThemeWord reads what stands before the word theme: "the People theme", "the second theme".
func (r *reading) beforeThemeWord(k int) []mention {
	end := k
	for end > 0 && (r.isAny(end-1, "\"", "”", "’", "'", "campaign") || r.tokens[end-1].text == "-") {
		end--
	}
	end = r.beforeCopula(end)
	if end > 1 && r.tokens[end-1].ordinal() && r.isAny(end-2, "the", "your", "for", "under") && !r.isAny(k+1, "is", "that", "we", "i") {
		return []mention{r.call.numberMention(r.tokens[end-1].number, end-1, end)}
	}
	var found []mention
	for n, ok := r.namingTo(end); ok; n, ok = r.namingTo(end) {
		if !r.qualifies(n) && !(end == k && (r.aloneWithTheme(n.from, k) || r.kindOfBlog(n, k))) {
			break
		}
		found = append(found, n.mention())
		before := n.from
		for before > 0 && r.isAny(before-1, "and", "&", ",", "/", "+", "or", "the", "\"", "“", "”", "‘", "’", "'") {
			before--
		}
		if before == n.from {
			break
		}
		end = before
	}
	return found
}

// whichOne may stand before the word theme behind an "as": "People as our second theme".
var whichOne = set("our the my its a an another second third additional further extra other main primary")

// beforeCopula steps over what joins a name to the word theme behind it: "People as our theme", "People is the theme".
func (r *reading) beforeCopula(end int) int {
	at := end
	for r.is(at-1, whichOne) {
		at--
	}
	if at == end || at == 0 || !r.isAny(at-1, "as", "is") {
		return end
	}
	name := at - 1
	if r.is(name-1, quoteMarks) {
		name--
	}
	if n, ok := r.namingTo(name); ok && r.tokens[n.from].capital {
		return name
	}
	return end
}

// qualifies says whether a naming before the word theme is the theme's name: a common word in small letters
// needs a determiner ("the future theme", not "for future themes").
func (r *reading) qualifies(n naming) bool {
	if n.origin == hint {
		return false
	}
	return !n.single() || r.tokens[n.from].capital || r.is(n.from-1, determiners)
}

// kindOfBlog says whether a word before the word theme tells which blog it is: "blog for covid theme attached", "our covid theme blog".
func (r *reading) kindOfBlog(n naming, theme int) bool {
	if r.tokens[theme].text != "theme" || n.origin == hint {
		return false
	}
	return r.is(theme+1, blogWords) && r.isAny(n.from-1, "my", "our", "a") && (r.endsPhrase(theme+2) || r.isAny(theme+2, "is", "attached")) ||
		r.isAny(n.from-1, "for", "under") && r.is(n.from-2, blogWords) && (r.endsPhrase(theme+1) || r.is(theme+1, handedOver))
}

// aloneWithTheme says whether a name and the word theme are all that a part of a line says: "people theme - our blog", "Blog for people theme".
func (r *reading) aloneWithTheme(from, theme int) bool {
	begins := from == 0 || r.tokens[from-1].kind == lineEnd || r.isAny(from-1, "-", "–", "—", ":", "|", "(", ",", "for", "under")
	ends := theme+1 >= len(r.tokens) || r.tokens[theme+1].kind == lineEnd || r.isAny(theme+1, "-", "–", "—", ":", "|", ")", ",")
	return begins && ends && r.tokens[theme].text == "theme"
}

// standIns stand for the word theme behind a name; alone they are no sign of one.
var standIns = set("one section sections pages issue edition collection bucket slot")

// nameOne reads a name for which "one" stands in for the word theme: "it's a pandemic one", "the Bridging the gap one"; a part of a
// name is enough where the sentence says that the blog is for it: "it's for the hospital one".
func (r *reading) nameOne(k int) []mention {
	if about := r.oneAbout(k); about != nil {
		return about
	}
	end := k
	if r.is(k-1, quoteMarks) {
		end--
	}
	n, ok := r.namingTo(end)
	if !ok || !r.endsPhrase(k+1) || !r.isAny(n.from-1, "the", "a", "an", "your", "for", "under", "\"", "“", "‘") {
		return nil
	}
	whole := n.origin >= alsoWord
	part := n.origin >= namePart && len(n.themes) == 1 &&
		(r.is(n.from-2, numberFor) && r.before(n.from-2, 6, ofTheBlog) || r.isAny(n.from-2, "is", "it's", "it’s") && r.before(n.from-2, 12, themeWords))
	if !whole && !part {
		return nil
	}
	return []mention{{from: n.from, to: k + 1, themes: n.themes, origin: n.origin, single: n.single()}}
}

// oneAbout reads "this is the one about loneliness", "it's for the one on housing", "Blog attached. The one about the pandemic, please."
func (r *reading) oneAbout(k int) []mention {
	if !r.isAny(k, "one") || !r.isAny(k-1, "the", "your") || !r.isAny(k+1, "about", "on", "called") {
		return nil
	}
	n, ok := r.namingAt(r.skip(k+2, headings, 2))
	if !ok || n.origin < alsoWord || !r.endsPhrase(n.to) {
		return nil
	}
	asked := r.isBehindHandOver(k-2) && r.isAny(r.skip(n.to, set(","), 1), "please", "pls")
	if !asked && !r.isAny(k-2, "is", "it's", "its", "that's", "for", "under", "be") {
		return nil
	}
	return []mention{{from: k, to: n.to, themes: n.themes, origin: n.origin, single: n.single()}}
}
