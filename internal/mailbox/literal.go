package mailbox

import "sync"

// mostKept is the room of one literal that is kept for the next, in bytes; larger ones are rare.
const mostKept = 1 << 20

// literals holds the bytes of emails that were given back.
var literals sync.Pool // of *[]byte

// takeLiteral gives room for a literal.
func takeLiteral(size int) []byte {
	if kept, ok := literals.Get().(*[]byte); ok && size <= cap(*kept) {
		return (*kept)[:size]
	}
	const step = 32 << 10 // so that what is kept suits emails of about the same size
	return make([]byte, size, (size+step-1)/step*step)
}

// GiveBack takes the bytes of an email of which nothing is held any more, for one to come. They are overwritten, so
// that who holds them all the same sees it in every test, and never another's email in their place unnoticed.
func GiveBack(raw []byte) {
	if clear(raw); cap(raw) > 0 && cap(raw) <= mostKept {
		literals.Put(&raw)
	}
}
