package message

import (
	"strings"
	"testing"
)

// TestScannedBy tells what a virus scanner says of an email from what its sender says of a page.
func TestScannedBy(t *testing.T) {
	for line, own := range map[string]bool{
		"My blog was written by hand and scanned by the office. It is called A hand for everything.": true,
		"This message and its attachments have been scanned by Fenwick's mail gateway.":              false,
		"Scanned by MailScanner.": false,
	} {
		m := Parse([]byte("From: Theo Vance <theo@fenwick.example>\r\nSubject: Blog\r\n\r\nDear editors,\r\n\r\nMy blog is attached.\r\n\r\n"+
			line+"\r\n\r\nTheo\r\n"), Options{})
		if got := strings.Contains(m.Texts[0].Own, line); got != own {
			t.Errorf("%q: the sender's own words %v, want %v", line, got, own)
		}
	}
}
