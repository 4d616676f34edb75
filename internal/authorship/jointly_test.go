package authorship

import (
	"testing"

	"copydesk/internal/message"
	"copydesk/internal/person"
	"copydesk/internal/thread"
)

// TestNamedJointly reads all the authors whom a sentence names, with what it says of all of them, and takes nobody for an author of whom
// it says something else. Titles before a name are no part of it.
func TestNamedJointly(t *testing.T) {
	src := thread.Note{Where: "email body", From: message.Address{Name: "Kit Morrow"}, Signed: person.Person{Name: "Kit Morrow", Organisation: "Big Tent"}}
	const (
		sue = "Sue Ferris"
		two = "Sue Ferris and Tom Reed"
		all = "Sue Ferris, Tom Reed and Ann Lee"
	)
	for text, want := range map[string][3]string{
		"Our blog is by Sue Ferris and Tom Reed, both at Fenside Housing.":                                  {two, "", "Fenside Housing"},
		"A blog by Sue Ferris (Head of Data) and Tom Reed (Nurse), both of Fenside Housing, is below.":      {two, "", "Fenside Housing"},
		"The authors are Sue Ferris and Tom Reed, who both work for Fenside Housing.":                       {two, "", "Fenside Housing"},
		"It was written by Sue Ferris, Head of Data, and Tom Reed, Nurse, both at Fenside Housing.":         {two, "", "Fenside Housing"},
		"Two of us wrote this: Sue Ferris and Tom Reed, both of Fenside Housing.":                           {two, "", "Fenside Housing"},
		"Three of us wrote this, so please credit all: Sue Ferris (Manager), Tom Reed (Nurse) and Ann Lee.": {all, "", ""},
		"The blog is by Sue Ferris, Tom Reed and Ann Lee.":                                                  {all, "", ""},
		"The blog is by Sue Ferris, Tom Reed & Ann Lee of Fenside Housing.":                                 {all, "", "Fenside Housing"},
		"Please see below a blog by our Chair, the Revd Canon Sue Ferris.":                                  {sue, "Chair", "Big Tent"},
		"Below is a blog from Col. Sue Ferris (retd), Director at Fenside Housing.":                         {sue, "Director", "Fenside Housing"},
		"A blog by the Rt Revd Sue Ferris is below.":                                                        {sue, "", ""},
		"A blog by the Rt Hon Sue Ferris is below.":                                                         {sue, "", ""},
		"The blog is by Sue Ferris, Head of Data, and Tom Reed took the picture.":                           {sue, "Head of Data", ""},
		"The blog is by Sue Ferris, Head of Data, and Tom Reed is copied in.":                               {sue, "Head of Data", ""},
		"The blog is by Sue Ferris, and Tom Reed took the picture.":                                         {sue, "", ""},
		"The blog is by Sue Ferris, and Tom Reed and I have read it.":                                       {sue, "", ""},
		"The blog is by Sue Ferris (Head of Data), and Tom Reed is copied.":                                 {sue, "Head of Data", ""},
		"The blog is by Sue Ferris, Head of Data, and Tom Reed, Nurse, has read it.":                        {sue, "Head of Data", ""},
		"The blog is by Sue Ferris, Head of Data, Corvane Lowe, and Tom Reed, Nurse, has read it.":          {sue, "Head of Data", "Corvane Lowe"},
		"The blog is by Sue Ferris, and Tom Reed at our agency will answer questions.":                      {sue, "", ""},
		"The blog is by Sue Ferris, and Tom Reed from our agency can help.":                                 {sue, "", ""},
		"Two of us wrote this in a van: Kirkby Road is long.":                                               {},
		"The blog is by Sue Ferris, Head of Data, and Kerbside Council paid for it.":                        {sue, "Head of Data", ""},
		"The blog is by Sue Ferris, Head of Data, Kerbside Council.":                                        {sue, "Head of Data", "Kerbside Council"},
		"The blog is by Sue Ferris, Director of Leisure and Culture at Kerbside Council.":                   {sue, "Director of Leisure and Culture", "Kerbside Council"},
		"The blog is by Sue Ferris, Tom Reed will send the picture.":                                        {sue, "", ""},
		"Two of us went: Sue Ferris and Tom Reed.":                                                          {},
		"Two of us read this and liked it: Sue Ferris and Tom Reed.":                                        {},
		"Both of us hope that you like this: Sue Ferris said so.":                                           {},
		"The authors of the report are thanked.":                                                            {},
		"The chair, the Revd Canon Sue Ferris, opened the bridge.":                                          {},
		"We met the Rt Hon Sue Ferris in May.":                                                              {},
		"The photographs are by Sue Ferris and Tom Reed, both of Fenside Housing.":                          {},
		"It was checked by Sue Ferris, Head of Data, and Tom Reed, Nurse.":                                  {},
		"Please copy in Sue Ferris (Manager), Tom Reed (Nurse) and Ann Lee.":                                {},
		"Our blog is for Sue Ferris, Tom Reed and all who rang.":                                            {},
		"All three of us live on Fenside.":                                                                  {},
		"It names the Mayor, the Bishop and Col. Sue Ferris (retd), who have read it.":                      {},
	} {
		a := Named(text, src)
		if got := [3]string{a.Name.Text, a.Role.Text, a.Organisation.Text}; got != want {
			t.Errorf("%s\n got %q\nwant %q", text, got, want)
		}
	}
}
