package fields

import (
	"strings"
	"testing"

	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
)

// TestGivenAbove ends a note that gives the fields in sentences below the last of them, and takes nothing of a blog that speaks of
// titles, of names and of themes itself.
func TestGivenAbove(t *testing.T) {
	opens := "Nobody had thought about that form for years."
	long := "\n\n" + opens + strings.Repeat(" It lay in a drawer, and nobody wanted to begin.", 8)
	for name, note := range map[string]string{
		"in haste":             "hi all\n\nits the blog i promised pam, theme is people\n\ntitle is The stamp\n\nyou need a sub title so how about this: A queue with the chairs taken away",
		"after a chat":         "Hello dear\n\nBrenda at the coffee morning said to write. I typed it with one finger.\n\nIt's for the People theme.\n\nI'd call it The stamp. Brenda says you want a line for underneath: Seven nights and nobody calling my name.",
		"greeting in the line": "Good evening. I was told by a lady to send you this. You'll want a title so: The stamp. You'll want a description so: We have been flooded and have become rather good at it.",
		"in words of a book":   "Dear Sirs,\n\nThe title of it sounds: The stamp\n\nThe small text for under the title sounds: A railway learns to say sorry before the train is late.",
		"with who it is":       "Dear Sirs,\n\nThe title of it sounds: The stamp\n\nIt belongs to the theme “Bridging the gap”.\n\nI am working as Data Engineer at Kolej Data.\n\nKind regards,",
		"a quotation, a boast": "Dear Organisers,\n\nExactly 600 words, I counted them twice!\n\nIt's called The stamp and it's for theme 1.\n\n“We recorded everything.” That can be your sub-title.",
		"commas for colons":    "Dear all,\n\nMy blog is below. Title, The stamp. Short description, The nurse can find us.",
	} {
		r := Reader{Call: calltest.Example(t), Origin: "email body", Styles: true, Sender: "Tomasz Brzezina"}
		if rest := r.withoutIntroduction(document.ReadPlain(note + long)); len(rest) == 0 || !strings.HasPrefix(rest[0].Text(), opens) {
			t.Errorf("%s: begins with %q", name, document.Text(rest[:1]))
		}
	}
	for name, c := range map[string]struct{ mail, begins string }{
		"a robot":           {"Hi,\n\nRobots in the back office\n\nThe robot is called Doreen. It was not my idea.\n\nIt is for the people theme park." + long, "Robots in"},
		"a robot, untitled": {"Hi,\n\nThe robot is called Doreen. It was not my idea.\n\nIt goes to people who wait." + long, "The robot is"},
		"a book":            {"Hello,\n\nMy grandmother wrote a book. The title of the book was Nine doors.\n\nIt is about people who wait." + long, "My grandmother"},
		"a street":          {"Hi,\n\nOur street is called Nine Doors.\n\nPeople think it fits on a stamp." + long, "Our street"},
		"a form":            {"Hi,\n\nThe form was titled “Nine doors”. Its description was “for office use only”." + long, "The form"},
		"one field":         {"Hi,\n\nIt's called Doreen, our printer." + long, "It's called Doreen, our printer."},
		"no note":           {"It's called Nine doors, and nobody knows why.\n\nIt is for people." + long, "It's called Nine doors"},
		"a job":             {"Hi,\n\nMy job title is Keeper of Keys.\n\nIt belongs to people who wait." + long, "My job title"},
		"a theme park":      {"Hi,\n\nWe called it Doreen. The theme of that summer was the pandemic." + long, "We called it"},
		"a report":          {"Hi,\n\nA report called “Nine doors” landed on my desk. It is for people like me." + long, "A report called"},
		"two sons":          {"Hi,\n\nI have two sons. One is called Tom, the other is called Ed.\n\nThis is on people." + long, "I have two sons."},
		"a title above":     {"Hi,\n\nNine doors and a kettle\n\nIt is called a door. It is for the people theme." + long, "Nine doors and a kettle"},
		"a summary":         {"Hi,\n\nThe summary is: we waited. The wait was for the people of the town." + long, "The summary is"},
		"a headline":        {"Hi,\n\n“Council loses keys” was the headline that morning.\n\nPeople laughed." + long, "“Council loses keys”"},
		"a name":            {"Hi,\n\nThey named it after my aunt.\n\nIt is under the stairs, where people wait." + long, "They named it"},
		"what people call":  {"Hi,\n\nPeople call it the Ark.\n\nIt is in the pandemic plan." + long, "People call it"},
		"a strand of wool":  {"Hi,\n\nA strand of wool is what people hold on to.\n\nIt is called hope." + long, "A strand of wool"},
		"subject of a talk": {"Hi,\n\nMy talk was entitled “Nine doors”. It was about people." + long, "My talk was"},
		"a letter":          {"Dear Minister,\n\nIt is called a state. It is for people." + long, "It is called a state."},
		"description of it": {"Hi,\n\nHer description was “nine doors and a kettle”. The title was mine." + long, "Her description"},
		"titles of songs":   {"Hi,\n\nThe songs had titles: “Nine doors”, “Ten keys”. People sang them on the stairs." + long, "The songs had"},
		"far below":         {"Hi," + long + "\n\nIt's called hope.\n\nIt's for the People theme." + long, opens},
		"a theme, no title": {"Hi,\n\nThe drawer was full.\n\nIt was for the future." + long, "The drawer was full."},
	} {
		r := Reader{Call: calltest.Example(t), Origin: "email body", Styles: true, Sender: "Tomasz Brzezina"}
		if n := r.givenUntil(document.ReadPlain(c.mail)); n != 0 {
			t.Errorf("%s: ends the note below block %d", name, n)
		}
	}
}

// TestToldUntil: a line that leads to the description without a colon does so where a line is drawn below what it leads to.
func TestToldUntil(t *testing.T) {
	r := Reader{Call: calltest.Example(t)}
	blog := "\n\n" + strings.Repeat("Nobody knew the porters until they were asked. ", 20)
	for note, want := range map[string]int{
		"Dear all,\n\nTheme 3, see below. 150-character description as follows.\n\nWhat the porters knew.\n\n---":            3,
		"Dear all,\n\nTheme 3, see below. It may be described as:\n\nWhat the porters knew of the trust.":                    3,
		"Dear all,\n\nTheme 3, see below. 150-character description as follows.\n\nWhat the porters knew.":                   0,
		"Dear all,\n\nTheme 3.\n\nText below.\n\n---\n\nThe porters knew the trust before the trust knew them, so we asked.": 0,
	} {
		if got := r.toldUntil(document.ReadPlain(note + blog)); got != want {
			t.Errorf("%q: the note ends below block %d, want %d", note, got, want)
		}
	}
}
