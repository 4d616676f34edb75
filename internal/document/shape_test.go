package document

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"
)

// shape writes blocks as a reader of a test can compare them: a line a block, its kind first.
func shape(blocks []Block) string {
	var s strings.Builder
	for _, b := range blocks {
		fmt.Fprintf(&s, "%s%s\n", shapeOf(b), spanShapes(b.Spans))
		for _, row := range b.Rows {
			cells := make([]string, 0, len(row))
			for _, c := range row {
				cells = append(cells, strings.TrimSpace(strings.ReplaceAll(shape(c.Blocks), "\n", " ")))
			}
			s.WriteString("  | " + strings.Join(cells, " | ") + "\n")
		}
	}
	return s.String()
}

func shapeOf(b Block) string {
	name := map[Kind]string{
		Paragraph: "p", Heading: fmt.Sprint("h", b.Level), Quote: fmt.Sprint("quote", b.Level), Code: "code",
		Rule: "rule", Table: "table", Item: fmt.Sprint("item", b.Level),
	}[b.Kind]
	if b.Ordered {
		name += fmt.Sprint("#", b.Number)
	}
	if b.Style != "" {
		name += "." + string(b.Style)
	}
	if len(b.Spans) > 0 {
		name += ": "
	}
	return name
}

// spanShapes writes **bold**, _italic_, ~struck~, ^super^, text[link], ⏎ for a break, [^1] and ![picture].
func spanShapes(spans []Span) string {
	var s strings.Builder
	for _, span := range spans {
		text := span.Text
		switch {
		case span.Break:
			text = "⏎"
		case span.Note > 0:
			text = fmt.Sprintf("[^%d]", span.Note)
		case span.Picture != "":
			text = "![" + span.Picture + "|" + span.Text + "]"
		}
		for _, look := range []struct {
			on   bool
			mark string
		}{
			{span.Bold, "**"}, {span.Italic, "_"}, {span.Strike, "~"}, {span.Super, "^"}, {span.Sub, ","}, {span.Code, "`"},
		} {
			if look.on {
				text = look.mark + text + look.mark
			}
		}
		if span.Link != "" {
			text += "[" + span.Link + "]"
		}
		s.WriteString(text)
	}
	return s.String()
}

// checkBlocks checks what every reader promises of its blocks.
func checkBlocks(t *testing.T, blocks []Block) {
	t.Helper()
	for _, b := range blocks {
		for _, s := range b.Spans {
			if s.Break && s.Text != "" || s.Note != 0 && s.Picture != "" {
				t.Fatalf("a span that is two things: %+v", s)
			}
			if !utf8.ValidString(s.Text) {
				t.Fatalf("invalid UTF-8: %q", s.Text)
			}
		}
		if b.Kind == Heading && (b.Level < 1 || b.Level > 6) || b.Kind == Item && b.Level < 1 {
			t.Fatalf("level %d of kind %d", b.Level, b.Kind)
		}
		for _, row := range b.Rows {
			for _, cell := range row {
				checkBlocks(t, cell.Blocks)
			}
		}
	}
}
