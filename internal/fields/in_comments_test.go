package fields

import (
	"testing"

	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
	"copydesk/internal/finding"
)

// TestInComments reads fields from a document's comments only where the note says that they stand there.
func TestInComments(t *testing.T) {
	r := Reader{Call: calltest.Example(t), Styles: true, Origin: "document", Label: finding.ByDocument}
	comments := []string{"Theme: People.", "Do we need this?", "Sub-title: Old records decide where the next pound is spent."}
	for note, want := range map[string]bool{
		"I put the theme and the sub-title in comments on the document.":       true,
		"The description and theme are in the Word comments.":                  true,
		"You will find the fields as comments in the margin.":                  true,
		"Our blog is attached.":                                                false,
		"Please ignore the comments in the document.":                          false,
		"Priya's comments on the theme are addressed.":                         false,
		"I have answered the comments. The theme is People.":                   false,
		"Do let me have any comments on the title.":                            false,
		"The theme is 3. Comments welcome.":                                    false,
		"Legal had a few comments about the title, all resolved.":              false,
		"Happy to take comments!":                                              false,
		"The description is above. The comments are from our lawyer.":          false,
		"Theme 3, as in the call. Comments are switched off.":                  false,
		"I have left comments for the designer about the summary box.":         false,
		"The title is new; comments by Jo are old.":                            false,
		"No comments on theme 2 from our side.":                                false,
		"Author details to follow. See comments from Jo.":                      false,
		"Her byline will be commented on.":                                     false,
		"I have commented in the document on the summary.":                     false,
		"The fields of Ardley, a comment on the last flood, is attached here.": false,
	} {
		f := r.InComments(comments, note)
		if got := len(f.Themes.Numbers) == 1 && f.Description.Text != ""; got != want || f.Title.Text != "" {
			t.Errorf("%q: %+v", note, f)
		}
	}
}

// TestForOffice tells a table of the organisation's own notes from others.
func TestForOffice(t *testing.T) {
	for first, want := range map[string]bool{
		"For office use only": true, "FOR INTERNAL USE": true, "Official use only": true, "Editorial use only:": true,
		"For everyday use": false, "Office": false, "The use of offices": false, "In use": false, "For office workers only": false, "Title": false,
	} {
		table := document.Block{Kind: document.Table, Rows: [][]document.Cell{{document.CellOf(first), document.CellOf("")}, {document.CellOf("Ref"), document.CellOf("")}}}
		if got := isForOffice(table); got != want {
			t.Errorf("%q: %v", first, got)
		}
	}
}
