package intake

import (
	"os"
	"strings"
	"testing"
)

// TestTrickyParagraphs puts paragraphs that look like labels, words to the desk, bylines, biographies or signatures at
// each place of a blog that is pasted into an email: they belong to the blog wherever they stand.
func TestTrickyParagraphs(t *testing.T) {
	blog := strings.Split(strings.TrimSpace(testFile(t, "blog.txt")), "\n\n")
	for _, tricky := range strings.Split(strings.TrimSpace(testFile(t, "tricky.txt")), "\n") {
		for _, at := range []int{0, 1, 4, len(blog)} {
			text := append(append(append([]string{}, blog[:at]...), tricky), blog[at:]...)
			for form, mail := range map[string]string{"plain": plainMail(text), "html": htmlMail(text)} {
				whole(t, form, mail, text)
			}
		}
	}
}

func testFile(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

const head = "From: Olivia Brandt <olivia@fenwick.example>\r\nTo: blogs@example.org\r\nSubject: Blog\r\nContent-Type: text/%; charset=utf-8\r\n\r\n"

var (
	before = []string{"Hello,", "My blog is below.", "Title: Who is Derek?", "Description: Why a form broke in a week.", "Theme: 5"}
	after  = []string{"Kind regards,", "Olivia Brandt", "Head of Address Services"}
)

func plainMail(text []string) string {
	parts := append(append(append([]string{}, before...), text...), after...)
	return strings.Replace(head, "%", "plain", 1) + strings.Join(parts, "\r\n\r\n") + "\r\n"
}

func htmlMail(text []string) string {
	parts := append(append(append([]string{}, before...), text...), after...)
	return strings.Replace(head, "%", "html", 1) + "<div>" + strings.Join(parts, "</div><div><br></div><div>") + "</div>\r\n"
}

// whole says what is missing of a blog that was read, or too much.
func whole(t *testing.T, form, mail string, text []string) {
	t.Helper()
	r := readMail(t, mail)
	if len(r.Blogs) != 1 {
		t.Fatalf("%s: %d blogs in %q", form, len(r.Blogs), mail)
	}
	b := r.Blogs[0]
	if b.Title != "Who is Derek?" || b.Description != "Why a form broke in a week." || len(b.Themes) != 1 || b.Author.Name != "Olivia Brandt" {
		t.Errorf("%s: %q, %q, %v, %q in %q", form, b.Title, b.Description, b.Themes, b.Author.Name, mail)
	}
	if want := len(strings.Fields(strings.Join(text, " "))); b.Words != want {
		t.Errorf("%s: %d words, want %d, in %q", form, b.Words, want, mail)
	}
}
