package desk_test

import (
	"fmt"
	"strings"
	"testing"
)

// TestSeveralAtOnce: answers that give several fields in one breath, or one of them and a promise of the rest.
func TestSeveralAtOnce(t *testing.T) {
	t.Parallel()
	const post = "Behind every unopened letter there is somebody who moved house."
	wantAnswered(t, []answered{
		{answer: "1 - Nine doors|2 - " + post + "|3 - 3", outcome: "accepted", title: "Nine doors", description: post, themes: []int{3}},
		{gave: "T", answer: "1 - " + post + "|2 - 2", outcome: "accepted", description: post, themes: []int{2}},
		{answer: "Nine doors / " + post + " / People", outcome: "accepted", title: "Nine doors", description: post, themes: []int{3}},
		{answer: "Nine doors - " + post + " - theme 3", outcome: "accepted", title: "Nine doors", description: post, themes: []int{3}},
		{answer: "“Nine doors” “" + post + "” Theme 3", outcome: "accepted", title: "Nine doors", description: post, themes: []int{3}},
		{gave: "3", answer: "“No title was given” “No description was given”", outcome: "needs-correction", title: "“No title was given” “No description was given”"},
		{gave: "3", answer: "“No doors” “What the porters never said of it.”", outcome: "accepted", title: "No doors", description: "What the porters never said of it."},
		{answer: "Priya Raman - Head of Digital and Data Services at Fenside - People", outcome: "needs-correction", description: "Priya Raman - Head of Digital and Data Services at Fenside - People"},
		{gave: "T", answer: post + " And theme 3. Cheers!", outcome: "accepted", description: post, themes: []int{3}},
		{gave: "T", answer: "Theme 3, " + post, outcome: "accepted", description: post, themes: []int{3}},
		{gave: "T", answer: "Theme 3 - People - " + post, outcome: "accepted", description: post, themes: []int{3}},
		{gave: "T", answer: "Theme 3 - It fits best with what we do for letters.", outcome: "needs-correction", themes: []int{3}},
		{answer: "T: Nine doors|D: " + post + "|Th: 3", outcome: "accepted", title: "Nine doors", description: post, themes: []int{3}},
		{answer: "1. NO TITLE WAS GIVEN - sorry, it's Nine doors|2. Description - " + post + "|3. Theme - 3", outcome: "accepted", title: "Nine doors", description: post, themes: []int{3}},

		{answer: "Answers: (1) Nine doors (2) " + post + " (3) Theme 3", outcome: "accepted", title: "Nine doors", description: post, themes: []int{3}},
		{answer: "1. Nine doors 2. " + post + " 3. People", outcome: "accepted", title: "Nine doors", description: post, themes: []int{3}},
		{answer: "For 1: Nine doors. For 2: " + post + " For 3: theme 3.", outcome: "accepted", title: "Nine doors", description: post, themes: []int{3}},
		{answer: "1. Nine doors 2. will send 3. 3", outcome: "needs-correction", title: "Nine doors", themes: []int{3}},
		{gave: "TD", answer: "1. 2 2. 3", outcome: "referred"},
		{gave: "T3", answer: "Two doors. 1. The council. 2. The letter that everybody opened.", outcome: "accepted", description: "Two doors. 1. The council. 2. The letter that everybody opened."},

		{answer: "Title is Nine doors and a letter. Theme to follow, description too.", outcome: "needs-correction", title: "Nine doors and a letter"},
		{answer: "Title is Nine doors and I'll send you the rest on Monday.", outcome: "needs-correction", title: "Nine doors"},
		{answer: "Title is Nine doors and a letter. " + post, outcome: "needs-correction", title: "Nine doors and a letter", description: post},
		{answer: "Description is " + post + " Title to follow.", outcome: "needs-correction", description: post},
		{answer: "The title is What we will send and I'll keep", outcome: "needs-correction", title: "What we will send and I'll keep"},
		{answer: "Title is Bread and will power. Theme 3.", outcome: "needs-correction", title: "Bread and will power", themes: []int{3}},
		{gave: "TD3", answer: "I'd like theme 4 and I'd prefer the title Nine doors", outcome: "accepted", title: "Nine doors", themes: []int{4}},
		{gave: "TD3", answer: "Please change the theme to 4 and I would rather it were called “Nine doors”.", outcome: "accepted", title: "Nine doors", themes: []int{4}},
	})
}

// TestComesLater: what only tells when a field comes is none; a wording that begins alike is one.
func TestComesLater(t *testing.T) {
	t.Parallel()
	wantAnswered(t, []answered{
		{gave: "T3", answer: "coming Monday", outcome: "noted"},
		{gave: "T3", answer: "coming in a separate email", outcome: "noted"},
		{gave: "T3", answer: "Following shortly, sorry!", outcome: "noted"},
		{gave: "T3", answer: "Description tomorrow", outcome: "noted"},
		{gave: "T3", answer: "later today", outcome: "noted"},
		{gave: "T3", answer: "the description is on its way", outcome: "noted"},
		{gave: "D3", answer: "Title: on its way, sorry", outcome: "noted"},
		{gave: "D3", answer: "Title: On the way", outcome: "accepted", title: "On the way"},
		{gave: "D3", answer: "On the way", outcome: "accepted", title: "On the way"},
		{gave: "D3", answer: "Title: Coming tomorrow", outcome: "accepted", title: "Coming tomorrow"},
		{gave: "T3", answer: "Description: A town without letters. Coming soon.", outcome: "accepted", description: "A town without letters. Coming soon."},
		{gave: "T3", answer: "Description: When will the letter come? Later today.", outcome: "accepted", description: "When will the letter come? Later today."},
		{gave: "T3", answer: "Description: How nine letters came back. Title to follow.", outcome: "accepted", description: "How nine letters came back."},
		{gave: "TD3", answer: "Thanks! v2 is attached to my Monday email.", outcome: "noted"},
		{gave: "TD3", answer: "I had attached v1. Please keep it.", outcome: "referred"},
		{gave: "TD3", answer: "headshot to follow separately", outcome: "noted"},
		{gave: "T3", answer: "Coming in a separate box, the letters waited a year for anyone to open them.", outcome: "accepted", description: "Coming in a separate box, the letters waited a year for anyone to open them."},
		{gave: "T3", answer: "On its way, the letter passed four post rooms and a canteen.", outcome: "accepted", description: "On its way, the letter passed four post rooms and a canteen."},
		{gave: "T3", answer: "Description: Coming Monday to every letter box, a new form and a longer pen.", outcome: "accepted", description: "Coming Monday to every letter box, a new form and a longer pen."},
		{gave: "T3", answer: "Attached v2", outcome: "needs-correction"},
		{gave: "TD3", answer: "Please see v2 attached with a couple of typos fixed", outcome: "needs-correction"},
		{gave: "TD3", answer: "Thanks. Was v2 attached to my last email?", outcome: "referred"},
	})
}

// TestWordsAroundAWording: what leads to a wording, or points to one elsewhere, is no part of it.
func TestWordsAroundAWording(t *testing.T) {
	t.Parallel()
	const post = "Behind every unopened letter there is somebody who moved house."
	wantAnswered(t, []answered{
		{gave: "TD3", answer: "Title: Nine Doors (capital N and D)", outcome: "accepted", title: "Nine Doors"},
		{gave: "TD3", answer: "Please change the title to Nine Doorrs (two Rs)", outcome: "accepted", title: "Nine Doorrs"},
		{gave: "TD3", answer: "Title: Nine doors (two of them open)", outcome: "accepted", title: "Nine doors (two of them open)"},
		{gave: "T3", answer: "Promised by ministers: What the porters knew of the letters", outcome: "accepted", description: "Promised by ministers: What the porters knew of the letters"},
		{gave: "T3", answer: "As promised by Tom: “What the porters knew of the letters.”", outcome: "accepted", description: "What the porters knew of the letters."},
		{gave: "T3", answer: "From our comms team: What the porters knew of the letters", outcome: "accepted", description: "What the porters knew of the letters"},
		{gave: "T3", answer: "From the post room floor: What the porters knew of the letters", outcome: "accepted", description: "From the post room floor: What the porters knew of the letters"},
		{gave: "T3", answer: "Thanks Sarah. What the porters knew of the letters.", outcome: "accepted", description: "What the porters knew of the letters."},
		{gave: "T3", answer: "How's this? “" + post + "” Happy for you to tweak.", outcome: "accepted", description: post},
		{gave: "T3", answer: "As before: " + post, outcome: "accepted", description: post},
		{gave: "T3", answer: "As per my colleague: " + post, outcome: "accepted", description: post},
		{gave: "T3", answer: "Research suggests: nobody reads letters from a council.", outcome: "accepted", description: "Research suggests: nobody reads letters from a council."},
		{gave: "T3", answer: "As before: the letter came back.", outcome: "accepted", description: "As before: the letter came back."},
		{gave: "T3", answer: "What happened to letters when residents asked us to pause.", outcome: "accepted", description: "What happened to letters when residents asked us to pause."},
		{gave: "T3", answer: "Use the same as our website blurb please", outcome: "referred"},
		{gave: "T3", answer: "As before the flood, the letters came by boat.", outcome: "accepted", description: "As before the flood, the letters came by boat."},
		{gave: "TD3", answer: "Hold the press! Legal have asked us to pause. Will let you know.", outcome: "referred"},
		{gave: "T3", answer: "A letter asked me to hold the door for nine winters and a spring.", outcome: "accepted", description: "A letter asked me to hold the door for nine winters and a spring."},
		{gave: "TD3", answer: "1. Title to be Letters nobody opened|2. Theme to be 2", outcome: "accepted", title: "Letters nobody opened", themes: []int{2}},
		{gave: "TD3", answer: "Theme should read 5, sorry my typo", outcome: "accepted", themes: []int{5}},
		{gave: "TD3", answer: "Theme to be confirmed", outcome: "noted"},
		{gave: "TD3", answer: "Title change: Letters nobody opened. Theme change: 2. No other changes.", outcome: "accepted", title: "Letters nobody opened", themes: []int{2}},
		{gave: "TD3", answer: "Change title to: Letters nobody opened, change theme to: 2", outcome: "accepted", title: "Letters nobody opened", themes: []int{2}},
		{gave: "TD3", answer: "Change title to: Doors, change and theme", outcome: "accepted", title: "Doors, change and theme"},
		{gave: "TD3", answer: "Please change the title to “Doors, change the theme”", outcome: "accepted", title: "Doors, change the theme"},
		{gave: "TD3", answer: "The theme change is 2 weeks old now.", outcome: "referred"},
		{gave: "T3", answer: "Priya suggests: " + post, outcome: "accepted", description: post},
		{gave: "T3", answer: "Tom suggests we ask you.", outcome: "referred"},
		{gave: "T", answer: "Theme: 2|Description: see the italic line at the top of the document", outcome: "needs-correction", themes: []int{2}},
		{gave: "T3", answer: "Description: See the whole town in one form of words nobody read.", outcome: "accepted", description: "See the whole town in one form of words nobody read."},
		{gave: "T3", answer: "Description: same as before", outcome: "referred"},
		{gave: "T3", answer: "Description: see the italic line at the top of the document", outcome: "referred"},
		{gave: "T3", answer: "Description: to follow", outcome: "noted"},
		{gave: "TD3", answer: "Title: as before", outcome: "noted"},
		{gave: "TD3", answer: "Lovely, thanks! Headshot attached.", outcome: "referred"},
		{gave: "TD3", answer: "Thanks! Photo will be attached to my next email.", outcome: "noted"},
		{gave: "TD3", answer: "The theme is to be found in paragraph 2.", outcome: "referred"},
		{gave: "TD3", answer: "The theme to 5 people in our team was clear.", outcome: "referred"},
	})
	o := newOffice(t)
	first := fullBlog("1@acme.example")
	o.deliver(first)
	letter := o.newest
	o.deliver(mail{id: "2@acme.example", from: jane, subject: "Second blog", body: "Attached.\n\nTitle: Kites over the harbour\nDescription: Wind and string.\nTheme: 2\n\nJane", files: map[string]string{"kites.md": article(7, 450)}})
	o.newest = letter
	o.reply(mail{body: "Thanks - for the harbour piece please change the theme to 4\n\nJane"})
	if a, b := o.submission("SS20-1").Blog.Themes, o.submission("SS20-2").Blog.Themes; fmt.Sprint(a, b) != "[3] [4]" {
		t.Errorf("an answer in the thread of another blog: %v, %v", a, b)
	}
}

// TestThemeDecided: of several themes the one that is said again, or that is left.
func TestThemeDecided(t *testing.T) {
	t.Parallel()
	wantAnswered(t, []answered{
		{gave: "TD", answer: "3. We considered 1 and 2", outcome: "accepted", themes: []int{3}},
		{gave: "TD", answer: "2. People", outcome: "accepted", themes: []int{3}},
		{gave: "TD", answer: "1. It should be 3, not 4", outcome: "accepted", themes: []int{3}},
		{gave: "TD", answer: "Could go under 2 or 3 - 3 I suppose", outcome: "accepted", themes: []int{3}},
		{gave: "TD", answer: "It could go under 2 or 3 - you choose", outcome: "accepted", themes: []int{2, 3}},
		{gave: "TD", answer: "Themes 2 and 3 - 3 first I suppose", outcome: "accepted", themes: []int{2, 3}},
		{gave: "TD", answer: "2 and 3. 3 is the main one.", outcome: "accepted", themes: []int{2, 3}},
		{gave: "TD", answer: "Theme 2 was dismissed, theme 4 taken", outcome: "accepted", themes: []int{4}},
		{gave: "TD", answer: "1 was ruled out, 3 it is", outcome: "accepted", themes: []int{3}},
		{gave: "TD", answer: "Theme 3||PS scrap that, Priya says 4", outcome: "accepted", themes: []int{4}},
	})
}

// TestTwoInOneLine: what a line says of each of two blogs, in parts that begin with their names.
func TestTwoInOneLine(t *testing.T) {
	t.Parallel()
	for answer, want := range map[string]string{
		"Kites: future gazing; wells: bridging the gap.":    "Kites [1], Wells [4]",
		"Kites = future gazing; wells = bridging the gap.":  "Kites [1], Wells [4]",
		"Kites -> People\nWells -> 5":                       "Kites [3], Wells [5]",
		"Kites: 1; Wells: 4; Tom is the author of neither":  "Kites [], Wells []",
		"Kites: title should be Kites and string; Wells: 4": "Kites and string [], Wells [4]",
	} {
		o := newOffice(t)
		o.kitesAndWells()
		o.reply(mail{body: answer + "\n\nJane"})
		a, b := o.submission("SS20-1").Blog, o.submission("SS20-2").Blog
		if got := fmt.Sprintf("%s %v, %s %v", a.Title, a.Themes, b.Title, b.Themes); got != want {
			t.Errorf("%s\ngot  %s\nwant %s", answer, got, want)
		}
	}
}

// TestBehindOurOwnLine: an answer on the line of our letter that asks for it, with the heading of the point left out or there.
func TestBehindOurOwnLine(t *testing.T) {
	t.Parallel()
	for _, point := range []string{
		"1. No title was given. Nine doors", "No title was given. Nine doors", "1. No title was given.\nNine doors", "1. No title was given. Sorry - it is Nine doors",
	} {
		o := newOffice(t)
		o.deliver(mail{id: "1@acme.example", from: jane, subject: "Blog", body: "Blog attached.\n\nTheme: 3\n\nJane", files: map[string]string{"letter.md": article(1, 450)}})
		o.reply(mail{body: strings.Join([]string{
			"Hi, answers in red below.", "Jane", "From: Blogs desk <blogs@example.org>\nSent: 20 August 2020 10:01\nTo: Jane Doe <jane@acme.example>\nSubject: " + o.newest.Subject,
			"Dear Jane,", "Thank you for your blog (reference SS20-1). Before we can accept it,\ntwo things need to be put right.", "What to put right", point,
			"Please reply with a line such as: “Title: …”.", "2. No description was given: a sub-title of at most 150 characters,\nshown below the title.", "With best wishes,\nBlogs desk",
		}, "\n\n")})
		if b := o.submission("SS20-1").Blog; b.Title != "Nine doors" || len(b.Themes) != 1 || len(b.UnknownThemes) > 0 {
			t.Errorf("%s: %q %v %v", point, b.Title, b.Themes, b.UnknownThemes)
		}
	}
}
