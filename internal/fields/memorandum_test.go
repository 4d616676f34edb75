package fields

import (
	"testing"

	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
	"copydesk/internal/finding"
)

// TestMemorandums are papers in which a blog is sent to the desk, or blogs that are written as one: those keep their head.
func TestMemorandums(t *testing.T) {
	const date = "<p>Date: 3 August 2020</p>"
	for head, want := range map[string]bool{
		"<p><b>MEMORANDUM</b></p><p>To: The blogs desk</p><p>From: Sue Ferris, Data Manager, Kerbside Systems</p>" + date:                   true,
		"<p><b>MEMO</b></p><p>To: Jo Batt<br>From: Sue Ferris, Data Manager, Kerbside Systems<br>Subject: The lamp</p>":                     true,
		"<table>" + cells("To:", "Smarter State campaign team") + cells("From:", "Sue Ferris, Data Manager, Kerbside Systems") + "</table>": true,
		"<p>From: Sue Ferris, Data Manager, Kerbside Systems</p><p>Re: Guest blog: The lamp</p>":                                            true,
		"<p><b>MEMORANDUM</b></p><p>To: All council leaders</p><p>From: The night porter</p>" + date + "<p>Subject: Lights</p>":             false,
		"<p>To: My future self</p><p>From: Sue Ferris, Data Manager, Kerbside Systems</p>" + date:                                           false,
		"<p>To: The blogs desk</p>" + date:                                                      false,
		"<p>From: the boat</p><p>Subject: three minutes</p>":                                    false,
		"<p>From: Leeds</p><p>To: London</p>":                                                   false,
		"<table>" + cells("From", "Leeds", "7.10") + cells("To", "London", "9.30") + "</table>": false,
		"<p>Date: 12 March 2030</p><p>To: Sue Ferris, Data Manager, Kerbside Systems</p>":       false,
	} {
		r := Reader{Call: calltest.Example(t), Styles: true, Origin: "document", Label: finding.ByDocument, Sender: "Tom Okafor"}
		blocks := document.ReadFragment(head + "<p><b>The lamp</b></p><p>Theme 2</p>" + prose)
		i := 0
		var f finding.Fields
		if got := r.memorandumAt(blocks, &i, &f); got != want || got && (blocks[i].Text() != "The lamp" || f.Author.Name.Text != "Sue Ferris" || f.Author.Organisation.Text != "Kerbside Systems") {
			t.Errorf("%v, ends at %d, by %q: %s", got, i, f.Author.Name.Text, head)
		}
	}
}

// TestSubjectsAboveATitle are no part of a text where the title below says the same.
func TestSubjectsAboveATitle(t *testing.T) {
	for line, want := range map[string]bool{
		"Subject: Smarter State blog – The lamp": true,
		"Re: The lamp":         true,
		"Subject: The weather": false,
		"Re: our blog":         false,
	} {
		blocks := document.ReadFragment("<p>" + line + "</p><p><b>The lamp</b></p><p>Theme 2</p>" + prose)
		i := 0
		var f finding.Fields
		r := Reader{Call: calltest.Example(t), Styles: true, Origin: "document", Label: finding.ByDocument, Sender: "Sue Ferris"}
		if got := r.memorandumAt(blocks, &i, &f); got != want {
			t.Errorf("%v: %s", got, line)
		}
	}
}
