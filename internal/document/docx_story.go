package document

import (
	"bytes"
	"cmp"
	"strings"
)

// docxStory is one run of paragraphs: the body, a cell, a text box, a note, a page header.
type docxStory struct {
	*docx
	rels   relations
	blocks []Block
	sizes  []int // of each block: the smallest letters in it, in half points
	box    bool  // it is a text box
	inNote bool

	text   paragraph // the paragraph at hand
	props  docxParagraph
	size   int
	boxes  []Block // text boxes anchored in it
	fields []docxField
	link   string // of the w:hyperlink around the run at hand
	skip   bool   // the rest of the run is a note's own mark
}

func (d *docx) story(rels relations) *docxStory {
	return &docxStory{docx: d, rels: rels}
}

// within returns a story inside this one: a cell or a text box.
func (s *docxStory) within() *docxStory {
	return &docxStory{docx: s.docx, rels: s.rels, box: s.box, inNote: s.inNote}
}

// content reads everything that can stand where paragraphs stand. Tracked changes are read as accepted.
func (s *docxStory) content(parent *node) {
	if parent == nil {
		return
	}
	for c := parent.child; c != nil; c = c.next {
		switch {
		case c.is(nsMC, "AlternateContent"):
			s.content(alternative(c))
		case c.space != nsW:
		case c.name == "p":
			s.paragraph(c)
		case c.name == "tbl":
			s.table(c)
		case c.name == "sdt":
			s.content(controlContent(c))
		case c.name == "ins" || c.name == "moveTo" || c.name == "customXml" || c.name == "smartTag":
			s.content(c)
		case c.name == "altChunk":
			s.chunk(c)
		case c.name == "sectPr":
			s.section(c)
		}
	}
}

// chunk reads a web page that Word takes in when it opens the file (ECMA-376, 17.17.2.1), as programs leave it that
// make a docx of a page.
func (s *docxStory) chunk(c *node) {
	content, err := s.parts.text(s.rels.targets[c.attr(nsR, "id")].target, newBytes)
	if err != nil || len(content) > maxHTML {
		return
	}
	page, charset := webPage(content)
	if len(page) == 0 {
		page = content
	}
	if head := bytes.TrimSpace(page[:min(len(page), 512)]); !bytes.HasPrefix(head, []byte("<")) {
		return
	}
	if s.parts.budget.elements(bytes.Count(page, []byte("<"))) != nil {
		return
	}
	for _, b := range ReadFragment(decodeText(page, cmp.Or(metaCharset(page), charset))) {
		s.blocks, s.sizes = append(s.blocks, b), append(s.sizes, 0)
	}
}

// alternative picks what to read of mc:AlternateContent, of which Word writes the same text twice: the first
// choice with something to read in it, else the fallback.
func alternative(n *node) *node {
	for c := n.child; c != nil; c = c.next {
		if c.is(nsMC, "Choice") && hasContent(c) {
			return c
		}
	}
	return n.first(nsMC, "Fallback")
}

func hasContent(n *node) bool {
	for c := n.child; c != nil; c = c.next {
		if c.is(nsW, "t") || c.is(nsA, "blip") || c.is(nsV, "imagedata") || c.is(nsW, "sym") || hasContent(c) {
			return true
		}
	}
	return false
}

// controlContent returns what stands in a content control: nothing while its placeholder shows, and nothing for a
// table of contents.
func controlContent(sdt *node) *node {
	pr := sdt.first(nsW, "sdtPr")
	if showing := pr.first(nsW, "showingPlcHdr"); showing != nil && toggle(showing) == on {
		return nil
	}
	gallery := pr.path(nsW, "docPartObj", "docPartGallery").attr(nsW, "val")
	if strings.EqualFold(gallery, "Table of Contents") {
		return nil
	}
	return sdt.first(nsW, "sdtContent")
}

// docxParagraph is what w:pPr says.
type docxParagraph struct {
	style   string
	numID   string
	level   int // -1 when not said
	outline int // -1 when not said
	rule    bool
	joins   bool // it goes on in the next one: its mark is deleted, or it is a drop cap
	mark    runProps
}

func (s *docxStory) paragraphProps(pPr *node) docxParagraph {
	p := docxParagraph{level: -1, outline: -1}
	if pPr == nil {
		p.style = s.styles.normal
		return p
	}
	p.style = pPr.first(nsW, "pStyle").attr(nsW, "val")
	if p.style == "" {
		p.style = s.styles.normal
	}
	if numPr := pPr.first(nsW, "numPr"); numPr != nil {
		p.numID = numPr.first(nsW, "numId").attr(nsW, "val")
		p.level = numPr.first(nsW, "ilvl").number(nsW, "val", -1)
	}
	p.outline = pPr.first(nsW, "outlineLvl").number(nsW, "val", -1)
	border := pPr.first(nsW, "pBdr")
	p.rule = isLine(border.first(nsW, "bottom")) || isLine(border.first(nsW, "top"))
	p.mark = readRunProps(pPr.first(nsW, "rPr"))
	dropCap := pPr.first(nsW, "framePr").attr(nsW, "dropCap")
	p.joins = p.mark.markDeleted || dropCap == "drop" || dropCap == "margin"
	return p
}

func isLine(border *node) bool {
	value := border.attr(nsW, "val")
	return value != "" && value != "nil" && value != "none"
}

// paragraph reads one w:p. One whose mark was deleted goes on in the next, whose properties it takes, as in Word.
func (s *docxStory) paragraph(p *node) {
	pPr := p.first(nsW, "pPr")
	s.props = s.paragraphProps(pPr)
	s.inline(p)
	if !s.props.joins {
		s.flush()
	}
	s.section(pPr.first(nsW, "sectPr"))
}

// end finishes a story that ends in a paragraph whose mark was deleted.
func (s *docxStory) end() { s.flush() }

// flush makes a block of the paragraph at hand; what follows within the same paragraph, after a page break, is
// plain text.
func (s *docxStory) flush() {
	block := s.block()
	size, boxes := s.size, s.boxes
	s.size, s.boxes = 0, nil
	before := len(boxes) > 0 && boxes[0].Style == StyleTitle
	if before {
		s.add(boxes, 0)
	}
	if block.Kind == Rule || len(block.Spans) > 0 {
		s.add(splitAtEmptyLines(block), size)
	}
	if !before {
		s.add(boxes, 0)
	}
}

func (s *docxStory) add(blocks []Block, size int) {
	for _, b := range blocks {
		b.TextBox = b.TextBox || s.box
		s.blocks = append(s.blocks, b)
		s.sizes = append(s.sizes, size)
	}
}

// block makes a block of the spans at hand.
func (s *docxStory) block() Block {
	spans := s.text.take()
	if len(spans) == 0 {
		if s.props.rule {
			return Block{Kind: Rule}
		}
		return Block{}
	}
	b := Block{Spans: spans}
	s.applyStyle(&b)
	if b.Kind == Paragraph && b.Style == StyleNone {
		s.applyNumbering(&b)
	}
	return finished(b)
}

// applyStyle gives the block what its style says, or its own outline level. An outline level that somebody's
// paste left on a whole paragraph makes no heading of it.
func (s *docxStory) applyStyle(b *Block) {
	sense := s.styles.style(s.props.style).sense
	b.Style = sense.style
	switch {
	case sense.kind != Paragraph:
		b.Kind, b.Level = sense.kind, sense.level
	case s.props.outline >= 0 && s.props.outline < 6 && b.Style == StyleNone && len(b.Text()) <= 200:
		b.Kind, b.Level = Heading, s.props.outline+1
	}
}

// applyNumbering makes the block an item when it, or its style, stands in a list.
func (s *docxStory) applyNumbering(b *Block) {
	style := s.styles.style(s.props.style)
	numID, level := s.props.numID, s.props.level
	if numID == "" {
		numID = style.numID
		if level < 0 {
			level = style.level
		}
		if level < 0 && numID != "" {
			level = s.numbering.styleLevel(numID, s.props.style)
		}
	}
	if numID != "0" && numID != "" {
		s.numbering.item(b, numID, level)
	}
	if sense := style.sense; sense.list && numID != "0" {
		s.applyListStyle(b, sense)
	}
}

// applyListStyle reads "List Bullet 2" where numbering.xml says less than the name does.
func (s *docxStory) applyListStyle(b *Block, sense sense) {
	if b.Kind == Item {
		b.Level = max(b.Level, sense.level)
		return
	}
	b.Kind, b.Level, b.Ordered = Item, sense.level, sense.order
	if sense.order {
		b.Number = 1
		if n := len(s.blocks); n > 0 && s.blocks[n-1].Kind == Item && s.blocks[n-1].Ordered {
			b.Number = s.blocks[n-1].Number + 1
		}
	}
}

// section reads the page headers and footers that a section names.
func (s *docxStory) section(sectPr *node) {
	if sectPr == nil || s.box || s.inNote {
		return
	}
	for c := sectPr.child; c != nil; c = c.next {
		rel := s.rels.targets[c.attr(nsR, "id")]
		if c.space != nsW || rel.target == "" || rel.external || s.seen[rel.target] {
			continue
		}
		switch c.name {
		case "headerReference":
			s.doc.Header = append(s.doc.Header, s.pageLines(rel.target)...)
		case "footerReference":
			s.doc.Footer = append(s.doc.Footer, s.pageLines(rel.target)...)
		}
	}
}

// pageLines reads a header or footer as one line a paragraph.
func (s *docxStory) pageLines(part string) []string {
	s.seen[part] = true
	root, err := s.parts.xml(part)
	if err != nil || root == nil {
		return nil
	}
	story := s.story(s.docx.relations(part))
	story.inNote = true // a header has no notes and no headers of its own
	story.content(root)
	story.end()
	return lines(story.blocks)
}
