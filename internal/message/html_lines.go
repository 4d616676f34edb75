package message

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// spans say for each node which leaves lie below it: from the first to before the second.
type spans map[*html.Node][2]int

// htmlBody reads HTML as the lines that a reader sees, each with the leaves (texts, pictures, line breaks) it is
// made of, so that any choice of lines can be written as HTML again.
func htmlBody(source string) body {
	doc, err := html.Parse(strings.NewReader(source))
	if err != nil { // nested deeper than any document of a person
		return plainBody(textOfTags(source), nil)
	}
	root := findBody(doc)
	w := lineWriter{spans: spans{}}
	w.walk(root, lineState{})
	w.end()
	return body{source: source, html: root, spans: w.spans, lines: w.lines}
}

func findBody(doc *html.Node) *html.Node {
	for n := range doc.Descendants() {
		if n.DataAtom == atom.Body {
			return n
		}
	}
	return doc
}

// textOfTags leaves the text of HTML that the parser refuses.
func textOfTags(source string) string {
	var b strings.Builder
	z := html.NewTokenizer(strings.NewReader(source))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return b.String()
		case html.TextToken:
			b.Write(z.Text())
		case html.StartTagToken, html.EndTagToken:
			b.WriteByte('\n')
		}
	}
}

// A lineState is what the elements around a node say of it.
type lineState struct {
	depth int
	sure  bool
	hint  hint
	pre   bool
	field bool // within a table of fields
}

// A lineWriter walks a document and writes its lines.
type lineWriter struct {
	lines  []line
	spans  spans
	leaves int
	open   bool // the last line is still being written
	text   strings.Builder
}

// breaking are the elements that begin a new line.
var breaking = map[atom.Atom]bool{
	atom.P: true, atom.Div: true, atom.Li: true, atom.Tr: true, atom.Td: true, atom.Th: true, atom.Table: true,
	atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true, atom.H5: true, atom.H6: true, atom.Blockquote: true,
	atom.Pre: true, atom.Ul: true, atom.Ol: true, atom.Section: true, atom.Article: true, atom.Header: true,
	atom.Footer: true, atom.Address: true, atom.Dl: true, atom.Dt: true, atom.Dd: true, atom.Hr: true,
	atom.Center: true, atom.Figure: true, atom.Figcaption: true, atom.Form: true, atom.Fieldset: true, atom.Main: true,
	atom.Aside: true, atom.Nav: true, atom.Caption: true, atom.Tbody: true, atom.Thead: true, atom.Tfoot: true,
}

// spaced are the elements that a browser sets apart from what is around them.
var spaced = map[atom.Atom]bool{
	atom.P: true, atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true, atom.H5: true, atom.H6: true,
	atom.Blockquote: true, atom.Ul: true, atom.Ol: true, atom.Dl: true, atom.Hr: true, atom.Table: true,
}

// unseen are the elements whose content nobody sees.
var unseen = map[atom.Atom]bool{
	atom.Head: true, atom.Style: true, atom.Script: true, atom.Title: true, atom.Template: true, atom.Noscript: true,
	atom.Object: true, atom.Iframe: true, atom.Svg: true,
}

func (w *lineWriter) walk(n *html.Node, s lineState) {
	first := w.leaves
	defer func() { w.spans[n] = [2]int{first, w.leaves} }()
	switch n.Type {
	case html.TextNode:
		w.writeText(n, s)
		return
	case html.ElementNode:
		if unseen[n.DataAtom] || isHidden(n) {
			return
		}
	case html.DocumentNode:
	default:
		return
	}
	s = s.within(n)
	w.begin(n)
	w.leaf(n, s)
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.walk(c, s)
	}
	if breaking[n.DataAtom] {
		w.end()
		w.space(n, s)
	}
}

// begin ends the line before a block, with an empty line where a browser leaves room.
func (w *lineWriter) begin(n *html.Node) {
	if breaking[n.DataAtom] {
		w.end()
		w.space(n, lineState{})
	}
}

// leaf writes an element that is shown itself. An empty table cell is one, or its row would lose a column.
func (w *lineWriter) leaf(n *html.Node, s lineState) {
	switch n.DataAtom {
	case atom.Br:
		w.current(s).leaves[1]++
		w.leaves++
		w.end()
	case atom.Img:
		l := w.current(s)
		l.leaves[1]++
		l.image = l.image || !isPixel(n)
		w.leaves++
	case atom.Hr:
		s.hint = hintRule
		w.current(s).leaves[1]++
		w.leaves++
	case atom.Td, atom.Th:
		if n.FirstChild == nil {
			w.current(s).leaves[1]++
			w.leaves++
		}
	}
}

func (w *lineWriter) writeText(n *html.Node, s lineState) {
	if s.pre {
		splitPre(n)
	}
	if strings.TrimLeft(n.Data, " \t\r\n") == "" && !w.open && !s.pre {
		return // white space between blocks
	}
	l := w.current(s)
	l.leaves[1]++
	w.leaves++
	w.text.WriteString(n.Data)
	if s.pre && strings.HasSuffix(n.Data, "\n") {
		w.end()
	}
}

// splitPre makes each line of preformatted text a node of its own, so that it can be left out.
func splitPre(n *html.Node) {
	end := strings.IndexByte(n.Data, '\n')
	if end < 0 || end == len(n.Data)-1 || n.Parent == nil {
		return
	}
	rest := &html.Node{Type: html.TextNode, Data: n.Data[end+1:]}
	n.Data = n.Data[:end+1]
	n.Parent.InsertBefore(rest, n.NextSibling)
}

// current is the line being written; a new one begins with the state of its first leaf.
func (w *lineWriter) current(s lineState) *line {
	if !w.open {
		w.lines = append(w.lines, line{depth: s.depth, sure: s.sure, hint: s.hint, field: s.field, leaves: [2]int{w.leaves, w.leaves}})
		w.open = true
		w.text.Reset()
	}
	return &w.lines[len(w.lines)-1]
}

func (w *lineWriter) end() {
	if !w.open {
		return
	}
	w.open = false
	l := &w.lines[len(w.lines)-1]
	text := fold(strings.TrimPrefix(w.text.String(), "\ufeff"))
	depth, rest := quoteDepth(text)
	l.depth += depth
	l.text = strings.TrimSpace(rest)
}

// space leaves an empty line, which stands for no node.
func (w *lineWriter) space(n *html.Node, s lineState) {
	last := len(w.lines) - 1
	if !spaced[n.DataAtom] || isTight(n) || last < 0 || w.lines[last].blank() {
		return
	}
	depth := min(w.lines[last].depth, s.depth)
	w.lines = append(w.lines, line{depth: depth, sure: w.lines[last].sure, leaves: [2]int{w.leaves, w.leaves}})
}

// isTight recognises paragraphs without room around them: Outlook's MsoNormal, and margins set to nothing.
func isTight(n *html.Node) bool {
	style := strings.ReplaceAll(strings.ToLower(attribute(n, "style")), " ", "")
	return strings.HasPrefix(attribute(n, "class"), "Mso") || strings.Contains(style, "margin:0") ||
		strings.Contains(style, "margin-top:0") && strings.Contains(style, "margin-bottom:0")
}

func isHidden(n *html.Node) bool {
	style := attribute(n, "style")
	return style != "" && strings.Contains(strings.ReplaceAll(strings.ToLower(style), " ", ""), "display:none")
}

// isPixel recognises the picture of one pixel that newsletters count their readers with.
func isPixel(n *html.Node) bool {
	w, h := attribute(n, "width"), attribute(n, "height")
	return (w == "1" || w == "0") && (h == "1" || h == "0")
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}
