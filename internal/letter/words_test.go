package letter

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"copydesk/internal/call"
	"copydesk/internal/submission"
)

func TestGreeting(t *testing.T) {
	for name, want := range map[string]string{
		"Jane Doe": "Jane", "Jane": "Jane", "": "", "jane@example.com": "", "Dr Jane Doe": "Dr Jane Doe",
		"J. Doe": "J. Doe", "Press Office": "Press Office", "Doe, Jane": "Doe, Jane", "李小龙": "李小龙",
		"Zoë O’Neill": "Zoë", "Jean-Luc van Dyk": "Jean-Luc", "Acme Communications Ltd": "Acme Communications Ltd",
		"Jane Doe via Docs": "Jane Doe via Docs", "Анна Иванова": "Анна Иванова", "Maria da Silva Santos": "Maria da Silva Santos",
		"Digital Services": "Digital Services", "Agent 007": "", "<b>x</b>": "",
	} {
		if got := greeting(name); got != want {
			t.Errorf("greeting(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestThreading(t *testing.T) {
	long := make([]string, 50)
	for i := range long {
		long[i] = strings.Repeat("x", i+1) + "@e"
	}
	cases := []struct {
		name       string
		parent     string
		references []string
		want       []string
	}{
		{"first", "<a@e>", nil, []string{"a@e"}},
		{"a reply", "c@e", []string{"<a@e>", "<b@e>"}, []string{"a@e", "b@e", "c@e"}},
		{"the parent among its references", "b@e", []string{"a@e", "b@e"}, []string{"a@e", "b@e"}},
		{"twice", "c@e", []string{"a@e", "a@e"}, []string{"a@e", "c@e"}},
		{"no Message-ID", "", []string{"a@e"}, []string{"a@e"}},
		{"injected", "a@e\r\nBcc: x", []string{"b e", "<c@e>\r\n"}, []string{"c@e"}},
		{"nothing", "", nil, nil},
		{"long", "p@e", long, append(append([]string{long[0]}, long[32:]...), "p@e")},
	}
	for _, c := range cases {
		if diff := cmp.Diff(c.want, Threading(c.parent, c.references)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}

func TestDeadlines(t *testing.T) {
	c := SampleCall()
	cases := []struct {
		name, now, by, still string
	}{
		{"a week before", "2020-08-28T09:00:00Z", "the end of Friday 4 September 2020", ""},
		{"the day before", "2020-09-03T09:00:00Z", "the end of Friday 4 September 2020", "the end of Sunday 6 September 2020"},
		{"within the grace", "2020-09-05T09:00:00Z", "the end of Sunday 6 September 2020", ""},
		{"after the grace", "2020-09-07T09:00:00Z", "", ""},
	}
	for _, k := range cases {
		now, err := time.Parse(time.RFC3339, k.now)
		if err != nil {
			t.Fatal(err)
		}
		if by, still := deadlines(c, now); by != k.by || still != k.still {
			t.Errorf("%s: by %q, still by %q", k.name, by, still)
		}
	}
}

func TestTimesInWords(t *testing.T) {
	zones := map[string]string{
		"Europe/London": "London time (BST)", "America/New_York": "New York time (EDT)", "UTC": "UTC",
		"Asia/Kathmandu": "Kathmandu time (UTC+5:45)", "America/Argentina/Buenos_Aires": "Buenos Aires time (UTC−3)",
	}
	for name, want := range zones {
		location, err := time.LoadLocation(name)
		if err != nil {
			t.Fatal(err)
		}
		if got := zone(time.Date(2020, 9, 5, 0, 0, 0, 0, location)); got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
	noon := time.Date(2020, 9, 4, 12, 30, 0, 0, time.UTC)
	if got := until(noon); got != "12:30 on Friday 4 September 2020" {
		t.Error(got)
	}
	for want, c := range map[string]call.Call{
		"":                                     {},
		"Friday 4 September 2020":              {FirstDay: noon},
		"Friday 4 to Tuesday 8 September 2020": {FirstDay: noon, FinalDay: noon.AddDate(0, 0, 4)},
		"Friday 4 September to Sunday 4 October 2020":      {FirstDay: noon, FinalDay: noon.AddDate(0, 1, 0)},
		"Friday 4 September 2020 to Monday 4 January 2021": {FirstDay: noon, FinalDay: noon.AddDate(0, 4, 0)},
	} {
		if got := campaign(&c); got != want {
			t.Errorf("campaign is %q, want %q", got, want)
		}
	}
}

func TestPost(t *testing.T) {
	c := SampleCall()
	for name, title := range map[string]string{
		"short": "What the waiting room taught us", "long": strings.Repeat("very long title ", 30),
		"emoji": strings.Repeat("👩🏽‍⚕️", 200), "Chinese": strings.Repeat("候诊室教会我们", 40), "none": "",
	} {
		b := sampleBlog()
		b.Title = title
		post := Post(c, b)
		if w := weight(post) + linkWeight; w > longestPost {
			t.Errorf("%s weighs %d: %s", name, w, post)
		}
		if !strings.HasSuffix(post, "by Amara Nwosu @amaranwosu #techUKSmarterState") {
			t.Errorf("%s: %s", name, post)
		}
	}
	if post := Post(c, submission.Blog{Title: "T"}); post != "“T” #techUKSmarterState" {
		t.Error(post)
	}
}

func TestLine(t *testing.T) {
	for value, want := range map[string]string{
		"  a\t\n b ":                   "a b",
		"see https://x.example/a, now": "see [link] now",
		"www.x.example":                "[link]",
		"GOV.UK and example.org":       "GOV.UK and example.org",
		"Re: a:b":                      "Re: a:b",
		"سلام":                         "\u2068سلام\u2069",
		"a\u202eb":                     "ab",
		"👩🏽‍⚕️👩🏽‍⚕️":                   "👩🏽‍⚕️👩🏽‍⚕️",
	} {
		if got := line(value, 40); got != want {
			t.Errorf("line(%q) = %q, want %q", value, got, want)
		}
	}
	if got := line("👩🏽‍⚕️👩🏽‍⚕️👩🏽‍⚕️👩🏽‍⚕️", 3); got != "👩🏽‍⚕️👩🏽‍⚕️…" {
		t.Errorf("cut inside a character: %q", got)
	}
}

func TestVeryLongBlogIsCutInHTMLOnly(t *testing.T) {
	b := sampleBlog()
	b.Text = strings.Repeat("A paragraph of a blog that nobody asked for at this length.\n\n", 4000) + "The end."
	c := SampleCall()
	r := must(t)(builtin(t).Answer(sampleEnvelope(c, 1), Answer{Call: c, Entries: []Entry{sampleEntry(b), sampleEntry(b)}}))
	for _, fault := range Lint(r.HTML) {
		t.Error(fault)
	}
	if !strings.Contains(r.HTML, "too long to stand here whole") || strings.Contains(r.HTML, "The end.") || !strings.Contains(r.Text, "The end.") {
		t.Error("it is not cut in the HTML, or it is cut in the text")
	}
}

func TestBlogHTML(t *testing.T) {
	got := BlogHTML("# One\n\nTwo [three](https://a.example) and [four](javascript:x).\n\n![Five](figure.png)\n\n![six](http://x.example/p.gif)")
	want := "<h2>One</h2>\n<p>Two <a href=\"https://a.example\" rel=\"noopener nofollow\">three</a> and four.</p>\n" +
		"<p><img src=\"figure.png\" alt=\"Five\"></p>\n<p>six</p>\n"
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestLint(t *testing.T) {
	good := `<!DOCTYPE html><html lang="en-GB"><head><meta name="color-scheme" content="light dark"><title>T</title></head><body><h1>T</h1>%</body></html>`
	cases := []struct{ name, body, fault string }{
		{"clean", `<h2>a</h2><p style="margin:0">b <a href="https://x.example">c</a> <img src="cid:x" alt=""></p>`, ""},
		{"flexbox", `<div style="display: flex">a</div>`, "flexbox"},
		{"grid", `<div style="display:grid">a</div>`, "grid"},
		{"script", `<script>a</script>`, "<script>"},
		{"form", `<form><input></form>`, "<form>"},
		{"handler", `<p onclick="a">b</p>`, "onclick"},
		{"remote picture", `<img src="https://x.example/a.png" alt="">`, "cid:"},
		{"no alt", `<img src="cid:a">`, "alt"},
		{"remote background", `<p style="background:url(https://x.example)">a</p>`, "fetch"},
		{"script link", `<a href="javascript:a">b</a>`, "href"},
		{"unescaped data", `<wolf>a</wolf>`, "<wolf>"},
		{"layout table", `<table><tr><td>a</td></tr></table>`, "presentation"},
		{"heading jumps", `<h3>a</h3>`, "jumps"},
		{"two first headings", `<h1>a</h1>`, "<h1>"},
		{"style block", `<style>p{color:red}</style>`, "style block"},
		{"id twice", `<p id="a"></p><p id="a"></p>`, "twice"},
		{"too large", strings.Repeat("<p>a</p>", 20000), "102"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			faults := strings.Join(Lint(strings.Replace(good, "%", c.body, 1)), "; ")
			if c.fault == "" && faults != "" || !strings.Contains(faults, c.fault) {
				t.Errorf("faults %q, want %q", faults, c.fault)
			}
		})
	}
	if len(Lint("")) == 0 {
		t.Error("an empty page is no letter")
	}
}

// TestOneReplyIsEnough asks beside a file that could not be read for what the email does not give and the file may not hold, and names
// the themes of which one is meant.
func TestOneReplyIsEnough(t *testing.T) {
	set, c := builtin(t), SampleCall()
	unread := func(code submission.Code, b submission.Blog) submission.Blog {
		b.Unread = code
		return c.Judge(b, false)
	}
	for want, b := range map[string]submission.Blog{
		"If the title, the description and the theme are not in it, please give them in your reply as well, in lines such as “Title: …”, “Description: …” and “Theme: 2”.": unread(submission.LinkOnly, submission.Blog{}),
		"If the theme is not in it, please give it in your reply as well, in a line such as “Theme: 2”. The themes are:":                                                   unread(submission.UnreadableAttachment, submission.Blog{Title: "A", Description: "B"}),
		"Please reply with the line “Theme: 2” or “Theme: 4”. A blog may be for more than one.": c.Judge(submission.Blog{
			Title: "A", Description: "B", Words: 500, Text: "x", UnknownThemes: []submission.UnknownThemeWords{{Words: "2 or 4", Either: []int{2, 4}}},
		}, false),
	} {
		r, err := set.Answer(sampleEnvelope(c, 1), Answer{Call: c, Entries: []Entry{{Ref: "SS20-7", Blog: b, Status: submission.StatusNeedsCorrection}}})
		if err != nil {
			t.Fatal(err)
		}
		said := strings.NewReplacer("\u00a0", " ", "\n", " ").Replace(r.Text)
		if said = strings.Join(strings.Fields(said), " "); !strings.Contains(said, want) {
			t.Errorf("%q is not in\n%s", want, r.Text)
		}
	}
}
