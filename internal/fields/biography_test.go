package fields

import (
	"testing"

	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
	"copydesk/internal/finding"
)

// TestBiographies: a last paragraph that tells what the author is or does is the biography, word for word, however short it and the
// blog are; one that tells what the author says is none.
func TestBiographies(t *testing.T) {
	const text = "<p>Nobody had thought about that form for years, and nobody wanted to begin now.</p>"
	for last, bio := range map[string]bool{
		"Sue Ferris is Data Manager at Kerbside Systems and chairs the county committee.": true,
		"Sue Ferris is Data Manager at Kerbside Systems.":                                 true,
		"Sue Ferris lives in Ashby and is at work on a first book.":                       true,
		"Sue Ferris (second from left) grew up on a farm.":                                true,
		"Sue Ferris, Data Manager, Kerbside Systems":                                      false,
		"Sue Ferris explained: “Nobody had asked.”":                                       false,
	} {
		for _, above := range []string{"", "<p><b>About the author</b></p>"} {
			r := Reader{Call: calltest.Example(t), Sender: "Sue Ferris", Origin: "document", Label: finding.ByDocument, Styles: true}
			f, _ := r.Ending(document.ReadFragment(text+above+"<p>"+last+"</p>"), "Sue Ferris")
			if got := f.Author.Bio.Text == last; got != bio && (above == "" || bio) {
				t.Errorf("%s%s: biography %q", above, last, f.Author.Bio.Text)
			}
		}
	}
}
