package document

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"copydesk/internal/pdf"
)

// leastNumbered is how many numbers in the margin make line numbers.
const leastNumbered = 5

var onlyDigitsRE = regexp.MustCompile(`^\d{1,4}$`)

// withoutLineNumbers takes the numbers out of the margin that people print beside the lines for a review: whole numbers
// left of everything else, one more with each line, or five more with each fifth.
// It reports whether there were any; the page after one that has them may have few.
func (p *pdfPage) withoutLineNumbers(before bool) bool {
	var numbers []int
	left := 1e9 // of the text
	for i, r := range p.runs {
		if onlyDigitsRE.MatchString(strings.TrimSpace(r.Text)) {
			numbers = append(numbers, i)
		} else {
			left = min(left, r.Left)
		}
	}
	numbers = slices.DeleteFunc(numbers, func(i int) bool { return p.runs[i].Right >= left })
	if len(numbers) == 0 || len(numbers) < leastNumbered && !before || !p.evenSteps(numbers) {
		return false
	}
	kept := make([]pdf.Run, 0, len(p.runs))
	for i, r := range p.runs {
		if _, is := slices.BinarySearch(numbers, i); !is {
			kept = append(kept, r)
		}
	}
	p.runs = kept
	return true
}

// evenSteps tells whether the numbers go up by one step from line to line.
func (p *pdfPage) evenSteps(numbers []int) bool {
	value := func(i int) int {
		n, _ := strconv.Atoi(strings.TrimSpace(p.runs[numbers[i]].Text))
		return n
	}
	if len(numbers) == 1 {
		return true
	}
	step := value(1) - value(0)
	for i := 1; i < len(numbers); i++ {
		if value(i)-value(i-1) != step || p.runs[numbers[i]].Top > p.runs[numbers[i-1]].Top {
			return false
		}
	}
	return step > 0
}
