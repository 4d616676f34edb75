package phrase

import (
	"crypto/sha256"
	"encoding/binary"
	"iter"
	"regexp/syntax"
	"slices"
	"sync"
	"unicode"
	"unicode/utf8"
)

// classes sorts the characters by what an expression tells apart: a few dozen classes.
type classes struct {
	ascii [utf8.RuneSelf]uint8
	wide  *wideRuns // the characters beyond

	kinds   []kind   // by class
	members []uint64 // for each set of characters that it tells apart, in their order, a bit for each class
}

// mostClasses is how many classes one expression may tell apart. None comes near it.
const mostClasses = 1 << 8

// wideRuns are runs of characters of one class, the first of them from [utf8.RuneSelf].
type wideRuns struct {
	first []rune // where each begins
	class []uint8
}

// kept are the runs that stand in classes. Most expressions tell the same characters apart beyond ASCII: letters, or none.
var kept sync.Map // of *wideRuns, by the hash of their bytes

// once returns runs that equal these, the same each time.
func (r wideRuns) once() *wideRuns {
	var key []byte
	for i, first := range r.first {
		key = binary.BigEndian.AppendUint32(key, uint32(first))
		key = append(key, r.class[i])
	}
	same, _ := kept.LoadOrStore(sha256.Sum256(key), &r)
	return same.(*wideRuns)
}

// kind is what an assertion of an expression asks of the characters beside it.
type kind byte

const (
	other kind = iota
	word
	newline
	edge // of the text, where there is none
)

func kindOf(r rune) kind {
	switch {
	case r == '\n':
		return newline
	case syntax.IsWordChar(r):
		return word
	}
	return other
}

// has says whether a set has the characters of a class.
func (c *classes) has(set uint16, class uint32) bool {
	word, bit := c.member(int(set), class)
	return c.members[word]&bit != 0
}

// member returns where members says whether a set has a class.
func (c *classes) member(set int, class uint32) (word int, bit uint64) {
	words := (len(c.kinds) + 63) / 64
	return set*words + int(class/64), 1 << (class % 64)
}

// of returns the class of a character.
func (c *classes) of(r rune) uint8 {
	if r < utf8.RuneSelf {
		return c.ascii[r]
	}
	at, exact := slices.BinarySearch(c.wide.first, r)
	if !exact {
		at--
	}
	return c.wide.class[at]
}

// classesOf returns the classes that sets tell apart: characters are of one when every set has both or neither.
func classesOf(sets []set) classes {
	first := []rune{0, utf8.RuneSelf}
	for _, s := range sets {
		for i := 0; i < len(s); i += 2 {
			first = append(first, s[i], s[i+1]+1)
		}
	}
	slices.Sort(first)
	first = slices.Compact(first)

	class, free := make([]int, len(first)), 1
	for _, s := range sets { // cuts each class into what the set has of it and the rest
		within := map[int]int{}
		for at := range s.runs(first) {
			if within[class[at]] == 0 {
				within[class[at]] = free
				free++
			}
			class[at] = within[class[at]]
		}
	}
	c := numbered(first, class)
	end, _ := c.member(len(sets), 0)
	c.members = make([]uint64, end)
	for i, s := range sets {
		for at := range s.runs(first) {
			word, bit := c.member(i, uint32(c.of(first[at])))
			c.members[word] |= bit
		}
	}
	return c
}

// numbered numbers the classes that are left, those beyond ASCII first: so the runs are the same whatever an expression
// tells apart in ASCII.
func numbered(first []rune, class []int) classes {
	var c classes
	number := map[int]uint8{}
	numberOf := func(i int) uint8 {
		n, ok := number[class[i]]
		if !ok {
			if len(number) == mostClasses {
				panic("phrase: an expression tells too many characters apart; cut it in two")
			}
			n = uint8(len(number))
			number[class[i]] = n
			c.kinds = append(c.kinds, kindOf(first[i]))
		}
		return n
	}
	beyond, _ := slices.BinarySearch(first, utf8.RuneSelf)
	wide := wideRuns{first: slices.Clone(first[beyond:]), class: make([]uint8, len(first)-beyond)}
	for i := range wide.class {
		wide.class[i] = numberOf(beyond + i)
	}
	c.wide = wide.once()
	for i := range beyond {
		n, end := numberOf(i), rune(utf8.RuneSelf)
		if i+1 < beyond {
			end = first[i+1]
		}
		for r := first[i]; r < end; r++ {
			c.ascii[r] = n
		}
	}
	return c
}

// set is a set of characters: the first and the last of each run.
type set []rune

// runs gives the places in first of the runs that the set holds; none begins outside it and ends within.
func (s set) runs(first []rune) iter.Seq[int] {
	return func(yield func(int) bool) {
		at := 0
		for i := 0; i < len(s); i += 2 {
			for ; at < len(first) && first[at] <= s[i+1]; at++ {
				if first[at] >= s[i] && !yield(at) {
					return
				}
			}
		}
	}
}

var (
	wordCharacters = set{'0', '9', 'A', 'Z', '_', '_', 'a', 'z'}
	lineEnd        = set{'\n', '\n'}
	notLineEnd     = set{0, '\n' - 1, '\n' + 1, unicode.MaxRune}
	anything       = set{0, unicode.MaxRune}
)

// takes says whether an instruction takes a character.
func takes(inst *syntax.Inst) bool { return inst.Op >= syntax.InstRune }

// taken returns the characters that an instruction takes; none when it takes no character.
func taken(inst *syntax.Inst) set {
	switch inst.Op {
	case syntax.InstRuneAny:
		return anything
	case syntax.InstRuneAnyNotNL:
		return notLineEnd
	case syntax.InstRune, syntax.InstRune1:
	default:
		return nil
	}
	if len(inst.Rune) != 1 {
		return inst.Rune
	}
	alike := []rune{inst.Rune[0]}
	if syntax.Flags(inst.Arg)&syntax.FoldCase != 0 {
		for r := unicode.SimpleFold(alike[0]); r != alike[0]; r = unicode.SimpleFold(r) {
			alike = append(alike, r)
		}
	}
	slices.Sort(alike)
	var s set
	for _, r := range alike {
		s = append(s, r, r)
	}
	return s
}
