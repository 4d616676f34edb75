package fields

import (
	"slices"
	"strings"

	"copydesk/internal/call"
	"copydesk/internal/document"
	"copydesk/internal/labels"
	"copydesk/internal/wording"
)

// Collection cuts a text apart that holds several blogs, one below the other, each with a head of its own: "Blog 1" and
// "Blog 2", a title under a label, a title that the email names, or a title by its looks with a theme, a sub-title or an author below
// it; or with its fields at its foot. Only what would be too long for one blog is cut, and only into parts that are long enough to be
// one; what stands above the first head belongs to each. Anything else is returned whole.
func (r Reader) Collection(blocks []document.Block) [][]document.Block {
	above, parts := r.Apart(blocks)
	for i := range parts {
		parts[i] = slices.Concat(above, parts[i])
	}
	return parts
}

// Apart cuts such a text into what stands above the first blog, and the blogs.
func (r Reader) Apart(blocks []document.Block) (above []document.Block, parts [][]document.Block) {
	if !TooLongForOne(blocks, r.Call) {
		return nil, [][]document.Block{blocks}
	}
	for _, find := range []func([]document.Block) []int{
		numberedHeads, r.labelledHeads, r.belowFeet, r.lookedHeads, r.countedHeads, r.namedHeads, r.ruledHeads, r.largeHeads, r.plainHeads,
	} {
		text, heads := r.withoutCover(blocks, find(blocks))
		if r.partsAreBlogs(text, heads) {
			return text[:heads[0]], withoutCopies(cutAt(text, heads))
		}
	}
	return nil, [][]document.Block{blocks}
}

// TooLongForOne says whether a text is longer than a blog of the call may be.
func TooLongForOne(blocks []document.Block, c *call.Call) bool {
	_, most := c.Words.Bounds()
	return document.Words(blocks) > most
}

// withoutCopies leaves out a part that is another one once more, as in an email that repeats its blog.
func withoutCopies(parts [][]document.Block) [][]document.Block {
	var kept [][]document.Block
	for _, part := range parts {
		if !slices.ContainsFunc(kept, func(k []document.Block) bool { return wording.Overlap(document.Text(k), document.Text(part)) >= 0.6 }) {
			kept = append(kept, part)
		}
	}
	return kept
}

// withoutCover leaves out the first head where it is the title of a cover page, with nothing but a few lines below it, and what the
// cover says of the blogs that follow: its list of them.
func (r Reader) withoutCover(blocks []document.Block, heads []int) (text []document.Block, rest []int) {
	if len(heads) < 3 || document.Words(blocks[heads[0]:heads[1]]) > min(longestPreface, r.Call.Words.Min/2) {
		return blocks, heads
	}
	for i, b := range blocks[:heads[1]] {
		listed := slices.ContainsFunc(heads[1:], func(at int) bool { return strings.Contains(wording.Bare(b.Text()), wording.Bare(blocks[at].Text())) })
		if i != heads[0] && !listed {
			text = append(text, b)
		}
	}
	gone := heads[1] - len(text)
	for _, at := range heads[1:] {
		rest = append(rest, at-gone)
	}
	return append(text, blocks[heads[1]:]...), rest
}

// longestPreface is how many words may stand above the first of several blogs, and mostOfEach how many for each of them.
const (
	longestPreface = 150
	mostOfEach     = 100
)

// partsAreBlogs says whether each part that begins at a head is about as long as a blog.
func (r Reader) partsAreBlogs(blocks []document.Block, heads []int) bool {
	if len(heads) < 2 || len(heads) > 9 || document.Words(blocks[:heads[0]]) > max(longestPreface, mostOfEach*len(heads)) {
		return false
	}
	for i, from := range heads {
		if document.Words(blocks[from:endOf(blocks, heads, i)]) < r.Call.Words.Min/2 {
			return false
		}
	}
	return true
}

func endOf(blocks []document.Block, heads []int, i int) int {
	if i+1 < len(heads) {
		return heads[i+1]
	}
	return len(blocks)
}

// cutAt returns the parts of a text; a number at the head of one is left out.
func cutAt(blocks []document.Block, heads []int) [][]document.Block {
	parts := make([][]document.Block, len(heads))
	counted := areCounted(blocks, heads)
	for i, from := range heads {
		part := slices.Clone(blocks[from:endOf(blocks, heads, i)])
		if counted {
			part[0] = withText(part[0], labels.Enumerator.ReplaceAllString(wording.Fold(part[0].Text()), ""))
		}
		if numberOfBlog(part[0].Text()) > 0 {
			rest := numberedBlog.ReplaceAllString(wording.Fold(part[0].Text()), "")
			if rest == "" {
				part = part[1:]
			} else {
				part[0] = withText(part[0], rest)
			}
		}
		parts[i] = part
	}
	return parts
}

// areCounted says whether the heads bear numbers: "1. Ring once", "2. Home by Thursday".
func areCounted(blocks []document.Block, heads []int) bool {
	for i, at := range heads {
		if countOf(blocks[at]) != i+1 {
			return false
		}
	}
	return true
}

func withText(b document.Block, text string) document.Block {
	b.Spans = []document.Span{{Text: text, Bold: b.AllBold()}}
	if b.Kind == document.Item {
		b.Kind = document.Paragraph
	}
	return b
}
