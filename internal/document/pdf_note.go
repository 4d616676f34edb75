package document

import (
	"regexp"
	"strings"
)

// noteSize is the size of footnotes against that of the body, at most.
const noteSize = 0.93

// noteStartRE is the beginning of a footnote: "1 The census …", "2. See …".
var noteStartRE = regexp.MustCompile(`^\[?(\d{1,3})[\].]?\s+\S`)

// mostNoteLines is how many lines at the foot of a column may be notes by a raised number alone.
const mostNoteLines = 12

// withoutNotes takes the footnotes off the feet of the columns: lines smaller than the body, or below a raised number in the
// lower half of the page, the first of which begins with the number that comes next.
func (l *layout) withoutNotes(lines []pdfLine) (body []pdfLine, notes [][]pdfLine) {
	for i := 0; i < len(lines); {
		end := i + 1
		for end < len(lines) && !lines[end].newColumn {
			end++
		}
		from := i + l.notesFrom(lines[i:end])
		for from < end && !beginsNote(&lines[from], len(notes)+1) {
			from++
		}
		body = append(body, lines[i:from]...)
		for _, line := range lines[from:end] {
			if beginsNote(&line, len(notes)+1) {
				notes = append(notes, nil)
			}
			notes[len(notes)-1] = append(notes[len(notes)-1], line)
		}
		if from > i && end < len(lines) && from < end {
			lines[end].newColumn = true
		}
		i = end
	}
	return body, notes
}

// notesFrom returns where notes may begin at the foot of a column.
func (l *layout) notesFrom(column []pdfLine) int {
	from := len(column)
	for from > 0 && column[from-1].letterSize() <= noteSize*l.body {
		from--
	}
	for j := len(column) - 1; j >= max(0, len(column)-mostNoteLines) && column[j].heightAboveBottom < column[j].distanceFromTheTop; j-- {
		if column[j].beginsRaised() {
			from = min(from, j)
		}
	}
	return from
}

// letterSize is the size of the longest run: the number before a note may be larger.
func (l *pdfLine) letterSize() float64 {
	size, longest := l.size, 0
	for _, r := range l.runs {
		if len(r.Text) > longest {
			size, longest = r.Size, len(r.Text)
		}
	}
	return size
}

func beginsNote(line *pdfLine, number int) bool {
	m := noteStartRE.FindStringSubmatch(line.text())
	return m != nil && wholeNumber(m[1]) == number
}

// mention makes references of the raised numbers that have a note, and files the notes that are referred to. A note
// that nothing refers to stays at the end of the text, so that it is not lost.
func (l *layout) mention(doc *Document, notes [][]pdfLine) {
	mentioned := map[int]bool{}
	for i := range doc.Blocks {
		var p paragraph
		for _, s := range doc.Blocks[i].Spans {
			n := wholeNumber(s.Text)
			if !s.isText() || !s.Super || n == 0 || n > len(notes) || mentioned[n] {
				p.spans = append(p.spans, s)
				continue
			}
			mentioned[n] = true
			p.mark(Span{Note: n})
			if strings.HasSuffix(s.Text, " ") {
				p.add(Span{}, " ")
			}
		}
		doc.Blocks[i].Spans = p.take()
	}
	for i, lines := range notes {
		block := l.noteBlock(lines)
		if len(block.Spans) == 0 {
			continue
		}
		if !mentioned[i+1] {
			doc.Blocks = append(doc.Blocks, block)
			continue
		}
		raw := paragraphText(block.Spans)
		number := noteStartRE.FindStringSubmatchIndex(raw)
		if number != nil {
			block.Spans = foldSpans(skipText(block.Spans, len(strings.TrimRight(raw[:number[1]-1], " "))))
		}
		doc.Notes = append(doc.Notes, Note{Number: i + 1, Blocks: []Block{block}})
	}
}

// noteBlock joins the lines of one note.
func (l *layout) noteBlock(lines []pdfLine) Block {
	spans := l.joined(lines)
	for i := range spans {
		spans[i].Super = false
	}
	return Block{Spans: foldSpans(spans)}
}
