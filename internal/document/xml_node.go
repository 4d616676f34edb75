package document

import (
	"strconv"
	"strings"
)

// is says whether the node is the element of this name. A nil node is none.
func (n *node) is(space namespace, name string) bool {
	return n != nil && n.space == space && n.name == name
}

// first returns the first child element of this name, or nil; a nil node has none.
func (n *node) first(space namespace, name string) *node {
	if n == nil {
		return nil
	}
	for c := n.child; c != nil; c = c.next {
		if c.name == name && c.space == space {
			return c
		}
	}
	return nil
}

// path follows first through several names of one namespace.
func (n *node) path(space namespace, names ...string) *node {
	for _, name := range names {
		n = n.first(space, name)
	}
	return n
}

// find returns the first element of this name anywhere within the node, or nil.
func (n *node) find(space namespace, name string) *node {
	if n == nil {
		return nil
	}
	for c := n.child; c != nil; c = c.next {
		if c.is(space, name) {
			return c
		}
		if found := c.find(space, name); found != nil {
			return found
		}
	}
	return nil
}

// attr returns the value of an attribute, "" without it.
func (n *node) attr(space namespace, name string) string {
	value, _ := n.lookup(space, name)
	return value
}

// lookup returns the value of an attribute, and whether it is there.
func (n *node) lookup(space namespace, name string) (string, bool) {
	if n == nil {
		return "", false
	}
	for i := range n.attrs {
		if a := &n.attrs[i]; a.name == name && a.space == space {
			return a.value, true
		}
	}
	return "", false
}

// number returns the value of an attribute as a number, or otherwise.
func (n *node) number(space namespace, name string, otherwise int) int {
	value, err := strconv.Atoi(n.attr(space, name))
	if err != nil {
		return otherwise
	}
	return value
}

// all returns the text within the node and its descendants.
func (n *node) all() string {
	if n == nil {
		return ""
	}
	if n.name == "" {
		return n.text
	}
	var s strings.Builder
	for c := n.child; c != nil; c = c.next {
		s.WriteString(c.all())
	}
	return s.String()
}

// node is one element of an XML part, or a piece of text (name ""). Its strings are pieces of the part;
// encoding/xml takes seven times as long for the same, and a style sheet has a third of a megabyte.
type node struct {
	space namespace
	name  string
	text  string
	attrs []xmlAttr
	child *node
	next  *node
}

type xmlAttr struct {
	space namespace
	name  string
	value string
}
