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
