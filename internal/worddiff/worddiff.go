// Package worddiff tells what changed between two texts, word by word, as a careful reader would mark it.
package worddiff

import (
	"slices"
	"strings"
	"unicode"
)

// Kind says whether words stand in both texts or in one.
type Kind int

// The kinds.
const (
	Same Kind = iota
	Removed
	Added
)

// Run is a stretch of words of one kind, with the white space that follows them.
type Run struct {
	Kind Kind
	Text string
}

// Diff returns the runs that turn before into after: what is Same and Removed is before, what is Same and Added is
// after (the white space of the latter). Words are compared without the white space around them. Texts that have
// little in common are told as one removed and one added, but for their common beginning and end.
func Diff(before, after string) []Run {
	a, b := words(before), words(after)
	start := 0
	for start < min(len(a), len(b)) && same(a[start], b[start]) {
		start++
	}
	end := 0
	for end < min(len(a), len(b))-start && same(a[len(a)-1-end], b[len(b)-1-end]) {
		end++
	}
	var d differ
	d.add(Same, b[:start]...)
	d.between(a[start:len(a)-end], b[start:len(b)-end])
	d.add(Same, b[len(b)-end:]...)
	return d.runs
}

// words cuts a text before each word; every piece but the first begins with a word.
func words(text string) []string {
	var pieces []string
	start, space := 0, false
	for i, r := range text {
		if !unicode.IsSpace(r) && space {
			pieces = append(pieces, text[start:i])
			start = i
		}
		space = unicode.IsSpace(r)
	}
	if start < len(text) {
		pieces = append(pieces, text[start:])
	}
	return pieces
}

func same(a, b string) bool { return strings.TrimSpace(a) == strings.TrimSpace(b) }

type differ struct{ runs []Run }

func (d *differ) add(kind Kind, pieces ...string) {
	if len(pieces) == 0 {
		return
	}
	text := strings.Join(pieces, "")
	if last := len(d.runs) - 1; last >= 0 && d.runs[last].Kind == kind {
		d.runs[last].Text += text
		return
	}
	d.runs = append(d.runs, Run{kind, text})
}

// most is how many words may be removed or added before the texts count as having little in common; the work grows
// with its square.
const most = 1000

// between finds the shortest way from a to b: Myers, "An O(ND) Difference Algorithm and Its Variations" (1986),
// section 4. After each step d, reach[k] is how far into a the furthest path on diagonal k goes.
func (d *differ) between(a, b []string) {
	reach := map[int]int{1: 0}
	var history []map[int]int
	for step := 0; step <= min(len(a)+len(b), most); step++ {
		now := make(map[int]int, step+1)
		for k := -step; k <= step; k += 2 {
			x := furthest(reach, k, step)
			for x < len(a) && x-k < len(b) && same(a[x], b[x-k]) {
				x++
			}
			now[k] = x
			if x >= len(a) && x-k >= len(b) {
				d.retrace(a, b, history)
				return
			}
		}
		history = append(history, now)
		reach = now
	}
	d.add(Removed, a...)
	d.add(Added, b...)
}

// furthest is where the paths of the step before lead on diagonal k: down (a word added) or right (one removed).
func furthest(reach map[int]int, k, step int) int {
	if k == -step || k != step && at(reach, k-1) < at(reach, k+1) {
		return at(reach, k+1)
	}
	return at(reach, k-1) + 1
}

func at(reach map[int]int, k int) int {
	if x, ok := reach[k]; ok {
		return x
	}
	return -1
}

// retrace walks the path back from the end.
func (d *differ) retrace(a, b []string, history []map[int]int) {
	var back []Run
	x, y := len(a), len(b)
	for step := len(history); step >= 0; step-- {
		reach := map[int]int{1: 0}
		if step > 0 {
			reach = history[step-1]
		}
		k := x - y
		previous := k - 1
		if k == -step || k != step && at(reach, k-1) < at(reach, k+1) {
			previous = k + 1
		}
		fromX := at(reach, previous)
		fromY := fromX - previous
		for x > fromX && y > fromY && x > 0 && y > 0 && same(a[x-1], b[y-1]) {
			x, y = x-1, y-1
			back = append(back, Run{Same, b[y]})
		}
		if step == 0 {
			break
		}
		if previous == k+1 {
			y--
			back = append(back, Run{Added, b[y]})
		} else {
			x--
			back = append(back, Run{Removed, a[x]})
		}
	}
	slices.Reverse(back)
	for _, run := range back {
		d.add(run.Kind, run.Text)
	}
}

// Brief shortens the runs that are the Same to a few words on either side of a change, with … in between. No change
// gives nothing.
func Brief(runs []Run, context int) []Run {
	if len(runs) == 0 || len(runs) == 1 && runs[0].Kind == Same {
		return nil
	}
	short := make([]Run, len(runs))
	for i, run := range runs {
		short[i] = run
		if run.Kind != Same {
			continue
		}
		pieces := words(run.Text)
		head, tail := context, context
		if i == 0 {
			head = 0
		}
		if i == len(runs)-1 {
			tail = 0
		}
		if len(pieces) <= head+tail+1 {
			continue
		}
		short[i].Text = strings.Join(pieces[:head], "") + "… " + strings.Join(pieces[len(pieces)-tail:], "")
	}
	return short
}
