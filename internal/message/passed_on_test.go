package message

import "testing"

// TestPassedOnUnderASubjectOfItsOwn tells a forward by whom the quoted email was written to and whom this one goes to.
func TestPassedOnUnderASubjectOfItsOwn(t *testing.T) {
	below := func(from, to string) string {
		return "\r\n\r\nSee below.\r\n\r\nFrom: " + from + "\r\nSent: 19 August 2020 15:10\r\nTo: " + to + "\r\nSubject: Blog\r\n\r\nHere is the blog.\r\n"
	}
	const sally = "From: Sally Monk <sally@tarn.example>\r\n"
	for name, c := range map[string]struct {
		raw  string
		want bool
	}{
		"to the sender, by address":        {sally + "To: blogs@example.org\r\nSubject: Guest blog" + below("Ann Roe <ann@tarn.example>", "sally@tarn.example"), true},
		"to the sender, by name":           {sally + "To: blogs@example.org\r\nSubject: Guest blog" + below("Ann Roe <ann@tarn.example>", "Monk, Sally"), true},
		"the author is copied":             {sally + "To: blogs@example.org\r\nCc: ann@tarn.example\r\nSubject: Guest blog" + below("Ann Roe <ann@tarn.example>", "Sally Monk"), true},
		"to somebody else":                 {sally + "To: blogs@example.org\r\nSubject: Guest blog" + below("Ann Roe <ann@tarn.example>", "All staff"), false},
		"an answer to the desk":            {sally + "To: blogs@example.org\r\nSubject: Guest blog" + below("Blogs <blogs@example.org>", "Sally Monk"), false},
		"an answer to the desk's director": {sally + "To: blogs@example.org\r\nSubject: Guest blog" + below("Jo Ray <jo@example.org>", "Sally Monk"), false},
		"an answer with a copy to us":      {sally + "To: ann@tarn.example\r\nCc: blogs@example.org\r\nSubject: Guest blog" + below("Ann Roe <ann@tarn.example>", "Sally Monk"), false},
		"the sender's own draft":           {sally + "To: blogs@example.org\r\nSubject: Guest blog" + below("Sally Monk <sally@tarn.example>", "Sally Monk"), false},
		"an answer by its subject":         {sally + "To: blogs@example.org\r\nSubject: Re: Guest blog" + below("Ann Roe <ann@tarn.example>", "Sally Monk"), false},
	} {
		if got := Parse([]byte(c.raw), Options{}).Texts[0].Earlier[0].Forwarded; got != c.want {
			t.Errorf("%s: forwarded %v, want %v", name, got, c.want)
		}
	}
}

// TestSeparatorAboveAndBelowTheHeader reads a forward of Zoho's, which draws its line twice.
func TestSeparatorAboveAndBelowTheHeader(t *testing.T) {
	const rule = "============ Forwarded message ============\r\n"
	m := Parse([]byte("From: Sally Monk <sally@tarn.example>\r\nTo: blogs@example.org\r\nSubject: Blog\r\n\r\nSee below.\r\n\r\n"+rule+
		"From: Ann Roe <ann@tarn.example>\r\nTo: <sally@tarn.example>\r\nDate: Wed, 19 Aug 2020 15:20:10 +0100\r\nSubject: Blog\r\n"+rule+"\r\nHere is the blog.\r\n"), Options{})
	if e := m.Texts[0].Earlier; len(e) != 1 || e[0].From.Name != "Ann Roe" || e[0].Own != "Here is the blog." || !e[0].Forwarded {
		t.Errorf("%+v", e)
	}
}
