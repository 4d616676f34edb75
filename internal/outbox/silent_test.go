package outbox_test

import (
	"bufio"
	"context"
	"errors"
	"io"
	"net"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"copydesk/internal/outbox"
	"copydesk/internal/servers"
	"copydesk/internal/signin"
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
				if told := strings.Contains(err.Error(), `set smtp.security to "tls"`); told == (security == "tls") {
					t.Errorf("%s: the remedy in %v", security, err)
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

// TestTheEndIsNotHeldUp by a server that never says whether it took a letter.
func TestTheEndIsNotHeldUp(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		letters := &shelf{}
		letters.add("jane@example.com")
		ctx, end := context.WithTimeout(t.Context(), time.Second)
		defer end()
		begun := time.Now()
		_, err := outbox.New(silent(t, "letter 1"), letters).Drain(ctx, at(noon))
		if took := time.Since(begun); took > 40*time.Second || !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("it took %s: %v", took, err)
		}
		if first := letters.letter(1); first.State != store.Waiting {
			t.Errorf("the letter is %+v", first)
		}
	})
}

// TestALogInRefusedAtTheStart is tried again though there is no letter, but not every second, for a server may lock an
// account after many wrong passwords. When the server takes it, the outage is over.
func TestALogInRefusedAtTheStart(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var tries []time.Time
		config := outbox.Config{
			Host: "127.0.0.1", Port: 25, Security: "none", From: "blogs@example.org",
			Username: "blogs@example.org", SignIn: signin.Password("secret"),
			Dial: servers.Piped(t, func(conn net.Conn) {
				tries = append(tries, time.Now())
				answer := "535 not now"
				if len(tries) == 4 {
					answer = "235 well"
				}
				listen(conn, "no letter", "250-well\r\n250 AUTH PLAIN", answer)
			}),
		}
		ctx, cancel := context.WithCancel(t.Context())
		told := 0
		config.Outage = func(err error, _ time.Time) {
			if told++; told == 4 {
				if err != nil {
					t.Errorf("the server takes the log-in, and it is told of %v", err)
				}
				cancel()
			} else if !errors.Is(err, outbox.ErrSignIn) {
				t.Errorf("the error is %v", err)
			}
		}
		if err := outbox.New(config, &shelf{}).Run(ctx, nil, time.Now); err != nil {
			t.Error(err)
		}
		for i := 1; i < len(tries); i++ {
			if wait := tries[i].Sub(tries[i-1]); wait < 30*time.Second {
				t.Errorf("try %d came after %v", i+1, wait)
			}
		}
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
			listen(conn, word, "250 well", "")
		}),
	}
}

// listen answers each command, until a letter holds a word.
func listen(conn net.Conn, word, toEHLO, toAUTH string) {
	say := func(answer string) { _, _ = io.WriteString(conn, answer+"\r\n") }
	say("220 hello")
	letter, heard := false, false
	for lines := bufio.NewScanner(conn); lines.Scan(); {
		line := lines.Text()
		switch {
		case letter && line != ".":
			heard = heard || strings.Contains(line, word)
		case letter && heard: // it has the letter, and does not say so
		case strings.HasPrefix(line, "EHLO"):
			say(toEHLO)
		case strings.HasPrefix(line, "AUTH"):
			say(toAUTH)
		case line == "DATA":
			letter = true
			say("354 go on")
		default:
			letter = false
			say("250 well")
		}
	}
}
