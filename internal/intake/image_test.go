package intake

import (
	"encoding/base64"
	"strings"
	"testing"

	"copydesk/internal/submission"
)

func TestImageRole(t *testing.T) {
	photo := []byte("\xff\xd8\xff") // of unknown size
	for _, c := range []struct {
		name, about string
		inline      bool
		want        submission.ImageRole
	}{
		{"3 photograph.jpg", "Attached: biography, blog, photograph.", false, submission.Headshot},
		{"graph 2.png", "The graph goes below the third paragraph.", false, submission.Figure},
		{"cart1.jpg", "The blog is attached.", false, submission.Other},
		{"Sue Ferris.jpg", "The blog is attached.", false, submission.Headshot},
	} {
		if got := imageRole(c.name, photo, c.inline, c.about, "Sue Ferris"); got != c.want {
			t.Errorf("%s with %q is %s, want %s", c.name, c.about, got, c.want)
		}
	}
}

// TestPicturesHaveTheirType: an export names a picture by its type, which is told by its content and not by what the
// mail program says of it.
func TestPicturesHaveTheirType(t *testing.T) {
	png := "\x89PNG\r\n\x1a\n" + strings.Repeat("x", 40)
	mail := "From: Olivia Brandt <olivia@fenwick.example>\r\nTo: blogs@example.org\r\nSubject: Blog\r\n" +
		"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" +
		strings.Join(append(append([]string{}, before...), strings.Split(strings.TrimSpace(testFile(t, "blog.txt")), "\n\n")...), "\r\n\r\n") +
		"\r\n\r\n--b\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=\"headshot.PNG\"\r\n" +
		"Content-Transfer-Encoding: base64\r\n\r\n" + base64.StdEncoding.EncodeToString([]byte(png)) + "\r\n--b--\r\n"
	r := readMail(t, mail)
	if len(r.Blogs) != 1 || len(r.Blogs[0].Images) != 1 {
		t.Fatalf("read %+v", r.Blogs)
	}
	if i := r.Blogs[0].Images[0]; i.Type != "image/png" || i.Role != submission.Headshot {
		t.Errorf("%s is %q, a %s", i.Name, i.Type, i.Role)
	}
}
