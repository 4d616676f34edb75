package labels

import (
	"slices"
	"strings"
	"testing"

	"copydesk/internal/document"
)

func TestLabelled(t *testing.T) {
	for _, c := range []struct {
		line  string
		field Field
		value string
	}{
		{"Title: The stamp", Title, "The stamp"},
		{"TITLE – The stamp", Title, "The stamp"},
		{"→ Title: The stamp", Title, "The stamp"},
		{"Title // The stamp", Title, "The stamp"},
		{"Sub-title // Why it matters", Description, "Why it matters"},
		{"Author // Jane Doe", Author, "Jane Doe"},
		{"Title // Matron // Keys", None, ""},
		{"Titles//pages", None, ""},
		{"See http://title.example // The stamp", None, ""},
		{"Stamps // The title", None, ""},
		{"1. Proposed title: The stamp", Title, "The stamp"},
		{"Your blog’s title: The stamp", Title, "The stamp"},
		{"Title of blog [max 10 words]: The stamp", Title, "The stamp"},
		{"Title / headline: The stamp", Title, "The stamp"},
		{"Title: The sequel: less is more", Title, "The sequel: less is more"},
		{"Sub-title: Why it matters", Description, "Why it matters"},
		{"Sub-headline: Why it matters", Description, "Why it matters"},
		{"Description (max. 150 characters incl. spaces): Why it matters", Description, "Why it matters"},
		{"150 character description – Why it matters", Description, "Why it matters"},
		{"Sub–title: Why it matters", Description, "Why it matters"},
		{"Stand‑first (150): Why it matters", Description, "Why it matters"},
		{"Sub - title: Why it matters", Description, "Why it matters"},
		{"In brief: Why it matters", Description, "Why it matters"},
		{"Desc: Why it matters", Description, "Why it matters"},
		{"Description of article: Why it matters", Description, "Why it matters"},
		{"Standfirst\tWhy it matters", Description, "Why it matters"},
		{"Theme 5", Theme, "5"},
		{"Themes 2 & 4", Theme, "2 & 4"},
		{"Theme 5 blog by Jane Doe, Engineer.", None, ""},
		{"Theme(s): People", Theme, "People"},
		{"Campaign theme = 3", Theme, "3"},
		{"Author: Jane Doe", Author, "Jane Doe"},
		{"Auther: Jane Doe", Author, "Jane Doe"},
		{"Perex: Why it matters", Description, "Why it matters"},
		{"Waiter: Is that all?", None, ""},
		{"Contact person: Tom Okafor", Other, "Tom Okafor"},
		{"title- Twelve minutes past four", Title, "Twelve minutes past four"},
		{"Title- and theme-based searches", None, ""},
		{"Name and job title: Jane Doe, Engineer", Author, "Jane Doe, Engineer"},
		{"Job title: Engineer", Role, "Engineer"},
		{"Title of author: Engineer", Role, "Engineer"},
		{"Affiliation of the author: Lantern Works", Organisation, "Lantern Works"},
		{"Organisation: Lantern Works", Organisation, "Lantern Works"},
		{"E-mail: jane@lantern.example", Email, "jane@lantern.example"},
		{"Twitter/X: @jane", Twitter, "@jane"},
		{"About the author: Jane builds things.", Bio, "Jane builds things."},
		{"Blog text:", Text, ""},
		{"Word count: 512", Other, "512"},
		{"Titre : Le timbre", Title, "Le timbre"},
		{"Autorin: Anna Keller, Stadt Ulm", Author, "Anna Keller, Stadt Ulm"},
		{"Kurzbeschreibung: Was wir lernten", Description, "Was wir lernten"},
		{"Nombre: Ana Ruiz", Author, "Ana Ruiz"},
		{"Fonction : Directrice", Role, "Directrice"},
		{"Enw: Siân Evans", Author, "Siân Evans"},
		{"One-liner (150 characters): Why it matters", Description, "Why it matters"},
		{"Discription: Why it matters", Description, "Why it matters"},
		{"sub titel: Why it matters", Description, "Why it matters"},
		{"Job title / organisation: Engineer, Lantern Works", Post, "Engineer, Lantern Works"},
		{"[TITLE] The stamp", Title, "The stamp"},
		{"📌 Title: The stamp", Title, "The stamp"},
		{"Theme ......... 4", Theme, "4"},
		{"Title for the blog: The stamp", Title, "The stamp"},
		{"Theme of submission: 4", Theme, "4"},
		{"Theme of the call: 4", Theme, "4"},
		{"Which theme: 4", Theme, "4"},
		{"One sentence summary: Why it matters", Description, "Why it matters"},
		{"One theme: people before forms", None, ""},
		{"Name of the problem: nobody knew", None, ""},
		{"Teitl / Title: The stamp", Title, "The stamp"},
		{"Disgrifiad / Description: Why it matters", Description, "Why it matters"},
		{"Section B: Title: The stamp", Title, "The stamp"},
		{"SECTION C: TEXT OF YOUR BLOG", Text, ""},
		{"What is the title? The stamp", Title, "The stamp"},
		{"Title ........ The stamp", Title, "The stamp"},
		{"Description .. How a stamp came back", Description, "How a stamp came back"},
		{"2. What is the description (max 150 characters)? Why it matters", Description, "Why it matters"},
		{"Who is the author? Jane Doe", Author, "Jane Doe"},
		{"Who is the author? Nobody at the council knew.", None, ""},
		{"What is the title of your blog? What is it called?", None, ""},
		{"Post: Head of Forms", Role, "Head of Forms"},
		{"Post: the last one went at five", None, ""},
		{"“Title: The stamp”", Title, "The stamp"},
		{"““Title: The stamp””", Title, "The stamp"},
		{"““““Title: The stamp””””", Title, "The stamp””””"}, // nobody writes so, and thousands would each be read
		{"“Description: “The stamp” – a history”", Description, "“The stamp” – a history"},
		{"“Nobody: a history”", None, ""},
		{"Here is also a short bio: Jane Doe is a judge.", Bio, "Jane Doe is a judge."},
		{"Part 2: a history", None, ""},
		{"Subtitles: a history", None, ""},
		{"[Laughter] and then we went home", None, ""},
		{"Reading: a history", None, ""},
		{"The theme park: a history", None, ""},
		{"One lesson: listen", None, ""},
		{"Themes come and go, and councils with them.", None, ""},
		{"We asked for the description of the man at the door: nobody knew.", None, ""},
		{"Three things matter – people, pay and time", None, ""},
		{"(Theme 4)", Theme, "4"},
		{"(for theme 4)", Theme, "4"},
		{"(Themes 2 & 4)", Theme, "2 & 4"},
		{"(Theme 4 was popular last year)", None, ""},
		{"(theme parks, mostly)", None, ""},
		{"(the theme of the whole)", None, ""},
		{"(Theme 2 blog by Sue Ferris attached)", None, ""},
	} {
		field, _, value := InLine(c.line)
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
	long := "On the many ways in which a council of moderate size may" + strings.Repeat(" learn from its neighbours and", 13) + " prosper"
	said := "that was the first thing on the form," + strings.Repeat(" as though it mattered", 8)
	for _, c := range []struct {
		name  string
		block document.Block
		field Field
		value string
	}{
		{"a bold label without a colon", bold("Standfirst", " Why it matters"), Description, "Why it matters"},
		{"a bold run-in heading of the text", bold("Listen.", " Then act."), None, ""},
		{"a numbered question", item, Theme, ""},
		{"a title of four hundred characters", plain("Title: " + long), Title, long},
		{"a sentence that begins as a label does", plain("Title: " + said), None, ""},
		{"a title with a text behind it", plain("Title: Nobody reads. " + long), None, ""},
		{"a point that gives the theme", document.Block{Kind: document.Item, Spans: []document.Span{{Text: "The stamp – Sue Ferris – theme 3"}}}, None, ""},
		{"a title that begins with By", document.Block{Kind: document.Heading, Spans: []document.Span{{Text: "By text"}}}, None, ""},
		{"a table", document.Block{Kind: document.Table}, None, ""},
	} {
		field, _, value := InBlock(c.block)
		if field != c.field || value != c.value {
			t.Errorf("%s is field %d, %q; want %d, %q", c.name, field, value, c.field, c.value)
		}
	}
}

func TestPlaceholder(t *testing.T) {
	for value, want := range map[string]bool{
		"Click or tap here to enter text.": true, "[Insert title here]": true, "TBC": true, "TBC – will send tomorrow": true, "tbc, could you suggest one?": true, "TBC - perhaps: The stamp": false, "to follow": true, "To follow a river": false, "To follow in her footsteps": false, "to follow on Monday": true, "To follow once our comms team has agreed": true,
		"to follow (waiting for sign-off)": true, "Will follow you anywhere": false, "will follow by the end of the week": true, "Coming soon to a town near you": false, "coming soon": true, "To follow on foot": false, "To follow or to lead?": false, "n/a": true, "Choose an item.": true,
		"to follow by email": true, "to follow from Sue": true, "to follow, Tom is writing it": true, "to follow – waiting for sign-off": true, "to follow at the end of the week": true, "To follow within the hour": true, "to follow over the weekend": true, "to follow Mon": true, "to follow hopefully today": true, "to follow via Tom": true,
		"to follow a bit later": true, "to follow the board meeting": true, "coming later on": true, "coming shortly by separate email": true, "coming soon – with comms": true,
		"To follow the post": false, "To follow my leader": false, "To follow one letter for a year.": false, "To follow in another porter's steps": false, "Coming soon: the end of paper": false, "Coming later to the party": false, "Coming later than planned, the post.": false,
		"Max 150 characters": true, "…": true, "unchanged": true, "as before": true, "the same": true, "The same town": false, "as the file name": true, "filename. Strapline is the first line.": true, "File names I have known": false, "": false, "The stamp": false, "Enter the council": false, "as in the attached document": true, "See in the document.": true, "as per my original email": true,
		"same as in the first draft": true, "As in the last page of a ledger": false, "As on the first day": false, "See in the dark": false, "Same as it never was": false, "As in the document we lost": false, "None the wiser": false, "none, please remove it": true, "No description needed": true, "None of us is Please": false,
	} {
		if IsPlaceholder(value) != want {
			t.Errorf("placeholder(%q) = %v", value, !want)
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

// TestLabelOfBlog: the number in a label is that of a blog, and behind "Theme" that of the theme.
func TestLabelOfBlog(t *testing.T) {
	for label, want := range map[string]int{
		"Description 2": 2, "Title (blog 2)": 2, "Blog 1 – theme": 1, "Theme for blog 3": 3, "Author no. 2": 2, "Theme 2": 0, "Title": 0, "Description (150 characters)": 0,
	} {
		if _, got := ofBlog(label); got != want {
			t.Errorf("%q is of blog %d, want %d", label, got, want)
		}
	}
}
