package document

import (
	"strconv"
	"strings"
)

// inline reads what stands within a paragraph, in the look that surrounds it.
func (s *odtStory) inline(parent *node, props runProps, link string) {
	for c := parent.child; c != nil; c = c.next {
		switch {
		case c.name == "":
			s.write(c.text, props, link)
		case c.space == nsText:
			s.inlineText(c, props, link)
		case c.space == nsDraw:
			s.draw(c, Span{Link: link})
		case c.is(nsField, "fieldmark"):
			s.write(formMark(c), props, link)
		case c.space == nsOffice && (c.name == "annotation" || c.name == "annotation-end"):
		case c.space == nsNone && c.attr(nsNone, "showing-place-holder") == "true": // “Click here to enter text”
		case c.space == nsOffice, c.space == nsNone, c.space == nsField: // what is not known may hold text, as LibreOffice's content controls do
			s.inline(c, props, link)
		}
	}
}

// inlineText reads an element of the text namespace; one that is not named here is a field, whose text shows.
func (s *odtStory) inlineText(c *node, props runProps, link string) {
	switch c.name {
	case "s":
		s.write(" ", props, link) // more than one would be folded away
	case "tab":
		s.write("\t", props, link)
	case "line-break":
		s.text.lineBreak()
	case "span":
		style := s.styles.style("text", c.attr(nsText, "style-name"))
		s.inline(c, style.props.under(props), link)
	case "a":
		if target := safeLink(c.attr(nsXLink, "href")); target != "" {
			link = target
		}
		s.inline(c, props, link)
	case "note":
		s.note(c)
	case "ruby":
		if base := c.first(nsText, "ruby-base"); base != nil {
			s.inline(base, props, link)
		}
	case "placeholder", "hidden-text", "hidden-paragraph", "script", "tracked-changes", "note-citation",
		"bookmark", "bookmark-start", "bookmark-end", "change", "change-start", "change-end", "soft-page-break":
	default:
		s.inline(c, props, link)
	}
}

// write adds text in a look.
func (s *odtStory) write(text string, p runProps, link string) {
	if p.hidden == on {
		return
	}
	look := Span{
		Bold: p.bold == on, Italic: p.italic == on, Strike: p.strike == on, Marked: p.marked == on, Code: p.code == on,
		Super: p.vert == "superscript", Sub: p.vert == "subscript", Link: link,
	}
	s.text.add(look, symbols(p.font, text))
	if p.size > 0 && !isBlank(text) && (s.size == 0 || p.size < s.size) {
		s.size = p.size
	}
}

// note reads a footnote or an endnote, which stands where it is mentioned.
func (s *odtStory) note(n *node) {
	body := n.first(nsText, "note-body")
	if body == nil || s.inNote {
		return
	}
	s.notes++
	number := s.notes
	s.text.mark(Span{Note: number})
	inside := s.story()
	inside.inNote = true
	inside.content(body)
	s.doc.Notes = append(s.doc.Notes, Note{Number: number, Blocks: inside.blocks})
}

// draw reads frames and shapes: a picture stands in the text, what is in a text box after the paragraph.
func (s *odtStory) draw(n *node, look Span) {
	switch n.name {
	case "frame":
		s.frame(n)
		return
	case "control", "object", "object-ole":
		return
	}
	if n.first(nsText, "p") != nil || n.first(nsText, "list") != nil { // a shape with text in it
		s.textBox(n)
		return
	}
	for c := n.child; c != nil; c = c.next {
		if c.space == nsDraw { // a group, or a link around a frame
			s.draw(c, look)
		}
	}
}

func (s *odtStory) frame(n *node) {
	alt := altText(n.first(nsSVG, "desc").all())
	if alt == "" {
		alt = altText(n.first(nsSVG, "title").all())
	}
	for c := n.child; c != nil; c = c.next {
		switch {
		case c.is(nsDraw, "text-box"):
			s.textBox(c)
			return
		case c.is(nsDraw, "object"), c.is(nsDraw, "object-ole"):
			return
		case c.is(nsDraw, "image"):
			if name := s.image(c, alt); name != "" {
				s.text.mark(Span{Picture: name, Text: alt})
				return // what follows is the same picture in another format
			}
		}
	}
}

func (s *odtStory) textBox(n *node) {
	inside := s.within()
	inside.box = true
	inside.content(n)
	s.boxes = append(s.boxes, inside.blocks...)
}

// table reads table:table as docx tables are read.
func (s *odtStory) table(n *node) {
	s.add(tableBlocks(s.rows(n, nil), false), 0)
}

func (s *odtStory) rows(n *node, rows [][]Cell) [][]Cell {
	for c := n.child; c != nil; c = c.next {
		switch {
		case c.space != nsTable:
		case c.name == "table-row":
			if visible := c.attr(nsTable, "visibility"); visible != "collapse" && visible != "filter" {
				rows = append(rows, s.cells(c))
			}
		case strings.HasPrefix(c.name, "table-row") || c.name == "table-header-rows":
			rows = s.rows(c, rows)
		}
	}
	return rows
}

// cells reads a row; cells that a merged one covers are empty, and so are repeated ones: no text document has full ones.
func (s *odtStory) cells(row *node) []Cell {
	var cells []Cell
	for c := row.child; c != nil && len(cells) < maxColumns; c = c.next {
		if c.space != nsTable || c.name != "table-cell" && c.name != "covered-table-cell" {
			continue
		}
		inside := s.within()
		if c.name == "table-cell" {
			inside.content(c)
		}
		cells = append(cells, Cell{Blocks: inside.blocks, Covered: c.name != "table-cell"})
		cells = append(cells, s.budget.cells(c.number(nsTable, "number-columns-repeated", 1)-1)...)
	}
	return cells
}

// formMark returns what a form field shows that has no text of its own: a box to tick, the entry that was picked of a list.
func formMark(field *node) string {
	kind := field.attr(nsField, "type")
	params := map[string][]string{}
	for c := field.child; c != nil; c = c.next {
		if c.is(nsField, "param") {
			name := c.attr(nsField, "name")
			params[name] = append(params[name], c.attr(nsField, "value"))
		}
	}
	switch {
	case strings.HasSuffix(kind, "FORMCHECKBOX"):
		return tickedBox(len(params["Checkbox_Checked"]) > 0 && params["Checkbox_Checked"][0] == "true")
	case strings.HasSuffix(kind, "FORMDROPDOWN") && len(params["Dropdown_Selected"]) > 0:
		entries := params["Dropdown_ListEntry"]
		if at, err := strconv.Atoi(params["Dropdown_Selected"][0]); err == nil && at >= 0 && at < len(entries) {
			return entries[at]
		}
	}
	return ""
}
