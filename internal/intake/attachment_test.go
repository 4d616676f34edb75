package intake

import (
	"testing"

	"copydesk/internal/document"
	"copydesk/internal/message"
)

// TestOpenRefuses walks files in which no text can be read, each with what the letter says of it.
func TestOpenRefuses(t *testing.T) {
	for _, c := range []struct {
		name, content string
		why           document.Why
		reason        string
	}{
		{"Blog.rar", "Rar!\x1a\x07\x00" + "x", document.Unsupported, "is an archive, and no zip"},
		{"Blog.html", "<html><body><p> </p></body></html>", document.Unreadable, "is empty"},
		{"Blog.rtf", `{\rtf1\ansi }`, document.Unreadable, "is empty"},
	} {
		files := open(c.name, []byte(c.content), "", &document.Reader{}, message.Address{}, false)
		if len(files) != 1 || files[0].refusal == nil || files[0].refusal.Why != c.why || files[0].refusal.Reason != c.reason {
			t.Errorf("%s: %+v", c.name, files)
		}
	}
}
