package mailbox_test

import (
	"bufio"
	"errors"
	"fmt"
	"net"
	"slices"
	"strings"
	"testing"
	"testing/synctest"

	"copydesk/internal/mailbox"
	"copydesk/internal/servers"
	"copydesk/internal/signin"
)

// TestBrokenWhileReading cuts the connection in the middle of an email. What came before is whole, the error is one sentence that
// asks nothing of a person, and a new connection reads the rest.
func TestBrokenWhileReading(t *testing.T) {
	d, config := dovecot(t, servers.Options{})
	for i := range 5 {
		d.Deliver("INBOX", servers.Email(fmt.Sprint("email ", i)), servers.Received)
	}
	proxy := servers.Proxy(t, d.Plain)
	config.Port, config.Security, config.TLS = proxy.Port, "none", nil
	for name, after := range map[string]string{
		"in the middle of a literal": "Subject: email 3",
		"before a literal":           "* 4 FETCH (UID 4 BODY[]",
	} {
		t.Run(name, func(t *testing.T) {
			proxy.Mend()
			m := open(t, config)
			uids := []uint32{1, 2, 3, 4, 5}
			proxy.Break(servers.Fault{After: after})
			var got []uint32
			err := m.Fetch(limited(t), uids, func(e mailbox.Email) error {
				if string(e.Raw) != string(servers.Email(fmt.Sprint("email ", e.UID-1))) {
					t.Errorf("email %d is not whole", e.UID)
				}
				got = append(got, e.UID)
				return nil
			})
			if err == nil || mailbox.NeedsPerson(err) || !strings.Contains(err.Error(), "broke") || strings.Contains(err.Error(), "\n") {
				t.Errorf("the error is %v", err)
			}
			if len(got) > 3 {
				t.Errorf("got %v", got)
			}
			if _, err := m.Waiting(limited(t)); err == nil {
				t.Error("a broken connection still answers")
			}
			proxy.Mend()
			if emails := collect(t, open(t, config)); len(emails) != 5 {
				t.Errorf("%d emails came afterwards", len(emails))
			}
		})
	}
}

// TestSilentWhileReading: the same of a server that says no more.
func TestSilentWhileReading(t *testing.T) {
	for name, answer := range map[string]string{
		"in the middle of a literal": "* 1 FETCH (UID 1 BODY[] {5}\nhello)\n* 2 FETCH (UID 2 BODY[] {5}\nhel",
		"before a literal":           "* 1 FETCH (UID 1 BODY[] {5}\nhello)\n* 2 FETCH",
	} {
		inBubble(t, name, func(t *testing.T) {
			sizes := "* 1 FETCH (UID 1 RFC822.SIZE 5)\n* 2 FETCH (UID 2 RFC822.SIZE 5)\nTAG OK done\n"
			m := open(t, script(t, hello, with("RFC822.SIZE", sizes, "BODY.PEEK", answer)...))
			var got []uint32
			err := m.Fetch(limited(t), []uint32{1, 2}, func(e mailbox.Email) error {
				got = append(got, e.UID)
				return nil
			})
			if err == nil || mailbox.NeedsPerson(err) || !strings.Contains(err.Error(), "said nothing") || !slices.Equal(got, []uint32{1}) {
				t.Errorf("got %v, and the error is %v", got, err)
			}
			if _, err := m.Waiting(limited(t)); err == nil {
				t.Error("a silent connection still answers")
			}
		})
	}
}

// script is an IMAP server that follows a script: to a command that contains the first word it answers the second,
// in which TAG stands for the tag of the command. The connection stays open; what is in no script gets OK.
// It is reached through a pipe, for a test in which no time really passes (synctest).
func script(t *testing.T, greeting string, answers ...string) mailbox.Config {
	t.Helper()
	return mailbox.Config{
		Host: "127.0.0.1", Port: 143, Security: "none", Username: "blogs@example.org", SignIn: signin.Password("secret"),
		Dial: servers.Piped(t, func(conn net.Conn) { follow(conn, greeting, answers) }),
	}
}

func follow(conn net.Conn, greeting string, answers []string) {
	say := func(text string) {
		if text == "" {
			return // a pipe would pass on nothing, as something
		}
		_, _ = conn.Write([]byte(strings.ReplaceAll(text, "\n", "\r\n")))
	}
	say(greeting)
	lines := bufio.NewScanner(conn)
	for lines.Scan() {
		tag, _, _ := strings.Cut(lines.Text(), " ")
		filled := strings.NewReplacer("(TAG", "(TAG", "TAG", tag) // ESEARCH has a word of the same name
		answer := "TAG OK done\n"
		for i := 0; i < len(answers); i += 2 {
			if strings.Contains(lines.Text(), answers[i]) { // DONE has no tag
				answer = answers[i+1]
				break
			}
		}
		if text, endless := strings.CutSuffix(answer, "…"); endless {
			say(filled.Replace(text))
			for filler := strings.Repeat("and on and on and on ", 2000); ; {
				if _, err := conn.Write([]byte(filler)); err != nil {
					return
				}
			}
		}
		say(filled.Replace(answer))
	}
}

const hello = "* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR IDLE MOVE UIDPLUS] hello\n"

// sane are answers that bring a client to an open folder.
var sane = []string{
	"CAPABILITY", "* CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR IDLE MOVE UIDPLUS\nTAG OK done\n",
	"AUTHENTICATE", "TAG OK [CAPABILITY IMAP4rev1 IDLE MOVE UIDPLUS] done\n",
	"SELECT", "* 2 EXISTS\n* OK [UIDVALIDITY 7] ok\n* OK [UIDNEXT 3] ok\nTAG OK [READ-WRITE] done\n",
	"LIST", "* LIST () \"/\" \"\"\nTAG OK done\n",
}

func with(answers ...string) []string { return append(answers, sane...) }

// TestHostileServers: whatever the server does, there is an error of one line, in bounded time.
func TestHostileServers(t *testing.T) {
	for _, c := range []struct {
		name     string
		greeting string
		answers  []string
		say      string
	}{
		{"greets nobody", "", nil, "said nothing"},
		{"greets and hangs", hello, with("AUTHENTICATE", ""), "said nothing"},
		{"says goodbye at once", "* BYE too many connections\n", nil, "too many connections"},
		{"is no mail server", "HTTP/1.1 400 Bad Request\n", nil, "broke"},
		{"greets without end", "* OK " + strings.Repeat("hello ", 1_000_000), nil, "far more than was asked for"},
		{"capabilities without end", "* OK hello\n", with("CAPABILITY", "* CAPABILITY …"), "far more than was asked for"},
		{"a line without end", hello, with("SEARCH", "* OK …"), "far more than was asked for"},
		{"a literal without end", hello, with("FETCH", "* 1 FETCH (UID 1 BODY[] {9000000000}\n…"), "far more than was asked for"},
		{"an email larger than its size", hello, with(
			"RFC822.SIZE", "* 1 FETCH (UID 1 RFC822.SIZE 10)\nTAG OK done\n",
			"BODY.PEEK", "* 1 FETCH (UID 1 BODY[] {900000}\n…"), "larger than it had said"},
		{"a negative size", hello, with("RFC822.SIZE", "* 1 FETCH (UID 1 RFC822.SIZE -5)\nTAG OK done\n"), "broke"},
		{"lists without bottom", hello, with("FETCH", "* 1 FETCH "+strings.Repeat("(", 5000)+"\nTAG OK done\n"), "broke"},
		{"an answer to nothing", hello, with("SEARCH", "T999 OK done\n"), "broke"},
		{"refuses to search", hello, with("SEARCH", "TAG NO [SERVERBUG] internal error\n"), "internal error"},
		{"no UIDVALIDITY", hello, with("SELECT", "* 2 EXISTS\nTAG OK done\n"), "UIDVALIDITY"},
		{"goes away while asked", hello, with("SEARCH", "* BYE shutting down\n"), "said nothing"},
	} {
		inBubble(t, c.name, func(t *testing.T) {
			err := use(t, script(t, c.greeting, c.answers...))
			if err == nil || !strings.Contains(err.Error(), c.say) || strings.Contains(err.Error(), "\n") || len(err.Error()) > 700 {
				t.Errorf("the error is %.900v", err)
			}
		})
	}
}

// use does with a server what a poll does.
func use(t *testing.T, config mailbox.Config) error {
	t.Helper()
	m, err := mailbox.Dial(limited(t), config)
	if err != nil {
		return err
	}
	defer m.Close()
	if _, err := m.Waiting(limited(t)); err != nil {
		return err
	}
	return m.Fetch(limited(t), []uint32{1, 2}, func(mailbox.Email) error { return nil })
}

// TestOddServers: what is unusual but no reason to give up.
func TestOddServers(t *testing.T) {
	inBubble(t, "UIDs out of order and twice", func(t *testing.T) {
		m := open(t, script(t, hello, with("SEARCH", "* SEARCH 9 4 0 4 7\nTAG OK done\n")...))
		if uids, err := m.Waiting(limited(t)); err != nil || !slices.Equal(uids, []uint32{4, 7, 9}) {
			t.Errorf("%v, %v", uids, err)
		}
	})
	inBubble(t, "a range of billions", func(t *testing.T) {
		answers := with("AUTHENTICATE", "TAG OK [CAPABILITY IMAP4rev1 ESEARCH] done\n", "SEARCH", "* ESEARCH (TAG \"TAG\") UID ALL 1:4294967295\nTAG OK done\n")
		m := open(t, script(t, hello, answers...))
		if uids, err := m.Waiting(limited(t)); err != nil || len(uids) != 1_000_000 {
			t.Errorf("%d UIDs, %v", len(uids), err)
		}
	})
	inBubble(t, "no INTERNALDATE, and news between", func(t *testing.T) {
		m := open(t, script(t, hello, with(
			"RFC822.SIZE", "* 1 FETCH (UID 1 RFC822.SIZE 5)\n* 3 EXISTS\n* 2 FETCH (FLAGS (\\Seen))\nTAG OK done\n",
			"BODY.PEEK", "* 1 FETCH (UID 1 BODY[] {5}\nhello)\nTAG OK done\n")...))
		var got []mailbox.Email
		err := m.Fetch(limited(t), []uint32{1}, func(e mailbox.Email) error {
			got = append(got, e)
			return nil
		})
		if err != nil || len(got) != 1 || !got[0].Received.IsZero() || string(got[0].Raw) != "hello" {
			t.Errorf("%+v, %v", got, err)
		}
	})
	inBubble(t, "an email that somebody else has just taken", func(t *testing.T) {
		const gone = "TAG NO [EXPUNGEISSUED] some no longer exist\n"
		m := open(t, script(t, hello, with("UID MOVE 1:3 ", gone, "UID MOVE 2:3 ", gone, "UID MOVE 2 ", gone)...))
		if err := m.Archive(limited(t), map[string][]uint32{"Accepted": {1, 2, 3}}); err != nil {
			t.Errorf("the error is %v", err)
		}
	})
	inBubble(t, "log-in refused for now", func(t *testing.T) {
		_, err := mailbox.Dial(limited(t), script(t, hello, with("AUTHENTICATE", "TAG NO [UNAVAILABLE] try later\n")...))
		if err == nil || mailbox.NeedsPerson(err) || errors.Is(err, mailbox.ErrSignIn) {
			t.Errorf("the error is %v", err)
		}
	})
	inBubble(t, "only the LOGIN command", func(t *testing.T) {
		open(t, script(t, "* OK [CAPABILITY IMAP4rev1] hello\n", with("CAPABILITY", "* CAPABILITY IMAP4rev1\nTAG OK done\n")...))
	})
	inBubble(t, "no log-in without TLS", func(t *testing.T) {
		_, err := mailbox.Dial(limited(t), script(t, "* OK [CAPABILITY IMAP4rev1 LOGINDISABLED STARTTLS] hello\n"))
		if !errors.Is(err, mailbox.ErrSignIn) || !strings.Contains(err.Error(), "no way to sign in on this connection") {
			t.Errorf("the error is %v", err)
		}
	})
	inBubble(t, "STARTTLS refused", func(t *testing.T) {
		config := script(t, hello, "STARTTLS", "TAG BAD unknown command\n")
		config.Security = "starttls"
		if _, err := mailbox.Dial(limited(t), config); err == nil || !strings.Contains(err.Error(), "tls") {
			t.Errorf("the error is %v", err)
		}
	})
}

// inBubble runs a part of a test in which no time really passes.
func inBubble(t *testing.T, name string, test func(*testing.T)) {
	t.Helper()
	t.Run(name, func(t *testing.T) { synctest.Test(t, test) })
}
