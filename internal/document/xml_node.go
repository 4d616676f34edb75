package document

import (
	"strconv"
	"strings"
)

// namespace is one of the XML namespaces that the readers know.
type namespace uint8

const (
	nsNone   namespace = iota
	nsXML              // xml:
	nsW                // WordprocessingML
	nsR                // relationships, as attributes
	nsMC               // markup compatibility
	nsA                // DrawingML
	nsWP               // DrawingML in a text document
	nsWPS              // shapes of Word 2010 and later
	nsW14              // Word 2010
	nsV                // VML
	nsO                // VML's Office part
	nsM                // Office mathematics
	nsCT               // [Content_Types].xml
	nsRel              // .rels
	nsCore             // core properties
	nsApp              // extended properties
	nsDC               // Dublin Core
	nsOffice           // OpenDocument, from here on
	nsText
	nsTable
	nsDraw
	nsStyle
	nsFO
	nsXLink
	nsMeta
	nsManifest
	nsSVG
)

// namespaces names them; ISO/IEC 29500 Strict has its own addresses for the same names.
var namespaces = map[string]namespace{
	"http://www.w3.org/XML/1998/namespace": nsXML,

	"http://schemas.openxmlformats.org/wordprocessingml/2006/main":              nsW,
	"http://purl.oclc.org/ooxml/wordprocessingml/main":                          nsW,
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships":       nsR,
	"http://purl.oclc.org/ooxml/officeDocument/relationships":                   nsR,
	"http://schemas.openxmlformats.org/markup-compatibility/2006":               nsMC,
	"http://schemas.openxmlformats.org/drawingml/2006/main":                     nsA,
	"http://purl.oclc.org/ooxml/drawingml/main":                                 nsA,
	"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing":    nsWP,
	"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing":                nsWP,
	"http://schemas.microsoft.com/office/word/2010/wordprocessingShape":         nsWPS,
	"http://schemas.microsoft.com/office/word/2010/wordml":                      nsW14,
	"urn:schemas-microsoft-com:vml":                                             nsV,
	"urn:schemas-microsoft-com:office:office":                                   nsO,
	"http://schemas.openxmlformats.org/officeDocument/2006/math":                nsM,
	"http://purl.oclc.org/ooxml/officeDocument/math":                            nsM,
	"http://schemas.openxmlformats.org/package/2006/content-types":              nsCT,
	"http://schemas.openxmlformats.org/package/2006/relationships":              nsRel,
	"http://schemas.openxmlformats.org/package/2006/metadata/core-properties":   nsCore,
	"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties": nsApp,
	"http://purl.oclc.org/ooxml/officeDocument/extendedProperties":              nsApp,
	"http://purl.org/dc/elements/1.1/":                                          nsDC,
	"urn:oasis:names:tc:opendocument:xmlns:office:1.0":                          nsOffice,
	"urn:oasis:names:tc:opendocument:xmlns:text:1.0":                            nsText,
	"urn:oasis:names:tc:opendocument:xmlns:table:1.0":                           nsTable,
	"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0":                         nsDraw,
	"urn:oasis:names:tc:opendocument:xmlns:style:1.0":                           nsStyle,
	"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0":               nsFO,
	"http://www.w3.org/1999/xlink":                                              nsXLink,
	"urn:oasis:names:tc:opendocument:xmlns:meta:1.0":                            nsMeta,
	"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0":                        nsManifest,
	"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0":                  nsSVG,
}

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
