package document

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"copydesk/internal/pdf"
)

// Page numbers, as they stand alone or in a running foot: "2", "- 2 -", "Page 1 of 2", "1/2", "p. 3".
var (
	pageNumberRE = regexp.MustCompile(`(?i)^[-–—(\[| ]*(?:page|p\.?|seite|página)?\s*\d{1,3}(?:\s*(?:of|/|von|sur|de)\s*\d{1,3})?[-–—)\]| ]*$`)
	pageOfRE     = regexp.MustCompile(`(?i)\bpage\s*(\d{1,3})(\s*(?:of|/)\s*\d{1,3})?\b`)
	digitsRE     = regexp.MustCompile(`\d+`)
)

// marginDepth is how many lines from the top or the bottom of a page may be a running head or foot.
const marginDepth = 3

// marginHeight is the part of a page, from either edge, that heads and feet stand in.
const marginHeight = 0.14

// withoutMargins takes the running heads and feet off the pages: lines near the edge that say the same on
// several pages, and page numbers.
func withoutMargins(doc *Document, pages []pdfPage, lines [][]pdfLine) [][]pdfLine {
	repeats, small := repeated(pages, lines), smallPrint*bodySize(slices.Concat(lines...))
	var feet []float64
	for i, page := range lines {
		from, to := 0, len(page)
		for from < to && from < marginDepth && isMargin(page[from], page[from].distanceFromTheTop, pages[i], repeats, small) {
			doc.Header = addLines(doc.Header, []string{page[from].text()})
			from++
		}
		if from == 0 && headApart(page, pages[i]) {
			doc.Header = addLines(doc.Header, []string{page[0].text()})
			from++
		}
		for to > from && len(page)-to < marginDepth && isMargin(page[to-1], page[to-1].heightAboveBottom, pages[i], repeats, small) {
			doc.Footer = addLines(doc.Footer, []string{page[to-1].text()})
			feet = append(feet, page[to-1].heightAboveBottom)
			to--
		}
		if foot := footApart(page[from:to], pages[i]); foot > 0 {
			for _, l := range page[to-foot : to] {
				doc.Footer = addLines(doc.Footer, []string{l.text()})
			}
			to -= foot
		}
		if to > from {
			page[from].newColumn = true
		}
		lines[i] = page[from:to]
	}
	return withoutOtherFeet(doc, lines, feet)
}

// footShift is how far apart, in points, the feet of two pages may stand.
const footShift = 3

// withoutOtherFeet takes off the foot of a page whose foot differs from the others', as a first page's often does: a line at the height
// of theirs, further below the text than its lines are apart.
func withoutOtherFeet(doc *Document, lines [][]pdfLine, feet []float64) [][]pdfLine {
	for i, page := range lines {
		last := len(page) - 1
		if last < marginDepth {
			continue
		}
		l, text := page[last], strings.TrimSpace(page[last].text())
		atFoot := slices.ContainsFunc(feet, func(f float64) bool { return math.Abs(f-l.heightAboveBottom) <= footShift })
		if atFoot && l.form == nil && len(strings.Fields(text)) <= footWords && !mayEndParagraph(text) && !strings.Contains(text, ": ") && page[last-1].bottom-l.top > l.size {
			doc.Footer = addLines(doc.Footer, []string{text})
			lines[i] = page[:last]
		}
	}
	return lines
}

// A foot on the last page, or the only one: how far apart from the text it stands, in lines, and how many words it has at most.
const (
	footGap   = 6
	footWords = 14
)

// footApart counts the lines at the foot of a page that stand far below its text and are no sentence: the address of a house.
func footApart(page []pdfLine, of pdfPage) int {
	for n := 1; n <= marginDepth && n < len(page); n++ {
		l, above := page[len(page)-n], page[len(page)-n-1]
		text := strings.TrimSpace(l.text())
		if l.heightAboveBottom > marginHeight*of.height || l.form != nil || len(strings.Fields(text)) > footWords || strings.ContainsAny(text[max(0, len(text)-1):], ".?!;") ||
			strings.Contains(text, ": ") { // "Theme: People" is no foot
			return 0
		}
		if above.heightAboveBottom-l.heightAboveBottom > footGap*l.size {
			return n
		}
	}
	return 0
}

// headMargin is how near to the top a running head stands, against how far the text stands from the side: a title that
// begins the text of a page with narrow margins stands about as far from the one as from the other.
const headMargin = 0.75

// headApart tells whether the first line of a page is a running head that no other page repeats, as on the only page: above
// the text by more than a line, in the margin, and no larger than what follows.
func headApart(page []pdfLine, of pdfPage) bool {
	if len(page) < marginDepth {
		return false
	}
	l, below := page[0], page[1]
	text := strings.TrimSpace(l.text())
	switch {
	case l.form != nil, len(strings.Fields(text)) > footWords, strings.ContainsAny(text[max(0, len(text)-1):], ".?!;"), strings.Contains(text, ": "):
		return false
	case l.size > below.size || l.bold() && !below.bold():
		return false
	}
	margin := min(edgeHeight*of.height, headMargin*below.columnLeft)
	return l.distanceFromTheTop < margin && below.distanceFromTheTop > margin && l.bottom-below.top > l.size
}

// repeated counts on how many pages the same line stands near an edge, whatever the numbers in it.
func repeated(pages []pdfPage, lines [][]pdfLine) map[string]int {
	count := map[string]int{}
	for i, page := range lines {
		seen := map[string]bool{}
		for j, l := range page {
			edge := min(l.distanceFromTheTop, l.heightAboveBottom)
			if j >= marginDepth && j < len(page)-marginDepth || edge > marginHeight*pages[i].height {
				continue
			}
			if key := marginKey(l); !seen[key] {
				seen[key] = true
				count[key]++
			}
		}
	}
	return count
}

func marginKey(l pdfLine) string {
	return digitsRE.ReplaceAllString(strings.ToLower(l.text()), "#")
}

// smallPrint is the size of a head or foot that needs no other sign, against that of the body.
const smallPrint = 0.85

func isMargin(l pdfLine, edge float64, page pdfPage, repeats map[string]int, small float64) bool {
	if edge > marginHeight*page.height || l.form != nil {
		return false
	}
	text := l.text()
	if edge < edgeHeight*page.height && l.size <= small {
		return true
	}
	return repeats[marginKey(l)] > 1 || pageNumberRE.MatchString(text) || l.saysItsPage(text) || l.numbersPage()
}

// longestFoot is how many bytes a line beside the number of its page may have.
const longestFoot = 150

// saysItsPage tells whether a line begins or ends with the number of its page, or with that of so many: "Kerbside Council, page 2".
// What stands "on page 212 of the manual" is text, wherever on a page the line falls.
func (l *pdfLine) saysItsPage(text string) bool {
	m := pageOfRE.FindStringSubmatchIndex(text)
	if m == nil || len(text) >= longestFoot {
		return false
	}
	number, atAnEnd := text[m[2]:m[3]], m[0] == 0 || strings.Trim(text[m[1]:], "-–—)]| ") == ""
	return atAnEnd && (m[4] >= 0 || number == strconv.Itoa(l.page+1))
}

// numbersPage tells whether the page's own number stands apart at the end of the line, or at its beginning, as below a
// page of a magazine: "August 2020          1".
func (l *pdfLine) numbersPage() bool {
	last := len(l.runs) - 1
	if last < 1 {
		return false
	}
	number := strconv.Itoa(l.page + 1)
	apart := func(a, b pdf.Run) bool { return b.Left-a.Right > 4*l.size }
	return strings.TrimSpace(l.runs[last].Text) == number && apart(l.runs[last-1], l.runs[last]) ||
		strings.TrimSpace(l.runs[0].Text) == number && apart(l.runs[0], l.runs[1])
}
