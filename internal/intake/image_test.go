package intake

import (
	"bytes"
	"encoding/base64"
	"image"
	"image/png"
	"strings"
	"testing"

	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
	"copydesk/internal/message"
	"copydesk/internal/submission"
)

// TestImageRoles reads the names of pictures beside a note, for a blog by Sue Ferris and Rose Hall.
func TestImageRoles(t *testing.T) {
	const blog, shot = "The blog is attached.", "Attached: biography, blog, photograph."
	for _, c := range []struct{ about, pictures string }{
		{shot, "3 photograph.jpg: headshot"},
		{shot, "IMG_2031.jpg: headshot"},
		{blog, "IMG_2031.jpg: other"},
		{"The graph goes below the third paragraph.", "graph 2.png: figure"},
		{blog, "cart1.jpg: other"},
		{"The blog is attached. IMG_8842.jpg is my headshot and Picture1.png is the graph for paragraph four.", "IMG_8842.jpg: headshot, Picture1.png: figure"},
		{"The blog is attached. IMG_8842.jpg is for you, and here is my photo too.", "IMG_8842.jpg: headshot"},
		{blog, "Sue Ferris.jpg: headshot"},
		{blog, "SFerris.jpg: headshot, RoseHall2.jpg: headshot"},
		{blog, "Ferris web (2).jpg: headshot"},
		{blog, "Rose garden.jpg: other, Town Hall.jpg: other"},
		{shot, "Sue Ferris.jpg: headshot, cart1.jpg: other"},
		{"The blog is attached, with a group photo.", "group photo.jpg: other"},
		{shot, "cart1.jpg: headshot, company logo.png: logo"},
	} {
		m := message.Parse([]byte(strings.Replace(head, "%", "plain", 1)+c.about+"\r\n"), message.Options{})
		for picture := range strings.SplitSeq(c.pictures, ", ") {
			name, _, _ := strings.Cut(picture, ":")
			m.Attachments = append(m.Attachments, message.Attachment{Name: name, Type: "image/jpeg", Content: []byte("\xff\xd8\xff")})
		}
		m.Attachments = append(m.Attachments, message.Attachment{Name: "blog.md", Content: []byte("# Nine doors\n\nBy Sue Ferris and Rose Hall\n\n" + testFile(t, "blog.txt"))})
		r := Read(m, calltest.Example(t), &document.Reader{})
		if len(r.Blogs) != 1 {
			t.Fatalf("%s: %d blogs", c.pictures, len(r.Blogs))
		}
		var got []string
		for _, i := range r.Blogs[0].Images {
			got = append(got, i.Name+": "+string(i.Role))
		}
		if strings.Join(got, ", ") != c.pictures {
			t.Errorf("with %q: %s, want %s", c.about, got, c.pictures)
		}
	}
}

// TestPhotographWithinTheText: Apple Mail shows a picture that was attached, and marks it as standing in the text. It is the photograph
// of which the note speaks, unless another is attached or it is as small as a logo.
func TestPhotographWithinTheText(t *testing.T) {
	picture := func(width, height int) []byte {
		var content bytes.Buffer
		if err := png.Encode(&content, image.NewGray(image.Rect(0, 0, width, height))); err != nil {
			t.Fatal(err)
		}
		return content.Bytes()
	}
	for _, c := range []struct {
		about, name      string
		width, height    int
		attached, expect string
	}{
		{"The blog is attached with a photo.", "IMG_2031.png", 480, 640, "", "headshot"},
		{"The blog is attached.", "IMG_2031.png", 480, 640, "", "other"},
		{"The blog is attached with a photo.", "image001.png", 480, 640, "", "other"},
		{"The blog is attached with a photo.", "IMG_2031.png", 480, 640, "cart1.png", "other"},
		{"The blog is attached with a photo.", "IMG_2031.png", 300, 100, "", "logo"},
	} {
		m := message.Parse([]byte(strings.Replace(head, "%", "plain", 1)+c.about+"\r\n"), message.Options{})
		m.Attachments = []message.Attachment{{Name: c.name, Type: "image/png", Inline: true, Content: picture(c.width, c.height)}}
		if c.attached != "" {
			m.Attachments = append(m.Attachments, message.Attachment{Name: c.attached, Type: "image/png", Content: picture(480, 640)})
		}
		m.Attachments = append(m.Attachments, message.Attachment{Name: "blog.md", Content: []byte("# Nine doors\n\n" + testFile(t, "blog.txt"))})
		r := Read(m, calltest.Example(t), &document.Reader{})
		if len(r.Blogs) != 1 {
			t.Fatalf("%+v: %d blogs", c, len(r.Blogs))
		}
		if got := string(r.Blogs[0].Images[0].Role); got != c.expect {
			t.Errorf("%+v: %s", c, got)
		}
	}
}

// TestPictureOfASignature sends thanks with the square logo of a signature, and a photograph without a word.
func TestPictureOfASignature(t *testing.T) {
	var square bytes.Buffer
	if err := png.Encode(&square, image.NewGray(image.Rect(0, 0, 400, 400))); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		says, picture string
		want          int
	}{
		{"Thanks!\r\n\r\nSue", "image001.png", 0},
		{"Thanks!\r\n\r\nSue", "IMG_2031.png", 1},
		{"", "image001.png", 1},
		{"My photo as promised.\r\n\r\nSue", "image001.png", 1},
	} {
		answer := strings.NewReplacer("%", "plain", "Subject: Blog", "In-Reply-To: <1@example.org>\r\nSubject: Re: Your blog [SS20-1]").Replace(head)
		m := message.Parse([]byte(answer+c.says+"\r\n"), message.Options{})
		m.Attachments = []message.Attachment{{Name: c.picture, Type: "image/png", Inline: true, Content: square.Bytes()}}
		if got := len(Read(m, calltest.Example(t), &document.Reader{}).Said.Images); got != c.want {
			t.Errorf("%q with %s: %d pictures", c.says, c.picture, got)
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
