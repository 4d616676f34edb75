package fields

import (
	"testing"

	"copydesk/internal/document"
)

// TestLoneLine takes the line below "See attached." for the description where it says what the blog does, and not where it speaks of
// the blog, of what comes with it or of who sends it, in the blog's own words.
func TestLoneLine(t *testing.T) {
	r := noteOf(t)
	blog := document.ReadPlain("Five folding desks stand in a bus station.\n\nThe library of the county answers questions between the buses, and the drivers bring their own.")
	for line, want := range map[string]bool{
		"What a library learnt from drivers in a bus station.":           true,
		"The sun has been out over the hills all of this week.":          false,
		"The photographs show the folding desks in the station.":         false,
		"The standfirst about the library is at the top of the file.":    false,
		"I have folded the desks in the station away for the winter.":    false,
		"We are the first library in the county that lives in a station": false,
		"My blog is about a library between the buses in a station.":     false,
	} {
		note := document.ReadPlain("See attached.\n\n" + line + "\n\nKind regards\n\nOlivia Brandt")
		if got := r.loneLine(note, blog); (got == line) != want {
			t.Errorf("%q gives %q", line, got)
		}
	}
}

// TestBesideTheme reads a line of three parts, of which one is the theme.
func TestBesideTheme(t *testing.T) {
	r := noteOf(t)
	for line, want := range map[string]string{
		"Nine doors | What the porters knew of a hospital | Theme 3":                "Nine doors",
		"Nine doors // What the porters knew of a hospital // Theme 3. Attached.":   "Nine doors",
		"Theme 3 – Nine doors – What the porters knew of a hospital":                "Nine doors",
		"My blog is attached – I hope that you like it – Theme 3":                   "",
		"Nine doors | What the porters knew of a hospital | Harbour Clerk":          "",
		"Olivia Brandt | Head of Address Services at Fenwick Borough | Theme 3":     "",
		"Nine doors | What the porters knew | of a hospital where we are | Theme 3": "",
	} {
		title, description := r.besideTheme(line)
		if title != want || (description == "What the porters knew of a hospital") != (want != "") {
			t.Errorf("%q gives %q, %q", line, title, description)
		}
	}
}

// TestTwoLines reads a title and a description that nothing names beside the name of a theme.
func TestTwoLines(t *testing.T) {
	r := noteOf(t)
	for note, want := range map[string]string{
		"Nine doors\n\nWhat the porters knew of a hospital\n\nPeople":                                 "People",
		"1) Nine doors\n2) What the porters knew of a hospital\n3) People (theme 3)\n4) see attached": "People (theme 3)",
		"- Nine doors\n- What the porters knew of a hospital\n- Theme 3 (People)":                     "",
		"Nine doors – What the porters knew of a hospital\n\nPeople":                                  "People",
	} {
		title, description, theme := r.twoLines(document.ReadPlain(note))
		if title != "Nine doors" || description != "What the porters knew of a hospital" || theme != want {
			t.Errorf("%q gives %q, %q, %q", note, title, description, theme)
		}
	}
	if title, _, _ := r.twoLines(document.ReadPlain("Nine doors\n\nWhat the porters knew of a hospital\n\nPeople who wait")); title != "" {
		t.Errorf("a line that begins with the name of a theme: %q", title)
	}
}
