package document

import "strings"

// odtStory is one run of paragraphs: the body, a cell, a text box, a note, a page header.
type odtStory struct {
	*odt
	blocks []Block
	sizes  []int
	box    bool
	inNote bool

	text  paragraph
	size  int
	boxes []Block
	lists []odtList
}

// odtList is a list that the paragraph at hand stands in.
type odtList struct {
	style string
	count int
	fresh bool // the next paragraph begins an item
}

func (d *odt) story() *odtStory { return &odtStory{odt: d} }

func (s *odtStory) within() *odtStory {
	return &odtStory{odt: s.odt, box: s.box, inNote: s.inNote}
}

// content reads everything that can stand where paragraphs stand. Deleted text is kept apart in
// text:tracked-changes and so passed over; inserted text stands in its place.
func (s *odtStory) content(parent *node) {
	for c := parent.child; c != nil; c = c.next {
		switch {
		case c.space == nsText:
			s.textElement(c)
		case c.is(nsTable, "table"):
			s.table(c)
		case c.space == nsDraw:
			s.draw(c, Span{})
			s.flush(Block{})
		}
	}
}

func (s *odtStory) textElement(c *node) {
	switch c.name {
	case "p", "h":
		s.paragraph(c)
	case "list":
		s.list(c)
	case "section":
		if display := c.attr(nsText, "display"); display != "none" {
			s.content(c)
		}
	case "numbered-paragraph", "index-body", "index-title":
		s.content(c)
	case "bibliography": // the other indexes are made of the headings
		s.content(c)
	}
}

// paragraph reads text:p and text:h.
func (s *odtStory) paragraph(p *node) {
	style := s.styles.style("paragraph", p.attr(nsText, "style-name"))
	base := style.props
	if style.sense.kind != Paragraph || style.sense.style != StyleNone || p.name == "h" {
		base.bold, base.italic = unsaid, unsaid
	}
	s.inline(p, base, "")
	s.flush(s.kind(p, style))
}

// kind says what a paragraph is. A title keeps its sense even as text:h.
func (s *odtStory) kind(p *node, style *odtStyle) Block {
	b := Block{Style: style.sense.style}
	switch {
	case b.Style != StyleNone:
	case p.name == "h":
		b.Kind, b.Level = Heading, min(max(p.number(nsText, "outline-level", style.sense.level), 1), 6)
	case style.sense.kind != Paragraph:
		b.Kind, b.Level = style.sense.kind, style.sense.level
	case len(s.lists) > 0:
		s.item(&b, style)
	}
	return b
}

// flush makes a block of the spans at hand.
func (s *odtStory) flush(b Block) {
	size, boxes := s.size, s.boxes
	s.size, s.boxes = 0, nil
	b.Spans = s.text.take()
	if len(b.Spans) > 0 {
		s.add(splitAtEmptyLines(finished(b)), size)
	}
	s.add(boxes, 0)
}

func (s *odtStory) add(blocks []Block, size int) {
	for _, b := range blocks {
		b.TextBox = b.TextBox || s.box
		s.blocks = append(s.blocks, b)
		s.sizes = append(s.sizes, size)
	}
}

// list reads text:list. LibreOffice writes a list that goes on after a paragraph as a new one that continues.
func (s *odtStory) list(n *node) {
	list := odtList{style: n.attr(nsText, "style-name")}
	if list.style == "" && len(s.lists) > 0 {
		list.style = s.lists[len(s.lists)-1].style
	}
	s.lists = append(s.lists, list)
	depth := len(s.lists) - 1
	s.lists[depth].count = s.firstNumber(n, depth)
	for c := n.child; c != nil; c = c.next {
		switch {
		case c.is(nsText, "list-item"):
			if start := c.number(nsText, "start-value", -1); start >= 0 {
				s.lists[depth].count = start - 1
			}
			s.lists[depth].fresh = true
			s.content(c)
		case c.is(nsText, "list-header"): // without a mark
			s.lists[depth].fresh = false
			s.content(c)
		}
	}
	s.counts[countKey(list.style, depth)] = s.lists[depth].count
	s.lists = s.lists[:depth]
}

// firstNumber returns the number before the first of a list.
func (s *odtStory) firstNumber(n *node, depth int) int {
	style := s.lists[depth].style
	if n.attr(nsText, "continue-numbering") == "true" || n.attr(nsText, "continue-list") != "" {
		return s.counts[countKey(style, depth)]
	}
	return s.styles.listLevel(style, depth).number(nsText, "start-value", 1) - 1
}

func countKey(style string, depth int) string { return style + " " + strings.Repeat("+", depth) }

// item makes the block an item of the innermost list, if it is the first paragraph of one and the level has marks.
func (s *odtStory) item(b *Block, style *odtStyle) {
	depth := len(s.lists) - 1
	list := &s.lists[depth]
	if !list.fresh || len(s.text.spans) == 0 {
		return
	}
	list.fresh = false
	name := list.style
	if name == "" {
		name = style.list
	}
	level := s.styles.listLevel(name, depth)
	if level.is(nsText, "list-level-style-number") && level.attr(nsStyle, "num-format") == "" {
		return
	}
	b.Kind, b.Level = Item, depth+1
	list.count++
	if level.is(nsText, "list-level-style-number") {
		b.Ordered, b.Number = true, list.count
	}
}
