package intake

import (
	"strings"
	"testing"

	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
	"copydesk/internal/fields"
	"copydesk/internal/finding"
	"copydesk/internal/message"
	"copydesk/internal/submission"
)

// pastedMail is an email of one line a paragraph with the blog of testdata/blog.txt between what stands above and below it.
func pastedMail(t *testing.T, above, below string) string {
	t.Helper()
	paragraphs := []string{above, strings.TrimSpace(testFile(t, "blog.txt")), below}
	return strings.Replace(head, "%", "plain", 1) + strings.ReplaceAll(strings.Join(paragraphs, "\n\n"), "\n", "\r\n") + "\r\n"
}

// TestPastedBetweenNotes pastes a blog between a note and a signature: nothing of either may stand in it, and its fields are
// found however they are given.
func TestPastedBetweenNotes(t *testing.T) {
	const signed = "Best wishes\n\nOlivia Brandt\nHead of Address Services\nFenwick Council"
	jane := submission.Author{Name: "Jane Doe", Role: "Assistant Director, Digital and Data", Organisation: "Kilmore Council"}
	olivia := submission.Author{Name: "Olivia Brandt", Role: "Head of Address Services", Organisation: "Fenwick Council"}
	for name, c := range map[string]struct {
		above, below string
		author       submission.Author
	}{
		"a description without a label": {
			"Laura,\n\nIt was good to meet you in February. You asked whether I would write something; here it is. It's for theme 5.\n\nWho is Derek?\n\nWhy a form broke in a week.", signed, olivia,
		},
		"title, description and theme in lines of one paragraph": {
			"Hi,\n\nBlog below.\n\nWho is Derek?\nWhy a form broke in a week.\nTheme: 5", signed, olivia,
		},
		"the same with a byline, and a title in capitals": {
			"Dear Sir/Madam,\n\nWHO IS DEREK?\nWhy a form broke in a week\nJane Doe, Assistant Director, Digital and Data, Kilmore Council\nTheme 5", signed, jane,
		},
		"all in one sentence": {
			"Hi,\n\nPlease find my blog below - title is Who is Derek?, standfirst Why a form broke in a week, theme 5.", signed, olivia,
		},
		"in capitals nowhere": {
			"hi here is my blog its for theme 5, the title is who is derek? and the description is why a form broke in a week\n\nthanks olivia", signed, olivia,
		},
		"the title and its author in one line": {
			"Hi Laura\n\nHere is Jane's piece for theme 5.\n\n“Who is Derek?” by Jane Doe, Assistant Director, Digital and Data, Kilmore Council\n\nStrap: Why a form broke in a week", signed, jane,
		},
		"a note that is signed with a first name below the theme": {
			"Hi,\n\nI could not attach it, so my blog is below. Theme: COVID-19.\n\nOlivia\n\n**Who is Derek?**\n\nWhy a form broke in a week.", "Olivia Brandt\nHead of Address Services\nFenwick Council", olivia,
		},
		"a hashtag below the description": {
			"Hi,\n\nBlog below for theme 5.\n\nWho is Derek?\n=============\n\nWhy a form broke in a week.\n\n#techUKSmarterState", signed, olivia,
		},
		"a theme without a label above the title": {
			"Hi,\n\nBlog text below, sorry no Word on my phone!\n\nTheme is COVID-19\n\nWho is Derek?\n\nDescription - Why a form broke in a week", signed, olivia,
		},
		"a note of any kind above a line that is drawn": {
			"Good afternoon\n\nI wrote it out by hand before I typed it. I am a slow writer.\n\nThanks\nOlivia\n\n***\n\nWho is Derek?\n\nWhy a form broke in a week.\n\nTheme:\n\nCOVID-19", signed, olivia,
		},
		"both said in a paragraph of another language": {
			"A Laura, a chara,\n\nSeo í m'aiste. My essay is below; the title is Who is Derek? and the description: Why a form broke in a week.\n\nTheme 5", signed, olivia,
		},
		"all in a paragraph that leads to the blog": {
			"Hello Laura its Olivia from addresses. My one is called Who is Derek? For the short description put: Why a form broke in a week. Its for number 5 covid-19. Here goes", "Thats it. Hope its ok\n\n" + signed, olivia,
		},
		"a name that is no part of the sender's, below thanks": {
			"Hi,\n\nBlog below.\n\nTitle: Who is Derek?\nDescription: Why a form broke in a week.\nTheme: 5\nAuthor: Jane Doe, Assistant Director, Digital and Data, Kilmore Council", "Thanks so much, and let me know if you need anything else!\n\nTilly", jane,
		},
		"a theme on the line below its label": {
			"Hi,\n\nBlog below.\n\nWho is Derek?\n\nWhy a form broke in a week.\n\nTheme:\n\nCOVID-19", signed, olivia,
		},
		"labels within a line": {
			"Hi,\n\nBlog below for theme 5. Headline: \"Who is Derek?\". Intro line: Why a form broke in a week.", signed, olivia,
		},
		"a description without a stop above the theme": {
			"Hi there\n\nPls see blog below, thx.\n\nWho is Derek?\n\nWhy a form broke in a week\n\nTheme: 5", signed, olivia,
		},
		"a title and its author below words that could be anybody's": {
			"A Chairde,\n\nI am 81 and my granddaughter typed this. Theme 5.\n\n“Who is Derek?” by Olivia Brandt\n\nStrap: Why a form broke in a week.", signed, olivia,
		},
		"a byline below a title and a line, below the same": {
			"EMBARGOED until Monday\n\nDear desk\n\nThe piece from Jane is below. She'd be happy to be on the panel too.\n\nWHO IS DEREK?\n\nWhy a form broke in a week\n\nBy Jane Doe, Assistant Director, Digital and Data, Kilmore Council\n\nTheme 5", signed, jane,
		},
		"an excuse typed in haste": {
			"hi its olivia from addresses, jo said to send it here. sorry its not in word\n\nTheme 5\n\nWho is Derek?\n\nWhy a form broke in a week", signed, olivia,
		},
		"a label that we do not know among others": {
			"Hello,\n\nBlog below.\n\nTitle: Who is Derek?\nDescription: Why a form broke in a week.\nTheme: 5\nSeen by the director: yes, on Monday\nAuthor: Jane Doe, Assistant Director, Digital and Data, Kilmore Council", signed, jane,
		},
		"labels in a paragraph that goes on to the theme and to its writer": {
			"Here goes. Heading: Who is Derek? Sub heading: Why a form broke in a week. It's for the covid theme obviously. I am a clerk and I have been one for years.", signed, olivia,
		},
		"a line that says where the blog starts": {
			"Hi. My boss says that it must have a heading, so the title is Who is Derek? and the description is Why a form broke in a week. Theme 5. Blog starts here", signed, olivia,
		},
		"a byline under a label below the description": {
			"Hello,\n\nPlease see below. It falls under theme number 5.\n\nWho is Derek?\n\nWhy a form broke in a week.\n\nAuthor: Jane Doe, Assistant Director, Digital and Data at Kilmore Council", "Kind regards\nOlivia Brandt\nHead of Address Services\nFenwick Council", jane,
		},
		"a firm's post before the name": {
			"Hi,\n\nBlog as promised. Theme 5.\n\nWho is Derek?\n\nWhy a form broke in a week.\n\nBy Kilmore Council's Assistant Director, Digital and Data, Jane Doe", signed, jane,
		},
		"labels of the blog, and a remark behind it": {
			"Hi,\n\nCopied below is my entry.", "Title of article: Who is Derek?\nArticle summary: Why a form broke in a week.\nWhich theme: 5\n\nFeel free to tweak.\n\nDiolch / Thanks\n\nOlivia Brandt\nHead of Address Services\nFor and on behalf of Fenwick Council", olivia,
		},
		"labels on lines of their own": {
			"Dear all,\n\nOur blog for the week is below – could you let me know when it is likely to go up?\n\nTITLE\nWho is Derek?\nDESCRIPTION\nWhy a form broke in a week.\nTHEME\n5", "Enjoy the rest of your week,\n\nOlivia Brandt\nHead of Address Services\nFenwick Council, 45 Quay Street, Testbury, TB1 1AA", olivia,
		},
		"a post before the name, and a long note": {
			"Hi,\n\nDelighted to contribute! Text below, c. 500 words.\n\nTITLE; Who is Derek?\nDescription; Why a form broke in a week.\nTheme; 5\n\nAssistant Director, Digital and Data, Kilmore Council: Jane Doe", "That's it! Hope you like it.\n\n" + signed, jane,
		},
		"a heading in the text, and no title above it": {
			"Hi,\n\nText below, c. 500 words. Thanks for asking us.", "Title> Who is Derek?\nDescription> Why a form broke in a week.\nTheme> 5\n\nIf possible we'd prefer the Tuesday.\n\nBest,\nOlivia Brandt\nHead of Address Services / Fenwick Council / fenwick.example", olivia,
		},
		"a byline below a note that is signed": {
			"Hi,\n\nPlease see below. For the title we'd like “Who is Derek?”, and for the line underneath “Why a form broke in a week.” It's for theme 5.\n\nBest,\nOlivia\n\nJane Doe | Assistant Director, Digital and Data | Kilmore Council", "", jane,
		},
		"fields in the sentences of one note": {
			"Laura – hi,\n\nNot sure if you still need content for the week but here's something from us. We'd like it considered under theme 5. Please could the title be “Who is Derek?”, and the subtitle “Why a form broke in a week.”?", signed, olivia,
		},
		"labels in more words": {
			"Hi,\n\nBlog below.\n\nTitle of submission: Who is Derek?\nShort summary for website: Why a form broke in a week.\nTheme being addressed: COVID-19 (theme 5)\nWho wrote it: Jane Doe, Assistant Director, Digital and Data, Kilmore Council", "We don't need to see a proof.\n\n" + signed + "\n\nThink green – keep it on the screen.", jane,
		},
		"a label of two": {
			"Hi,\n\nPlease see below.", "Title: Who is Derek?\nDescription / sub-title: Why a form broke in a week.\nTheme(s): 5\n\n" + signed, olivia,
		},
		"who wrote it, below the text": {
			"Hi,\n\nPlease see below.\n\nTitle: Who is Derek?\nDescription: Why a form broke in a week.\nTheme: 5", "This blog was written by Jane Doe, Assistant Director, Digital and Data at Kilmore Council.\n\nBest of luck with the campaign week!\n\n" + signed, jane,
		},
		"a biography by the first name": {
			"Hi,\n\nPlease see below.\n\nTitle: Who is Derek?\nDescription: Why a form broke in a week.\nTheme: 5", "Olivia is Head of Address Services at Fenwick Council.\n\nMany thanks in advance for your help\n\nOlivia Brandt", olivia,
		},
		"a note with its whole signature above": {
			"Hi,\n\nPlease find my blog below.\n\nKind regards\nOlivia\n\nOlivia Brandt\nHead of Address Services\nFenwick Council\nT: 01632 960 222\n\nWho is Derek?\n\nDescription: Why a form broke in a week.\n\nTheme: 5", "", olivia,
		},
		"the same without a number, above a rule": {
			"Please find my blog below, for theme 5.\n\nKind regards\nOlivia\n\nOlivia Brandt\nHead of Address Services\nFenwick Council\n\n---\n\nWho is Derek?\n\nStrap: Why a form broke in a week.", "", olivia,
		},
		"a description announced in a line of its own, above a rule": {
			"Good morning\n\nFor the description you could use: Why a form broke in a week.\n\n* * *\n\nWho is Derek?\n\nTheme: 5", signed, olivia,
		},
		"a byline of two lines above the labels": {
			"Hi,\n\nThis is the one for the campaign week. Would you mind sending it?\n\nBest wishes\nOlivia\n\nWho is Derek?\n\nOlivia Brandt\n\nHead of Address Services, Fenwick Council\n\nTheme: 5\n\nDescription: Why a form broke in a week.", "", olivia,
		},
		"thanks for an answer above it": {
			"Hi team,\n\nMany thanks for coming back to me so quickly, and for the quick response.\n\nHere is the new version:\n\nTitle: Who is Derek?\nDescription: Why a form broke in a week.\nTheme: 5", signed, olivia,
		},
		"words in passing above it": {
			"Hi,\n\nHere you go, 500 words or so as they asked.\n\nWho is Derek?\n\nDescription: Why a form broke in a week.\n\nTheme: 5", signed, olivia,
		},
		"no signature, and the notice of a mail server below": {
			"Hi,\n\nBlog below.\n\nTitle: Who is Derek?\nDescription: Why a form broke in a week.\nTheme: 5\n\nBy Olivia Brandt, Head of Address Services, Fenwick Council",
			"This email and any attachments are confidential and intended solely for the addressee. If you have received it in error please notify the sender. Fenwick Council is registered in England no. 0123.", olivia,
		},
	} {
		t.Run(name, func(t *testing.T) {
			r := readMail(t, pastedMail(t, c.above, c.below))
			if len(r.Blogs) != 1 {
				t.Fatalf("%d blogs", len(r.Blogs))
			}
			b := r.Blogs[0]
			if !strings.EqualFold(strings.TrimSuffix(b.Description, "."), "Why a form broke in a week") || !strings.EqualFold(b.Title, "Who is Derek?") || len(b.Themes) != 1 || b.Themes[0] != 5 {
				t.Errorf("title %q, description %q, themes %v", b.Title, b.Description, b.Themes)
			}
			if b.Author.Name != c.author.Name || b.Author.Role != c.author.Role || b.Author.Organisation != c.author.Organisation {
				t.Errorf("author %+v, want %+v", b.Author, c.author)
			}
			if want := len(strings.Fields(testFile(t, "blog.txt"))); b.Words != want {
				t.Errorf("%d words, want %d, in %q", b.Words, want, b.Text)
			}
		})
	}
}

// TestStandfirstAboveAByline puts a description of a few words, and one far too long, between the title and the byline.
func TestStandfirstAboveAByline(t *testing.T) {
	for _, description := range []string{
		"Forms need people",
		"If you report a missed bin you may have noticed a few changes to the form: most notably, that it no longer asks for the colour of the lid. " +
			"For the past few months one man and a kettle have been at work on it, and this is the story of what he found, and of who helped him.",
	} {
		above := "Hello,\n\nOur blog is below for theme 5.\n\nWho is Derek?\n\n" + description + "\n\nBy Jane Doe, Head of Forms at Kilmore Council"
		r := readMail(t, pastedMail(t, above, "Regards\n\nOlivia Brandt"))
		if len(r.Blogs) != 1 || r.Blogs[0].Description != description || r.Blogs[0].Author.Role != "Head of Forms" || strings.Contains(r.Blogs[0].Text, "By Jane") {
			t.Errorf("got %+v", r.Blogs)
		}
	}
}

// TestStandfirstAboveALabel puts one of many words without a stop between the title and a labelled author.
func TestStandfirstAboveALabel(t *testing.T) {
	const description = "“The driver always waits if he can see you running” – what one rural bus route can teach a town about distance, patience and people 🚌👍🏽"
	r := readMail(t, pastedMail(t, "Dear team,\n\nMy blog is below.\n\nWho is Derek?\n\n"+description+"\n\nAuthor: Jane Doe, Head of Forms, Kilmore Council\n\nTheme: 5", "Regards\n\nOlivia Brandt"))
	if len(r.Blogs) != 1 || r.Blogs[0].Title != "Who is Derek?" || r.Blogs[0].Description != description {
		t.Errorf("got %+v", r.Blogs)
	}
}

// TestShortStandfirstAboveALabel has few words in it; what is said to the desk there is none.
func TestShortStandfirstAboveALabel(t *testing.T) {
	for line, want := range map[string]string{"Answer people twice.": "Answer people twice.", "Thank you again.": ""} {
		r := readMail(t, pastedMail(t, "Who is Derek?\n\n"+line+"\n\nTheme: 5", "Regards\n\nOlivia Brandt"))
		if len(r.Blogs) != 1 || r.Blogs[0].Description != want || want != "" && r.Blogs[0].Title != "Who is Derek?" {
			t.Errorf("%q: %+v", line, r.Blogs)
		}
	}
}

// TestStandfirstBelowASubject gives the title in the subject alone: the sentence above the theme or the byline is the description.
func TestStandfirstBelowASubject(t *testing.T) {
	for _, below := range []string{"Theme: 5", "By Jane Doe, Head of Forms at Kilmore Council", "Theme: 5\n\nBy Jane Doe, Head of Forms at Kilmore Council"} {
		for line, want := range map[string]string{
			"What a missed bin taught nineteen councils.": "What a missed bin taught nineteen councils.",
			"We hope that you enjoy it.":                  "",
		} {
			mail := strings.Replace(pastedMail(t, "Hello both,\n\n"+line+"\n\n"+below, "Best wishes\n\nOlivia Brandt"), "Subject: Blog", "Subject: The form that broke first", 1)
			r := readMail(t, mail)
			if len(r.Blogs) != 1 || r.Blogs[0].Description != want || r.Blogs[0].Title != "The form that broke first" {
				t.Errorf("%q above %q: %+v", line, below, r.Blogs)
			}
		}
	}
}

// TestHeadBeneathASubject is the same for a document, whose author may stand in two lines.
func TestHeadBeneathASubject(t *testing.T) {
	const lead = "What a missed bin taught nineteen councils."
	blog := testFile(t, "blog.txt")
	for above, want := range map[string]string{
		lead + "\n\nBy Jane Doe, Head of Forms, Kilmore Council\n\n":            lead,
		lead + "\n\nJane Doe\n\nHead of Forms, Kilmore Council\n\nTheme: 5\n\n": lead,
		"Jane Doe\n\nHead of Forms, Kilmore Council\n\n":                        "",
	} {
		m := message.Parse([]byte(strings.Replace(strings.Replace(head, "%", "plain", 1), "Subject: Blog", "Subject: The form that broke first", 1)+"Attached.\r\n"), message.Options{})
		m.Attachments = []message.Attachment{{Name: "blog.md", Content: []byte(above + blog)}}
		r := Read(m, calltest.Example(t), &document.Reader{})
		if len(r.Blogs) != 1 || r.Blogs[0].Title != "The form that broke first" || r.Blogs[0].Description != want || r.Blogs[0].Author.Role != "Head of Forms" ||
			strings.Contains(r.Blogs[0].Text, "Jane") {
			t.Errorf("%q: %+v", above, r.Blogs)
		}
	}
}

// TestABlogThatSpeaksOfPrivacy keeps the paragraph that looks like the foot of an email, below a note and a rule.
func TestABlogThatSpeaksOfPrivacy(t *testing.T) {
	const about = "It would need a specification. Not a privacy notice. Something that would fit on a postcard."
	for _, above := range []string{"Blog below, for theme 5.\n\n---\n\n", "Blog below, for theme 5.\n\nKind regards\nOlivia\n\n"} {
		blog := strings.Split(strings.TrimSpace(testFile(t, "blog.txt")), "\n\n")
		last := len(blog) - 1
		mail := strings.Replace(head, "%", "plain", 1) + above + "Who is Derek?\n\n" + strings.Join(blog[:last], "\n\n") + "\n\n" + about + "\n\n" + blog[last] + "\n"
		r := readMail(t, mail)
		if len(r.Blogs) != 1 || !strings.Contains(r.Blogs[0].Text, "privacy notice") {
			t.Errorf("below %q: %+v", above, r.Blogs)
		}
	}
}

// TestLineAboveAPastedText takes the line above a text whose title stands in the subject for the description, where it speaks of
// what the text does.
func TestLineAboveAPastedText(t *testing.T) {
	for line, want := range map[string]string{
		"What a missed bin taught nineteen councils.": "What a missed bin taught nineteen councils.",
		"Nobody else has published it so far.":        "",
		"Our director has approved this version.":     "",
	} {
		mail := strings.Replace(pastedMail(t, line, "Best wishes\n\nOlivia Brandt"), "Subject: Blog", "Subject: The form that broke first", 1)
		r := readMail(t, mail)
		if len(r.Blogs) != 1 || r.Blogs[0].Description != want {
			t.Errorf("%q: %+v", line, r.Blogs)
		}
	}
}

// TestDescriptionMadeOfTheLead gives as the description a shortened first paragraph, which stays, and one that stands
// above the text in italics, which does not.
func TestDescriptionMadeOfTheLead(t *testing.T) {
	blog := testFile(t, "blog.txt")
	lead := "The council's post room, led by Derek Hall, has been working with two other councils to answer every single letter about bins by hand, and by return of post."
	described := "Title: Who is Derek?\nDescription: The council's post room has been working with two other councils to answer every single letter about bins by hand, and by return of post.\nTheme: 5\n"
	for above, stays := range map[string]bool{lead + "\n\n": true, "*" + lead + "*\n\n": false} {
		m := message.Parse([]byte(strings.Replace(head, "%", "plain", 1)+described), message.Options{})
		m.Attachments = []message.Attachment{{Name: "blog.md", Content: []byte("# Who is Derek?\n\n" + above + blog)}}
		r := readMessage(t, m)
		if len(r.Blogs) != 1 || strings.Contains(r.Blogs[0].Text, "led by Derek") != stays {
			t.Errorf("%q: got %+v", above, r.Blogs)
		}
	}
}

// TestForwardedInQuotation reads a blog that a mail program sets in a quotation because it forwards it.
func TestForwardedInQuotation(t *testing.T) {
	mail := strings.Replace(head, "%", "html", 1) + "<div>One for you.</div><div>Olivia</div><br><blockquote type=\"cite\"><div>Begin forwarded message:</div><br>" +
		"<div><b>From: </b>Jane Doe &lt;jane@kilmore.example&gt;</div><div><b>Subject: </b>Blog</div><div><b>Date: </b>24 August 2020 at 16:02:11 BST</div><div><b>To: </b>Olivia Brandt</div><br>" +
		"<div>Hi Olivia,</div><div><br></div><div>Blog as promised. It's for theme 5.</div><div><br></div><div><b>Patience</b></div><div><br></div><div><i>Why a form broke in a week.</i></div><div><br></div>" +
		"<div>" + strings.ReplaceAll(strings.TrimSpace(testFile(t, "blog.txt")), "\n\n", "</div><div><br></div><div>") + "</div><div><br></div><div>Jane</div></blockquote>\r\n"
	r := readMail(t, mail)
	if len(r.Blogs) != 1 {
		t.Fatalf("%d blogs", len(r.Blogs))
	}
	b := r.Blogs[0]
	if b.Title != "Patience" || b.Description != "Why a form broke in a week." || len(b.Themes) != 1 || b.Author.Email != "jane@kilmore.example" || strings.Contains(b.Text, "> ") {
		t.Errorf("title %q, description %q, themes %v, author %+v, text %q", b.Title, b.Description, b.Themes, b.Author, b.Text[:80])
	}
}

// TestWordsAboveATitle puts the end of a note, with no name, or a word to the desk above a title of few words, and again below the
// blog: none is the title, none is lost for it, none is in the blog.
func TestWordsAboveATitle(t *testing.T) {
	for _, words := range []string{
		"Many thanks", "Best wishes,", "Thanks again", "Enjoy!", "Happy Friday!", "FYI", "No rush", "See what you make of this", "It's a bit rough, sorry",
		"First time doing one of these!", "Fingers crossed it's OK", "xx", "Olivia x", "With best wishes from all of us",
	} {
		above := "Hello,\n\nOur blog is below for theme 5.\n\n" + words + "\n\nWho is Derek now\n\nDescription: Why a form broke in a week."
		r := readMail(t, pastedMail(t, above, words+"\n\nOlivia Brandt"))
		if len(r.Blogs) != 1 || r.Blogs[0].Title != "Who is Derek now" || strings.HasSuffix(strings.TrimSpace(r.Blogs[0].Text), words) {
			t.Errorf("%s: %+v", words, r.Blogs)
		}
	}
	for _, words := range []string{"Over to you!", "Finally!", "Better late than never!"} { // a blog may end with them
		r := readMail(t, pastedMail(t, "Hello,\n\nOur blog is below for theme 5.\n\n"+words+"\n\nWho is Derek now", words+"\n\nBest wishes\n\nOlivia Brandt"))
		if len(r.Blogs) != 1 || r.Blogs[0].Title != "Who is Derek now" || !strings.HasSuffix(strings.TrimSpace(r.Blogs[0].Text), words) {
			t.Errorf("%s: %+v", words, r.Blogs)
		}
	}
}

// TestATitleLikeAWordToTheDesk stays a title, with nothing else above the blog that is one.
func TestATitleLikeAWordToTheDesk(t *testing.T) {
	for _, title := range []string{"Over to you", "A little late", "First time at the ballot box"} {
		r := readMail(t, pastedMail(t, "Hello,\n\nOur blog is below for theme 5.\n\n"+title+"\n\nDescription: Why a form broke in a week.", "Best wishes\n\nOlivia Brandt"))
		if len(r.Blogs) != 1 || r.Blogs[0].Title != title {
			t.Errorf("%s: %+v", title, r.Blogs)
		}
	}
}

// TestALetterIsABlog: a blog in the shape of a letter keeps its own greeting, below that of the email that brings it.
func TestALetterIsABlog(t *testing.T) {
	const above = "Hi, my blog is pasted in, theme 1.\n\nTitle: Who is Derek?\nDescription: Why a form broke in a week.\n\nDear Minister for the year 2035,"
	r := readMail(t, pastedMail(t, above, "Best wishes\n\nOlivia Brandt"))
	if len(r.Blogs) != 1 || !strings.HasPrefix(r.Blogs[0].Text, "Dear Minister for the year 2035,") {
		t.Fatalf("%d blogs: %+v", len(r.Blogs), r.Blogs)
	}
}

// TestATitleInBoldBelowAGreeting: one short line between them is said to the desk, whatever it says.
func TestATitleInBoldBelowAGreeting(t *testing.T) {
	prose := "<p>" + strings.Join(strings.Split(strings.TrimSpace(testFile(t, "blog.txt")), "\n\n"), "</p><p>") + "</p>"
	for _, note := range []string{"Please accept the following.", "It is from the two of us."} {
		r := fields.Reader{Call: calltest.Example(t), Origin: "email body", Label: finding.ByEmail}
		f, body, ok := r.Pasted(document.ReadFragment("<p>Dear Sirs,</p><p>" + note + "</p><p><b>Who is Derek?</b></p><p><i>Why a form broke in a week, and who mended it.</i></p>" + prose))
		if !ok || f.Title.Text != "Who is Derek?" || f.Description.Text != "Why a form broke in a week, and who mended it." || strings.Contains(document.Text(body), note) {
			t.Errorf("%q: title %q, description %q", note, f.Title.Text, f.Description.Text)
		}
	}
}

// TestASignatureBelowAPastedBlog without a closing above it: how to reach somebody, and who they are, is no part of the blog.
func TestASignatureBelowAPastedBlog(t *testing.T) {
	const above = "Hi Team,\n\nPlease find my blog text below.\n\nTitle: Who is Derek?\nDescription: Why a form broke in a week.\nTheme: 5"
	r := readMail(t, pastedMail(t, above, "Olivia Brandt\n\nHead of Address Services\n\nFenwick Council\n\nT: 01632 960 222 | M: 07700 900 222"))
	if len(r.Blogs) != 1 {
		t.Fatalf("%d blogs", len(r.Blogs))
	}
	if b := r.Blogs[0]; b.Author.Role != "Head of Address Services" || b.Author.Organisation != "Fenwick Council" || strings.Contains(b.Text, "07700") {
		t.Errorf("%+v, and it ends with %q", b.Author, b.Text[len(b.Text)-80:])
	}
}

// TestFieldsBelowAHeading reads fields that a heading of theirs parts from the text above.
func TestFieldsBelowAHeading(t *testing.T) {
	for _, heading := range []string{"--\n\nDetails:\n", "--\nDetails\n", "Submission details\n\n", "Additional information for the editors\n"} {
		body := "Hello,\n\nOur blog is below.\n\n" + testFile(t, "blog.txt") + "\n\n" + heading + "Headline: Nine doors\nStrapline: Why a form broke in a week\nTheme(s): 2\n"
		m := message.Parse([]byte(strings.Replace(head, "%", "plain", 1)+body), message.Options{})
		r := readMessage(t, m)
		if len(r.Blogs) != 1 || r.Blogs[0].Title != "Nine doors" || !strings.HasSuffix(strings.TrimSpace(testFile(t, "blog.txt")), r.Blogs[0].Text[len(r.Blogs[0].Text)-20:]) {
			t.Errorf("%q: got %+v", heading, r.Blogs)
		}
	}
}

// TestAnExcuseIsNoDescription says between the title and the text that there is no description.
func TestAnExcuseIsNoDescription(t *testing.T) {
	body := "Hi,\n\nBlog below. Theme: people. Title - \"Policy is a verb\". No idea what to put as a description, sorry, please use the first line.\n\n" + testFile(t, "blog.txt")
	r := readMessage(t, message.Parse([]byte(strings.Replace(head, "%", "plain", 1)+body), message.Options{}))
	if len(r.Blogs) != 1 || r.Blogs[0].Title != "Policy is a verb" || r.Blogs[0].Description != "" {
		t.Errorf("got %+v", r.Blogs)
	}
}
