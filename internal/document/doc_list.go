package document

// docLists are the lists of a Word file.
type docLists struct {
	formats map[int][]int // number formats of the levels by list
	lists   []int         // the list of each \ilfo, from 1
}

// readLists reads the list tables ([MS-DOC] 2.9.131 PlfLst, 2.9.147 LSTF, 2.9.150 LVLF).
func (d *docFile) readLists() docLists {
	l := docLists{formats: map[int][]int{}}
	at := fibTables + 8*pairLists
	start, size := d.word.u32(at), d.word.u32(at+4)
	plf := d.table.part(start, size)
	levels := d.table.part(start+len(plf), len(d.table))
	place := 0
	for i := range min(plf.u16(0), 2000) {
		lstf := plf.part(2+28*i, 28)
		count := 9
		if lstf.u8(26)&1 != 0 {
			count = 1 // a simple list
		}
		var formats []int
		for range count {
			formats = append(formats, levels.u8(place+4))
			place += 28 + levels.u8(place+24) + levels.u8(place+25)
			place += 2 + 2*levels.u16(place)
		}
		l.formats[lstf.u32(0)] = formats
	}
	lfo := d.pair(pairListFormats)
	for i := range min(lfo.u32(0), 2000) {
		l.lists = append(l.lists, lfo.u32(4+16*i))
	}
	return l
}

// id is the list of a paragraph's list number.
func (l docLists) id(ilfo int) int {
	if ilfo < 1 || ilfo > len(l.lists) {
		return 0
	}
	return l.lists[ilfo-1]
}

func (l docLists) ordered(ilfo, level int) bool {
	formats := l.formats[l.id(ilfo)]
	if len(formats) == 0 {
		return false
	}
	format := formats[min(level, len(formats)-1)]
	return format != formatBullet && format != formatNone
}

// summaryProperties reads the stream \x05SummaryInformation ([MS-OLEPS] 2.21).
func summaryProperties(b bytesLE) Properties {
	var p Properties
	section := b.part(b.u32(44), len(b))
	page := 1252
	values := map[int]bytesLE{}
	for i := range min(section.u32(4), 100) {
		values[section.u32(8+8*i)] = section.part(section.u32(12+8*i), len(section))
	}
	if v, ok := values[1]; ok {
		page = v.u16(4)
	}
	p.Title = tidyLine(propertyText(values[2], page))
	p.Subject = tidyLine(propertyText(values[3], page))
	p.Author = tidyLine(propertyText(values[4], page))
	p.Description = tidyLine(propertyText(values[6], page))
	if words := values[15]; words.u16(0) == 3 {
		p.Words = max(int(int32(words.u32(4))), 0)
	}
	return p
}

// The types of a property that is a text ([MS-OLEPS] 2.15).
const (
	typeNarrow = 0x1E
	typeWide   = 0x1F
)

func propertyText(v bytesLE, page int) string {
	switch v.u16(0) {
	case typeNarrow:
		text := v.part(8, v.u32(4))
		for len(text) > 0 && text[len(text)-1] == 0 {
			text = text[:len(text)-1]
		}
		return decodePage(text, page)
	case typeWide:
		return utf16LE(v.part(8, 2*min(v.u32(4), len(v))))
	}
	return ""
}
