package call

import (
	"strings"

	"copydesk/internal/submission"
)

// handing are the words with which a blog is handed over.
var handing = set("attached attach enclosed below here here's copy text blog submission contribution contribute post entry submit " +
	"submitting sending " + submission.Works)

// contributing stand before a "to" and what a blog is for: "I would like to contribute to People."
var contributing = set("contribute contributes contributing contribution submit submitting submission")

// isHandedOverFor says whether a blog is handed over for the name, written as a name and nothing behind it:
// "Attached, for People."; several words of it need no capital, nor a "for": "our article enclosed, on health inequalities".
func (r *reading) isHandedOverFor(n naming) bool {
	before, end := n.from-1, n.to
	if r.isAny(before, "the") && r.isAny(end, "day", "week", "slot", "strand", "section") {
		before, end = before-1, end+1 // "Copy below for the COVID-19 day."
		if r.tokens[n.from].capital && r.isAny(before, "for") && r.isFor(before) && r.ends(end) {
			return true // "It's for the COVID-19 day."
		}
		if r.tokens[n.from].capital && r.isAny(before, "suit", "suits", "fit", "fits") && r.endsPhrase(end) {
			return true // "It would suit the COVID-19 day."
		}
	}
	if r.isAny(before, ":") && r.isAny(before-1, "re", "regarding") {
		before-- // "Blog attached, re: People"
	}
	said := r.tokens[n.from].capital && (r.isAny(before, "for", "under", "re", "regarding") || r.isAny(before, "to") && r.is(before-1, contributing)) ||
		n.strong() && r.isAny(before, "for", "under", "on", "about", "re", "regarding", "to")
	if r.isAny(before, "the") && r.namedWithThe(n) {
		before--
	}
	handed := before - 1
	if r.isAny(handed, ",") {
		handed--
	}
	if r.isAny(before, "for", "on", "about") && (r.is(handed, blogWords) || r.is(handed, handedOver)) &&
		(r.before(before, 8, atHand) && (end >= len(r.tokens) || r.tokens[end].kind >= mark) || r.is(end, copulas) && r.is(end+1, handedOver)) {
		said = true // "Attached is my blog for soil.", "My piece on soil is attached."
	}
	return said && r.before(before, 8, handing) && r.endsPhrase(end) || r.isBlogFor(n)
}

// namedWithThe says whether the theme's own name begins with "The", which no longer tells it from any other word: "for the shore".
func (r *reading) namedWithThe(n naming) bool {
	theme, ok := r.call.Theme(n.themes[0])
	return ok && strings.HasPrefix(theme.Name, "The ")
}

// isBlogFor says whether the sender's blog is for the name, and the sentence for no more: "my submission for writing.", "It's one
// for People."
func (r *reading) isBlogFor(n naming) bool {
	if r.isAny(n.from-1, "for") && r.isAny(n.from-2, "one") && r.isAny(n.from-3, "it's", "it’s", "is", "definitely", "probably") && r.tokens[n.from].capital {
		return r.ends(n.to) || r.supposes(n.to)
	}
	return r.isAny(n.from-1, "for") && r.is(n.from-2, blogWords) && r.isAny(n.from-3, "my", "our") && r.ends(n.to) && !r.is(n.from, readers)
}

var (
	copulas = set("is are")
	atHand  = set("attached enclosed below here here's attaching")
)

// isSentenceBehindHandOver says whether the name is a sentence of its own behind one that hands the blog over: "Please see
// attached. People."
func (r *reading) isSentenceBehindHandOver(n naming) bool {
	end, before := n.to, n.from-1
	for r.isAny(end, ",", "please", "pls", "thanks", "obviously", "definitely", "really") {
		end++
	}
	its := r.isAny(before, "it's", "its") // "Here's mine. its soil obviously!"
	if its {
		before--
	}
	ends := end >= len(r.tokens) || r.endsSentence(end)
	apart := r.isAny(before, ".", "!") || // "Essay attached, People.", "Blog attached - COVID-19"
		(r.isAny(before, ",") || r.isAny(before, "-", "–", "—") && !r.tokens[before].glued) && r.tokens[n.from].capital && r.is(before-1, handedOver)
	return (r.tokens[n.from].capital || n.strong() || its) && ends && apart && r.before(before, 6, handedOver)
}

var handedOver = set("attached enclosed below late this mine")
