package call

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"copydesk/internal/submission"
)

// said is what a text says of themes, written for comparison: "2 4 ?7 ?digital=2,4".
func said(numbers []int, unknown []submission.UnknownThemeWords) string {
	var parts []string
	for _, n := range numbers {
		parts = append(parts, strconv.Itoa(n))
	}
	for _, u := range unknown {
		part := "?" + u.Words
		if len(u.Either) > 0 {
			either := make([]string, len(u.Either))
			for i, n := range u.Either {
				either[i] = strconv.Itoa(n)
			}
			part += "=" + strings.Join(either, ",")
		}
		parts = append(parts, part)
	}
	return strings.Join(parts, " ")
}

var labelled = []struct{ value, want string }{
	// by number
	{"2", "2"},
	{"2.", "2"},
	{"i) Future gazing ii) People", "1 3"},
	{"a) 3 b) 5", "3 5"},
	{"1) and 2) please", "1 2"},
	{"(1) and maybe (2) as well", "1 2"},
	{"2) Tech as an enabler", "2"},
	{"#2", "2"},
	{"No. 2", "2"},
	{"Number 2", "2"},
	{"[2]", "2"},
	{"two", "2"},
	{"I", "1"},
	{"V.", "5"},
	{"I and III", "1 3"},
	{"I, personally, would say People", "3"},
	{"Theme Two", "2"},
	{"Theme2", "2"},
	{"Theme-2", "2"},
	{"theme no. 4 please", "4"},
	{"the second one", "2"},
	{"2nd theme", "2"},
	{"Theme IV", "4"},
	{"②", "2"},
	{"2?", "2"},
	{"2 (we think)", "2"},
	{"Themes 2 & 4", "2 4"},
	{"2 and 4", "2 4"},
	{"3 was taken by a colleague so theme 4", "4"},
	{"2 + 4", "2 4"},
	{"2/4", "2 4"},
	{"4, 2", "2 4"},
	{"1, 3 and 5", "1 3 5"},
	{"both 2 and 3", "2 3"},
	{"2 themes: 3 and 4", "3 4"},
	{"1-3", "1 2 3"},
	{"1 – 3", "1 2 3"},
	{"themes 2 to 4", "2 3 4"},
	{"7", "?7"},
	{"Theme 7", "?7"},
	{"Seven", "?Seven"},
	{"2 and 7", "2 ?7"},
	{"2020", "?2020"},
	{"6 – Sustainability", "?6"},

	// by name
	{"People", "3"},
	{"people", "3"},
	{"PEOPLE", "3"},
	{"“People”", "3"},
	{"The people theme", "3"},
	{"Future gazing", "1"},
	{"Future-gazing", "1"},
	{"#FutureGazing", "1"},
	{"Future", "1"},
	{"gazing", "1"},
	{"Tech as an enabler", "2"},
	{"Tech as\nan enabler", "2"},
	{"Technology as an enabler", "2"},
	{"Tech enabler", "2"},
	{"technology", "2"},
	{"enabling", "2"},
	{"bridging", "4"},
	{"Bridge the gap", "4"},
	{"the gap", "4"},
	{"COVID-19", "5"},
	{"Covid 19", "5"},
	{"Covid19", "5"},
	{"COVID", "5"},
	{"coronavirus", "5"},
	{"Lessons learned", "5"},
	{"Tech as an enabler and Bridging the gap", "2 4"},
	{"people / COVID 19", "3 5"},
	{"People, Covid-19", "3 5"},
	{"People & Tech", "2 3"},
	{"I think this fits best under Tech as an enabler", "2"},

	// by number and name
	{"2 - Tech as an enabler", "2"},
	{"2. Tech as an enabler", "2"},
	{"2: Tech as an enabler (technology driving business change)", "2"},
	{"Tech as an enabler (2)", "2"},
	{"Tech as an enabler (theme 2)", "2"},
	{"theme four: bridging the gap", "4"},
	{"5, COVID-19: Lessons learnt", "5"},
	{"2 Tech as an enabler - 3 People", "2 3"},
	{"2) Tech as an enabler, 3) People", "2 3"},
	{"1 Future gazing and 5 COVID-19", "1 5"},
	{"Tech as an enabler – 5 lessons from the NHS", "2"},
	{"Theme 2 – People", "?2 – People=2,3"},
	{"Theme 2 (People)", "?2 (People)=2,3"},
	{"7 - People", "?7 - People=3"},

	// by the words of its line
	{"Improving citizen outcomes, staying connected and creating safe places", "3"},
	{"improving citizen outcomes", "3"},
	{"safe places", "3"},
	{"Tech bringing together digital and policy", "4"},
	{"transforming public services", "4"},
	{"procurement and innovation", "5"},
	{"What does the Smarter State look like?", "1"},
	{"what the smarter state looks like", "1"},
	{"business change", "2"},

	// small misspellings
	{"Futre gazing", "1"},
	{"Future gazzing", "1"},
	{"Brigding the gap", "4"},
	{"Tech as enabler", "2"},
	{"Tech as an enbaler", "2"},
	{"Peopel", "3"},
	{"Bridging teh gap", "4"},
	{"bridging gaps", "4"},
	{"closing the gap", "4"},
	{"Poeple", "3"},
	{"COVD-19", "5"},
	{"Covid - 19", "5"},

	// more than one may be meant
	{"2 or 4?", "?2 or 4=2,4"},
	{"either People or COVID-19", "?People or COVID-19=3,5"},
	{"Theme 2, or possibly theme 3", "?2, or possibly theme 3=2,3"},
	{"digital", "?digital=4"},
	{"any", "?any=1,2,3,4,5"},
	{"any of the themes", "?any of the themes=1,2,3,4,5"},
	{"all", "1 2 3 4 5"},
	{"all five themes", "1 2 3 4 5"},
	{"all five", "1 2 3 4 5"},
	{"the future of people", "?the future of people=1,3"},

	// none
	{"Smarter State", "?Smarter State"},
	{"Building the Smarter State", "?Building the Smarter State"},
	{"Sustainability", "?Sustainability"},
	{"People and Skills", "3 ?Skills"},
	{"not 3, 4", "4"},
	{"4 (not 3)", "4"},
	{"Not theme 3 - theme 4", "4"},
	{"theme 4 rather than theme 2", "4"},

	// words beside a theme that are no other theme
	{"People - digital skills in the NHS", "3"},
	{"People (digital inclusion, safe homes)", "3"},
	{"Bridging the gap, because we work on both policy and delivery", "4"},
	{"People and skills", "3"},
	{"Future gazing; the Smarter State", "1"},
	{"4 & Smarter State", "4"},

	// a form left as it was
	{"", ""},
	{"-", ""},
	{"?", ""},
	{"[choose theme]", ""},
	{"<please select>", ""},
	{"Please select a theme from the list", ""},
	{"Choose an item.", ""},
	{"Click or tap here to enter text.", ""},
	{"e.g. 1-5", ""},
	{"(e.g. 2 - Tech as an enabler)", ""},
	{"(1-5)", ""},
	{"[1-5]", ""},
	{"n/a", ""},
	{"N/A", ""},
	{"TBC", ""},
	{"tbd", ""},
	{"none", ""},
	{"4 – because it brings together policy and tech, and people too", "4"},
	{"4 (choose from 1 Future gazing, 2 Tech as an enabler, 3 People, 4 Bridging the gap, 5 COVID-19)", "4"},
	{"the gap one (4)", "4"},
	{"not sure", ""},
	{"see attached", ""},
	{"as in the document", ""},
	{"no preference", "?no preference=1,2,3,4,5"},
	{"Don't mind", "?Don't mind=1,2,3,4,5"},
	{"AI", "?AI"},
	{"other", "?other"},
	{"Procurement", "?Procurement=5"},
	{"First choice 2, second choice 4", "2 4"},
	{"2, version 3", "2"},
	{"2, about 500 words, 1 chart", "2"},
	{"_____", ""},
	{"1. Future gazing\n2. Tech as an enabler\n3. People\n4. Bridging the gap\n5. COVID-19", ""},

	// ticks
	{"☐ Future gazing ☒ Tech as an enabler ☐ People ☐ Bridging the gap ☐ COVID-19", "2"},
	{"[ ] 1 [x] 2 [x] 3 [ ] 4 [ ] 5", "2 3"},
	{"Future gazing ☐\nPeople ☑\nCOVID-19 ☐", "3"},
	{"☐ Future gazing ☐ People", ""},
	{"1) Future gazing – NO 2) Tech as an enabler – NO 3) People – YES 4) Bridging the gap – NO 5) COVID-19 – NO", "3"},
	{"1) Future gazing – YES 2) Tech as an enabler 3) People 4) Bridging the gap 5) COVID-19 – yes", "1 5"},
	{"Future gazing: no; Tech as an enabler: yes; People: no", "2"},
	{"Future gazing N / People Y", "3"},
	{"People, yes", "3"},
	{"People. No hurry!", "3"},
	{"2, no 3", "2 3"},
	{"People, no question", "3"},
	{"no. 2", "2"},
	{"No. 2 and no. 4", "2 4"},
	{"I shall provide a shorter one by tomorrow", "?I shall provide a shorter one by tomorrow"},
	{"one", "1"},
	{"theme one please", "1"},
	{"It’s number one", "1"},
}

func TestMatchTheme(t *testing.T) {
	c := smarterState(t)
	for _, tt := range labelled {
		if got := said(c.MatchTheme(tt.value)); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.value, got, tt.want)
		}
	}
}

func FuzzMatchTheme(f *testing.F) {
	c := smarterState(f)
	for _, tt := range labelled {
		f.Add(tt.value)
	}
	f.Fuzz(func(t *testing.T, value string) {
		numbers, unknown := c.MatchTheme(value)
		checkNumbers(t, c, numbers)
		for _, u := range unknown {
			checkNumbers(t, c, u.Either)
		}
	})
}

func checkNumbers(t *testing.T, c *Call, numbers []int) {
	t.Helper()
	if !slices.IsSorted(numbers) || len(slices.Compact(slices.Clone(numbers))) != len(numbers) {
		t.Errorf("themes %v are not in order, once each", numbers)
	}
	for _, n := range numbers {
		if _, ok := c.Theme(n); !ok {
			t.Errorf("theme %d is not one of the call's", n)
		}
	}
}
