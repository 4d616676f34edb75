package document

// story gathers the blocks of a text that comes as a stream of paragraphs, cell marks and row marks, as RTF and
// the old Word format have it. Its zero value is ready.
type story struct {
	blocks []Block
	sizes  []int // of the letters of each block, in half points; 0 when unknown
	text   paragraph
	size   int     // of the letters of the paragraph at hand
	boxes  []Block // text boxes that are anchored in the paragraph at hand

	rows [][]Cell
	row  []Cell
	cell []Block
	read int // blocks
}

// endParagraph ends the paragraph at hand, which is what b says; b has no spans yet.
func (s *story) endParagraph(b Block, inTable bool) {
	if b.Spans = s.text.take(); len(b.Spans) > 0 {
		for _, part := range splitAtEmptyLines(finished(b)) {
			s.add(part, inTable)
		}
	} else if !inTable {
		s.endTable()
	}
	for _, box := range s.boxes {
		box.TextBox = true
		s.add(box, inTable)
	}
	s.boxes, s.size = nil, 0
}

// maxBlocks bounds the paragraphs of a story; a novel has five thousand.
const maxBlocks = 100_000

func (s *story) full() bool { return s.read > maxBlocks }

func (s *story) add(b Block, inTable bool) {
	if s.read++; s.full() {
		return
	}
	if inTable {
		s.cell = append(s.cell, b)
		return
	}
	s.endTable()
	s.blocks, s.sizes = append(s.blocks, b), append(s.sizes, s.size)
}

func (s *story) endCell() {
	if len(s.row) < maxColumns {
		s.row = append(s.row, Cell{Blocks: s.cell})
	}
	s.cell = nil
}

func (s *story) endRow() {
	if len(s.cell) > 0 {
		s.endCell()
	}
	if len(s.row) > 0 {
		s.rows = append(s.rows, s.row)
	}
	s.row = nil
}

// endTable ends the table before a paragraph that stands in none.
func (s *story) endTable() {
	if len(s.rows) == 0 && len(s.row) == 0 && len(s.cell) == 0 {
		return
	}
	s.endRow()
	for _, b := range tableBlocks(s.rows, false) {
		s.blocks, s.sizes = append(s.blocks, b), append(s.sizes, 0)
	}
	s.rows = nil
}

// end ends the story and returns its blocks.
func (s *story) end(b Block) []Block {
	s.endParagraph(b, len(s.row) > 0 || len(s.cell) > 0)
	s.endTable()
	return s.blocks
}

// counters number the ordered items of lists that carry no number of their own.
type counters map[int]*[10]int

// next is the number of the next item at a level (from 1) of a list; deeper levels begin anew.
func (c counters) next(list, level int) int {
	level = min(max(level, 1), 9)
	if c[list] == nil {
		c[list] = &[10]int{}
	}
	levels := c[list]
	levels[level]++
	for i := level + 1; i < len(levels); i++ {
		levels[i] = 0
	}
	return levels[level]
}
