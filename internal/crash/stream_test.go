package crash

import (
	"fmt"
	"strings"
	"time"

	"copydesk/internal/submission"
)

// kind is a kind of email in the stream, with what must have become of it in the end.
type kind struct {
	name    string
	outcome submission.Outcome
	letters int // to its sender
	filed   int // submissions
	forward int // letters to the editors
	make    func(n int) []byte
}

// kinds come as often as they stand here.
var kinds = []kind{
	{"complete", submission.Accepted, 1, 1, 0, complete},
	{"complete", submission.Accepted, 1, 1, 0, complete},
	{"without a theme", submission.NeedsCorrection, 1, 1, 0, func(n int) []byte { return without(n, "Theme: ") }},
	{"complete", submission.Accepted, 1, 1, 0, complete},
	{"a question", submission.Referred, 0, 0, 1, question},
	{"complete", submission.Accepted, 1, 1, 0, complete},
	{"an auto-reply", submission.Ignored, 0, 0, 0, automatic},
}

// email is one of the stream.
type email struct {
	kind
	sender, id string
	raw        []byte
}

// manyQuestions is how many the editors get: after so many in an hour copydesk spares them (desk.DefaultLimits).
const manyQuestions = 50

func emailNumber(n int) email {
	k := kinds[n%len(kinds)]
	if k.forward > 0 && n/len(kinds) >= manyQuestions {
		k = kinds[0]
	}
	return email{k, sender(n), messageID(n), k.make(n)}
}

// sender gives each email a sender and a domain of its own: nobody gets so many letters that they are held back.
func sender(n int) string { return fmt.Sprintf("jane@n%d.example", n) }

func messageID(n int) string { return fmt.Sprintf("mail.%d@n%d.example", n, n) }

func head(n int, subject, more string) string {
	return fmt.Sprintf("From: Jane Doe <%s>\r\nTo: blogs@example.org\r\nSubject: %s\r\nDate: %s\r\nMessage-ID: <%s>\r\n%s"+
		"MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n",
		sender(n), subject, time.Now().Format(time.RFC1123Z), messageID(n), more)
}

func complete(n int) []byte {
	var text strings.Builder
	for i := range 45 {
		fmt.Fprintf(&text, "The service number %d was mended in week %d by people who listened. ", n, i)
		if i%9 == 8 {
			text.WriteString("\r\n\r\n")
		}
	}
	return []byte(head(n, "Blog for the campaign week", "") +
		fmt.Sprintf("Title: What service %d taught us\r\nSub-title: How one team mended number %d by listening\r\nTheme: 2\r\nAuthor: Jane Doe\r\n\r\n", n, n) + text.String())
}

func without(n int, label string) []byte {
	before, line, _ := strings.Cut(string(complete(n)), label)
	_, after, _ := strings.Cut(line, "\r\n")
	return []byte(before + after)
}

func question(n int) []byte {
	return []byte(head(n, "When is the deadline?", "") + fmt.Sprintf("Dear all,\r\n\r\nby when would you need a blog, and may it have pictures? I ask for team %d.\r\n\r\nJane\r\n", n))
}

func automatic(n int) []byte {
	return []byte(head(n, "Out of office", "Auto-Submitted: auto-replied\r\n") + fmt.Sprintf("I am away until week %d.\r\n", n))
}
