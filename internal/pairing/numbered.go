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

// A list may call its blogs by their places alone, and give what nothing in the files says: "Blog 1: “Nine doors” by Sue Ferris"
// above "Blog 2: “The stamp” by Tom Okafor". It has one line for each blog. A line whose blog the note knows by its name is that one's, and
// what remains of the list is of what remains of the blogs.

// byPlace returns the entries of such a list by their lines; nil where the note holds none.
func (p *Pairing) byPlace(lines []Line) map[string]Entry {
	places := p.inOrder(numberedTexts(lines))
	found := map[string]Entry{}
	for _, l := range lines {
		for _, line := range l.Block.Lines() {
			number, text, called := numberedBlog(line)
			if number == 0 {
				continue
			}
			if number-1 != len(found) || number > len(places) || !p.saysOf(places[number-1], text, called) {
				return nil
			}
			of := places[number-1]
			if m := titleBy.FindStringSubmatch(text); m != nil && person.LooksLikeName(person.In(m[2]).Name) {
				text = m[1] + " | by " + m[2]
			} else if m := nameInBrackets.FindStringSubmatch(text); m != nil {
				text = m[1] + " | by " + m[2] + " | " + strings.TrimLeft(m[3], " :–—-|")
			}
			found[wording.Fold(line.Text())] = Entry{of: of, Text: ": " + text, ByPlace: true, quoted: p.quotesOther(of, text)}
		}
	}
	if len(found) != len(p.all) {
		return nil
	}
	return found
}

// numberedTexts returns what the numbered lines of a note say.
func numberedTexts(lines []Line) (texts []string) {
	for _, l := range lines {
		for _, line := range l.Block.Lines() {
			if number, text, _ := numberedBlog(line); number > 0 {
				texts = append(texts, text)
			}
		}
	}
	return texts
}

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
		of[i] = OfNone
		if named := p.named(titleOf(text)); len(named) == 1 {
			if !free[named[0]] {
				return nil
			}
			of[i], free[named[0]] = named[0], false
		}
	}
	for i := range of {
		if of[i] == OfNone {
			of[i] = slices.Index(free, true)
			free[of[i]] = false
		}
	}
	return of
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
	field, _, _ := labels.InLine(text)
	if field != labels.None || !p.namesOnly(text, of) || pointing.Both.MatchString(text) || isOwnSentence(text) || speech.ToDesk(text) {
		return false
	}
	by := titleBy.FindStringSubmatch(text)
	if by != nil && authorship.ByAnother(by[1]+" by ") { // "1. Cleared by Tom Okafor"
		return false
	}
	return called || by != nil && person.LooksLikeName(person.In(by[2]).Name) || nameInBrackets.MatchString(text)
}

// quotesOther says whether a line begins with a title in quotation marks that is more than the name of the blog's file or its first line.
func (p *Pairing) quotesOther(of int, text string) bool {
	return quotedAlone.MatchString(text) && !p.all[of].IsCalled(inQuotes.FindStringSubmatch(text)[1])
}

// quotedAlone begins a line with a title, and not a sentence about a word: "1. “Data” takes a plural verb".
var quotedAlone = phrase.Like("“Nine doors” by Sue Ferris", `(?i)^[“"][^“”"]{3,120}[”"]\W*(?:$|[.,;:|(–—/-]|(?:(?:is|was|written|which is|and is) )*(?:by|for|under|from) )`)

// nameInBrackets is a title with somebody in brackets behind.
var nameInBrackets = phrase.Like("Nine doors (Sue Ferris, Engineer) – what we learnt", `^([^"“”()]{3,90}) \((\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,2}(?:, [^()]{2,60})?)\)(.*)$`)
