package document

import "strings"

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
	nsField // LibreOffice's form fields, as Word has them
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
	"urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0":          nsField,
}

// binding is a prefix in scope.
type binding struct {
	prefix string
	space  namespace
}

func (s *scanner) bind(prefix, uri string) error {
	if len(s.bindings) > 4*s.budget.limits.Depth {
		return errTooMuch
	}
	s.bindings = append(s.bindings, binding{prefix, namespaces[uri]})
	return nil
}

// resolved gives the attributes of the element at hand their namespaces.
func (s *scanner) resolved() []xmlAttr {
	if len(s.attrs) == 0 {
		return nil
	}
	own := s.trees.attrs.take(len(s.attrs))
	for i, a := range s.attrs {
		own[i].space, own[i].name = s.resolve(a.name, false)
		own[i].value = a.value
	}
	return own
}

// resolve splits a name at its prefix. An attribute without prefix is in no namespace (Namespaces in XML 1.0, 6.2).
func (s *scanner) resolve(name string, element bool) (namespace, string) {
	prefix, local, found := strings.Cut(name, ":")
	if !found {
		prefix, local = "", name
	}
	if !found && !element {
		return nsNone, local
	}
	for i := len(s.bindings) - 1; i >= 0; i-- {
		if s.bindings[i].prefix == prefix {
			return s.bindings[i].space, local
		}
	}
	if prefix == "xml" {
		return nsXML, local
	}
	return nsNone, local
}
