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
	slug, err := answeredCall(tx, append(slices.Clone(r.Message.InReplyTo), r.Message.References...))
	if err != nil || slug == "" || r.Call != nil && r.Call.Slug == slug {
		return r, err
	}
	at := slices.IndexFunc(d.Calls, func(c *call.Call) bool { return c.Slug == slug })
	if at < 0 { // its call is over and was taken out of the configuration: no other call's rules say anything of it
		r.Call = nil
		return r, nil
	}
	r.Call = d.Calls[at]
	r.Intake = intake.Read(r.Message, r.Call, d.Docs)
	return r, nil
}

// answeredCall is the call of what letters of ours, or emails to us, with these Message-IDs are about; "" where there is none
// or several.
func answeredCall(tx *store.Tx, messageIDs []string) (slug string, err error) {
	byLetter, err := tx.SubmissionsByLetters(messageIDs)
	if err != nil {
		return "", err
	}
	byMail, err := tx.MailRefs(messageIDs)
	if err != nil {
		return "", err
	}
	for _, ref := range unique(append(byLetter, byMail...)) {
		s, ok, err := tx.Submission(ref)
		switch {
		case err != nil:
			return "", err
		case !ok:
		case slug != "" && slug != s.Call:
			return "", nil
		default:
			slug = s.Call
		}
	}
	return slug, nil
}
