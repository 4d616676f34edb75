package call

import (
	"slices"

	"copydesk/internal/phrase"
)

// A theme that a contributor only thought of, had once, or decided against names none where another is the one: "3, though I thought 4
// at first", "originally for theme 2, now for theme 3", "I was going to say 4, but 3". So its words stand around one theme, and say nothing
// of a sentence: whether one asks for anything at all, package speech has said before (passing.go).

const (
	mostWeighed = 20 // how many themes anybody weighs; a longer text is no choice
	nearWords   = 24 // how far around a theme its sentence is read
)

// withoutFormer drops the themes that a contributor only thought of, where another is the one.
func (r *reading) withoutFormer(mentions []mention) []mention {
	if len(mentions) < 2 || len(mentions) > mostWeighed {
		return mentions
	}
	named := slices.DeleteFunc(slices.Clone(mentions), func(m mention) bool { return !m.names() })
	return unlessAll(mentions, func(m mention) bool { return r.isOnlyThoughtOf(m, named) })
}

// withoutSecondBest drops those that a contributor offers to take, or that are gone or a second choice, where another is the one:
// "theme 4; I can make it theme 2 if you prefer", "theme 2 was taken, so theme 4".
func (r *reading) withoutSecondBest(mentions []mention) []mention {
	return unlessAll(mentions, func(m mention) bool {
		offered := r.is(m.to, promises) && r.isAny(m.to+1, "you", "that", "it") && !r.isAny(m.from-1, "and", "&")
		return offered || r.isFallback(m.from) || r.isGone(m)
	})
}

var promises = set("if should")

// unlessAll drops those of which something is so, unless it is so of all that name a theme.
func unlessAll(mentions []mention, so func(mention) bool) []mention {
	if left := slices.DeleteFunc(slices.Clone(mentions), so); slices.ContainsFunc(left, mention.names) {
		return left
	}
	return mentions
}

// names says whether a mention names a theme, and does not only suggest one.
func (m mention) names() bool { return m.sure() || m.origin >= namePart }

// isOnlyThoughtOf says whether a text says of a theme that it was thought of, and names another that it is for.
func (r *reading) isOnlyThoughtOf(m mention, named []mention) bool {
	at := slices.IndexFunc(named, func(o mention) bool { return o.from == m.from })
	if at < 0 {
		return false
	}
	first, last := r.listAround(at, named)
	lead, tail := r.sentenceBefore(named, first), r.sentenceBehind(named, at)
	if againstIt.MatchString(lead) || first > 0 && putInstead.MatchString(lead) && meantIt.MatchString(r.sentenceBefore(named, first-1)) {
		return true
	}
	goesOn := last+1 < len(named)
	if both.MatchString(r.between(named[len(named)-1].to, min(len(r.tokens), named[len(named)-1].to+nearWords))) {
		return false // "We thought 3. Tom thought 4. So both please."
	}
	if goesOn && addsBehind.MatchString(r.turn(named, last)) {
		return false // "I thought 3, maybe 4 as well"
	}
	if goesOn && meantIt.MatchString(lead) && putInstead.MatchString(r.between(named[last].to, named[last+1].from)) {
		return false // "I meant 3, but put 4"
	}
	if onceBefore.MatchString(lead) || itWas.MatchString(lead) || onceBehind.MatchString(tail) {
		return true
	}
	thought := thoughtOf.MatchString(lead)
	if goesOn && (thought || saidOnce.MatchString(lead) || nearlyIt.MatchString(lead) || fileSays.MatchString(lead) || atFirst.MatchString(tail)) && turnsTo.MatchString(r.turn(named, last)) {
		return true // "I thought of 4, but it is 3"
	}
	stands := thought && !(opined.MatchString(lead) && countsToo.MatchString(tail)) || saidOnce.MatchString(lead) && atFirst.MatchString(tail)
	return first > 0 && stands && !addsTo.MatchString(r.between(named[first-1].to, min(named[first].from, named[first-1].to+nearWords)))
}

// isDecidedAgainst says whether the words around a mention say that the blog is not for it: "it was nearly theme 4", "I was going to say
// theme 4, but …".
func (r *reading) isDecidedAgainst(m mention) bool {
	alone := []mention{m}
	lead, tail := r.sentenceBefore(alone, 0), r.sentenceBehind(alone, 0)
	if againstIt.MatchString(lead) || againstList(lead, tail) {
		return true
	}
	return onceBefore.MatchString(lead) && turnsAway.MatchString(tail) && !leavesOpen.MatchString(tail)
}

// againstList says whether a theme stands in a list of such: "we rejected 2, 3 and 4".
func againstList(lead, tail string) bool {
	at := listedBefore.FindStringSubmatchIndex(lead)
	if at == nil || !againstIt.MatchString(lead[:at[0]]) {
		return false
	}
	if at[2] >= 0 { // an "and"
		return !saysItIs.MatchString(tail)
	}
	return listedBehind.MatchString(tail)
}

// withoutRuledOut drops the themes that a text says it is not for, all of a list of them: "we ruled out 1 and 2".
func (r *reading) withoutRuledOut(mentions []mention) []mention {
	if len(mentions) > mostWeighed {
		return mentions
	}
	var kept []mention
	for i, m := range mentions {
		if first, _ := r.listAround(i, mentions); !r.isDecidedAgainst(mentions[first]) {
			kept = append(kept, m)
		}
	}
	return kept
}

// WeighsThemes says whether a text tells which themes of the call it is not for, or was nearly: such words are said to the desk.
func (c *Call) WeighsThemes(text string) bool {
	r := c.read(text)
	if slices.ContainsFunc(r.explicit(), r.isDenied) {
		return true
	}
	var named []mention
	for _, n := range r.namings {
		if n.whole() && r.tokens[n.from].capital {
			named = append(named, n.mention())
		}
	}
	return len(named) > 1 && len(r.bare()) > 0 && slices.ContainsFunc(named, func(m mention) bool { return r.isOnlyThoughtOf(m, named) })
}

// listAround returns the first and the last of the mentions that stand in one list with the one at a place: "1 and 2".
func (r *reading) listAround(at int, named []mention) (first, last int) {
	joined := func(i int) bool {
		return r.skip(named[i].to, lists, 4) == named[i+1].from && r.skip(named[i].to, set(","), 1) < named[i+1].from
	}
	for first = at; first > 0 && joined(first-1); first-- {
	}
	for last = at; last+1 < len(named) && joined(last); last++ {
	}
	return first, last
}

// sentenceBefore is what stands before a mention in its sentence, behind the mention before it.
func (r *reading) sentenceBefore(named []mention, at int) string {
	from := named[at].from
	for from > max(0, named[at].from-nearWords) && !r.endsSentence(from-1) && (at == 0 || from > named[at-1].to) {
		from--
	}
	return toldOfAnother.ReplaceAllString(r.between(from, named[at].from), "")
}

// sentenceBehind is what stands behind it, before the mention behind it.
func (r *reading) sentenceBehind(named []mention, at int) string {
	to := named[at].to
	for to < min(len(r.tokens), named[at].to+nearWords) && !r.endsSentence(to) && (at+1 == len(named) || to < named[at+1].from) {
		to++
	}
	return r.between(named[at].to, to)
}

// turn is the text between a mention and the next, with dots in the place of that one, and what follows it.
func (r *reading) turn(named []mention, at int) string {
	from := max(named[at].to, named[at+1].from-nearWords)
	return r.between(from, named[at+1].from) + " … " + r.sentenceBehind(named, at+1)
}

// between is the text of the tokens from one to another.
func (r *reading) between(from, to int) string {
	if from >= to {
		return ""
	}
	return r.text[r.tokens[from].start:r.tokens[to-1].end] + " "
}

// smallWords may stand between a verb and the theme that it is about.
const smallWords = `(?:\W+(?:themes?|numbers?|no|the|for|about|at|of|over|between|whether|if|under|in|into|with|both|either|as|it|this|ours|was|would|be|go|going|on|to|putting|choosing|using|down|having))*\W*$`

const whoThinks = `\b(?:i|we|he|she|they|who|everyone|boss|team|colleagues?|author|(?-i:\p{Lu}\p{Ll}+))(?:['’]d|['’]ve| had| have| has)?(?: (?:also|even|first|once|\p{L}+ly))? `

var (
	// againstIt is how a theme is told for which the blog is not, whatever else is said.
	againstIt = phrase.Like("we decided against ", `(?i)\b(?:decided against|(?:rul|dismiss|reject|discount)(?:ed|ing)(?: out)?|`+
		`(?:nearly|almost)(?: (?:went|gone|put|chose|chosen|picked|said|called))(?: (?:it|for|with|down|as)){0,2}|(?:was|were|been) (?:very )?(?:nearly|almost))`+smallWords)
	// toldOfAnother says so of the theme that stands before it.
	toldOfAnother = phrase.Like("was dismissed, so theme ", `(?i)\b(?:was|were|is|are|been|being|got) (?:\pL+ )?(?:ruled out|dismissed|rejected|discounted)(?: by \pL+)?\s*(?:[,;:–—-]\s*(?:so |then |hence |but )?|\b(?:so|but) )`+
		`(?:(?:themes?|number|no\.?|we (?:took|chose|picked)|it is|it['’]s) )*$`)
	// onceBefore is how a theme is told that was the one, or would have been.
	onceBefore = phrase.Like(", though we were tempted by ", `(?i)(?:\b(?:formerly|previously|originally|initially|at first)(?: [\p{L}'’]+){0,4}[^\w,;]*$|`+
		`\b(?:was|were|been) (?:tempted (?:by|to \p{L}+)|going to (?:say|put|choose|pick|go (?:for|with)))`+smallWords+
		`|\btoy(?:ed|ing) with`+smallWords+
		`|\b(?:could|might|would) (?:also |easily |just as well |equally )?have (?:been|gone|fitted|said|put|chosen)`+smallWords+
		`|\b(?:wonder(?:ed|ing)|did wonder|hesitat(?:ed|ing|ion)|dither(?:ed|ing)) (?:about|over|whether|if|between)`+smallWords+
		`)`)
	// listedBefore ends with other numbers of a list, listedBehind goes on with them, and saysItIs says what the last of them is.
	listedBefore = phrase.Like("2, 3 and ", `(?i)(?:themes? |no\.? )?\d(?:, ?\d)*(?:,? (and|or|nor|&) (?:themes? |no\.? )?|, ?)$`)
	listedBehind = phrase.Like(", 3 and 4", `(?i)^\s*(?:, ?\d)*,? ?(?:and|or|nor|&) (?:themes? )?\d`)
	saysItIs     = phrase.Like(" it is", `(?i)^[^\w,;]{0,3}(?:it is|is|was|fits?|seems|works|suits|would|it shall|then)\b`)
	// meantIt and putInstead tell what was meant, and what was put in its place.
	meantIt    = phrase.Like("I meant ", `(?i)\bmean(?:t)?`+smallWords)
	putInstead = phrase.Like(", but wrote ", `(?i)\b(?:but|and|though|although)(?: (?:i|we|he|she|they))?(?:['’]ve| have| had)? (?:wrote|written|put|typed|ticked|said|sent|entered)`+smallWords)
	itWas      = phrase.Like("3 (was ", `(?i)(?:^|[(,;–—-] ?|\b(?:it|this|which|that) )was`+smallWords)
	onceBehind = phrase.Like(" could have worked", `(?i)^[^\w,;]{0,3}(?:(?:could|would|might) (?:also |easily |equally )?have (?:been|worked|fitted|done|suited)|`+
		`(?:was|were|had been) (?:ruled out|rejected|dismissed|a close second|an option|the other option|a possibility|`+
		`(?:considered|discussed|tempting)(?: too| as well)?(?: but| though|\W*$)))(?:\W|$)`)
	thoughtOf = phrase.Like("We considered ", `(?i)(?:`+whoThinks+`(?:thought|considered|looked|discussed|debated|talked|did (?:think|consider|look|discuss|debate))|`+
		`\b(?:was|were|been) (?:thinking|considering|looking)|\b(?:after|having|despite) (?:considering|considered|looking|looked|thinking|discussing)|`+
		`\b(?:my|our|his|her) (?:first|initial|original) (?:thought|idea|instinct|plan) (?:was|had been))`+smallWords)
	saidOnce = phrase.Like("I had ", `(?i)`+whoThinks+`(?:said|put|had|wanted|intended|planned|earmarked|pencilled|chose|picked|wrote|ticked|meant|preferred|suggested|asked|went|gone)`+smallWords)
	fileSays = phrase.Like("The document still says ", `(?i)\b(?:document|form|attachment|attached|file|draft|word doc|blog itself)(?: (?:still|itself|wrongly))* (?:says?|has|had|reads?|gives?|shows?|lists?)`+smallWords)
	nearlyIt = phrase.Like("Almost ", `(?i)^\W*(?:nearly|almost)`+smallWords)
	atFirst  = phrase.Like(" was my first thought", `(?i)^[^\w,;]{0,3}(?:at first|in mind|before|earlier|originally|initially|first time|last time|`+
		`(?:was|had been) (?:my|our|his|her|the) (?:first|initial|original) (?:thought|idea|instinct|plan))\b`)
	opined    = phrase.Like("We thought ", `(?i)\bth(?:ought|inking)(?: (?:themes?|number|that|it|the))*\W*$`)
	countsToo = phrase.Like(" could work too", `(?i)\b(?:too|also|as well)\b[^,;]*$`)

	// turnsAway goes on to another theme, or away from this one.
	turnsAway = phrase.Like(", but People", `(?i)^[^;]*\bbut\b`)
	// both wants them all, behind the last of them.
	both = phrase.Like("So both please.", `(?i)\bboth\W*(?:$|please|then|fit|apply|are|work|themes?\b|of them|would|it is|thanks)`)
	// leavesOpen goes on without another theme.
	leavesOpen = phrase.Like(", but you decide", `(?i)\bbut,? (?:(?:you|it['’]s|it is|up|happy|either|also|if|whatever|open|fine|please|could|not|that['’]s|that is|the choice|over)\b|(?:i|we)(?:['’](?:m|re|ll|d)| am| are| will| would| do)? (?:very |quite )?(?:happy|easy|open|fine|flexible|mind|don['’]t|not|leave|defer|trust)\b)`)
	// turnsTo says of what stands between two themes that the second is the one.
	turnsTo = phrase.Like(", but on reflection …", `(?i)\b(?:please (?:make|put|file|use|move|change)|but|now|so|however|yet|instead|settled|chose|went|gone|decided|actually|really|finally|eventually|in the end|on (?:reflection|balance)|then|it['’]s|it is)\b[^…]*…`)
	// addsBehind says of it that it comes beside the first.
	addsBehind = phrase.Like(", maybe … as well", `(?i)(?:\b(?:also|as well|too|both|maybe|perhaps|possibly|and|happy|plus|add|&)\b[^…,.;]*…|\bif (?:it|that|this|there|you)(?:['’]s)?\b[^…]*…|…[^,.;!?]*\b(?:too|also|as well|both)\b)`)
	addsTo     = phrase.Like(", and we thought ", `(?i)^[\s,]*(?:and|also|plus|as well|or|&|\+)(?:\s|$)`)
)
