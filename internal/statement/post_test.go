package statement

import (
	"strings"
	"testing"

	"copydesk/internal/finding"
)

// TestWithoutPost: what somebody is called at work is called a title too.
func TestWithoutPost(t *testing.T) {
	for text, want := range map[string]string{
		"Her Twitter name is new and her title has just changed to Chief Medical Officer.":         "Chief Medical Officer",
		"Please make my title “Head of Data and Deputy Director”.":                                 "Head of Data and Deputy Director",
		"Please make my title “Nine doors”.":                                                       "",
		"Ruth's title is Head of Data at Fenwick.":                                                 "Head of Data",
		"My job title should now read Director of Housing.":                                        "Director of Housing",
		"Her job title should appear as Chair, Sevenoaks Trust.":                                   "Chair",
		"The author's role has changed to Chief Engineer":                                          "Chief Engineer",
		"The title has changed to The head of nothing":                                             "",
		"The title is The stamp. My title is Workshop Lead and we are Farley Medical Engineering.": "Workshop Lead",
		"My title is Workshop Lead and we are Farley Medical Engineering.":                         "Workshop Lead",
		"My title is Head of Steam.":                                                               "",
		"My title is The director's chair":                                                         "",
		"Her title should be “The stamp”":                                                          "",
		"Is her title Director of Housing?":                                                        "",
		"Her role is Head of Travel and her organisation Fenwick Council.":                         "Head of Travel",
	} {
		var f finding.Fields
		rest := noteOf(t).withoutPost(text, "email body", &f)
		if f.Author.Role.Text != want || want == "" && rest != text || want != "" && strings.Contains(rest, want) {
			t.Errorf("%q: role %q, and left is %q", text, f.Author.Role.Text, rest)
		}
	}
}
