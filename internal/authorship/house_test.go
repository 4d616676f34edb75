package authorship

import (
	"strings"
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

// TestHouseOf takes the sender's own house where the blog is its, before one that the note names, and none of whoever writes for others.
func TestHouseOf(t *testing.T) {
	const own, agent = "Kit Morrow/Comms Lead/Kerbside Systems", "Kit Morrow/Account Director/Big Tent"
	for _, c := range []struct{ signed, copied, text, want string }{
		{own, "", "Please find our blog by Omar Haddad, Data Manager.", "Kerbside Systems, signature"},
		{own, "", "Attached are two blogs from Kerbside Systems.", "Kerbside Systems, signature"},
		{own, "", "Please find our own submission. It follows the blog from Inkwell Data.", "Kerbside Systems, signature"},
		{own, "omar@kerbside.example", "Here is a blog by Omar Haddad, Data Manager, who is copied.", "Kerbside Systems, signature"},
		{"Kit Morrow/Executive Assistant/Kerbside Systems", "", "Here is a blog by Omar Haddad, Data Manager.", "Kerbside Systems, signature"},
		{own, "", "Here is the blog from Inkwell Data.", "Inkwell Data, email body"},
		{"Kit Morrow/Executive Assistant/", "", "Here is the blog from Inkwell Data.", "Inkwell Data, email body"},
		{own, "", "Here is a blog by Omar Haddad, Data Manager.", ""},
		{own, "omar@inkwell.example", "Here is a blog by Omar Haddad, Data Manager, who is copied.", ""},
		{own, "", "Our blogger is on leave. Omar Haddad is the author.", ""},
		{own, "", "Our client liked our blog by Omar Haddad, Data Manager.", ""},
		{own, "", "On behalf of Corvane, please find our blog.", ""},
		{agent, "", "Please find our blog by Omar Haddad, Data Manager.", ""},
		{"Kit Morrow/Director/Big Tent PR", "", "Please find our blog by Omar Haddad, Data Manager.", ""},
		{"Kit Morrow/Head of Assistance/Kerbside Systems", "", "Here is a blog by Omar Haddad, Data Manager.", ""},
	} {
		part := strings.Split(c.signed, "/")
		src := thread.Note{
			Where: "email body", From: message.Address{Name: "Kit Morrow", Email: "kit@kerbside.example"},
			Signed: person.Person{Name: part[0], Role: part[1], Organisation: part[2]}, Blocks: document.ReadPlain(c.text),
		}
		if c.copied != "" {
			src.Copied = []message.Address{{Name: "Omar Haddad", Email: c.copied}}
		}
		got, where := houseOf(src, "Omar Haddad")
		if got != "" {
			got += ", " + where
		}
		if got != c.want {
			t.Errorf("%q of %s: %q, want %q", c.text, c.signed, got, c.want)
		}
	}
}
