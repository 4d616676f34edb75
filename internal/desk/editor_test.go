package desk_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"copydesk/internal/desk"
	"copydesk/internal/store"
	"copydesk/internal/submission"
)

const (
	editor   = "Priya Nair <editors@example.org>"
	verified = "Authentication-Results: mx.example.org; dmarc=pass header.from=example.org"
)

// withLate is an office after the deadline: SS20-1 is accepted, SS20-2 late, SS20-3 waits for its description.
func withLate(t *testing.T) *office {
	t.Helper()
	o := newOffice(t)
	o.deliver(fullBlog("1@acme.example"))
	o.now = time.Date(2020, 9, 5, 9, 0, 0, 0, time.UTC)
	late := fullBlog("2@late.example")
	late.from = "Lea Late <lea@late.example>"
	late.body = strings.Replace(late.body, title, "Rain over Marlham", 1)
	late.files = map[string]string{"rain.md": article(7, 450)}
	o.want(o.deliver(late), "submission late SS20-2 | late to lea@late.example")
	return o
}

// command is an email of an editor whose server says that it is theirs.
func command(lines ...string) mail {
	return mail{id: fmt.Sprintf("%p@example.org", &lines), from: editor, subject: "Re: SS20, Friday 4 September", header: []string{verified}, body: strings.Join(lines, "\n") + "\n\nBest wishes,\nPriya\n"}
}

// answered is what the latest answer to the editor says, its text part on one line.
func (o *office) answered() string {
	o.t.Helper()
	for _, l := range o.last {
		if l.Kind != "answer" {
			continue
		}
		raw, err := o.store.LetterRaw(context.Background(), l.ID)
		if err != nil {
			o.t.Fatal(err)
		}
		text := strings.ReplaceAll(string(raw), "=\r\n", "")
		_, text, _ = strings.Cut(text, "Content-Type: text/plain")
		_, text, _ = strings.Cut(text, "\r\n\r\n")
		text, _, _ = strings.Cut(text, "\r\n--=")
		for code, sign := range map[string]string{"=E2=80=9C": "“", "=E2=80=9D": "”", "=E2=80=A6": "…", "=E2=80=99": "’"} {
			text = strings.ReplaceAll(text, code, sign)
		}
		return strings.Join(strings.Fields(text), " ")
	}
	o.t.Fatal("the editor is not answered")
	return ""
}

func (o *office) says(parts ...string) {
	o.t.Helper()
	got := o.answered()
	for _, p := range parts {
		if !strings.Contains(got, p) {
			o.t.Errorf("the answer does not say %q: %s", p, got)
		}
	}
}

func TestEditorAcceptsALateBlog(t *testing.T) {
	t.Parallel()
	o := withLate(t)
	o.want(o.deliver(command("accept SS20-2")), "enquiry noted SS20-2 | answer to editors@example.org | acceptance to lea@late.example")
	o.says("Dear Priya,", "SS20-2 “Rain over Marlham” is accepted (it was late)", "To undo it, reply with", "- undo SS20-2")
	if s := o.submission("SS20-2"); s.Status != submission.StatusAccepted || s.Decided != "accepted" || len(s.Blog.Themes) != 1 {
		t.Errorf("%s %q %v", s.Status, s.Decided, s.Blog.Themes)
	}
	o.want(o.deliver(command("Accept ss20–2, please.")), "enquiry noted SS20-2 | answer to editors@example.org")
	o.says("is accepted already; nothing has changed")
	o.want(o.deliver(command("undo SS20-2")), "enquiry noted SS20-2 | answer to editors@example.org")
	o.says("The letter to its contributor had not gone yet, and is taken back.")
	if s := o.submission("SS20-2"); s.Status != submission.StatusLate || s.Decided != "" {
		t.Errorf("undone: %s %q", s.Status, s.Decided)
	}
	o.deliver(command("undo SS20-2"))
	o.says("there is nothing to undo", "Nothing was guessed")
}

// TestUndoneInTime: the letter about a decision that is undone is taken back where it waits, and only that one; a
// contributor who has it already is told, or the editor is told that nobody is.
func TestUndoneInTime(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name   string
		sent   bool
		said   string
		letter string // to the contributor, about the undoing
		waits  []string
	}{
		{"before it was sent", false, "is accepted again. The letter to its contributor had not gone yet", "", []string{"acceptance"}},
		{"after it was sent", true, "is accepted again; its contributor is told so", " | acceptance to lea@late.example", []string{"acceptance"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := withLate(t)
			o.deliver(command("accept SS20-2"))
			o.deliver(command("decline SS20-2: too late"))
			if c.sent {
				o.send()
			}
			o.want(o.deliver(command("undo SS20-2")), "enquiry noted SS20-2 | answer to editors@example.org"+c.letter)
			o.says(c.said)
			waiting, err := o.store.Letters(context.Background(), store.LetterFilter{State: store.Waiting, To: "lea@late.example"})
			var kinds []string
			for _, l := range waiting {
				if l.Kind != "late" {
					kinds = append(kinds, l.Kind)
				}
			}
			if err != nil || !slices.Equal(kinds, c.waits) {
				t.Errorf("waiting: %v, %v", kinds, err)
			}
		})
	}
}

// send sends every letter that waits.
func (o *office) send() {
	o.t.Helper()
	ctx := context.Background()
	waiting, err := o.store.Letters(ctx, store.LetterFilter{State: store.Waiting})
	for _, l := range waiting {
		_, begun := o.store.RecordAttempt(ctx, store.Attempt{Letter: l.ID, At: o.now, Next: o.now})
		_, sent := o.store.MarkSent(ctx, l.ID, o.now, store.Attempt{})
		err = errors.Join(err, begun, sent)
	}
	if err != nil {
		o.t.Fatal(err)
	}
}

func TestEditorAcceptsWhatNeedsCorrection(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.deliver(withoutDescription("1@acme.example"))
	o.deliver(command("accept SS20-1"))
	o.says("is accepted (it was in need of correction)")
	o.deliver(command("undo SS20-1"))
	o.says("is in need of correction again")
}

// TestEditorsWordStands: what an editor let pass is not asked of the contributor again, and what is worse than it was is.
func TestEditorsWordStands(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	long := fullBlog("1@acme.example")
	long.files = map[string]string{"stamp.md": article(1, 900)}
	o.want(o.deliver(long), "submission needs-correction SS20-1 | correction to jane@acme.example")
	o.deliver(command("accept SS20-1"))
	for _, step := range []struct{ says, want string }{
		{"Description: What the letter said, and what it left out.", "reply accepted SS20-1 | acceptance to jane@acme.example"},
		{"Title: The letter that somebody opened", "reply accepted SS20-1 | acceptance to jane@acme.example"}, // once is not enough
		{"Description: " + strings.Repeat("What the letter said, and what it left out. ", 5), "reply needs-correction SS20-1 | correction to jane@acme.example"},
	} {
		o.want(o.deliver(mail{id: step.says[:12] + "@acme.example", from: jane, subject: "Re: your blog [SS20-1]", body: step.says + "\n\nJane"}), step.want)
	}
	o.want(o.deliver(mail{id: "4@acme.example", from: jane, subject: "Re: your blog [SS20-1]", body: "Description: " + strings.Repeat("What the letter said, and what it left out. ", 4) + "\n\nJane"}), "reply needs-correction SS20-1 | correction to jane@acme.example")
	if s := o.submission("SS20-1"); len(s.Blog.Problems) != 1 || s.Blog.Problems[0].Code != submission.DescriptionTooLong {
		t.Errorf("asked for %v", s.Blog.Problems)
	}
	o.want(o.deliver(mail{id: "5@acme.example", from: jane, subject: "Re: your blog [SS20-1]", body: "Description: " + descr + "\n\nJane"}), "reply accepted SS20-1 | acceptance to jane@acme.example")
	o.deliver(command("undo SS20-1"))
	o.says("is in need of correction again")
	if s := o.submission("SS20-1"); s.Status != submission.StatusNeedsCorrection || len(s.Blog.Problems) != 1 || s.Blog.Problems[0].Code != submission.TooLong || s.Blog.Description != descr {
		t.Errorf("undone: %s %v %q", s.Status, s.Blog.Problems, s.Blog.Description)
	}
}

// TestNewVersionOfADeclinedBlog goes to the editors, with the reason.
func TestNewVersionOfADeclinedBlog(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.deliver(fullBlog("1@acme.example"))
	o.deliver(command("decline SS20-1: we have four like it"))
	o.want(o.deliver(mail{id: "2@acme.example", from: jane, subject: "Re: your blog [SS20-1]", body: "Here is a new version.\n\nJane", files: map[string]string{"stamp.md": "# " + title + "\n\n" + article(9, 450)}}),
		"reply referred SS20-1 | forward to editors@example.org")
	all, err := o.store.Mails(t.Context(), store.MailFilter{Outcome: submission.Referred})
	if err != nil || len(all) != 1 || all[0].Reason != "SS20-1 was declined, and there is a new version of it" {
		t.Errorf("%+v, %v", all, err)
	}
}

func TestEditorDeclinesWithAReason(t *testing.T) {
	t.Parallel()
	o := withLate(t)
	o.want(o.deliver(command("decline SS20-2")), "enquiry noted SS20-2 | answer to editors@example.org")
	o.says("please give the reason")
	if s := o.submission("SS20-2").Status; s != submission.StatusLate {
		t.Error(s)
	}
	o.want(o.deliver(command("decline SS20-2: we have four blogs on the weather", "this week already", "", "See you on Monday!")),
		"enquiry noted SS20-2 | answer to editors@example.org | declined to lea@late.example")
	raw, err := o.store.LetterRaw(context.Background(), o.last[1].ID)
	if err != nil || !strings.Contains(strings.ReplaceAll(string(raw), "=\r\n", ""), "We have four blogs on the weather this week already.") {
		t.Errorf("the reason is not in the letter: %v\n%s", err, raw)
	}
	o.want(o.deliver(command("accept SS20-2")), "enquiry noted SS20-2 | answer to editors@example.org | acceptance to lea@late.example")
	o.says("it was declined")
	o.deliver(command("undo SS20-2"))
	if s := o.submission("SS20-2"); s.Status != submission.StatusDeclined || s.Decided != "declined" {
		t.Errorf("undone to the decision before: %s %q", s.Status, s.Decided)
	}
}

// TestEditorIsAskedBack: a verified editor who writes of a submission in other words than ours is asked what is meant,
// also when it is no answer to the digest; one who takes part in it writes as a contributor.
func TestEditorIsAskedBack(t *testing.T) {
	t.Parallel()
	o := withLate(t)
	for _, words := range []string{"Please could you accept SS20-2? Thanks", "SS20-2 accept", "Do not accept SS20-2", "Accept the late one"} {
		o.want(o.deliver(command("Hello,", "", words)), "enquiry noted | answer to editors@example.org")
		o.says("“"+words+"”: what is to be done?", "Nothing was guessed")
	}
	if s := o.submission("SS20-2").Status; s != submission.StatusLate {
		t.Error(s)
	}
	unverified := command("Please could you accept SS20-2? Thanks")
	unverified.header = nil
	if got := o.deliver(unverified); strings.Contains(got, "answer") {
		t.Errorf("an unverified one is answered: %s", got)
	}
	blog := fullBlog("3@example.org")
	blog.from, blog.header = editor, []string{verified}
	o.deliver(blog)
	if got := o.deliver(command("Please withdraw SS20-3")); !strings.Contains(got, "withdrawal") {
		t.Errorf("an editor's own blog: %s", got)
	}
}

func TestEditorSetsThemes(t *testing.T) {
	t.Parallel()
	o := withLate(t)
	o.want(o.deliver(command("theme SS20-1 2 4")), "enquiry noted SS20-1 | answer to editors@example.org")
	o.says("is now filed under 2 Tech as an enabler; 4 Bridging the gap (it was 3 People)", "- theme SS20-1 3")
	s := o.submission("SS20-1")
	if fmt.Sprint(s.Blog.Themes) != "[2 4]" || s.Status != submission.StatusAccepted || s.Blog.Text == "" {
		t.Errorf("%v %s", s.Blog.Themes, s.Status)
	}
	if original, _, err := o.store.RevisionFiles(context.Background(), "SS20-1", s.Revision); err != nil || len(original) == 0 {
		t.Errorf("the original is lost: %v", err)
	}
	o.deliver(command("undo SS20-1"))
	if s := o.submission("SS20-1"); fmt.Sprint(s.Blog.Themes) != "[3]" {
		t.Error(s.Blog.Themes)
	}
	o.deliver(command("theme SS20-1 1"))
	o.deliver(command("theme SS20-1 5"))
	for _, before := range []string{"[1]", "[3]"} {
		o.deliver(command("undo SS20-1"))
		if s := o.submission("SS20-1"); fmt.Sprint(s.Blog.Themes) != before {
			t.Errorf("undone once more: %v, want %s", s.Blog.Themes, before)
		}
	}
	o.deliver(command("theme SS20-1 People, COVID-19"))
	if s := o.submission("SS20-1"); fmt.Sprint(s.Blog.Themes) != "[3 5]" {
		t.Error(s.Blog.Themes)
	}
	o.deliver(command("theme SS20-1 9"))
	o.says("which themes are meant?")
	o.deliver(command("theme SS20-2 1"))
	if s := o.submission("SS20-2"); fmt.Sprint(s.Blog.Themes) != "[1]" || s.Status != submission.StatusLate {
		t.Errorf("a late one: %v %s", s.Blog.Themes, s.Status)
	}
}

func TestThemesOfAnEditorSettleWhatWasMissing(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	m := fullBlog("1@acme.example")
	m.body = strings.Replace(m.body, "Theme: 3\n", "", 1)
	o.want(o.deliver(m), "submission needs-correction SS20-1 | correction to jane@acme.example")
	o.want(o.deliver(command("theme SS20-1: 4")), "enquiry noted SS20-1 | answer to editors@example.org | acceptance to jane@acme.example")
	o.says("It is accepted by that")
	if s := o.submission("SS20-1"); s.Status != submission.StatusAccepted || len(s.Blog.Problems) > 0 {
		t.Errorf("%s %v", s.Status, s.Blog.Problems)
	}
	o.deliver(command("undo SS20-1"))
	o.says("is filed under no theme again. The letter to its contributor had not gone yet, and is taken back.")
}

func TestEditorSchedules(t *testing.T) {
	t.Parallel()
	o := withLate(t)
	o.want(o.deliver(command("schedule SS20-1 Tue")), "enquiry noted SS20-1 | answer to editors@example.org | scheduled to jane@acme.example")
	o.says("appears on Tuesday 8 September", "- schedule SS20-1 none")
	if !strings.Contains(o.last[1].Subject, "Your blog appears on Tuesday 8 September 2020") {
		t.Error(o.last[1].Subject)
	}
	o.want(o.deliver(command("schedule SS20-1 to Wednesday")), "enquiry noted SS20-1 | answer to editors@example.org | scheduled to jane@acme.example")
	o.says("- schedule SS20-1 2020-09-08")
	o.waits("scheduled", "Your blog appears on Wednesday 9 September 2020") // and no more on Tuesday, which nobody was told
	o.deliver(command("undo SS20-1"))
	o.says("has Tuesday 8 September again; its contributor is told so")
	o.waits("scheduled", "Your blog appears on Tuesday 8 September 2020")
	if d := o.submission("SS20-1").FixedDay; d != "2020-09-08" {
		t.Error(d)
	}
	o.want(o.deliver(command("schedule SS20-1 soon", "schedule SS20-2 Tue")), "enquiry noted SS20-1 SS20-2 | answer to editors@example.org")
	o.says("is not a day of the campaign", "it is not accepted (late)")
	o.want(o.deliver(command("schedule SS20-1 none")), "enquiry noted SS20-1 | answer to editors@example.org")
	o.says("had not gone yet, and is taken back")
	o.waits("scheduled")
	if d := o.submission("SS20-1").FixedDay; d != "" {
		t.Error(d)
	}
}

// waits wants the letters of a kind that wait in the outbox to have subjects that begin so.
func (o *office) waits(kind string, subjects ...string) {
	o.t.Helper()
	letters, err := o.store.Letters(context.Background(), store.LetterFilter{Kind: kind, State: store.Waiting})
	if err != nil || len(letters) != len(subjects) {
		o.t.Fatalf("%d letters wait, %v", len(letters), err)
	}
	for i, l := range letters {
		if !strings.HasPrefix(l.Subject, subjects[i]) {
			o.t.Errorf("%q waits", l.Subject)
		}
	}
}

func TestEditorNotes(t *testing.T) {
	t.Parallel()
	o := withLate(t)
	o.want(o.deliver(command("note SS20-1 ask Jane for a picture", "", "accept SS20-2", "foo", "decline SS20-99: who?", "", "What about SS20-1?")),
		"enquiry noted SS20-1 SS20-2 | answer to editors@example.org | acceptance to lea@late.example")
	o.says("has the note: ask Jane for a picture.", "there is no submission SS20-99", "“What about SS20-1?”: what is to be done?")
	events, err := o.store.Events(context.Background(), "SS20-1")
	if err != nil || len(events) != 1 || events[0].Text != "ask Jane for a picture" || events[0].MailID == 0 || events[0].By != "editors@example.org" {
		t.Errorf("%+v, %v", events, err)
	}
}

func TestEditorTakesTheVersionThatCameLate(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.deliver(fullBlog("1@acme.example"))
	o.now = time.Date(2020, 9, 8, 20, 0, 0, 0, time.UTC)
	o.want(o.deliver(mail{id: "2@acme.example", from: jane, subject: "Re: [SS20-1]", body: "Title: A better title for it"}), "reply late SS20-1 | late to jane@acme.example")
	o.want(o.deliver(command("accept SS20-1")), "enquiry noted SS20-1 | answer to editors@example.org | acceptance to jane@acme.example")
	if s := o.submission("SS20-1"); s.Blog.Title != "A better title for it" || s.Status != submission.StatusAccepted {
		t.Errorf("%s %s", s.Blog.Title, s.Status)
	}
	o.deliver(command("undo SS20-1"))
	if s := o.submission("SS20-1"); s.Blog.Title != title || s.Status != submission.StatusAccepted {
		t.Errorf("undone: %s %s", s.Blog.Title, s.Status)
	}
}

// TestAnybodyCanWriteAnEditorsAddress: what is not verified changes nothing.
func TestAnybodyCanWriteAnEditorsAddress(t *testing.T) {
	t.Parallel()
	o := withLate(t)
	forged := command("accept SS20-2")
	forged.header = nil
	o.want(o.deliver(forged), "enquiry referred | forward to editors@example.org")
	untrusted := command("accept SS20-2")
	untrusted.header = []string{strings.Replace(verified, "mx.example.org", "mx.elsewhere.example", 1)}
	o.want(o.deliver(untrusted), "enquiry referred | forward to editors@example.org")
	failed := command("accept SS20-2")
	failed.header = []string{strings.Replace(verified, "dmarc=pass", "dmarc=fail", 1)}
	if got := o.deliver(failed); !strings.Contains(got, "referred") {
		t.Error(got)
	}
	stranger := command("accept SS20-2")
	stranger.from = "Eve <eve@elsewhere.example>"
	if got := o.deliver(stranger); !strings.Contains(got, "referred") {
		t.Error(got)
	}
	if s := o.submission("SS20-2").Status; s != submission.StatusLate {
		t.Error(s)
	}
}

func TestAnswerToASignedLetterNeedsNoDMARC(t *testing.T) {
	t.Parallel()
	o := withLate(t)
	var id string
	made := o.now
	err := o.store.Update(context.Background(), func(tx *store.Tx) (err error) {
		id, err = o.desk.EditorsLetterID(tx, "digest", o.now)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	answer := func(to string, lines ...string) mail {
		m := command(lines...)
		m.header, m.answers = nil, to
		return m
	}
	o.want(o.deliver(answer(id, "note SS20-2 fine")), "reply noted SS20-2 | answer to editors@example.org")
	confirmed := o.last[0].MessageID
	for name, wrong := range map[string]string{
		"another signature":  strings.Replace(id, "@", "0@", 1),
		"a longer life":      strings.Replace(id, fmt.Sprint(made.Add(14*24*time.Hour).Unix()), "9999999999", 1),
		"another domain":     strings.Replace(id, "example.org", "example.com", 1),
		"no token":           "digest.5@example.org",
		"no Message-ID":      "x",
		"a letter of others": strings.Replace(id, "digest", "letter", 1),
	} {
		if got := o.deliver(answer(wrong, "accept SS20-2")); !strings.Contains(got, "referred") {
			t.Errorf("%s: %s", name, got)
		}
	}
	o.want(o.deliver(answer(confirmed, "undo SS20-2")), "reply noted SS20-2 | answer to editors@example.org")
	o.want(o.deliver(answer(id, "Thanks!")), "reply noted")
	o.want(o.deliver(answer(id, "Could the one about the rain go in after all?")), "reply noted | answer to editors@example.org")
	o.says("“Could the one about the rain go in after all?”: what is to be done?")
	o.want(o.deliver(answer(o.last[0].MessageID, "I am away and will answer when I am back.")), "reply noted")
	o.now = o.now.Add(15 * 24 * time.Hour)
	if got := o.deliver(answer(id, "accept SS20-2")); !strings.Contains(got, "referred") {
		t.Error("expired:", got)
	}
}

// TestForwardsAreNotSigned: an editor's answer to a forwarded enquiry goes to the asker, who must not learn a token.
func TestForwardsAreNotSigned(t *testing.T) {
	t.Parallel()
	o := withLate(t)
	o.want(o.deliver(mail{id: "9@ask.example", from: "Ann <ann@ask.example>", subject: "A question", body: "May we have until Monday?"}), "enquiry referred | forward to editors@example.org")
	m := command("accept SS20-2")
	m.header, m.answers = nil, o.last[0].MessageID
	if got := o.deliver(m); !strings.Contains(got, "referred") {
		t.Error(got)
	}
}

// TestAnEditorAnswersAQuestion: the asker is written to, and the desk is copied. Nobody need see that again; a contributor who
// is an editor too is heard.
func TestAnEditorAnswersAQuestion(t *testing.T) {
	t.Parallel()
	o := withLate(t)
	o.want(o.deliver(mail{id: "9@late.example", from: "Lea <lea@late.example>", subject: "Re: SS20-2", body: "May we have until Monday?"}), "enquiry referred SS20-2 | forward to editors@example.org")
	m := mail{id: "10@example.org", from: editor, to: "Lea <lea@late.example>, blogs@example.org", subject: "Re: " + o.last[0].Subject, answers: o.last[0].MessageID, body: "Hi Lea, yes of course."}
	o.want(o.deliver(m), "reply noted")
	blog := withoutDescription("11@example.org")
	blog.from = editor
	o.want(o.deliver(blog), "submission late SS20-3 | late to editors@example.org")
	o.want(o.deliver(mail{id: "12@example.org", from: editor, to: "Lea <lea@late.example>, blogs@example.org", subject: "Re: " + o.last[0].Subject, answers: o.last[0].MessageID, body: "Description: " + descr}),
		"reply late SS20-3 | late to editors@example.org")
}

// TestCommandsInHTML is an answer as web mail writes it.
func TestCommandsInHTML(t *testing.T) {
	t.Parallel()
	o := withLate(t)
	raw := strings.Join([]string{
		verified, "From: " + editor, "To: blogs@example.org", "Subject: Re: SS20", "Message-ID: <h@example.org>", "Date: Sat, 5 Sep 2020 10:00:00 +0000", "MIME-Version: 1.0",
		"Content-Type: text/html; charset=utf-8", "",
		`<div dir="ltr">accept SS20-2<div>schedule SS20-2 Thu<br>note <b>SS20-1</b> good</div><div><br></div><div>Priya</div></div><br><div class="gmail_quote"><div class="gmail_attr">On Sat, 5 Sep 2020 at 08:00, Blogs desk &lt;<a href="mailto:blogs@example.org">blogs@example.org</a>&gt; wrote:<br></div><blockquote class="gmail_quote"><p>SS20-1</p><p>undo SS20-1</p><p>decline SS20-1: no</p></blockquote></div>`, "",
	}, "\r\n")
	o.uid++
	got := o.file(desk.Arrival{Mailbox: "INBOX", UIDValidity: 1, UID: o.uid, Received: o.now, Raw: []byte(raw)})
	if !strings.HasPrefix(got, "enquiry noted SS20-2 SS20-1 | answer to editors@example.org") {
		t.Error(got)
	}
	if s := o.submission("SS20-2"); s.Status != submission.StatusAccepted || s.FixedDay != "2020-09-10" {
		t.Errorf("%s %s", s.Status, s.FixedDay)
	}
	if s := o.submission("SS20-1"); s.Status != submission.StatusAccepted {
		t.Error("a quoted command was obeyed:", s.Status)
	}
}

func TestAnEditorsOtherMailIsMail(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	m := fullBlog("1@example.org")
	m.from = editor
	o.want(o.deliver(m), "submission accepted SS20-1 | acceptance to editors@example.org")
	away := command("accept SS20-1")
	away.header = append(away.header, "Auto-Submitted: auto-replied")
	o.want(o.deliver(away), "automatic ignored")
}
