package document

import "strings"

// docxDrawing is what is known of the drawing around the picture at hand.
type docxDrawing struct {
	alt string
}

// drawing reads pictures and text boxes out of DrawingML and VML; charts and diagrams have no text to read.
func (s *docxStory) drawing(n *node, d *docxDrawing) {
	for c := n.child; c != nil; c = c.next {
		switch {
		case c.is(nsMC, "AlternateContent"):
			if a := alternative(c); a != nil {
				s.drawing(a, d)
			}
		case c.is(nsWP, "docPr"):
			if c.attr(nsNone, "hidden") == "1" {
				return
			}
			d.alt = altText(c.attr(nsNone, "descr"))
		case c.is(nsA, "blip"):
			s.picture(c.attr(nsR, "embed"), d.alt)
		case c.is(nsV, "imagedata"):
			s.picture(c.attr(nsR, "id"), d.alt)
		case c.is(nsW, "txbxContent"):
			s.textBox(c)
		case c.is(nsV, "textpath"):
			s.wordArt(c.attr(nsNone, "string"))
		default:
			s.shape(c, d)
		}
	}
}

// shape goes into a shape; VML keeps its alternative text, and the line that Word draws for three hyphens, there.
func (s *docxStory) shape(c *node, d *docxDrawing) {
	if c.space == nsV {
		if alt := c.attr(nsNone, "alt"); alt != "" {
			d.alt = altText(alt)
		}
		if hr := c.attr(nsO, "hr"); hr == "t" || hr == "true" {
			s.props.rule = true
		}
	}
	s.drawing(c, d)
}

// picture puts a picture where it stands.
func (s *docxStory) picture(id, alt string) {
	rel := s.rels.targets[id]
	if rel.target == "" || rel.external || s.muted() {
		return
	}
	if name := s.pictures.add(rel.target, alt); name != "" {
		s.text.mark(Span{Picture: name, Text: alt})
	}
}

// textBox reads a text box; it stands after the paragraph that it is anchored in.
func (s *docxStory) textBox(content *node) {
	inside := s.within()
	inside.box = true
	inside.content(content)
	inside.end()
	s.boxes = append(s.boxes, inside.blocks...)
}

// wordArt reads the text of old WordArt.
func (s *docxStory) wordArt(text string) {
	if !isBlank(text) {
		s.boxes = append(s.boxes, Block{TextBox: true, Spans: foldSpans([]Span{{Text: text}})})
	}
}

// machineAlt are the words that Office adds to an alternative text of its own making.
var machineAlt = []string{
	"Description automatically generated with medium confidence", "Description automatically generated with low confidence",
	"Description automatically generated", "AI-generated content may be incorrect.",
}

// altText tidies an alternative text; a file name is none.
func altText(text string) string {
	for _, words := range machineAlt {
		text = strings.ReplaceAll(text, words, "")
	}
	text = strings.Trim(strings.Join(strings.Fields(text), " "), " ,")
	if pictureTypes[extensionOf(text)] != "" && !strings.Contains(text, " ") {
		return ""
	}
	return text
}
