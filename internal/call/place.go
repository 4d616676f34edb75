package call

import "copydesk/internal/submission"

// places are the words after which a contributor says where a blog belongs.
var places = set("under within into in with for on about at chose chosen picked selected suggest suggests suggested")

// chosenWith are the verbs of a choice before "for" and "on": "in the end I went for People", "we settled on theme 3".
var chosenWith = set("settled gone went going opted opting plumped plumping landed decided")

var (
	fitting   = set("fit fits sit sits fall falls belong belongs go goes going best come comes slot slots")
	offerings = set(`mine ours consider considered considering blog blogs entry submission submissions submit submitted submitting contribution
		contribute file filed enter entered post op-ed placed place put list listed categorise categorised fit fits sit sits fall falls
		belong belongs go goes going come comes slot slots aimed intended meant forward ` + submission.Works)
	headings = set(`the a both either heading banner title umbrella of " “ ‘ ' : called`)
	headed   = set("heading banner umbrella bit label tag")
	running  = set("run runs appear appears published featured") // "we would like it to run under the COVID heading"
	aiming   = set("aim aimed aiming pitch pitched pitching")
)

// underName reads "under People", "fits best with Tech as an enabler", "our submission for COVID-19".
func (r *reading) underName(at int) []mention {
	start := r.skip(at+1, headings, 5)
	n, ok := r.namingAt(start)
	if !ok || n.origin < namePart {
		return r.underKind(at, start)
	}
	if r.isUnderHeading(at, n) {
		return []mention{n.mention()}
	}
	if lesser, ok := r.withABitOf(n.to); ok && r.isAny(at, "about", "on", "for") && n.whole() && r.tokens[n.from].capital {
		return []mention{n.mention(), lesser.mention()}
	}
	inMind := r.isAny(n.to, "in") && r.isAny(n.to+1, "mind") && r.tokens[n.from].capital // "written with People in mind"
	if n.origin < lineRun && !r.isPartAsName(n) || !n.strong() && !r.endsPhrase(n.to) && !inMind {
		return nil
	}
	end := r.namesTo(n)
	alone := (at == 0 || r.endsSentence(at-1)) && (n.whole() || n.origin == alsoWord) && (n.strong() || r.tokens[at].capital && r.tokens[n.from].capital || !r.is(n.from, readers)) && len(n.themes) == 1 &&
		(r.ends(end) || r.ends(r.skip(end, politely, 2))) // "Approved version attached. Under future gazing please."
	if alone && r.isAny(at, "under", "for") || r.putsUnder(at, n, inMind) {
		return r.listFrom(n.mention())
	}
	return nil
}

// putsUnder says whether the word before a name, and what stands before that, put the blog under it.
func (r *reading) putsUnder(at int, n naming, inMind bool) bool {
	switch r.tokens[at].text {
	case "under", "within", "into":
		return r.before(at, 10, offerings) || r.isFor(at) && r.isWhatItIsFor(n) ||
			r.isAny(at-1, "best", "well", "nicely") && r.before(at-1, 4, theBlog) && (n.whole() || n.origin == alsoWord) && r.closes(n.to) || // "it would do best under people"
			n.strong() && n.origin == fullName && r.isAny(at-1, "be", "is", "it's", "it’s") && r.before(at, 4, theBlog) && r.closes(n.to) || // "this would be under bridging the gap"
			r.is(at-1, theBlog) && r.is(at-2, putting) && (n.whole() || n.origin == alsoWord && len(n.themes) == 1) && r.closes(n.to) // "she wants it under People"
	case "at": // "we are aiming it at People"
		return r.before(at, 3, aiming) && n.whole() && r.tokens[n.from].capital && r.closes(n.to)
	case "with", "in":
		if r.isAny(at, "with") && r.is(at-1, chosenWith) && n.whole() && r.tokens[n.from].capital && (r.closes(n.to) || r.goesOnToBlog(n.to)) {
			return true // "we have gone with People for this one"
		}
		if r.is(at-1, theBlog) && r.is(at-2, putting) && n.whole() && r.isAny(n.first-1, "the") && r.isAny(n.to, "ones") && r.closes(n.to+1) {
			return true // "please file it with the future gazing ones"
		}
		return r.before(at, 3, fitting) || inMind && n.origin == fullName ||
			r.is(at-1, theBlog) && r.is(at-2, putting) && (n.whole() || r.isPartAsName(n)) && r.endsPhrase(n.to) // "please put it in home"
	case "for", "chose", "chosen", "picked", "selected", "suggest", "suggests", "suggested":
		return r.isChosenFor(at, n) || r.isFor(at) && r.isWhatItIsFor(n)
	case "about": // "it's about being away", "my blog is about safety"
		return r.isWhatItIsFor(n) && (r.isFor(at) && (n.strong() || r.is(at-2, blogWords) || r.tokens[n.from].capital && r.before(n.from, 14, themeWords)) || r.isAny(at-1, "one") && r.isAny(at-3, "for", "under"))
	case "on":
		if r.isAny(at-1, "one") && r.isAny(at-2, "the", "your") && r.isAny(at-3, "chose", "chosen", "picked", "selected", "ticked") && n.whole() && r.closes(n.to) {
			return true // "I chose the one on tech as an enabler"
		}
		return n.whole() && r.tokens[n.from].capital && r.endsPhrase(n.to) && r.is(at-1, chosenWith)
	}
	return false
}

// withABitOf returns the name of which a sentence adds a little to another: "mostly about People, with a bit of Future gazing".
func (r *reading) withABitOf(at int) (naming, bool) {
	at = r.skip(at, set(", and with also"), 3)
	if !r.isAny(at, "a", "some", "elements", "touches", "hints") {
		return naming{}, false
	}
	if r.isAny(at, "a") {
		at++
	}
	if !r.isAny(at, "bit", "touch", "dash", "little", "hint", "element", "some", "elements", "touches", "hints", "smattering") {
		return naming{}, false
	}
	n, ok := r.namingAt(r.skip(at+1, set("of the “ \" ‘ '"), 3))
	return n, ok && n.whole() && r.tokens[n.from].capital && r.endsPhrase(n.to)
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
	named := n.whole() || n.origin == alsoWord && len(n.themes) == 1 && r.tokens[n.from].capital && !r.isAny(at, "for") // "we picked COVID"
	if !named || !r.closes(n.to) && !r.goesOnToName(n.to) {
		return false
	}
	capital, quoted := r.tokens[n.from].capital, n.origin == fullName && r.is(n.from-1, quoteMarks) && r.is(n.to, quoteMarks)
	return (capital || n.strong()) && (r.is(at-1, chosenWith) || r.is(at-1, theBlog) && r.is(at-2, taking)) ||
		(capital || quoted && r.before(at, 3, offerings)) && (r.tokens[at].text != "for" || quoted || r.before(at, 3, offerings)) ||
		capital && r.isAny(at, "for") && r.isAny(at-1, "written", "down") ||
		capital && r.isAny(at-1, "one") && r.isAny(at-2, "as", "is", "it's", "it’s", "really", "more") // "it has ended up as one for People"
}

// isUnderHeading says whether the sentence puts the blog under a heading of the theme's name, or of other words that the call has for
// it: "we would like it to go under the pandemic heading".
func (r *reading) isUnderHeading(at int, n naming) bool {
	return r.isAny(at, "under", "in", "into", "within", "for") && r.isAny(n.first-1, "the", "your") && at == n.first-2 && r.is(n.to, headed) &&
		n.origin >= alsoWord && len(n.themes) == 1 && (r.closes(n.to+1) || r.closes(r.skip(n.to+1, politely, 2)) || r.is(n.to+1, copulas) && r.is(n.to+2, handedOver)) && (r.before(at, 10, offerings) || r.before(at, 3, running) || r.beginsSentence(at-1))
}

// goesOnToBlog says whether a sentence goes on with what the theme is for: "People for this one".
func (r *reading) goesOnToBlog(at int) bool {
	return r.isAny(at, "for") && (r.is(at+1, theBlog) || r.isAny(at+1, "my", "our", "the") && r.is(at+2, blogWords))
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
	return r.goesOnToName(n.to)
}

// goesOnToName says whether another name follows a name and "and", and ends the sentence: "considered for News and also for Notices".
func (r *reading) goesOnToName(at int) bool {
	next, ok := r.namingAt(r.skip(at+1, lists, 4))
	return ok && r.isAny(at, "and", "&", "+") && r.closes(next.to)
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
	putting = set("put place file list include want wants wanted see sees like have enter entering entered submitting putting placing")
	taking  = set("use take consider want enter submit put offer wrote") // "please use it for Buses"
	theBlog = set("it this that mine ours one them")
)

// isPartAsName says whether a word that only one theme's name has is written as the theme's name: "This is for Safety" for
// "Health and safety".
func (r *reading) isPartAsName(n naming) bool {
	return n.origin == namePart && len(n.themes) == 1 && n.distinct > 0 && r.tokens[n.from].capital
}

// ends says whether a sentence or the text ends at a token.
func (r *reading) ends(at int) bool { return at >= len(r.tokens) || r.endsSentence(at) }

// surely are the words with which a sentence says how far the blog is for something: "it is really about COVID-19".
var surely = set("really actually mostly mainly primarily definitely very much more probably perhaps clearly now all")

// isFor says whether a sentence says of the blog what it is for: "It is for future gazing."
func (r *reading) isFor(at int) bool {
	for r.is(at-1, surely) {
		at--
	}
	return r.isAny(at-1, "it's", "its", "that's", "this's", "one's") || r.isAny(at-1, "is") && (r.isAny(at-2, "it", "this", "that", "one", "blog", "mine", "ours") ||
		r.isAny(at-2, "first", "second", "third", "other", "former", "latter") && r.isAny(at-3, "the") && r.beginsSentence(at-4))
}
