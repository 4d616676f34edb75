package statement

import (
	"testing"

	"copydesk/internal/document"
)

// TestLacksDescription hears that there is none, and not what a blog or a note says of one that there is.
func TestLacksDescription(t *testing.T) {
	for _, text := range []string{
		"I wasn't sure about the sub-title bit so have left that with you.",
		"I don't have a description yet.",
		"No sub-title from me, sorry!",
		"Sub-title to follow.",
		"No sub-title as I wasn't sure what you meant by it!",
		"I couldn't think of a strapline.",
		"I'll leave the standfirst to you.",
		"Could you write a sub-title for me?",
		"I wasn't sure what you meant by a sub-title.",
		"No sub-title, I'm afraid.",
		"There's no sub-title.",
		"I haven't written a summary of the blog.",
	} {
		if !LacksDescription(document.ReadPlain(text)) {
			t.Errorf("%q: not heard", text)
		}
	}
	for _, text := range []string{
		"The sub-title is “No keys, no doors”.",
		"I have no idea whether the title is too long.",
		"Description: what we lost.",
		"Is the description short enough?",
		"Sorry that the sub-title is so long.",
		"Headshot to follow.",
		"The title is up to you, the sub-title is in the file.",
		"I wasn't sure about the theme.",
		"I can't think of a better title.",
		"The description is in italics below the title.",
		"We have no photo.",
		"I'll leave the edits to you.",
		"Could you write back if the sub-title is too long?",
		"Nobody could have written that form without a manual.",
		"I struggled with the word limit.",
		"Could you add the sub-title that is below?",
		"I wasn't sure about the sub-title, so please change it if you like.",
		"I'm not sure the sub-title below is short enough.",
		"I couldn't think of a better sub-title than the one below the title.",
		"I don't have a better description than this one.",
		"I struggled with the standfirst but hope that it works.",
		"I was stuck for a long time on the summary, as you will see.",
		"Could you write a better standfirst if you do not like mine?",
		"You may change the sub-title, I leave that to you.",
		"Whether you keep the sub-title is up to you.",
		"There is no summary of the figures yet, sorry.",
		"No description of me is needed.",
		"No sub-title ever fitted it better.",
		"I wasn't sure about the sub-title.",
		"I couldn't think of a sub-title so have used the first line.",
		"No changes to the sub-title from the draft.",
		"I was stuck on a train.",
		"The bio will follow.",
		"We did not have a boat.",
		"I haven't written a blog before.",
	} {
		if LacksDescription(document.ReadPlain(text)) {
			t.Errorf("%q: heard", text)
		}
	}
}
