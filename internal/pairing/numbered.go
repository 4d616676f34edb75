package pairing

import (
	"slices"
	"strings"

	"copydesk/internal/authorship"
	"copydesk/internal/document"
	"copydesk/internal/labels"
	"copydesk/internal/layout"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/pointing"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// A list may call its blogs by their places alone, numbered or as points, and give what nothing in the files says: "Blog 1: “Nine doors” by Sue Ferris"
// above "Blog 2: “The stamp” by Tom Okafor". It has one line for each blog. A line whose blog the note knows by its name is that one's, and
// what remains of the list is of what remains of the blogs.

// byPlace returns the entries of such a list by their lines; nil where the note holds none.
func (p *Pairing) byPlace(lines []Line) map[string]Entry {
	list := listed(lines)
	texts := make([]string, len(list))
	for i, l := range list {
		texts[i] = l.text
	}
	places := p.inOrder(texts)
	found := map[string]Entry{}
	for i, l := range list {
		if l.number != i+1 || i >= len(places) || !p.saysOf(places[i], l.text, l.called) {
			return nil
		}
		of, text := places[i], l.text
		if w, ok := writtenIn(text); ok {
			text = w.title + " | by " + w.who + w.rest
		} else if m := nameInBrackets.FindStringSubmatch(text); m != nil {
			text = m[1] + " | by " + m[2] + " | " + strings.TrimLeft(m[3], " :–—-|")
		}
		found[l.line] = Entry{of: of, Text: ": " + text, ByPlace: true, quoted: p.quotesOther(of, l.text)}
	}
	if len(found) != len(p.all) {
		return nil
	}
	return found
}

// listedLine is a line of a list: its number, what stands behind that, and whether it calls that a blog's.
type listedLine struct {
	line   string // as it stands in the note
	number int
	text   string
	called bool
}

// listed returns the numbered lines of a note; where it has none, the points of a list that give a title and who wrote it, and the lines that
// have a title and a theme for parts.
func listed(lines []Line) []listedLine {
	var numbered, points []listedLine
	for _, l := range lines {
		for _, line := range l.Block.Lines() {
			text := wording.Fold(line.Text())
			if number, said, called := numberedBlog(line); number > 0 {
				numbered = append(numbered, listedLine{text, number, said, called})
			} else if len(numbered) == 0 {
				bare, isPoint := text, line.Kind == document.Item
				if said := point.FindStringSubmatch(text); said != nil {
					bare, isPoint = said[1], true
				}
				if isPoint && givesWriter(bare) || givesTheme(bare) {
					points = append(points, listedLine{text, len(points) + 1, bare, false})
				}
			}
		}
	}
	if len(numbered) > 0 {
		return numbered
	}
	return points
}

// point is a line of a list that somebody typed.
var point = phrase.Like("- Nine doors, by Sue Ferris, Engineer", `^[-–—•*·]\s+(\S.*)$`)

// givesTheme says whether a line has a title and a theme by its number for parts: "Nine doors – theme 2", "“Nine doors” (theme 2), by Sue Ferris".
func givesTheme(text string) bool {
	m := titleThenTheme.FindStringSubmatch(text)
	return m != nil && wording.Count(m[1]) <= labels.LongestTitle && !person.LooksLikeName(m[1]) && !speech.MentionsBlog(m[1]) && !speech.ToDesk(m[1]) && !wording.EndsSentence(m[1]) && !saysOfPlace.MatchString(m[1])
}

// saysOfPlace says something of the blog of a place, and does not call it so.
var saysOfPlace = phrase.Like("The first is late, sorry", `^(?i:the (?:first|second|third|other|latter|former|last)(?: one| blog)? (?:is|was|has|had|will|would|can|could|should|needs?|comes?|came)\b)`)

var titleThenTheme = phrase.Like("Nine doors – theme 2", `^[“"]?(\p{Lu}[^“”"|()]{3,100}?)[”"]?(?:\s*\||\s[–—-]|,|\s\(|\s(?i:by)\s)\s*(?:[^“”"|()]{3,60}(?:\s[–—|-]|,)\s*)?(?i:(?:for|under) )?(?i:theme) (?i:no\.? ?|number |#)?\d\b`)

// givesWriter says whether a line is a title with who wrote it behind.
func givesWriter(text string) bool {
	_, ok := writtenIn(text)
	return ok || quotedAlone.MatchString(text)
}

// written is what a line says of a blog: its title, who wrote it, and what stands behind or before these.
type written struct{ title, who, rest string }

// writtenIn reads a line that says a title and who wrote it, and may say the theme before them: "Nine doors, by Sue Ferris, Engineer",
// "Theme 2: Nine doors by Sue Ferris", "Nine doors | Sue Ferris, Engineer | theme 2".
func writtenIn(text string) (w written, ok bool) {
	if m := themeFirst.FindStringSubmatch(text); m != nil {
		text, w.rest = m[2], " | "+m[1]
	}
	if m := titleBy.FindStringSubmatch(text); m != nil && person.LooksLikeName(person.In(m[2]).Name) {
		w.title, w.who = m[1], m[2]
		return w, true
	}
	m := titleThenWriter.FindStringSubmatch(text)
	if m == nil || person.LooksLikeName(m[1]) || !person.LooksLikeName(person.In(m[2]).Name) {
		return written{}, false
	}
	if m[3] != "" {
		w.rest += " | " + m[3]
	}
	w.title, w.who = m[1], m[2]
	return w, true
}

var (
	// themeFirst is the theme before the title.
	themeFirst = phrase.Like("Theme 2: Nine doors", `^((?i:theme) ?\d)(?:: | ?[–—|-] )(\S.*)$`)
	// titleThenWriter is a title with somebody in a part of their own behind.
	titleThenWriter = phrase.Like("Nine doors | Sue Ferris, Engineer | theme 2",
		`^([^"“”|:]{3,90}?) (?:[|/–—-]) (\p{Lu}[^|"“”–—/:]{4,80}?)(?: (?:[|/–—-]) (.+))?$`)
)

// inOrder returns of which blog each of some texts is, one for each blog: those that name one are of that, the others of the rest in their
// order. It is nil where there are not as many, or two name the same.
func (p *Pairing) inOrder(texts []string) []int {
	if len(texts) != len(p.all) {
		return nil
	}
	of, free := make([]int, len(texts)), make([]bool, len(p.all))
	for i := range free {
		free[i] = true
	}
	for i, text := range texts {
		of[i] = p.onlyNamed(text)
		if of[i] == OfNone {
			continue
		}
		if !free[of[i]] {
			return nil
		}
		free[of[i]] = false
	}
	for i := range of {
		if of[i] == OfNone {
			of[i] = slices.Index(free, true)
			free[of[i]] = false
		}
	}
	return of
}

// onlyNamed returns the one blog that a line names, or with whose file alone the title or the writer's surname shares a word: "Nine
// doors, by Tom Okafor", with "okafor final.docx".
func (p *Pairing) onlyNamed(text string) int {
	if named := p.named(titleOf(text)); len(named) > 0 {
		if len(named) > 1 {
			return OfNone
		}
		return named[0]
	}
	short := titleOf(text)
	if w, ok := writtenIn(text); ok {
		short = w.title
		if key := person.NameKey(person.In(w.who).Name); len(key) > 1 {
			short += " " + key[len(key)-1]
		}
	}
	if of := p.blogs.OnlyFileWith(short); of >= 0 {
		return of
	}
	return OfNone
}

// titleOf returns the title in quotation marks with which a text begins, or the text: "“Nine doors” – theme 2 – What one town learnt" speaks
// of no first blog.
func titleOf(text string) string {
	if quotedAlone.MatchString(text) {
		return inQuotes.FindStringSubmatch(text)[1]
	}
	return text
}

// numberedBlog returns the number of a line, what it says, and whether it calls that a blog's; 0 where it has none.
func numberedBlog(line document.Block) (number int, text string, called bool) {
	if m := blogBefore.FindStringSubmatch(wording.Fold(line.Text())); m != nil {
		return int(m[1][0] - '0'), m[2], true
	}
	number, text = layout.Numbered(line)
	return number, text, false
}

// blogBefore begins a line about a blog with its number.
var blogBefore = phrase.Like("Blog 1: “Nine doors” by Sue Ferris",
	`^(?i:blog|article|piece|post|story)\s*(?i:no\.?\s*|number\s*|#)?([1-9])\s?[.):–—-]\s*(\S.*)$`)

// titleBy is a title with who wrote it behind.
var titleBy = phrase.Like("Nine doors, by Sue Ferris, Engineer", `^([^"“”|]{3,90}?),? (?i:(?:written )?by) (\p{Lu}[^|"“”]{4,80})$`)

// saysOf says whether what stands behind a number is said of the blog of that place. A number alone also counts wishes and
// questions: behind it stand a title in quotation marks, or who wrote it.
func (p *Pairing) saysOf(of int, text string, called bool) bool {
	if quotedAlone.MatchString(text) {
		return true
	}
	w, by := writtenIn(text)
	title := text // "Nine doors, by Tom Okafor (theme 2)" says to the desk what stands behind the title
	if by {
		title = w.title
	}
	if m := titleThenTheme.FindStringSubmatch(title); m != nil {
		title = m[1]
	}
	field, _, _ := labels.InLine(title)
	if field != labels.None || !p.namesOnly(text, of) || pointing.Both.MatchString(text) || isOwnSentence(text) || speech.ToDesk(title) {
		return false
	}
	if by && authorship.ByAnother(w.title+" by ") { // "1. Cleared by Tom Okafor"
		return false
	}
	return called || by || nameInBrackets.MatchString(text) || givesTheme(text)
}

// quotesOther says whether a line begins with a title in quotation marks that is more than the name of the blog's file or its first line.
func (p *Pairing) quotesOther(of int, text string) bool {
	return quotedAlone.MatchString(text) && !p.all[of].IsCalled(inQuotes.FindStringSubmatch(text)[1])
}

// quotedAlone begins a line with a title, and not a sentence about a word: "1. “Data” takes a plural verb".
var quotedAlone = phrase.Like("“Nine doors” by Sue Ferris", `(?i)^[“"][^“”"]{3,120}[”"]\W*(?:$|[.,;:|(–—/-]|(?:(?:is|was|written|which is|and is) )*(?:by|for|under|from) )`)

// nameInBrackets is a title with somebody in brackets behind.
var nameInBrackets = phrase.Like("Nine doors (Sue Ferris, Engineer) – what we learnt", `^([^"“”()]{3,90}) \((\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,2}(?:, [^()]{2,60})?)\)(.*)$`)
