// Package recent remembers what was answered the last times that a question about a text was asked. One rule after the other looks at the
// same lines of an email: whether one is a label is asked of most lines seven times.
package recent

import (
	"hash/maphash"
	"strings"
	"sync/atomic"
)

// remembered is how many answers are kept at most, and longest how many bytes the text of one may have: those of one question take no
// more than a few hundred kilobytes.
const remembered, longest = 256, 1 << 10

// Answers are the last answers to a question about texts. They are safe for concurrent use.
type Answers[A any] struct {
	question func(text string) A
	kept     [remembered]atomic.Pointer[answer[A]]
}

type answer[A any] struct {
	text string
	says A
}

// To returns the answers to a question, which must depend on nothing but the text, and whose answers nobody may change.
func To[A any](question func(text string) A) *Answers[A] { return &Answers[A]{question: question} }

var seed = maphash.MakeSeed()

// About returns the answer about a text.
func (a *Answers[A]) About(text string) A {
	if len(text) > longest {
		return a.question(text)
	}
	place := &a.kept[maphash.String(seed, text)%remembered]
	if known := place.Load(); known != nil && known.text == text {
		return known.says
	}
	text = strings.Clone(text) // which may be a part of a whole email
	says := a.question(text)
	place.Store(&answer[A]{text, says})
	return says
}
