package intake

import (
	"slices"

	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/pointing"
)

// among returns the labelled fields that belong to the blog: with one blog or one group everything, else the group
// that names the file or the title, else the group of the same number or in the same place. The first group's themes and author do for a
// blog whose own group has none only where the note gives them once.
func (p *pairing) among(groups []group) finding.Fields {
	var found finding.Fields
	if len(groups) == 0 {
		return found
	}
	if p == nil || len(p.all) == 1 {
		for _, g := range groups {
			g.takeByline()
			found.Take(g.fields)
			found.Author.Bio = found.Author.Bio.Or(g.fields.Author.Bio)
		}
		return found
	}
	groups = p.faced(groups)
	if slices.ContainsFunc(groups, func(g group) bool { return g.number > 0 }) && !slices.ContainsFunc(groups, p.names) {
		for _, g := range groups {
			if g.number == p.at+1 && !p.claimed(g) {
				found.Take(g.fields)
			}
		}
		return found
	}
	if len(groups) == 1 {
		found = groups[0].fields
		found.Title, found.Description = finding.Value{}, finding.Value{}
		if p.names(groups[0]) {
			return groups[0].fields
		}
		return found
	}
	for _, g := range groups {
		if p.names(g) {
			return g.fields
		}
	}
	if p.at < len(groups) && !p.claimed(groups[p.at]) {
		return groups[p.at].fields
	}
	return found
}

// faced leaves to each group the lines above it where the note writes the name of a blog above its labels, and those below it as far
// as the next name; else those below it.
func (p *pairing) faced(groups []group) []group {
	named := slices.ContainsFunc(groups[0].above, func(line string) bool { return len(p.named(line)) == 1 })
	bylines := byLine(document.Paragraphs(groups[0].above), "").Name.Text != ""
	var above []string
	for _, g := range groups {
		above = append(above, g.above...)
	}
	groups = slices.Clone(groups)
	for i := range groups {
		g := &groups[i]
		if line := p.lineOfNumber(above, g.number); line != "" {
			g.above, g.below = []string{line}, nil
		} else if named {
			if next := slices.IndexFunc(g.below, func(b document.Block) bool { return len(p.named(b.Text())) > 0 }); next >= 0 {
				g.below = g.below[:next]
			}
		} else {
			g.above = g.above[:min(len(g.above), 1)]
		}
		if bylines {
			g.below = document.Paragraphs(groups[i].above)
		}
		g.takeByline()
	}
	return groups
}

// lineOfNumber returns the line that says which blog has a number: "Blog 2 is “Nine doors” by Sue Ferris".
func (p *pairing) lineOfNumber(lines []string, number int) string {
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
func (p *pairing) names(g group) bool { return slices.Contains(p.spokenOf(g), p.at) }

// claimed says whether a group speaks of another of the blogs.
func (p *pairing) claimed(g group) bool {
	return slices.ContainsFunc(p.spokenOf(g), func(i int) bool { return i != p.at })
}

// spokenOf returns the blogs of which a group speaks: by the title that it gives, the line above it, or other lines beside it.
func (p *pairing) spokenOf(g group) []int {
	for _, title := range append([]string{g.fields.Title.Text}, g.above[:min(len(g.above), 1)]...) {
		var titled []int
		for i, f := range p.all {
			if title != "" && f.IsCalled(title) {
				titled = append(titled, i)
			}
		}
		if len(titled) > 0 {
			return titled
		}
	}
	for _, line := range g.above {
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
