package intake

import (
	"slices"
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/message"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// pairing tells which part of a covering note speaks of one blog among several. A nil pairing takes everything.
type pairing struct {
	file   file
	at     int // its place among all
	all    []file
	blogs  several         // what they may be called
	beside []person.Person // who stands beside their names in the note
}

// pair returns the pairing of one of some files.
func pair(all []file, at int) *pairing {
	p := &pairing{file: all[at], at: at, all: all, blogs: make(several, len(all))}
	for i, f := range all {
		p.blogs[i] = f.called()
	}
	return p
}

// brought counts the blogs that came with an email: what an email says that brought its own is said of these.
func (p *pairing) brought(m *message.Message) int {
	n := 0
	for _, f := range p.all {
		if f.mail == m {
			n++
		}
	}
	return n
}

// among returns the labelled fields that belong to the blog: with one blog or one group everything, else the group
// that names the file or the title, else the group of the same number or in the same place. The first group's themes and author do for a
// blog whose own group has none only where the note gives them once.
func (p *pairing) among(groups []group) fields {
	var found fields
	if len(groups) == 0 {
		return found
	}
	if p == nil || len(p.all) == 1 {
		for _, g := range groups {
			g.takeByline()
			found.take(g.fields)
			found.author.bio = orValue(found.author.bio, g.fields.author.bio)
		}
		return found
	}
	groups = p.faced(groups)
	if slices.ContainsFunc(groups, func(g group) bool { return g.number > 0 }) && !slices.ContainsFunc(groups, p.names) {
		for _, g := range groups {
			if g.number == p.at+1 && !p.claimed(g) {
				found.take(g.fields)
			}
		}
		return found
	}
	if len(groups) == 1 {
		found = groups[0].fields
		found.title, found.description = value{}, value{}
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
	bylines := byLine(paragraphs(groups[0].above), "").name.text != ""
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
			g.below = paragraphs(groups[i].above)
		}
		g.takeByline()
	}
	return groups
}

// lineOfNumber returns the line that says which blog has a number: "Blog 2 is “Nine doors” by Sue Ferris".
func (p *pairing) lineOfNumber(lines []string, number int) string {
	at := slices.IndexFunc(lines, func(line string) bool {
		m := numberedBlog.FindString(line)
		return number > 0 && m != "" && numberOfBlog(m) == number && len(p.named(line)) == 1
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
	for _, title := range append([]string{g.fields.title.text}, g.above[:min(len(g.above), 1)]...) {
		var titled []int
		for i, f := range p.all {
			if title != "" && f.isCalled(title) {
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

// isCalled says whether a title is that of a document, or the name of its file.
func (f file) isCalled(title string) bool {
	return wording.Alike(title, f.stem()) ||
		slices.ContainsFunc(f.doc.Blocks[:min(len(f.doc.Blocks), 6)], func(b document.Block) bool { return wording.Alike(title, b.Text()) })
}

var (
	bothBlogs  = phrase.MustCompile(`(?i)\b(?:both|all (?:of them|three|four)|each|the two|they are|they're|these)\b`)
	clauseEnds = phrase.MustCompile(`\s+(?:and|while|whereas|but)\s+(?:the (?:second|other|third)|one|“|"|‘)|;\s`)
	listed     = phrase.MustCompile(`[,;]\s+|\s(?:and|while|whereas|but)\s+`)
	// saysOf are the words by which a clause says something of the blog that it names.
	saysOf = phrase.MustCompile(`(?i)\b(?:themes?|is|are|was|for|by|under|goes|fits|belongs|covers|from|should|title|description|called)\b|\d|:`)
)

// withoutTitleMarks takes the mark off a title that ends no sentence: "Who counts the doors? is for theme 2".
func (p *pairing) withoutTitleMarks(text string) string {
	for _, f := range p.all {
		for _, b := range f.doc.Blocks[:min(len(f.doc.Blocks), 4)] {
			title := wording.Fold(b.Text())
			bareTitle := strings.TrimRight(title, "?!.")
			if before, behind, ok := strings.Cut(text, title+" "); ok && title != bareTitle && bareTitle != "" && !beginsCapital(behind) {
				text = before + bareTitle + " " + behind
			}
		}
	}
	return text
}

// clauses cuts a text into sentences, and a sentence that speaks of two blogs, one after the other, into its parts:
// "“The stamp” is for theme 1, “Nine doors” for theme 3". What is said of both at once stays whole.
func (p *pairing) clauses(text string) []string {
	var out []string
	for _, s := range wording.Sentences(p.withoutTitleMarks(text)) {
		ends := map[int]bool{}
		for _, at := range clauseEnds.FindAllStringIndex(s, 10) {
			ends[at[0]] = true
		}
		names := p.blogs.byNames(s)
		joints := slices.DeleteFunc(listed.FindAllStringIndex(s, 20), func(j []int) bool { // "Dust and data"
			return slices.ContainsFunc(names, func(m mention) bool { return m.from < j[0] && j[1] < m.to })
		})
		from := 0
		for i, at := range joints {
			left, end := s[from:at[0]], len(s)
			if i+1 < len(joints) {
				end = joints[i+1][0]
			}
			of, next := p.whose(left), p.named(s[at[0]:end])
			another := of >= 0 && len(next) > 0 && !slices.Contains(next, of)
			if (ends[at[0]] || another) && saysOf.MatchString(wording.Quoted.ReplaceAllString(left, "")) {
				out = append(out, left)
				from = at[0]
			}
		}
		out = append(out, s[from:])
	}
	return out
}

var (
	pluralBlogs = phrase.Like("Please find two blogs attached for theme 3.",
		`(?i)\b(?:two|three|four|our|the|my|these|some|[2-4]) (?:(?:guest|short|new) )?`+
			`(?:blogs|posts|pieces|articles|contributions)\b`)
	manyThemes = phrase.Like("for themes 3 and 4",
		`(?i)\bthemes\b|\d\s*(?:and|&|,|or)\s*\d|\btheme\b.*\btheme\b|\bone (?:is |goes )?(?:for|on|under|in)\b`)
	inThatOrder = phrase.Like("for themes 3 and 4 respectively",
		`(?i)\bthemes? ((?:\d{1,2}(?:,? and |, | & ))+\d{1,2})\b[^.?!]{0,20}\b(?:respectively|in that order)\b`)
)

// respectively returns what a sentence says of this blog that gives the themes of all in their order: "for themes 3 and 4
// respectively".
func (p *pairing) respectively(s string) string {
	m := inThatOrder.FindStringSubmatch(s)
	if m == nil {
		return s
	}
	numbers := strings.FieldsFunc(m[1], func(r rune) bool { return r < '0' || r > '9' })
	if len(numbers) != len(p.all) {
		return ""
	}
	return "Both: theme " + numbers[p.at] + "."
}

// whose says which blog a sentence names first of all; -1 for none.
func (p *pairing) whose(sentence string) int {
	if named := p.named(sentence); len(named) > 0 {
		return named[0]
	}
	return -1
}

// named returns the blogs that a sentence names.
func (p *pairing) named(sentence string) []int { return p.blogs.named(sentence) }

var (
	selfWords = phrase.MustCompile(`(?i)\b(?:my|our) (?:\w+ ){0,4}(?:blog|piece|article|post|contribution|submission)\b|` +
		`\bi(?:'ve| have|’ve) (?:written|attached)\b|\bhere is mine\b`)
	otherWords = phrase.MustCompile(`(?i)\b(?:his|her|their)\b|\bon behalf of\b|\b(?:mr|mrs|ms|dr|prof)\.? \p{L}+['’]s\b|` +
		`\b\p{L}{3,}['’]s (?:blog|piece|article|post|contribution|submission)\b|` +
		`\b(?:see|please see|below) (?:below|from|and attached from)\b|\bmy colleague\b|\bfrom (?:our|my)\b|` +
		`\bpass(?:ed|ing)? (?:it |this |on)`)
)

// speaksForSelf says whether the sender of a forward calls the blog their own.
func speaksForSelf(s source) bool {
	text := textOf(s.blocks)
	return selfWords.MatchString(text) && !otherWords.MatchString(text)
}

// hasItPassedOn says whether the writer of a forwarded email asks a colleague to hand the blog on, or calls it "my blog" in the subject.
func hasItPassedOn(s source) bool {
	return toPassOn.MatchString(textOf(s.blocks)) || selfWords.MatchString(s.subject) && !forwardPrefix.MatchString(s.subject)
}

var toPassOn = phrase.MustCompile(`(?i)\b(?:send|pass|forward|get|submit)\b(?: (?:it|this|that|mine))?` +
	` (?:on|over|along|off|to them|to the (?:desk|organisers|editors?))\b|\b(?:forward|submit) (?:it|this|mine)\b`)

// offersBlog says whether the writer of a forwarded email offers a blog there.
func offersBlog(s source) bool {
	text := textOf(s.blocks)
	for _, b := range s.blocks {
		if f, _, val := labelledBlock(b); val != "" && (f == fieldTitle || f == fieldDescription) {
			return true
		}
		if line := wording.Fold(b.Text()); titleStatement.MatchString(line) || descStatement.MatchString(line) || descColon.MatchString(line) {
			return true
		}
	}
	return selfWords.MatchString(text) || handsOver.MatchString(text) || strings.Contains(strings.ToLower(text), "mine")
}
