package call

import "slices"

// pairs are two words that are said together as one thing, so that a word of the one is no theme beside the other: "Health and
// safety" for the theme "Safety", where another is called "Soil health".
var pairs = []struct{ one, other string }{
	{"health", "safety"},        // "Health and Safety" is the theme "Safety"
	{"arts", "crafts"},          // "arts and crafts" is the theme "Crafts"
	{"arts", "culture"},         // "Arts & Culture" is the theme "Culture"
	{"food", "drink"},           // "Food and drink" is the theme "Food"
	{"family", "friends"},       // "family and friends" is the theme "Family"
	{"science", "technology"},   // "Science and technology" is the theme "Science"
	{"research", "development"}, // "research and development" is the theme "Research"
	{"equality", "diversity"},   // "Equality & diversity" is the theme "Diversity"
	{"law", "order"},            // "Law and order" is the theme "Law"
	{"health", "wellbeing"},     // "Health and wellbeing" is the theme "Wellbeing"
}

// paired makes one naming of a theme's whole name and the word that is said with it; a part of another theme's name that stands
// there names nothing.
func (v *vocabulary) paired(tokens []token, found []naming) []naming {
	for i := range found {
		n := &found[i]
		if n.origin < alsoWord || n.to-n.from != 1 {
			continue
		}
		word := tokens[n.from].text
		switch {
		case isAnd(tokens, n.from-1) && saidTogether(textAt(tokens, n.from-2), word) && (i == 0 || found[i-1].to <= n.from-2 || found[i-1].origin < alsoWord):
			n.from, n.first, n.pair = n.from-2, n.from-2, true
		case isAnd(tokens, n.to) && saidTogether(word, textAt(tokens, n.to+1)) && (i+1 == len(found) || found[i+1].from > n.to+1 || found[i+1].origin < alsoWord):
			n.to, n.pair = n.to+2, true
		}
	}
	return slices.DeleteFunc(found, func(n naming) bool {
		return n.origin < alsoWord && slices.ContainsFunc(found, func(o naming) bool { return o.pair && o.from <= n.from && n.to <= o.to })
	})
}

func saidTogether(a, b string) bool {
	for _, p := range pairs {
		if p.one == a && p.other == b || p.one == b && p.other == a {
			return true
		}
	}
	return false
}

func isAnd(tokens []token, i int) bool {
	return textAt(tokens, i) == "and" || textAt(tokens, i) == "&" || textAt(tokens, i) == "+"
}

// textAt is the text of a token, or nothing where there is none.
func textAt(tokens []token, i int) string {
	if i < 0 || i >= len(tokens) {
		return ""
	}
	return tokens[i].text
}
