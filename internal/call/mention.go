package call

import (
	"slices"
	"strings"

	"copydesk/internal/submission"
)

// mention is a place in a text that names a theme, or tries to.
type mention struct {
	from, to int    // tokens
	themes   []int  // those it may mean: one when it is clear, several when it is not
	number   bool   // said by number
	origin   origin // of one said in words
	single   bool   // one word that may stand in any sentence
	unknown  bool   // a number that the call does not have; themes is then what its name may mean
	listed   bool   // it goes on with a list of themes: the 7 of "themes 2 and 7"
}

// sure says whether it is meant as a theme wherever it stands.
func (m mention) sure() bool { return m.number || m.origin >= lineRun && !m.single }

// themeWords are what contributors call a theme.
var themeWords = set("thematic theme themes thm theam theams thme thene theem theems tehme themse thems thmes thema themas thème thèmes tema temas temi temat téma category categories " +
	"topic topics strand strands stream streams pillar pillars")

// numberMarks may stand between the word theme and its number: "theme no. 2", "theme #2".
var numberMarks = set("number numbers no nos nr num # : . = - – — ( [ \" “ ” « » ' ‘ ’ ·")

// months follow the number of a day.
var months = set("january february march april may june july august september october november december jan feb mar apr jun " +
	"jul aug sept sep oct nov dec")

// counted are what people count: "2 themes", "5 minutes".
var counted = set(submission.Works + " themes topics blogs blog words minutes min pm am % pages days weeks years months hours " +
	"attachments files images photos pictures charts graphs logos headshots photo picture image chart graph logo headshot authors of")

// numberedThings have numbers that are no theme's: "figure 1", "paragraph three", "version 2".
var numberedThings = set("figure figures fig photo photos picture pictures image images chart graph table paragraph paragraphs para page pages version " +
	"draft section slide appendix annex part file attachment document chapter")

// numberAt reads a theme's number at a token. A number that counts something or belongs to another word
// ("G7", "5 September", "COVID-19" in a call without that theme) is none.
func (r *reading) numberAt(at int) (mention, bool) {
	if at >= len(r.tokens) {
		return mention{}, false
	}
	t := r.tokens[at]
	if t.ordinal() && (at+1 < len(r.tokens) && !r.is(at+1, themeWords) && !r.isAny(at+1, "one") || r.tellsWhen(at)) {
		return mention{}, false
	}
	if t.text == "one" && (r.pronounAt(at) || at > 0 && r.tokens[at-1].ordinal()) {
		return mention{}, false
	}
	if n, ok := r.namingTo(at); ok && t.text == "one" && n.origin >= namePart {
		return mention{}, false // "the gap one"
	}
	if t.number == 0 || r.is(at-1, numberedThings) || r.is(at+1, months) || r.countsThings(at) || r.is(at-1, months) || r.belongsToWord(at) || r.partOfFigure(at) {
		return mention{}, false
	}
	return r.call.numberMention(t.number, at, at+1), true
}

// tellsWhen says whether an ordinal tells a time or an order: "4 at first", "3 first, 4 second".
func (r *reading) tellsWhen(at int) bool {
	return r.isAny(at-1, "at", "from") || at > 0 && r.tokens[at-1].kind == digits
}

// pronounAt says whether the word "one" stands for a thing: behind a word that describes it ("the second one", "a
// shorter one by tomorrow"), or before what tells it ("one of them", "one that fits").
func (r *reading) pronounAt(at int) bool {
	if r.is(at-1, themeWords) || at > 0 && numberMarks[r.tokens[at-1].text] {
		return false
	}
	if r.isAny(at+1, "of", "that", "which", "who", "we", "i", "you", "more", "moment", "thing") {
		return true
	}
	return at > 0 && r.tokens[at-1].kind == word && (!r.is(at-1, fillers) || r.isAny(at-1, "main", "preferred", "chosen", "selected")) &&
		!r.isAny(at-1, "and", "or", "to", "it", "is", "it's", "it’s", "for", "in", "be", "choose", "pick")
}

// countsThings says whether a number tells how many there are of what stands behind it: "2 photos", and not "themes 1 and 2 blog".
func (r *reading) countsThings(at int) bool {
	oneBlog := r.tokens[at].number > 1 && r.is(at+1, blogWords) && !strings.HasSuffix(r.tokens[at+1].text, "s")
	return r.is(at+1, counted) && !oneBlog && !r.is(at-1, themeWords) && !r.numbered(at)
}

func (c *Call) numberMention(number, from, to int) mention {
	if _, ok := c.Theme(number); !ok {
		return mention{from: from, to: to, number: true, unknown: true}
	}
	return mention{from: from, to: to, themes: []int{number}, number: true}
}

func (r *reading) belongsToWord(at int) bool {
	if !r.tokens[at].glued || at == 0 {
		return false
	}
	before := at - 1
	if r.tokens[before].text == "-" && r.tokens[before].glued {
		before--
	}
	return before >= 0 && r.tokens[before].kind == word && !themeWords[r.tokens[before].text] &&
		!numberMarks[r.tokens[before].text] && r.tokens[before].text != "t"
}

// partOfFigure says whether the number is a part of another: 1.5, 400-600, 10:30, 50%.
func (r *reading) partOfFigure(at int) bool {
	near := func(next, beyond int) bool {
		return next >= 0 && next < len(r.tokens) && beyond >= 0 && beyond < len(r.tokens) &&
			strings.Contains(".:-–%£,", r.tokens[next].text) && r.tokens[beyond].kind == digits &&
			r.tokens[max(next, at)].glued && r.tokens[max(next, beyond)].glued &&
			(r.tokens[beyond].number == 0 || strings.Contains(".:", r.tokens[next].text))
	}
	return r.tokens[at].kind == digits && (near(at+1, at+2) || near(at-1, at-2) || at > 0 && r.tokens[at-1].text == "£")
}

// joiners may stand between a theme's number and its name: "2 – Tech as an enabler", "People (theme 3)".
var joiners = set("- – — : . ( ) [ ] = \" “ ” « » ' ‘ ’ | theme called named titled the ie i e number no #")

// merge makes one mention of a number beside its name. Where the two disagree it is not clear which is meant.
func (r *reading) merge(mentions []mention) []mention {
	var merged []mention
	for i := 0; i < len(mentions); i++ {
		m := mentions[i]
		for i+1 < len(mentions) && r.belongTogether(m, mentions[i+1]) && !r.startsPair(mentions, i+1, m) {
			m = together(m, mentions[i+1])
			i++
		}
		merged = append(merged, m)
	}
	return merged
}

// startsPair says whether a number after a name begins the next pair: "2 Tech as an enabler - 3 People".
func (r *reading) startsPair(mentions []mention, at int, before mention) bool {
	if before.number && !before.single && before.origin == 0 || at+1 >= len(mentions) || !mentions[at].number {
		return false
	}
	number, name := mentions[at], mentions[at+1]
	return r.belongTogether(number, name) && slices.Equal(number.themes, name.themes)
}

func (r *reading) belongTogether(a, b mention) bool {
	if a.number == b.number && (a.number || !slices.Equal(a.themes, b.themes)) {
		return false
	}
	if !slices.Equal(a.themes, b.themes) && (!a.number && a.origin == hint || !b.number && b.origin == hint) {
		return false // "theme 1: to live well" is the first, whatever word of another's line it has
	}
	for at := a.to; at < b.from; at++ {
		comma := r.tokens[at].text == "," && slices.Equal(a.themes, b.themes)
		if !joiners[r.tokens[at].text] && !comma {
			return false
		}
	}
	return true
}

func together(a, b mention) mention {
	return mention{
		from: a.from, to: b.to, themes: union(a.themes, b.themes), number: a.number || b.number,
		origin: max(a.origin, b.origin), single: a.single && b.single, unknown: a.unknown || b.unknown,
	}
}

func union(a, b []int) []int {
	both := append(slices.Clone(a), b...)
	slices.Sort(both)
	return slices.Compact(both)
}

// alternatives makes one unclear mention of two that an "or" parts: "2 or 4", "People or perhaps COVID-19".
func (r *reading) alternatives(mentions []mention) []mention {
	var joined []mention
	for _, m := range mentions {
		last := len(joined) - 1
		if last >= 0 && (r.orBetween(joined[last].to, m.from) || r.tornBetween(joined[last], m)) && !r.bothBehind(m.to) &&
			(!r.leftToDesk(joined[last].from, m.to) || r.restatedBehind(m.to, union(joined[last].themes, m.themes))) {
			joined[last] = mention{
				from: joined[last].from, to: m.to, themes: union(joined[last].themes, m.themes),
				number: true, unknown: joined[last].unknown && m.unknown,
			}
			continue
		}
		joined = append(joined, m)
	}
	for i, m := range joined {
		if m.number && len(m.themes) > 1 {
			joined[i].themes = r.chosenBehind(m.to, m.themes)
		}
	}
	return joined
}

var choosesNow = set("say go going gone went going prefer preferred please choose choosing chosen pick picked plump plumping lean leaning is")

// chosenBehind returns those of several themes that the text goes on to choose, in the same sentence or the next: only the
// second of "theme 2 or theme 3, but let's say 3"; all where it chooses none.
func (r *reading) chosenBehind(at int, among []int) []int {
	ends := 0
	for end := min(len(r.tokens), at+16); at < end && ends < 2; at++ {
		if r.endsSentence(at) {
			ends++
		}
		var named []int
		if n, ok := r.namingAt(at); ok && r.endsPhrase(n.to) {
			named = n.themes
		} else if m, ok := r.numberAt(at); ok && !m.unknown && r.endsPhrase(at+1) {
			named = m.themes
		}
		if len(named) == 1 && slices.Contains(among, named[0]) && (r.before(at, 3, choosesNow) && !r.isAny(at-1, "or", "not") || r.restates(at)) {
			return named
		}
	}
	return among
}

// restatedBehind says whether the text says one of several themes again by itself, the one that it is: "could go under 2 or 3 - 3 I suppose".
func (r *reading) restatedBehind(at int, among []int) bool {
	one := r.chosenBehind(at, among)
	return len(one) == 1 && slices.ContainsFunc(r.tokens[at:min(len(r.tokens), at+16)], func(t token) bool { return t.number == one[0] })
}

// restates says whether a number is a part of a sentence by itself, but for what says that its writer thinks so: "- 3 I suppose".
func (r *reading) restates(at int) bool {
	behind := r.skip(at+1, politely, 1)
	if r.supposes(behind) {
		behind += 2
	}
	return r.isAny(at-1, "-", "–", "—", ",", ";", ":") && !r.tokens[at-1].glued && r.ends(r.skip(behind, politely, 2)) || r.endsSentence(at-1) && r.ends(r.skip(behind, politely, 2))
}

// leftToDesk says whether a sentence about two themes says that the blog fits both, or leaves the choice to the desk: "either 3 or 4
// would suit", "it could go in 2 or 5", "we are happy for it to go under 2 or 4", "theme 2 or 4 – you choose". A blog may be for several
// themes: it is for both.
func (r *reading) leftToDesk(from, to int) bool {
	for at := from - 1; at >= max(0, from-8) && !r.endsSentence(at); at-- {
		if r.isAny(at, "could", "can", "would", "might") && r.after(at, from-at, placedIn) || r.isAny(at, "whichever", "whatever", "any") ||
			r.is(at, contented) && r.after(at, from-at, placedIn) || r.isAny(at, "either") && r.isAny(at-1, "under", "in", "into", "within") {
			return true
		}
	}
	for at := to; at < min(len(r.tokens), to+8) && !r.endsSentence(at); at++ {
		if r.is(at, suiting) && !r.isAny(at+1, "best", "better") ||
			r.isAny(at, "you", "your") &&
				r.isAny(at+1, "choose", "decide", "pick", "prefer", "like", "think", "choice", "call") ||
			r.isAny(at, "mind") && r.isAny(at-1, "don't", "don’t", "not") || r.isAny(at, "whichever") ||
			r.isAny(at, "either") && r.isAny(at-1, "with") && r.before(at, 3, contented) || // "I'm happy with either"
			r.isAny(at, "up") && r.isAny(at+1, "to") && r.isAny(at+2, "you") {
			return true
		}
	}
	return false
}

var (
	placedIn  = set("suit go sit fit fall belong come under in into within with for")
	contented = set("happy content glad comfortable easy relaxed")
	suiting   = set("suit suits fits fit works work apply applies fine ok okay whichever")
)

func (r *reading) endsSentence(at int) bool {
	return r.tokens[at].kind == lineEnd || strings.ContainsAny(r.tokens[at].text, ".!?")
}

// bothBehind says whether a sentence goes on to ask for both: "either 3 or 4 would suit, please list it under both".
func (r *reading) bothBehind(at int) bool {
	for end := min(len(r.tokens), at+16); at < end; at++ {
		switch {
		case r.tokens[at].kind == lineEnd || strings.ContainsAny(r.tokens[at].text, ".!?"):
			return false
		case r.tokens[at].text == "both" && (r.isAny(at-1, "under", "in", "for", "to", "on", "into", "maybe", "perhaps", "probably") || r.isAny(at+1, "maybe", "perhaps", "probably")):
			return true
		}
	}
	return false
}

var alternativeWords = set("or / maybe perhaps possibly even theme number no the for under , ( ? else alternatively failing")

func (r *reading) orBetween(from, to int) bool {
	found := false
	for at := from; at < to; at++ {
		found = found || r.tokens[at].text == "or"
		if !alternativeWords[r.tokens[at].text] {
			return false
		}
	}
	return found
}

var tornWords = set("torn hesitated hesitating wavered wavering dithered dithering undecided toss-up")

// tornBetween says whether somebody stood between two mentions: "I was torn between themes 2 and 3".
func (r *reading) tornBetween(one, other mention) bool {
	at := one.from
	for r.is(at-1, lists) || r.is(at-1, quoteMarks) {
		at--
	}
	return len(one.themes) == 1 && r.isAny(at-1, "between") && r.before(at-1, 3, tornWords) && r.joinsBetween(one.to, other.from)
}

// isDenied says whether the text says that a mention is not the theme.
func (r *reading) isDenied(m mention) bool { return r.denied(m) || r.isDecidedAgainst(m) }

// denied says whether the words before a mention take it back: "not theme 3", "rather than People".
func (r *reading) denied(m mention) bool {
	for at, back := m.from-1, 0; at >= 0 && back < 6; at, back = at-1, back+1 {
		t := r.tokens[at]
		switch {
		case t.text == "but" && r.isAny(at-1, "anything", "anywhere", "any", "all", "everything"), t.text == "except":
			return !r.before(at, 8, noneOf)
		case strings.ContainsAny(t.text, ".;!?:,”\"") || t.text == "but" || t.kind == lineEnd && back > 0, r.setsApart(at):
			return false
		case (t.text == "not" || strings.HasSuffix(t.text, "n't")) && (r.is(at+1, onlyWords) || r.is(at+1, unsureWords)):
			return false
		case denials[t.text] || strings.HasSuffix(t.text, "n't"):
			return true
		case t.text == "than" && (r.isAny(at-1, "rather", "other") || r.compares(at)), t.text == "of" && r.isAny(at-1, "instead", "out"),
			t.text == "longer" && r.isAny(at-1, "no"), t.text == "from" && r.movedFrom(at, m.to),
			changes[t.text] && r.isAny(m.to, "for"): // "swap theme 3 for theme 4"
			return true
		}
	}
	return false
}

// setsApart says whether a sign parts what follows from the words before it: "A day without a form (theme 1)", "Why we never said no - theme 3".
func (r *reading) setsApart(at int) bool {
	t := r.tokens[at]
	return strings.ContainsAny(t.text, "([|–—") && !r.is(at-1, denials) || t.text == "-" && !t.glued && !r.is(at-1, denials)
}

var (
	noneOf      = set("no none nothing nowhere not never cannot can't don't doesn't isn't wouldn't couldn't won't didn't hardly")
	denials     = set("not never without nor cannot")
	onlyWords   = set("only just solely merely")
	unsureWords = set("sure certain")
	removals    = set("remove removed removing drop dropped delete deleted withdraw withdrawn taken")
	changes     = set("move moved moving change changed changing switch switched switching transfer swap")
)

// compares says whether a "than" is that of "better under theme 2 than theme 3".
func (r *reading) compares(than int) bool {
	for at := than - 1; at >= max(0, than-9) && !r.endsSentence(at); at-- {
		if r.isAny(at, "better", "rather", "sooner") {
			return true
		}
	}
	return false
}

// movedFrom says whether a "from" is that of "moved from theme 2 to theme 3", or of "removed from theme 2".
func (r *reading) movedFrom(from, to int) bool {
	for at := max(0, from-6); at < from; at++ {
		if removals[r.tokens[at].text] {
			return true
		}
		if changes[r.tokens[at].text] {
			return r.isAny(to, "to", "into")
		}
	}
	return false
}

// settle sorts mentions into the themes that are clear and the words to ask about.
func (r *reading) settle(mentions []mention) (numbers []int, unknown []submission.UnknownThemeWords) {
	for _, m := range mentions {
		if len(m.themes) == 1 && !m.unknown {
			numbers = union(numbers, m.themes)
		}
	}
	for _, m := range mentions {
		among := slices.ContainsFunc(m.themes, func(n int) bool { return slices.Contains(numbers, n) })
		if len(m.themes) == 1 && !m.unknown || !m.number && !m.unknown && among { // "patient safety / primary care": other themes have "primary care" too
			continue
		}
		if m.to < len(r.tokens) && r.tokens[m.to].text == ")" {
			m.to++ // "2 (People)" is one saying
		}
		words := submission.UnknownThemeWords{Words: r.words(m.from, m.to), Either: m.themes}
		if !slices.ContainsFunc(unknown, func(u submission.UnknownThemeWords) bool { return u.Words == words.Words }) {
			unknown = append(unknown, words)
		}
	}
	return numbers, unknown
}
