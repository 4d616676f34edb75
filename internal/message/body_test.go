package message

import (
	"strings"
	"testing"
)

// TestPictureData reads the text behind a photograph that is written into the HTML, however large.
func TestPictureData(t *testing.T) {
	photo := `<p><img src="data:image/jpeg;base64,` + strings.Repeat("A", maxTextBytes) + `"></p>`
	for name, html := range map[string]string{
		"a photograph above":  photo + "<p>It began with a lamp.</p>",
		"two":                 photo + "<p>One.</p>" + photo + "<p>It began with a lamp.</p>",
		"without a last mark": "<p>It began with a lamp.</p>" + strings.TrimSuffix(photo, `"></p>`),
		"only words of it":    "<p>We write ;base64, here.</p><p>It began with a lamp.</p>" + photo,
	} {
		m := Parse([]byte("From: a@example.org\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"+html), Options{})
		if len(m.Texts) != 1 || !strings.Contains(m.Texts[0].Own, "It began with a lamp.") {
			t.Errorf("%s: %d texts", name, len(m.Texts))
		}
	}
}
