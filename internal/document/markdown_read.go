package document

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	gmtext "github.com/yuin/goldmark/text"
)

// readMarkdown reads Markdown in any charset, with or without front matter.
func readMarkdown(content []byte) (*Document, error) {
	if len(content) > maxText || bytes.Count(content, []byte("\n")) > maxLines {
		return nil, oversized(MD)
	}
	source := plainNewlines.Replace(decodeText(content, ""))
	doc := &Document{}
	doc.FrontMatter, source = frontMatter(source)
	if tooNested(source) {
		doc.Blocks = ReadPlain(source)
		return doc, nil
	}
	m := &markdownReader{source: []byte(source)}
	root := markdownParser.Parser().Parse(gmtext.NewReader(m.source))
	m.blockChildren(root, place{})
	doc.Blocks, doc.Notes = m.blocks, m.notes
	return doc, nil
}

var markdownParser = goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.Footnote))

// The most that a person writes of what a Markdown parser goes through again and again, or makes much of: lines, footnotes,
// the marks in one paragraph that may belong to another behind them, marks in a row, lists and quotes around a line, cells.
const (
	mostLines  = 50_000
	mostNotes  = 2000
	mostMarks  = 4000
	mostInRow  = 500
	mostAround = 100
	mostCells  = 400_000
)

// tooNested recognises source that would take a Markdown parser quadratic time; no person writes it.
func tooNested(source string) bool {
	lines := strings.Count(source, "\n")
	if lines > mostLines || strings.Count(source, "[^") > mostNotes {
		return true
	}
	marks := 0
	for line := range strings.Lines(source) {
		text := strings.TrimSpace(line)
		if marks += count(text, "[*_`~<"); text == "" {
			marks = 0
		}
		if marks > mostMarks || around(line) > mostAround || (lines+1)*strings.Count(text, "|") > mostCells ||
			longestRun(text, '[') > mostInRow || longestRun(text, '!') > mostInRow || longestRun(text, '*') > mostInRow ||
			longestRun(text, '_') > mostInRow {
			return true
		}
	}
	return false
}

// around is in how many lists and quotes a line may stand, by the marks at its beginning and how far it is set in.
func around(line string) int {
	text := strings.TrimSpace(line)
	if strings.Trim(text, "- \t") == "" || strings.Trim(text, "* \t") == "" {
		return 0 // a rule
	}
	marks := line[:len(line)-len(strings.TrimLeft(line, ">*+-.)0123456789 \t"))]
	return count(marks, ">*+-\t") + strings.Count(marks, ". ") + strings.Count(marks, ") ") + strings.Count(marks, "  ")
}

// count counts the characters of a text that are one of those given.
func count(text, of string) int {
	n := 0
	for i := range len(text) {
		if strings.IndexByte(of, text[i]) >= 0 {
			n++
		}
	}
	return n
}

// markdownReader makes blocks of goldmark's tree.
type markdownReader struct {
	source []byte
	blocks []Block
	notes  []Note
	depth  int
}

func (m *markdownReader) blockChildren(n ast.Node, at place) {
	if m.depth++; m.depth > maxDepth {
		m.depth--
		return
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		m.blockNode(c, at)
	}
	m.depth--
}

func (m *markdownReader) blockNode(n ast.Node, at place) {
	switch n := n.(type) {
	case *ast.Heading:
		m.append(Block{Kind: Heading, Level: n.Level, Spans: m.spans(n)}, at)
	case *ast.Paragraph, *ast.TextBlock:
		m.append(Block{Spans: m.spans(n)}, at)
	case *ast.ThematicBreak:
		m.blocks = append(m.blocks, Block{Kind: Rule})
	case *ast.FencedCodeBlock, *ast.CodeBlock:
		m.blocks = append(m.blocks, Block{Kind: Code, Spans: m.codeSpans(n)})
	case *ast.HTMLBlock:
		m.blocks = append(m.blocks, ReadFragment(m.lines(n))...)
	case *ast.Blockquote:
		at.quotes++
		m.blockChildren(n, at)
	case *ast.List:
		first := n.Start - 1
		at.lists = append(at.lists[:len(at.lists):len(at.lists)], listLevel{ordered: n.IsOrdered(), number: &first})
		m.blockChildren(n, at)
	case *ast.ListItem:
		list := at.lists[len(at.lists)-1]
		*list.number++
		at.item = &listItem{number: *list.number}
		m.blockChildren(n, at)
	case *east.Table:
		m.table(n)
	case *east.FootnoteList:
		m.footnotes(n)
	default:
		m.blockChildren(n, at)
	}
}

// append adds a block where it stands: a quote, an item or a further paragraph of one.
func (m *markdownReader) append(b Block, at place) {
	if len(b.Spans) == 0 {
		return
	}
	h := htmlReader{blocks: m.blocks, at: at}
	if h.place(&b) {
		h.append(b)
	}
	m.blocks = h.blocks
}

func (m *markdownReader) table(n ast.Node) {
	var rows [][]Cell
	for r := n.FirstChild(); r != nil; r = r.NextSibling() {
		var row []Cell
		for c := r.FirstChild(); c != nil; c = c.NextSibling() {
			var cell Cell
			if spans := m.spans(c); len(spans) > 0 {
				cell.Blocks = []Block{{Spans: spans}}
			}
			row = append(row, cell)
		}
		rows = append(rows, row)
	}
	if rows = withoutEmptyRows(rows); len(rows) > 0 {
		m.blocks = append(m.blocks, Block{Kind: Table, Rows: rows})
	}
}

// footnotes reads the notes that goldmark gathered, in the order of their first mention.
func (m *markdownReader) footnotes(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		note, ok := c.(*east.Footnote)
		if !ok || note.Index < 1 {
			continue
		}
		inner := &markdownReader{source: m.source, depth: m.depth}
		inner.blockChildren(note, place{})
		m.notes = append(m.notes, Note{Number: note.Index, Blocks: inner.blocks})
	}
}

func (m *markdownReader) lines(n ast.Node) string {
	var s strings.Builder
	for i := range n.Lines().Len() {
		segment := n.Lines().At(i)
		s.Write(segment.Value(m.source))
	}
	return s.String()
}

func (m *markdownReader) codeSpans(n ast.Node) []Span {
	var p paragraph
	for i, l := range strings.Split(strings.TrimRight(m.lines(n), "\n"), "\n") {
		if i > 0 {
			p.lineBreak()
		}
		p.add(Span{}, l)
	}
	return p.spans
}

func (m *markdownReader) spans(n ast.Node) []Span {
	var p paragraph
	m.inline(n, Span{}, &p)
	return p.take()
}

// inline walks the text of one block.
func (m *markdownReader) inline(n ast.Node, look Span, p *paragraph) {
	if m.depth++; m.depth > maxDepth {
		m.depth--
		return
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		m.inlineNode(c, look, p)
	}
	m.depth--
}

func (m *markdownReader) inlineNode(n ast.Node, look Span, p *paragraph) {
	switch n := n.(type) {
	case *ast.Text:
		p.add(look, m.unescape(n.Segment.Value(m.source)))
		if n.HardLineBreak() {
			p.lineBreak()
		} else if n.SoftLineBreak() {
			m.softBreak(n, look, p)
		}
		return
	case *ast.String:
		p.add(look, string(n.Value))
		return
	case *ast.CodeSpan:
		look.Code = true
	case *ast.Emphasis:
		look.Bold, look.Italic = look.Bold || n.Level == 2, look.Italic || n.Level == 1
	case *east.Strikethrough:
		look.Strike = true
	case *ast.Link:
		look.Link = safeLink(string(n.Destination))
	case *ast.AutoLink:
		look.Link = safeLink(string(n.URL(m.source)))
		p.add(look, string(n.Label(m.source)))
		return
	case *ast.Image:
		m.image(n, p)
		return
	case *ast.RawHTML:
		m.rawHTML(n, p)
		return
	case *east.FootnoteLink:
		p.mark(Span{Note: n.Index})
		return
	case *east.FootnoteBacklink:
		return
	}
	m.inline(n, look, p)
}

// softBreak keeps the line break between two labelled lines, as programs write a page's properties below its heading;
// any other is a space.
func (m *markdownReader) softBreak(n *ast.Text, look Span, p *paragraph) {
	before := m.source[:n.Segment.Stop]
	before = before[bytes.LastIndexByte(before, '\n')+1:]
	_, after, _ := bytes.Cut(m.source[n.Segment.Stop:], []byte("\n"))
	after, _, _ = bytes.Cut(after, []byte("\n"))
	if isLabel(string(bytes.TrimSpace(before))) && isLabel(string(bytes.TrimSpace(after))) {
		p.lineBreak()
		return
	}
	p.add(look, " ")
}

func (m *markdownReader) image(n *ast.Image, p *paragraph) {
	var alt paragraph
	m.inline(n, Span{}, &alt)
	var h htmlReader
	if name := h.pictureName(string(n.Destination), ""); name != "" {
		p.mark(Span{Picture: name, Text: strings.TrimSpace(foldText(alt.raw()))})
	}
}

var brRE = regexp.MustCompile(`(?i)^<br\s*/?>`)

// rawHTML keeps a line break; the text between other tags stands in the tree beside them.
func (m *markdownReader) rawHTML(n *ast.RawHTML, p *paragraph) {
	if n.Segments.Len() == 0 {
		return
	}
	segment := n.Segments.At(0)
	if brRE.Match(segment.Value(m.source)) {
		p.lineBreak()
	}
}

var escapeRE = regexp.MustCompile("\\\\([!-/:-@\\[-`{-~])")

// unescape undoes backslashes and entities, which goldmark leaves to its renderer.
func (m *markdownReader) unescape(source []byte) string {
	if !bytes.ContainsAny(source, `\&`) {
		return string(source)
	}
	return unescapeEntities(escapeRE.ReplaceAllString(string(source), "$1"))
}
