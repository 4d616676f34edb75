package fields

import (
	"strings"
	"testing"

	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
	"copydesk/internal/finding"
)

// TestTablesOfApproval are no part of a text; a table of its own that says what was approved is.
func TestTablesOfApproval(t *testing.T) {
	for table, want := range map[string]bool{
		cells("Name", "Role", "Approved") + cells("Jo Batt", "Communications", "Yes"):       true,
		cells("Approved by", "Date") + cells("Jo Batt", "21 August 2020"):                   true,
		cells("Reviewer", "Sign-off") + cells("Jo Batt", "JB"):                              true,
		cells("Date", "Approved") + cells("2019", "14") + cells("2020", "12"):               false,
		cells("Year", "Approved", "Refused") + cells("2019", "14", "3"):                     false,
		cells("Name", "Role") + cells("Jo Batt", "Cook"):                                    false,
		cells("Department", "Approved") + cells("Housing", "14"):                            false,
		cells("Name", "Approved") + cells("Jo Batt", strings.Repeat("and so it went ", 40)): false,
		cells("Patient", "Signed") + cells("Jo Batt", "no"):                                 false,
		cells("Approved"): false,
	} {
		if got := tellsApproval(document.ReadFragment("<table>" + table + "</table>")[0]); got != want {
			t.Errorf("%v: %s", got, table)
		}
	}
}

// TestSignedAndDated leaves out the name of the sender and a date below it at the foot, and keeps others' names and dates.
func TestSignedAndDated(t *testing.T) {
	for foot, want := range map[string]int{
		"H Pellew|21/8/20": 2, "Hugh Pellew|21 August 2020": 2, "Hugh Pellew|The porters left": 0, "Ann Lee|21 August 2020": 0, "The porters left|21 August 2020": 0,
	} {
		blocks := document.Paragraphs(append([]string{"The porters had nine keys."}, strings.Split(foot, "|")...))
		if got := (Reader{Sender: "Hugh Pellew"}).signedAndDated(blocks); got != want {
			t.Errorf("%s: %d lines", foot, got)
		}
	}
}

// TestLabelsAloneAtTheFoot reads fields whose labels stand on lines of their own below the text, whichever is the last; a role under its
// label is nobody's name.
func TestLabelsAloneAtTheFoot(t *testing.T) {
	lines := "TITLE|Nine doors|THEME|3|AUTHOR|Sue Ferris|JOB TITLE|Harbour Clerk|ORGANISATION|“Ness Port”|TWITTER|@sueferris"
	blocks := document.Paragraphs(append([]string{"The porters had nine keys.", "We asked them why.", "They did not know."}, strings.Split(lines, "|")...))
	f, body := Reader{Call: calltest.Example(t), Origin: "document", Label: finding.ByDocument}.Ending(blocks)
	a := f.Author
	if got := strings.Join([]string{f.Title.Text, a.Name.Text, a.Role.Text, a.Organisation.Text, a.Twitter.Text}, "|"); got != "Nine doors|Sue Ferris|Harbour Clerk|Ness Port|@sueferris" || len(body) != 3 {
		t.Errorf("%s above %d lines", got, len(body))
	}
}

// TestTheCallBelowABlog is cut off from the heading of its guidelines on, where it has all the themes; a blog's own section stays.
func TestTheCallBelowABlog(t *testing.T) {
	const themes = "<p>Themes: 1 Future gazing; 2 Tech as an enabler; 3 People; 4 Bridging the gap; 5 COVID-19</p>"
	for foot, want := range map[string]bool{
		"<h1>Guidelines for contributors</h1><p>Blogs should be short.</p>" + themes:                   true,
		"<p><b>Call for blogs</b></p>" + themes:                                                        true,
		"<h2>Guidelines for contributors</h2><p>We wrote them ourselves.</p>":                          false,
		"<h2>What we learnt</h2>" + themes:                                                             false,
		"<p>The guidelines were long.</p>" + themes:                                                    false,
		"<h2>The guidelines</h2><p>They spoke of people and of COVID-19, and of bridging the gap.</p>": false,
		"<h2>The themes</h2><p>We write about future gazing on Mondays, tech as an enabler on Tuesdays, people on Wednesdays, bridging the gap on Thursdays, COVID-19 when we must.</p>": false,
		"<h2>The themes</h2><p>Future gazing</p><p>Tech as an enabler</p><p>People</p><p>Bridging the gap</p><p>COVID-19</p>":                                                            true,
		"<h2>Guidance</h2><p>Future gazing, tech as an enabler, people.</p>":                                                                                                             false,
		"<h2>The themes</h2><p>Future gazing is one, and people another.</p>":                                                                                                            false,
	} {
		blocks := document.ReadFragment(prose + "<p>It was the last of them.</p>" + foot)
		var f finding.Fields
		got := (Reader{Call: calltest.Example(t), Label: finding.ByDocument}).withoutNotes(blocks, &f)
		if last := got[len(got)-1].Text(); (last == "It was the last of them.") != want {
			t.Errorf("%s: it ends in %q", foot, last)
		}
	}
}

// TestBiographyAboveTheText is read in a box or in italics, of somebody who is known; what a blog says of others stays.
func TestBiographyAboveTheText(t *testing.T) {
	const sue = "Sue Ferris is Data Manager at Kerbside Systems."
	r := Reader{Call: calltest.Example(t), Styles: true, Origin: "document", Label: finding.ByDocument, Sender: "Sue Ferris"}
	const text = "<p>Street lights are all that some people know of a council, and nobody had thought about them for years when the first of ours went out one night in March.</p>"
	for html, want := range map[string]string{
		"<p><i>" + sue + "</i></p><p><b>What nine thousand lamps know of our streets.</b></p>":  "What nine thousand lamps know of our streets.",
		"<p><i>" + sue + "</i></p><p>Description: What nine thousand lamps know.</p>":           "What nine thousand lamps know.",
		"<p><i>Sue Ferris, Data Manager at Kerbside Systems, looks at what lamps know.</i></p>": "Sue Ferris, Data Manager at Kerbside Systems, looks at what lamps know.",
	} {
		f, body := r.Opening(document.ReadFragment("<h1>The lamp</h1>" + html + text))
		if f.Description.Text != want || document.Words(body) != 30 {
			t.Errorf("%s: %q, %d words", html, f.Description.Text, document.Words(body))
		}
	}
	r.Described = true
	for _, c := range []struct {
		html string
		box  bool
		role string
	}{
		{"<i>" + sue + "</i>", false, "Data Manager"},
		{sue, true, "Data Manager"},
		{sue, false, ""},
		{"<i>Tom Reed is Porter at Kerbside Hospital.</i>", false, ""},
		{"<i>Sue Ferris asks who keeps the mug.</i>", false, ""},
		{"<i>What Sue Ferris is, nobody knew.</i>", false, ""},
	} {
		b := document.ReadFragment("<p>" + c.html + "</p>")[0]
		b.TextBox = c.box
		var f finding.Fields
		if got := r.bioAt([]document.Block{b}, 0, &f); got != (c.role != "") || f.Author.Role.Text != c.role {
			t.Errorf("%s: %v, %q", c.html, got, f.Author.Role.Text)
		}
	}
	blocks := document.ReadFragment("<p>It was late.</p><p><b>About the author</b></p><p>" + sue + "</p><p>It was later.</p>")
	blocks[1].TextBox, blocks[2].TextBox = true, true
	var f finding.Fields
	if rest := r.withoutBoxedBio(blocks, &f); len(rest) != 2 || f.Author.Role.Text != "Data Manager" {
		t.Errorf("in a box: %d left, %q", len(rest), f.Author.Role.Text)
	}
	blocks[1] = document.ReadFragment("<p><b>About the river</b></p>")[0]
	blocks[1].TextBox = true
	if rest := r.withoutBoxedBio(blocks, &f); len(rest) != 4 {
		t.Errorf("a box of the text: %d left", len(rest))
	}
}

// TestALetterheadAboveBoldLabels: the labels below it give the fields, and a section called so gives none.
func TestALetterheadAboveBoldLabels(t *testing.T) {
	r := Reader{Call: calltest.Example(t), Styles: true, Origin: "document", Label: finding.ByDocument}
	f, body := r.Opening(document.ReadFragment("<h1>PRESS GANG</h1><p>17 Tinker Row, Lowmoor | 01632 960114</p><p>Guest article</p><p><b>Headline</b></p><p>The lamp</p><p><b>Standfirst</b></p><p>What lamps know.</p><p><b>Copy</b></p>" + prose))
	if f.Title.Text != "The lamp" || f.Description.Text != "What lamps know." || !strings.HasPrefix(document.Text(body), "Street lights") {
		t.Errorf("%q, %q, %.40q", f.Title.Text, f.Description.Text, document.Text(body))
	}
	for _, html := range []string{
		"<h1>The lamp</h1><p>It was late when the first of them went out.</p><p><b>Title</b></p><p>Nobody had one.</p>" + prose,
		"<h1>The lamp</h1><p>It was late when the first of them went out.</p><p><b>Summary</b></p><p>Nobody had one.</p><p><b>Theme</b></p><p>People came.</p>" + prose,
	} {
		if _, body := r.Opening(document.ReadFragment(html)); !strings.Contains(document.Text(body), "It was late") {
			t.Errorf("%s: the text lost its start", html[:60])
		}
	}
}

// TestATableOfPeopleAtTheEnd says who the authors are, unless the head of the blog names somebody else: the blog tells of them then.
func TestATableOfPeopleAtTheEnd(t *testing.T) {
	people := "<table>" + cells("Name", "Role") + cells("Ted Marsh", "Data Manager") + cells("Ann Lee", "Head of Lamps") + "</table>"
	for headed, want := range map[string]bool{
		"":                           true,
		"Ann Lee":                    true,
		"Ted Marsh and Sue Ferris":   true,
		"Sue Ferris":                 false,
		"Sue Ferris and Pavel Novak": false,
	} {
		blocks := document.ReadFragment(prose + "<p>It was the last of them.</p>" + people)
		r := Reader{Call: calltest.Example(t), Styles: true, Origin: "document", Label: finding.ByDocument, Headed: headed}
		found, body := r.Ending(blocks, headed)
		if taken := body[len(body)-1].Kind != document.Table; taken != want || (found.Author.Name.Text == "Ted Marsh and Ann Lee") != want {
			t.Errorf("below a blog of %q: taken %v, the author is %q", headed, taken, found.Author.Name.Text)
		}
	}
}

// TestPostsBelowAText are a name, a post and a house on three lines, the last perhaps with an address behind it, as a PDF has it.
func TestPostsBelowAText(t *testing.T) {
	for place, want := range map[string]string{
		"Kerbside Systems":                           "Kerbside Systems",
		"Kerbside Systems sue@kerbside.example @sue": "Kerbside Systems",
		"Twitter: @sue":                              "",
		"@sue":                                       "",
	} {
		var f finding.Fields
		r := Reader{Call: calltest.Example(t), Origin: "document", Sender: "Sue Ferris"}
		if r.nameRolePlace("Sue Ferris", "Data Manager", place, &f) != (want != "") || f.Author.Organisation.Text != want {
			t.Errorf("%s: %+v", place, f.Author)
		}
	}
}
