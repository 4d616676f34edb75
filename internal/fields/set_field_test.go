package fields

import (
	"testing"

	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/labels"
)

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
	for said, want := range map[string]string{"The stamp [9 characters]": "The stamp", "The stamp (2 words)": "The stamp", "The stamp ✔": "The stamp", "The stamp ✔\ufe0f": "The stamp", "Ring me ☎\ufe0f": "Ring me ☎\ufe0f", "Stamps (1840)": "Stamps (1840)"} {
		var f finding.Fields
		noteOf(t).set(&f, labels.Title, said, "email body, labelled Title")
		if f.Title.Text != want {
			t.Errorf("%q: %q", said, f.Title.Text)
		}
	}
}

// TestDescriptionBehindATitle stands in the line of the title, under a label of its own.
func TestDescriptionBehindATitle(t *testing.T) {
	for said, want := range map[string][2]string{
		"The stamp; description – What three envelopes taught us.": {"The stamp", "What three envelopes taught us."},
		"The stamp, sub-title: What three envelopes taught us":     {"The stamp", "What three envelopes taught us"},
		"The stamp; a description of three envelopes":              {"The stamp; a description of three envelopes", ""},
		"The stamp, description to follow":                         {"The stamp, description to follow", ""},
	} {
		var f finding.Fields
		noteOf(t).set(&f, labels.Title, said, "email body, labelled Title")
		if f.Title.Text != want[0] || f.Description.Text != want[1] {
			t.Errorf("%q: %q, %q", said, f.Title.Text, f.Description.Text)
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

// TestRemarkBehindValue: what a labelled line says to the desk behind its value is no part of it.
func TestRemarkBehindValue(t *testing.T) {
	for value, want := range map[string]string{
		"The stamp – but do suggest a better one.":      "The stamp",
		"The stamp // please keep the capitals as they": "The stamp",
		"The stamp – happy to change it":                "The stamp",
		"“The stamp” (we counted)":                      "The stamp",
		"Digital first – please mind the gap":           "Digital first – please mind the gap",
		"The stamp – happy for once":                    "The stamp – happy for once",
		"Councils – open to change at last":             "Councils – open to change at last",
		"Old forms – keep the paper, lose the queue":    "Old forms – keep the paper, lose the queue",
		"The bins – please suggest a better way":        "The bins – please suggest a better way",
		"Open data – or something like it":              "Open data – or something like it",
	} {
		var f finding.Fields
		r := noteOf(t)
		r.set(&f, labels.Title, value, "email body, labelled Title")
		if f.Title.Text != want {
			t.Errorf("%q: %q, want %q", value, f.Title.Text, want)
		}
	}
}

// TestFoundInSentences: a field that a sentence says was found under no label, and one beside it under that of its writer.
func TestFoundInSentences(t *testing.T) {
	r := Reader{Call: calltest.Example(t), Origin: "email body", Label: finding.ByEmail}
	var f finding.Fields
	lines := r.Sentences().UnderLabels(document.ReadPlain("The title is Nine doors; strapline: What the porters knew of them; it's for theme 3; author: Ann Lee"))
	for i := 0; i < len(lines); {
		if !r.labelledAt(lines, &i, &f) {
			t.Fatalf("%q bears no label", lines[i].Text())
		}
	}
	for _, found := range []struct{ where, want string }{
		{f.Title.Where, "email body"},
		{f.Description.Where, "email body, labelled Strapline"},
		{f.Themes.Where, "email body"},
		{f.Author.Name.Where, "email body, labelled Author"},
	} {
		if found.where != found.want {
			t.Errorf("found in %q, want %q", found.where, found.want)
		}
	}
}
