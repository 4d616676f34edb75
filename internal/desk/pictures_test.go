package desk_test

import (
	"fmt"
	"strings"
	"testing"

	"copydesk/internal/submission"
)

// TestABetterPortrait: a new portrait takes the place of the one before, also under the same name, unless it is said to come
// beside it; the same one once more is nothing new.
func TestABetterPortrait(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ said, name, content, outcome, pictures string }{
		{"A better headshot attached, please use this one.", "jane-headshot-2.png", portrait + "2", "accepted", "[jane-headshot-2.png]"},
		{"A better headshot attached, please use this one.", "jane-headshot.png", portrait + "2", "accepted", "[jane-headshot.png]"},
		{"Could you use this picture of me instead?", "IMG_0422.png", portrait + "2", "accepted", "[IMG_0422.png]"},
		{"Here is another headshot, so that you have a choice.", "jane-headshot-2.png", portrait + "2", "accepted", "[jane-headshot-2.png jane-headshot.png]"},
		{"Here is that photo again in case it did not come through", "jane-headshot.png", portrait, "noted", "[jane-headshot.png]"},
	} {
		o := newOffice(t)
		m := fullBlog("1@acme.example")
		m.files["jane-headshot.png"] = portrait
		o.deliver(m)
		o.reply(mail{body: c.said, files: map[string]string{c.name: c.content}})
		s := o.submission("SS20-1")
		var names []string
		for _, i := range s.Blog.Images {
			names = append(names, i.Name)
		}
		if want := 2; (s.Revision == want) != (c.outcome == "accepted") || fmt.Sprint(names) != c.pictures {
			t.Errorf("%s: revision %d, %v", c.said, s.Revision, names)
		}
	}
}

// TestWithdrawalOfOneOfTwo withdraws the one that is named where the withdrawal is asked for, and never both because our own
// subject names both.
func TestWithdrawalOfOneOfTwo(t *testing.T) {
	t.Parallel()
	const stands, gone = submission.StatusNeedsCorrection, submission.StatusWithdrawn
	for said, want := range map[string][2]submission.Status{
		"Please withdraw Kites. Wells can stay.":                       {gone, stands},
		"Could we withdraw the kites one please? The wells one stays.": {gone, stands},
		"Please withdraw the second one.":                              {stands, gone},
		"Please drop the second one, Tess has cold feet.":              {stands, gone},
		"Please withdraw the other one – “Wells” is better.":           {stands, stands}, // the editors are asked
		"We withdraw our blog. “Kites” was a colleague's and stays.":   {stands, stands},
		"Please withdraw SS20-2.":                                      {stands, gone},
		"Please withdraw them both.":                                   {gone, gone},
		"Please withdraw it.":                                          {stands, stands}, // which?
	} {
		o := newOffice(t)
		o.kitesAndWells()
		o.reply(mail{body: said})
		if got := [2]submission.Status{o.submission("SS20-1").Status, o.submission("SS20-2").Status}; got != want {
			t.Errorf("%s: %v, want %v", said, got, want)
		}
	}
}

// TestTheSameBlogFromAnother files what somebody else sent before, and tells the editors.
func TestTheSameBlogFromAnother(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.deliver(fullBlog("1@acme.example"))
	m := fullBlog("2@home.example")
	m.from = "Jane Doe <jane@home.example>"
	o.want(o.deliver(m), "submission accepted SS20-2 | acceptance to jane@home.example")
	if r := o.submission("SS20-2").Blog.Remarks; len(r) != 1 || r[0].Code != submission.SentBefore || r[0].Message != "SS20-1 from jane@acme.example is the same blog." {
		t.Errorf("remarks %v", r)
	}
	text, _ := o.parts(o.last[0].ID)
	if strings.Contains(text, "is the same blog") {
		t.Errorf("the contributor is told:\n%s", text)
	}
}

// TestCurriculumForTheBlog: somebody attaches the list of their posts for the blog. It is no biography.
func TestCurriculumForTheBlog(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	m := fullBlog("1@acme.example")
	m.files = map[string]string{"letter.md": article(1, 300)}
	o.deliver(m)
	o.want(o.reply(mail{
		body:  "Longer version attached.",
		files: map[string]string{"Doe CV.md": "Curriculum vitae\n\nJane Doe\n\nEducation\n\nBSc Botany, 2009\n\nEmployment\n\n2010-2020 Gardener\n\nReferences on request"},
	}), "reply needs-correction SS20-1 | correction to jane@acme.example")
	if b := o.submission("SS20-1").Blog; b.Author.Bio != "" || b.Words > 320 {
		t.Errorf("%d words, biography %q", b.Words, b.Author.Bio)
	}
}
