package fields

import (
	"strings"
	"testing"

	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
	"copydesk/internal/finding"
)

// block makes a block of a style.
func block(style document.Style, text string) document.Block {
	return document.Block{Style: style, Spans: []document.Span{{Text: text}}}
}

// opening reads the head of a document whose lines are given by style: "T The stamp" is a title, "S …" a sub-title, "I …" in italics.
func opening(t *testing.T, lines ...string) (finding.Fields, []document.Block) {
	t.Helper()
	var blocks []document.Block
	for _, line := range lines {
		kind, text, _ := strings.Cut(line, " ")
		b := block(map[string]document.Style{"T": document.StyleTitle, "S": document.StyleSubtitle}[kind], text)
		b.Spans[0].Italic, b.Spans[0].Bold = kind == "I", kind == "B"
		if kind == "H" {
			b.Kind, b.Level = document.Heading, 1
		}
		blocks = append(blocks, b)
	}
	r := Reader{Call: calltest.Example(t), Styles: true, Origin: "document", Label: finding.ByDocument, Sender: "Sue Ferris"}
	return r.Opening(append(blocks, document.ReadFragment(prose)...))
}

// TestTitlesOnTwoLines are one title, or a title and what stands below it.
func TestTitlesOnTwoLines(t *testing.T) {
	const sub = "S What an old lamp knows of the town that it has lit for sixty years."
	for lines, want := range map[string][2]string{
		"T The lamp that|T Learned to wait|" + sub:               {"The lamp that Learned to wait", sub[2:]},
		"T The long memory of a short|T Bridge|" + sub:           {"The long memory of a short Bridge", sub[2:]},
		"T Forty parishes|T and one map|" + sub:                  {"Forty parishes and one map", sub[2:]},
		"T The lamp story|T How a light learned|" + sub:          {"The lamp story: How a light learned", sub[2:]},
		"T The lamp story:|T A light that learned|" + sub:        {"The lamp story: A light that learned", sub[2:]},
		"T The lamp|T " + sub[2:]:                                {"The lamp", sub[2:]},
		"T Is the lamp out?|T Ask the clerk|" + sub:              {"Is the lamp out? Ask the clerk", sub[2:]},
		"T The lamp story|T Sue Ferris|" + sub:                   {"The lamp story", sub[2:]},
		"T Press release|" + sub:                                 {"Press release", sub[2:]},
		"T The lamp|T Tech as an enabler|" + sub:                 {"The lamp", sub[2:]},
		"T The lamp|T Sue Ferris, Data Manager, Kerbside|" + sub: {"The lamp", sub[2:]},
		"T PRESS RELEASE|B The lamp|" + sub:                      {"The lamp", sub[2:]},
		"T DRAFT v2|H The lamp|" + sub:                           {"The lamp", sub[2:]},
		"H BLOG FOR APPROVAL|T The lamp|" + sub:                  {"The lamp", sub[2:]},
		"T A draft for lamps|" + sub:                             {"A draft for lamps", sub[2:]},
		"I Light for all.|T The lamp|" + sub:                     {"The lamp", sub[2:]},
		"T The lamp|P Keep it local.|P By Sue Ferris|" + sub:     {"The lamp", sub[2:]},
		"T The lamp|P Nobody was in the street.|P By Sue Ferris": {"The lamp", "Nobody was in the street."},
		"H Document history|P Version Date Author Changes|P 0.1 3 August 2020 JB First draft|T The lamp|" + sub: {"The lamp", sub[2:]},
	} {
		f, body := opening(t, strings.Split(lines, "|")...)
		if got := [2]string{f.Title.Text, f.Description.Text}; got != want || document.Words(body) != document.Words(document.ReadFragment(prose)) {
			t.Errorf("%s: %q, %d words", lines, got, document.Words(body))
		}
	}
}

// TestSubtitlesThatPresentTheAuthor say what somebody asks; one who is said to write about something is only presented.
func TestSubtitlesThatPresentTheAuthor(t *testing.T) {
	for line, want := range map[string]bool{
		"Sue Ferris is Data Manager at Kerbside Systems and asks who keeps the mug.":            true,
		"Sue Ferris is the Data Manager at Kerbside Systems, who here explains why lamps wait.": true,
		"Sue Ferris is Data Manager at Kerbside Systems and tells how lamps learned to wait.":   true,
		"Sue Ferris is Data Manager at Kerbside Systems and writes about lamps.":                false,
		"Sue Ferris is Data Manager at Kerbside Systems and looks after lamps.":                 false,
		"Sue Ferris is Data Manager at Kerbside Systems.":                                       false,
	} {
		f, _ := opening(t, "T The lamp", "I "+line)
		if got := f.Description.Text == line; got != want || want && (f.Author.Role.Text != "Data Manager" || f.Author.Organisation.Text != "Kerbside Systems") {
			t.Errorf("%q, %q, %q: %s", f.Description.Text, f.Author.Role.Text, f.Author.Organisation.Text, line)
		}
	}
}

// TestBoxesOfABlog stay with it where they name no themes; those of a form give the theme.
func TestBoxesOfABlog(t *testing.T) {
	for lines, want := range map[string]int{
		"☒ People|☐ COVID-19":                                    3,
		"☐ Future gazing|☒ 2. Tech as an enabler|☐ Not sure":     2,
		"☐ People first|☒ A future without glass|☐ Tech for all": 0,
		"☒ People who wait|☐ Bridging the gap in the floor":      0,
		"☒ People|☐ Mugs|☐ Doors":                                0,
		"1 Future gazing|2 Tech as an enabler ✓|3 People":        2,
		"1 Future gazing: a novel|2 People, by A. Lee ✓|3 Gaps":  0,
	} {
		list := strings.Split("T The lamp|S What lamps know of us.|B What do you want?|P "+strings.ReplaceAll(lines, "|", "|P "), "|")
		if strings.HasPrefix(lines, "1") {
			list[2] = "P No. Theme Tick"
		}
		f, body := opening(t, list...)
		numbers := f.Themes.Numbers
		if want == 0 && (len(numbers) > 0 || !strings.Contains(document.Text(body), strings.Split(lines, "|")[0])) || want > 0 && (len(numbers) != 1 || numbers[0] != want) {
			t.Errorf("%v: %s", numbers, lines)
		}
	}
}

// TestNotesOnTheAuthor are footnotes of the head that say who wrote a blog.
func TestNotesOnTheAuthor(t *testing.T) {
	note := func(text string) document.Note {
		return document.Note{Number: 1, Blocks: []document.Block{block(document.StyleNone, text)}}
	}
	body := []document.Block{{Spans: []document.Span{{Text: "It began at four."}, {Note: 1}}}}
	for text, want := range map[string]bool{
		"Sue Ferris is Data Manager at Kerbside Systems.": true,
		"Data Manager, Kerbside Systems":                  true,
		"Sue Ferris, Data Manager, Kerbside Systems":      true,
		"Tom Reed is Chief Clerk at Kerbside Systems.":    false,
		"Kerbside Systems, Annual report 2019, page 12.":  false,
		"This blog is based on a talk.":                   false,
	} {
		for at, blocks := range [][]document.Block{nil, body} {
			var f finding.Fields
			f.Author.Name.Offer("Sue Ferris", "byline", finding.ByDocument)
			left := (Reader{Call: calltest.Example(t), Origin: "document"}).NotesOnAuthor([]document.Note{note(text)}, blocks, []string{"Sue Ferris"}, &f)
			taken := want && at == 0
			if (len(left) == 0) != taken || taken && (f.Author.Role.Text != "Data Manager" || f.Author.Organisation.Text != "Kerbside Systems") {
				t.Errorf("%d left, %q: %s", len(left), f.Author.Role.Text, text)
			}
		}
	}
}
