package message

import (
	"bytes"
	"encoding/binary"
	"io"
	"strconv"
	"strings"

	"github.com/richardlehane/mscfb"
)

// Outlook keeps an email it saves to a file (.msg) in a compound file, a stream for each property ([MS-OXMSG]).

// The names of [MS-OXMSG] 2.2: a property by its identifier and type, an attachment by its number, and the email that
// an attachment is.
const (
	msgProperty   = "__substg1.0_"
	msgAttachment = "__attach_version1.0_"
	msgEmbedded   = "__substg1.0_3701000d"
)

var compoundMagic = []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")

// ParseMSG reads an email that Outlook saved to a file; false for another file.
func ParseMSG(raw []byte, o Options) (*Message, bool) {
	if !bytes.HasPrefix(raw, compoundMagic) {
		return nil, false
	}
	file, ok := readMSG(raw)
	if !ok {
		return nil, false
	}
	r := &reader{message: &Message{}, options: o, budget: &budget{parts: maxParts}}
	return r.outlookItem(*file, 0), true
}

// isOutlookItem recognises a .msg file, whatever it is declared as.
func (p part) isOutlookItem() bool {
	if p.kind != "application/vnd.ms-outlook" && !strings.HasSuffix(strings.ToLower(p.name()), ".msg") {
		return false
	}
	return bytes.HasPrefix(decoded(p), compoundMagic)
}

// walkOutlookItem opens an email that was saved as a .msg. One that cannot be read stays an attachment.
func (r *reader) walkOutlookItem(p part, depth int) content {
	whole := r.attachment(p)
	file, ok := readMSG(whole.Content)
	if !ok {
		r.damage("%q cannot be opened", whole.Name)
		return content{attachments: []Attachment{whole}}
	}
	return content{messages: []*Message{r.embeddedMessage(*file, depth+1)}}
}

// readMSG reads the properties of the email, of its attachments, and of the emails attached to it.
func readMSG(raw []byte) (*tnefFile, bool) {
	file, err := mscfb.New(bytes.NewReader(raw))
	if err != nil {
		return nil, false
	}
	m := msgReader{left: 2*len(raw) + 1<<16, root: newMSG(), storages: map[string]*tnefAttachment{}}
	for range 10_000 {
		entry, err := file.Next()
		if err != nil {
			break
		}
		m.entry(entry)
	}
	return m.root, len(m.root.props) > 0
}

func newMSG() *tnefFile { return &tnefFile{props: mapiProps{}, codepage: 1252} }

// msgReader puts the streams of a compound file to the email or attachment whose storage they stand in.
type msgReader struct {
	left     int // bytes that may still be read: streams may share their sectors
	root     *tnefFile
	storages map[string]*tnefAttachment
}

func (m *msgReader) entry(entry *mscfb.File) {
	id, kind, ok := msgStream(entry.Name)
	if !ok || entry.Size <= 0 || len(entry.Path) > 2*maxDepth {
		return
	}
	props := m.propsAt(entry.Path)
	if _, seen := props[id]; seen || props == nil {
		return
	}
	data := make([]byte, min(entry.Size, int64(m.left)))
	n, _ := io.ReadFull(entry, data)
	m.left -= n
	props[id] = mapiValue{kind: kind, data: data[:n]}
}

// propsAt returns where the properties of a storage are kept; nil for one of no interest, such as a recipient's.
func (m *msgReader) propsAt(path []string) mapiProps {
	at := m.root
	var attached *tnefAttachment
	for i, name := range path {
		name = strings.ToLower(name)
		switch key := strings.ToLower(strings.Join(path[:i+1], "/")); {
		case attached == nil && strings.HasPrefix(name, msgAttachment):
			if attached = m.attachment(key, at); attached == nil {
				return nil
			}
		case attached != nil && name == msgEmbedded:
			if attached.inner == nil {
				attached.inner = newMSG()
			}
			at, attached = attached.inner, nil
		default:
			return nil
		}
	}
	if attached != nil {
		return attached.props
	}
	return at.props
}

func (m *msgReader) attachment(key string, of *tnefFile) *tnefAttachment {
	if a, ok := m.storages[key]; ok {
		return a
	}
	if len(m.storages) >= maxTNEFAttachments {
		return nil
	}
	a := &tnefAttachment{props: mapiProps{}}
	m.storages[key] = a
	of.saved = append(of.saved, a)
	return a
}

// msgStream reads the name of a property's stream: "__substg1.0_1000001F" is the text, in Unicode.
func msgStream(name string) (id, kind uint16, ok bool) {
	digits, ok := strings.CutPrefix(strings.ToLower(name), msgProperty)
	if !ok || len(digits) != 8 {
		return 0, 0, false
	}
	tag, err := strconv.ParseUint(digits, 16, 32)
	if err != nil {
		return 0, 0, false
	}
	var b [4]byte
	binary.BigEndian.PutUint32(b[:], uint32(tag))
	kind = binary.BigEndian.Uint16(b[2:])
	return binary.BigEndian.Uint16(b[:]), kind, kind == mapiString8 || kind == mapiUnicode || kind == mapiBinary
}
