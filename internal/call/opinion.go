package call

var (
	// opinions are words of a sentence that says what its writer takes the blog to be, and aroundOpinion those that may stand beside them.
	opinions = set(`say think guess reckon suppose believe suggest suspect as probably perhaps maybe definitely mostly mainly possibly ours
		mine mine's pick choice preference fit match bet`)
	aroundOpinion = set(`i i'd i'm we we'd would it's its it is this this's that that's should be see for under best my our her his their
		author's the first closest most natural obvious : really very`)

	// excuses are what a blog is sorry for, and ill is a writer who thinks that it is a sickness.
	excuses = set("sorry apologies late delay delayed ill sick unwell poorly cough tested positive symptoms isolating hospital fever")
)

// isOpinion says whether a sentence, or the last part of one, says no more than what its writer takes the blog to be, beside what hands
// it over or speaks of themes: "Blog attached. I'd say it's People.", "Probably People?", "People, I guess."
func (r *reading) isOpinion(n naming) bool {
	begin, end := n.from, n.to
	if r.is(begin-1, quoteMarks) && r.is(end, quoteMarks) {
		begin, end = begin-1, end+1
	}
	said := false
	for r.is(begin-1, opinions) || r.is(begin-1, aroundOpinion) {
		begin--
		said = said || r.is(begin, opinions)
	}
	if behind := r.skip(end, set(","), 1); r.supposes(behind) {
		said, end = true, behind+2
	}
	goesOn := r.isAny(end, ",") && r.isAny(end+1, "but", "though", "if") // "I think it is People, but do move it"
	leftOpen := r.before(begin, 8, set("wherever whichever"))            // "put it wherever you think best, probably people"
	if !said || !r.tokens[n.from].capital && !leftOpen || !goesOn && !r.ends(r.skip(end, politely, 3)) && !r.ends(end) {
		return false
	}
	opens := begin == 0 || r.endsSentence(begin-1) || r.isAny(begin-1, ",", "-", "–", "—", "(", "but", "so")
	return opens && r.isBesideBlog(begin)
}

// farthestBack is how many words before an opinion are looked at.
const farthestBack = 30

// isBesideBlog says whether the text before a place, in this sentence or the one before, hands a blog over or speaks of themes, or is none;
// it may excuse a delay by a sickness that is a theme's name.
func (r *reading) isBesideBlog(at int) bool {
	ends, spoken, words := 0, false, false
	for back := at - 1; back >= max(0, at-farthestBack); back-- {
		switch {
		case r.is(back, excuses):
			return false
		case r.endsSentence(back):
			if r.tokens[back].kind != lineEnd || !words {
				ends++
			}
			if ends > 1 && words {
				return spoken
			}
		default:
			words = true
			spoken = spoken || r.is(back, handing) || r.is(back, themeWords) || r.is(back, headed)
		}
	}
	return spoken || !words
}

// isFitting says whether a sentence ends in how well the blog fits the name, or in that: "It fits People best.", "It would suit People.", "It
// touches People more than anything else."
func (r *reading) isFitting(n naming) bool {
	before := n.from - 1
	if r.isAny(before, "on", "to") {
		before--
	}
	if !r.tokens[n.from].capital || !r.isAny(before, "fits", "suits", "fit", "suit", "touches", "speaks") {
		return false
	}
	return r.isAny(n.to, "best", "well", "nicely", "perfectly", "most") && r.ends(n.to+1) ||
		r.isAny(n.to, "more", "better") && r.isAny(n.to+1, "than") && r.isAny(n.to+2, "anything", "any") ||
		(r.ends(n.to) || r.supposes(r.skip(n.to, set(","), 1))) && r.isAny(n.from-1, "fits", "suits", "fit", "suit") && r.before(n.from-1, 3, theBlog)
}

// isBetweenHandOver says whether a line is no more than a blog, the name and that it is attached, between strokes: "Blog - People - attached."
func (r *reading) isBetweenHandOver(n naming) bool {
	start := r.tokens[n.from].line
	dashed := func(at int) bool { return r.isAny(at, "-", "–", "—", "|", "/") && !r.tokens[at].glued }
	if !dashed(n.from-1) || !dashed(n.to) || n.from-2 < start || !r.is(n.to+1, handedOver) || !r.ends(r.skip(n.to+2, politely, 2)) && !r.ends(n.to+2) {
		return false
	}
	for at := start; at < n.from-1; at++ {
		if !r.is(at, blogWords) && !r.own[r.tokens[at].text] && !r.isAny(at, "my", "our", "the", "new", "final") {
			return false
		}
	}
	return true
}
