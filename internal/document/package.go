package document

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"path"
	"strings"
)

// container is the zip that a docx or an odt is.
type container struct {
	files  map[string]*zip.File // by lower-cased path: part names ignore case (ECMA-376 part 2, 6.2.2.3)
	budget *budget
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
	z.RegisterDecompressor(zip.Deflate, inflate)
	c := &container{files: make(map[string]*zip.File, len(z.File)), budget: b}
	for _, f := range z.File {
		name := partName(f.Name)
		if _, twice := c.files[name]; !twice {
			c.files[name] = f
		}
	}
	return c, nil
}

// partName makes one name of all the ways to write it: Windows zippers use backslashes.
func partName(name string) string {
	name = strings.ReplaceAll(name, `\`, "/")
	return strings.ToLower(strings.TrimPrefix(path.Clean("/"+name), "/"))
}

// xml reads a part as an XML tree; a part that is not there is nil without an error.
func (c *container) xml(name string) (*node, error) {
	return c.xmlWithout(name, nil)
}

// xmlWithout reads a part but for the elements to skip.
func (c *container) xmlWithout(name string, skip func(*node) bool) (*node, error) {
	f := c.files[partName(name)]
	if f == nil {
		return nil, nil
	}
	part, err := c.unpack(f, &c.budget.xml)
	if err != nil {
		return nil, err
	}
	return parseXML(part, c.budget, skip)
}

// picture reads a picture, as long as the budget lasts.
func (c *container) picture(name string) ([]byte, error) {
	f := c.files[partName(name)]
	if f == nil {
		return nil, zip.ErrFormat
	}
	return c.unpack(f, &c.budget.pictures)
}

// unpack reads one part and takes its size from the budget. The sizes that the zip states are not believed.
func (c *container) unpack(f *zip.File, left *int64) ([]byte, error) {
	if f.Flags&1 != 0 { // encrypted (APPNOTE 4.4.4)
		return nil, zip.ErrAlgorithm
	}
	most := min(*left, 1<<20+c.budget.limits.Ratio*int64(min(f.CompressedSize64, 1<<32)))
	if f.UncompressedSize64 > uint64(most) {
		return nil, errTooMuch
	}
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	part := bytes.NewBuffer(make([]byte, 0, f.UncompressedSize64+bytes.MinRead))
	n, err := io.Copy(part, io.LimitReader(r, most+1))
	if err != nil {
		return nil, err
	}
	if n > most {
		return nil, errTooMuch
	}
	*left -= n
	return part.Bytes(), nil
}
