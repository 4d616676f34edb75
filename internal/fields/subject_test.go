package fields

import (
	"testing"

	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/thread"
)

// noteOf returns a reader of covering notes for the call of the tests.
func noteOf(t testing.TB) Reader {
	t.Helper()
	return Reader{Call: calltest.Example(t), Sender: "Olivia Brandt", Origin: "email body", Label: finding.ByEmail}
}

// TestSubjectWithItsAuthor: a subject may end with the byline.
func TestSubjectWithItsAuthor(t *testing.T) {
	r := Reader{Call: calltest.Example(t), Sender: "Sue Ferris"}
	for subject, want := range map[string]string{"The door next to mine, by Sue Ferris": "The door next to mine", "The road by the river and back": "The road by the river and back"} {
		if got := r.SubjectTitle(subject, nil); got != want {
			t.Errorf("%q: %q", subject, got)
		}
	}
}

// TestBylineInASubject: behind the title or the word blog a subject says who wrote it, with the post; a firm is nobody.
func TestBylineInASubject(t *testing.T) {
	r := noteOf(t)
	for subject, want := range map[string]string{
		`Guest blog: "Three letters" by Sue Ferris, Ness Port`:     "Sue Ferris//Ness Port",
		"Guest blog by Sue Ferris, Harbour Clerk, Ness Port":       "Sue Ferris/Harbour Clerk/Ness Port",
		"Blog from Sue Ferris (Ness Port): Three letters":          "Sue Ferris//Ness Port",
		"Guest blog from Kerbside Systems Ltd":                     "//",
		`Blog: "Stand by Me, Stand by Them" for the Smarter State`: "//",
		"Blog by the Smarter State team":                           "//",
	} {
		a := r.SubjectAuthor(thread.Note{Subject: subject})
		if got := a.Name.Text + "/" + a.Role.Text + "/" + a.Organisation.Text; got != want {
			t.Errorf("%q: %q, want %q", subject, got, want)
		}
	}
}

// TestNobodyInASubject: a surname alone names nobody.
func TestNobodyInASubject(t *testing.T) {
	r := noteOf(t)
	for subject, want := range map[string]string{"Mr Ferris's blog": "", "Sue Ferris’s blog": "Sue Ferris", "Ferris blog": ""} {
		if a := r.SubjectAuthor(thread.Note{Subject: subject}); a.Name.Text != want {
			t.Errorf("%q: %q", subject, a.Name.Text)
		}
	}
}

func TestSubjectTitle(t *testing.T) {
	r := noteOf(t)
	for subject, want := range map[string]string{
		"Smarter State blog (theme 1): Digital twins for towns":                        "Digital twins for towns",
		"Blog: The letter nobody opened - Every one of them had been read by a clerk.": "The letter nobody opened",
		"Theme 2 - Three letters":                                                                     "Three letters",
		"Blog: The letter nobody opened (Theme 3 - People)":                                           "The letter nobody opened",
		"Submission: 'Who is Derek?' for Theme 1":                                                     "Who is Derek?",
		"Submission: The letter nobody opened for Theme 1":                                            "The letter nobody opened",
		"Smarter State: our contribution for theme 1":                                                 "",
		"Blog submission - Kerbside Systems Ltd for theme 1":                                          "",
		"Blog: thoughts and ideas for theme 2":                                                        "",
		"Blog submission: “Who is Derek?”":                                                            "Who is Derek?",
		"Theme 2. The letter nobody opened":                                                           "The letter nobody opened",
		"Theme 2 The letter nobody opened":                                                            "The letter nobody opened",
		"Blog contribution, The letter nobody opened":                                                 "The letter nobody opened",
		"Blog titled The letter nobody opened":                                                        "The letter nobody opened",
		"Smarter State blog, The letter nobody opened":                                                "The letter nobody opened",
		"What we learnt of a post, The letter nobody opened":                                          "",
		"New blog for you: The letter nobody opened":                                                  "The letter nobody opened",
		"Smarter State blog (The letter nobody opened)":                                               "The letter nobody opened",
		"Blog (The letter nobody opened) for theme 1":                                                 "The letter nobody opened",
		"#techUKSmarterState The letter nobody opened":                                                "The letter nobody opened",
		"For publication: The letter nobody opened":                                                   "The letter nobody opened",
		"The letter nobody opened, Olivia Brandt, Fenwick Council, Theme 4":                           "The letter nobody opened",
		"Smarter State blog (Sue Ferris, Data Manager)":                                               "",
		"Blog attached - sorry for the delay":                                                         "",
		"Blog - please confirm receipt":                                                               "",
		"Blog: final version with comments addressed":                                                 "",
		"Opinion piece for Building the Smarter State":                                                "",
		"Less curious (blog for theme 3)":                                                             "Less curious",
		"Draft blog for approval – Who is Derek?":                                                     "Who is Derek?",
		"Fenwick Borough Council - Smarter State blog - Who is Derek?":                                "Who is Derek?",
		"Smarter State guest blog: Less curious: identity for fishermen":                              "Less curious: identity for fishermen",
		"[EXT] FW: Smarter State blog – Theme 1 – Nineteen telephone numbers":                         "Nineteen telephone numbers",
		"Re: Call for blogs // theme no. 4 // The letter nobody opened":                               "The letter nobody opened",
		"RE: Call for blogs | Theme 4 | The letter nobody opened":                                     "The letter nobody opened",
		"Re: Call for blogs | The letter nobody opened":                                               "",
		"As discussed - blog":                                                                         "",
		"Theme 2 // The letter nobody opened // Why nobody in the building opened it for forty years": "The letter nobody opened",
		"My blog for theme 2":                                                                         "",
		"Blog from Olivia Brandt":                                                                     "",
		"Blog submission - People theme":                                                              "",
		"Smarter State blog / Tech as an enabler / Less curious than before":                          "Less curious than before",
		"Re: The letter nobody opened":                                                                "",
		"Question about the deadline":                                                                 "",
		"Please find attached my piece":                                                               "",
		"Building the Smarter State Campaign":                                                         "",
		"Guest blog for #techUKSmarterState week":                                                     "",
	} {
		if got := r.SubjectTitle(subject, nil, "Fenwick Borough Council"); got != want {
			t.Errorf("subject %q gives %q, want %q", subject, got, want)
		}
	}
}

// TestATitleBeforeAComma: a comma parts the theme from the title as a dash does, and a title may have commas of its own.
func TestATitleBeforeAComma(t *testing.T) {
	r := noteOf(t)
	for subject, want := range map[string]string{
		"What the night porter knows, theme 5":                     "What the night porter knows",
		"Smarter State blog: Nobody has a login screen, theme 2":   "Nobody has a login screen",
		"One whiteboard, two handwritings, theme 3":                "One whiteboard, two handwritings",
		"Robots in the back office, people at the front":           "Robots in the back office, people at the front",
		"Robots in the back office, people at the front - theme 2": "Robots in the back office, people at the front",
		"Guest blog - Good neighbours, good networks (theme 5)":    "Good neighbours, good networks",
		"My blog, theme 2":                        "",
		"Guest blog, People":                      "",
		"Olivia Brandt, theme 3":                  "",
		"Blog submission, Smarter State, theme 4": "",
		"Blog for the campaign week, theme 1, from Fenwick Borough Council": "",
	} {
		if got := r.SubjectTitle(subject, nil, "Fenwick Borough Council"); got != want {
			t.Errorf("subject %q gives %q, want %q", subject, got, want)
		}
	}
}

// TestAShortTitleInASubject: one or two words are a title where the blog says them again and again.
func TestAShortTitleInASubject(t *testing.T) {
	r := noteOf(t)
	blog := document.ReadPlain("The lamp was lit by the keeper. Nobody but the gulls saw the lamp.\n\nAmber means wait. Of the nine doors none had a bell, and amber is what it says above the nine doors. A quick question is a quick question.")
	for subject, want := range map[string]string{
		"The lamp":              "The lamp",
		"The lamp [COVID-19]":   "The lamp",
		"Nine doors":            "Nine doors",
		"Nine doors (theme 2)":  "Nine doors",
		"Blog: Amber":           "Amber",
		"Guest blog - Amber":    "Amber",
		"Blog - Amber – People": "Amber",
		"Amber":                 "",
		"The keeper":            "",
		"Blog: Gulls":           "",
		"the lamp":              "",
		"Quick question":        "",
		"Olivia Brandt":         "",
		"Blog: Olivia":          "",
		"Blog - final":          "",
		"My blog":               "",
		"Draft blog":            "",
		"Blog":                  "",
		"People":                "",
		"Hello there":           "",
		"Blog: attached":        "",
		"Smarter State":         "",
		"Blog: Fenwick":         "",
		"Re: The lamp":          "",
		"The lamp: nine doors":  "The lamp: nine doors",
		"For review":            "",
		"Our submission":        "",
		"Guest post":            "",
	} {
		if got := r.SubjectTitle(subject, blog, "Fenwick Borough Council"); got != want {
			t.Errorf("subject %q gives %q, want %q", subject, got, want)
		}
	}
}

// TestThemeAtTheEndOfASubject reads the theme that stands behind a title, and not one that belongs to it.
func TestThemeAtTheEndOfASubject(t *testing.T) {
	for subject, want := range map[string]int{
		"Show me the queue (People)":                 3,
		"Fwd: Show me the queue - People":            3,
		"Show me the queue – Bridging the gap":       4,
		"How we were queueing for people":            0,
		"Show me the queue - people and their names": 0,
		"Life after COVID-19 – Covid":                0,
	} {
		var f finding.Fields
		noteOf(t).GuessThemes(&f, Outside{Subjects: []string{subject}, Alone: true})
		if got := append(f.Themes.Numbers, 0)[0]; got != want {
			t.Errorf("%q: theme %d, want %d", subject, got, want)
		}
	}
}

func TestSubjectThatMayTalk(t *testing.T) {
	r := noteOf(t)
	blog := []document.Block{
		document.Line("Last winter the boiler told us more about our data than the strategy had asked. The boiler makes data. Show me the queue, said the engineer."),
	}
	for subject, want := range map[string]string{
		"What a boiler taught us about data": "What a boiler taught us about data",
		"Show me the queue":                  "Show me the queue",
		"What you asked us for":              "",
		"My engineer's boiler":               "My engineer's boiler",
		"Our garden's pond":                  "",
		"Something from me to you":           "",
		"Following your letter about data":   "",
		"Our blog about boiler data":         "",
		"As we said on the boiler":           "",
		"Will you take the boiler on?":       "",
	} {
		if got := r.SubjectTitle(subject, blog); got != want {
			t.Errorf("subject %q gives %q, want %q", subject, got, want)
		}
	}
}

func TestFileTitle(t *testing.T) {
	r := noteOf(t)
	for name, want := range map[string]string{
		"Islands first – and last – FINAL v3.docx":                    "Islands first – and last",
		"Two clocks, one state – FINAL v3 (JD edits).docx":            "Two clocks, one state",
		"2020-08-31_The-letter-nobody-opened_blog_vFINAL.docx":        "The letter nobody opened",
		"the-letter-nobody-opened.docx":                               "The letter nobody opened",
		"OBrandt - The letter nobody opened - v2 FINAL.docx":          "The letter nobody opened",
		"Theme 3 - The letter nobody opened.docx":                     "The letter nobody opened",
		"Two_boxes_and_a_kettle.docx":                                 "Two boxes and a kettle",
		"The_letter_nobody_opened_20200818.odt":                       "The letter nobody opened",
		"Hello, is anybody there FINAL.docx":                          "Hello, is anybody there",
		"What we learned from your letters.docx":                      "What we learned from your letters",
		"Sorry to be a nuisance.docx":                                 "Sorry to be a nuisance",
		"T5_COVID-19_Brandt_A_card_and_two_lorries_FINAL.docx":        "A card and two lorries",
		"T2_The letter nobody opened_OB_v0.3.docx":                    "The letter nobody opened",
		"T4 – the letter nobody opened.docx":                          "T4 – the letter nobody opened",
		"T-shirts for clerks_v2.docx":                                 "T-shirts for clerks",
		"People_who_wait_in_the_rain.docx":                            "People who wait in the rain",
		"🏡 The letter nobody opened.docx":                             "The letter nobody opened",
		"A day in 2030 without a form v2.docx":                        "A day in 2030 without a form",
		"Life beyond 2025.docx":                                       "Life beyond 2025",
		"What 2020 taught us.docx":                                    "What 2020 taught us",
		"The letter nobody opened - Aug 2020.docx":                    "The letter nobody opened",
		"The letter nobody opened 2020.docx":                          "The letter nobody opened",
		"Please read.docx":                                            "",
		"blog.docx":                                                   "",
		"SmarterState_OBrandt_v2.docx":                                "",
		"Document1.docx":                                              "",
		"Smarter State blog - Fenwick.docx":                           "",
		"Blog theme 3 (Olivia Brandt).docx":                           "",
		"Copy of blog final FINAL (2).docx":                           "",
		"Submission form.docx":                                        "",
		"The_letter_nobody_opened_Fenwick_Borough_Council_FINAL.docx": "The letter nobody opened",
		"A_long_year_at_Fenwick_Borough_Council.docx":                 "A long year at Fenwick Borough Council",
	} {
		if got := r.fileTitle(name, "Fenwick Borough Council"); got != want {
			t.Errorf("file %q gives %q, want %q", name, got, want)
		}
	}
}

func TestThemeOfASubject(t *testing.T) {
	r := Reader{Call: calltest.Example(t)}
	for subject, want := range map[string]int{
		"Blog on COVID-19": 5, "FW: Guest blog about people": 3, "bridging the gap": 4, "Blog on people and their bins": 0, "Our blog for the people": 0,
		"Stickers on boxes (COVID-19)": 5, "Life after coronavirus (COVID-19)": 0, "People: The stamp": 3, "The people: a stamp": 0, "Stickers on boxes (in colour)": 0,
	} {
		var f finding.Fields
		r.GuessThemes(&f, Outside{Subjects: []string{subject}, Alone: true})
		if len(f.Themes.Numbers) == 0 && want > 0 || len(f.Themes.Numbers) > 0 && f.Themes.Numbers[0] != want {
			t.Errorf("subject %q gives %v, want %d", subject, f.Themes.Numbers, want)
		}
	}
	var f finding.Fields
	if r.GuessThemes(&f, Outside{Subjects: []string{"Blog"}, File: "Ferris - theme 8", Alone: true}); len(f.Themes.Unknown) != 1 || f.Themes.Unknown[0].Words != "8" {
		t.Errorf("a number that the call does not have, in a file's name: %+v", f.Themes)
	}
}

// TestLabelsOfASubject: a subject gives fields under labels.
func TestLabelsOfASubject(t *testing.T) {
	var f finding.Fields
	noteOf(t).subjectLabels(&f, "Title: Who is Derek? | Description: What we learnt from one name | Theme: COVID-19")
	if f.Title.Text != "Who is Derek?" || f.Description.Text != "What we learnt from one name" || len(f.Themes.Numbers) != 1 {
		t.Errorf("%+v", f)
	}
}

// TestADescriptionInASubject: beside the title and the theme a subject may give the description, for want of another.
func TestADescriptionInASubject(t *testing.T) {
	const subject = "Theme 2 // The letter nobody opened // Why nobody in the building opened it for forty years"
	for given, want := range map[string]string{"": "Why nobody in the building opened it for forty years", "What nobody read.": "What nobody read."} {
		var f finding.Fields
		f.Description.Offer(given, "document", finding.ByOpening)
		if noteOf(t).subjectLabels(&f, subject); f.Description.Text != want {
			t.Errorf("beside %q: %q", given, f.Description.Text)
		}
	}
}
