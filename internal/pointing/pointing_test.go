package pointing

import (
	"slices"
	"testing"

	"copydesk/internal/wording"
)

// TestWays points at the second of two blogs in every way of the table.
func TestWays(t *testing.T) {
	blogs := Several{
		{ref: "SS20-1", stem: wording.Words("tides"), titles: [][]string{wording.Words("The ledger and the tide")}, Author: "Sue Ferris", themes: []int{1}},
		{
			ref: "SS20-2", stem: wording.Words("lamps"), titles: [][]string{wording.Words("Nine doors"), wording.Words("Kites over Kettering")}, word: "Prudence",
			Author: "Tom Okafor", themes: []int{3}, mine: true, answered: true, houses: []string{"Kerbwise Parking", "Kerbwise"},
		},
	}
	free := slices.Clone(blogs) // of a letter about both
	free[1].answered = false
	for _, w := range ways {
		found := append(w.find(blogs, &phrasing{text: w.example}), w.find(free, &phrasing{text: w.example})...)
		if len(found) == 0 || slices.ContainsFunc(found, func(m Mention) bool { return m.Of != 1 }) && w.clear < byGuess {
			t.Errorf("%q: %v", w.example, found)
		}
	}
}

// TestMentions finds where a text points at which of two blogs.
func TestMentions(t *testing.T) {
	blogs := OfSubmissions([]Submission{
		{Ref: "SS20-1", Title: "Nine doors", File: "blog.docx", Author: "Tom Okafor", Themes: []int{2, 4}, Mine: true},
		{Ref: "SS20-11", Title: "Nine doors and a key", File: "two.docx", Author: "Ann Lee", Themes: []int{3, 4}},
	})
	for text, want := range map[string][]string{
		"The title of “Nine doors and a key” is fine.": {"Nine doors and a key"},
		"SS20-11: theme 3":                                                {"SS20-11"},
		"nine doors should be Nine doors and lamps":                       {"nine doors"},
		"Happy with the first, but could two.docx go under theme 4?":      {"the first", "two.docx"},
		"Two blogs, both of them short; the second paragraph is longer":   nil,
		"First, thank you. Our last blog was well received.":              nil,
		"No change to mine, a friend of mine says; move Ann’s to theme 1": {"mine", "Ann’s"},
		"Ann’s title is fine, and here is Tom’s.":                         {"Ann’s", "Tom’s"},
		"Tom’s is for theme 4":                                            {"Tom’s"},
		"the one by Tom Okafor, please":                                   {"the one by Tom Okafor"},
		"Tom is Chief Engineer":                                           nil,
		"the one under theme 3, not the one under theme 4":                {"the one under theme 3"},
		"the key one is right; our new blog on doors is to come":          {"the key one"},
		"Key is fine": {"Key"},
		"it cost theme number 2 a lot, at 12 doors":                            nil,
		"its description is “What the first winter taught us, and the second”": nil,
		"for “Nine doors”: “What the key one taught the second”":               {"Nine doors"},
		"Please find attached two short guest blogs":                           nil,
		"Attached one of our stories":                                          nil,
		"Attachment two is for theme 3":                                        {"Attachment two"},
	} {
		var got []string
		for _, m := range blogs.Mentions(text) {
			got = append(got, text[m.From:m.To])
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q points at blogs with %q, want %q", text, got, want)
		}
	}
}

// TestSpokenOf: a line speaks of a blog that it is for, or that it begins with.
func TestSpokenOf(t *testing.T) {
	blogs := OfSubmissions([]Submission{{Title: "Nine doors", Author: "Tom Okafor"}, {Title: "Plots", Author: "Ruth Bell"}, {Title: ""}})
	for line, want := range map[string][]int{
		"Description for Plots: who owns the ground": {1},
		"Plots – theme 3":                            {1},
		"“Nine doors”: the key is under the mat":     {0},
		"In my blog “Nine doors” the theme is 2":     {0},
		"The theme of my blog “Nine doors” is 2":     {0},
		"Theme 2 for nine doors, 3 for Plots":        {0, 1},
		"The other blog (Nine doors) is for theme 4": {0},
		"Please put “Nine doors” under theme 4":      {0},
		"Nine doors is for theme 4":                  {0},
		"And here is Ruth’s description:":            {1},
		"Description for Tom: who owns the ground":   {0},
		"Ruth: who owns the ground":                  {1},
		"Ruth’s blog should go under theme 4":        {1},
		"I am waiting for Ruth":                      nil,
		"I liked what Ruth’s blog says of theme 3":   nil,
		"Plots of land are for sale":                 nil,
		"We counted nine doors":                      nil,
		"Nine doors were open":                       nil,
	} {
		if got := blogs.SpokenOf([]string{line}); !slices.Equal(got, want) {
			t.Errorf("%q speaks of %v, want %v", line, got, want)
		}
	}
}

// TestOnlyFileWith: a word of a file's name is enough where no other file has one of those words.
func TestOnlyFileWith(t *testing.T) {
	blogs := Several{InFile("Lamps SF.docx", nil, ""), InFile("The tide TO.docx", nil, "")}
	for text, want := range map[string]int{"Who lit the lamps": 0, "A tide": 1, "The lamps and the tide": -1, "The rest": -1} {
		if got := blogs.OnlyFileWith(text); got != want {
			t.Errorf("%q is of blog %d, want %d", text, got, want)
		}
	}
}
