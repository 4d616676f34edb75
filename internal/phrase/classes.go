package phrase

import (
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

	kinds    []kind // by class
	examples []rune // a character of each
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

// of returns the class of a character.
func (c *classes) of(r rune) uint16 {
	at, exact := slices.BinarySearch(c.first, r)
	if !exact {
		at--
	}
	return c.class[at]
}

// classesOf returns the classes of a program: characters are of one class when every set that it asks for has both or
// neither.
func classesOf(prog *syntax.Prog) classes {
	sets := setsOf(prog)
	first := []rune{0}
	for _, set := range sets {
		for i := 0; i < len(set); i += 2 {
			first = append(first, set[i], set[i+1]+1)
		}
	}
	slices.Sort(first)
	first = slices.Compact(first)

	class, free := make([]int, len(first)), 1
	for _, set := range sets { // cuts each class into what the set has of it and the rest
		within := map[int]int{}
		for i, at := 0, 0; i < len(set); i += 2 {
			for ; at < len(first) && first[at] <= set[i+1]; at++ {
				if first[at] < set[i] {
					continue
				}
				if within[class[at]] == 0 {
					within[class[at]] = free
					free++
				}
				class[at] = within[class[at]]
			}
		}
	}
	return numbered(first, class)
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
			c.examples, c.kinds = append(c.examples, r), append(c.kinds, kindOf(r))
		}
		c.class[i] = n
	}
	for r := range c.ascii {
		c.ascii[r] = c.of(rune(r))
	}
	return c
}

// setsOf returns the sets of characters that a program asks for, each as pairs of the first and the last of a run. What
// takes any character but the end of a line needs none of its own.
func setsOf(prog *syntax.Prog) [][]rune {
	sets := [][]rune{{'0', '9', 'A', 'Z', '_', '_', 'a', 'z'}, {'\n', '\n'}}
	for i := range prog.Inst {
		switch inst := &prog.Inst[i]; {
		case inst.Op != syntax.InstRune && inst.Op != syntax.InstRune1:
		case len(inst.Rune) != 1:
			sets = append(sets, inst.Rune)
		default:
			sets = append(sets, oneRune(inst))
		}
	}
	slices.SortFunc(sets, slices.Compare)
	return slices.CompactFunc(sets, slices.Equal)
}

// oneRune returns the set of an instruction that takes one letter, in either case where case does not count.
func oneRune(inst *syntax.Inst) []rune {
	alike := []rune{inst.Rune[0]}
	if syntax.Flags(inst.Arg)&syntax.FoldCase != 0 {
		for r := unicode.SimpleFold(alike[0]); r != alike[0]; r = unicode.SimpleFold(r) {
			alike = append(alike, r)
		}
	}
	slices.Sort(alike)
	var set []rune
	for _, r := range alike {
		set = append(set, r, r)
	}
	return set
}
