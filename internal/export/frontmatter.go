package export

import (
	"encoding/json"
	"fmt"
	"strings"
	"unicode"

	"copydesk/internal/submission"
)

// frontMatter is the head of index.md, in YAML. Names are those that Hugo and Jekyll know (title, description, date,
// lastmod, draft, categories) and otherwise the names of list --json. A blog that is not accepted is a draft, which
// Hugo leaves out.
func frontMatter(item Item) string {
	l, b := item.Listed, item.Blog.Complete()
	var y yaml
	y.text("title", oneLine(l.Title))
	y.text("description", oneLine(l.Description))
	y.raw("date", l.Received)
	y.raw("lastmod", l.Updated)
	y.raw("draft", fmt.Sprint(l.Status != submission.StatusAccepted))
	y.text("ref", l.Ref)
	y.text("call", l.Call)
	y.text("status", string(l.Status))
	var names []string
	for _, t := range l.Themes {
		names = append(names, orElse(t.Name, t.String()))
	}
	y.list("categories", names)
	y.list("theme_numbers", b.Themes)
	y.head("author")
	for _, field := range []struct{ name, value string }{
		{"name", b.Author.Name},
		{"role", b.Author.Role},
		{"organisation", b.Author.Organisation},
		{"email", b.Author.Email},
		{"twitter", b.Author.Twitter},
		{"bio", b.Author.Bio},
	} {
		y.text("  "+field.name, field.value)
	}
	y.text("sender", l.Sender)
	y.raw("words", fmt.Sprint(l.Words))
	y.raw("revision", fmt.Sprint(l.Revision))
	y.text("format", b.Format)
	y.text("source", b.Source)
	y.list("problems", codesOf(b.Problems))
	y.list("remarks", codesOf(b.Remarks))
	y.raw("render_with_liquid", "false") // Jekyll 4 would run {{ }} and {% %} in the text
	return "---\n" + y.String() + "---\n\n"
}

func codesOf(problems []submission.Problem) []string {
	var codes []string
	for _, p := range problems {
		codes = append(codes, string(p.Code))
	}
	return codes
}

// yaml writes a mapping. Every text is in double quotes, so that none is taken for a date, a yes or a number by either
// of YAML 1.1, which Jekyll reads, and 1.2.
type yaml struct{ strings.Builder }

func (y *yaml) head(name string) { y.WriteString(name + ":\n") }

func (y *yaml) raw(name, value string) { y.WriteString(name + ": " + value + "\n") }

func (y *yaml) text(name, value string) { y.raw(name, quoted(value)) }

// list writes a list on one line: JSON is YAML in flow style (YAML 1.2.2, 1.3).
func (y *yaml) list(name string, values any) {
	switch list := values.(type) {
	case []int:
		y.raw(name, strings.ReplaceAll(fmt.Sprint(list), " ", ", "))
	case []string:
		texts := make([]string, len(list))
		for i, text := range list {
			texts[i] = quoted(text)
		}
		y.raw(name, "["+strings.Join(texts, ", ")+"]")
	}
}

// quoted writes a text in double quotes. JSON's escapes are YAML's; what YAML does not print (YAML 1.2.2, 5.1) is
// escaped too.
func quoted(text string) string {
	var out strings.Builder
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	_ = encoder.Encode(strings.ToValidUTF8(text, "\uFFFD")) // a string always encodes
	plain := strings.TrimSuffix(out.String(), "\n")
	out.Reset()
	for _, r := range plain {
		switch {
		case r == 0x7f, r >= 0x80 && r <= 0x9f, r == 0xfeff, r == 0xfffe, r == 0xffff, unicode.Is(unicode.Bidi_Control, r):
			fmt.Fprintf(&out, `\u%04x`, r)
		default:
			out.WriteRune(r)
		}
	}
	return out.String()
}

// harmless keeps Hugo from running what looks like a shortcode of its own in the text: an unknown one stops the build
// of the whole site. The backslash is not shown (CommonMark 0.31, 2.4).
func harmless(text string) string {
	return strings.NewReplacer("{{<", `{\{<`, "{{%", `{\{%`).Replace(text)
}
