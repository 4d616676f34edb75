package message

import (
	"strings"
	"testing"
)

// TestUUEncoded takes a file out of a text, and leaves text that only begins like one.
func TestUUEncoded(t *testing.T) {
	const head = "From: Jane Doe <jane@example.com>\nSubject: Blog\n\n"
	for _, c := range []struct{ text, name, content, own string }{
		{"See the file.\n\nbegin 644 a/blog.txt\n+:&5L;&\\@=V]R;&0 \n`\nend\n", "blog.txt", "hello world", "See the file."},
		{"begin 644 is how they start.\nThen comes the end.\nend\n", "", "", "begin 644 is how they start.\nThen comes the end.\nend"},
		{"begin 644 blog.txt\n+:&5L;&\\@=V]R;&0 \n", "", "", "begin 644 blog.txt\n+:&5L;&\\@=V]R;&0"},
	} {
		m := Parse([]byte(head+c.text), Options{})
		name, content := "", ""
		for _, a := range m.Attachments {
			name, content = a.Name, string(a.Content)
		}
		if own := strings.TrimSpace(ownText(m)); name != c.name || content != c.content || own != c.own {
			t.Errorf("%q: file %q holds %q beside %q", c.text, name, content, own)
		}
	}
}
