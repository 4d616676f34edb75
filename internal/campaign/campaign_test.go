package campaign

import (
	"slices"
	"strings"
	"testing"

	"copydesk/internal/call"
	"copydesk/internal/call/calltest"
	"copydesk/internal/wording"
)

func TestOnly(t *testing.T) {
	c := calltest.Example(t)
	for line, want := range map[string]bool{
		"Guest blog for Smarter State week":   true,
		"techUK campaign week: submission":    true,
		"Our blog, as promised":               true,
		"Smarter State blog season 2020":      true,
		"Nine doors":                          false,
		"1989":                                false,
		"What the state can learn from doors": false,
	} {
		if got := Only(c, line); got != want {
			t.Errorf("Only(%q) = %v", line, got)
		}
	}
}

// TestSaysNothing: a part of a file's name that is the campaign's, with its year behind it, is no title.
func TestSaysNothing(t *testing.T) {
	own := Words(calltest.Example(t))
	for part, want := range map[string]bool{"SmarterState2020": true, "SmarterState": true, "Smarter State 2020": true, "Nine doors": false, "Smarter doors 2020": false} {
		if got := SaysNothing(part, own); got != want {
			t.Errorf("SaysNothing(%q) = %v", part, got)
		}
	}
}

func TestNamesStandSideBySide(t *testing.T) {
	voices := &call.Call{Name: "Museum Voices"}
	for line, want := range map[string]bool{"Museum Voices": true, "A blog for Museum Voices": true, "Voices of the museum": false, "Voices": false} {
		if got := Names(voices, wording.Words(line)); got != want {
			t.Errorf("Names(%q) = %v", line, got)
		}
	}
}

func TestTheme(t *testing.T) {
	c := calltest.Example(t)
	for line, want := range map[string]string{
		"Smarter State – Theme 2":    "Theme 2",
		"Future gazing: guest blog":  "Future gazing",
		"Theme 2":                    "",
		"Theme 2 – Nine doors":       "",
		"Smarter State – guest blog": "",
	} {
		if got := Theme(c, line); got != want {
			t.Errorf("Theme(%q) = %q, want %q", line, got, want)
		}
	}
}

func TestThemeBehind(t *testing.T) {
	c := calltest.Example(t)
	for line, want := range map[string]string{
		"Smarter State theme: People":           "People",
		"Subject area: Bridging the gap":        "Bridging the gap",
		"Smarter State Theme 3":                 "3",
		"Focus of the theme: 2":                 "2",
		"Who we work for: people":               "",
		"Our theme: people and what they bring": "",
		"Chapter: 3":                            "",
	} {
		if got := ThemeBehind(c, line); got != want {
			t.Errorf("%q gives %q, want %q", line, got, want)
		}
	}
}

func TestForTheme(t *testing.T) {
	c := calltest.Example(t)
	for line, want := range map[string]string{
		"Submitted under theme 3":                      "3",
		"For the theme Covid19":                        "Covid19",
		"Blog for themes 2 and 4.":                     "2 and 4",
		"This post is written for the theme of People": "People",
		"For theme 9":                                  "9",
		"For the theme park, a year without visitors":  "",
		"On the theme of trust":                        "",
		"Under the theme that we were given nobody had yet written, and it shows in every line of it": "",
	} {
		if got := ForTheme(c, line); got != want {
			t.Errorf("%q gives %q, want %q", line, got, want)
		}
	}
}

// TestNamesListed: a call lists its themes in their order, whether their numbers stand in its text or are those of a list.
func TestNamesListed(t *testing.T) {
	c := calltest.Example(t)
	var names []string
	for _, theme := range c.Themes {
		names = append(names, theme.Name)
	}
	list := strings.Join(names, "\n")
	slices.Reverse(names)
	for text, want := range map[string]bool{"The themes are:\n" + list: true, "1. " + strings.ReplaceAll(list, "\n", "\n2. "): true, strings.Join(names, "\n"): false, c.Themes[0].Name: false} {
		if NamesListed(c, text) != want {
			t.Errorf("%q: want %v", text, want)
		}
	}
}
