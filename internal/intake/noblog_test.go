package intake

import (
	"archive/zip"
	"bytes"
	"encoding/base64"
	"testing"

	"copydesk/internal/submission"
)

// TestSubjectOfAMissingBlog: an email without its blog gives what its subject says of it beside a part that names a blog or
// a theme, and a subject that is all one part gives no title.
func TestSubjectOfAMissingBlog(t *testing.T) {
	for subject, want := range map[string]string{
		"Blog for theme 5: Twelve Fridays": "Twelve Fridays", "Blog submission - One page per rule": "One page per rule",
		"Blog for theme 5": "", "Smarter State week": "", "Recovered from my laptop at last": "", "Re: Blog: Twelve Fridays": "",
	} {
		r := readMail(t, "From: Idris Calloway <idris@fenwick.example>\r\nTo: blogs@example.org\r\nSubject: "+subject+
			"\r\n\r\nHello,\r\n\r\nplease find our blog attached.\r\n\r\nIdris\r\n")
		if len(r.Blogs) != 1 || r.Blogs[0].Unread != submission.NoBlog {
			t.Errorf("%s: %+v", subject, r)
			continue
		}
		if b := r.Blogs[0]; b.Title != want || b.TitleGuessed != (want != "") {
			t.Errorf("%s: title %q, guessed %v", subject, b.Title, b.TitleGuessed)
		}
	}
}

// TestPhotographOfABlog: a picture of the page on which a blog is written is a blog that cannot be read; one for a blog is none.
func TestPhotographOfABlog(t *testing.T) {
	for says, want := range map[string]submission.Code{
		"Attached is a photo of my blog. It is for People.":         submission.UnsupportedFormat,
		"Please find my blog attached as a scan. It is for People.": submission.UnsupportedFormat,
		"Attached is a photo for my blog, as you asked.":            "",
	} {
		r := readMail(t, "From: Idris Calloway <idris@fenwick.example>\r\nTo: blogs@example.org\r\nSubject: Hello\r\n"+
			"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n"+says+"\r\n--b\r\nContent-Type: image/jpeg; name=IMG_0412.jpg\r\n"+
			"Content-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\n/9j/4AAQSkZJRg==\r\n--b--\r\n")
		var got submission.Code
		if len(r.Blogs) == 1 {
			got = r.Blogs[0].Unread
		}
		if got != want {
			t.Errorf("%s: %q, want %q", says, got, want)
		}
	}
}

// TestArchiveInAnArchive: a zip is opened one level deep, and a zip in it is named as what could not be read.
func TestArchiveInAnArchive(t *testing.T) {
	inner := zipOf(t, "blog.txt", []byte("Words of a blog."))
	outer := base64.StdEncoding.EncodeToString(zipOf(t, "blog.zip", inner))
	r := readMail(t, "From: Jane Doe <jane@fenwick.example>\r\nTo: blogs@example.org\r\nSubject: Blog\r\n"+
		"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nOur blog is in the zip.\r\n--b\r\nContent-Type: application/zip; name=all.zip\r\n"+
		"Content-Transfer-Encoding: base64\r\n\r\n"+outer+"\r\n--b--\r\n")
	if len(r.Blogs) != 1 || r.Blogs[0].Unread != submission.UnsupportedFormat {
		t.Errorf("%+v", r.Blogs)
	}
}

func zipOf(t *testing.T, name string, content []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write(content); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestYesToALetter: a plain yes takes what a letter offered, and in answer to an acceptance there is nothing to take.
func TestYesToALetter(t *testing.T) {
	const offer = "\r\n\r\n> The description is too long. You may like a shorter one; reply “yes” to take it.\r\n"
	for _, c := range []struct {
		subject, text string
		want          submission.Outcome
	}{
		{"Re: Your blog is accepted: “Ninety doors” [SS20-82]", "👍", submission.Noted},
		{"Re: Your blog is accepted: “Ninety doors” [SS20-82]", "That's wonderful, thank you! I'll let the team know.", submission.Noted},
		{"Re: Your blog needs a small change [SS20-82]", "👍" + offer, ""},
		{"Re: Your blog needs a small change [SS20-82]", "Yes, please." + offer, ""},
	} {
		r := readMail(t, "From: Jane Doe <jane@fenwick.example>\r\nTo: blogs@example.org\r\nSubject: "+c.subject+
			"\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"+c.text+"\r\n")
		if r.Kind != submission.KindReply || r.Outcome != c.want {
			t.Errorf("%s: %q is %s, %q", c.subject, c.text, r.Kind, r.Outcome)
		}
	}
}
