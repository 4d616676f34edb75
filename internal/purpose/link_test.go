package purpose

import (
	"slices"
	"testing"

	"copydesk/internal/document"
)

func TestSharedDocument(t *testing.T) {
	for address, want := range map[string]string{
		"https://docs.google.com/document/d/1x/edit": "Google Docs", "https://acme-my.sharepoint.com/:w:/p/x": "SharePoint or OneDrive", "https://we.tl/t-x": "WeTransfer",
		"https://eur02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fdocs.google.com%2Fdocument%2Fd%2F1": "Google Docs",
		"https://www.icloud.com/attachment/?u=https%3A%2F%2Fcvws.icloud-content.com%2FB%2F1&f=Blog.docx":       "iCloud",
		"https://www.fenwick.example/blog": "", "https://notdropbox.com/x": "", "http://%zz": "",
	} {
		if got := SharedDocument([]Link{{address: address}}); got != want {
			t.Errorf("%s leads to %q, want %q", address, got, want)
		}
	}
}

// TestTellsOfSharing: the notices of those who keep documents, and nobody's own words.
func TestTellsOfSharing(t *testing.T) {
	for text, want := range map[string]bool{
		"Sue Ferris has invited you to view the following document:":    true,
		"Sue Ferris shared \"Our blog.docx\" with you":                  true,
		"sue@kerbside.example sent you some files via WeTransfer":       true,
		"Sue Ferris has shared a file with you. It will expire soon.":   true,
		"Share this newsletter with your friends.":                      false,
		"Councils have shared their figures. Read more with your team.": false,
	} {
		if got := TellsOfSharing("", text); got != want {
			t.Errorf("TellsOfSharing(%q) = %v", text, got)
		}
	}
}

// TestLinks tells a link to the blog from one to something else.
func TestLinks(t *testing.T) {
	for text, want := range map[string]bool{
		"Our blog is in this document: https://medium.com/@jane/the-stamp":                   true,
		"You can download the blog from https://fenwick.example/files/the-stamp":             true,
		"Blog for theme 3: https://fenwick.example/news/the-stamp":                           true,
		"Link to the blog below.\n\nhttps://fenwick.example/news/the-stamp":                  true,
		"I've shared our blog with you: https://hive.fenwick.example/s/123":                  true,
		"We've drafted the piece (https://fenwick.example/d/1) so that you can comment.":     true,
		"We publish our own blog at https://fenwick.example/blog on Fridays.":                false,
		"Read our latest blog: https://fenwick.example/news/the-stamp":                       false,
		"Our terms for using our material in blogs are here: https://fenwick.example/t/1":    false,
		"I enjoyed the blog on trees: https://desk.example/news/trees":                       false,
		"Our blog will refer to this report: https://fenwick.example/reports/2020":           false,
		"Our logo is at https://fenwick.example/logo.zip for use with the blog.":             false,
		"We sent our blog on Monday. Our offices: https://fenwick.example/find-us":           false,
		"The blog is nearly done. You can find me here: https://www.linkedin.com/in/jane":    false,
		"Your blog on trees is wrong: https://desk.example/news/trees":                       false,
		"We will put the blog here when it is ready: https://fenwick.example/news/the-stamp": false,
	} {
		if got := slices.ContainsFunc(LinksIn(document.ReadPlain(text)), Link.OffersPage); got != want {
			t.Errorf("%q: offers a page %v", text, got)
		}
	}
}

// TestLinkInATable reads where a cell of a table leads.
func TestLinkInATable(t *testing.T) {
	blocks := document.ReadFragment(`<table><tr><td>Title</td><td>Dial H for human</td></tr><tr><td>Text</td><td><a href="https://app.box.com/s/1">Open</a></td></tr></table>`)
	if got := SharedDocument(LinksIn(blocks)); got != "Box" {
		t.Errorf("a document at %q", got)
	}
}

// TestLinkToADocumentWithThings: what comes with the document is nothing else that the link leads to.
func TestLinkToADocumentWithThings(t *testing.T) {
	for text, want := range map[string]string{
		"Our server would not let the document through with its pictures, so it is on WeTransfer: https://we.tl/t-1": "WeTransfer",
		"The document was too large for our server (pictures!), so I have put it here: https://we.tl/t-1":            "WeTransfer",
		"Our pictures are on WeTransfer: https://we.tl/t-1":                                                          "",
	} {
		if got := SharedDocument(LinksIn(document.ReadPlain(text))); got != want {
			t.Errorf("%q: a document at %q, want %q", text, got, want)
		}
	}
}
