package call

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"copydesk/internal/example"
)

// callOf makes a call of nothing but its name and its themes, whose numbers stand before their names, and their lines behind a stroke.
func callOf(t *testing.T, name string, themes ...string) *Call {
	t.Helper()
	file := fmt.Sprintf("slug = \"other\"\nprefix = \"OC27\"\nname = %q\ndeadline = 2027-03-12\ntimezone = \"Europe/Dublin\"\n", name)
	for _, theme := range themes {
		number, name, _ := strings.Cut(theme, " ")
		name, line, _ := strings.Cut(name, " | ")
		file += fmt.Sprintf("[[themes]]\nnumber = %s\nname = %q\nline = %q\n", number, name, line)
	}
	c, err := Parse("other.toml", []byte(file))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// TestThemesOfOtherCalls reads themes that are named as none of the sample call's is: with commas, strokes and question
// marks, with years, with words that they share, with hardly a word of their own.
func TestThemesOfOtherCalls(t *testing.T) {
	university := callOf(t, "Carrickmoor Research Festival", "1 Health, Ageing & Wellbeing", "2 Climate, Energy & the Built Environment",
		"4 Data, Ethics & Society", "5 Food, Land, Water & Rural Communities", "6 Law, Justice & Human Rights", "9 Oceans, Islands & Coastal Communities")
	care := callOf(t, "Better Days", "1 Better care at home", "2 Care homes", "3 The future of care", "4 Home from hospital")
	climate := callOf(t, "Climate Week Zürich", "3 Net zero 2030", "5 Net zero 2050", "7 Zero waste", "11 15-minute cities", "12 Mobilität & Raum")
	museum := callOf(t, "Museum Voices", "1 Why we dance", "2 The stories objects tell", "3 What is a museum for?", "4 Digital: friend or foe?", "5 R&D")
	bilingual := callOf(t, "Yr Haf Hwn / This Summer", "1 Iechyd / Health", "2 Dysgu / Learning")
	ordinary := callOf(t, "River Week", "1 Three rivers", "2 The title page", "3 Year One", "11 Culture")
	open := callOf(t, "Open Data Day", "1 Open data", "2 Open source")
	medical := callOf(t, "Practice Matters", "1 Improving patient safety in primary care", "2 Improving patient experience in secondary care",
		"3 Workforce wellbeing and retention in primary care", "4 Workforce education and training in secondary care", "6 Health inequalities and access to primary care")
	farming := callOf(t, "Fields of Change", "1 Water", "2 Soil", "3 Work", "4 Animals")
	magazine := callOf(t, "The Quill", "1 Sport & Health", "2 Year 11: what next?", "4 Arts & Crafts: making things")
	stories := callOf(t, "Turning Pages: readers' stories", "1 Home", "2 Away")
	engineers := callOf(t, "Structures Week", "10 Net zero: concrete & steel", "30 R&D", "40 The next 100 years", "50 Tunnels and underground works")
	carers := callOf(t, "Carers' Voices", "1 Home", "2 Work", "3 Being away", "4 Health and safety", "5 Money", "7 Young carers", "8 Friends and neighbours", "9 After caring")
	coast := callOf(t, "Tidewrack", "10 What the sea gave us", "20 What the sea took", "40 Boats")
	move := callOf(t, "On the Move", "1 Buses", "4 Night shifts", "6 Road safety")
	growers := callOf(t, "Notes from the Field", "1 Soil health", "2 Water", "3 Safety")
	week := callOf(t, "Helping Hands", "1 Why I started", "2 Looking back", "3 What I learned")
	grants := callOf(t, "Small Grants", "1 Families", "2 Older people", "3 Anything else")
	short := callOf(t, "A Roof and a Reason", "1 Housing", "2 Work", "3 Care")
	green := callOf(t, "Green Futures Fortnight", "1 Energy", "2 Skills and jobs", "3 Nature & water", "4 Money", "5 Data for good | Measuring what matters",
		"6 Rural and island communities")
	for _, tt := range []struct {
		call *Call
		text string
		want string // of the value of a label, or of a sentence where it begins with ">"
	}{
		{university, "Oceans, Islands & Coastal Communities", "9"},
		{university, "Data, Ethics and Society", "4"},
		{university, "Health, Ageing and Wellbeing; Law, Justice and Human Rights", "1 6"},
		{university, "Rural communities", "5"},
		{university, "Communities", "?Communities=5,9"},
		{university, "9 (Oceans)", "9"},
		{university, "> I would like to submit it under Food, Land, Water & Rural Communities.", "5"},
		{university, "> Research Festival blog: Law, Justice & Human Rights: Who owns a river?", "6"},
		{university, "> Our blog fits both Data, Ethics & Society and Oceans, Islands & Coastal Communities.", "4 9"},
		{university, "> My blog is about food, law and society on three islands.", ""},

		{care, "Care at home", "1"},
		{care, "Care homes", "2"},
		{care, "care home", "2"},
		{care, "Future of care", "3"},
		{care, "Care", "?Care=1,2,3"},
		{care, "> We'd like it to go under Care at Home.", "1"},
		{care, "> The blog is for the hospital one.", "4"},
		{care, "> I manage a care home and my blog is attached.", ""},
		{care, "> Coming home from hospital", ""},

		{climate, "Net zero 2030", "3"},
		{climate, "Net zero 2050", "5"},
		{climate, "5 - Net zero 2050", "5"},
		{climate, "Net zero", "?Net zero=3,5"},
		{climate, "2050", "5"},
		{climate, "15-minute cities", "11"},
		{climate, "Theme 11", "11"},
		{climate, "Theme 1", "?1"},
		{climate, "> OC27: 15-minute cities – The baker on the corner", "11"},
		{climate, "> Our blog for theme 5: https://docs.example/d/1a3b7c/edit", "5"},
		{climate, "> Net zero 2040 is too late", ""},

		{museum, "What is a museum for", "3"},
		{museum, "Digital - friend or foe", "4"},
		{museum, "R and D", "5"},
		{museum, "> We chose “What is a museum for?” as our theme.", "3"},
		{museum, "> We have chosen The stories objects tell as our theme.", "2"},
		{museum, "> It should go under The stories objects tell.", "2"},
		{museum, "> Our museum blog is attached.", ""},
		{museum, "> Museum blog", ""},

		{bilingual, "Iechyd", "1"},
		{bilingual, "Learning", "2"},
		{bilingual, "Iechyd / Health and Dysgu / Learning", "1 2"},
		{bilingual, "> Yr Haf Hwn – Dysgu / Learning – A walk along the Menai", "2"},

		{ordinary, "Three", "3"},
		{ordinary, "Three rivers", "1"},
		{ordinary, "> Our blog is attached. The title page is missing, sorry!", ""},
		{ordinary, "> Our blog for The title page is attached.", "2"},
		{ordinary, "> It is for the eleventh theme.", "11"},

		{open, "> Open Data Day blog – Open source", "2"},
		{open, "> Open Data Day | Open data | The stamp", "1"},
		{open, "> Our blog for Open Data Day is attached.", ""},

		{medical, "> I attach a commentary for the strand on patient experience in secondary care.", "2"},
		{medical, "> My blog on patient safety in primary care is attached.", "1"},
		{medical, "> Please find our article enclosed, on health inequalities.", "6"},
		{medical, "> Workforce wellbeing and retention", "3"},
		{medical, "> Practice Matters – workforce education and training", "4"},
		{medical, "> Health inequalities blog", "6"},
		{medical, "> My article touches on Health inequalities as well as Patient safety, so please list it under both.", "1 6"},
		{medical, "Patient safety / primary care", "1"},
		{medical, "> I would place it under primary care.", "?primary care=1,3,6"},
		{medical, "> Access to primary care was easier when my patient was a boy, and wellbeing had no name.", ""},

		{farming, "> My piece, for Water, is attached.", "1"},
		{farming, "> Attached. Soil please!", "2"},
		{farming, "> Fields of Change – animals – What the dog knows", "4"},
		{farming, "> My piece on the farm is attached (Word).", ""},
		{farming, "> We did a lot of work on this with the animals over the winter.", ""},
		{farming, "> Attached is my blog for soil.", "2"},
		{farming, "> Attached is our blog on water, plus a photo of me by the bore.", "1"},
		{farming, "> It’s for Work I think.", "3"},
		{farming, "> Water – Counting every litre of it", "1"},
		{farming, "> The bore never failed: “Not a drop” is for the Water category.", "1"},
		{farming, "> It is a blog about work and what comes of it.", ""},
		{farming, "Wrok", "3"},
		{farming, "Word", "?Word"},

		{magazine, "> Here is my piece about the dragon, for arts and crafts.", "4"},
		{magazine, "> A piece for the “Year 11” section, by one of last year’s leavers.", "2"},
		{magazine, "> Here is my article, for what next.", "2"},
		{magazine, "> My article is attached. The next one will follow.", ""},
		{magazine, "> Sorry, this is the right file. arts & crafts. Title to follow.", "4"},
		{magazine, "> I am in Year 11 and have written about making things.", ""},

		{stories, "> I think that it is for both themes.", "1 2"},
		{stories, "> I hope I am not too late with this. Away.", "2"},
		{stories, "> I hope that it is suitable for your Home collection.", "1"},
		{stories, "> I have been away from home.", ""},

		{engineers, "> Our article for The next hundred years is attached.", "40"},
		{engineers, "> I am not sure of the number of the theme, it is the tunnels one.", "50"},
		{engineers, "> Article for theme 10 attached (1,461 words).", "10"},
		{engineers, "Themes 10,20", "10 ?20"},
		{engineers, "> Underground works – article", "50"},
		{engineers, "> Our article on steel and what comes next is attached.", ""},

		{carers, "> Blog attached, its for work.", "2"},
		{carers, "> This one's for money please.", "5"},
		{carers, "> It's for work and money.", "2 5"},
		{carers, "> Please put it in home.", "1"},
		{carers, "> It's about being away.", "3"},
		{carers, "> In the end I have gone for being away.", "3"},
		{carers, "> This is for Safety.", "4"},
		{carers, "> Safety", "4"},
		{carers, "> Money", "5"},
		{carers, "> A blog for the Friends and Neighbours theme of Carers' Voices.", "8"},
		{carers, "> It is about Ashlea Court, so being away I think.", "3"},
		{carers, "> It is about my boss, so work I suppose", "2"},
		{carers, "> I was so tired of being away.", ""},
		{carers, "> I want it in friends and neighbours if thats ok", "8"},
		{carers, "> Seven days in Northumberland - being away", "3"},
		{carers, "Working and caring", "2"},
		{carers, "> It is for carers.", ""},
		{carers, "> I wrote it at home, and I am back at work on Monday.", ""},
		{carers, "> I do this for money.", ""},
		{carers, "> I will be away next week.", ""},

		{coast, "> It's for the one about what the sea gave us.", "10"},
		{coast, "> It belongs with the sea took stories.", "20"},

		{growers, "Health & Safety", "3"},
		{growers, "> Notes from the Field: Health and Safety", "3"},
		{growers, "> Here's our submission for the health and safety theme.", "3"},
		{growers, "> My blog is about safety.", "3"},
		{growers, "> Please use it for Water.", "2"},
		{move, "> Story about the guard attached, night shifts.", "4"},
		{move, "> I've gone with night shifts.", "4"},
		{move, "> I do days, night shifts, and weekends.", ""},
		{move, "> The text is attached. My submission for buses.", "1"},
		{move, "> For buses.", "1"},
		{move, "> It straddles two of them but if I have to choose then Buses.", "1"},
		{move, "> Its under buses.", "1"},
		{move, "> On the Move: Buses: The driver who waited", "1"},
		{move, "bus", "1"},
		{move, "> I suppose it's Night shifts rather than Buses.", "4"},
		{growers, "> Hi, here's mine. Its water obviously!", "2"},
		{growers, "> It's for the one about water.", "2"},
		{growers, "> Theme soil health or water, I can't decide, both maybe?", "1 2"},
		{growers, "> He'd like it under farm safety.", "3"},
		{growers, "> She keeps it under running water.", ""},
		{growers, "> I believe Safety is the right place for it.", "3"},
		{growers, "> Water is the best thing to drink.", ""},
		{growers, "> I have worked in health and safety since 2002.", ""},
		{growers, "> Jo Kerr, Health and Safety Adviser", ""},
		{growers, "Soil Health & Safety", "1 3"},
		{growers, "> Water", "2"},

		{week, "> Looking back, I should have sent it in January.", ""},
		{week, "> Looking back is our theme.", "2"},
		{week, "> Looking back and Why I started", "1 2"},
		{grants, "> Hi,\n\nFamilies and Older people\n\nJane", "1 2"},
		{grants, "> Families grow apart and older people know it.", ""},
		{farming, "> I would like it to be considered for Water and also for Soil.", "1 2"},
		{farming, "> I am entering it in Work.", "3"},
		{farming, "> It may be considered for Water and Soil Association members.", ""},
		{week, "> I learned a good deal in the writing of it.", ""},
		{week, "> This is what I learned about forms.", ""},
		{week, "> It is for What I learned.", "3"},
		{growers, "> I am putting it forward for Water.", "2"},
		{growers, "> It is meant for “water”.", "2"},
		{growers, "> The ditch is meant for water.", ""},

		{green, "Skills and Jobs / Rural communities", "2 6"},
		{green, "> Blog attached. Category: Rural communities", "6"},
		{green, "> Blog attached for “Measuring what matters”.", "5"},
		{green, "> Blog attached. It is about measuring what matters.", ""},
		{green, "> Blog attached - Energy & Money.", "1 4"},
		{green, "> Blog attached. It sits somewhere between Money and Skills.", "2 4"},
		{green, "> Blog attached. Please place it in Nature.", "3"},
		{green, "> We put a lot of energy into it.", ""},
		{short, "Housing & Care", "1 3"},
		{short, "> The housing team worked on this Word document with care.", ""},
		{short, "> Please put it under Work if there is still room.", "2"},
	} {
		got := ""
		if sentence, ok := strings.CutPrefix(tt.text, "> "); ok {
			got = said(tt.call.ReadThemes(sentence))
		} else {
			got = said(tt.call.MatchTheme(tt.text))
		}
		if got != tt.want {
			t.Errorf("%s: %q: got %q, want %q", tt.call.Name, tt.text, got, tt.want)
		}
	}
}

// TestEveryThemeOfEveryCall names each theme of each call in the common ways, alone and beside another.
func TestEveryThemeOfEveryCall(t *testing.T) {
	files, err := filepath.Glob("../desk/testdata/others/*.toml")
	if err != nil || len(files) == 0 {
		t.Fatal("no calls", err)
	}
	values := []string{
		"N", "Theme N", "theme N: NAME", "N. NAME", "N – NAME", "NAME", "NAME (theme N)", "No. N", "“NAME”", "N NAME – LINE", "Theme N – LINE",
	}
	sentences := []string{
		"It is for theme N.", "Our blog for theme N (NAME) is attached.", "Please file it under theme N, NAME.",
		"We have chosen “NAME” as our theme.", "I would like to submit it under the theme “NAME”.", "The theme is NAME.",
	}
	for _, file := range append(files, "../example/"+example.CallFile) {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		c, err := Parse(file, data)
		if err != nil {
			t.Fatal(err)
		}
		for i, theme := range c.Themes {
			want := strconv.Itoa(theme.Number)
			of := strings.NewReplacer("NAME", theme.Name, "LINE", theme.Line, "No.", "No.", "N", want)
			for _, form := range values {
				value := of.Replace(form)
				if got := said(c.MatchTheme(value)); got != want {
					t.Errorf("%s: %q: got %q, want %s", c.Name, value, got, want)
				}
			}
			for _, form := range sentences {
				sentence := of.Replace(form)
				if got := said(c.ReadThemes(sentence)); got != want {
					t.Errorf("%s: %q: got %q, want %s", c.Name, sentence, got, want)
				}
			}
			for _, other := range c.Themes[i+1:] {
				want := fmt.Sprintf("%d %d", theme.Number, other.Number)
				for _, value := range []string{
					fmt.Sprintf("%d and %d", theme.Number, other.Number), fmt.Sprintf("%s and %s", theme.Name, other.Name),
					fmt.Sprintf("%d. %s\n%d. %s", theme.Number, theme.Name, other.Number, other.Name),
				} {
					if got := said(c.MatchTheme(value)); got != want && len(c.Themes) > 2 {
						t.Errorf("%s: %q: got %q, want %s", c.Name, value, got, want)
					}
				}
				if got := said(c.ReadThemes(fmt.Sprintf("It fits both %s and %s.", theme.Name, other.Name))); got != want {
					t.Errorf("%s: both %s and %s: got %q, want %s", c.Name, theme.Name, other.Name, got, want)
				}
			}
		}
	}
}

// TestLeavingATheme writes numbers for names that something is taken out of, and for no others.
func TestLeavingATheme(t *testing.T) {
	c := callOf(t, "Net Gains", "1 Nature (land)", "2 Nature (sea)", "3 “Green” jobs", "4 Care", "5 The future of care")
	for text, want := range map[string]string{
		"Please take it out of Nature (land).":         "Please take it out of theme 1.",
		"Please take it out of “Green” jobs, thanks.":  "Please take it out of theme 3, thanks.",
		"Please remove our blog from Care.":            "Please remove our blog from theme 4.",
		"Please remove it from The future of care.":    "Please remove it from theme 5.",
		"Please take our Care blog out of the series.": "Please take our Care blog out of the series.",
		"It suffers from care.":                        "It suffers from care.",
	} {
		if got := c.Leaving(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}
