package phrase

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestKeys(t *testing.T) {
	for _, c := range []struct {
		expr string
		want []string
	}{
		{`(?i)\bplease find\b`, []string{"please find"}},
		{`(?i)\b(?:withdraw|retract)(?:ing)?\b.*blog`, []string{"withdraw", "retract"}},
		{`(?i)^\W*(the )?(information|contents?) in th(is|at)`, []string{"information", "content"}},
		{`\d+|blog`, nil},
		{`(?:blog)?`, nil},
		{`(?:blog)+`, []string{"blog"}},
		{`(?i)envoyé|ÉCRIT`, []string{"envoyé", "écrit"}},
	} {
		var got []string
		for _, k := range newPhrase(c.expr).keys() {
			got = append(got, string(k))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: keys %q, want %q", c.expr, got, c.want)
		}
	}
}

func TestMethodsAgreeWithRegexp(t *testing.T) {
	const expr = `(?i)\b(attach(?:ed|ing)|enclosed) (\w+)`
	p, re := newPhrase(expr), regexp.MustCompile(expr)
	for _, s := range []string{"", "nothing here", "ENCLOSED blog", "É attached file, enclosed letter", "attaching"} {
		if p.MatchString(s) != re.MatchString(s) || p.FindString(s) != re.FindString(s) ||
			!slices.Equal(p.FindStringIndex(s), re.FindStringIndex(s)) || !slices.Equal(p.FindStringSubmatch(s), re.FindStringSubmatch(s)) ||
			len(p.FindAllStringSubmatch(s, -1)) != len(re.FindAllStringSubmatch(s, -1)) ||
			len(p.FindAllStringSubmatchIndex(s, -1)) != len(re.FindAllStringSubmatchIndex(s, -1)) ||
			p.ReplaceAllString(s, "<$1>") != re.ReplaceAllString(s, "<$1>") {
			t.Errorf("%q: the phrase and the expression differ", s)
		}
	}
}

func TestCompileAllFindsAWrongExpression(t *testing.T) {
	defer func() {
		written.phrases = nil
		if recover() == nil {
			t.Error("nothing is said of it")
		}
	}()
	MustCompile("(")
	CompileAll()
}

// FuzzMatch holds the phrase against the plain expression: while its keys are looked for, and by its automaton.
func FuzzMatch(f *testing.F) {
	f.Add("(?i)a(b|cd)+e?", "xAcdE")
	f.Add(`(?i)\b(?:sent|get) (?:from|outlook)\b`, "Sent from my iPhone")
	f.Fuzz(func(t *testing.T, expr, text string) {
		re, err := regexp.Compile(expr)
		if err != nil || strings.ContainsRune(expr, utf8.RuneError) { // package regexp finds it in some expressions where bytes are no UTF-8
			t.Skip()
		}
		p := newPhrase(expr)
		want := re.MatchString(text)
		if got := p.MatchString(text); got != want {
			t.Errorf("%q in %q: %v, want %v", expr, text, got, want)
		}
		p.makeAutomaton()
		if got := p.MatchString(text); got != want {
			t.Errorf("the automaton of %q in %q: %v, want %v", expr, text, got, want)
		}
	})
}

func BenchmarkNoMatch(b *testing.B) {
	p := MustCompile(`(?i)\b(?:my|our|the|a|this|your|her|his|their|following|below|above) (?:\w+ ){0,3}(?:blog|piece|article|post|contribution|submission|entry|campaign week|call|text)\b|\bpasted\b|\bplease (?:find|see|let me know|do let)\b`)
	const s = "We began with the stamp. Somebody in the room pinned it to the wall, and for the rest of that year no meeting could begin until a person had said aloud how many more envelopes had come back."
	b.ReportAllocs()
	for b.Loop() {
		p.MatchString(s)
	}
}

func TestUnlike(t *testing.T) {
	defer func() { written.phrases = nil }()
	Like("a stamp", "st(?:a|e)mp")
	Like("a letter", "st(?:a|e)mp")
	MustCompile("letter")
	if got := Unlike(); !slices.Equal(got, []string{"a letter"}) {
		t.Errorf("%q, and only a letter is unlike its phrase", got)
	}
}

// TestShared: of two rows that hold one text, it can be the example of neither.
func TestShared(t *testing.T) {
	defer func() { written.phrases = nil }()
	OneOf("^", []Way{{"a stamp", "a st(?:a|e)mp"}, {"a stem", "a stem|an? ?stamp"}}, "$")
	if got := Shared(); !slices.Equal(got, []string{"a stamp"}) {
		t.Errorf("%q, and only a stamp is an example of two rows", got)
	}
}

// TestLower: what is known without asking is what package unicode says.
func TestLower(t *testing.T) {
	for r := range rune(unicode.MaxRune) {
		if got, want := lower(r), folded(r); got != want {
			t.Errorf("%U becomes %U, want %U", r, got, want)
		}
	}
}
