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
