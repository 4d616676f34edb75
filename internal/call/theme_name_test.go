package call

import "testing"

// TestFewWordsAndThemes asks a few words the four questions, each of which takes in more than the one before but the last.
func TestFewWordsAndThemes(t *testing.T) {
	c, err := Parse("fields.toml", []byte(`
slug = "fields"
prefix = "FC27"
name = "Fields of Change"
deadline = 2027-03-12
timezone = "Europe/Dublin"
themes = [
	{number = 1, name = "Water", line = "What the river leaves", also = ["the flood"]},
	{number = 2, name = "Soil and stone"},
	{number = 3, name = "Arts & Crafts: making things"},
	{number = 4, name = "2000 and after"},
]`))
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		text                         string
		plainly, theme, says, choose bool
	}{
		{"2 Soil and stone", true, true, true, true},
		{"Soil and stone:", true, true, true, true},
		{"1. Water – What the river leaves", true, true, true, true},
		{"What the river leaves", true, true, true, true},
		{"1 Water", true, true, true, true},
		{"4. 2000 and after", true, true, true, true},
		{"2000 and after", true, true, true, true},
		{"Theme Water", true, true, true, true},
		{"water", false, true, true, true},
		{"Soil-and-stone!", false, true, true, true},
		{"Arts & Crafts", false, true, true, true},
		{"The flood", false, false, true, true},
		{"what the river leaves!", false, false, true, true},
		{"our blog for theme 2", false, false, true, true},
		{"2", false, false, false, true},
		{"Water and 3", false, false, false, true},
		{"Theme 2 is ours", false, false, true, true},
		{"Theme 2 is full of jargon", false, false, true, false},
		{"one question", false, false, false, false},
		{"Hi, one question.", false, false, false, false},
		{"A row of doors", false, false, false, false},
		{"Nine doors", false, false, false, false},
		{"", false, false, false, false},
	} {
		if got := c.IsPlainlyTheme(tt.text); got != tt.plainly {
			t.Errorf("IsPlainlyTheme(%q) = %v", tt.text, got)
		}
		if got := c.IsTheme(tt.text); got != tt.theme {
			t.Errorf("IsTheme(%q) = %v", tt.text, got)
		}
		if got := c.SaysTheme(tt.text); got != tt.says {
			t.Errorf("SaysTheme(%q) = %v", tt.text, got)
		}
		if got := c.ChoosesThemes(tt.text); got != tt.choose {
			t.Errorf("ChoosesThemes(%q) = %v", tt.text, got)
		}
	}
}
