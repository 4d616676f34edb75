package main

import (
	"slices"
	"testing"

	"copydesk/internal/letter"
	"copydesk/internal/store"
	"copydesk/templates"
)

// TestLetterKinds: every letter that is sent can be asked for by its kind.
func TestLetterKinds(t *testing.T) {
	set, err := letter.Load(templates.Files, nil)
	if err != nil {
		t.Fatal(err)
	}
	samples, err := samplesOf(set)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, r := range samples {
		seen[r.Kind] = true
		if !slices.Contains(store.LetterKinds, r.Kind) {
			t.Errorf("%s is of the kind %q, which outbox --kind does not know", r.Sample, r.Kind)
		}
	}
	if len(seen) != len(store.LetterKinds) {
		t.Errorf("there are samples of %d kinds, of %d", len(seen), len(store.LetterKinds))
	}
}
