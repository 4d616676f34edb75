package document

// docBoxes are the text boxes of a file, in their order, and which of them stand where. Their texts are one story; each belongs to a shape, and
// the shape to the place in the text where it is anchored ([MS-DOC] 2.8.32, 2.8.37).
type docBoxes struct {
	texts  [][]Block
	shapes []int       // of each text
	placed []bool      // of each text
	anchor map[int]int // position in the text to shape
}

// The sizes of the entries of two tables, and where in one of a text box its shape is named.
const (
	anchorSize = 26
	boxSize    = 22
	boxShape   = 14
)

// mostBoxes bounds the text boxes of a file.
const mostBoxes = 2000

// readBoxes reads the story of the text boxes, between two positions. Where no table tells one from the next, it is one text.
func (d *docFile) readBoxes(from, to int) docBoxes {
	boxes := docBoxes{anchor: map[int]int{}}
	if to <= from {
		return boxes
	}
	table := d.pair(pairBoxes)
	count := min((len(table)-4)/(4+boxSize), mostBoxes)
	for i := range max(count, 0) {
		first, next := from+table.u32(4*i), from+table.u32(4*i+4)
		if first >= to || next < first {
			break
		}
		boxes.add(d.reader().read(first, min(next, to)), table.u32(4*((len(table)-4)/(4+boxSize)+1)+boxSize*i+boxShape))
	}
	if len(boxes.texts) == 0 {
		boxes.add(d.reader().read(from, to), 0)
	}
	anchors := d.pair(pairAnchors)
	all := (len(anchors) - 4) / (4 + anchorSize)
	for i := range min(max(all, 0), mostBoxes) {
		boxes.anchor[anchors.u32(4*i)] = anchors.u32(4*(all+1) + anchorSize*i)
	}
	return boxes
}

func (b *docBoxes) add(blocks []Block, shape int) {
	for i := range blocks {
		blocks[i].TextBox = true
	}
	b.texts, b.shapes, b.placed = append(b.texts, blocks), append(b.shapes, shape), append(b.placed, false)
}

// at returns the text of the box that is anchored at a position, once.
func (b *docBoxes) at(position int) []Block {
	shape := b.anchor[position]
	if shape == 0 {
		return nil
	}
	for i, of := range b.shapes {
		if of == shape && !b.placed[i] {
			b.placed[i] = true
			return b.texts[i]
		}
	}
	return nil
}

// left returns the texts of the boxes that are anchored nowhere.
func (b *docBoxes) left() []Block {
	var blocks []Block
	for i, text := range b.texts {
		if !b.placed[i] {
			blocks = append(blocks, text...)
		}
	}
	return blocks
}
