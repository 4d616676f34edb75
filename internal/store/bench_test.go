package store

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"copydesk/internal/submission"
)

// BenchmarkFile files one email of 200 KB with its blog and letter, each in a transaction of its own.
func BenchmarkFile(b *testing.B) {
	s := open(b)
	raw := attachment(200 << 10)
	b.SetBytes(int64(len(raw)))
	n := 0
	for b.Loop() {
		n++
		update(b, s, func(tx *Tx) error { return fileBench(tx, n, raw) })
	}
}

// BenchmarkFileBacklog files fifty such emails in one transaction.
func BenchmarkFileBacklog(b *testing.B) {
	s := open(b)
	raw := attachment(200 << 10)
	b.SetBytes(50 * int64(len(raw)))
	n := 0
	for b.Loop() {
		update(b, s, func(tx *Tx) error {
			for range 50 {
				n++
				if err := fileBench(tx, n, raw); err != nil {
					return err
				}
			}
			return nil
		})
	}
}

// BenchmarkRevise files a later revision of a blog of 3 KB, beside a thousand others.
func BenchmarkRevise(b *testing.B) {
	s := open(b)
	update(b, s, func(tx *Tx) error {
		for n := range 1000 {
			if err := fileBench(tx, n+1, []byte("mail")); err != nil {
				return err
			}
		}
		return nil
	})
	blog := sampleBlog()
	for n := 0; b.Loop(); n++ {
		blog.Text = strings.Repeat(fmt.Sprintf("In its version %d the council keeps its data in a town hall of its own. ", n), 40)
		update(b, s, func(tx *Tx) error {
			_, err := tx.AddRevision(fmt.Sprintf("SS20-%d", n%1000+1), Revision{Received: start, Counts: true, Blog: blog})
			return err
		})
	}
}

func fileBench(tx *Tx, n int, raw []byte) error {
	m := sampleMail(n)
	m.Raw = raw
	ref, err := tx.NextRef("SS20")
	if err != nil {
		return err
	}
	m.Refs = []string{ref}
	mail, err := tx.AddMail(m)
	if err != nil {
		return err
	}
	blog := sampleBlog()
	blog.Text = strings.Repeat("The council keeps its data in a town hall of its own. ", 50)
	first := Revision{MailID: mail, Received: m.Received, From: m.From, Blog: blog}
	if _, err := tx.AddSubmission(Submission{Ref: ref, Call: "smarter", Sender: m.From, Received: m.Received}, first); err != nil {
		return err
	}
	l := sampleLetter(n)
	l.MailID, l.Refs = mail, []string{ref}
	_, err = tx.AddLetter(l)
	return err
}

// attachment is base64 of what cannot be compressed, as an email carries a .docx.
func attachment(size int) []byte {
	random := rand.New(rand.NewPCG(1, 2))
	var b bytes.Buffer
	for b.Len() < size {
		for range 76 {
			b.WriteByte("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"[random.IntN(64)])
		}
		b.WriteString("\r\n")
	}
	return b.Bytes()
}

func BenchmarkHundredThousand(b *testing.B) {
	s := hundredThousand(b)
	ctx := context.Background()
	list := func(f Filter) func() (int, error) {
		return func() (int, error) {
			found, err := s.List(ctx, f)
			return len(found), err
		}
	}
	search := func(words string, f Filter) func() (int, error) {
		return func() (int, error) {
			f.Limit = 50
			found, err := s.Search(ctx, words, f)
			return len(found), err
		}
	}
	for _, c := range []struct {
		name string
		ask  func() (int, error)
	}{
		{"list newest", list(Filter{Limit: 50})},
		{"list by title", list(Filter{Sort: "title", Limit: 50})},
		{"list page 1000", list(Filter{Limit: 50, Offset: 50_000})},
		{"list call theme status", list(Filter{Call: "smarter", Themes: []int{3}, Statuses: []string{"accepted"}, Limit: 50})},
		{"list rare status", list(Filter{Statuses: []string{"declined"}, Limit: 50})},
		{"list rare theme", list(Filter{Themes: []int{9}, Limit: 50})},
		{"list author", list(Filter{Author: "person 777", Limit: 50})},
		{"list author nobody", list(Filter{Author: "nobody of this name", Limit: 50})},
		{"list problem", list(Filter{Problem: submission.TooLong, Limit: 50})},
		{"list rare problem", list(Filter{Problem: submission.LinkOnly, Limit: 50})},
		{"list problem by title", list(Filter{Problem: submission.TooLong, Sort: "title", Limit: 50})},
		{"list days", list(Filter{Since: start.AddDate(0, 0, -30), Until: start.AddDate(0, 0, -29), Sort: "words", Limit: 50})},
		{"search rare", search("w4000", Filter{})},
		{"search usual", search("w300", Filter{})},
		{"search frequent", search("w10", Filter{})},
		{"search everywhere", search("w0", Filter{})},
		{"search phrase", search(`"w5 w6"`, Filter{})},
		{"search prefix", search("w49*", Filter{})},
		{"search filtered", search("w300", Filter{Statuses: []string{"late"}})},
		{"find", func() (int, error) { _, _, err := s.Find(ctx, "SS20-54321"); return 1, err }},
		{"stats", func() (int, error) { st, err := s.Stats(ctx, ""); return st.Total, err }},
		{"stats of a call", func() (int, error) { st, err := s.Stats(ctx, "smarter"); return st.Total, err }},
		{"gauges", func() (int, error) { g, err := s.Gauges(ctx); return len(g.Mails), err }},
		{"mail newest", func() (int, error) { m, err := s.Mails(ctx, MailFilter{Limit: 50}); return len(m), err }},
	} {
		b.Run(c.name, func(b *testing.B) {
			found := 0
			for b.Loop() {
				n, err := c.ask()
				if err != nil {
					b.Fatal(err)
				}
				found = n
			}
			b.ReportMetric(float64(found), "found")
		})
	}
}

var manyOnce sync.Once

// hundredThousand makes a database of 100,000 submissions in plain SQL, which takes a while, and keeps it in the
// folder for temporary files between two runs of the same schema.
func hundredThousand(b *testing.B) *Store {
	b.Helper()
	list := must[[]step](b)(steps())
	path := filepath.Join(os.TempDir(), fmt.Sprintf("copydesk-bench-%d-%d.db", len(list), len(list[0].sql)))
	manyOnce.Do(func() {
		if exists(path) {
			return
		}
		s := must[*Store](b)(Open(path + ".partial"))
		update(b, s, fillMany)
		if _, err := s.writer.conn.ExecContext(context.Background(), "PRAGMA optimize = 0x10002"); err != nil {
			b.Fatal(err)
		}
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
		if err := os.Rename(path+".partial", path); err != nil {
			b.Fatal(err)
		}
	})
	s := must[*Store](b)(Open(path))
	b.Cleanup(func() { s.Close() })
	return s
}

func fillMany(tx *Tx) error {
	for _, query := range []string{
		`CREATE TEMP TABLE sample (id INTEGER PRIMARY KEY, text TEXT)`,
		`CREATE TEMP TABLE n (n INTEGER PRIMARY KEY)`,
		`INSERT INTO n WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 100000) SELECT n FROM c`,
	} {
		if _, err := tx.exec(query, nil); err != nil {
			return err
		}
	}
	random := rand.New(rand.NewPCG(3, 4))
	zipf := rand.NewZipf(random, 1.1, 5, 4999) // as words are: a few everywhere, most hardly anywhere
	for id := range 1000 {
		words := make([]string, 300)
		for i := range words {
			words[i] = fmt.Sprintf("w%d", zipf.Uint64())
		}
		if _, err := tx.exec(`INSERT INTO sample VALUES (:id, :text)`, args{"id": id, "text": strings.Join(words, " ")}); err != nil {
			return err
		}
	}
	for _, query := range manyRows {
		if _, err := tx.exec(query, nil); err != nil {
			return err
		}
	}
	return tx.PutCall("smarter", "Smarter State", []ThemeRow{{Number: 1, Name: "One"}, {Number: 2, Name: "Two"}, {Number: 3, Name: "Three"}, {Number: 9, Name: "Nine"}})
}

// manyRows spread 100,000 submissions over 100 days, ten calls, nine themes and the statuses, as a desk has them.
var manyRows = []string{
	`INSERT INTO email (id, message_id, hash, received, filed, sender, sender_name, subject, call, kind, outcome)
	SELECT n, n || '@example.com', printf('%064d', n), strftime('%Y-%m-%dT%H:%M:%SZ', '2020-06-01', (n * 86) || ' seconds'),
		strftime('%Y-%m-%dT%H:%M:%SZ', '2020-06-01', (n * 86 + 2) || ' seconds'), 'p' || (n % 30000) || '@example.com', 'Person ' || n, 'Our blog ' || n,
		CASE WHEN n % 10 = 0 THEN 'smarter' ELSE 'call' || (n % 10) END, 'submission', CASE WHEN n % 3 = 0 THEN 'needs-correction' ELSE 'accepted' END
	FROM n`,
	`INSERT INTO email_sighting SELECT 'INBOX', 1, n, n, '2020-06-01T00:00:00.000Z' FROM n`,
	`INSERT INTO submission (id, ref, call, status, sender, sender_name, subject, received, hour, updated, revision, words, organisation, folded_title, folded_author, folded_who)
	SELECT n, 'SS20-' || n, e.call, CASE WHEN n % 1000 = 0 THEN 'declined' WHEN n % 50 = 0 THEN 'late' ELSE e.outcome END, e.sender, e.sender_name, e.subject,
		e.received, substr(e.received, 1, 13), e.filed, 1 + n % 3 / 2, 300 + n % 500, 'Organisation ' || (n % 5000), 'title ' || (n * 7919 % 100000), 'person ' || n,
		'person ' || n || char(10) || e.sender || char(10) || 'organisation ' || (n % 5000)
	FROM n JOIN email e ON e.id = n`,
	`INSERT INTO email_ref SELECT n, 'SS20-' || n FROM n`,
	`INSERT INTO submission_theme SELECT t.n, t.number, s.call, s.status
	FROM (SELECT n, 1 + n % 8 AS number FROM n UNION SELECT n, 1 + n % 5 FROM n UNION SELECT n, 9 FROM n WHERE n % 2000 = 0) t JOIN submission s ON s.id = t.n`,
	`INSERT INTO participant SELECT n, sender, 'sender', sender_name FROM submission JOIN n ON n = id`,
	`INSERT INTO revision (submission_id, number, email_id, received, sender, counts, verdict, title, description, themes, author, author_email, organisation, words, format, source, text)
	SELECT s.id, v.value, s.id, s.received, s.sender, 1, 'accepted', 'Title w' || (n * 7919 % 100000), 'About w' || (n % 97), '[1]', 'Person ' || n, s.sender, s.organisation, s.words, 'docx', 'blog.docx',
		(SELECT text FROM sample WHERE id = (n * 31 + v.value) % 1000) || ' u' || n
	FROM n JOIN submission s ON s.id = n, json_each('[1,2]') v
	WHERE v.value <= s.revision`,
	`INSERT INTO revision_problem SELECT r.id, 0, 0, CASE WHEN n % 3000 = 0 THEN 'link-only' WHEN n % 6 = 0 THEN 'too-long' ELSE 'missing-theme' END, 'It is 712 words long.'
	FROM n JOIN revision r ON r.submission_id = n WHERE n % 3 = 0`,
	`INSERT INTO submission_problem SELECT DISTINCT r.submission_id, p.code FROM revision_problem p JOIN revision r ON r.id = p.revision_id`,
	`INSERT INTO letter (id, kind, subject, message_id, email_id, state, created, sent, settled, call, receipt_ms, filing_ms)
	SELECT n, 'acceptance', 'Your blog', n || '@desk', n, 'sent', e.filed, strftime('%Y-%m-%dT%H:%M:%fZ', e.filed, (n % 70 / 10.0) || ' seconds'), e.filed,
		e.call, 2000 + n % 70 * 100, n % 70 * 100 FROM n JOIN email e ON e.id = n`,
	`INSERT INTO letter_recipient SELECT n, 0, e.sender, 'example.com', e.filed, 'sent', '' FROM n JOIN email e ON e.id = n`,
	`INSERT INTO letter_ref SELECT n, 'SS20-' || n FROM n`,
	`INSERT INTO search (search) VALUES ('rebuild')`,
	`INSERT INTO who (who) VALUES ('rebuild')`,
}
