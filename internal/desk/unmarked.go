package desk

import (
	"slices"

	"copydesk/internal/intake"
	"copydesk/internal/message"
)

// leastUnmarked is how many bytes of text a reply has at least that repeats a letter of ours.
const leastUnmarked = 300

// readUnmarked reads a reply again that repeats our letter with neither a line above it nor marks: what stands there is
// our own words quoted back, and no blog.
func (f *filing) readUnmarked(refs []string) error {
	if !slices.ContainsFunc(f.m.Texts, func(t message.Text) bool { return len(t.Own) >= leastUnmarked }) {
		return nil
	}
	sent, err := f.lettersSent(refs)
	if err != nil || len(sent) == 0 {
		return err
	}
	trust := f.desk.Trust
	for _, letter := range sent {
		trust.Openings = append(trust.Openings, message.Openings(letter)...)
	}
	raw, err := f.read.raw()
	if err != nil {
		return err
	}
	m := message.Parse(raw, trust)
	if slices.EqualFunc(m.Texts, f.m.Texts, func(a, b message.Text) bool { return a.Own == b.Own }) {
		return nil
	}
	m.Auth = f.m.Auth // its check may have asked the DNS
	f.m, f.read.Message, f.read.Intake = m, m, intake.Read(m, f.call, f.desk.Docs)
	return nil
}

// lettersSent returns the letters of ours that the email answers, and the latest about the refs.
func (f *filing) lettersSent(refs []string) ([][]byte, error) {
	ids := append(slices.Clone(f.m.InReplyTo), f.m.References...)
	if f.desk.sent != nil {
		return f.desk.sent(ids, refs)
	}
	return f.tx.LettersSent(ids, refs)
}

// handsOn says whether a letter of ours is sent on to somebody else, with no more than a copy for the desk: what is asked above it is asked
// of that person. "Peter, can you deal with this please?" Where the desk stands in neither line, the email may have come to a name of it
// that is not known here.
func (f *filing) handsOn() bool {
	isDesk := func(a message.Address) bool { return f.isDesk(a.Email) }
	return message.IsForward(f.m.Subject) && len(f.m.To) > 0 && !slices.ContainsFunc(f.m.To, isDesk) && slices.ContainsFunc(f.m.Cc, isDesk)
}
