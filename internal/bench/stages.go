package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"runtime/pprof"
	"slices"
	"syscall"
	"time"

	"copydesk/internal/call"
	"copydesk/internal/desk"
	"copydesk/internal/example"
	"copydesk/internal/letter"
	"copydesk/internal/message"
	"copydesk/internal/store"
	"copydesk/internal/submission"
)

// stage is the processor time that one part of the work takes for one email.
type stage struct {
	Name    string
	PerMail time.Duration
}

// stages shows where the processor time goes, each stage alone over the same emails.
func stages(b *bed, o options) {
	b.within(func(b *bed) {
		emails := b.newStock(min(o.mails, 1000), usual)
		defer emails.discard()
		d := b.install("none")
		u := d.self("stages", d.dir, filepath.Dir(emails.files[0]), fmt.Sprint(len(emails.files)), o.keep)
		var found []stage
		b.must(json.Unmarshal(u.output, &found))
		t := table{{"stage", "CPU ms/mail"}}
		for _, s := range found {
			t.row(s.Name, milliseconds(s.PerMail))
		}
		t.print()
	})
}

// measureStages measures each stage in turn. The arguments are a folder for the database, that of the emails, how many
// there are, and a folder for profiles or "".
func measureStages(arguments []string) error {
	m := stopwatch{profiles: arguments[3]}
	var count int
	if _, err := fmt.Sscan(arguments[2], &count); err != nil {
		return err
	}
	raws, err := emailsIn(arguments[1], count)
	if err != nil {
		return err
	}
	c, err := call.Parse(example.CallFile, example.Call)
	if err != nil {
		return err
	}
	d, err := newDesk([]*call.Call{c})
	if err != nil {
		return err
	}
	reads := make([]desk.Read, count)
	m.time("read: MIME alone", count, func() error {
		for _, raw := range raws {
			message.Parse(raw, d.Trust)
		}
		return nil
	})
	m.time("read: all of it", count, func() error {
		for n, raw := range raws {
			reads[n] = d.Read(desk.Arrival{Mailbox: "INBOX", UIDValidity: 1, UID: uint32(n + 1), Received: received, Raw: raw})
		}
		return nil
	})
	m.time("letter (a part of filing)", count, func() error { return letters(d, c, reads) })
	db, err := store.Open(filepath.Join(arguments[0], "stages.db"))
	if err != nil {
		return err
	}
	defer db.Close()
	m.time("file: decide, render, write", count, func() error { return fileAll(d, db, reads) })
	if m.err != nil {
		return m.err
	}
	return json.NewEncoder(os.Stdout).Encode(m.found)
}

// emailsIn are the emails of a folder, called by their numbers.
func emailsIn(folder string, count int) ([][]byte, error) {
	raws := make([][]byte, count)
	for n := range raws {
		raw, err := os.ReadFile(filepath.Join(folder, fmt.Sprint(n)))
		if err != nil {
			return nil, err
		}
		raws[n] = raw
	}
	return raws, nil
}

// letters renders the answer to each email.
func letters(d *desk.Desk, c *call.Call, reads []desk.Read) error {
	for n, r := range reads {
		if len(r.Intake.Blogs) == 0 {
			return fmt.Errorf("email %d has no blog", n)
		}
		b := c.Judge(r.Intake.Blogs[0].Blog, false).Complete()
		entry := letter.Entry{Ref: fmt.Sprintf("SS20-%d", n), Blog: b, Status: submission.Status(b.Verdict)}
		e := letter.Envelope{From: d.From, To: []letter.Address{letter.Address(r.Message.From)}, MessageID: unique() + "@example.org", Date: received, Subject: r.Message.Subject}
		if _, err := d.Letters.Answer(e, letter.Answer{Call: c, Entries: []letter.Entry{entry}}); err != nil {
			return err
		}
	}
	return nil
}

func fileAll(d *desk.Desk, db *store.Store, reads []desk.Read) error {
	for group := range slices.Chunk(reads, 50) {
		err := db.Update(context.Background(), func(tx *store.Tx) error {
			for _, r := range group {
				if _, err := d.File(tx, r, received); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// stopwatch takes the processor time of the whole process, garbage collection with it.
type stopwatch struct {
	profiles string
	found    []stage
	err      error
}

func (m *stopwatch) time(name string, count int, run func() error) {
	if m.err != nil {
		return
	}
	if m.profiles != "" {
		if f, err := os.Create(filepath.Join(m.profiles, fmt.Sprintf("stage%d.pprof", len(m.found)))); err == nil {
			defer f.Close()
			_ = pprof.StartCPUProfile(f) // a figure without a profile is still a figure
			defer pprof.StopCPUProfile()
		}
	}
	begun := cpu()
	m.err = run()
	m.found = append(m.found, stage{name, (cpu() - begun) / time.Duration(count)})
}

func cpu() time.Duration {
	var u syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &u) // cannot fail with these arguments (getrusage(2))
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
