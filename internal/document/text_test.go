package document

import (
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
)

func TestReadPlain(t *testing.T) {
	for _, tt := range []struct{ name, source, want string }{
		{"wrapped at 72", `
The evaluation ran to ninety pages. On page seventy-one was a remark by
a cafe owner in Stroud, who had assumed that it was a scam. We could
have learned that in an afternoon.

This is uncomfortable. Policy making is built on confidence, and a well-
known one at that: the submission, the announcement, the line to take.
`, `
p: The evaluation ran to ninety pages. On page seventy-one was a remark by a cafe owner in Stroud, who had assumed that it was a scam. We could have learned that in an afternoon.
p: This is uncomfortable. Policy making is built on confidence, and a well-known one at that: the submission, the announcement, the line to take.
`},
		{"a short note wrapped, with a sentence that ends at the edge", `
The blog is attached, from a small manufacturer's point of view. Theme
is COVID-19.

https://docs.example.org/document/d/1eXaMpLe0NotARealDocument7Qw3Rt5Yu9Io/edit

Sub-title: Small suppliers offered help this spring and were not heard.
One modest public list would change that before next time.

Sharon Ashgrove
`, `
p: The blog is attached, from a small manufacturer's point of view. Theme is COVID-19.
p: https://docs.example.org/document/d/1eXaMpLe0NotARealDocument7Qw3Rt5Yu9Io/edit
p: Sub-title: Small suppliers offered help this spring and were not heard. One modest public list would change that before next time.
p: Sharon Ashgrove
`},
		{"a sentence cut before the theme", `
Blog attached. We would now like it to go under theme 2 rather than
theme 1.
`, `
p: Blog attached. We would now like it to go under theme 2 rather than theme 1.
`},
		{"a label with a slip of the fingers below a long line", `
Title: Digital twins for towns that are not capital cities
Descripton: You do not need a billion-pound model of everything. A
small, honest copy of one street can change a decision.
Theme: Future gazing
`, `
p: Title: Digital twins for towns that are not capital cities
p: Descripton: You do not need a billion-pound model of everything. A small, honest copy of one street can change a decision.
p: Theme: Future gazing
`},
		{"a sentence that says a field below a long line", `
My one line summary is How a recycling depot wrote down what its crews know
I'm submitting it under the People theme
The writer is Ann Lee
`, `
p: My one line summary is How a recycling depot wrote down what its crews know
p: I'm submitting it under the People theme⏎The writer is Ann Lee
`},
		{"a sentence that goes on as one that says a field begins", `
My one line summary is How the town came to love the chair in the square, and why
it fits nobody
`, `
p: My one line summary is How the town came to love the chair in the square, and why it fits nobody
`},
		{"a list whose items have lines of their own", `
1. The tap
   Jane Doe, Head of Data, Acme
   Theme 4

2. The well and what was found in it when it was dug up again by the
   council
   Theme 2
`, `
item1#1: The tap
p: Jane Doe, Head of Data, Acme⏎Theme 4
item1#2: The well and what was found in it when it was dug up again by the council
p: Theme 2
`},
		{"lines that begin with a word and their number", `
SS20-1 - theme 3, description: Photographs of a moving horse
SS20-2 - theme 1, description: Kinder than a question in April
`, `
p: SS20-1 - theme 3, description: Photographs of a moving horse
p: SS20-2 - theme 1, description: Kinder than a question in April
`},
		{"lines with letters for numbers", `
a) What a council learned when it read its own letters.
b) Theme 3
`, `
p: a) What a council learned when it read its own letters.⏎b) Theme 3
`},
		{"lines that end with the same word and a number", `
“Tickets please” by Joan Ferro (tickets.docx), theme 3
“Mind the gaps” by Abel Ncube (gaps.docx), theme 5
`, `
p: “Tickets please” by Joan Ferro (tickets.docx), theme 3⏎“Mind the gaps” by Abel Ncube (gaps.docx), theme 5
`},
		{"labels in small letters, as wide as the text", `
title: photographs of a moving horse
subtitle: questions asked every night are kinder than questions asked every April
theme: tech as an enabler
`, `
p: title: photographs of a moving horse
p: subtitle: questions asked every night are kinder than questions asked every April
p: theme: tech as an enabler
`},
		{"a theme below a label that is as wide as the text", `
Title: The tap
Sub-title: A framework for improving the delivery of digital services
Theme 4
Author: Jane Doe

The evaluation ran to ninety pages. On page seventy-one was a remark
by a cafe owner in Stroud, who had assumed that it was a scam. We had
learned that in an afternoon, and we had learned it far too late.
`, `
p: Title: The tap
p: Sub-title: A framework for improving the delivery of digital services
p: Theme 4
p: Author: Jane Doe
p: The evaluation ran to ninety pages. On page seventy-one was a remark by a cafe owner in Stroud, who had assumed that it was a scam. We had learned that in an afternoon, and we had learned it far too late.
`},
		{"a numbered list wrapped at 68", `
1. benefit forms that asked for an address which nobody had ever had
2. hospital letters with a web link and no telephone number anywhere
3. council tax, which is always about council tax in the end and not
4. grandchildren, and how to see them
`, `
item1#1: benefit forms that asked for an address which nobody had ever had
item1#2: hospital letters with a web link and no telephone number anywhere
item1#3: council tax, which is always about council tax in the end and not
item1#4: grandchildren, and how to see them
`},
		{"labels with a wrapped value", `
Title: Policy is a prototype
Description: Every policy is a guess about people. Treating the first
version as a test is cheaper, kinder and more honest.
Theme: 4
Author: Farida Nasser, Head of Policy Design
`, `
p: Title: Policy is a prototype
p: Description: Every policy is a guess about people. Treating the first version as a test is cheaper, kinder and more honest.
p: Theme: 4
p: Author: Farida Nasser, Head of Policy Design
`},
		{"a label behind a small word, below a line as wide", `
Author: Aoife Brannigan, Chief Digital Officer, Moyle Trust
Its title: Eleven days in March

The evaluation ran to ninety pages. On the last was a remark
by a cafe owner in Stroud, who had assumed it was a scam. We
had learned that far too late.
`, `
p: Author: Aoife Brannigan, Chief Digital Officer, Moyle Trust
p: Its title: Eleven days in March
p: The evaluation ran to ninety pages. On the last was a remark by a cafe owner in Stroud, who had assumed it was a scam. We had learned that far too late.
`},
		{"a signature keeps its lines", `
Kind regards,
Jane Doe
Head of Digital Transformation and Public Sector Innovation
Acme Ltd, 1 High Street, London
`, `
p: Kind regards,⏎Jane Doe⏎Head of Digital Transformation and Public Sector Innovation⏎Acme Ltd, 1 High Street, London
`},
		{"one line a paragraph, without blank lines", `
My title
I have long argued that a state which remembers is worth more than one which asks, and that the asking is what people hate about forms of every kind.
Second, there is the question of how much it should remember, for how long, and who may look at it when the person concerned is not in the room.
`, `
p: My title
p: I have long argued that a state which remembers is worth more than one which asks, and that the asking is what people hate about forms of every kind.
p: Second, there is the question of how much it should remember, for how long, and who may look at it when the person concerned is not in the room.
`},
		{"lists", `
What we need:
- a list of things that is long enough to be wrapped by the program and
  so goes on here
- another
    * deeper
1. first
2) second
`, `
p: What we need:
item1: a list of things that is long enough to be wrapped by the program and so goes on here
item1: another
item2: deeper
item1#1: first
item1#2: second
`},
		{"Gmail's stars", "*A bold heading*\n\n*Title:* My blog\n\n5 * 3 * 2 is no bold", `
p: **A bold heading**
p: **Title:** My blog
p: 5 * 3 * 2 is no bold
`},
		{"underlined headings and form feeds", "The title\n=========\nText\fNext page\n\nPart\n----\nMore\n\n* * *\n\nEnd", `
h1: The title
p: Text
p: Next page
h2: Part
p: More
rule
p: End
`},
		{"pictures as Gmail and Outlook write them", "[image: logo.png]\n\n[cid:image001.png@01D6]", `
p: ![logo.png|]
p: ![cid:image001.png@01D6|]
`},
		{"a year at the start of a wrapped line is no list", `
The agencies began to share what they knew of each family in the spring of
2019. Within two years the number of reviews had fallen by half, and nobody
could say that it was luck. We were asked to explain it in the autumn of
20. That was the year of the great reorganisation, which changed it all.
`, `
p: The agencies began to share what they knew of each family in the spring of 2019. Within two years the number of reviews had fallen by half, and nobody could say that it was luck. We were asked to explain it in the autumn of 20. That was the year of the great reorganisation, which changed it all.
`},
		{"a quotation wrapped at the end of a sentence", `
Forwarding Meera's blog for the campaign. The description is: “Any
harbour that we imagine takes for granted that boats will come to it now.
That deserves some engineering.”
`, `
p: Forwarding Meera's blog for the campaign. The description is: “Any harbour that we imagine takes for granted that boats will come to it now. That deserves some engineering.”
`},
		{"a wrapped line that looks like a label", `
The best rule I know for a meeting of that kind was made by Leeds City
Council: ask what the person came for, and write the answer down for all
who come after, because nobody likes to be asked the same thing twice.
`, `
p: The best rule I know for a meeting of that kind was made by Leeds City Council: ask what the person came for, and write the answer down for all who come after, because nobody likes to be asked the same thing twice.
`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(strings.TrimPrefix(tt.want, "\n"), shape(ReadPlain(tt.source))); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(strings.TrimPrefix(tt.want, "\n"), shape(ReadPlain(strings.ReplaceAll(tt.source, "\n", "\r\n")))); diff != "" {
				t.Error("with CRLF:", diff)
			}
		})
	}
}

func TestReadTextCharsets(t *testing.T) {
	const text = "Title: Café “q” for the people\n\nText."
	units := utf16.Encode([]rune(text))
	var little, big []byte
	for _, u := range units {
		little = append(little, byte(u), byte(u>>8))
		big = append(big, byte(u>>8), byte(u))
	}
	for _, tt := range []struct {
		name    string
		content []byte
	}{
		{"UTF-8", []byte(text)},
		{"UTF-8 with a mark", []byte("\xEF\xBB\xBF" + text)},
		{"UTF-16LE with a mark", append([]byte{0xFF, 0xFE}, little...)},
		{"UTF-16BE with a mark", append([]byte{0xFE, 0xFF}, big...)},
		{"UTF-16LE without", little},
		{"UTF-16BE without", big},
		{"Windows-1252", []byte("Title: Caf\xe9 \x93q\x94 for the people\n\nText.")},
	} {
		t.Run(tt.name, func(t *testing.T) {
			doc, err := readText(tt.content)
			if err != nil {
				t.Fatal(err)
			}
			if got := shape(doc.Blocks); got != "p: Title: Café “q” for the people\np: Text.\n" {
				t.Errorf("got %q", got)
			}
		})
	}
	for _, tt := range []struct{ name, charset, content, want string }{
		{"Mac OS Roman, declared", "macintosh", "Caf\x8e \xd2q\xd3", "Café “q”"},
		{"Mac OS Roman, by its apostrophe", "", "It\xd5s the caf\x8e\xd5s \xd2q\xd3", "It’s the café’s “q”"},
		{"Windows-1250, declared", "windows-1250", "\xc8o je to \x93q\x94", "Čo je to “q”"},
		{"UTF-8, declared otherwise", "iso-8859-1", "Café", "Café"},
		{"a capital Õ", "", "\xd5unapuu, V\xd5RU, T\xd5nu", "Õunapuu, VÕRU, TÕnu"},
	} {
		doc, err := readText(Recoded(TXT, []byte(tt.content), tt.charset))
		if err != nil {
			t.Fatal(err)
		}
		if got := shape(doc.Blocks); got != "p: "+tt.want+"\n" {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

func FuzzText(f *testing.F) {
	for _, seed := range []string{
		"Title: a\n\ntext\n=====\n- x\n  - y\n1. z\n*b*\n*L:* v", "\xff\xfea\x00b\x00", "\x00a\x00b\x00c", "caf\xe9",
		"The evaluation ran to ninety pages. On page seventy-one was a remark by\na cafe owner", "[cid:x]\n\f## h ##",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		doc, err := readText(content)
		if err != nil {
			t.Fatal(err)
		}
		checkBlocks(t, doc.Blocks)
		checkBlocks(t, ReadPlain(string(content)))
	})
}

// TestLinesWithoutEnd: each line is held against the block before it, so that a block without end takes time without end.
func TestLinesWithoutEnd(t *testing.T) {
	for name, text := range map[string]string{
		"short lines":   strings.Repeat("a line of some verse without end\n", 3000),
		"wrapped lines": strings.Repeat("the quick brown fox jumps over the lazy dog and away to the hills, and\n", 3000),
	} {
		words := 0
		for _, b := range ReadPlain(text) {
			if n := len(b.Text()); len(b.Spans) > mostSpans+2 || n > longestParagraph+maxWrapped {
				t.Errorf("%s: a block of %d spans and %d bytes", name, len(b.Spans), n)
			}
			words += len(strings.Fields(b.Text()))
		}
		if want := len(strings.Fields(text)); words != want {
			t.Errorf("%s: %d words of %d", name, words, want)
		}
	}
}
