package desk_test

import (
	"fmt"
	"testing"
)

// TestSpokenOf answers for two blogs: each takes what is said of it, by its title or a word of it, its place, its number, and
// the label that bears its name. Where a clause may be about the other, nothing is changed.
func TestSpokenOf(t *testing.T) {
	t.Parallel()
	const wind, water = "Children map the wind.", "A village counts its water."
	for _, c := range []struct {
		said          string
		first, second string // title, description and themes
	}{
		{"Kites: " + wind + "\nWells: " + water, wind, water},
		{"Kites over Kettering\n" + wind + "\n\nWells and whistles\n" + water, wind, water},
		{"1. " + wind + "\n2. " + water, wind, water},
		{"For the first: “" + wind + "” For the second: “" + water + "”", wind, water},
		{"SS20-1 - " + wind + "\nSS20-2 - " + water, wind, water},
		{"Description for kites: " + wind, wind, ""},
		{"Description (Wells): " + water, "", water},
		{"Description 2: " + water, "", water},
		{wind + "\n" + water, "", ""},
		{"Description: " + wind, "", ""},
		{"Please change the title of the second one to Deep wells.", "", "Deep wells"},
		{"Wells and whistles should be called Deep wells.", "", "Deep wells"},
		{"Could the first be under People instead?", "[3]", ""},
		{"Happy with the first, but could the second go under theme 4?", "", "[4]"},
		{"Thanks! Could you move “Wells and whistles” to the Covid theme? Kites is fine where it is.", "", "[5]"},
		{"Title: Deep wells", "", ""},
		{"Let’s move “Wells and whistles” to theme 4.", "", "[4]"},
		{"b.md: theme 4", "", "[4]"},
		{"The one under theme 2 should be under theme 4, please.", "", "[4]"},
		{"The title of blog 2 should be Deep wells.", "", "Deep wells"},
		{"The other one is for theme 4, and the title of the first is right.", "", ""},
	} {
		o := newOffice(t)
		o.deliver(mail{id: "1@acme.example", from: jane, subject: "Two blogs", body: "Hello, two blogs attached.\n\nJane", files: map[string]string{
			"a.md": "# Kites over Kettering\n\nTheme: 1\n\n" + article(1, 450), "b.md": "# Wells and whistles\n\nTheme: 2\n\n" + article(7, 450),
		}})
		o.reply(mail{body: c.said})
		for ref, want := range map[string]string{"SS20-1": c.first, "SS20-2": c.second} {
			b, got := o.submission(ref).Blog, ""
			was := map[string]string{"SS20-1": "Kites over Kettering [1]", "SS20-2": "Wells and whistles [2]"}[ref]
			for _, field := range []string{b.Title, b.Description, fmt.Sprint(b.Themes)} {
				if field != "" && field != was[:len(was)-4] && field != was[len(was)-3:] {
					got += field
				}
			}
			if got != want {
				t.Errorf("%s: %s has %q, want %q", c.said, ref, got, want)
			}
		}
	}
}
