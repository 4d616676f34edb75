package call

import "testing"

// TestThemesInShort hears a theme that is written for short or as a hashtag, and none in what only looks like one.
func TestThemesInShort(t *testing.T) {
	c := callOf(t, "Smarter State", "1 Future gazing", "2 Tech as an enabler", "3 People", "5 COVID-19")
	for text, want := range map[string]string{
		"Hi, this is my T3 piece.":                              "3",
		"T3 blog attached":                                      "3",
		"Our blog is for T3.":                                   "3",
		"Here is our blog #People":                              "3",
		"Here is our blog. 3/People":                            "3",
		"The blog is for People.":                               "3",
		"The blog is for People, the third theme.":              "3",
		"Our blog is for People, the one about buses.":          "3",
		"We pitched it at People, the trade magazine.":          "",
		"It was written for People magazine.":                   "",
		"The blog went to People (a charity) first.":            "",
		"Two in three, or 2/3 people, agreed.":                  "",
		"A ratio of 3/people in the room":                       "",
		"We met at T3.":                                         "",
		"The T3 lounge was full when I wrote the blog.":         "",
		"I wrote the blog at T5 of Heathrow.":                   "",
		"The t3 story is a long one.":                           "",
		"A T7 blog":                                             "",
		"The blog is about T5 lamps.":                           "",
		"T5 tubes are what our blog is about":                   "",
		"Our blog is about #peoplepower":                        "",
		"We had a T2 diabetes clinic, hence the blog.":          "",
		"The blog about people, the app and the queue is below": "",
		"We'd call it Doors. Tech as an enabler please!":        "2",
		"Hello. Future gazing blog, as agreed.":                 "1",
		"Hello. Future gazing, he said, is easy.":               "",
		"It was fun. People please!":                            "",
		"We sell tech as an enabler. Thanks!":                   "",
		"A sign said future gazing please knock.":               "",
		"Bridging the gap? No thanks.":                          "",
	} {
		if got := said(c.ReadThemes(text)); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
	for value, want := range map[string]string{
		"People (or Future gazing if that is full)": "3",
		"People, or 1 if you prefer":                "3",
		"3 or theme 5 if there's no room":           "3",
		"People or Future gazing":                   "?People or Future gazing=1,3",
		"1 and 3, if that is possible":              "1 3",
		"People, if you have room":                  "3",
		"Future gazing (if it fits)":                "1",
	} {
		if got := said(c.MatchTheme(value)); got != want {
			t.Errorf("theme %q: got %q, want %q", value, got, want)
		}
	}
	for line, want := range map[string]bool{
		"T3": true, "3/People": true, "T7": false, "t3": false, "T33": false, "T3 lamps": false, "T": false, "Tea": false, "People": false,
	} {
		if got := c.IsPlainlyTheme(line) || c.IsShortTheme(line); got != want {
			t.Errorf("IsPlainlyTheme(%q) = %v", line, got)
		}
	}
}
