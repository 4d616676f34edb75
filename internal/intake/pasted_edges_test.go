package intake

import (
	"strings"
	"testing"
)

// TestNotesToEditors: notes for the press below a text make it no press release where its sender offers it as a blog.
func TestNotesToEditors(t *testing.T) {
	text := strings.Repeat(strings.Repeat("Nobody had asked the post room what it thought of the new form. ", 8)+"\n\n", 5)
	const notes = "\n\nNotes to editors\n\nHarbourlight makes software. Founded in 2011, it employs 40 people."
	for name, c := range map[string]struct {
		subject, note, below string
		want                 int
	}{
		"offered in the note":          {"Harbourlight", "Hi,\n\nGuest post from Duncan Rae, Product Director at Harbourlight, copy below.\n\nNew boots", notes, 1},
		"offered in the subject":       {"Guest blog: New boots", "Hi,\n\nFrom Duncan Rae, for the week.\n\nNew boots", notes, 1},
		"a press release":              {"Harbourlight opens an office in Leeds", "Hi,\n\nNews from Harbourlight.\n\nHarbourlight opens an office in Leeds", notes, 0},
		"called one":                   {"News for your blog", "PRESS RELEASE\n\nHarbourlight opens an office in Leeds", notes, 0},
		"for immediate release":        {"Blog about Leeds", "FOR IMMEDIATE RELEASE\n\nHarbourlight opens an office in Leeds", notes, 0},
		"a theme's word and no blog":   {"COVID-19: Harbourlight opens an office in Leeds", "Hi,\n\nNews from Harbourlight.\n\nHarbourlight opens an office in Leeds", notes, 0},
		"without notes, and unoffered": {"Harbourlight", "Dear Sir or Madam\n\nHarbourlight opens an office in Leeds", "", 0},
	} {
		r := readMail(t, "From: Hannah Fitch <hannah@fitchpr.example>\r\nTo: blogs@example.org\r\nSubject: "+c.subject+"\r\n\r\n"+c.note+"\n\n"+text+c.below+"\n\nHannah\n")
		if len(r.Blogs) != c.want {
			t.Errorf("%s: %d blogs, %s", name, len(r.Blogs), r.Kind)
		}
		for _, b := range r.Blogs {
			if strings.Contains(b.Text, "2011") {
				t.Errorf("%s: the notes are published", name)
			}
		}
	}
}

// TestSignedBySender: who signs below a pasted blog is not its author where the note says whose it is.
func TestSignedBySender(t *testing.T) {
	text := strings.Repeat(strings.Repeat("Nobody had asked the post room what it thought of the new form. ", 8)+"\n\n", 5)
	const signed = "\n\nKirsty Boyle\nExecutive Assistant to the Chief Executive\nLedgerly\n"
	for name, c := range map[string]struct{ note, below, want string }{
		"the note names another":      {"Hi\n\nOur CEO Ralf Stein's blog is pasted below. Theme 2 please.\n\nThanks\n\nKirsty\n\nThe new form", signed, "Ralf Stein"},
		"the note names nobody":       {"Hi\n\nMy blog is pasted below. Theme 2 please.\n\nThanks\n\nKirsty\n\nThe new form", signed, "Kirsty Boyle"},
		"the head names another":      {"Hi\n\nTheme 2 please.\n\nThanks\n\nKirsty\n\nThe new form\n\nBy Ralf Stein", signed, "Ralf Stein"},
		"the foot names another":      {"Hi\n\nTheme 2 please.\n\nThe new form", "\n\nBy Ralf Stein, Chief Executive, Ledgerly\n", "Ralf Stein"},
		"another is only spoken of":   {"Hi\n\nMy blog is below. Ralf Stein says that it is fine. Theme 2 please.\n\nThanks\n\nKirsty\n\nThe new form", signed, "Kirsty Boyle"},
		"another's blog was read":     {"Hi\n\nI enjoyed Ralf Stein's blog, and mine is below. Theme 2 please.\n\nThanks\n\nKirsty\n\nThe new form", signed, "Kirsty Boyle"},
		"a biography is no signature": {"Hi\n\nMy blog is below. Theme 2 please.\n\nThe new form", "\n\nAbout the author: Kirsty Boyle has been a porter at Ledgerly for ten years.\n", "Kirsty Boyle"},
	} {
		r := readMail(t, "From: Kirsty Boyle <kirsty@ledgerly.example>\r\nTo: blogs@example.org\r\nSubject: Blog\r\n\r\n"+c.note+"\n\n"+text+c.below)
		if len(r.Blogs) != 1 || r.Blogs[0].Author.Name != c.want {
			t.Errorf("%s: %+v", name, r.Blogs)
		}
	}
}
