package document

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"golang.org/x/net/html"
	"pgregory.net/rapid"
)

func run(s string) Span { return Span{Text: s} }

func para(spans ...Span) Block { return Block{Spans: spans} }

func item(level int, s string) Block {
	return Block{Kind: Item, Level: level, Spans: []Span{run(s)}}
}

func numbered(level, number int, s string) Block {
	return Block{Kind: Item, Level: level, Ordered: true, Number: number, Spans: []Span{run(s)}}
}

func TestMarkdownBlocks(t *testing.T) {
	cell := func(s string) Cell { return Cell{Blocks: []Block{para(run(s))}} }
	for _, c := range []struct {
		name   string
		blocks []Block
		notes  []Note
		want   string
	}{
		{"nothing", nil, nil, ""},
		{"an empty paragraph leaves no gap", []Block{para(run("a")), para(run(" ")), para(run("b"))}, nil, "a\n\nb"},
		{"a title is the first heading", []Block{{Style: StyleTitle, Spans: []Span{run("T")}}, {Kind: Heading, Level: 2, Spans: []Span{run("H")}}}, nil, "# T\n\n## H"},
		{"a heading has one line", []Block{{Kind: Heading, Level: 2, Spans: []Span{run("a"), {Break: true}, run("b #")}}}, nil, `## a b \#`},
		{"nested lists", []Block{item(1, "a"), item(2, "b"), item(1, "c"), para(run("d"))}, nil, "- a\n  - b\n- c\n\nd"},
		{"a list that begins at its second level", []Block{para(run("a")), item(2, "b"), item(2, "c")}, nil, "a\n\n- b\n- c"},
		{"numbers go on after a paragraph", []Block{numbered(1, 1, "a"), para(run("b")), numbered(1, 2, "c")}, nil, "1. a\n\nb\n\n2. c"},
		{"a new list of numbers is told apart", []Block{numbered(1, 1, "a"), numbered(1, 2, "b"), numbered(1, 1, "c")}, nil, "1. a\n2. b\n\n1) c"},
		{"bullets within numbers", []Block{numbered(1, 10, "a"), item(2, "b")}, nil, "10. a\n    - b"},
		{"numbers within bullets that do not begin with one", []Block{item(1, "a"), numbered(2, 3, "b")}, nil, "- a\n\n  3. b"},
		{"a break within an item", []Block{{Kind: Item, Level: 1, Spans: []Span{run("a"), {Break: true}, run("b")}}}, nil, "- a  \n  b"},
		{"quotes", []Block{{Kind: Quote, Level: 1, Spans: []Span{run("a")}}, {Kind: Quote, Level: 1, Spans: []Span{run("b")}}, para(run("c"))}, nil, "> a\n>\n> b\n\nc"},
		{"code", []Block{{Kind: Code, Spans: []Span{run("a  b "), {Break: true}, run("```")}}}, nil, "````\na  b\n```\n````"},
		{"a rule", []Block{para(run("a")), {Kind: Rule}, para(run("b"))}, nil, "a\n\n---\n\nb"},
		{"a table", []Block{{Kind: Table, Rows: [][]Cell{{cell("a|b"), cell("")}, {cell("c")}}}}, nil, "| a\\|b | |\n| --- | --- |\n| c | |"},
		{"a footnote", []Block{para(run("a"), Span{Note: 1}, run(" b"), Span{Note: 2})}, []Note{{Number: 1, Blocks: []Block{para(run("n")), para(run("m"))}}, {Number: 9, Blocks: []Block{para(run("unused"))}}}, "a[^1] b\n\n[^1]: n\n\n    m"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, Markdown(c.blocks, c.notes)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestMarkdownInline(t *testing.T) {
	link := "https://example.org/a (b)"
	for _, c := range []struct {
		name  string
		spans []Span
		want  string
	}{
		{"neighbours of one look are joined", []Span{{Text: "a", Bold: true}, {Text: "b", Bold: true}}, "**ab**"},
		{"spaces stay outside", []Span{run("a"), {Text: " b ", Bold: true}, run("c")}, "a **b** c"},
		{"a plain space between bold words is bold", []Span{{Text: "a", Bold: true}, run(" "), {Text: "b", Bold: true}}, "**a b**"},
		{"italic in bold", []Span{{Text: "a ", Bold: true}, {Text: "b", Bold: true, Italic: true}, {Text: " c", Bold: true}}, "**a *b* c**"},
		{"a bold label", []Span{{Text: "Title:", Bold: true}, run("Jane")}, "**Title**:Jane"},
		{"a bold label and a space", []Span{{Text: "Title: ", Bold: true}, run("Jane")}, "**Title:** Jane"},
		{"a bold bracket in a word", []Span{run("form"), {Text: "(s)", Bold: true}, run(" x")}, "form(**s)** x"},
		{"bold then italic in a word", []Span{{Text: "a", Bold: true}, {Text: "b c", Italic: true}}, "ab *c*"},
		{"strike", []Span{{Text: "a", Strike: true}}, "~~a~~"},
		{"a raised ordinal is plain", []Span{run("the 4"), {Text: "th", Super: true}, run(" day")}, "the 4th day"},
		{"raised and lowered", []Span{run("H"), {Text: "2", Sub: true}, run("O m"), {Text: "2", Super: true}}, "H<sub>2</sub>O m<sup>2</sup>"},
		{"code", []Span{{Text: "a`b", Code: true}}, "``a`b``"},
		{"a link", []Span{run("see "), {Text: "this [one] ", Link: link}, run("now")}, `see [this \[one\]](https://example.org/a%20%28b%29) now`},
		{"a bold word in a link", []Span{{Text: "a ", Link: link}, {Text: "b", Bold: true, Link: link}}, "[a **b**](https://example.org/a%20%28b%29)"},
		{"an address as its own text", []Span{{Text: "https://example.org", Link: "https://example.org"}}, "<https://example.org>"},
		{"a mail address", []Span{{Text: "jane@example.org", Link: "mailto:jane@example.org"}}, "<jane@example.org>"},
		{"a picture", []Span{{Picture: "image 1.png", Text: "a [b]"}}, `![a \[b\]](image%201.png)`},
		{"a hard break", []Span{run("a"), {Break: true}, run("b")}, "a  \nb"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, Markdown([]Block{para(c.spans...)}, nil)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestMarkdownEscapes(t *testing.T) {
	for in, want := range map[string]string{
		"R&D and AT&T; really":        "R&D and AT&T; really",
		"co-op_x and snake_case_name": "co-op_x and snake_case_name",
		"_not italic_":                `\_not italic\_`,
		"2 * 3 * 4":                   "2 * 3 * 4",
		"a*b*c":                       `a\*b\*c`,
		"# not a heading":             `\# not a heading`,
		"#techUKSmarterState":         "#techUKSmarterState",
		"1. not a list":               `1\. not a list`,
		"2020. A year":                `2020\. A year`,
		"1.5 million":                 "1.5 million",
		"- not a list":                `\- not a list`,
		"-5 degrees":                  "-5 degrees",
		"+ plus":                      `\+ plus`,
		"* star":                      `\* star`,
		"> not a quote":               `\> not a quote`,
		"---":                         `\---`,
		"a < b and <b>":               `a < b and \<b>`,
		"&amp; and &#39; and &":       `\&amp; and \&#39; and &`,
		"[1] and [a](b) and [^1]":     `[1] and [a\](b) and \[^1]`,
		"[a]: b":                      `\[a]: b`,
		"`code`":                      "\\`code\\`",
		`C:\dir and \*`:               `C:\dir and \\\*`,
		"~5 to 10~ and ~~x~~":         `~5 to 10\~ and \~\~x\~\~`,
		"£5 | £6":                     "£5 | £6",
		"“quoted” – dash… café":       "“quoted” – dash… café",
	} {
		if got := Markdown([]Block{para(run(in))}, nil); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

// letter is one visible character with its look, as a reader of the rendered page sees it.
type letter struct {
	r    rune
	look string
}

// TestMarkdownRenders writes all sorts of spans and reads them back through a renderer: no character is lost,
// added or taken for markup, and what is emphasised was emphasised.
func TestMarkdownRenders(t *testing.T) {
	md := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote))
	words := rapid.SampledFrom([]string{
		"a", "bc", " ", "d e", "Title:", "(s)", "*", "_", "x_y", "1.", "- ", "#", "# ", "<b>", "&amp;", "R&D", "`", "~", "~~",
		"[x]", "](y)", "!", "\\", "|", "“q”", "…", "2 * 3", ">", "=", "---", "é", "€", ".", "://", "+ ",
	})
	rapid.Check(t, func(t *rapid.T) {
		var spans []Span
		for range rapid.IntRange(1, 7).Draw(t, "spans") {
			s := Span{Text: words.Draw(t, "text")}
			s.Bold, s.Italic, s.Strike = rapid.Bool().Draw(t, "bold"), rapid.Bool().Draw(t, "italic"), rapid.Bool().Draw(t, "strike")
			if rapid.IntRange(0, 4).Draw(t, "link") == 0 {
				s.Link = "https://example.org/"
			}
			if rapid.IntRange(0, 6).Draw(t, "break") == 0 {
				s = Span{Break: true}
			}
			spans = append(spans, s)
		}
		kind := rapid.SampledFrom([]Kind{Paragraph, Item, Quote, Heading}).Draw(t, "kind")
		source := Markdown([]Block{{Kind: kind, Level: 1, Spans: spans}}, nil)
		for _, line := range strings.Split(source, "\n") {
			if rest := strings.TrimSuffix(line, "  "); strings.TrimRight(rest, " \t") != rest {
				t.Fatalf("white space at the end of %q", source)
			}
		}
		var page bytes.Buffer
		if err := md.Convert([]byte(source), &page); err != nil {
			t.Fatal(err)
		}
		got := seen(page.String())
		want := lettersOf(foldSpans(spans))
		if len(got) != len(want) {
			t.Fatalf("%q\nshows %q\nfor   %q", source, shown(got), shown(want))
		}
		for i := range got {
			if got[i].r != want[i].r || strings.Trim(got[i].look, want[i].look) != "" {
				t.Fatalf("%q\nshows %v\nfor   %v", source, got, want)
			}
		}
	})
}

func shown(letters []letter) string {
	var s strings.Builder
	for _, l := range letters {
		s.WriteRune(l.r)
	}
	return s.String()
}

func lettersOf(spans []Span) []letter {
	var letters []letter
	for _, s := range spans {
		look := ""
		for _, l := range []struct {
			on   bool
			name string
		}{{s.Bold, "b"}, {s.Italic, "i"}, {s.Strike, "s"}, {s.Link != "", "a"}} {
			if l.on {
				look += l.name
			}
		}
		for _, r := range s.Text {
			if r != ' ' {
				letters = append(letters, letter{r, look})
			}
		}
	}
	return letters
}

var spaceRE = regexp.MustCompile(`\s+`)

// seen returns the letters of a rendered page.
func seen(page string) []letter {
	root, _ := html.Parse(strings.NewReader(page))
	looks := map[string]string{"strong": "b", "em": "i", "del": "s", "a": "a"}
	var letters []letter
	var walk func(n *html.Node, look string)
	walk = func(n *html.Node, look string) {
		if n.Type == html.ElementNode {
			look += looks[n.Data]
		}
		if n.Type == html.TextNode {
			for _, r := range spaceRE.ReplaceAllString(n.Data, "") {
				letters = append(letters, letter{r, look})
			}
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c, look)
		}
	}
	walk(root, "")
	return letters
}
