package store

import (
	"bytes"
	"fmt"
	"slices"
	"sync"

	"github.com/klauspost/compress/zstd"
)

// A blob is kept in one of three encodings. Most of what comes (a .docx, a JPEG) is compressed already, and kept as it
// is; an email with such a file in base64 is folded; anything else is compressed where that makes it smaller.
const (
	plain     = "plain"
	zstandard = "zstd"
	folding   = "folded"
)

var (
	encoder = sync.OnceValues(func() (*zstd.Encoder, error) {
		return zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedFastest), zstd.WithEncoderConcurrency(2), zstd.WithEncoderCRC(true))
	})
	decoder = sync.OnceValues(func() (*zstd.Decoder, error) {
		return zstd.NewReader(nil, zstd.WithDecoderConcurrency(2), zstd.WithDecoderMaxMemory(1<<30))
	})
)

// Packed is an email as it is kept.
type Packed struct {
	Size     int // bytes as received
	Encoding string
	Content  []byte
}

// Pack packs an email. To pack it needs no database, so that it can be done beside the one goroutine that files. What it
// decoded for that stands in the packed email, which holds nothing of raw, and must not be changed.
func Pack(raw []byte) (p Packed, decoded []Decoded, err error) {
	p = Packed{Size: len(raw), Encoding: folding}
	content, decoded, ok, err := folded(raw)
	if ok || err != nil {
		p.Content = content
		return p, decoded, err
	}
	if p.Encoding, p.Content, err = compressed(raw); p.Encoding == plain {
		p.Content = bytes.Clone(p.Content)
	}
	return p, nil, err
}

// Unpacked gives the email as it came.
func (p Packed) Unpacked() ([]byte, error) { return blob{p.Encoding, p.Content}.unpacked() }

// compressedAlready are how the files begin that gain nothing from being compressed once more.
var compressedAlready = []string{
	"PK\x03\x04",        // docx, odt, zip
	"\xff\xd8\xff",      // JPEG
	"\x89PNG\r\n\x1a\n", // PNG
	"GIF8",
}

// compressed returns content in the encoding in which it is smaller.
func compressed(content []byte) (encoding string, packed []byte, err error) {
	if slices.ContainsFunc(compressedAlready, func(sign string) bool { return bytes.HasPrefix(content, []byte(sign)) }) {
		return plain, content, nil
	}
	e, err := encoder()
	if err != nil {
		return "", nil, err
	}
	packed = e.EncodeAll(content, make([]byte, 0, len(content)/2))
	if len(packed) < len(content) {
		return zstandard, packed, nil
	}
	if content == nil {
		content = []byte{} // NULL is not an empty blob
	}
	return plain, content, nil
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
	case folding:
		return unfolded(b.Content)
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
