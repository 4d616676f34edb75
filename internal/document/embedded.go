package document

import (
	"archive/zip"
	"bytes"
	"encoding/hex"
	"io"
	"slices"
	"strings"

	"github.com/richardlehane/mscfb"

	"copydesk/internal/phrase"
)

// A document may hold other files: a table of Excel's, or a program, which its icon in the text asks a reader to start.

// holdingProgram is the refusal of a document that holds a program or starts one.
func holdingProgram(f Format) *Refusal {
	return &Refusal{Why: Unsafe, Format: f, Reason: "has a program in it"}
}

// holdsProgram says whether a program is embedded in a docx or an odt.
func (c *container) holdsProgram() bool {
	var names []string
	for name := range c.files {
		if strings.Contains("/"+name, "/embeddings/") || c.begins(name, oleMagic) { // an object's part may have any name
			names = append(names, name)
		}
	}
	slices.Sort(names)
	left := c.budget.pictures
	for _, name := range names {
		if content, err := c.unpack(name, &left, newBytes); err == nil && Sniff(name, content) == Program {
			return true
		}
	}
	return false
}

// begins says whether a part begins with some bytes.
func (c *container) begins(name string, with []byte) bool {
	f := c.files[name]
	packed, err := c.packed(f)
	switch {
	case err != nil:
		return false
	case f.Method == zip.Deflate:
		head := make([]byte, len(with))
		return inflateHead(packed, head) == nil && bytes.Equal(head, with)
	default:
		return bytes.HasPrefix(packed, with)
	}
}

// packedStream is the stream in which an OLE container keeps a file of any kind (MS-OLEDS 2.3.6); its name begins with \x01.
const packedStream = "Ole10Native"

// dosStub is what a program of Windows says where it cannot be run, not far behind its first bytes.
var dosStub = []byte("This program cannot be run in DOS mode")

// keepsDOSProgram says whether a program of Windows stands anywhere in a file, as its bytes: a text that quotes it has no header.
func keepsDOSProgram(content []byte) bool {
	for at := bytes.Index(content, dosStub); at >= 0; {
		head := content[max(at-256, 0):at]
		if mz := bytes.LastIndex(head, []byte("MZ")); mz >= 0 && !isTextual(head[mz:]) {
			return true
		}
		next := bytes.Index(content[at+1:], dosStub)
		if next < 0 {
			return false
		}
		at += 1 + next
	}
	return false
}

// packsProgram says whether an OLE container keeps a program, as a file or in a stream of its own. A damaged one, which other
// readers may still open, is looked through for its names.
func packsProgram(content []byte) bool {
	if !IsOLE(content) {
		return false
	}
	if keepsDOSProgram(content) {
		return true
	}
	if !bytes.Contains(content, wide(packedStream)) {
		return false
	}
	file, err := mscfb.New(bytes.NewReader(content))
	if err != nil {
		return slices.ContainsFunc(bytes.Split(content, []byte{0}), func(name []byte) bool { return scripts[extensionOf(string(name))] })
	}
	left := int64(len(content)) // streams may say that they stand in the same place
	for _, entry := range file.File[:min(len(file.File), maxFiles)] {
		if entry.Initial != 1 || entry.Name != packedStream || entry.Size < 4 || entry.Size > left {
			continue
		}
		left -= entry.Size
		stream := make([]byte, entry.Size)
		n, _ := io.ReadFull(entry, stream)
		if n > 4 && isPackedProgram(stream[4:n]) { // behind its length
			return true
		}
	}
	return false
}

// isPackedProgram reads what the packager of Windows wrote: what the file is called, where it came from and where it is
// put to be opened, each of which may say what it is; and the file.
func isPackedProgram(stream bytesLE) bool {
	if stream.u16(0) != 2 { // a picture or an equation, not the packager's
		return false
	}
	label, rest, _ := bytes.Cut(stream[2:], []byte{0})
	from, rest, _ := bytes.Cut(rest, []byte{0})
	at := bytesLE(rest) // two numbers, and the length of the next name
	to := at.part(8, at.u32(4))
	data := at.part(8+len(to)+4, at.u32(8+len(to)))
	for _, name := range [][]byte{label, from, bytes.TrimRight(to, "\x00")} {
		if scripts[extensionOf(string(name))] {
			return true
		}
	}
	return signatureOf(data) == Program
}

// packsProgramRTF says whether an object of RTF, in hexadecimal, is a program: as OLE 1 writes it (MS-OLEDS 2.2.5), or in a
// container of OLE 2.
func packsProgramRTF(digits []byte) bool {
	n, _ := hex.Decode(digits, digits[:len(digits)/2*2])
	object := bytesLE(digits[:n])
	if start := bytes.Index(object, oleMagic); start >= 0 {
		return packsProgram(object[start:])
	}
	at, class := 8, object.part(12, object.u32(8)) // behind the version and the kind
	for range 3 {                                  // class, topic, item
		at += 4 + object.u32(at)
	}
	return strings.EqualFold(string(bytes.TrimRight(class, "\x00")), "Package") && isPackedProgram(object.part(at+4, object.u32(at)))
}

// aProgram is a word of a field that names a program: a file to run, or one of those that run what they are told.
var aProgram = phrase.MustCompile(`(?i)\.(?:exe|com|scr|bat|cmd|pif|vb[se]|jse?|ws[fh]|hta|ps1|lnk|msi)\b|^(?:cmd|powershell|pwsh|mshta|wscript|cscript|rundll32|regsvr32|certutil|msiexec|explorer|bash|sh)$`)

// startsProgram says whether a field starts a program: DDE and DDEAUTO do, unless what they name is another of Office's
// applications and its document (“DDEAUTO Excel.Sheet.8 "C:\figures.xls"”).
func startsProgram(instruction string) bool {
	args := fieldArguments(instruction)
	return len(args) > 1 && (strings.EqualFold(args[0], "DDE") || strings.EqualFold(args[0], "DDEAUTO")) &&
		slices.ContainsFunc(args[1:], aProgram.MatchString)
}
