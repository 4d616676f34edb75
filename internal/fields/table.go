package fields

import (
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/form"
	"copydesk/internal/labels"
	"copydesk/internal/pairing"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// table reads a table of labels and values: a form, or details at the head of a document. Each row is a label
// with its value, or two such pairs, or one cell "Title: …"; or the first row holds the labels and the second the
// values. It reports false for a table that is part of the blog. A row for the blog's text gives the body.
func (r Reader) table(b document.Block, f *finding.Fields) (body []document.Block, ok bool) {
	if body, ok := r.headedTable(b, f); ok {
		return body, true
	}
	b.Rows = form.Rows(r.Call, b.Rows)
	known, rows := 0, 0
	found, titles := finding.Fields{}, titlesAmong(b.Rows)
	for i, row := range b.Rows {
		cells := document.Filled(row)
		if len(cells) == 0 {
			continue
		}
		rows++
		if asksForRole(b.Rows, i, titles) {
			r.set(&found, labels.Role, keptOf(row[1]), r.inTable(row[0].Text()))
			known++
			continue
		}
		text, hit := r.row(row, &found)
		if hit {
			known++
		}
		body = append(body, text...)
	}
	if known == 0 || known*2 < rows || r.namesThing(found, *f) {
		return nil, false
	}
	f.Take(found)
	f.Author.Bio = found.Author.Bio.Or(f.Author.Bio)
	return body, true
}

// titlesAmong counts the rows of a form that ask for a title.
func titlesAmong(rows [][]document.Cell) (n int) {
	for _, row := range rows {
		if form.LabelOf(row) == labels.Title {
			n++
		}
	}
	return n
}

// asksForRole says whether the row of a form that is called "Title" asks for somebody's role; titles is how many of its rows ask for one.
func asksForRole(rows [][]document.Cell, at, titles int) bool {
	row := rows[at]
	if len(row) != 2 || at == 0 {
		return false
	}
	below := labels.None
	if at+1 < len(rows) {
		below = form.LabelOf(rows[at+1])
	}
	elsewhere := titles > 1 || titles == 1 && form.LabelOf(row) != labels.Title
	return labels.AsksForRole(form.LabelOf(rows[at-1]), row[0].Text(), row[1].Text(), below, elsewhere)
}

// namesThing says whether what a table calls a name is nobody's, and it is no form for a blog: “Location | Kirkby”, “Name | North lane”; nor is
// one that says below the title and the theme who wrote something else: “Title page | worn”, “Author | a clerk”.
func (r Reader) namesThing(found, known finding.Fields) bool {
	name := found.Author.Name.Text
	switch {
	case !strings.Contains(name, " ") || found.Description.Text != "" || len(found.Themes.Numbers) > 0 || found.Author.Role.Text != "" || found.Author.Organisation.Text != "":
		return false
	case found.Title.Text != "":
		return known.Title.Text != "" && len(known.Themes.Numbers) > 0 && withArticle.MatchString(name)
	}
	return !person.LooksLikeName(name) && !strings.Contains(name, " and ") && !r.isOfHouse(name[strings.LastIndex(name, " ")+1:])
}

// withArticle is somebody whom a table tells by what they are.
var withArticle = phrase.Like("a clerk", `(?i)^an? `)

// row reads one row.
func (r Reader) row(row []document.Cell, f *finding.Fields) (body []document.Block, hit bool) {
	if len(row) == 1 || len(document.Filled(row)) == 1 && row[0].Text() == "" {
		return r.cellLines(document.Filled(row)[0], f)
	}
	if len(row) > 2 && form.Enumerates.MatchString(row[0].Text()) { // "4 | Title of piece | The stamp"
		row = row[1:]
	}
	if r.ownLabels(row, f) {
		return nil, true
	}
	for i := 0; i+1 < len(row); i += 2 {
		label := row[i].Text()
		field := labels.Asked(label)
		if field == labels.None {
			if field, _, _ = labels.InLine(label); field == labels.None {
				continue
			}
		}
		hit = true
		if said, _, val := labels.InLine(label); said.IsTheme() && val != "" && row[i+1].Text() == "" { // "Theme 4" in one cell, as a PDF's lines give it
			r.set(f, said, val, r.inTable("Theme"))
			continue
		}
		if val := wording.Fold(row[i+1].Text()); field == labels.Text && val != "" && wording.Count(val) <= labels.LongestTitle && !wording.EndsSentence(val) { // "Blog | The stamp"
			f.Title.Offer(wording.Unquote(val), r.inTable(label), finding.ByOpening)
			continue
		}
		if field == labels.Text {
			body = append(body, row[i+1].Blocks...)
			continue
		}
		val := keptOf(row[i+1])
		if field.IsTheme() && r.choicesUntil(row[i+1].Blocks, 0) == len(row[i+1].Blocks) {
			val = chosen(row[i+1].Blocks)
		}
		if field != labels.Bio && field != labels.Author && field != labels.Post && !field.IsTheme() {
			val = strings.ReplaceAll(val, "\n", " ")
		}
		r.set(f, field, val, r.inTable(label))
	}
	return body, hit
}

// ownLabels reads a row whose cells each hold a label and its value: the label above it, or before a colon.
func (r Reader) ownLabels(row []document.Cell, f *finding.Fields) bool {
	cells := document.Filled(row)
	if len(cells) < 2 {
		return false
	}
	for _, c := range cells {
		if field, _, val := labels.InLine(keptOf(c)); val == "" || field == labels.None || field == labels.Text {
			return false
		}
	}
	for _, c := range cells {
		field, label, val := labels.InLine(keptOf(c))
		if field != labels.Bio && field != labels.Author && field != labels.Post && !field.IsTheme() {
			val = strings.ReplaceAll(val, "\n", " ")
		}
		r.set(f, field, val, r.inTable(label))
	}
	return true
}

// keptOf returns the text of a cell without what is struck through in it.
func keptOf(c document.Cell) string {
	var kept []string
	for _, b := range c.Blocks {
		if text := strings.TrimSpace(b.WithoutStruck().Text()); text != "" {
			kept = append(kept, text)
		}
	}
	return strings.Join(kept, "\n")
}

// cellLines reads the lines of a cell that holds a whole row, as in a box drawn around the details.
func (r Reader) cellLines(c document.Cell, f *finding.Fields) (body []document.Block, hit bool) {
	for i := 0; i < len(c.Blocks); {
		if r.labelledAt(c.Blocks, &i, f) {
			if rest, ended := r.textLabel(c.Blocks, &i, f); ended {
				return rest, true
			}
			hit = true
			continue
		}
		i++
	}
	return nil, hit
}

// headedTable reads a table whose first row holds the labels.
func (r Reader) headedTable(b document.Block, f *finding.Fields) (body []document.Block, ok bool) {
	if len(b.Rows) != 2 || len(b.Rows[0]) < 2 || len(b.Rows[0]) != len(b.Rows[1]) {
		return nil, false
	}
	for _, c := range b.Rows[0] {
		if labels.Of(c.Text()) == labels.None {
			return nil, false
		}
	}
	for i, c := range b.Rows[0] {
		if labels.Of(c.Text()) == labels.Text {
			body = append(body, b.Rows[1][i].Blocks...)
			continue
		}
		r.set(f, labels.Of(c.Text()), b.Rows[1][i].Text(), r.inTable(c.Text()))
	}
	return body, true
}

// rowGroups reads a table that gives the fields of several blogs: a row each below a row of labels, or a column each
// beside a column of labels. The cells that are no field of a blog (its file, its number) make the heading of a group.
func (r Reader) rowGroups(b document.Block) []pairing.Group {
	rows := form.WithoutGuidance(b.Rows)
	if !headsTable(rows) {
		if rows = document.Transposed(rows); !headsTable(rows) {
			return nil
		}
	}
	var groups []pairing.Group
	for _, row := range rows[1:] {
		var g pairing.Group
		heading := ""
		for i, c := range row {
			field := labels.Asked(rows[0][i].Text())
			if field == labels.None || field == labels.Other {
				heading += " " + c.Text()
				continue
			}
			r.set(&g.Fields, field, c.Text(), r.inTable(rows[0][i].Text()))
		}
		if g.Above = []string{heading}; !g.Fields.IsZero() {
			groups = append(groups, g)
		}
	}
	return groups
}

// headsTable says whether the first row of a table labels the rows below it: a title, a description or a theme among
// them, and two at least.
func headsTable(rows [][]document.Cell) bool {
	if len(rows) < 3 || len(rows[0]) < 2 {
		return false
	}
	known, telling := 0, false
	for i, c := range rows[0] {
		field := labels.Of(c.Text())
		if field != labels.None {
			known++
		}
		telling = telling || field == labels.Title || field == labels.Description || field.IsTheme()
		if field == labels.None && i > 0 && c.Text() != "" {
			return false
		}
	}
	for _, row := range rows[1:] {
		if len(row) != len(rows[0]) {
			return false
		}
	}
	return known >= 2 && telling
}

// longCell returns what the cell of a form holds that is as long as half a blog; nil where none is.
func (r Reader) longCell(b document.Block) []document.Block {
	var longest []document.Block
	for _, row := range b.Rows {
		for _, c := range row {
			if n := document.Words(c.Blocks); n >= r.Call.Words.Min/2 && n > document.Words(longest) {
				longest = c.Blocks
			}
		}
	}
	return longest
}
