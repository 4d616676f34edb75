package pointing

import (
	"slices"
	"testing"
)

// TestThemesOfBlogsInOrder: a note and an answer give the themes of several blogs one after the other.
func TestThemesOfBlogsInOrder(t *testing.T) {
	for text, want := range map[string]struct {
		inNote, inAnswer []int
		ordered          bool
	}{
		"They are for themes 3 and 4 respectively.":           {[]int{3, 4}, []int{3, 4}, true},
		"The themes are 1 and 4 respectively.":                {[]int{1, 4}, nil, false},
		"They are for themes 3 and 4.":                        {nil, []int{3, 4}, false},
		"Please find two blogs for themes 1, 2 in that order": {[]int{1, 2}, nil, false},
		"3 & 4, in order":                                     {nil, []int{3, 4}, true},
		"Both are for theme 3":                                {nil, nil, false},
		"Themes 3 and 4 in order to reach everybody":          {nil, nil, false},
	} {
		if got := ThemesInOrder(text); !slices.Equal(got, want.inNote) {
			t.Errorf("a note, %q: %v, want %v", text, got, want.inNote)
		}
		if got, ordered := OnlyThemes(text); !slices.Equal(got, want.inAnswer) || ordered != want.ordered {
			t.Errorf("an answer, %q: %v, %v, want %v, %v", text, got, ordered, want.inAnswer, want.ordered)
		}
	}
}
