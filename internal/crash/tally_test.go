package crash

import (
	"bytes"
	"fmt"
	"net/mail"
	"strings"

	"copydesk/internal/servers"
	"copydesk/internal/submission"
)

// tally is what has become of the emails. All but the first few must be zero.
type tally struct {
	kills, atSMTP, survived int
	emails, letters         int
	repeated                int // the same letter with the same Message-ID and bytes, sent again in the one window there is

	lost       int // not in the database
	twice      int // filed or recorded more than once
	misjudged  int // with another outcome than it must have
	unanswered int
	answered   int // more often than once, with different Message-IDs
	changed    int // repeated with other bytes
	inbox      int // left there
	misplaced  int // not exactly once in the archive
}

// faults names what is not zero.
func (c tally) faults() (names []string) {
	for _, row := range c.zeros() {
		if row.count != 0 {
			names = append(names, fmt.Sprintf("%d %s", row.count, row.name))
		}
	}
	return names
}

type row struct {
	name  string
	count int
}

func (c tally) zeros() []row {
	return []row{
		{"lost", c.lost},
		{"filed twice", c.twice},
		{"judged otherwise", c.misjudged},
		{"unanswered", c.unanswered},
		{"answered with two Message-IDs", c.answered},
		{"repeated with other bytes", c.changed},
		{"left in the inbox", c.inbox},
		{"not once in the archive", c.misplaced},
	}
}

// String is the table.
func (c tally) String() string {
	var b strings.Builder
	b.WriteByte('\n')
	for _, r := range append([]row{
		{"kills", c.kills},
		{"of them at a step of SMTP", c.atSMTP},
		{"processes that ended before", c.survived},
		{"emails", c.emails},
		{"letters received", c.letters},
		{"the same letter again (the one window)", c.repeated},
	}, c.zeros()...) {
		fmt.Fprintf(&b, "  %-40s %6d\n", r.name, r.count)
	}
	return b.String()
}

// count asks the program, Dovecot and the sink.
func (h *harness) count() tally {
	h.t.Helper()
	c := tally{kills: h.killed, atSMTP: h.atSMTP, survived: h.survived, emails: len(h.delivered)}
	c.inbox = h.dovecot.Count("INBOX")
	h.countEmails(&c)
	h.countArchive(&c)
	h.countLetters(&c)
	return c
}

func (h *harness) countEmails(c *tally) {
	var mails []struct {
		MessageID string             `json:"message_id"`
		Outcome   submission.Outcome `json:"outcome"`
	}
	var filed []struct{ Sender string }
	h.must(&mails, "mail", "--json")
	h.must(&filed, "list", "--json", "--limit", "0")
	records, outcomes, submissions := map[string]int{}, map[string]submission.Outcome{}, map[string]int{}
	for _, m := range mails {
		records[m.MessageID]++
		outcomes[m.MessageID] = m.Outcome
	}
	for _, s := range filed {
		submissions[s.Sender]++
	}
	for _, e := range h.delivered {
		switch n := submissions[e.sender]; {
		case records[e.id] == 0 || n < e.filed:
			c.lost++
		case records[e.id] > 1 || n > e.filed:
			c.twice++
		case outcomes[e.id] != e.outcome:
			c.misjudged++
		}
	}
}

func (h *harness) countArchive(c *tally) {
	archived := map[string]int{}
	for _, folder := range h.dovecot.Folders() {
		for _, raw := range h.dovecot.Folder(folder) {
			archived[header(raw, "Message-Id")]++
		}
	}
	for _, e := range h.delivered {
		if archived["<"+e.id+">"] != 1 {
			c.misplaced++
		}
	}
}

// countLetters compares what each sender was sent, and what the editors were.
func (h *harness) countLetters(c *tally) {
	letters := h.sink.Letters()
	c.letters = len(letters)
	to := map[string]map[string]servers.Letter{} // by recipient and Message-ID
	for _, l := range letters {
		for _, recipient := range l.To {
			id := header(l.Raw, "Message-Id")
			if to[recipient] == nil {
				to[recipient] = map[string]servers.Letter{}
			}
			if before, again := to[recipient][id]; again {
				c.repeated++
				if !bytes.Equal(before.Raw, l.Raw) {
					c.changed++
				}
			}
			to[recipient][id] = l
		}
	}
	forwards := 0
	for _, e := range h.delivered {
		forwards += e.forward
		c.settle(len(to[e.sender]), e.letters)
	}
	c.settle(len(to["editors@example.org"]), forwards)
}

// settle counts letters that lack, and those that are too many.
func (c *tally) settle(got, want int) {
	c.unanswered += max(want-got, 0)
	c.answered += max(got-want, 0)
}

func header(raw []byte, name string) string {
	m, err := mail.ReadMessage(bytes.NewReader(raw))
	if err != nil {
		return ""
	}
	return m.Header.Get(name)
}
