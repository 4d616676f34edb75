package main

import (
	"fmt"
	"os"
	"strings"
	"time"

	"copydesk/internal/call"
	"copydesk/internal/config"
	"copydesk/internal/desk"
	"copydesk/internal/digest"
	"copydesk/internal/letter"
	"copydesk/internal/listing"
	"copydesk/internal/store"
	"copydesk/internal/terminal"
)

type digestCommand struct {
	Call string `help:"Of this call." placeholder:"SLUG"`
	Date string `help:"Of that day, which is today without it: yesterday, monday, 2020-08-28." placeholder:"DAY"`
	Send bool   `help:"Put it into the outbox for the editors; run or poll sends it."`
	HTML string `help:"Write the email as a page for a browser." name:"html" placeholder:"FILE" xor:"format"`
}

// Help shows it used.
func (digestCommand) Help() string {
	return `It tells what the editors must know: how the call stands, what is new and changed since the digest of the day
before, what waits for its contributor and what waits for them. copydesk run sends it each morning. For example:

  copydesk digest --date yesterday --html digest.html`
}

// Run prints, writes or sends the digest.
func (c *digestCommand) Run(app *App) error {
	a, err := openArchive(app)
	if err != nil {
		return err
	}
	defer a.Close()
	calls, err := a.configured(c.Call)
	if err != nil {
		return err
	}
	day, err := c.day(a)
	if err != nil {
		return err
	}
	if c.Send {
		return c.send(a, calls, day)
	}
	return c.print(a, calls, day)
}

// configured returns the calls of the configuration, or the one of a slug.
func (a *archive) configured(slug string) ([]*call.Call, error) {
	if slug == "" {
		return a.config.Calls, nil
	}
	if one := a.call(slug); one != nil {
		return []*call.Call{one}, nil
	}
	var slugs []string
	for _, one := range a.config.Calls {
		slugs = append(slugs, one.Slug)
	}
	return nil, usageErrorf("there is no call %q in %s; there is %s", slug, a.config.Path, strings.Join(slugs, ", "))
}

func (c *digestCommand) day(a *archive) (string, error) {
	if c.Date == "" {
		return "", nil
	}
	span, err := a.span("date", c.Date, c.Call)
	if err != nil {
		return "", err
	}
	return span.Start.Format(time.DateOnly), nil
}

func (c *digestCommand) print(a *archive, calls []*call.Call, day string) error {
	var all []digest.Digest
	for _, one := range calls {
		d, err := a.digest(one, day)
		if err != nil {
			return err
		}
		all = append(all, d)
	}
	if a.app.JSON {
		if len(all) == 1 {
			return a.app.PrintJSON(all[0])
		}
		return a.app.PrintJSON(all)
	}
	if c.HTML != "" && len(all) > 1 {
		return usageErrorf("there are several calls; say with --call which one's digest to write")
	}
	letters, err := loadLetters(a.config)
	if err != nil {
		return err
	}
	for _, d := range all {
		if err := c.show(a, letters, d); err != nil {
			return err
		}
	}
	return nil
}

// digest gathers the digest of a call; day "" is today.
func (a *archive) digest(one *call.Call, day string) (digest.Digest, error) {
	schedule := scheduleOf(a.config)
	w, err := digest.WindowOf(a.app.Context, a.Store, one.Slug, day, a.app.Now(), schedule)
	if err != nil {
		return digest.Digest{}, usageErrorf("--date: %v", err)
	}
	return digest.Gather(a.app.Context, a.Store, one, w, schedule.Place)
}

func (c *digestCommand) show(a *archive, letters *letter.Set, d digest.Digest) error {
	r, err := digest.Render(letters, letter.Envelope{
		From: address(a.config.Letters.From), To: addresses(a.config.Letters.Editors), Date: a.app.Now(),
		MessageID: "digest." + d.Day + "@" + terminalDomain,
	}, d, nil, "")
	if err != nil {
		return err
	}
	if r.Fallback != nil {
		a.app.note(fmt.Sprintf("an own template fails, and the built-in one was used: %v", r.Fallback))
	}
	if c.HTML == "" {
		a.app.Printf("%s\n\n%s", a.app.Terminal.Bold(terminal.SafeLine(r.Subject)), terminal.Safe(r.Text))
		return nil
	}
	if err := os.WriteFile(c.HTML, []byte(digest.Standalone(d, r)), 0o600); err != nil {
		return fmt.Errorf("write the digest: %w", err)
	}
	a.app.Printf("wrote %s\n", terminal.SafeLine(c.HTML))
	return nil
}

// terminalDomain is the domain of a Message-ID that is never sent (RFC 2606, 2).
const terminalDomain = "terminal.invalid"

func (c *digestCommand) send(a *archive, calls []*call.Call, day string) error {
	// The last to close the database puts what was written into the file itself, which a reader cannot.
	if err := a.Close(); err != nil {
		return err
	}
	db, err := store.Open(a.config.Database)
	if err != nil {
		return err
	}
	defer db.Close()
	d, err := newDesk(a.config)
	if err != nil {
		return err
	}
	now := a.app.Now()
	sender := newSender(a.config, d, db)
	sent := []sentDigest{}
	for _, one := range calls {
		w, err := digest.WindowOf(a.app.Context, db, one.Slug, day, now, sender.Schedule)
		if err != nil {
			return usageErrorf("--date: %v", err)
		}
		earlier, err := sender.Send(a.app.Context, one, w, now)
		if err != nil {
			return err
		}
		if !earlier.IsZero() {
			a.app.note(fmt.Sprintf("one of %s for %s was sent before, at %s: the editors get another", one.Name, w.Day, earlier.In(sender.Schedule.Place).Format("15:04 on 2 January 2006")))
		}
		sent = append(sent, sentDigest{one.Slug, w.Day, listing.Stamp(earlier)})
		if !a.app.JSON {
			a.app.Printf("the digest of %s for %s is in the outbox\n", terminal.SafeLine(one.Name), w.Day)
		}
	}
	if a.app.JSON {
		return a.app.PrintJSON(sent)
	}
	return nil
}

// sentDigest is a digest that was put into the outbox.
type sentDigest struct {
	Call    string `json:"call"`
	Day     string `json:"day"`
	Earlier string `json:"earlier"` // when one of that day was put there before; "" when none was
}

func scheduleOf(c *config.Config) digest.Schedule {
	place := c.Digest.Location
	if place == nil {
		place = time.UTC
	}
	return digest.Schedule{Hour: c.Digest.Hour, Minute: c.Digest.Minute, Place: place}
}

// newSender makes the sender of digests that a configuration describes.
func newSender(c *config.Config, d *desk.Desk, db *store.Store) digest.Sender {
	return digest.Sender{
		Store: db, Letters: d.Letters, Calls: c.Calls, From: d.From, Editors: d.Editors, Schedule: scheduleOf(c),
		Empty: c.Digest.Empty, MaxAttachment: c.Digest.MaxAttachment,
		MessageID: func(tx *store.Tx, now time.Time) (string, error) { return d.EditorsLetterID(tx, "digest", now) },
	}
}
