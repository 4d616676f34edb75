package labels

import (
	"strings"
	"testing"

	"copydesk/internal/document"
)

// TestInOwnWords: words of one's own are labels among labelled lines, and nowhere else.
func TestInOwnWords(t *testing.T) {
	for note, want := range map[string]string{
		"Me: Ken Allsop, retired bus driver\nTitle: The screen\nAbout: A lemon cake and a bus that is on time.\nTheme: 4":   "Author: Ken Allsop, retired bus driver|Title: The screen|Description: A lemon cake and a bus that is on time.|Theme: 4",
		"What it's called - Eleven chairs\n150 characters - What three hundred calls told.\nTheme - 2\nWho - Meera Prakash": "Title: Eleven chairs|Description: What three hundred calls told.|Theme - 2|Author: Meera Prakash",
		"The title I have chosen is: A door\nDescription: What a solicitor has seen":                                        "Title: A door|Description: What a solicitor has seen",
		"Title: The van\nIn a sentence: A red book and four buttons.\nI am: Olu Adeyemi, student":                           "Title: The van|Description: A red book and four buttons.|Author: Olu Adeyemi, student",
		"Name of text: The door\nDescription: What an urn can do":                                                           "Title: The door|Description: What an urn can do",

		"TITLE\nPlease turn left\nIN A SENTENCE\nHow porters threw away their bleeps.\nTHEME\nPeople": "TITLE|Please turn left|Description:|How porters threw away their bleeps.|THEME|People",
		"Title: The van\nIn short:\nA red book and four buttons for it.":                              "Title: The van|Description:|A red book and four buttons for it.",
		"IN SHORT\nNobody was there to meet it at all.":                                               "",
		"TITLE\nThe van\n\nIt stops outside the hall at ten past two on Wednesdays, as it has done since before the bypass came, and for most of that time the driver kept a list of who came in a red exercise book that nobody knew of.\n\nIN SHORT\nNobody was there to meet it at all.": "",
		"Title: The van\nIn short\nNobody was there to meet it at all.": "",
		"Title: The van\nWHO\nNobody knows":                             "",

		"Title: The van\nName: Nicola Fry\nWhat I do: Neighbourhood Manager\nWhere I work - Tern Housing": "Title: The van|Name: Nicola Fry|Role: Neighbourhood Manager|Organisation: Tern Housing",
		"Title: The van\nWhere I work: nobody asks":                                                       "",
		"What I do: Neighbourhood Manager\nWhere I work: Tern Housing":                                    "",
		"Title: The van\nWhat I do: I ask them, and then I write down what they say.":                     "",

		"T: Nine doors\nD: The porters knew every one of them.\nTh: 3": "Title: Nine doors|Description: The porters knew every one of them.|Theme: 3",
		"T: 01632 960 101\nD: 01632 960 102":                           "",
		"T: Nine doors\nD: later":                                      "",

		// a blog's own words
		"In short: nobody came.":                                                             "",
		"In short: nobody came to it.\nAnd so we closed the hall.":                           "",
		"Who: the porters\nWhat: a list\nWhere: the lodge":                                   "",
		"From: Leeds\nTo: York":                                                              "",
		"Me: but why?\nHer: because.":                                                        "",
		"Title: The van\nMe: but why would anybody do that?":                                 "",
		"Title: The van\nDescription: A red book\nAbout: this is no value, for there is one": "",
		"Title: The van\nAuthor: Sue Ferris\nMe: Ann Lee":                                    "",
		"Title: The van\nFrom: the harbour wall":                                             "",
		"Title: The van\nAbout: vans":                                                        "",
		"Author: Sue Ferris\nWho: Ann Lee":                                                   "",
		"Title: The van\n\nIt was a Wednesday when the van came to us.\n\nIn short: nobody was there to meet it.": "",
		"Theme: 2\nWords: 400\n\nThe van stops outside the hall at ten past two.\n\nMe: Ann Lee":                  "",
		"Called: nobody":                                               "",
		"About: the porters and what they did":                         "",
		"150 characters: that is all you may have, they said to us.":   "",
		"Summed up: we were wrong about it.":                           "",
		"Who: Sue Ferris, Head of Data":                                "",
		"I am: therefore I think":                                      "",
		"The headline I chose: was wrong, said my editor, and it was.": "",
		"What it is called: Patience":                                  "",
		"Name of the boat: Patience\nTheme: 2":                         "",
		"Title: The van\nWho cares: Ann Lee":                           "",
		"Title: The van\nIn a nutshell. Nobody came to it at all.":     "",
	} {
		var blocks []document.Block
		for line := range strings.SplitSeq(note, "\n") {
			blocks = append(blocks, document.Line(line))
		}
		if want == "" {
			want = strings.ReplaceAll(note, "\n", "|")
		}
		var got []string
		for _, b := range InOwnWords(blocks) {
			got = append(got, b.Text())
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%q: %q", note, strings.Join(got, "|"))
		}
	}
}
