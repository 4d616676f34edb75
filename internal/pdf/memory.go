package pdf

import (
	"sync"

	"github.com/tetratelabs/wazero/experimental"
)

// sandboxMemory gives PDFium its memory from the system, whole at once: a page of it is taken when it is first written to.
// In Go's heap it is copied each time it grows, and a file that fills it takes four times as much.
type sandboxMemory struct {
	lock sync.Mutex
	left []*linearMemory // by instances that ended; a call may be at work in them still, when they were killed
	most uint64          // that an instance has had since the last release
}

// Allocate implements experimental.MemoryAllocator.
func (s *sandboxMemory) Allocate(_, most uint64) experimental.LinearMemory {
	pages := reserve(most)
	return &linearMemory{of: s, pages: pages, mapped: pages != nil}
}

// release gives the memory of ended instances back to the system, while no instance is at work. It says how much the
// largest had.
func (s *sandboxMemory) release() (most uint64) {
	s.lock.Lock()
	defer s.lock.Unlock()
	for _, m := range s.left {
		if m.mapped {
			giveBack(m.pages)
		}
	}
	most, s.left, s.most = s.most, nil, 0
	return most
}

// linearMemory is the memory of one instance.
type linearMemory struct {
	of     *sandboxMemory
	pages  []byte
	mapped bool // or else in Go's heap, where the system gives none
}

// Reallocate implements experimental.LinearMemory.
func (m *linearMemory) Reallocate(size uint64) []byte {
	switch room := uint64(len(m.pages)); {
	case size > room && m.mapped:
		return nil
	case size > room:
		m.pages = append(m.pages, make([]byte, size-room)...)
	}
	m.of.lock.Lock()
	defer m.of.lock.Unlock()
	m.of.most = max(m.of.most, size)
	return m.pages[:size]
}

// Free implements experimental.LinearMemory.
func (m *linearMemory) Free() {
	m.of.lock.Lock()
	defer m.of.lock.Unlock()
	m.of.left = append(m.of.left, m)
}
