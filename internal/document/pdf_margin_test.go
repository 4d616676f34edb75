package document

import "testing"

func TestSaysItsPage(t *testing.T) {
	for text, want := range map[string]bool{
		"Kerbside Council, page 2":           true,
		"Page 2 of 3":                        true,
		"page 2 – The stamp":                 true,
		"Kerbside Systems Ltd | Page 1 of 2": true,
		"Blog for the desk (page 2)":         true,
		"me on page 212, and I am reading towards it at a page a day.": false,
		"on page 212.": false,
		"The map on page 3 is the one that we drew.":                      false,
		"as it says on page 2 of the manual":                              false,
		"That was the last page 7 of us ever read":                        false,
		"Every system has a paragraph that explains it, and a front page": false,
	} {
		line := pdfLine{page: 1}
		if got := line.saysItsPage(text); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}
