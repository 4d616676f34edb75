package attached

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
		{"Attachment removed.txt", "The attachment \"blog.docx\" was removed from this message because it may contain a virus. Ask your IT desk.", document.Unreadable, "stands in the place of an attachment that a mail server took out"},
		{"warning.txt", "MailGate has removed the following attachment:\n\nOur blog.zip\n", document.Unreadable, "stands in the place of an attachment that a mail server took out"},
	} {
		files := open(c.name, []byte(c.content), "", &document.Reader{}, message.Address{}, false)
		if len(files) != 1 || files[0].Refusal == nil || files[0].Refusal.Why != c.why || files[0].Refusal.Reason != c.reason {
			t.Errorf("%s: %+v", c.name, files)
		}
	}
}

// TestOpenReads keeps what only speaks of a file that was removed.
func TestOpenReads(t *testing.T) {
	const text = "Every file that the clerk removed from the shelf in the attic came back a week later, with a note. None of them was called blog.docx."
	if files := open("blog.txt", []byte(text), "", &document.Reader{}, message.Address{}, false); len(files) != 1 || files[0].Doc == nil {
		t.Errorf("%+v", files)
	}
}

func TestVersionOf(t *testing.T) {
	for name, want := range map[string]int{"Derek v2.docx": 2, "Derek_version 3.docx": 3, "Derek draft-1.docx": 1, "Derek.docx": 0, "Revival 4.docx": 0} {
		if got := versionOf(name); got != want {
			t.Errorf("versionOf(%q) = %d, want %d", name, got, want)
		}
	}
}

// TestBetter takes of two files with the same blog the one whose name says that it counts.
func TestBetter(t *testing.T) {
	for better, other := range map[string]string{
		"Blog with your changes, v2.docx": "Blog.docx",
		"Blog clean.docx":                 "Blog changes shown.docx",
		"blog revised.docx":               "blog.docx",
		"blog_FINAL.docx":                 "blog v3.docx",
		"blog clean.docx":                 "blog final tracked.docx",
		"blog.docx":                       "blog - original.docx",
		"blog shortened.docx":             "blog.docx",
		"blog v2.docx":                    "blog v1.docx",
		"Finale v2.docx":                  "Finale.docx",
		"blog-v2-clean.docx":              "blog-v2-with-changes.docx",
		"The old road new.docx":           "The old road.docx",
	} {
		if !rank(better, other) || rank(other, better) {
			t.Errorf("%s is not before %s", better, other)
		}
	}
}

func rank(name, than string) bool {
	return better(File{Name: name, Format: document.DOCX}, File{Name: than, Format: document.DOCX})
}
