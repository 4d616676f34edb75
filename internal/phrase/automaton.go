package phrase

import (
	"encoding/binary"
	"fmt"
	"math"
	"regexp/syntax"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"unicode"
	"unicode/utf8"
)

// automaton says whether a text holds an expression, in one step a character where package regexp takes one for each
// alternative. It is a deterministic automaton made while it runs: a state is the set of the expression's instructions
// that wait for the next character, and is made when a text first leads to it. It knows neither groups nor places: where
// a match stands, package regexp says. It is safe for concurrent use.
type automaton struct {
	program  []instruction
	begin    uint16
	anchored bool   // at the beginning of the text
	sign     string // what every match holds and is found at once, an @: "" where there is no such thing
	classes  classes
	table    atomic.Pointer[table]

	making sync.Mutex
	states []state // by row
}

// instruction is one of package regexp, without its characters.
type instruction struct {
	op  syntax.InstOp
	out uint16
	arg uint16 // where it takes a character, the set of these among those of the classes
}

// mostInstructions is how many an expression may have. None comes near it; there are a hundred thousand in all.
const mostInstructions = math.MaxUint16

// state is what the character before was, a byte, and the instructions that wait, two bytes each.
type state string

// table has a row for each state, and in it a column for each class of characters and one for the end of the text. A cell
// says where the row of the state that follows begins. Two cells share a number, for the tables of all phrases are read
// in turn, and what is half as large stays near the processor. The collector has nothing to look for in it.
type table []atomic.Uint32

func newTable(cells uint32) table { return make(table, (cells+1)/2) }

func (t table) cell(at uint32) uint32 { return t[at/2].Load() >> (at % 2 * cellBits) & mostCell }

// set gives a cell, so far 0, what it says. Only one may do so at a time.
func (t table) set(at, says uint32) { t[at/2].Store(t[at/2].Load() | says<<(at%2*cellBits)) }

const (
	cellBits = 16
	mostCell = 1<<cellBits - 1
)

// The first four rows are of no states: a cell that says less than where the fifth begins is one of these.
const (
	unknown uint32 = iota // not made yet
	found                 // the text holds a match
	never                 // it cannot hold one any more
	beyond                // there is no room for the state
	firstState
)

// mostStates is how many states one automaton may have. Few expressions need as many, those that count characters; what
// needs more is left to package regexp.
const mostStates = 400

// mostCells is how many cells all tables together may have: 16 MB. Of emails of every kind 300 need 3.3 million, 700
// 4.3 and 1,268 5.2; forty made of nothing but the words of the phrases, 60 KB each, 2.9. Where there is no room left, most
// phrases are left to package regexp, at many times the cost.
const mostCells = 1 << 23

// cells counts the cells of all tables.
var cells atomic.Int64

// signOf returns the literal that every match holds, where it is the same in capitals.
func signOf(parsed *syntax.Regexp) string {
	if keys := required(parsed); len(keys) == 1 && !strings.ContainsFunc(keys[0], func(r rune) bool { return unicode.SimpleFold(r) != r }) {
		return keys[0]
	}
	return ""
}

func newAutomaton(parsed *syntax.Regexp) *automaton {
	prog, err := syntax.Compile(parsed)
	if err != nil {
		panic(err)
	}
	if len(prog.Inst) > mostInstructions {
		panic(fmt.Sprintf("phrase: an expression of %d instructions; cut it in two", len(prog.Inst)))
	}
	sets := []set{wordCharacters, lineEnd}
	for i := range prog.Inst {
		sets = append(sets, taken(&prog.Inst[i]))
	}
	slices.SortFunc(sets, slices.Compare)
	sets = slices.CompactFunc(sets, slices.Equal)
	a := &automaton{
		program: make([]instruction, len(prog.Inst)), begin: uint16(prog.Start), sign: signOf(parsed),
		classes: classesOf(sets), states: make([]state, firstState),
	}
	for i := range prog.Inst {
		inst := &prog.Inst[i]
		a.program[i] = instruction{inst.Op, uint16(inst.Out), uint16(inst.Arg)}
		if takes(inst) {
			number, _ := slices.BinarySearchFunc(sets, taken(inst), slices.Compare)
			a.program[i].arg = uint16(number)
		}
	}
	w := walker{program: a.program, holds: ^syntax.EmptyBeginText, seen: make([]bool, len(a.program))}
	w.walk(a.begin)
	a.anchored = len(w.taking) == 0 && !w.match
	a.rowOf(state([]byte{byte(edge)}))
	return a
}

// holds says whether a text holds a match; sure is false where there was no room to find out.
func (a *automaton) holds(text string) (match, sure bool) {
	if !strings.Contains(text, a.sign) {
		return false, true
	}
	t, end := *a.table.Load(), a.width()-1
	for row, i := a.width()*firstState, 0; ; {
		column := end
		if i < len(text) {
			if c := text[i]; c < utf8.RuneSelf {
				column = uint32(a.classes.ascii[c])
				i++
			} else {
				r, size := utf8.DecodeRuneInString(text[i:])
				column = uint32(a.classes.of(r))
				i += size
			}
		}
		next := t.cell(row + column)
		if next < firstState {
			if next == unknown {
				next = a.follow(row, column)
				t = *a.table.Load()
			}
			if next < firstState {
				return next == found, next != beyond
			}
		}
		row = next
	}
}

func (a *automaton) width() uint32 { return uint32(len(a.classes.kinds) + 1) }

// follow returns what follows a state, which is made if there is room.
func (a *automaton) follow(row, column uint32) uint32 {
	a.making.Lock()
	defer a.making.Unlock()
	if next := a.table.Load().cell(row + column); next != unknown { // made in the meantime
		return next
	}
	next := a.made(a.states[row/a.width()], column)
	a.table.Load().set(row+column, next)
	return next
}

// made makes the state that follows another.
func (a *automaton) made(from state, column uint32) uint32 {
	after := edge
	if column < a.width()-1 {
		after = a.classes.kinds[column]
	}
	w := walker{program: a.program, holds: assertions(kind(from[0]), after), seen: make([]bool, len(a.program))}
	w.walk(a.begin)
	for waiting := []byte(from[1:]); len(waiting) > 0; waiting = waiting[2:] {
		w.walk(binary.BigEndian.Uint16(waiting))
	}
	switch {
	case w.match:
		return found
	case after == edge:
		return never
	}
	waiting := a.behind(w.taking, column)
	if len(waiting) == 0 && a.anchored {
		return never
	}
	key := []byte{byte(after)}
	for _, pc := range waiting {
		key = binary.BigEndian.AppendUint16(key, pc)
	}
	return a.rowOf(state(key))
}

// behind returns the instructions behind those that take a character of a class.
func (a *automaton) behind(taking []uint16, class uint32) []uint16 {
	var waiting []uint16
	for _, pc := range taking {
		if inst := a.program[pc]; a.classes.has(inst.arg, class) {
			waiting = append(waiting, inst.out)
		}
	}
	slices.Sort(waiting)
	return slices.Compact(waiting)
}

// rowOf returns where the row of a state begins, a new one if there is room. States are few, and seldom looked for.
func (a *automaton) rowOf(s state) uint32 {
	if n := slices.Index(a.states[firstState:], s); n >= 0 {
		return (firstState + uint32(n)) * a.width()
	}
	row := uint32(len(a.states)) * a.width()
	if len(a.states) >= mostStates || row > mostCell || !a.grow(row+a.width()) {
		return beyond
	}
	a.states = append(a.states, s)
	return row
}

// grow gives the table so many cells. Who reads the smaller one goes on with it until it knows no further.
func (a *automaton) grow(to uint32) bool {
	var old table
	if a.table.Load() != nil {
		old = *a.table.Load()
	}
	if len(old) >= len(newTable(to)) {
		return true
	} else if len(old) > 0 && cells.Load() >= mostCells {
		return false
	}
	larger := newTable(min(to+to/2, mostStates*a.width()))
	for i := range old {
		larger[i].Store(old[i].Load())
	}
	cells.Add(2 * int64(len(larger)-len(old)))
	a.table.Store(&larger)
	return true
}

// assertions returns what holds between two characters.
func assertions(before, after kind) syntax.EmptyOp {
	holds := syntax.EmptyNoWordBoundary
	if (before == word) != (after == word) {
		holds = syntax.EmptyWordBoundary
	}
	switch before {
	case edge:
		holds |= syntax.EmptyBeginText | syntax.EmptyBeginLine
	case newline:
		holds |= syntax.EmptyBeginLine
	}
	switch after {
	case edge:
		holds |= syntax.EmptyEndText | syntax.EmptyEndLine
	case newline:
		holds |= syntax.EmptyEndLine
	}
	return holds
}

// walker follows the instructions that take no character.
type walker struct {
	program []instruction
	holds   syntax.EmptyOp
	seen    []bool
	taking  []uint16 // the instructions reached that take one
	match   bool
}

func (w *walker) walk(pc uint16) {
	if w.seen[pc] {
		return
	}
	w.seen[pc] = true
	switch inst := w.program[pc]; inst.op {
	case syntax.InstAlt, syntax.InstAltMatch:
		w.walk(inst.out)
		w.walk(inst.arg)
	case syntax.InstCapture, syntax.InstNop:
		w.walk(inst.out)
	case syntax.InstEmptyWidth:
		if syntax.EmptyOp(inst.arg)&^w.holds == 0 {
			w.walk(inst.out)
		}
	case syntax.InstMatch:
		w.match = true
	case syntax.InstFail:
	default:
		w.taking = append(w.taking, pc)
	}
}
