package fields

import (
	"strings"
	"testing"

	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
	"copydesk/internal/finding"
)

const proseBelow = "\n\nThe library van stops outside the hall at ten past two on Wednesdays. It has done so since before the bypass, and for most of that time the driver kept a list of who came in a red exercise book.\n\n" +
	"We found it when the service was to be cut. The figures that the committee had before it counted books lent, and by that measure the van was a poor sort of library. Eleven books on a good Wednesday, and nobody asked who they were for."

// TestTitleOverByline cuts a paragraph apart whose first line is the title and one of the next who wrote the blog.
func TestTitleOverByline(t *testing.T) {
	r := Reader{Call: calltest.Example(t), Styles: true, Origin: "email body", Label: finding.ByEmail, Sender: "Sally Knott"}
	for head, want := range map[string]bool{
		"What the red book knew\nRuth Amadi, Mayor of Eldon":                               true,
		"Two hundred letters\nRhys Morgan, Headteacher, Ysgol Bryn Glas":                   true,
		"Two hundred letters\nHow we wrote fewer\nRhys Morgan, Headteacher, Tern Trust":    true,
		"What the red book knew\nBy Ruth Amadi":                                            true,
		"Two hundred letters\nHow we wrote fewer\nRhys Morgan\nHeadteacher, Tern Trust":    true,
		"Two hundred letters\nRhys Morgan\nHeadteacher":                                    true,
		"Two hundred letters\nRhys Morgan\nAnn Lee":                                        false,
		"Kerbside Systems\nRhys Morgan\nHeadteacher":                                       false,
		"Kerbside Systems\nSue Ferris, Data Manager":                                       false,
		"Fenwick Council\nSue Ferris, Data Manager, Fenwick Council":                       false,
		"What the red book knew":                                                           false,
		"What the red book knew\nand who read it":                                          false,
		"Ruth Amadi\nMayor of Eldon":                                                       false,
		"Ruth Amadi\nMayor of Eldon\nEldon Town Council":                                   false,
		"The red book is a list.\nRuth Amadi, Mayor of Eldon":                              false,
		"We asked these three:\nAnn Lee, Porter\nBo Ray, Nurse":                            false,
		"Roses are red\nViolets are blue\nSugar is sweet\nAnd so are you":                  false,
		"Dear Sir,\nRuth Amadi, Mayor of Eldon":                                            false,
		"Hello there,\nRuth Amadi, Mayor of Eldon":                                         false,
		"Many thanks\nRuth Amadi, Mayor of Eldon":                                          false,
		"Please find it below\nRuth Amadi, Mayor of Eldon":                                 false,
		"Sally Knott\nCivic Support Officer, Eldon Town Council":                           false,
		"10 Example Street\nEldon":                                                         false,
		"Monday\nTuesday":                                                                  false,
		"Theme 3\nRuth Amadi, Mayor of Eldon":                                              false,
		"For sale\nOne van, one careful owner":                                             false,
		"What the red book knew\nRed, blue, and green":                                     false,
		"Tuesday's list\nBread, milk, and a new tyre":                                      false,
		"The van\nThe hall, the bypass, the farm":                                          false,
		"What the red book knew\nEldon, Ness and York":                                     false,
		"The names\nAnn Lee, Bo Ray, Cy Dee":                                               false,
		"What the red book knew\nRuth Amadi, Mayor of Eldon, said that it was hers.":       false,
		"What the red book knew\nWho is Ruth Amadi, Mayor of Eldon?":                       false,
		"Who came\nRuth Amadi, Mayor of Eldon\nAnn Lee\nBo Ray\nCy Dee\nDi Poe\nEd Castle": false,
	} {
		if got := r.isTitleOverByline(document.ReadPlain(head+proseBelow), 0); got != want {
			t.Errorf("%q: %v", head, got)
		}
	}
	if r.isTitleOverByline(document.ReadPlain("What the red book knew\nRuth Amadi, Mayor of Eldon"), 0) {
		t.Error("there is no text below it")
	}
}

// TestNameWithPost knows a line that is a name and a post.
func TestNameWithPost(t *testing.T) {
	for line, want := range map[string]bool{
		"Ruth Amadi, Mayor of Eldon":                    true,
		"The Rt Revd Martin Cole, Bishop of Eldon":      true,
		"Ken Allsop, Bus Driver":                        true,
		"Ruth Amadi":                                    false,
		"Mayor of Eldon":                                false,
		"Ruth Amadi, Mayor of Eldon, Eldon Council":     false,
		"Ruth Amadi, Mayor of Eldon, told us.":          false,
		"Ruth Amadi, Mayor of Eldon:":                   false,
		"“Ruth Amadi, Mayor of Eldon”":                  false,
		"Ann Lee, Bo Ray and Cy Dee":                    false,
		"Bread, milk":                                   false,
		"On Monday, the Mayor":                          false,
		"Why, Mayor?":                                   false,
		"In Eldon, Mayor Amadi was late":                false,
		"Eldon, June":                                   false,
		"The door, the key and the manager":             false,
		"Theme: Ruth Amadi, Mayor of Eldon":             false,
		"A year later, the Director left":               false,
		"One manager, many doors":                       false,
		"Look, no hands":                                false,
		"Leader of the council, leader of nothing much": false,
	} {
		if got := isNameWithPost(document.Line(line)); got != want {
			t.Errorf("%q: %v", line, got)
		}
	}
}

// TestBareByline takes a name and a post between title and text, and none of several that head the parts of a text.
func TestBareByline(t *testing.T) {
	r := Reader{Call: calltest.Example(t), Styles: true, Origin: "document", Label: finding.ByDocument, Sender: "Sally Knott"}
	for head, want := range map[string]string{
		"What the red book knew\n\nRuth Amadi, Mayor of Eldon":                                   "Ruth Amadi|Mayor of Eldon",
		"What the red book knew\n\nA van and a list\n\nRuth Amadi, Mayor of Eldon":               "Ruth Amadi|Mayor of Eldon",
		"Ruth Amadi and the red book\n\nRuth Amadi, Mayor of Eldon":                              "|",
		"What the red book knew\n\nAuthor: Sue Ferris\nHead of Data":                             "Sue Ferris|Head of Data",
		"Title: What the red book knew\nAuthor: Sue Ferris\nHead of Data\nThe Laurels\nTheme: 2": "Sue Ferris|Head of Data",
		"Title: What the red book knew\nAuthor: Sue Ferris\nHead of Data, Tern Ltd":              "Sue Ferris|Head of Data",
	} {
		f, _ := r.Opening(document.ReadPlain(head + proseBelow))
		if got := f.Author.Name.Text + "|" + f.Author.Role.Text; got != want {
			t.Errorf("%q: %q, want %q", head, got, want)
		}
	}
	blocks := document.ReadPlain("What three of us knew\n\nRuth Amadi, Mayor of Eldon" + proseBelow + "\n\nAnn Lee, Head Porter" + proseBelow)
	if f, body := r.Opening(blocks); f.Author.Name.Text != "" || !strings.HasPrefix(body[0].Text(), "Ruth Amadi") {
		t.Errorf("the head of a part is taken for a byline: %q", f.Author.Name.Text)
	}
}

// TestOffice knows the name of a press office below a blog, and leaves a blog's last line alone.
func TestOffice(t *testing.T) {
	for text, want := range map[string]bool{
		"Wexbury Council Communications Team":                  true,
		"Eldon Diocese Press Office\n01632 960777":             true,
		"The Marketing Team":                                   true,
		"Department of Health Media Desk":                      true,
		"Ask the press office":                                 false,
		"We rang the Press Office":                             false,
		"Nobody told the communications team.":                 false,
		"School Office\nLochside Primary School\n01632 960555": true,
		"Parish Office\nand nobody in it":                      false,
		"The Post Office":                                      false,
		"The Repair Team":                                      false,
		"Wexbury Council":                                      false,
		"Thank You, Communications Team!":                      false,
		"Press Office\nand nobody answered":                    false,
		"The team":                                             false,
		"The press":                                            false,
		"Marketing":                                            false,
		"It was the Marketing Team":                            false,
		"He is with the Media Team now":                        false,
		"a marketing team":                                     false,
		"The Media Team of Eldon":                              false,
		"Who runs the Press Desk?":                             false,
		"The Night Porter":                                     false,
	} {
		if got := len(document.ReadPlain(text)) == 1 && isOffice(document.ReadPlain(text)[0]); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

// TestPlacesAbove knows a last paragraph that says for which theme the text above is.
func TestPlacesAbove(t *testing.T) {
	r := Reader{Call: calltest.Example(t), Sender: "Tess Moran"}
	for text, want := range map[string]bool{
		"Hi, this is for Tech as an enabler please. Tess":                              true,
		"The above is 451 words and is for the theme “Bridging the gap”.":              true,
		"The above is for theme 2. For a short description: Ask who uses each answer.": true,
		"Hello, it's for theme 3":                                                      true,
		"The above is a list of what we did for theme parks.":                          false,
		"The above is what Tess did for the people of Eldon.":                          false,
		"This is for Tess.":             false,
		"Hi, said Tess.":                false,
		"It was meant for people. Tess": false,
		"The above is not for sale.":    false,
		"This is for the future, and nobody asked us what it would cost. Tess did.": false,
		"The above is true. Tess":                         false,
		"We did this for people, and people came.":        false,
		"The theme is an old one. Tess":                   false,
		"People first. Tess":                              false,
		"For the future: a door. The porters hold it.":    false,
		"Good morning, people of Eldon. This is for you.": false,
		"This is for people who never had a letter, and for those who had too many of them to read.": false,
		"The above is all that we knew. We asked the people.":                                        false,
		"What is the theme? Nobody said.":                                                            false,
		"Tess":                                                                                       false,
		"It is for the best. Tess says so.":                                                          false,
	} {
		if got := r.Sentences().PlacesInPassing(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

// TestApartFromTalk cuts off the first line of a paragraph that is said to the desk, and no line of a text.
func TestApartFromTalk(t *testing.T) {
	for head, want := range map[string]int{
		"Morning. Blog in body as requested.\nThe last Tuesday\nColin Marsh, Highways Operative": 1,
		"Dear all,\nThe last Tuesday\nColin Marsh":                                               1,
		"The last Tuesday\nColin Marsh":                                                          0,
		"The van came.\nThe van went.":                                                           0,
		"Title: The last Tuesday\nTheme: 2":                                                      0,
		"10 Example Street\nEldon":                                                               0,
		"Colin Marsh\nMarlow Vale Council":                                                       0,
		"Roses are red\nViolets are blue":                                                        0,
		"What we asked\nWhat they said":                                                          0,
		"Bread\nMilk\nA new tyre":                                                                0,
	} {
		blocks := document.ReadPlain(head + proseBelow)
		if got := len(apartFromTalk(blocks)) - len(blocks); got != want {
			t.Errorf("%q: %d more", head, got)
		}
	}
}
