package intake

import (
	"strings"
	"testing"

	"copydesk/internal/document"
)

// TestOneBlogIsNotCut reads long texts that have what several blogs have, and are one.
func TestOneBlogIsNotCut(t *testing.T) {
	prose := strings.Repeat("Street lights are the least discussed computers in the town and the most patient of them. ", 26)
	for name, markdown := range map[string]string{
		"sections":                         "# The lamp\n\nTheme 3\n\n" + prose + "\n\n# What we did\n\n" + prose,
		"its fields stand below it too":    "Title: The lamp\n\nTheme: 3\n\n" + prose + "\n\n" + prose + "\n\nTitle: The lamp\n\nTheme: 3",
		"a section about a blog":           "# The lamp\n\n" + prose + "\n\n**Blog 2 of our series said so**\n\n" + prose,
		"a title under its label, at last": prose + "\n\n" + prose + "\n\nTitle: The lamp",
	} {
		doc, err := (&document.Reader{}).ReadAs(document.MD, []byte(markdown))
		if err != nil {
			t.Fatal(err)
		}
		if parts := (reader{call: callOf(t)}).collection(doc.Blocks); len(parts) != 1 {
			t.Errorf("%s: cut into %d", name, len(parts))
		}
	}
}
