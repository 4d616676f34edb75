package attached

import (
	"strconv"
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// formatRank orders the formats in which the same blog may come twice: the one that says most about it first.
var formatRank = map[document.Format]int{document.DOCX: 8, document.ODT: 7, document.RTF: 6, document.DOC: 5, document.MD: 4, document.HTML: 3, document.PDF: 2, document.TXT: 1}

// Add adds a file unless the same text is there already, in another format or version; then the better
// of the two stays.
func Add(chosen []File, f File) []File {
	for i, c := range chosen {
		if wording.Overlap(document.Text(c.Doc.Blocks), document.Text(f.Doc.Blocks)) < 0.6 {
			continue
		}
		if better(f, c) {
			chosen[i] = f
		}
		return chosen
	}
	return append(chosen, f)
}

func better(f, than File) bool {
	if x, y := saysFinal(f.Name), saysFinal(than.Name); x != y {
		return x
	}
	if formatRank[f.Format] == formatRank[than.Format] {
		return versionOf(f.Name) > versionOf(than.Name)
	}
	return formatRank[f.Format] > formatRank[than.Format]
}

var versionNumber = phrase.MustCompile(`(?i)(?:^|[\s_.(-])(?:v|ver|version|rev|draft)[\s._-]?(\d{1,3})(?:\D|$)`)

// versionOf returns the version that a file name says: 2 of "Derek v2.docx".
func versionOf(name string) int {
	m := versionNumber.FindStringSubmatch(name)
	if m == nil {
		return 0
	}
	n, _ := strconv.Atoi(m[1])
	return n
}

func saysFinal(name string) bool {
	l := strings.ToLower(name)
	return (strings.Contains(l, "final") || strings.Contains(l, "clean")) && !strings.Contains(l, "track")
}
