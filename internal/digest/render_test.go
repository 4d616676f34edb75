package digest

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"copydesk/internal/call"
	"copydesk/internal/letter"
	"copydesk/internal/screen"
	"copydesk/internal/store"
	"copydesk/internal/submission"
	"copydesk/templates"
)

var (
	update      = flag.Bool("update", false, "write the golden files anew")
	screenshots = flag.String("screenshots", "", "a folder for pictures of the digest, at 375 and 800 pixels, light and dark")
)

func letters(t testing.TB) *letter.Set {
	t.Helper()
	set, err := letter.Load(templates.Files, nil)
	if err != nil {
		t.Fatal(err)
	}
	return set
}

func golden(t *testing.T, name, content string) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatalf("%v (go test -update writes it)", err)
	}
	if diff := cmp.Diff(string(want), content); diff != "" {
		t.Errorf("%s differs (-want +got):\n%s", name, diff)
	}
}

func lint(t *testing.T, r letter.Rendered) {
	t.Helper()
	if r.Fallback != nil {
		t.Error(r.Fallback)
	}
	for _, fault := range letter.Lint(r.HTML) {
		t.Error(fault)
	}
}

func render(t testing.TB, d Digest) letter.Rendered {
	t.Helper()
	r, err := Render(letters(t), sampleEnvelope(d), d, nil, "")
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestSample(t *testing.T) {
	r, err := Sample(letters(t))
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "digest.txt", "Subject: "+r.Subject+"\n\n"+r.Text)
	golden(t, "digest.html", r.HTML)
	lint(t, r)
}

// quiet is the digest of a call to which nothing has been sent.
func quiet() Digest {
	c := letter.SampleCall()
	until := time.Date(2020, 8, 20, 8, 0, 0, 0, c.Location)
	return gathered(c, Window{Day: "2020-08-20", Until: until}, c.Location, store.Changes{}, nil)
}

func TestNothingToTell(t *testing.T) {
	d := quiet()
	if !d.Empty() {
		t.Error("it is not empty")
	}
	r := render(t, d)
	golden(t, "nothing.txt", "Subject: "+r.Subject+"\n\n"+r.Text)
	lint(t, r)
}

func TestDeadlineWords(t *testing.T) {
	for days, want := range map[int]string{
		2: "2 days to the deadline", 1: "The deadline is tomorrow", 0: "The deadline is today", -1: "The deadline was yesterday", -2: "The deadline was 2 days ago", -31: "The deadline was on 4 September 2020",
	} {
		if got := deadlineWords(days, letter.SampleCall().LastDay); got != want {
			t.Errorf("%d: %s", days, got)
		}
	}
}

// many is a digest of n new blogs, a tenth of each other sort, with long words.
func many(n int, title string) Digest {
	c := letter.SampleCall()
	until := time.Date(2020, 9, 2, 8, 0, 0, 0, c.Location)
	var all []store.Submission
	var changes store.Changes
	for i := range n {
		s := store.Submission{
			Ref: c.Ref(i + 1), Status: submission.StatusAccepted, Sender: "a@example.com", Received: until.Add(-time.Duration(i) * time.Hour), Updated: until,
			Blog: submission.Blog{
				Title: title, Description: title, Themes: []int{i%5 + 1, (i+1)%5 + 1}, Words: 500,
				Author: submission.Author{Name: title, Role: title, Organisation: fmt.Sprint(title, i%97), Twitter: title},
			},
		}
		switch i % 10 {
		case 0:
			s.Status, s.Blog.Problems = submission.StatusNeedsCorrection, []submission.Problem{{Code: submission.MissingTitle, Message: title}}
		case 1:
			s.Status = submission.StatusLate
			changes.Letters = append(changes.Letters, store.Letter{To: []string{title}, Subject: title, LastError: title})
			changes.Mails = append(changes.Mails, store.Mail{Kind: submission.KindEnquiry, From: title, FromName: title, Subject: title, Reason: title})
		}
		all = append(all, s)
		changes.Submissions = append(changes.Submissions, store.Change{Submission: s, Revisions: []store.Revision{{Number: 1, Counts: true, Changed: []string{title}}}, Previous: &store.Revision{}})
	}
	return gathered(c, Window{Day: "2020-09-02", Since: until.AddDate(0, 0, -1), Until: until}, c.Location, changes, all)
}

var hostile = map[string]string{
	"like HTML":                `</td></table><script>alert(1)</script><img src=x onerror=alert(1)>"'&lt;`,
	"three hundred characters": strings.Repeat("Wolfeschlegelsteinhausenbergerdorff ", 9),
	"no space":                 strings.Repeat("x", 4000),
	"right to left":            strings.Repeat("سلمى الحداد ", 30),
	"direction override":       "Title \u202egnp.exe\u202c \u2066end",
	"emoji":                    strings.Repeat("👩🏽‍⚕️👨‍👩‍👧‍👦", 300),
	"line breaks":              "Innocent\r\nBcc: everyone@example.com\r\n\r\n<html>body",
	"links":                    "Win https://evil.example/a?b www.evil.example",
	"template actions":         `{{.Call.Name}} {{template "body"}} %s`,
	"invalid UTF-8":            "caf\xe9 \xff",
}

// TestHostile: whatever people call themselves, the letter is whole, small and safe.
func TestHostile(t *testing.T) {
	for name, title := range hostile {
		t.Run(name, func(t *testing.T) {
			r := render(t, many(300, title))
			lint(t, r)
			for _, never := range []string{"<script", "onerror=alert(1)>\"", "\u202e", "evil.example", "\r", "<html>body"} {
				if strings.Contains(r.HTML, never) {
					t.Errorf("the HTML holds %q", never)
				}
			}
			if !strings.Contains(r.HTML, "more: copydesk list") || !strings.Contains(r.Text, "more: copydesk list") {
				t.Error("it does not say that there are more")
			}
			if t.Logf("%d KB of HTML", len(r.HTML)>>10); len(r.HTML) < 8<<10 {
				t.Error("it tells next to nothing")
			}
		})
	}
}

// TestRoomIsUsed: as much is told as a mail program shows, also where names and titles are short.
func TestRoomIsUsed(t *testing.T) {
	if r := render(t, many(60, "Short")); strings.Contains(r.Text, "more: copydesk") {
		t.Errorf("60 blogs do not fit into %d KB of HTML", len(r.HTML)>>10)
	}
	if r := render(t, many(1000, "Short")); len(r.HTML) < 85<<10 || len(r.HTML) >= clipped {
		t.Errorf("of 1000 blogs it tells in %d KB of HTML", len(r.HTML)>>10)
	}
}

func TestABlogForTwoThemesIsToldOnce(t *testing.T) {
	r := render(t, sample())
	if n := strings.Count(r.Text, "SS20-21 “Rain over Marlham”"); n != 3 { // under both themes, and in the plan
		t.Errorf("it stands %d times", n)
	}
	if n := strings.Count(r.Text, "see under 1. Future gazing"); n != 1 {
		t.Errorf("it is told elsewhere %d times", n)
	}
}

func BenchmarkRender(b *testing.B) {
	set, d := letters(b), many(1000, "A title of the usual length, and a bit more than that")
	for b.Loop() {
		if _, err := Render(set, sampleEnvelope(d), d, nil, ""); err != nil {
			b.Fatal(err)
		}
	}
}

// TestFitsAPhone: nothing of the digest is wider than the screen of a small phone, hostile values included.
func TestFitsAPhone(t *testing.T) {
	if testing.Short() {
		t.Skip("starts a browser")
	}
	pages := map[string]string{"sample": Standalone(sample(), render(t, sample()))}
	for name, title := range hostile {
		d := many(40, title)
		pages[name] = Standalone(d, render(t, d))
	}
	screen.FitPhone(t, pages)
}

// TestScreenshots takes pictures for people to look at: go test -run Screenshots -screenshots DIR.
func TestScreenshots(t *testing.T) {
	if *screenshots == "" {
		t.Skip("-screenshots says where to")
	}
	screen.Pictures(t, filepath.Join(*screenshots, "digest"), Standalone(sample(), render(t, sample())), 3600)
}

// TestCommandsOfTheCall: the example of a command names themes that the call has, and none where it has one.
func TestCommandsOfTheCall(t *testing.T) {
	for want, numbers := range map[string][]int{"2 4": {1, 2, 3, 4, 5}, "20 40": {10, 20, 30, 40}, "1 2": {1, 2}, "": {7}} {
		c := &call.Call{}
		for _, n := range numbers {
			c.Themes = append(c.Themes, call.Theme{Number: n})
		}
		if got := (Digest{call: c}).twoThemes(); got != want {
			t.Errorf("%v: got %q, want %q", numbers, got, want)
		}
	}
}
