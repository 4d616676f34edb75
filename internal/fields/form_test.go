package fields

import (
	"slices"
	"strings"
	"testing"

	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
	"copydesk/internal/finding"
)

// prose is a text long enough for a blog.
var prose = strings.Repeat("<p>Street lights are the least discussed computers in the town and the most patient of them.</p>", 26)

// cells makes the row of a table.
func cells(texts ...string) string {
	return "<tr><td>" + strings.Join(texts, "</td><td>") + "</td></tr>"
}

// TestFormsInTables reads the forms that organisers hand out, whichever way they are laid out.
func TestFormsInTables(t *testing.T) {
	const title, about = "<td>Title</td><td>The lamp</td>", "<td>Description</td><td>What lamps know.</td>"
	for name, form := range map[string]string{
		"an answer beside each": cells("Title", "The lamp") + cells("Description", "What lamps know.") + cells("Themes", "2 and 3") + cells("Blog", prose),
		"guidance between":      cells("Field", "What we need", "Your answer") + cells("Title", "Ten words at most", "The lamp") + cells("Description", "150 characters", "What lamps know.") + cells("Theme", "1-5", "3, 2") + cells("Blog", "400-600 words", prose),
		"guidance behind":       cells("Item", "Your response", "Guidance") + cells("Title", "The lamp", "Ten words at most") + cells("Description", "What lamps know.", "") + cells("Theme", "3, 2", "1 to 5") + cells("Blog", prose, ""),
		"an answer below each":  cells("Title") + cells("The lamp") + cells("Description (150 characters)") + cells("What lamps know.") + cells("Which themes?") + cells("2, 3") + cells("Please paste your blog below") + cells(prose),
		"yes and no": "<tr>" + title + "<td></td></tr><tr>" + about + "<td></td></tr>" + cells("Theme", "Yes", "No") + cells("1 Future gazing", "", "x") + cells("2 Tech as an enabler", "x", "") +
			cells("3 People", "x", "") + cells("4 Bridging the gap", "", "x") + cells("5 COVID-19", "", "x"),
		"marks in a column":      cells("Theme", "Please tick") + cells("Future gazing", "") + cells("Tech as an enabler", "✓") + cells("People", "✓") + cells("Bridging the gap", "") + "<tr>" + title + "</tr><tr>" + about + "</tr>",
		"marks behind the label": cells("Theme (tick)", "Future gazing", "☐") + cells("", "Tech as an enabler", "☒") + cells("", "People", "☒") + "<tr>" + title + "</tr><tr>" + about + "</tr>",
		"a letter before each":   cells("A", "Title", "The lamp") + cells("B", "Description", "What lamps know.") + cells("C", "Theme", "2, 3") + cells("D", "Blog", prose),
		"marks below":            "<tr>" + title + "</tr><tr>" + about + "</tr></table><table>" + cells("Future gazing", "Tech as an enabler", "People") + cells("", "X", "x"),
		"boxes in all cells":     "<tr>" + title + "</tr><tr>" + about + "</tr></table><table>" + cells("☐ Future gazing", "☒ Tech as an enabler") + cells("☒ People", "☐ COVID-19"),
		"an answer beside a gap": "<tr><td colspan=2>Title</td></tr>" + cells("", "The lamp") + "<tr><td colspan=2>Description</td></tr>" + cells("", "What lamps know.") + "<tr><td colspan=2>Themes</td></tr>" + cells("", "2, 3") + cells("Author", "Sue Ferris"),
		"groups of rows":         cells("The blog", "Title", "The lamp") + cells("", "Description", "What lamps know.") + cells("", "Themes", "2, 3") + cells("About you", "Name", "Sue Ferris") + cells("", "Job title", "Data Manager"),
		"answers below, in twos": "<tr><td colspan=2>Title</td></tr><tr><td colspan=2>The lamp</td></tr><tr><td colspan=2>Description</td></tr><tr><td colspan=2>What lamps know.</td></tr>" + cells("Theme", "Author") + cells("2, 3", "Sue Ferris, Data Manager, Kerbside Systems"),
		"a theme in its label":   "<tr>" + title + "</tr><tr>" + about + "</tr>" + cells("Themes 2, 3", ""),
		"marked with a pen":      "<tr>" + title + "</tr><tr>" + about + "</tr>" + cells("Theme", "<p>1. Future gazing</p><p><mark>2. Tech as an enabler</mark></p><p><mark>3. People</mark></p><p>4. Bridging the gap</p>"),
	} {
		html := "<table>" + form + "</table>"
		if !strings.Contains(form, prose) {
			html += prose
		}
		f, text := (Reader{Call: calltest.Example(t), Styles: true, Label: finding.ByDocument}).Opening(document.ReadFragment(html))
		if f.Title.Text != "The lamp" || f.Description.Text != "What lamps know." || !slices.Equal(slices.Sorted(slices.Values(f.Themes.Numbers)), []int{2, 3}) {
			t.Errorf("%s: %q, %q, themes %v", name, f.Title.Text, f.Description.Text, f.Themes.Numbers)
		}
		if said := document.Text(text); !strings.HasPrefix(said, "Street lights") || document.Words(text) < 380 {
			t.Errorf("%s: the text is %.60q, %d words", name, said, document.Words(text))
		}
	}
}

// TestChoicesBelowALabel reads a list of themes below its label: those that are marked, all where none is and some are missing, none
// where it is the list of the call.
func TestChoicesBelowALabel(t *testing.T) {
	for list, want := range map[string][]int{
		"<p>Future gazing</p><p>People ✓</p><p>COVID-19</p>":                                               {3},
		"<p>1. Future gazing – No</p><p>2. Tech as an enabler – Yes</p><p>3. People – No</p>":              {2},
		"<p>Future gazing ☐ Yes ☒ No</p><p>People ☒ Yes ☐ No</p>":                                          {3},
		"<p>_ Future gazing</p><p>X People</p><p>_ COVID-19</p>":                                           {3},
		"<p>Future gazing</p><p><b>Bridging the gap</b></p><p>COVID-19</p>":                                {4},
		"<p>Future gazing</p><p><s>Bridging the gap</s></p><p><s>COVID-19</s></p>":                         {1},
		"<p>People</p><p>COVID-19</p>":                                                                     {3, 5},
		"<p>5</p><p>2</p>":                                                                                 {2, 5},
		"<p>Future gazing</p><p>Tech as an enabler</p><p>People</p><p>Bridging the gap</p><p>COVID-19</p>": nil,
		"<p>People</p><p><b>Bridging the gap</b></p>":                                                      {3},
		"<p>People</p><h1>Bridging the gap</h1>":                                                           {3},
		"<p>People</p><p>Bridging the gap between a lamp and its post</p>":                                 {3},
	} {
		f, _ := (Reader{Call: calltest.Example(t), Styles: true, Label: finding.ByDocument}).Opening(document.ReadFragment("<p>Theme:</p>" + list + "<p>Description: What lamps know.</p>" + prose))
		if !slices.Equal(f.Themes.Numbers, want) {
			t.Errorf("%s: themes %v, want %v", list, f.Themes.Numbers, want)
		}
	}
	f, _ := (Reader{Call: calltest.Example(t), Styles: true, Label: finding.ByDocument}).Opening(document.ReadFragment("<p>Theme: 1 <b>2</b> 3 4 5</p><p>Title: The lamp</p>" + prose))
	if !slices.Equal(f.Themes.Numbers, []int{2}) {
		t.Errorf("the number in bold: themes %v", f.Themes.Numbers)
	}
}

// TestBoxesBelowTheTitle reads the boxes that stand below a question which is no label, under a title; boxes of the blog's own stay.
func TestBoxesBelowTheTitle(t *testing.T) {
	for ask, want := range map[string][]int{
		"<p><b>Which theme is your blog for?</b></p>": {2}, "<p>Please tick one:</p>": {2}, "<h2>Your theme</h2>": {2}, "<p>Tick the one that fits best:</p>": {2},
		"<p>It was the year in which nobody came</p>": nil,
	} {
		f, text := (Reader{Call: calltest.Example(t), Styles: true, Label: finding.ByDocument}).Opening(document.ReadFragment("<h1>The lamp</h1><p><i>What lamps know of streets.</i></p>" + ask +
			"<p>☐ 1. Future gazing</p><p>☒ 2. Tech as an enabler</p><p>☐ 3. People</p><p>☐ 4. Bridging the gap</p><p>☐ 5. COVID-19</p><p>By Sue Ferris, Data Manager, Kerbside Systems</p><p>Street lights are all that some people know of a council, and nobody had thought about them for years when the first of ours went out one night in March.</p>" + prose))
		if !slices.Equal(f.Themes.Numbers, want) || want != nil && (f.Description.Text == "" || f.Author.Role.Text == "" || !strings.HasPrefix(document.Text(text), "Street lights")) {
			t.Errorf("%s: %v, %q, %q", ask, f.Themes.Numbers, f.Description.Text, f.Author.Role.Text)
		}
	}
	for _, list := range []string{"<p>☐ Milk</p><p>☒ Bread</p>", "<p>☒ Open on Sundays</p><p>☐ Open at night</p>"} {
		blocks := document.ReadFragment("<p>What we had to buy:</p>" + list + prose)
		i := 0
		if (Reader{Call: calltest.Example(t)}).boxesAt(blocks, &i, &finding.Fields{}) || i != 0 {
			t.Errorf("%s: taken for themes", list)
		}
	}
}

// TestQuestionsInBold reads a form of questions in bold, from the first on; an interview is no form.
func TestQuestionsInBold(t *testing.T) {
	r := Reader{Call: calltest.Example(t), Styles: true, Label: finding.ByDocument}
	f, _ := r.Opening(document.ReadFragment("<p><b>Who wrote it?</b></p><p>Sue Ferris</p><p><b>What is your job title and who do you work for?</b></p><p>Data Manager, Kerbside Systems</p>" +
		"<p><b>What is the title of your blog?</b></p><p>The lamp</p><p><b>Can you sum it up in 150 characters?</b></p><p>What lamps know.</p><p><b>Your blog:</b></p>" + prose))
	if f.Author.Name.Text != "Sue Ferris" || f.Author.Organisation.Text != "Kerbside Systems" || f.Title.Text != "The lamp" || f.Description.Text != "What lamps know." {
		t.Errorf("%+v", f)
	}
	f, text := r.Opening(document.ReadFragment("<h1>Ten minutes with a lamp</h1><p><b>What is your role?</b></p><p>I keep the lamps lit.</p><p><b>And who pays you?</b></p><p>Nobody does, which is odd.</p>" + prose))
	if !strings.HasPrefix(document.Text(text), "What is your role?") {
		t.Errorf("an interview lost its first question: %+v", f.Author)
	}
	for name, opening := range map[string]string{
		"a question, and the blog below another": "<p><b>What is your theme of the day?</b></p><p>Ours is patience.</p><p><b>Who wrote it?</b></p>",
		"two questions to whoever reads":         "<p><b>What is your name?</b></p><p>That is what a form asks first.</p><p><b>What is your email?</b></p>",
		"an interview with its names":            "<p><b>What is your name?</b></p><p>Sue Ferris, of Kerbside.</p><p><b>What is your role?</b></p><p>I keep the lamps lit.</p>",
	} {
		_, text := r.Opening(document.ReadFragment("<h1>Ten minutes with a lamp</h1>" + opening + prose))
		if begins := document.Text(document.ReadFragment(opening)); !strings.HasPrefix(document.Text(text), begins) {
			t.Errorf("%s: the text begins %.80q", name, document.Text(text))
		}
	}
}

// TestLabelAsAnswer: what another label asks for answers none.
func TestLabelAsAnswer(t *testing.T) {
	r := Reader{Call: calltest.Example(t), Label: finding.ByDocument}
	for _, form := range []string{
		cells("Author", "Twitter") + cells("Twitter") + cells("Section 2: your blog"),
		cells("Role") + cells("Organisation") + cells("Kerbside"),
	} {
		var f finding.Fields
		r.table(document.ReadFragment("<table>" + form + "</table>" + prose)[0], &f)
		if f.Author.Role.Text != "" {
			t.Errorf("a label became the role %q", f.Author.Role.Text)
		}
	}
}
