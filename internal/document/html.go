package document

import (
	"cmp"
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// maxHTML bounds the source of a page: Word writes a blog of 600 words in 100 KB at its most wordy.
const maxHTML = 16 << 20

// maxTags bounds its tags: of those that Word writes, a whole book has as many.
const maxTags = 200_000

// withinTags returns as much of the source as has no more than maxTags.
func withinTags(source string) string {
	at := 0
	for range maxTags {
		next := strings.IndexByte(source[at:], '<')
		if next < 0 {
			return source
		}
		at += next + 1
	}
	return source[:at-1]
}

// readHTML reads a page that a word processor or a browser saved.
func readHTML(content []byte) (*Document, error) {
	if len(content) > maxHTML {
		return nil, oversized(HTML)
	}
	charset := ""
	if page, named := webPage(content); len(page) > 0 {
		content, charset = page, named
	}
	source := decodeText(content, cmp.Or(metaCharset(content), charset))
	if len(withinTags(source)) < len(source) {
		return nil, oversized(HTML)
	}
	root, err := html.Parse(strings.NewReader(source))
	if err != nil {
		return nil, oversized(HTML)
	}
	h := newHTMLReader(root)
	h.notes = map[int]*Note{}
	h.children(root)
	h.flush()
	for n := len(h.blocks); n > 0 && h.blocks[n-1].Kind == Rule; n-- { // the line above the notes
		h.blocks = h.blocks[:n-1]
	}
	doc := &Document{Blocks: h.blocks, Images: h.images, Properties: h.properties}
	doc.Notes = h.noteList()
	return doc, nil
}

// ReadFragment reads the HTML body of an email.
func ReadFragment(source string) []Block {
	if len(source) > maxHTML {
		source = source[:maxHTML]
	}
	source = withinTags(validText(source))
	root, err := html.Parse(strings.NewReader(source))
	if err != nil { // nested deeper than the parser goes: the words without their look
		return ReadPlain(tokenText(source))
	}
	h := newHTMLReader(root)
	h.children(root)
	h.flush()
	markLargeLines(h.blocks, h.sizes)
	return h.blocks
}

// tokenText is the bare text of a page whose tree cannot be built.
func tokenText(source string) string {
	var s strings.Builder
	z := html.NewTokenizer(strings.NewReader(source))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return s.String()
		case html.TextToken:
			s.Write(z.Text())
		case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
			if name, _ := z.TagName(); blockTags[atom.Lookup(name)] {
				s.WriteString("\n\n")
			}
		}
	}
}

var metaCharsetRE = regexp.MustCompile(`(?i)<meta[^>]{0,200}charset\s*=\s*["']?\s*([a-z0-9_:.-]+)`)

// metaCharset finds the charset that a page declares in its first bytes (HTML, 13.2.3.2).
func metaCharset(content []byte) string {
	m := metaCharsetRE.FindSubmatch(content[:min(len(content), 4096)])
	if m == nil {
		return ""
	}
	return string(m[1])
}

// htmlReader walks the tree of a page and makes blocks of it.
type htmlReader struct {
	blocks     []Block
	images     []Picture
	properties Properties
	notes      map[int]*Note // nil in an email, where a note stays where it stands
	sheet      styleSheet

	text  paragraph
	look  Span  // of the text at hand
	block Block // what the paragraph at hand will be
	at    place

	size  float64 // of the letters at hand, 0 when nothing says
	first float64 // of the first letters of the paragraph at hand
	sizes []int   // of each of the blocks, in tenths of a point; as long as blocks only where all of them are of the page itself

	mark  string // the list mark that Word wrote as text, read so far
	note  int    // the note that the paragraph at hand belongs to
	depth int
}

// place is where in the page the walk is.
type place struct {
	lists  []listLevel
	quotes int
	pre    bool
	note   int  // within the text of this note
	mark   bool // within a list mark that Word wrote as text
	item   *listItem
}

func newHTMLReader(root *html.Node) *htmlReader {
	return &htmlReader{sheet: readStyleSheets(root)}
}

func (h *htmlReader) children(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		h.node(c)
	}
}

func (h *htmlReader) node(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		h.textNode(n.Data)
	case html.DocumentNode:
		h.children(n)
	case html.ElementNode:
		if h.depth++; h.depth <= 2*maxDepth {
			h.element(n)
		}
		h.depth--
	}
}

func (h *htmlReader) textNode(text string) {
	switch {
	case h.at.mark && len(h.mark) > longestMark:
	case h.at.mark:
		h.mark += text
	case h.at.pre:
		h.preformatted(text)
	default:
		if h.first == 0 && h.size > 0 && strings.TrimSpace(text) != "" {
			h.first = h.size
		}
		h.text.add(h.look, lineBreaks.Replace(text))
	}
}

// longestMark is about how much of a list mark that Word wrote as text is read: it is followed by a dozen spaces.
const longestMark = 200

// lineBreaks makes spaces of the white space that is one in HTML.
var lineBreaks = strings.NewReplacer("\n", " ", "\t", " ", "\r", " ")

// preformatted keeps the lines of a <pre> as they are.
func (h *htmlReader) preformatted(text string) {
	for i, line := range strings.Split(text, "\n") {
		if i > 0 {
			h.text.lineBreak()
		}
		h.text.add(h.look, strings.TrimRight(line, "\r"))
	}
}

// element walks one element in its own look and place, and takes up those of its parent again after it.
func (h *htmlReader) element(n *html.Node) {
	css := h.sheet.of(n)
	if droppedTags[n.DataAtom] || css.hidden || isEditorial(n, css) || h.isFrame(n) {
		return
	}
	look, at, size := h.look, h.at, h.size
	if css.size > 0 {
		h.size = css.size
	}
	h.look, h.at.lists = css.apply(lookOf(n.DataAtom, look)), at.lists[:len(at.lists):len(at.lists)]
	if blockTags[n.DataAtom] {
		h.flush()
		h.startBlock(n, css)
	}
	h.enter(n, css)
	if blockTags[n.DataAtom] {
		h.flush()
	}
	h.look, h.at, h.size = look, at, size
}

// isFrame tells the menu and the foot of a page from its text. The foot of a quotation says whose it is.
func (h *htmlReader) isFrame(n *html.Node) bool {
	return n.DataAtom == atom.Nav || n.DataAtom == atom.Footer && h.at.quotes == 0
}

// enter walks what an element holds.
func (h *htmlReader) enter(n *html.Node, css css) {
	switch n.DataAtom {
	case atom.Head:
		h.head(n)
	case atom.Br:
		h.lineBreak()
	case atom.Hr:
		if htmlAttr(n, "class") != "footnotes-sep" {
			h.append(Block{Kind: Rule})
		}
	case atom.Img:
		h.picture(n)
	case atom.A:
		h.anchor(n)
	case atom.Ul, atom.Ol:
		h.at.lists = append(h.at.lists, h.newList(n))
		h.at.item = nil
		h.children(n)
	case atom.Li:
		h.item(n)
	case atom.Table:
		h.table(n)
	case atom.Blockquote:
		h.at.quotes++
		h.children(n)
	case atom.Pre:
		h.at.pre = true
		h.children(n)
	case atom.Input:
	default:
		if css.listMark {
			h.at.mark = true
		}
		h.children(n)
	}
}

// lineBreak is a <br>: one breaks the line, two end the paragraph, as people write in mail.
func (h *htmlReader) lineBreak() {
	if !h.text.endsInBreak() || h.at.pre {
		h.text.lineBreak()
		return
	}
	block := h.block
	h.flush()
	if block.Kind == Heading {
		h.block = block
	}
}

// head reads the title of the page; the rest of a head is for machines.
func (h *htmlReader) head(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom == atom.Title && c.FirstChild != nil {
			h.properties.Title = strings.TrimSpace(foldText(c.FirstChild.Data))
		}
		if c.DataAtom == atom.Meta && strings.EqualFold(htmlAttr(c, "name"), "author") {
			h.properties.Author = strings.TrimSpace(foldText(htmlAttr(c, "content")))
		}
	}
}

// startBlock says what the paragraph that begins here is.
func (h *htmlReader) startBlock(n *html.Node, css css) {
	h.block = Block{}
	if level := headingLevel(n); level > 0 {
		h.block = Block{Kind: Heading, Level: level}
	}
	h.block.Style = styleOf(n)
	if level := css.itemLevel(n); level > 0 {
		h.block = Block{Kind: Item, Level: level}
	}
	if number, ok := noteNumber(noteTextRE, htmlAttr(n, "id")); ok && h.notes != nil {
		h.at.note = number
	}
}

// flush ends the paragraph at hand.
func (h *htmlReader) flush() {
	block, note, size := h.block, h.note, h.first
	h.block, h.note, h.first = Block{}, 0, 0
	if h.at.pre {
		h.flushPre()
		return
	}
	if block.Kind == Item {
		h.readMark(&block)
	}
	h.mark = ""
	if block.Spans = h.text.take(); len(block.Spans) == 0 {
		return
	}
	if note = max(note, h.at.note); note > 0 && h.notes != nil {
		h.addNote(note, block)
		return
	}
	if h.place(&block) {
		h.append(block)
		h.sized(size)
	}
}

// sized notes the size of the letters of the block that was read last. The blocks before it that are of no paragraph have
// none.
func (h *htmlReader) sized(size float64) {
	for len(h.sizes) < len(h.blocks)-1 {
		h.sizes = append(h.sizes, 0)
	}
	h.sizes = append(h.sizes[:len(h.blocks)-1], int(size*10))
}

func (h *htmlReader) flushPre() {
	spans := trimEnd(h.text.spans)
	h.text.spans = nil
	if len(spans) > 0 {
		h.append(Block{Kind: Code, Spans: spans})
	}
}

// place makes a plain paragraph what its surroundings say it is. It is false when the block went into the one
// before it.
func (h *htmlReader) place(block *Block) bool {
	if block.Kind != Paragraph || block.Style != StyleNone {
		return true
	}
	switch {
	case len(h.at.lists) > 0:
		return h.placeItem(block)
	case h.at.quotes > 0:
		block.Kind, block.Level = Quote, h.at.quotes
	}
	return true
}

func (h *htmlReader) append(b Block) { h.blocks = append(h.blocks, b) }
