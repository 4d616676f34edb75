package wording

import (
	"maps"
	"slices"
	"strings"
	"testing"
)

func TestOverlap(t *testing.T) {
	const a = "the first letter arrived on a monday and nobody opened it until thursday"
	if got := Overlap(a, a); got != 1 {
		t.Errorf("the same text overlaps by %v", got)
	}
	if got := Overlap(a, "quite another text about the colour of the lid of a bin"); got != 0 {
		t.Errorf("another text overlaps by %v", got)
	}
}

func TestRunsOfFour(t *testing.T) {
	got := slices.Sorted(maps.Keys(runsOfFour("The form, the FORM that asked — twice.")))
	want := []string{"form that asked twice", "form the form that", "the form that asked", "the form the form"}
	if !slices.Equal(got, want) {
		t.Errorf("runs = %q, want %q", got, want)
	}
	if got := runsOfFour("three words only"); len(got) != 0 {
		t.Errorf("runs of three words = %v", got)
	}
}

func BenchmarkOverlap(b *testing.B) {
	text := strings.Repeat("Nobody had asked for the paper form before the eighth of ten towns sent it back. ", 35)
	b.ReportAllocs()
	for b.Loop() {
		Overlap(text, text[40:])
	}
}
