package letter

import "copydesk/internal/call"

// Digest makes the editors' daily letter. What it tells comes from package digest, as a page for templates/digest.*
// whose words from others went through Line.
func (s *Set) Digest(e Envelope, c *call.Call, page any, attachments []Attachment) (Rendered, error) {
	p := newPage(e, c, nil)
	p.Digest = page
	return s.finish(e, "digest", "digest", p, attachments)
}

// Line returns the words of others as one line of at most limit characters that is safe in a letter: without control
// characters, direction overrides and links.
func Line(s string, limit int) string { return line(s, limit) }
