package document

import (
	"strconv"
	"strings"
)

// symbolFonts give the characters of fonts that draw signs in the place of letters, by their low byte.
var symbolFonts = map[string]map[rune]rune{
	"symbol": {
		0x2D: '−', 0x44: 'Δ', 0x53: 'Σ', 0x57: 'Ω', 0x61: 'α', 0x62: 'β', 0x64: 'δ', 0x6C: 'λ', 0x6D: 'μ', 0x70: 'π', 0x73: 'σ',
		0xA3: '≤', 0xA5: '∞', 0xAB: '↔', 0xAC: '←', 0xAD: '↑', 0xAE: '→', 0xAF: '↓', 0xB0: '°', 0xB1: '±', 0xB3: '≥', 0xB4: '×',
		0xB7: '•', 0xB8: '÷', 0xB9: '≠', 0xBB: '≈', 0xBC: '…', 0xD2: '®', 0xD3: '©', 0xD4: '™', 0xDE: '⇒', 0xE2: '®', 0xE3: '©', 0xE4: '™',
	},
	"wingdings": {
		0x28: '☎', 0x2A: '✉', 0x4A: '☺', 0x4B: '😐', 0x4C: '☹', 0x6C: '●', 0x6E: '■', 0x6F: '☐', 0x71: '❑', 0x76: '❖',
		0x9F: '•', 0xA7: '▪', 0xA8: '☐', 0xAB: '★', 0xB7: '•', 0xD8: '➢', 0xDF: '←', 0xE0: '→', 0xE1: '↑', 0xE2: '↓', 0xE8: '➔',
		0xF0: '⇨', 0xFB: '✗', 0xFC: '✓', 0xFD: '☒', 0xFE: '☑',
	},
	"wingdings 2": {0x4F: '✗', 0x50: '✓', 0x52: '☑', 0x53: '☒', 0x54: '☒', 0x97: '•', 0xA3: '☐'},
}

// symbol returns the character of w:sym, whose code is hexadecimal and often lies in the private area U+F000.
func symbol(font, code string) string {
	value, err := strconv.ParseUint(code, 16, 16)
	if err != nil {
		return ""
	}
	return symbols(font, string(rune(value)))
}

// symbols turns the letters of a symbol font into the signs that a reader sees. A private character of any other
// font is taken for the letter of its low byte.
func symbols(font, text string) string {
	signs, symbolic := symbolFonts[strings.ToLower(font)]
	if !symbolic && !strings.ContainsFunc(text, isPrivate) {
		return text
	}
	return strings.Map(func(r rune) rune {
		if !symbolic && !isPrivate(r) {
			return r
		}
		low := r
		if isPrivate(r) {
			low = r & 0xFF
		}
		if sign, ok := signs[low]; ok {
			return sign
		}
		if low != r {
			if sign, ok := symbolFonts["symbol"][low]; ok {
				return sign
			}
			if low < ' ' || low >= 0x7F {
				return -1
			}
			return low
		}
		return r
	}, text)
}

// isPrivate says whether a character lies where Windows keeps symbol fonts.
func isPrivate(r rune) bool { return r >= 0xF000 && r <= 0xF0FF }
