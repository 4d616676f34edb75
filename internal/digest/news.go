package digest

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"copydesk/internal/letter"
)

// noTheme heads the blogs that have none.
const noTheme = "No theme yet"

// news tells the new and changed blogs by theme. One for two themes stands under both, told once in full.
func (d Digest) news(share int) []Group {
	type section struct {
		name   string
		number int
		blogs  []Blog
	}
	var sections []section
	for _, t := range d.call.Themes {
		s := section{name: fmt.Sprintf("%d. %s", t.Number, letter.Line(t.Name, longestName)), number: t.Number}
		for _, b := range d.Blogs {
			if slices.Contains(b.Themes, t.Number) {
				s.blogs = append(s.blogs, b)
			}
		}
		sections = append(sections, s)
	}
	none := section{name: noTheme}
	for _, b := range d.Blogs {
		if !slices.ContainsFunc(b.Themes, func(n int) bool { _, ok := d.call.Theme(n); return ok }) {
			none.blogs = append(none.blogs, b)
		}
	}
	sections = slices.DeleteFunc(append(sections, none), func(s section) bool { return len(s.blogs) == 0 })

	var groups []Group
	told := map[string]string{}
	for _, s := range sections {
		left := room(share / len(sections))
		g := Group{Theme: s.name}
		for i, b := range s.blogs {
			line, ok := d.blogLine(b, told[b.Ref], &left)
			if !ok {
				g.More = d.more(len(s.blogs)-i, "list"+d.sinceFlag()+themeFlag(s.number))
				break
			}
			g.Blogs = append(g.Blogs, line)
			if told[b.Ref] == "" {
				told[b.Ref] = s.name
			}
		}
		groups = append(groups, g)
	}
	return groups
}

func themeFlag(number int) string {
	if number == 0 {
		return " --problem missing-theme"
	}
	return " --theme " + strconv.Itoa(number)
}

// sinceFlag chooses what is new from a command line.
func (d Digest) sinceFlag() string {
	if d.Since.IsZero() {
		return ""
	}
	return " --since " + d.Since.In(d.place).Format(time.DateOnly)
}

func (d Digest) blogLine(b Blog, told string, left *room) (BlogLine, bool) {
	line := BlogLine{Ref: b.Ref, Title: titled(b.Title), Told: told}
	if told != "" {
		return line, left.takes(blogMarkup/3, line.Title, told)
	}
	line.State = stateWords(b)
	line.Description = letter.Line(b.Description, longestDescription)
	line.By, line.Words = byline(b.Author, b.Sender), b.Words
	if len(b.Themes) > 1 {
		line.Themes = d.call.ThemeNames(b.Themes)
	}
	if !b.New && len(b.Changed) > 0 {
		line.Notes = append(line.Notes, "Changed: "+letter.Line(strings.Join(b.Changed, "; "), longestNote))
	}
	for _, p := range b.Problems {
		line.Notes = append(line.Notes, "To be put right: "+sentence(p.Message))
	}
	for _, p := range b.Remarks {
		line.Notes = append(line.Notes, "Remark: "+sentence(p.Message))
	}
	return line, left.takes(blogMarkup+noteMarkup*len(line.Notes), append(line.Notes, line.Title, line.Description, line.By, line.Themes)...)
}

func stateWords(b Blog) string {
	state := strings.ReplaceAll(string(b.Status), "-", " ")
	if b.New {
		return "new, " + state
	}
	return "changed, " + state
}
