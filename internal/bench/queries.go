package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"copydesk/internal/store"
	"copydesk/internal/submission"
)

// queries asks what people ask, of more and more submissions.
func queries(b *bed, o options) {
	counts := []int{10_000, 100_000}
	if o.full {
		counts = append(counts, 1_000_000)
	}
	t := table{{"question (median ms)"}}
	for _, q := range questions {
		t.row(q.name)
	}
	for _, count := range counts {
		t[0] = append(t[0], fmt.Sprint(count))
		b.ask(&t, count)
	}
	t.print()
}

// questions are what the commands ask.
var questions = []struct {
	name string
	ask  func(context.Context, *store.Store) error
}{
	{"list --limit 50", func(ctx context.Context, s *store.Store) error {
		_, err := s.List(ctx, store.Filter{Limit: 50})
		return err
	}},
	{"list --theme 3 --status accepted --limit 50", func(ctx context.Context, s *store.Store) error {
		_, err := s.List(ctx, store.Filter{Themes: []int{3}, Statuses: []string{"accepted"}, Limit: 50})
		return err
	}},
	{"list --author patel --limit 50", func(ctx context.Context, s *store.Store) error {
		_, err := s.List(ctx, store.Filter{Author: "patel", Limit: 50})
		return err
	}},
	{"search, a common word", func(ctx context.Context, s *store.Store) error {
		_, err := s.Search(ctx, "hospitals", store.Filter{Limit: 50})
		return err
	}},
	{"search, a rare word", func(ctx context.Context, s *store.Store) error {
		_, err := s.Search(ctx, "word777", store.Filter{Limit: 50})
		return err
	}},
	{"show", func(ctx context.Context, s *store.Store) error {
		_, _, err := s.Find(ctx, "SS20-5000")
		return err
	}},
	{"stats", func(ctx context.Context, s *store.Store) error {
		_, err := s.Stats(ctx, "")
		return err
	}},
}

// ask fills a database and asks each question seven times.
func (b *bed) ask(t *table, count int) {
	dir, err := os.MkdirTemp(b.dir, "queries-")
	b.must(err)
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "copydesk.db")
	b.must(filled(path, count))
	s, err := store.OpenReadOnly(path)
	b.must(err)
	defer s.Close()
	for i, q := range questions {
		var taken []time.Duration
		for range 7 {
			begun := time.Now()
			b.must(q.ask(context.Background(), s))
			taken = append(taken, time.Since(begun))
		}
		(*t)[i+1] = append((*t)[i+1], milliseconds(sorted(taken)[3]))
	}
}

// filled makes a database of submissions with short texts.
func filled(path string, count int) error {
	s, err := store.Open(path)
	if err != nil {
		return err
	}
	defer s.Close()
	for from := 0; from < count; from += 1000 {
		err := s.Update(context.Background(), func(tx *store.Tx) error {
			for n := from; n < min(from+1000, count); n++ {
				if err := fillOne(tx, n); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func fillOne(tx *store.Tx, n int) error {
	name, address := contributor(n)
	at := received.Add(time.Duration(n%500_000) * time.Second)
	ref, err := tx.NextRef("SS20")
	if err != nil {
		return err
	}
	mail, err := tx.AddMail(store.Mail{
		Mailbox: "INBOX", UIDValidity: 1, UID: uint32(n + 1), MessageID: fmt.Sprintf("%d@example.com", n), Hash: fmt.Sprintf("%064x", n),
		Received: at, From: address, FromName: name, Subject: "A blog", Call: "smarter-state-2020", Kind: submission.KindSubmission,
		Outcome: submission.Accepted, Raw: []byte("Subject: A blog\r\n\r\n"), Refs: []string{ref},
	})
	if err != nil {
		return err
	}
	verdict := []submission.Outcome{submission.Accepted, submission.Accepted, submission.NeedsCorrection, submission.Late}[n%4]
	s := store.Submission{Ref: ref, Call: "smarter-state-2020", Sender: address, SenderName: name, Received: at}
	_, err = tx.AddSubmission(s, store.Revision{MailID: mail, Received: at, From: address, Blog: submission.Blog{
		Verdict: verdict, Title: fmt.Sprintf("Blog %d of %s", n, name), Description: "What a council learnt.", Themes: []int{n%5 + 1},
		Author: submission.Author{Name: name, Email: address, Organisation: fmt.Sprintf("Company %d", n%997)}, Words: 400 + n%200, Format: "docx",
		Text: strings.Repeat("Hospitals and councils share data across borders. ", 8) + fmt.Sprintf("word%d", n%5000),
	}})
	return err
}

func sorted(list []time.Duration) []time.Duration {
	slices.Sort(list)
	return list
}
