package document

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"copydesk/internal/pdf"
)

// pdfReader keeps PDFium's compilation between test runs, which saves ten seconds each.
func pdfReader() *Reader {
	return &Reader{PDFCache: filepath.Join(os.TempDir(), "copydesk-test-pdfium")}
}

// pdfText is a line of a page made for a test: F1 is Helvetica, F2 its bold, F3 its italic.
type pdfText struct {
	x, y, size float64
	font, text string
}

// body sets lines below one another in Helvetica 11 on 14.
func body(x, y float64, lines ...string) []pdfText {
	var set []pdfText
	for i, l := range lines {
		set = append(set, pdfText{x, y - 14*float64(i), 11, "F1", l})
	}
	return set
}

// pdfOf makes a PDF of the pages, as plain as the format allows.
func pdfOf(pages ...[]pdfText) []byte {
	objects := []string{"<</Type/Catalog/Pages 2 0 R>>", ""}
	for i, name := range []string{"Helvetica", "Helvetica-Bold", "Helvetica-Oblique"} {
		objects = append(objects, fmt.Sprintf("<</Type/Font/Subtype/Type1/Name/F%d/BaseFont/%s/Encoding/WinAnsiEncoding>>", i+1, name))
	}
	var kids []string
	for _, page := range pages {
		var s strings.Builder
		for _, t := range page {
			text := strings.NewReplacer("(", `\(`, ")", `\)`, "\u2022", "\x95", "\u2019", "\x92").Replace(t.text)
			fmt.Fprintf(&s, "BT /%s %g Tf 1 0 0 1 %g %g Tm (%s) Tj ET\n", t.font, t.size, t.x, t.y, text)
		}
		objects = append(objects, fmt.Sprintf("<</Length %d>>stream\n%s\nendstream", s.Len(), s.String()))
		objects = append(objects, fmt.Sprintf("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R/F2 4 0 R/F3 5 0 R>>>>/Contents %d 0 R>>", len(objects)))
		kids = append(kids, fmt.Sprintf("%d 0 R", len(objects)))
	}
	objects[1] = fmt.Sprintf("<</Type/Pages/Count %d/Kids[%s]>>", len(kids), strings.Join(kids, " "))
	objects = append(objects, "<</Title(A title)/Author(Jane Doe)>>")
	var b bytes.Buffer
	b.WriteString("%PDF-1.4\n")
	var places []int
	for i, o := range objects {
		places = append(places, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, p := range places {
		fmt.Fprintf(&b, "%010d 00000 n \n", p)
	}
	fmt.Fprintf(&b, "trailer<</Size %d/Root 1 0 R/Info %d 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, len(objects), start)
	return b.Bytes()
}

func page(parts ...[]pdfText) []pdfText {
	var all []pdfText
	for _, p := range parts {
		all = append(all, p...)
	}
	return all
}

var prose = []string{
	"The evaluation ran to ninety pages, and on page seventy-one was a remark by a man who",
	"had assumed that the whole of it was a scam. We could have learned that in one afternoon,",
	"for the price of a flat white and a little patience.",
}

const proseText = "The evaluation ran to ninety pages, and on page seventy-one was a remark by a man who had assumed that the whole of it was a scam. We could have learned that in one afternoon, for the price of a flat white and a little patience."

func TestReadPDF(t *testing.T) {
	for _, tt := range []struct {
		name  string
		pages [][]pdfText
		want  string
	}{
		{
			"paragraphs by their distance",
			[][]pdfText{page(body(70, 700, prose...), body(70, 640, prose...))},
			"p: " + proseText + "\np: " + proseText + "\n",
		},
		{
			"a title, a heading in bold, a byline in italics",
			[][]pdfText{page(
				[]pdfText{{70, 760, 24, "F1", "The price of"}, {70, 732, 24, "F1", "a flat white"}, {70, 705, 11, "F3", "By Jane Doe"}},
				body(70, 680, prose...), []pdfText{{70, 620, 11, "F2", "What we did"}}, body(70, 604, prose...))},
			"p.title: The price of a flat white\np: _By Jane Doe_\np: " + proseText + "\nh2: What we did\np: " + proseText + "\n",
		},
		{"running heads, page numbers, a paragraph over the page", [][]pdfText{
			page(body(70, 810, "Draft for review"), body(70, 60, prose[:2]...), body(290, 20, "- 1 -")),
			page(body(70, 810, "Draft for review"), body(70, 760, prose[2]), body(70, 730, prose...), body(290, 20, "- 2 -")),
		}, "p: " + proseText + "\np: " + proseText + "\n"},
		{
			"a head in the margin of the only page",
			[][]pdfText{page(body(70, 805, "Harbour House | Draft"), body(70, 760, "A title as large as the text"), body(70, 734, prose...))},
			"p: A title as large as the text\np: " + proseText + "\n",
		},
		{
			"a title high up on a page with narrow margins",
			[][]pdfText{page(body(30, 805, "A title as large as the text"), body(30, 770, "By Jane Doe"), body(30, 734, prose...))},
			"p: A title as large as the text\np: By Jane Doe\np: " + proseText + "\n",
		},
		{
			"a title high up, close above the text",
			[][]pdfText{page(body(70, 805, "A title as large as the text"), body(70, 785, "By Jane Doe"), body(70, 759, prose...))},
			"p: A title as large as the text\np: By Jane Doe\np: " + proseText + "\n",
		},
		{
			"a larger title high up, apart from the text",
			[][]pdfText{page([]pdfText{{70, 800, 24, "F1", "The price of a flat white"}}, body(70, 740, "By Jane Doe"), body(70, 714, prose...))},
			"p.title: The price of a flat white\np: By Jane Doe\np: " + proseText + "\n",
		},
		{
			"a label in the margin",
			[][]pdfText{page(body(70, 805, "Theme: People"), body(70, 760, "A title as large as the text"), body(70, 734, prose...))},
			"p: Theme: People\np: A title as large as the text\np: " + proseText + "\n",
		},
		{
			"a foot that stands apart, on the only page",
			[][]pdfText{page(body(70, 760, prose...), body(70, 60, "Harbour House, 12 Quay Street"))},
			"p: " + proseText + "\n",
		},
		{
			"a last line at the foot of a page that is full",
			[][]pdfText{page(body(70, 120, prose...), body(70, 60, "Harbour House, 12 Quay Street"))},
			"p: " + proseText + "\np: Harbour House, 12 Quay Street\n",
		},
		{
			"a sentence that stands apart",
			[][]pdfText{page(body(70, 760, prose...), body(70, 60, "Jane Doe is a clerk."))},
			"p: " + proseText + "\np: Jane Doe is a clerk.\n",
		},
		{
			"labels",
			[][]pdfText{page(body(70, 760, "Title: The price of a flat white", "Theme: 2", "Author: Jane Doe"), body(70, 690, prose...))},
			"p: Title: The price of a flat white\np: Theme: 2\np: Author: Jane Doe\np: " + proseText + "\n",
		},
		{
			"a sub-title in grey that fills its line, set as tightly as the text",
			[][]pdfText{page(
				[]pdfText{{70, 760, 24, "F1", "The price of a flat white"}, {70, 714, 11, "F1 11 Tf 0.4 g /F1", "What a man on page seventy-one thought of us all, and how cheaply we could have known."}},
				[]pdfText{{70, 700, 11, "F1 11 Tf 0 g /F1", prose[0]}}, body(70, 686, prose[1:]...))},
			"p.title: The price of a flat white\np.subtitle: What a man on page seventy-one thought of us all, and how cheaply we could have known.\np: " + proseText + "\n",
		},
		{
			"a labelled line that fills its line, close above the text",
			[][]pdfText{page(body(70, 760, "Sub-title: What a man on page seventy-one thought of it all, and how we could know."), body(70, 746, prose...), body(70, 704, prose...))},
			"p: Sub-title: What a man on page seventy-one thought of it all, and how we could know.\np: " + proseText + "\np: " + proseText + "\n",
		},
		{
			"lists",
			[][]pdfText{page(body(70, 760, prose...), body(80, 710, "\u2022 one thing that is wanted", "\u2022 another"), body(80, 670, "1. first", "2. second"), body(70, 630, prose...))},
			"p: " + proseText + "\nitem1: one thing that is wanted\nitem1: another\nitem1#1: first\nitem1#2: second\np: " + proseText + "\n",
		},
		{
			"out of order in the file",
			[][]pdfText{page(body(70, 640, prose...), []pdfText{{70, 760, 24, "F1", "First"}})},
			"p.title: First\np: " + proseText + "\n",
		},
		{
			"hyphens at the ends of lines",
			[][]pdfText{page(body(70, 760,
				"A service that depends on the good will of its users is not a service but a trans-",
				"forming one, and those who know the trade would say as much: it is a badly and well-",
				"known fact that we had eighty-three of them, and that eighty-three is a great many."))},
			"p: A service that depends on the good will of its users is not a service but a transforming one, and those who know the trade would say as much: it is a badly and well-known fact that we had eighty-three of them, and that eighty-three is a great many.\n",
		},
		{
			"hyphens that are all the writer's",
			[][]pdfText{page(body(70, 760,
				"A service that depends on the good will of its users is no service but an over-",
				"engineered favour, and those who know the trade would say as much of the coffee-",
				"stained notebooks that came back from it, and of a great deal more besides."))},
			"p: A service that depends on the good will of its users is no service but an over-engineered favour, and those who know the trade would say as much of the coffee-stained notebooks that came back from it, and of a great deal more besides.\n",
		},
		{
			"a capital at the head of a broken word",
			[][]pdfText{page(body(70, 760,
				"A service that depends on the good will of its users is open to all of them in Febru-",
				"ary, and those who know the trade would say as much of August, which is not the NHS-",
				"led month that it might have been, and of a great deal more besides."))},
			"p: A service that depends on the good will of its users is open to all of them in February, and those who know the trade would say as much of August, which is not the NHS-led month that it might have been, and of a great deal more besides.\n",
		},
		{
			"a footnote in letters as large as the text's, below its raised number",
			[][]pdfText{page(body(70, 760, prose...), []pdfText{
				{70, 690, 11, "F1", "The census says so"},
				{163, 694, 6.5, "F1", "1"},
				{168, 690, 11, "F1", "of us."},
				{70, 104, 6.5, "F1", "1"},
				{75, 100, 11, "F1", "See the minutes that nobody has indexed."},
			})},
			"p: " + proseText + "\np: The census says so[^1] of us.\n",
		},
		{
			"two columns",
			[][]pdfText{twoColumns()},
			"p.title: A title across both columns\np: " + strings.Repeat("left column words here ", 7) + "left end.\np: " + strings.Repeat("right column words here ", 7) + "right end.\n",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			doc, err := pdfReader().readPDF(pdfOf(tt.pages...))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, shape(doc.Blocks)); diff != "" {
				t.Error(diff)
			}
			if doc.Properties.Title != "A title" || doc.Properties.Author != "Jane Doe" {
				t.Errorf("properties %+v", doc.Properties)
			}
		})
	}
}

// twoColumns sets the lines of both columns in turn, as a careless program does.
func twoColumns() []pdfText {
	set := []pdfText{{70, 760, 24, "F1", "A title across both columns"}}
	for i := range 8 {
		left, right := "left column words here", "right column words here"
		if i == 7 {
			left, right = "left end.", "right end."
		}
		set = append(set, pdfText{70, 700 - 14*float64(i), 11, "F1", left}, pdfText{320, 700 - 14*float64(i), 11, "F1", right})
	}
	return set
}

func TestReadPDFRefusals(t *testing.T) {
	sound := pdfOf(body(70, 700, prose...))
	for _, tt := range []struct {
		name    string
		content []byte
		reason  string
	}{
		{"a page without text", pdfOf(nil), "scan"},
		{"no PDF", []byte("hello"), "damaged"},
		{"cut off", sound[:100], "damaged"},
		{"its pages are gone", bytes.Replace(sound, []byte("/Kids["), []byte("/Xids["), 1), "damaged"},
		{"a tree of pages that holds itself", bytes.Replace(sound, []byte("/Kids[7 0 R]"), []byte("/Kids[2 0 R]"), 1), ""},
		{"too many pages", pdfOf(make([][]pdfText, 201)...), "too large"},
		{"a stream that lies", bytes.Replace(sound, []byte("/Length "), []byte("/Length 99999999"), 1), ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := pdfReader().readPDF(tt.content)
			var refusal *Refusal
			if err != nil && (!errors.As(err, &refusal) || !strings.Contains(refusal.Reason, tt.reason)) {
				t.Errorf("got %v", err)
			}
			if err == nil && tt.reason != "" {
				t.Error("it was read")
			}
		})
	}
	if _, err := pdfReader().readPDF(sound); err != nil {
		t.Errorf("a sound file after damaged ones: %v", err)
	}
	pdf.Close()
	if _, err := pdfReader().readPDF(sound); err != nil {
		t.Errorf("a sound file after closing: %v", err)
	}
}
