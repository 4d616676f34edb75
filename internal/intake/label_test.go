package intake

import (
	"slices"
	"strings"
	"testing"

	"copydesk/internal/document"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

func TestLabelled(t *testing.T) {
	for _, c := range []struct {
		line  string
		field field
		value string
	}{
		{"Title: The stamp", fieldTitle, "The stamp"},
		{"TITLE – The stamp", fieldTitle, "The stamp"},
		{"1. Proposed title: The stamp", fieldTitle, "The stamp"},
		{"Title of blog [max 10 words]: The stamp", fieldTitle, "The stamp"},
		{"Title / headline: The stamp", fieldTitle, "The stamp"},
		{"Title: The sequel: less is more", fieldTitle, "The sequel: less is more"},
		{"Sub-title: Why it matters", fieldDescription, "Why it matters"},
		{"Sub-headline: Why it matters", fieldDescription, "Why it matters"},
		{"Description (max. 150 characters incl. spaces): Why it matters", fieldDescription, "Why it matters"},
		{"150 character description – Why it matters", fieldDescription, "Why it matters"},
		{"Sub–title: Why it matters", fieldDescription, "Why it matters"},
		{"Stand‑first (150): Why it matters", fieldDescription, "Why it matters"},
		{"Sub - title: Why it matters", fieldDescription, "Why it matters"},
		{"Desc: Why it matters", fieldDescription, "Why it matters"},
		{"Description of article: Why it matters", fieldDescription, "Why it matters"},
		{"Standfirst\tWhy it matters", fieldDescription, "Why it matters"},
		{"Theme 5", fieldTheme, "5"},
		{"Themes 2 & 4", fieldTheme, "2 & 4"},
		{"Theme(s): People", fieldTheme, "People"},
		{"Campaign theme = 3", fieldTheme, "3"},
		{"Author: Jane Doe", fieldAuthor, "Jane Doe"},
		{"Name and job title: Jane Doe, Engineer", fieldAuthor, "Jane Doe, Engineer"},
		{"Job title: Engineer", fieldRole, "Engineer"},
		{"Title of author: Engineer", fieldRole, "Engineer"},
		{"Affiliation of the author: Lantern Works", fieldOrganisation, "Lantern Works"},
		{"Organisation: Lantern Works", fieldOrganisation, "Lantern Works"},
		{"E-mail: jane@lantern.example", fieldEmail, "jane@lantern.example"},
		{"Twitter/X: @jane", fieldTwitter, "@jane"},
		{"About the author: Jane builds things.", fieldBio, "Jane builds things."},
		{"Blog text:", fieldText, ""},
		{"Word count: 512", fieldOther, "512"},
		{"Titre : Le timbre", fieldTitle, "Le timbre"},
		{"One-liner (150 characters): Why it matters", fieldDescription, "Why it matters"},
		{"Discription: Why it matters", fieldDescription, "Why it matters"},
		{"sub titel: Why it matters", fieldDescription, "Why it matters"},
		{"Job title / organisation: Engineer, Lantern Works", fieldPost, "Engineer, Lantern Works"},
		{"[TITLE] The stamp", fieldTitle, "The stamp"},
		{"📌 Title: The stamp", fieldTitle, "The stamp"},
		{"Theme ......... 4", fieldTheme, "4"},
		{"Title for the blog: The stamp", fieldTitle, "The stamp"},
		{"Theme of submission: 4", fieldTheme, "4"},
		{"Which theme: 4", fieldTheme, "4"},
		{"One sentence summary: Why it matters", fieldDescription, "Why it matters"},
		{"One theme: people before forms", noField, ""},
		{"Name of the problem: nobody knew", noField, ""},
		{"Teitl / Title: The stamp", fieldTitle, "The stamp"},
		{"Disgrifiad / Description: Why it matters", fieldDescription, "Why it matters"},
		{"Section B: Title: The stamp", fieldTitle, "The stamp"},
		{"SECTION C: TEXT OF YOUR BLOG", fieldText, ""},
		{"Post: Head of Forms", fieldRole, "Head of Forms"},
		{"Post: the last one went at five", noField, ""},
		{"Part 2: a history", noField, ""},
		{"Subtitles: a history", noField, ""},
		{"[Laughter] and then we went home", noField, ""},
		{"Reading: a history", noField, ""},
		{"The theme park: a history", noField, ""},
		{"One lesson: listen", noField, ""},
		{"Themes come and go, and councils with them.", noField, ""},
		{"We asked for the description of the man at the door: nobody knew.", noField, ""},
		{"Three things matter – people, pay and time", noField, ""},
	} {
		field, _, value := labelled(c.line)
		if field != c.field || value != c.value {
			t.Errorf("%q is field %d, %q; want %d, %q", c.line, field, value, c.field, c.value)
		}
	}
}

func TestLabelledBlock(t *testing.T) {
	bold := func(label, rest string) document.Block {
		return document.Block{Spans: []document.Span{{Text: label, Bold: true}, {Text: rest}}}
	}
	item := document.Block{Kind: document.Item, Spans: []document.Span{{Text: "Which theme does your blog fall under?"}}}
	plain := func(text string) document.Block { return document.Block{Spans: []document.Span{{Text: text}}} }
	long := "On the many ways in which a council of moderate size may" + strings.Repeat(" learn from its neighbours and", 8) + " prosper"
	said := "that was the first thing on the form," + strings.Repeat(" as though it mattered", 8)
	for _, c := range []struct {
		name  string
		block document.Block
		field field
		value string
	}{
		{"a bold label without a colon", bold("Standfirst", " Why it matters"), fieldDescription, "Why it matters"},
		{"a bold run-in heading of the text", bold("Listen.", " Then act."), noField, ""},
		{"a numbered question", item, fieldTheme, ""},
		{"a title of three hundred characters", plain("Title: " + long), fieldTitle, long},
		{"a sentence that begins as a label does", plain("Title: " + said), noField, ""},
		{"a title with a text behind it", plain("Title: Nobody reads. " + long), noField, ""},
		{"a table", document.Block{Kind: document.Table}, noField, ""},
	} {
		field, _, value := labelledBlock(c.block)
		if field != c.field || value != c.value {
			t.Errorf("%s is field %d, %q; want %d, %q", c.name, field, value, c.field, c.value)
		}
	}
}

func TestPlaceholder(t *testing.T) {
	for value, want := range map[string]bool{
		"Click or tap here to enter text.": true, "[Insert title here]": true, "TBC": true, "to follow": true, "n/a": true, "Choose an item.": true,
		"Max 150 characters": true, "…": true, "unchanged": true, "as before": true, "the same": true, "The same town": false, "as the file name": true, "filename. Strapline is the first line.": true, "File names I have known": false, "": false, "The stamp": false, "Enter the council": false, "None the wiser": false,
	} {
		if placeholder(value) != want {
			t.Errorf("placeholder(%q) = %v", value, !want)
		}
	}
}

func TestValuesAreTidied(t *testing.T) {
	for in, want := range map[string]string{
		"“The stamp”": "The stamp", "'The stamp'": "The stamp", "The “smart” state": "The “smart” state", "“One” and “two”": "“One” and “two”", "““Done” once”": "“Done” once",
		"*The stamp*": "The stamp", "  The \n stamp ": "The stamp",
	} {
		if got := wording.Unquote(in); got != want {
			t.Errorf("wording.Unquote(%q) = %q, want %q", in, got, want)
		}
	}
	for in, want := range map[string]string{
		"Why it matters (148 characters)": "Why it matters", "Why it matters [110 chars]": "Why it matters",
		"Why it matters (148 characters including spaces)": "Why it matters", "What we learnt in 150 days": "What we learnt in 150 days",
		"Why it matters (127 characters I think)": "Why it matters", "Why it matters (I make that 52, with spaces)": "Why it matters",
		"What we learnt (2020)": "What we learnt (2020)", "Why it matters (1204 characters)": "Why it matters",
	} {
		if got := speech.WithoutCount(in); got != want {
			t.Errorf("WithoutCount(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestWithoutRemarks: what is said to the desk behind a value goes, and a value in several sentences stays.
func TestWithoutRemarks(t *testing.T) {
	for in, want := range map[string]string{
		"The stamp. Can you send it on to the web team?":  "The stamp.",
		"What we learnt. Many thanks, Jane":               "What we learnt.",
		"What we learnt. Cheers!":                         "What we learnt.",
		"What we learnt. Could it teach you too?":         "What we learnt. Could it teach you too?",
		"Thank you for the stamp. Best of all, it sticks": "Thank you for the stamp. Best of all, it sticks",
		"Who licks it? And why?":                          "Who licks it? And why?",
		"Thanks, Jane":                                    "Thanks, Jane",
	} {
		if got := withoutRemarks(in); got != want {
			t.Errorf("withoutRemarks(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestSeparated: what is looked for before the expression is tried misses none of its separators.
func TestSeparated(t *testing.T) {
	for _, text := range []string{
		"Title: x", "Title = x", "Title .... x", "Title____x", "Title | x", "Title\tx", "Title\nx", "Title - x", "Title-x", "Title -x", "Title\t- x",
		"Title – x", "Title — x", "Title—x", "Title–x", "Title => x", "Title --> x", "Title->x", "Title → x", "Title » x", "Title …… x", "It’s “x”", "A full stop. And x", "",
		"Theme: 3 - Title: x | y => z = a : b", "a :  - b", "a -  - b –— c", "a \t -> \n b ...... c", "“Ä” – ü: ö—",
	} {
		got, want := slices.Collect(separated(text)), separators.FindAllStringIndex(text, 6)
		if !slices.EqualFunc(got, want, slices.Equal) {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}

// TestEveryLabelTells holds the words by which a line may be a label against all labels.
func TestEveryLabelTells(t *testing.T) {
	for label := range labelIndex {
		if !tellsOfLabel(label) {
			t.Errorf("%q has no telling word", label)
		}
	}
}
