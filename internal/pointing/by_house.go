package pointing

import (
	"slices"
	"strings"

	"copydesk/internal/labels"
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// An agency calls the blogs of its clients by their names: "Kerbwise: …", "the Kerbwise blog", "Kerbwise's title". A blog may be meant by the
// organisation that it is of where no two are of the same.

// housesOf returns what a blog may be called by its organisation: the whole name, and its first word where this tells it from what else
// the blogs are called.
func housesOf(organisation string, others []Submission) (names []string) {
	if organisation == "" || slices.ContainsFunc(others, func(o Submission) bool { return strings.EqualFold(o.Organisation, organisation) }) {
		return nil
	}
	names = []string{organisation}
	first, _, more := strings.Cut(organisation, " ")
	word := strings.ToLower(first)
	if !more || len(first) < leastOneWord || !wording.BeginsCapital(first) || ofAnyHouse[word] || NamesField(word) || slices.ContainsFunc(others, func(o Submission) bool {
		return slices.Contains(wording.Words(o.Organisation+" "+o.Title+" "+o.Author), word)
	}) {
		return names
	}
	return append(names, first)
}

// ofAnyHouse are first words of organisations that any sentence may begin with.
var ofAnyHouse = wording.Set("the new north south east west central city county royal national international british english scottish welsh irish european global united university council public open " +
	"future smart digital data health care home housing local social community institute department ministry office better good great first next")

// byHouse finds the names of the organisations that the blogs are of.
func (s Several) byHouse(t *phrasing) (found []Mention) {
	for i, c := range s {
		for _, name := range c.houses {
			if m, ok := t.findName(strings.Fields(name)); ok {
				m.Of = i
				found = append(found, m)
				break
			}
		}
	}
	return found
}

// byClient finds blogs by the organisation that they are of, where its name stands before the word for a blog or for a field of it.
func (s Several) byClient(t *phrasing) (found []Mention) {
	for _, m := range s.byHouse(t) {
		of := clientsBlog.FindStringSubmatchIndex(t.text[m.To:])
		if of == nil {
			continue
		}
		if of[2] >= 0 {
			m.To += of[3]
		}
		if before := articleAhead.FindStringIndex(t.text[:m.From]); before != nil {
			m.From = before[0]
		}
		found = append(found, m)
	}
	return found
}

var (
	// clientsBlog follows the name of an organisation; its first group belongs to the name of the blog.
	clientsBlog  = phrase.MustCompile(`(?i)^(?:( (?:one|blog(?: ?post)?|{work}|post|contribution|submission))\b| (?:title|headline|` + labels.DescriptionNames + `|themes?)\b)`)
	articleAhead = phrase.Like("Please change the ", `(?i)\b(?:the|our|their) $`)
)

// byWisher finds the blog of whom a sentence says that they would have something changed: "Owen would like the title to be “…”", "Kerbwise have
// asked for another theme". What they would have is left to be read with their name. Below a letter
// about one blog they may mean that one.
func (s Several) byWisher(t *phrasing) (found []Mention) {
	if s.Answered() >= 0 {
		return nil
	}
	for _, m := range append(s.byAuthor(t), s.byHouse(t)...) {
		if beforeWisher.MatchString(t.text[:m.From]) && wishes.MatchString(t.text[m.To:]) {
			m.stays = true
			found = append(found, m)
		}
	}
	return found
}

var (
	beforeWisher = phrase.Like("And also ", `(?i)^(?:(?:and|also|but|so|oh|hi|hello|thanks|thank you|sorry|finally|lastly|unfortunately|sadly|regrettably|apologies|i['’]m afraid(?: that)?)[,!]? )*$`)
	wishes       = phrase.OneOf(`^`, []phrase.Way{
		{" have now asked for their title to be", `(?i:,? who .{3,40},)? (?i:has|have) (?i:(?:now|just|since|also) )?(?i:(?:had to |decided to )?(?:(?:pull|drop|bow)(?:ed|ped)? out|withdr(?:aw|awn))|asked|requested|decided|suggested|chosen|changed|proposed|picked|come (?:back|up) with|confirmed)\b`},
		{" would like the title to be", ` (?i:would|['’]d) (?i:(?:now|also|much) )?(?i:like|prefer|rather|love)\b`},
		{" wants it under People", ` (?i:now )?(?i:wants?|prefers?|wish(?:es)?|asks?|suggests?|proposes?|needs?|thinks?|says?)\b`},
		{"’s job title is now", `['’]s? (?i:(?:new |correct |full )?(?:job title|role|position|surname|first name|last name|name|bio|biography|twitter(?: handle| name)?|by-?line))\b`},
	}, ``)
)
