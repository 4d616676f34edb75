package labels

import (
	"strings"
	"testing"

	"copydesk/internal/document"
)

func TestBareLabels(t *testing.T) {
	const text = "The longest queue I have ever seen outside a public building was for a library, and nobody in it wanted a book."
	for _, c := range []struct{ name, head, want string }{
		{"a description", "Standfirst You do not need a model of everything.", "Standfirst: You do not need a model of everything."},
		{"a whole head", "Title The cart\n\nSubtitle How four people mapped the kerbs\n\nTheme People", "Title: The cart\n\nSubtitle: How four people mapped the kerbs\n\nTheme: People"},
		{"labels of several words", "TITLE OF BLOG\n\nDescription: How we map.", "TITLE OF BLOG\n\nDescription: How we map."},
		{
			"an author's post below the author", "Title The cart\n\nDescription How four people mapped the kerbs\n\nAuthor Sue Ferris\n\nRole Data Manager\n\nOrganisation Kerbside Systems\n\nTwitter @sueferris",
			"Title: The cart\n\nDescription: How four people mapped the kerbs\n\nAuthor: Sue Ferris\n\nRole: Data Manager\n\nOrganisation: Kerbside Systems\n\nTwitter: @sueferris",
		},
		{"a title that begins so", "Role Models Matter\n\nDescription: How four people mapped the kerbs", "Role Models Matter\n\nDescription: How four people mapped the kerbs"},
		{"a title below the author", "Description: How four people mapped the kerbs\n\nAuthor: Sue Ferris\n\nRole Models Matter", "Description: How four people mapped the kerbs\n\nAuthor: Sue Ferris\n\nRole Models Matter"},
		{"a sentence below the author", "Description: How four people mapped the kerbs\n\nAuthor: Sue Ferris\n\nTwitter Was Down That Day", "Description: How four people mapped the kerbs\n\nAuthor: Sue Ferris\n\nTwitter Was Down That Day"},
		{"a title that begins with the organisation", "Description: How four people mapped the kerbs\n\nAuthor: Sue Ferris\n\nOrganisation Comes First", "Description: How four people mapped the kerbs\n\nAuthor: Sue Ferris\n\nOrganisation Comes First"},
		{"a heading far from the author", "Description: How four people mapped the kerbs\n\nTheme: People\n\nOrganisation Comes First", "Description: How four people mapped the kerbs\n\nTheme: People\n\nOrganisation Comes First"},
		{"a title alone is none", "Title Deeds in the Attic", "Title Deeds in the Attic"},
		{"the first sentence of a blog", "Description Logic is what my colleagues call it, and nobody laughs.", "Description Logic is what my colleagues call it, and nobody laughs."},
		{"a sentence in small letters", "Description and diagnosis are two things.", "Description and diagnosis are two things."},
	} {
		blocks := WithColons(document.ReadPlain(c.head+"\n\n"+text), 40)
		var got []string
		for _, b := range blocks[:len(blocks)-1] {
			got = append(got, b.Text())
		}
		if strings.Join(got, "\n\n") != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}
