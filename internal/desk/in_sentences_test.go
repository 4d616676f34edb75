package desk_test

import (
	"slices"
	"strings"
	"testing"
)

// TestAnswerInSentences reads an answer that gives what was asked for in sentences one behind the other.
func TestAnswerInSentences(t *testing.T) {
	t.Parallel()
	const sub = "What the porters knew of them"
	for answer, titled := range map[string]bool{
		"Thank you, that was quick!\n\nThe description is " + sub + "; please put it under People": false,
		"For the strapline I suggest " + sub + ". Title is Nine doors. Theme is 3.":                true,
		"My one line summary is " + sub + "\nIt's for theme 3\nI've called it “Nine doors”":        true,
	} {
		o := newOffice(t)
		m := fullBlog("1@acme.example")
		m.body = "Hello,\n\nBlog attached.\n\nTitle: " + title + "\n\nBest wishes,\nJane"
		o.deliver(m)
		got := o.reply(mail{body: answer + "\n\nJane"})
		want := title
		if titled {
			want = "Nine doors"
		}
		if b := o.submission("SS20-1").Blog; b.Title != want || strings.TrimSuffix(b.Description, ".") != sub || !slices.Equal(b.Themes, []int{3}) {
			t.Errorf("%q: %s, %q, %q, %v", answer, got, b.Title, b.Description, b.Themes)
		}
	}
}
