package main

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"copydesk/internal/store"
	"copydesk/internal/submission"
	"copydesk/internal/terminal"
)

type statsCommand struct {
	Call string `help:"Only this call." placeholder:"SLUG"`
	CSV  bool   `help:"Print CSV, for spreadsheets." name:"csv" xor:"format"`
}

// Help shows it used.
func (statsCommand) Help() string {
	return `A blog for two themes counts under both. Days are those of the call's timezone. For example:

  copydesk stats --csv > counts.csv`
}

// figures are the counts as stats --json prints them.
type figures struct {
	Call          string        `json:"call"` // "" for all
	Total         int           `json:"total"`
	Themes        []themeFigure `json:"themes"`
	Statuses      []store.Count `json:"statuses"`
	Days          []store.Count `json:"days"`
	Organisations []store.Count `json:"organisations"`
	Rounds        []store.Count `json:"rounds"`
	Kinds         []store.Count `json:"kinds"`
	Outcomes      []store.Count `json:"outcomes"`
	Letters       []store.Count `json:"letters"`
	Answers       delay         `json:"answers"` // from the receipt of an email to its letter being sent
	Filed         delay         `json:"filed"`   // from the filing of an email to its letter being sent
}

type themeFigure struct {
	Call     string         `json:"call"`
	Number   int            `json:"number"`
	Name     string         `json:"name"`
	Total    int            `json:"total"`
	Statuses map[string]int `json:"statuses"`
}

type delay struct {
	Letters       int     `json:"letters"`
	MedianSeconds float64 `json:"median_seconds"`
	P95Seconds    float64 `json:"p95_seconds"`
}

// Run counts.
func (c *statsCommand) Run(app *App) error {
	a, err := openArchive(app)
	if err != nil {
		return err
	}
	defer a.Close()
	if err := a.wantCall(c.Call); err != nil {
		return err
	}
	st, err := a.StatsIn(app.Context, c.Call, a.place(c.Call))
	if err != nil {
		return err
	}
	switch {
	case app.JSON:
		return app.PrintJSON(figuresOf(c.Call, st))
	case c.CSV:
		return app.PrintCSV([]string{"about", "call", "name", "status", "count"}, statsRows(st))
	}
	printStats(app, st)
	return nil
}

func figuresOf(slug string, st store.Stats) figures {
	f := figures{
		Call: slug, Total: st.Total, Themes: []themeFigure{}, Statuses: listOf(st.Statuses), Days: listOf(st.Days), Organisations: listOf(st.Organisations),
		Rounds: listOf(st.Rounds), Kinds: listOf(st.Kinds), Outcomes: listOf(st.Outcomes), Letters: listOf(st.Letters),
		Answers: delayOf(st.Answers), Filed: delayOf(st.Filed),
	}
	for _, t := range st.Themes {
		f.Themes = append(f.Themes, themeFigure(t))
	}
	return f
}

func delayOf(d store.Delays) delay {
	return delay{d.Letters, d.Median.Seconds(), d.P95.Seconds()}
}

// statsRows are all the counts in one table, which a spreadsheet can pivot.
func statsRows(st store.Stats) [][]string {
	var rows [][]string
	for _, t := range st.Themes {
		name := strings.TrimSpace(strconv.Itoa(t.Number) + " " + t.Name)
		if t.Total == 0 {
			rows = append(rows, []string{"theme", t.Call, name, "", "0"})
		}
		for _, status := range statuses {
			if n := t.Statuses[string(status)]; n > 0 {
				rows = append(rows, []string{"theme", t.Call, name, string(status), strconv.Itoa(n)})
			}
		}
	}
	for _, about := range []struct {
		name   string
		counts []store.Count
	}{
		{"status", st.Statuses},
		{"day", st.Days},
		{"organisation", st.Organisations},
		{"rounds", st.Rounds},
		{"email kind", st.Kinds},
		{"email outcome", st.Outcomes},
		{"letter", st.Letters},
	} {
		for _, c := range about.counts {
			rows = append(rows, []string{about.name, "", c.Name, "", strconv.Itoa(c.Count)})
		}
	}
	return rows
}

// mostShown is how many organisations a person is shown.
const mostShown = 15

func printStats(app *App, st store.Stats) {
	t := app.Terminal
	app.Printf("%s\n", t.Bold(plural(st.Total, "submission")))
	calls := themesByCall(st.Themes)
	for _, of := range calls {
		heading := "By theme"
		if len(calls) > 1 {
			heading += " of " + of.call
		}
		printBars(app, heading, of.themes)
	}
	printBars(app, "By status", inOrder(st.Statuses))
	printBars(app, "By day", everyDay(st.Days))
	organisations := st.Organisations
	if more := len(organisations) - mostShown; more > 0 {
		organisations = organisations[:mostShown]
		defer app.note(fmt.Sprintf("%d more organisations; --csv has them all", more))
	}
	printBars(app, "By organisation", organisations)
	printBars(app, "Revisions it took", st.Rounds)
	printBars(app, "Emails", st.Outcomes)
	printBars(app, "Letters", st.Letters)
	if st.Answers.Letters > 0 {
		delays := fmt.Sprintf("half within %s of the email's receipt, nineteen in twenty within %s (%s)",
			roughly(st.Answers.Median), roughly(st.Answers.P95), plural(st.Answers.Letters, "letter"))
		app.Printf("\n%s\n%s\n", t.Bold("Time to the letter"), terminal.Wrap(delays, t.Width, "  "))
	}
}

// callThemes are the counts of the themes of one call.
type callThemes struct {
	call   string
	themes []store.Count
}

func themesByCall(themes []store.ThemeCount) []callThemes {
	var calls []callThemes
	for _, t := range themes {
		if len(calls) == 0 || calls[len(calls)-1].call != t.Call {
			calls = append(calls, callThemes{call: t.Call})
		}
		last := &calls[len(calls)-1]
		last.themes = append(last.themes, store.Count{Name: fmt.Sprintf("%d %s", t.Number, t.Name), Count: t.Total})
	}
	return calls
}

func plural(n int, word string) string {
	if n == 1 {
		return "1 " + word
	}
	return strconv.Itoa(n) + " " + word + "s"
}

// inOrder puts statuses in the order in which a blog goes through them.
func inOrder(counts []store.Count) []store.Count {
	sorted := slices.Clone(counts)
	place := func(c store.Count) int { return slices.Index(statuses, submission.Status(c.Name)) }
	slices.SortStableFunc(sorted, func(a, b store.Count) int { return place(a) - place(b) })
	return sorted
}

// everyDay fills the days between the first and the last, unless they are too many to show.
func everyDay(days []store.Count) []store.Count {
	if len(days) < 2 {
		return days
	}
	first, err1 := time.Parse(time.DateOnly, days[0].Name)
	last, err2 := time.Parse(time.DateOnly, days[len(days)-1].Name)
	if err1 != nil || err2 != nil || last.Sub(first) > 60*24*time.Hour {
		return days
	}
	counts := map[string]int{}
	for _, d := range days {
		counts[d.Name] = d.Count
	}
	var all []store.Count
	for day := first; !day.After(last); day = day.AddDate(0, 0, 1) {
		name := day.Format(time.DateOnly)
		all = append(all, store.Count{Name: name, Count: counts[name]})
	}
	return all
}

// printBars prints counts, each with a bar as long as it is large.
func printBars(app *App, heading string, counts []store.Count) {
	if len(counts) == 0 {
		return
	}
	t := app.Terminal
	names, most := 0, 1
	for _, c := range counts {
		names = max(names, min(terminal.Width(terminal.SafeLine(c.Name)), 40))
		most = max(most, c.Count)
	}
	digits := len(strconv.Itoa(most))
	room := min(40, 4*most) // one blog is no long bar
	if t.Width > 0 {
		const shortest, between = 5, 6
		names = min(names, max(8, t.Width-between-digits-shortest))
		room = max(shortest, min(room, t.Width-between-digits-names))
	}
	app.Printf("\n%s\n", t.Bold(heading))
	for _, c := range counts {
		name := terminal.Cut(terminal.SafeLine(c.Name), names)
		line := fmt.Sprintf("  %s%s  %*d  ", name, strings.Repeat(" ", names-terminal.Width(name)), digits, c.Count)
		app.Printf("%s\n", strings.TrimRight(line+t.Green(bar(c.Count, most, room)), " "))
	}
}

// bar draws n of most in at most room columns, to an eighth of a column. What is there is seen.
func bar(n, most, room int) string {
	if n <= 0 {
		return ""
	}
	eighths := max(1, int(math.Round(float64(n)*float64(room)*8/float64(most))))
	s := strings.Repeat("█", eighths/8)
	if rest := eighths % 8; rest > 0 {
		s += string([]rune(" ▏▎▍▌▋▊▉")[rest])
	}
	return s
}

// roughly says a time as people do.
func roughly(d time.Duration) string {
	switch {
	case d < time.Second:
		return "a second"
	case d < 2*time.Minute:
		return plural(int(d.Round(time.Second).Seconds()), "second")
	case d < 2*time.Hour:
		return plural(int(d.Round(time.Minute).Minutes()), "minute")
	case d < 48*time.Hour:
		return plural(int(d.Round(time.Hour).Hours()), "hour")
	}
	return plural(int(math.Round(d.Hours()/24)), "day")
}
