package message

import (
	"strings"
	"testing"
)

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

// TestForwardsOfManyPrograms reads forwards as different mail programs write them in plain text: who wrote the email, what, and that it
// is passed on.
func TestForwardsOfManyPrograms(t *testing.T) {
	const blog = "Here is the blog, Sally."
	for name, c := range map[string]struct{ subject, text string }{
		"Apple Mail in Hungarian":       {"Fwd: Blog", "> Továbbított levél kezdete:\n>\n> Feladó: Ann Roe <ann@tarn.example>\n> Tárgy: Blog\n> Dátum: 2020. augusztus 19. 15:20:10\n> Címzett: sally@moor.example\n>\n> " + blog},
		"Apple Mail in Romanian":        {"Blog", "> Începe mesajul redirecționat:\n>\n> Expeditorul: Ann Roe <ann@tarn.example>\n> Subiectul: Blog\n> Dată: 19 august 2020\n> Destinatarul: sally@moor.example\n>\n> " + blog},
		"MailMate":                      {"Blog", "Forwarded message:\n\n> From: Ann Roe <ann@tarn.example>\n> To: sally@moor.example\n> Subject: Blog\n> Date: Wed, 19 Aug 2020 15:20:10 +0100\n>\n> " + blog},
		"Ionos":                         {"Fwd: Blog", "> ---------- Original Message ----------\n> From: Ann Roe <ann@tarn.example>\n> To: \"sally@moor.example\" <sally@moor.example>\n> Date: 08/19/2020 3:20 PM\n> Subject: Blog\n>\n> " + blog},
		"Gmail in Estonian":             {"Blog", "---------- Forwarded message ---------\nSaatja: Ann Roe <ann@tarn.example>\nDate: K, 19. august 2020 kell 15:20\nSubject: Blog\nTo: <sally@moor.example>\n\n" + blog},
		"Thunderbird in Romanian":       {"Blog", "-------- Mesaj redirecționat --------\nSubiect: \tBlog\nDată: \tWed, 19 Aug 2020 15:20:10 +0100\nDe la: \tAnn Roe <ann@tarn.example>\nCătre: \tsally@moor.example\n\n" + blog},
		"Yahoo, in one line":            {"Blog", "----- Forwarded Message ----- From: Ann Roe <ann@tarn.example>To: \"sally@moor.example\" <sally@moor.example>Cc: Joe Doe <joe@tarn.example>Sent: Wednesday, 19 August 2020, 15:20:10 BSTSubject: Blog\n\n" + blog},
		"Yahoo in Czech":                {"Blog", "   ----- Přeposlaná zpráva ----- Od: Ann Roe <ann@tarn.example>Komu: sally@moor.exampleDatum: středa 19. srpna 2020 15:20:10 SEČPředmět: Blog\n\n" + blog},
		"Outlook, addresses told twice": {"Fw: Blog", "From: Ann Roe<mailto:ann@tarn.example> <ann@tarn.example<mailto:ann@tarn.example>> on behalf of office@tarn.example<mailto:office@tarn.example>\nSent: 19 August 2020 15:20\nTo: Sally Monk <sally@moor.example>\nSubject: Blog\n\n" + blog},
		"Outlook, for somebody else":    {"Fw: Blog", "From: office@tarn.example [mailto:office@tarn.example] On Behalf Of Ann Roe\nSent: 19 August 2020 15:20\nTo: Sally Monk <sally@moor.example>\nSubject: Blog\n\n" + blog},
		"Outlook, names alone":          {"Our blog", "Dear all,\n\nsee below.\n\n-----Original Message-----\nFrom: Ann Roe\nSent: 19 August 2020 15:20\nTo: Sally Monk\nSubject: Blog\n\n" + blog},
		"Outlook on a Mac in French":    {"Blog", "Le 19/08/2020 15:20, « Ann Roe » <ann@tarn.example> a écrit :\n\n    " + blog},
		"Outlook on a Mac in Dutch":     {"Blog", "Op 19/08/2020 15:20 heeft Ann Roe <ann@tarn.example> geschreven:\n\n    " + blog},
		"Outlook on a Mac in Polish":    {"Blog", "Dnia 19/08/2020, 15:20 użytkownik „Ann Roe” <ann@tarn.example> napisał:\n\n    " + blog},
		"a quote and not a word":        {"Blog", "On 19 Aug 2020, at 15:20, Ann Roe <ann@tarn.example> wrote:\n\n> " + blog},
		"a quote below few words":       {"Blog", "See below.\n\nOn 19 Aug 2020, at 15:20, Ann Roe <ann@tarn.example> wrote:\n\n> " + blog},
		"a quote below a name":          {"Blog", "Best wishes,\n\nSally Monk\nHead of News\n\nOn 19 Aug 2020, at 15:20, Ann Roe <ann@tarn.example> wrote:\n\n> " + blog},
	} {
		m := Parse([]byte("From: Sally Monk <sally@moor.example>\nTo: Blogs <blogs@example.org>\nSubject: "+c.subject+"\nContent-Type: text/plain; charset=utf-8\n\n"+c.text+"\n"), Options{})
		if e := m.Texts[0].Earlier; len(e) != 1 || e[0].From.Name != "Ann Roe" || strings.TrimSpace(e[0].Own) != blog || !e[0].Forwarded {
			t.Errorf("%s: %+v", name, e)
		}
	}
}

// TestAnAnswerPassesNothingOn leaves what an answer quotes to the conversation.
func TestAnAnswerPassesNothingOn(t *testing.T) {
	const quote = "On 19 Aug 2020, at 15:20, Blogs <blogs@example.org> wrote:\n\n> What is it called?"
	for name, raw := range map[string]string{
		"by its subject":                  "Subject: Re: Blog\n\n" + quote,
		"by its header":                   "Subject: Blog\nIn-Reply-To: <1@example.org>\n\n" + quote,
		"the quote is shorter":            "Subject: Blog\n\nIt is called “Nine doors”.\n\n" + quote,
		"from one whom it also goes to":   "To: ann@tarn.example\nSubject: Blog\n\nNo.\n\nOn 19 Aug 2020, at 15:20, Ann Roe <ann@tarn.example> wrote:\n\n> Shall we write one?",
		"from another without an address": "To: Ann Roe <ann@tarn.example>\nSubject: Blog\n\nNo.\n\n-----Original Message-----\nFrom: Ann Roe\nSent: 19 August 2020 15:20\nTo: Sally Monk\nSubject: Blog\n\nShall we write one?",
	} {
		m := Parse([]byte("From: Sally Monk <sally@moor.example>\n"+raw+"\n"), Options{})
		if e := m.Texts[0].Earlier; len(e) != 1 || e[0].Forwarded {
			t.Errorf("%s: %+v", name, e)
		}
	}
}
