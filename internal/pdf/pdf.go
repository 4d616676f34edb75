// Package pdf reads what stands on the pages of a PDF: runs of letters of one look, each with its place, and what somebody typed
// into the fields of a form. PDFium does the reading, in a WebAssembly sandbox without files or network, with a bound on its time and
// its memory. What the runs are as a text, package document says.
package pdf

import "errors"

// File is what stands in a PDF.
type File struct {
	Pages                  []Page
	Title, Subject, Author string   // of the Info dictionary
	Attached               []string // the names of the files attached to it
}

// Page is one page: its text as PDFium gives it, from run to run, with places in points from the lower left corner.
type Page struct {
	Height float64
	Runs   []Run
	Fields []Field

	lineEnded bool // after the last run
}

// Run is letters of one look that follow one another.
type Run struct {
	Text                     string
	Left, Right, Bottom, Top float64
	Size                     float64
	Font                     string // its name; TeX's bitmap fonts have none
	Bold, Italic             bool
	Colour                   [3]uint
	Follows                  bool // it goes on where the run before it ends, with or without a space of its own

	weight, flags int
	last          float64 // the left edge of its last character
}

// Field is a field of a form (ISO 32000-1, 12.7), and what somebody typed into it.
type Field struct {
	Left, Bottom, Top float64
	Value             string
	Box, Ticked       bool // it is a box to tick
}

// Why a file is not read; any other error says that it is damaged.
var (
	ErrLocked  = errors.New("protected with a password")
	ErrTooMuch = errors.New("it goes beyond a limit of pages, letters, time or memory")
)

// MostRuns is how many runs of text a file may have, over all pages.
const MostRuns = 100_000

// Read reads a file. cacheDir is a folder for the compiled PDFium; without one, "", it is compiled at the first file.
func Read(content []byte, cacheDir string) (*File, error) {
	return theEngine.read(content, cacheDir, usualTimes)
}

// Close frees PDFium; the next file starts it anew.
func Close() { theEngine.close() }
