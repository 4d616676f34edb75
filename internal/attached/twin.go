package attached

import (
	"slices"
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
	if x, y := standing(f.Name, than.Name), standing(than.Name, f.Name); x != y {
		return x > y
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

// standing says what the name of a file says of its version beside another's: 1 for the one that is meant to count, -1 for one that
// shows what was, or what was changed. A word of both names is their blog's: "The old road".
func standing(name, than string) int {
	others := strings.Fields(fileWords.Replace(strings.ToLower(than)))
	own := strings.Fields(fileWords.Replace(strings.ToLower(name)))
	said := strings.Join(slices.DeleteFunc(own, func(w string) bool { return slices.Contains(others, w) }), " ")
	switch {
	case superseded.MatchString(said):
		return -1
	case countsNow.MatchString(said):
		return 1
	}
	return 0
}

var (
	fileWords = strings.NewReplacer("_", " ", "-", " ", ".", " ")
	countsNow = phrase.Like("blog revised.docx", `(?i)final|clean|\b(?:revised|amended|updated|edited|corrected|shortened|shorter|longer|extended|new|newest|latest|approved)\b`)
	// superseded is tested first: "final with tracked changes" is not the clean one.
	superseded = phrase.Like("blog original.docx", `(?i)\btrack|\b(?:original|old|older|previous|superseded|mark(?:ed)? ?up|changes (?:shown|marked|highlighted|visible)|redlined?)\b`)
)
