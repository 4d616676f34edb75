package document

import (
	"bytes"
	"errors"
	"strconv"
	"strings"
	"unicode/utf8"
)

var (
	errXML      = errors.New("malformed XML")
	errEntities = errors.New("XML with entities of its own")
	errTooMuch  = errors.New("more than the limits allow")
)

// parseXML reads a part into a tree and returns its root element. Entities beyond XML's own five are refused
// with the DOCTYPE that would declare them. An element that skip picks by its name and attributes, which may be none
// (nil), is left empty unread; such elements must not stand in one another.
func parseXML(part []byte, t *trees, b *budget, skip func(*node) bool) (*node, error) {
	s := scanner{text: decodeXML(part), budget: b, skip: skip, trees: t}
	s.valid = utf8.Valid(s.text)
	root := &node{}
	if err := s.children(root, "", 0); err != nil {
		return nil, err
	}
	for n := root.child; n != nil; n = n.next {
		if n.name != "" {
			return n, nil
		}
	}
	return nil, errXML
}

// decodeXML returns the part as UTF-8; Word accepts UTF-16 too.
func decodeXML(part []byte) []byte {
	switch {
	case bytes.HasPrefix(part, []byte{0xEF, 0xBB, 0xBF}):
		return part[3:]
	case bytes.HasPrefix(part, []byte{0xFF, 0xFE}):
		return []byte(utf16Text(part[2:], false))
	case bytes.HasPrefix(part, []byte{0xFE, 0xFF}):
		return []byte(utf16Text(part[2:], true))
	}
	return part
}

// scanner walks over the text of a part.
type scanner struct {
	text     []byte
	valid    bool // it is UTF-8 throughout
	pos      int
	window   string // of the text, from which strings are cut
	opened   int    // where it begins
	bindings []binding
	budget   *budget
	skip     func(*node) bool
	trees    *trees
	attrs    []xmlAttr // of the element at hand
}

// windowSize is how much of the text becomes a string at a time: what is skipped never does.
const windowSize = 4 << 10

// cut gives a piece of the text as a string.
func (s *scanner) cut(from, to int) string {
	if from < s.opened || to > s.opened+len(s.window) {
		s.opened, s.window = from, string(s.text[from:min(max(to, from+windowSize), len(s.text))])
	}
	return s.window[from-s.opened : to-s.opened]
}

// children reads the content of parent up to its end tag; for the document itself, whose tag is "", up to the end.
func (s *scanner) children(parent *node, tag string, depth int) error {
	if depth > s.budget.limits.Depth {
		return errTooMuch
	}
	last := &parent.child
	for s.pos < len(s.text) {
		if s.text[s.pos] != '<' {
			n, err := s.characters(tag != "")
			if err != nil {
				return err
			}
			if n != nil {
				*last, last = n, &n.next
			}
			continue
		}
		switch s.mark() {
		case '/':
			return s.endTag(tag)
		case '!', '?':
			n, err := s.declaration(s.text[s.pos:])
			if err != nil {
				return err
			}
			if n != nil {
				*last, last = n, &n.next
			}
		default:
			n, err := s.element(depth)
			if err != nil {
				return err
			}
			*last, last = n, &n.next
		}
	}
	if tag != "" {
		return errXML
	}
	return nil
}

// mark is the character behind a "<", which says what begins there.
func (s *scanner) mark() byte {
	if s.pos+1 < len(s.text) {
		return s.text[s.pos+1]
	}
	return 0
}

// characters reads text up to the next tag.
func (s *scanner) characters(inside bool) (*node, error) {
	start := s.pos
	if end := bytes.IndexByte(s.text[start:], '<'); end >= 0 {
		s.pos += end
	} else {
		s.pos = len(s.text)
	}
	if !inside {
		return nil, nil
	}
	return s.node(node{text: s.unescape(s.cut(start, s.pos))})
}

// declaration passes over comments, processing instructions and a DOCTYPE, and returns the text of a CDATA section.
func (s *scanner) declaration(rest []byte) (*node, error) {
	open, end := "<!", ">"
	switch {
	case bytes.HasPrefix(rest, []byte("<!--")):
		open, end = "<!--", "-->"
	case bytes.HasPrefix(rest, []byte("<![CDATA[")):
		open, end = "<![CDATA[", "]]>"
	case bytes.HasPrefix(rest, []byte("<?")):
		open, end = "<?", "?>"
	}
	n := bytes.Index(rest[len(open):], []byte(end))
	if n < 0 {
		return nil, errXML
	}
	start := s.pos + len(open)
	s.pos = start + n + len(end)
	switch {
	case open == "<![CDATA[":
		return s.node(node{text: s.cut(start, start+n)})
	case open == "<!" && bytes.IndexByte(s.text[start:start+n], '[') >= 0:
		return nil, errEntities // an internal subset has no place in any of the formats
	}
	return nil, nil
}

func (s *scanner) endTag(tag string) error {
	if end := s.pos + 2 + len(tag); tag != "" && end < len(s.text) && s.text[end] == '>' && string(s.text[s.pos+2:end]) == tag {
		s.pos = end + 1
		return nil
	}
	end := bytes.IndexByte(s.text[s.pos:], '>')
	if end < 0 || tag == "" || string(bytes.TrimRight(s.text[s.pos+2:s.pos+end], " \t\r\n")) != tag {
		return errXML
	}
	s.pos += end + 1
	return nil
}

// element reads one element with all that is in it.
func (s *scanner) element(depth int) (*node, error) {
	s.pos++
	tag := s.word()
	if tag == "" {
		return nil, errXML
	}
	n, err := s.node(node{})
	if err != nil {
		return nil, err
	}
	scope := len(s.bindings)
	closed, err := s.attributes(n)
	if err != nil {
		return nil, err
	}
	n.space, n.name = s.resolve(tag, true)
	switch {
	case closed:
	case s.skip != nil && s.skip(n):
		err = s.passOver(tag)
	default:
		err = s.children(n, tag, depth+1)
	}
	s.bindings = s.bindings[:scope]
	return n, err
}

// passOver goes to behind the end tag.
func (s *scanner) passOver(tag string) error {
	end := bytes.Index(s.text[s.pos:], []byte("</"+tag))
	if end < 0 {
		return errXML
	}
	s.pos += end
	return s.endTag(tag)
}

// attributes reads the rest of a start tag and reports whether it is an empty element's.
func (s *scanner) attributes(n *node) (closed bool, err error) {
	s.attrs = s.attrs[:0]
	for {
		s.space()
		switch {
		case s.pos >= len(s.text):
			return false, errXML
		case s.text[s.pos] == '>':
			s.pos++
			n.attrs = s.resolved()
			return false, nil
		case bytes.HasPrefix(s.text[s.pos:], []byte("/>")):
			s.pos += 2
			n.attrs = s.resolved()
			return true, nil
		}
		if err := s.attribute(); err != nil {
			return false, err
		}
	}
}

// attribute reads name="value"; a namespace declaration goes into scope, anything else onto the list.
func (s *scanner) attribute() error {
	name := s.word()
	s.space()
	if name == "" || s.pos >= len(s.text) || s.text[s.pos] != '=' {
		return errXML
	}
	s.pos++
	s.space()
	if s.pos >= len(s.text) || s.text[s.pos] != '"' && s.text[s.pos] != '\'' {
		return errXML
	}
	start := s.pos + 1
	end := bytes.IndexByte(s.text[start:], s.text[s.pos])
	if end < 0 {
		return errXML
	}
	value := s.unescape(s.cut(start, start+end))
	s.pos = start + end + 1
	switch {
	case name == "xmlns":
		return s.bind("", value)
	case strings.HasPrefix(name, "xmlns:"):
		return s.bind(name[len("xmlns:"):], value)
	}
	if len(s.attrs) > s.budget.limits.Depth { // a reader looks through all of them for one
		return errTooMuch
	}
	s.attrs = append(s.attrs, xmlAttr{name: name, value: value})
	return s.budget.elements(1)
}

// word reads up to what cannot stand in a name.
func (s *scanner) word() string {
	start := s.pos
	for s.pos < len(s.text) {
		switch s.text[s.pos] {
		case ' ', '\t', '\r', '\n', '=', '>', '/', '<', '"', '\'':
			return s.cut(start, s.pos)
		}
		s.pos++
	}
	return s.cut(start, s.pos)
}

func (s *scanner) space() {
	for s.pos < len(s.text) && (s.text[s.pos] == ' ' || s.text[s.pos] == '\n' || s.text[s.pos] == '\r' || s.text[s.pos] == '\t') {
		s.pos++
	}
}

// node adds a node to the tree and counts it.
func (s *scanner) node(n node) (*node, error) {
	if err := s.budget.elements(1); err != nil {
		return nil, err
	}
	p := &s.trees.nodes.take(1)[0]
	*p = n
	return p, nil
}

// xmlEntities are the five that need no declaration (XML 1.0, 4.6).
var xmlEntities = map[string]string{"amp": "&", "lt": "<", "gt": ">", "quot": `"`, "apos": "'"}

// unescape resolves character references and replaces what is no character.
func (s *scanner) unescape(text string) string {
	if strings.IndexByte(text, '&') < 0 && (s.valid || utf8.ValidString(text)) {
		return text
	}
	return unescape(text)
}

func unescape(s string) string {
	var out strings.Builder
	for {
		before, after, found := strings.Cut(s, "&")
		out.WriteString(strings.ToValidUTF8(before, "\uFFFD"))
		if !found {
			return out.String()
		}
		s = after
		end := strings.IndexByte(after[:min(len(after), longestReference)], ';')
		if r, ok := reference(after[:max(end, 0)]); ok {
			out.WriteString(r)
			s = after[end+1:]
		} else {
			out.WriteByte('&')
		}
	}
}

// longestReference is the length of what stands between & and ; and of the latter: "#x0010FFFF;".
const longestReference = 11

// reference returns what the name between & and ; stands for.
func reference(name string) (string, bool) {
	if s, ok := xmlEntities[name]; ok {
		return s, true
	}
	if !strings.HasPrefix(name, "#") {
		return "", false
	}
	number, base := name[1:], 10
	if strings.HasPrefix(number, "x") {
		number, base = number[1:], 16
	}
	code, err := strconv.ParseInt(number, base, 32)
	if err != nil || code == 0 || !utf8.ValidRune(rune(code)) {
		return "", false
	}
	return string(rune(code)), true
}
