package letter

import (
	"io/fs"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"copydesk/templates"
)

var (
	textColour = regexp.MustCompile(`(?:[;"{\s])color:\s?(#[0-9a-f]{6})`)
	ground     = regexp.MustCompile(`background-color:\s?(#[0-9a-f]{6})`)
	darkRules  = regexp.MustCompile(`(?s)@media \(prefers-color-scheme: dark\) \{(.*?)\n\}`)
)

// TestContrast: every colour of a text stands out from every ground that a text may stand on, 4.5 to 1 (WCAG 2.2, 1.4.3),
// on a light screen and on a dark one.
func TestContrast(t *testing.T) {
	layout, err := fs.ReadFile(templates.Files, "layout.html")
	if err != nil {
		t.Fatal(err)
	}
	dark := darkRules.FindStringSubmatch(string(layout))
	if dark == nil {
		t.Fatal("the layout has no colours for a dark screen")
	}
	compare(t, "dark", colours(textColour, dark[1]), colours(ground, dark[1]))

	var light strings.Builder
	files, err := fs.Glob(templates.Files, "*.html")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		text, err := fs.ReadFile(templates.Files, name)
		if err != nil {
			t.Fatal(err)
		}
		light.WriteString(strings.Replace(string(text), dark[0], "", 1))
	}
	compare(t, "light", colours(textColour, light.String()), []string{"#ffffff", "#f3f5f7", "#eef0f2"})
}

func colours(re *regexp.Regexp, css string) []string {
	var found []string
	for _, m := range re.FindAllStringSubmatch(css, -1) {
		found = append(found, m[1])
	}
	return found
}

func compare(t *testing.T, screen string, texts, grounds []string) {
	t.Helper()
	if len(texts) < 2 || len(grounds) < 2 {
		t.Fatalf("%s: colours %v on %v", screen, texts, grounds)
	}
	for _, text := range texts {
		for _, ground := range grounds {
			a, b := luminance(t, text), luminance(t, ground)
			if ratio := (max(a, b) + 0.05) / (min(a, b) + 0.05); ratio < 4.5 {
				t.Errorf("%s: %s on %s has a contrast of %.1f to 1", screen, text, ground, ratio)
			}
		}
	}
}

// luminance is how bright a colour is (WCAG 2.2, relative luminance).
func luminance(t *testing.T, colour string) float64 {
	t.Helper()
	rgb, err := strconv.ParseUint(colour[1:], 16, 32)
	if err != nil {
		t.Fatal(err)
	}
	linear := func(shift int) float64 {
		c := float64(rgb>>shift&0xff) / 255
		if c <= 0.04045 {
			return c / 12.92
		}
		return math.Pow((c+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(16) + 0.7152*linear(8) + 0.0722*linear(0)
}
