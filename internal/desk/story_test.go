package desk_test

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"copydesk/internal/call"
	"copydesk/internal/call/calltest"
	"copydesk/internal/desk"
	"copydesk/internal/letter"
	"copydesk/internal/message"
	"copydesk/internal/store"
	"copydesk/internal/submission"
	"copydesk/templates"
)

// office is a desk over a fresh database, with the mail that a story delivers to it.
type office struct {
	t      testing.TB
	desk   *desk.Desk
	store  *store.Store
	now    time.Time
	uid    uint32
	ids    int
	last   []store.Letter // the letters of the latest delivery
	newest store.Letter   // the first letter of the latest delivery that made any
}

func newOffice(t testing.TB) *office {
	t.Helper()
	letters, err := letter.Load(templates.Files, nil)
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "copydesk.db")
	if err := os.WriteFile(file, emptyDatabase(), 0o600); err != nil {
		t.Fatal(err)
	}
	db, err := store.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	o := &office{t: t, store: db, now: time.Date(2020, 8, 20, 9, 0, 0, 0, time.UTC)}
	o.desk = &desk.Desk{
		Calls: []*call.Call{calltest.Example(t)}, Letters: letters, Docs: docs,
		From: letter.Address{Name: "Blogs desk", Email: "blogs@example.org"}, Editors: []letter.Address{{Email: "editors@example.org"}},
		Trust: message.Options{Authserv: []string{"mx.example.org"}}, Limits: desk.DefaultLimits,
		Unique: func() string { o.ids++; return fmt.Sprint(o.ids) },
	}
	return o
}

// emptyDatabase is a database without a row: to write its tables anew for each office takes a quarter of the time of these tests.
var emptyDatabase = sync.OnceValue(func() []byte {
	dir, err := os.MkdirTemp("", "copydesk")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	file := filepath.Join(dir, "copydesk.db")
	db, err := store.Open(file)
	if err != nil {
		panic(err)
	}
	if err := db.Close(); err != nil {
		panic(err)
	}
	content, err := os.ReadFile(file)
	if err != nil {
		panic(err)
	}
	return content
})

// mail is an email of a story.
type mail struct {
	id, from, cc, subject, body string
	to                          string   // the desk, where it is empty
	answers                     string   // In-Reply-To, without brackets
	header                      []string // further fields
	files                       map[string]string
}

func (m mail) raw(now time.Time) []byte {
	var b strings.Builder
	field := func(name, value string) {
		if value != "" {
			fmt.Fprintf(&b, "%s: %s\r\n", name, value)
		}
	}
	for _, h := range m.header {
		b.WriteString(h + "\r\n")
	}
	field("From", m.from)
	field("To", cmp.Or(m.to, "blogs@example.org"))
	field("Cc", m.cc)
	field("Subject", m.subject)
	field("Date", now.Format(time.RFC1123Z))
	if m.id != "" {
		field("Message-ID", "<"+m.id+">")
	}
	if m.answers != "" {
		field("In-Reply-To", "<"+m.answers+">")
	}
	field("MIME-Version", "1.0")
	field("Content-Type", `multipart/mixed; boundary="b"`)
	fmt.Fprintf(&b, "\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n%s\r\n", m.body)
	for _, name := range slices.Sorted(maps.Keys(m.files)) {
		fmt.Fprintf(&b, "--b\r\nContent-Type: text/markdown; charset=utf-8\r\nContent-Disposition: attachment; filename=%q\r\n\r\n%s\r\n", name, m.files[name])
	}
	b.WriteString("--b--\r\n")
	return []byte(b.String())
}

// deliver files an email and says what became of it: "reply accepted SS20-1 | correction to jane@…".
func (o *office) deliver(m mail) string {
	o.t.Helper()
	o.uid++
	o.now = o.now.Add(time.Minute)
	return o.file(desk.Arrival{Mailbox: "INBOX", UIDValidity: 1, UID: o.uid, Received: o.now, Raw: m.raw(o.now)})
}

// reply delivers what Jane answers to the latest letter.
func (o *office) reply(m mail) string {
	o.t.Helper()
	m.id, m.from, m.subject, m.answers = fmt.Sprintf("reply-%d@acme.example", o.uid), jane, "Re: "+o.newest.Subject, o.newest.MessageID
	return o.deliver(m)
}

// kitesAndWells delivers an email of Jane's with two blogs, neither of which has a theme.
func (o *office) kitesAndWells() {
	o.t.Helper()
	o.deliver(mail{id: "1@acme.example", from: jane, subject: "Two blogs", body: "Hello, two blogs attached.\n\nJane", files: map[string]string{
		"a.md": "# Kites\n\nDescription: " + descr + "\n\n" + article(1, 450),
		"b.md": "# Wells\n\nDescription: A walk round the doors of one town hall.\n\n" + article(7, 450),
	}})
}

func (o *office) file(in desk.Arrival) string {
	o.t.Helper()
	var filed desk.Filed
	err := o.store.Update(context.Background(), func(tx *store.Tx) (err error) {
		filed, err = o.desk.File(tx, o.desk.Read(in), o.now)
		return err
	})
	if err != nil {
		o.t.Fatal(err)
	}
	o.letters(filed)
	said := []string{string(filed.Kind), string(filed.Outcome)}
	said = append(said, filed.Refs...)
	out := strings.Join(said, " ")
	for _, l := range o.last {
		out += " | " + l.Kind + " to " + strings.Join(l.To, ", ")
	}
	return out
}

// letters finds the letters of a delivery: the newest, as many as it made.
func (o *office) letters(filed desk.Filed) {
	all, err := o.store.Letters(context.Background(), store.LetterFilter{})
	if err != nil {
		o.t.Fatal(err)
	}
	o.last = nil
	for _, l := range all {
		if l.MailID == filed.MailID && !filed.Known {
			o.last = append(o.last, l)
		}
	}
	if len(o.last) > 0 {
		o.newest = o.last[0]
	}
}

// text returns the raw bytes of the latest letter, soft line breaks undone.
func (o *office) text() string {
	o.t.Helper()
	if len(o.last) == 0 {
		o.t.Fatal("no letter")
	}
	raw, err := o.store.LetterRaw(context.Background(), o.last[0].ID)
	if err != nil {
		o.t.Fatal(err)
	}
	return strings.ReplaceAll(string(raw), "=\r\n", "")
}

func (o *office) submission(ref string) store.Submission {
	o.t.Helper()
	s, ok, err := o.store.Find(context.Background(), ref)
	if err != nil || !ok {
		o.t.Fatalf("%s: found %v, %v", ref, ok, err)
	}
	return s
}

func (o *office) want(got, want string) {
	o.t.Helper()
	if got != want {
		o.t.Errorf("got  %s\nwant %s", got, want)
	}
}

const (
	jane  = "Jane Doe <jane@acme.example>"
	title = "The letter nobody opened"
	descr = "What a council learned from three returned envelopes and a stamp."
)

// article is a blog of about n words, unlike that of another seed.
func article(seed, n int) string {
	nouns := strings.Fields("letter stamp register council street envelope neighbour form archive bridge lantern harbour ledger window orchard")
	verbs := strings.Fields("opened kept counted missed carried mended noticed returned answered delayed painted measured")
	var b strings.Builder
	for i := 0; len(strings.Fields(b.String())) < n; i++ {
		fmt.Fprintf(&b, "On the %d occasion the %s of the %s %s what the %s had %s before it. ", i*7+seed*13+2, nouns[(i*3+seed)%15], nouns[(i*5+seed*2+1)%15], verbs[(i+seed)%12], nouns[(i*7+seed*4)%15], verbs[(i*5+seed*3)%12])
		if i%5 == 4 {
			b.WriteString("\n\n")
		}
	}
	return b.String()
}

func fullBlog(id string) mail {
	return mail{
		id: id, from: jane, subject: "Blog",
		body:  "Hello,\n\nBlog attached.\n\nTitle: " + title + "\nDescription: " + descr + "\nTheme: 3\n\nBest wishes,\nJane",
		files: map[string]string{"letter.md": article(1, 450)},
	}
}

func withoutDescription(id string) mail {
	m := fullBlog(id)
	m.body = "Hello,\n\nBlog attached.\n\nTitle: " + title + "\nTheme: 3\n\nBest wishes,\nJane"
	return m
}

func TestCorrectionByAShortReply(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.want(o.deliver(withoutDescription("1@acme.example")), "submission needs-correction SS20-1 | correction to jane@acme.example")
	letter := o.last[0]
	o.want(o.deliver(mail{
		id: "2@acme.example", from: jane, subject: "Re: " + letter.Subject, answers: letter.MessageID,
		body: "Description: " + descr + "\n\nSent from my iPhone\n\n> On 20 Aug 2020, at 09:20, Blogs desk <blogs@example.org> wrote:\n>\n> Dear Jane,\n>\n> Title: " + title + "\n> Description: (none)\n> Theme: 5\n",
	}), "reply accepted SS20-1 | acceptance to jane@acme.example")
	s := o.submission("SS20-1")
	if s.Status != submission.StatusAccepted || s.Revision != 2 || s.Blog.Description != descr || s.Blog.Title != title || s.Blog.Words == 0 || len(s.Blog.Themes) != 1 || s.Blog.Themes[0] != 3 {
		t.Errorf("after the reply: %+v", s)
	}
	o.want(o.deliver(mail{id: "3@acme.example", from: jane, subject: "Re: " + letter.Subject, answers: letter.MessageID, body: "Brilliant, thank you so much!\n\nJane"}), "reply noted SS20-1")
}

func TestBareAnswers(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, body, answer, want string }{
		{"description without a label", "Blog attached.\n\nTitle: " + title + "\nTheme: 3", "What a council learned from three returned envelopes and a stamp.", "accepted"},
		{"theme as a number", "Blog attached.\n\nTitle: " + title + "\nDescription: " + descr, "3 please", "accepted"},
		{"theme in a sentence", "Blog attached.\n\nTitle: " + title + "\nDescription: " + descr, "Sorry! It is for the People theme.", "accepted"},
		{"theme behind an apology", "Blog attached.\n\nTitle: " + title + "\nDescription: " + descr, "Apologies! People.", "accepted"},
		{"title without a label", "Blog attached.\n\nDescription: " + descr + "\nTheme: 3", "The letter nobody opened", "accepted"},
		{"title in a sentence", "Blog attached.\n\nDescription: " + descr + "\nTheme: 3", "The title should be “The letter nobody opened”.", "accepted"},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := newOffice(t)
			m := fullBlog("1@acme.example")
			m.body = c.body
			m.files = map[string]string{"blog.md": article(1, 450)}
			if got := o.deliver(m); !strings.HasPrefix(got, "submission needs-correction SS20-1") {
				t.Fatal(got)
			}
			l := o.last[0]
			got := o.deliver(mail{id: "2@acme.example", from: jane, subject: "RE: " + l.Subject, answers: l.MessageID, body: "Hi,\n\n" + c.answer + "\n\nJane"})
			if !strings.HasPrefix(got, "reply "+c.want+" SS20-1") {
				t.Errorf("got %s; problems %v", got, o.submission("SS20-1").Blog.Problems)
			}
		})
	}
}

// TestAnswersThatPoint give no wording: the ref that stands before one is no part of it, and “the first one” is none.
func TestAnswersThatPoint(t *testing.T) {
	t.Parallel()
	const wording = "What a council learned from three returned envelopes"
	for answer, want := range map[string]string{
		"For SS20-1: “" + wording + "”": wording,
		"SS20-1 - " + wording:           wording,
		"Yes, happy with your shorter version of the council's letter, but please say 'envelope' rather than 'letter'.": "",
		"Let's go with the first one, actually.":                               "",
		"Can't think of anything clever. Feel free to write one for us!":       "",
		"Would “Three envelopes came back” or “A stamp on the wall” do?":       "",
		"I thought the first line was doing that job. How's this - " + wording: wording,
		"The one you suggested is fine with me.":                               "",
		"We'd rather stick with what we had then":                              "",
	} {
		o := newOffice(t)
		o.deliver(withoutDescription("1@acme.example"))
		l := o.last[0]
		got := o.deliver(mail{id: "2@acme.example", from: jane, subject: "RE: " + l.Subject, answers: l.MessageID, body: "Hi,\n\n" + answer + "\n\nJane"})
		if d := o.submission("SS20-1").Blog.Description; d != want || want == "" && !strings.Contains(got, "referred") {
			t.Errorf("%s: %q, %s", answer, d, got)
		}
	}
}

// TestThreeAnswersInThreeLines, of which one begins with a number.
func TestThreeAnswersInThreeLines(t *testing.T) {
	t.Parallel()
	for _, between := range []string{"\n", "\n\n"} {
		o := newOffice(t)
		o.deliver(mail{id: "1@acme.example", from: jane, subject: "Blog", body: "Our blog is attached.\n\nJane", files: map[string]string{"letter.md": article(1, 450)}})
		l := o.last[0]
		o.deliver(mail{id: "2@acme.example", from: jane, subject: "RE: " + l.Subject, answers: l.MessageID, body: "Hi,\n\n" +
			strings.Join([]string{"The letter nobody opened", "Four envelopes taught a council about its stamps", "3"}, between) + "\n\nJane"})
		b := o.submission("SS20-1").Blog
		if b.Title != "The letter nobody opened" || b.Description != "Four envelopes taught a council about its stamps" || !slices.Equal(b.Themes, []int{3}) {
			t.Errorf("%q: %q, %q, %v", between, b.Title, b.Description, b.Themes)
		}
	}
}

func TestNearMissIsTakenByAYes(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	m := fullBlog("1@acme.example")
	long := "What a council learned from three returned envelopes and a stamp that somebody in the post room pinned to the wall. It is a story about addresses, and about care."
	m.body = strings.Replace(m.body, descr, long, 1)
	o.want(o.deliver(m), "submission needs-correction SS20-1 | correction to jane@acme.example")
	if !strings.Contains(o.text(), "pinned to the wall.") {
		t.Error("no shortened description is offered:\n" + o.text())
	}
	o.want(o.deliver(mail{id: "2@acme.example", from: jane, subject: "Re: x [SS20-1]", answers: o.last[0].MessageID, body: "Yes, that's fine with me.\n\nJane"}), "reply accepted SS20-1 | acceptance to jane@acme.example")
	if d := o.submission("SS20-1").Blog.Description; d != "What a council learned from three returned envelopes and a stamp that somebody in the post room pinned to the wall." {
		t.Error(d)
	}
}

func TestRefInTheSubjectAloneIsEnough(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.deliver(withoutDescription("1@acme.example"))
	o.want(o.deliver(mail{id: "2@acme.example", from: jane, subject: "Your blog needs a small change [SS20-1]", body: "Description: " + descr}), "reply accepted SS20-1 | acceptance to jane@acme.example")
}

func TestNewFileKeepsTheOldFields(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	m := fullBlog("1@acme.example")
	m.files = map[string]string{"letter.md": article(1, 800)}
	o.want(o.deliver(m), "submission needs-correction SS20-1 | correction to jane@acme.example")
	o.want(o.deliver(mail{
		id: "2@acme.example", from: jane, subject: "RE: Your blog needs a small change [SS20-1]", answers: o.last[0].MessageID,
		body: "Shorter version attached.\n\nJane", files: map[string]string{"letter v2.md": article(1, 480)},
	}), "reply accepted SS20-1 | acceptance to jane@acme.example")
	s := o.submission("SS20-1")
	if s.Blog.Title != title || s.Blog.Description != descr || s.Blog.Source != "letter v2.md" {
		t.Errorf("%+v", s.Blog)
	}
}

func TestColleagueMayAnswerAndStrangerMayNot(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	m := withoutDescription("1@acme.example")
	m.cc = "Bob Roe <bob@acme.example>"
	o.deliver(m)
	answer := mail{id: "2@elsewhere.example", from: "Eve <eve@elsewhere.example>", subject: "Re: [SS20-1]", body: "Description: Something quite else that Jane never wrote."}
	o.want(o.deliver(answer), "reply referred SS20-1 | forward to editors@example.org")
	if d := o.submission("SS20-1").Blog.Description; d != "" {
		t.Error("a stranger changed it:", d)
	}
	answer.id, answer.from = "3@elsewhere.example", "Eve <eve@elsewhere.example>"
	answer.body = "Please withdraw our blog SS20-1."
	o.want(o.deliver(answer), "reply referred SS20-1 | forward to editors@example.org")
	if s := o.submission("SS20-1").Status; s != submission.StatusNeedsCorrection {
		t.Error("a stranger withdrew it:", s)
	}
	o.want(o.deliver(mail{id: "4@acme.example", from: "Bob Roe <bob@acme.example>", subject: "Re: [SS20-1]", body: "Description: " + descr}),
		"reply accepted SS20-1 | acceptance to bob@acme.example, jane@acme.example")
}

func TestSameEmailTwice(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	m := fullBlog("1@acme.example")
	raw := m.raw(o.now)
	in := desk.Arrival{Mailbox: "INBOX", UIDValidity: 1, UID: 1, Received: o.now, Raw: raw}
	o.want(o.file(in), "submission accepted SS20-1 | acceptance to jane@acme.example")
	o.want(o.file(in), "submission accepted SS20-1")
	in.UID = 2
	o.want(o.file(in), "submission duplicate SS20-1")
	in.UID, in.Raw = 3, append([]byte("Received: from a by b; Thu, 20 Aug 2020 10:00:00 +0000\r\n"), raw...)
	o.want(o.file(in), "submission duplicate SS20-1")
	in.UIDValidity, in.UID = 2, 1
	o.want(o.file(in), "submission accepted SS20-1")
}

// A theme that the call does not have is no news when the same blog comes with it again, nor when all is judged again by
// the same rules; who answers our letter with it again hears of it again.
func TestUnknownThemeAgain(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	unknown := fullBlog("1@acme.example")
	unknown.body = strings.Replace(unknown.body, "Theme: 3", "Theme: 7", 1)
	o.want(o.deliver(unknown), "submission needs-correction SS20-1 | correction to jane@acme.example")
	l := o.last[0]
	unknown.id = "2@acme.example"
	o.want(o.deliver(unknown), "reply duplicate SS20-1")
	if r := o.replay(); len(r.Blogs)+len(r.Mails) > 0 {
		t.Errorf("judged again: %+v", r)
	}
	o.want(o.deliver(mail{id: "3@acme.example", from: jane, subject: "Re: " + l.Subject, answers: l.MessageID, body: "Theme: 7\n\nJane"}),
		"reply needs-correction SS20-1 | correction to jane@acme.example")
}

func TestSameBlogAgain(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.deliver(fullBlog("1@acme.example"))
	o.want(o.deliver(fullBlog("2@acme.example")), "reply duplicate SS20-1")
	changed := fullBlog("3@acme.example")
	changed.files = map[string]string{"letter.md": article(1, 450) + "\n\nOne more line, which is new, at the very end of it."}
	o.want(o.deliver(changed), "reply accepted SS20-1 | acceptance to jane@acme.example")
	other := fullBlog("4@acme.example")
	other.body = strings.Replace(other.body, title, "Nine doors and a bell", 1)
	other.files = map[string]string{"doors.md": article(7, 450)}
	o.want(o.deliver(other), "submission accepted SS20-2 | acceptance to jane@acme.example")
}

func TestForgottenAttachmentThenTheBlog(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.want(o.deliver(mail{id: "1@acme.example", from: jane, subject: "Blog", body: "Please find attached my blog for theme 3.\n\nTitle: " + title + "\n\nJane"}), "submission needs-correction SS20-1 | correction to jane@acme.example")
	o.want(o.deliver(mail{
		id: "2@acme.example", from: jane, subject: "Blog (now with attachment!)", body: "Sorry, here it is.\n\nDescription: " + descr,
		files: map[string]string{"letter.md": article(1, 450)},
	}), "reply accepted SS20-1 | acceptance to jane@acme.example")
}

func TestWithdrawal(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.deliver(fullBlog("1@acme.example"))
	o.want(o.deliver(mail{id: "2@acme.example", from: jane, subject: "Withdrawal", body: "Dear desk,\n\nPlease withdraw our blog “" + title + "”.\n\nJane"}), "withdrawal withdrawn SS20-1 | withdrawal to jane@acme.example")
	if s := o.submission("SS20-1").Status; s != submission.StatusWithdrawn {
		t.Error(s)
	}
	o.want(o.deliver(fullBlog("3@acme.example")), "reply accepted SS20-1 | acceptance to jane@acme.example")
	if l := o.last[0]; !strings.HasPrefix(l.Subject, "Your blog is accepted") || !strings.Contains(strings.Join(strings.Fields(o.text()), " "), "It is no longer withdrawn") {
		t.Errorf("a blog that came back is answered with %q", l.Subject)
	}
}

func TestWithdrawalByReply(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.deliver(withoutDescription("1@acme.example"))
	o.want(o.reply(mail{body: "Sorry, we need to withdraw this one after all.\n\nJane"}), "withdrawal withdrawn SS20-1 | withdrawal to jane@acme.example")
}

func TestGraceAndLateness(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.now = time.Date(2020, 9, 4, 20, 0, 0, 0, time.UTC)
	o.deliver(withoutDescription("1@acme.example"))
	o.now = time.Date(2020, 9, 6, 20, 0, 0, 0, time.UTC) // the grace ends at midnight
	o.want(o.deliver(mail{id: "2@acme.example", from: jane, subject: "Re: [SS20-1]", body: "Description: " + descr}), "reply accepted SS20-1 | acceptance to jane@acme.example")
	o.now = time.Date(2020, 9, 8, 20, 0, 0, 0, time.UTC)
	o.want(o.deliver(mail{id: "3@acme.example", from: jane, subject: "Re: [SS20-1]", body: "Title: A better title for it"}), "reply late SS20-1 | late to jane@acme.example")
	if s := o.submission("SS20-1"); s.Status != submission.StatusAccepted || s.Blog.Title != title {
		t.Errorf("an accepted blog was changed too late: %s %q", s.Status, s.Blog.Title)
	}
	late := fullBlog("4@acme.example")
	late.from = "Lea Late <lea@late.example>"
	o.want(o.deliver(late), "submission late SS20-2 | late to lea@late.example")
}

func TestAfterAcceptance(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.deliver(fullBlog("1@acme.example"))
	o.want(o.deliver(mail{id: "2@acme.example", from: jane, subject: "Re: [SS20-1]", body: "Please use theme 4 instead.\n\nJane"}), "reply accepted SS20-1 | acceptance to jane@acme.example")
	if s := o.submission("SS20-1"); len(s.Blog.Themes) != 1 || s.Blog.Themes[0] != 4 {
		t.Error(s.Blog.Themes)
	}
	o.want(o.deliver(mail{id: "3@acme.example", from: jane, subject: "Re: [SS20-1]", body: "When will it be published?\n\nJane"}), "enquiry referred SS20-1 | forward to editors@example.org")
}

func TestTwoBlogsInOneEmail(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	m := mail{id: "1@acme.example", from: jane, subject: "Two blogs", body: "Hello, two blogs attached.\n\nJane", files: map[string]string{
		"a.md": "# " + title + "\n\nDescription: " + descr + "\n\nTheme: 3\n\n" + article(1, 450),
		"b.md": "# Nine doors and a bell\n\nTheme: 2\n\n" + article(7, 450),
	}}
	got := o.deliver(m)
	if !strings.HasPrefix(got, "submission needs-correction SS20-1 SS20-2 | correction to jane@acme.example") {
		t.Fatal(got)
	}
	o.want(o.reply(mail{body: "Description: A walk round the doors of one town hall."})[:14], "reply accepted")
	for _, ref := range []string{"SS20-1", "SS20-2"} {
		if s := o.submission(ref); s.Status != submission.StatusAccepted {
			t.Error(ref, s.Status, s.Blog.Problems)
		}
	}
}

func TestMachinesAreNotAnswered(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.deliver(fullBlog("1@acme.example"))
	l := o.last[0]
	o.want(o.deliver(mail{id: "2@acme.example", from: jane, subject: "Automatic reply: " + l.Subject, answers: l.MessageID, header: []string{"Auto-Submitted: auto-replied"}, body: "I am out of the office."}), "automatic ignored")
	o.want(o.deliver(mail{id: "3@acme.example", from: "Blogs desk <blogs@example.org>", subject: "x", body: "our own mail"}), "automatic ignored")
	forged := fullBlog("4@acme.example")
	forged.header = []string{"Authentication-Results: mx.example.org; dmarc=fail header.from=acme.example"}
	o.want(o.deliver(forged), "submission referred | forward to editors@example.org")
	spam := fullBlog("5@acme.example")
	spam.header = []string{"X-Spam-Flag: YES"}
	o.want(o.deliver(spam), "submission referred")
}

// A team's list and the form of a web site bring blogs too: nobody is answered, and none is lost.
func TestBlogsThatMachinesBring(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	list := fullBlog("1@acme.example")
	list.header = []string{"List-Id: <comms.acme.example>"}
	o.want(o.deliver(list), "automatic referred | forward to editors@example.org")
	form := mail{
		id: "2@acme.example", from: "Web form <noreply@acme.example>", subject: "New submission", header: []string{"Auto-Submitted: auto-generated"},
		body: "Title: " + title + "\nDescription: " + descr + "\nTheme: 3\n\n" + article(2, 450),
	}
	o.want(o.deliver(form), "automatic referred | forward to editors@example.org")
	contact := mail{
		id: "7@acme.example", from: "Website <noreply@acme.example>", subject: "Contact form",
		body: "Name: Jane Doe\nEmail: jane@acme.example\n\nMessage:\n" + title + "\n\n" + article(4, 450),
	}
	o.want(o.deliver(contact), "automatic referred | forward to editors@example.org")
	posted := mail{
		id: "8@acme.example", from: jane, subject: "[members] My blog", header: []string{"List-Post: <mailto:members@acme.example>", "List-Unsubscribe: <mailto:off@acme.example>"},
		body: title + "\n\n" + article(5, 450),
	}
	o.want(o.deliver(posted), "automatic referred | forward to editors@example.org")
	comment := mail{
		id: "9@acme.example", from: "Acme blogs <noreply@acme.example>", subject: "A comment on your blog",
		body: "Somebody commented on your blog:\n\n" + article(6, 60),
	}
	o.want(o.deliver(comment), "automatic ignored")
	newsletter := mail{
		id: "3@acme.example", from: "Acme news <news@acme.example>", subject: "What people made of the week", header: []string{"List-Unsubscribe: <mailto:off@acme.example>", "Precedence: bulk"},
		body: "What people made of the week\n\n" + article(3, 450),
	}
	o.want(o.deliver(newsletter), "automatic ignored")
	ofBlogs := newsletter
	ofBlogs.id, ofBlogs.body = "10@acme.example", "Here is our latest blog.\n\n"+newsletter.body
	o.want(o.deliver(ofBlogs), "automatic ignored")
	shared := mail{
		id: "6@acme.example", from: "Jane Doe (via Google Docs) <drive-shares-dm-noreply@google.example>", subject: "Our blog",
		body: "Jane Doe (jane@acme.example) has invited you to edit the following document:\n\nOur blog\nhttps://docs.google.com/document/d/1x/edit\n",
	}
	o.want(o.deliver(shared), "automatic ignored") // like any machine's email that brings no blog (INTERFACE.md)
	other := *o.desk.Calls[0]
	other.Slug, other.Prefix = "other", "OT"
	o.desk.Calls = append(o.desk.Calls, &other)
	list.id, newsletter.id = "4@acme.example", "5@acme.example"
	o.want(o.deliver(list), "automatic referred | forward to editors@example.org")
	o.want(o.deliver(newsletter), "automatic ignored")
}

// Two desks that are each other's editors, an editors' list that writes to the desk too, a rule that forwards what editors get:
// what we sent to the editors is not sent to them again when a machine brings it back.
func TestOurLetterToTheEditorsComesBack(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	list := fullBlog("1@acme.example")
	list.header = []string{"List-Id: <comms.acme.example>"}
	o.want(o.deliver(list), "automatic referred | forward to editors@example.org")
	letter := o.last[0]
	raw, err := o.store.LetterRaw(context.Background(), letter.ID)
	if err != nil {
		t.Fatal(err)
	}
	for name, back := range map[string]string{
		"within the forward of another desk": "From: Desk B <b@b.example>\r\nTo: blogs@example.org\r\nSubject: To look at\r\nAuto-Submitted: auto-generated\r\n" +
			"Message-ID: <2@b.example>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"x\"\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nAttached.\r\n" +
			"--x\r\nContent-Type: message/rfc822\r\n\r\n" + string(raw) + "\r\n--x--\r\n",
		"from a list that puts its own From": strings.Replace(string(raw), "From: \"Blogs desk\" <blogs@example.org>", "List-Id: <editors.example.org>\r\nFrom: Editors <editors@example.org>", 1),
		"forwarded by a rule": "From: Ed <ed@example.org>\r\nTo: blogs@example.org\r\nSubject: FW: To look at\r\nAuto-Submitted: auto-generated\r\nMessage-ID: <3@example.org>\r\n" +
			"References: <" + letter.MessageID + ">\r\n\r\nTitle: " + title + "\r\nDescription: " + descr + "\r\nTheme: 3\r\n\r\n" + article(2, 450),
	} {
		o.uid++
		if got := o.file(desk.Arrival{Mailbox: "INBOX", UIDValidity: 1, UID: o.uid, Received: o.now, Raw: []byte(back)}); got != "automatic ignored" {
			t.Errorf("%s: %s", name, got)
		}
	}
}

func TestLettersAreLimited(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.desk.Limits.PerHour = 2
	for i, want := range []string{"needs-correction", "needs-correction", "referred"} {
		m := withoutDescription(fmt.Sprintf("%d@acme.example", i))
		m.body = strings.Replace(m.body, title, []string{"Nine doors and a bell", "Rain over Marlham", "What the clerk kept"}[i], 1)
		m.files = map[string]string{"blog.md": article(i*5+1, 450)}
		got := o.deliver(m)
		if !strings.HasPrefix(got, "submission "+want) || (want == "referred") != (len(o.last) == 0) {
			t.Errorf("email %d: %s", i, got)
		}
	}
}

func TestRubbishIsReferredAndNothingStops(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	for _, raw := range []string{"", "\x00\x01\x02", "From: x\r\n\r\n", strings.Repeat("a", 100000), "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n--b\r\n--b"} {
		o.uid++
		got := o.file(desk.Arrival{Mailbox: "INBOX", UIDValidity: 1, UID: o.uid, Received: o.now, Raw: []byte(raw)})
		if strings.Contains(got, "correction") {
			t.Errorf("%.20q: %s", raw, got)
		}
	}
}

// TestNobodyTellsTheTime: a server without INTERNALDATE, and an email without Received and Date.
func TestNobodyTellsTheTime(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	raw := regexp.MustCompile(`(?m)^Date: .*\r\n`).ReplaceAll(fullBlog("1@acme.example").raw(o.now), nil)
	o.want(o.file(desk.Arrival{Mailbox: "INBOX", UIDValidity: 1, UID: 1, Raw: raw}), "submission accepted SS20-1 | acceptance to jane@acme.example")
	if got := o.submission("SS20-1").Received; !got.Equal(o.now) {
		t.Errorf("it was received at %v", got)
	}
}

func TestFieldsInAFreshEmail(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.deliver(withoutDescription("1@acme.example"))
	o.want(o.deliver(mail{id: "2@acme.example", from: jane, subject: "Description for my blog", body: "Hi, sorry I forgot it.\n\nDescription: " + descr + "\n\nJane"}), "reply accepted SS20-1 | acceptance to jane@acme.example")
}

func TestQuestionsChangeNothing(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.deliver(fullBlog("1@acme.example"))
	o.want(o.deliver(mail{id: "2@acme.example", from: jane, subject: "Re: [SS20-1]", body: "Would theme 4 have been better for this one?\n\nJane"}), "enquiry referred SS20-1 | forward to editors@example.org")
	if s := o.submission("SS20-1"); s.Blog.Themes[0] != 3 {
		t.Error(s.Blog.Themes)
	}
}

func TestEditorsAreNotFlooded(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.desk.Limits.ForwardsPerHour = 1
	ask := mail{id: "1@acme.example", from: jane, subject: "Question", body: "Is there still time?"}
	o.want(o.deliver(ask), "enquiry referred | forward to editors@example.org")
	ask.id, ask.body = "2@acme.example", "And may I send a PDF?"
	o.want(o.deliver(ask), "enquiry referred")
}

func TestOrganisationLimitIsRemarked(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.desk.Calls[0].MaxPerOrganisation = 1
	for i, name := range []string{title, "Nine doors and a bell"} {
		m := fullBlog(fmt.Sprintf("%d@acme.example", i))
		m.body = strings.Replace(m.body, title, name, 1) + "\n\n-- \nJane Doe\nHead of Post, Acme Ltd"
		m.files = map[string]string{"blog.md": article(i*5+1, 450)}
		o.want(o.deliver(m), fmt.Sprintf("submission accepted SS20-%d | acceptance to jane@acme.example", i+1))
		if got := len(o.submission(fmt.Sprintf("SS20-%d", i+1)).Blog.Remarks); got != i {
			t.Errorf("blog %d has %d remarks", i+1, got)
		}
		if strings.Contains(o.text(), "at most 1") {
			t.Error("the remark for the editors is told to the contributor")
		}
	}
}

// With several calls an answer is for the call of the blog that it answers, wherever it was sent and whatever its subject says.
func TestAnswersWithSeveralCalls(t *testing.T) {
	t.Parallel()
	for name, change := range map[string]func(m *mail, l store.Letter){
		"the ref in the subject": func(m *mail, l store.Letter) { m.subject = "Re: " + l.Subject },
		"another subject":        func(m *mail, l store.Letter) { m.subject, m.answers = "Re: my piece", l.MessageID },
		"References alone": func(m *mail, l store.Letter) {
			m.subject, m.header = "Re: my piece", []string{"References: <" + l.MessageID + ">"}
		},
		"an answer to the first email": func(m *mail, l store.Letter) { m.subject, m.answers = "Re: my piece", l.InReplyTo },
	} {
		for _, to := range []string{"blogs@example.org", "rural@example.org"} {
			o := newOffice(t)
			rural := *o.desk.Calls[0]
			rural.Slug, rural.Prefix, rural.Name, rural.Hashtag, rural.Addresses = "rural", "RU27", "Rural Week", "#Rural", []string{"rural@example.org"}
			o.desk.Calls[0].Addresses = []string{"blogs@example.org"}
			o.desk.Calls = append(o.desk.Calls, &rural)
			m := withoutDescription("1@acme.example")
			m.to = "rural@example.org"
			o.want(o.deliver(m), "submission needs-correction RU27-1 | correction to jane@acme.example")
			answer := mail{id: "2@acme.example", from: jane, to: to, body: "Description: " + descr}
			change(&answer, o.last[0])
			if got := o.deliver(answer); got != "reply accepted RU27-1 | acceptance to jane@acme.example" {
				t.Errorf("%s, to %s: %s", name, to, got)
			} else if text := o.text(); !strings.Contains(text, "Rural Week") {
				t.Errorf("%s, to %s: the letter speaks of another call", name, to)
			}
			if all, err := o.store.Mails(t.Context(), store.MailFilter{Call: "rural"}); err != nil || len(all) != 2 {
				t.Errorf("%s, to %s: %d emails are of the call, %v", name, to, len(all), err)
			}
		}
	}
}

// A call keeps its submissions when its slug is changed: their refs are still of its prefix.
func TestAnswerAboutACallWithANewSlug(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.deliver(withoutDescription("1@acme.example"))
	l := o.last[0]
	renamed := *o.desk.Calls[0]
	renamed.Slug = "smarter-state-week"
	o.desk.Calls = []*call.Call{&renamed}
	o.want(o.deliver(mail{id: "2@acme.example", from: jane, subject: "Re: " + l.Subject, answers: l.MessageID, body: "Description: " + descr}), "reply accepted SS20-1 | acceptance to jane@acme.example")
}

// An answer about a call that was taken out of the configuration is for a person: no other call's rules say anything of its blog.
func TestAnswerAboutACallThatIsOver(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.deliver(withoutDescription("1@acme.example"))
	l := o.last[0]
	next := *o.desk.Calls[0]
	next.Slug, next.Prefix, next.Name, next.Hashtag = "rural", "RU27", "Rural Week", "#Rural"
	o.desk.Calls = []*call.Call{&next}
	o.want(o.deliver(mail{id: "2@acme.example", from: jane, subject: "Re: " + l.Subject, answers: l.MessageID, body: "Description: " + descr}), "enquiry referred | forward to editors@example.org")
	o.want(o.deliver(mail{id: "3@acme.example", from: jane, subject: "Automatic reply: " + l.Subject, answers: l.MessageID, header: []string{"Auto-Submitted: auto-replied"}, body: "I am away."}), "automatic ignored")
	if s := o.submission("SS20-1"); s.Status != submission.StatusNeedsCorrection || s.Blog.Description != "" {
		t.Errorf("it was changed: %s, description %q", s.Status, s.Blog.Description)
	}
}
