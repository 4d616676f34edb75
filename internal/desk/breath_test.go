package desk_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// answered is an answer to a letter about a blog that gave only some of its fields, and what the blog has then. A field that is
// not told here is as the first email gave it.
type answered struct {
	gave, answer, outcome string
	title, description    string
	themes                []int
}

// firstGave are the fields of the first emails that such answers follow: T for the title, D for the description, 3 for the theme.
var firstGave = map[rune]string{'T': "Title: " + title, 'D': "Description: " + descr, '3': "Theme: 3"}

// wantAnswered sends each answer in a thread of its own.
func wantAnswered(t *testing.T, answers []answered) {
	t.Helper()
	for _, c := range answers {
		t.Run(c.gave+"/"+c.answer, func(t *testing.T) {
			o := newOffice(t)
			m := fullBlog("1@acme.example")
			m.body = "Hello,\n\nBlog attached.\n"
			for _, field := range c.gave {
				m.body += "\n" + firstGave[field]
			}
			m.body += "\n\nBest wishes,\nJane"
			o.deliver(m)
			before := o.submission("SS20-1").Blog
			got := o.reply(mail{body: strings.ReplaceAll(c.answer, "|", "\n") + "\n\nJane"})
			if !strings.Contains(got, " "+c.outcome+" SS20-1") {
				t.Errorf("got %s, want %s", got, c.outcome)
			}
			wantTitle, wantDescription, themes := before.Title, before.Description, before.Themes
			if c.title != "" {
				wantTitle = c.title
			}
			if c.description != "" {
				wantDescription = c.description
			}
			if c.themes != nil {
				themes = c.themes
			}
			b := o.submission("SS20-1").Blog
			if b.Title != wantTitle || b.Description != wantDescription || !slices.Equal(b.Themes, themes) {
				t.Errorf("got  %s\nwant %s", fmt.Sprintf("%q %q %v", b.Title, b.Description, b.Themes), fmt.Sprintf("%q %q %v", wantTitle, wantDescription, themes))
			}
		})
	}
}

// TestSecondThoughts: what is corrected in the next breath counts as it is then.
func TestSecondThoughts(t *testing.T) {
	t.Parallel()
	const post, bell = "What the porters never said about doors.", "Why nine doors need one bell."
	wantAnswered(t, []answered{
		{gave: "TD3", answer: "Theme 2. Wait, no, theme 4!", outcome: "accepted", themes: []int{4}},
		{gave: "TD", answer: "Theme 2 please. Sorry, I mean 4.", outcome: "accepted", themes: []int{4}},
		{gave: "TD", answer: "2. No, wait! 4.", outcome: "accepted", themes: []int{4}},
		{gave: "TD", answer: "Theme 2.||Actually, no, theme 4.", outcome: "accepted", themes: []int{4}},
		{gave: "T3", answer: "Description: " + post + "||Actually scrap that, use this one: " + bell, outcome: "accepted", description: bell},
		{gave: "D3", answer: "Title: Nine doors|Wait, no, Ten doors", outcome: "accepted", title: "Ten doors"},
		{gave: "TD3", answer: "Sorry to mess you about – back to 2 please.", outcome: "accepted", themes: []int{2}},

		{gave: "T3", answer: "Description: Wait, no, that door is shut. Hold on, it opens.", outcome: "accepted", description: "Wait, no, that door is shut. Hold on, it opens."},
		{gave: "TD", answer: "Theme 2. I meant to thank you as well.", outcome: "accepted", themes: []int{2}},
		{gave: "TD", answer: "Theme 2. Hold on a minute, our director wants a word.", outcome: "accepted", themes: []int{2}},
		{gave: "TD3", answer: "The children went back to 2.", outcome: "referred"},
		{gave: "TD3", answer: "I'll get back to 2 and 3 tomorrow.", outcome: "noted"},
	})
}

// TestWordsBesideOthers: an answer tells some words of a field and what they should be, or where a word is to stand; it gives no field.
func TestWordsBesideOthers(t *testing.T) {
	t.Parallel()
	wantAnswered(t, []answered{
		{gave: "TD3", answer: "Could the title have 'old' in front of letter?", outcome: "accepted", title: "The old letter nobody opened"},
		{gave: "TD3", answer: "Please put “really” after nobody in the title.", outcome: "accepted", title: "The letter nobody really opened"},
		{gave: "TD3", answer: "I've just noticed the description says three returned envelopes; it should say four returned envelopes.", outcome: "accepted", description: "What a council learned from four returned envelopes and a stamp."},
		{gave: "TD3", answer: "The description says three returned envelopes. It should say four returned envelopes.", outcome: "accepted", description: "What a council learned from four returned envelopes and a stamp."},
		{gave: "TD3", answer: "Argh, letters, not letter!", outcome: "accepted", title: "The letters nobody opened"},

		{gave: "TD3", answer: "Please cut everything after “nobody” in the title.", outcome: "accepted", title: "The letter nobody"},

		{gave: "TD3", answer: "Please cut everything after “nobody” in the second paragraph.", outcome: "referred"},
		{gave: "TD3", answer: "Could the title have 'old' in front of parcel?", outcome: "referred"},
		{gave: "TD3", answer: "The title needs “the” before letter.", outcome: "referred"},
		{gave: "TD3", answer: "The title says somebody; it should say no one.", outcome: "referred"},
		{gave: "TD3", answer: "The description has a typo, it should say councils.", outcome: "referred"},
		{gave: "TD3", answer: "The title reads well but it should be shorter.", outcome: "referred"},
		{gave: "TD3", answer: "Please put “Nine doors” before the title.", outcome: "referred"},
		{gave: "TD3", answer: "Letters, not words.", outcome: "referred"},
		{gave: "TD3", answer: "The title should have “Nine doors” and not “Ten doors”.", outcome: "accepted", title: "Nine doors"},
		{gave: "D3", answer: "Better, not bigger", outcome: "accepted", title: "Better, not bigger"},
		{gave: "T3", answer: "Letters, not letter, are what a council reads.", outcome: "accepted", description: "Letters, not letter, are what a council reads."},
	})
}

// TestPointsInTheirWays: the points of a letter are answered in one line, in a typed table, with small Roman numbers, behind the words
// of the letter.
func TestPointsInTheirWays(t *testing.T) {
	t.Parallel()
	const post = "What the porters never said about doors."
	wantAnswered(t, []answered{
		{gave: "D", answer: "Nine doors, theme 3", outcome: "accepted", title: "Nine doors", themes: []int{3}},
		{gave: "T", answer: "3 - " + post, outcome: "accepted", description: post, themes: []int{3}},
		{gave: "T", answer: post + " Theme 3", outcome: "accepted", description: post, themes: []int{3}},
		{gave: "", answer: "i) Nine doors|ii) " + post + "|iii) 3", outcome: "accepted", title: "Nine doors", description: post, themes: []int{3}},
		{gave: "D", answer: "First, the title: Nine doors. Second, the theme: 3", outcome: "accepted", title: "Nine doors", themes: []int{3}},
		{gave: "T", answer: "1. No description was given >> " + post + "|2. No theme was named >> 3", outcome: "accepted", description: post, themes: []int{3}},
		{gave: "T", answer: "No description was given – " + post + "|No theme was named – it's 3", outcome: "accepted", description: post, themes: []int{3}},
		{gave: "TD", answer: "3 - I meant to put it in the subject!", outcome: "accepted", themes: []int{3}},
		{gave: "T3", answer: "Peter suggests: \"" + post + "\" – does that work?", outcome: "accepted", description: post},
		{gave: "TD3", answer: "Would you mind listing it under Future gazing too?", outcome: "accepted", themes: []int{1, 3}},

		{gave: "T", answer: "2, 4", outcome: "needs-correction", themes: []int{2, 4}},
		{gave: "T", answer: "No description was given - sorry, will send tomorrow|No theme was named - 3", outcome: "needs-correction", themes: []int{3}},
		{gave: "T", answer: "No description was given – but there is one in the file!|No theme was named – 3", outcome: "needs-correction", themes: []int{3}},
		{gave: "T3", answer: "What we found in phase 2, 3", outcome: "accepted", description: "What we found in phase 2, 3"},
		{gave: "TD", answer: "There is one in the file!", outcome: "referred"},
		{gave: "3", answer: "The empty drawer|" + post, outcome: "accepted", title: "The empty drawer", description: post},
		{gave: "T3", answer: "Q: description?|A: " + post, outcome: "accepted", description: post},
		{gave: "3", answer: "ii) " + post + "|i) The empty drawer", outcome: "accepted", title: "The empty drawer", description: post},
		{gave: "T3", answer: "Will trim it tonight and resend.", outcome: "noted"},
		{gave: "TD3", answer: "Hi, it's Jayne with a y! Otherwise perfect.", outcome: "referred"},
		{gave: "T3", answer: "PS: " + post, outcome: "accepted", description: post},
		{gave: "T3", answer: "Forgot the other bit. " + post, outcome: "accepted", description: post},
		{gave: "T3", answer: "Feel free to shorten it as you like, we don't mind.", outcome: "referred"},
		{gave: "D3", answer: "\"The empty drawer\" would be our pick for a title, unless you have something better.", outcome: "accepted", title: "The empty drawer"},
		{gave: "D3", answer: "\"The empty drawer\" was our first choice but Tom vetoed it.", outcome: "referred"},
		{gave: "TD3", answer: "It should be under COVID-19, not People.", outcome: "accepted", themes: []int{5}},
		{gave: "TD3", answer: "It ought to be clear by now that theme 3 is right.", outcome: "referred"},
		{gave: "TD", answer: "Will let you know", outcome: "noted"},
		{gave: "TD", answer: "Theme: I'll check", outcome: "noted"},
		{gave: "3", answer: "Title: will let you know|Description: " + post, outcome: "needs-correction", description: post},
		{gave: "TD3", answer: "The title should be “Nine doors”, theme 1.", outcome: "accepted", title: "Nine doors", themes: []int{1}},
		{gave: "D3", answer: "We would rather not give it a title, thanks. Please just use the first line.", outcome: "referred"},
		{gave: "T3", answer: "Peter suggests “What a council found when it opened its post” but I am not sure.", outcome: "referred"},
	})
	o := newOffice(t)
	o.deliver(mail{id: "1@acme.example", from: jane, subject: "Blog", body: "Blog attached.\n\nJane", files: map[string]string{"letter.md": article(1, 450)}})
	o.reply(mail{body: "| Field | Answer |\n|---|---|\n| Title | Nine doors |\n| Sub-title | " + post + " |\n| Theme | 3 |\n\nJane"})
	if b := o.submission("SS20-1").Blog; b.Title != "Nine doors" || b.Description != post || !slices.Equal(b.Themes, []int{3}) {
		t.Errorf("a typed table: %q %q %v", b.Title, b.Description, b.Themes)
	}
}

// TestThemesOnlyThoughtOf: a theme that was weighed and given up is no theme, and no description.
func TestThemesOnlyThoughtOf(t *testing.T) {
	t.Parallel()
	const post = "What the porters never said about doors."
	wantAnswered(t, []answered{
		{gave: "TD", answer: "3, though I thought 4 at first", outcome: "accepted", themes: []int{3}},
		{gave: "TD", answer: "I was going to say Bridging the gap, but People.", outcome: "accepted", themes: []int{3}},
		{gave: "TD", answer: "Theme 3, but it was nearly theme 4!", outcome: "accepted", themes: []int{3}},
		{gave: "T", answer: "Our blog is for theme 3. We decided against theme 4.", outcome: "needs-correction", themes: []int{3}},
		{gave: "T", answer: "We looked at People and COVID-19, but it has to be Bridging the gap.", outcome: "needs-correction", themes: []int{4}},
		{gave: "TD3", answer: "It was nearly theme 4!", outcome: "referred"},
		{gave: "T", answer: "Could be 2 or 3. Up to you!", outcome: "referred"},
		{gave: "TD3", answer: "It should be theme 4. I was going to say 2.", outcome: "accepted", themes: []int{4}},

		{gave: "TD", answer: "I thought 3, maybe 4 as well", outcome: "accepted", themes: []int{3, 4}},
		{gave: "TD", answer: "It could be considered for theme 3 as well.", outcome: "accepted", themes: []int{3}},
		{gave: "T", answer: "Theme 3||" + post, outcome: "accepted", themes: []int{3}, description: post},
		{gave: "T", answer: "Theme 3||We looked at People and what they did with returned letters.", outcome: "accepted", themes: []int{3}, description: "We looked at People and what they did with returned letters."},
	})
}

// TestOthersWishes: what somebody else would like is no wish of the sender who turns it down, nor is what would be if.
func TestOthersWishes(t *testing.T) {
	t.Parallel()
	const post = "What the porters never said about doors."
	wantAnswered(t, []answered{
		{gave: "TD3", answer: "Tom says the title should say “Nine doors” but he is wrong.", outcome: "referred"},
		{gave: "TD3", answer: "Tom thinks the title should be “Nine doors”. I don't agree.", outcome: "referred"},
		{gave: "TD3", answer: "My boss suggested “Nine doors” as the title, but I like the one we have.", outcome: "referred"},
		{gave: "TD3", answer: "If the title had “old” in front of “letter”, nobody would read it.", outcome: "referred"},
		{gave: "TD3", answer: "It would be better if the title had “old” in front of “letter”.", outcome: "referred"},
		{gave: "T", answer: "Theme 3||Peter proposed “What the porters never said about doors”, which nobody liked.", outcome: "needs-correction", themes: []int{3}},
		{gave: "T", answer: "Theme 3||“What the porters never said about doors” was rejected by the team.", outcome: "needs-correction", themes: []int{3}},
		{gave: "T", answer: "Theme 3||Peter proposed “Ten keys and a porter” but we prefer “What the porters never said about doors.”", outcome: "accepted", themes: []int{3}, description: post},
		{gave: "3", answer: "Title: To follow a river|Description: " + post, outcome: "accepted", title: "To follow a river", description: post},
		{gave: "3", answer: "Title: To follow on Monday|Description: " + post, outcome: "needs-correction", description: post},

		{gave: "TD3", answer: "Tom says the title should be “Nine doors” and he is right.", outcome: "accepted", title: "Nine doors"},
		{gave: "TD3", answer: "The title should be “Nine doors” but I don't mind if you keep the old one.", outcome: "accepted", title: "Nine doors"},
		{gave: "TD3", answer: "The title should be “Nine doors” but it is wrong in your letter.", outcome: "accepted", title: "Nine doors"},
		{gave: "TD3", answer: "Please change the title to “Nine doors”. Nobody liked the old one.", outcome: "accepted", title: "Nine doors"},
		{gave: "TD3", answer: "Please change the title to “Nine doors”. I don't like it as it is.", outcome: "accepted", title: "Nine doors"},
		{gave: "TD3", answer: "Change the title to “Nine doors”, but I'm happy with the description.", outcome: "accepted", title: "Nine doors"},
		{gave: "TD3", answer: "Tom thinks the title should be “Nine doors”, but I like the theme as it is.", outcome: "accepted", title: "Nine doors"},
		{gave: "TD3", answer: "Please change the theme to 2. Nobody wanted 3.", outcome: "accepted", themes: []int{2}},
		{gave: "TD3", answer: "Please use the description: Nine doors that nobody wanted.", outcome: "accepted", description: "Nine doors that nobody wanted."},
		{gave: "TD3", answer: "Change the title to: Everyone else closes, but we don't", outcome: "accepted", title: "Everyone else closes, but we don't"},
		{gave: "3", answer: "Title: to follow, Tom is writing it|Description: " + post, outcome: "needs-correction", description: post},
		{gave: "3", answer: "Title: to follow by email|Description: " + post, outcome: "needs-correction", description: post},
		{gave: "TD3", answer: "I don't like the title. Please make it “Nine doors”.", outcome: "accepted", title: "Nine doors"},
		{gave: "TD3", answer: "Description: Tom says the letter should be open but he is wrong.", outcome: "accepted", description: "Tom says the letter should be open but he is wrong."},
		{gave: "T3", answer: "Why a council that hated letters learned to open them.", outcome: "accepted", description: "Why a council that hated letters learned to open them."},
		{gave: "T3", answer: "The porters proposed one bell, which nobody liked.", outcome: "accepted", description: "The porters proposed one bell, which nobody liked."},
	})
}

// TestBusyAnswers: as people write in a hurry.
func TestBusyAnswers(t *testing.T) {
	t.Parallel()
	const post = "Post rooms know more than websites do."
	wantAnswered(t, []answered{
		{gave: "T", answer: "Theme three. Subtitle as follows - " + post + " J", outcome: "accepted", themes: []int{3}, description: post},
		{gave: "T", answer: "#3 please||Post rooms know more than websites do. (41 chars!)", outcome: "accepted", themes: []int{3}, description: post},
		{gave: "3", answer: "“Who opens the post?” and “" + post + "”", outcome: "accepted", title: "Who opens the post?", description: post},
		{gave: "3", answer: "How about “Who opens the post?” for the title and “" + post + "” for the description?", outcome: "accepted", title: "Who opens the post?", description: post},
		{gave: "3", answer: "I'd suggest “" + post + "” for the description and “Nine doors” for the title", outcome: "accepted", title: "Nine doors", description: post},
		{gave: "T3", answer: "Description - " + post + " Also please could you change the title to Who opens the post?", outcome: "accepted", title: "Who opens the post?", description: post},
		{gave: "TD3", answer: "Could you change the title? Make it Nine doors.", outcome: "accepted", title: "Nine doors"},
		{gave: "TD3", answer: "About the title: make it Nine doors please, thanks!", outcome: "accepted", title: "Nine doors"},
		{gave: "TD3", answer: "We can't change the title. Make it Monday if you need more time.", outcome: "referred"},
		{gave: "T3", answer: "Drop the bit about addresses and care please", outcome: "referred"},
		{gave: "TD3", answer: "Could you change the font of the title? Make it Times New Roman.", outcome: "referred"},
		{gave: "TD3", answer: "Please change the word letter in the title. Make it Open letter.", outcome: "referred"},
		{gave: "TD3", answer: "Could you change my job title? Make it Head of Post.", outcome: "referred"},
		{gave: "TD3", answer: "Could you change Jane's title? Make it Head of Post.", outcome: "referred"},
		{gave: "TD3", answer: "Please change the title of the photo. Make it Nine doors.", outcome: "referred"},
		{gave: "TD3", answer: "Please change the second blog's title. Make it Nine doors.", outcome: "referred"},
		{gave: "", answer: "“Nine doors” and “" + post + "”", outcome: "needs-correction", title: "Nine doors", description: post},
		{gave: "TD3", answer: "About the title – make it British English please.", outcome: "referred"},
		{gave: "TD3", answer: "Could you change the title? Make it Bold.", outcome: "referred"},
		{gave: "TD3", answer: "I've changed the title. Make that Dr Doe in the byline too.", outcome: "referred"},
		{gave: "TD3", answer: "Could you change the title? Make it Nine doors. Could you change the description? Make it Nine doors and a bell.", outcome: "referred"},
		{gave: "T3", answer: "Drop the bit about addresses, said the porter, and so we did for twenty years.", outcome: "accepted", description: "Drop the bit about addresses, said the porter, and so we did for twenty years."},
		{gave: "T3", answer: "Lose the first half of your form and people will fill in the rest.", outcome: "accepted", description: "Lose the first half of your form and people will fill in the rest."},
		{gave: "T3", answer: "Description: Who opens the post? And could you make it open faster? Nine doors and a bell.", outcome: "accepted", description: "Who opens the post? And could you make it open faster? Nine doors and a bell."},
		{gave: "T3", answer: "Drop the letters, keep the stamps: how a council learned to write.", outcome: "accepted", description: "Drop the letters, keep the stamps: how a council learned to write."},
		{gave: "3", answer: "Title: Nine doors. Also please could you change the theme to 2?|Description: " + post, outcome: "accepted", title: "Nine doors", description: post, themes: []int{2}},
	})
}

// TestMoreBusyAnswers: what was meant for one theme and is for another, a wording that is preferred, a promise behind a title.
func TestMoreBusyAnswers(t *testing.T) {
	t.Parallel()
	const post = "Post rooms know more than websites do."
	wantAnswered(t, []answered{
		{gave: "TD", answer: "Apologies. We had intended it for Bridging the gap but on reflection People is the better fit.", outcome: "accepted", themes: []int{3}},
		{gave: "T", answer: "Description below, theme is the third one.||" + post, outcome: "accepted", themes: []int{3}, description: post},
		{gave: "T", answer: "Theme 6 please. " + post, outcome: "needs-correction", description: post},
		{gave: "T3", answer: "Tom drafted “Old letters, new stamps and a drawer” but I think “" + post + "” is better", outcome: "accepted", description: post},
		{gave: "T3", answer: "It's in the doc! But: " + post, outcome: "accepted", description: post},
		{gave: "T3", answer: "Shortened: " + post, outcome: "accepted", description: post},
		{gave: "3", answer: "Sorry, forgot! Working title is Who opens the post, will confirm the description tomorrow.", outcome: "needs-correction", title: "Who opens the post"},
		{gave: "3", answer: "Who opens the post? – " + post, outcome: "accepted", title: "Who opens the post?", description: post},

		{gave: "TD", answer: "It was intended for theme 3, and theme 4 as well.", outcome: "accepted", themes: []int{3, 4}},
		{gave: "TD", answer: "The theme of the third one is odd, mine is 2.", outcome: "accepted", themes: []int{2}},
		{gave: "T3", answer: "But for the drawer: a council that never opened its letters.", outcome: "accepted", description: "But for the drawer: a council that never opened its letters."},
		{gave: "T3", answer: "Shortened letters, longer queues: what a council learned.", outcome: "accepted", description: "Shortened letters, longer queues: what a council learned."},
		{gave: "3", answer: "The title is Where there's a will, and the description is " + post, outcome: "accepted", title: "Where there's a will", description: "Post rooms know more than websites do"},
		{gave: "TD3", answer: "Please call it Nine doors, to check who is home.", outcome: "accepted", title: "Nine doors, to check who is home"},
	})
}
