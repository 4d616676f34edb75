package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"copydesk/internal/config"
	"copydesk/internal/example"
	"copydesk/internal/store"
	"copydesk/internal/submission"
)

// fixture is the testscript command that fills a database with the story below, beside a configuration and the
// example call, in a folder (the current one without an argument).
func fixture(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) > 1 {
		ts.Fatalf("usage: fixture [dir]")
	}
	dir := ts.MkAbs(strings.Join(args, ""))
	ts.Check(fillArchive(dir))
	ts.Check(sendTo(filepath.Join(dir, example.ConfigFile), ts.Getenv("SMTP_PORT")))
}

// fillArchive writes copydesk.toml, the example call and a database into a folder.
func fillArchive(dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	for _, file := range exampleFiles {
		if err := writeExample(file.text, filepath.Join(dir, file.name)); err != nil {
			return err
		}
	}
	c, err := config.Load(filepath.Join(dir, example.ConfigFile))
	if err != nil {
		return err
	}
	db, err := store.Open(c.Database)
	if err != nil {
		return err
	}
	defer db.Close()
	s := &story{sent: map[int64]time.Time{}}
	err = db.Update(context.Background(), func(tx *store.Tx) error {
		s.tx = tx
		s.call(c)
		for _, tell := range []func(){s.accepted, s.corrected, s.late, s.withdrawn, s.hostile, s.others} {
			tell()
		}
		return s.err
	})
	for id, at := range s.sent {
		_, began := db.RecordAttempt(context.Background(), store.Attempt{Letter: id, At: at, Next: at})
		_, sent := db.MarkSent(context.Background(), id, at, store.Attempt{})
		err = errors.Join(err, began, sent)
	}
	return err
}

// sendTo lets a configuration send its letters to a server on this machine.
func sendTo(path, port string) error {
	text, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	before, smtp, _ := strings.Cut(string(text), "[smtp]")
	_, after, _ := strings.Cut(smtp, "[letters]")
	smtp = "[smtp]\nhost = \"127.0.0.1\"\nport = " + port + "\nsecurity = \"none\"\nusername = \"\"\n\n"
	before = strings.Replace(before, `password_file = "imap-password"`, `password = "x"`, 1)
	return os.WriteFile(path, []byte(before+smtp+"[letters]"+after), 0o600)
}

// story files emails one after the other, as the desk does.
type story struct {
	tx    *store.Tx
	mails int
	sent  map[int64]time.Time // letters to send
	err   error
}

func (s *story) check(err error) {
	if s.err == nil {
		s.err = err
	}
}

func (s *story) call(c *config.Config) {
	for _, one := range c.Calls {
		var themes []store.ThemeRow
		for _, t := range one.Themes {
			themes = append(themes, store.ThemeRow{Number: t.Number, Name: t.Name, Line: t.Line})
		}
		s.check(s.tx.PutCall(one.Slug, one.Name, themes))
	}
}

// day is a time in the story; at is "28 09:14" of August 2020, in UTC.
func day(at string) time.Time {
	t, err := time.Parse("2006-01-02 15:04", "2020-08-"+at)
	if err != nil {
		panic(err)
	}
	return t
}

// email files an email and returns its id.
func (s *story) email(at time.Time, from, subject string, kind submission.Kind, outcome submission.Outcome, reason string, refs ...string) int64 {
	s.mails++
	name, address, _ := strings.Cut(from, " <")
	address = strings.TrimSuffix(address, ">")
	raw := fmt.Appendf(nil, "Message-ID: <m%d@example.com>\r\nFrom: %s\r\nSubject: %s\r\nDate: %s\r\n\r\nHello\r\n", s.mails, from, subject, at.Format(time.RFC1123Z))
	hash := sha256.Sum256(raw)
	id, err := s.tx.AddMail(store.Mail{
		Mailbox: "INBOX", UIDValidity: 1, UID: uint32(s.mails), MessageID: fmt.Sprintf("m%d@example.com", s.mails), Hash: hex.EncodeToString(hash[:]),
		Received: at, Filed: at.Add(2 * time.Second), From: address, FromName: name, Subject: subject, Call: "smarter-state-2020",
		Kind: kind, Outcome: outcome, Reason: reason, Raw: raw, Refs: refs,
	})
	s.check(err)
	return id
}

// blog files a submission with its first revision and the letter it gets.
func (s *story) blog(at time.Time, from string, b submission.Blog) (ref string, mail int64) {
	ref, err := s.tx.NextRef("SS20")
	s.check(err)
	mail = s.email(at, from, "Our blog", submission.KindSubmission, b.Verdict, "", ref)
	name, address, _ := strings.Cut(from, " <")
	address = strings.TrimSuffix(address, ">")
	_, err = s.tx.AddSubmission(store.Submission{
		Ref: ref, Call: "smarter-state-2020", Sender: address, SenderName: name, Subject: "Our blog", Received: at,
	}, store.Revision{MailID: mail, Received: at, From: address, Blog: b})
	s.check(err)
	s.check(s.tx.AddParticipants(ref, store.Participant{Address: b.Author.Email, Name: b.Author.Name, Role: store.RoleAuthor}))
	return ref, mail
}

func (s *story) revise(at time.Time, ref string, mail int64, from string, b submission.Blog, changed []string) {
	_, err := s.tx.AddRevision(ref, store.Revision{MailID: mail, Received: at, From: from, Counts: true, Changed: changed, Blog: b})
	s.check(err)
}

func (s *story) letter(at time.Time, kind, subject, to string, mail int64, state store.LetterState, problem, ref string) {
	l := store.Letter{
		Kind: kind, To: []string{to}, Subject: subject, MessageID: fmt.Sprintf("l%d.%s@desk.example.org", mail, kind), InReplyTo: fmt.Sprintf("m%d@example.com", mail),
		Refs: []string{ref}, MailID: mail, Raw: []byte("From: blogs@example.org\r\nTo: " + to + "\r\nSubject: " + subject + "\r\n\r\nDear contributor\r\n"),
		LastError: problem, Created: at.Add(2 * time.Second),
	}
	if state != store.Sent {
		l.State = state
	}
	id, err := s.tx.AddLetter(l)
	s.check(err)
	if state == store.Sent {
		s.sent[id] = at.Add(30 * time.Second)
	}
}

func (s *story) accepted() {
	at := day("20 09:14")
	b := submission.Blog{
		Verdict: submission.Accepted, Title: "The letter nobody opened", Description: "What a council learned from three returned envelopes and a stamp.",
		Themes: []int{2, 3}, Words: 612, Format: "docx", Source: "Our blog v3 FINAL.docx",
		Author: submission.Author{
			Name: "Jane Doe", Email: "jane@acme.example", Role: "Director", Organisation: "Acme Ltd", Twitter: "@janedoe", Bio: "Jane writes about letters.",
		},
		Remarks:  []submission.Problem{{Code: submission.WithinTolerance, Message: "The blog has 612 words, a little more than 600."}},
		Found:    submission.Found{Title: "document heading", Description: "email body, labelled Sub-title", Themes: "subject", Author: "signature"},
		Images:   []submission.Image{{Name: "jane.png", Role: submission.Headshot, Type: "image/png", Content: []byte("\x89PNG jane")}},
		Text:     "Every letter has an *address*.\n\n## The stamp\n\nThree envelopes came back to the café, and [one](https://example.org/one) was opened.\n\n![A stamp](jane.png)",
		Original: []byte("PK\x03\x04 the very file"),
	}
	ref, mail := s.blog(at, "Jane Doe <jane@acme.example>", b)
	s.letter(at, "acceptance", "Your blog is accepted: “The letter nobody opened” [SS20-1]", "jane@acme.example", mail, store.Sent, "", ref)
	s.check(s.tx.AddEvent(store.Event{Ref: ref, At: at.Add(time.Hour), What: "noted", By: "editor@example.org", Text: "ask for a picture of the stamp"}))
}

func (s *story) corrected() {
	at, later := day("24 12:00"), day("25 08:30")
	b := submission.Blog{
		Verdict: submission.NeedsCorrection, Title: "Nine doors and a bell", Themes: []int{4}, Words: 480, Format: "body",
		Author:   submission.Author{Name: "Zoë Müller", Email: "zoe@angstrom.example", Organisation: "Ångström"},
		Problems: []submission.Problem{{Code: submission.MissingDescription, Message: "There is no description of up to 150 characters."}},
		Found:    submission.Found{Title: "email body, first line", Themes: "email body, labelled Theme", Author: "sender"},
		Text:     "The town hall has nine doors. A bell rings when one of them opens, and somebody writes it down.",
	}
	ref, mail := s.blog(at, "Zoë Müller <zoe@angstrom.example>", b)
	s.letter(at, "correction", "Your blog needs a small change: “Nine doors and a bell” [SS20-2]", "zoe@angstrom.example", mail, store.Sent, "", ref)
	b.Verdict, b.Problems, b.Description = submission.Accepted, nil, "A walk round the doors of one town hall."
	b.Text = "The town hall has nine doors. A bell rings when one of them shuts, and somebody writes it down."
	reply := s.email(later, "Zoë Müller <zoe@angstrom.example>", "Re: Your blog needs a small change", submission.KindReply, submission.Accepted, "", ref)
	s.revise(later, ref, reply, "zoe@angstrom.example", b, []string{"description", "text (+1 −1 words)"})
	s.letter(later, "acceptance", "Your blog is accepted: “Nine doors and a bell” [SS20-2]", "zoe@angstrom.example", reply, store.Failed, "550 5.1.1 no such mailbox", ref)
}

func (s *story) late() {
	at := day("31 23:30").AddDate(0, 0, 7)
	ref, mail := s.blog(at, "Lea Late <lea@late.example>", submission.Blog{
		Verdict: submission.Late, Title: "Rain over Marlham", Description: "Weather, and the forms it wets.", Themes: []int{3}, Words: 430, Format: "md", Source: "rain.md",
		Author: submission.Author{Name: "Lea Late", Email: "lea@late.example", Organisation: "Late plc"}, Text: "It rained.", Original: []byte("It rained."),
	})
	s.letter(at, "late", "Your blog came after the deadline: “Rain over Marlham” [SS20-3]", "lea@late.example", mail, store.Waiting, "", ref)
}

func (s *story) withdrawn() {
	at, later := day("26 10:00"), day("27 11:00")
	ref, _ := s.blog(at, "Bob Roe <bob@acme.example>", submission.Blog{
		Verdict: submission.NeedsCorrection, Title: "What the clerk kept", Themes: nil, Words: 902, Format: "txt", Source: "clerk.txt",
		Author: submission.Author{Name: "Bob Roe", Email: "bob@acme.example", Organisation: "Acme Ltd"}, Text: "A ledger.",
		Problems: []submission.Problem{
			{Code: submission.TooLong, Message: "The blog has 902 words; at most 600 are wanted."},
			{Code: submission.MissingTheme, Message: "No theme is named."},
		},
		Original: []byte("A ledger."),
	})
	mail := s.email(later, "Bob Roe <bob@acme.example>", "Please withdraw", submission.KindWithdrawal, submission.Withdrawn, "", ref)
	s.check(s.tx.SetStatus(ref, submission.StatusWithdrawn, later))
	s.check(s.tx.AddEvent(store.Event{Ref: ref, At: later, What: "withdrawn", By: "bob@acme.example", MailID: mail}))
}

// hostile is a blog whose every name would do harm where it is not taken as text.
func (s *story) hostile() {
	at := day("28 16:45")
	s.blog(at, "Mallory <mallory@evil.example>", submission.Blog{
		Verdict: submission.Accepted, Title: "=cmd|' /C calc'!A0", Description: "../../etc/passwd: \"quoted\" # not a comment", Themes: []int{1}, Words: 500, Format: "html",
		Source: "../../../tmp/evil.html", Text: "Text with <script>alert(1)</script> and a [link](javascript:alert(1)).",
		Author:   submission.Author{Name: "+Mallory\x1b[31m", Email: "mallory@evil.example", Organisation: "@SUM(A1)", Role: "---\ntitle: other"},
		Images:   []submission.Image{{Name: "../../evil.png", Role: submission.Other, Type: "image/png", Content: []byte("png")}, {Name: "CON", Content: []byte("c")}},
		Original: []byte("<html>"),
	})
}

func (s *story) others() {
	s.email(day("21 08:00"), "Ann Ask <ann@ask.example>", "When is the deadline?", submission.KindEnquiry, submission.Referred, "a question", nil...)
	s.email(day("22 08:00"), "Jane Doe <jane@acme.example>", "Out of office", submission.KindAutomatic, submission.Ignored, "an auto-reply", nil...)
}
