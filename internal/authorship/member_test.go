package authorship

import (
	"testing"

	"copydesk/internal/message"
	"copydesk/internal/person"
	"copydesk/internal/thread"
)

// TestMemberWithTrade names a member by the trade behind the name, and no firm and nobody who only takes part.
func TestMemberWithTrade(t *testing.T) {
	src := thread.Note{Where: "email body", From: message.Address{Name: "Kit Morrow"}, Signed: person.Person{Name: "Kit Morrow", Organisation: "Big Tent"}}
	for text, want := range map[string][3]string{
		"This is a blog from our member Sue Ferris, a furniture maker.":                 {"Sue Ferris", "furniture maker", ""},
		"Here is a story by our volunteer Sue Ferris, a plumber.":                       {"Sue Ferris", "volunteer", "Big Tent"},
		"Attached is a blog by Sue Ferris, a beekeeper.":                                {"Sue Ferris", "beekeeper", ""},
		"Our blog, by Sue Ferris and me, is attached.":                                  {"Sue Ferris and Kit Morrow", "", ""},
		"This blog is by Sue Ferris and myself.":                                        {"Sue Ferris and Kit Morrow", "", ""},
		"This is a blog from our member Ferris Furniture, a furniture maker.":           {},
		"This is a blog from our member Kerbside Systems.":                              {},
		"This is a blog from our member Kerbside Data, a software maker.":               {},
		"Our member Sue Ferris, a furniture maker, read it.":                            {},
		"Our member Sue Ferris, a plumber, is coming to the event.":                     {},
		"We met our member Sue Ferris, a baker, in June.":                               {},
		"It tells of our member Sue Ferris, a farmer.":                                  {},
		"The photo of Sue Ferris, a potter, is attached.":                               {},
		"The blog was read by Sue Ferris and me.":                                       {},
		"Between Sue Ferris and me, this is late.":                                      {},
		"Sue Ferris and I will be at the launch.":                                       {},
		"Please copy in Sue Ferris and me.":                                             {},
		"The pictures are by Sue Ferris and me.":                                        {},
		"The blog by Sue Ferris and Tom Reed is attached.":                              {"Sue Ferris and Tom Reed", "", ""},
		"Here is a blog by Sue Ferris and Meg Reed.":                                    {"Sue Ferris and Meg Reed", "", ""},
		"Here is a blog by Sue Ferris, a place of which we are fond.":                   {"Sue Ferris", "", ""},
		"Here is a blog by Sue Ferris, a Director of ours.":                             {"Sue Ferris", "Director of ours", ""},
		"Nobody asked our member Sue Ferris, a joiner, for a blog.":                     {},
		"There was a blog in June from a reader, a weaver called Sue Ferris.":           {},
		"The last edition had a piece on Sue Ferris, a singer, and on her dog.":         {},
		"Questions go to Sue Ferris and me, please.":                                    {},
		"The call came from our member Sue Ferris, a coach.":                            {},
		"Our member Sue Ferris, a carer, phoned about the blog that she read in March.": {},
	} {
		a := Named(text, src)
		if got := [3]string{a.Name.Text, a.Role.Text, a.Organisation.Text}; got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
