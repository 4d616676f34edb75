package fields

import (
	"strings"
	"testing"

	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
)

// TestStranger tells the biography of somebody whom nothing else names from a person of the blog's last paragraph.
func TestStranger(t *testing.T) {
	text := strings.Repeat("The ferry leaves the harbour at seven, and nobody has ever asked why it does.\n\n", 3)
	for last, want := range map[string]bool{
		"Sue Ferris is Operations Director at Kerbside Systems.":                                                                                  true,
		"Sue Ferris leads the bin rounds at Kerbside Council. Twitter: @sueferris":                                                                true,
		"Sue Ferris leads the bin rounds at Kerbside Council.":                                                                                    false,
		"Sue Ferris led the bin rounds. @sueferris":                                                                                               false,
		"Sue Ferris is Operations Director at Kerbside Systems. She has written about harbours for ten years.":                                    true,
		"Sue Ferris, professor at Ness University, did research into timetables. She found that the later the boat, the longer it is waited for.": false,
		"As Chief Nurse at Ness Hospital, Sue Ferris had to find the money.":                                                                      false,
	} {
		r := Reader{Call: calltest.Example(t)}
		if got := r.stranger(document.ReadPlain(text + last)); got != want {
			t.Errorf("%q: %v, want %v", last, got, want)
		}
	}
}
