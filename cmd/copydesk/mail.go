package main

import (
	"strings"

	"copydesk/internal/listing"
	"copydesk/internal/store"
	"copydesk/internal/submission"
	"copydesk/internal/terminal"
)

type mailCommand struct {
	Kind    string `help:"Of this kind: submission, reply, withdrawal, enquiry, automatic or bounce." placeholder:"KIND"`
	Outcome string `help:"With this outcome, such as referred or duplicate." placeholder:"OUTCOME"`
	Ref     string `help:"That made or changed this submission." placeholder:"REF"`
	Since   string `help:"Received on that day or later: monday, \"3 days ago\", 2020-08-28." placeholder:"DAY"`
	Limit   int    `help:"At most so many; all of them without it." placeholder:"N"`
	Offset  int    `help:"Leave out the first N." placeholder:"N"`
	Raw     int64  `help:"Print the email of this id as it was received." placeholder:"ID" xor:"format"`
	CSV     bool   `help:"Print CSV, for spreadsheets." name:"csv" xor:"format"`

	Unaccounted bool `help:"Ask the mail server for emails that stand in the folder and have no outcome."`
}

// Help shows it used.
func (mailCommand) Help() string {
	return `Every email received stands here, the newest first, with what was made of it and why. For example:

  copydesk mail --outcome referred --since "last week"
  copydesk mail --unaccounted`
}

var kinds = []submission.Kind{
	submission.KindSubmission, submission.KindReply, submission.KindWithdrawal, submission.KindEnquiry, submission.KindAutomatic, submission.KindBounce,
}

// email is an email as mail --json prints it.
type email struct {
	ID        int64              `json:"id"`
	Received  string             `json:"received"`
	From      string             `json:"from"`
	Subject   string             `json:"subject"`
	MessageID string             `json:"message_id"`
	Kind      submission.Kind    `json:"kind"`
	Outcome   submission.Outcome `json:"outcome"`
	Reason    string             `json:"reason"`
	Refs      []string           `json:"refs"`
}

func emailOf(m store.Mail) email {
	return email{m.ID, listing.Stamp(m.Received), m.From, m.Subject, m.MessageID, m.Kind, m.Outcome, m.Reason, listOf(m.Refs)}
}

// listOf is a list that JSON prints as [] when it is empty.
func listOf[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

// Run lists the emails.
func (c *mailCommand) Run(app *App) error {
	if c.Unaccounted {
		return listUnaccounted(app)
	}
	f, err := c.filter()
	if err != nil {
		return err
	}
	a, err := openArchive(app)
	if err != nil {
		return err
	}
	defer a.Close()
	if c.Raw != 0 {
		return a.printRaw(a.MailRaw, c.Raw)
	}
	if f.Since, err = a.since(c.Since, ""); err != nil {
		return err
	}
	if err := a.wantRef(c.Ref); err != nil {
		return err
	}
	mails, err := a.Mails(app.Context, f)
	if err != nil {
		return err
	}
	return c.print(a, mails)
}

func (c *mailCommand) filter() (store.MailFilter, error) {
	if err := oneOf("kind", []string{c.Kind}, kinds...); err != nil {
		return store.MailFilter{}, err
	}
	if err := oneOf("outcome", []string{c.Outcome}, submission.Outcomes...); err != nil {
		return store.MailFilter{}, err
	}
	f := store.MailFilter{Kind: submission.Kind(c.Kind), Outcome: submission.Outcome(c.Outcome), Ref: c.Ref, Limit: c.Limit, Offset: c.Offset}
	return f, limits(c.Limit, c.Offset)
}

var emailHeading = []string{"id", "received", "from", "subject", "message_id", "kind", "outcome", "reason", "refs"}

func (c *mailCommand) print(a *archive, mails []store.Mail) error {
	switch {
	case a.app.JSON:
		emails := make([]email, len(mails))
		for i, m := range mails {
			emails[i] = emailOf(m)
		}
		return a.app.PrintJSON(emails)
	case c.CSV:
		rows := make([][]string, len(mails))
		for i, m := range mails {
			rows[i] = []string{
				number(m.ID), listing.Stamp(m.Received), m.From, m.Subject, m.MessageID, string(m.Kind), string(m.Outcome), m.Reason, strings.Join(m.Refs, ", "),
			}
		}
		return a.app.PrintCSV(emailHeading, rows)
	case len(mails) == 0:
		a.app.note("no email is like that")
		return nil
	}
	return printTable(a.app, mailColumns(a), mails)
}

func mailColumns(a *archive) []columnOf[store.Mail] {
	return []columnOf[store.Mail]{
		{Column: terminal.Column{Title: "Id", Right: true, Keep: true}, cell: func(m store.Mail) string { return number(m.ID) }},
		{Column: terminal.Column{Title: "Received", Keep: true}, from: 120, cell: func(m store.Mail) string { return a.when(m.Received, m.Call) }},
		{Column: terminal.Column{Title: "Received", Keep: true}, below: 120, cell: func(m store.Mail) string { return a.day(m.Received, m.Call) }},
		{Column: terminal.Column{Title: "From"}, cell: func(m store.Mail) string { return m.From }},
		{Column: terminal.Column{Title: "Subject"}, cell: func(m store.Mail) string { return m.Subject }},
		{Column: terminal.Column{Title: "Kind", Keep: true}, from: 95, cell: func(m store.Mail) string { return string(m.Kind) }},
		{Column: terminal.Column{Title: "Outcome", Keep: true, Look: look}, cell: func(m store.Mail) string { return string(m.Outcome) }},
		{Column: terminal.Column{Title: "Refs"}, from: 110, cell: func(m store.Mail) string { return strings.Join(m.Refs, ", ") }},
		{Column: terminal.Column{Title: "Why"}, ifAny: true, cell: func(m store.Mail) string { return m.Reason }},
	}
}
