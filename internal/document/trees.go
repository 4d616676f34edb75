package document

import "sync"

// trees is the memory that the XML trees of one file stand in. They live no longer than the file is read, and what is
// left of them is the text: so the next file takes the memory over.
type trees struct {
	nodes slabs[node]
	attrs slabs[xmlAttr]
	part  []byte // a part, unpacked; the trees hold none of it
}

var freeTrees = sync.Pool{New: func() any { return new(trees) }}

// newTrees gives memory for the trees of one file, until they are released.
func newTrees() *trees { return freeTrees.Get().(*trees) }

// release gives the memory to the next file.
func (t *trees) release() {
	t.nodes.empty()
	t.attrs.empty()
	if cap(t.part) > mostRoom {
		t.part = nil
	}
	freeTrees.Put(t)
}

// room gives memory for one part, until the next one is unpacked.
func (t *trees) room(size int) []byte {
	if cap(t.part) < size {
		t.part = make([]byte, size)
	}
	return t.part[:size]
}

// The memory comes in slabs. A usual document takes forty; what a larger one took beyond these is not held.
const (
	slabSize  = 256
	mostSlabs = 64
	mostRoom  = 512 << 10
)

// slabs gives out zeroed values.
type slabs[T any] struct {
	all  [][]T
	at   int // the slab in use
	used int // of it
}

// take gives n values in a row.
func (s *slabs[T]) take(n int) []T {
	if n > slabSize {
		return make([]T, n)
	}
	if s.used+n > slabSize {
		s.at, s.used = s.at+1, 0
	}
	if s.at == len(s.all) {
		s.all = append(s.all, make([]T, slabSize))
	}
	taken := s.all[s.at][s.used : s.used+n : s.used+n]
	s.used += n
	return taken
}

// empty takes everything back.
func (s *slabs[T]) empty() {
	if len(s.all) > mostSlabs {
		clear(s.all[mostSlabs:])
		s.all = s.all[:mostSlabs]
	}
	for _, slab := range s.all[:min(s.at+1, len(s.all))] {
		clear(slab)
	}
	s.at, s.used = 0, 0
}
