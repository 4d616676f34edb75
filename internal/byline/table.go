package byline

import (
	"slices"
	"strings"

	"copydesk/internal/biography"
	"copydesk/internal/document"
	"copydesk/internal/labels"
	"copydesk/internal/person"
	"copydesk/internal/wording"
)

// mostAuthors is how many people a table of authors names at most.
const mostAuthors = 4

// InTable reads a table that says who the authors are and nothing else: one in each column, with the role and the organisation
// below the name, one in each row, or one in each cell, perhaps beside a portrait. A table of the blog's own holds other things too.
func InTable(rows [][]document.Cell) (person.Person, bool) {
	for _, groups := range [][]string{cellTexts(rows), rowTexts(document.Transposed(rows)), rowTexts(belowLabels(rows))} {
		if people := peopleIn(groups); len(people) > 0 {
			return Jointly(people), true
		}
	}
	return person.Person{}, false
}

// peopleIn reads a person out of each text; none where one of the texts is something else.
func peopleIn(texts []string) []person.Person {
	var people []person.Person
	for _, text := range texts {
		p := person.In(text)
		if wording.Count(text) > 20 || wording.EndsSentence(text) || !person.LooksLikeName(p.Name) || person.OrganisationWords.MatchString(p.Name) || p.Role == "" {
			return nil
		}
		people = append(people, p)
	}
	if len(people) > mostAuthors || !haveRoles(people) {
		return nil
	}
	return people
}

// haveRoles says whether what people are is a role: by its words, or because a colleague in the same organisation has one and it is
// written as one is, "Senior Skipper".
func haveRoles(people []person.Person) bool {
	known := slices.IndexFunc(people, func(p person.Person) bool { return person.LooksLikeRole(p.Role) })
	return known >= 0 && !slices.ContainsFunc(people, func(p person.Person) bool {
		return !person.LooksLikeRole(p.Role) && (p.Organisation == "" || p.Organisation != people[known].Organisation || !biography.LooksLikePost(p.Role, p.Organisation))
	})
}

// cellTexts returns the lines of each cell that is not empty, as one line.
func cellTexts(rows [][]document.Cell) []string {
	var texts []string
	for _, row := range rows {
		for _, c := range document.Filled(row) {
			texts = append(texts, inOneLine(c))
		}
	}
	return texts
}

// rowTexts returns the cells of each row, as one line; of a table that was transposed, those of each column.
func rowTexts(rows [][]document.Cell) []string {
	var texts []string
	for _, row := range rows {
		var cells []string
		for _, c := range document.Filled(row) {
			cells = append(cells, inOneLine(c))
		}
		if len(cells) > 0 {
			texts = append(texts, strings.Join(cells, ", "))
		}
	}
	return texts
}

// belowLabels leaves out a first row of labels: "Author | Role | Organisation".
func belowLabels(rows [][]document.Cell) [][]document.Cell {
	for _, c := range rows[0] {
		switch labels.Of(c.Text()) {
		case labels.Author, labels.Role, labels.Organisation, labels.Email, labels.Twitter:
		default:
			return rows
		}
	}
	return rows[1:]
}

func inOneLine(c document.Cell) string { return strings.Join(wording.Lines(c.Text()), ", ") }

// Jointly makes one byline of several people. What all have in common is kept, and the organisation where only the first has one.
func Jointly(people []person.Person) person.Person {
	joint := people[0]
	names := []string{joint.Name}
	for _, p := range people[1:] {
		names = append(names, p.Name)
		joint.Email = ""
		if joint.Twitter == "" {
			joint.Twitter = p.Twitter
		}
		if p.Role != joint.Role {
			joint.Role = ""
		}
		if p.Organisation != "" && p.Organisation != joint.Organisation {
			joint.Organisation = ""
		}
	}
	joint.Name = andList(names)
	return joint
}

// andList joins names as a byline does: "A", "A and B", "A, B and C".
func andList(names []string) string {
	last := len(names) - 1
	if last == 0 {
		return names[0]
	}
	return strings.Join(names[:last], ", ") + " and " + names[last]
}
