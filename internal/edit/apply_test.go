package edit

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
	"copydesk/internal/labels"
	"copydesk/internal/submission"
)

// beforeEdits is the blog that the tests below change.
var beforeEdits = submission.Blog{
	Title: "Ten ways to lose a form.", Description: "The form survives. The clerk does not.", Themes: []int{2, 3},
	Text:   "Nobody has kept one.\n\nIt rains.",
	Author: submission.Author{Name: "Jane Ashby", Role: "Data Analyst", Organisation: "Ashby & Co"},
}

// applied makes the edits of an answer by somebody to that blog; made says whether there were any and all could be made.
func applied(t *testing.T, sender, said string) (b submission.Blog, made bool) {
	t.Helper()
	b = beforeEdits
	edits, _ := Reader{Call: calltest.Example(t), Sender: sender}.In(document.ReadPlain(said))
	made = len(edits) > 0
	for _, e := range edits {
		made = e.Apply(&b) && made
	}
	return b, made
}

// TestWhoseFieldsAnAnswerChanges changes what a sender says of the sender in nobody else's blog, and adds no author twice.
func TestWhoseFieldsAnAnswerChanges(t *testing.T) {
	for _, c := range []struct {
		sender, said string
		want         submission.Author // the zero value: nothing may change
	}{
		{"Jane Ashby", "My job title has changed to Head of Data.", submission.Author{Name: "Jane Ashby", Role: "Head of Data", Organisation: "Ashby & Co"}},
		{"Jane Ashby", "My surname is now Ashby-Cole, please update.", submission.Author{Name: "Jane Ashby-Cole", Role: "Data Analyst", Organisation: "Ashby & Co"}},
		{"Jane Ashby", "My surname has changed to Ashby-Cole.", submission.Author{Name: "Jane Ashby-Cole", Role: "Data Analyst", Organisation: "Ashby & Co"}},
		{"Jane Ashby", "My surname is now Hughes.", submission.Author{}},
		{"Jane Ashby", "Please list us as The Telephone Trust.", submission.Author{Name: "Jane Ashby", Role: "Data Analyst", Organisation: "The Telephone Trust"}},
		{"Tom Field", "Please credit us as Brightline PR.", submission.Author{}},
		{"Tom Field", "Please show our company as Brightline.", submission.Author{}},
		{"Tom Field", "Please list us as Ashby Digital.", submission.Author{Name: "Jane Ashby", Role: "Data Analyst", Organisation: "Ashby Digital"}},
		{"Tom Field", "The organisation should be Brightline.", submission.Author{Name: "Jane Ashby", Role: "Data Analyst", Organisation: "Brightline"}},
		{"Jane Ashby", "My role is now Head of Data and I work for Fenwick Council.", submission.Author{Name: "Jane Ashby", Role: "Head of Data", Organisation: "Fenwick Council"}},
		{"Kit Morrow", "My job title has changed to Head of Data.", submission.Author{}},
		{"Jane Ashby", "I forgot to say who I am! Jane Ashby, Head of Data at Fenwick Council.", submission.Author{Name: "Jane Ashby", Role: "Head of Data", Organisation: "Fenwick Council"}},
		{"Jane Ashby", "Lovely to hear from you. Jane Ashby, Head of Data at Fenwick Council.", submission.Author{}},
		{"Kit Morrow", "I forgot to say who I am! Kit Morrow, Head of Data at Fenwick Council.", submission.Author{}},
		{"Kit Morrow", "I have been promoted to Head of Data.", submission.Author{}},
		{"Jane Ashby", "Our company is now called Ashby Digital.", submission.Author{Name: "Jane Ashby", Role: "Data Analyst", Organisation: "Ashby Digital"}},
		{"Kit Morrow", "Our company is now called Morrow PR.", submission.Author{}},
		{"Kit Morrow", "Morrow & Co is now called Morrow Digital.", submission.Author{}},
		{"Kit Morrow", "Ashby & Co is now called Ashby Digital.", submission.Author{Name: "Jane Ashby", Role: "Data Analyst", Organisation: "Ashby Digital"}},
		{"Jane Ashby", "Could you add Priya Raman as co-author?", submission.Author{Name: "Jane Ashby and Priya Raman", Role: "Data Analyst", Organisation: "Ashby & Co"}},
		{"Kit Morrow", "Could you add Jane Ashby as co-author?", submission.Author{}},
		{"Jane Ashby", "Please credit it to both of us: Jane Ashby and Priya Raman.", submission.Author{Name: "Jane Ashby and Priya Raman", Role: "Data Analyst", Organisation: "Ashby & Co"}},
		{"Kit Morrow", "Please credit it to both of us: Kit Morrow and Priya Raman.", submission.Author{}},
		{"Jane Ashby", "My surname is spelt Ashbee.", submission.Author{Name: "Jane Ashbee", Role: "Data Analyst", Organisation: "Ashby & Co"}},
		{"Kit Morrow", "My surname is spelt Morrowe.", submission.Author{}},
		{"Jane Ashby", "Can you spell my surname Ashbee, please?", submission.Author{Name: "Jane Ashbee", Role: "Data Analyst", Organisation: "Ashby & Co"}},
		{"Jane Ashby", "Please do not spell my surname Ashbee.", submission.Author{}},
		{"Jane Ashby", "Please credit me as Jan Ashby.", submission.Author{Name: "Jan Ashby", Role: "Data Analyst", Organisation: "Ashby & Co"}},
		{"Jane Ashby", "Please credit me as Dr Jane Ashby.", submission.Author{}},
		{"Jane Ashby", "Could you list me as Jane Ashby OBE?", submission.Author{}},
		{"Kit Morrow", "Please credit me as Kit Morrow.", submission.Author{}},
		{"Jane Ashby", "Please note our new company name: Ashby Digital", submission.Author{Name: "Jane Ashby", Role: "Data Analyst", Organisation: "Ashby Digital"}},
		{"Jane Ashby", "Please note our company is now Ashby Digital.", submission.Author{Name: "Jane Ashby", Role: "Data Analyst", Organisation: "Ashby Digital"}},
		{"Jane Ashby", "Our company is now Europe's largest supplier.", submission.Author{}},
		{"Kit Morrow", "Please note our new company name: Morrow PR", submission.Author{}},
		{"Kit Morrow", "My name should be Kit Morrow-Hall.", submission.Author{}},
		{"Jane Ashby", "Please change the author to Ashby & Co.", submission.Author{}},
		{"Jane Ashby", "It's Janet Ashby, not Jane Ashby.", submission.Author{Name: "Janet Ashby", Role: "Data Analyst", Organisation: "Ashby & Co"}},
		{"Jane Ashby", "It's Janet, not Jane.", submission.Author{Name: "Janet Ashby", Role: "Data Analyst", Organisation: "Ashby & Co"}},
		{"Jane Ashby", "It's Jane Ashley, not Ashby.", submission.Author{Name: "Jane Ashley", Role: "Data Analyst", Organisation: "Ashby & Co"}},
		{"Kit Morrow", "It's Kit Morrow, not Kat Morrow.", submission.Author{}},
		{"Jane Ashby", "My job title is wrong, it should be Head of Data.", submission.Author{Name: "Jane Ashby", Role: "Head of Data", Organisation: "Ashby & Co"}},
		{"Kit Morrow", "My job title is wrong, it should be Head of Data.", submission.Author{}},
		{"Jane Ashby", "Our company name is wrong, it should be Ashby Digital.", submission.Author{Name: "Jane Ashby", Role: "Data Analyst", Organisation: "Ashby Digital"}},
		{"Jane Ashby", "Our company name is wrong, it should be Head of Data.", submission.Author{}},
	} {
		want := beforeEdits
		if c.want != (submission.Author{}) {
			want.Author = c.want
		}
		if got, made := applied(t, c.sender, c.said); cmp.Diff(want, got) != "" || made == (c.want == submission.Author{}) {
			t.Errorf("%s of %s: made %v\n%s", c.said, c.sender, made, cmp.Diff(want, got))
		}
	}
}

// TestWordsOfAField changes words within the field that a sentence names, where they stand there once.
func TestWordsOfAField(t *testing.T) {
	title := func(s string) submission.Blog { b := beforeEdits; b.Title = s; return b }
	description := func(s string) submission.Blog { b := beforeEdits; b.Description = s; return b }
	for said, want := range map[string]submission.Blog{
		"Please add “and find it” to the end of the title.":            title("Ten ways to lose a form and find it."),
		"Please add “again” to the end of the description.":            description("The form survives. The clerk does not again."),
		"Please add “Slowly:” to the start of the title.":              title("Slowly: Ten ways to lose a form."),
		"Please add “Yet” to the beginning of the description.":        description("Yet The form survives. The clerk does not."),
		"Please drop the full stop from the title.":                    title("Ten ways to lose a form"),
		"The title needs an exclamation mark.":                         title("Ten ways to lose a form!"),
		"Please remove the last sentence of the description.":          description("The form survives."),
		"Please remove the second sentence of the description.":        description("The form survives."),
		"Please remove “The” from the description.":                    beforeEdits, // which of the two?
		"Please remove the third sentence of the description.":         beforeEdits,
		"Please remove the question mark from the title.":              beforeEdits,
		"Please remove “Twelve” from the title.":                       beforeEdits,
		"Please cut everything after “counter” in the description.":    beforeEdits,
		"Please use the first paragraph as the title.":                 beforeEdits, // a person should read it
		"Please use the first sentence as the description.":            description("Nobody has kept one."),
		"Typo in the title, it should be Ten ways to keep a form.":     title("Ten ways to keep a form"),
		"The description is wrong, it should be Keep the form for us.": description("Keep the form for us."),
		"The description is wrong, it should be Forms.":                beforeEdits,
		"The theme is wrong, it should be 4.":                          {Title: beforeEdits.Title, Description: beforeEdits.Description, Themes: []int{4}, Text: beforeEdits.Text, Author: beforeEdits.Author},
		"The theme is wrong, it should be Gardening.":                  beforeEdits,
		"The theme is wrong, it should be People and Gardening.":       beforeEdits,
	} {
		got, _ := applied(t, "Jane Ashby", said)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s\n%s", said, diff)
		}
	}
}

// TestEditsThatCannotBeMade leaves a blog as it is, and says so, where what is there does not go with a change.
func TestEditsThatCannotBeMade(t *testing.T) {
	by := func(name, organisation string) submission.Blog {
		return submission.Blog{Title: "The lamp", Author: submission.Author{Name: name, Organisation: organisation}}
	}
	for _, c := range []struct {
		name string
		edit Edit
		of   submission.Blog
	}{
		{"a house for an author", newAuthor{author: submission.Author{Name: "Kerbside Systems"}}, by("Sue Ferris", "Kerbside Systems")},
		{"a part of a name that is like two", respelling{"Ann"}, by("Anna Anne Ferris", "")},
		{"a name in as many parts and another's", respelling{"Tom Okafor"}, by("Sue Ferris", "")},
		{"one author more where there is none", joining{submission.Author{Name: "Sue Ferris"}}, by("", "")},
		{"one author more who is there", joining{submission.Author{Name: "sue ferris"}}, by("Tom Okafor and Sue Ferris", "")},
		{"the post of somebody else", newPost{sender: "Tom Okafor", role: "Chief Engineer"}, by("Sue Ferris", "")},
		{"the new name of somebody else's house", renamedHouse{sender: "Tom Okafor", is: "Okafor Digital"}, by("Sue Ferris", "Kerbside Systems")},
		{"the new name of another house", renamedHouse{was: "Fenwick", is: "Fenwick Digital"}, by("Sue Ferris", "Kerbside Systems")},
		{"words that no field is", rewording{old: "Lamp", new: "Light"}, by("Sue Ferris", "")},
		{"a mark at the end of nothing", ending{of: labels.Description, words: "?"}, by("Sue Ferris", "")},
		{"an ending of no field", ending{words: "?"}, by("Sue Ferris", "")},
		{"words beside others that are not there", inserting{of: labels.Title, words: "old", besides: "lights"}, by("Sue Ferris", "")},
		{"words that stand there", inserting{of: labels.Title, words: "The", besides: "lamp"}, by("Sue Ferris", "")},
		{"an old title that is not known", Restoring{Of: labels.Title}, by("Sue Ferris", "")},
		{"an old name", Restoring{Of: labels.Author, Was: "Tom Okafor"}, by("Sue Ferris", "")},
		{"a sentence out of a text that has none", fromText{of: labels.Description}, by("Sue Ferris", "")},
		{"what only a person can do", unclear{}, by("Sue Ferris", "")},
	} {
		b := c.of
		if made := c.edit.Apply(&b); made || cmp.Diff(c.of, b) != "" {
			t.Errorf("%s: made %v\n%s", c.name, made, cmp.Diff(c.of, b))
		}
	}
}
