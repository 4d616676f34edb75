// Command bench measures copydesk against real mail servers on this machine: how fast it works through a backlog
// beside the rate at which the same mailbox can be read at all, where the time goes, how it grows, how long a
// contributor waits, and how long a question to the database takes. `make bench` runs it.
//
// What is compared is measured in one run, for the machine and its other work differ from one run to the next.
package main

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
)

// part is one table of the report.
type part struct {
	name  string
	about string
	run   func(*bed, options)
}

var parts = []part{
	{"backlog", "a backlog, in plain text and under TLS, beside the rate of reading alone", backlog},
	{"stages", "processor time by stage", stages},
	{"varied", "emails of every kind, under TLS", varied},
	{"numbers", "the same emails, more of them, under TLS", numbers},
	{"sizes", "smaller and larger emails, under TLS", sizes},
	{"idle", "a poll that finds nothing, beside archives of different sizes", idle},
	{"latency", "from delivery to the letter handed to SMTP, with IDLE", latency},
	{"queries", "questions to the database, by the number of submissions", queries},
}

// options are the flags.
type options struct {
	mails int
	full  bool
	runs  int
	keep  string
}

func main() {
	if len(os.Args) > 2 && os.Args[1] == childFlag {
		child(os.Args[2], os.Args[3:])
		return
	}
	var o options
	only := flag.String("only", "", "the parts to run, with commas between; all when empty")
	flag.IntVar(&o.mails, "mails", 2000, "emails in the backlog")
	flag.IntVar(&o.runs, "runs", 3, "runs of each row of the backlog; the median is shown")
	flag.BoolVar(&o.full, "full", false, "also 20,000 emails and 1,000,000 submissions: half an hour and 10 GB of disk")
	flag.StringVar(&o.keep, "profile", "", "a folder for CPU profiles of the stages")
	flag.Usage = usage
	flag.Parse()
	b := newBed()
	defer b.close()
	fmt.Println(machine())
	for _, p := range parts {
		if *only == "" || slices.Contains(strings.Split(*only, ","), p.name) {
			fmt.Printf("\n%s: %s\n\n", p.name, p.about)
			p.run(b, o)
		}
	}
}

func usage() {
	fmt.Fprintln(flag.CommandLine.Output(), "go run ./internal/bench [flags]: measures copydesk against servers on this machine. The parts:")
	for _, p := range parts {
		fmt.Fprintf(flag.CommandLine.Output(), "  %-8s %s\n", p.name, p.about)
	}
	flag.PrintDefaults()
}
