package statement

import (
	"slices"
	"strings"
	"testing"

	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
)

// TestUnderLabels puts the fields that a note says in sentences under their labels, wherever the one ends and the next begins.
func TestUnderLabels(t *testing.T) {
	const (
		all     = "Title: Nine doors|Description: What the porters knew of them|Theme: 3" // the stop is that of the sentence
		allSaid = "Title: Nine doors|Description: What the porters knew of them.|Theme: 3"
	)
	for note, want := range map[string]string{
		"The title is Nine doors. The description is What the porters knew of them. It's for theme 3.":                                 all,
		"The title is Nine doors and the sub-title is “What the porters knew of them.”, it's for theme 3":                              allSaid,
		"The title is 'Ron's box' and the strapline is 'What the boats' crews knew of it'. It's for theme 3.":                          "Title: Ron's box|Description: What the boats' crews knew of it|Theme: 3",
		"Title Nine doors, strapline What the porters knew of them, theme 3":                                                           all,
		"Title is Nine doors. Sub title is What the porters knew of them. Theme 3. I am Joan Pettifer, a porter at the fair.":          "I am Joan Pettifer, a porter at the fair.|" + all,
		"Blog below, for theme 3. Description: Two sisters built another one. It is still in use.":                                     "Blog below|Theme: 3|Description: Two sisters built another one. It is still in use.",
		"The title we chose is Nine doors. As a strapline I'd suggest What the porters knew of them. I chose People.":                  all,
		"Please call it Nine doors; please use this as the sub-title: What the porters knew of them.; this one's for People":           allSaid,
		"I'm calling this Nine doors. Category: People. Our standfirst reads What the porters knew of them.":                           "Title: Nine doors|Theme: 3|Description: What the porters knew of them",
		"Hi,\n\nMy title is “Nine doors”.\nDescription is \"What the porters knew of them.\"\nThe theme is People":                     allSaid,
		"The title is Nine doors, it's by me (Sue Ferris) & it's for People. The description is What the porters knew of them.":        "it's by me (Sue Ferris) & it's for People.|Title: Nine doors|Description: What the porters knew of them",
		"The piece is called Nine doors; the theme it speaks to is People; and in one sentence, What the porters knew of them.":        "Title: Nine doors|Theme: 3|Description: What the porters knew of them",
		"For the title I was thinking Nine doors.\n\nFor the description: What the porters knew of them.\n\nTheme 3":                   "Title: Nine doors|For the description: What the porters knew of them.|Theme 3",
		"title - Nine doors; sub-title: What the porters knew of them.; theme 3":                                                       "title: Nine doors|sub-title: What the porters knew of them.|Theme: 3", // the labels as their writer has them
		"It's called Nine doors\n\nFor the strapline I suggest What the porters knew of them.\n\nI think it fits under People":         all,
		"I've called it Nine doors. My one line summary is “What the porters knew of them.” I'm submitting it under the People theme.": allSaid,
		"We'd like to call it “Nine doors”, hope that's OK. For the description: What the porters knew of them. For theme 3 please":    "hope that's OK.|Title: Nine doors|For the description: What the porters knew of them.|Theme: 3",
		"It's by Ann Lee, Depot Manager at Ness Council. The title is Nine doors; the sub-title is What the porters knew of them":      "Author: Ann Lee, Depot Manager at Ness Council|Title: Nine doors|Description: What the porters knew of them",
		"The writer is Ann Lee (Depot Manager, Ness Council)\n\nDescription: What the porters knew of them.":                           "Author: Ann Lee (Depot Manager, Ness Council)|Description: What the porters knew of them.",
		"My client Ann Lee is Depot Manager at Ness Council. For the strapline: What the porters knew of them.":                        "Author: Ann Lee, Depot Manager at Ness Council|For the strapline: What the porters knew of them.",
		"Please credit Ann Lee. The sub-title is What the porters knew of them.":                                                       "Author: Ann Lee|Description: What the porters knew of them",
		"It's for theme 3. The standfirst would be “What the porters knew of them.” Let me know if it is too long.":                    "Let me know if it is too long.|Theme: 3|Description: What the porters knew of them.",
	} {
		lines := textsOf(Reader{Call: calltest.Example(t)}.UnderLabels(document.ReadPlain(note)))
		lines = slices.DeleteFunc(lines, func(l string) bool { return l == "Hi," || l == "Hope you like it." })
		if got := strings.Join(lines, "|"); got != want {
			t.Errorf("%q:\n%s\nwant\n%s", note, got, want)
		}
	}
}

// TestNoteNotUnderLabels leaves a note as it is that says one field, or one twice, or leaves one open, and a text that tells a story.
func TestNoteNotUnderLabels(t *testing.T) {
	for _, note := range []string{
		"The title is Nine doors.",
		"Here is my blog. The blog is called Nine doors. Please put it under People.", // below a title under its label a blog may begin with its sub-title
		"My grandfather, Albert Webb, dictated this for the People theme. Title: Nine doors",
		"Title: Nine doors\nDescription: What the porters knew of them.\nTheme: 3",
		"The title is Nine doors. The title is Ten doors. It's for theme 3.",
		"The title is fine. The description is below. The theme is in the document.",
		"The title is not settled. It's for theme 3 or 4.",
		"It's called Nine doors. It fits under People or Bridging the gap.",
		"It's called Nine doors. It might be for theme 3.",
		"What is the title? Is it for theme 3?",
		"My title is Head of Forms. I write under the People theme.",
		"I have two blogs for you. The title is Nine doors. It's for theme 3.",
		"My title is Chief Porter. It's for theme 3.",
		"It's called 'Nine doors' and it's about doors. Description: What the porters knew of them.",
		"It was written by hand. The description is What the porters knew of them.",
		"The author is unknown. The description is What the porters knew of them.",
		"By Tuesday we shall know. The description is What the porters knew of them.",
		"It's by Ann Lee or Tom Reed. The description is What the porters knew of them.",
		"It's by Ann Lee. It was written by Tom Reed. The description is What the porters knew of them.",
		"I offer the blog below, written by Ann Lee, Holt’s Depot Manager.\n\nSub-title: What the porters knew of them.",
		"It's by Ann Lee, Tom Reed having left us. The description is What the porters knew of them.",
		"It's by Ann Lee and Bo Ray took the photo. The description is What the porters knew of them.",
		"I chose to write. The description is What the porters knew of them.",
		"Please call me when it is out. The description is What the porters knew of them.",
		"I'm calling about the blog. The description is What the porters knew of them.",
		"I picked it up from people in the street. The description is What the porters knew of them.",
		"As the summary says, all is well. Theme 3, please.",
		"My client wants a proof. The description is What the porters knew of them.",
		"My client Ann Lee, Manager at Kelp, would like a copy. The description is What the porters knew of them.",
		"Our client, Ann Lee, wants a proof. The description is What the porters knew of them.",
		"My client Ann Lee, Depot Manager, says hello. The description is What the porters knew of them.",
		"My client Ann Lee, Depot Manager, could not write it. The description is What the porters knew of them.",
		"My client Ann Lee, Depot Manager, asked for it. The description is What the porters knew of them.",
		"Please credit Ann Lee for the photo. The description is What the porters knew of them.",
		"Please credit Ann Lee for the pictures. The description is What the porters knew of them.",
		"Please credit Ann Lee for the idea. The description is What the porters knew of them.",
		"Please credit Ann Lee, who wanted it so. The description is What the porters knew of them.",
		"The writer is my colleague Ann. The description is What the porters knew of them.",
		"By the way, the description is What the porters knew of them.",
		"The title is everything. The theme is love.",
		"The theme is People. As for the description: I hope it fits.",
		"The theme of that summer was people. It's called Nine doors by everyone who lived there.",
		"Nine doors\n\nIt's called Bin Day. It's for theme 3.",
		"They called it Nine doors. The theme of it all was people.",
		"He put it under People. The headline was Nine Doors Stuck.",
		"The description is too long, I know. It's for theme 3.",
		"You asked for a title. The description is What the porters knew of them.",
		"The house is called Nine doors. The theme was people.",
		"The title was Nine doors. The theme was People.",
		"Nobody told us the title is Nine doors, nor that it's for theme 3.",
		"The titles are Nine doors and Ten doors. They are for theme 3.",
	} {
		blocks := document.ReadPlain(note)
		if got := (Reader{Call: calltest.Example(t)}).UnderLabels(blocks); !slices.Equal(textsOf(got), textsOf(blocks)) {
			t.Errorf("%q: %q", note, textsOf(got))
		}
	}
}

func textsOf(blocks []document.Block) (texts []string) {
	for _, b := range blocks {
		if b.Text() != "" {
			texts = append(texts, b.Text())
		}
	}
	return texts
}

// TestUnderLabelsAboveEachBlog sorts what stands above each of two blogs that are pasted one below the other, and no sentence of a text
// that says but a title.
func TestUnderLabelsAboveEachBlog(t *testing.T) {
	prose := strings.Repeat("Nobody had thought about that form for years. ", 20)
	first, second := "The title is Nine doors. The description is What the porters knew of them.", "The title is Ten doors. The description is What the clerks knew of them."
	for note, want := range map[string]string{
		"Two blogs for you.\n\n" + first + "\n\n" + prose + "\n\n" + second + "\n\n" + prose:                "Two blogs for you.|Title: Nine doors|Description: What the porters knew of them|P|Title: Ten doors|Description: What the clerks knew of them|P",
		first + "\n\n" + prose + "\n\n---\n\n" + second + " It's for theme 3.\n\n" + prose:                  "Title: Nine doors|Description: What the porters knew of them|P|Title: Ten doors|Description: What the clerks knew of them|Theme: 3|P",
		first + "\n\n" + prose + "\n\nThe title is Ten doors.\n\n" + prose:                                  "Title: Nine doors|Description: What the porters knew of them|P|The title is Ten doors.|P",
		first + "\n\n" + prose + "\n\nThe description is What the clerks knew.\n\n" + prose:                 "Title: Nine doors|Description: What the porters knew of them|P|The description is What the clerks knew.|P",
		first + "\n\n" + prose + "\n\nThey said: the title is Ten doors. The description is a lie.\n\nEnd.": "Title: Nine doors|Description: What the porters knew of them|P|They said: the title is Ten doors. The description is a lie.|End.",
	} {
		got := strings.Join(textsOf(Reader{Call: calltest.Example(t)}.UnderLabels(document.ReadPlain(note))), "|")
		if got = strings.ReplaceAll(got, strings.TrimSpace(prose), "P"); got != want {
			t.Errorf("%.90q:\n%s\nwant\n%s", note, got, want)
		}
	}
}
