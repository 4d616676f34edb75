package intake

import (
	"fmt"
	"testing"

	"copydesk/internal/attached"
	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
	"copydesk/internal/message"
	"copydesk/internal/thread"
)

// TestAroundTheText reads what stands in a document outside its text: a theme in the footer, a caption without its picture, a
// standfirst that looks like a title where the note gives the title.
func TestAroundTheText(t *testing.T) {
	doc := &document.Document{Footer: []string{"Theme: 3"}, Blocks: []document.Block{
		{Kind: document.Heading, Level: 1, Spans: []document.Span{{Text: "What lamps know, and when."}}},
	}}
	doc.Blocks = append(doc.Blocks, note(twoTexts[0])...)
	doc.Blocks = append(doc.Blocks, document.Paragraphs([]string{"Figure 1: The lamp of Quay Street", "Figure 1 shows the lamp of Quay Street, which is the oldest one that we have."})...)
	m := &message.Message{From: message.Address{Name: "Kit Morrow", Email: "kit@port.example"}}
	e := &email{m: m, call: calltest.Example(t), sources: []thread.Note{{Where: "email body", From: m.From, Mail: m, Blocks: note("Our blog is attached. The title is “The lamp”.")}}}
	p := e.attachedPieces([]attached.File{{Name: "blog.pdf", Doc: doc, Owner: m.From, Mail: m}})[0]
	got := fmt.Sprint(p.Title, " ", p.Themes, " ", p.Description)
	if want := "The lamp [3] What lamps know, and when."; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if want := document.Words(note(twoTexts[0])) + 16; p.Words != want {
		t.Errorf("%d words, want %d", p.Words, want)
	}
}
