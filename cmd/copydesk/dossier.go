package main

import (
	"fmt"
	"strings"

	"copydesk/internal/listing"
	"copydesk/internal/store"
	"copydesk/internal/submission"
	"copydesk/internal/terminal"
	"copydesk/internal/worddiff"
)

// printDossier shows a submission to a person: how it stands, its fields, how it came to be so, and its text.
func printDossier(a *archive, d dossier) error {
	app, t := a.app, a.app.Terminal
	app.Printf("%s  %s  %s\n", t.Bold(d.Ref), look(t, string(d.Status)), t.Dim(d.Call))
	printFields(a, d)
	if len(d.Blog.Problems)+len(d.Blog.Remarks) > 0 {
		app.Printf("\n")
		printProblems(app, d.Blog)
	}
	app.Printf("\n%s\n", t.Bold("What happened"))
	for _, m := range d.history() {
		app.Printf("%s\n", terminal.Hang("  "+t.Dim(a.when(m.at, d.Call))+"  ", terminal.SafeLine(m.what), t.Width))
	}
	printRevisions(a, d)
	if d.Blog.Text != "" {
		app.Printf("\n%s\n\n%s\n", t.Bold("The blog"), paragraphs(d.Blog.Text, t.Width))
	}
	return nil
}

// printFields prints each field with where it was found.
func printFields(a *archive, d dossier) {
	b := d.Blog
	from := d.Sender
	if d.SenderName != "" {
		from = d.SenderName + " <" + d.Sender + ">"
	}
	var images, who []string
	for _, i := range b.Images {
		images = append(images, fmt.Sprintf("%s (%s)", i.Name, i.Role))
	}
	for _, p := range d.participants {
		if p.Role != store.RoleSender && p.Address != d.Sender {
			who = append(who, fmt.Sprintf("%s (%s)", p.Address, p.Role))
		}
	}
	for _, f := range []struct{ name, value, found string }{
		{"Title", b.Title, b.Found.Title},
		{"Description", b.Description, b.Found.Description},
		{"Themes", a.themeWords(d.Call, b.Themes), b.Found.Themes},
		{"Author", authorLine(b.Author), b.Found.Author},
		{"Biography", b.Author.Bio, ""},
		{"Words", number(b.Words), ""},
		{"File", fileOf(b), ""},
		{"Images", strings.Join(images, ", "), ""},
		{"Sender", from, ""},
		{"Also", strings.Join(who, ", "), ""},
		{"Received", a.when(d.Received, d.Call), ""},
		{"Updated", a.when(d.Updated, d.Call), ""},
		{"Decided", d.Decided, ""},
		{"Appears on", d.FixedDay, ""},
		{"Reminded", a.when(d.Reminded, d.Call), ""},
	} {
		printField(a.app, f.name, f.value, f.found)
	}
}

func printField(app *App, name, value, found string) {
	if value == "" {
		return
	}
	app.Printf("%s\n", fieldLine(app.Terminal, fmt.Sprintf("  %-12s ", name), terminal.SafeLine(value), found))
}

// fieldLine is the value of a field behind its label, and where it was found; label and value are safe.
func fieldLine(t terminal.Terminal, label, value, found string) string {
	if found == "" {
		return terminal.Hang(label, value, t.Width)
	}
	found = t.Dim("(" + terminal.SafeLine(found) + ")")
	if t.Width == 0 {
		return label + value + "  " + found
	}
	return terminal.Hang(label, value+" "+found, t.Width)
}

// labelled is a text beside its name; the text is safe.
func labelled(name, text string, width int) string {
	return terminal.Hang(fmt.Sprintf("  %-12s ", name), text, width)
}

func printProblems(app *App, b submission.Blog) {
	t := app.Terminal
	line := func(mark string, p submission.Problem) {
		app.Printf("%s\n", terminal.Hang("  "+mark+" ", terminal.SafeLine(p.Message)+" ("+string(p.Code)+")", t.Width))
	}
	for _, p := range b.Problems {
		line(t.Cross(), p)
	}
	for _, p := range b.Remarks {
		line(t.Dot(), p)
	}
}

// printRevisions shows how a blog came to be what it is: what the rules said of each revision, and what it changed of
// the one before. Of a blog with one revision all is said already.
func printRevisions(a *archive, d dossier) {
	if len(d.revisions) < 2 {
		return
	}
	t := a.app.Terminal
	for i, r := range d.revisions {
		heading := fmt.Sprintf("Revision %d, %s, %s %s", r.Number, a.when(r.Received, d.Call), whence(r), terminal.SafeLine(r.From))
		if !r.Counts {
			heading += ", too late to count"
		}
		a.app.Printf("\n%s\n", terminal.Wrap(t.Bold(heading)+", "+look(t, string(r.Blog.Verdict)), t.Width, ""))
		if i > 0 {
			printChanges(a, d.Call, d.revisions[i-1].Blog, r)
		}
		printProblems(a.app, r.Blog)
	}
}

// whence says how a revision came: from somebody by email, or by an editor's decision.
func whence(r store.Revision) string {
	if r.MailID == 0 {
		return "by"
	}
	return "from"
}

// printChanges shows what a revision changed of the one before, word by word.
func printChanges(a *archive, slug string, was submission.Blog, r store.Revision) {
	app, t, is := a.app, a.app.Terminal, r.Blog
	if len(r.Changed) > 0 {
		app.Printf("%s\n", terminal.Hang("  ", terminal.SafeLine("changed: "+strings.Join(r.Changed, ", ")), t.Width))
	}
	for _, f := range []struct{ name, was, is string }{
		{"Title", was.Title, is.Title},
		{"Description", was.Description, is.Description},
		{"Themes", a.themeWords(slug, was.Themes), a.themeWords(slug, is.Themes)},
		{"Author", authorLine(was.Author), authorLine(is.Author)},
		{"Biography", was.Author.Bio, is.Author.Bio},
		{"File", was.Source, is.Source},
		{"Text", was.Text, is.Text},
	} {
		if changes := worddiff.Brief(worddiff.Diff(f.was, f.is), 6); changes != nil {
			app.Printf("%s\n", labelled(f.name, markedUp(t, changes), t.Width))
		}
	}
}

// markedUp shows changes in colour, or as [-removed-] and {+added+} where there is none.
func markedUp(t terminal.Terminal, runs []worddiff.Run) string {
	var b strings.Builder
	for i, run := range runs {
		text := terminal.SafeLine(run.Text)
		switch {
		case run.Kind == worddiff.Removed && t.Colour:
			text = t.Red(text)
		case run.Kind == worddiff.Removed:
			text = "[-" + text + "-]"
		case run.Kind == worddiff.Added && t.Colour:
			text = t.Green(text)
		case run.Kind == worddiff.Added:
			text = "{+" + text + "+}"
		}
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(text)
	}
	return b.String()
}

// paragraphs wraps Markdown line by line, so that its lists and quotes stay what they are.
func paragraphs(text string, width int) string {
	lines := strings.Split(terminal.Safe(text), "\n")
	for i, line := range lines {
		if width > 0 && terminal.Width(line) > width-2 {
			line = terminal.Wrap(line, width-2, "")
		}
		lines[i] = strings.TrimRight("  "+strings.ReplaceAll(line, "\n", "\n  "), " ")
	}
	return strings.Join(lines, "\n")
}

func (a *archive) themeWords(slug string, numbers []int) string {
	return listing.ThemeWords(listing.Themes(slug, numbers, a.themeName))
}
