package intake

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"copydesk/internal/document"
	"copydesk/internal/message"
	"copydesk/internal/phrase"
	"copydesk/internal/submission"
)

func note(text string) []document.Block { return document.ReadPlain(text) }

// TestPhrasesAgreeWithRegexp asks every phrase of the program about lines of every sample email.
func TestPhrasesAgreeWithRegexp(t *testing.T) {
	emails, err := filepath.Glob("../desk/testdata/mail/*/mail.eml")
	if err != nil || len(emails) == 0 {
		t.Fatalf("%d emails, %v", len(emails), err)
	}
	asked, line := 0, 0
	for _, name := range emails {
		raw, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, text := range message.Parse(raw, message.Options{}).Texts {
			for l := range strings.Lines(text.Own) {
				if line++; line%every != 0 {
					continue
				}
				asked++
				for _, expr := range phrase.Disagreeing(strings.TrimSpace(l)) {
					t.Errorf("%q: %s", l, expr)
				}
			}
		}
	}
	if asked < 100 {
		t.Errorf("only %d lines were asked about", asked)
	}
}

// every is how many lines are passed over for one that is asked about: all of them take minutes.
const every = 20

// TestWorks: what blogs are called stands in expressions and in sets, and every word of the sets stands in the expressions.
func TestWorks(t *testing.T) {
	works := phrase.MustCompile(`^(?:{works})$`)
	for _, word := range strings.Fields(submission.Works) {
		if !works.MatchString(word) {
			t.Errorf("{works} does not hold %q", word)
		}
	}
}
