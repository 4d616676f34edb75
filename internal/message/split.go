package message

import (
	"slices"
	"strings"

	"copydesk/internal/wording"
)

// A splitContext is what the header says that helps to cut the text.
type splitContext struct {
	from    Address
	reply   bool
	forward bool
	further bool                              // another text of the email stands above
	passes  func(e Earlier, longer bool) bool // whether the email passes on one that stands below it, and is longer than it

	openings map[string]bool // of emails that may be repeated without a mark
}

// A label says what a line is.
type label int

const (
	labelOwn label = iota
	labelClosing
	labelSignature
	labelDisclaimer
	labelBanner
	labelEarlier
)

// A splitter cuts one body. Lines are known by their number throughout.
type splitter struct {
	body
	ctx    splitContext
	labels []label
	counts []int          // the words of each line
	names  names          // of whoever wrote the lines in hand
	signed map[int]int    // where a run signs off, by its first line
	spoken map[int]string // what a line says where only a piece of it counts
}

// maxSplitLines is beyond any letter; a longer text is data, and left as it is.
const maxSplitLines = 5_000

func newSplitter(b body, ctx splitContext) *splitter {
	s := &splitter{body: b, ctx: ctx, spoken: map[int]string{}, signed: map[int]int{}}
	s.labels, s.counts = make([]label, len(b.lines)), make([]int, len(b.lines))
	for i, l := range b.lines {
		s.counts[i] = wording.Count(l.text)
	}
	return s
}

// split cuts a body into what was written in this email and what travels with it: first the earlier emails go, then
// in what is left banner, disclaimer and signature are told apart. An earlier email is cut in the same way.
func (b body) split(ctx splitContext) Text {
	s := newSplitter(b, ctx)
	if len(b.lines) > maxSplitLines {
		return Text{HTML: b.html != nil, Own: s.written(s.all(), labelOwn)}
	}
	own, earlier := s.cut(s.all(), 0, 0)
	if s.onlyQuoted(own, earlier) {
		own, earlier = s.all(), nil
	}
	s.mark(s.all(), labelEarlier)
	s.mark(own, labelOwn)
	s.tell(own, ctx.from)
	if len(earlier) > 0 && !ctx.reply && s.wordsOf(s.unlabelled(own)) == 0 {
		earlier[0].Forwarded = true // with not a word
	}
	t := Text{
		Signature:  s.plain(own, labelSignature),
		Disclaimer: s.plain(own, labelDisclaimer),
		Banner:     s.plain(own, labelBanner),
	}
	t.Own, t.HTML = s.own(own)
	if len(earlier) > 0 {
		t.Below = s.writtenBelow(own)
	}
	if s.html != nil {
		t.SignedHTML = s.written(own, labelSignature)
	}
	for _, q := range earlier {
		if e := s.earlier(q); e.Own != "" || e.Signature != "" || e.From != (Address{}) {
			t.Earlier = append(t.Earlier, e)
		}
	}
	return t
}

func (s *splitter) all() []int {
	all := make([]int, len(s.lines))
	for i := range all {
		all[i] = i
	}
	return all
}

func (s *splitter) mark(lines []int, l label) {
	for _, i := range lines {
		s.labels[i] = l
	}
}

// earlier reads a quoted email as the email itself is read.
func (s *splitter) earlier(q quoted) Earlier {
	s.mark(q.lines, labelOwn)
	s.tell(q.lines, q.From)
	e := q.Earlier
	e.Own, e.HTML = s.own(q.lines)
	e.Signature = s.plain(q.lines, labelSignature)
	e.Mass = soundsMass(s.plain(q.lines, labelOwn) + "\n\n" + s.plain(q.lines, labelDisclaimer) + "\n\n" + e.Signature)
	s.mark(q.lines, labelEarlier)
	return e
}

// tell labels what is not text in the lines that one person wrote. Lines that quotes lie between are told apart run
// by run, for each may end with a name.
func (s *splitter) tell(lines []int, from Address) {
	s.names = namesOf(from)
	s.tellBanner(lines)
	for k, run := range runs(lines) {
		s.tellDisclaimer(run, k > 0 || s.ctx.further)
		s.tellSignature(s.unlabelled(run))
	}
}

func (s *splitter) unlabelled(lines []int) []int {
	left := make([]int, 0, len(lines))
	for _, i := range lines {
		if s.labels[i] == labelOwn {
			left = append(left, i)
		}
	}
	return left
}

// runs cuts a list of line numbers where it leaps.
func runs(lines []int) [][]int {
	var all [][]int
	start := 0
	for i := 1; i <= len(lines); i++ {
		if i == len(lines) || lines[i] != lines[i-1]+1 {
			all = append(all, lines[start:i])
			start = i
		}
	}
	return all
}

// onlyQuoted recognises an email whose whole text stands in a quote that names nobody: text pasted as a quotation,
// not an answer.
func (s *splitter) onlyQuoted(own []int, earlier []quoted) bool {
	if s.ctx.reply || s.ctx.forward || s.wordsOf(own) > 0 {
		return false
	}
	for _, q := range earlier {
		if q.From != (Address{}) || q.Date != "" || q.Forwarded {
			return false
		}
	}
	return len(earlier) > 0
}

func (s *splitter) wordsOf(lines []int) int {
	n := 0
	for _, i := range lines {
		n += s.counts[i]
	}
	return n
}

// written gives back the lines of one label, as HTML where the body is; "" when there is no word in them.
func (s *splitter) written(lines []int, want label) string {
	plain := s.plain(lines, want)
	if s.html == nil || strings.TrimSpace(plain) == "" {
		return plain
	}
	return s.fragment(s.chosen(lines, want))
}

// own gives back what somebody wrote, as HTML where it is more than plain text set so.
func (s *splitter) own(lines []int) (text string, isHTML bool) {
	text = s.plain(lines, labelOwn)
	if s.html == nil || strings.TrimSpace(text) != "" && s.isPlain(strings.Split(text, "\n"), s.chosen(lines, labelOwn)) {
		return text, false
	}
	return s.written(lines, labelOwn), true
}

// chosen marks the leaves of an HTML body that the lines of one label are made of.
func (s *splitter) chosen(lines []int, want label) []bool {
	chosen := make([]bool, s.leafCount())
	for _, i := range lines {
		if s.labels[i] == want {
			for leaf := s.lines[i].leaves[0]; leaf < s.lines[i].leaves[1]; leaf++ {
				chosen[leaf] = true
			}
		}
	}
	return chosen
}

// plain gives back the lines of one label as plain text, with no more than one empty line between them. What stands on either
// side of a quote is no paragraph.
func (s *splitter) plain(lines []int, want label) string {
	outer := s.outerDepth(lines)
	if s.isMostlyQuoted(lines, outer) {
		outer++
	}
	var out []string
	last := -1
	for _, i := range lines {
		if s.labels[i] != want {
			continue
		}
		text := s.says(i, outer)
		if len(out) > 0 && out[len(out)-1] != "" && slices.Contains(s.labels[last:i], labelEarlier) {
			out = append(out, "")
		}
		last = i
		if text == "" && (len(out) == 0 || out[len(out)-1] == "") {
			continue
		}
		out = append(out, text)
	}
	return strings.TrimRight(strings.Join(out, "\n"), "\n")
}

// How many words stand behind quote marks at least, and how many times as many as before none, where all that somebody sends is written
// behind them: a blog that was copied out of another email.
const (
	leastQuoted = 150
	mostlyTimes = 4
)

// isMostlyQuoted says whether what is written at a level, and is no quoted email, stands behind quote marks but for a note above it. A blog
// that quotes a passage has more words around it.
func (s *splitter) isMostlyQuoted(lines []int, outer int) bool {
	quoted, plain := 0, 0
	for _, i := range lines {
		switch {
		case s.labels[i] == labelEarlier:
		case s.lines[i].depth > outer:
			quoted += s.counts[i]
		default:
			plain += s.counts[i]
		}
	}
	return quoted >= leastQuoted && quoted >= mostlyTimes*plain
}

// says is the text of a line, with the quote marks that belong to it and not to the email it stands in.
func (s *splitter) says(i, outer int) string {
	if spoken, ok := s.spoken[i]; ok {
		return spoken
	}
	l := s.lines[i]
	switch {
	case s.html != nil:
		return l.text
	case l.depth > outer && l.text != "":
		return strings.Repeat("> ", l.depth-outer) + l.text
	case l.depth == 0:
		return l.raw
	}
	return l.text
}

func (s *splitter) outerDepth(lines []int) int {
	outer := -1
	for _, i := range lines {
		if l := s.lines[i]; !l.blank() && (outer < 0 || l.depth < outer) {
			outer = l.depth
		}
	}
	return max(outer, 0)
}
