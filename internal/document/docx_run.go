package document

import (
	"strings"
)

// inline reads everything that can stand within a paragraph.
func (s *docxStory) inline(parent *node) {
	if parent == nil {
		return
	}
	for c := parent.child; c != nil; c = c.next {
		switch {
		case c.is(nsMC, "AlternateContent"):
			s.inline(alternative(c))
		case c.is(nsM, "oMath") || c.is(nsM, "oMathPara"):
			s.write(Span{}, mathText(c))
		case c.space != nsW:
		case c.name == "r":
			s.run(c)
		case c.name == "hyperlink":
			s.hyperlink(c)
		case c.name == "fldSimple":
			s.simpleField(c)
		case c.name == "sdt":
			s.inline(controlContent(c))
		case c.name == "ins" || c.name == "moveTo" || c.name == "smartTag" || c.name == "customXml" ||
			c.name == "dir" || c.name == "bdo" || c.name == "rubyBase":
			s.inline(c)
		}
	}
}

// mathText returns an equation as the letters in it.
func mathText(n *node) string {
	if n.is(nsM, "t") {
		return n.all()
	}
	var s strings.Builder
	for c := n.child; c != nil; c = c.next {
		s.WriteString(mathText(c))
	}
	return s.String()
}

// hyperlink reads w:hyperlink; one that only leads to another place in the document is no link.
func (s *docxStory) hyperlink(n *node) {
	outer := s.link
	if rel := s.rels.targets[n.attr(nsR, "id")]; rel.external {
		target := rel.target
		if anchor := n.attr(nsW, "anchor"); anchor != "" && !strings.Contains(target, "#") {
			target += "#" + anchor
		}
		s.link = safeLink(target)
	}
	s.inline(n)
	s.link = outer
}

// run reads one w:r.
func (s *docxStory) run(r *node) {
	props, look := s.look(readRunProps(r.first(nsW, "rPr")))
	s.skip = false
	s.runContent(r, props, look)
	s.skip = false
}

// look works out how a run looks: its own properties over its character style over its paragraph's style. The
// style of a heading, a title or a quote is the look of the whole kind and no emphasis.
func (s *docxStory) look(own runProps) (runProps, Span) {
	style := s.styles.style(s.props.style)
	below := style.props
	if style.sense.kind != Paragraph || style.sense.style != StyleNone {
		below.bold, below.italic = unsaid, unsaid
	}
	if own.style != "" {
		char := s.styles.style(own.style).props
		bold, italic := xor(below.bold, char.bold), xor(below.italic, char.italic)
		below = char.under(below)
		below.bold, below.italic = bold, italic
	}
	p := own.under(below).under(s.styles.defaults)
	look := Span{
		Bold: p.bold == on, Italic: p.italic == on, Strike: p.strike == on, Marked: p.marked == on, Code: p.code == on && style.sense.kind != Code,
		Super: p.vert == "superscript", Sub: p.vert == "subscript", Link: s.currentLink(),
	}
	return p, look
}

// runContent reads what stands in a run.
func (s *docxStory) runContent(r *node, props runProps, look Span) {
	if r == nil {
		return
	}
	for c := r.child; c != nil; c = c.next {
		switch {
		case c.is(nsMC, "AlternateContent"):
			s.runContent(alternative(c), props, look)
		case c.space != nsW:
		case c.name == "fldChar":
			s.fieldChar(c)
		case c.name == "instrText":
			s.instruct(c.all())
		case props.hidden != on && !s.skip && !s.muted():
			s.runElement(c, props, look)
		}
	}
}

// runElement reads one thing that a reader sees.
func (s *docxStory) runElement(c *node, props runProps, look Span) {
	switch c.name {
	case "t":
		s.sized(look, symbols(props.font, runText(c)), props.size)
	case "tab", "ptab":
		s.write(look, "\t")
	case "noBreakHyphen":
		s.write(look, "-")
	case "sym":
		s.write(look, symbol(c.attr(nsW, "font"), c.attr(nsW, "char")))
	case "cr":
		s.text.lineBreak()
	case "br":
		s.lineBreak(c.attr(nsW, "type"))
	case "footnoteReference", "endnoteReference":
		s.note(c)
	case "drawing", "pict", "object":
		s.drawing(c, &docxDrawing{})
	case "ruby":
		s.inline(c.first(nsW, "rubyBase"))
	}
}

// runText returns the text of w:t; white space at its ends counts only where the file says so.
func runText(t *node) string {
	text := t.all()
	if t.attr(nsXML, "space") == "preserve" {
		return text
	}
	return strings.Trim(text, " \t\r\n")
}

// lineBreak reads w:br: a page or column break ends the block.
func (s *docxStory) lineBreak(kind string) {
	if kind != "page" && kind != "column" {
		s.text.lineBreak()
		return
	}
	if s.text.visible {
		s.flush()
		s.props.numID, s.props.level = "0", -1
	}
}

// write adds text unless a field's instruction is being read.
func (s *docxStory) write(look Span, text string) {
	if !s.muted() {
		s.text.add(look, text)
	}
}

// sized adds text and notes the size of its letters.
func (s *docxStory) sized(look Span, text string, size int) {
	s.write(look, text)
	if size > 0 && !isBlank(text) && (s.size == 0 || size < s.size) {
		s.size = size
	}
}

// note reads a reference to a footnote or an endnote. Where the writer typed a mark of their own, the rest of the
// run is that mark.
func (s *docxStory) note(ref *node) {
	if s.inNote {
		return
	}
	if number := s.notes.number(ref.name, ref.attr(nsW, "id")); number > 0 {
		s.text.mark(Span{Note: number})
	}
	s.skip = isOn(ref, "customMarkFollows")
}

// docxNotes are the footnotes and endnotes, numbered as they are first mentioned.
type docxNotes struct {
	docx    *docx
	rels    relations
	parts   map[string]map[string]*node // by kind of reference, then id
	partOf  map[string]relations
	numbers map[string]int
	list    []Note
}

func newDOCXNotes(d *docx, rels relations) *docxNotes {
	return &docxNotes{
		docx: d, rels: rels, numbers: map[string]int{},
		parts: map[string]map[string]*node{}, partOf: map[string]relations{},
	}
}

// number returns the number of a note and reads it at its first mention; 0 for one that is not there.
func (n *docxNotes) number(kind, id string) int {
	key := kind + " " + id
	if number, known := n.numbers[key]; known {
		return number
	}
	n.load(kind)
	content := n.parts[kind][id]
	if content == nil {
		return 0
	}
	story := n.docx.story(n.partOf[kind])
	story.inNote = true
	story.content(content)
	story.end()
	number := len(n.list) + 1
	n.numbers[key] = number
	n.list = append(n.list, Note{Number: number, Blocks: story.blocks})
	return number
}

// load reads footnotes.xml or endnotes.xml once; the lines that separate notes from the text are no notes.
func (n *docxNotes) load(kind string) {
	if n.parts[kind] != nil {
		return
	}
	notes := map[string]*node{}
	n.parts[kind] = notes
	name := strings.TrimSuffix(kind, "Reference")
	part := n.rels.byType(name + "s")
	n.partOf[kind] = n.docx.relations(part)
	root, err := n.docx.parts.xml(part)
	if err != nil || root == nil {
		return
	}
	for c := root.child; c != nil; c = c.next {
		if kind := c.attr(nsW, "type"); c.is(nsW, name) && (kind == "" || kind == "normal") {
			notes[c.attr(nsW, "id")] = c
		}
	}
}
