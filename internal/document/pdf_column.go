package document

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"copydesk/internal/pdf"
)

// mostCuts is how often the lines of a form are gone through: each time that one is cut, it may turn out to be higher.
const mostCuts = 20

// inFormColumns cuts the lines in two that go over both columns of a form, puts those together that are one label, and says how
// high the form is then.
func inFormColumns(segments []pdfLine, labels, values float64) (parts []pdfLine, top, bottom float64) {
	parts = segments
	for range mostCuts {
		top, bottom = formHeight(parts, labels, values)
		var next []pdfLine
		changed := false
		for _, s := range parts {
			inside := s.top > bottom-2*s.size && s.bottom < top+2*s.size // one row more may stand above or below
			if last := len(next) - 1; inside && last >= 0 && sameEdge(next[last].left, labels) && next[last].goesOnAt(&s, values) {
				next[last] = next[last].with(&s)
				changed = true
				continue
			}
			cut := s.cutAt(labels, values, inside)
			next, changed = append(next, cut...), changed || len(cut) > 1
		}
		if !changed {
			break
		}
		parts = next
	}
	return parts, top, bottom
}

// goesOnAt tells whether a segment goes on with a label, as in one that is set flush: on its row, and before the values.
func (l *pdfLine) goesOnAt(s *pdfLine, values float64) bool {
	return s.left > l.right && s.right < values && l.sameRow(s.bottom, s.top)
}

// with returns a line of both.
func (l *pdfLine) with(s *pdfLine) pdfLine {
	both := pdfLine{page: l.page}
	for _, r := range slices.Concat(l.runs, s.runs) {
		both.add(r)
	}
	return both
}

// cutAt cuts a line in two that goes over both columns of a form, as where a label fills its own: where a run begins at the
// column's edge, or within a run where the line is known to be the form's.
func (l *pdfLine) cutAt(labels, values float64, inside bool) []pdfLine {
	if !sameEdge(l.left, labels) || l.right <= values+l.size || !beginsKnown(l.text()) {
		return []pdfLine{*l}
	}
	label, value := pdfLine{page: l.page}, pdfLine{page: l.page}
	for _, r := range l.runs {
		switch {
		case r.Right <= values+edgeWidth:
			label.add(r)
		case r.Left >= values-edgeWidth:
			value.add(r)
		case !inside:
			return []pdfLine{*l}
		default:
			a, b := cutRun(r, values)
			if b.Text == "" {
				return []pdfLine{*l}
			}
			label.add(a)
			value.add(b)
		}
	}
	if len(label.runs) == 0 || len(value.runs) == 0 || !isFormLabel(label.text()) {
		return []pdfLine{*l}
	}
	return []pdfLine{label, value}
}

// cutRun cuts a run at the space that is likely to stand before a place: all letters are taken to be as wide as each other.
func cutRun(r pdf.Run, x float64) (before, behind pdf.Run) {
	letter := (r.Right - r.Left) / float64(max(1, utf8.RuneCountInString(r.Text)))
	best, at, n := math.Inf(1), -1, 0
	for i, c := range r.Text {
		if n++; c == ' ' {
			d := math.Abs(r.Left + letter*float64(n) - x)
			if strings.HasSuffix(r.Text[:i], ")") { // what a label asks for stands in brackets at its end
				d /= 4
			}
			if d < best {
				best, at = d, i
			}
		}
	}
	if at < 0 || best > 6*letter {
		return r, pdf.Run{}
	}
	before, behind = r, r
	before.Text, before.Right = r.Text[:at], x-letter
	behind.Text, behind.Left, behind.Follows = r.Text[at+1:], x, false
	return before, behind
}

// formHeight says from where to where a form goes: from its first known label with a value to its last, and on to what is wrapped
// below it; but not into a row that holds the text.
func formHeight(parts []pdfLine, labels, values float64) (top, bottom float64) {
	top, bottom = math.Inf(-1), math.Inf(1)
	for i := range parts {
		if label := &parts[i]; sameEdge(label.left, labels) && isFormLabel(label.text()) && !isTextLabel(label.text()) {
			for j := range parts {
				if v := &parts[j]; sameEdge(v.left, values) && math.Abs(v.middle()-label.middle()) < 0.8*v.size {
					top, bottom = max(top, label.top, v.top), min(bottom, label.bottom, v.bottom)
				}
			}
		}
	}
	end := math.Inf(-1)
	if text := textRow(parts, labels, values, top); text >= 0 {
		end = parts[text].top
	}
	for more := true; more; {
		more = false
		for i := range parts {
			v := &parts[i]
			below := bottom - v.middle()
			if v.middle() <= end || below <= 0 {
				continue
			}
			label := sameEdge(v.left, labels) && v.right < values
			if below < wrappedBelow*v.size && (sameEdge(v.left, values) || label && goesOnLabel(nil, v.text())) ||
				below < labelBelow*v.size && label && isFormLabel(v.text()) {
				bottom, more = v.bottom, true
			}
		}
	}
	return top, bottom
}

// wrappedBelow is how far below the last line of a form the middle of one may lie that goes on with it, in parts of its size: lines
// that are set one and a half apart lie as far.
const wrappedBelow = 1.5

// labelBelow is how far the middle of one more label may lie, the first of whose value stands higher or lower than it.
const labelBelow = 2.5

// textRow finds the label of the row that holds the text itself, which is no field of a form; -1 where there is none.
func textRow(parts []pdfLine, labels, values, top float64) int {
	for i := range parts {
		label := &parts[i]
		beside := func(v pdfLine) bool {
			return sameEdge(v.left, values) && math.Abs(v.middle()-label.middle()) < 1.5*v.size
		}
		if label.middle() < top && sameEdge(label.left, labels) && isTextLabel(label.text()) && slices.ContainsFunc(parts, beside) {
			return i
		}
	}
	return -1
}
