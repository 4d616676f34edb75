package pairing

import (
	"fmt"
	"slices"
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/phrase"
	"copydesk/internal/pointing"
	"copydesk/internal/wording"
)

var (
	clauseEnds = phrase.MustCompile(`\s+(?:and|while|whereas|but)\s+(?:the (?:second|other|third)|one|“|"|‘)|;\s`)
	// saysOf are the words by which a clause says something of the blog that it names.
	saysOf = phrase.MustCompile(`(?i)\b(?:themes?|is|are|was|for|by|under|goes|fits|belongs|covers|from|should|title|description|called)\b|\d|:`)
)

// onlyTheme is a sentence that names a theme and speaks of no blog: what it says is said of each where no other sentence names one.
var onlyTheme = phrase.Like("For the People theme.",
	`(?i)^\W*(?:(?:we have written|written|all|for|under|on) )?(?:(?:on|for|under) )?(?:the )?(?:[“"‘']?[\p{L}\d-]+(?: [\p{L}\d-]+){0,3}[”"’']? )?theme\b(?: \S+){0,2}\W*$`)

// ofOne speaks of one blog, whichever it is.
var ofOne = phrase.Like("It is for theme 3.", `(?i)\b(?:it|one|this|that|mine|other|former|latter|last)\b`)

// OfAll says whether a line is said of all the blogs of an email, and names one theme at most.
func OfAll(line string) bool {
	return (pointing.Both.MatchString(line) || pluralBlogs.MatchString(line)) && !manyThemes.MatchString(line)
}

// isOnlyTheme says whether a clause is such a sentence, in a note that names no blog.
func (p *Pairing) isOnlyTheme(clause string, lines []Line) bool {
	if !onlyTheme.MatchString(clause) || manyThemes.MatchString(clause) || ofOne.MatchString(clause) {
		return false
	}
	themes := 0
	for _, l := range lines {
		if len(p.named(l.Text())) > 0 || l.Of != OfNone {
			return false
		}
		themes += strings.Count(strings.ToLower(l.Text()), "theme")
	}
	return themes == 1
}

// mostJoints is at how many joints a sentence is cut: nobody lists as many blogs in one.
const mostJoints = 20

// withoutTitleMarks takes the mark off a title that ends no sentence: "Who counts the doors? is for theme 2".
func (p *Pairing) withoutTitleMarks(text string) string {
	for _, f := range p.all {
		for _, b := range f.Doc.Blocks[:min(len(f.Doc.Blocks), 4)] {
			title := wording.Fold(b.Text())
			bareTitle := strings.TrimRight(title, "?!.")
			if before, behind, ok := strings.Cut(text, title+" "); ok && title != bareTitle && bareTitle != "" && !wording.BeginsCapital(behind) {
				text = before + bareTitle + " " + behind
			}
		}
	}
	return text
}

// clauses cuts a text into sentences, and a sentence that speaks of two blogs, one after the other, into its parts:
// "“The stamp” is for theme 1, “Nine doors” for theme 3". What is said of both at once stays whole.
func (p *Pairing) clauses(text string) []string {
	var out []string
	for _, s := range p.apartFromNames(wording.WholeSentences(p.withoutTitleMarks(text))) {
		ends := map[int]bool{}
		for _, at := range clauseEnds.FindAllStringIndex(s, 10) {
			ends[at[0]] = true
		}
		joints := pointing.Joints(s, p.blogs.ByNames(s))
		joints = joints[:min(len(joints), mostJoints)]
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

// apartFromNames cuts off the names of several blogs with which a sentence begins that then calls them by their places: "Nine doors and The
// stamp: the former is for theme 3, the latter for theme 4." It parts one blog from the other where the sentence speaks of "one" and "one".
func (p *Pairing) apartFromNames(sentences []string) (out []string) {
	for _, s := range sentences {
		if m := byPlaceBehind.FindStringSubmatch(s); m != nil && len(p.named(m[1])) > 1 {
			out = append(out, m[1])
			s = m[2]
		}
		if m := oneAndOne.FindStringSubmatch(s); m != nil {
			if one, other := p.named(m[1]), p.named(m[2]); len(one) == 1 && len(other) == 1 && one[0] != other[0] {
				out = append(out, m[1])
				s = m[2]
			}
		}
		out = append(out, s)
	}
	return out
}

// oneAndOne speaks of two blogs as one and another.
var oneAndOne = phrase.Like("One blog on kites (Future gazing) and one on wells (Bridging the gap) attached.", `(?i)^(.*\bone\b.+?),? and (one\b.+)$`)

var byPlaceBehind = phrase.Like("Nine doors and The stamp: the former is for theme 3", `^([^:;]{5,200}[:;]|[^–—]{5,200} [–—-]) ((?i:the (?:former|latter|first|second))\b.+)$`)

// withThemesNamed writes the word before the numbers of themes in brackets of which only the first has it: "kites.docx (theme 1), wells.docx (4)",
// and before the number that ends an entry with a name and a wording. What is said of some by their places it says of each.
func (p *Pairing) withThemesNamed(text string) string {
	if m := numberLast.FindStringSubmatch(text); m != nil && len(p.named(m[1])) == 1 {
		return m[1] + " – theme " + m[2]
	}
	text = pointing.PlacesApart(text, len(p.all), namesTheme.MatchString)
	if len(numberInBrackets.FindAllString(text, -1)) != len(p.all) || !themeInBrackets.MatchString(text) {
		return text
	}
	return numberInBrackets.ReplaceAllString(text, "(theme $1)")
}

var (
	numberInBrackets = phrase.Like("(4)", `(?i)\((?:theme )?(\d)\)`)
	numberLast       = phrase.Like("kites.docx -> “What the club knows of the wind” -> 1", `^([^“”"]{2,80}? (?:[-=]*>|→|\||[–—-]) [“"][^“”"]{10,}[”"]) (?:[-=]*>|→|\||[–—-]) (\d)\W*$`)
	namesTheme       = phrase.Like("for theme 3", `(?i)\bthemes? (?:no\.? ?|number )?\d|\b(?:the|your) [\p{L} ]{3,30} theme\b`)
	themeInBrackets  = phrase.Like("(theme 4)", `(?i)\(theme \d\)`)
)

var (
	pluralBlogs = phrase.Like("Please find two blogs attached for theme 3.",
		`(?i)(?:\b(?:two|three|four|five|six|several|our|the|my|these|some|[2-6]|(?:pair|couple|set|trio) of) |^\W*(?:fwd?: )?)(?:(?:guest|short|new) )?`+
			`(?:blogs|posts|pieces|articles|contributions|submissions|entries)\b|`+
			`^(?:(?:here|attached|enclosed) are |please find )?(?:two|three|four|five|six|[2-6]) (?:more |attached )?(?:for|under|on)\b|`+
			`\b(?:put|list|file|place) (?:them|these)\b|\bthey (?:go|fit|belong|sit|come) (?:best )?(?:under|in|with)\b`)
	manyThemes = phrase.Like("for themes 3 and 4",
		`(?i)\bthemes\b|\d\s*(?:and|&|,|or)\s*\d|\btheme\b.*\btheme\b|\bone (?:is |goes )?(?:for|on|under|in)\b`)
)

// respectively returns what a sentence says of this blog that gives the themes of all in their order: "for themes 3 and 4
// respectively".
func (p *Pairing) respectively(s string) string {
	numbers := pointing.ThemesInOrder(s)
	switch {
	case numbers == nil:
		return s
	case len(numbers) != len(p.all):
		return ""
	}
	return fmt.Sprintf("Both: theme %d.", numbers[p.At])
}

// About returns the paragraphs of a note that speak of this blog: with several, only the sentences that name its
// title, its file or its author, or go on about it, and the lines of its own part; with one, all.
func (p *Pairing) About(lines []Line) []document.Block {
	if p.Alone() {
		return Blocks(lines)
	}
	var mine, shared []document.Block
	for _, l := range lines {
		var last []int // the blog of which the clause before speaks
		before := ""
		for _, s := range p.clauses(p.withThemesNamed(l.Text())) {
			s = calledToo(p.respectively(s), before)
			before = s
			block := document.Line(s)
			named := p.named(s)
			if len(named) == 0 && pointing.RefersBack.MatchString(s) {
				named = last
			}
			if last = named; len(named) > 1 {
				last = nil
			}
			switch {
			case s == "":
			case slices.Contains(named, p.At), len(named) == 0 && l.Of == p.At:
				mine = append(mine, block)
			case len(named) == 0 && (pointing.Both.MatchString(s) || OfAll(s) || p.isOnlyTheme(s, lines)):
				shared = append(shared, block)
			}
		}
	}
	return append(mine, shared...)
}

// calledToo writes out what a clause leaves unsaid because the one before it says so: "The first is called “Nine doors” and the second
// “The stamp”."
func calledToo(clause, before string) string {
	m := onlyCalled.FindStringSubmatch(clause)
	if m == nil || saysMore.MatchString(m[1]) || !isCalled.MatchString(before) {
		return clause
	}
	return m[1] + " is called " + m[2]
}

var (
	onlyCalled = phrase.Like("and the second “The stamp”.", `^(\W*(?:(?i:and|while|with) )?(?i:the )?[\p{L}\d’' -]{2,40}) ([“"][^“”"]+[”"]\W*)$`)
	saysMore   = phrase.Like("and the second is for", `(?i)\b(?:is|are|was|were|has|be|for|by|under|about|in|from|as|to)\b`)
	isCalled   = phrase.Like("The first is called “Nine doors”", `(?i)\b(?:is|are|be) (?:called|titled|entitled|headed|headlined)\b`)
)
