package store

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestMatchQuery(t *testing.T) {
	for _, c := range []struct{ name, words, want string }{
		{"one word", "data", `("data")`},
		{"two words must both be there", "data people", `("data") AND ("people")`},
		{"a phrase stands together", `"town hall" data`, `("town hall") AND ("data")`},
		{"a phrase that is never closed", `"town hall`, `("town hall")`},
		{"curly quotes of a telephone", `“town hall”`, `("town hall")`},
		{"a beginning", "dat*", `("dat" *)`},
		{"a phrase with a beginning at its end", `"town ha"*`, `("town ha" *)`},
		{"either", "data OR people", `("data" OR "people")`},
		{"either of three", "a OR b OR c", `("a" OR "b" OR "c")`},
		{"OR at the ends is nothing", "OR data OR", `("data")`},
		{"without", "data -council", `(("data")) NOT ("council")`},
		{"only without finds nothing", "-council", ``},
		{"words of the query language are words", "NEAR AND NOT data", `("NEAR") AND ("AND") AND ("NOT") AND ("data")`},
		{"a column is no column", "title:data", `("title:data")`},
		{"signs alone are passed over", "*** & -- \" data", `("data")`},
		{"nothing", "  ", ``},
		{"a quotation mark within a word ends it", `da"ta"`, `("da") AND ("ta")`},
		{"NUL", "da\x00ta", `("data")`},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := matchQuery(c.words); got != c.want {
				t.Errorf("%q became %s, want %s", c.words, got, c.want)
			}
		})
	}
}

func TestSearchFindsBlogs(t *testing.T) {
	s := open(t)
	file(t, s, 1, sampleBlog())
	other := sampleBlog()
	other.Title, other.Text, other.Author.Organisation = "Data in Leeds", "Town halls keep their own data. Council after council.", "Leeds City Council"
	file(t, s, 2, other)
	for _, c := range []struct {
		words string
		want  []string
	}{
		{"espresso", []string{"SS20-1", "SS20-2"}},
		{"elan", []string{"SS20-1"}},
		{"ÉLAN", []string{"SS20-1"}},
		{"cafe culture", []string{"SS20-1"}},
		{"angstrom", []string{"SS20-1"}},
		{"muller", []string{"SS20-1", "SS20-2"}},
		{"data", []string{"SS20-2", "SS20-1"}}, // the title says more than the text
		{`"town halls keep"`, []string{"SS20-2"}},
		{`"halls town"`, nil},
		{"espr*", []string{"SS20-1", "SS20-2"}},
		{"espr", nil},
		{"data -leeds", []string{"SS20-1"}},
		{"elan OR leeds", []string{"SS20-2", "SS20-1"}},
		{`"`, nil},
		{"(data", []string{"SS20-2", "SS20-1"}},
	} {
		t.Run(c.words, func(t *testing.T) {
			hits := must[[]Hit](t)(s.Search(context.Background(), c.words, Filter{}))
			var refs []string
			for _, h := range hits {
				refs = append(refs, h.Ref)
			}
			if diff := cmp.Diff(c.want, refs); diff != "" {
				t.Error(diff)
			}
		})
	}
	hits := must[[]Hit](t)(s.Search(context.Background(), "elan", Filter{}))
	if want := "Councils **love** data. " + FoundStart + "Élan" + FoundEnd + " matters."; hits[0].Snippet != want {
		t.Errorf("the snippet is %q, want %q", hits[0].Snippet, want)
	}
	hits = must[[]Hit](t)(s.Search(context.Background(), "data", Filter{Author: "LEEDS", Sort: "ref"}))
	if len(hits) != 1 || hits[0].Ref != "SS20-2" {
		t.Errorf("with a filter it found %v", hits)
	}
}

func TestSearchFindsOnlyTheRevisionThatCounts(t *testing.T) {
	s := open(t)
	ref := file(t, s, 1, sampleBlog())
	second, late := sampleBlog(), sampleBlog()
	second.Text, late.Text = "Now of whales.", "Too late of giraffes."
	update(t, s, func(tx *Tx) error {
		if _, err := tx.AddRevision(ref, Revision{Received: start, Counts: true, Blog: second}); err != nil {
			return err
		}
		_, err := tx.AddRevision(ref, Revision{Received: start, Counts: false, Blog: late})
		return err
	})
	for words, want := range map[string]int{"whales": 1, "elan": 0, "giraffes": 0, "cafe": 1} {
		if hits := must[[]Hit](t)(s.Search(context.Background(), words, Filter{})); len(hits) != want {
			t.Errorf("%s: %d hits, want %d", words, len(hits), want)
		}
	}
	if err := s.Integrity(context.Background()); err != nil {
		t.Error(err)
	}
}

// FuzzSearch: whatever is typed, the database never answers with an error.
func FuzzSearch(f *testing.F) {
	for _, words := range []string{
		"data", `"town hall" dat*`, `"`, `""`, `a"b`, "-", "*", "NEAR(a b, 2)", "{title text}: x", "^a", "a + b", "OR OR", "-OR", "a OR -b",
		"\x00", "“a”", "日本語", "é", "a\u0301", "\uE000*", "²", "Ⅷ", strings.Repeat("a OR ", 300), strings.Repeat("-a ", 300),
	} {
		f.Add(words)
	}
	s := open(f)
	file(f, s, 1, sampleBlog())
	f.Fuzz(func(t *testing.T, words string) {
		if _, err := s.Search(context.Background(), words, Filter{Limit: 5}); err != nil {
			t.Errorf("%q: %v", words, err)
		}
	})
}

// TestSearchInOneTransaction files, revises in vain, and revises again before the words are indexed.
func TestSearchInOneTransaction(t *testing.T) {
	s := open(t)
	revised := func(tx *Tx, ref, text string) error {
		b := sampleBlog()
		b.Text = text
		_, err := tx.AddRevision(ref, Revision{Received: start, Counts: true, Blog: b})
		return err
	}
	standing := file(t, s, 1, sampleBlog())
	update(t, s, func(tx *Tx) error {
		fresh, err := fileIn(tx, 2, sampleBlog())
		if err != nil {
			return err
		}
		for _, ref := range []string{standing, fresh} {
			_ = tx.Savepoint(func() error {
				return errors.Join(revised(tx, ref, "In vain of giraffes."), errors.New("it cannot be filed"))
			})
			if err := tx.Savepoint(func() error { return revised(tx, ref, "Now of whales.") }); err != nil {
				return err
			}
		}
		gone, err := fileIn(tx, 3, sampleBlog())
		if err != nil {
			return err
		}
		_, err = tx.erase(belongings{submissions: list[int64]{must[int64](t)(tx.submissionID(gone))}})
		return err
	})
	for words, want := range map[string]int{"whales": 2, "elan": 0, "giraffes": 0} {
		if hits := must[[]Hit](t)(s.Search(context.Background(), words, Filter{})); len(hits) != want {
			t.Errorf("%s: %d hits, want %d", words, len(hits), want)
		}
	}
	if err := s.Integrity(context.Background()); err != nil {
		t.Error(err)
	}
}
