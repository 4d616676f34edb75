package statement

import (
	"testing"

	"copydesk/internal/document"
	"copydesk/internal/finding"
)

// TestTitleOfAnother takes no title of another thing than the blog, nor one that its writer turned down; and none away from what is handed over.
func TestTitleOfAnother(t *testing.T) {
	r := noteOf(t)
	for text, want := range map[string]string{
		"I also write a column called “Nine doors” in our local paper.":                           "",
		"We run a course titled “Nine doors”.":                                                    "",
		"The title you gave the series, “Nine doors”, suits it well.":                             "",
		"I was inspired by Priya's blog, “Nine doors”.":                                           "",
		"My previous title, “Nine doors”, was a bit much.":                                        "",
		"Please not under the title “Nine doors” as in the newsletter.":                           "",
		"In the end I dropped the title “Nine doors”.":                                            "",
		"A colleague, Ravi Shah, is writing one called “Nine doors”.":                             "",
		"My blog is attached. I have a second one in mind, called “Nine doors”.":                  "",
		"The newsletter ran it under the headline “Nine doors”.":                                  "",
		"Attached is a 480-word read called “Nine doors”.":                                        "Nine doors",
		"Here is a thing I wrote, entitled “Nine doors”.":                                         "Nine doors",
		"I've written a short essay titled “Nine doors”.":                                         "Nine doors",
		"The old title was “The lift” but I dropped it, and the title is now “Nine doors”.":       "Nine doors",
		"Please find my colleague Ravi's blog, “Nine doors”, attached.":                           "Nine doors",
		"Our blog for the series is called “Nine doors”.":                                         "Nine doors",
		"I enjoyed last year's week, so here is a blog this time, “Nine doors”.":                  "Nine doors",
		"My director is writing to you too; our blog is called “Nine doors”.":                     "Nine doors",
		"It's not under the title we spoke of, I'm afraid: please use “Nine doors” as the title.": "Nine doors",
	} {
		var f finding.Fields
		r.Read([]document.Block{document.Line(text)}, "email", &f)
		if got := f.Title.Text; got != want {
			t.Errorf("%s: the title %q", text, got)
		}
	}
}

// TestTailOfATitle cuts off what a sentence goes on to say behind the title.
func TestTailOfATitle(t *testing.T) {
	r := noteOf(t)
	for text, want := range map[string]string{
		"I enclose a blog headed Nine doors, in which I say what we learnt.":                 "Nine doors",
		"I'd like to call it Nine doors, with What we learnt from three porters underneath.": "Nine doors",
		"It's called Nine doors, with a view.":                                               "Nine doors, with a view",
	} {
		var f finding.Fields
		r.Read([]document.Block{document.Line(text)}, "email", &f)
		if got := f.Title.Text; got != want {
			t.Errorf("%s: the title %q", text, got)
		}
	}
}
