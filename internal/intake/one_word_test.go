package intake

import (
	"fmt"
	"testing"

	"copydesk/internal/document"
)

// TestStandsAlone: a word is a title where it stands as a name does.
func TestStandsAlone(t *testing.T) {
	for text, want := range map[string]bool{
		"Prudence":                        true,
		"PRUDENCE":                        true,
		"1. Prudence – theme 3":           true,
		"Prudence (theme 3): what it is":  true,
		"“Prudence” is for theme 3":       true,
		"Prudence is for theme 3":         true,
		"For Prudence:":                   true,
		"the description of Prudence is":  true,
		"Theme 3: Prudence. What it is":   true,
		"Prudence took us longer":         false,
		"Prudence Okafor wrote it":        false,
		"the Prudence Trust":              false,
		"with Acme Prudence":              false,
		"a year of prudence":              false,
		"see www.example.org/Prudence":    false,
		"Prudence’s blog is attached":     false,
		"Imprudence is for theme 3":       false,
		"Prudence-led, and for theme 3":   false,
		"Yours, Sue Ferris, Prudence Ltd": false,
	} {
		if got := standsAlone(text, "Prudence"); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

// TestOneWordTitle: notes about two blogs, one of which has a title of one word.
func TestOneWordTitle(t *testing.T) {
	doc := func(title string) *document.Document {
		return &document.Document{Blocks: note(title + "\n\nAnd so it began.")}
	}
	all := []file{{name: "ada1.docx", doc: doc("Prudence")}, {name: "ada2.docx", doc: doc("Yellow notes")}}
	for _, text := range []string{
		"YELLOW NOTES\nSub-title: Minutes of typing on a night shift.\nTheme: 2\n\nPRUDENCE\nSub-title: A year of noticing in offices.\nTheme: 3",
		"Yellow notes\nMinutes of typing on a night shift.\nTheme 2\n\nPrudence\nA year of noticing in offices.\nTheme 3",
		"1. Yellow notes – theme 2 – Minutes of typing on a night shift.\n2. Prudence – theme 3 – A year of noticing in offices.",
		"Theme 2: Yellow notes. Minutes of typing on a night shift.\nTheme 3: Prudence. A year of noticing in offices.",
		"For Yellow notes:\nDescription: Minutes of typing on a night shift.\nTheme: 2\n\nFor Prudence:\nDescription: A year of noticing in offices.\nTheme: 3",
		"Prudence is for theme 3; its sub-title is “A year of noticing in offices.” Yellow notes is for theme 2; its sub-title is “Minutes of typing on a night shift.”",
	} {
		e := &email{call: callOf(t)}
		s := source{where: "email body", blocks: noteLines(note(text))}
		for i, want := range []string{"[3] A year of noticing in offices.", "[2] Minutes of typing on a night shift."} {
			f := e.note(s, &pairing{all[i], i, all})
			if got := fmt.Sprint(f.themes.numbers, " ", f.description.text); got != want {
				t.Errorf("%q: blog %d is %q, want %q", text, i+1, got, want)
			}
		}
	}
}
