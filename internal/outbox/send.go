package outbox

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/emersion/go-smtp"

	"copydesk/internal/store"
)

// refused is what a server said of one recipient, or of the whole letter ("").
type refused struct {
	to     string
	answer *smtp.SMTPError
}

func (r refused) String() string {
	if r.to == "" {
		return "the mail server answered " + said(r.answer)
	}
	return fmt.Sprintf("%s: the mail server answered %s", r.to, said(r.answer))
}

// forGood tells a 5xx from a 4xx (RFC 5321, 4.2.1).
func (r refused) forGood() bool { return r.answer.Code/100 == 5 }

// sent is what became of one attempt at a letter.
type sent struct {
	to      []string  // who has it now
	refused []refused // who has not, and why
}

// hopeless tells whether nobody has the letter and nobody ever will: the letter itself was refused for good, or each recipient was.
func (s sent) hopeless() bool {
	gone, later := s.sorted()
	return slices.ContainsFunc(gone, func(r refused) bool { return r.to == "" }) || (len(s.to) == 0 && len(later) == 0)
}

// tooLarge tells whether the letter itself was refused for being larger than the server takes.
func (s sent) tooLarge() bool {
	return slices.ContainsFunc(s.refused, func(r refused) bool { return r.to == "" && r.forGood() && large(r.answer) })
}

// large are the answers to a letter that is too large (RFC 1870, 6; RFC 3463, 3.3 and 3.4). 552 is also that of a mailbox
// that is full, which says so in its other code, and of Gmail to a file that it takes for dangerous.
func large(answer *smtp.SMTPError) bool {
	switch code := answer.EnhancedCode; {
	case code[1] == 3 && code[2] == 4, code[1] == 2 && code[2] == 3:
		return true
	default:
		return answer.Code == 552 && !(code[1] == 2 && code[2] == 2)
	}
}

// sorted parts the refusals for good from those for now.
func (s sent) sorted() (gone, later []refused) {
	for _, r := range s.refused {
		if r.forGood() {
			gone = append(gone, r)
		} else {
			later = append(later, r)
		}
	}
	return gone, later
}

// wantsLogin is "authentication required" (RFC 4954, 6): it speaks of us and not of the letter, whatever its 5 says.
const wantsLogin = 530

func loginWanted(answer *smtp.SMTPError) error {
	return fmt.Errorf("%w (it answered %s); set smtp.username and the password or token, or smtp.security where it wants STARTTLS first", ErrNoLogin, said(answer))
}

// ofSender says whether a refusal of MAIL speaks of us, and would meet each letter alike: for good, and not for what was said of
// this letter, its size or that an address in it needs SMTPUTF8 (RFC 6531, 3.5), nor because a parameter is unknown (555).
func ofSender(answer *smtp.SMTPError) bool {
	utf8 := answer.EnhancedCode[1] == 6 && answer.EnhancedCode[2] == 7
	return answer.Code/100 == 5 && answer.Code != 555 && !large(answer) && !utf8
}

// ofSenderAfterAll is ofSender for an answer to RCPT or to the letter: of Postfix, which puts off what it has against MAIL
// (smtpd_delay_reject), and of Exchange. Only what begins so is meant, for further on a server may quote what another said.
//
//	553 5.7.1 <blogs@example.org>: Sender address rejected: not owned by user x
//	550 5.7.60 SMTP; Client does not have permissions to send as this sender
func ofSenderAfterAll(answer *smtp.SMTPError, from string) bool {
	said := strings.ToLower(strings.TrimSpace(answer.Message))
	return answer.Code/100 == 5 && (strings.HasPrefix(said, "<"+strings.ToLower(from)+">: sender address rejected") ||
		strings.HasPrefix(said, "smtp; client does not have permissions to send as this sender"))
}

func senderRefused(from string, answer *smtp.SMTPError) error {
	return fmt.Errorf("%w: %s (it answered %s); check the address in letters.from", ErrSender, from, said(answer))
}

// send hands a letter to the server for some recipients. An error is a fault of the connection, which is then of no more use.
func (conn *connection) send(letter store.Letter, to []string) (sent, error) {
	if err := conn.Mail(conn.config.From, conn.options(letter, to)); err != nil {
		answer, ok := answered(err)
		switch {
		case ok && answer.Code == wantsLogin:
			return sent{}, loginWanted(answer)
		case ok && ofSender(answer):
			return sent{}, senderRefused(conn.config.From, answer)
		}
		return conn.refusal(err)
	}
	var result sent
	for _, address := range to {
		err := conn.Rcpt(address, nil)
		if answer, ok := answered(err); ok {
			if ofSenderAfterAll(answer, conn.config.From) {
				return sent{}, senderRefused(conn.config.From, answer)
			}
			result.refused = append(result.refused, refused{address, answer})
			continue
		}
		if err != nil {
			return sent{}, err
		}
		result.to = append(result.to, address)
	}
	if len(result.to) == 0 {
		return result, conn.Reset()
	}
	if err := conn.data(letter.Raw); err != nil {
		if answer, ok := answered(err); ok && ofSenderAfterAll(answer, conn.config.From) {
			return sent{}, senderRefused(conn.config.From, answer)
		}
		whole, err := conn.refusal(err)
		whole.refused = append(whole.refused, result.refused...)
		return whole, err
	}
	return result, nil
}

// options asks for SMTPUTF8 (RFC 6531) only where an address needs it, and tells the size (RFC 1870).
func (conn *connection) options(letter store.Letter, to []string) *smtp.MailOptions {
	return &smtp.MailOptions{
		Size: int64(len(letter.Raw)),
		UTF8: !ascii(conn.config.From) || slices.ContainsFunc(to, func(a string) bool { return !ascii(a) }),
	}
}

func (conn *connection) data(raw []byte) error {
	w, err := conn.Data()
	if err != nil {
		return err
	}
	if _, err := bytes.NewReader(raw).WriteTo(w); err != nil {
		return err
	}
	return unlessTaken(conn.finishing(w.Close))
}

// unlessTaken drops an error that is a yes: the library wants 250 to the letter, and every 2yz says that the server has it
// (RFC 5321, 4.2.1). Taken for a refusal it would be sent again and again.
func unlessTaken(err error) error {
	if answer, ok := answered(err); ok && answer.Code/100 == 2 {
		return nil
	}
	return err
}

// refusal makes of a server's answer to the whole letter a result, and clears the way for the next letter.
func (conn *connection) refusal(err error) (sent, error) {
	answer, ok := answered(err)
	if !ok {
		return sent{}, err
	}
	return sent{refused: []refused{{"", answer}}}, conn.Reset()
}

// answered gives the server's answer when an error is one that speaks of the letter.
// 421 speaks of the connection: the server closes it (RFC 5321, 3.8).
func answered(err error) (*smtp.SMTPError, bool) {
	if err == nil {
		return nil, false
	}
	var answer *smtp.SMTPError
	if errors.As(err, &answer) {
		return answer, answer.Code != 421
	}
	// What the library itself will not put on the line is as final as a server's refusal.
	for _, unfit := range []string{"smtp: a line must not contain CR or LF", "smtp: server does not support SMTPUTF8"} {
		if err.Error() == unfit {
			return &smtp.SMTPError{Code: 550, EnhancedCode: smtp.EnhancedCode{5, 6, 7}, Message: strings.TrimPrefix(unfit, "smtp: ")}, true
		}
	}
	return nil, false
}

func ascii(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return r > 127 })
}
