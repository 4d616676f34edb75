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
	return inflating(packed, func(out io.Reader) error {
		if _, err := io.ReadFull(out, part); err != nil {
			return err
		}
		var more [1]byte
		switch _, err := io.ReadFull(out, more[:]); err {
		case io.EOF:
			return nil
		case nil:
			return zip.ErrFormat
		default:
			return err
		}
	})
}

// inflateHead unpacks the first bytes of a deflated part. They are looked for in the first of what is packed, for whoever
// asks for one byte has 32 KB unpacked; there they are, unless nothing but empty blocks stands before them.
func inflateHead(packed, head []byte) error {
	read := func(out io.Reader) error {
		_, err := io.ReadFull(out, head)
		return err
	}
	const enough = 1 << 10 // the tables before the first byte take 600 at most (RFC 1951 3.2.7)
	if len(packed) > enough && inflating(packed[:enough], read) == nil {
		return nil
	}
	return inflating(packed, read)
}

// inflating gives what is unpacked, piece by piece.
func inflating(packed []byte, read func(out io.Reader) error) error {
	i := inflaters.Get().(*inflater)
	defer inflaters.Put(i)
	defer i.packed.Reset(nil) // it would hold the whole file
	i.packed.Reset(packed)
	if err := i.out.(flate.Resetter).Reset(&i.packed, nil); err != nil {
		return err
	}
	return read(i.out)
}
