package layout

import (
	"copydesk/internal/document"
	"copydesk/internal/margin"
	"copydesk/internal/wording"
)

// What stands next to a line, and between two.

// Below returns the next line below one that is not empty, of -1 the first of all; -1 where there is none.
func Below(blocks []document.Block, i int) int {
	for i++; i < len(blocks); i++ {
		if wording.Fold(blocks[i].Text()) != "" {
			return i
		}
	}
	return -1
}

// TextBelow returns what that line says; "" where there is none.
func TextBelow(blocks []document.Block, i int) string {
	if next := Below(blocks, i); next >= 0 {
		return wording.Fold(blocks[next].Text())
	}
	return ""
}

// Above returns the next line above one that is not empty; -1 where there is none.
func Above(blocks []document.Block, i int) int {
	for i--; i >= 0; i-- {
		if blocks[i].Text() != "" {
			return i
		}
	}
	return -1
}

// isRule says whether a line is drawn, by a style or with the keyboard.
func IsRule(b document.Block) bool {
	return b.Kind == document.Rule || margin.IsRule(wording.Fold(b.Text()))
}
