package store

import (
	"bytes"
	"context"
	"encoding/base64"
	"fmt"
	"math/rand/v2"
	"testing"

	"copydesk/internal/submission"
)

// TestFilesOfAnEmailAreKeptOnce files two blogs from one email, whose files begin alike and end in half a line of base64.
func TestFilesOfAnEmailAreKeptOnce(t *testing.T) {
	s := open(t)
	one, two, photo := someFile(1, 20_001), someFile(2, 30_017), someFile(3, 9_000)
	elsewhere, small := someFile(4, 20_000), someFile(5, 300)
	m := sampleMail(1)
	m.Raw = fmt.Appendf(nil, "Subject: Two blogs\r\n\r\n%s\r\n--b\r\n\r\n%s\r\n--b\r\n\r\n%s\r\n--b\r\n\r\n%s\r\n--b--\r\n", lines(one), lines(two), lines(photo), lines(small))
	blogs := map[string][]byte{"SS20-1": one, "SS20-2": two, "SS20-3": elsewhere}
	update(t, s, func(tx *Tx) error {
		mail := must[int64](t)(tx.AddMail(m))
		for _, ref := range []string{"SS20-1", "SS20-2", "SS20-3"} {
			b := sampleBlog()
			b.Original = blogs[ref]
			b.Images = []submission.Image{{Name: "me.jpg", Role: submission.Headshot, Content: photo}, {Name: "logo.png", Role: submission.Logo, Content: small}}
			b.Author.Email = ref + "@example.com"
			must[int64](t)(tx.AddSubmission(Submission{Ref: ref, Call: "smarter", Sender: ref + "@example.com", Received: start},
				Revision{MailID: mail, Received: start, Blog: b}))
		}
		return nil
	})
	intact := func(refs ...string) {
		t.Helper()
		for _, ref := range refs {
			original, images, err := s.RevisionFiles(context.Background(), ref, 1)
			if err != nil || !bytes.Equal(original, blogs[ref]) || len(images) != 2 || !bytes.Equal(images[0].Content, photo) || !bytes.Equal(images[1].Content, small) {
				t.Errorf("%s: %d bytes of %d, %d images, %v", ref, len(original), len(blogs[ref]), len(images), err)
			}
		}
	}
	intact("SS20-1", "SS20-2", "SS20-3")
	if kept := bytesOf(t, s); kept > len(elsewhere)+3*len(small)+5*57 {
		t.Errorf("%d bytes are kept beside the email", kept)
	}
	// One of the two authors is erased, and the email with them; the other blogs stay whole.
	update(t, s, func(tx *Tx) error { _, err := tx.EraseAddress("ss20-1@example.com"); return err })
	intact("SS20-2", "SS20-3")
}

// TestAPictureOfOnePattern looks for a file that begins at each fourth byte of another, of megabytes: to compare it there
// each time, in the transaction that files the email, would take an hour.
func TestAPictureOfOnePattern(t *testing.T) {
	pattern := []byte("\xff\xd8\xff\xe0")
	long, short := bytes.Repeat(pattern, 1<<20), append(bytes.Repeat(pattern, 1<<19), bytes.Repeat([]byte("end"), 1000)...)
	p, _, err := Pack(fmt.Appendf(nil, "Subject: Two pictures\r\n\r\n%s\r\n--b\r\n\r\n%s\r\n", lines(long), lines(short)))
	if err != nil {
		t.Fatal(err)
	}
	m := filedMail{id: 1, packed: p}
	if _, length, ok := m.find(1, long); !ok || len(long)-length > mostTail {
		t.Errorf("of the first, which stands at the beginning, %d bytes are found", length)
	}
	if at, _, ok := m.find(1, short); ok {
		t.Errorf("the second is looked for as far as %d; it should be kept as it is", at)
	}
}

// someFile is a file that begins as any other and has nothing in it to compress.
func someFile(seed uint64, size int) []byte {
	random := rand.New(rand.NewPCG(seed, 0))
	file := append([]byte("PK\x03\x04"), make([]byte, 100)...)
	for len(file) < size {
		file = append(file, byte(random.Uint32()))
	}
	return file
}

func lines(file []byte) []byte {
	var b bytes.Buffer
	for text := base64.StdEncoding.EncodeToString(file); len(text) > 0; {
		n := min(76, len(text))
		b.WriteString(text[:n] + "\r\n")
		text = text[n:]
	}
	return b.Bytes()
}

func bytesOf(t *testing.T, s *Store) (n int) {
	t.Helper()
	if err := s.reader.Get(&n, `SELECT sum(length(content)) FROM revision_file`); err != nil {
		t.Fatal(err)
	}
	return n
}
