package fields

import (
	"strings"
	"testing"

	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
	"copydesk/internal/finding"
)

// TestTitleByPlace: above its fields a line in title case is the title whatever it looks like, unless it signs the note above.
func TestTitleByPlace(t *testing.T) {
	prose := strings.TrimSpace(strings.Repeat("Nobody had asked what the form was for until then. ", 30))
	for _, c := range []struct{ above, fields, want string }{
		{"My Day as a Planning Officer", "Theme: 1\n\nBy Sue Ferris", "My Day as a Planning Officer"},
		{"Meet the Harbour Master", "Description: Who lets the ships in.\n\nTheme: 1", "Meet the Harbour Master"},
		{"Nine Doors and a Bell\n\nWhat the Porters Knew of the Hospital", "Theme: 1\n\nBy Sue Ferris", "Nine Doors and a Bell"},
		{"Blog Submission Form", "Author: Sue Ferris\n\nDescription: Who lets the ships in.", ""},
		{"Your Author Details", "Author: Sue Ferris\n\nDescription: Who lets the ships in.", ""},
		{"Clearbrook and Hale Partners", "Author: Sue Ferris\n\nDescription: Who lets the ships in.", ""},
		{"Port Elrick", "Author: Sue Ferris\n\nDescription: Who lets the ships in.", ""},
		{"Chief Digital Officer", "Theme: 1\n\nBy Sue Ferris", ""},
		{"Need a Form? Here’s Help", "Theme: 1\n\nBy Sue Ferris", "Need a Form? Here’s Help"},
		{"Kind regards\n\nSue Ferris\n\nData Manager", "Theme: 1\n\nBy Sue Ferris", ""},
		{"Kind regards\n\nSue\n\nKerbside Systems", "Theme: 1\n\nBy Sue Ferris", ""},
		{"Data Manager", "Theme: 1\n\nBy Sue Ferris, Data Manager, Kerbside Systems", ""},
		{"Sue Ferris", "Theme: 1\n\nDescription: Who lets the ships in.", ""},
		{"Data Manager", "Theme: 1", ""},
	} {
		r := Reader{Call: calltest.Example(t), Sender: "Sue Ferris", Organisations: []string{"Kerbside Systems"}, Origin: "email body", Label: finding.ByEmail}
		f, _, ok := r.Pasted(document.ReadPlain("Good morning,\n\nMy blog is below.\n\n" + c.above + "\n\n" + c.fields + "\n\n" + prose))
		if f.Title.Text != c.want || !ok {
			t.Errorf("%q above %q: title %q", c.above, c.fields, f.Title.Text)
		}
	}
}

// TestAsksForTitle knows a line that says what the title is to be from one that is a title.
func TestAsksForTitle(t *testing.T) {
	r := Reader{Call: calltest.Example(t), Origin: "email body"}
	for line, title := range map[string]bool{
		"I'd like it to be called: Nine doors": false, "Please call it “Nine doors”": false, "We have decided to call it: Nine doors": false, "Can it be titled: Nine doors": false, "It should be called “Nine doors”": false,
		"Nine doors":                          true,
		"I called the council":                true,
		"What it is called: a history":        true,
		"We called, and nobody came":          true,
		"It is not called a queue":            true,
		"This is how we headed for the hills": true,
		"Please do not call it smart":         true,
		"Call it love":                        true,
		"Who called? A story":                 true,
		"The title deeds: a mystery":          true,
		"I want to be entitled":               true,
		"Can we talk about titles?":           true,
	} {
		if got := r.standsAsTitle(line); got != title {
			t.Errorf("%q: %v", line, got)
		}
	}
}
