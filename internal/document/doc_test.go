package document

import (
	"bytes"
	"encoding/binary"
	"errors"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
)

// le writes numbers as Word does: a byte, uint16 or uint32 each, bytes as they are.
func le(values ...any) []byte {
	var b bytes.Buffer
	for _, v := range values {
		if err := binary.Write(&b, binary.LittleEndian, v); err != nil {
			panic(err)
		}
	}
	return b.Bytes()
}

func units(text string) []byte { return le(utf16.Encode([]rune(text))) }

// compoundFile packs streams as [MS-CFB] does, each long enough to stand in sectors of its own.
func compoundFile(names []string, streams [][]byte) []byte {
	const end, free = uint32(0xFFFFFFFE), uint32(0xFFFFFFFF)
	fat := []uint32{0xFFFFFFFD, end}
	var data []byte
	directory := entryOf("Root Entry", 5, 1, free, end, 0)
	for i, s := range streams {
		s = append(s[:len(s):len(s)], make([]byte, max(4096-len(s), 0))...)
		size := len(s)
		s = append(s, make([]byte, (512-size%512)%512)...)
		next := uint32(i + 2)
		if i == len(streams)-1 {
			next = free
		}
		directory = append(directory, entryOf(names[i], 2, free, next, uint32(len(fat)), size)...)
		for range len(s)/512 - 1 {
			fat = append(fat, uint32(len(fat)+1))
		}
		fat = append(fat, end)
		data = append(data, s...)
	}
	for len(fat) < 128 {
		fat = append(fat, free)
	}
	directory = append(directory, make([]byte, 512-len(directory))...)
	header := le([]byte{0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1}, make([]byte, 16), uint16(0x3E), uint16(3), uint16(0xFFFE),
		uint16(9), uint16(6), make([]byte, 6), uint32(0), uint32(1), uint32(1), uint32(0), uint32(4096), end, uint32(0), end, uint32(0), uint32(0))
	for len(header) < 512 {
		header = append(header, 0xFF)
	}
	return bytes.Join([][]byte{header, le(fat), directory, data}, nil)
}

func entryOf(name string, kind byte, child, right, start uint32, size int) []byte {
	n := make([]byte, 64)
	text := units(name)
	copy(n, text)
	return le(n, uint16(len(text)+2), kind, byte(1), uint32(0xFFFFFFFF), right, child, make([]byte, 36), start, uint64(size))
}

// docRunOf is a run of text for a test, with the properties of its characters and of the paragraph it stands in.
type docRunOf struct {
	text  string
	style uint16
	chars []byte
	props []byte
}

const docTextAt = 2048

// docOf makes a Word file of runs; each that ends a paragraph or cell says what the paragraph is. What stands
// after the first main characters is the text of footnotes.
func docOf(runs []docRunOf, main int, notes []byte, noteTexts []byte) []byte {
	var text []byte
	var bounds []uint32
	var chars, paragraphs [][]byte
	var marks []uint32
	for _, r := range runs {
		bounds = append(bounds, uint32(docTextAt+len(text)))
		text = append(text, units(r.text)...)
		chars = append(chars, append([]byte{byte(len(r.chars))}, r.chars...))
		if last := r.text[len(r.text)-1]; last == '\r' || last == 7 || last == 12 {
			p := append(le(r.style), r.props...)
			if len(p)%2 == 1 {
				p = append(p, 0)
			}
			paragraphs = append(paragraphs, append([]byte{0, byte(len(p) / 2)}, p...))
			marks = append(marks, uint32(docTextAt+len(text)))
		}
	}
	n := len(text) / 2
	word := make([]byte, 24*512)
	copy(word[docTextAt:], text)
	copy(word[20*512:], propertyPage(append(bounds, uint32(docTextAt+len(text))), chars, 1))
	copy(word[21*512:], propertyPage(append([]uint32{docTextAt}, marks...), paragraphs, 13))
	copy(word, le(uint16(wordIdent), uint16(word97Version)))
	copy(word[fibFlags:], le(uint16(table1Bit)))
	copy(word[fibCounts:], le(uint32(main), uint32(n-main)))
	var table []byte
	pair := func(index int, content []byte) {
		copy(word[fibTables+8*index:], le(uint32(len(table)), uint32(len(content))))
		table = append(table, content...)
	}
	pair(pairPieces, le(byte(2), uint32(16), uint32(0), uint32(n), uint16(0), uint32(docTextAt), uint16(0)))
	pair(pairChars, le(bounds[0], uint32(docTextAt+len(text)), uint32(20)))
	pair(pairParagraphs, le(bounds[0], uint32(docTextAt+len(text)), uint32(21)))
	pair(pairStyles, le(uint16(4), uint16(3), uint16(10), docStyleOf(0, "Normal"), docStyleOf(1, "berschrift"), docStyleOf(0xFFE, "Blog title")))
	pair(pairNoteRefs, notes)
	pair(pairNoteTexts, noteTexts)
	pair(pairListFormats, le(uint32(1), uint32(77), make([]byte, 12)))
	lists := le(uint16(1), uint32(77), make([]byte, 22), byte(1), byte(0))
	pair(pairLists, lists)
	table = append(table, le(uint32(1), byte(0), make([]byte, 19), byte(0), byte(0), make([]byte, 2), uint16(0))...)
	return compoundFile([]string{"WordDocument", "1Table"}, [][]byte{word, table})
}

func docStyleOf(sti uint16, name string) []byte {
	std := le(sti, uint16(noStyle<<4|1), make([]byte, 6), uint16(len(name)), units(name), uint16(0), uint16(2), uint16(0), uint16(0))
	return append(le(uint16(len(std))), std...)
}

// propertyPage makes a page of 512 bytes: bounds, then an entry each, then the properties from its end on.
func propertyPage(bounds []uint32, entries [][]byte, width int) []byte {
	page := make([]byte, pageSize)
	copy(page, le(bounds))
	end := pageSize - 2
	for i, e := range entries {
		end = (end - len(e)) &^ 1
		copy(page[end:], e)
		page[4*len(bounds)+width*i] = byte(end / 2)
	}
	page[pageSize-1] = byte(len(entries))
	return page
}

func sampleDOC() []byte {
	bold, italic := le(uint16(sprmCBold), byte(1)), le(uint16(sprmCItalic), byte(1))
	hidden := le(uint16(sprmCHidden), byte(1))
	inTable := le(uint16(sprmPInTable), byte(1))
	rowEnd := append(inTable[:3:3], le(uint16(sprmPRowEnd), byte(1))...)
	list := le(uint16(sprmPList), uint16(1))
	runs := []docRunOf{
		{text: "The title\r", style: 2},
		{text: "A heading\r", style: 1, chars: bold},
		{text: "Some "},
		{text: "bold", chars: bold},
		{text: " and "},
		{text: "italic", chars: italic},
		{text: "gone", chars: hidden},
		{text: " café\u201D\x02 a\x0Bb\x1Ec\x1Fd \x13 HYPERLINK \"https://example.org/\" \x14here\x15.\r"},
		{text: "one\r", props: list},
		{text: "two\r", props: list},
		{text: "Title\x07", props: inTable},
		{text: "My blog\x07", props: inTable},
		{text: "\x07", props: rowEnd},
		{text: "Theme\x07", props: inTable},
		{text: "2\x07", props: inTable},
		{text: "\x07", props: rowEnd},
		{text: "\x13 TOC \\o \x14A heading 1\rEnd 2\x15\r"},
		{text: "After 😀\r"},
	}
	main, mark := 0, 0
	for _, r := range runs {
		u := utf16.Encode([]rune(r.text))
		for i, c := range u {
			if c == charNote {
				mark = main + i
			}
		}
		main += len(u)
	}
	runs = append(runs, docRunOf{text: "\x02 The note.\r"})
	return docOf(runs, main, le(uint32(mark), uint32(main), uint16(1)), le(uint32(0), uint32(12), uint32(12)))
}

func TestReadDOC(t *testing.T) {
	doc, err := readDOC(sampleDOC())
	if err != nil {
		t.Fatal(err)
	}
	want := `p.title: The title
h1: A heading
p: Some **bold** and _italic_ café”[^1] a⏎b-cd here[https://example.org/].
item1#1: one
item1#2: two
table
  | p: Title | p: My blog
  | p: Theme | p: 2
p: After 😀
`
	if diff := cmp.Diff(want, shape(doc.Blocks)); diff != "" {
		t.Error(diff)
	}
	if len(doc.Notes) != 1 || shape(doc.Notes[0].Blocks) != "p: The note.\n" {
		t.Errorf("notes %+v", doc.Notes)
	}
}

func TestReadDOCRefusals(t *testing.T) {
	with := func(at int, values ...any) []byte {
		b := sampleDOC()
		copy(b[512*3+at:], le(values...))
		return b
	}
	for _, tt := range []struct {
		name    string
		content []byte
		why     Why
	}{
		{"encrypted", with(fibFlags, uint16(table1Bit|encryptedBit)), Unreadable},
		{"Word 95", with(fibVersion, uint16(104)), Unsupported},
		{"Word 6", with(fibIdent, uint16(0xA5DC)), Unsupported},
		{"pieces beyond the file", with(fibTables+8*pairPieces, uint32(0x7FFFFFFF)), Unreadable},
		{"cut off", sampleDOC()[:700], Unreadable},
		{"no compound file", []byte("hello"), Unreadable},
		{"a FAT that goes in circles", func() []byte {
			b := sampleDOC()
			copy(b[512+4*3:], le(uint32(2), uint32(2), uint32(2)))
			return b
		}(), ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := readDOC(tt.content)
			var refusal *Refusal
			if tt.why != "" && (!errors.As(err, &refusal) || refusal.Why != tt.why) {
				t.Errorf("got %v, want %v", err, tt.why)
			}
		})
	}
}

func FuzzDOC(f *testing.F) {
	f.Add(sampleDOC())
	f.Fuzz(func(t *testing.T, content []byte) {
		doc, err := readDOC(content)
		if err != nil {
			return
		}
		checkBlocks(t, doc.Blocks)
		for _, n := range doc.Notes {
			checkBlocks(t, n.Blocks)
		}
	})
}
