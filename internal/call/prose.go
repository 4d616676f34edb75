package call

import (
	"slices"

	"copydesk/internal/submission"
)

// FindThemes reads the themes that the sentences or the subject of an email name ("I'd like this to go under
// the people theme"), in the order of their numbers. A common word such as "people" names a theme only where
// the sentence says that it does; the call's own name never does, nor does a copy of the whole list.
func (c *Call) FindThemes(text string) []int {
	numbers, _ := c.ReadThemes(text)
	return numbers
}

// ReadThemes reads the same themes, and what such sentences name as a theme that is none of the call's ("for theme 7"),
// or that may be one of several ("theme 2 or 4"). Beside a theme that is clear only the number in a list with it counts
// ("themes 2 and 7"): any other may number something else.
func (c *Call) ReadThemes(text string) (numbers []int, unknown []submission.UnknownThemeWords) {
	r := c.read(text)
	quoted := r.quotedLists()
	explicit := r.weigh(r.explicit(), quoted)
	if len(explicit) == 0 {
		explicit = r.weigh(r.bare(), quoted)
	}
	if len(explicit) == 0 {
		explicit = r.weigh(r.strangers(), quoted)
	}
	numbers, unknown = r.settle(explicit)
	if len(numbers) > 0 && len(unknown) > 0 {
		_, unknown = r.settle(slices.DeleteFunc(explicit, func(m mention) bool { return !m.listed || !m.unknown }))
	}
	return numbers, unknown
}

// weigh drops the mentions in copies of the call and those taken back, and joins those that belong together.
func (r *reading) weigh(mentions []mention, quoted []span) []mention {
	mentions = slices.DeleteFunc(mentions, func(m mention) bool {
		return r.denied(m) || within(quoted, m)
	})
	return r.alternatives(r.withoutFormer(withoutOverlaps(inOrder(mentions))))
}

var (
	former   = set("originally initially previously formerly thought")
	promises = set("if should")
)

// withoutFormer drops the themes that a contributor had once, or offers to take, or that are gone, where another is the one:
// "originally for theme 2, now for theme 3", "theme 4; I can make it theme 2 if you prefer", "theme 2 was taken, so theme 4".
func (r *reading) withoutFormer(mentions []mention) []mention {
	var now []mention
	for _, m := range mentions {
		offered := r.is(m.to, promises) && r.isAny(m.to+1, "you", "that", "it") && !r.isAny(m.from-1, "and", "&")
		if !r.before(m.from, 5, former) && !offered && !r.isFallback(m.from) && !r.isGone(m) {
			now = append(now, m)
		}
	}
	if len(now) == 0 {
		return mentions
	}
	return now
}

// within says whether a mention stands in one of the spans, which are in order.
func within(spans []span, m mention) bool {
	i, _ := slices.BinarySearchFunc(spans, m.from+1, func(s span, from int) int { return s.to - from })
	return i < len(spans) && spans[i].from < m.to
}

func withoutOverlaps(mentions []mention) []mention {
	var kept []mention
	for _, m := range mentions {
		last := len(kept) - 1
		if last >= 0 && m.from < kept[last].to {
			if m.to-m.from > kept[last].to-kept[last].from {
				kept[last] = m
			}
			continue
		}
		kept = append(kept, m)
	}
	return kept
}

// explicit finds the mentions that the sentence itself says are themes.
func (r *reading) explicit() []mention {
	var found []mention
	for at, t := range r.tokens {
		switch {
		case themeWords[t.text]:
			found = append(found, r.afterThemeWord(at)...)
			found = append(found, r.beforeThemeWord(at)...)
			found = append(found, r.allOfThem(at)...)
		case standIns[t.text]:
			found = append(found, r.nameOne(at)...)
		case places[t.text]:
			found = append(found, r.underName(at)...)
		case t.number > 0:
			found = append(found, r.numberOfThemes(at)...)
		}
	}
	return append(found, r.numberedNames()...)
}

// links may stand between the word theme and what it is: "the theme for our blog is People".
var links = set(`number numbers no nr # : - – — = ( [ " “ ‘ ' is are be would will should of the called named titled for our
	my this blog it i i've we we've i'd we'd have chosen chose selected both either it's its in mind say think believe
	probably perhaps maybe likely closest best wise suggest propose , ? ` + submission.Works)

// lists may stand between two themes: "themes 2, 3 & 4", "theme 2 and theme 4".
var lists = set(`, & and + / or plus also as well theme themes number no the both for under possibly perhaps maybe even " “ ” ' ‘ ’`)

// afterThemeWord reads what follows the word theme: numbers and names, in a list.
func (r *reading) afterThemeWord(k int) []mention {
	if r.isAny(k+1, "on", "about") { // "your theme on bridging the gap", and not "the theme on page 3"
		n, ok := r.namingAt(r.skip(k+2, headings, 2))
		if !ok || !n.whole() || n.single() {
			return nil
		}
		return []mention{{from: n.from, to: n.to, themes: n.themes, origin: n.origin}}
	}
	at := r.skip(k+1, links, 8)
	m, ok := r.saidAt(at, at-k <= 3 || r.numbered(at))
	if !ok {
		return nil
	}
	if rangeMentions, ok := r.rangeAt(at); ok {
		return rangeMentions
	}
	return r.listFrom(m)
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

var quoteMarks = set("\" “ ” ' ‘ ’")

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
	if n, ok := r.namingAt(at); ok && n.origin >= namePart && (n.strong() || n.origin == lineRun || r.endsPhrase(n.to)) {
		return mention{from: n.from, to: n.to, themes: n.themes, origin: n.origin, single: n.single()}, true
	}
	m, ok := r.numberAt(at)
	if !ok || r.tokens[at].ordinal() || !direct && !r.endsPhrase(at+1) && !r.is(at+1, afterNumber) ||
		!direct && r.tokens[at].kind == word && at+1 < len(r.tokens) && r.tokens[at+1].kind == word && !r.is(at+1, afterNumber) {
		return mention{}, false
	}
	if r.tokens[at].text == "one" && r.isAny(at+1, "of", "or", "that", "which", "i", "we") {
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
		found = append(found, mention{from: n.from, to: n.to, themes: n.themes, origin: n.origin, single: n.single()})
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

// places are the words after which a contributor says where a blog belongs.
var places = set("under within into in with for on about chose picked selected")

// chosenWith are the verbs of a choice before "for" and "on": "in the end I went for People", "we settled on theme 3".
var chosenWith = set("settled gone went going opted opting plumped plumping landed decided")

var (
	fitting   = set("fit fits sit sits fall falls belong belongs go goes going best come comes slot slots")
	offerings = set(`mine ours considered blog blogs entry submission submissions submit submitted submitting contribution
		contribute file filed enter entered post op-ed placed place put list listed categorise categorised fit fits sit sits fall falls
		belong belongs go goes going come comes slot slots aimed intended ` + submission.Works)
	headings = set(`the a both either heading banner title umbrella of " “ ‘ ' : called`)
)

// underName reads "under People", "fits best with Tech as an enabler", "our submission for COVID-19".
func (r *reading) underName(at int) []mention {
	start := r.skip(at+1, headings, 5)
	n, ok := r.namingAt(start)
	if !ok || n.origin < namePart {
		return r.underKind(at, start)
	}
	inMind := r.isAny(n.to, "in") && r.isAny(n.to+1, "mind") && r.tokens[n.from].capital // "written with People in mind"
	if n.origin < lineRun && !r.isPartAsName(n) || !n.strong() && !r.endsPhrase(n.to) && !inMind {
		return nil
	}
	alone := (at == 0 || r.endsSentence(at-1)) && (n.whole() || n.origin == alsoWord) && (n.strong() || r.tokens[at].capital && r.tokens[n.from].capital || !r.is(n.from, readers)) && len(n.themes) == 1 &&
		(r.ends(n.to) || r.isAny(n.to, "please", "pls") && r.ends(n.to+1)) // "Approved version attached. Under future gazing please."
	if alone && r.isAny(at, "under", "for") || r.putsUnder(at, n, inMind) {
		return r.listFrom(mention{from: n.from, to: n.to, themes: n.themes, origin: n.origin, single: n.single()})
	}
	return nil
}

// putsUnder says whether the word before a name, and what stands before that, put the blog under it.
func (r *reading) putsUnder(at int, n naming, inMind bool) bool {
	switch r.tokens[at].text {
	case "under", "within", "into":
		return r.before(at, 10, offerings) || r.isFor(at) && r.isWhatItIsFor(n)
	case "in", "with":
		return r.before(at, 3, fitting) || inMind && n.origin == fullName ||
			r.is(at-1, theBlog) && r.is(at-2, putting) && n.whole() && r.endsPhrase(n.to) // "please put it in home"
	case "for", "chose", "picked", "selected":
		return r.isChosenFor(at, n) || r.isFor(at) && r.isWhatItIsFor(n)
	case "about": // "it's about being away", "my blog is about safety"
		return r.isWhatItIsFor(n) && (r.isFor(at) && (n.strong() || r.is(at-2, blogWords)) || r.isAny(at-1, "one") && r.isAny(at-3, "for", "under"))
	case "on":
		return n.whole() && r.tokens[n.from].capital && r.endsPhrase(n.to) && r.is(at-1, chosenWith)
	}
	return false
}

// underKind reads the name of a theme that a word before it tells more of, where the blog is to go: "he'd like it under farm safety".
func (r *reading) underKind(at, start int) []mention {
	if !r.isAny(at, "under", "within") || start+1 >= len(r.tokens) || r.tokens[start].kind != word || littleWords[r.tokens[start].text] || !r.is(at-1, theBlog) || !r.is(at-2, putting) {
		return nil
	}
	n, ok := r.namingAt(start + 1)
	if !ok || n.origin < alsoWord || len(n.themes) != 1 || !r.closes(n.to) {
		return nil
	}
	return []mention{{from: n.from, to: n.to, themes: n.themes, origin: n.origin, single: n.single()}}
}

// isChosenFor says whether the blog is for a theme, or a theme was chosen, that is written as a name: "our submission for COVID-19",
// "in the end I went for being away".
func (r *reading) isChosenFor(at int, n naming) bool {
	if !n.whole() || !r.closes(n.to) {
		return false
	}
	capital, quoted := r.tokens[n.from].capital, n.origin == fullName && r.is(n.from-1, quoteMarks) && r.is(n.to, quoteMarks)
	return (capital || n.strong()) && (r.is(at-1, chosenWith) || r.is(at-1, theBlog) && r.is(at-2, taking)) ||
		capital && (r.tokens[at].text != "for" || quoted || r.before(at, 3, offerings))
}

// isWhatItIsFor says whether a name, or what else the call or a name's one word says for it, is all that a sentence says the blog is
// for: "its for soil and water please".
func (r *reading) isWhatItIsFor(n naming) bool {
	named := n.whole() || n.origin == alsoWord && len(n.themes) == 1 || r.isPartAsName(n)
	if !named || !r.tokens[n.from].capital && r.is(n.from, readers) {
		return false
	}
	if r.closes(n.to) || r.isAny(n.to, "please", "pls", "thanks", "because", "since", "so") {
		return true
	}
	next, ok := r.namingAt(r.skip(n.to+1, headings, 2))
	return ok && r.isAny(n.to, "and", "&", "+") && r.closes(next.to)
}

// closes says whether a sentence ends at a token, or goes on to something else.
func (r *reading) closes(at int) bool {
	return at >= len(r.tokens) || r.tokens[at].kind >= mark || r.isAny(at, "i", "we") && r.isAny(at+1, "think", "guess", "reckon", "suppose") ||
		r.isAny(at, "and") && r.isAny(at+1, "is", "it", "it's", "called")
}

// readers are those whom a blog may be for beside its themes: "it is for people".
var readers = set(`people everyone everybody all anyone others children kids adults parents families women men girls boys teachers pupils
	students members readers beginners experts carers patients citizens residents customers farmers growers volunteers professionals`)

var (
	putting = set("put place file list include want like have")
	taking  = set("use take consider want enter submit put offer") // "please use it for Buses"
	theBlog = set("it this that mine ours one them")
)

// isPartAsName says whether a word that only one theme's name has is written as the theme's name: "This is for Safety" for
// "Health and safety".
func (r *reading) isPartAsName(n naming) bool {
	return n.origin == namePart && len(n.themes) == 1 && n.distinct > 0 && r.tokens[n.from].capital
}

// ends says whether a sentence or the text ends at a token.
func (r *reading) ends(at int) bool { return at >= len(r.tokens) || r.endsSentence(at) }

// isFor says whether a sentence says of the blog what it is for: "It is for future gazing."
func (r *reading) isFor(at int) bool {
	return r.isAny(at-1, "it's", "its", "that's", "this's", "one's") || r.isAny(at-1, "is") && r.isAny(at-2, "it", "this", "that", "one", "blog", "mine", "ours")
}

// numberOfThemes reads a number that the sentence counts among the themes: "number 2 of your themes", "the
// second of the themes", "file it under 4".
func (r *reading) numberOfThemes(at int) []mention {
	m, ok := r.call.numberMention(r.tokens[at].number, at, at+1), false
	switch {
	case r.tokens[at].ordinal():
		ok = r.isAny(at+1, "of") && r.isAny(at+2, "your", "the", "these") && r.is(at+3, themeWords)
	case r.numbered(at) && r.isAny(at+1, "on", "from", "in", "of") && r.isAny(at+2, "your", "the") && r.isAny(at+3, "list", "call", "options"):
		ok = true
	case r.numbered(at):
		ok = r.before(at, 10, themeWords) || r.after(at, 8, themeWords)
	case r.isAny(at+1, "as") && r.after(at+1, 2, themeWords): // "we have gone for 3 as the theme"
		ok = true
	case r.isAny(at-1, "under"), r.isAny(at-1, "either") && r.isAny(at-2, "under"):
		ok = r.tokens[at].kind == digits && r.endsPhrase(at+1) && r.before(at, 6, offerings)
	}
	if !ok || r.countsThings(at) && !r.isAny(at+1, "of") {
		return nil
	}
	if r.isAny(at-1, "under", "either") { // "under 2 or 3"
		return r.listFrom(m)
	}
	return []mention{m}
}

// numberedNames reads a number and the name of the same theme side by side: "3. People", "COVID-19 (5)".
func (r *reading) numberedNames() []mention {
	var found []mention
	for _, n := range r.namings {
		if n.origin < alsoWord {
			continue
		}
		for _, at := range []int{r.back(n.from), r.skip(n.to, beforeNumber, 3)} {
			apart := at == n.from-1 || at == n.to // a mark should stand between, or "5 people" would do
			if at < 0 || at >= len(r.tokens) || apart || len(n.themes) != 1 || r.tokens[at].number != n.themes[0] || r.tokens[at].kind != digits {
				continue
			}
			if at > n.to && !r.endsPhrase(at+1) {
				continue
			}
			found = append(found, mention{from: min(at, n.from), to: max(at+1, n.to), themes: n.themes, origin: n.origin, number: true})
		}
	}
	return found
}

// beforeNumber may stand between a name and its number: "People (3)".
var beforeNumber = set("( [ - – : number no nr #")

// back returns the token before a name, past the marks that may part it from its number.
func (r *reading) back(from int) int {
	at := from - 1
	for at >= 0 && at > from-4 && r.isAny(at, ".", ":", "-", "–", "—", ")", "]", "\"", "“", "‘", "|") {
		at--
	}
	return at
}
