//go:build unix

package pdf

import "syscall"

// reserve gives addresses whose pages are taken when they are written to; none where there are not enough.
func reserve(size uint64) []byte {
	pages, err := syscall.Mmap(-1, 0, int(size), syscall.PROT_READ|syscall.PROT_WRITE, syscall.MAP_ANON|syscall.MAP_PRIVATE)
	if err != nil {
		return nil
	}
	return pages
}

func giveBack(pages []byte) {
	_ = syscall.Munmap(pages) // it fails only for what is not mapped
}
