package fields

import (
	"slices"
	"strconv"
	"strings"

	"copydesk/internal/byline"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/labels"
	"copydesk/internal/layout"
	"copydesk/internal/margin"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/statement"
	"copydesk/internal/wording"
)

// Where each of several blogs in one text begins.

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

// numberedHeads returns where "Blog 1", "Blog 2" and so on stand, the last time that they are counted: the list of them in a note has
// nothing between.
func numberedHeads(blocks []document.Block) []int {
	var heads []int
	for i, b := range blocks {
		switch n := numberOfBlog(wording.Fold(b.Text())); {
		case n == 1:
			heads = []int{i}
		case n > 1 && n == len(heads)+1:
			heads = append(heads, i)
		}
	}
	return heads
}

// namedHeads returns where a line is a title that the email names, or what stands above the first blog: the entry of a table, a list, a
// sentence.
func (r Reader) namedHeads(blocks []document.Block) []int {
	var heads []int
	candidates := 0
	var said strings.Builder
	said.WriteString(" " + wording.Bare(r.Mentioned) + " ")
	for i, b := range blocks {
		text := labels.Enumerator.ReplaceAllString(wording.Fold(b.Text()), "")
		if wording.Count(text) > 1 && (looksLikeHead(b) || r.standsAsTitle(text)) {
			if candidates++; candidates > mostCandidates {
				return nil
			}
			title := " " + wording.Bare(text) + " "
			if strings.Contains(said.String(), title) && !slices.ContainsFunc(heads, func(at int) bool { return strings.HasSuffix(" "+wording.Bare(blocks[at].Text())+" ", title) }) {
				heads = append(heads, i)
			}
		}
		if len(heads) == 0 {
			said.WriteString(wording.Bare(b.Text()) + " ")
		}
	}
	return r.farApart(blocks, heads)
}

// mostCandidates is how many lines of several blogs may look like a title; a list or verse has more.
const mostCandidates = 200

// farApart leaves out the heads that follow another too soon, and the last where too little follows it.
func (r Reader) farApart(blocks []document.Block, heads []int) []int {
	var far []int
	least := r.Call.Words.Min / 2
	for _, at := range heads {
		if len(far) == 0 || document.Words(blocks[far[len(far)-1]:at]) >= least {
			far = append(far, at)
		}
	}
	if n := len(far) - 1; n > 0 && document.Words(blocks[far[n]:]) < least {
		far = far[:n]
	}
	return far
}

// ruledHeads returns where a title stands at the beginning or below a rule, with what belongs to a title below it, or where the email
// says that there are as many blogs.
func (r Reader) ruledHeads(blocks []document.Block) []int {
	heads, titled := r.belowRules(blocks, true), true
	for _, at := range heads {
		titled = titled && r.fieldsBelow(blocks[at+1:])
	}
	if titled || len(heads) == r.numberSaid() {
		return heads
	}
	return nil
}

// belowRules returns where what may be a title stands below a rule or the word "ENDS", or at the beginning too, above a text that is long
// enough.
func (r Reader) belowRules(blocks []document.Block, below bool) []int {
	var heads []int
	for i, b := range blocks {
		text := wording.Fold(b.Text())
		switch {
		case layout.IsRule(b) || margin.Ends(text):
			below = true
		case text != "":
			if f, _, val := labels.InBlock(b); below && (f == labels.Title && val != "" || looksLikeHead(b) || r.standsAsTitle(text)) {
				heads = append(heads, i)
			}
			below = false
		}
	}
	return r.farApart(blocks, heads)
}

// largeHeads returns where titles stand in the largest letters, as many as the email says that there are blogs.
func (r Reader) largeHeads(blocks []document.Block) []int {
	var heads []int
	var first document.Block
	for i, b := range blocks {
		if large := b.Style == document.StyleTitle || b.Kind == document.Heading; large && looksLikeHead(b) && (len(heads) == 0 || sameLooks(first, b)) {
			if len(heads) == 0 {
				first = b
			}
			heads = append(heads, i)
		}
	}
	if len(heads) != r.numberSaid() {
		return nil
	}
	return heads
}

// numberSaid returns how many blogs the email says that it brings; 0 where it does not say.
func (r Reader) numberSaid() int { return statement.NumberSaid(r.Mentioned) }

// labelledHeads returns where a title stands under its label.
func (r Reader) labelledHeads(blocks []document.Block) []int {
	var heads []int
	for i, b := range blocks {
		f := labels.FieldOf(b)
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
			(isFoot(blocks[end]) || layout.IsRule(blocks[end]) || wording.Fold(blocks[end].Text()) == ""); end++ {
			theme = theme || labels.FieldOf(blocks[end]).IsTheme()
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
		if r.givesTheme(blocks, i-1) { // "Theme: 2" above the title
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

// plainHeads returns where a line that may be a title, as a pasted text without any looks has it, has what belongs to a title below it.
func (r Reader) plainHeads(blocks []document.Block) []int {
	var heads []int
	for i, b := range blocks {
		if labels.FieldOf(b) == labels.None && r.standsAsTitle(wording.Fold(b.Text())) && r.fieldsBelow(blocks[i+1:]) {
			heads = append(heads, i)
		}
	}
	return r.farApart(blocks, heads)
}

// givesTheme says whether a line gives the theme alone, and is not the last of several labelled lines, nor of a list that gives it below
// the title.
func (r Reader) givesTheme(blocks []document.Block, i int) bool {
	if i < 0 {
		return false
	}
	if field, _, val := labels.InBlock(blocks[i]); !field.IsTheme() || val == "" {
		return false
	}
	above := layout.Above(blocks, i)
	if above < 0 {
		return true
	}
	return labels.FieldOf(blocks[above]) == labels.None && !looksLikeHead(blocks[above]) && !r.standsAsTitle(wording.Fold(blocks[above].Text()))
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
	return n > 0 && n <= labels.LongestTitle && labels.FieldOf(b) == labels.None
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
		if b.Style == document.StyleSubtitle || b.AllItalic() || byline.IsPerson(text) || lines == 1 && person.LooksLikeName(text) {
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

// BelowNote cuts a note into what is said to the desk and the one blog that is pasted below it: from the title below the rule, or
// the title that the note names, else from where the note ends.
func (r Reader) BelowNote(blocks []document.Block) (note, blog []document.Block) {
	at := len(blocks) - len(r.withoutIntroduction(blocks))
	heads := r.belowRules(blocks, false)
	if len(heads) == 0 {
		heads = r.namedHeads(blocks)
	}
	if len(heads) > 0 {
		at = r.labelsOver(blocks, heads[len(heads)-1])
	}
	return blocks[:at], blocks[at:]
}

// labelsOver returns where the labelled lines begin that stand over a title which they give: they are its own.
func (r Reader) labelsOver(blocks []document.Block, head int) int {
	at := head
	for i := head - 1; i >= 0; i-- {
		field, _, val := labels.InBlock(blocks[i])
		switch {
		case field == labels.Title:
			if wording.Alike(val, wording.Fold(blocks[head].Text())) {
				return i
			}
			return head
		case field != labels.None && val != "":
			at = i
		case blocks[i].Text() != "":
			return head
		}
	}
	return at
}
