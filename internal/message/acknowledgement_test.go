package message

import (
	"strings"
	"testing"
)

// TestAcknowledgements: what help desks, press offices and shared mailboxes write by themselves is known without a field that says
// so; what may be one is doubtful; and nobody who writes for such an office is taken for a program.
func TestAcknowledgements(t *testing.T) {
	const program, perhaps, person = "a program", "perhaps a program", "a person"
	for _, c := range []struct{ text, want string }{
		{"We have received your message and created a ticket for it. The number is NG-20931. Our opening hours are Monday to Friday, 9 to 5.", program},
		{"Dear Customer,\n\nThank you for contacting Northgate Council. Your enquiry has been logged under reference 1102938 and will be dealt with by one of our team.", program},
		{"Thanks for reaching out! We got your message and one of our agents will be in touch shortly.", program},
		{"A case has been opened for you.\nCase number: 00019283\nSubject: Your blog needs a small change\nPriority: Normal", program},
		{"We have now closed this ticket. If you still need help simply reply and it will be reopened. How did we do?", program},
		{"Vielen Dank für Ihre Anfrage. Ihr Anliegen wurde unter der Vorgangsnummer 2026-11873 erfasst. Wir melden uns so bald wie möglich.", program},
		{"Nous avons bien reçu votre demande. Elle a été enregistrée sous le numéro 48213. Un conseiller vous répondra.", program},
		{"Tack för ditt mejl! Vi har tagit emot ditt ärende. Ditt ärendenummer är 20261124-88.", program},
		{"This inbox is not monitored over the weekend. We will pick up your message on Monday morning.", perhaps},
		{"The person you are writing to keeps strangers out. Please follow the link to confirm that you are human.", perhaps},
		{"Your request (48812) has been updated. To add comments, reply to this email.\n\nOla:\n\nPlease withdraw our blog.", perhaps},
		{"Thank you for emailing Tarn Council. We deal with media enquiries between 8am and 6pm. Residents should visit our site.", perhaps},
		{"Thank you for your email. I will get back to you as soon as possible and within two days.", person},
		{"Thank you for your message, which has been passed to our policy team.\n\nDescription: A moor teaches a rota about rain.\n\nThe photo will follow shortly.", person},
		{"Your message has been passed to one of our team. Could we still change the title, or would that be too late?", person},
		{"A moor teaches a rota about rain.", person},
	} {
		raw := "From: Press <press@northgate.example>\r\nSubject: Re: Your blog [SS20-1]\r\n\r\n" + strings.ReplaceAll(c.text, "\n", "\r\n")
		m := Parse([]byte(raw), Options{})
		got := person
		switch {
		case m.Automatic != "":
			got = program
		case m.Acknowledges:
			got = perhaps
		}
		if got != c.want {
			t.Errorf("%s, want %s: %s", got, c.want, c.text)
		}
	}
}
