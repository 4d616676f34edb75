package desk_test

import (
	"strings"
	"testing"
	"time"

	"copydesk/internal/desk"
	"copydesk/internal/message"
	"copydesk/internal/submission"
)

// TestUnverifiedSender judges an email by itself as the service does: where a trusted server says that its From is
// not who sent it, it goes to the editors.
func TestUnverifiedSender(t *testing.T) {
	const mail = "Authentication-Results: mail.example.org; dmarc=%\r\nFrom: Tess <tess@holloway.example>\r\nSubject: Our blog\r\n\r\nPlease find our blog attached.\r\n"
	c := testCall(t)
	for result, want := range map[string]submission.Outcome{"fail": submission.Referred, "pass": submission.NeedsCorrection, "none": submission.NeedsCorrection} {
		m := message.Parse([]byte(strings.Replace(mail, "%", result, 1)), message.Options{Authserv: []string{"mail.example.org"}})
		if got := desk.Examine(m, c, docs, time.Time{}).Outcome; got != want {
			t.Errorf("dmarc=%s: %s, want %s", result, got, want)
		}
	}
}
