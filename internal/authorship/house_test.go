package authorship

import (
	"testing"

	"copydesk/internal/document"
	"copydesk/internal/message"
	"copydesk/internal/person"
	"copydesk/internal/thread"
)

// TestHouseOfBlog takes the organisation that a blog is said to come from, and no person, no firm of the sender's and nothing of the call.
func TestHouseOfBlog(t *testing.T) {
	for _, c := range []struct{ text, subject, want string }{
		{"Here's the blog from Inkwell Data. Author is Omar Haddad.", "", "Inkwell Data"},
		{"Please find attached Corvane's blog.", "", "Corvane"},
		{"Copy's below for Kettleby Borough Council (author: Omar Haddad).", "", "Kettleby Borough Council"},
		{"As promised.", "Smarter State: blog from Oxmoor Energy", "Oxmoor Energy"},
		{"Here is the piece from the Oxmoor Trust.", "", "Oxmoor Trust"},
		{"Here is the blog from Omar.", "", ""},
		{"Here is Omar's blog.", "", ""},
		{"Here is Omar Haddad's blog.", "", ""},
		{"Here is Kit's blog.", "", ""},
		{"Here is Sue's blog, too.", "", ""},
		{"Here is the blog from Big Tent.", "", ""},
		{"Big Tent's blog is attached.", "", ""},
		{"Here is the blog from techUK's member.", "", ""},
		{"Our blog for Smarter State week is attached.", "", ""},
		{"Our blog for People is attached.", "", ""},
		{"The blog is from Monday's draft.", "", ""},
		{"Here is the blog from our client.", "", ""},
		{"Here is the blog for Friday (sorry).", "", ""},
		{"A blog from Inkwell and Corvane is attached.", "", ""},
		{"I work from Leeds. The blog is attached.", "", ""},
		{"The photo is from Inkwell Data.", "", ""},
		{"I have read the report from Inkwell Data.", "", ""},
		{"Approved by Corvane's press office.", "", ""},
		{"Our Director's blog is attached.", "", ""},
		{"The blog is from Inkwell Data.", "", "Inkwell Data"},
		{"Sending Corvane's blog by Omar Haddad, CTO.", "", "Corvane"},
		{"Sorry for the delay: Corvane's blog was down, so here is ours.", "", ""},
		{"Deloitte's blog said the opposite, which should please you.", "", ""},
		{"We loved Techuk's latest blog.", "", ""},
		{"A second blog from Inkwell Data will follow.", "", ""},
		{"We enjoyed the blog from Brackwater Council last week.", "", ""},
		{"Attached is our answer to Deloitte's blog.", "", ""},
		{"Omar Haddad wrote it after Deloitte's blog on drains.", "", ""},
		{"Please find attached a reply to the blog from Inkwell Data.", "", ""},
		{"Oxmoor's blog has a picture like this.", "", ""},
		{"Today's blog is attached.", "", ""},
	} {
		src := thread.Note{
			Where: "email body", Subject: c.subject, From: message.Address{Name: "Kit Morrow"}, Signed: person.Person{Name: "Kit Morrow", Organisation: "Big Tent"},
			Copied: []message.Address{{Name: "Sue Ferris", Email: "sue@kerbside.example"}}, Blocks: document.ReadPlain(c.text),
		}
		if got := houseOfBlog(src, "Omar Haddad"); got != c.want {
			t.Errorf("%q, %q: %q, want %q", c.text, c.subject, got, c.want)
		}
	}
}
