package message

// Below is a line that the sender wrote below a quoted one: an answer to just that.
type Below struct {
	Line   string
	Quoted []string // the lines above it, the nearest first, up to an empty one

	Between bool // the quote goes on below it
}

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
			all = append(all, b)
		}
	}
	return all
}
