// Package letter makes the emails that copydesk sends: from what became of a blog to finished MIME, ready
// for the outbox. Every sentence of a letter stands in templates/ (a text and an HTML file a letter, and a
// few files they share); the code here only prepares what the templates say. A letter is rendered once,
// with the Message-ID and the date it is given, so that a retry sends the very same bytes.
//
// What contributors write is data: it is cut to a length, freed of line breaks, direction overrides and
// links where it stands in a letter's own sentences, and escaped for HTML and for mail headers.
package letter

import (
	"time"

	"copydesk/internal/call"
	"copydesk/internal/submission"
)

// Address is a mailbox with a display name, which may be empty.
type Address struct{ Name, Email string }

// Envelope is who writes to whom about which email. The caller makes the Message-ID and knows the time.
type Envelope struct {
	From       Address
	To         []Address
	Cc         []Address
	ReplyTo    []Address
	MessageID  string // without angle brackets
	Date       time.Time
	Subject    string // of the email answered; empty for none
	InReplyTo  string // its Message-ID, with or without angle brackets
	References []string
}

// Entry is one blog of which a letter speaks.
type Entry struct {
	Ref          string
	Blog         submission.Blog
	Status       submission.Status
	Previous     *submission.Blog // the revision before; nil for a first revision
	Changed      []string         // what differs from it, in words
	Suggestion   string           // a shortened description that is offered
	Returned     bool             // it was withdrawn, and has been sent again
	KeptAccepted bool             // a revision that came late, or brought nothing to read: the accepted one stands
	Original     string           // the name of the file or part that it came in, where that is not Blog.Source
}

// Answer is what an email with one or more blogs is answered with.
type Answer struct {
	Call      *call.Call
	Addressee string // the name to greet; may be empty
	Entries   []Entry
	Reply     bool      // the email answered a letter of ours
	Received  time.Time // when the mail server received the email; zero when it is not to be told
	Asks      bool      // the email asks something besides, which the editors are told
}

// Rendered is a finished letter.
type Rendered struct {
	Kind      string   // acceptance, correction, late, withdrawal, forward, reminder, declined, scheduled, notice, answer; empty from Compose
	Subject   string   // as people read it
	To        []string // envelope recipients: To and Cc
	MessageID string   // without angle brackets
	InReplyTo string
	Raw       []byte // the whole email, with CRLF
	HTML      string
	Text      string
	Sample    string // the name of a sample letter, such as correction-three-things; empty for a real one
	Fallback  error  // an own template failed, with its file and line, and the built-in one was used; nil otherwise
}

// Attachment is a file in an email. With a ContentID it stands inside the HTML (<img src="cid:…">).
type Attachment struct {
	Name      string
	Type      string // media type
	ContentID string // without angle brackets
	Content   []byte
}

// Forwarded is an email that goes to the editors.
type Forwarded struct {
	Reason  string // why, in words
	Kind    submission.Kind
	From    Address // the asker, to whom an editor's answer goes
	Subject string
	Raw     []byte // the email as received
	Refs    []string
}

// CommandReply is what an editor who wrote commands is told.
type CommandReply struct {
	Name    string   // the editor's name, to greet; may be empty
	Done    []string // what was changed, a sentence each
	Unclear []string // what was not understood and is asked back, a sentence each
	Undo    []string // the commands that would undo what was done
	Refs    []string
}
