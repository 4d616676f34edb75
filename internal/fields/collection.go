package fields

import (
	"slices"
	"strconv"
	"strings"

	"copydesk/internal/byline"
	"copydesk/internal/call"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/labels"
	"copydesk/internal/margin"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// Collection cuts a text apart that holds several blogs, one below the other, each with a head of its own: "Blog 1" and
// "Blog 2", a title under a label, or a title by its looks with a theme, a sub-title or an author below it; or with its
// fields at its foot. Only what would be too long for one blog is cut, and only into parts that are long enough to be one; what stands above the
// first head belongs to each. Anything else is returned whole.
func (r Reader) Collection(blocks []document.Block) [][]document.Block {
	if !TooLongForOne(blocks, r.Call) {
		return [][]document.Block{blocks}
	}
	for _, heads := range [][]int{numberedHeads(blocks), r.labelledHeads(blocks), r.belowFeet(blocks), r.lookedHeads(blocks), r.countedHeads(blocks)} {
		text, heads := r.withoutCover(blocks, heads)
		if r.partsAreBlogs(text, heads) {
			return withoutCopies(cutAt(text, heads))
		}
	}
	return [][]document.Block{blocks}
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

// longestPreface is how many words may stand above the first of several blogs.
const longestPreface = 150

// partsAreBlogs says whether each part that begins at a head is about as long as a blog.
func (r Reader) partsAreBlogs(blocks []document.Block, heads []int) bool {
	if len(heads) < 2 || len(heads) > 9 || document.Words(blocks[:heads[0]]) > longestPreface {
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

// cutAt returns the parts of a text, each with what stands above the first; a number at the head of one is left out.
func cutAt(blocks []document.Block, heads []int) [][]document.Block {
	parts := make([][]document.Block, len(heads))
	counted := areCounted(blocks, heads)
	for i, from := range heads {
		part := slices.Concat(blocks[:heads[0]], blocks[from:endOf(blocks, heads, i)])
		at := heads[0]
		if counted {
			part[at] = withText(part[at], labels.Enumerator.ReplaceAllString(wording.Fold(part[at].Text()), ""))
		}
		if numberOfBlog(part[at].Text()) > 0 {
			rest := numberedBlog.ReplaceAllString(wording.Fold(part[at].Text()), "")
			if rest == "" {
				part = slices.Delete(part, at, at+1)
			} else {
				part[at] = withText(part[at], rest)
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

// numberedBlog is what stands at the head of one blog of several: "BLOG 2", "Article two: Home by Thursday", "Blog 1 of 3".
var numberedBlog = phrase.MustCompile(`(?i)^\W*(?:blog(?: ?post)?|article|piece|post)\s*(?:no\.?|number|#)?` +
	`\s*(\d|one|two|three|four|five|six)(?: of (?:\d|two|three|four|five|six))?(?:\W+|$)|` +
	`^\W*(?:the )?(first|second|third|1st|2nd|3rd) (?:blog(?: ?post)?|article|piece|post)\s*(?:[:–—-]\s*|$)`)

// numberOfBlog returns the number of the blog that begins at a line; 0 where the line says none.
func numberOfBlog(line string) int {
	if wording.Count(line) > labels.LongestTitle {
		return 0
	}
	m := numberedBlog.FindStringSubmatch(line)
	if m == nil {
		return 0
	}
	if n, err := strconv.Atoi(m[1]); err == nil {
		return n
	}
	if n := speech.PlacesByWord[strings.ToLower(m[2])]; n > 0 {
		return n
	}
	return wording.NumbersByWord[strings.ToLower(m[1])]
}

// numberedHeads returns where "Blog 1", "Blog 2" and so on stand; the list of them in a note has nothing between.
func numberedHeads(blocks []document.Block) []int {
	var heads []int
	for i, b := range blocks {
		if numberOfBlog(wording.Fold(b.Text())) == len(heads)+1 {
			heads = append(heads, i)
		}
	}
	return heads
}

// labelledHeads returns where a title stands under its label.
func (r Reader) labelledHeads(blocks []document.Block) []int {
	var heads []int
	for i, b := range blocks {
		f, _, _ := labels.InBlock(b)
		if b.Kind == document.Table {
			var form finding.Fields
			if _, ok := r.table(b, &form); ok && form.Title.Text != "" {
				f = labels.Title
			}
		}
		if f == labels.Title {
			heads = append(heads, i)
		}
	}
	return heads
}

// belowFeet returns where blogs begin that have their fields at their foot: at the first line, and below each run of labelled lines
// but the last. Each run has a theme, and a text above it; the first text has no labelled lines above it.
func (r Reader) belowFeet(blocks []document.Block) []int {
	heads, from, feet := []int{0}, 0, 0
	for i := 0; i < len(blocks); i++ {
		if !isFoot(blocks[i]) {
			continue
		}
		end, theme := i, false
		for ; end < len(blocks) &&
			(isFoot(blocks[end]) || blocks[end].Kind == document.Rule || margin.IsRule(blocks[end].Text()) ||
				wording.Fold(blocks[end].Text()) == ""); end++ {
			field, _, _ := labels.InBlock(blocks[end])
			theme = theme || field.IsTheme()
		}
		if !theme || document.Words(blocks[from:i]) < r.Call.Words.Min/2 {
			return nil
		}
		feet++
		if document.Words(blocks[end:]) <= longestBio {
			break
		}
		heads, from, i = append(heads, end), end, end
	}
	if feet < 2 || feet != len(heads) {
		return nil
	}
	return heads
}

// isFoot says whether a line is one of those that may stand below a blog: a labelled field, "ENDS".
func isFoot(b document.Block) bool {
	field, _, val := labels.InBlock(b)
	return field != labels.None && field != labels.Text && val != "" || margin.Ends(b.Text())
}

// lookedHeads returns where a title stands that is one by its looks, like the first, and has what belongs to a title
// below it; the section of a blog has not.
func (r Reader) lookedHeads(blocks []document.Block) []int {
	var heads []int
	var first document.Block
	for i, b := range blocks {
		if !looksLikeHead(b) || len(heads) > 0 && !sameLooks(first, b) {
			continue
		}
		at := i
		if above, _, val := labels.InBlock(blocks[max(0, i-1)]); i > 0 && above.IsTheme() && val != "" { // "Theme: 2" above the title
			at = i - 1
		} else if !r.fieldsBelow(blocks[i+1:]) {
			continue
		}
		if len(heads) == 0 {
			first = b
		}
		heads = append(heads, at)
	}
	return heads
}

// countedHeads returns where "1. Ring once", "2. Home by Thursday" stand on lines of their own, each with what belongs to a
// title below it.
func (r Reader) countedHeads(blocks []document.Block) []int {
	var heads []int
	for i, b := range blocks {
		if n := wording.Count(b.Text()); n > 1 && n <= labels.LongestTitle && countOf(b) == len(heads)+1 && r.fieldsBelow(blocks[i+1:]) {
			heads = append(heads, i)
		}
	}
	return heads
}

// countOf returns the number that a line begins with, "2. Home by Thursday"; 0 where it has none.
func countOf(b document.Block) int {
	if b.Kind == document.Item && b.Ordered {
		return b.Number
	}
	number, _, _ := strings.Cut(wording.Fold(b.Text()), " ")
	if n := len(number); n < 2 || number[n-1] != '.' && number[n-1] != ')' {
		return 0
	}
	n, err := strconv.Atoi(number[:len(number)-1])
	if err != nil {
		return 0
	}
	return n
}

func looksLikeHead(b document.Block) bool {
	looks := b.Style == document.StyleTitle || b.Kind == document.Heading || b.Kind == document.Paragraph && b.AllBold()
	if !looks {
		return false
	}
	n := wording.Count(b.Text())
	field, _, _ := labels.InBlock(b)
	return n > 0 && n <= labels.LongestTitle && field == labels.None
}

// sameLooks says whether a line looks as the first head does. In a document without styles only the first of its titles
// in larger letters is marked as one.
func sameLooks(first, b document.Block) bool {
	if first.Style == document.StyleTitle && b.Style == document.StyleNone {
		return b.AllBold() || b.Kind == document.Heading && b.Level == 1
	}
	return first.Style == b.Style && first.Kind == b.Kind && first.Level == b.Level && first.AllBold() == b.AllBold()
}

// fieldsBelow says whether a sub-title, a theme, a description or an author stands in the few lines above the prose.
func (r Reader) fieldsBelow(blocks []document.Block) bool {
	lines := 0
	for _, b := range blocks {
		text := wording.Fold(b.Text())
		if text == "" {
			continue
		}
		if lines++; lines > 5 || wording.Count(text) > 40 || b.Style == document.StyleTitle {
			return false
		}
		if b.Style == document.StyleSubtitle {
			return true
		}
		if field, _, val := labels.InBlock(b); val != "" &&
			(field.IsTheme() || field == labels.Description || field == labels.Author) ||
			r.Call.IsPlainlyTheme(text) {
			return true
		}
		if m := byline.Start.FindStringSubmatch(text); m != nil && person.LooksLikeName(person.In(m[1]+m[2]).Name) {
			return true
		}
	}
	return false
}
