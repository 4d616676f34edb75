package export

import (
	"html"
	"strings"

	"copydesk/internal/letter"
	"copydesk/internal/submission"
)

// Markdown is a blog as it would be published: its title, its description and its text.
func Markdown(b submission.Blog) string {
	var parts []string
	if title := oneLine(b.Title); title != "" {
		parts = append(parts, "# "+plainWords(title))
	}
	if description := oneLine(b.Description); description != "" {
		parts = append(parts, "*"+plainWords(description)+"*")
	}
	if text := strings.TrimSpace(b.Text); text != "" {
		parts = append(parts, text)
	}
	if len(parts) == 0 {
		return ""
	}
	return strings.Join(parts, "\n\n") + "\n"
}

// Article is a blog as it would be published, as HTML to paste into a page.
func Article(b submission.Blog) string {
	var out strings.Builder
	if title := oneLine(b.Title); title != "" {
		out.WriteString("<h1>" + html.EscapeString(title) + "</h1>\n")
	}
	if description := oneLine(b.Description); description != "" {
		out.WriteString("<p><em>" + html.EscapeString(description) + "</em></p>\n")
	}
	out.WriteString(letter.BlogHTML(b.Text))
	return out.String()
}

// page is an article as a whole page, which a browser opens with its letters right.
func page(b submission.Blog) string {
	return "<!doctype html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n" +
		"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n" +
		"<title>" + html.EscapeString(oneLine(b.Title)) + "</title>\n</head>\n<body>\n<article>\n" +
		Article(b) + "</article>\n</body>\n</html>\n"
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// plainWords keeps Markdown from reading markup into a title (CommonMark 0.31, 2.4: any ASCII punctuation may be
// escaped).
func plainWords(text string) string {
	var out strings.Builder
	for _, r := range text {
		if strings.ContainsRune("\\`*_[]<>&#~|", r) {
			out.WriteByte('\\')
		}
		out.WriteRune(r)
	}
	return out.String()
}
