package pointing

import (
	"regexp"
	"slices"
	"strings"

	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// Part returns which of several blogs a clause speaks of, -1 for none, and what it says without the name. more says that it names
// several.
func (s Several) Part(clause string) (at int, rest string, more bool) {
	straight := wording.Straight(clause)
	found := s.Mentions(straight)
	if len(found) == 0 {
		return -1, clause, false
	}
	for _, m := range found[1:] {
		if m.Of != found[0].Of {
			return -1, clause, true
		}
	}
	named := withoutThoseInValue(straight, found)
	for i, m := range named {
		named[i].stays = m.stays || s[m.Of].brought // who wrote it is still to be read
	}
	return found[0].Of, unnamed(straight, named), false
}

// withoutThoseInValue leaves out of the names of a blog those that begin what it is to be called: "Kites needs a new title: Kites over Kettering".
func withoutThoseInValue(text string, found []Mention) []Mention {
	first := found[0]
	return slices.DeleteFunc(slices.Clone(found), func(m Mention) bool {
		return m.From > first.To && leadsToName.MatchString(text[first.To:m.From])
	})
}

// leadsToName stands between the name of a blog and what it is to be called.
var leadsToName = phrase.Like(" needs a new title: ", `(?i)(?::|\b(?:called|titled|entitled|named|renamed|(?:title|headline)\b.*\b(?:to|be|is|read)))\s+["“‘']?$`)

// unnamed is a text without the name of the blog that it speaks of: "the title of the second one" becomes "the title",
// and "could the second go" becomes "could it go".
func unnamed(text string, of []Mention) string {
	slices.SortFunc(of, func(a, b Mention) int { return b.From - a.From })
	before := len(text)
	for _, s := range of {
		if s.To > before || s.stays {
			continue // it stands within the one behind, or is read with what is said
		}
		before = s.From
		head, tail := text[:s.From], strings.TrimLeft(text[s.To:], `"”'`)
		switch m := ofName.FindStringIndex(head); {
		case placeOfField.MatchString(tail):
			head = strings.TrimRight(head, `"“'`) + "the"
		case m != nil:
			head = head[:m[0]]
		default:
			head = strings.TrimRight(head, `"“'`) + "it"
		}
		text = head + tail
	}
	return wording.Fold(strings.TrimLeft(text, " ,;:"))
}

var ofName = phrase.MustCompile(`(?i)\s*\b(?:of|for|in|from|on|about)\s+(?:the )?["“‘']?$`)

// Both speaks of all of several blogs.
var Both = phrase.MustCompile(`(?i)\b(?:both|all (?:of them|three|four)|each|the two|they are|they're|these)\b`)

// RefersBack begins a clause that goes on about the blog before.
var RefersBack = phrase.Like("; the description for that is “What we learnt”",
	`(?i)^\W*(?:(?:and|with|so|just|only|but) )?(?:its\b|it(?:['’]s| is| would| fits| goes| should)\b|`+
		`the (?:[\w-]+ ){1,3}(?:for|of) (?:that|this|it)\b|that (?:one|is)\b|this (?:one|is)\b|`+
		`the (?:description|sub-?title|standfirst|strapline|summary|theme|title|author)\b)`)

// BlogNumber begins with the number of a blog: "Blog 2 – ".
var BlogNumber = regexp.MustCompile(`(?i)^(?:blog|no\.?|number|attachment|attached|file|document)\s+(\d)\s*[:.)–—-]*\s*`)
