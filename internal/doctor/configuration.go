package doctor

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"copydesk/internal/call"
	"copydesk/internal/digest"
	"copydesk/internal/letter"
	"copydesk/internal/tomlfile"
)

const (
	dayForm = "Monday 2 January 2006"
	timeOf  = "15:04 on " + dayForm
)

// configurationFaults are those of a configuration that cannot be read, each with its file, line and key.
func configurationFaults(err error) []Finding {
	p := &part{name: "Configuration"}
	var faults tomlfile.Faults
	if !errors.As(err, &faults) {
		faults = tomlfile.Faults{{Message: err.Error()}}
	}
	for _, f := range faults {
		mend := "put that right"
		if f.Line > 0 {
			mend = "edit that line"
		}
		p.wrong(f.Error(), mend+", and run `copydesk doctor` again; the rest is looked at then")
	}
	return p.found
}

func (x *examination) configuration(context.Context) []Finding {
	p := &part{name: "Configuration"}
	p.well(x.Path + " can be read, and every key in it is known")
	var faults tomlfile.Faults
	if errors.As(x.Config.Ready(), &faults) {
		for _, f := range faults {
			p.wrong(f.Error(), "without it copydesk cannot log in: give it, for the user copydesk runs as to read, and run `copydesk doctor` again")
		}
	}
	for _, warning := range x.Config.Warnings {
		p.hint(warning, "")
	}
	return p.found
}

func (x *examination) calls(ctx context.Context) []Finding {
	p := &part{name: "Calls"}
	now := x.Now()
	for _, c := range x.Config.Calls {
		p.one(c, now)
	}
	p.routes(x.Config.Calls)
	x.strays(ctx, p)
	return p.found
}

// strays tells of blogs whose call is not among the calls. It may be over; or its slug was changed, which parts it from
// its blogs.
func (x *examination) strays(ctx context.Context, p *part) {
	if x.db == nil {
		return
	}
	counts, err := x.db.CallCounts(ctx)
	if err != nil {
		return // told with the database
	}
	kept, _ := x.db.KeptCalls(ctx)
	for _, n := range counts {
		if slices.ContainsFunc(x.Config.Calls, func(c *call.Call) bool { return c.Slug == n.Call }) {
			continue
		}
		says := fmt.Sprintf("the database has %s of %q, a call that is not in `calls`: no digest and no plan tells of it", count(n.Submissions, "blog"), n.Call)
		if until, ok := kept[n.Call]; ok {
			says += "; by its `retention` it is kept until " + until.UTC().Format("2 January 2006")
		}
		p.hint(says, fmt.Sprintf("if that call is over, this is as it should be; if its slug was changed, change it back to slug = %q, for a slug names the call for good", n.Call))
	}
}

// one looks at the dates of a call.
func (p *part) one(c *call.Call, now time.Time) {
	last := c.Closes.Add(-time.Minute).Format(timeOf)
	switch {
	case !c.Late(now):
		p.well(fmt.Sprintf("%s: %s, open until %s", c.Name, themes(c), last))
	case c.InGrace(now):
		p.hint(fmt.Sprintf("%s closed at %s; replies still count until %s", c.Name, last, c.Closes.Add(c.Grace).Format(timeOf)), "")
	default:
		p.hint(fmt.Sprintf("%s closed at %s: every blog that comes now is late", c.Name, last),
			fmt.Sprintf("move `deadline` in the call's file if blogs are still welcome, or take the call out of `calls` once %s is over", c.Name))
	}
}

func themes(c *call.Call) string {
	if len(c.Themes) == 1 {
		return "1 theme"
	}
	return fmt.Sprintf("%d themes", len(c.Themes))
}

// routes looks at whether mail can be told apart when there are several calls.
func (p *part) routes(calls []*call.Call) {
	if len(calls) < 2 {
		return
	}
	for _, c := range calls {
		if len(c.Addresses) == 0 {
			p.hint(fmt.Sprintf("%s has no addresses, and there are %d calls: its mail is told from the others' by its words alone", c.Name, len(calls)),
				"give each call an address of its own in `addresses`")
		}
	}
}

func (x *examination) letters(context.Context) []Finding {
	p := &part{name: "Letters"}
	if x.LettersFault != nil {
		p.wrong(x.LettersFault.Error(), "correct letters.templates in copydesk.toml, or the folder it names")
		return p.found
	}
	samples, err := x.Letters.Samples()
	faults := x.Letters.Faults() // those of the samples among them
	if err == nil {
		var d letter.Rendered
		if d, err = digest.Sample(x.Letters); d.Fallback != nil {
			faults = append(faults, d.Fallback)
		}
		samples = append(samples, d)
	}
	if err != nil {
		faults = append(faults, err)
	}
	slices.SortFunc(faults, func(a, b error) int { return strings.Compare(a.Error(), b.Error()) })
	for _, fault := range slices.CompactFunc(faults, func(a, b error) bool { return a.Error() == b.Error() }) {
		remedy := "until it is mended the built-in letter goes out in its place; `copydesk letters DIR` shows them all"
		var unused letter.Unused
		if errors.As(fault, &unused) {
			remedy = unused.Remedy
		}
		p.wrong(fault.Error(), remedy)
	}
	kinds := map[string]bool{}
	for _, s := range samples {
		kinds[s.Kind] = true
	}
	if len(p.found) == 0 {
		own := "the built-in templates"
		if dir := x.Config.Letters.Templates; dir != "" {
			own = "the templates of " + dir
		}
		p.well(fmt.Sprintf("%d kinds of letter are made from %s (%d samples)", len(kinds), own, len(samples)))
	}
	p.unfit(samples)
	return p.found
}

// unfit hints at what mail programs will not show as it is meant, each thing with the first letter that has it.
func (p *part) unfit(samples []letter.Rendered) {
	told := map[string]bool{}
	for _, s := range samples {
		for _, fault := range letter.Lint(s.HTML) {
			if !told[fault] {
				told[fault] = true
				p.hint(fmt.Sprintf("the letter %s: %s", s.Sample, fault), "mail programs will not show it as it is meant; `copydesk letters DIR` shows them all")
			}
		}
	}
}

// list joins names for a sentence.
func list(names []string) string { return strings.Join(names, ", ") }
