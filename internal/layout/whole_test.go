package layout

import (
	"strconv"
	"strings"
	"testing"

	"copydesk/internal/document"
)

// TestWhole puts a paragraph together again of which all lines belong to the text, and leaves alone what was cut for a reason.
func TestWhole(t *testing.T) {
	for _, tt := range []struct {
		written string // paragraphs between bars of two strokes
		drop    int    // how many lines are the head's
		want    string
	}{
		{"Title: Matron | Theme: keys", 0, "Title: Matron | Theme: keys"},
		{"Title: Matron | Theme: keys\nTitle: Porter | Theme: doors", 0, "Title: Matron | Theme: keys||Title: Porter | Theme: doors"},
		{"Title: Matron | Theme: keys", 1, "Theme: keys"},
		{"Title: The stamp\nTheme: 3||Nine doors stuck.", 2, "Nine doors stuck."},
		{"Title: The stamp\nTheme: 3\nNine doors stuck.", 2, "Nine doors stuck."},
		{"Nine doors stuck.||Role: porter. Theme: doors.", 0, "Nine doors stuck.||Role: porter. Theme: doors."},
		{"Nine doors – and one key.", 0, "Nine doors – and one key."},
		{"a\nb\nc", 0, "a\nb\nc"},
		{"It is signed. Author: nobody.", 0, "It is signed. Author: nobody."},
		{"| Title | The stamp |\n| Theme | 3 |", 0, "| Title | The stamp |\n| Theme | 3 |"},
	} {
		var written []document.Block
		for _, p := range strings.Split(tt.written, "||") {
			written = append(written, document.ReadPlain(p)...)
		}
		var got []string
		for _, b := range Whole(NoteLines(written)[tt.drop:], written) {
			got = append(got, b.Text())
		}
		if strings.Join(got, "||") != tt.want {
			t.Errorf("%q without %d: %q, want %q", tt.written, tt.drop, strings.Join(got, "||"), tt.want)
		}
	}
}

// TestWholeOfMany puts thousands of paragraphs together in one pass.
func TestWholeOfMany(t *testing.T) {
	var written []document.Block
	for i := range 4000 {
		written = append(written, document.ReadPlain("Title: Matron "+strconv.Itoa(i)+" | Theme: keys")...)
	}
	if got := Whole(NoteLines(written), written); len(got) != len(written) {
		t.Errorf("%d paragraphs, want %d", len(got), len(written))
	}
}
