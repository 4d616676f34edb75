package authorship

import "testing"

// TestClientOf: of two clients none is whom an agency writes for.
func TestClientOf(t *testing.T) {
	for text, want := range map[string]string{
		"Client: Lantern Works\nAuthor: Sue Ferris":                                 "Lantern Works",
		"I work with Lantern Works. Here is a blog from their CTO, Sue Ferris.":     "Lantern Works",
		"I look after Lantern Works. Here is a blog from our CTO, Sue Ferris.":      "",
		"Client: Lantern Works\n\nA blog from our client Lantern Works.":            "Lantern Works",
		"Client: Lantern Works\nAuthor: Sue Ferris\n\nClient: Holt Pumps\nTheme: 3": "",
	} {
		if got := clientOf(text, "Sue Ferris"); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
