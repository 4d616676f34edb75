package main

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"copydesk/internal/listing"
	"copydesk/internal/outbox"
	"copydesk/internal/store"
	"copydesk/internal/terminal"
)

type outboxCommand struct {
	List  outboxListCommand  `cmd:"" default:"withargs" help:"List the letters waiting, sent, failed and bounced."`
	Retry outboxRetryCommand `cmd:"" help:"Send the letters that wait or failed now."`
}

type outboxListCommand struct {
	State  string `help:"In this state: waiting, sent, failed or bounced." placeholder:"STATE"`
	Kind   string `help:"Of this kind, such as correction." placeholder:"KIND"`
	Ref    string `help:"That speak of this submission." placeholder:"REF"`
	Since  string `help:"Made on that day or later: monday, \"3 days ago\", 2020-08-28." placeholder:"DAY"`
	Limit  int    `help:"At most so many; all of them without it." placeholder:"N"`
	Offset int    `help:"Leave out the first N." placeholder:"N"`
	Raw    int64  `help:"Print the letter of this id as it is sent." placeholder:"ID" xor:"format"`
}

// Help shows it used.
func (outboxCommand) Help() string {
	return `The newest letters come first. For example:

  copydesk outbox --state failed
  copydesk outbox retry`
}

// post is a letter as outbox --json prints it.
type post struct {
	ID        int64             `json:"id"`
	Kind      string            `json:"kind"`
	To        []string          `json:"to"`
	Subject   string            `json:"subject"`
	MessageID string            `json:"message_id"`
	InReplyTo string            `json:"in_reply_to"`
	Refs      []string          `json:"refs"`
	State     store.LetterState `json:"state"`
	Attempts  int               `json:"attempts"`
	LastError string            `json:"last_error"`
	Created   string            `json:"created"`
	Sent      string            `json:"sent"`
}

func postOf(l store.Letter) post {
	return post{
		l.ID, l.Kind, listOf(l.To), l.Subject, l.MessageID, l.InReplyTo, listOf(l.Refs), l.State, l.Attempts, l.LastError, listing.Stamp(l.Created), listing.Stamp(l.Sent),
	}
}

// Run lists the letters.
func (c *outboxListCommand) Run(app *App) error {
	if err := oneOf("state", []string{c.State}, store.LetterStates...); err != nil {
		return err
	}
	if err := oneOf("kind", []string{c.Kind}, store.LetterKinds...); err != nil {
		return err
	}
	if err := limits(c.Limit, c.Offset); err != nil {
		return err
	}
	a, err := openArchive(app)
	if err != nil {
		return err
	}
	defer a.Close()
	if c.Raw != 0 {
		return a.printRaw(a.LetterRaw, c.Raw)
	}
	since, err := a.since(c.Since, "")
	if err != nil {
		return err
	}
	if err := a.wantRef(c.Ref); err != nil {
		return err
	}
	letters, err := a.Letters(app.Context, store.LetterFilter{
		State: store.LetterState(c.State), Kind: c.Kind, Ref: c.Ref, Since: since, Limit: c.Limit, Offset: c.Offset,
	})
	if err != nil {
		return err
	}
	return printLetters(a, letters)
}

func printLetters(a *archive, letters []store.Letter) error {
	if a.app.JSON {
		posts := make([]post, len(letters))
		for i, l := range letters {
			posts[i] = postOf(l)
		}
		return a.app.PrintJSON(posts)
	}
	if len(letters) == 0 {
		a.app.note("no letter is like that")
		return nil
	}
	return printTable(a.app, letterColumns(a), letters)
}

func letterColumns(a *archive) []columnOf[store.Letter] {
	return []columnOf[store.Letter]{
		{Column: terminal.Column{Title: "Id", Right: true, Keep: true}, cell: func(l store.Letter) string { return number(l.ID) }},
		{Column: terminal.Column{Title: "Made", Keep: true}, from: 120, cell: func(l store.Letter) string { return a.when(l.Created, "") }},
		{Column: terminal.Column{Title: "Made", Keep: true}, below: 120, cell: func(l store.Letter) string { return a.day(l.Created, "") }},
		{Column: terminal.Column{Title: "State", Keep: true, Look: lookOfLetter}, cell: func(l store.Letter) string { return string(l.State) }},
		{Column: terminal.Column{Title: "Kind", Keep: true}, from: 80, cell: func(l store.Letter) string { return l.Kind }},
		{Column: terminal.Column{Title: "To"}, cell: func(l store.Letter) string { return strings.Join(l.To, ", ") }},
		{Column: terminal.Column{Title: "Subject"}, cell: func(l store.Letter) string { return l.Subject }},
		{Column: terminal.Column{Title: "Tries", Right: true, Keep: true}, from: 95, cell: func(l store.Letter) string { return number(l.Attempts) }},
		{Column: terminal.Column{Title: "Last error"}, ifAny: true, cell: func(l store.Letter) string { return l.LastError }},
	}
}

func lookOfLetter(t terminal.Terminal, state string) string {
	switch store.LetterState(state) {
	case store.Sent:
		return t.Green(state)
	case store.Failed, store.Bounced:
		return t.Red(state)
	}
	return t.Yellow(state)
}

func number[N ~int | ~int64](n N) string { return strconv.FormatInt(int64(n), 10) }

type outboxRetryCommand struct{}

// Help shows it used.
func (outboxRetryCommand) Help() string {
	return `Letters that bounced stay as they are: their address is wrong. While copydesk runs as a service the letters are made
due, and the service sends them. For example:

  copydesk outbox retry`
}

// retried is what outbox retry --json prints.
type retried struct {
	Due      int `json:"due"`
	Sent     int `json:"sent"`
	Failed   int `json:"failed"`
	Deferred int `json:"deferred"`
}

// Run makes the letters due and sends them, unless another copydesk is at work: two would send each letter twice.
func (outboxRetryCommand) Run(app *App) error {
	c, err := app.Config()
	if err != nil {
		return err
	}
	if err := c.Ready(); err != nil {
		return err
	}
	db, err := openThere(c.Database, true)
	if err != nil {
		return err
	}
	defer db.Close()
	release, busy := store.Lock(c.Database)
	if busy != nil && !errors.Is(busy, store.ErrLocked) {
		return busy
	}
	due, err := db.Retry(app.Context, app.Now())
	if err != nil {
		return err
	}
	if busy != nil {
		app.note(fmt.Sprintf("%v; %d letters are due now, and it sends them within seconds", busy, due))
		return printRetried(app, retried{Due: due})
	}
	defer release() //nolint:errcheck // the lock ends with the process at the latest
	settings := outboxConfig(c)
	settings.Log = newLog(app, c)
	sum, err := outbox.New(settings, db).Drain(app.Context, app.Now)
	if printed := printRetried(app, retried{due, sum.Sent, sum.Failed, sum.Deferred}); err == nil {
		err = printed
	}
	return err
}

func printRetried(app *App, r retried) error {
	if app.JSON {
		return app.PrintJSON(r)
	}
	app.Printf("%d letters due, %d sent, %d failed, %d put off\n", r.Due, r.Sent, r.Failed, r.Deferred)
	return nil
}
