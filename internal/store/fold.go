package store

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"iter"
	"slices"
	"sync"

	vector "github.com/segmentio/asm/base64"
)

// Most of an email is an attachment in base64, which is a third longer than what it stands for and hard to compress.
// A folded email holds what it stands for, and the rest compressed:
//
//	the bytes of all folds
//	the number of folds, and for each: where in the rest it stood (from the fold before), the width of its lines,
//	the length of its line ends (1 or 2), and how many bytes there are of it
//	the rest, compressed by zstd
//	the length of the two before, in four bytes
//
// The other numbers are unsigned varints. The folds stand first so that they need not be copied. A fold is whole lines of
// one width and the shorter line after them; what is encoded in any other way stays in the rest, so that unfolding gives
// the very same bytes.

// A fold is worth its trouble from this many lines, of this width (RFC 2045, 6.8, allows up to 76).
const (
	leastLines = 16
	leastWidth = 40
	mostWidth  = 1000
)

// crease is one run of base64 in an email.
type crease struct {
	before int // bytes of the rest since the fold before
	width  int
	ending int // the length of a line end
	length int // of what it stands for
}

// Decoded is a run of base64 in an email, without the last line end, and what it stands for.
type Decoded struct{ Text, Bytes []byte }

var errFolded = errors.New("unpack a stored email: its content is damaged")

// strict refuses what it would not write itself, such as stray bits at the end. quick does the same for whole lines
// several times as fast, with the processor's vector instructions.
var (
	strict = base64.StdEncoding.Strict()
	quick  = vector.StdEncoding
)

// rooms is memory for some lines of base64 without their ends.
var rooms = sync.Pool{New: func() any { return new([roomBytes]byte) }}

const roomBytes = 8 << 10

// rests is memory for what is left of an email.
var rests = sync.Pool{New: func() any { return new([]byte) }}

// mostRest is how much of it is held.
const mostRest = 256 << 10

// folded packs an email, and gives what it decoded for that; false where there is nothing to fold.
func folded(raw []byte) (packed []byte, decoded []Decoded, ok bool, err error) {
	held := rests.Get().(*[]byte)
	rest := (*held)[:0]
	defer func() {
		if cap(rest) <= mostRest {
			*held = rest
			rests.Put(held)
		}
	}()
	files := make([]byte, 0, len(raw)*3/4+4<<10)
	var folds []crease
	last := 0
	for at := 0; at < len(raw); {
		line, ending := lineAt(raw[at:])
		f, used := crease{}, 0
		if len(line) >= leastWidth && len(line) <= mostWidth && len(line)%4 == 0 && ending > 0 {
			files, f, used = foldLines(files, raw[at:], len(line), ending)
		}
		if used == 0 {
			used = len(line) + ending
			rest = append(rest, raw[at:at+used]...)
		} else {
			f.before, last = len(rest)-last, len(rest)
			folds = append(folds, f)
			decoded = append(decoded, Decoded{Text: raw[at : at+used-ending]})
		}
		at += used
	}
	if len(folds) == 0 || !same(raw, rest, folds, files) {
		return nil, nil, false, nil
	}
	if packed, err = assemble(rest, folds, files); err != nil {
		return nil, nil, false, err
	}
	at := 0
	for i, f := range folds {
		end := at + f.length
		decoded[i].Bytes, at = packed[at:end:end], end
	}
	return packed, decoded, true, nil
}

// lineAt gives the first line and the length of its end.
func lineAt(text []byte) (line []byte, ending int) {
	n := bytes.IndexByte(text, '\n')
	switch {
	case n < 0:
		return text, 0
	case n > 0 && text[n-1] == '\r':
		return text[:n-1], 2
	}
	return text[:n], 1
}

// foldLines decodes full lines of one width for as long as they last. It takes nothing where they are few.
func foldLines(files, text []byte, width, ending int) (grown []byte, f crease, used int) {
	step := width + ending
	full := 0
	for len(text) >= full+step && isLine(text[full:full+step], ending) {
		full += step
	}
	grown, used = decodeLines(files, text[:full], width, step)
	if used < leastLines*step {
		return files, crease{}, 0
	}
	if line, end := lineAt(text[used:]); end == ending && len(line) <= width {
		if tail, ok := lastLine(grown, line); ok {
			grown = tail
			used += len(line) + ending
		}
	}
	return grown, crease{width: width, ending: ending, length: len(grown) - len(files)}, used
}

// decodeLines decodes lines up to the first that is not base64 throughout, many at once.
func decodeLines(to, text []byte, width, step int) (grown []byte, used int) {
	room := rooms.Get().(*[roomBytes]byte)
	defer rooms.Put(room)
	for used < len(text) {
		block := room[:0]
		for len(block)+width <= len(room) && used < len(text) {
			block = append(block, text[used:used+width]...)
			used += step
		}
		var whole int
		to, whole = decodeBlock(to, block, width)
		if missing := len(block)/width - whole; missing > 0 {
			return to, used - missing*step
		}
	}
	return to, used
}

// decodeBlock decodes lines that stand without their ends, and tells how many of them it could.
func decodeBlock(to, block []byte, width int) (grown []byte, lines int) {
	size, most := len(to), len(block)/4*3
	to = slices.Grow(to, most)
	if n, err := quick.Decode(to[size:size+most], block); err == nil && n == most {
		return to[:size+most], len(block) / width
	}
	for line := range slices.Chunk(block, width) {
		n, err := strict.Decode(to[size:size+width/4*3], line)
		if err != nil || n != width/4*3 {
			break
		}
		size += n
		lines++
	}
	return to[:size], lines
}

// lastLine decodes the line at the end of a file, where it is written as it would be here.
func lastLine(files, line []byte) ([]byte, bool) {
	if len(line) == 0 || len(line)%4 > 0 {
		return files, false
	}
	grown, err := strict.AppendDecode(files, line)
	if err != nil || strict.EncodedLen(len(grown)-len(files)) != len(line) {
		return files, false
	}
	return grown, true
}

func isLine(text []byte, ending int) bool {
	n := len(text)
	if ending == 2 {
		return text[n-1] == '\n' && text[n-2] == '\r'
	}
	return text[n-1] == '\n'
}

// assemble puts behind the files what else is known.
func assemble(rest []byte, folds []crease, files []byte) ([]byte, error) {
	e, err := encoder()
	if err != nil {
		return nil, err
	}
	packed := binary.AppendUvarint(files, uint64(len(folds)))
	for _, f := range folds {
		for _, n := range []int{f.before, f.width, f.ending, f.length} {
			packed = binary.AppendUvarint(packed, uint64(n))
		}
	}
	packed = e.EncodeAll(rest, packed)
	return binary.BigEndian.AppendUint32(packed, uint32(len(packed)-len(files))), nil
}

// unfolded gives the email back.
func unfolded(packed []byte) ([]byte, error) {
	files, known, ok := parted(packed)
	if !ok {
		return nil, errFolded
	}
	r := &foldReader{packed: known}
	folds := make([]crease, min(r.number(), len(known)))
	for i := range folds {
		folds[i] = crease{r.number(), r.number(), r.number(), r.number()}
	}
	text := r.packed
	if r.damaged {
		return nil, errFolded
	}
	d, err := decoder()
	if err != nil {
		return nil, err
	}
	rest, err := d.DecodeAll(text, nil)
	if err != nil {
		return nil, fmt.Errorf("unpack a stored email: %w", err)
	}
	r = &foldReader{packed: files}
	raw := make([]byte, 0, len(rest)+len(files)*3/2)
	for _, f := range folds {
		file := r.bytes(f.length)
		if r.damaged || f.before > len(rest) || f.width < leastWidth || f.width > mostWidth || f.width%4 > 0 || f.ending < 1 || f.ending > 2 {
			return nil, errFolded
		}
		raw = append(raw, rest[:f.before]...)
		rest = rest[f.before:]
		raw = f.unfold(raw, file)
	}
	return append(raw, rest...), nil
}

// parted cuts what assemble put together.
func parted(packed []byte) (files, known []byte, ok bool) {
	end := len(packed) - 4
	if end < 0 {
		return nil, nil, false
	}
	size := int(binary.BigEndian.Uint32(packed[end:]))
	if size > end {
		return nil, nil, false
	}
	return packed[:end-size], packed[end-size : end], true
}

// same tells whether unfolding gives the email again, without holding it twice: the raw email is what every decision
// can be made from again, so nothing is believed of it that was not tried.
func same(raw, rest []byte, folds []crease, files []byte) bool {
	for _, f := range folds {
		if !bytes.HasPrefix(raw, rest[:f.before]) {
			return false
		}
		raw, rest = raw[f.before:], rest[f.before:]
		for line := range f.lines(files[:f.length]) {
			end := f.end()
			if !bytes.HasPrefix(raw, line) || !bytes.HasPrefix(raw[len(line):], end) {
				return false
			}
			raw = raw[len(line)+len(end):]
		}
		files = files[f.length:]
	}
	return bytes.Equal(raw, rest) && len(files) == 0
}

// unfold writes the lines of a fold.
func (f crease) unfold(raw, file []byte) []byte {
	for line := range f.lines(file) {
		raw = append(append(raw, line...), f.end()...)
	}
	return raw
}

// end is the end of a line.
func (f crease) end() []byte { return crlf[2-f.ending:] }

var crlf = []byte("\r\n")

// lines yields the lines of a fold without their ends, each only until the next.
func (f crease) lines(file []byte) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		room := rooms.Get().(*[roomBytes]byte)
		defer rooms.Put(room)
		for block := len(room) / f.width * (f.width / 4 * 3); len(file) > 0; {
			part := file[:min(block, len(file))]
			file = file[len(part):]
			encoded := room[:quick.EncodedLen(len(part))]
			quick.Encode(encoded, part)
			for len(encoded) > 0 {
				line := encoded[:min(f.width, len(encoded))]
				encoded = encoded[len(line):]
				if !yield(line) {
					return
				}
			}
		}
	}
}

// foldReader reads what assemble wrote.
type foldReader struct {
	packed  []byte
	damaged bool
}

func (r *foldReader) number() int {
	n, size := binary.Uvarint(r.packed)
	if size <= 0 || n > 1<<40 {
		r.damaged, size, n = true, 0, 0
	}
	r.packed = r.packed[size:]
	return int(n)
}

func (r *foldReader) bytes(n int) []byte {
	if n > len(r.packed) {
		r.damaged = true
		return nil
	}
	b := r.packed[:n]
	r.packed = r.packed[n:]
	return b
}
