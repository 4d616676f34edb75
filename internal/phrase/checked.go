package phrase

import "slices"

// What a test asks of every phrase of the program.

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
		for _, r := range p.rows {
			if !newPhrase(r.expr).MatchString(r.example) {
				examples = append(examples, r.example)
			}
		}
	}
	return examples
}

// Shared returns the examples of rows that another row of their table holds as well, for a test: whoever drops such a row, or spoils it,
// would not be told.
func Shared() []string {
	written.Lock()
	defer written.Unlock()
	var examples []string
	for _, p := range written.phrases {
		ways := make([]*Phrase, len(p.rows))
		for i, r := range p.rows {
			ways[i] = newPhrase(r.expr)
		}
		for i, r := range p.rows {
			others := slices.Delete(slices.Clone(ways), i, i+1)
			if AnyMatches(r.example, others) {
				examples = append(examples, r.example)
			}
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
