package phrase

import (
	"bytes"
	"regexp/syntax"
	"slices"
	"sync"
	"unicode"
	"unicode/utf8"
)

// Literals without which an expression cannot match, in lower case.

func keysOf(expr string) [][]byte {
	var keys [][]byte
	for _, key := range required(parse(expr)) {
		keys = append(keys, []byte(key))
	}
	return keys
}

// hasKey says whether the text holds one of the keys. In a text of a few hundred bytes nothing is allocated.
func (p *Phrase) hasKey(s string) bool {
	keys := p.keys()
	if len(keys) == 0 {
		return true
	}
	var room [1024]byte
	folded := appendLower(room[:0], s)
	return slices.ContainsFunc(keys, func(key []byte) bool { return bytes.Contains(folded, key) })
}

// appendLower appends a text in lower case. Letters that differ only in case become one, as they are one to package
// regexp: the long s is an s to it, and the Kelvin sign a k.
func appendLower(to []byte, s string) []byte {
	for i := 0; i < len(s); {
		c := s[i]
		if c >= utf8.RuneSelf {
			r, size := utf8.DecodeRuneInString(s[i:])
			to = utf8.AppendRune(to, lower(r))
			i += size
			continue
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		to = append(to, c)
		i++
	}
	return to
}

func lower(r rune) rune {
	if 0x2000 <= r && r < 0x2100 || 0x3000 <= r && r < 0xa640 || 0xac00 <= r && r < 0xfb00 { // punctuation, Chinese, Hangul: no case
		return r
	}
	if table := lowered(); r < rune(len(table)) {
		return table[r]
	}
	return folded(r)
}

// lowered holds the lower case of the letters of Europe.
var lowered = sync.OnceValue(func() []rune {
	table := make([]rune, 0x530)
	for r := range table {
		table[r] = folded(rune(r))
	}
	return table
})

func folded(r rune) rune {
	least := r
	for other := unicode.SimpleFold(r); other != r; other = unicode.SimpleFold(other) {
		least = min(least, other)
	}
	return unicode.ToLower(least)
}

// mostKeys is how many keys are worth looking for: with more the expression is as quick.
const mostKeys = 120

// required returns literals, in lower case, of which every match of the expression holds at least one; none where
// there is no such set.
func required(re *syntax.Regexp) []string {
	switch re.Op {
	case syntax.OpLiteral:
		return []string{string(appendLower(nil, string(re.Rune)))}
	case syntax.OpCapture, syntax.OpPlus:
		return required(re.Sub[0])
	case syntax.OpRepeat:
		if re.Min > 0 {
			return required(re.Sub[0])
		}
	case syntax.OpConcat:
		return best(re.Sub)
	case syntax.OpAlternate:
		return union(re.Sub)
	}
	return nil
}

// best returns the keys of the part whose shortest key is longest.
func best(parts []*syntax.Regexp) []string {
	var keys []string
	longest := 0
	for _, part := range parts {
		if k := required(part); shortest(k) > longest {
			keys, longest = k, shortest(k)
		}
	}
	return keys
}

func shortest(keys []string) int {
	least := 0
	for i, k := range keys {
		if i == 0 || len(k) < least {
			least = len(k)
		}
	}
	return least
}

// union returns the keys of all parts; none when one part has none.
func union(parts []*syntax.Regexp) []string {
	var all []string
	for _, part := range parts {
		keys := required(part)
		if len(keys) == 0 || len(all)+len(keys) > mostKeys {
			return nil
		}
		all = append(all, keys...)
	}
	return all
}
