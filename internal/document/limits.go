package document

// Limits bound what a hostile file can make a reader do. A zero field means the default beside it.
type Limits struct {
	XML      int64 // bytes of text parts unpacked from one file, all together; 64 MB
	Pictures int64 // bytes of pictures handed out from one file, all together; 40 MB
	Ratio    int64 // bytes out for each byte in, of one packed part beyond its first megabyte; 200
	Depth    int   // elements, groups or lists inside one another; 256
	Elements int   // XML elements and texts of one file; 1,000,000
	Files    int   // entries of one archive; 10,000
}

// The default limits: a blog of 600 words fits in a hundredth of each.
const (
	maxXML      = 64 << 20
	maxPictures = 40 << 20
	maxRatio    = 200
	maxDepth    = 256
	maxElements = 1_000_000
	maxFiles    = 10_000
)

// orDefaults returns the limits with each zero field set to its default.
func (l Limits) orDefaults() Limits {
	l.XML = orDefault(l.XML, maxXML)
	l.Pictures = orDefault(l.Pictures, maxPictures)
	l.Ratio = orDefault(l.Ratio, maxRatio)
	l.Depth = orDefault(l.Depth, maxDepth)
	l.Elements = orDefault(l.Elements, maxElements)
	l.Files = orDefault(l.Files, maxFiles)
	return l
}

func orDefault[T int | int64](value, otherwise T) T {
	if value <= 0 {
		return otherwise
	}
	return value
}

// budget is what is left of the limits while one file is read.
type budget struct {
	limits       Limits
	xml          int64
	pictures     int64
	elementsLeft int
}

func newBudget(l Limits) *budget {
	return &budget{limits: l, xml: l.XML, pictures: l.Pictures, elementsLeft: l.Elements}
}

// maxColumns bounds the columns of a table; Word has 63.
const maxColumns = 63

// cells returns n empty cells, such as a merged one covers. They take memory, and so they are taken from the budget.
func (b *budget) cells(n int) []Cell {
	if n = min(n, maxColumns); n <= 0 || b.elements(n) != nil {
		return nil
	}
	return make([]Cell, n)
}

// elements takes n elements from the budget.
func (b *budget) elements(n int) error {
	b.elementsLeft -= n
	if b.elementsLeft < 0 {
		return errTooMuch
	}
	return nil
}
