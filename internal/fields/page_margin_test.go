package fields

import (
	"testing"

	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
	"copydesk/internal/finding"
)

func TestInPageMargin(t *testing.T) {
	r := Reader{Call: calltest.Example(t), Styles: true, Origin: "document", Label: finding.ByDocument}
	f := r.InPageMargin([]string{"Title: Roads remember", "Description: Old records decide.", "Theme: 2", "By Sue Ferris, Data Manager, Kerbside Systems"}, "document's page header")
	if f.Title.Text != "Roads remember" || f.Description.Text != "Old records decide." || len(f.Themes.Numbers) != 1 || f.Author.Name.Text != "Sue Ferris" || f.Title.Trust != finding.ByOpening || f.Themes.Trust != finding.ByFileName {
		t.Errorf("%+v", f)
	}
	f = r.InPageMargin([]string{"Theme: 3 | Author: Sue Ferris, Data Manager, Kerbside Systems | Description: Old records decide."}, "document's page footer")
	if f.Description.Text != "Old records decide." || f.Author.Role.Text != "Data Manager" || len(f.Themes.Numbers) != 1 {
		t.Errorf("between bars: %+v", f)
	}
	if f := r.InPageMargin([]string{"By Elen Parry 42"}, "document's page header"); f.Author.Name.Text != "Elen Parry" {
		t.Errorf("beside a page number: %+v", f.Author)
	}
	for _, line := range []string{
		"Title: Guest blog template v2", "Title: Blog submission form", "Kerbside Systems", "Page 1 of 2", "Confidential", "Draft v3", "14 Mill Lane, Ardley AR1 2BC",
		"Building the Smarter State", "www.kerbside.example", "Tel: 01632 960 111", "Date: 3 August 2020", "Status: final", "Version: 3", "Blog: Roads",
		"Author: admin", "Name: blog_v3.docx", "Company: Kerbside Systems", "Summary: Internal", "Theme: Innovation", "Printed by the post room", "Registered charity 1122334", "Contact: press@kerbside.example", "File: blog_v3.docx", "Approved by: legal", "Word count: 512",
	} {
		if f := r.InPageMargin([]string{line}, "document's page header"); f.Title.Text+f.Description.Text+f.Author.Name.Text+f.Author.Role.Text+f.Author.Organisation.Text != "" || len(f.Themes.Numbers) > 0 {
			t.Errorf("%q: %+v", line, f)
		}
	}
}

func TestTitleInPageHeader(t *testing.T) {
	r := Reader{Call: calltest.Example(t), Styles: true, Origin: "document", Label: finding.ByDocument, Sender: "Sue Ferris"}
	blog := []document.Block{document.Line("The bin lorry knows every street. A lorry with a sensor on each bin tells us which street to sweep, and a bin is no spy. We keep it private and we keep it in house.")}
	const said = "Our blog is attached; the title is in the header of the page."
	for _, c := range []struct{ header, note, want string }{
		{"What the bin lorry knows", "Our blog is attached.", "What the bin lorry knows"},
		{"What the bin lorry knows", said, "What the bin lorry knows"},
		{"What the bin lorry knows | Page 1", said, "What the bin lorry knows"},
		{"Nine doors in a wall", said, "Nine doors in a wall"},
		{"Nine doors in a wall", "Our blog is attached.", ""},
		{"Kerbside thought leadership series", "Our blog is attached.", ""},
		{"Private and confidential", "Our blog is attached.", ""},
		{"Kerbside Systems", said, ""},
		{"Guest blog on bins and lorries", "Our blog is attached.", ""},
		{"Building the Smarter State", said, ""},
		{"Page 1 of 2", said, ""},
		{"Draft for comment", "Our blog is attached.", ""},
		{"Report to the board", "Our blog is attached.", ""},
		{"Guest blog template", said, ""},
		{"Title: Roads", said, ""},
		{"12 August 2020", "Our blog is attached.", ""},
		{"Sue Ferris", said, ""},
		{"Theme 2", said, ""},
		{"People", said, ""},
		{"Smarter State blog", said, ""},
	} {
		if got := r.TitleInPageHeader([]string{c.header}, blog, c.note, "Kerbside Systems"); got != c.want {
			t.Errorf("%q, %q: %q, want %q", c.header, c.note, got, c.want)
		}
	}
}
