package message

// A report is what the parts of a multipart/report hold (RFC 6522).
type report struct {
	status, returned []byte
}

func (r *reader) walkReport(p part, parts []part, depth int) content {
	var all content
	for _, child := range parts {
		all.add(r.walk(child, depth+1))
	}
	return all
}

func (r *reader) bounce(h header) *Bounce { return nil }
