package partition

import (
	"slices"
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/labels"
	"copydesk/internal/phrase"
	"copydesk/internal/pointing"
	"copydesk/internal/wording"
)

// An answer may name one blog only to say that it stays, and call the one that is to change by words that point at nothing here: "Please
// move the piece on flying to theme 3, but not The wells." What it asks for is not for the one that it names.

// spares says whether a paragraph that asks for something names a blog only to say so. Behind "not" a name may also be the old title, where
// a new one is given.
func (c *cutting) spares(text string) bool {
	named := c.of.Mentions(text)
	return len(named) > 0 && !slices.ContainsFunc(named, func(m pointing.Mention) bool {
		before, behind := text[:m.From], text[m.To:]
		switch {
		case notFor.MatchString(before):
			return labels.TitleWords.MatchString(text) || givesName.MatchString(text)
		case leavesBefore.MatchString(before):
			return !asItIs.MatchString(behind)
		case nextPart.MatchString(before) && wording.Count(before) >= leastAsked:
			return !staysBehind.MatchString(behind)
		}
		return true
	})
}

// withoutValue is a paragraph without the value that its label gives, which is nothing said of a blog; a theme may be such.
func withoutValue(b document.Block, text string) string {
	field, _, value := labels.InBlock(b)
	if field == labels.None || field.IsTheme() {
		return text
	}
	return strings.TrimSuffix(text, wording.Fold(value))
}

// leastAsked is how many words stand at least before the part of a sentence in which a blog stays, where they ask for something.
const leastAsked = 4

var (
	// notFor stands before the name of a blog that is left out.
	notFor = phrase.Like("but not for ", `(?i)\b(?:not|except(?: for)?|apart from|excepting|excluding|rather than|instead of) (?:for |in |with |on )?(?:the |our |my )?["“‘]?$`)
	// givesName gives another title.
	givesName = phrase.Like("It should be called “Deep wells”, not The wells.", `(?i)\b(?:called|entitled|titled|named|renamed)\b`)
	// leavesBefore leaves a blog as it is, behind a request.
	leavesBefore = phrase.Like("Move it and leave ", `(?i)(?:\band|\bbut|[,;–—-]) (?:please )?(?:leave|leaving|keep|keeping) ["“‘]?$`)
	asItIs       = phrase.Like(" as it is.", `(?i)^["”’]?(?: (?:(?:exactly |just )?(?:as|where) it (?:is|was|stands)|alone|be|out(?: of it)?|unchanged|untouched))?(?:,? (?:please|thanks|thank you))?[.!)]*$`)
	// nextPart is the end of the part of a sentence before a name, and staysBehind says that the blog of that name stays.
	nextPart    = phrase.Like("Theme 3 for the piece on flying, ", `(?:[,;–—(-]|\b(?:and|but|while|whereas)) ["“‘]?$`)
	staysBehind = phrase.Like(" stays as it is.", `(?i)^["”’]? (?:(?:can|may|should|must|will|does|shall) )?(?:stays?|remains?)(?: (?:(?:exactly |just )?(?:as|where) it (?:is|was)|put|unchanged|the same))?(?:,? (?:please|thanks|thank you))?[.!)]*$`)
)
