package document

import (
	"bytes"
	"encoding/binary"
	"io"

	"github.com/richardlehane/mscfb"
)

// readDOC reads the binary format of Word 97 to 2003 ([MS-DOC]).
func readDOC(content []byte) (*Document, error) {
	streams, err := compoundStreams(content)
	if err != nil {
		return nil, damaged(DOC)
	}
	d, err := openDOC(streams)
	if err != nil {
		return nil, err
	}
	doc := &Document{Properties: summaryProperties(streams["\x05SummaryInformation"])}
	if !d.readInto(doc) {
		return nil, oversized(DOC)
	}
	if d.unsafe {
		return nil, holdingProgram(DOC)
	}
	return doc, nil
}

// compoundStreams reads the streams at the top of a compound file ([MS-CFB]) that matter here. A stream cannot be longer than
// the file, whatever it says of itself.
func compoundStreams(content []byte) (map[string]bytesLE, error) {
	file, err := mscfb.New(bytes.NewReader(content))
	if err != nil {
		return nil, err
	}
	streams := map[string]bytesLE{}
	for {
		entry, err := file.Next()
		if err != nil {
			return streams, nil
		}
		name := entry.Name
		if entry.Initial == 0x05 {
			name = "\x05" + name
		}
		if len(entry.Path) > 0 || entry.Size <= 0 || !docStreams[name] || streams[name] != nil {
			continue
		}
		stream := make([]byte, min(entry.Size, int64(len(content))))
		n, _ := io.ReadFull(entry, stream)
		streams[name] = stream[:n]
	}
}

// docStreams are the streams of a Word file that are read.
var docStreams = map[string]bool{"WordDocument": true, "0Table": true, "1Table": true, "Data": true, "\x05SummaryInformation": true}

// bytesLE reads little-endian numbers; what lies outside is zero.
type bytesLE []byte

func (b bytesLE) u8(at int) int {
	if at < 0 || at >= len(b) {
		return 0
	}
	return int(b[at])
}

func (b bytesLE) u16(at int) int {
	if at < 0 || at+2 > len(b) {
		return 0
	}
	return int(binary.LittleEndian.Uint16(b[at:]))
}

func (b bytesLE) u32(at int) int {
	if at < 0 || at+4 > len(b) {
		return 0
	}
	return int(binary.LittleEndian.Uint32(b[at:]))
}

// part returns n bytes from at, fewer where the end comes first.
func (b bytesLE) part(at, n int) bytesLE {
	if at < 0 || n < 0 || at >= len(b) {
		return nil
	}
	return b[at:min(at+n, len(b))]
}

// docFile is one Word file, its tables read.
type docFile struct {
	word, table bytesLE
	data        bytesLE // pictures, and what form fields hold
	pieces      []docPiece
	chars       []docRun // character properties by file position
	paragraphs  []docRun // paragraph properties by file position
	styles      []docStyle
	lists       docLists
	counters    counters
	left        int  // characters that may still be read, over all stories
	unsafe      bool // a field starts a program
}

// The places of the File Information Block ([MS-DOC] 2.5) that matter here.
const (
	fibIdent   = 0x00
	fibVersion = 0x02
	fibFlags   = 0x0A
	fibCounts  = 0x4C // ccpText, ccpFtn, ccpHdd, ccpMcr, ccpAtn, ccpEdn, ccpTxbx
	fibTables  = 0x9A // pairs of a position and a length in the table stream

	wordIdent     = 0xA5EC
	word97Version = 0xC1
	encryptedBit  = 0x0100
	table1Bit     = 0x0200
)

// The pairs in the File Information Block, by their index ([MS-DOC] 2.5.6).
const (
	pairStyles      = 1
	pairNoteRefs    = 2
	pairNoteTexts   = 3
	pairHeaders     = 11
	pairChars       = 12
	pairParagraphs  = 13
	pairPieces      = 33
	pairAnchors     = 40
	pairEndRefs     = 46
	pairEndTexts    = 47
	pairBoxes       = 56
	pairLists       = 73
	pairListFormats = 74
)

func openDOC(streams map[string]bytesLE) (*docFile, error) {
	word := streams["WordDocument"]
	if word.u16(fibIdent) != wordIdent || word.u16(fibVersion) < word97Version {
		if len(word) > 0 {
			return nil, &Refusal{Why: Unsupported, Format: DOC, Reason: "was made by a very old version of Word"}
		}
		return nil, damaged(DOC)
	}
	if word.u16(fibFlags)&encryptedBit != 0 {
		return nil, locked(DOC)
	}
	d := &docFile{word: word, table: streams["0Table"], data: streams["Data"], counters: counters{}, left: maxCharacters}
	if word.u16(fibFlags)&table1Bit != 0 {
		d.table = streams["1Table"]
	}
	if d.pieces = readPieces(d.pair(pairPieces)); len(d.pieces) == 0 {
		return nil, damaged(DOC)
	}
	d.chars = d.runs(d.pair(pairChars), (*docFile).charPage)
	d.paragraphs = d.runs(d.pair(pairParagraphs), (*docFile).paragraphPage)
	d.styles = readDocStyles(d.pair(pairStyles))
	d.lists = d.readLists()
	return d, nil
}

// pair returns the bytes of the table stream that a pair of the File Information Block speaks of.
func (d *docFile) pair(index int) bytesLE {
	at := fibTables + 8*index
	return d.table.part(d.word.u32(at), d.word.u32(at+4))
}

// docPiece is a run of characters that stand together in the file.
type docPiece struct {
	from, to int // character positions
	at       int // in the file
	narrow   bool
}

// maxCharacters bounds the text of one file. Pieces may overlap in the file, and so may notes, so that a small
// file could be made to say a great deal.
const maxCharacters = 4 << 20

// readPieces reads the piece table ([MS-DOC] 2.9.38): it is preceded by property lists that do not matter.
func readPieces(clx bytesLE) []docPiece {
	at := 0
	for clx.u8(at) == 1 {
		at += 3 + clx.u16(at+1)
	}
	if clx.u8(at) != 2 {
		return nil
	}
	plc := clx.part(at+5, clx.u32(at+1))
	n := (len(plc) - 4) / 12
	var pieces []docPiece
	for i := range max(n, 0) {
		p := docPiece{from: plc.u32(4 * i), to: plc.u32(4*i + 4)}
		fc := plc.u32(4*(n+1) + 8*i + 2)
		p.at = fc & 0x3FFFFFFF
		if fc&0x40000000 != 0 {
			p.at, p.narrow = p.at/2, true
		}
		if p.to <= p.from || p.to > maxCharacters || len(pieces) > 0 && p.from != pieces[len(pieces)-1].to {
			break
		}
		pieces = append(pieces, p)
	}
	return pieces
}

// readInto reads the stories of the file: main text, notes, headers, text boxes ([MS-DOC] 2.3). It is false when there are more
// paragraphs than anybody writes.
func (d *docFile) readInto(doc *Document) bool {
	start := make([]int, 8)
	for i := range 7 {
		start[i+1] = start[i] + min(d.word.u32(fibCounts+4*i), maxCharacters)
	}
	notes := d.readNotes(start[1], start[5])
	main := d.reader()
	main.refs, main.boxes = notes.refs, d.readBoxes(start[6], start[7])
	doc.Blocks = main.read(start[0], start[1])
	markLargeTitle(doc.Blocks, main.story.sizes)
	doc.Blocks = append(doc.Blocks, main.boxes.left()...)
	doc.Notes = notes.inOrder(main.mentioned, doc.Blocks)
	d.readHeaders(doc, start[2])
	return !main.story.full()
}

// docNotes are the footnotes and endnotes by the position of their mark.
type docNotes struct {
	refs  map[int]int // position to number, from 1, footnotes first
	texts [][]Block
}

const maxNotes = 10_000

func (d *docFile) readNotes(footnotes, endnotes int) docNotes {
	n := docNotes{refs: map[int]int{}}
	n.read(d, pairNoteRefs, pairNoteTexts, footnotes)
	n.read(d, pairEndRefs, pairEndTexts, endnotes)
	return n
}

func (n *docNotes) read(d *docFile, refs, texts, start int) {
	marks, places := d.pair(refs), d.pair(texts)
	count := (len(marks) - 4) / 6
	for i := range min(max(count, 0), maxNotes) {
		if 4*i+8 > len(places) {
			return
		}
		blocks := d.reader().read(start+places.u32(4*i), start+places.u32(4*i+4))
		n.texts = append(n.texts, blocks)
		n.refs[marks.u32(4*i)] = len(n.texts)
	}
}

// inOrder numbers the notes in the order of their mention in the text.
func (n *docNotes) inOrder(mentioned []int, blocks []Block) []Note {
	number := map[int]int{}
	var notes []Note
	for _, m := range mentioned {
		if number[m] == 0 {
			number[m] = len(notes) + 1
			notes = append(notes, Note{Number: len(notes) + 1, Blocks: n.texts[m-1]})
		}
	}
	renumber(blocks, number)
	return notes
}

func renumber(blocks []Block, number map[int]int) {
	for _, b := range blocks {
		for i := range b.Spans {
			if b.Spans[i].Note > 0 {
				b.Spans[i].Note = number[b.Spans[i].Note]
			}
		}
		for _, row := range b.Rows {
			for _, cell := range row {
				renumber(cell.Blocks, number)
			}
		}
	}
}

// readHeaders reads the headers and footers: after six stories of separators, six for each section, of which
// the third, fourth and sixth are footers ([MS-DOC] 2.8.23).
func (d *docFile) readHeaders(doc *Document, start int) {
	places := d.pair(pairHeaders)
	for i := 6; i < min(len(places)/4-1, 600); i++ {
		text := lines(d.reader().read(start+places.u32(4*i), start+places.u32(4*i+4)))
		switch i % 6 {
		case 2, 3, 5:
			doc.Footer = addLines(doc.Footer, text)
		default:
			doc.Header = addLines(doc.Header, text)
		}
	}
}
