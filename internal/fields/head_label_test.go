package fields

import (
	"slices"
	"strings"
	"testing"

	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/labels"
)

// TestALabelLeftEmpty: below a label that nobody filled in the text begins; a value may stand on the line below its label, and a
// biography or a description may be long.
func TestALabelLeftEmpty(t *testing.T) {
	const text = "Nobody had thought about that form for years, and nobody wanted to begin now. The clerks were on leave, and a cold rain came in from the river."
	const once = "Nobody had thought about that form for years, and nobody wanted to begin now, with all the clerks on leave"
	for _, c := range []struct {
		field labels.Field
		text  string
		want  bool
	}{
		{labels.Twitter, text, true},
		{labels.Email, text, true},
		{labels.Role, text, true},
		{labels.Organisation, text, true},
		{labels.Theme, text, true},
		{labels.Title, text, true},
		{labels.Topic, text, true},
		{labels.Twitter, "@sueferris", false},
		{labels.Email, "sue@kerbside.example", false},
		{labels.Role, "Data Manager", false},
		{labels.Organisation, "Kerbside Systems, a firm of the river. Part of the Holt Group.", false},
		{labels.Theme, "Theme 3. People", false},
		{labels.Theme, "People. We thought for a long time about whether it might belong to the second.", false},
		{labels.Title, "Automation is not the answer. Attention is.", false},
		{labels.Title, once, false},
		{labels.Author, "Sue Ferris. Sue is our Data Manager, and has been for ten years; before that she was a clerk in the library.", false},
		{labels.Author, "Sue Ferris\nData Manager\nKerbside Systems", false},
		{labels.Post, "Data Manager\nKerbside Systems", false},
		{labels.Bio, text, false},
		{labels.Description, text, false},
		{labels.Description, once, false},
	} {
		if got := beginsText(c.field, c.text); got != c.want {
			t.Errorf("%v below %v: %q", got, c.field, c.text)
		}
	}
	blocks := document.ReadPlain("Title: Nine doors\n\nTwitter:\n\n" + text)
	r := Reader{Call: calltest.Example(t), Origin: "document", Label: finding.ByDocument, Styles: true}
	if _, body := r.Opening(blocks); strings.TrimSpace(document.Text(body)) != text {
		t.Errorf("the text begins: %q", document.Text(body))
	}
	const reason = "People. We chose it because the blog is about porters, who stay connected to everybody in the building, all day and all night, and in the holidays too."
	blocks = document.ReadPlain("Title: Nine doors\n\nTheme:\n\n" + reason + "\n\n" + text)
	if f, body := r.Opening(blocks); !slices.Equal(f.Themes.Numbers, []int{3}) || strings.TrimSpace(document.Text(body)) != text {
		t.Errorf("the theme is %v, and the text begins: %q", f.Themes.Numbers, document.Text(body))
	}
}

// TestMetaDescription: what is written for search engines is the description where no other is given.
func TestMetaDescription(t *testing.T) {
	for label, want := range map[string]finding.Trust{"Meta description": finding.ByOpening, "SEO description": finding.ByOpening, "Description": finding.ByDocument, "Web description": finding.ByDocument} {
		var f finding.Fields
		r := Reader{Call: calltest.Example(t), Label: finding.ByDocument}
		r.set(&f, labels.Description, "What four nurses knew of a hospital at night.", "document, labelled "+label)
		if f.Description.Trust != want {
			t.Errorf("%s: %v", label, f.Description.Trust)
		}
	}
}
