package fields

import (
	"slices"
	"strings"
	"testing"

	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
	"copydesk/internal/finding"
)

// TestHouseOnCover: the name of the house above the title is none, unless nothing below is set as one.
func TestHouseOnCover(t *testing.T) {
	const sub, by = "I What an old lamp knows of the town that it has lit for sixty years.", "P By Sue Ferris, Data Manager"
	for lines, want := range map[string]string{
		"T Kerbside Systems|S Thought leadership series|B Roads remember|" + sub + "|" + by:                      "Roads remember",
		"T KERBSIDE SYSTEMS|P Making roads remember|H Roads remember|" + sub:                                     "Roads remember",
		"T Kerbside Systems|B Roads remember|P Theme: People":                                                    "Roads remember",
		"T Kerbside Systems|" + by:                                                                               "Kerbside Systems",
		"T Kerbside Systems|H How it began|P " + strings.Repeat("It began with a lamp. ", 9) + "|H How it ended": "Kerbside Systems",
		"T Roads remember|S Thought leadership series|B Kerbside Systems|" + sub:                                 "Roads remember",
		"T Kerbside Systems and me|B Roads remember|" + sub:                                                      "Kerbside Systems and me",
		"T Kerbside Systems|B By Sue Ferris, Data Manager":                                                       "Kerbside Systems",
		"T Kerbside Systems|B Sue Ferris|P Data Manager":                                                         "Kerbside Systems",
		"T Kerbside Systems|B What we do when a lamp goes out.|" + by:                                            "Kerbside Systems",
		"T Kerbside Systems|B Dear reader,":                                                                      "Kerbside Systems",
		"T Kerbside Systems|B 28 August 2020|" + by:                                                              "Kerbside Systems",
		"T Kerbside Systems|B DRAFT v3":                                                                          "Kerbside Systems",
		"T Kerbside Systems|B Contents":                                                                          "Kerbside Systems",
		"T Kerbside Systems|B COVID-19|" + by:                                                                    "Kerbside Systems",
		"T Kerbside Systems|B www.kerbside.example|" + by:                                                        "Kerbside Systems",
		"T Kerbside Systems at sixty|B A lamp and its road|" + by:                                                "Kerbside Systems at sixty",
		"T Kerbside Systems|H Attention is all. Look up.|" + sub + "|" + by:                                      "Attention is all. Look up.",
		"T Kerbside Systems|B Did nobody look?|" + by:                                                            "Did nobody look?",
		"P Kerbside Systems|P Town Hall, Kerbside|P 21 August 2020|B Roads remember|" + sub + "|" + by:           "Roads remember",
		"P Roads remember|P 21 August 2020|B What an old lamp knows|P By Sue Ferris":                             "",
		"T Kerbside|B A street|" + sub:                                                                           "Kerbside",
	} {
		f, _ := coverOf(t, lines)
		if f.Title.Text != want {
			t.Errorf("%s: %q, want %q", lines, f.Title.Text, want)
		}
	}
}

// TestThemeOnCover keeps the theme that a cover has between the house and the title.
func TestThemeOnCover(t *testing.T) {
	for _, theme := range []string{"B Theme 2: Tech as an enabler", "P Theme: Tech as an enabler", "H Tech as an enabler", "P 2. Tech as an enabler"} {
		f, _ := coverOf(t, "T Kerbside Systems|"+theme+"|B Roads remember|I What an old lamp knows.")
		if f.Title.Text != "Roads remember" || !slices.Equal(f.Themes.Numbers, []int{2}) {
			t.Errorf("%s: %q, %v", theme, f.Title.Text, f.Themes.Numbers)
		}
	}
}

// coverOf reads the head of a document whose author works for Kerbside Systems.
func coverOf(t *testing.T, lines string) (finding.Fields, []document.Block) {
	t.Helper()
	var blocks []document.Block
	for line := range strings.SplitSeq(lines, "|") {
		kind, text, _ := strings.Cut(line, " ")
		b := block(map[string]document.Style{"T": document.StyleTitle, "S": document.StyleSubtitle}[kind], text)
		b.Spans[0].Italic, b.Spans[0].Bold = kind == "I", kind == "B"
		if kind == "H" {
			b.Kind, b.Level = document.Heading, 1
		}
		b.TextBox = kind == "X" || kind == "Y"
		b.Spans[0].Bold = b.Spans[0].Bold || kind == "Y"
		blocks = append(blocks, b)
	}
	r := Reader{Call: calltest.Example(t), Styles: true, Origin: "document", Label: finding.ByDocument, Sender: "Sue Ferris", Organisations: []string{"Kerbside Systems"}}
	return r.Opening(append(blocks, document.ReadFragment(prose)...))
}

// TestCoverInBoxes reads a title from a text box, also below a date; a quotation in one stays where it is.
func TestCoverInBoxes(t *testing.T) {
	for lines, want := range map[string]string{
		"Y Roads remember|X What an old lamp knows of its town.":               "Roads remember",
		"X AUGUST 2020|Y Roads remember|X What an old lamp knows of its town.": "Roads remember",
		"X 27 August 2020|Y Roads remember":                                    "Roads remember",
		"X “It was the lamp.”|Y Roads remember":                                "",
		"X In 2019 we had 41 lamps|Y Now":                                      "",
	} {
		if f, _ := coverOf(t, lines); f.Title.Text != want {
			t.Errorf("%s: %q, want %q", lines, f.Title.Text, want)
		}
	}
}

// TestPartsOfForm are passed over above what they head, and are headings of the text elsewhere.
func TestPartsOfForm(t *testing.T) {
	for heading, want := range map[string]bool{
		"Part A – About the blog": true, "Section 2: About you": true, "SECTION 1 - YOUR DETAILS": true, "About the author": true,
		"Step 3: About your blog (please answer all)": true, "B. Contact details": true, "Your details": true, "1. About you": true,
		"Part A – How it began": false, "Part of the answer": false, "About time": false, "Section 28": false, "Step 1: Listen": false, "About our town": false,
		"The detail": false, "What it was about": false, "About you and me": false, "Part Two": false, "The information we lacked": false, "About the ferry": false,
	} {
		form := []document.Block{document.Line(heading), document.Line("Title: Roads remember")}
		if got := headsPartOfForm(form, 0); got != want {
			t.Errorf("%q: %v, want %v", heading, got, want)
		}
		if headsPartOfForm([]document.Block{document.Line(heading), document.Line("There is a photograph of the ticket machine above my desk.")}, 0) {
			t.Errorf("%q above text", heading)
		}
	}
}

// TestNotesOnTitle: a footnote on the title or the sub-title stays with the text; one on a line that is no part of it does not.
func TestNotesOnTitle(t *testing.T) {
	mark := func(text string, n int) document.Block {
		return document.Block{Spans: []document.Span{{Text: text}, {Note: n}}}
	}
	body := []document.Block{{Kind: document.Heading, Spans: []document.Span{{Text: "How"}}}, mark("It began with a lamp.", 3)}
	all := append([]document.Block{mark("Roads remember", 1), mark("What a lamp knows.", 2), mark("DRAFT v3", 4)}, body...)
	notes := []document.Note{{Number: 1}, {Number: 2}, {Number: 3}, {Number: 4}}
	found := finding.Fields{}
	found.Title.Text, found.Description.Text = "Roads remember", "What a lamp knows."
	got := document.NotesIn(WithNotesOnTitle(body, all, notes, found))
	if !got[1] || !got[2] || !got[3] || got[4] || len(document.NotesIn(body)) != 1 {
		t.Errorf("%v", got)
	}
}
