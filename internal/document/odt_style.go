package document

import (
	"strconv"
	"strings"
)

// odtStyle is a style with all that it inherits.
type odtStyle struct {
	props runProps
	sense sense
	list  string // the list style of its paragraphs
}

// odtStyles are the styles of both files, by family and name, each resolved when it is first asked for.
type odtStyles struct {
	nodes    map[string]*node
	lists    map[string][10]*node // the levels of a list style, from 1
	resolved map[string]*odtStyle
	depth    int // of the styles that are being resolved
}

// readODTStyles gathers named and automatic styles; those of content.xml go before those of styles.xml, whose
// automatic ones belong to headers and footers.
func readODTStyles(roots ...*node) *odtStyles {
	s := &odtStyles{nodes: map[string]*node{}, lists: map[string][10]*node{}, resolved: map[string]*odtStyle{}}
	for _, root := range roots {
		for _, section := range []string{"styles", "automatic-styles"} {
			s.gather(root.first(nsOffice, section))
		}
	}
	return s
}

func (s *odtStyles) gather(section *node) {
	if section == nil {
		return
	}
	for c := section.child; c != nil; c = c.next {
		switch {
		case c.is(nsStyle, "style"):
			s.nodes[c.attr(nsStyle, "family")+" "+c.attr(nsStyle, "name")] = c
		case c.is(nsText, "list-style"):
			s.lists[c.attr(nsStyle, "name")] = levelsOf(c)
		}
	}
}

func levelsOf(list *node) (levels [10]*node) {
	for c := list.child; c != nil; c = c.next {
		if at := c.number(nsText, "level", 0); at > 0 && at < len(levels) {
			levels[at] = c
		}
	}
	return levels
}

// listLevel returns the description of one level of a list style, or nil.
func (s *odtStyles) listLevel(style string, depth int) *node {
	if levels := s.lists[style]; depth+1 < len(levels) {
		return levels[depth+1]
	}
	return nil
}

// style returns the style of a family ("paragraph", "text") and a name.
func (s *odtStyles) style(family, name string) *odtStyle {
	key := family + " " + name
	if found, ok := s.resolved[key]; ok {
		return found
	}
	style := &odtStyle{}
	s.resolved[key] = style // before the parents, so that a circle of them ends
	n := s.nodes[key]
	if n == nil {
		style.sense, _ = senseOf(name)
		style.props = runPropsNamed(strings.ReplaceAll(name, "_20_", " "))
		return style
	}
	if parent := n.attr(nsStyle, "parent-style-name"); parent != "" && s.depth < maxDepth {
		s.depth++
		*style = *s.style(family, parent)
		s.depth--
	}
	s.describe(style, name, n)
	return style
}

func (s *odtStyles) describe(style *odtStyle, name string, n *node) {
	display := n.attr(nsStyle, "display-name")
	if display == "" {
		display = name
	}
	style.props = odtRunProps(n.first(nsStyle, "text-properties")).under(runPropsNamed(display)).under(style.props)
	if list, ok := n.lookup(nsStyle, "list-style-name"); ok {
		style.list = list
	}
	if own, ok := senseOf(display); ok {
		style.sense = own
	}
}

// odtRunProps reads style:text-properties.
func odtRunProps(n *node) runProps {
	var p runProps
	if n == nil {
		return p
	}
	if weight := n.attr(nsFO, "font-weight"); weight != "" {
		p.bold = triOf(weight == "bold" || len(weight) == 3 && weight >= "600")
	}
	if slant := n.attr(nsFO, "font-style"); slant != "" {
		p.italic = triOf(slant == "italic" || slant == "oblique")
	}
	if line := n.attr(nsStyle, "text-line-through-style"); line != "" {
		p.strike = triOf(line != "none")
	}
	if pen := n.attr(nsFO, "background-color"); pen != "" {
		p.marked = triOf(pen != "transparent" && !strings.EqualFold(pen, "#ffffff"))
	}
	if display := n.attr(nsText, "display"); display != "" {
		p.hidden = triOf(display == "none")
	}
	p.font = n.attr(nsStyle, "font-name")
	p.vert = raised(n.attr(nsStyle, "text-position"))
	if points, ok := strings.CutSuffix(n.attr(nsFO, "font-size"), "pt"); ok {
		if size, err := strconv.ParseFloat(points, 64); err == nil && size > 0 && size < 1000 {
			p.size = int(2 * size)
		}
	}
	return p
}

func triOf(is bool) tri {
	if is {
		return on
	}
	return off
}

// raised reads style:text-position, "super 58%" or "33% 58%" or "-33% 58%".
func raised(position string) string {
	where, _, _ := strings.Cut(position, " ")
	switch {
	case where == "":
		return ""
	case where == "super":
		return "superscript"
	case where == "sub" || strings.HasPrefix(where, "-"):
		return "subscript"
	case strings.HasPrefix(where, "0"):
		return "baseline"
	}
	return "superscript"
}
