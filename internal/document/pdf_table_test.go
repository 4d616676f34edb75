package document

import (
	"slices"
	"testing"
)

// TestPDFForm reads a table of labels and values, of which a PDF has only the letters and their places.
func TestPDFForm(t *testing.T) {
	at := func(x, y float64, lines ...string) []pdfText { return body(x, y, lines...) }
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
		{"no form", page(at(72, 760, "Title deeds"), at(220, 760, "120 visits"), at(72, 742, "Letters"), at(220, 742, "88 visits"), at(72, 724, "Keys"), at(220, 724, "12 visits")), ""},
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
			if least := Words([]Block{{Spans: []Span{{Text: proseText}}}}); text < least || slices.ContainsFunc(doc.Header, func(l string) bool { return l != "" }) {
				t.Errorf("%d words of the text, page header %q", text, doc.Header)
			}
		})
	}
}
