package document

// unsetResult is the result of a form field that nobody has set: the one it began with counts (RTF 1.9.1, \\ffres).
const unsetResult = 25

// mostEntries bounds the entries of a list to choose from; Word allows 25.
const mostEntries = 100

// formField reads what {\*\formfield …} says. It tells whether it knows the word.
func (r *rtfReader) formField(word string, n int) bool {
	f := r.now.field
	if f == nil {
		return false
	}
	switch word {
	case "ffres":
		f.result = n
	case "ffdefres":
		f.initial = n
	case "ffl":
		if len(f.entries) >= mostEntries {
			r.now.to = toNowhere
			return true
		}
		f.entries = append(f.entries, "")
		r.now.to = toEntry
	default:
		return false
	}
	return true
}

// shown returns what a form field shows that has no text of its own: a box to tick, the entry that was picked of a list.
func (f *rtfField) shown(name string) string {
	chosen := f.result
	if chosen == unsetResult {
		chosen = f.initial
	}
	switch {
	case name == "FORMCHECKBOX":
		return tickedBox(chosen == 1)
	case name == "FORMDROPDOWN" && chosen >= 0 && chosen < len(f.entries):
		return tidyLine(f.entries[chosen])
	}
	return ""
}
