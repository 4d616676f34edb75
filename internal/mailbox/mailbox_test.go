package mailbox_test

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"
	"go.uber.org/goleak"

	"copydesk/internal/mailbox"
	"copydesk/internal/servers"
	"copydesk/internal/signin"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// limited is a context that ends a test which hangs.
func limited(t testing.TB) context.Context {
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Minute)
	t.Cleanup(cancel)
	return ctx
}

// open dials and closes with the test.
func open(t testing.TB, c mailbox.Config) *mailbox.Mailbox {
	t.Helper()
	m, err := mailbox.Dial(limited(t), c)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(m.Close)
	return m
}

func memory(t testing.TB) (*servers.MemoryServer, mailbox.Config) {
	t.Helper()
	s := servers.Memory(t)
	return s, mailbox.Config{Host: s.Host, Port: s.Port, Security: "none", Username: s.Username, SignIn: signin.Password(s.Password)}
}

func dovecot(t testing.TB, o servers.Options) (*servers.DovecotServer, mailbox.Config) {
	t.Helper()
	d := servers.Dovecot(t, o)
	return d, mailbox.Config{Host: d.Host, Port: d.Port, Security: "tls", Username: d.Username, SignIn: signin.Password(d.Password), TLS: d.TLS}
}

// collect fetches everything that waits.
func collect(t testing.TB, m *mailbox.Mailbox) []mailbox.Email {
	t.Helper()
	uids, err := m.Waiting(limited(t))
	if err != nil {
		t.Fatal(err)
	}
	var emails []mailbox.Email
	err = m.Fetch(limited(t), uids, func(e mailbox.Email) error {
		emails = append(emails, e)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return emails
}

func uidsOf(emails []mailbox.Email) (uids []uint32) {
	for _, e := range emails {
		uids = append(uids, e.UID)
	}
	return uids
}

func TestReadAndFileAway(t *testing.T) {
	s, config := memory(t)
	s.Deliver("INBOX", servers.Email("one"), servers.Received)
	s.Deliver("INBOX", servers.Email("two"), servers.Received.Add(time.Hour))
	m := open(t, config)

	emails := collect(t, m)
	want := []mailbox.Email{
		{UIDValidity: m.UIDValidity(), UID: 1, Received: servers.Received, Size: int64(len(servers.Email("one"))), Raw: servers.Email("one")},
		{UIDValidity: m.UIDValidity(), UID: 2, Received: servers.Received.Add(time.Hour), Size: int64(len(servers.Email("two"))), Raw: servers.Email("two")},
	}
	if diff := cmp.Diff(want, emails); diff != "" {
		t.Errorf("emails (-want +got):\n%s", diff)
	}
	if err := m.Archive(limited(t), map[string][]uint32{"Accepted": {1}, "Needs-correction": {2}}); err != nil {
		t.Fatal(err)
	}
	if in, a, b := s.Count("INBOX"), s.Count("Copydesk/Accepted"), s.Count("Copydesk/Needs-correction"); in != 0 || a != 1 || b != 1 {
		t.Errorf("%d in the inbox, %d accepted, %d to correct", in, a, b)
	}
	if left := collect(t, m); len(left) != 0 {
		t.Errorf("%d emails are still waiting", len(left))
	}
}

func TestLargeEmailComesAsItsHeader(t *testing.T) {
	for name, dial := range map[string]func(t *testing.T) (deliver func(string, []byte, time.Time), c mailbox.Config){
		"in memory": func(t *testing.T) (func(string, []byte, time.Time), mailbox.Config) {
			s, c := memory(t)
			return s.Deliver, c
		},
		"dovecot": func(t *testing.T) (func(string, []byte, time.Time), mailbox.Config) {
			d, c := dovecot(t, servers.Options{})
			return d.Deliver, c
		},
	} {
		t.Run(name, func(t *testing.T) {
			deliver, config := dial(t)
			large := append(servers.Email("large"), []byte(strings.Repeat("and so on\r\n", 2000))...)
			deliver("INBOX", servers.Email("before"), servers.Received)
			deliver("INBOX", large, servers.Received)
			deliver("INBOX", servers.Email("after"), servers.Received)
			config.MaxSize = 10_000
			emails := collect(t, open(t, config))
			if len(emails) != 3 {
				t.Fatalf("%d emails came", len(emails))
			}
			e := emails[1]
			if !e.TooLarge || e.Size != int64(len(large)) || !strings.HasSuffix(string(e.Raw), "\r\n\r\n") || strings.Contains(string(e.Raw), "and so on") {
				t.Errorf("the large email: too large %v, %d bytes of %d: %.200q", e.TooLarge, len(e.Raw), e.Size, e.Raw)
			}
			if emails[0].TooLarge || emails[2].TooLarge || string(emails[2].Raw) != string(servers.Email("after")) {
				t.Error("the emails beside it are not whole")
			}
		})
	}
}

func TestVanishedEmailsAreLeftOut(t *testing.T) {
	d, config := dovecot(t, servers.Options{})
	for i := range 5 {
		d.Deliver("INBOX", servers.Email(fmt.Sprint("email ", i)), servers.Received)
	}
	m, other := open(t, config), open(t, config)
	uids, err := m.Waiting(limited(t))
	if err != nil {
		t.Fatal(err)
	}
	if err := other.Archive(limited(t), map[string][]uint32{"Ignored": {uids[1], uids[3]}}); err != nil {
		t.Fatal(err)
	}
	var got []uint32
	err = m.Fetch(limited(t), append(uids, 4000), func(e mailbox.Email) error {
		got = append(got, e.UID)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if want := []uint32{uids[0], uids[2], uids[4]}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if err := m.Archive(limited(t), map[string][]uint32{"Ignored": append(uids, 4000)}); err != nil {
		t.Errorf("archive with UIDs that are gone: %v", err)
	}
	if n := d.Count("Copydesk/Ignored"); n != 5 {
		t.Errorf("%d emails in the archive", n)
	}
}

func TestYieldCanStop(t *testing.T) {
	s, config := memory(t)
	for i := range 200 {
		s.Deliver("INBOX", servers.Email(fmt.Sprint("email ", i)), servers.Received)
	}
	m := open(t, config)
	uids, err := m.Waiting(limited(t))
	if err != nil {
		t.Fatal(err)
	}
	enough := errors.New("enough")
	n := 0
	err = m.Fetch(limited(t), uids, func(mailbox.Email) error {
		if n++; n == 3 {
			return enough
		}
		return nil
	})
	if !errors.Is(err, enough) || n != 3 {
		t.Errorf("after %d emails: %v", n, err)
	}
}

// TestArchiveByAnyMeans moves by each of the ways that servers leave us.
func TestArchiveByAnyMeans(t *testing.T) {
	for _, c := range []struct{ name, capabilities string }{
		{"MOVE", ""},
		{"UIDPLUS", servers.OnlyUIDPlus},
		{"neither", servers.Bare},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, config := dovecot(t, servers.Options{Capabilities: c.capabilities})
			for i := range 200 {
				d.Deliver("INBOX", servers.Email(fmt.Sprint("email ", i)), servers.Received)
			}
			m := open(t, config)
			uids := uidsOf(collect(t, m))
			err := m.Archive(limited(t), map[string][]uint32{"Accepted": uids[:120], "Late": uids[120:199]})
			if err != nil {
				t.Fatalf("%v%s", err, d.Log())
			}
			if in, a, b := d.Count("INBOX"), d.Count("Copydesk/Accepted"), d.Count("Copydesk/Late"); in != 1 || a != 120 || b != 79 {
				t.Errorf("%d in the inbox, %d accepted, %d late", in, a, b)
			}
			if n := d.Seen("Copydesk/Accepted"); n != 120 {
				t.Errorf("%d are marked as read", n)
			}
			if left := uidsOf(collect(t, m)); !slices.Equal(left, uids[199:]) {
				t.Errorf("%v wait, want %v", left, uids[199:])
			}
		})
	}
}

// TestDeletedMailOfOthersStays: without MOVE and UIDPLUS an EXPUNGE would also remove what a person has marked as deleted.
func TestDeletedMailOfOthersStays(t *testing.T) {
	d, config := dovecot(t, servers.Options{Capabilities: servers.Bare})
	d.Deliver("INBOX", servers.Email("theirs"), servers.Received)
	d.Deliver("INBOX", servers.Email("ours"), servers.Received)
	m := open(t, config)
	uids := uidsOf(collect(t, m))
	mark(t, d, uids[0])
	if err := m.Archive(limited(t), map[string][]uint32{"Accepted": uids[1:]}); err != nil {
		t.Fatal(err)
	}
	if in, a := d.Count("INBOX"), d.Count("Copydesk/Accepted"); in != 2 || a != 1 {
		t.Errorf("%d in the inbox, %d accepted", in, a)
	}
	if again := collect(t, open(t, config)); len(again) != 0 {
		t.Errorf("%v would be archived again", uidsOf(again))
	}
}

func TestSecurity(t *testing.T) {
	d, config := dovecot(t, servers.Options{})
	d.Deliver("INBOX", servers.Email("one"), servers.Received)
	for _, c := range []struct {
		security string
		port     int
		tls      *tls.Config
	}{{"tls", d.Port, d.TLS}, {"starttls", d.Plain, d.TLS}, {"none", d.Plain, nil}} {
		t.Run(c.security, func(t *testing.T) {
			config := config
			config.Security, config.Port, config.TLS = c.security, c.port, c.tls
			if emails := collect(t, open(t, config)); len(emails) != 1 {
				t.Errorf("%d emails came", len(emails))
			}
		})
	}
}

func TestDialSaysWhatToDo(t *testing.T) {
	d, config := dovecot(t, servers.Options{})
	for _, c := range []struct {
		name   string
		change func(*mailbox.Config)
		is     error
		say    string
	}{
		{"wrong password", func(c *mailbox.Config) { c.SignIn = signin.Password("wrong") }, mailbox.ErrSignIn, "check imap.username and the password"},
		{"a stranger's certificate", func(c *mailbox.Config) { c.TLS = nil }, mailbox.ErrCertificate, "that nobody known has signed"},
		{"a stranger's certificate under STARTTLS", func(c *mailbox.Config) { c.TLS, c.Security, c.Port = nil, "starttls", d.Plain }, mailbox.ErrCertificate, "that nobody known has signed"},
		{"a certificate for another name", func(c *mailbox.Config) {
			c.TLS = c.TLS.Clone()
			c.TLS.ServerName = "mail.example.org"
		}, mailbox.ErrCertificate, "for another name"},
		{"no such folder", func(c *mailbox.Config) { c.Folder = "Blogs" }, mailbox.ErrFolder, "check imap.folder"},
		{"plain text far away", func(c *mailbox.Config) { c.Security = "tsl" }, mailbox.ErrConfig, "tls, starttls or none"},
		{"nobody there", func(c *mailbox.Config) { c.Port = 1 }, nil, "check imap.host and imap.port"},
		{"STARTTLS on the port for TLS", func(c *mailbox.Config) { c.Security = "starttls" }, nil, `set imap.security to "tls"`},
		{"TLS on the plain port", func(c *mailbox.Config) { c.Port = d.Plain }, nil, `set imap.security to "starttls"`},
	} {
		t.Run(c.name, func(t *testing.T) {
			config := config
			c.change(&config)
			_, err := mailbox.Dial(limited(t), config)
			if err == nil || (c.is != nil && !errors.Is(err, c.is)) || !strings.Contains(err.Error(), c.say) || strings.Contains(err.Error(), "\n") {
				t.Fatalf("the error is %v", err)
			}
			if got := mailbox.NeedsPerson(err); got != (c.is != nil) {
				t.Errorf("needs a person: %v", got)
			}
		})
	}
}

// TestFoldersWithinTheInbox: on many servers all folders stand within INBOX, and not all of these say so.
func TestFoldersWithinTheInbox(t *testing.T) {
	for name, capabilities := range map[string]string{"told": "", "not told": servers.Bare} {
		t.Run(name, func(t *testing.T) {
			d, config := dovecot(t, servers.Options{Capabilities: capabilities, Prefix: "INBOX."})
			d.Deliver("INBOX", servers.Email("one"), servers.Received)
			d.Deliver("INBOX", servers.Email("two"), servers.Received)
			r, err := open(t, config).Check(limited(t))
			if err != nil || r.CanMake != nil || r.Archive != "INBOX.Copydesk" || d.Count("Copydesk/Doctor") != 0 {
				t.Errorf("%+v, %v", r, err)
			}
			for range 2 { // the second finds the folder
				m := open(t, config)
				if err := m.Archive(limited(t), map[string][]uint32{"Accepted": uidsOf(collect(t, m))[:1]}); err != nil {
					t.Fatal(err)
				}
			}
			if n := d.Count("Copydesk/Accepted"); n != 2 {
				t.Errorf("%d accepted", n)
			}
		})
	}
}

// TestFolderWithinAnother: a slash divides folders in the configuration, whatever the server uses for it, and what stands
// within INBOX need not be called so.
func TestFolderWithinAnother(t *testing.T) {
	for name, c := range map[string]struct{ prefix, folder, stands string }{
		"a slash for a dot":       {"", "Calls/Blogs", "Calls/Blogs"},
		"the server's own way":    {"", "Calls.Blogs", "Calls/Blogs"},
		"within INBOX, unsaid":    {"INBOX.", "Blogs", "Blogs"},
		"within INBOX, and a dot": {"INBOX.", "INBOX.Calls.Blogs", "Calls/Blogs"},
	} {
		t.Run(name, func(t *testing.T) {
			d, config := dovecot(t, servers.Options{Prefix: c.prefix})
			d.Deliver(c.stands, servers.Email("one"), servers.Received)
			config.Folder = c.folder
			if n := len(collect(t, open(t, config))); n != 1 {
				t.Errorf("%d emails in %s", n, c.folder)
			}
		})
	}
}

// TestAFolderWithinTheInboxUnsaid: it is found there also by a server that does not say how its folders are named.
func TestAFolderWithinTheInboxUnsaid(t *testing.T) {
	d, config := dovecot(t, servers.Options{Capabilities: servers.Bare, Prefix: "INBOX."})
	d.Deliver("Blogs", servers.Email("one"), servers.Received)
	config.Folder = "Blogs"
	m := open(t, config)
	if err := m.Archive(limited(t), map[string][]uint32{"Accepted": uidsOf(collect(t, m))}); err != nil {
		t.Fatal(err)
	}
	if n := d.Count("Copydesk/Accepted"); n != 1 {
		t.Errorf("%d accepted", n)
	}
}

// TestAFolderThatIsNotThere: the error says what to write in its place.
func TestAFolderThatIsNotThere(t *testing.T) {
	d, config := dovecot(t, servers.Options{Prefix: "INBOX."})
	d.Deliver("Blogs", servers.Email("one"), servers.Received)
	for folder, want := range map[string]string{
		"blogs":       `write folder = "INBOX.Blogs"`,
		"Other/Blogs": `write folder = "INBOX.Blogs"`,
		"Entries":     `the folders there are "INBOX", "INBOX.Blogs"`,
	} {
		config.Folder = folder
		_, err := mailbox.Dial(limited(t), config)
		if !errors.Is(err, mailbox.ErrFolder) || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: the error is %v", folder, err)
		}
	}
}

func TestArchiveThatCannotBeMade(t *testing.T) {
	d, config := dovecot(t, servers.Options{})
	d.Deliver("INBOX", servers.Email("one"), servers.Received)
	config.Archive = "Copydesk//x"
	m := open(t, config)
	err := m.Archive(limited(t), map[string][]uint32{"Accepted": {1}})
	if !errors.Is(err, mailbox.ErrUnmoved) || !strings.Contains(err.Error(), "change imap.archive") {
		t.Errorf("the error is %v", err)
	}
	if n := d.Count("INBOX"); n != 1 {
		t.Errorf("%d emails in the inbox", n)
	}
}

// TestARefusalOfAnotherReason: where the archive cannot be made within INBOX either, it is told of as it is configured.
func TestARefusalOfAnotherReason(t *testing.T) {
	_, config := dovecot(t, servers.Options{Capabilities: servers.Bare})
	config.Archive = "Copydesk//x"
	m := open(t, config)
	for range 2 {
		err := m.Archive(limited(t), map[string][]uint32{"Accepted": {1}})
		if !errors.Is(err, mailbox.ErrUnmoved) || !strings.Contains(err.Error(), `"Copydesk..x.Accepted" cannot be made`) && !strings.Contains(err.Error(), `"Copydesk//x/Accepted" cannot be made`) {
			t.Errorf("the error is %v", err)
		}
	}
}

// TestAFolderThatTakesNoEmails keeps nothing else from being moved, and the connection goes on.
func TestAFolderThatTakesNoEmails(t *testing.T) {
	for name, capabilities := range map[string]string{"MOVE": "", "no MOVE": servers.OnlyUIDPlus, "bare": servers.Bare} {
		t.Run(name, func(t *testing.T) {
			d, config := dovecot(t, servers.Options{Capabilities: capabilities})
			allow := d.Forbid("Copydesk/Accepted")
			d.Deliver("INBOX", servers.Email("one"), servers.Received)
			d.Deliver("INBOX", servers.Email("two"), servers.Received)
			m := open(t, config)
			uids := uidsOf(collect(t, m))
			err := m.Archive(limited(t), map[string][]uint32{"Accepted": uids[:1], "Late": uids[1:]})
			if !errors.Is(err, mailbox.ErrUnmoved) || mailbox.NeedsPerson(err) || !strings.Contains(err.Error(), "let blogs@example.org write to it and delete from INBOX, or change imap.archive") {
				t.Errorf("the error is %v", err)
			}
			if n, late := d.Count("INBOX"), d.Count("Copydesk/Late"); n != 1 || late != 1 {
				t.Errorf("%d in the inbox, %d late", n, late)
			}
			allow()
			if err := m.Archive(limited(t), map[string][]uint32{"Accepted": uids[:1]}); err != nil {
				t.Error(err)
			}
			if n, accepted := d.Count("INBOX"), d.Count("Copydesk/Accepted"); n != 0 || accepted != 1 {
				t.Errorf("%d in the inbox, %d accepted", n, accepted)
			}
		})
	}
}

// TestAFolderThatSomebodyRemoved is made again over the same connection.
func TestAFolderThatSomebodyRemoved(t *testing.T) {
	d, config := dovecot(t, servers.Options{})
	m := open(t, config)
	for n, name := range []string{"one", "two"} {
		d.Deliver("INBOX", servers.Email(name), servers.Received)
		if err := m.Wait(limited(t)); err != nil {
			t.Fatal(err)
		}
		if err := m.Archive(limited(t), map[string][]uint32{"Accepted": uidsOf(collect(t, m))}); err != nil {
			t.Fatal(err)
		}
		if got := d.Count("Copydesk/Accepted"); got != 1 {
			t.Errorf("%d accepted after email %d", got, n)
		}
		d.Remove("Copydesk/Accepted")
	}
}

// TestAMailboxThatIsNearlyFull: where there is no room for a second copy of all, they are moved in lots; where there is room
// for none, the remedy is told.
//
// QUIRK: Dovecot 2.3.19 answers the second refusal of a connection with bytes of its memory, at times a line break among
// them; so neither server refuses twice. What happens then is in TestAMailboxWithRoomForSome.
func TestAMailboxThatIsNearlyFull(t *testing.T) {
	large := append(servers.Email("large"), strings.Repeat("words\r\n", 300)...)
	for name, c := range map[string]struct {
		quota           string
		emails          int
		accepted, inbox int
		remedy          string
	}{
		"room for some": {quota: "22K", emails: 6, accepted: 6},
		"full":          {quota: "3K", emails: 1, inbox: 1, remedy: "; make room in the mailbox, or have it given more"},
	} {
		t.Run(name, func(t *testing.T) {
			d, config := dovecot(t, servers.Options{Capabilities: servers.OnlyUIDPlus, Quota: c.quota})
			for range c.emails {
				d.Deliver("INBOX", large, servers.Received)
			}
			m := open(t, config)
			err := m.Archive(limited(t), map[string][]uint32{"Accepted": uidsOf(collect(t, m))})
			if unmoved := errors.Is(err, mailbox.ErrUnmoved); unmoved != (c.remedy != "") || unmoved && !strings.HasSuffix(err.Error(), c.remedy) {
				t.Errorf("the error is %v", err)
			}
			if n, accepted := d.Count("INBOX"), d.Count("Copydesk/Accepted"); n != c.inbox || accepted != c.accepted {
				t.Errorf("%d in the inbox, %d accepted", n, accepted)
			}
		})
	}
}

// TestAMailboxWithRoomForSome takes as many as there is room for, and tells the remedy.
func TestAMailboxWithRoomForSome(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		m := open(t, script(t, hello, with(
			"MOVE 1:6 ", "TAG NO [OVERQUOTA] no room for six\n",
			"MOVE 1:3 ", "TAG OK done\n",
			"MOVE 4:6 ", "TAG NO [OVERQUOTA] no room for three\n",
			"MOVE 4 ", "TAG NO [OVERQUOTA] no room for the fourth\n",
			"MOVE ", "TAG BAD never asked\n")...))
		err := m.Archive(limited(t), map[string][]uint32{"Accepted": {1, 2, 3, 4, 5, 6}})
		want := `(it answered "NO [OVERQUOTA] no room for the fourth"); make room in the mailbox, or have it given more`
		if !errors.Is(err, mailbox.ErrUnmoved) || !strings.HasSuffix(err.Error(), want) {
			t.Errorf("the error is %v", err)
		}
	})
}

func TestCheck(t *testing.T) {
	d, config := dovecot(t, servers.Options{Capabilities: servers.OnlyUIDPlus})
	d.Deliver("INBOX", servers.Email("one"), servers.Received)
	r, err := open(t, config).Check(limited(t))
	if err != nil || r.CanMake != nil {
		t.Fatal(err, r.CanMake)
	}
	want := []string{"IDLE", "UIDPLUS"}
	if r.Messages != 1 || r.Archive != "Copydesk" || !slices.Equal(r.Capabilities, want) || len(r.Missing) != 2 {
		t.Errorf("the report is %+v", r)
	}
	if folders := d.Folders(); len(folders) != 0 {
		t.Errorf("the check left %v behind", folders)
	}
}

// TestFolderThatKeepsItsEmails copies no email a second time where the server has no MOVE and lets none be deleted, or does
// not take out what is deleted. Servers say OK to both.
func TestFolderThatKeepsItsEmails(t *testing.T) {
	for _, c := range []struct {
		name, capabilities, rights string
		copies                     int
	}{
		{"nothing can be marked as deleted", servers.OnlyUIDPlus, "lrwsipkxa", 0},
		{"nor without UIDPLUS", servers.Bare, "lrwsipkxa", 0},
		{"nothing can be expunged", servers.OnlyUIDPlus, "lrwstipkxa", 2},
		{"it may only be read", servers.Bare, "lr", 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, config := dovecot(t, servers.Options{Capabilities: c.capabilities, Rights: c.rights})
			d.Deliver("INBOX", servers.Email("one"), servers.Received)
			d.Deliver("INBOX", servers.Email("two"), servers.Received)
			for range 3 {
				m := open(t, config)
				for range 2 {
					err := m.Archive(limited(t), map[string][]uint32{"Accepted": uidsOf(collect(t, m))})
					if !errors.Is(err, mailbox.ErrUnmoved) || !strings.Contains(err.Error(), `lets none be deleted from "INBOX"`) {
						t.Fatalf("the error is %v%s", err, d.Log())
					}
				}
			}
			if in, copies := d.Count("INBOX"), d.Count("Copydesk/Accepted"); in != 2 || copies != c.copies {
				t.Errorf("%d in the inbox, %d copied", in, copies)
			}
		})
	}
}
