package document

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"
)

// The lengths beyond which large or bold text is no heading, in characters.
const (
	maxHeading     = 200
	maxBoldHeading = 90
)

// markHeadings makes headings of the blocks that are larger than the body, or short and bold throughout. The
// largest on the first page is the title, when nothing else is as large.
func markHeadings(l *layout) {
	levels := headingSizes(l)
	title := -1
	if len(levels) > 0 && levels[0] >= 1.25*l.body {
		title = onlyOfSize(l, levels[0])
	}
	l.markSubtitle(title + 1)
	for i := range l.blocks {
		b := &l.blocks[i]
		if b.Style == StyleSubtitle {
			continue
		}
		level := l.headingLevel(i, levels)
		switch {
		case level == 0:
			continue
		case i == title:
			b.Style = StyleTitle
		default:
			if title >= 0 && level > 1 && slices.Contains(levels, round(l.sizes[i])) {
				level--
			}
			b.Kind, b.Level, b.Ordered, b.Number = Heading, min(level, 6), false, 0
		}
		dropWholeEmphasis(b.Spans)
	}
}

func round(size float64) float64 { return math.Round(size*2) / 2 }

// headingSizes are the sizes larger than the body, the largest first.
func headingSizes(l *layout) []float64 {
	var sizes []float64
	for i := range l.blocks {
		if s := round(l.sizes[i]); l.isLarge(i) && !slices.Contains(sizes, s) {
			sizes = append(sizes, s)
		}
	}
	slices.SortFunc(sizes, func(a, b float64) int { return int(2 * (b - a)) })
	return sizes
}

func (l *layout) isLarge(i int) bool {
	return l.sizes[i] >= 1.12*l.body && utf8.RuneCountInString(l.blocks[i].Text()) <= maxHeading && !isLabel(l.blocks[i].Text())
}

// onlyOfSize returns the one block of a size, -1 when there are several.
func onlyOfSize(l *layout, size float64) int {
	found := -1
	for i := range l.blocks {
		if round(l.sizes[i]) != size || !l.isLarge(i) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = i
	}
	return found
}

// headingLevel is the level of a block that is a heading, 0 for any other.
func (l *layout) headingLevel(i int, levels []float64) int {
	if l.isLarge(i) {
		return slices.Index(levels, round(l.sizes[i])) + 1
	}
	b := &l.blocks[i]
	text := b.Text()
	if b.Kind != Paragraph || !b.AllBold() || utf8.RuneCountInString(text) > maxBoldHeading || isLabel(text) ||
		mayEndParagraph(text) && !isQuestion(text) {
		return 0
	}
	return max(len(levels), 1) + 1
}

func isQuestion(text string) bool { return text != "" && text[len(text)-1] == '?' }

// longestSubtitle is how many words the paragraph below a title may have to be its sub-title by its look.
const longestSubtitle = 45

// markSubtitle makes a sub-title of the paragraph below the title when it differs from the text in colour or size, as
// Word's own style does: grey, and hardly larger.
func (l *layout) markSubtitle(i int) {
	if i == 0 || i+1 >= len(l.blocks) || l.blocks[i].Kind != Paragraph || isLabel(l.blocks[i].Text()) {
		return
	}
	if l.isLarge(i) && onlyOfSize(l, round(l.sizes[i])) != i {
		return // a section, as others below
	}
	b := &l.blocks[i]
	n := len(strings.Fields(b.Text()))
	colour := l.textColour()
	if n < 4 || n > longestSubtitle || b.AllBold() || l.colours[i] == colour && (l.sizes[i] < 1.04*l.body || l.isLarge(i)) {
		return
	}
	for _, below := range l.blocks[i+1 : min(len(l.blocks), i+4)] {
		if len(strings.Fields(below.Text())) >= 25 {
			b.Style = StyleSubtitle
			dropWholeEmphasis(b.Spans)
			return
		}
	}
}

// textColour is the colour that most words have.
func (l *layout) textColour() [3]uint {
	words, most := map[[3]uint]int{}, [3]uint{}
	for i, c := range l.colours {
		if words[c] += len(strings.Fields(l.blocks[i].Text())); words[c] > words[most] {
			most = c
		}
	}
	return most
}
