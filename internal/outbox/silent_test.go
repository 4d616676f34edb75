package outbox_test

import (
	"bufio"
	"io"
	"net"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"copydesk/internal/outbox"
	"copydesk/internal/servers"
	"copydesk/internal/store"
)

// TestSilentServers: one that says no more is left after the timeout, and the letter is tried again.
func TestSilentServers(t *testing.T) {
	t.Run("from the beginning", func(t *testing.T) {
		synctest.Test(t, func(t *testing.T) {
			for _, security := range []string{"none", "tls", "starttls"} {
				config := silent(t, "")
				config.Security = security
				letters := &shelf{}
				letters.add("jane@example.com")
				_, err := outbox.New(config, letters).Drain(limited(t), at(noon))
				if err == nil || !strings.Contains(err.Error(), "said nothing for 1m0s") || outbox.NeedsPerson(err) {
					t.Errorf("%s: the error is %v", security, err)
				}
			}
		})
	})
	t.Run("at the end of a letter", func(t *testing.T) {
		synctest.Test(t, func(t *testing.T) {
			letters := &shelf{}
			letters.add("jane@example.com", "other@example.com")
			sum, err := outbox.New(silent(t, "letter 1"), letters).Drain(t.Context(), at(noon))
			if sum != (outbox.Sum{Sent: 1, Deferred: 1}) || err != nil {
				t.Errorf("%+v, %v", sum, err)
			}
			first := letters.letter(1)
			if first.State != store.Waiting || first.NextAttempt.Sub(noon) != 15*time.Second || !strings.Contains(first.LastError, "said nothing") {
				t.Errorf("the first letter: %+v", first)
			}
		})
	})
}

// silent is a server behind a pipe, for tests in which no time really passes. It takes letters until it gets one with a
// word in it, and says nothing more then on that connection; without a word it never says anything.
func silent(t *testing.T, word string) outbox.Config {
	return outbox.Config{
		Host: "127.0.0.1", Port: 25, Security: "none", From: "blogs@example.org",
		Dial: servers.Piped(t, func(conn net.Conn) {
			if word == "" {
				_, _ = io.Copy(io.Discard, conn)
				return
			}
			listen(conn, word)
		}),
	}
}

// listen answers each command, until a letter holds a word.
func listen(conn net.Conn, word string) {
	say := func(answer string) { _, _ = io.WriteString(conn, answer+"\r\n") }
	say("220 hello")
	letter, heard := false, false
	for lines := bufio.NewScanner(conn); lines.Scan(); {
		line := lines.Text()
		switch {
		case letter && line != ".":
			heard = heard || strings.Contains(line, word)
		case letter && heard: // it has the letter, and does not say so
		case line == "DATA":
			letter = true
			say("354 go on")
		default:
			letter = false
			say("250 well")
		}
	}
}
