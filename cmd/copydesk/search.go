package main

import (
	"cmp"
	"strings"

	"copydesk/internal/listing"
	"copydesk/internal/store"
	"copydesk/internal/terminal"
)

type searchCommand struct {
	Words []string `arg:"" help:"The words: all must be there; data* finds every word that begins so, \"two words\" stand together."`
	selection
	page
	CSV bool `help:"Print CSV, for spreadsheets." name:"csv" xor:"format"`
}

// Help shows it used.
func (searchCommand) Help() string {
	return `It looks in title, description, author, organisation and text, whatever their case and accents; the best come first.
OR between two words takes either; -word leaves out what has it, behind --. For example:

  copydesk search 'council "town hall" digi*' --status accepted
  copydesk search -- council -budget`
}

// hit is a submission as search --json prints it.
type hit struct {
	listing.Blog
	Snippet string `json:"snippet"` // with the words found as they stand, and no marks
}

// Run searches.
func (c *searchCommand) Run(app *App) error {
	if err := c.check(); err != nil {
		return err
	}
	a, err := openArchive(app)
	if err != nil {
		return err
	}
	defer a.Close()
	filters, err := c.filters(a)
	if err != nil {
		return err
	}
	words := searchWords(c.Words)
	hits, err := chosen(filters, c.page, func(f store.Filter) ([]store.Hit, error) { return a.Search(app.Context, words, f) },
		func(h store.Hit) string { return h.Ref })
	if err != nil {
		return err
	}
	return c.print(a, hits)
}

// searchWords joins the arguments. One with a space in it that the shell took the quotation marks from is a phrase
// only when it is not the whole search: `search "digital services"` looks for both words.
func searchWords(arguments []string) string {
	if len(arguments) == 1 {
		return arguments[0]
	}
	words := make([]string, len(arguments))
	for i, argument := range arguments {
		words[i] = argument
		if strings.Contains(argument, " ") && !strings.Contains(argument, `"`) {
			words[i] = `"` + argument + `"`
		}
	}
	return strings.Join(words, " ")
}

func (c *searchCommand) print(a *archive, hits []store.Hit) error {
	switch {
	case a.app.JSON:
		out := make([]hit, len(hits))
		for i, h := range hits {
			out[i] = hit{a.blog(h.Submission), unmarked(h.Snippet)}
		}
		return a.app.PrintJSON(out)
	case c.CSV:
		rows := make([][]string, len(hits))
		for i, h := range hits {
			rows[i] = append(a.blog(h.Submission).Cells(), unmarked(h.Snippet))
		}
		return a.app.PrintCSV(append(append([]string{}, listing.Heading...), "snippet"), rows)
	case len(hits) == 0:
		a.app.note("nothing found; data* finds every word that begins so, and OR between two words takes either")
		return nil
	}
	t := a.app.Terminal
	for i, h := range hits {
		if i > 0 {
			a.app.Printf("\n")
		}
		title := terminal.SafeLine(cmp.Or(h.Blog.Title, "(no title)"))
		a.app.Printf("%s\n", terminal.Hang(t.Bold(h.Ref)+"  "+look(t, string(h.Status))+"  ", title, t.Width))
		if who := authorLine(h.Blog.Author); who != "" {
			a.app.Printf("%s\n", t.Dim(terminal.Wrap(terminal.SafeLine(who), t.Width, "  ")))
		}
		a.app.Printf("%s\n", foundWords(t, h.Snippet))
	}
	return nil
}

func unmarked(snippet string) string {
	return strings.NewReplacer(store.FoundStart, "", store.FoundEnd, "").Replace(snippet)
}

// foundWords shows a snippet with the words found in bold, or between asterisks where there is no bold.
func foundWords(t terminal.Terminal, snippet string) string {
	var words []string
	for i, piece := range strings.Split(snippet, store.FoundStart) {
		found, rest, marked := strings.Cut(piece, store.FoundEnd)
		switch {
		case i == 0 || !marked:
			words = append(words, terminal.Safe(piece))
			continue
		case t.Colour:
			found = t.Bold(t.Yellow(terminal.Safe(found)))
		default:
			found = "*" + terminal.Safe(found) + "*"
		}
		words = append(words, found+terminal.Safe(rest))
	}
	return terminal.Wrap(strings.Join(words, ""), t.Width, "  ")
}
