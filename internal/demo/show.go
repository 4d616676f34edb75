package demo

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/emersion/go-message/mail"

	"copydesk/internal/call"
	"copydesk/internal/example"
	"copydesk/internal/message"
	"copydesk/internal/store"
	"copydesk/internal/terminal"
)

// sentLetter is a letter as it was sent, and as it reads.
type sentLetter struct {
	*message.Message
	raw []byte
}

// show tells what came, what was filed, and which letters went out.
func show(ctx context.Context, o Options, dir string, db *store.Store, sent [][]byte) error {
	c, err := call.Parse(example.CallFile, example.Call)
	if err != nil {
		return err
	}
	mails, err := db.Mails(ctx, store.MailFilter{})
	if err != nil {
		return err
	}
	slices.Reverse(mails)
	subs, err := db.List(ctx, store.Filter{Sort: "ref"})
	if err != nil {
		return err
	}
	var letters []sentLetter
	for _, raw := range sent {
		letters = append(letters, sentLetter{message.Parse(raw, message.Options{}), raw})
	}
	if err := errors.Join(showMails(o, c, mails), showThemes(o, c, subs), showLetters(o, letters)); err != nil {
		return err
	}
	if err := showOne(o.Out, "An acceptance, in full", letters, "accepted"); err != nil {
		return err
	}
	if err := showOne(o.Out, "A correction, in full", letters, "small change"); err != nil {
		return err
	}
	showNext(o, dir, len(mails), len(subs), len(letters))
	return nil
}

func heading(out io.Writer, text string) {
	fmt.Fprintf(out, "\n%s\n%s\n", text, strings.Repeat("─", len([]rune(text))))
}

// columns writes rows in columns that fit the terminal; those that kept names, by their number, are never cut.
func columns(o Options, rows [][]string, kept ...int) error {
	if len(rows) == 0 {
		return nil
	}
	all := make([]terminal.Column, len(rows[0]))
	for _, i := range kept {
		all[i].Keep = true
	}
	table := terminal.Terminal{Width: max(o.Width-len(indent), 0)}.NewTable(all...)
	for _, row := range rows {
		table.Row(row...)
	}
	var b strings.Builder
	if err := table.Render(&b); err != nil {
		return err
	}
	_, err := io.WriteString(o.Out, indent+strings.ReplaceAll(strings.TrimRight(b.String(), "\n"), "\n", "\n"+indent)+"\n")
	return err
}

const indent = "  "

func showMails(o Options, c *call.Call, mails []store.Mail) error {
	heading(o.Out, fmt.Sprintf("%d emails came to %s", len(mails), blogsAddress))
	var rows [][]string
	kept, narrow := []int{0, 3}, o.Width > 0 && o.Width < 120
	if narrow {
		kept = append(kept, 4)
	}
	for _, m := range mails {
		became := string(m.Outcome)
		if m.Reason != "" && !narrow {
			became += ": " + m.Reason
		}
		rows = append(rows, []string{m.Received.In(c.Location).Format("2 Jan 15:04"), m.FromName, cut(m.Subject, 48), strings.Join(m.Refs, " "), cut(became, 76)})
	}
	return columns(o, rows, kept...)
}

func showThemes(o Options, c *call.Call, subs []store.Submission) error {
	heading(o.Out, fmt.Sprintf("%d blogs are filed, by theme", len(subs)))
	for _, t := range c.Themes {
		fmt.Fprintf(o.Out, "%d  %s\n", t.Number, t.Name)
		var rows [][]string
		for _, s := range subs {
			if slices.Contains(s.Blog.Themes, t.Number) {
				rows = append(rows, []string{s.Ref, string(s.Status), cut(title(s), 44), s.Blog.Author.Name, length(s)})
			}
		}
		if err := columns(o, rows, 0, 1, 4); err != nil {
			return err
		}
	}
	return nil
}

func length(s store.Submission) string {
	if s.Blog.Words == 0 {
		return "no text yet"
	}
	return fmt.Sprintf("%d words", s.Blog.Words)
}

func title(s store.Submission) string {
	if s.Blog.Title == "" {
		return "(no title)"
	}
	return s.Blog.Title
}

func showLetters(o Options, letters []sentLetter) error {
	heading(o.Out, fmt.Sprintf("%d letters went out", len(letters)))
	var rows [][]string
	for _, l := range letters {
		to := ""
		if len(l.To) > 0 {
			to = l.To[0].Email
		}
		rows = append(rows, []string{to, cut(l.Subject, 78)})
	}
	return columns(o, rows)
}

// showOne shows the first letter with some words in its subject as its reader sees it.
func showOne(out io.Writer, name string, letters []sentLetter, words string) error {
	for _, l := range letters {
		if !strings.Contains(l.Subject, words) {
			continue
		}
		heading(out, name)
		fmt.Fprintf(out, "To:       %s <%s>\nSubject:  %s\nDate:     %s\n\n", l.To[0].Name, l.To[0].Email, l.Subject, l.Date.Format(time.RFC1123Z))
		text, err := plainText(l.raw)
		fmt.Fprintln(out, strings.TrimSpace(text))
		return err
	}
	return fmt.Errorf("no letter speaks of %q", words)
}

// plainText gives the text part of a letter.
func plainText(raw []byte) (string, error) {
	r, err := mail.CreateReader(bytes.NewReader(raw))
	if err != nil {
		return "", fmt.Errorf("read a letter: %w", err)
	}
	for {
		part, err := r.NextPart()
		if err != nil {
			return "", fmt.Errorf("find the text of a letter: %w", err)
		}
		if h, ok := part.Header.(*mail.InlineHeader); ok {
			if kind, _, _ := h.ContentType(); kind == "text/plain" {
				text, err := io.ReadAll(part.Body)
				return strings.ReplaceAll(string(text), "\r\n", "\n"), err
			}
		}
	}
}

func showNext(o Options, dir string, mails, blogs, letters int) {
	heading(o.Out, "And now")
	fmt.Fprintf(o.Out, "%d emails, %d blogs and %d letters went through IMAP, SQLite and SMTP on this machine.\n", mails, blogs, letters)
	config := filepath.Join(dir, "copydesk.toml")
	if o.Dir == "" {
		fmt.Fprint(o.Out, "The database was a temporary one. To keep it and look around in it:\n\n")
		fmt.Fprintf(o.Out, "  copydesk demo --dir demo\n")
		config = filepath.Join("demo", "copydesk.toml")
	} else {
		fmt.Fprintf(o.Out, "The database is %s. To look around in it:\n\n", filepath.Join(dir, "copydesk.db"))
	}
	for _, command := range []string{"list --theme 3", "search telephone", "show SS20-6"} {
		fmt.Fprintf(o.Out, "  copydesk --config %s %s\n", terminal.ShellWord(config), command)
	}
}

// cut shortens a text to a width.
func cut(s string, width int) string {
	if r := []rune(s); len(r) > width {
		return strings.TrimSpace(string(r[:width-1])) + "…"
	}
	return s
}
