package intake

import (
	"strings"
	"testing"
)

func TestTitleInProse(t *testing.T) {
	for _, tt := range []struct {
		name, part  string
		within      bool
		title, rest string
	}{
		{"a sentence goes on behind it", "title: Who will do the work? Our IT policy means that it is protected.", true, "title: Who will do the work?", "Our IT policy means that it is protected."},
		{"a title of two sentences", "title: Who pays? The case for reform", true, "title: Who pays? The case for reform", ""},
		{"a label of its own", "Title: Who pays? The case is made.", true, "Title: Who pays? The case is made.", ""},
		{"a sentence about its writer behind it", "Title: Who pays? I have not written a strapline.", true, "Title: Who pays?", "I have not written a strapline."},
		{"a line of its own", "title: Who pays? The case is made.", false, "title: Who pays? The case is made.", ""},
		{"another field", "description: Who pays? The case is made.", true, "description: Who pays? The case is made.", ""},
	} {
		if title, rest := titleInProse(tt.part, tt.within); title != tt.title || rest != tt.rest {
			t.Errorf("%s: got %q and %q, want %q and %q", tt.name, title, rest, tt.title, tt.rest)
		}
	}
}

// TestSaidTitle reads the title out of a sentence.
func TestSaidTitle(t *testing.T) {
	r := reader{call: callOf(t), origin: "email body"}
	for text, want := range map[string]string{
		"We would like it to be called “The stamp”.":     "The stamp",
		"This should be called “The stamp” if possible.": "The stamp",
		"It was called off at the last minute.":          "",
	} {
		if got := r.saidTitle(text); got != want {
			t.Errorf("saidTitle(%q) = %q", text, got)
		}
	}
}

// TestNoteLines parts the labels that stand in one line, and leaves a label whole that is typed in two.
func TestNoteLines(t *testing.T) {
	for text, want := range map[string]string{
		"Title: The stamp; theme: 2":              "Title: The stamp|theme: 2",
		"Sub - title: What a clinic taught us.":   "Sub - title: What a clinic taught us.",
		"Description / sub-title: What we learnt": "Description / sub-title: What we learnt",
	} {
		var got []string
		for _, b := range noteLines(note(text)) {
			got = append(got, b.Text())
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%q is read as %q", text, got)
		}
	}
}
