package intake

import (
	"fmt"
	"strings"
	"testing"

	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
	"copydesk/internal/message"
)

// TestNotesOnTwoBlogs gives each of two files what a note says of it, in every way in which one may list them: a file that the note knows by
// its name takes what is said of that name, and the other what is left.
func TestNotesOnTwoBlogs(t *testing.T) {
	const wall, posts = "The wall of the product team", "Listening posts"
	texts := [2]string{testFile(t, "blog.txt"), strings.Repeat("The clerk came in early on the day of the storm and found the door open. She made tea for whoever it was, and put out two cups. ", 17)}
	notes := map[string]string{
		"a list of quoted titles":    "1. “" + wall + "” – theme 2 – What a pump knew of a river.\r\n2. “" + posts + "” – theme 5 – Who came in from the rain.",
		"numbers in what is said":    "1. “" + wall + "” – theme 2 – One town and two pumps.\r\n2. “" + posts + "” – theme 5 – Two doors, and both were shut to the first.",
		"bars":                       "1. “" + wall + "” | theme 2 | What a pump knew of a river.\r\n2. “" + posts + "” | theme 5 | Who came in from the rain.",
		"blogs by their numbers":     "Blog 1: “" + wall + "”, theme 2\r\nBlog 2: “" + posts + "”, theme 5",
		"the first and the second":   "The first is “" + wall + "”, for theme 2. The second is “" + posts + "”, for theme 5.",
		"one and the other":          "One is “" + wall + "”, for theme 2; the other is “" + posts + "”, for theme 5.",
		"labels":                     "Title: " + wall + "\r\nTheme: 2\r\n\r\nTitle: " + posts + "\r\nTheme: 5",
		"labels below their numbers": "Blog 1\r\nTitle: " + wall + "\r\nTheme: 2\r\n\r\nBlog 2\r\nTitle: " + posts + "\r\nTheme: 5",
		"themes in brackets":         "1. " + wall + " (theme 2)\r\n2. " + posts + " (theme 5)",
		"plain lines":                wall + " – theme 2\r\n" + posts + " – theme 5",
		"themes first":               "Theme 2: " + wall + " by Sue Ferris, Engineer\r\nTheme 5: " + posts + " by Tom Okafor, Clerk",
		"numbers in words":           "Blog one: " + wall + " (theme 2)\r\nBlog two: " + posts + " (theme 5)",
		"labels behind in a line":    "1. “" + wall + "” – theme 2. Sub-title: What a pump knew of a river.\r\n2. “" + posts + "” – theme 5. Sub-title: Who came in from the rain.",
		"what they are called":       "They are called “" + wall + "” and “" + posts + "”.",
	}
	for _, files := range []struct {
		names [2]string
		turns bool // the first file is the second of the list
	}{
		{[2]string{"blog 1.txt", "blog 2.txt"}, false},
		{[2]string{"a.txt", "b.txt"}, false},
		{[2]string{"terms.txt", "blog final.txt"}, false},
		{[2]string{"the-wall-of-the-product-team.txt", "blog 2.txt"}, false},
		{[2]string{"the-wall-of-the-product.txt", "blog 2.txt"}, false},
		{[2]string{"blog 1.txt", "listening-posts.txt"}, false},
		{[2]string{"listening-posts.txt", "the-wall-of-the-product-team.txt"}, true},
		{[2]string{"listening-posts.txt", "blog.txt"}, true},
	} {
		for name, note := range notes {
			m := message.Parse([]byte(strings.Replace(head, "%", "plain", 1)+"Hi,\r\n\r\nHere are two blogs.\r\n\r\n"+note+"\r\n\r\nThanks,\r\nOlivia\r\n"), message.Options{})
			for i, file := range files.names {
				m.Attachments = append(m.Attachments, message.Attachment{Name: file, Content: []byte(texts[i])})
			}
			r := Read(m, calltest.Example(t), &document.Reader{})
			got := map[string]string{}
			for _, b := range r.Blogs {
				got[b.Source] = fmt.Sprint(b.Title, b.Themes)
				if name == "labels behind in a line" && strings.HasPrefix(b.Title, "The wall") != (b.Description == "What a pump knew of a river.") {
					t.Errorf("%s, of %v: %q has the description %q", name, files.names, b.Title, b.Description)
				}
			}
			want := [2]string{wall + "[2]", posts + "[5]"}
			if name == "what they are called" {
				want = [2]string{wall + "[]", posts + "[]"}
			}
			if files.turns {
				want[0], want[1] = want[1], want[0]
			}
			for i, file := range files.names {
				if got[file] != want[i] {
					t.Errorf("%s, of %v: %s is %q, want %q", name, files.names, file, got[file], want[i])
				}
			}
		}
	}
}

// TestNotesThatNameNoFile: what is quoted in a note about two files names neither where it is no list of them all.
func TestNotesThatNameNoFile(t *testing.T) {
	texts := [2]string{testFile(t, "blog.txt"), strings.Repeat("The clerk came in early on the day of the storm and found the door open. She made tea for whoever it was, and put out two cups. ", 17)}
	for _, note := range []string{
		"They were called “useful” and “brave” by a friend, who also said that they were “long”.",
		"The week is called “Smarter State”.",
		"1. “Data” takes a plural verb.\r\n2. “Media” does too.",
		"The first is a story, the second a poem.",
		"1. The first is late, sorry – theme 2 was hard\r\n2. The second is early – theme 3 was easy",
		"Sue Ferris – theme 2\r\nTom Okafor – theme 3",
		"Theme 2: Sue Ferris, Engineer\r\nTheme 3: Tom Okafor, Clerk",
		"Tech as an enabler (theme 2)\r\nPeople (theme 3)",
		"1. Could you confirm receipt?\r\n2. When do they go out?",
	} {
		m := message.Parse([]byte(strings.Replace(head, "%", "plain", 1)+"Hi,\r\n\r\nHere are two blogs.\r\n\r\n"+note+"\r\n\r\nThanks,\r\nOlivia\r\n"), message.Options{})
		for i, file := range []string{"a.txt", "b.txt"} {
			m.Attachments = append(m.Attachments, message.Attachment{Name: file, Content: []byte(texts[i])})
		}
		for _, b := range Read(m, calltest.Example(t), &document.Reader{}).Blogs {
			if b.Title != "" {
				t.Errorf("%s: %s is called %q", note, b.Source, b.Title)
			}
		}
	}
}
