package message

import (
	"strings"
	"testing"
)

// TestWordings walks the languages: each example is an absence message, by its prefix or by what it says.
func TestWordings(t *testing.T) {
	for _, w := range wordings {
		subject, text, _ := strings.Cut(w.example, "|")
		raw := "From: jane@example.com\r\nSubject: " + subject + "\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + text + "\r\n"
		if m := Parse([]byte(raw), Options{}); m.Automatic == "" {
			t.Errorf("%s: %q is no absence message", w.language, w.example)
		}
		if !awayPhrases.MatchString(text) {
			t.Errorf("%s: %q says nothing of an absence", w.language, text)
		}
	}
}

// TestMachine walks what programs write without a field that tells it.
func TestMachine(t *testing.T) {
	for subject, text := range map[string]string{
		"Out of the office: Call for blogs":                          "I'm out till the 7th. Urgent? Ring Ann.",
		"AUTO: Jane Doe is out of the office (returning 07/09/2020)": "I am out of the office until 07/09/2020.",
		"AUTO: Jane Doe ist außer Haus (Rückkehr am 07.09.2020)":     "Ich werde Ihre Nachricht nach meiner Rückkehr beantworten.",
		"AUTO: Jane Doe est absente (retour 07/09/2020)":             "Je suis absente jusqu'au 07/09/2020.",
		"Re: Call for blogs [Auto-reply]":                            "I am on leave until 7 September.",
		"Currently out of office: Call for blogs":                    "I will respond on my return.",
		"INC0048213 has been opened on your behalf":                  "Incident INC0048213 has been opened on your behalf.",
		"Ticket received":                             "We have received your request and a ticket has been created with ID 913.",
		"Acme Weekly":                                 "Ten blogs to read. You are receiving this email because you subscribed. Unsubscribe",
		"Leído: Call for blogs":                       "El mensaje se leyó el 25 de agosto.",
		"Out of office":                               "Thanks for your message. I have now left Lakeborough Council. Please write to comms@lakeborough.example.",
		"Auto: Re: Call for blogs":                    "I am out of the office until Monday and will respond when I am back.",
		"Return Receipt (displayed) - Call for blogs": "This is a Return Receipt for the mail that you sent.",
	} {
		raw := "From: Jane Doe <jane@example.com>\r\nSubject: " + subject + "\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + text + "\r\n"
		if m := Parse([]byte(raw), Options{}); m.Automatic == "" {
			t.Errorf("%q is no machine's", subject)
		}
	}
}

// TestNoMachine walks what people write that sounds like a machine's.
func TestNoMachine(t *testing.T) {
	for subject, text := range map[string]string{
		"AUTO: Jane Doe wants to know":        "May I send a blog about cars?",
		"Automation: our blog":                "Here is a question about our blog on automated replies.",
		"Absence makes the data grow":         "May I send a blog of this name?",
		"Automatic reply: Call for blogs":     "I am writing under your automatic reply. When is the deadline?",
		"Our IT ticket":                       "Ticket 48213 is with our own people, because your site is blocked here. May I email the blog?",
		"I have received your letter":         "We have received your letter about our blog and will send a shorter one.",
		"Read: a blog about public libraries": "Would it interest you?",
		"By the desk's group": "My blog is pasted below.\r\n\r\n-- \r\nYou received this message because you are subscribed to the Google Groups \"Desk\" group.\r\n" +
			"To unsubscribe from this group and stop receiving emails from it, send an email to desk+unsubscribe@example.org.",
	} {
		raw := "From: jane@example.com\r\nSubject: " + subject + "\r\n\r\n" + text + "\r\n"
		if m := Parse([]byte(raw), Options{}); m.Automatic != "" {
			t.Errorf("%q: %q", subject, m.Automatic)
		}
	}
}

// TestIsMaybeAway tells an absence message that bears no sign from the answer of somebody who is away.
func TestIsMaybeAway(t *testing.T) {
	for text, want := range map[string]bool{
		"I am away until 7 September. For anything to do with Theme 2 of our programme, contact Ann Lee on 01632 960123.": true,
		"Thank you for your email. I'm on annual leave and\nback on Monday. Please email ann@example.org instead.":        true,
		"I'm on leave from Friday, so please use this title: Ten boats.":                                                  false,
		"Theme 2 please. I am away until Monday; call me on 01632 960123 if that is too late.":                            false,
		"A town was away until Monday. Contact ann@example.org.":                                                          false,
	} {
		m := Parse([]byte("From: jane@example.com\r\nSubject: Re: Your blog\r\nIn-Reply-To: <1@example.org>\r\n\r\n"+strings.ReplaceAll(text, "\n", "\r\n")+"\r\n"), Options{})
		if m.Automatic != "" {
			t.Errorf("%q: %s", text, m.Automatic)
		}
		if got := IsMaybeAway(m); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
