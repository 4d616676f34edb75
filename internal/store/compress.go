package store

import (
	"bytes"
	"fmt"
	"sync"

	"github.com/klauspost/compress/zstd"
)

// A blob is kept in the smaller of two encodings. Most of what comes (a .docx, a JPEG) is compressed already;
// in an email it stands in base64, of which zstd takes off a quarter.
const (
	plain     = "plain"
	zstandard = "zstd"
)

var (
	encoder = sync.OnceValues(func() (*zstd.Encoder, error) {
		return zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedDefault), zstd.WithEncoderConcurrency(2), zstd.WithEncoderCRC(true))
	})
	decoder = sync.OnceValues(func() (*zstd.Decoder, error) {
		return zstd.NewReader(nil, zstd.WithDecoderConcurrency(2), zstd.WithDecoderMaxMemory(1<<30))
	})
)

// compressed returns content in the encoding in which it is smaller.
func compressed(content []byte) (encoding string, packed []byte, err error) {
	e, err := encoder()
	if err != nil {
		return "", nil, err
	}
	packed = e.EncodeAll(content, make([]byte, 0, len(content)/2))
	if len(packed) < len(content) {
		return zstandard, packed, nil
	}
	return plain, append([]byte{}, content...), nil // never nil: NULL is not an empty blob
}

// blob is a content column with its encoding.
type blob struct {
	Encoding string `db:"encoding"`
	Content  []byte `db:"content"`
}

func (b blob) unpacked() ([]byte, error) {
	switch b.Encoding {
	case "":
		return nil, nil // no row
	case plain:
		return bytes.Clone(b.Content), nil
	case zstandard:
		d, err := decoder()
		if err != nil {
			return nil, err
		}
		content, err := d.DecodeAll(b.Content, nil)
		if err != nil {
			return nil, fmt.Errorf("unpack stored content: %w", err)
		}
		return content, nil
	}
	return nil, fmt.Errorf("unpack stored content: unknown encoding %q", b.Encoding)
}
