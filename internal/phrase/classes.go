package phrase

import (
	"iter"
	"regexp/syntax"
	"slices"
	"unicode"
	"unicode/utf8"
)

// classes sorts the characters by what an expression tells apart: a few dozen classes.
type classes struct {
	ascii [utf8.RuneSelf]uint16

	first []rune   // where each run of characters of one class begins
	class []uint16 // and its class

	kinds   []kind     // by class
	members []classSet // of the sets of characters that it tells apart, in their order
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

// classSet is a set of classes, a bit each.
type classSet []uint64

func (s classSet) has(class uint32) bool { return s[class/64]&(1<<(class%64)) != 0 }

// of returns the class of a character.
func (c *classes) of(r rune) uint16 {
	at, exact := slices.BinarySearch(c.first, r)
	if !exact {
		at--
	}
	return c.class[at]
}

// classesOf returns the classes that sets tell apart: characters are of one when every set has both or neither.
func classesOf(sets []set) classes {
	first := []rune{0}
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
	c := numbered(slices.Clip(first), class)
	for _, s := range sets {
		members := make(classSet, len(c.kinds)/64+1)
		for at := range s.runs(first) {
			members[c.class[at]/64] |= 1 << (c.class[at] % 64)
		}
		c.members = append(c.members, members)
	}
	return c
}

// numbered numbers the classes that are left.
func numbered(first []rune, class []int) classes {
	c := classes{first: first, class: make([]uint16, len(first))}
	number := map[int]uint16{}
	for i, r := range first {
		n, ok := number[class[i]]
		if !ok {
			n = uint16(len(number))
			number[class[i]] = n
			c.kinds = append(c.kinds, kindOf(r))
		}
		c.class[i] = n
	}
	for r := range c.ascii {
		c.ascii[r] = c.of(rune(r))
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
