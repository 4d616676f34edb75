package fields

import (
	"slices"
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/labels"
	"copydesk/internal/pairing"
	"copydesk/internal/wording"
)

// Groups reads the labelled lines and tables of a covering note. A label that comes again, or with another number, begins
// another group: the note then speaks of several blogs.
func (r Reader) Groups(blocks []document.Block) (groups []pairing.Group, rest []document.Block) {
	g := grouping{Reader: r, last: labels.None}
	for i := 0; i < len(blocks); {
		if b := blocks[i]; b.Kind == document.Table && g.takeTable(b) || g.takeUnlabelled(b) {
			i++
			continue
		}
		g.begin(blocks[i])
		at := i
		if r.labelledAt(blocks, &i, &g.current.Fields); i == at { // whatever the line is, the next one is to be read
			g.rest = append(g.rest, blocks[i])
			i++
		}
	}
	g.flush()
	return pairing.ByNumber(g.groups), g.rest
}

// grouping is a note whose labelled lines are read, one after the other.
type grouping struct {
	Reader
	groups  []pairing.Group // that have ended
	current pairing.Group
	rest    []document.Block // the lines without a label
	above   []string         // those since the last labelled one
	between []document.Block // the same below a field, with those that tell of a file: "File: lamps.docx"
	last    labels.Field     // the label before
	lone    bool             // it is an author's, and nothing but the author's post has come below it
}

// flush ends a group.
func (g *grouping) flush() {
	if g.current.Where = g.Origin; !g.current.Fields.IsZero() {
		g.groups = append(g.groups, g.current)
	}
	g.current = pairing.Group{}
}

// takeTable takes a table of fields, of one blog or of several.
func (g *grouping) takeTable(b document.Block) bool {
	if several := g.rowGroups(b); len(several) > 0 {
		g.flush()
		g.groups = append(g.groups, several...)
		return true
	}
	_, ok := g.table(b, &g.current.Fields)
	return ok
}

// takeUnlabelled takes a line that gives no field under a label: one of text, which may name a blog.
func (g *grouping) takeUnlabelled(b document.Block) bool {
	field, label, val := labels.InBlock(b)
	switch {
	case field == labels.None && g.lone && g.roleLine(b, b.Text(), g.Label, &g.current.Fields):
		return true
	case field == labels.Text && g.Sentences().MayBeTitle(wording.Unquote(val)) && wording.Count(val) <= 20 && !wording.EndsSentence(val) &&
		!labels.IsNoValue(val) && !strings.Contains(val, "://"):
		title, _ := g.cutAuthor(val)
		g.current.Fields.Title.Offer(wording.Unquote(title), g.under(label), finding.ByProse) // "Blog: The stamp"
	case field != labels.None && field != labels.Text && field != labels.Other:
		return false
	}
	if text := strings.TrimSpace(b.Text()); text != "" {
		if field != labels.Other || g.current.Fields.IsZero() { // "File: lamps.docx" stands in its group
			g.above = append(g.above, text)
		}
		if !g.current.Fields.IsZero() {
			g.between = append(g.between, b)
		}
		g.current.GoOn(b)
	}
	g.rest, g.lone = append(g.rest, b), false
	return true
}

// begin makes ready for a labelled line, which begins the next group where the one before has its field, or where its number is
// another.
func (g *grouping) begin(b document.Block) {
	field, label, _ := labels.InBlock(b)
	if number := labels.NumberOfBlog(label, b.Text()); g.comesAgain(field, label) || number > 0 && number != g.current.Number {
		g.flush()
		g.current.Number = number
	}
	if g.current.Fields.IsZero() {
		slices.Reverse(g.above)
		g.current.Above, g.above = g.above[:min(len(g.above), pairing.MostBelow)], nil
		g.current.Between, g.current.Close = g.between, b.Close
	}
	g.between = nil
	g.last, g.lone = field, field == labels.Author
}

// comesAgain says whether the group has the field of a label: the author's again only where it is not one of several lines about
// the same.
func (g *grouping) comesAgain(field labels.Field, label string) bool {
	second := field == labels.Theme && secondTheme.MatchString(label)
	another := field == labels.Author && g.current.Fields.Author.Name.Text != "" && (len(g.above) > 0 || !g.last.AboutAuthor())
	return g.current.Fields.Gives(field) && !second || another
}
