package desk_test

import (
	"fmt"
	"testing"

	"copydesk/internal/submission"
)

// TestAnswersForClients: an agency calls its clients' blogs by the clients' names, and what it says of none of them is for the one that waits
// only where it gives what was asked for.
func TestAnswersForClients(t *testing.T) {
	t.Parallel()
	const agency, water = "Fiona Blake <fiona@agency.example>", "A village counts its water."
	for answer, want := range map[string][2]string{ // title, description and theme of each
		"Oakfield: " + water: {"Kites over Kettering|Why we fly.|[2]", "The wells|" + water + "|[3]"},
		"Kerbwise: could the title be changed to “Kites at work”?":                {"Kites at work|Why we fly.|[2]", "The wells||[3]"},
		"Please move the Kerbwise blog to theme 5.":                               {"Kites over Kettering|Why we fly.|[5]", "The wells||[3]"},
		"Kerbwise have asked for their title to be “Kites at work”.":              {"Kites at work|Why we fly.|[2]", "The wells||[3]"},
		"Tom would like the title to be “Kites at work”.":                         {"Kites at work|Why we fly.|[2]", "The wells||[3]"},
		"Kerbwise's should be theme 5, and Ruth's description is “" + water + "”": {"Kites over Kettering|Why we fly.|[5]", "The wells|" + water + "|[3]"},
		"Description: " + water: {"Kites over Kettering|Why we fly.|[2]", "The wells|" + water + "|[3]"},
		"Please use theme 5.":   {"Kites over Kettering|Why we fly.|[2]", "The wells||[3]"}, // of which?
		"Tom is happy. The title should be “Deep in the hill”.":     {"Kites over Kettering|Why we fly.|[2]", "The wells||[3]"},
		"We met Kerbwise on Monday, who count their water by hand.": {"Kites over Kettering|Why we fly.|[2]", "The wells||[3]"},
	} {
		o := newOffice(t)
		o.deliver(mail{
			id: "1@agency.example", from: agency, subject: "Two blogs", body: "Hello, two blogs by our clients attached.\n\nFiona",
			files: map[string]string{
				"a.md": "# Kites over Kettering\n\nBy Tom Okafor, Director, Kerbwise\n\nDescription: Why we fly.\n\nTheme: 2\n\n" + article(1, 450),
				"b.md": "# The wells\n\nBy Ruth Bell, Director, Oakfield Trust\n\nTheme: 3\n\n" + article(7, 450),
			},
		})
		o.deliver(mail{id: "2@agency.example", from: agency, subject: "Re: " + o.newest.Subject, answers: o.newest.MessageID, body: answer + "\n\nFiona"})
		for i, is := range want {
			b := o.submission(fmt.Sprintf("SS20-%d", i+1)).Blog
			if got := fmt.Sprintf("%s|%s|%v", b.Title, b.Description, b.Themes); got != is {
				t.Errorf("%s\n got %s\nwant %s", answer, got, is)
			}
		}
	}
}

// TestClientsLeave: whose blog goes is known by the name of who has left, and the email is about that one alone. "Both" of three are not all.
func TestClientsLeave(t *testing.T) {
	t.Parallel()
	for answer, want := range map[string]string{
		"Unfortunately Kerbwise have had to pull out.":       "withdrawal withdrawn SS20-1 | withdrawal to fiona@agency.example",
		"Ruth has withdrawn, sorry.":                         "withdrawal withdrawn SS20-2 | withdrawal to fiona@agency.example",
		"Please withdraw the Oakfield blog.":                 "withdrawal withdrawn SS20-2 | withdrawal to fiona@agency.example",
		"Fenwick have pulled out.":                           "withdrawal referred SS20-1 SS20-2 SS20-3 | forward to editors@example.org",
		"Kerbwise and Oakfield have asked to withdraw both.": "withdrawal referred SS20-1 SS20-2 SS20-3 | forward to editors@example.org",
		"Please withdraw all three.":                         "withdrawal withdrawn SS20-1 SS20-2 SS20-3 | withdrawal to fiona@agency.example",
	} {
		o := newOffice(t)
		o.deliver(mail{
			id: "1@agency.example", from: "Fiona Blake <fiona@agency.example>", subject: "Three blogs", body: "Hello, three blogs by our clients attached.\n\nFiona",
			files: map[string]string{
				"a.md": "# Kites over Kettering\n\nBy Tom Okafor, Director, Kerbwise\n\nDescription: Why we fly.\n\nTheme: 2\n\n" + article(1, 450),
				"b.md": "# The wells\n\nBy Ruth Bell, Director, Oakfield Trust\n\nTheme: 3\n\n" + article(7, 450),
				"c.md": "# Nine doors\n\nBy Ann Lee, Director, Tessera\n\nTheme: 3\n\n" + article(4, 450),
			},
		})
		got := o.deliver(mail{id: "2@agency.example", from: "Fiona Blake <fiona@agency.example>", subject: "Re: " + o.newest.Subject, answers: o.newest.MessageID, body: answer + "\n\nFiona"})
		if got != want {
			t.Errorf("%s\n got %s\nwant %s", answer, got, want)
		}
	}
}

// TestPortraitsOfClients: each portrait is filed with the blog of whom its file is called by.
func TestPortraitsOfClients(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.deliver(mail{
		id: "1@agency.example", from: "Fiona Blake <fiona@agency.example>", subject: "Two blogs", body: "Hello, two blogs by our clients attached.\n\nFiona",
		files: map[string]string{
			"a.md": "# Kites over Kettering\n\nBy Tom Okafor, Director, Kerbwise\n\nDescription: Why we fly.\n\nTheme: 2\n\n" + article(1, 450),
			"b.md": "# The wells\n\nBy Ruth Bell, Director, Oakfield Trust\n\nTheme: 3\n\n" + article(7, 450),
		},
	})
	o.deliver(mail{
		id: "2@agency.example", from: "Fiona Blake <fiona@agency.example>", subject: "Re: " + o.newest.Subject, answers: o.newest.MessageID,
		body: "Headshots attached. Oakfield's description: A village counts its water.\n\nFiona", files: map[string]string{"Tom_Okafor.png": portrait, "Ruth Bell headshot.png": portrait + " "},
	})
	for ref, want := range map[string]string{"SS20-1": "Tom_Okafor.png", "SS20-2": "Ruth Bell headshot.png"} {
		if images := o.submission(ref).Blog.Images; len(images) != 1 || images[0].Name != want || images[0].Role != submission.Headshot {
			t.Errorf("%s has %+v, want %s", ref, images, want)
		}
	}
	if got := o.submission("SS20-2").Blog.Description; got != "A village counts its water." {
		t.Errorf("described as %q", got)
	}
}
