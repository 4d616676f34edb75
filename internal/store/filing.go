package store

import (
	"time"

	"copydesk/internal/submission"
)

// Mail is one email received, and what was made of it.
type Mail struct {
	ID          int64
	Mailbox     string // the folder it was read from; with UIDValidity and UID it names the email on the server (RFC 9051, 2.3.1.1)
	UIDValidity uint32
	UID         uint32
	MessageID   string // without angle brackets; may be empty, and need not be unique
	Hash        string // SHA-256 of the raw bytes, in hex
	Received    time.Time
	Filed       time.Time
	From        string // address, lower-cased
	FromName    string
	Subject     string
	Call        string // slug; empty when it belongs to none
	Kind        submission.Kind
	Outcome     submission.Outcome
	Reason      string
	Raw         []byte   // as received; kept compressed
	Packed      Packed   // of Raw, where it has been packed already
	Refs        []string // the submissions that it made or changed
	Took        time.Duration
}

// Submission is one blog under one call, with its newest revision that counts.
type Submission struct {
	ID         int64
	Ref        string
	Call       string
	Status     submission.Status
	Sender     string // the first sender's address
	SenderName string
	Subject    string    // of the first email, for the threads of letters
	Received   time.Time // of the first email
	Updated    time.Time
	Revision   int // the number of the revision that counts, from 1
	Blog       submission.Blog
	FixedDay   string    // the day an editor gave it in the campaign week, YYYY-MM-DD
	Reminded   time.Time // zero: not reminded
	Decided    string    // what an editor decided last: "accepted", "declined" or ""
}

// Revision is one version of a submission.
type Revision struct {
	Number   int
	MailID   int64
	Received time.Time
	From     string   // who sent it
	Counts   bool     // false for one that came too late to count: it is kept beside the one that does
	Changed  []string // what differs from the revision before, in words: "description", "text (+12 −40 words)"
	Blog     submission.Blog
}

// Role is how an address takes part in a submission.
type Role string

// The roles.
const (
	RoleSender Role = "sender"
	RoleAuthor Role = "author"
	RoleCopied Role = "copied"
)

// Letter is an email of ours, rendered once with its final Message-ID, in the outbox.
type Letter struct {
	ID          int64
	Kind        string   // one of LetterKinds
	To          []string // envelope recipients; a letter to several recipients is tracked for each
	Subject     string
	MessageID   string // without angle brackets
	InReplyTo   string
	Refs        []string
	MailID      int64 // the email it answers; 0 for none
	Raw         []byte
	State       LetterState
	Attempts    int
	LastError   string
	Created     time.Time
	NextAttempt time.Time
	Sent        time.Time
}

// LetterKinds are the kinds of letters there are.
var LetterKinds = []string{
	"acceptance", "correction", "late", "withdrawal", "reminder", "declined", "scheduled", "forward", "digest", "answer", "notice",
}

// LetterState is where a letter stands.
type LetterState string

// The states of a letter.
const (
	Waiting LetterState = "waiting"
	Sent    LetterState = "sent"
	Failed  LetterState = "failed"
	Bounced LetterState = "bounced"
)

// LetterStates are all of them.
var LetterStates = []LetterState{Waiting, Sent, Failed, Bounced}

// Event is something that happened to a submission beside its revisions.
type Event struct {
	Ref    string
	At     time.Time
	What   string // withdrawn, decided, noted, reminded, scheduled, theme, undone
	By     string // an address, or "command"
	Text   string
	MailID int64
}
