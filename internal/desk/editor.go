package desk

import (
	"fmt"
	"slices"
	"strings"

	"copydesk/internal/call"
	"copydesk/internal/letter"
	"copydesk/internal/message"
	"copydesk/internal/person"
	"copydesk/internal/speech"
	"copydesk/internal/submission"
)

// commanded does what an editor's email says, if it is one with commands. Anybody can write an editor's address into
// From: only where the receiving server says that DMARC passed, or where the email answers a letter whose Message-ID
// we signed, is it believed; else it is referred, and nothing changes.
func (f *filing) commanded() (handled bool, err error) {
	if !f.fromEditor() {
		return false, nil
	}
	s := parseCommands(f.desk.Calls, ownLines(f.m))
	signed, err := f.signed()
	if err != nil {
		return false, err
	}
	if len(s.commands) == 0 && !signed {
		if toOthers, err := f.writesToOthers(); toOthers || err != nil {
			f.outcome, f.reason = submission.Noted, "an editor's letter to somebody else"
			return true, err
		}
		if meant, err := f.meantForUs(s); !meant || err != nil {
			return false, err
		}
	}
	f.kind = submission.KindEnquiry
	if len(f.m.InReplyTo) > 0 {
		f.kind = submission.KindReply
	}
	if f.m.Auth.DMARC != "pass" && !signed {
		return true, f.refer(f.kind, "it gives commands as an editor does, and its sender could not be verified (answer the digest itself, or let DMARC pass)")
	}
	if len(s.commands) == 0 {
		return f.wordsOfEditor(s, signed)
	}
	return true, f.obey(s)
}

// meantForUs says whether a verified editor's email speaks of submissions in no words of ours ("Could you accept
// SS20-7?"), so that it is asked back what is meant. An editor who takes part in one of them writes as a contributor.
func (f *filing) meantForUs(s said) (bool, error) {
	if f.m.Auth.DMARC != "pass" || len(s.unclear) == 0 {
		return false, nil
	}
	for _, ref := range refPattern(f.desk.Calls).FindAllString(strings.Join(s.unclear, "\n"), -1) {
		if part, err := f.tx.TakesPart(strings.ToUpper(ref), f.m.From.Email); part || err != nil {
			return false, err
		}
	}
	return true, nil
}

// writesToOthers says whether an editor's email goes to somebody outside, with a copy for the desk, and brings no blog: a
// question of theirs is answered. An editor who takes part in what it answers writes as a contributor.
func (f *filing) writesToOthers() (bool, error) {
	if f.call == nil || len(f.read.Intake.Blogs) > 0 || !slices.ContainsFunc(f.m.To, func(a message.Address) bool { return !f.isDesk(a.Email) }) {
		return false, nil
	}
	answered, err := f.answered()
	if err != nil {
		return false, err
	}
	mine, err := f.takingPart(answered)
	return len(mine) == 0, err
}

// fromEditor says whether the email names an editor as its author, and is one that a person may have written.
func (f *filing) fromEditor() bool {
	if f.m.Automatic != "" || f.m.Bounce != nil || f.m.Spam || f.m.Auth.DMARC == "fail" || f.fromOurselves() {
		return false
	}
	return slices.ContainsFunc(f.desk.Editors, func(a letter.Address) bool { return strings.EqualFold(a.Email, f.m.From.Email) })
}

// wordsOfEditor is an editor's email that holds no command. What may be meant as one is asked back, in an answer to one
// of our letters all that is more than thanks. An answer to our question is not answered by another, in case a machine
// writes.
func (f *filing) wordsOfEditor(s said, answers bool) (bool, error) {
	if len(f.read.Intake.Blogs) > 0 && f.read.Intake.Blogs[0].Text != "" {
		return false, nil
	}
	f.outcome, f.reason = submission.Noted, "an editor's answer without anything to do"
	for _, w := range s.words {
		if answers && !speech.IsThanks(w) && len(strings.Fields(w)) > 3 {
			s.unclear = append(s.unclear, w)
		}
	}
	s.words = nil
	if kinds, err := f.tx.LetterKinds(f.m.InReplyTo); err != nil || slices.Contains(kinds, "answer") {
		return true, err
	}
	if len(s.unclear) == 0 {
		return true, nil
	}
	return true, f.obey(s)
}

// obey does the commands one after the other, and confirms them.
func (f *filing) obey(s said) error {
	f.outcome, f.reason = submission.Noted, "an editor's commands"
	if f.call == nil {
		f.call = f.callOf(s)
	}
	for _, c := range s.commands {
		if _, ok, err := f.tx.Submission(c.Ref); err != nil {
			return err
		} else if ok {
			f.refs = append(f.refs, c.Ref)
		}
	}
	f.refs = unique(f.refs)
	id, err := f.addMail()
	if err != nil {
		return err
	}
	f.id = id
	reply := letter.CommandReply{Name: f.editorsName(), Refs: f.refs}
	for _, c := range s.commands {
		d, err := f.desk.Decide(f.tx, c, By{Address: f.m.From.Email, MailID: id}, f.now)
		if err != nil {
			return err
		}
		f.sent += d.Letters
		if d.Fallback != nil {
			f.fallbacks = append(f.fallbacks, d.Fallback)
		}
		reply.Done = add(reply.Done, d.Done)
		reply.Unclear = add(reply.Unclear, d.Unclear)
		reply.Undo = add(reply.Undo, d.Undo)
	}
	for _, line := range s.unclear {
		reply.Unclear = append(reply.Unclear, "“"+letter.Line(line, 200)+"”: what is to be done?")
	}
	return f.confirm(reply)
}

func add(list []string, s string) []string {
	if s == "" {
		return list
	}
	return append(list, s)
}

func (f *filing) callOf(s said) *call.Call {
	for _, c := range f.desk.Calls {
		if len(s.commands) > 0 && strings.HasPrefix(s.commands[0].Ref, strings.ToUpper(c.Prefix)+"-") {
			return c
		}
	}
	return nil
}

// editorsName is the editor's name as the configuration has it, else as the email does.
func (f *filing) editorsName() string {
	for _, a := range f.desk.Editors {
		if strings.EqualFold(a.Email, f.m.From.Email) && a.Name != "" {
			return a.Name
		}
	}
	return person.CleanName(f.m.From.Name)
}

// confirm tells the editor what was done and what was not clear, and how to undo it.
func (f *filing) confirm(r letter.CommandReply) error {
	to := letter.Address{Name: r.Name, Email: f.m.From.Email}
	over, err := f.overLimit(to.Email)
	if err != nil || over {
		return err
	}
	e := f.envelope(to, nil)
	if e.MessageID, err = f.desk.EditorsLetterID(f.tx, "answer", f.now); err != nil {
		return err
	}
	rendered, err := f.desk.Letters.Command(e, f.call, r)
	if err != nil {
		return fmt.Errorf("render the answer to an editor: %w", err)
	}
	f.post(rendered, nil) // of no ref: an answer to it is not about one blog
	return nil
}
