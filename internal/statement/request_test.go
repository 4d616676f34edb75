package statement

import (
	"testing"

	"copydesk/internal/finding"
)

// TestShownAs: how the author is to be presented.
func TestShownAs(t *testing.T) {
	for text, want := range map[string][3]string{
		"Please show me as Director of Rivers at Leeside Council.":                            {"", "Director of Rivers", "Leeside Council"},
		"Could the author be shown as Dr Josephine Smith, Head of Rigging, Northolme Museum?": {"Josephine Smith", "Head of Rigging", "Northolme Museum"},
		"Please list Ruth as Chief Engineer":                                                  {"", "Chief Engineer", ""},
		"The author should be given as Josephine Smith, Curator, Northolme Museum, please.":   {"Josephine Smith", "Curator", "Northolme Museum"},
		"We show the harbour as Director of its own traffic.":                                 {},
		"Could you show me as soon as possible how it will look?":                             {},
		"Please show the title as “The head of nothing”.":                                     {},
	} {
		var f finding.Fields
		noteOf(t).toldOfAuthor(text, "", "email body", &f)
		if got := [3]string{f.Author.Name.Text, f.Author.Role.Text, f.Author.Organisation.Text}; got != want {
			t.Errorf("%q presents %q, want %q", text, got, want)
		}
	}
}

// TestAskedWording: what a request says behind a wording is no part of it.
func TestAskedWording(t *testing.T) {
	for text, want := range map[string]string{
		"Could the title be The stamp instead?":                              "The stamp",
		"Lovely. One tiny thing, could the title be The stamp instead?":      "The stamp",
		"Could the title be The stamp, if it isn't too late?":                "The stamp",
		"And can the title be The stamp after all?":                          "The stamp",
		"Can the title be changed to The stamp before it goes live, please?": "The stamp",
		"Please retitle it The stamp (the board insists).":                   "The stamp",
		"Could the title be “What we did instead”?":                          "What we did instead",
		"Could the title be Who stamps?":                                     "Who stamps?",
		"Could the description be We counted stamps instead?":                "We counted stamps",
		"Could the description be What does a stamp know?":                   "What does a stamp know?",
	} {
		var f finding.Fields
		noteOf(t).askedWording(text, "email body", &f)
		if got := f.Title.Text + f.Description.Text; got != want {
			t.Errorf("%q asks for %q, want %q", text, got, want)
		}
	}
}
