package document

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestReadMarkdown(t *testing.T) {
	for _, tt := range []struct{ name, source, want string }{
		{"headings of both kinds", "# One\n\nTwo\n---\n\nThree\n===\n", "h1: One\nh2: Two\nh1: Three\n"},
		{"looks", "a **b** *c* ~~d~~ `e` [f](https://example.org) \\*g\\* &amp; h<br>i  \nj\nk", "p: a **b** _c_ ~d~ `e` f[https://example.org] *g* & h⏎i⏎j k\n"},
		{"lists", "1. one\n   - a\n   - b\n\n     more\n2. two\n", "item1#1: one\nitem2: a\nitem2: b⏎more\nitem1#2: two\n"},
		{"table", "| Title | My blog |\n|---|---|\n| Theme | 2 |\n", "table\n  | p: Title | p: My blog\n  | p: Theme | p: 2\n"},
		{"quote, code, rule, picture", "> said\n\n```\na\n  b\n```\n\n***\n\n![Alt](img/x.png)\n", "quote1: said\ncode: a⏎  b\nrule\np: ![x.png|Alt]\n"},
		{"raw HTML", "<div>\n<b>Bold</b> text\n</div>\n\nand <em>inline</em>\n", "p: **Bold** text\np: and inline\n"},
		{"notes", "Text[^a].\n\n[^a]: The note.\n", "p: Text[^1].\n"},
		{"autolinks", "<https://example.org>", "p: https://example.org[https://example.org]\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			doc, err := readMarkdown([]byte(strings.ReplaceAll(tt.source, "\n", "\r\n")))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, shape(doc.Blocks)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestMarkdownNotes(t *testing.T) {
	doc, err := readMarkdown([]byte("One[^b] and two[^a].\n\n[^a]: Second.\n[^b]: First *note*.\n"))
	if err != nil {
		t.Fatal(err)
	}
	if len(doc.Notes) != 2 || shape(doc.Notes[0].Blocks) != "p: First _note_.\n" || doc.Notes[1].Number != 2 {
		t.Errorf("got %+v", doc.Notes)
	}
}

// TestMarkdownThatNobodyWrites reads as plain text what takes a parser of Markdown the square of its length: at the largest
// file that is read, hours.
func TestMarkdownThatNobodyWrites(t *testing.T) {
	for text, plain := range map[string]bool{
		strings.Repeat("![a](", 200_000):                  true,
		strings.Repeat("**a_", 200_000):                   true,
		strings.Repeat("a `b\n", 90_000):                  true,
		strings.Repeat("x[^1]\n\n", 20_000):               true,
		strings.Repeat("- [a](https://a.example)\n", 900): false,
		strings.Repeat("*So* it **is**, [a][1].\n\n", 5_000) + "[1]: data:image/png;base64," + strings.Repeat("QUJD", 100_000): false,
	} {
		if got := tooNested(text); got != plain {
			t.Errorf("%.20q is read as plain text: %v", text, got)
		}
		if doc, err := readMarkdown([]byte(text)); err != nil || len(doc.Blocks) == 0 {
			t.Errorf("%.20q: %v", text, err)
		}
	}
}

func TestFrontMatter(t *testing.T) {
	for _, tt := range []struct {
		name, source string
		want         []Field
		body         string
	}{
		{
			"YAML", "---\nTitle: \"A: b\"\nthemes: [1, two]\ntags:\n  - x\n  - y\nauthor:\n  name: Jane\ndate: 2020-08-12\n---\n\nBody", []Field{
				{"title", "A: b"},
				{"themes", "1, two"},
				{"tags", "x, y"},
				{"author.name", "Jane"},
				{"date", "2020-08-12"},
			}, "p: Body\n",
		},
		{"YAML in its writer's eyes", "---\ntitle: Data: the new oil\ntwitter: @jane\nthemes:\n- 1\n- 2\n---\nBody", []Field{
			{"title", "Data: the new oil"},
			{"twitter", "@jane"},
			{"themes", "1, 2"},
		}, "p: Body\n"},
		{
			"TOML", "+++\ntitle = \"A: b\"\nthemes = [1, 2]\n[params]\nrole = \"Editor\"\n+++\n\nBody", []Field{
				{"title", "A: b"},
				{"themes", "1, 2"},
				{"params.role", "Editor"},
			}, "p: Body\n",
		},
		{"properties below a heading", "# A\n\nTheme: 2\nSub-title: b\nthat goes on\n\nTwo: one\nand two", nil, "h1: A\np: Theme: 2⏎Sub-title: b that goes on\np: Two: one and two\n"},
		{"a rule is no front matter", "---\n\nBody\n\n---\n", nil, "rule\np: Body\nrule\n"},
		{"a list of one author", "---\nauthors:\n  - name: Jane\n    affiliation: Lantern\n---\nBody", []Field{{"authors.name", "Jane"}, {"authors.affiliation", "Lantern"}}, "p: Body\n"},
		{"a folded value", "---\ndescription: >\n  one\n  two\n---\nBody", []Field{{"description", "one two"}}, "p: Body\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			doc, err := readMarkdown([]byte(tt.source))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, doc.FrontMatter); diff != "" {
				t.Error(diff)
			}
			if got := shape(doc.Blocks); got != tt.body {
				t.Errorf("body %q", got)
			}
		})
	}
}

func FuzzMarkdown(f *testing.F) {
	for _, seed := range []string{
		"---\ntitle: x\nthemes: [1]\n---\n# H\n\n- a\n  - b\n", "a[^1]\n\n[^1]: n\n", "|a|b|\n|-|-|\n|c|d|\n", "<div>x</div>\n> q\n",
		"---\na: &x [*x]\n---\n", "![a](b.png)<br>\\*&amp;", "T\n===\n\xe9",
		"+++\na = [1, {b = 2}]\n[c]\nd = 1979-05-27\n+++\nx", "Theme: 1\nTitle: b\n",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		doc, err := readMarkdown(content)
		if err != nil {
			t.Fatal(err)
		}
		checkBlocks(t, doc.Blocks)
		for _, n := range doc.Notes {
			checkBlocks(t, n.Blocks)
		}
	})
}
