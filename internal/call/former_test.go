package call

import "testing"

// A theme that was only thought of gives way to the one that is named beside it; where both are meant, both count.
var onlyThoughtOf = []struct{ value, want string }{
	{"3, though I thought 4 at first", "3"},
	{"Theme 3, but it was nearly theme 4!", "3"},
	{"It's 3, we decided against 4", "3"},
	{"3. We considered 1 and 2", "3"},
	{"I was going to say 4, but 3", "3"},
	{"I first thought 4, but on reflection 3", "3"},
	{"3 (nearly went for 4)", "3"},
	{"3 after considering 4", "3"},
	{"3, although I was tempted by 4", "3"},
	{"3, though 4 would have been fine", "3"},
	{"was 4, now 3", "3"},
	{"4 at first, but now 3", "3"},
	{"I put 4 but meant 3", "3"},
	{"We looked at 1 and 2, but it has to be 4", "4"},
	{"People (we looked at COVID-19 too, but decided against it)", "3"},
	{"People, although it could have been Bridging the gap", "3"},
	{"My first thought was 4, then 3", "3"},
	{"3. We thought about 4 as well but no.", "3"},

	{"3 (4 was considered)", "3"},
	{"we ruled out 4 and chose 3", "3"},
	{"4 – we ruled out 1 and 2", "4"},
	{"We rejected 1 and 2. 4 please.", "4"},
	{"It was nearly theme 4!", "?It was nearly theme 4!"},
	{"We decided against 4", "?We decided against 4"},
	{"I was going to say Bridging the gap, but People", "3"},

	{"3, and we thought 4 as well", "3 4"},
	{"I thought 3, maybe 4 as well", "3 4"},
	{"We thought of 3 and 4", "3 4"},
	{"3, please also consider 4", "3 4"},
	{"3, also to be considered for 4", "3 4"},
	{"2, and we would like to be considered for 5", "2 5"},
	{"we have considered it and it is 3 and 4", "3 4"},
	{"3 and nearly as much 4", "3 4"},
	{"3 at first, 4 after that", "3 4"},
	{"3 first, 4 second", "3 4"},
	{"3 as before, and 4", "3 4"},
	{"I wrote 2 in the form, now lost, plus 4.", "2 4"},
	{"Tom suggested 2, but I would add 4.", "2 4"},
	{"I meant 2, but wrote 4.", "2"},
	{"We rejected 4 and 5, leaving 3.", "3"},
	{"I discounted 2, 3 and 5, so 4", "4"},
	{"Ruled out 1 and 5, so any of 2, 3 and 4", "2 3 4"},
	{"3, and 4 which we originally left out", "3 4"},
	{"Having looked at your themes: 3 and 4", "3 4"},
	{"I wanted 3 and, if there is space, 4", "3 4"},
	{"3 & 4 were considered the best", "3 4"},
	{"3 (Tom suggested 4 as well)", "3 4"},
	{"3, written with 4 in mind", "3 4"},
	{"I thought theme 3", "3"},
	{"almost certainly theme 3", "3"},
	{"Theme 3, nearly there!", "3"},
	{"I was going to say 3", "3"},
	{"COVID-19: what we thought at first", "5"},
	{"Future gazing (we thought about the future of care)", "1"},
}

func TestThemesOnlyThoughtOf(t *testing.T) {
	c := smarterState(t)
	for _, tt := range onlyThoughtOf {
		if got := said(c.MatchTheme(tt.value)); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.value, got, tt.want)
		}
	}
	for text, want := range map[string]string{
		"We were going to say theme 4, but theme 3 is closer.":                             "3",
		"It is for theme 3, but it was nearly theme 4!":                                    "3",
		"Our blog is for theme 3. We decided against theme 4.":                             "3",
		"It could have been theme 4, but we would like it in theme 3.":                     "3",
		"We thought theme 2. Tom thought theme 4. So both please.":                         "2 4",
		"It was nearly theme 4!":                                                           "",
		"We decided against theme 4 in the end.":                                           "",
		"I was going to say Bridging the gap, but no.":                                     "",
		"We thought it fits theme 3, and theme 4 as well.":                                 "3 4",
		"The theme is the third one.":                                                      "3",
		"Our theme is the third one on your list.":                                         "3",
		"The theme of the third one is odd.":                                               "",
		"The theme is the first of a kind.":                                                "",
		"The theme is the third of the five.":                                              "3",
		"The theme is the second of your themes.":                                          "2",
		"Our theme is the second one that came to mind.":                                   "",
		"The theme is the third one from the bottom.":                                      "",
		"The theme is the first of the three I like: Bridging the gap":                     "4",
		"The theme is the second of them, People.":                                         "3",
		"I think the theme is the first one in the list, or another.":                      "",
		"I would have said theme 4, but you decide":                                        "4",
		"I would have said theme 4, but happy with theme 2 too.":                           "2 4",
		"We had intended it for theme 4 but theme 3 is closer.":                            "3",
		"It could be considered for theme 3 as well.":                                      "3",
		"I thought theme 3 would suit.":                                                    "3",
		"I did wonder about themes 1 and 4 but on reflection it's really a theme 2 piece.": "2",
		"We did think about theme 1, and theme 4 as well.":                                 "1 4",
		"It is almost certainly theme 3 and theme 4.":                                      "3 4",
	} {
		if got := said(c.ReadThemes(text)); got != want {
			t.Errorf("sentence %q: got %q, want %q", text, got, want)
		}
	}
	odd := callOf(t, "Odd Week", "1 At first light", "2 Almost home", "3 What we thought", "4 Looking back", "5 Before and after", "6 In mind", "8 Original ideas", "9 Work")
	for value, want := range map[string]string{
		"What we thought and Looking back":   "3 4",
		"3 What we thought, 4 Looking back":  "3 4",
		"Almost home & Work":                 "2 9",
		"Work, In mind":                      "6 9",
		"At first light and Almost home":     "1 2",
		"9. Work, 5. Before and after":       "5 9",
		"Work / Original ideas":              "8 9",
		"3. What we thought 4. Looking back": "3 4",
	} {
		if got := said(odd.MatchTheme(value)); got != want {
			t.Errorf("%q: got %q, want %q", value, got, want)
		}
	}
}

// TestWeighsThemes: what tells for which themes a blog is not is said to the desk, and what a blog thought of people is not.
func TestWeighsThemes(t *testing.T) {
	c := smarterState(t)
	for text, want := range map[string]bool{
		"We decided against theme 4.":                                          true,
		"We looked at People and COVID-19, but it has to be Bridging the gap.": true,
		"It is not for theme 2.":                                               true,

		"We looked at People and what they did with returned letters.":        false,
		"We nearly closed the post room, but COVID-19 kept it open.":          false,
		"What we thought COVID-19 would do to letters, and what it did.":      false,
		"How we originally counted letters, and how People do it now.":        false,
		"We thought about COVID-19 and what it did to the buses of our town.": false,
		"We ruled out envelopes, and in the end there were only People.":      false,
		"People were nearly forgotten, but COVID-19 was not.":                 false,
		"Our blog is for theme 3.":                                            false,
		"Bridging the gap was nearly a bridge too far.":                       false,
	} {
		if got := c.WeighsThemes(text); got != want {
			t.Errorf("%q: got %v, want %v", text, got, want)
		}
	}
}
