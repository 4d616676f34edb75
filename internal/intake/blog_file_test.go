package intake

import (
	"testing"

	"copydesk/internal/attached"
	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
	"copydesk/internal/fields"
	"copydesk/internal/finding"
)

// TestNoBiography: a table at the head of a short blog begins no sentence about "Title Where".
func TestNoBiography(t *testing.T) {
	file := func(blocks []document.Block) attached.File {
		return attached.File{Name: "draft.docx", Doc: &document.Document{Blocks: blocks}}
	}
	blocks := document.ReadFragment("<table><tr><td>Title</td><td>Where was the light?</td></tr></table><p>She had drawn a sun on her label.</p>")
	if isBiography(file(blocks)) {
		t.Error("a blog is taken for a biography")
	}
	if !isBiography(file(document.ReadFragment("<p>Sue Ferris was the first clerk of the port. She keeps bees.</p>"))) {
		t.Error("a biography is taken for a blog")
	}
}

// TestFormThatBeginsWithItsAuthor: who wrote it stands above the title of a form, below its instructions.
func TestFormThatBeginsWithItsAuthor(t *testing.T) {
	r := fields.Reader{Call: calltest.Example(t), Origin: "document", Label: finding.ByDocument, Styles: true}
	f, _ := r.Opening(document.ReadFragment("<h1>Blog submission form</h1><p>Please complete every field.</p><p>Your name: Sue Ferris</p><p>Job title: Harbour Clerk</p>" +
		"<p>Organisation: Kerbside Systems</p><p>Title of blog: Nine doors</p><p>Short description: What a clerk learnt.</p><p>And so it began.</p>"))
	if f.Title.Text != "Nine doors" || f.Author.Name.Text != "Sue Ferris" || f.Author.Role.Text != "Harbour Clerk" {
		t.Errorf("%q by %+v", f.Title.Text, f.Author)
	}
}
