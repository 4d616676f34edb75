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
