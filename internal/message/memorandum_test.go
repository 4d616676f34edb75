package message

import "testing"

// TestAMemorandumIsNoQuotedEmail keeps a blog that is written as a memorandum, and knows an email that a program quotes by an address or
// the time of the day, and any in an answer.
func TestAMemorandumIsNoQuotedEmail(t *testing.T) {
	for name, c := range map[string]struct {
		subject, head string
		quoted        bool
	}{
		"a memorandum":              {"Blog", "To: All council leaders\r\nFrom: The night porter\r\nDate: 3 August 2020\r\nRe: Nine doors", false},
		"its sender first":          {"Blog", "From: The night porter\r\nTo: The minister\r\nDate: 3/8/2020\r\nSubject: Nine doors", false},
		"Outlook":                   {"Blog", "From: Ann Roe\r\nSent: 19 August 2020 15:10\r\nTo: Sally Monk\r\nSubject: Nine doors", true},
		"Outlook, before and after": {"Blog", "From: Ann Roe\r\nSent: Wednesday, August 19, 2020 3:10 PM\r\nTo: Sally Monk\r\nSubject: Nine doors", true},
		"Apple Mail":                {"Blog", "From: Ann Roe\r\nSubject: Nine doors\r\nDate: 19 August 2020 at 15:10:11 BST\r\nTo: Sally Monk", true},
		"an address":                {"Blog", "From: Ann Roe <ann@tarn.example>\r\nDate: 19 August 2020\r\nTo: Sally Monk\r\nSubject: Nine doors", true},
		"the receiver's address":    {"Blog", "From: Ann Roe\r\nDate: 19 August 2020\r\nTo: sally@tarn.example\r\nSubject: Nine doors", true},
		"a German hour":             {"Blog", "Von: Ann Roe\r\nGesendet: Mittwoch, 19. August 2020 15.10 Uhr\r\nAn: Sally Monk\r\nBetreff: Nine doors", true},
		"an answer":                 {"Re: Blog", "From: Ann Roe\r\nSent: 19 August 2020\r\nTo: Sally Monk\r\nSubject: Nine doors", true},
		"a forward":                 {"Fw: Blog", "From: Ann Roe\r\nSent: 19 August 2020\r\nTo: Sally Monk\r\nSubject: Nine doors", true},
	} {
		m := Parse([]byte("From: Sally Monk <sally@tarn.example>\r\nTo: blogs@example.org\r\nSubject: "+c.subject+"\r\n\r\nSee below.\r\n\r\n"+c.head+"\r\n\r\nHere is the blog.\r\n"), Options{})
		if got := len(m.Texts[0].Earlier) > 0; got != c.quoted {
			t.Errorf("%s: quoted %t", name, got)
		}
	}
}
