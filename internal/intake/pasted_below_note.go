package intake

import (
	"slices"
	"strings"
	"unicode/utf8"

	"copydesk/internal/attached"
	"copydesk/internal/document"
	"copydesk/internal/labels"
	"copydesk/internal/layout"
	"copydesk/internal/speech"
	"copydesk/internal/thread"
	"copydesk/internal/wording"
)

// A blog in the body of an email is read as one text with the note above it, which most people do not set apart. Where that leaves a field
// out, and it is plain where the note ends, the note is read as one that hands over a file.

// longestNoteAbove is how many words a note has at most that is read so.
const longestNoteAbove = 120

// mostEnds is how many places are tried at most where such a note may end.
const mostEnds = 2

// belowNote reads the blog of a note again as if it were attached, where its title, its description or its theme is missing, and returns
// that where it says more and nothing else: "Theme 3 / Nine doors / What the porters knew" above a line that is drawn over the blog.
func (e *email) belowNote(i int, s thread.Note, p Piece, body int) Piece {
	if given(p) == allGiven {
		return p
	}
	for _, at := range noteEnds(s.Blocks, body) {
		note := s.Blocks[:at]
		if !e.isNote(note) {
			continue
		}
		if f, ok := e.asFile(i, s, s.Blocks[at:]); ok {
			if again := e.above(i, note).attachedPieces([]attached.File{f})[0]; e.addsField(again, p) {
				return again
			}
		}
	}
	return p
}

// noteEnds returns where a note may end above a blog: at the first line that is drawn below a few words, below the description that a line
// announces, and where the blog begins that was found in it.
func noteEnds(blocks []document.Block, body int) (ends []int) {
	words, all := 0, document.Words(blocks)
	for i, b := range blocks {
		if words > longestNoteAbove || words > all-words || len(ends) == mostEnds {
			break
		}
		if words > 0 && layout.IsRule(b) {
			ends = append(ends, i+1)
			break
		}
		words += document.Words(blocks[i : i+1])
		if text := wording.Fold(b.Text()); strings.HasSuffix(text, ":") && labels.NamesDescription(wording.LastSentence(text)) && layout.Below(blocks, i) > 0 {
			ends = append(ends, layout.Below(blocks, i)+1)
		}
	}
	if at := len(blocks) - body; at > 0 && body > 0 && document.Words(blocks[:at]) <= longestNoteAbove && !slices.Contains(ends, at) {
		ends = append(ends, at)
	}
	return ends
}

// allGiven is how many fields a note may give: the title, the description and the theme.
const allGiven = 3

// given returns how many of them a blog has.
func given(p Piece) (n int) {
	for _, has := range []bool{p.Title != "", p.Description != "", len(p.Themes)+len(p.UnknownThemes) > 0} {
		if has {
			n++
		}
	}
	return n
}

// isNote says whether what stands above a blog is said to the desk, at least in its first line, or names a theme.
func (e *email) isNote(blocks []document.Block) bool {
	first := layout.Below(blocks, -1)
	if first < 0 {
		return false
	}
	text := wording.Fold(blocks[first].Text())
	return speech.Greets(text) || speech.TalksToDesk(text) || labels.FieldOf(blocks[first]) != labels.None || len(e.call.FindThemes(document.Text(blocks))) > 0 ||
		slices.ContainsFunc(blocks, func(b document.Block) bool { return e.call.IsTheme(wording.Fold(b.Text())) })
}

// addsField says whether one reading of a blog has a field that the other lacks, has what the other has, and leaves no more out of the text
// than what it gives.
func (e *email) addsField(p, than Piece) bool {
	adds := given(p) > given(than) && (than.Title == "" || p.Title == than.Title) && (than.Description == "" || p.Description == than.Description) &&
		(len(than.Themes) == 0 || slices.Equal(p.Themes, than.Themes)) && (than.Author.Name == "" || p.Author.Name == than.Author.Name)
	gone, told := wording.Count(than.Text)-wording.Count(p.Text), mostUntold
	if than.Title == "" {
		told += wording.Count(p.Title)
	}
	if than.Description == "" {
		told += wording.Count(p.Description)
	}
	fits := utf8.RuneCountInString(p.Description) <= e.call.MaxCharacters*mostPercent/100
	return adds && gone <= told && (gone < wording.Count(p.Description) || fits)
}

const (
	// mostUntold is how many words may be left out of the text that are no value: the number of a theme, "and may be described as:".
	mostUntold = 12
	// mostPercent is how long a description may be for which the text loses a paragraph, of what the call allows.
	mostPercent = 125
)
