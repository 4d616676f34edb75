package fields

import (
	"copydesk/internal/biography"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// cutAuthor cuts off who wrote the blog behind a title.
func (r Reader) cutAuthor(title string) (string, person.Person) {
	m := titleAndAuthor.FindStringSubmatch(title)
	if m == nil {
		return title, person.Person{}
	}
	author := person.In(m[3])
	told := m[1] != "" || author.Role != "" || author.Organisation != "" || r.knows(author.Name)
	if !person.LooksLikeName(author.Name) || !told && (wording.Count(m[2]) < 2 || biography.InTitleCase(m[2])) { // "Better Streets, by Local People"
		return title, person.Person{}
	}
	return m[1] + m[2], author
}

// titleAndAuthor is a title with who wrote the blog behind, as on a cover: "Nine doors, by Sue Ferris". Without a comma or quotation
// marks it may be about somebody's book.
var titleAndAuthor = phrase.Like("Nine doors, by Sue Ferris, Operations Director", `^(?:[“"]([^“”"]{3,120})[”"],?|([^“”"]{3,120}?),) (?i:by) (\p{Lu}[^“”"]{3,100})$`)
