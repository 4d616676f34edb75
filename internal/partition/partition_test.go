package partition

import (
	"strings"
	"testing"

	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
	"copydesk/internal/pointing"
)

// TestOf cuts answers about "Kites" and "The wells"; what is said of each stands in a line, its paragraphs between bars.
func TestOf(t *testing.T) {
	c := calltest.Example(t)
	of := pointing.OfSubmissions([]pointing.Submission{{Ref: "SS20-1", Title: "Kites over the estate", Author: "Tom Okafor", Mine: true}, {Ref: "SS20-2", Title: "The wells", Author: "Ruth Bell"}})
	for answer, want := range map[string][2]string{
		"SS20-1: Children map the wind.\n\nSS20-2: A village counts its water.":                                 {"Children map the wind.", "A village counts its water."},
		"SS20-1 - theme 3, description: Children map it.\nSS20-2 - theme 1, description: A village counts.":     {"theme 3, description: Children map it.", "theme 1, description: A village counts."},
		"1. Children map the wind.\n2. A village counts its water.":                                             {"Children map the wind.", "A village counts its water."},
		"Kites: Children map the wind.\nWells: A village counts its water.":                                     {"Children map the wind.", "A village counts its water."},
		"Kites: theme 3.\nDescription: Children map the wind.\nWells: theme 4.\nDescription: A village counts.": {"theme 3.|Description: Children map the wind.", "theme 4.|Description: A village counts."},
		"Here's the description for Tom's: “Children map the wind”. I'm chasing Ruth for hers.":                 {"Description: “Children map the wind”.", ""},
		"Tom's description: “Children map the wind.” Ruth's will follow.":                                       {"Description: “Children map the wind.”.", ""},
		"And now Ruth's: “A village counts its water”":                                                          {"", "“A village counts its water”"},
		"Themes 3 and 4 respectively.":                                                                          {"Theme: 3", "Theme: 4"},
		"They are for themes 3 and 4.":                                                                          {},
		"Both are for theme 2, thanks!":                                                                         {"theme 2, thanks!", "theme 2, thanks!"},
		"Theme 2 for the first and 4 for the second":                                                            {"theme 2", "theme 4"},
		"Description (wells): A village counts its water.":                                                      {"", "Description: A village counts its water."},
		"The title of the second one should be “Deep wells”.":                                                   {"", "The title should be “Deep wells”."},
		"Tom: Children map the wind.\nRuth: A village counts its water.":                                        {"Children map the wind.", "A village counts its water."},
		"Description (Ruth): A village counts its water.":                                                       {"", "Description: A village counts its water."},
		"And here is Ruth’s description:\n\nA village counts its water.":                                        {"", "And here is the description:|A village counts its water."},
		"The description of “The wells” is:\n\nA village counts its water.\n\nRuth":                             {"", "The description is:|A village counts its water.|Ruth"},
		"Hi, Tom’s is for theme 3, Ruth’s for theme 4.":                                                         {"Theme: 3", "Theme: 4"},
		"Hi, Kites is for theme 3, Wells for theme 4.":                                                          {"Theme: 3", "Theme: 4"},
		"Themes: 3 (kites) and 4 (wells).":                                                                      {"theme 3", "theme 4"},
		"Theme 3 (Kites), theme 4 (The wells)":                                                                  {"theme 3", "theme 4"},
		"Theme 3 for kites, wells to follow.":                                                                   {"theme 3", ""},
		"The first and second are both for theme 3.":                                                            {"Theme: 3", "Theme: 3"},
		"Wells is Bridging the gap and the other one Future gazing":                                             {"Theme: Future gazing", "Theme: Bridging the gap"},
		"Kites is for People, still waiting for Ruth about the wells.":                                          {"Theme: People", ""},
		"Theme 3 for Tom and theme 4 for Ruth.":                                                                 {"theme 3", "theme 4"},
		"Theme 3 for Kites and theme 4 for the wells.":                                                          {"theme 3", "theme 4"},
		"Tom’s description is “Children map the wind. We follow.” and Ruth’s is “A village counts.”":            {"Description: “Children map the wind. We follow.”", "Description: “A village counts.”"},
		"[SS20-1] Kites over the estate\nTheme: 5\n\n[SS20-2] The wells:\nTheme: 2":                             {"Theme: 5", "Theme: 2"},
		"1. Dr Tom Okafor:\n\nSee attached.\n\n2. Dr Ruth Bell\n\nDescription: A village counts its water.":     {"See attached.", "Description: A village counts its water."},
		"1. Tom Okafor:\nSee attached.\n\n2. Ruth Bell\nDescription: A village counts its water.":               {"See attached.", "Description: A village counts its water."},
		"For [SS20-2] The wells: “A village counts” its water.":                                                 {"", "“A village counts” its water."},
		"Dr Ruth Bell’s blog:\nTitle: Deep wells":                                                               {"", "Title: Deep wells"},
		"Thank you very much.":                                                 {},
		"1. Theme 2\n2. Theme 5":                                               {"Theme: Theme 2", "Theme: Theme 5"},
		"In order of preference:\n1. Theme 2\n2. Theme 5":                      {},
		"For the wells, either of\n1. Theme 2\n2. Theme 5":                     {},
		"The description of “The wells” is: the same as for the other one.":    {},
		"The title for “The wells” is: fine with us as it was.":                {"", "The title is: fine with us as it was."},
		"The wells goes to theme 5, and please move the other one to theme 1.": {"Theme: 1", "Theme: 5"},
		"The wells goes to theme 5, and both the other ones stay.":             {},
		"Unlike “The wells”, this one should go under theme 5.":                {},
		"Please move it to theme 5; “The wells” is fine as it is.":             {},
		"Please change the title of “The wells” to “Deep wells and water”, and please move “Kites over the estate” to theme 1.": {"Please move it to theme 1.", "Please change the title to “Deep wells and water”"},
		"1. People\n2. Future gazing":                                                                          {"Theme: People", "Theme: Future gazing"},
		"1. Theme 2\n2. Description: A village counts.":                                                        {},
		"“The wells” should go under theme 4, please; the other stays where it is.":                            {"", "theme 4, please."},
		"For Ruth’s piece the title should be “Deep wells”. No change to mine.":                                {"", "The title should be “Deep wells”."},
		"Mine: Children map the wind.\nRuth’s: A village counts its water.":                                    {"Children map the wind.", "A village counts its water."},
		"Mine should be 1 and Ruth’s should be 3.":                                                             {"Theme: 1", "Theme: 3"},
		"Kites is for theme 3 and Wells for 4 and 5, please.":                                                  {"Theme: 3", "Theme: 4 and 5"},
		"Kites themes 3 and 4; Wells themes 1 and 2":                                                           {"Theme: 3 and 4", "Theme: 1 and 2"},
		"Kites theme 3 Wells theme 4":                                                                          {},
		"Theme 3 for Tom and theme 1 for Ruth please.":                                                         {"theme 3", "theme 1"},
		"Here is Tom’s, shortened. And please move Ruth’s to theme 3.":                                         {"Here is it, shortened.", "And please move it to theme 3."},
		"Could Ruth’s title become “Deep wells”?":                                                              {"", "Could the title become “Deep wells”?"},
		"For mine could you use “Children map the wind” and for Ruth's “A village counts”? Hope that does it.": {"“Children map the wind”", "“A village counts”"},
		"For mine could you use the title “Kites and wind” and for Ruth's “Deep wells”?":                       {"Title: “Kites and wind”", "Title: “Deep wells”"},
		"For mine use “Kites and wind” and for Ruth's “Deep wells”, not for The wells.":                        {},
		"Use “Kites and wind” and for Ruth's “Deep wells”.":                                                    {},
		"Kites is theme 2. The other is theme 4.":                                                              {"Theme: 2", "Theme: 4"},
		"Is the other theme 4? Kites is theme 2.":                                                              {},
		"Theme 3 for Kites and theme 4 for the rivers.":                                                        {},
		"1. Theme 2\n3. Theme 5":                                                                               {},
		"1. Theme: 2\n2. Theme: 5\n3. Theme: 1":                                                                {},
		"The description for “The wells” is: A village counts its water. It took a year.":                      {"", "Description: A village counts its water. It took a year."},
		"Tom’s description: Children map the wind. We follow.\n\nRuth’s description: A village counts. Twice.": {"Description: Children map the wind. We follow.", "Description: A village counts. Twice."},
		"Kites over the estate – COVID-19 The wells – Future gazing":                                           {"COVID-19", "Future gazing"},
		"Kites over the estate: what we learnt from the wells – a year on":                                     {"what we learnt from the wells – a year on", ""},
	} {
		said, _ := Of(document.ReadPlain(answer), of, c)
		for at, want := range want {
			if got := strings.Join(document.Texts(said[at]), "|"); got != want {
				t.Errorf("%q says of the submission at %d: %q, want %q", answer, at, got, want)
			}
		}
	}
}

// TestOfThree leaves open what an answer about three submissions says of "the other", and cuts what it says by their names.
func TestOfThree(t *testing.T) {
	c := calltest.Example(t)
	of := pointing.OfSubmissions([]pointing.Submission{
		{Ref: "SS20-1", Title: "Kites over the estate", Author: "Tom Okafor", Mine: true},
		{Ref: "SS20-2", Title: "The wells", Author: "Ruth Bell"},
		{Ref: "SS20-3", Title: "A lamp in the rain", Author: "Sue Ferris"},
	})
	for answer, want := range map[string][3]string{
		"Kites is theme 2. The other is theme 4.":                              {},
		"SS20-1: theme 2\nSS20-2: theme 4\nSS20-3: theme 1":                    {"Theme: 2", "Theme: 4", "Theme: 1"},
		"Theme 3 for Tom, theme 4 for Ruth and theme 1 for Sue.":               {"theme 3", "theme 4", "theme 1"},
		"All are for theme 2, thanks!":                                         {},
		"Themes 3 and 4 respectively.":                                         {},
		"Themes 3, 4 and 1 respectively.":                                      {"Theme: 3", "Theme: 4", "Theme: 1"},
		"For mine use “Kites and wind” and for Ruth's “Deep wells and water”.": {"“Kites and wind”", "“Deep wells and water”", ""},
		"The second one is for theme 4.":                                       {"", "Theme: 4", ""},
		"The first two are for theme 3, the third for theme 2.":                {"Theme: 3", "Theme: 3", "Theme: 2"},
		"The last two go under People, and the first under theme 2.":           {"Theme: 2", "Theme: People", "Theme: People"},
		"The first two are lovely, the third is for theme 2.":                  {"", "", "The first two are lovely, it is for theme 2."},
	} {
		said, _ := Of(document.ReadPlain(answer), of, c)
		for at, want := range want {
			if got := strings.Join(document.Texts(said[at]), "|"); got != want {
				t.Errorf("%q says of the submission at %d: %q, want %q", answer, at, got, want)
			}
		}
	}
}
