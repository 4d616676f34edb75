package document

import (
	"archive/zip"
	"bytes"
	"io"
	"sync"

	"github.com/klauspost/compress/flate"
)

// inflater unpacks deflated bytes.
type inflater struct {
	packed bytes.Reader
	out    io.ReadCloser
}

// inflaters have done their work and are ready for more: each holds 40 KB, and a docx has a dozen parts.
var inflaters = sync.Pool{New: func() any {
	i := &inflater{}
	i.out = flate.NewReader(&i.packed)
	return i
}}

// inflate unpacks a deflated part of a zip (APPNOTE 4.4.5, method 8), which must be just as long as the zip says.
func inflate(packed, part []byte) error {
	i := inflaters.Get().(*inflater)
	defer inflaters.Put(i)
	defer i.packed.Reset(nil) // it would hold the whole file
	i.packed.Reset(packed)
	if err := i.out.(flate.Resetter).Reset(&i.packed, nil); err != nil {
		return err
	}
	if _, err := io.ReadFull(i.out, part); err != nil {
		return err
	}
	var more [1]byte
	switch _, err := io.ReadFull(i.out, more[:]); err {
	case io.EOF:
		return nil
	case nil:
		return zip.ErrFormat
	default:
		return err
	}
}
