package document

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
)

// A document may hold other files: a table of Excel's, or a program, which its icon in the text asks a reader to start.

// holdsProgram says whether a program is embedded in a docx.
func (c *container) holdsProgram() bool {
	var names []string
	for name := range c.files {
		if strings.Contains("/"+name, "/embeddings/") {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	left := c.budget.pictures
	for _, name := range names {
		if content, err := c.unpack(name, &left, newBytes); err == nil && (Sniff(name, content) == Program || packsProgram(content)) {
			return true
		}
	}
	return false
}

// packedStream is the stream in which an OLE container keeps a file of any kind (MS-OLEDS 2.3.6), in UTF-16.
var packedStream = []byte("O\x00l\x00e\x001\x000\x00N\x00a\x00t\x00i\x00v\x00e\x00")

// programName is the name of the file in it where that is a program.
var programName = regexp.MustCompile(`(?i)[\w ()-]\.(?:exe|scr|bat|cmd|pif|vb[se]|jse?|ws[fh]|hta|ps1|lnk|msi|jar)\x00`)

// packsProgram says whether an OLE container keeps a program as a file.
func packsProgram(content []byte) bool {
	return IsOLE(content) && (bytes.Contains(content, []byte("This program cannot be run in DOS mode")) ||
		bytes.Contains(content, packedStream) && programName.Match(content))
}
