package partition

import (
	"slices"
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/labels"
	"copydesk/internal/phrase"
	"copydesk/internal/pointing"
)

// withOtherNamed writes the ref of the other of two submissions where an answer that has named one calls it so: "Kites is theme 2. The
// other is theme 4", "put Kites in theme 3 and the one on doors in theme 2". What stays as it is needs no name.
func withOtherNamed(blocks []document.Block, of pointing.Several) []document.Block {
	if len(of) != 2 {
		return blocks
	}
	if slices.ContainsFunc(blocks, func(b document.Block) bool { return b.Kind == document.Table }) {
		return blocks
	}
	named := map[int]bool{}
	return rewritten(blocks, func(text string) string { return nameOther(text, of, named) })
}

// nameOther does so in one line. named are those of which the answer has spoken.
func nameOther(text string, of pointing.Several, named map[int]bool) string {
	mentions := of.Mentions(text)
	for _, m := range mentions {
		if m.From == 0 {
			named[m.Of] = true
		}
	}
	at := theOtherOne.FindStringSubmatchIndex(text)
	if at == nil || otherStays.MatchString(text) || bothOfThem.MatchString(text) || likeOther.MatchString(text) || leavesOpen.MatchString(text) {
		for _, m := range mentions {
			named[m.Of] = true
		}
		return text
	}
	from, to := at[2], at[3]
	for _, m := range mentions {
		if m.From < to && from < m.To { // it is named there already
			return text
		}
		named[m.Of] = true
	}
	if len(named) != 1 || slices.ContainsFunc(mentions, func(m pointing.Mention) bool { return m.From >= to }) {
		return text
	}
	other := 0
	if named[0] {
		other = 1
	}
	if labels.Of(strings.TrimRight(text[:from], ": ")) == labels.Theme { // "Theme: the other one is 4", as it stands below that point
		from = 0
	}
	return text[:from] + of.Ref(other) + text[to:]
}

var (
	theOtherOne = phrase.Like("put Kites in theme 3 and the one on doors in theme 2",
		`(?i)(?:^|[,;.:!–—-] ?|\s)((?:the|my|our) other(?: (?:one|blog|{work}|post))?|`+
			`the (?:one|blog|{work}|post) (?:on|about|with) (?:the )?[\pL’'-]+(?: (?:of|and|in|the)? ?[\pL’'-]+)??)(?:[,;.:!?]|\s(?:is|are|in|for|to|under|goes|should|can|could|may|would|as|themes? \d)\b|\s(?-i:\p{Lu})\p{L}{2,} |$|\s(?:i|we)\b)`)
	// likeOther only compares with the other.
	likeOther = phrase.Like("the same as for the other one", `(?i)\b(?:same|like|as|than|unlike|from)\b[^.?!;]{0,20}\b(?:the|my|our) other\b`)
	// leavesOpen only asks what the other is for, tells what was or somebody thinks, or makes it depend.
	leavesOpen = phrase.Like("Is the other theme 4?", `(?i)\b(?:is|was|does|did|shall|should|has) (?:the|my|our) other\b|\b(?:if|unless|whether|perhaps|maybe|not sure|unsure|thinks?|thought|wonder\w*|last (?:year|week|month|time)|went)\b`)
	bothOfThem = phrase.Like("Both of them", `(?i)\b(?:both|each|either|neither|withdraw\w*)\b`)
)
