package desk

import (
	"slices"

	"copydesk/internal/message"
	"copydesk/internal/submission"
)

// toEditors are the kinds of letters that bring blogs to the editors.
var toEditors = []string{"forward", "digest"}

// automatic is an email of a machine. One with a blog is referred, so that none is lost, but not one that brings back what we
// sent to the editors: where their address leads to another desk, or by a rule or a list back to us, it would go round without end.
func (f *filing) automatic(kind submission.Kind) error {
	if f.outcome != submission.Referred {
		return nil
	}
	back, err := f.bringsBack()
	if err != nil {
		return err
	}
	if back {
		f.kind, f.outcome, f.reason = kind, submission.Ignored, "our own letter to the editors comes back"
		return nil
	}
	return f.refer(kind, f.reason)
}

// bringsBack says whether the email is, answers or encloses a letter of ours to the editors.
func (f *filing) bringsBack() (bool, error) {
	kinds, err := f.tx.LetterKinds(slices.Concat(f.m.InReplyTo, f.m.References, within(f.m)))
	return slices.ContainsFunc(kinds, func(kind string) bool { return slices.Contains(toEditors, kind) }), err
}

// within are the Message-IDs of an email and of those within it.
func within(m *message.Message) []string {
	ids := []string{m.MessageID}
	for _, inner := range m.Messages {
		ids = append(ids, within(inner)...)
	}
	return ids
}
