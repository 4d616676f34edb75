package document

import (
	"archive/zip"
	"bytes"
	"errors"
	"hash/crc32"
	"io"
	"path"
	"strings"
)

// container is the zip that a docx or an odt is.
type container struct {
	content []byte
	files   map[string]*zip.File // by lower-cased path: part names ignore case (ECMA-376 part 2, 6.2.2.3)
	budget  *budget
	trees   *trees // of its XML parts; nil before the first
}

// openContainer opens a zip with the names of its parts; nothing is unpacked yet.
func openContainer(content []byte, b *budget) (*container, error) {
	z, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) { // names are only compared, never used as paths
		return nil, err
	}
	if len(z.File) > b.limits.Files {
		return nil, errTooMuch
	}
	c := &container{content: content, files: make(map[string]*zip.File, len(z.File)), budget: b}
	for _, f := range z.File {
		name := partName(f.Name)
		if _, twice := c.files[name]; !twice {
			c.files[name] = f
		}
	}
	return c, nil
}

// close ends the life of the trees that were read from the parts.
func (c *container) close() {
	if c.trees != nil {
		c.trees.release()
		c.trees = nil
	}
}

// partName makes one name of all the ways to write it: Windows zippers use backslashes.
func partName(name string) string {
	name = strings.ReplaceAll(name, `\`, "/")
	return strings.ToLower(strings.TrimPrefix(path.Clean("/"+name), "/"))
}

// has says whether there is a part of this name, which is given as [partName] writes it.
func (c *container) has(name string) bool { return c.files[name] != nil }

// xml reads a part as an XML tree, which lives until the container is closed; a part that is not there is nil without
// an error.
func (c *container) xml(name string) (*node, error) {
	return c.xmlWithout(name, nil)
}

// xmlWithout reads a part but for the elements to skip.
func (c *container) xmlWithout(name string, skip func(*node) bool) (*node, error) {
	if !c.has(partName(name)) {
		return nil, nil
	}
	if c.trees == nil {
		c.trees = newTrees()
	}
	part, err := c.text(name, c.trees.room)
	if err != nil {
		return nil, err
	}
	return parseXML(part, c.trees, c.budget, skip)
}

// text gives a part that holds text, unpacked into room.
func (c *container) text(name string, room func(size int) []byte) ([]byte, error) {
	return c.unpack(name, &c.budget.xml, room)
}

// picture gives a picture, as long as the budget lasts.
func (c *container) picture(name string) ([]byte, error) {
	return c.unpack(name, &c.budget.pictures, newBytes)
}

func newBytes(size int) []byte { return make([]byte, size) }

// unpack gives one part and takes its size from the budget. One that was stored as it is stays where it stands in the
// file; any other is unpacked into room. The sizes that the zip states are not believed.
func (c *container) unpack(name string, left *int64, room func(size int) []byte) ([]byte, error) {
	f := c.files[partName(name)]
	switch {
	case f == nil:
		return nil, zip.ErrFormat
	case isEncrypted(f):
		return nil, zip.ErrAlgorithm
	case f.UncompressedSize64 > uint64(min(*left, allowed(f, c.budget.limits))):
		return nil, errTooMuch
	}
	part, err := c.packed(f)
	switch {
	case err != nil:
		return nil, err
	case f.Method == zip.Deflate:
		packed := part
		part = room(int(f.UncompressedSize64))
		if err := inflate(packed, part); err != nil {
			return nil, err
		}
	case f.Method != zip.Store:
		return nil, zip.ErrAlgorithm
	case uint64(len(part)) != f.UncompressedSize64:
		return nil, zip.ErrFormat
	}
	if f.CRC32 != 0 && crc32.ChecksumIEEE(part) != f.CRC32 {
		return nil, zip.ErrChecksum
	}
	*left -= int64(len(part))
	return part, nil
}

// packed is a part as it stands in the zip.
func (c *container) packed(f *zip.File) ([]byte, error) {
	at, err := f.DataOffset()
	if err != nil {
		return nil, err
	}
	if at < 0 || at > int64(len(c.content)) || f.CompressedSize64 > uint64(int64(len(c.content))-at) {
		return nil, io.ErrUnexpectedEOF
	}
	end := at + int64(f.CompressedSize64)
	return c.content[at:end:end], nil
}
