package document

import (
	"slices"
	"strings"
	"testing"
)

// TestPDFForm reads a table of labels and values, of which a PDF has only the letters and their places.
func TestPDFForm(t *testing.T) {
	at := func(x, y float64, lines ...string) []pdfText { return body(x, y, lines...) }
	bold := func(x, y float64, text string) []pdfText { return []pdfText{{x, y, 11, "F2", text}} }
	below := body(70, 560, append([]string{"Words. We kept a list of them on the wall, and each Friday sent it to those whom it concerned."}, prose...)...)
	want := "Title\tThe price of a flat white\nDescription (max 150 characters)\tWhat a man on page seventy-one thought of it all, and how we could have known.\n" +
		"Twitter handle\t\nAuthor\tJane Doe"
	for _, tt := range []struct {
		name string
		form []pdfText
		want string
	}{
		{"from the top", page(
			at(72, 760, "Title"), at(220, 760, "The price of a flat white"),
			at(72, 742, "Description (max 150", "characters)"), at(220, 742, "What a man on page seventy-one thought of it all, and", "how we could have known."),
			at(72, 710, "Twitter handle"), at(72, 692, "Author"), at(220, 692, "Jane Doe")), want},
		{"about the middle", page(
			at(72, 760, "Title"), at(220, 760, "The price of a flat white"),
			at(220, 742, "What a man on page seventy-one thought of it all, and", "how we could have known."), at(72, 735, "Description (max 150 characters)"),
			at(72, 710, "Twitter handle"), at(72, 692, "Author"), at(220, 692, "Jane Doe")), want},
		{
			"a label as wide as its column", page(
				at(72, 760, "Title"), at(222, 760, "The price of a flat white"),
				at(72, 742, "Description (max 150 characters) What a man on page seventy-one thought of it all."), at(72, 724, "Author"), at(222, 724, "Jane Doe")),
			"Title\tThe price of a flat white\nDescription (max 150 characters)\tWhat a man on page seventy-one thought of it all.\nAuthor\tJane Doe",
		},
		{
			"the text in its last row, and a label over three lines", page(
				at(72, 760, "Title"), at(220, 760, "The price of a flat white"),
				at(72, 742, "Description", "(max 150", "characters)"), at(220, 742, "What a man on page seventy-one thought of it all, and", "how we could have known."),
				at(72, 700, "Theme(s)"), at(220, 700, "People"),
				at(72, 682, "Blog text"), at(220, 682, "It was raining.")),
			"Title\tThe price of a flat white\nDescription (max 150 characters)\tWhat a man on page seventy-one thought of it all, and how we could have known.\n" +
				"Theme(s)\tPeople\nBlog text",
		},
		{
			"what is asked below a label", page(
				at(72, 760, "Lead author"), at(240, 760, "Jane Doe"),
				at(72, 742, "Description", "Max 150 characters. This will", "appear below it."), at(240, 742, "What a man on page seventy-one thought.")),
			"Lead author\tJane Doe\nDescription Max 150 characters. This will appear below it.\tWhat a man on page seventy-one thought.",
		},
		{
			"gaps no wider than a few letters", page(
				bold(72, 760, "Organisation"), at(150, 760, "Civic Loop"), bold(72, 742, "Title of blog"), at(150, 742, "The price of a flat white"),
				bold(72, 724, "Author name"), at(150, 724, "Jane Doe"), bold(72, 706, "Theme(s)"), at(150, 706, "People")),
			"Organisation\tCivic Loop\nTitle of blog\tThe price of a flat white\nAuthor name\tJane Doe\nTheme(s)\tPeople",
		},
		{
			"a label set flush", page(
				at(72, 760, "Title"), at(220, 760, "The price of a flat white"),
				at(72, 742, "Description"), at(72, 728, "(max"), at(180, 728, "150"), at(72, 714, "characters)"),
				at(220, 742, "What a man on page seventy-one thought of it all, and", "how we could have known."), at(72, 696, "Author"), at(220, 696, "Jane Doe")),
			"Title\tThe price of a flat white\nDescription (max 150 characters)\tWhat a man on page seventy-one thought of it all, and how we could have known.\n" +
				"Author\tJane Doe",
		},
		{"no form", page(at(72, 760, "Title deeds"), at(220, 760, "120 visits"), at(72, 742, "Letters"), at(220, 742, "88 visits"), at(72, 724, "Keys"), at(220, 724, "12 visits")), ""},
		{
			"a third column", page(
				at(72, 760, "Title"), at(220, 760, "The price of a flat white"), at(440, 760, "12 visits"),
				at(72, 742, "Author"), at(220, 742, "Jane Doe"), at(440, 742, "88 visits")), "",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			doc, err := pdfReader().ReadAs(PDF, pdfOf(page(tt.form, below)))
			if err != nil {
				t.Fatal(err)
			}
			found, text := "", 0
			for _, b := range doc.Blocks {
				if b.Kind == Table {
					found = b.Text()
				} else {
					text += Words([]Block{b})
				}
			}
			if found != tt.want {
				t.Errorf("the table is %q", found)
			}
			if tt.want == "" && !strings.Contains(shape(doc.Blocks), "88 visits") {
				t.Error("a part of the page is lost")
			}
			if least := Words([]Block{{Spans: []Span{{Text: proseText}}}}); text < least || slices.ContainsFunc(doc.Header, func(l string) bool { return l != "" }) {
				t.Errorf("%d words of the text, page header %q", text, doc.Header)
			}
		})
	}
}
