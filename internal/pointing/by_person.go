package pointing

import (
	"slices"
	"strings"

	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// A blog may be meant by whose it is: its author's, the writer's own.

// byOwner finds blogs by whose they are.
func (s Several) byOwner(t *phrasing) (found []Mention) {
	for _, m := range s.byWhose(t) {
		before, behind := blogOf.FindStringIndex(t.text[:m.From]), t.text[m.To:]
		switch {
		case before != nil:
			m.From = before[0]
		case whoseBlog.MatchString(behind):
			m.To += len(ownBlog.FindString(behind))
		default:
			continue
		}
		found = append(found, m)
	}
	return found
}

var (
	whoseBlog = phrase.Like("’s is", `^['’]s? (?:one|blog|{work}|post|contribution|submission|is|should|stays?|goes|for|to|under|into|belongs|fits|title|headline|description|sub-?title|theme)\b|^['’]s(?:[:,;.?!]|$)`)
	ownBlog   = phrase.Like("’s blog", `^['’]s?(?: (?:one|blog|{work}|post|contribution|submission)\b)?`)
	blogOf    = phrase.Like("the one by ", `(?i)\b(?:(?:the|our|my) )?(?:one|blog|{work}|post|contribution|submission),? (?:by|from) $`)
)

// byWhose finds the names of those who wrote the blogs, and of the organisations that these are of.
func (s Several) byWhose(t *phrasing) []Mention {
	return apart(append(s.byAuthor(t), s.byHouse(t)...))
}

// byMine finds the blog of whoever writes.
func (s Several) byMine(t *phrasing) (found []Mention) {
	at := slices.IndexFunc(s, func(b Blog) bool { return b.mine })
	if at < 0 {
		return nil
	}
	for _, m := range ownOne.FindAllStringIndex(t.text, 4) {
		if !strings.HasSuffix(strings.ToLower(t.text[:m[0]]), " of ") { // "a friend of mine"
			found = append(found, Mention{Of: at, From: m[0], To: m[1]})
		}
	}
	return found
}

var ownOne = phrase.Like("Mine is for theme 3.", `(?i)\b(?:mine|my own(?: (?:one|blog|{work}|post))?)\b`)

// byAuthor finds the names of those who wrote the blogs, also their first names and surnames where no two have the same.
func (s Several) byAuthor(t *phrasing) (found []Mention) {
	for i, c := range s {
		name := strings.Fields(c.Author)
		if len(name) == 0 {
			continue
		}
		for _, part := range [][]string{name, name[:1], name[len(name)-1:]} {
			if len(part) < len(name) && slices.ContainsFunc(s, func(o Blog) bool { return o.Author != c.Author && slices.Contains(strings.Fields(o.Author), part[0]) }) {
				continue
			}
			if m, ok := t.findName(part); ok {
				m.Of, m.From = i, t.fromHonorific(m.From)
				found = append(found, m)
				break
			}
		}
	}
	return found
}

// fromHonorific returns where the title before a name begins that stands at some place: "Dr Meera Chandran".
func (t *phrasing) fromHonorific(at int) int {
	begin := strings.LastIndexByte(strings.TrimRight(t.text[:at], " "), ' ') + 1
	if at0 := person.Honorific.FindStringIndex(t.text[begin:at]); at0 != nil && begin+at0[1] == at {
		return begin
	}
	return at
}

// findName is find for a name, which has capitals and may have "’s" behind it.
func (t *phrasing) findName(name []string) (m Mention, ok bool) {
	words := wording.Words(strings.Join(name, " "))
	for _, whose := range []string{"", "s"} {
		last := len(words) - 1
		if m, ok = t.find(append(slices.Clone(words[:last]), words[last]+whose)); ok && wording.BeginsCapital(t.text[m.From:]) {
			if mark := strings.LastIndexAny(t.text[m.From:m.To], "'’"); whose != "" && mark >= 0 {
				m.To = m.From + mark
			}
			return m, true
		}
	}
	return Mention{}, false
}
