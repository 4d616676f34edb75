package edit

import (
	"strings"
	"testing"

	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
	"copydesk/internal/submission"
)

// TestParagraphs changes paragraphs of a blog of a, b, c; an empty want is an answer that asks for no such change, or for one that
// cannot be made. Bars stand between paragraphs.
func TestParagraphs(t *testing.T) {
	before := "# A heading\n\nA rain fell on *all* of it.\n\nBut nobody at all came.\n\nCould we have known it?"
	const a, b, c, d = "A rain fell on *all* of it.", "But nobody at all came.", "Could we have known it?", "Dry weather is what we had hoped for."
	for answer, want := range map[string]string{
		"Please delete the last paragraph.":                                                             a + "|" + b,
		"Could you cut the second paragraph to make it fit?":                                            a + "|" + c,
		"Please remove the paragraphs beginning “A rain fell on all” and “Could we”.":                   b,
		"Please take out the last two paragraphs":                                                       a,
		"Please replace the last paragraph by the following:\n\n" + d + "\n\nThanks!":                   a + "|" + b + "|" + d,
		"Please replace the paragraph beginning “But nobody” with:\n\n“" + d + "”":                      a + "|" + d + "|" + c,
		"New second paragraph:\n" + d:                                                                   a + "|" + d + "|" + c,
		"Theme 3\nPlease add this at the end: " + d:                                                     a + "|" + b + "|" + c + "|" + d,
		"Please add this at the end:\n\n" + d + "\n\nAnd so on and on it went.\n\nKind regards\n\nJane": a + "|" + b + "|" + c + "|" + d + "|And so on and on it went.",
		"Please insert the following paragraph after the first paragraph:\n\n" + d:                      a + "|" + d + "|" + b + "|" + c,
		"Please add this at the start:\n\n" + d:                                                         d + "|" + a + "|" + b + "|" + c,

		"OK, adding this on the end should get us there:\n\n" + d:                        a + "|" + b + "|" + c + "|" + d,
		"I have written another paragraph to go at the end:\n\n" + d + "\n\nThanks!":     a + "|" + b + "|" + c + "|" + d,
		"Here are two more paragraphs for the end:\n\n" + d + "\n\nThat is what we had.": a + "|" + b + "|" + c + "|" + d + "|That is what we had.",
		"This could go at the start:\n\n" + d:                                            d + "|" + a + "|" + b + "|" + c,

		"Please delete the fifth paragraph.":                        "",
		"Adding this at the end of my biography:\n\n" + d:           "",
		"Could you use this at the top as the description:\n\n" + d: "",
		"Please remove the paragraph beginning “It snowed”.":        "",
		"We deleted the last paragraph.":                            "",
		"Should we delete the last paragraph?":                      "",
		"Please add “and why” to the end of the title.":             "",
		"Please replace the last paragraph with something shorter.": "",
		"Please add this sentence at the end: “Acme is a member.”":  "",
	} {
		edits, _ := Reader{Call: calltest.Example(t), Sender: "Jane Doe"}.In(document.ReadPlain(answer))
		blog := submission.Blog{Text: before, Words: 19}
		ok := len(edits) > 0
		for _, e := range edits {
			ok = e.Apply(&blog) && ok
		}
		got := strings.ReplaceAll(strings.TrimPrefix(blog.Text, "# A heading\n\n"), "\n\n", "|")
		if !ok {
			got = ""
		}
		if got != want {
			t.Errorf("%s\n got %s\nwant %s", answer, got, want)
		}
		if n := len(strings.Fields(strings.TrimPrefix(blog.Text, "# "))); ok && want != "" && blog.Words != n {
			t.Errorf("%s: %d words of %q", answer, blog.Words, blog.Text)
		}
	}
}
