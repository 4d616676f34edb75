// Package phrase looks for phrases in text: regular expressions of which most lines of an email hold none. To see that
// they do not costs a fiftieth of trying the expression: at first the literals are looked for without which it cannot
// match; where one has stood once, or when it has been asked for a few dozen times, an automaton goes through the text.
package phrase

import (
	"regexp"
	"regexp/syntax"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"copydesk/internal/submission"
)

// Phrase is a regular expression with the literals of which every match holds at least one. It is safe for
// concurrent use.
type Phrase struct {
	expr      string
	example   string          // a text that holds it; "" where none was given
	rows      []row           // of which it is one, for [Unlike]
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
