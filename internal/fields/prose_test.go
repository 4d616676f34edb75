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

		"What we learnt. If you need a photo of a road, a field or a street, somebody else has taken one already, and gives it away for nothing.": "What we learnt. If you need a photo of a road, a field or a street, somebody else has taken one already, and gives it away for nothing.",

		"What we learnt. Olivia Brandt":                   "What we learnt.",
		"What we learnt. Cheers!":                         "What we learnt.",
		"What we learnt. Could it teach you too?":         "What we learnt. Could it teach you too?",
		"Thank you for the stamp. Best of all, it sticks": "Thank you for the stamp. Best of all, it sticks",
		"Who licks it? And why?":                          "Who licks it? And why?",
		"Thanks, Jane":                                    "Thanks, Jane",
	} {
		if got := noteOf(t).withoutRemarks(in); got != want {
			t.Errorf("withoutRemarks(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestTheThemeBehindAValue is said to the desk, and read all the same.
func TestTheThemeBehindAValue(t *testing.T) {
	for _, field := range []labels.Field{labels.Title, labels.Description} {
		var f finding.Fields
		noteOf(t).set(&f, field, "Who licks the stamp that nobody posts? It is for Future gazing.", "email body, labelled so")
		if len(f.Themes.Numbers) != 1 || f.Themes.Numbers[0] != 1 {
			t.Errorf("%v: %+v", field, f)
		}
	}
}

// TestCountOfATitle is the contributor's own; a number may belong to a title.
func TestCountOfATitle(t *testing.T) {
	for said, want := range map[string]string{"The stamp [9 characters]": "The stamp", "The stamp (2 words)": "The stamp", "The stamp ✔": "The stamp", "Stamps (1840)": "Stamps (1840)"} {
		var f finding.Fields
		noteOf(t).set(&f, labels.Title, said, "email body, labelled Title")
		if f.Title.Text != want {
			t.Errorf("%q: %q", said, f.Title.Text)
		}
	}
}

// TestRoleWithItsPlace: a job title may name the organisation behind it, and may be of two parts itself.
func TestRoleWithItsPlace(t *testing.T) {
	for said, want := range map[string][2]string{
		"Data Manager, Kerbside Council":       {"Data Manager", "Kerbside Council"},
		"Data Manager at Kerbside Council":     {"Data Manager", "Kerbside Council"},
		"Deputy Director, Licensing Reform":    {"Deputy Director, Licensing Reform", ""},
		"Deputy Director, Public Services":     {"Deputy Director, Public Services", ""},
		"Head of Libraries, Museums":           {"Head of Libraries, Museums", ""},
		"Director of Health, Data and Skills":  {"Director of Health, Data and Skills", ""},
		"Director of Housing, Roads and Parks": {"Director of Housing, Roads and Parks", ""},
	} {
		var f finding.Fields
		noteOf(t).set(&f, labels.Role, said, "document, labelled Job title")
		if got := [2]string{f.Author.Role.Text, f.Author.Organisation.Text}; got != want {
			t.Errorf("%q: %q", said, got)
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
