package spelling

import "testing"

func TestDistance(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want int
	}{
		{"", "", 0},
		{"port", "port", 0},
		{"", "port", 4},
		{"prt", "port", 1},
		{"hots", "host", 2},
		{"SS20-11", "SS20-1", 1},
		{"kitten", "sitting", 3},
	} {
		if got := Distance(tt.a, tt.b); got != tt.want {
			t.Errorf("from %q to %q: %d, want %d", tt.a, tt.b, got, tt.want)
		}
		if got := Distance(tt.b, tt.a); got != tt.want {
			t.Errorf("from %q to %q: %d, want %d", tt.b, tt.a, got, tt.want)
		}
	}
}

func TestMistyped(t *testing.T) {
	for _, tt := range []struct {
		word, known string
		want        bool
	}{
		{"descripton", "description", true},
		{"standfrist", "standfirst", true},
		{"discription", "description", true},
		{"strapline", "strapline", true},
		{"desription", "subscription", false},
		{"title", "tiles", false},
		{"subtitles", "subtitle", false},
		{"eescription", "description", false},
		{"", "title", false},
	} {
		if got := Mistyped(tt.word, tt.known); got != tt.want {
			t.Errorf("%q for %q: %v", tt.word, tt.known, got)
		}
	}
}
