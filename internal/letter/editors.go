package letter

import (
	"strings"

	"copydesk/internal/call"
)

// Forward passes an email on to the editors, attached whole. Their answer goes to the asker, who is not
// written to.
func (s *Set) Forward(e Envelope, f Forwarded) (Rendered, error) {
	page := newPage(e, nil, nil)
	page.refs = f.Refs
	page.Refs = and(f.Refs)
	page.Reason = strings.TrimRight(line(f.Reason, longestSentence), ".")
	page.AskerName = line(f.From.Name, longestName)
	page.Asker = line(f.From.Email, longestName)
	page.MailKind = string(f.Kind)
	page.Answered = strings.TrimSpace(strings.TrimSuffix(line(f.Subject, longestSubject), "["+page.RefList()+"]"))
	e.ReplyTo = nil
	if _, err := mailbox(f.From.Email); err == nil {
		e.ReplyTo = []Address{f.From}
		page.Answerable = true
	}
	return s.finish(e, "forward", "forward", page, []Attachment{{
		Name: "email.eml", Type: "message/rfc822", Content: f.Raw,
	}})
}

// Notice tells admins or editors plain facts.
func (s *Set) Notice(e Envelope, subject string, paragraphs []string) (Rendered, error) {
	page := newPage(e, nil, nil)
	page.Reason = line(subject, longestSubject)
	for _, p := range paragraphs {
		page.Paragraphs = append(page.Paragraphs, prose(p))
	}
	return s.finish(e, "notice", "notice", page, nil)
}

// Command answers an editor's commands: what was done, how to undo it, and what was not understood.
func (s *Set) Command(e Envelope, c *call.Call, r CommandReply) (Rendered, error) {
	page := newPage(e, c, nil)
	page.Name = greeting(r.Name)
	page.refs = r.Refs
	page.Refs = and(r.Refs)
	page.Done, page.Unclear, page.Undo = lines(r.Done), lines(r.Unclear), lines(r.Undo)
	return s.finish(e, "answer", "answer", page, nil)
}

func lines(list []string) []string {
	var out []string
	for _, s := range list {
		out = append(out, line(s, longestSentence))
	}
	return out
}
