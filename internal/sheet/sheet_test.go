package sheet

import (
	"strings"
	"testing"
)

func TestCell(t *testing.T) {
	for _, tt := range []struct{ cell, want string }{
		{"", ""},
		{"A title", "A title"},
		{"=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"},
		{"@techUK", "'@techUK"},
		{"+44 20 7946 0000", "'+44 20 7946 0000"},
		{"-5", "-5"},
		{"-5.25", "-5.25"},
		{"-", "'-"},
		{"-Inf", "'-Inf"},
		{"\t=1+1", "'\t=1+1"},
		{"＝1+1", "'＝1+1"},
	} {
		if got := defused(tt.cell); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.cell, got, tt.want)
		}
	}
}

func TestWrite(t *testing.T) {
	var b strings.Builder
	if err := Write(&b, []string{"ref", "title"}, [][]string{{"SS20-1", `He said "yes", twice`}, {"SS20-2", "=1+1"}}); err != nil {
		t.Fatal(err)
	}
	if got, want := b.String(), "ref,title\nSS20-1,\"He said \"\"yes\"\", twice\"\nSS20-2,'=1+1\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
