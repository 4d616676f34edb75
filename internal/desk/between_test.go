package desk_test

import (
	"fmt"
	"strings"
	"testing"
)

// between quotes the latest letter as mail programs do, and writes answers below the lines of it that hold some words, each once.
func (o *office) between(above string, answers ...[2]string) string {
	o.t.Helper()
	text, _ := o.parts(o.newest.ID)
	var out []string
	for _, l := range strings.Split(strings.TrimSpace(text), "\n") {
		out = append(out, "> "+strings.TrimRight(l, "\r"))
		if len(answers) > 0 && strings.Contains(l, answers[0][0]) {
			out, answers = append(out, answers[0][1]), answers[1:]
		}
	}
	if len(answers) > 0 {
		o.t.Fatalf("the letter has no %q", answers[0][0])
	}
	return above + "\n\nOn Thu, 20 Aug 2020 at 10:20, Blogs desk <blogs@example.org> wrote:\n\n" + strings.Join(out, "\n")
}

// TestAnswersBetweenTheLinesAboutTwo answers in the part of each of two blogs, or of one, between quoted lines that are marked.
func TestAnswersBetweenTheLinesAboutTwo(t *testing.T) {
	t.Parallel()
	const point = "1. No theme was named"
	for _, c := range []struct {
		above   string
		answers [][2]string
		want    string
	}{
		{"Answers below.", [][2]string{{point, "3"}, {point, "5"}}, "[3] [5]"},
		{"", [][2]string{{point, "Theme 3"}, {point, "Theme 3"}}, "[3] [3]"},
		{"", [][2]string{{point, "Great, theme 2"}}, "[2] []"},
		{"", [][2]string{{"A walk round the doors", "Theme 4 for this one please"}}, "[] [4]"},
		{"", [][2]string{{point, "Sorry about that!"}}, "[] []"},
		{"", [][2]string{{point, "Which do you think?"}}, "[] []"},
		{"", [][2]string{{"there is no need", "Theme 3 for both"}}, "[3] [3]"},
		{"", [][2]string{{"there is no need", "Theme 3"}}, "[] []"},
		{"Both are for theme 3.", [][2]string{}, "[3] [3]"},
		{"Kites is theme 3 and Wells theme 4.", [][2]string{{point, "As above."}}, "[3] [4]"},
	} {
		o := newOffice(t)
		o.kitesAndWells()
		got := o.reply(mail{body: o.between(c.above, c.answers...)})
		if is := fmt.Sprint(o.submission("SS20-1").Blog.Themes, " ", o.submission("SS20-2").Blog.Themes); is != c.want {
			t.Errorf("%q %q: %s, %s, want %s", c.above, c.answers, got, is, c.want)
		}
	}
}

// TestAnswersBelowTheLetterAboutTwo stand behind all of it, and so in the part of none.
func TestAnswersBelowTheLetterAboutTwo(t *testing.T) {
	t.Parallel()
	for answer, want := range map[string]string{
		"Theme 3": "[] []", "Both are theme 3, thanks": "[3] [3]", "Kites is 3 and Wells is 4": "[3] [4]", "Wells: 4": "[] [4]",
	} {
		o := newOffice(t)
		o.kitesAndWells()
		got := o.reply(mail{body: strings.TrimSpace(o.between("")) + "\n\n" + answer})
		if is := fmt.Sprint(o.submission("SS20-1").Blog.Themes, " ", o.submission("SS20-2").Blog.Themes); is != want {
			t.Errorf("%q: %s, %s, want %s", answer, got, is, want)
		}
	}
}

// TestMarkedAnswers: by what somebody marks answers between the lines of our letter is no part of them, and a question there may ask for
// another wording.
func TestMarkedAnswers(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.deliver(mail{id: "1@acme.example", from: jane, subject: "Two blogs", body: "Hello, two blogs attached.\n\nJane", files: map[string]string{
		"a.md": "# Kites\n\nTheme: 1\n\n" + article(1, 450), "b.md": "# Wells\n\nTheme: 2\n\n" + article(7, 450),
	}})
	const point = "1. No description was given"
	o.reply(mail{body: o.between("See below.", [2]string{point, "[JD] Children map the wind over one town."}, [2]string{point, "[JD] A village counts its water by hand."})})
	for ref, want := range map[string]string{"SS20-1": "Children map the wind over one town.", "SS20-2": "A village counts its water by hand."} {
		if got := o.submission(ref).Blog.Description; got != want {
			t.Errorf("%s has %q, want %q", ref, got, want)
		}
	}
	o = newOffice(t)
	o.deliver(fullBlog("1@acme.example"))
	o.reply(mail{body: o.between("Comments below.", [2]string{"Title:", "Could this be “Nine doors and a key”, please?"})})
	if got := o.submission("SS20-1").Blog.Title; got != "Nine doors and a key" {
		t.Errorf("the title is %q", got)
	}
}
