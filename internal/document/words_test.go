package document

import "testing"

func TestWords(t *testing.T) {
	for _, c := range []struct {
		name   string
		blocks []Block
		want   int
	}{
		{"nothing", nil, 0},
		{"white space of all kinds", []Block{para(run("one two\tthree\u00a0four\u2003five"))}, 5},
		{"a dash alone is a word", []Block{para(run("one – two"))}, 3},
		{"a dash without spaces joins", []Block{para(run("one—two state-of-the-art and/or"))}, 3},
		{"a word half bold is one", []Block{para(Span{Text: "un", Bold: true}, run("likely"))}, 1},
		{"a break separates", []Block{para(run("one"), Span{Break: true}, run("two"))}, 2},
		{"notes and pictures are none", []Block{para(run("one"), Span{Note: 1}, Span{Picture: "a.png", Text: "two words"}, run("’s"))}, 1},
		{"list marks are none", []Block{numbered(1, 1, "one"), item(1, "two")}, 2},
		{"headings, boxes and cells", []Block{
			{Kind: Heading, Level: 1, Spans: []Span{run("one")}},
			{TextBox: true, Spans: []Span{run("two")}},
			{Kind: Table, Rows: [][]Cell{{{Blocks: []Block{para(run("three four"))}}, {Blocks: []Block{para(run("five"))}}}}},
		}, 5},
	} {
		if got := Words(c.blocks); got != c.want {
			t.Errorf("%s: got %d, want %d", c.name, got, c.want)
		}
		if Exceeds(c.blocks, c.want) || !Exceeds(c.blocks, c.want-1) && c.want > 0 {
			t.Errorf("%s: exceeds %d words, or does not exceed one fewer", c.name, c.want)
		}
	}
}

// TestWordsEstimate tells the figure that Word counted from the one it guessed (see countedWords).
func TestWordsEstimate(t *testing.T) {
	for _, c := range []struct{ words, characters, want int }{
		{512, 2500, 512}, {480, 2736, 0}, {701, 3998, 0}, {63, 365, 0}, {600, 2950, 600}, {0, 0, 0},
	} {
		if got := countedWords(c.words, c.characters); got != c.want {
			t.Errorf("%d words of %d characters: got %d, want %d", c.words, c.characters, got, c.want)
		}
	}
}

// TestLook asks for the look of whole blocks.
func TestLook(t *testing.T) {
	bold := para(Span{Text: "a", Bold: true}, run(" "), Span{Note: 1}, Span{Text: "b", Bold: true, Italic: true})
	if !bold.AllBold() || bold.AllItalic() {
		t.Error("a block in bold with a space and a note in it")
	}
	if para(run(" ")).AllBold() || para(Span{Text: "a", Bold: true}, run("b")).AllBold() {
		t.Error("no words, or not all of them, in bold")
	}
}
