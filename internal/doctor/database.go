package doctor

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"copydesk/internal/disk"
	"copydesk/internal/store"
)

// backup is what is left to do about a database that is damaged.
const backup = "stop copydesk, restore the last backup, and see docs/running.md for what was received since"

func (x *examination) database(ctx context.Context) []Finding {
	p := &part{name: "Database"}
	path := x.Config.Database
	p.room(filepath.Dir(path))
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		p.hint("there is none at "+path+" yet", "the first `copydesk poll` or `copydesk run` makes it")
		return p.found
	}
	if x.dbFault != nil {
		says, mend, _ := strings.Cut(x.dbFault.Error(), ": ") // the sentences of the database end with their remedy
		p.wrong(says, cmp.Or(mend, backup))
		return p.found
	}
	p.writable(path)
	if err := x.db.Integrity(ctx); err != nil {
		p.wrong(err.Error(), backup)
	} else {
		p.well(fmt.Sprintf("%s is whole (%s)", path, megabytes(info.Size()+sizeOf(path+"-wal"))))
	}
	switch {
	case x.lockFault != nil:
		says, mend, _ := strings.Cut(x.lockFault.Error(), ": ")
		p.wrong(says, cmp.Or(mend, "make the user of the service the owner of the file and its folder"))
	case x.holder == "":
		p.well("no copydesk is at work with it just now")
	default:
		p.well(x.holder)
	}
	x.clock(ctx, p)
	x.outboxState(ctx, p)
	return p.found
}

// room looks at the disk, and at whether the folder takes the files that SQLite puts beside the database.
func (p *part) room(dir string) {
	if free, known := disk.Free(dir); known && free < disk.Low {
		p.wrong(fmt.Sprintf("the disk of %s is nearly full: %s are free", dir, megabytes(int64(free))), "make room, or move the database to another disk (`copydesk backup` makes the copy)")
	} else if known {
		p.well(fmt.Sprintf("%s are free in %s", megabytes(int64(free)), dir))
	}
	probe, err := os.CreateTemp(dir, ".copydesk-doctor-*")
	if errors.Is(err, fs.ErrNotExist) {
		p.wrong("the folder "+dir+" for the database does not exist", "make it, or name another under `database` in copydesk.toml")
		return
	}
	if err != nil {
		p.wrong(fmt.Sprintf("nothing can be written in the folder %s (%v)", dir, errors.Unwrap(err)), "make the user of the service the owner of the folder: SQLite keeps its log beside the database")
		return
	}
	_ = errors.Join(probe.Close(), os.Remove(probe.Name())) // it is empty
}

func (p *part) writable(path string) {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		p.wrong(fmt.Sprintf("%s cannot be written (%v)", path, errors.Unwrap(err)), "make the user of the service the owner of the file, and the disk writable")
		return
	}
	if info, err := f.Stat(); err == nil && info.Mode().Perm()&0o007 != 0 {
		p.hint(path+" holds everybody's emails, and every user of this machine can read it", "`chmod 600 "+path+"`")
	}
	_ = f.Close() // nothing was written
}

// tolerated is how far two clocks may differ.
const tolerated = 2 * time.Minute

// clock finds a clock that was set back: what was filed lies in the future.
func (x *examination) clock(ctx context.Context, p *part) {
	_, rows, err := x.db.Query(ctx, `SELECT max(filed) FROM mail`, timeout)
	if err != nil || len(rows) != 1 {
		return
	}
	text, _ := rows[0][0].(string)
	last, err := time.Parse(time.RFC3339Nano, text)
	if err != nil {
		return // nothing was filed yet
	}
	if ahead := last.Sub(x.Now()); ahead > tolerated {
		p.wrong(fmt.Sprintf("the clock of this machine is %s behind the last email that was filed (%s)", ahead.Round(time.Second), text),
			"set the clock (`timedatectl set-ntp true`): deadlines and retries go by it")
	}
}

// outboxState tells of letters that a person must look at.
func (x *examination) outboxState(ctx context.Context, p *part) {
	g, err := x.db.Gauges(ctx)
	if err != nil {
		p.wrong(err.Error(), backup)
		return
	}
	if n := g.Letters[string(store.Failed)]; n > 0 {
		p.hint(fmt.Sprintf("%s failed for good", count(n, "letter")), "`copydesk outbox --state failed` says why, `copydesk outbox retry` sends them again")
	}
	if waits := x.Now().Sub(g.OldestWaiting); !g.OldestWaiting.IsZero() && waits > time.Hour {
		p.hint(fmt.Sprintf("a letter has waited since %s", g.OldestWaiting.UTC().Format(time.RFC3339)), "`copydesk outbox --state waiting` says why")
	}
}

// sizeOf is the size of a file that need not be there.
func sizeOf(path string) int64 {
	info, err := os.Stat(path)
	if err != nil {
		return 0
	}
	return info.Size()
}

func megabytes(n int64) string {
	if n < 10<<20 {
		return fmt.Sprintf("%.1f MB", float64(n)/(1<<20))
	}
	return fmt.Sprintf("%d MB", n>>20)
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
