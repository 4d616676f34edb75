package fields

import (
	"strings"
	"testing"

	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
	"copydesk/internal/finding"
)

// TestThanksOfBlog keeps the thanks of a blog to one of whom it told, and leaves those to the desk out.
func TestThanksOfBlog(t *testing.T) {
	above := document.ReadPlain("There were nine lines and Bridie knew which of us was crying on which. Tom’s was the fifth.")
	for text, want := range map[string]bool{
		"Thank you, Bridie. Please get in touch if you are still listening.": true,
		"Thanks, Tom!":            true,
		"So thank you, Bridie.":   true,
		"Thank you, Jo.":          false,
		"Thanks Jo, let me know.": false,
		"Thanks, Team.":           false,
		"Many thanks, Bridie":     false,
		"Thanks, Bridie. Let me know if you need anything else.": false,
		"Thank you for reading, Bridie.":                         false,
		"Thank you.":                                             false,
		"Bridie, thank you.":                                     false,
		"Cheers, Tom.":                                           false,
		"Please thank Tom.":                                      false,
		"Tom says thank you.":                                    false,
		"Thank you all, Tom and Bridie.":                         false,
		"Thanks to Tom for the picture.":                         false,
		"Thank you, and best wishes, Tom.":                       false,
	} {
		if got := thanksOfBlog(text, above); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

// TestDatesSections keeps the first date of a diary, and leaves the date of a letter or a blog out.
func TestDatesSections(t *testing.T) {
	long := "\n\n" + strings.Repeat("Nobody had thought about that form for years. ", 5) + "\n\n"
	for text, want := range map[string]bool{
		"Monday 23 March" + long + "Tuesday 24 March" + long:                true,
		"Monday 23 March 2020" + long + "Friday 27 March 2020" + long:       true,
		"Monday 23 March 2020" + long:                                       false,
		"Monday 23 March\n\nNine doors" + long + "Tuesday 24 March" + long:  false,
		"Monday 23 March" + long + "The end":                                false,
		"23 March 2020" + long + "24 March 2020" + long:                     false,
		"Monday 23 March" + long + "Tuesday 24 March":                       false,
		"Monday 23 March 2020\n\nTuesday 24 March 2020" + long:              false,
		"Monday" + long + "Tuesday" + long:                                  false,
		"Monday was quiet" + long + "Tuesday was not" + long:                false,
		"Posted on Monday 23 March" + long + "Posted on Tuesday 24" + long:  false,
		"Nine doors" + long + "Monday 23 March" + long + "Tuesday 24 March": false,
		"Monday 23 March, Leeds" + long + "Tuesday 24 March, Hull" + long:   false,
		"Monday 23 March" + long + "Tuesday 24 March 2020" + long:           false,
	} {
		if got := datesSections(document.ReadPlain(text), 0); got != want {
			t.Errorf("%.60q: %v", text, got)
		}
	}
}

// TestBothInBold reads a title and a sub-title that are both set in bold above a byline and a theme.
func TestBothInBold(t *testing.T) {
	long := document.ReadPlain(strings.Repeat("Nobody had thought about that form for years. ", 12))
	bold := func(text string) document.Block {
		return document.Block{Spans: []document.Span{{Text: text, Bold: true}}}
	}
	plain := func(text string) document.Block { return document.ReadPlain(text)[0] }
	blocks := append([]document.Block{
		plain("Hello,"), plain("Please find our blog below."), bold("The tile and the mosaic"), bold("Somebody has to stand far enough back."),
		plain("By Hamza Yildiz, Co-founder, Tessera"), plain("Theme 4: Bridging the gap"),
	}, long...)
	r := Reader{Call: calltest.Example(t), Origin: "email body", Styles: true}
	if at := r.titleAbove(blocks, 5); at != 2 {
		t.Errorf("the title stands at %d", at)
	}
	blocks[2] = plain("Hello again.")
	if at := r.titleAbove(blocks, 5); at != 3 {
		t.Errorf("without one above it the line in bold is at %d", at)
	}
}

// TestLabelsOfTheText are those below the prose of a blog whose head has said all: what stands between is no instruction of a form.
func TestLabelsOfTheText(t *testing.T) {
	head := "Title: The lamp\n\nDescription: What an old lamp knows of its town.\n\nTheme: 3\n\n"
	said := "The lamp of Quay Street waits for the ferry at six.\n\nNobody had asked it what it knew of the town.\n\n"
	for _, tt := range []struct {
		text string
		want bool
	}{
		{head + said + "Topic: the bus that waits for us\n\n", true},
		{head + said + "Title: Matron\n\n", true},
		{"Please complete every row.\n\nWe ask for a short title.\n\n" + head + said, true},
		{said + "Title: The lamp\n\n", false},
	} {
		r := Reader{Call: calltest.Example(t), Styles: true, Origin: "email body", Label: finding.ByDocument}
		f, body := r.Opening(document.ReadPlain(tt.text + strings.Repeat("It was lit by hand until the last of the keepers went away, and then by a clock that was never right. ", 20)))
		if got := strings.Contains(document.Text(body), "waits for the ferry at six"); got != tt.want || f.Title.Text != "The lamp" {
			t.Errorf("%q: %v, title %q", tt.text, got, f.Title.Text)
		}
	}
}

// TestLetterInTheSubject keeps the greeting of a blog that the subject calls a letter, and leaves out one to the desk.
func TestLetterInTheSubject(t *testing.T) {
	long := strings.Repeat("Nobody had thought about that form for years, and nobody wanted to begin now. ", 20)
	for subject, want := range map[string]string{"Blog - A letter from 2040": "Dear Ada,", "Blog - Nine doors": long[:20]} {
		r := Reader{Call: calltest.Example(t), Sender: "Sam Okello", Origin: "email body", Subjects: []string{subject}}
		_, body, ok := r.Pasted(document.ReadFragment("<p>Blog is below. Sub-head: An old clerk writes to a young one.</p><p>Sam Okello, futurist</p><p>---</p><p>Dear Ada,</p><p>" + long + "</p><p>" + long + "</p>"))
		if !ok || !strings.HasPrefix(body[0].Text(), want) {
			t.Errorf("%s: %v, %.40q", subject, ok, body[0].Text())
		}
	}
}
