package fields

import (
	"testing"

	"copydesk/internal/finding"
	"copydesk/internal/labels"
)

// TestWithoutRemarks: what is said to the desk behind a value goes, and a value in several sentences stays.
func TestWithoutRemarks(t *testing.T) {
	for in, want := range map[string]string{
		"What we learnt from one winter. This is for the “People” theme.":          "What we learnt from one winter.",
		"A town lost its bus. It falls to people to drive.":                        "A town lost its bus. It falls to people to drive.",
		"What we learnt from one winter. It fits “Future gazing” best.":            "What we learnt from one winter.",
		"Every policy is a guess about people. This theme runs through all of it.": "Every policy is a guess about people. This theme runs through all of it.",
		"The stamp. Can you send it on to the web team?":                           "The stamp.",
		"What we learnt. Many thanks, Jane":                                        "What we learnt.",
		"What we learnt. Olivia Brandt":                                            "What we learnt.",
		"What we learnt. Cheers!":                                                  "What we learnt.",
		"What we learnt. Could it teach you too?":                                  "What we learnt. Could it teach you too?",
		"Thank you for the stamp. Best of all, it sticks":                          "Thank you for the stamp. Best of all, it sticks",
		"Who licks it? And why?":                                                   "Who licks it? And why?",
		"Thanks, Jane":                                                             "Thanks, Jane",
	} {
		if got := noteOf(t).withoutRemarks(in); got != want {
			t.Errorf("withoutRemarks(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestTheNextLabelInALine: what a title goes on with under another label is no part of it.
func TestTheNextLabelInALine(t *testing.T) {
	r := noteOf(t)
	var f finding.Fields
	r.set(&f, labels.Title, "The stamp. desc: three envelopes taught us", "email body, labelled Title")
	if f.Title.Text != "The stamp" || f.Description.Text != "three envelopes taught us" {
		t.Errorf("%q, %q", f.Title.Text, f.Description.Text)
	}
}
