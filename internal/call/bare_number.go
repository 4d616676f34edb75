package call

import (
	"strings"

	"copydesk/internal/submission"
)

var (
	announcing = set("number no nr # .")
	numberFor  = set("for under with into choose chose chosen pick picked answers addresses")
	ofTheBlog  = set("it it's it’s its this one mine ours i i'd we we'd go gone went meant intended blog blogs post " + submission.Works +
		" submission contribution entry attached enclosed below")
)

// announcedNumber reads a number that is said to be one, for which a blog is: "it's for no. 5", "I would go with #2". A number of
// something else is announced too ("version no. 3"), and stands behind no such word.
func (r *reading) announcedNumber(at int) []mention {
	m, ok := r.numberAt(at)
	if !ok || m.unknown || !r.numbered(at) || !r.endsPhrase(at+1) && !r.isAny(at+1, "on") {
		return nil
	}
	from := at
	for from > 0 && r.is(from-1, announcing) {
		from--
	}
	if r.isAny(at-1, "number", "#") && r.beginsSentence(at-2) && r.isAny(at+1, "please", "pls") && r.ends(at+2) {
		return []mention{m} // "Number 3 please."
	}
	if ends := at+1 >= len(r.tokens) || r.tokens[at+1].kind >= mark; ends && r.isAny(from-1, "it's", "it’s") {
		return []mention{m} // "It's number 2."
	}
	if !r.is(from-1, numberFor) && !(r.isAny(from-1, "in") && r.before(from-1, 3, set("put place file list"))) || !r.before(from-1, 6, ofTheBlog) {
		return nil
	}
	return []mention{m}
}

// placedNumbers reads numbers that no word of a theme stands beside, where the sentence puts the blog under them: "it could go in 2 or
// 5", "either 3 or 4 would suit", "it’s a #4", "we chose 3", "it fits best with the second one".
func (r *reading) placedNumbers(at int) []mention {
	if r.tokens[at].ordinal() {
		return r.placedOrdinal(at)
	}
	m, ok := r.numberAt(at)
	if !ok || m.unknown || r.tokens[at].kind != digits {
		return nil
	}
	before := at - 1
	if r.isAny(before, "#", "number") {
		before--
	}
	list := r.knownNumbers(m)
	end := list[len(list)-1].to
	switch {
	case !r.endsPhrase(end) && !r.is(end, afterNumber):
		return nil
	case r.isBehindHandOver(before), r.isAny(before, "for", "under") && r.isBehindHandOver(before-1):
		if polite := r.skip(end, politely, 3); r.ends(polite) && (polite > end && r.tokens[polite-1].kind == word || r.isAny(before, "for", "under")) {
			return list // "Blog attached. For 3, please."
		}
	case r.placesBlog(before, end), len(list) > 1 && r.choosesAmong(before, at, end):
		return list
	case r.isAny(before, "chose", "picked", "selected"),
		r.isAny(before, "for", "on", "with") && r.is(before-1, chosenWith):
		return list[:1]
	}
	return nil
}

// placedOrdinal reads "it fits best with the second one", "it’s for the second one", "I ticked the third one".
func (r *reading) placedOrdinal(at int) []mention {
	if r.isAny(at-1, "the", "your") && r.is(at+1, standIns) && r.endsPhrase(at+2) &&
		(r.isAny(at+1, "one") && r.isAny(at-2, "ticked", "picked", "chose", "selected") || r.before(at, 5, set("fit fits suit suits belong belongs sits under")) || r.isAny(at-2, "in", "into") && r.is(at-3, theBlog) && r.before(at-2, 3, putting) && !r.isAny(at+1, "pages", "issue", "edition", "section")) ||
		r.isAny(at-2, "for") && r.isAny(at-3, "it's", "it’s", "is") && r.isAny(at+1, "one") && r.endsPhrase(at+2) {
		return []mention{r.call.numberMention(r.tokens[at].number, at, at+2)}
	}
	return nil
}

// placesBlog says whether the words around some numbers put the blog under them.
func (r *reading) placesBlog(before, end int) bool {
	return r.isAny(before, "in", "within", "into", "under", "to", "with") && r.before(before, 3, fitting) && r.before(before, 5, ofTheBlog) ||
		r.beginsSentence(before) && r.isAny(end, "is", "seems") && r.after(end, 4, set("fit match")) ||
		r.isAny(before, "in", "under", "into", "within") && r.is(before-1, theBlog) && r.is(before-2, putting) && r.before(before-2, 3, set("i'd we'd would i'll we'll")) || // "I'd put it in 3"
		r.isAny(before, "for") && r.isAny(before-1, "go") && r.isAny(before-2, "i'd", "we'd", "would", "let's") && r.ends(end) ||
		r.isAny(before, "is") && r.isAny(before-1, "choice", "pick", "preference") && r.endsPhrase(end) ||
		r.isAny(before, "for") && r.isAny(before-1, "down") && r.before(before-1, 3, set("put me us mine ours it")) && r.before(before, 16, set("theme themes")) && r.ends(end) || // "put us down for 3"
		r.isAny(before, "so") && r.supposes(end) || // "so 2 and 3 I suppose"
		r.isAny(before, "a") && r.isAny(before-1, "is", "it’s", "it's", "one's", "one’s") && r.endsPhrase(end)
}

// choosesAmong says whether the words around several numbers leave the choice among them, or take all: "either 3 or 4 would suit".
func (r *reading) choosesAmong(before, at, end int) bool {
	either := r.isAny(before, "either", "both") || r.isAny(before, "of", "between") && r.isAny(before-1, "whichever", "any", "either", "both")
	return either && (r.before(at, 6, choosing) || r.after(end-1, 5, choosing)) ||
		r.isAny(end, "both", "would", "could", "fit", "suit") && r.after(end-1, 2, suiting) ||
		r.isAny(before, "both") && r.beginsSentence(before-1)
}

// beginsSentence says whether what stands behind a place begins a sentence or a line.
func (r *reading) beginsSentence(at int) bool {
	return at < 0 || r.tokens[at].kind == lineEnd || strings.ContainsAny(r.tokens[at].text, ".!?")
}

// isBehindHandOver says whether a sentence that hands the blog over ends at a token.
func (r *reading) isBehindHandOver(at int) bool {
	return r.isAny(at, ".", "!") && r.before(at, 6, handedOver)
}

// choosing are words about what a blog fits, and who chooses.
var choosing = set("fit fits suit suits speak speaks sit sits go goes prefer choose work works fine apply")

// knownNumbers reads the numbers of themes that go on from one.
func (r *reading) knownNumbers(m mention) []mention {
	list := r.listFrom(m)
	for i, next := range list {
		if !next.number || next.unknown {
			return list[:max(i, 1)]
		}
	}
	return list
}

// bothNumbers reads two numbers behind "both" for which a blog is, "we would like it under both 2 and 5", or behind a word that says
// so: "it straddles 2 and 3".
func (r *reading) bothNumbers(at int) []mention {
	first, ok := r.numberAt(at + 1)
	spans := r.isAny(at, "straddles", "spans") && r.before(at, 3, ofTheBlog)
	if !ok || !spans && (!r.is(at-1, numberFor) || !r.before(at-1, 6, ofTheBlog)) || !r.isAny(at+2, "and", "&") {
		return nil
	}
	second, ok := r.numberAt(at + 3)
	if !ok || first.unknown || second.unknown || !r.endsPhrase(at+4) {
		return nil
	}
	return []mention{first, second}
}
