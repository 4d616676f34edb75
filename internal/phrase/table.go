package phrase

import "strings"

// Way is a row of a table: a text, and the expression that it holds.
type Way [2]string

// row is a way with what stands around it.
type row struct{ example, expr string }

// OneOf is MustCompile of a table: any of some ways, between what stands before and behind each of them. It costs no more to look for
// than one expression, and can be read and argued about row by row. [Unlike] holds each row to its own example, and
// [Shared] each example to its own row.
func OneOf(before string, ways []Way, behind string) *Phrase {
	exprs := make([]string, len(ways))
	rows := make([]row, len(ways))
	for i, w := range ways {
		example, expr := w[0], w[1]
		exprs[i], rows[i] = expr, row{example, before + `(?:` + expr + `)` + behind}
	}
	p := MustCompile(before + `(?:` + strings.Join(exprs, "|") + `)` + behind)
	p.rows = rows
	return p
}

// Examples are those of the rows of a table, for a test.
func (p *Phrase) Examples() []string {
	examples := make([]string, len(p.rows))
	for i, r := range p.rows {
		examples[i] = r.example
	}
	return examples
}
