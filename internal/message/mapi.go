package message

import (
	"encoding/binary"
	"strconv"
	"unicode/utf16"
)

// Properties of MAPI that are read ([MS-OXPROPS]).
const (
	mapiSubject         = 0x0037
	mapiHeaders         = 0x007d // PidTagTransportMessageHeaders
	mapiSenderName      = 0x0c1a
	mapiSenderEmail     = 0x0c1f
	mapiSenderSMTP      = 0x5d01
	mapiBody            = 0x1000
	mapiBodyRTF         = 0x1009
	mapiBodyHTML        = 0x1013
	mapiMessageID       = 0x1035
	mapiDisplayName     = 0x3001
	mapiAttachData      = 0x3701
	mapiAttachName      = 0x3704
	mapiAttachLongName  = 0x3707
	mapiAttachType      = 0x370e
	mapiAttachContentID = 0x3712
)

// Types of properties ([MS-OXCDATA] 2.11.1).
const (
	mapiString8 = 0x001e
	mapiUnicode = 0x001f
	mapiBinary  = 0x0102
	mapiObject  = 0x000d
	mapiMany    = 0x1000
)

// mapiSizes are the lengths of the types of fixed length, filled up to four bytes.
var mapiSizes = map[uint16]int{
	0x0002: 4, 0x0003: 4, 0x0004: 4, 0x0005: 8, 0x0006: 8, 0x0007: 8, 0x000a: 4, 0x000b: 4, 0x0014: 8, 0x0040: 8, 0x0048: 16,
}

// mapiProps are properties by their identifier; of several values the first is kept.
type mapiProps map[uint16]mapiValue

type mapiValue struct {
	kind uint16
	data []byte
}

// A mapiReader reads numbers and slices, and stops being ok at the end of the data.
type mapiReader struct {
	b  []byte
	ok bool
}

func (r *mapiReader) take(n int) []byte {
	if n < 0 || n > len(r.b) {
		r.ok = false
		return nil
	}
	taken := r.b[:n]
	r.b = r.b[n:]
	return taken
}

func (r *mapiReader) number() int {
	b := r.take(4)
	if b == nil {
		return 0
	}
	return int(binary.LittleEndian.Uint32(b))
}

func (r *mapiReader) short() uint16 {
	b := r.take(2)
	if b == nil {
		return 0
	}
	return binary.LittleEndian.Uint16(b)
}

// readMAPI reads an encapsulated property list ([MS-OXTNEF] 2.1.3.4). It stops where the data makes no sense.
func readMAPI(b []byte) mapiProps {
	r := &mapiReader{b: b, ok: true}
	props := mapiProps{}
	count := r.number()
	for i := 0; i < count && i < 10_000 && r.ok; i++ {
		kind, id := r.short(), r.short()
		if id >= 0x8000 {
			r.skipName()
		}
		value := r.value(kind)
		if _, seen := props[id]; r.ok && !seen {
			props[id] = value
		}
	}
	return props
}

// skipName passes over the name of a named property: a GUID, then a number or a string.
func (r *mapiReader) skipName() {
	r.take(16)
	if r.number() == 0 {
		r.take(4)
		return
	}
	r.padded(r.number())
}

func (r *mapiReader) padded(n int) []byte {
	data := r.take(n)
	if rest := n % 4; rest != 0 && r.ok {
		r.take(min(4-rest, len(r.b)))
	}
	return data
}

func (r *mapiReader) value(kind uint16) mapiValue {
	count, base := 1, kind&^mapiMany
	size, fixed := mapiSizes[base]
	if kind&mapiMany != 0 || !fixed {
		count = r.number()
	}
	value := mapiValue{kind: base}
	for i := 0; i < count && r.ok; i++ {
		n := size
		if !fixed {
			switch base {
			case mapiString8, mapiUnicode, mapiBinary, mapiObject:
				n = r.number()
			default:
				r.ok = false
			}
		}
		if data := r.padded(n); i == 0 {
			value.data = data
		}
	}
	return value
}

func (p mapiProps) bytes(id uint16) []byte { return p[id].data }

func (p mapiProps) text(id uint16, codepage int) string {
	v := p[id]
	if v.kind != mapiUnicode {
		return tidyText([]byte(decodeCharset(v.data, codepageName(codepage))))
	}
	units := make([]uint16, 0, len(v.data)/2)
	for i := 0; i+1 < len(v.data); i += 2 {
		units = append(units, binary.LittleEndian.Uint16(v.data[i:]))
	}
	return tidyText([]byte(string(utf16.Decode(units))))
}

func codepageName(codepage int) string {
	if codepage == 65001 {
		return "utf-8"
	}
	if codepage >= 1250 && codepage <= 1258 {
		return "windows-" + strconv.Itoa(codepage)
	}
	return "cp" + strconv.Itoa(codepage)
}
