package document

import (
	"io"
	"sync"

	"github.com/klauspost/compress/flate"
)

// inflaters are readers of deflated parts that have done their work: each holds 40 KB, and a docx has a dozen parts.
var inflaters sync.Pool

// inflate unpacks a deflated part of a zip (APPNOTE 4.4.5, method 8).
func inflate(r io.Reader) io.ReadCloser {
	if used, ok := inflaters.Get().(io.ReadCloser); ok && used.(flate.Resetter).Reset(r, nil) == nil {
		return &inflater{used}
	}
	return &inflater{flate.NewReader(r)}
}

// inflater gives its reader back when it is closed.
type inflater struct{ io.ReadCloser }

// Close gives the reader back; a second call does nothing.
func (i *inflater) Close() error {
	if i.ReadCloser == nil {
		return nil
	}
	err := i.ReadCloser.Close()
	inflaters.Put(i.ReadCloser)
	i.ReadCloser = nil
	return err
}

// Read reads unpacked bytes.
func (i *inflater) Read(p []byte) (int, error) {
	if i.ReadCloser == nil {
		return 0, io.ErrClosedPipe
	}
	return i.ReadCloser.Read(p)
}
