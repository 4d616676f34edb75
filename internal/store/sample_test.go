package store

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"copydesk/internal/submission"
)

// start is when the first email of every test was received.
var start = time.Date(2020, 8, 28, 9, 14, 0, 0, time.UTC)

// open makes a fresh database, closed when the test ends.
func open(t testing.TB) *Store {
	t.Helper()
	s, err := Open(filepath.Join(t.TempDir(), "copydesk.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// update runs fn in a transaction that must succeed.
func update(t testing.TB, s *Store, fn func(*Tx) error) {
	t.Helper()
	if err := s.Update(context.Background(), fn); err != nil {
		t.Fatal(err)
	}
}

// must fails the test on an error, and hands on the value.
func must[T any](t testing.TB) func(T, error) T {
	return func(value T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return value
	}
}

func sampleMail(n int) Mail {
	raw := fmt.Appendf(nil, "Message-ID: <%d@example.com>\r\nSubject: Our blog\r\n\r\nHello %d\r\n", n, n)
	hash := sha256.Sum256(raw)
	return Mail{
		Mailbox: "INBOX", UIDValidity: 7, UID: uint32(n), MessageID: fmt.Sprintf("%d@example.com", n), Hash: hex.EncodeToString(hash[:]),
		Received: start.Add(time.Duration(n) * time.Minute), Filed: start.Add(time.Duration(n)*time.Minute + 1500*time.Millisecond),
		From: "Jane@Example.com", FromName: "Jane Doe", Subject: "Our blog", Call: "smarter", Kind: submission.KindSubmission,
		Outcome: submission.Accepted, Raw: raw, Took: 12345 * time.Microsecond,
	}
}

func sampleBlog() submission.Blog {
	return submission.Blog{
		Verdict: submission.Accepted, Title: "Café culture in councils", Description: "Why town halls need espresso",
		Themes: []int{2, 3}, Words: 512, Format: "docx", Source: "blog.docx", Text: "Councils **love** data.\n\nÉlan matters.",
		Author:        submission.Author{Name: "Zoë Müller", Email: "zoe@example.org", Role: "CTO", Organisation: "Ångström Ltd", Twitter: "@zoe", Bio: "Zoë writes."},
		Remarks:       []submission.Problem{{Code: submission.WithinTolerance, Message: "A little long."}},
		Found:         submission.Found{Title: "document heading", Themes: "subject"},
		Images:        []submission.Image{{Name: "me.jpg", Role: submission.Headshot, Type: "image/jpeg", Content: []byte("\xff\xd8jpeg")}},
		Original:      []byte("PK\x03\x04 the very file"),
		UnknownThemes: []submission.UnknownThemeWords{{Words: "digital", Either: []int{1, 2}}},
	}
}

func sampleLetter(n int) Letter {
	return Letter{
		Kind: "acceptance", To: []string{"jane@example.com", "zoe@example.org"}, Subject: "Your blog is accepted",
		MessageID: fmt.Sprintf("letter-%d@desk.example.org", n), InReplyTo: fmt.Sprintf("%d@example.com", n),
		Raw: fmt.Appendf(nil, "Subject: Your blog is accepted\r\n\r\nDear Jane %d\r\n", n), Created: start.Add(time.Duration(n) * time.Minute),
	}
}

// file files email n with its blog and letter, as the desk does, and returns the ref.
func file(t testing.TB, s *Store, n int, b submission.Blog) (ref string) {
	t.Helper()
	update(t, s, func(tx *Tx) (err error) {
		ref, err = fileIn(tx, n, b)
		return err
	})
	return ref
}

func fileIn(tx *Tx, n int, b submission.Blog) (string, error) {
	ref, err := tx.NextRef("SS20")
	if err != nil {
		return "", err
	}
	m := sampleMail(n)
	m.Refs, m.Outcome = []string{ref}, b.Verdict
	mail, err := tx.AddMail(m)
	if err != nil {
		return "", err
	}
	s := Submission{Ref: ref, Call: "smarter", Sender: m.From, SenderName: m.FromName, Subject: m.Subject, Received: m.Received}
	if _, err := tx.AddSubmission(s, Revision{MailID: mail, Received: m.Received, From: m.From, Blog: b}); err != nil {
		return "", err
	}
	if err := tx.AddParticipants(ref, Participant{b.Author.Email, b.Author.Name, RoleAuthor}); err != nil {
		return "", err
	}
	l := sampleLetter(n)
	l.MailID, l.Refs = mail, []string{ref}
	_, err = tx.AddLetter(l)
	return ref, err
}
