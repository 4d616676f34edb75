package document

import "unicode/utf16"

// What a form field holds stands in the data stream ([MS-DOC] 2.9.78, FFData), behind a header of a picture that is none
// ([MS-DOC] 2.9.157, NilPICFAndBinData).

const (
	formVersion   = 0xFFFFFFFF
	formTick      = 1
	formList      = 2
	formMaxString = 255
)

// formData reads what the innermost field holds, at the mark that stands in its instruction.
func (r *docReader) formData(look docLook) {
	n := len(r.fields)
	if n == 0 || r.fields[n-1].result || look.data <= 0 {
		return
	}
	name, _ := readInstruction(string(r.fields[n-1].instruction))
	if name == "FORMCHECKBOX" || name == "FORMDROPDOWN" {
		r.fields[n-1].shows = r.file.formShows(look.data - 1)
	}
}

// formShows returns what a form field shows: a box to tick, the entry that was picked of a list.
func (d *docFile) formShows(at int) string {
	at += d.data.u16(at + 4)
	if d.data.u32(at) != formVersion {
		return ""
	}
	bits := d.data.u16(at + 4)
	kind, chosen := bits&3, bits>>2&31
	at = d.afterString(at + 10)
	if kind != formTick && kind != formList {
		return ""
	}
	if chosen == unsetResult {
		chosen = d.data.u16(at)
	}
	if kind == formTick {
		return tickedBox(chosen == 1)
	}
	at += 2
	for range 5 { // its format, its help, its status line and its macros
		at = d.afterString(at)
	}
	return d.entry(at, chosen)
}

// afterString returns where a string with its length before it and a zero behind it ends.
func (d *docFile) afterString(at int) int { return at + 2 + 2*min(d.data.u16(at), formMaxString) + 2 }

// entry returns one of a table of strings ([MS-DOC] 2.2.4, STTB).
func (d *docFile) entry(at, index int) string {
	if d.data.u16(at) != 0xFFFF || index >= min(d.data.u16(at+2), mostEntries) {
		return ""
	}
	extra := d.data.u16(at + 4)
	at += 6
	for range index {
		at += 2 + 2*d.data.u16(at) + extra
	}
	size := min(d.data.u16(at), formMaxString)
	units := make([]uint16, 0, size)
	for i := range size {
		units = append(units, uint16(d.data.u16(at+2+2*i)))
	}
	return tidyLine(string(utf16.Decode(units)))
}

// fieldEnd ends a field; a form field without text of its own shows what it holds.
func (r *docReader) fieldEnd(fc int) {
	n := len(r.fields)
	if n == 0 {
		return
	}
	field := r.fields[n-1]
	r.fields = r.fields[:n-1]
	r.file.unsafe = r.file.unsafe || startsProgram(string(field.instruction))
	if look := r.lookAt(fc); field.shows != "" && !look.hidden {
		r.write(look, field.shows)
	}
}
