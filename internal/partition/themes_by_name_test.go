package partition

import (
	"strings"
	"testing"

	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
	"copydesk/internal/pointing"
)

// TestThemesByName: the themes that an answer gives to blogs called by a few words of their titles, and what only reads like that.
func TestThemesByName(t *testing.T) {
	of := pointing.OfSubmissions([]pointing.Submission{
		{Ref: "SS20-1", Title: "An easy read revolution", Author: "Marcus Ferrier"},
		{Ref: "SS20-2", Title: "Carbon is a user need", Author: "Elspeth Quarrington"},
		{Ref: "SS20-3", Title: "Robots in the back office, people at the front", Author: "Jamal Whitcombe"},
	})
	c := calltest.Example(t)
	for answer, want := range map[string]string{
		"The first one is for theme 3 and the other for themes 1 and 2.":            "",
		"Apologies. The first one is for theme 3 and the other for themes 1 and 2.": "",
		"Apologies. The first one is for theme 3 and the other for theme 1.":        "",
		"The first one is for theme 3 and the other for theme 1.":                   "",
		"The first is for theme 3, the second for themes 1 and 2.":                  "3|1 and 2",
		"The first is for theme 3 and the second for themes 1 and 2.":               "3|1 and 2",
		"The first is for themes 2 and 3 and the second for theme 1.":               "2 and 3|1",
		"Easy read is People (3), Carbon is Future gazing (1). Thank you!":          "People|Future gazing",
		"Easy read is People, Carbon is Future gazing.":                             "People|Future gazing",
		"Easy read is theme 3, Carbon is theme 1.":                                  "3|1",
		"Easy read is theme 3 and Carbon is theme 1":                                "3|1",
		"Easy read: 3. Carbon: 1.":                                                  "3|1",
		"Easy read 3, carbon 1":                                                     "3|1",
		"easy read - people, carbon - future gazing":                                "people|future gazing",
		"easy read = 3\ncarbon = 1":                                                 "3|1",
		"An easy read revolution is for 3 while Carbon is a user need is for 1.":    "3|1",
		"Marcus is theme 3, Elspeth is theme 1.":                                    "3|1",
		"Marcus's is for People and Elspeth's is for Future gazing, thanks":         "People|Future gazing",
		"For Marcus's: theme 3. For Elspeth's: theme 1.":                            "3|1",
		"Theme 3 for easy read, theme 1 for carbon.":                                "",
		"People for the easy read one and Future gazing for the carbon one please":  "",
		"Please put the easy read one under People and carbon under Future gazing.": "People|Future gazing",
		"Easy read = People (theme 3); Carbon = Future gazing (theme 1)":            "People|Future gazing",
		"Easy read is theme 3, Carbon the same":                                     "3|3",
		"Easy read is theme 3, Carbon too.":                                         "3|3",
		"Easy read - People. I'll confirm Carbon tomorrow":                          "People",
		"Easy read is theme 3. Carbon to follow.":                                   "3",
		"Easy read is for People, not sure yet about Carbon.":                       "",
		"Easy read is 3, Carbon is 1, Robots is 2.":                                 "3|1|2",
		"easy read 3, carbon 1, robots 2":                                           "3|1|2",
		"Easy read: People; Carbon: Future gazing; Robots: 1 and 2":                 "People|Future gazing|1 and 2",
		"Robots 2; carbon 1; easy read 3. Thanks!":                                  "3|1|2",
		"Easy read is 3 and Carbon is 1. Robots to be confirmed.":                   "",
		"Easy read is people who care, carbon is the future.":                       "",
		"Carbon is 1 of 3 things we care about, easy read is another.":              "",
		"Is easy read theme 3 and carbon theme 1?":                                  "",
		"Elspeth thinks easy read is theme 3 and carbon theme 1, but I will ask.":   "",
		"Which is better: easy read in 3 or carbon in 3?":                           "",
		"Easy read 3 weeks ago, carbon 1 week ago. Why no news?":                    "",
		"Easy read has 3 authors and carbon 1.":                                     "",
		"Carbon and people are both in theme 1 somewhere.":                          "",
		"Easy reading is for people!":                                               "",
		"Revolution is for people, carbon is for trees.":                            "",
		"Not theme 3 for easy read, nor theme 1 for carbon.":                        "",
		"Could easy read be theme 3 or 4? Carbon isn't decided.":                    "",
		"Robots in the back office, people at the front is theme 2. An easy read revolution is theme 3, Carbon is a user need theme 1.": "3|1|2",
		"Thanks - easy read 3, carbon 1, robots 2":    "3|1|2",
		"Easy read is theme 3.":                       "3",
		"carbon is people":                            "",
		"Carbon - People":                             "People",
		"Easy read is 9, carbon is 1":                 "",
		"Easy read 3, easy read 4":                    "",
		"The council is theme 3, the need is theme 1": "",
	} {
		var blocks []document.Block
		for _, l := range strings.Split(answer, "\n") {
			blocks = append(blocks, document.Line(l))
		}
		got, is := themesByName(blocks, of, c), []string(nil)
		for i := range of {
			is = append(is, strings.TrimPrefix(strings.TrimSpace(document.Text(got[i])), "Theme: "))
		}
		if got := strings.Trim(strings.Join(is, "|"), "|"); got != want {
			t.Errorf("%q: %q, want %q", answer, got, want)
		}
	}
}
