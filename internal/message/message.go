// Package message reads one email: its headers, the text its sender wrote (quotes, signature, disclaimer and
// banner told apart), what is attached, whether a machine sent it, whether it is a bounce, and how far its
// sender is authenticated. Parse never fails: damage is a finding in the message, not an error.
package message

import "time"

// Address is a mailbox as a header names it, decoded.
type Address struct {
	Name  string `json:"name"`
	Email string `json:"email"` // lower-cased
}

// Message is one email, read.
type Message struct {
	From       Address // the author's mailbox (RFC 5322, 3.6.2); the first of several
	Sender     Address
	ReplyTo    []Address
	To, Cc     []Address
	Delivered  []string // Delivered-To, X-Original-To, Envelope-To: where it arrived
	ReturnPath string   // the envelope sender without angle brackets
	NullSender bool     // Return-Path: <>

	Subject    string // decoded, white space folded
	MessageID  string // without angle brackets, as are the next two
	InReplyTo  []string
	References []string
	Date       time.Time // zero when absent or unreadable
	Received   time.Time // by the newest Received field; zero when there is none

	Texts       []Text       // the readable body, part by part in reading order; the richer alternative is taken
	Attachments []Attachment // in order, those of winmail.dat among them; embedded emails are in Messages
	Messages    []*Message   // message/rfc822 parts and .eml files

	Automatic    string  // why it is a machine's, in a phrase an editor understands; empty when a person wrote it
	Mass         bool    // a mass mailer sent it, as newsletters are; a list that people write to says where (List-Post)
	Bounce       *Bounce // a delivery status notification (RFC 3464, and the odd shapes); nil when it is none
	Acknowledges bool    // it may be a program's too, which acknowledges an email: nothing in it says so for sure
	Receipt      bool    // a disposition notification (RFC 8098); Automatic says so too
	Calendar     string  // METHOD of a calendar mail (REQUEST, REPLY…); empty when it is none
	Spam         bool    // the receiving server marked it as spam
	Auth         Auth    // what the trusted Authentication-Results say
	Damage       []string
}

// Text is one readable part of the body, cut into what the sender wrote in this email and what travels with it.
// HTML says how Own is written; the other texts are plain lines.
type Text struct {
	HTML       bool
	Own        string    // written in this email: no quotes, signature, disclaimer or banner; HTML or plain paragraphs
	Signature  string    // the lines below the closing ("Best wishes"), the sender's name, role, organisation…
	SignedHTML string    // the same as HTML, for the links behind its words; empty for plain text
	Disclaimer string    // legal notices, virus-scanner lines, "Sent from my iPhone"
	Banner     string    // "[EXTERNAL EMAIL] …"
	Earlier    []Earlier // the emails quoted or forwarded below, newest first
	Below      []Below   // what the sender wrote between the lines of these
}

// Earlier is an email that another quotes or forwards in its text.
type Earlier struct {
	Forwarded bool // it was forwarded, not answered
	Mass      bool // it reads as a newsletter
	From      Address
	To        string
	Date      string // as it stands there
	Subject   string
	HTML      bool
	Own       string
	Signature string
}

// Attachment is a file that came with an email.
type Attachment struct {
	Name      string // decoded (RFC 2047, RFC 2231); never a path
	Unnamed   bool   // it came without a name, and Name is made up from its type: "attachment.docx"
	Type      string // the declared media type, lower-cased
	Charset   string // the declared charset of a text; empty when none is
	ContentID string
	Inline    bool   // shown within the text: Content-Disposition inline, or its Content-ID is used in the HTML
	Via       string // "winmail.dat" when it was inside one
	Content   []byte
}

// Bounce is what a delivery status notification says.
type Bounce struct {
	MessageIDs []string // of the message that could not be delivered, without angle brackets
	Recipients []string // whom it did not reach
	Status     string   // RFC 3463, such as 5.1.1
	Diagnostic string
	Temporary  bool // delayed, still being tried
	Delivered  bool // it tells of a success, and of no message that could not be delivered
}

// Auth is how far the sender is authenticated, from the Authentication-Results (RFC 8601) of trusted servers.
type Auth struct {
	Server           string // the authserv-id that was believed; empty when none was
	DMARC, DKIM, SPF string // results in lower case: pass, fail, none…; empty when not said
}

// Options say what a reader trusts.
type Options struct {
	Authserv []string                    // authserv-ids whose Authentication-Results are believed
	Decoded  func(encoded []byte) []byte // what base64 in the email stands for, where that is known; nil for none
	Openings []string                    // of emails that this one may repeat without a mark, as [Openings] tells them
}
