package main

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"github.com/alecthomas/kong"

	"copydesk/internal/listing"
	"copydesk/internal/store"
	"copydesk/internal/submission"
)

// selection are the flags that choose submissions. All that are given must be true; one given again widens its own
// choice: `--theme 2 --theme 3` is under either.
type selection struct {
	Call    []string `help:"Of this call." placeholder:"SLUG"`
	Theme   []string `help:"Under this theme: its number or name." placeholder:"THEME"`
	Status  []string `help:"With this status: accepted, needs-correction, late, withdrawn or declined." placeholder:"STATUS"`
	Author  []string `help:"A part of the author's name, address or organisation." placeholder:"WORDS" sep:"none"`
	Since   string   `help:"Received on that day or later: monday, \"3 days ago\", 2020-08-28." placeholder:"DAY"`
	Until   string   `help:"Received on that day or before." placeholder:"DAY"`
	Problem []string `help:"With this problem or remark, such as too-long." placeholder:"CODE"`
}

var statuses = []submission.Status{
	submission.StatusAccepted, submission.StatusNeedsCorrection, submission.StatusLate, submission.StatusWithdrawn, submission.StatusDeclined,
}

var codes = []submission.Code{
	submission.NoBlog, submission.LinkOnly, submission.UnreadableAttachment, submission.UnsupportedFormat, submission.UnsafeAttachment,
	submission.TooShort, submission.TooLong, submission.MissingTitle, submission.MissingDescription, submission.DescriptionTooLong,
	submission.MissingTheme, submission.UnknownTheme, submission.WithinTolerance, submission.OverOrganisationLimit, submission.AsksSomething, submission.SentBefore,
}

// filters are what the store is asked for: one for each pairing of the flags that a filter holds once.
func (s *selection) filters(a *archive) ([]store.Filter, error) {
	if err := oneOf("status", s.Status, statuses...); err != nil {
		return nil, err
	}
	if err := oneOf("problem", s.Problem, codes...); err != nil {
		return nil, err
	}
	for _, slug := range s.Call {
		if err := a.wantCall(slug); err != nil {
			return nil, err
		}
	}
	f := store.Filter{Statuses: s.Status}
	slug := ""
	if len(s.Call) == 1 {
		slug = s.Call[0]
	}
	var err error
	if f.Themes, err = s.themes(a); err != nil {
		return nil, err
	}
	if f.Since, err = a.since(s.Since, slug); err != nil {
		return nil, err
	}
	if f.Until, err = a.until(s.Until, slug); err != nil {
		return nil, err
	}
	return s.pairings(f), nil
}

func (s *selection) pairings(f store.Filter) []store.Filter {
	var all []store.Filter
	for _, f.Call = range orNone(s.Call) {
		for _, f.Author = range orNone(s.Author) {
			for _, problem := range orNone(s.Problem) {
				f.Problem = submission.Code(problem)
				all = append(all, f)
			}
		}
	}
	return all
}

func orNone(words []string) []string {
	if len(words) == 0 {
		return []string{""}
	}
	return words
}

// themes finds the numbers of the themes that the flags name, among those of the calls chosen.
func (s *selection) themes(a *archive) ([]int, error) {
	slugs := s.Call
	if len(slugs) == 0 {
		var err error
		if slugs, err = a.slugs(); err != nil {
			return nil, err
		}
	}
	var numbers []int
	for _, words := range s.Theme {
		found, parts := a.themesNamed(words, slugs)
		switch {
		case len(found) == 0 && len(parts) > 1:
			return nil, usageErrorf("%q is a part of the names of several themes; there is %s", words, a.themeList(slugs))
		case len(found) == 0:
			return nil, usageErrorf("there is no theme %q; there is %s", words, a.themeList(slugs))
		}
		numbers = append(numbers, found...)
	}
	return numbers, nil
}

// themesNamed finds a theme by its number, its whole name, one of the call's other words for it, or a part of the name that only
// one has. parts are those where several have it.
func (a *archive) themesNamed(words string, slugs []string) (exact, parts []int) {
	wanted := strings.ToLower(strings.TrimSpace(words))
	_, err := strconv.Atoi(wanted)
	inName := err != nil && wanted != "" // 19 is a number, and no part of "COVID-19"
	add := func(list []int, n int) []int {
		if slices.Contains(list, n) {
			return list
		}
		return append(list, n)
	}
	for _, slug := range slugs {
		for _, t := range a.themesOf(slug) {
			name := strings.ToLower(t.Name)
			if strconv.Itoa(t.Number) == wanted || name == wanted || a.alsoCalled(slug, t.Number, wanted) {
				exact = add(exact, t.Number)
			} else if inName && strings.Contains(name, wanted) {
				parts = add(parts, t.Number)
			}
		}
	}
	if len(exact) == 0 && len(parts) == 1 {
		return parts, nil
	}
	return exact, parts
}

func (a *archive) alsoCalled(slug string, number int, words string) bool {
	c := a.call(slug)
	if c == nil {
		return false
	}
	theme, _ := c.Theme(number)
	return slices.ContainsFunc(theme.Also, func(also string) bool { return strings.EqualFold(also, words) })
}

func (a *archive) themeList(slugs []string) string {
	var names []string
	for _, slug := range slugs {
		for _, t := range a.themesOf(slug) {
			if name := strconv.Itoa(t.Number) + " " + t.Name; !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	return strings.Join(names, ", ")
}

// page are the flags that sort and cut what is chosen.
type page struct {
	Sort   order `help:"By received, updated, title, author, words or ref; - before it turns it round, as in --sort -words. Without it the newest come first, in a search the best." placeholder:"BY"`
	Limit  int   `help:"At most so many; all of them without it." placeholder:"N"`
	Offset int   `help:"Leave out the first N." placeholder:"N"`
}

// order is what rows are sorted by, with - before it for the other way round.
type order string

// Decode takes the next word as it stands: of another flag -words would be taken for flags.
func (o *order) Decode(ctx *kong.DecodeContext) error {
	word := ctx.Scan.Pop()
	if word.IsEOL() {
		return errors.New("missing value")
	}
	*o = order(word.String())
	return nil
}

func (p page) check() error {
	if p.Sort != "" && !slices.Contains(store.Sorts(), strings.TrimPrefix(string(p.Sort), "-")) {
		return usageErrorf("--sort %s: sort by one of %s, with - before it to turn it round", p.Sort, strings.Join(store.Sorts(), ", "))
	}
	return limits(p.Limit, p.Offset)
}

// chosen asks for what several filters choose, in one order. ask is List or Search; ref says which submission a row is.
func chosen[Row any](filters []store.Filter, p page, ask func(store.Filter) ([]Row, error), ref func(Row) string) ([]Row, error) {
	if len(filters) == 1 {
		f := filters[0]
		f.Sort, f.Limit, f.Offset = string(p.Sort), p.Limit, p.Offset
		return ask(f)
	}
	wanted := map[string]bool{}
	for _, f := range filters {
		rows, err := ask(f)
		if err != nil {
			return nil, err
		}
		for _, row := range rows {
			wanted[ref(row)] = true
		}
	}
	wide := filters[0]
	wide.Call, wide.Author, wide.Problem, wide.Sort = "", "", "", string(p.Sort)
	rows, err := ask(wide)
	rows = slices.DeleteFunc(rows, func(row Row) bool { return !wanted[ref(row)] })
	rows = rows[min(p.Offset, len(rows)):]
	if p.Limit > 0 {
		rows = rows[:min(p.Limit, len(rows))]
	}
	return rows, err
}

// blog is a submission as list --json prints it.
func (a *archive) blog(s store.Submission) listing.Blog { return listing.Of(s, a.themeName) }

// themeNumbers writes themes in a narrow column: "2, 3".
func themeNumbers(themes []listing.Theme) string {
	words := make([]string, len(themes))
	for i, t := range themes {
		words[i] = strconv.Itoa(t.Number)
	}
	return strings.Join(words, ", ")
}
