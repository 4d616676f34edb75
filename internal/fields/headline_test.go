package fields

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"copydesk/internal/biography"
	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/layout"
)

func TestInTitleCase(t *testing.T) {
	for line, want := range map[string]bool{
		"Meridian Labs": true, "Gull & Anchor Housing": true, "Beacon": true, "Institute for Plain Government": true,
		"What we found": false, "Introduction": false, "It rings": false, "Why Us?": false,
	} {
		if got := biography.InTitleCase(line); got != want {
			t.Errorf("inTitleCase(%q) = %v", line, got)
		}
	}
}

// TestLooksOfTitle tells a title from the first two sentences of a blog.
func TestLooksOfTitle(t *testing.T) {
	for line, want := range map[string]bool{
		"The U.S. Data Federation graduates, and opens a new repository":        true,
		"Automation is not the answer. Attention is":                            true,
		"We hear a lot about smart cities. But what about smart villages, then": false,
	} {
		text := strings.Repeat("Nobody had thought about that form for years, and nobody wanted to begin now. ", 5)
		blocks := []document.Block{{Spans: []document.Span{{Text: line}}}, {Spans: []document.Span{{Text: text}}}}
		if where, _ := (Reader{Call: calltest.Example(t), Origin: "document", Styles: true}).looksOfTitle(blocks, 0, line); (where != "") != want {
			t.Errorf("looksOfTitle(%q) = %q", line, where)
		}
	}
}

// TestAroundTheHead: the history of a document, a mark of the press and an author's numbers are no part of the blog.
func TestAroundTheHead(t *testing.T) {
	long := strings.Repeat("Nobody had thought about that form for years, and nobody wanted to begin now. ", 5)
	const versions = "<table><tr><td>Version</td><td>Date</td><td>Author</td><td>Change</td></tr><tr><td>0.1</td><td>10/08/2020</td><td>G Pell</td><td>First draft</td></tr></table>"
	const counts = "<table><tr><td>Year</td><td>Forms</td><td>Status</td></tr><tr><td>2019</td><td>312</td><td>lost</td></tr></table>"
	for head, blocks := range map[string]int{
		versions + "<h1>The stamp</h1>":                  1,
		"<p>FOR IMMEDIATE RELEASE</p><h1>The stamp</h1>": 1,
		"<h1>The stamp</h1>" + counts:                    2,
		"<h1>The stamp</h1><p>By Sue Ferris, Operations Director, Kerbside Systems</p><p>ORCID: 0000-0002-1825-0097 | LinkedIn: linkedin.example/in/sue</p>": 1,
	} {
		f, body := (Reader{Call: calltest.Example(t), Origin: "document", Label: finding.ByDocument, Styles: true}).Opening(document.ReadFragment(head + "<p>" + long + "</p>"))
		if f.Title.Text != "The stamp" || len(body) != blocks {
			t.Errorf("%q: %+v, %d blocks", head, f, len(body))
		}
	}
}

// TestTitlesCampaign: the name of the campaign may be set as the title of a document, above that of the blog.
func TestTitlesCampaign(t *testing.T) {
	long := strings.Repeat("Nobody had thought about that form for years, and nobody wanted to begin now. ", 5)
	for name, want := range map[string]string{
		"Building the Smarter State Campaign Week 2020 – Guest Blog": "The stamp",
		"Nine doors": "Nine doors",
	} {
		blocks := []document.Block{{Style: document.StyleTitle, Spans: []document.Span{{Text: name}}}, {Kind: document.Heading, Level: 1, Spans: []document.Span{{Text: "The stamp"}}}, {Spans: []document.Span{{Text: long}}}}
		f, _ := (Reader{Call: calltest.Example(t), Origin: "document", Label: finding.ByDocument, Styles: true}).Opening(blocks)
		if f.Title.Text != want {
			t.Errorf("%q: %+v", name, f.Title)
		}
	}
}

// TestNotesOfTheText: a line below the title that says who edited the text or where it appears is neither a description nor text.
func TestNotesOfTheText(t *testing.T) {
	long := strings.Repeat("Nobody had thought about that form for years, and nobody wanted to begin now. ", 5)
	for _, line := range []string{"Edited by Derek Hall for Kerbside Systems", "The views expressed here are my own"} {
		blocks := document.ReadPlain("The stamp\n\n" + line + "\n\n" + long)
		f, body := (Reader{Call: calltest.Example(t), Origin: "document", Styles: true}).Opening(blocks)
		if f.Title.Text != "The stamp" || f.Description.Text != "" || len(body) != 1 {
			t.Errorf("%q: %+v, %d blocks", line, f, len(body))
		}
	}
}

// TestAByline between bars is read whatever else stands in its line, and a theme keeps its number.
func TestBylineBesideOtherParts(t *testing.T) {
	for line, want := range map[string]string{
		"Theme 3 | Sue Ferris, Data Manager, Kerbside Systems":     "Sue Ferris/Data Manager/Kerbside Systems/3",
		"Theme: People | By Sue Ferris, Data Manager":              "Sue Ferris/Data Manager//3",
		"Theme 2 | Tech as an enabler":                             "///2",
		"Jane Mottram • 19 August 2020 • 3 min read":               "Jane Mottram///",
		"Sue Ferris | Data Manager | Kerbside Systems | 512 words": "Sue Ferris/Data Manager/Kerbside Systems/",
		"19 August 2020 · 3 min read":                              "///",
	} {
		r := Reader{Call: calltest.Example(t), Sender: "Jane Mottram", Origin: "document", Label: finding.ByDocument, Styles: true}
		f, rest := r.Opening(document.ReadFragment("<h1>The stamp</h1><p>" + line + "</p><p>Nobody had thought about that form for years, and nobody wanted to begin now.</p><p>It had three boxes.</p>"))
		got := f.Author.Name.Text + "/" + f.Author.Role.Text + "/" + f.Author.Organisation.Text + "/"
		for _, n := range f.Themes.Numbers {
			got += strconv.Itoa(n)
		}
		if got != want || len(f.Themes.Unknown) > 0 || len(rest) != 2 {
			t.Errorf("%q: %s, unknown %v, %d paragraphs left", line, got, f.Themes.Unknown, len(rest))
		}
	}
}

// TestAboveTheTitle leaves out what stands above a title, and between it and the text: letterheads, a count of words.
func TestAboveTheTitle(t *testing.T) {
	const text = "<p>Nobody had thought about that form for years, and nobody wanted to begin now, least of all the man with the key.</p><p>It had three boxes.</p>"
	title := func(words string) document.Block {
		return document.Block{Kind: document.Paragraph, Style: document.StyleTitle, Spans: []document.Span{{Text: words}}}
	}
	above := document.ReadFragment("<p><b>Undercity Utilities</b></p><p>12 Conduit Street</p><p>Port Elrick PE1 4XX</p><p>Tel 01632 960 777</p>")
	table := document.ReadFragment("<table><tr><td>Undercity Utilities</td><td>Port Elrick PE1 4XX</td></tr><tr><td>Water</td><td>Tel 01632 960 777</td></tr></table>")
	for name, head := range map[string][]document.Block{"lines": above, "a table": table} {
		r := Reader{Call: calltest.Example(t), Origin: "document", Label: finding.ByDocument, Styles: true}
		f, rest := r.Opening(slices.Concat(head, []document.Block{title("The man who taps")}, document.ReadFragment(text)))
		if f.Title.Text != "The man who taps" || len(rest) != 2 {
			t.Errorf("%s: title %q, %d paragraphs left", name, f.Title.Text, len(rest))
		}
	}
	r := Reader{Call: calltest.Example(t), Origin: "document", Label: finding.ByDocument, Styles: true}
	f, rest := r.Opening(document.ReadFragment("<p><b>The man who taps</b></p><p>What a sensor hears.</p><p>Word count: 469</p>" + text))
	if f.Description.Text != "What a sensor hears." || len(rest) != 2 {
		t.Errorf("above a count: description %q, %d paragraphs left", f.Description.Text, len(rest))
	}
}

// TestATitleLikeASection is the title where it looks more like one than the line below it.
func TestATitleLikeASection(t *testing.T) {
	const text = "<p>Nobody had thought about that form for years, and nobody wanted to begin now, least of all the man with the key and the lamp.</p><p>It had three boxes.</p>"
	for head, want := range map[string]string{
		"<h1>Perspective</h1><p>What the porters knew</p>":   "Perspective",
		"<p>Perspective</p><h1>What the porters knew</h1>":   "What the porters knew",
		"<p>Opinion</p><p>What the porters knew</p>":         "What the porters knew",
		"<p><b>Insights</b></p><p>What the porters knew</p>": "Insights",
	} {
		r := Reader{Call: calltest.Example(t), Origin: "document", Label: finding.ByDocument, Styles: true}
		if f, _ := r.Opening(document.ReadFragment(head + text)); f.Title.Text != want {
			t.Errorf("%s: title %q", head, f.Title.Text)
		}
	}
}

// TestNotesAboveTheReferences go, and the references stay.
func TestNotesAboveTheReferences(t *testing.T) {
	const text = "<p>Nobody had thought about that form for years, and nobody wanted to begin now.</p><p>It had three boxes.</p><p>Now it has none.</p>"
	for _, note := range []string{"(512 words)", "[437 words]", "Keywords: forms, boxes", "Tags: #forms #boxes"} {
		r := Reader{Call: calltest.Example(t), Origin: "document", Label: finding.ByDocument, Styles: true}
		_, rest := r.Ending(document.ReadFragment(text + "<p>" + note + "</p><p><b>References</b></p><p>1. Ferris, The stamp, 2017.</p>"))
		if got := document.Text(rest); len(rest) != 5 || strings.Contains(got, note) {
			t.Errorf("%s: %q", note, got)
		}
	}
}

// TestALetterAboveABlog is cut off with whoever signed it, and says what they are.
func TestALetterAboveABlog(t *testing.T) {
	r := Reader{Call: calltest.Example(t), Sender: "Sue Ferris", Origin: "document", Label: finding.ByDocument, Styles: true}
	prose := strings.Repeat("<p>Nobody had thought about that form for years, and nobody wanted to begin now.</p>", 8)
	letter, blog := r.CoverLetter(document.ReadFragment("<p>Dear Editor,</p><p>I should like to offer this blog under People.</p><p>Yours sincerely,</p><p>Sue Ferris</p><p>Data Manager, Kerbside Systems</p><p>T 01632 960 200</p><h1>The stamp</h1>" + prose))
	var f finding.Fields
	r.Letter(letter, &f)
	if len(blog) != 9 || f.Author.Role.Text != "Data Manager" || f.Author.Organisation.Text != "Kerbside Systems" || len(f.Themes.Numbers) != 1 {
		t.Errorf("%d blocks left; %q, %q, %v", len(blog), f.Author.Role.Text, f.Author.Organisation.Text, f.Themes.Numbers)
	}
}

// TestTwoAuthorsWithABiographyEach have in common what both biographies say.
func TestTwoAuthorsWithABiographyEach(t *testing.T) {
	r := Reader{Call: calltest.Example(t), Origin: "document", Label: finding.ByDocument, Styles: true}
	var f finding.Fields
	r.bio(document.ReadFragment("<p><b>About the authors</b></p><p><i>Sue Ferris</i> is Data Manager at Kerbside Systems.</p><p>Derek Hall is Systems Officer at Kerbside Systems.</p>"), &f)
	if a := f.Author; a.Name.Text != "Sue Ferris and Derek Hall" || a.Role.Text != "" || a.Organisation.Text != "Kerbside Systems" {
		t.Errorf("%q, %q, %q", a.Name.Text, a.Role.Text, a.Organisation.Text)
	}
}

// TestThemesInTheHead are read where they stand: a second one under its own label, and one that is only a hashtag.
func TestThemesInTheHead(t *testing.T) {
	const text = "<p>Nobody had thought about that form for years, and nobody wanted to begin now.</p><p>It had three boxes.</p>"
	for head, want := range map[string]string{
		"<p>Primary theme: Bridging the gap</p><p>Secondary theme: Tech as an enabler</p>": "[4 2]",
		"<p>#BridgingTheGap #techUKSmarterState</p>":                                       "[4]",
		"<p>27 August 2020 | 3 min read | Theme 2</p>":                                     "[2]",
		"<p>27 August 2020 | Theme: People</p>":                                            "[3]",
		"<p>By Sue Ferris, Data Manager, Kerbside Systems – Theme 2</p>":                   "[2]",
		"<p>By Sue Ferris, Data Manager, Kerbside Systems</p><p>(Theme 4)</p>":             "[4]",
		"<p>#techUKSmarterState</p>":                                                       "[]",
	} {
		r := Reader{Call: calltest.Example(t), Origin: "document", Label: finding.ByDocument, Styles: true}
		f, rest := r.Opening(document.ReadFragment("<h1>The stamp</h1>" + head + text))
		if got := fmt.Sprint(f.Themes.Numbers); got != want || len(rest) != 2 {
			t.Errorf("%s: %s, %d paragraphs left", head, got, len(rest))
		}
	}
	groups, _ := noteOf(t).Groups(layout.NoteLines(document.ReadPlain("Title: The stamp\nTheme: 4\nSecond theme: 2")))
	if len(groups) != 1 || fmt.Sprint(groups[0].Fields.Themes.Numbers) != "[4 2]" {
		t.Errorf("in an email: %+v", groups)
	}
}

// TestTheFirstLines of a document that an app for notes wrote are its title and what stands below it; verse is neither.
func TestTheFirstLines(t *testing.T) {
	prose := strings.Repeat("<p>Nobody had thought about that form for years, and nobody wanted to begin now, least of all the man with the key, who was new and rather proud of it.</p>", 4)
	for first, want := range map[string]string{
		"The button<br>In four weeks it was pressed 9,106 times.": "The button/In four weeks it was pressed 9,106 times.",
		"The button was red,<br>the button was round.":            "/",
	} {
		r := Reader{Call: calltest.Example(t), Origin: "document", Label: finding.ByDocument, Styles: true}
		f, body := r.Opening(document.ReadFragment("<p>" + first + "</p>" + prose))
		if f.Title.Text != "" {
			r.LeadLine(&f, body)
		}
		if got := f.Title.Text + "/" + f.Description.Text; got != want {
			t.Errorf("%s: %q", first, got)
		}
	}
}

// TestATitleOverItsByline: below a note that names the theme, the title and the byline stand in two lines of one paragraph, and what is
// somebody's is no name.
func TestATitleOverItsByline(t *testing.T) {
	r := noteOf(t)
	r.Sender, r.Styles = "Hetty Oakes", true
	blocks := document.ReadPlain("Here's mine. I suppose it's Bridging the gap rather than COVID-19.\n\nHetty's Last Bus\nBy Hetty Oakes, healthcare assistant\n\n" +
		strings.Repeat("The driver knows my stop and my bad knee, and waits. ", 8))
	if got := r.withoutIntroduction(blocks); len(got) != 2 {
		t.Errorf("%d of %d blocks remain", len(got), len(blocks))
	}
}
