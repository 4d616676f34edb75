package fields

import (
	"strings"
	"testing"

	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
)

// TestIsShortLead knows a sub-title of a few words below a title, and no heading, name, place, date, greeting or sentence of a text.
func TestIsShortLead(t *testing.T) {
	r := Reader{Call: calltest.Example(t), Styles: true, Origin: "email body", Sender: "Sue Ferris", Organisations: []string{"Kerbside Systems"}}
	paragraph := strings.Repeat("The lamp at the end of the pier has been lit by the same family for ninety years, and nobody wrote it down. ", 2)
	below := "\n\n" + strings.Repeat(paragraph+"\n\n", 4)
	for line, want := range map[string]bool{
		"Forty households and a pipe":         true,
		"Where the leaning ones go":           true,
		"What a lamp remembers":               true,
		"My mother let it run":                true,
		"And nobody wrote it down":            true,
		"Two words":                           false,
		"How it began":                        false,
		"Sue Ferris":                          false,
		"Sue Ferris, Operations Director":     false,
		"Operations Director of the pier":     false,
		"Kerbside Systems":                    false,
		"Fenside Housing Association Limited": false,
		"Monday 3 August 2020":                false,
		"Whitby, August 2020":                 false,
		"Whitby Harbour North Side":           false,
		"Dear Minister for the sea":           false,
		"Our blog for the week":               false,
		"Here is my first blog":               false,
		"I lit a lamp.":                       false,
		"Who lit the lamp?":                   false,
		"Three things helped us:":             false,
		"“Who lit it, then”":                  false,
		"Theme 3, people and places":          false,
		"Bridging the gap":                    false,
		"DRAFT v3 for comment":                false,
		"Photograph: Tom Reed, 2019":          false,
		"#lamps #pier #sea #night":            false,
		"brown is the water here":             false,
		"Many thanks and best wishes":         false,
		"5 minutes to read | 2020":            false,
		"Five minutes to read":                false,
		"A five minute read":                  false,
		"About four hundred words":            false,
		"Four words changed a town":           true,
		"What the minute book read":           true,
		"A town in four words":                true,
	} {
		if got := r.isShortLead(document.ReadPlain(line + below)); got != want {
			t.Errorf("%q: %v", line, got)
		}
	}
	sections := "How it all began\n\n" + paragraph + "\n\nWhat we do now\n\n" + paragraph + "\n\n" + paragraph + "\n\n" + paragraph
	if r.isShortLead(document.ReadPlain(sections)) {
		t.Error("the heading of a section is no sub-title")
	}
}

// TestWishesElsewhere knows a wish for the reader's own journey, and leaves those of a blog that tells of the place.
func TestWishesElsewhere(t *testing.T) {
	above := document.ReadPlain("The gulls of Whitby know the timetable. So does Leeds.")
	for text, want := range map[string]bool{
		"Have a lovely week in Filey!":                          true,
		"Have a great time in Scarborough next week.":           true,
		"Enjoy the rest of your week in Wales!":                 true,
		"Have a good weekend in Filey":                          true,
		"Have a lovely week in Whitby.":                         false,
		"Enjoy your day in Leeds":                               false,
		"Have a jug ready in Filey, and a flask.":               false,
		"Have a lovely week.":                                   false,
		"“Have a lovely week in Filey,” she said.":              false,
		"Have a look in the mirror.":                            false,
		"Enjoy the sea at night.":                               false,
		"They have a lovely week in Filey.":                     false,
		"Have a heart.":                                         false,
		"Have the keys of Filey":                                false,
		"Enjoy!":                                                false,
		"Have a seat at the table by the window.":               false,
		"Have a go at it.":                                      false,
		"Have a lovely day, my dear.":                           false,
		"Have you been to Filey?":                               false,
		"Have a good look at your own gauge in Filey.":          false,
		"Enjoy the silence at Filey.":                           false,
		"Enjoy the view of the hill in January!":                false,
		"Have the courage to ask it in Parliament.":             false,
		"Have a cup of tea in Hebden.":                          false,
		"Enjoy the last of the quiet in Filey.":                 false,
		"Have a person with a torch in every office in England": false,
		"Have a ticket in hand and a coat on in Filey":          false,
	} {
		if got := wishesElsewhere(text, above); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

// TestRoleLines knows the line of somebody's post, and no title about one who has it.
func TestRoleLines(t *testing.T) {
	for line, want := range map[string]bool{
		"Head of Data":                       true,
		"Operations Director, Kerbside":      true,
		"The Mayor of Eldon, Cllr Sue Lee":   true,
		"Chief Engineer":                     true,
		"The Night Porter":                   false,
		"The Engineer and the Jug":           false,
		"A Nurse Who Came Back":              false,
		"An Architect of Small Things":       false,
		"The Chef’s Last Supper":             false,
		"What the night porter heard":        false,
		"The day the Mayor came to the lock": false,
	} {
		if got := isRoleLine(line); got != want {
			t.Errorf("%q: %v", line, got)
		}
	}
}
