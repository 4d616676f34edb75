package fields

import (
	"testing"

	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
	"copydesk/internal/finding"
)

// TestLeadOfTheAuthor: a sub-title may begin as a byline does, and a byline is none.
func TestLeadOfTheAuthor(t *testing.T) {
	r := Reader{Call: calltest.Example(t), Styles: true, Origin: "document", Label: finding.ByDocument, Sender: "Sue Ferris"}
	for line, want := range map[string]bool{
		"Sue Ferris, Data Manager at Kerbside Systems, asks who keeps the mug.":         true,
		"Sue Ferris, Data Manager at Kerbside Systems, looks at what lamps know":        true,
		"Sue Ferris, Data Manager, Kerbside Systems, on why nobody signs any more":      true,
		"Sue Ferris, Data Manager at Kerbside Systems, explains how lamps were taught.": true,
		"Sue Ferris, Data Manager, reflects on nine years of lamps":                     true,
		"Sue Ferris, Data Manager, Kerbside Systems":                                    false,
		"By Sue Ferris, Data Manager at Kerbside Systems":                               false,
		"Sue Ferris, Data Manager at Kerbside Systems, writes:":                         false,
		"Sue Ferris, Data Manager at Kerbside Systems, argues:":                         false,
		"Sue Ferris is Data Manager at Kerbside Systems":                                false,
		"Sue Ferris, Data Manager, on 3 August 2020":                                    false,
		"Sue Ferris, Data Manager, on behalf of Kerbside Systems":                       false,
		"Sue Ferris, Head of Asks and Answers, Kerbside Systems":                        false,
		"Sue Ferris, Kerbside Systems – reports and data":                               false,
		"Sue Ferris, Data Manager, tweets as @sueferris":                                false,
		"Sue Ferris, Data Manager | shares the office":                                  false,
		"Sue Ferris and Tom Reed, Kerbside Systems":                                     false,
		"Sue Ferris, who leads on data at Kerbside Systems":                             false,
		"Sue Ferris, Data Manager, asks who keeps the mug. It is she.":                  false,
		"In the morning, Sue asks who keeps the mug":                                    false,
		"The council, which nobody likes, asks who pays":                                false,
		"Sue Ferris, Manager of Explains Ltd":                                           false,
		"Sue Ferris, Director: explains everything":                                     false,
		"Sue Ferris, Lead on How We Work":                                               false,
	} {
		b := document.ReadFragment("<p><i>" + line + "</i></p>")[0]
		f := finding.Fields{Title: finding.Value{Text: "The lamp", Trust: finding.ByStyle}}
		if got := r.leadOfAuthor(b, line, &f); got != want || want && f.Author.Role.Text != "Data Manager" {
			t.Errorf("%s: %v, %q", line, got, f.Author.Role.Text)
		}
		f = finding.Fields{Title: f.Title}
		if r.leadOfAuthor(document.Line(line), line, &f) {
			t.Errorf("plain: %s", line)
		}
		f.Description = finding.Value{Text: "What lamps know.", Trust: finding.ByOpening}
		if r.leadOfAuthor(b, line, &f) {
			t.Errorf("below a description: %s", line)
		}
	}
}

// TestLeadOfKnown takes a plain sentence that says what somebody asks whom the email knows, and none that tells of somebody.
func TestLeadOfKnown(t *testing.T) {
	r := Reader{Call: calltest.Example(t), Styles: true, Origin: "document", Label: finding.ByDocument, Sender: "Sue Ferris"}
	for line, want := range map[string]bool{
		"Sue Ferris, Data Manager at Kerbside Systems, asks who keeps the mug.":                     true,
		"Sue Ferris, Data Manager at the Kerbside Trust, on what happens when you count the doors.": true,
		"Sue Ferris, Data Manager, explains how lamps were taught.":                                 true,
		"Tom Reed, Data Manager at Kerbside Systems, asks who keeps the mug.":                       false,
		"Tom Reed, Data Manager, on a wet Monday, put his foot down.":                               false,
		"Sue Ferris, Data Manager, on a wet Monday, put her foot down.":                             false,
		"Sue Ferris, Data Manager, Kerbside Systems":                                                false,
		"By Sue Ferris, Data Manager at Kerbside Systems":                                           false,
		"Sue Ferris, Data Manager at Kerbside Systems, writes:":                                     false,
		"Sue Ferris, who keeps bees, asks for little.":                                              false,
		"Sue Ferris asks who keeps the mug.":                                                        false,
		"Sue Ferris, Data Manager, asks who keeps the mug. It is she.":                              false,
		"Sue Ferris, Data Manager, on 3 August 2020":                                                false,
	} {
		if _, got := r.asksOfKnown(line); got != want {
			t.Errorf("%s: %v", line, got)
		}
	}
}
