package document

// Words counts the words of the blocks as Microsoft Word does: runs of text between white space. A dash standing
// alone is a word and two words around a dash without spaces are one; headings, text boxes and table cells count;
// list marks, note references and pictures do not. A no-break space separates: that is our choice, as the readers fold
// it to a plain space; no file with a count of Word's own was at hand to settle it.
func Words(blocks []Block) int {
	n := 0
	for _, b := range blocks {
		n += wordsOfSpans(b.Spans)
		for _, row := range b.Rows {
			for _, cell := range row {
				n += Words(cell.Blocks)
			}
		}
	}
	return n
}

// Exceeds says whether blocks have more words than most, and counts no further.
func Exceeds(blocks []Block, most int) bool {
	for i := range blocks {
		if most -= Words(blocks[i : i+1]); most < 0 {
			return true
		}
	}
	return false
}

// wordsOfSpans counts over the borders of spans, since a word may be half bold.
func wordsOfSpans(spans []Span) int {
	n, inWord := 0, false
	for _, s := range spans {
		if s.Break {
			inWord = false
			continue
		}
		if !s.isText() {
			continue
		}
		for _, r := range s.Text {
			space := isSpace(r)
			if !space && !inWord {
				n++
			}
			inWord = !space
		}
	}
	return n
}
