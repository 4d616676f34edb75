package wording

import "testing"

func TestOverlap(t *testing.T) {
	const a = "the first letter arrived on a monday and nobody opened it until thursday"
	if got := Overlap(a, a); got != 1 {
		t.Errorf("the same text overlaps by %v", got)
	}
	if got := Overlap(a, "quite another text about the colour of the lid of a bin"); got != 0 {
		t.Errorf("another text overlaps by %v", got)
	}
}
