package document

import "strings"

// tri is a property that may be on, off or not said.
type tri int8

const (
	unsaid tri = 0
	on     tri = 1
	off    tri = -1
)

// or returns t, or u where t is not said.
func (t tri) or(u tri) tri {
	if t == unsaid {
		return u
	}
	return t
}

// runProps are the properties of a run (w:rPr).
type runProps struct {
	style                        string
	bold, italic, strike, hidden tri
	marked                       tri    // with a marker pen (w:highlight)
	vert                         string // superscript, subscript, baseline
	font                         string
	size                         int // in half points
	code                         tri
	markDeleted                  bool // of a paragraph mark: w:del or w:moveFrom
}

// readRunProps reads w:rPr, nil included. Its w:rPrChange is what was before, and is passed over.
func readRunProps(rPr *node) runProps {
	var p runProps
	if rPr == nil {
		return p
	}
	for c := rPr.child; c != nil; c = c.next {
		if c.space != nsW {
			continue
		}
		switch c.name {
		case "rStyle":
			p.style = c.attr(nsW, "val")
		case "b":
			p.bold = toggle(c)
		case "i":
			p.italic = toggle(c)
		case "strike", "dstrike":
			p.strike = toggle(c).or(p.strike)
		case "highlight":
			p.marked = toggle(c)
		case "vanish":
			p.hidden = toggle(c)
		case "vertAlign":
			p.vert = c.attr(nsW, "val")
		case "rFonts":
			p.font = c.attr(nsW, "ascii")
		case "sz":
			p.size = c.number(nsW, "val", 0)
		case "del", "moveFrom":
			p.markDeleted = true
		}
	}
	return p
}

// toggle reads an on-off property (ECMA-376 part 1, 17.17.4).
func toggle(n *node) tri {
	switch value, there := n.lookup(nsW, "val"); {
	case there && (value == "0" || value == "false" || value == "off" || value == "none"):
		return off
	default:
		return on
	}
}

// under returns p with what it does not say taken from the style beneath it.
func (p runProps) under(below runProps) runProps {
	p.bold = p.bold.or(below.bold)
	p.italic = p.italic.or(below.italic)
	p.strike = p.strike.or(below.strike)
	p.hidden = p.hidden.or(below.hidden)
	p.marked = p.marked.or(below.marked)
	p.code = p.code.or(below.code)
	if p.vert == "" {
		p.vert = below.vert
	}
	if p.size == 0 {
		p.size = below.size
	}
	if p.font == "" {
		p.font = below.font
	}
	return p
}

// xor is how a toggle of a character style acts on one of a paragraph style: bold in bold is plain
// (ECMA-376 part 1, 17.7.3).
func xor(paragraph, character tri) tri {
	if paragraph == on && character == on {
		return off
	}
	return character.or(paragraph)
}

// docxStyle is one style, with all that it inherits.
type docxStyle struct {
	props   runProps
	sense   sense
	numID   string
	level   int // of the list; -1 when not said
	outline int // 0 to 8; -1 when not said
}

// docxStyles are the styles of a document, each resolved when it is first asked for.
type docxStyles struct {
	nodes    map[string]*node
	resolved map[string]*docxStyle
	defaults runProps
	normal   string // the id of the default paragraph style
	depth    int    // of the styles that are being resolved
}

// readStyles reads styles.xml, which may be missing.
func readStyles(root *node) *docxStyles {
	s := &docxStyles{nodes: map[string]*node{}, resolved: map[string]*docxStyle{}}
	if root == nil {
		return s
	}
	s.defaults = readRunProps(root.path(nsW, "docDefaults", "rPrDefault", "rPr"))
	for c := root.child; c != nil; c = c.next {
		if !c.is(nsW, "style") {
			continue
		}
		id := c.attr(nsW, "styleId")
		s.nodes[id] = c
		if isOn(c, "default") && c.attr(nsW, "type") == "paragraph" {
			s.normal = id
		}
	}
	return s
}

// isIdleStyle says whether a part of styles.xml is of no use here: table styles, which are nine tenths of Word's own
// style sheet, and the list of styles that could be.
func isIdleStyle(n *node) bool {
	return n.is(nsW, "latentStyles") || n.is(nsW, "style") && n.attr(nsW, "type") == "table"
}

func isOn(n *node, name string) bool {
	value := n.attr(nsW, name)
	return value == "1" || value == "true" || value == "on"
}

// style returns the style of this id; an id without a description still has its name's sense.
func (s *docxStyles) style(id string) *docxStyle {
	if found, ok := s.resolved[id]; ok {
		return found
	}
	style := &docxStyle{level: -1, outline: -1}
	s.resolved[id] = style // before the parents, so that a circle of them ends
	n := s.nodes[id]
	if n == nil {
		style.sense, _ = senseOf(id)
		style.props = runPropsNamed(id)
		return style
	}
	if parent := n.first(nsW, "basedOn").attr(nsW, "val"); parent != "" && s.depth < maxDepth {
		s.depth++
		*style = *s.style(parent)
		s.depth--
	}
	s.describe(style, id, n)
	return style
}

// describe puts what a style says of itself over what it inherits.
func (s *docxStyles) describe(style *docxStyle, id string, n *node) {
	name := n.first(nsW, "name").attr(nsW, "val")
	style.props = readRunProps(n.first(nsW, "rPr")).under(runPropsNamed(name)).under(style.props)
	own, ok := senseOf(name)
	if !ok {
		own, ok = senseOf(id)
	}
	pPr := n.first(nsW, "pPr")
	if outline := pPr.first(nsW, "outlineLvl"); outline != nil {
		style.outline = outline.number(nsW, "val", -1)
	}
	switch {
	case ok:
		style.sense = own
	case style.outline >= 0 && style.outline < 6 && style.sense.style == StyleNone:
		style.sense = sense{kind: Heading, level: style.outline + 1}
	case style.outline == 9 && style.sense.kind == Heading:
		style.sense = sense{}
	}
	if numPr := pPr.first(nsW, "numPr"); numPr != nil {
		if id := numPr.first(nsW, "numId"); id != nil {
			style.numID = id.attr(nsW, "val")
		}
		style.level = numPr.first(nsW, "ilvl").number(nsW, "val", style.level)
	}
}

// runPropsNamed returns the look that a well-known character style has.
func runPropsNamed(name string) runProps {
	key, _ := styleKey(strings.TrimSuffix(name, " Char"))
	var p runProps
	look := runStyleNames[key]
	if look.Bold {
		p.bold = on
	}
	if look.Italic {
		p.italic = on
	}
	if look.Code {
		p.code = on
	}
	return p
}
