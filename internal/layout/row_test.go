package layout

import (
	"strings"
	"testing"

	"copydesk/internal/document"
)

// TestTypedInHaste parts fields that stand one behind the other without colons, and points numbered with a dash; prose stays as it is.
func TestTypedInHaste(t *testing.T) {
	for text, want := range map[string]string{
		"title nine doors, theme 3, description the porters who kept the keys of a house":             "Title: nine doors|Theme: 3|Description: the porters who kept the keys of a house",
		"Hi, title Nine doors, theme people, description What the porters knew of the house, thanks!": "Title: Nine doors|Theme: people|Description: What the porters knew of the house",
		"Title Nine doors\nTheme 3\nDescription What the porters knew":                                "Title: Nine doors|Theme: 3|Description: What the porters knew",
		"title Nine doors, description What the porters knew, author Jane Doe & Tom Field, theme 3":   "Title: Nine doors|Description: What the porters knew|Author: Jane Doe & Tom Field|Theme: 3",
		"Theme 3 and title Nine doors":                                                     "Theme: 3|Title: Nine doors",
		"1 - Nine doors\n2 - What they knew\n3 - 3":                                        "1. Nine doors|2. What they knew|3. 3",
		"1– Nine doors\n2– What they knew of the house when they came\nhome to it":         "1. Nine doors|2. What they knew of the house when they came home to it",
		"Title and description are attached, theme 3":                                      "",
		"Title is fine, description is fine, theme 3":                                      "",
		"title needs work, theme 3":                                                        "",
		"Title below, theme 3, description below":                                          "",
		"Title first, description second, theme third.":                                    "",
		"Title page missing, theme 3":                                                      "",
		"Theme 3, title to follow":                                                         "",
		"Title changed, theme changed, description changed":                                "",
		"Author Jane Doe, title Head of Data":                                              "",
		"Theme parks are for people, title fights for few":                                 "",
		"Title deeds, theme parks and author tours: what a council keeps":                  "",
		"Theme tunes, title sequences and what a council hears of them.":                   "",
		"Description of the blog, title of the blog, theme of the week: what do you mean?": "",
		"The title is Nine doors, theme 3":                                                 "",
		"We have a title, a theme and an author, which is all that anybody needs.":         "",
		"Authors write, titles sell, themes bind.":                                         "",
		"Title Nine doors": "",
		"Description (150 characters):\nWhat they knew of the doors.\nTheme:\nTheme 4":      "",
		"1 - 2 - 3: a council counts its letters.":                                          "",
		"2 - Nine doors\n3 - What they knew":                                                "",
		"1 - Nine doors\n3 - What they knew":                                                "",
		"It rained.\n1 - Nine doors\n2 - What they knew":                                    "",
		"1-2 people came\n2-3 stayed":                                                       "",
		"Headline writers and title pages, theme 2 of our course, description in the file.": "",
	} {
		var got []string
		for _, b := range typedInHaste(document.ReadPlain(text)[0]) {
			got = append(got, b.Text())
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%q is read as %q", text, got)
		}
	}
}
