// Package phrase looks for phrases in text: regular expressions of which most lines of an email hold none. To see that
// they do not costs a fiftieth of trying the expression: at first the literals are looked for without which it cannot
// match; where one has stood once, or when it has been asked for a few dozen times, an automaton goes through the text.
package phrase

import (
	"bytes"
	"regexp"
	"regexp/syntax"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"unicode"
	"unicode/utf8"

	"copydesk/internal/submission"
)

// Phrase is a regular expression with the literals of which every match holds at least one. It is safe for
// concurrent use.
type Phrase struct {
	expr      string
	example   string          // a text that holds it; "" where none was given
	keys      func() [][]byte // in lower case; empty when a match need not hold any
	re        func() *regexp.Regexp
	asked     atomic.Int32 // how often, while there is no automaton
	automaton atomic.Pointer[automaton]
	making    sync.Once
	loose     func() *automaton // of the expression loosened
}

// seldom is how often a phrase is asked for without an automaton: to make one costs as much as dozens of questions.
const seldom = 50

// usual is how long a text is that is asked about: a longer one counts as several.
const usual = 2 << 10

// written holds every phrase of the program, for [CompileAll].
var written struct {
	sync.Mutex
	phrases []*Phrase
}

// words are written in braces in an expression, for whatever contributors call a blog.
var words = strings.NewReplacer("{works}", submission.AnyWorks, "{work}", submission.OneWork)

// MustCompile makes a phrase of an expression of package regexp. Expressions stand in variables of a package, and most
// commands use few of them, so an expression is compiled when it is first needed; one that is wrong panics then, and in
// CompileAll.
func MustCompile(expr string) *Phrase {
	p := newPhrase(expr)
	written.Lock()
	defer written.Unlock()
	written.phrases = append(written.phrases, p)
	return p
}

// Like is MustCompile with a text that holds the phrase, for who reads a table of them; [Unlike] holds it to that.
func Like(example, expr string) *Phrase {
	p := MustCompile(expr)
	p.example = example
	return p
}

func newPhrase(expr string) *Phrase {
	expr = words.Replace(expr)
	return &Phrase{
		expr:  expr,
		keys:  sync.OnceValue(func() [][]byte { return keysOf(expr) }),
		re:    sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) }),
		loose: sync.OnceValue(func() *automaton { return newAutomaton(loosened(asWritten(expr)).Simplify()) }),
	}
}

// CompileAll compiles every phrase of the program at once, for a test. It panics where an expression is wrong.
func CompileAll() {
	written.Lock()
	defer written.Unlock()
	for _, p := range written.phrases {
		p.keys()
		p.re()
		p.makeAutomaton()
	}
}

// Unlike returns the examples that do not hold their phrase, for a test.
func Unlike() []string {
	written.Lock()
	defer written.Unlock()
	var examples []string
	for _, p := range written.phrases {
		if p.example != "" && !p.MatchString(p.example) {
			examples = append(examples, p.example)
		}
	}
	return examples
}

// Disagreeing returns the expressions of the program of which package regexp says something else about a text, for a test.
func Disagreeing(text string) []string {
	written.Lock()
	defer written.Unlock()
	var exprs []string
	for _, p := range written.phrases {
		if p.MatchString(text) != p.re().MatchString(text) {
			exprs = append(exprs, p.expr)
		}
	}
	return exprs
}

func keysOf(expr string) [][]byte {
	var keys [][]byte
	for _, key := range required(parse(expr)) {
		keys = append(keys, []byte(key))
	}
	return keys
}

func parse(expr string) *syntax.Regexp { return asWritten(expr).Simplify() }

func asWritten(expr string) *syntax.Regexp {
	parsed, err := syntax.Parse(expr, syntax.Perl)
	if err != nil {
		panic(err)
	}
	return parsed
}

// loosened makes an expression match any number of what it counts.
func loosened(re *syntax.Regexp) *syntax.Regexp {
	for i, sub := range re.Sub {
		re.Sub[i] = loosened(sub)
	}
	switch {
	case re.Op == syntax.OpRepeat && re.Min > 0:
		re.Op = syntax.OpPlus
	case re.Op == syntax.OpRepeat:
		re.Op = syntax.OpStar
	}
	return re
}

// MatchString says whether the text holds the phrase.
func (p *Phrase) MatchString(s string) bool {
	match, sure := p.holds(s)
	if !sure {
		return p.re().MatchString(s)
	}
	return match
}

// AnyMatches says whether the text holds one of some phrases.
func AnyMatches(text string, of []*Phrase) bool {
	return slices.ContainsFunc(of, func(p *Phrase) bool { return p.MatchString(text) })
}

// FindString returns the first match; "" when there is none.
func (p *Phrase) FindString(s string) string {
	if !p.may(s) {
		return ""
	}
	return p.re().FindString(s)
}

// FindStringIndex returns where the first match stands; nil when there is none.
func (p *Phrase) FindStringIndex(s string) []int {
	if !p.may(s) {
		return nil
	}
	return p.re().FindStringIndex(s)
}

// FindStringSubmatch returns the first match and its groups; nil when there is none.
func (p *Phrase) FindStringSubmatch(s string) []string {
	if !p.may(s) {
		return nil
	}
	return p.re().FindStringSubmatch(s)
}

// FindAllString returns at most n matches; n < 0 is all.
func (p *Phrase) FindAllString(s string, n int) []string {
	if !p.may(s) {
		return nil
	}
	return p.re().FindAllString(s, n)
}

// FindAllStringIndex returns where at most n matches stand; n < 0 is all.
func (p *Phrase) FindAllStringIndex(s string, n int) [][]int {
	if !p.may(s) {
		return nil
	}
	return p.re().FindAllStringIndex(s, n)
}

// FindStringSubmatchIndex returns where the first match and its groups stand; nil when there is none.
func (p *Phrase) FindStringSubmatchIndex(s string) []int {
	if !p.may(s) {
		return nil
	}
	return p.re().FindStringSubmatchIndex(s)
}

// Split cuts the text at the matches, as [regexp.Regexp.Split] does.
func (p *Phrase) Split(s string, n int) []string {
	if n != 0 && !p.may(s) {
		return []string{s}
	}
	return p.re().Split(s, n)
}

// FindAllStringSubmatch returns at most n matches and their groups; n < 0 is all.
func (p *Phrase) FindAllStringSubmatch(s string, n int) [][]string {
	if !p.may(s) {
		return nil
	}
	return p.re().FindAllStringSubmatch(s, n)
}

// FindAllStringSubmatchIndex returns where at most n matches and their groups stand; n < 0 is all.
func (p *Phrase) FindAllStringSubmatchIndex(s string, n int) [][]int {
	if !p.may(s) {
		return nil
	}
	return p.re().FindAllStringSubmatchIndex(s, n)
}

// ReplaceAllString replaces the matches as [regexp.Regexp.ReplaceAllString] does.
func (p *Phrase) ReplaceAllString(s, with string) string {
	if !p.may(s) {
		return s
	}
	return p.re().ReplaceAllString(s, with)
}

// may says whether the text may hold a match: that it does, unless there was no room to find out.
func (p *Phrase) may(s string) bool {
	match, sure := p.holds(s)
	return match || !sure
}

// holds says whether the text holds a match; sure is false where that is left to the expression. One that counts characters
// may need more states than there is room for; then one that counts none and matches all that it matches is asked before it.
func (p *Phrase) holds(s string) (match, sure bool) {
	a := p.automaton.Load()
	if a == nil {
		if p.asked.Add(1+int32(len(s)/usual)) <= seldom && !p.hasKey(s) {
			return false, true
		}
		a = p.makeAutomaton()
	}
	match, sure = a.holds(s)
	if !sure {
		if may, known := p.loose().holds(s); known && !may {
			return false, true
		}
	}
	return match, sure
}

func (p *Phrase) makeAutomaton() *automaton {
	p.making.Do(func() { p.automaton.Store(newAutomaton(parse(p.expr))) })
	return p.automaton.Load()
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
