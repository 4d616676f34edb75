package call

import (
	"strings"
	"testing"

	"copydesk/internal/submission"
)

// sound is a blog with nothing wrong.
func sound() submission.Blog {
	return submission.Blog{Title: "A title", Description: "A description.", Themes: []int{2}, Words: 500, Format: "docx"}
}

func TestJudge(t *testing.T) {
	const list = "1 Future gazing; 2 Tech as an enabler; 3 People; 4 Bridging the gap; 5 COVID-19"
	for _, tt := range []struct {
		name   string
		change func(*submission.Blog)
		late   bool
		want   string // verdict, then a line for each problem and remark
	}{
		{"nothing wrong", func(*submission.Blog) {}, false, "accepted"},
		{"late with nothing wrong", func(*submission.Blog) {}, true, "late"},
		{"the fewest words", func(b *submission.Blog) { b.Words = 360 }, false, "accepted\n" +
			"within-tolerance: The blog has 360 words, 40 below the 400 to 600 that the call asks for; that is close enough."},
		{"the most words", func(b *submission.Blog) { b.Words = 660 }, false, "accepted\n" +
			"within-tolerance: The blog has 660 words, 60 above the 400 to 600 that the call asks for; that is close enough."},
		{"exactly the minimum", func(b *submission.Blog) { b.Words = 400 }, false, "accepted"},
		{"exactly the maximum", func(b *submission.Blog) { b.Words = 600 }, false, "accepted"},
		{"one below the tolerance", func(b *submission.Blog) { b.Words = 359 }, false, "needs-correction\n" +
			"too-short: The blog has 359 words: 41 short of the minimum of 400."},
		{"one above the tolerance", func(b *submission.Blog) { b.Words = 661 }, false, "needs-correction\n" +
			"too-long: The blog has 661 words: 61 over the limit of 600."},
		{"a single word", func(b *submission.Blog) { b.Words = 1 }, false, "needs-correction\n" +
			"too-short: The blog has 1 word: 399 short of the minimum of 400."},
		{"everything missing, late", func(b *submission.Blog) { *b = submission.Blog{Words: 712} }, true, "late\n" +
			"too-long: The blog has 712 words: 112 over the limit of 600.\n" +
			"missing-title: No title was given.\n" +
			"missing-description: No description was given: a sub-title of at most 150 characters, shown below the title.\n" +
			"missing-theme: No theme was named. The themes are: " + list + "."},
		{"a description too long", func(b *submission.Blog) { b.Description = strings.Repeat("123456789 ", 16) + "abc" }, false, "needs-correction\n" +
			"description-too-long: The description has 163 characters: 13 more than the 150 there is room for. This much fits: “" +
			strings.TrimSpace(strings.Repeat("123456789 ", 15)) + "”"},
		{"a theme that is none", func(b *submission.Blog) {
			b.Themes, b.UnknownThemes = nil, []submission.UnknownThemeWords{{Words: "7"}}
		}, false, "needs-correction\nunknown-theme: “7” is not one of the themes of this call. The themes are: " + list + "."},
		{"a theme that may be two", func(b *submission.Blog) {
			b.Themes, b.UnknownThemes = nil, []submission.UnknownThemeWords{{Words: "digital", Either: []int{2, 4}}}
		}, false, "needs-correction\nunknown-theme: “digital” could be theme 2 (Tech as an enabler) or theme 4 (Bridging the gap): which one do you mean?"},
		{"a blog that cannot be read", func(b *submission.Blog) {
			*b = submission.Blog{Unread: submission.UnreadableAttachment, UnreadReason: "The file “blog.docx” is protected with a password."}
		}, false, "needs-correction\nunreadable-attachment: The file “blog.docx” is protected with a password."},
		{"no blog, without a reason", func(b *submission.Blog) { *b = submission.Blog{Unread: submission.NoBlog} }, true, "late\n" +
			"no-blog: No blog came with the email: nothing was attached, and the text holds none."},
	} {
		t.Run(tt.name, func(t *testing.T) {
			b := sound()
			tt.change(&b)
			b = smarterState(t).Judge(b, tt.late)
			lines := []string{string(b.Verdict)}
			for _, p := range append(b.Problems, b.Remarks...) {
				lines = append(lines, string(p.Code)+": "+p.Message)
			}
			if got := strings.Join(lines, "\n"); got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}

func TestEveryUnreadCodeHasASentence(t *testing.T) {
	for _, code := range []submission.Code{
		submission.NoBlog, submission.LinkOnly, submission.UnreadableAttachment,
		submission.UnsupportedFormat, submission.UnsafeAttachment,
	} {
		if unreadMessages[code] == "" {
			t.Errorf("%s has no sentence", code)
		}
	}
}

func TestCharacters(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       int
	}{
		{"nothing", "", 0},
		{"white space only", " \t\n\u00a0", 0},
		{"white space is folded", "  a \r\n\u00a0 b ", 3},
		{"an accent of its own", "e\u0301t\u00e9", 3},
		{"a family", "\U0001F468\u200d\U0001F469\u200d\U0001F467", 1},
		{"a thumb with a skin tone", "\U0001F44D\U0001F3FD", 1},
		{"two consonants of Hindi in one letter", "भक्त", 2},
		{"a flag", "\U0001F1EC\U0001F1E7", 1},
		{"curly quotes and a dash", "“a” – b", 7},
	} {
		if got := Characters(tt.text); got != tt.want {
			t.Errorf("%s: got %d, want %d", tt.name, got, tt.want)
		}
	}
}

func TestShorten(t *testing.T) {
	const (
		sentence = "How a small council put every one of its forms online in a single summer."
		clause   = "How a small council put every one of its forms online in a single summer, with no new money and no new staff at all"
	)
	for _, tt := range []struct {
		name, text string
		most       int
		want       string
	}{
		{"short enough", "Short.", 150, "Short."},
		{"at a sentence's end", sentence + " And what it would do otherwise the next time, and the next, and the time after that one.", 150, sentence},
		{"at a comma", clause + ", in the words of the people who did it and of those who had to use what they had made", 150, clause + "."},
		{"at an earlier comma", clause + ", as told by them", 110, "How a small council put every one of its forms online in a single summer."},
		{"not on a dangling word", "How a small council put every one of its forms online in a summer and, as it happens, in a pandemic too", 80, ""},
		{"no full stop within a figure", "Why the 4.5 million letters that one department sends every single year need to be 3.5 million fewer by now and more", 90, ""},
		{"nothing left worth having", "Short, " + strings.Repeat("long ", 40), 150, ""},
		{"no cut within brackets", "How a small council put every one of its forms online in one summer (slowly, carefully, and with help from the people who use them)", 90, ""},
	} {
		got := Shorten(tt.text, tt.most)
		if got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
		if Characters(got) > tt.most {
			t.Errorf("%s: %d characters, more than %d", tt.name, Characters(got), tt.most)
		}
	}
}

func FuzzShorten(f *testing.F) {
	f.Add("How a small council put its forms online, with no new money — and, as it happens, no new staff at all.", 90)
	f.Fuzz(func(t *testing.T, s string, n int) {
		n = min(max(n, 1), 300)
		if got := Characters(Shorten(s, n)); got > n {
			t.Errorf("shortened to %d characters, not %d", got, n)
		}
		if got := Characters(clip(s, n)); got > n {
			t.Errorf("clipped to %d characters, not %d", got, n)
		}
	})
}

// BenchmarkJudge judges a blog with as many problems as one can have.
func BenchmarkJudge(b *testing.B) {
	c := smarterState(b)
	blog := submission.Blog{
		Words: 712, Description: strings.Repeat("Too long a description. ", 8),
		UnknownThemes: []submission.UnknownThemeWords{{Words: "7"}},
	}
	for b.Loop() {
		c.Judge(blog, false)
	}
}
