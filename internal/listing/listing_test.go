package listing

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"copydesk/internal/store"
	"copydesk/internal/submission"
)

func nameless(string, int) string { return "" }

// TestNothingIsLeftOut keeps the promise of INTERFACE.md: an absent text is "", an absent list [].
func TestNothingIsLeftOut(t *testing.T) {
	text, err := json.Marshal(Of(store.Submission{}, nameless))
	if err != nil {
		t.Fatal(err)
	}
	want := `{"ref":"","call":"","status":"","title":"","description":"","themes":[],` +
		`"author":{"name":"","email":"","role":"","organisation":"","twitter":""},"sender":"","words":0,"revision":0,"received":"","updated":"","problems":[]}`
	if string(text) != want {
		t.Errorf("got  %s\nwant %s", text, want)
	}
}

func TestCells(t *testing.T) {
	s := store.Submission{
		Ref: "SS20-7", Call: "c", Received: time.Date(2020, 8, 28, 10, 14, 0, 500, time.FixedZone("BST", 3600)),
		Blog: submission.Blog{
			Themes:   []int{2, 9},
			Problems: []submission.Problem{{Code: submission.TooLong}, {Code: submission.MissingTitle}},
		},
	}
	cells := Of(s, func(_ string, n int) string { return map[int]string{2: "Tech"}[n] }).Cells()
	if len(cells) != len(Heading) {
		t.Fatalf("%d cells under %d headings", len(cells), len(Heading))
	}
	for heading, want := range map[string]string{"themes": "2 Tech; 9", "received": "2020-08-28T09:14:00Z", "updated": "", "problems": "too-long, missing-title"} {
		if got := cells[slices.Index(Heading, heading)]; got != want {
			t.Errorf("%s: got %q, want %q", heading, got, want)
		}
	}
	if strings.Join(Heading[:3], " ") != "ref call status" {
		t.Error(Heading)
	}
}
