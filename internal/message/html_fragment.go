package message

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// fragment writes the chosen leaves of an HTML body, with the elements around them and nothing else.
func (b body) fragment(chosen []bool) string {
	whole := count(chosen)
	var out strings.Builder
	for c := b.html.FirstChild; c != nil; c = c.NextSibling {
		if kept := b.prune(c, chosen, whole); kept != nil {
			if err := html.Render(&out, kept); err != nil {
				return out.String()
			}
		}
	}
	return strings.TrimSpace(out.String())
}

// prune copies a node without the leaves that were not chosen; nil when nothing is left of it. A quotation that holds all of
// them is none: it is how a client sets an email that it forwards.
func (b body) prune(n *html.Node, chosen []bool, whole int) *html.Node {
	span := b.spans[n]
	if !anyChosen(chosen[span[0]:span[1]]) {
		return nil
	}
	kept := &html.Node{Type: n.Type, DataAtom: n.DataAtom, Data: n.Data, Namespace: n.Namespace, Attr: n.Attr}
	if n.DataAtom == atom.Blockquote && count(chosen[span[0]:span[1]]) == whole {
		kept.DataAtom, kept.Data = atom.Div, "div"
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if child := b.prune(c, chosen, whole); child != nil {
			kept.AppendChild(child)
		}
	}
	return kept
}

func count(chosen []bool) int {
	n := 0
	for _, c := range chosen {
		if c {
			n++
		}
	}
	return n
}

func anyChosen(chosen []bool) bool {
	for _, c := range chosen {
		if c {
			return true
		}
	}
	return false
}

// leafCount is how many leaves the document has.
func (b body) leafCount() int { return b.spans[b.html][1] }
