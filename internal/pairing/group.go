package pairing

import (
	"slices"

	"copydesk/internal/authorship"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/labels"
	"copydesk/internal/pointing"
)

// Group is a set of fields that a note gives together, for one blog of several.
type Group struct {
	Above   []string         // the lines above it, the nearest first, such as "Blog 1 (fund teams.docx)"
	Between []document.Block // the lines above it that the group before may end with: "File: fund teams.docx"
	Close   bool             // no blank line stands above its first field
	below   []document.Block
	Where   string // the note
	Number  int    // of the blog in its labels: "Title 1"; 0 where there is none
	Fields  finding.Fields
}

// GoOn takes in a line without a label below a group: it may name the blog, or its author.
func (g *Group) GoOn(b document.Block) {
	if !g.Fields.IsZero() && len(g.below) < MostBelow {
		g.below = append(g.below, b.Lines()...)
	}
}

// takeByline gives the group the author whose byline stands below it, where it has none.
func (g *Group) takeByline() {
	if g.Fields.Author.Name.Text == "" {
		g.Fields.Author.Take(authorship.ByLine(g.below, g.Where))
	}
}

// ByNumber puts the groups of one number together: "Title 1, Title 2, Description 1, Description 2".
func ByNumber(groups []Group) []Group {
	var out []Group
	places := map[int]int{}
	for _, g := range groups {
		at, again := places[g.Number]
		if g.Number == 0 || !again {
			places[g.Number] = len(out)
			out = append(out, g)
			continue
		}
		out[at].Fields.Take(g.Fields)
	}
	return out
}

// MostBelow is how many lines below its own a blog may have in a list.
const MostBelow = 3

// Among returns the labelled fields that belong to the blog: with one blog or one group everything, else the group
// that names the file or the title, else the group of the same number or in the same place. The first group's themes and author do for a
// blog whose own group has none only where the note gives them once.
func (p *Pairing) Among(groups []Group) finding.Fields {
	var found finding.Fields
	if len(groups) == 0 {
		return found
	}
	if p.Alone() {
		for _, g := range groups {
			g.takeByline()
			found.Take(g.Fields)
			found.Author.Bio = found.Author.Bio.Or(g.Fields.Author.Bio)
		}
		return found
	}
	groups = p.faced(groups)
	if slices.ContainsFunc(groups, func(g Group) bool { return g.Number > 0 }) && !slices.ContainsFunc(groups, p.names) {
		for _, g := range groups {
			if g.Number == p.At+1 && !p.claimed(g) {
				found.Take(g.Fields)
			}
		}
		return found
	}
	if len(groups) == 1 {
		found = groups[0].Fields
		found.Title, found.Description = finding.Value{}, finding.Value{}
		if p.names(groups[0]) {
			return groups[0].Fields
		}
		return found
	}
	if of := p.groupOf(groups); of >= 0 {
		return groups[of].Fields
	}
	return found
}

// groupOf returns which group is of the blog: one that gives its title, one that names it otherwise, the only one left where the
// others give the titles of the other blogs, or the one in its place; -1 where none is.
func (p *Pairing) groupOf(groups []Group) int {
	if at := slices.IndexFunc(groups, func(g Group) bool { return slices.Contains(p.titledBy(g), p.At) }); at >= 0 {
		return at
	}
	if at := slices.IndexFunc(groups, func(g Group) bool { return len(p.titledBy(g)) == 0 && p.names(g) }); at >= 0 {
		return at
	}
	for _, of := range []func(Group) []int{p.titledBy, p.spokenOf} {
		if left := ofNone(groups, of); len(left) == 1 && len(groups) == len(p.all) {
			return left[0]
		}
	}
	if p.At < len(groups) && !p.claimed(groups[p.At]) {
		return p.At
	}
	return -1
}

// ofNone returns the groups that are of no blog as far as it is told whose they are.
func ofNone(groups []Group, whose func(Group) []int) (left []int) {
	for i, g := range groups {
		if len(whose(g)) == 0 {
			left = append(left, i)
		}
	}
	return left
}

// faced leaves to each group the lines above it where the note writes the name of a blog above its labels, and those below it as far
// as the next name; else those below it.
func (p *Pairing) faced(groups []Group) []Group {
	named := slices.ContainsFunc(groups[0].Above, func(line string) bool { return len(p.named(line)) == 1 })
	bylines := authorship.ByLine(document.Paragraphs(groups[0].Above), "").Name.Text != ""
	var above []string
	for _, g := range groups {
		above = append(above, g.Above...)
	}
	groups = p.withNamesAbove(groups, named)
	for i := range groups {
		g := &groups[i]
		if line := p.lineOfNumber(above, g.Number); line != "" {
			g.Above, g.below = []string{line}, nil
		} else if named {
			if next := slices.IndexFunc(g.below, func(b document.Block) bool { return len(p.named(b.Text())) > 0 }); next >= 0 {
				g.below = g.below[:next]
			}
		} else {
			g.Above = g.Above[:min(len(g.Above), 1)]
		}
		if bylines {
			g.below = document.Paragraphs(groups[i].Above)
		}
		g.takeByline()
	}
	return groups
}

// withNamesAbove gives each line between two groups that names a blog to the one below it where it heads that.
func (p *Pairing) withNamesAbove(groups []Group, named bool) []Group {
	groups = slices.Clone(groups)
	for i := 1; i < len(groups); i++ {
		at := slices.IndexFunc(groups[i].Between, func(b document.Block) bool { return len(p.named(b.Text())) == 1 })
		if at < 0 {
			continue
		}
		b := groups[i].Between[at]
		line, known := b.Text(), labels.FieldOf(b) != labels.Other
		if known && (named || isApart(groups[i].Between[:at+1]) == belowIsApart(groups[i], at)) { // it stands above the group already, and nothing tells that it is of the other
			continue
		}
		groups[i].Above = slices.DeleteFunc(slices.Clone(groups[i].Above), func(above string) bool { return above == line })
		if !named && !p.headsGroup(groups, i, at) {
			continue
		}
		groups[i].Above = append([]string{line}, groups[i].Above...)
		if ends := slices.IndexFunc(groups[i-1].below, func(b document.Block) bool { return b.Text() == line }); ends >= 0 {
			groups[i-1].below = groups[i-1].below[:ends]
		}
	}
	return groups
}

// headsGroup says whether a line between two groups that names a blog belongs to the one below: a blank line stands above it and none
// below. Where the blank lines do not tell, it does where the group is in the place of that blog, and the last group ends with no such line.
func (p *Pairing) headsGroup(groups []Group, at, line int) bool {
	if below := belowIsApart(groups[at], line); isApart(groups[at].Between[:line+1]) != below {
		return !below
	}
	return p.whose(groups[at].Between[line].Text()) == at && !slices.ContainsFunc(groups[len(groups)-1].below, func(b document.Block) bool { return len(p.named(b.Text())) == 1 })
}

// isApart says whether a blank line stands above one of some lines.
func isApart(lines []document.Block) bool {
	return slices.ContainsFunc(lines, func(b document.Block) bool { return !b.Close })
}

// belowIsApart says whether a blank line stands between one of the lines above a group and its first field.
func belowIsApart(g Group, line int) bool { return !g.Close || isApart(g.Between[line+1:]) }

// lineOfNumber returns the line that says which blog has a number: "Blog 2 is “Nine doors” by Sue Ferris".
func (p *Pairing) lineOfNumber(lines []string, number int) string {
	at := slices.IndexFunc(lines, func(line string) bool {
		found, at := pointing.NumberIn(line)
		return number > 0 && found == number && at <= 2 && len(p.named(line)) == 1
	})
	if at < 0 {
		return ""
	}
	return lines[at]
}

// names says whether a group speaks of this blog.
func (p *Pairing) names(g Group) bool { return slices.Contains(p.spokenOf(g), p.At) }

// claimed says whether a group speaks of another of the blogs.
func (p *Pairing) claimed(g Group) bool {
	return slices.ContainsFunc(p.spokenOf(g), func(i int) bool { return i != p.At })
}

// spokenOf returns the blogs of which a group speaks: by the title that it gives, the line above it, or other lines beside it.
func (p *Pairing) spokenOf(g Group) []int {
	if titled := p.titledBy(g); len(titled) > 0 {
		return titled
	}
	for _, line := range g.Above {
		if named := p.named(line); len(named) == 1 {
			return named
		}
	}
	for _, line := range g.below {
		if named := p.named(line.Text()); len(named) == 1 {
			return named
		}
	}
	return nil
}

// titledBy returns the blogs that are called by the title that a group gives, or by the line above it.
func (p *Pairing) titledBy(g Group) (titled []int) {
	for _, title := range append([]string{g.Fields.Title.Text}, g.Above[:min(len(g.Above), 1)]...) {
		for i, f := range p.all {
			if title != "" && f.IsCalled(title) {
				titled = append(titled, i)
			}
		}
		if len(titled) > 0 {
			break
		}
	}
	return titled
}
