package partition

import (
	"slices"
	"strings"

	"copydesk/internal/call"
	"copydesk/internal/document"
	"copydesk/internal/labels"
	"copydesk/internal/layout"
	"copydesk/internal/phrase"
	"copydesk/internal/pointing"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// inTheirOrder returns what numbered points say of each, as many as there are submissions, that say nothing to the desk and bear no
// labels: each is of the one at its place, as our letter numbers them.
func inTheirOrder(blocks []document.Block, of pointing.Several) (points map[int][]document.Block, ok bool) {
	points = map[int][]document.Block{}
	for _, b := range blocks {
		number, text := layout.Numbered(b)
		if number == 0 {
			continue
		}
		toDesk := slices.ContainsFunc(wording.Sentences(text), func(s string) bool { return speech.Of(s) != speech.NoSpeech })
		if labels.FieldOf(document.Line(text)) != labels.None || toDesk || len(of.Mentions(text)) > 0 || headsPart(b, of) || number != len(points)+1 || wording.Count(text) < 3 {
			return nil, false
		}
		points[number-1] = []document.Block{document.Line(text)}
	}
	return points, len(points) == len(of) && len(of) > 1
}

// oneFieldInOrder returns what numbered points say of each that all give the same field, as many as there are submissions: "1. Theme
// 2" above "2. Theme 5". They cannot answer the points of one letter about one blog.
func oneFieldInOrder(blocks []document.Block, of pointing.Several, in *call.Call) map[int][]document.Block {
	points := map[int][]document.Block{}
	for _, b := range blocks {
		number, text := layout.Numbered(b)
		switch said := wording.Fold(b.Text()); {
		case number == 0 && (ranks.MatchString(said) || strings.HasSuffix(said, "?") || len(of.Mentions(said)) > 0): // they are of one, or of neither
			return nil
		case number == 0:
			continue
		}
		line, field := document.Line(text), labels.FieldOf(document.Line(text))
		if in.ChoosesThemes(text) {
			line, field = document.Line("Theme: "+text), labels.Theme
		}
		if number != len(points)+1 || field != labels.Theme && field != labels.Description && field != labels.Title || len(of.Mentions(text)) > 0 ||
			number > 1 && field != labels.FieldOf(points[number-2][0]) {
			return nil
		}
		points[number-1] = []document.Block{line}
	}
	if len(points) != len(of) || len(of) < 2 {
		return nil
	}
	return points
}

// pointsApart cuts a paragraph of numbered lines into these.
func pointsApart(blocks []document.Block) (out []document.Block) {
	for _, b := range blocks {
		lines := b.Lines()
		if len(lines) > 1 && !slices.ContainsFunc(lines, func(l document.Block) bool { n, _ := layout.Numbered(l); return n == 0 }) {
			out = append(out, lines...)
		} else {
			out = append(out, b)
		}
	}
	return out
}

// ranks says of the points below it that one is wanted before the other.
var ranks = phrase.Like("In order of preference:", `(?i)\b(?:prefer\w*|rank\w*|choices?|options?|either|in (?:this |that |the )?order)\b`)

// headsPart says whether a point is no more than the name of an author, above what is said of the blog.
func headsPart(b document.Block, of pointing.Several) bool {
	if lines := b.Lines(); len(lines) > 0 {
		b = lines[0]
	}
	text := wording.Fold(b.Text())
	return wording.Count(text) <= longestHeading && len(of.AuthorsIn(text)) > 0
}

// longestHeading is how many words a line has at most that is a name above a part of an answer: "Dr Tom Okafor’s blog:".
const longestHeading = 5

// byShortNames returns what lines say that each begin with a word of one title alone, where every submission has its line:
// "Kites: Children map the wind." above "Wells: A village counts its water."
func byShortNames(blocks []document.Block, of pointing.Several) map[int][]document.Block {
	named, last := map[int][]document.Block{}, -1
	for _, b := range blocks {
		for _, line := range partsOfLines(b) {
			m := shortName.FindStringSubmatch(line)
			if m == nil {
				continue
			}
			if labels.Of(m[1]) != labels.None { // "Description: …" below "Kites: theme 3."
				if last < 0 {
					return nil
				}
				named[last] = append(named[last], document.Line(line))
				continue
			}
			at := of.OnlyOneWith(m[1])
			if _, twice := named[at]; at < 0 || twice {
				return nil
			}
			named[at], last = []document.Block{document.Line(m[2])}, at
		}
	}
	if len(named) != len(of) || len(of) < 2 {
		return nil
	}
	return named
}

var shortName = phrase.Like("Kites: Children map the wind.", `^(?i:(?:the|for|and) )?([\p{L}'’]{3,}(?: [\p{L}'’]{3,})?)(?:\s*:|\s+[–—-]|\s*(?:=|[–—-]*[>→]))\s+(\S.*)$`)

// partsOfLines returns the lines of a block, and the parts of one that each begin as such a line does: "Kites: 1; Wells: 4".
func partsOfLines(b document.Block) (out []string) {
	for _, line := range b.Lines() {
		text := wording.Fold(line.Text())
		parts := strings.Split(text, "; ")
		if slices.ContainsFunc(parts, func(p string) bool { return !shortName.MatchString(p) }) {
			parts = []string{text}
		}
		out = append(out, parts...)
	}
	return out
}
