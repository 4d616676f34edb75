package message

import "copydesk/internal/phrase"

// Below is a line that the sender wrote below a quoted one: an answer to just that.
type Below struct {
	Line   string
	Quoted []string // the lines above it, the nearest first, up to an empty one

	Between bool // the quote goes on below it

	Head string // the quoted line above that heads a part with a ref, "Blog 2: Wells [SS20-2]", however far above; "" for none
}

// headsPart ends a quoted line that heads the part about one of several things.
var headsPart = phrase.Like("Blog 2: Wells [SS20-2]", `\[[A-Z][A-Z0-9]*-\d{1,7}\]\s*$`)

// mostQuotedAbove is how many quoted lines above an answer are told: a value may run over a few.
const mostQuotedAbove = 6

// writtenBelow finds the lines of the sender that stand between those of a quote.
func (s *splitter) writtenBelow(own []int) []Below {
	var all []Below
	last := len(s.lines) - 1
	for last >= 0 && (s.lines[last].blank() || s.labels[last] != labelEarlier) {
		last--
	}
	for _, run := range runs(own) {
		at := s.skipBlank(run, 0)
		if at == len(run) || run[0] == 0 {
			continue
		}
		b := Below{Line: s.lines[run[at]].text, Between: run[at] < last}
		above := run[0] - 1
		for above >= 0 && s.lines[above].blank() {
			above--
		}
		for ; above >= 0 && len(b.Quoted) < mostQuotedAbove && !s.lines[above].blank() && s.labels[above] == labelEarlier; above-- {
			b.Quoted = append(b.Quoted, s.lines[above].text)
		}
		if len(b.Quoted) > 0 {
			b.Head = s.headAbove(run[0])
			all = append(all, b)
		}
	}
	return all
}

// headAbove returns the nearest quoted heading above a place, where it is that of a part.
func (s *splitter) headAbove(at int) string {
	for at--; at > 0; at-- {
		if s.labels[at] == labelEarlier && (headsPart.MatchString(s.lines[at].text) || underlines.MatchString(s.lines[at].text)) {
			break
		}
	}
	if at > 0 && underlines.MatchString(s.lines[at].text) {
		at--
	}
	if at < 0 || !headsPart.MatchString(s.lines[at].text) {
		return ""
	}
	return s.lines[at].text
}

// underlines stands below a heading in plain text.
var underlines = phrase.Like("----------------", `^\s*[-=_]{5,}\s*$`)
