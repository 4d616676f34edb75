package document

import (
	"github.com/yuin/goldmark/ast"
	gmtext "github.com/yuin/goldmark/text"

	"copydesk/internal/phrase"
)

// typedRE are the marks by which a plain text is known to be Markdown that somebody typed: headings and links.
var typedRE = phrase.MustCompile(`(?m)^#{1,6} \S|\[[^\]\n]+\]\(https?://[^)\s]+\)`)

// withTypedMarks reads the emphasis and the links in the paragraphs of a plain text that is Markdown; others keep
// their stars.
func withTypedMarks(text string, blocks []Block) []Block {
	if len(text) > maxText || !typedRE.MatchString(text) || tooNested(text) {
		return blocks
	}
	for i := range blocks {
		if b := &blocks[i]; b.Kind != Rule && b.Kind != Code && onlyText(b.Spans) {
			b.Spans = typedSpans(b.Spans)
		}
	}
	return blocks
}

// onlyText says whether a block is one run of text without a look.
func onlyText(spans []Span) bool { return len(spans) == 1 && spans[0].isPlain() }

// typedSpans reads the text of one block; what makes more than one paragraph of it stays as it is.
func typedSpans(spans []Span) []Span {
	m := &markdownReader{source: []byte(spans[0].Text)}
	root := markdownParser.Parser().Parse(gmtext.NewReader(m.source))
	only, ok := root.FirstChild().(*ast.Paragraph)
	if !ok || only.NextSibling() != nil {
		return spans
	}
	if read := m.spans(only); len(read) > 0 {
		return read
	}
	return spans
}
