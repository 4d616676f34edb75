package labels

import (
	"slices"
	"testing"

	"copydesk/internal/document"
)

// TestAnswers reads notes that answer the questions of a form, each below it.
func TestAnswers(t *testing.T) {
	for _, c := range []struct {
		name       string
		note, want []string
	}{
		{
			"questions that name no field",
			[]string{"What is your blog called?", "Nine doors", "How would you describe it in one line?", "What a clerk learnt.", "Which of the four strands is it for?", "People", "Who should we credit?", "Sue Ferris, Clerk"},
			[]string{"Title: Nine doors", "Description: What a clerk learnt.", "Theme: People", "Author: Sue Ferris, Clerk"},
		},
		{
			"numbered on both sides",
			[]string{"Q1. Title of your story", "A1. Nine doors", "Q2. Short description", "A2. What a clerk learnt.", "Q3. Your story", "A3. Please see attached."},
			[]string{"Title: Nine doors", "Description: What a clerk learnt.", "Q3. Your story", "A3. Please see attached."},
		},
		{
			"each in a line with its answer",
			[]string{"Title? Nine doors", "One-line description? What a clerk learnt.", "Which theme? 3 - People", "Who is it by? Me! Sue Ferris, Clerk", "Twitter? @sue"},
			[]string{"Title: Nine doors", "Description: What a clerk learnt.", "Theme: 3 - People", "Author: Sue Ferris, Clerk", "Twitter: @sue"},
		},
		{
			"a title that asks something",
			[]string{"What is the title of your blog? Who counts?", "What is the description? A statistician goes from door to door."},
			[]string{"Title: Who counts?", "Description: A statistician goes from door to door."},
		},
		{
			"a title that is asked for",
			[]string{"What is the title of your blog? What is it called?", "What is the description? A statistician goes from door to door."},
			[]string{"What is the title of your blog? What is it called?", "What is the description? A statistician goes from door to door."},
		},
		{"one line with its answer", []string{"The title? It came to me in the bath.", "Doors open."}, []string{"The title? It came to me in the bath.", "Doors open."}},
		{"only one", []string{"What is your blog called?", "We asked him that."}, []string{"What is your blog called?", "We asked him that."}},
		{
			"an interview",
			[]string{"What is your job title?", "I am a clerk.", "What is the project about?", "Doors.", "What is your role in it?", "I count them."},
			[]string{"What is your job title?", "I am a clerk.", "What is the project about?", "Doors.", "What is your role in it?", "I count them."},
		},
		{
			"an interview about a book",
			[]string{"What is it called?", "Nine doors.", "What is it about?", "Doors.", "Why doors?", "They open.", "Who reads it?", "Clerks."},
			[]string{"What is it called?", "Nine doors.", "What is it about?", "Doors.", "Why doors?", "They open.", "Who reads it?", "Clerks."},
		},
		{"asked in earnest", []string{"How long should the description be?", "I have ten words.", "Which theme do you think fits?", "It is about doors."}, []string{"How long should the description be?", "I have ten words.", "Which theme do you think fits?", "It is about doors."}},
	} {
		if got := document.Texts(WithAnswers(document.Paragraphs(c.note))); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q", c.name, got)
		}
	}
}
