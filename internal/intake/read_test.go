package intake

import (
	"testing"

	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
	"copydesk/internal/message"
)

// readMail reads an email as it travels, for the example call.
func readMail(t testing.TB, mail string) Reading {
	t.Helper()
	return readMessage(t, message.Parse([]byte(mail), message.Options{}))
}

// readMessage reads an email that is taken apart.
func readMessage(t testing.TB, m *message.Message) Reading {
	t.Helper()
	return Read(m, calltest.Example(t), &document.Reader{})
}
