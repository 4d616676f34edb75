package wording

import (
	"slices"
	"strings"
)

// Alike says whether two short texts are the same but for a word or two.
func Alike(a, b string) bool { return a != "" && b != "" && SameWords(Words(a), Words(b)) }

// SameWords says whether two lists of words are the same but for a fifth of them; of one or two words none may differ.
func SameWords(x, y []string) bool {
	if len(x) == 0 || len(y) == 0 {
		return false
	}
	if slices.Equal(x, y) {
		return true
	}
	if least, most := min(len(x), len(y)), max(len(x), len(y)); least <= 2 || 10*least < 8*most {
		return false
	}
	common := 0
	in := map[string]int{}
	for _, w := range x {
		in[w]++
	}
	for _, w := range y {
		if in[w] > 0 {
			in[w]--
			common++
		}
	}
	return 10*common >= 8*max(len(x), len(y))
}

// Overlap says how much of the shorter of two texts stands in the other, from 0 to 1, by runs of four words. It
// is how the same blog is known again in another format, or sent a second time with changes.
func Overlap(a, b string) float64 {
	x, y := runsOfFour(a), runsOfFour(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) == 0 {
		return 0
	}
	common := 0
	for run := range x {
		if y[run] {
			common++
		}
	}
	return float64(common) / float64(len(x))
}

// runsOfFour returns each four words of a text that stand together, as they are compared.
func runsOfFour(s string) map[string]bool {
	text := Bare(s)
	runs := make(map[string]bool, len(text)/5)
	var begins [4]int // of the last four words
	words := 0
	for at := 0; at < len(text); words++ {
		copy(begins[:], begins[1:])
		begins[3] = at
		end := len(text)
		if gap := strings.IndexByte(text[at:], ' '); gap >= 0 {
			end = at + gap
		}
		if words >= 3 {
			runs[text[begins[0]:end]] = true
		}
		at = end + 1
	}
	return runs
}
