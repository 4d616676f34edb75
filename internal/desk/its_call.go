package desk

import (
	"slices"

	"copydesk/internal/call"
	"copydesk/internal/intake"
	"copydesk/internal/store"
)

// underItsCall reads an answer again where it was read as an email to another call. The history tells better than the address
// and the subject which call it is for: letters about all calls may come from one address, to which the answers go.
func (d *Desk) underItsCall(tx *store.Tx, r Read) (Read, error) {
	if r.Fault != "" {
		return r, nil
	}
	refs, err := answeredRefs(tx, append(slices.Clone(r.Message.InReplyTo), r.Message.References...))
	if err != nil || len(refs) == 0 || r.Call != nil && len(r.Call.Refs(refs...)) > 0 {
		return r, err
	}
	at := slices.IndexFunc(d.Calls, func(c *call.Call) bool { return len(c.Refs(refs...)) > 0 })
	if at < 0 { // its call is over and was taken out of the configuration: no other call's rules say anything of it
		r.Call = nil
		return r, nil
	}
	return d.readFor(d.Calls[at], r), nil
}

// readFor reads an email by the rules of a call.
func (d *Desk) readFor(c *call.Call, r Read) (again Read) {
	again = r
	again.Call = c
	defer func() {
		if p := recover(); p != nil {
			again.Fault = unread(p)
		}
	}()
	again.Intake = intake.Read(r.Message, c, d.Docs)
	return again
}

// answeredRefs are the refs of what letters of ours, or emails to us, with these Message-IDs are about. Their prefix names the
// call: its slug may have been changed since.
func answeredRefs(tx *store.Tx, messageIDs []string) ([]string, error) {
	byLetter, err := tx.SubmissionsByLetters(messageIDs)
	if err != nil {
		return nil, err
	}
	byMail, err := tx.MailRefs(messageIDs)
	return unique(append(byLetter, byMail...)), err
}

// callNamed returns the call of a submission; nil where it is no more in the configuration.
func (d *Desk) callNamed(slug string) *call.Call {
	if at := slices.IndexFunc(d.Calls, func(c *call.Call) bool { return c.Slug == slug }); at >= 0 {
		return d.Calls[at]
	}
	return nil
}
