package labels

import (
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// WithAuthors writes the lines of several people below “Authors:” into the line of the label: each is a name and a post.
func WithAuthors(blocks []document.Block) []document.Block {
	for i := 0; i < len(blocks); i++ {
		lines := linesBelowAuthors(blocks, i)
		if len(lines) == 0 {
			continue
		}
		out := append(blocks[:i:i], document.Line("Authors: "+jointly(lines)))
		if b := blocks[i]; len(b.Lines()) > 1 {
			return append(out, blocks[i+1:]...)
		}
		return append(out, blocks[i+1+len(lines):]...)
	}
	return blocks
}

// linesBelowAuthors returns the lines below such a label, in its paragraph or in those that follow; none where there are fewer than two.
func linesBelowAuthors(blocks []document.Block, i int) (people []string) {
	within := blocks[i].Lines()
	if len(within) == 0 || !authorsAlone.MatchString(wording.Fold(within[0].Text())) {
		return nil
	}
	below := within[1:]
	if len(below) == 0 {
		below = blocks[i+1:]
	}
	for _, b := range below {
		text := strings.TrimRight(strings.TrimLeft(wording.Fold(b.Text()), "-–•* "), ";,.")
		if len(b.Lines()) > 1 || !isNameWithPost(b, text) {
			break
		}
		people = append(people, text)
	}
	if len(people) < 2 || len(within) > 1 && len(people) < len(within)-1 {
		return nil
	}
	return people
}

// isNameWithPost says whether a line is a name and, behind a comma, a dash or in brackets, a post.
func isNameWithPost(b document.Block, text string) bool {
	if FieldOf(b) != None || wording.Count(text) > LongestPost {
		return false
	}
	p := person.In(text)
	return person.LooksLikeName(p.Name) && person.LooksLikeRole(p.Role)
}

// jointly writes several people in a line; of more than two each has the post in brackets, which set it apart from the next name.
func jointly(people []string) string {
	last := len(people) - 1
	if last == 1 {
		return people[0] + " and " + people[1]
	}
	for i, p := range people {
		people[i] = postInBrackets.ReplaceAllString(p, "$1 ($2)")
	}
	return strings.Join(people[:last], ", ") + " and " + people[last]
}

// postInBrackets is a name and behind a comma a post, which brackets set apart from the next name.
var postInBrackets = phrase.Like("Sue Ferris, Data Manager, Kerbside", `^([^,()]+), ([^()]+)$`)

var authorsAlone = phrase.Like("Authors:", `(?i)^\W*(?:the )?(?:blog )?(?:co-?)?(?:authors|author\(s\)|contributors|writers|written by|by)\s?(?: details)?\s?:$`)
