package document

import (
	"slices"
	"strings"
)

// AllBold says whether every word of the block is bold; a block without words is not.
func (b Block) AllBold() bool {
	return b.all(func(s Span) bool { return s.Bold })
}

// AllMarked says whether every word of the block is marked, as with a marker pen; a block without words is not.
func (b Block) AllMarked() bool {
	return b.all(func(s Span) bool { return s.Marked })
}

// AllItalic says whether every word of the block is italic; a block without words is not.
func (b Block) AllItalic() bool {
	return b.all(func(s Span) bool { return s.Italic })
}

// all says whether the block has text and every span of it has the look; white space, notes and pictures have none.
func (b Block) all(look func(Span) bool) bool {
	found := false
	for _, s := range b.Spans {
		if !s.isText() || strings.TrimSpace(s.Text) == "" {
			continue
		}
		if !look(s) {
			return false
		}
		found = true
	}
	return found
}

// BoldRun returns the bold text at the start of the block, and what follows it.
func (b Block) BoldRun() (bold, rest string) {
	for i, s := range b.Spans {
		if !s.Bold && strings.TrimSpace(s.Text) != "" {
			return strings.TrimSpace(bold), strings.TrimSpace(Block{Spans: b.Spans[i:]}.Text())
		}
		bold += s.Text
	}
	return "", ""
}

// WithoutStruck leaves out what is struck through, as one does with the choices of a form that do not apply.
func (b Block) WithoutStruck() Block {
	if !slices.ContainsFunc(b.Spans, func(s Span) bool { return s.Strike }) {
		return b
	}
	var kept []Span
	for _, s := range b.Spans {
		if !s.Strike {
			kept = append(kept, s)
		}
	}
	b.Spans = kept
	return b
}

// HasBreak says whether there is a line break within the block.
func (b Block) HasBreak() bool {
	return slices.ContainsFunc(b.Spans, func(s Span) bool { return s.Break })
}

// Lines cuts the block at its line breaks into blocks that look as it does; a table and code have none.
func (b Block) Lines() []Block {
	if b.Kind == Table || b.Kind == Code {
		return nil
	}
	var lines []Block
	line := b
	line.Spans = nil
	for _, s := range b.Spans {
		if s.Break {
			lines = append(lines, line)
			line.Spans, line.Close = nil, true
			continue
		}
		line.Spans = append(line.Spans, s)
	}
	return append(lines, line)
}

// isText says whether the span is a run of text.
func (s Span) isText() bool {
	return !s.Break && s.Note == 0 && s.Picture == ""
}

// isPlain says whether the span is a run of text without a look.
func (s Span) isPlain() bool { return s == Span{Text: s.Text, Marked: s.Marked} }

// sameLook says whether two runs of text look the same, so that they can be written as one.
func (s Span) sameLook(t Span) bool {
	return s.Bold == t.Bold && s.Italic == t.Italic && s.Strike == t.Strike && s.Code == t.Code &&
		s.Super == t.Super && s.Sub == t.Sub && s.Link == t.Link
}

// finished completes a block of a word processor that has its text: what is typed for want of a style is read, and the look
// of a heading is not its emphasis.
func finished(b Block) Block {
	if b.Kind == Paragraph && isSeparator(b.Text()) {
		return Block{Kind: Rule}
	}
	readTypedBullet(&b)
	if b.Kind == Heading || b.Style == StyleTitle || b.Style == StyleSubtitle {
		dropWholeEmphasis(b.Spans)
	}
	return b
}

// splitAtEmptyLines makes a block of each part of a paragraph between empty lines: who presses Shift and Enter twice
// means a new paragraph. Only the first of them is an item or a title.
func splitAtEmptyLines(b Block) []Block {
	var parts []Block
	spans := b.Spans
	for i := 1; i+1 < len(spans) && b.Kind != Code; i++ {
		if !spans[i].Break || !spans[i+1].Break {
			continue
		}
		b.Spans = spans[:i:i]
		parts = append(parts, b)
		if b.Kind != Quote {
			b = Block{TextBox: b.TextBox}
		}
		for spans = spans[i:]; spans[0].Break; spans = spans[1:] { // tidied spans do not end in a break
		}
		i = 0
	}
	b.Spans = spans
	return append(parts, b)
}

// dropWholeEmphasis takes bold and italic off a heading that has them throughout: they are its look, not emphasis.
func dropWholeEmphasis(spans []Span) {
	b := Block{Spans: spans}
	bold, italic := b.AllBold(), b.AllItalic()
	for i := range spans {
		spans[i].Bold = spans[i].Bold && !bold
		spans[i].Italic = spans[i].Italic && !italic
	}
}

// HasPicture says whether a picture stands in the block.
func (b Block) HasPicture() bool {
	return slices.ContainsFunc(b.Spans, func(s Span) bool { return s.Picture != "" })
}
