package main

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"time"

	"copydesk/internal/export"
	"copydesk/internal/listing"
	"copydesk/internal/spelling"
	"copydesk/internal/store"
	"copydesk/internal/submission"
)

type showCommand struct {
	Ref      string `arg:"" help:"The submission, such as SS20-7."`
	Revision int    `help:"This revision rather than the one that counts." placeholder:"N"`
	Markdown bool   `help:"Print the blog as Markdown." xor:"format"`
	HTML     bool   `help:"Print the blog as HTML, to paste into a page." name:"html" xor:"format"`
	Original string `help:"Write the file as it was attached; - prints it." placeholder:"FILE" xor:"format"`
	Raw      bool   `help:"Print the email that brought the blog, as it was received." xor:"format"`
}

// Help shows it used.
func (showCommand) Help() string {
	return `It shows the fields and where each was found, what changed from revision to revision, and every email and letter.
For example:

  copydesk show SS20-7
  copydesk show SS20-7 --original blog.docx`
}

// dossier is a submission with everything that is known of it.
type dossier struct {
	store.Submission
	revisions    []store.Revision
	mails        []store.Mail
	letters      []store.Letter
	events       []store.Event
	participants []store.Participant
}

// Run shows one submission, or the part of it asked for.
func (c *showCommand) Run(app *App) error {
	a, err := openArchive(app)
	if err != nil {
		return err
	}
	defer a.Close()
	d, err := a.dossier(c.Ref)
	if err != nil {
		return err
	}
	if c.Revision != 0 || c.Markdown || c.HTML || c.Original != "" || c.Raw {
		r, err := d.revision(c.Revision)
		if err != nil {
			return err
		}
		if c.Markdown || c.HTML || c.Original != "" || c.Raw {
			return c.part(a, d, r)
		}
		d.Blog, d.Submission.Revision = r.Blog, r.Number
	}
	if app.JSON {
		return app.PrintJSON(a.dossierJSON(d))
	}
	return printDossier(a, d)
}

// part prints the one form of a revision that was asked for.
func (c *showCommand) part(a *archive, d dossier, r store.Revision) error {
	switch {
	case c.Markdown:
		a.app.Printf("%s", export.Markdown(r.Blog))
	case c.HTML:
		a.app.Printf("%s", export.Article(r.Blog))
	case c.Raw:
		if r.MailID == 0 {
			return fmt.Errorf("%s was not made by an email that is still in the database", d.Ref)
		}
		return a.printRaw(a.MailRaw, r.MailID)
	default:
		return c.original(a, d, r)
	}
	return nil
}

// original writes the attached file, and never over another.
func (c *showCommand) original(a *archive, d dossier, r store.Revision) error {
	content, _, err := a.RevisionFiles(a.app.Context, d.Ref, r.Number)
	if err != nil {
		return err
	}
	if content == nil {
		return fmt.Errorf("%s was not attached as a file; `copydesk show %s --raw` prints the email it was written in", d.Ref, d.Ref)
	}
	if c.Original == "-" {
		_, err := a.app.Out.Write(content)
		return err
	}
	file, err := os.OpenFile(c.Original, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s is there already; name another file", c.Original)
	}
	if err != nil {
		return fmt.Errorf("write the original: %w", err)
	}
	_, err = file.Write(content)
	if err := errors.Join(err, file.Close()); err != nil {
		return fmt.Errorf("write the original: %w", err)
	}
	a.app.note(fmt.Sprintf("wrote %s, which was attached as %q", c.Original, r.Blog.Source))
	return nil
}

// dossier gathers what is known of a submission.
func (a *archive) dossier(ref string) (d dossier, err error) {
	ctx := a.app.Context
	s, ok, err := a.Find(ctx, ref)
	if err != nil {
		return d, err
	}
	if !ok {
		return d, a.unknownRef(ref)
	}
	d.Submission = s
	if d.revisions, err = a.Revisions(ctx, s.Ref); err != nil {
		return d, err
	}
	if d.mails, err = a.Mails(ctx, store.MailFilter{Ref: s.Ref}); err != nil {
		return d, err
	}
	if d.letters, err = a.Letters(ctx, store.LetterFilter{Ref: s.Ref}); err != nil {
		return d, err
	}
	if d.events, err = a.Events(ctx, s.Ref); err != nil {
		return d, err
	}
	d.participants, err = a.Participants(ctx, s.Ref)
	slices.Reverse(d.mails)
	slices.Reverse(d.letters)
	return d, err
}

// revision finds a revision by its number, 0 for the one that counts.
func (d dossier) revision(number int) (store.Revision, error) {
	wanted := number
	if wanted == 0 {
		wanted = d.Submission.Revision
	}
	for _, r := range d.revisions {
		if r.Number == wanted {
			return r, nil
		}
	}
	return store.Revision{}, fmt.Errorf("%s has no revision %d; it has %d", d.Ref, wanted, len(d.revisions))
}

// wantRef refuses a ref that there is not. "" is any.
func (a *archive) wantRef(ref string) error {
	if ref == "" {
		return nil
	}
	if _, ok, err := a.Find(a.app.Context, ref); err != nil || ok {
		return err
	}
	return a.unknownRef(ref)
}

// unknownRef says that there is no such submission, and which there are that look like it.
func (a *archive) unknownRef(ref string) error {
	_, rows, err := a.Query(a.app.Context, `SELECT ref FROM submissions ORDER BY received`, time.Minute)
	if err != nil {
		return err
	}
	var refs []string
	for _, row := range rows {
		refs = append(refs, valueText(row[0]))
	}
	message := fmt.Sprintf("there is no submission %s; ", ref)
	if near := nearest(ref, refs); len(near) > 0 {
		return errors.New(message + "there is " + strings.Join(near, ", "))
	}
	return errors.New(message + "`copydesk list` shows those there are")
}

// nearest finds at most three refs that differ in two characters or fewer, the nearest first.
func nearest(ref string, refs []string) []string {
	const most, far = 3, 2
	type candidate struct {
		ref      string
		distance int
	}
	var near []candidate
	for _, r := range refs {
		if d := spelling.Distance(strings.ToUpper(ref), strings.ToUpper(r)); d <= far {
			near = append(near, candidate{r, d})
		}
	}
	slices.SortStableFunc(near, func(a, b candidate) int { return cmp.Compare(a.distance, b.distance) })
	var found []string
	for _, c := range near[:min(most, len(near))] {
		found = append(found, c.ref)
	}
	return found
}

// shown is a submission as show --json prints it: what list prints, and more.
type shown struct {
	listing.Blog
	AuthorBio    string               `json:"author_bio"`
	SenderName   string               `json:"sender_name"`
	Subject      string               `json:"subject"`
	Format       string               `json:"format"`
	Source       string               `json:"source"`
	Found        submission.Found     `json:"found"`
	Remarks      []submission.Problem `json:"remarks"`
	Images       []submission.Image   `json:"images"`
	Decided      string               `json:"decided"`
	FixedDay     string               `json:"fixed_day"`
	Reminded     string               `json:"reminded"`
	Participants []participant        `json:"participants"`
	Revisions    []revision           `json:"revisions"`
	Mail         []email              `json:"mail"`
	Letters      []post               `json:"letters"`
	Events       []event              `json:"events"`
	Text         string               `json:"text"`
}

type participant struct {
	Address string     `json:"address"`
	Name    string     `json:"name"`
	Role    store.Role `json:"role"`
}

type revision struct {
	Number   int      `json:"number"`
	Mail     int64    `json:"mail"`
	Received string   `json:"received"`
	From     string   `json:"from"`
	Counts   bool     `json:"counts"`
	Changed  []string `json:"changed"`
	submission.Blog
}

type event struct {
	At   string `json:"at"`
	What string `json:"what"`
	By   string `json:"by"`
	Text string `json:"text"`
	Mail int64  `json:"mail"`
}

func (a *archive) dossierJSON(d dossier) shown {
	b := d.Blog.Complete()
	out := shown{
		Blog: a.blog(d.Submission), AuthorBio: b.Author.Bio, SenderName: d.SenderName, Subject: d.Subject, Format: b.Format, Source: b.Source,
		Found: b.Found, Remarks: b.Remarks, Images: b.Images, Decided: d.Decided, FixedDay: d.FixedDay, Reminded: listing.Stamp(d.Reminded),
		Participants: []participant{}, Revisions: []revision{}, Mail: []email{}, Letters: []post{}, Events: []event{}, Text: b.Text,
	}
	for _, p := range d.participants {
		out.Participants = append(out.Participants, participant(p))
	}
	for _, r := range d.revisions {
		out.Revisions = append(out.Revisions, revision{r.Number, r.MailID, listing.Stamp(r.Received), r.From, r.Counts, listOf(r.Changed), r.Blog.Complete()})
	}
	for _, m := range d.mails {
		out.Mail = append(out.Mail, emailOf(m))
	}
	for _, l := range d.letters {
		out.Letters = append(out.Letters, postOf(l))
	}
	for _, e := range d.events {
		out.Events = append(out.Events, event{listing.Stamp(e.At), e.What, e.By, e.Text, e.MailID})
	}
	return out
}

// moment is one thing that happened to a submission.
type moment struct {
	at   time.Time
	what string
}

// history lists everything that happened, oldest first.
func (d dossier) history() []moment {
	var all []moment
	for _, m := range d.mails {
		words := fmt.Sprintf("email %d from %s: %s, %s", m.ID, m.From, m.Kind, m.Outcome)
		if m.Reason != "" {
			words += " (" + m.Reason + ")"
		}
		all = append(all, moment{m.Received, words + " – " + m.Subject})
	}
	for _, l := range d.letters {
		words := fmt.Sprintf("letter %d to %s: %s, %s", l.ID, strings.Join(l.To, ", "), l.Kind, l.State)
		if l.LastError != "" {
			words += " (" + l.LastError + ")"
		}
		at := l.Created
		if !l.Sent.IsZero() {
			at = l.Sent
		}
		all = append(all, moment{at, words + " – " + l.Subject})
	}
	for _, e := range d.events {
		words := e.What
		if e.By != "" {
			words += " by " + e.By
		}
		if e.Text != "" {
			words += ": " + e.Text
		}
		all = append(all, moment{e.At, words})
	}
	slices.SortStableFunc(all, func(a, b moment) int { return a.at.Compare(b.at) })
	return all
}
