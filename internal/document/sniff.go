package document

import "bytes"

// Sniff recognises what a file is by its content; the name settles only what the content leaves open.
func Sniff(name string, content []byte) Format {
	_ = name
	if bytes.HasPrefix(content, []byte("%PDF-")) {
		return PDF
	}
	return TXT
}
