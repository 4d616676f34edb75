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
		return r.denied(m) || r.isNamesake(m) || r.numbersAnother(m) || within(quoted, m)
	})
	return r.alternatives(r.settledOn(r.withoutSecondBest(r.withoutFormer(r.withoutRuledOut(withoutOverlaps(inOrder(mentions)))))))
}

// settledOn keeps of several themes the one for which the sentence decides behind them: "we looked at themes 2, 3 and 4 and in the end
// chose 4", "my boss says theme 1 and I say theme 2, so let's call it 2".
func (r *reading) settledOn(mentions []mention) []mention {
	among := themesOf(mentions)
	if len(mentions) < 2 || len(among) < 2 {
		return mentions
	}
	last := mentions[len(mentions)-1].to
	for at := last; at < min(len(r.tokens), last+16) && !r.endsSentence(at); at++ {
		m, ok := r.numberAt(at)
		if ok && !m.unknown && r.ends(at+1) && slices.Contains(among, m.themes[0]) && r.before(at, min(4, at-last), deciding) {
			return slices.DeleteFunc(slices.Clone(mentions), func(o mention) bool { return !slices.Equal(o.themes, m.themes) })
		}
	}
	return mentions
}

var deciding = set("end finally eventually chose choose settled decided plumped let's lets")

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
	for _, n := range r.namings {
		if r.fitsBetter(n) {
			found = append(found, n.mention())
		}
	}
	return append(found, r.numberedNames()...)
}

// fitsBetter says whether a sentence finds that a name fits better than any other: "I had theme 1 in mind but COVID-19 fits better".
func (r *reading) fitsBetter(n naming) bool {
	if !n.whole() || !r.is(n.to, chosenAfter) || !r.after(n.to, 3, comparing) {
		return false
	}
	return n.strong() && r.isAny(n.to, "fits", "suits") ||
		r.tokens[n.from].capital && r.before(n.from, 10, themeWords) && r.isAny(n.from-1, "but", ",", "so", "think", "that")
}

var comparing = set("better best")

// numberOfThemes reads a number that the sentence counts among the themes: "number 2 of your themes", "the
// second of the themes", "file it under 4".
func (r *reading) numberOfThemes(at int) []mention {
	m, ok := r.call.numberMention(r.tokens[at].number, at, at+1), false
	switch {
	case r.tokens[at].ordinal():
		ok = r.isAny(at+1, "of") && r.isAny(at+2, "your", "the", "these") && (r.is(at+3, themeWords) || r.isAny(at+3, "campaign", "call") || at+3 < len(r.tokens) && r.tokens[at+3].number > 0) && r.after(at+2, 2, themeWords)
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
			apart := at == n.from-1 && !r.numbered(at) || at == n.to // a mark should stand between, or "5 people" would do; not in "number 5 People"
			if at < 0 || at >= len(r.tokens) || apart || len(n.themes) != 1 || r.tokens[at].number != n.themes[0] || r.tokens[at].kind != digits {
				continue
			}
			if at > n.to && !r.endsPhrase(at+1) || at < n.from && r.isAny(n.from-1, "/") && !r.tokens[n.from].capital { // "a ratio of 3/people"
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
	for at >= 0 && at > from-4 && r.isAny(at, ".", ":", "-", "–", "—", ")", "]", "\"", "“", "‘", "|", "/") {
		at--
	}
	return at
}
