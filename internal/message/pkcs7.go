package message

import (
	"bytes"
	"strings"
)

// isOpaqueSigned recognises an email that is wrapped in its signature (RFC 8551, 3.5.2): S/MIME "opaque signing".
func (p part) isOpaqueSigned() bool {
	switch p.kind {
	case "application/pkcs7-mime", "application/x-pkcs7-mime":
		return !strings.EqualFold(p.params["smime-type"], "enveloped-data")
	}
	return false
}

// walkOpaqueSigned reads what was signed. The signature is not checked: it says nothing that copydesk asks. What is
// encrypted or cannot be opened stays an attachment.
func (r *reader) walkOpaqueSigned(p part, depth int) content {
	inner := signedContent(decoded(p))
	if len(bytes.TrimSpace(inner)) == 0 {
		return r.walkAttachment(p, depth)
	}
	return r.walk(r.openPart(inner), depth+1)
}

// Tags of BER (X.690) that stand in a SignedData (RFC 5652, 5.1).
const (
	berOctets   = 0x04
	berOID      = 0x06
	berSequence = 0x30
	berContext0 = 0xa0
)

// signedData is the object identifier of a SignedData, 1.2.840.113549.1.7.2.
var signedData = []byte{0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02}

// signedContent finds the signed bytes: ContentInfo, SignedData, EncapsulatedContentInfo, and in it the octets.
func signedContent(b []byte) []byte {
	info := berChildren(berOnly(b, berSequence))
	if len(info) < 2 || info[0].tag != berOID || !bytes.Equal(info[0].content, signedData) {
		return nil
	}
	signed := berChildren(berOnly(info[1].content, berSequence))
	for _, field := range signed {
		if field.tag != berSequence {
			continue
		}
		for _, e := range berChildren(field.content) {
			if e.tag == berContext0 {
				return berOctetString(e.content, 0)
			}
		}
		return nil
	}
	return nil
}

type berElement struct {
	tag     byte
	content []byte
}

// berOnly is the content of the first element when it has the tag.
func berOnly(b []byte, tag byte) []byte {
	e, _, ok := readBER(b, 0)
	if !ok || e.tag != tag {
		return nil
	}
	return e.content
}

func berChildren(b []byte) []berElement {
	var all []berElement
	for len(b) > 0 && len(all) < 100 {
		e, rest, ok := readBER(b, 0)
		if !ok {
			break
		}
		all = append(all, e)
		b = rest
	}
	return all
}

// berOctetString joins the pieces of an octet string, which Outlook writes in chunks.
func berOctetString(b []byte, depth int) []byte {
	var out []byte
	for len(b) > 0 && depth < 8 {
		e, rest, ok := readBER(b, 0)
		if !ok {
			break
		}
		switch e.tag {
		case berOctets:
			out = append(out, e.content...)
		case berOctets | 0x20:
			out = append(out, berOctetString(e.content, depth+1)...)
		}
		b = rest
	}
	return out
}

// readBER reads one element. An indefinite length (X.690, 8.1.3.6) ends at two zero bytes.
func readBER(b []byte, depth int) (e berElement, rest []byte, ok bool) {
	if len(b) < 2 || depth > 16 || b[0]&0x1f == 0x1f {
		return e, nil, false
	}
	e.tag = b[0]
	size, b := int(b[1]), b[2:]
	switch {
	case size < 0x80:
	case size == 0x80:
		return readIndefinite(e.tag, b, depth)
	default:
		count := size & 0x7f
		if count > 4 || count > len(b) {
			return e, nil, false
		}
		size = 0
		for _, c := range b[:count] {
			size = size<<8 | int(c)
		}
		b = b[count:]
	}
	if size > len(b) {
		size = len(b) // cut off on its way: what is there is read
	}
	e.content = b[:size]
	return e, b[size:], true
}

func readIndefinite(tag byte, b []byte, depth int) (e berElement, rest []byte, ok bool) {
	rest = b
	for len(rest) >= 2 && (rest[0] != 0 || rest[1] != 0) {
		_, next, ok := readBER(rest, depth+1)
		if !ok {
			return e, nil, false
		}
		rest = next
	}
	e = berElement{tag: tag, content: b[:len(b)-len(rest)]}
	return e, rest[min(2, len(rest)):], true
}
