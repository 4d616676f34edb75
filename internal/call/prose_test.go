package call

import (
	"strings"
	"testing"
)

const theCall = `1. Future gazing: What does the Smarter State look like?
2. Tech as an enabler: The role of technology in driving business change across the wider public sector
3. People: Improving citizen outcomes, staying connected and creating safe places
4. Bridging the gap: The tech bringing together digital and policy & transforming public services
5. COVID-19: Lessons learnt, the impact on procurement and innovation and how this can be harnessed in building the smarter state`

// TestNamedWithThe: a theme whose name begins with "The" is named with it, in small letters too.
func TestNamedWithThe(t *testing.T) {
	c, err := Parse("call.toml", []byte("slug = \"e\"\nprefix = \"E\"\nname = \"Essays\"\ndeadline = 2020-09-04\ntimezone = \"Europe/Dublin\"\n[[themes]]\nnumber = 1\nname = \"The shore\"\n[[themes]]\nnumber = 2\nname = \"The body\"\n"))
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]int{"My essay is attached, for the shore.": 1, "My essay is attached for the body.": 1, "My essay is attached, for the reader.": 0} {
		if got := c.FindThemes(text); len(got) != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

var prose = []struct{ text, want string }{
	// by number
	{"Our blog for theme 4 is attached.", "4"},
	{"It goes with the theme n°4.", "4"},
	{"I would like it to go into the theme about digital and policy.", "4"},
	{"Please put it in the theme about digital and policy.", "4"},
	{"We thought the theme on staying connected was the best fit.", "3"},
	{"Vi invio il mio articolo per il tema COVID-19.", "5"},
	{"Os envío mi artículo para el tema «Bridging the gap».", "4"},
	{"Voici mon billet pour le thème « People ».", "3"},
	{"We liked the theme on digital and policy last year.", ""},
	{"A theme about staying connected runs through our work.", ""},
	{"The talk on safe places was the best of the day.", ""},
	{"The theme about safe places you could sit in was a good idea.", ""},
	{"In the theme park on safe places there is a slide.", ""},
	{"Il tema è nuovo.", ""},
	{"Bridging the gap blog from Year 9", "4"},
	{"Bridging the gap blog on footpaths", ""},
	{"Bridging the gap between blogs", ""},
	{"I think this is the one about people.", "3"},
	{"It's for the one on Covid-19, I guess.", "5"},
	{"I also read the one about people.", ""},
	{"This is the one about people who count bins.", ""},
	{"Kerbside guest blog_Future gazing_Two clocks, one state", "1"},
	{"Here is my piece for theme 1 (Future gazing).", "1"},
	{"It is for theme 4 please.", "4"},
	{"Can you send this off? It is for future gazing.", "1"},
	{"Anything but theme 5!", ""},
	{"It's for People.", "3"},
	{"The first is for People:", "3"},
	{"We have two. The other is for COVID-19.", "5"},
	{"The first is for people who wait.", ""},
	{"The second is for people.", ""},
	{"She said the first is for People.", ""},
	{"Tech as an enabler – Kerbside", "2"},
	{"Bridging the gap – again", ""},
	{"People – Kerbside", ""},
	{"I first thought of theme 1 but it is really about COVID-19, so please put it there.", "5"},
	{"It is mostly for People.", "3"},
	{"It is really about people.", ""},
	{"I had theme 1 in mind but COVID-19 fits better.", "5"},
	{"Tech as an enabler fits it best.", "2"},
	{"We had theme 4 in mind.", "4"},
	{"People fits best what we felt.", ""},
	{"The shoe people fits best.", ""},
	{"Bridging the gap is best done together.", ""},
	{"It is for people.", ""},
	{"Blog COVID-19 - sorry it is late", "5"},
	{"Blog entry People: The umbrella stand", "3"},
	{"smarter state / covid-19", "5"},
	{"Blog from the Office of the Clerk: bridging the gap", "4"},
	{"Blog on people: bridging the gap between them", ""},
	{"Dear all, my contribution is attached (COVID-19).", "5"},
	{"The figures are enclosed (people only).", ""},
	{"It is for bridging the gap between us.", ""},
	{"Please find attached a blog by me for Themes 2 & 4 (it really is about both).", "2 4"},
	{"This is for themes 1, 3 and 5.", "1 3 5"},
	{"The theme is 2.", "2"},
	{"Its for number 3 people", "3"},
	{"Hi Laura, essay attached, People. Sue Ferris", "3"},
	{"Hi Laura, essay attached, people liked it. Sue Ferris", ""},
	{"My essay is attached, for people.", "3"},
	{"My essay is attached, for people who count.", ""},
	{"We asked 3 people.", ""},
	{"The theme for our blog is number 2.", "2"},
	{"Theme No. 3", "3"},
	{"theme #3", "3"},
	{"theme no. 4 blog submission", "4"},
	{"themes 1 as well as 2 blog submission", "1 2"},
	{"Themes 1 and 2 photos", "1"},
	{"Blog (theme future gazing; people)", "1 3"},
	{"theme I blog submission", "1"},
	{"Blog: theme V", "5"},
	{"The theme I had in mind is in the file.", ""},
	{"It is the theme I and my team know best.", ""},
	{"It is for the theme “Net zero”.", "?Net zero"},
	{"It is for the theme “Net zero for people”.", ""},
	{"Theme five", "5"},
	{"Theme 1, please.", "1"},
	{"Our blog is attached, on the house template. Theme 2.", "2"},
	{"Blog attached for theme 4! Title: The form that filled itself in", "4"},
	{"Our blog for theme 3 is attached: The waiting room test.", "3"},
	{"Sorry about that, corrected version attached. You had the theme wrong too: it is theme 2.", "2"},
	{"It belongs to the second theme.", "2"},
	{"We wrote it with theme 2 and theme 4 in mind", "2 4"},
	{"I have 2 themes in mind: 3 and 4", "3 4"},
	{"Smarter State blog (theme 1): Digital twins for towns", "1"},
	{"Blog for theme 1 - Bridging the gap: how councils", "1"},
	{"Theme 4 blog", "4"},
	{"Category 3", "3"},
	{"Themes 1-3", "1 2 3"},
	{"for theme 7", "?7"},
	{"for themes 2 and 7", "2 ?7"},
	{"The blog for themes 2, 4 & 6 is attached.", "2 4 ?6"},
	{"Our blog for theme 2, 7 pages in all, is attached. Theme 8 was full.", "2"},
	{"Themes 1 and 3 both apply.", "1 3"},
	{"It fits themes two and four equally, I'd say.", "2 4"},
	{"For theme two and four people.", "2"},
	{"My blog is for themes two, three and four.", "2 3 4"},
	{"Not theme 5, everyone does that - put me down for 3.", "3"},
	{"We put the kettle on for 3.", ""},
	{"We would love to come to the launch, put us down for 2.", ""},
	{"Please put the picture in the second section.", ""},
	{"The theme of our blog is one and the same as last year.", ""},
	{"I'd put it in the third bucket.", "3"},
	{"We put it in the third issue of our newsletter.", ""},
	{"It straddles 2 and 3.", "2 3"},
	{"The bridge spans 2 and 3 rivers.", ""},
	{"Theme?? I'd guess 3.", "3"},
	{"We looked at theme 2, 3 and 4 and in the end chose 4.", "4"},
	{"The document says theme 1 but we have since agreed it should go under theme 2.", "2"},
	{"The form says theme 1 – please make that theme 2 instead.", "2"},
	{"The document says theme 1 and it could also go under theme 2.", "1 2"},
	{"My boss says theme 1 but I say theme 2, so let's call it 2.", "2"},
	{"It is for themes 2 and 3, and in the end we wrote 4 drafts.", "2 3"},
	{"It covers both of them, so 2 and 3 I suppose.", "2 3"},
	{"I had thought of theme 1 at first, but it has ended up as one for People.", "3"},
	{"This is one for people who walk.", ""},
	{"Under which theme? People, I'd say.", "3"},
	{"I see it as one for 'People'.", "3"},
	{"For your theme on bridging the gap.", "4"},
	{"See the theme on page 3 of the call.", ""},
	{"It is a blog for people.", ""},
	{"theme 2 or 4", "?2 or 4=2,4"},
	{"It could be theme 2 or theme 3 but let's say 2.", "2"},
	{"It fits both tech as an enabler and bridging the gap.", "2 4"},
	{"Our contribution to “People” is attached.", "3"},
	{"I think People or COVID-19, but People is my preference.", "3"},
	{"Approved version attached as discussed. Under future gazing please.", "1"},
	{"Blog: bridging the gap between digital and policy", "4"},
	{"Blog: bridging the gap between rich and poor", ""},
	{"Under people it was different.", ""},
	{"It is for both people and bridging the gap.", ""},
	{"Theme 3 or 4? We would go with Bridging the gap.", "4"},
	{"We weren't sure which theme to pick but People seems right.", "3"},
	{"Theme 3 or 4 would suit, please list it under both.", "3 4"},
	{"Theme 3 or 4. Both are dear to us.", "?3 or 4=3,4"},
	{"Either 3 or 4 would suit.", "3 4"},
	{"We would be content for this to appear under either theme 2 or theme 4.", "2 4"},
	{"We are happy for it to go under theme 2 or theme 4.", "2 4"},
	{"It is for either theme 2 or theme 4.", "?2 or theme 4=2,4"},
	{"I’d put it in 3.", "3"},
	{"I put it in 3 envelopes.", ""},
	{"I would go for 3", "3"},
	{"Blog attached. Number 3 please.", "3"},
	{"I ticked the third one.", "3"},
	{"Our contribution for the thematic 2.", "2"},
	{"It ran to 500 words. I think the best fit is People, though I can see an argument for COVID-19 as well.", "3"},
	{"The best fit is people who know the town.", ""},
	{"Theme 2 - Three hours’ notice", "2"},
	{"Themes 2 - 3 please", "2 3"},
	{"Either theme 3 or theme 4 would suit.", "3 4"},
	{"It could go under either 2 or 4 - you choose.", "2 4"},
	{"Theme 2 or 4, whichever you prefer.", "2 4"},
	{"Whichever of 1 and 3 you prefer is fine with us.", "1 3"},
	{"It could go in 2 or 5.", "2 5"},
	{"Any of 1, 2 or 3 works.", "1 2 3"},
	{"It speaks to both 2 and 4.", "2 4"},
	{"It's a #4.", "4"},
	{"It fits best with the second one.", "2"},
	{"We chose 3.", "3"},
	{"We wrote it with People in mind.", "3"},
	{"We wrote it with people in mind.", ""},
	{"Blog for 3rd theme", "3"},
	{"It is for People and is called A hand for everything.", "3"},
	{"We were torn between 2 and 4 and settled on 4.", "4"},
	{"We have gone for 3 as the theme.", "3"},
	{"Bridging the gap please\nJo", "4"},
	{"Hi,\nPeople, thank you!\nJo", "3"},
	{"People, please\nstop writing to us", "3"},
	{"People please one another.", ""},
	{"I wasn’t sure whether it was theme 3 or theme 4 but have gone for theme 3.", "3"},
	{"It isn't just theme 3 but theme 4 as well.", "3 4"},
	{"For theme we suggest 3.", "3"},
	{"Theme 3 if possible, otherwise 4.", "3"},
	{"First choice theme 2, second choice theme 4.", "2"},
	{"Theem: 3", "3"},
	{"Theme 2 or 4, we don't mind which", "2 4"},
	{"It might suit theme 3 or theme 5.", "3 5"},
	{"Either People or Bridging the gap would suit.", "3 4"},
	{"It's number 2.", "2"},
	{"It's for the fourth one.", "4"},
	{"It belongs to the fourth of your five themes.", "4"},
	{"It is the fourth of your themes.", "4"},
	{"It is the fourth of the five blogs on themes.", ""},
	{"Our choice is 4.", "4"},
	{"I would put it in number 3.", "3"},
	{"Thems: 2 and 3", "2 3"},
	{"Both 1 and 3, please.", "1 3"},
	{"Please list it under 1 as well as 3.", "1 3"},
	{"Number 2 is the best fit.", "2"},
	{"Is it theme 1 or theme 2?", "?1 or theme 2=1,2"},
	{"People or processes, either would do.", ""},
	{"It took either 3 or 4 of us to write it.", ""},
	{"We could go in 2 weeks.", ""},
	{"The second one is attached.", ""},
	{"It was a 4 hour meeting.", ""},
	{"We went with 3 of them.", ""},
	{"Could it be theme 2 or perhaps theme 3?", "?2 or perhaps theme 3=2,3"},
	{"it is not theme 3", ""},
	{"Our blog is below, it's for no. 5.", "5"},
	{"I would go with No 2 if that suits.", "2"},
	{"Please see attached. People.", "3"},
	{"It is all about one thing. People.", ""},
	{"We would like it under both 2 and 5 if that is allowed.", "2 5"},
	{"The blog is for both 2 and 5 year olds.", ""},
	{"Hi, blog attached - it’s for #2.", "2"},
	{"This is version no. 3, and our blog number 4 this year.", ""},
	{"The blog is about a house we built for No. 4 Company.", ""},
	{"It is theme 4, not theme 3.", "4"},
	{"It is for theme 3 rather than theme 2.", "3"},
	{"It doesn't really fit any of the themes except theme 3.", "3"},
	{"I would not put it anywhere but theme 3.", "3"},
	{"You may put it anywhere but theme 3.", ""},
	{"It isn't for theme 3 but theme 4.", "4"},
	{"Please move it from theme 2 to theme 4.", "4"},
	{"We would like this removed from theme 3 and put in theme 4.", "4"},
	{"Please swap theme 3 for theme 4.", "4"},
	{"Theme 2 was taken by a colleague so theme 4.", "4"},
	{"Theme 2 is already full, I hear, so please file ours under theme 4.", "4"},
	{"My colleague has theme 3 already, so please make ours theme 4.", "4"},
	{"Attached for theme 3. A colleague, Ravi Shah, is writing one called “Phone boxes” for theme 1.", "3"},
	{"My colleague Ann Lee is writing for theme 1.", "1"},
	{"Theme 3 was the obvious choice and theme 4 fits too.", "3 4"},
	{"It fits not only theme 2 but also theme 4.", "2 4"},

	{"Blog attached. Not sure whether it is theme 1 or 4 - I'd say 4.", "4"},
	{"Theme 1 or 4, I'd go for 4.", "4"},
	{"Between theme 1 and theme 3 there are, I'd say 4 blogs.", "1 3"},
	{"Blog attached. For 3, please.", "3"},
	{"Blog attached. #3", ""}, // or his third
	{"Blog attached. 3 please", "3"},
	{"Blog attached. For 3 people.", ""},
	{"The blog is attached. 3 photos.", ""},

	// by name
	{"Blog attached. This would be under bridging the gap.", "4"},
	{"Blog attached. Please file it with the future gazing ones.", "1"},
	{"Blog attached. Mostly about People, with a bit of Future gazing.", "1 3"},
	{"Blog attached. It is about people, with a bit of future gazing in it.", ""},
	{"Out of your five themes, I chose the one on technology as an enabler.", "2"},
	{"We saw it as bridging the gap, and it is under the bridge.", ""},
	{"It came under fire for bridging the gap between us.", ""},
	{"I would file it with the people who know.", ""},
	{"I'd like this to go under the people theme", "3"},
	{"It is for the Tech as an enabler theme. The summary line is:", "2"},
	{"Blog attached for the COVID-19 theme, with my photo and bio.", "5"},
	{"Blog attached from a small manufacturer's point of view. Theme is COVID-19.", "5"},
	{"My submission for COVID-19 theme", "5"},
	{"the “People” strand", "3"},
	{"for the COVID-19 and People themes", "3 5"},
	{"for the People and Future gazing themes", "1 3"},
	{"for the bridging theme", "4"},
	{"under the future theme", "1"},
	{"under the theme of people", "3"},
	{"for the theme \"Bridging the gap\"", "4"},
	{"under People.", ""},
	{"Blog attached under People along with a bio", "3"},
	{"blog attached under COVID-19 along with a bio", "5"},
	{"Our blog is attached under Future gazing plus a headshot.", "1"},
	{"Please consider this under People.", "3"},
	{"Blog attached - COVID-19", "5"},
	{"Consider the pressure people are under.", ""},
	{"Please consider the enclosed, under embargo.", ""},
	{"Please consider it, though it was written under COVID-19 lockdown along with much else.", ""},
	{"We wrote it under lockdown along with people from Leeds.", ""},
	{"Blog attached - people like it.", ""},
	{"Blog attached - COVID-19 has delayed us, sorry.", ""},
	{"Blog attached - written by people, not robots.", ""},
	{"I attached - People know this - a picture to the blog.", ""},
	{"Please file our blog under People.", "3"},
	{"our piece on Bridging the gap", "4"},
	{"it fits best under Tech as an enabler", "2"},
	{"We think it fits best under \"improving citizen outcomes, staying connected and creating safe places\".", "3"},
	{"It speaks to improving citizen outcomes, staying connected and creating safe places.", "3"},
	{"Smarter State blog - People", "3"},
	{"Smarter State blog: COVID-19", "5"},
	{"Blog submission (People)", "3"},
	{"Our submission for COVID-19.", "5"},
	{"Theme – People", "3"},
	{"3. People", "3"},
	{"It is for the futre gazing theme", "1"},
	{"for the Brigding the gap theme", "4"},
	{"not the people theme but the COVID one", "5"},
	{"it's obviously a pandemic one.", "5"},
	{"It fits both the COVID-19 theme and the Bridging the gap one, so please use it for either.", "4 5"},
	{"A day without a single form (theme 1)", "1"},
	{"Why we never said no - theme 3", "3"},
	{"Never alone [theme 4]", "4"},
	{"rather than under the People theme, please put it in the COVID-19 theme", "5"},
	{"for the Sustainability theme", "?Sustainability"},
	{"for the People or COVID-19 theme", "?People or COVID-19=3,5"},

	{"As for the theme, I'd say people.", "3"},
	{"The closest theme is probably People", "3"},
	{"Theme-wise it is COVID", "5"},
	{"Theme wise, number 2 is the closest", "2"},
	{"I picked number 3 from your list of themes", "3"},
	{"Of the five themes, it fits number 2 best", "2"},
	{"Of the five themes, People fits best", "3"},
	{"I know you asked for themes; ours is People.", "3"},
	{"I have written about the second of your themes", "2"},
	{"It should be filed under 4", "4"},
	{"We'd like it considered for People.", "3"},
	{"originally for theme 2, now for theme 3", "3"},
	{"It is for theme 4. Happy to switch it to theme 2 if you prefer.", "4"},
	{"techUK blog – Future gazing – Jane Doe", "1"},
	{"Two blogs, one for theme 1 and one for theme 4", "1 4"},

	// a line that says nothing else
	{"Pandemic blog", "5"},
	{"Blog submission (enabler)", "2"},
	{"Smarter State – covid", "5"},
	{"SS20: lessons learnt", "5"},
	{"Blog for the future", ""},
	{"The future", ""},
	{"Business change blogs by practitioners", ""},

	// words that are only words
	{"We chose the theme because it spoke to us during COVID-19.", ""},
	{"The theme of the blog is the future of work.", ""},
	{"The overall theme is how people adapted.", ""},
	{"Blog: COVID-19 and the council", ""},
	{"The theme, 2 photos and a biography are in the document", ""},
	{"We have worked with people all over the country during COVID-19.", ""},
	{"I attach a blog on the future of local government and the people who run it.", ""},
	{"Our blog is about bridging the gap between rich and poor.", ""},
	{"We see tech as an enabler of change.", ""},
	{"Please keep us in mind for future themes.", ""},
	{"I work across the wider public sector.", ""},
	{"Title: Bridging the Gap", ""},
	{"A blog entitled Bridging the Gap", ""},
	{"A blog for the Smarter State campaign", ""},
	{"for the Smarter State theme", ""},
	{"Building the Smarter State 2020", ""},
	{"coronavirus (COVID-19)", ""},
	{"one or more of the below themes", ""},
	{"for one of the themes", ""},
	{"Smarter State – People – “In the hall”", "3"},
	{"Blog: Waving on mute (People)", "3"},
	{"Blog: Waving on mute (people)", ""},
	{"Blog: coronavirus (COVID-19)", ""},
	{"Waving on mute (People)", ""},
	{"Copy below for the COVID-19 day.", "5"},
	{"It would suit the COVID-19 day.", "5"},
	{"It would suit the COVID-19 day centre.", ""},
	{"Copy below for the COVID-19 day centre.", ""},
	{"An article by Bronwen Teague and it belongs to ‘People’.", "3"},
	{"The second verse of “People” belongs to everybody.", ""},
	{"Hello, my COVID-19 blog is attached.", "5"},
	{"blog for covid theme attached", "5"},
	{"It straddles People and Bridging the gap, so please put it wherever suits, or both.", "3 4"},
	{"Attached. For People. Strapline on top of the page.", "3"},
	{"Attached. For people.", ""},
	{"Blog for theme 2, our logo and the graph (figure 1, goes after paragraph three)", "2"},
	{"Our covid theme blog is attached.", "5"},
	{"A blog for future theme weeks", ""},
	{"Our future theme blog idea will come later.", ""},
	{"I was torn between themes 2 and 3 but let's go with 3.", "3"},
	{"I wrote about the pandemic themed nights at our club.", ""},
	{"Keep me in mind for the future blog.", ""},
	{"The theme is one I care about", ""},
	{"The future one would wish for is not the past one.", ""},
	{"The theme of the week is close to my heart. I have 2 children.", ""},
	{"It has 5 sections and 4 photos, on 3 September.", ""},
	{"400-600 words", ""},
	{"any of the five themes", ""},
	{"Buses or trams? Why we need both", ""},
	{"webinar on theme-based budgeting", ""},
	{"", ""},

	// a copy of the call
	{theCall, ""},
	{"Here is mine, for theme 4.\n\n> " + strings.ReplaceAll(theCall, "\n", "\n> "), "4"},
	{"It is for the COVID-19 theme.\n" + theCall, "5"},
	{"Five themes: Future gazing; Tech as an enabler; People; Bridging the gap; COVID-19", ""},
	{"It touches People, COVID-19, Bridging the gap, Tech as an enabler and Future gazing.", ""},
}

func TestFindThemes(t *testing.T) {
	c := smarterState(t)
	for _, tt := range prose {
		if got := said(c.ReadThemes(tt.text)); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.text, got, tt.want)
		}
	}
}

// A text ends anywhere, and a rule that looks ahead of a word must not look beyond it.
func TestATextEndsAnywhere(t *testing.T) {
	c := smarterState(t)
	for _, tt := range prose {
		words := strings.Fields(tt.text)
		for n := range min(len(words), 40) {
			text := strings.Join(words[:n+1], " ")
			checkNumbers(t, c, c.FindThemes(text))
			labelled, _ := c.MatchTheme(text)
			checkNumbers(t, c, labelled)
		}
	}
}

// Nobody writes so, but an email may be made so: where each place is gone on from to the end of the text, 26 KB of names take
// seconds to read, and ten times as many an hour.
func TestATextThatNamesThemesWithoutEnd(t *testing.T) {
	c := smarterState(t)
	for text, want := range map[string]string{
		"theme 2, ":                         "2",
		"under 2 or ":                       "",
		"People and Future gazing, ":        "1 3",
		"It is about one People theme and ": "3",
		"Future gazing Tech as an enabler People Bridging the gap COVID-19 ": "",
		"“Future gazing” ":                         "1",
		"Mine is for the Blue Sky theme, People. ": "3",
	} {
		long := strings.Repeat(text, 100<<10/len(text))
		if got := said(c.ReadThemes(long)); got != want {
			t.Errorf("%q again and again: got %.200q, want %q", text, got, want)
		}
	}
}

// another is a call with short themes, to see that no rule leans on the words of one.
const another = `
slug = "museum-futures-2027"
prefix = "MF27"
name = "Museum Futures Season 2027"
deadline = 2027-03-12
timezone = "Europe/Dublin"
words = { min = 300, max = 450 }
themes = [
  { number = 1, name = "Climate and collections", line = "How do we care for objects on a warming planet?", also = ["climate"] },
  { number = 2, name = "Open doors", line = "Who is not coming through them, and why?", also = ["audiences"] },
  { number = 3, name = "Digital twins", line = "What is a copy worth?", also = ["digital"] },
  { number = 4, name = "Night at the museum", line = "What happens after five?", also = ["lates"] },
]
`

func TestFindThemesOfAnotherCall(t *testing.T) {
	c, err := Parse("museum-futures-2027.toml", []byte(another))
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ text, want string }{
		{"Climate blog", "1"},
		{"Blog – digital", "3"},
		{"Blog submission (audiences)", "2"},
		{"Museum Futures – lates", "4"},
		{"MF27 climate", "1"},
		{"Blog for Climate + Collections", "1"},
		{"Our blog for the climate one", "1"},
		{"Climate change blog from the council", ""},
		{"Digital inclusion blog", ""},
		{"Blog about our digital archive", ""},
		{"Museum Futures Season 2027", ""},
	} {
		if got := said(c.ReadThemes(tt.text)); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestALineOfTwoWordsMatches(t *testing.T) {
	c, err := Parse("museum-futures-2027.toml", []byte(another))
	if err != nil {
		t.Fatal(err)
	}
	if got := said(c.MatchTheme("What is a copy worth?")); got != "3" {
		t.Errorf("got %q, want 3", got)
	}
}

func FuzzFindThemes(f *testing.F) {
	c := smarterState(f)
	for _, tt := range prose {
		f.Add(tt.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		checkNumbers(t, c, c.FindThemes(text))
		_, unknown := c.ReadThemes(text)
		for _, u := range unknown {
			checkNumbers(t, c, u.Either)
		}
	})
}

func BenchmarkFindThemes(b *testing.B) {
	c := smarterState(b)
	mail := "Here is mine, for theme 4.\n" + strings.Repeat("We worked with people across the country, and technology helped them to stay connected. ", 60) + theCall
	b.SetBytes(int64(len(mail)))
	for b.Loop() {
		c.FindThemes(mail)
	}
}

func BenchmarkMatchTheme(b *testing.B) {
	c := smarterState(b)
	for b.Loop() {
		c.MatchTheme("2 - Tech as an enabler")
	}
}
