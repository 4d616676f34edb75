package fields

import "testing"

// TestCutAuthor tells who wrote a blog from the words of its title.
func TestCutAuthor(t *testing.T) {
	r := Reader{Sender: "Sue Ferris"}
	for title, want := range map[string]string{
		"Nine doors, by Tom Okafor":                      "Nine doors/Tom Okafor",
		"Nine Doors, by Tom Okafor, Operations Director": "Nine Doors/Tom Okafor",
		"Nine Doors, by Sue Ferris":                      "Nine Doors/Sue Ferris",
		"“Nine Doors” by Tom Okafor":                     "Nine Doors/Tom Okafor",
		"Better Streets, by Local People":                "Better Streets, by Local People/",
		"Inclusion, by Design Thinking":                  "Inclusion, by Design Thinking/",
		"Nine doors by Tom Okafor":                       "Nine doors by Tom Okafor/",
	} {
		cut, author := r.cutAuthor(title)
		if got := cut + "/" + author.Name; got != want {
			t.Errorf("%q: %q, want %q", title, got, want)
		}
	}
}
