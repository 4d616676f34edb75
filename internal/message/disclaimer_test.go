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

// TestFooterOfAnUnsignedText tells an organisation's footer below a long text that nobody signed from the last words of a blog.
func TestFooterOfAnUnsignedText(t *testing.T) {
	long := strings.Repeat("The ferry leaves the harbour at seven and nobody has ever asked why it does. ", 20)
	for last, own := range map[string]bool{
		"Think before you print.\r\nFenwick Ltd. Registered office: 1 High Street, Leeds. Registered in England\r\nand Wales No. 07654321.": false,
		"Fenwick Ltd. Registered office: 1 High Street, Leeds. Registered in England No. 07654321.":                                         false,
		"Perhaps we should all think before we print, and ask whether a company number helps anybody at all.":                               true,
		"Harbour Friends is a registered charity, and anybody who has ever waited for a ferry can join it.":                                 true,
	} {
		m := Parse([]byte("From: Theo Vance <theo@fenwick.example>\r\nSubject: Blog\r\n\r\n"+long+"\r\n\r\n"+last+"\r\n"), Options{})
		first, _, _ := strings.Cut(last, "\r\n")
		if got := strings.Contains(m.Texts[0].Own, first) || strings.Contains(m.Texts[0].Own, "07654321"); got != own {
			t.Errorf("%q: the sender's own words %v, want %v", last, got, own)
		}
	}
}

// TestFieldsAreNoFooter keeps the fields of a blog about privacy notices out of the footer.
func TestFieldsAreNoFooter(t *testing.T) {
	const fields = "*Name of blog*: Small print in large type\r\n*Short description*: We wrote our privacy notice anew for readers of ten.\r\n*Theme*: Rules"
	m := Parse([]byte("From: Theo Vance <theo@fenwick.example>\r\nSubject: Blog\r\n\r\nHi all\r\n\r\n"+fields+"\r\n\r\nTheo Vance\r\n"), Options{})
	for _, line := range strings.Split(fields, "\r\n") {
		if !strings.Contains(m.Texts[0].Own, line) {
			t.Errorf("%q is not among the sender's own words: %q", line, m.Texts[0].Own)
		}
	}
}

// TestValueIsNoNotice keeps what stands right below a label; a notice below a field that was left empty goes.
func TestValueIsNoNotice(t *testing.T) {
	for between, own := range map[string]bool{"\r\n": true, "\r\n\r\n": false} {
		const notice = "If you have received this in error, so have we: notes on lost data."
		m := Parse([]byte("From: Theo Vance <theo@fenwick.example>\r\nSubject: Blog\r\n\r\nHi all, my blog is attached.\r\n\r\nDescription:"+between+notice+"\r\n\r\nTheo Vance\r\n"), Options{})
		if got := strings.Contains(m.Texts[0].Own, notice); got != own {
			t.Errorf("%q between: the sender's own words %v, want %v", between, got, own)
		}
	}
}

// TestHeadingOfANotice takes the heading of a legal notice with it, and leaves a line of the blog that reads like one.
func TestHeadingOfANotice(t *testing.T) {
	const notice = "The information contained in this communication is confidential and intended solely for the addressee."
	for heading, own := range map[string]bool{
		"Disclaimer": false, "Email Disclaimer": false, "Confidentiality notice": false, "LEGAL DISCLAIMER:": false,
		"Wrenbridge College": true, "Notice the kerb": true, "A disclaimer": true,
	} {
		m := Parse([]byte("From: Theo Vance <theo@fenwick.example>\r\nSubject: Blog\r\n\r\nHi all, my blog is attached.\r\n\r\nTheo Vance\r\n\r\n"+
			heading+"\r\n\r\n"+notice+"\r\n"), Options{})
		if got := strings.Contains(m.Texts[0].Own+m.Texts[0].Signature, heading); got != own {
			t.Errorf("%q: not of the notice %v, want %v", heading, got, own)
		}
	}
}

// TestFooterOfAList tells what a list's program writes below an email from what its sender says of a list.
func TestFooterOfAList(t *testing.T) {
	for line, own := range map[string]bool{
		"https://lists.example/mailman/listinfo/desk":              false,
		"Desk mailing list -- desk@lists.example":                  false,
		"To unsubscribe send an email to desk-leave@lists.example": false,
		"My blog is about our mailing list and who left it.":       true,
	} {
		m := Parse([]byte("From: Theo Vance <theo@fenwick.example>\r\nSubject: Blog\r\n\r\nHi all, my blog is attached.\r\n\r\nTheo\r\n\r\n"+line+"\r\n"), Options{})
		if got := !strings.Contains(m.Texts[0].Disclaimer, line); got != own {
			t.Errorf("%q: the sender's own words %v, want %v", line, got, own)
		}
	}
}

// TestNoticeBehindMotto tells a notice behind the name of who sends it from the last words of a blog about messages.
func TestNoticeBehindMotto(t *testing.T) {
	long := strings.Repeat("The ferry leaves the harbour at seven and nobody has ever asked why it does. ", 20)
	for last, own := range map[string]bool{
		"Eldon District Council - working for you. This message is intended for the addressee only.":           false,
		"Fenwick Ltd, Leeds. This email and any attachments are confidential and may be privileged.":           false,
		"Nobody read it. This message is the one that we should have sent in March.":                           true,
		"We wrote to all of them. This letter is confidential, it said.":                                       true,
		"The porter laughed. This email is for the addressee, he said, and who is that?":                       true,
		"What did we learn? This message is intended for the addressee only, said the screen, and that was it": true,
		"It said so. The message was intended for us.":                                                         true,
		"Keep it. This message may one day be wanted by somebody.":                                             true,
		"We stopped. This communication contains nothing that anybody wanted to know, said the head.":          true,
		"Eldon District Council works for you. Nobody is an addressee.":                                        true,
	} {
		m := Parse([]byte("From: Theo Vance <theo@fenwick.example>\r\nSubject: Blog\r\n\r\n"+long+"\r\n\r\n"+last+"\r\n"), Options{})
		if got := strings.Contains(m.Texts[0].Own, last); got != own {
			t.Errorf("%q: the sender's own words %v, want %v", last, got, own)
		}
	}
}
