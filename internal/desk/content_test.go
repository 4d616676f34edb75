package desk

import (
	"bytes"
	"strings"
	"testing"
)

// A field may have as many lines as an email: to copy it at each took hours for 5 MB.
func TestAnEndlessField(t *testing.T) {
	const lines = 1_000_000
	raw := []byte("Subject: a\r\n b\r\nTo: x" + strings.Repeat("\r\n y", lines) + "\r\nFrom: z\r\n\r\nbody\r\n")
	before := bytes.Clone(raw)
	fields, body := splitHeader(raw)
	if len(fields) != 3 || string(fields[0]) != "Subject: a b" || len(fields[1]) != len("To: x")+2*lines || string(fields[2]) != "From: z" || string(body) != "body\r\n" {
		t.Errorf("%d fields, and the body %q", len(fields), body)
	}
	if !bytes.Equal(before, raw) {
		t.Error("the email was written over")
	}
}
