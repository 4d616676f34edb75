package intake

import (
	"strings"
	"testing"
)

// TestWordings sends a blog with each of the wordings in testdata/wordings.txt for one of its fields, and the others
// under plain labels.
func TestWordings(t *testing.T) {
	values := strings.NewReplacer("{T}", "Was there anything in the fridge?", "{D}", "What six hundred telephone calls taught eight people about listening",
		"{N}", "Olumide Bankole", "{R}", "Operations Manager", "{O}", "Neighbourline", `\n`, "\n", `\t`, "\t")
	plain := map[string]string{"title": "Title: {T}", "description": "Description: {D}", "theme": "Theme: 3", "author": ""}
	for said, wordings := range sections(testFile(t, "wordings.txt")) {
		for _, worded := range wordings {
			var lines []string
			for _, field := range []string{"title", "description", "theme", "author"} {
				if field == said {
					lines = append(lines, worded)
				} else {
					lines = append(lines, plain[field])
				}
			}
			r := readMail(t, mailWith(t, values.Replace(strings.Join(lines, "\n\n"))))
			if len(r.Blogs) != 1 {
				t.Errorf("%s: %d blogs", worded, len(r.Blogs))
				continue
			}
			b := r.Blogs[0]
			description := strings.TrimSuffix(b.Description, ".")
			if b.Title != values.Replace("{T}") || description != values.Replace("{D}") || len(b.Themes) != 1 || b.Themes[0] != 3 || len(b.UnknownThemes) > 0 {
				t.Errorf("%s: title %q, description %q, themes %v", worded, b.Title, b.Description, b.Themes)
			}
			if a := b.Author; said == "author" && (a.Name != "Olumide Bankole" || a.Role != "Operations Manager" || a.Organisation != "Neighbourline") {
				t.Errorf("%s: author %q, %q, %q", worded, a.Name, a.Role, a.Organisation)
			}
		}
	}
}

// sections reads the lines below each "== name".
func sections(text string) map[string][]string {
	found, name := map[string][]string{}, ""
	for _, line := range strings.Split(text, "\n") {
		after, heading := strings.CutPrefix(line, "== ")
		switch {
		case heading:
			name = after
		case line != "" && !strings.HasPrefix(line, "#"):
			found[name] = append(found[name], line)
		}
	}
	return found
}

// mailWith is an agency's email with a blog attached.
func mailWith(t *testing.T, note string) string {
	t.Helper()
	return strings.ReplaceAll("From: Kirsty Reid <kirsty@bigtent.example>\nTo: blogs@example.org\nSubject: Guest blog\n"+
		"Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\nHi team,\n\nPlease find attached our guest blog.\n\n"+
		note+"\n\nBest wishes,\nKirsty\n\nKirsty Reid\nAccount Director\nBig Tent PR\n"+
		"--b\nContent-Type: text/plain; charset=utf-8\nContent-Disposition: attachment; filename=blog.txt\n\n"+testFile(t, "blog.txt")+"\n--b--\n", "\n", "\r\n")
}
