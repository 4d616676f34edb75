package desk_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"copydesk/internal/document"
	"copydesk/internal/submission"
)

// nothingLost looks for every paragraph of the attached blogs in what is published or in what is said of their authors: none may
// be taken for a label, a signature or words to the desk. What a case's text_lacks names may be absent.
func nothingLost(t *testing.T, want expectation, read []submission.Blog) {
	t.Helper()
	for i, s := range read {
		var absent []string
		if i < len(want.Submissions) {
			absent = want.Submissions[i].TextLacks
		}
		whole(t, s, published(read, s.Source), absent)
	}
}

// leastParagraph is from how many words a paragraph is text beyond doubt.
const leastParagraph = 25

// published is what is kept of one file, which may hold several blogs.
func published(blogs []submission.Blog, source string) string {
	var kept string
	for _, s := range blogs {
		if s.Source == source {
			kept += letters(s.Text + s.Author.Bio + s.Description)
		}
	}
	return kept
}

func whole(t *testing.T, s submission.Blog, kept string, absent []string) {
	t.Helper()
	if len(s.Original) == 0 {
		return
	}
	doc, err := docs.Read(s.Source, s.Original)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range paragraphs(doc.Blocks) {
		named := slices.ContainsFunc(absent, func(a string) bool { return strings.Contains(p, a) })
		if len(strings.Fields(p)) >= leastParagraph && !named && !strings.Contains(kept, letters(p)) {
			t.Errorf("lost: %q", p)
		}
	}
}

// paragraphs returns the texts of blocks, those in tables too.
func paragraphs(blocks []document.Block) []string {
	var out []string
	for _, b := range blocks {
		if b.Kind != document.Table {
			out = append(out, b.Text())
		}
		for _, row := range b.Rows {
			for _, cell := range row {
				out = append(out, paragraphs(cell.Blocks)...)
			}
		}
	}
	return out
}

var marks = regexp.MustCompile(`\[\^\d+\]|\]\([^)\s]*\)`) // of notes, and the addresses of links

// letters leaves out what Markdown adds to a text.
func letters(s string) string {
	s = marks.ReplaceAllString(s, "")
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(" \n\t*_\\[]()#>`\"“”‘’'-", r) {
			return -1
		}
		return r
	}, s)
}
