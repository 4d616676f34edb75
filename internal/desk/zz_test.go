package desk_test

import (
	"fmt"
	"testing"
)

func TestZZ(t *testing.T) {
	for _, body := range []string{
		"Comments inline.\n\n" + descr + "\n\nTech as an enabler and Bridging the gap",
		descr + "\n\nTech as an enabler and Bridging the gap",
		descr + "\n\nPeople and Bridging the gap",
		descr + "\n\nTech as an enabler",
		"Comments inline.\n\nTech as an enabler and Bridging the gap",
		"Comments inline.\n\n> No description was given\n> It is what makes people want to read on.\n\n" + descr + "\n\n> Please reply with a line such as “Theme: 2”. A blog may be for more\n> than one. The themes are:\n\nTech as an enabler and Bridging the gap\n\n> 1. Future gazing",
	} {
		o := newOffice(t)
		m := fullBlog("1@acme.example")
		m.body = "Blog attached.\n\nTitle: " + title
		o.deliver(m)
		got := o.reply(mail{body: body})
		fmt.Printf("%q\n   %s %s\n", body, got, said(o.submission("SS20-1")))
	}
}
