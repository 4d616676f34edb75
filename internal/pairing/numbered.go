package pairing

import (
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
// above "Blog 2: “The stamp” by Tom Okafor". It has one line for each blog.

// byPlace returns the entries of such a list by their lines; nil where the note holds none.
func (p *Pairing) byPlace(lines []Line) map[string]Entry {
	found := map[string]Entry{}
	for _, l := range lines {
		for _, line := range l.Block.Lines() {
			number, text, called := numberedBlog(line)
			if number == 0 {
				continue
			}
			of := number - 1
			if of != len(found) || of >= len(p.all) || !p.saysOf(of, text, called) {
				return nil
			}
			if m := titleBy.FindStringSubmatch(text); m != nil && person.LooksLikeName(person.In(m[2]).Name) {
				text = m[1] + " | by " + m[2]
			} else if m := nameInBrackets.FindStringSubmatch(text); m != nil {
				text = m[1] + " | by " + m[2] + " | " + strings.TrimLeft(m[3], " :–—-|")
			}
			found[wording.Fold(line.Text())] = Entry{of: of, Text: ": " + text, ByPlace: true}
		}
	}
	if len(found) != len(p.all) {
		return nil
	}
	return found
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
	field, _, _ := labels.InLine(text)
	if field != labels.None || !p.namesOnly(text, of) || pointing.Both.MatchString(text) || speech.ToDesk(text) || isOwnSentence(text) {
		return false
	}
	by := titleBy.FindStringSubmatch(text)
	if by != nil && authorship.ByAnother(by[1]+" by ") { // "1. Cleared by Tom Okafor"
		return false
	}
	return called || quotedAlone.MatchString(text) || by != nil && person.LooksLikeName(person.In(by[2]).Name) || nameInBrackets.MatchString(text)
}

// quotedAlone begins a line with a title, and not a sentence about a word: "1. “Data” takes a plural verb".
var quotedAlone = phrase.Like("“Nine doors” by Sue Ferris", `(?i)^[“"][^“”"]{3,120}[”"]\W*(?:$|[.,;:|(–—/-]|(?:(?:is|was|written|which is|and is) )*(?:by|for|under|from) )`)

// nameInBrackets is a title with somebody in brackets behind.
var nameInBrackets = phrase.Like("Nine doors (Sue Ferris, Engineer) – what we learnt", `^([^"“”()]{3,90}) \((\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,2}(?:, [^()]{2,60})?)\)(.*)$`)
