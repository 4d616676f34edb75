package phrase

import (
	"fmt"
	"regexp"
	"strings"
	"sync"
	"testing"
)

var (
	askedOf = []string{
		`(?i)\bblogs?\b`, `(?i)kelvin|so`, `^blog`, `blog$`, `(?m)^blog$`, `\Bog`, `og\B`, `^$`, `$`, `x*`, `[^\p{Lu}]{3}`, `\p{Lu}\p{L}+`, `.`, `(?s).`, `…|’`,
		`(?i)é`, `(?i)^(?:the )?blog\W*$`, `blog[^.?!]{0,20}\bby\b`, `(?i)[^a-z]k`, `\A\z`, `[[:^ascii:]]`,
	}
	texts = []string{
		"", "blog", "The BLOG…", "a blog\nblog", "weblog", "blogs by Ann", "blog, as they say, by", "blog. By whom? by", "Ärger", "É", "e\u0301", "’", "\xff", "blog\xffs", "\u212aelvin",
		"\u017fo", "\n", "\n\n", " ", "_blog", "ab", "ABC", "blog\r\n",
	}
)

func TestAutomatonAgreesWithRegexp(t *testing.T) {
	for _, expr := range askedOf {
		a, re := newAutomaton(parse(expr)), regexp.MustCompile(expr)
		for _, text := range append(texts, strings.Join(texts, " ")) {
			if match, sure := a.holds(text); !sure || match != re.MatchString(text) {
				t.Errorf("%s in %q: %v, sure %v", expr, text, match, sure)
			}
		}
	}
}

// TestNoRoom asks for more states than there may be: two to the power of twelve.
func TestNoRoom(t *testing.T) {
	const expr = `x(?:a|b)*a(?:a|b){11}c`
	p, re := newPhrase(expr), regexp.MustCompile(expr)
	unsure := 0
	for n := range 5000 {
		text := "x" + strings.NewReplacer("0", "a", "1", "b").Replace(fmt.Sprintf("%024b", n*3331)) + "c"
		if p.MatchString(text) != re.MatchString(text) {
			t.Fatalf("%q: the phrase and the expression differ", text)
		}
		if _, sure := p.automaton.Load().holds(text); !sure {
			unsure++
		}
	}
	if unsure == 0 {
		t.Error("there was room for all")
	}
	if n := len(p.automaton.Load().states); n > mostStates {
		t.Errorf("%d states", n)
	}
}

// TestLoosened holds that an expression without its counts matches what it matches with them, and still not everything.
func TestLoosened(t *testing.T) {
	refused := 0
	for _, expr := range append(askedOf, `blog[^.]{1,3}by{0,1}`, `(?:b|(?:lo){1,2}){3,}`, `(?i)THE (?:\w+ ){0,1}g`, `\d{2}`) {
		loose, re := newAutomaton(loosened(asWritten(expr)).Simplify()), regexp.MustCompile(expr)
		for _, text := range append(texts, strings.Join(texts, " ")) {
			may, sure := loose.holds(text)
			if !sure || !may && re.MatchString(text) {
				t.Errorf("%s in %q: may it? %v, sure %v", expr, text, may, sure)
			}
			if !may {
				refused++
			}
		}
	}
	if refused < len(texts) {
		t.Errorf("of all texts and expressions only %d are told apart", refused)
	}
}

func TestAutomatonForManyAtOnce(t *testing.T) {
	p, re := newPhrase(askedOf[0]+`|\d{1,20}th`), regexp.MustCompile(askedOf[0]+`|\d{1,20}th`)
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			for n := range 200 {
				for _, text := range append(texts, fmt.Sprint("on the ", n*n*n, "th")) {
					if p.MatchString(text) != re.MatchString(text) {
						t.Errorf("%q: the phrase and the expression differ", text)
					}
				}
			}
		})
	}
	all.Wait()
}

func BenchmarkAutomaton(b *testing.B) {
	a := newAutomaton(parse(`(?i)\b(?:my|our|the|a|this|your|her|his|their|following|below|above) (?:\w+ ){0,3}(?:blog|piece|article|post|contribution|submission|entry|campaign week|call|text)\b|\bpasted\b|\bplease (?:find|see|let me know|do let)\b`))
	const s = "We began with the stamp. Somebody in the room pinned it to the wall, and for the rest of that year no meeting could begin until a person had said aloud how many more envelopes had come back."
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		a.holds(s)
	}
}
