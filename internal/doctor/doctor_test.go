package doctor_test

import (
	"context"
	"errors"
	"net/mail"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"copydesk/internal/config"
	"copydesk/internal/doctor"
	"copydesk/internal/letter"
	"copydesk/internal/mailbox"
	"copydesk/internal/outbox"
	"copydesk/internal/servers"
	"copydesk/internal/signin"
	"copydesk/internal/store"
	"copydesk/internal/submission"
	"copydesk/templates"
)

const theCall = `slug = "one"
prefix = "ONE"
name = "One call"
deadline = 2020-09-04
grace = "48h"
timezone = "Europe/London"
[[themes]]
number = 1
name = "First"
`

const theConfig = `calls = ["one.toml"]
[imap]
host = "127.0.0.1"
username = "blogs@example.org"
password = "correct horse"
authserv = ["mx.example.org"]
[smtp]
host = "127.0.0.1"
username = "blogs@example.org"
password = "correct horse"
[letters]
from = "Blogs desk <blogs@example.org>"
editors = ["editors@example.org"]
`

// atNoon is when the tests take place: the call is open.
func atNoon() time.Time { return time.Date(2020, time.August, 28, 12, 0, 0, 0, time.UTC) }

// clinic is a patient with real servers.
type clinic struct {
	doctor.Patient
	dovecot *servers.DovecotServer
	sink    *servers.SinkServer
	t       *testing.T
}

// patience is for servers on a machine that has much else to do: no test waits for one that is silent.
const patience = 5 * time.Minute

func newClinic(t *testing.T) *clinic {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{"one.toml": theCall, "copydesk.toml": theConfig} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	path := filepath.Join(dir, "copydesk.toml")
	c, err := config.Load(path)
	if err != nil {
		t.Fatal(err)
	}
	letters, err := letter.Load(templates.Files, nil)
	if err != nil {
		t.Fatal(err)
	}
	d, sink := servers.Dovecot(t, servers.Options{}), servers.Sink(t)
	return &clinic{t: t, dovecot: d, sink: sink, Patient: doctor.Patient{
		Path: path, Config: c, Letters: letters, Now: atNoon,
		Mailbox: mailbox.Config{Host: d.Host, Port: d.Port, Security: "tls", Username: d.Username, SignIn: signin.Password(d.Password), TLS: d.TLS, Folder: "INBOX", Timeout: patience},
		Outbox:  outbox.Config{Host: sink.Host, Port: sink.Port, Security: "starttls", Username: sink.Username, SignIn: signin.Password(sink.Password), From: "blogs@example.org", TLS: sink.TLS, Timeout: patience},
		LookupTXT: func(_ context.Context, name string) ([]string, error) {
			if name != "_dmarc.example.org" {
				return nil, errors.New("no such host")
			}
			return []string{"v=DMARC1; p=reject"}, nil
		},
	}}
}

// file makes the database, with one email filed from a UID at a time.
func (c *clinic) file(at time.Time, uid uint32, raw string) {
	c.t.Helper()
	db, err := store.Open(c.Config.Database)
	if err != nil {
		c.t.Fatal(err)
	}
	defer db.Close()
	box, err := mailbox.Dial(c.t.Context(), c.Mailbox)
	if err != nil {
		c.t.Fatal(err)
	}
	defer box.Close()
	err = db.Update(c.t.Context(), func(tx *store.Tx) error {
		_, err := tx.AddMail(store.Mail{
			Mailbox: "INBOX", UIDValidity: box.UIDValidity(), UID: uid, Hash: "h", Received: at, Filed: at,
			Kind: submission.KindEnquiry, Outcome: submission.Referred, Raw: []byte(raw),
		})
		return err
	})
	if err != nil {
		c.t.Fatal(err)
	}
}

// stray files a blog of a call that the configuration has no more.
func (c *clinic) stray(at time.Time) {
	c.t.Helper()
	c.file(at, 1, "x")
	db, err := store.Open(c.Config.Database)
	if err != nil {
		c.t.Fatal(err)
	}
	defer db.Close()
	err = db.Update(c.t.Context(), func(tx *store.Tx) error {
		_, err := tx.AddSubmission(store.Submission{Ref: "B-1", Call: "before", Sender: "jane@example.com", Received: at},
			store.Revision{MailID: 1, Received: at})
		return errors.Join(err, tx.KeepCall("before", time.Date(2021, 9, 1, 0, 0, 0, 0, time.UTC)))
	})
	if err != nil {
		c.t.Fatal(err)
	}
}

// expect examines, and wants texts among what is found: "well ", "hint " or "wrong " before a part of the sentence.
func (c *clinic) expect(sound bool, wants ...string) {
	c.t.Helper()
	found := doctor.Examine(c.t.Context(), c.Patient)
	if doctor.Sound(found) != sound {
		c.t.Errorf("sound is %v", !sound)
	}
	for _, f := range found {
		if f.State == doctor.Wrong && f.Mend == "" {
			c.t.Errorf("nothing says how to mend %q", f.Says)
		}
	}
	for _, want := range wants {
		state, says, _ := strings.Cut(want, " ")
		if !has(found, doctor.State(state), says) {
			c.t.Errorf("there is no %s %q in %+v", state, says, found)
		}
	}
}

func has(found []doctor.Finding, state doctor.State, says string) bool {
	for _, f := range found {
		if f.State == state && strings.Contains(f.Says+" → "+f.Mend, says) {
			return true
		}
	}
	return false
}

func TestWhatTheDoctorFinds(t *testing.T) {
	hour := atNoon().Add(-time.Hour)
	for name, tt := range map[string]struct {
		before func(*clinic)
		sound  bool
		want   []string
	}{
		"a new installation": {func(*clinic) {}, true, []string{
			"well One call: 1 theme, open until 23:59 on Friday 4 September 2020", "hint there is none at", "well signs in at 127.0.0.1:",
			"well folders under Copydesk can be made", "well every email in INBOX has its outcome (0 emails", "well it takes letters from blogs@example.org",
			"well publishes a DMARC policy: v=DMARC1; p=reject", "well the next at 08:00 BST on Saturday 29 August 2020", "well the checks of mx.example.org",
		}},
		"emails that wait for a service": {func(c *clinic) {
			c.dovecot.Deliver("INBOX", servers.Email("a"), hour)
		}, true, []string{"hint 1 email in INBOX to be read"}},
		"an email that a service leaves": {func(c *clinic) {
			c.dovecot.Deliver("INBOX", servers.Email("a"), hour)
			c.dovecot.Deliver("INBOX", servers.Email("b"), hour)
			c.file(hour, 1, "x")
			c.lock()
		}, false, []string{"wrong 1 email in INBOX without an outcome, though copydesk is at work", "well is working with"}},
		"numbers nobody saw": {func(c *clinic) { c.file(hour, 1, "x"); c.file(hour, 4, "y") }, true, []string{"hint 2 numbers of the server"}},
		"a lock that cannot be taken": {func(c *clinic) {
			c.file(hour, 1, "x")
			if err := os.Mkdir(c.Config.Database+".lock", 0o700); err != nil {
				c.t.Fatal(err)
			}
		}, false, []string{"wrong cannot be locked → give the user copydesk runs as the right to write"}},
		"blogs of a call that is none any more": {func(c *clinic) { c.stray(hour) }, true, []string{
			"hint the database has 1 blog of \"before\", a call that is not in `calls`",
			"hint by its `retention` it is kept until 1 September 2021 → ", "hint change it back to slug = \"before\"",
		}},
		"a clock that was set back": {func(c *clinic) { c.file(atNoon().Add(time.Hour), 1, "x") }, false, []string{
			"wrong the clock of this machine is 1h0m0s behind",
		}},
		"a clock behind the server's": {func(c *clinic) { c.dovecot.Deliver("INBOX", servers.Email("a"), atNoon().Add(time.Hour)) }, false, []string{
			"wrong the mail server received an email 1h0m0s after this machine's present",
		}},
		"wrong passwords": {func(c *clinic) {
			c.Mailbox.SignIn, c.Outbox.SignIn = signin.Password("x"), signin.Password("x")
		}, false, []string{"wrong correct imap.username", "wrong correct smtp.username"}},
		"a server that is away": {func(c *clinic) { c.dovecot.Stop() }, false, []string{"wrong cannot be reached", "wrong check imap.host and imap.port, that imap.security fits them (tls is usual on port 993"}},
		"certificates that nobody knows": {func(c *clinic) { c.Mailbox.TLS, c.Outbox.TLS = nil, nil }, false, []string{
			"wrong name the server in imap.host as its certificate does", "wrong name the server in smtp.host as its certificate does",
		}},
		"a folder that is not there": {func(c *clinic) { c.Mailbox.Folder = "Blogs" }, false, []string{"wrong name in imap.folder one that stands"}},
		"a port that speaks no TLS":  {func(c *clinic) { c.Outbox.Security = "tls" }, false, []string{"wrong that smtp.security fits them (starttls is usual on port 587"}},
		"a sender that is refused": {func(c *clinic) {
			c.sink.Answer(func(step servers.Step, _ string) error {
				if step == servers.StepMail {
					return servers.Reply(553, "not yours")
				}
				return nil
			})
		}, false, []string{"wrong does not take letters from this sender", "wrong put into letters.from"}},
		"a sender of another domain": {func(c *clinic) { c.Config.Letters.From = mail.Address{Address: "blogs@other.example"} }, true, []string{
			"hint want a signature (DKIM) of other.example",
		}},
		"a mail server whose checks are not believed": {func(c *clinic) {
			c.Config.IMAP.Authserv = nil
			c.file(hour, 1, "Authentication-Results: MX.example.org; dmarc=pass\r\n\r\nx")
		}, true, []string{`hint set imap.authserv = ["mx.example.org"]`}},
		"a call that is over": {func(c *clinic) {
			c.Now = func() time.Time { return atNoon().AddDate(0, 1, 0) }
		}, true, []string{"hint every blog that comes now is late"}},
		"a call in its grace": {func(c *clinic) {
			c.Now = func() time.Time { return time.Date(2020, time.September, 5, 12, 0, 0, 0, time.UTC) }
		}, true, []string{"hint replies still count until"}},
		"no room for a database": {func(c *clinic) {
			c.Config.Database = filepath.Join(filepath.Dir(c.Path), "nowhere", "copydesk.db")
		}, false, []string{"wrong the folder", "wrong make it, or name another"}},
		"a folder in place of a database": {func(c *clinic) { c.Config.Database = filepath.Dir(c.Path) }, false, []string{
			"wrong is a folder → name a file under `database`",
		}},
		"something else in place of a database": {func(c *clinic) {
			if err := os.WriteFile(c.Config.Database, []byte("Dear diary, this is no database at all, it is only text."), 0o600); err != nil {
				c.t.Fatal(err)
			}
		}, false, []string{"wrong copydesk.db is not a copydesk database → name another file"}},
		"a template of one's own": {func(c *clinic) {
			own := fstest.MapFS{"late.txt": &fstest.MapFile{Data: []byte("You are late.")}}
			set, err := letter.Load(templates.Files, own)
			if err != nil {
				c.t.Fatal(err)
			}
			c.Letters = set
		}, false, []string{"wrong late.txt:1: it has no part {{define \"subject\"}}"}},
		"words outside the parts of a template": {func(c *clinic) {
			late := `{{define "headline"}}Late{{end}}{{define "body"}}Late{{end}}` + "\nCharity 12345"
			set, err := letter.Load(templates.Files, fstest.MapFS{"late.html": &fstest.MapFile{Data: []byte(late)}})
			if err != nil {
				c.t.Fatal(err)
			}
			c.Letters = set
		}, false, []string{"wrong late.html:2: \"Charity 12345\" stands outside of {{define …}}…{{end}}, and so in no letter", "wrong move it into a part of that file"}},
		"a template that no mail program shows": {func(c *clinic) {
			flex := `{{define "headline"}}Late{{end}}{{define "body"}}<p style="display: flex"><img src="https://www.example.org/late.png" alt="Late"></p>{{end}}`
			set, err := letter.Load(templates.Files, fstest.MapFS{"late.html": &fstest.MapFile{Data: []byte(flex)}})
			if err != nil {
				c.t.Fatal(err)
			}
			c.Letters = set
		}, true, []string{"hint the letter late: flex in a style of <p>: Outlook knows no flexbox", "hint the letter late: <img src=\"https://www.example.org/late.png\"> is not in the email"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := newClinic(t)
			tt.before(c)
			c.expect(tt.sound, tt.want...)
		})
	}
}

// lock is another copydesk at work.
func (c *clinic) lock() {
	c.t.Helper()
	release, err := store.Lock(c.Config.Database)
	if err != nil {
		c.t.Fatal(err)
	}
	c.t.Cleanup(func() { _ = release() })
}

func TestAConfigurationThatCannotBeRead(t *testing.T) {
	_, err := config.Load(filepath.Join(t.TempDir(), "copydesk.toml"))
	found := doctor.Examine(t.Context(), doctor.Patient{ConfigFault: err})
	if doctor.Sound(found) || !has(found, doctor.Wrong, "`copydesk init` writes one to start from") {
		t.Errorf("got %+v", found)
	}
}
