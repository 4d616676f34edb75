package digest

import (
	"cmp"
	"fmt"
	"html"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"copydesk/internal/letter"
	"copydesk/internal/submission"
)

// Page is what templates/digest.* are given as .Digest: words, already safe in a letter.
type Page struct {
	Headline string // the state of the call in a sentence
	Subject  string
	Day      string // "Friday 28 August 2020"
	Since    string // since when it tells; empty for the first one
	Themes   []ThemeBar
	Picture  Picture
	News     []Group
	Waiting  []Item
	ForYou   []Item
	Plan     []PlanDay
	Zip      string // a sentence on what is attached, or how to have it
	Commands bool   // there is something to decide

	MoreWaiting, MoreForYou, MorePlan string
}

// ThemeBar is a theme with its bar.
type ThemeBar struct {
	Name            string
	Accepted, Blogs int
	Percent         int    // of the longest bar, accepted blogs
	Bar             string // the same in signs
}

// Picture is the picture of the days.
type Picture struct {
	CID, Alt    string
	First, Last string // what stands below its ends
}

// Group is a theme with what is new under it.
type Group struct {
	Theme string
	Blogs []BlogLine
	More  string
}

// BlogLine is a new or changed blog as it is told.
type BlogLine struct {
	Ref, Title  string
	State       string // "new, accepted"
	Description string
	By          string
	Words       int
	Themes      string
	Notes       []string // what changed, what is wrong, remarks
	Told        string   // the theme under which it was told in full; empty here
}

// Item is one thing among those that wait.
type Item struct {
	Head  string // a ref, or who wrote
	Title string
	Text  string
	Notes []string
}

// PlanDay is one day of the plan.
type PlanDay struct {
	Day   string
	Blogs []string
}

// The most characters that the digest says of each thing; what is longer can be seen with `copydesk show`.
const (
	longestTitle       = 160
	longestDescription = 300
	longestName        = 80
	longestNote        = 240
)

// shares divide the room of a letter among its lists, in octets of HTML.
type shares struct{ news, waiting, forYou, plan int }

func sharesOf(room int) shares {
	return shares{news: room * 45 / 100, waiting: room * 15 / 100, forYou: room * 25 / 100, plan: room * 15 / 100}
}

// page puts the digest into words that take about so much room.
func (d Digest) page(room int) Page {
	share := sharesOf(room)
	day, _ := time.Parse(time.DateOnly, d.Day) // of our own making
	p := Page{
		Headline: d.headline(), Day: day.Format("Monday 2 January 2006"), Subject: d.subject(day),
		Themes: d.bars(), Commands: len(d.ForYou.Late)+len(d.ForYou.LateVersions) > 0,
	}
	if !d.Since.IsZero() {
		p.Since = d.Since.In(d.place).Format("15:04 on Monday 2 January")
	}
	p.Picture = Picture{Alt: described(d.Days, d.call.LastDay), First: longDay(d.Days[0].Day), Last: longDay(d.Days[len(d.Days)-1].Day)}
	p.News = d.news(share.news)
	p.Waiting, p.MoreWaiting = d.waiting(share.waiting)
	p.ForYou, p.MoreForYou = d.forYou(share.forYou)
	p.Plan, p.MorePlan = d.planDays(share.plan)
	return p
}

func longDay(day string) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return day
	}
	return t.Format("Mon 2 January")
}

func (d Digest) subject(day time.Time) string {
	fresh, changed := 0, 0
	for _, b := range d.Blogs {
		if b.New {
			fresh++
		} else {
			changed++
		}
	}
	var parts []string
	for _, part := range []struct {
		n    int
		word string
	}{{fresh, "new"}, {changed, "changed"}, {d.State.ForYou, "for you"}} {
		if part.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", part.n, part.word))
		}
	}
	said := strings.Join(parts, ", ")
	return fmt.Sprintf("%s, %s: %s", d.call.Prefix, day.Format("Monday 2 January"), cmp.Or(said, "nothing new"))
}

// headline is the state of the call: days to the deadline, accepted of how many, how many wait, what needs a human.
func (d Digest) headline() string {
	s := d.State
	deadline := deadlineWords(s.DaysLeft, d.call.LastDay)
	parts := []string{fmt.Sprintf("%d of %s accepted", s.Accepted, plural(s.Blogs, "blog", "blogs"))}
	if s.Waiting > 0 {
		parts = append(parts, fmt.Sprintf("%d %s for correction", s.Waiting, verb(s.Waiting, "waits", "wait")))
	}
	if s.ForYou > 0 {
		parts = append(parts, fmt.Sprintf("%s you today", plural(s.ForYou, "thing needs", "things need")))
	} else {
		parts = append(parts, "nothing needs you today")
	}
	return deadline + ": " + strings.Join(parts, ", ")
}

func deadlineWords(days int, deadline time.Time) string {
	switch {
	case days > 1:
		return fmt.Sprintf("%d days to the deadline", days)
	case days == 1:
		return "The deadline is tomorrow"
	case days == 0:
		return "The deadline is today"
	case days == -1:
		return "The deadline was yesterday"
	case days < -30:
		return "The deadline was on " + deadline.Format("2 January 2006")
	}
	return fmt.Sprintf("The deadline was %d days ago", -days)
}

func plural(n int, one, many string) string { return fmt.Sprintf("%d %s", n, verb(n, one, many)) }

func verb(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}

// barSigns is how long the longest bar is in the text part.
const barSigns = 30

func (d Digest) bars() []ThemeBar {
	most := 1
	for _, t := range d.Themes {
		most = max(most, t.Accepted)
	}
	var bars []ThemeBar
	for _, t := range d.Themes {
		bars = append(bars, ThemeBar{
			Name: fmt.Sprintf("%d. %s", t.Number, letter.Line(t.Name, longestName)), Accepted: t.Accepted, Blogs: t.Blogs,
			Percent: t.Accepted * 100 / most, Bar: strings.Repeat("█", (t.Accepted*barSigns+most-1)/most),
		})
	}
	return bars
}

// room is the octets of HTML that a list may still take.
type room int

// takes says whether texts, and the HTML around them, still fit, and takes the room for them if so.
func (r *room) takes(markup int, texts ...string) bool {
	for _, t := range texts {
		markup += len(html.EscapeString(t))
	}
	if markup > int(*r) {
		return false
	}
	*r -= room(markup)
	return true
}

// noTheme heads the blogs that have none.
const noTheme = "No theme yet"

// news tells the new and changed blogs by theme. One for two themes stands under both, told once in full.
func (d Digest) news(share int) []Group {
	type section struct {
		name   string
		number int
		blogs  []Blog
	}
	var sections []section
	for _, t := range d.call.Themes {
		s := section{name: fmt.Sprintf("%d. %s", t.Number, letter.Line(t.Name, longestName)), number: t.Number}
		for _, b := range d.Blogs {
			if slices.Contains(b.Themes, t.Number) {
				s.blogs = append(s.blogs, b)
			}
		}
		sections = append(sections, s)
	}
	none := section{name: noTheme}
	for _, b := range d.Blogs {
		if !slices.ContainsFunc(b.Themes, func(n int) bool { _, ok := d.call.Theme(n); return ok }) {
			none.blogs = append(none.blogs, b)
		}
	}
	sections = slices.DeleteFunc(append(sections, none), func(s section) bool { return len(s.blogs) == 0 })

	var groups []Group
	told := map[string]string{}
	for _, s := range sections {
		left := room(share / len(sections))
		g := Group{Theme: s.name}
		for i, b := range s.blogs {
			line, ok := d.blogLine(b, told[b.Ref], &left)
			if !ok {
				g.More = d.more(len(s.blogs)-i, "list"+d.sinceFlag()+themeFlag(s.number))
				break
			}
			g.Blogs = append(g.Blogs, line)
			if told[b.Ref] == "" {
				told[b.Ref] = s.name
			}
		}
		groups = append(groups, g)
	}
	return groups
}

func themeFlag(number int) string {
	if number == 0 {
		return " --problem missing-theme"
	}
	return " --theme " + strconv.Itoa(number)
}

// sinceFlag chooses what is new from a command line.
func (d Digest) sinceFlag() string {
	if d.Since.IsZero() {
		return ""
	}
	return " --since " + d.Since.In(d.place).Format(time.DateOnly)
}

func (d Digest) more(n int, command string) string {
	return fmt.Sprintf("and %d more: copydesk %s", n, command)
}

// The HTML around the words of a blog, and of an item, in octets; generously.
const (
	blogMarkup = 900
	noteMarkup = 120
	itemMarkup = 700
)

func (d Digest) blogLine(b Blog, told string, left *room) (BlogLine, bool) {
	line := BlogLine{Ref: b.Ref, Title: titled(b.Title), Told: told}
	if told != "" {
		return line, left.takes(blogMarkup/3, line.Title, told)
	}
	line.State = stateWords(b)
	line.Description = letter.Line(b.Description, longestDescription)
	line.By, line.Words = byline(b.Author, b.Sender), b.Words
	if len(b.Themes) > 1 {
		line.Themes = d.call.ThemeNames(b.Themes)
	}
	if !b.New && len(b.Changed) > 0 {
		line.Notes = append(line.Notes, "Changed: "+letter.Line(strings.Join(b.Changed, "; "), longestNote))
	}
	for _, p := range b.Problems {
		line.Notes = append(line.Notes, "To be put right: "+sentence(p.Message))
	}
	for _, p := range b.Remarks {
		line.Notes = append(line.Notes, "Remark: "+sentence(p.Message))
	}
	return line, left.takes(blogMarkup+noteMarkup*len(line.Notes), append(line.Notes, line.Title, line.Description, line.By, line.Themes)...)
}

func stateWords(b Blog) string {
	state := strings.ReplaceAll(string(b.Status), "-", " ")
	if b.New {
		return "new, " + state
	}
	return "changed, " + state
}

// byline is the author with role, organisation and handle; without a name, who sent it.
func byline(a submission.Author, sender string) string {
	var parts []string
	for _, s := range []string{cmp.Or(a.Name, sender), a.Role, a.Organisation} {
		if s = letter.Line(s, longestName); s != "" {
			parts = append(parts, s)
		}
	}
	words := strings.Join(parts, ", ")
	if handle := letter.Line(a.Twitter, 40); handle != "" {
		words += " (" + handle + ")"
	}
	return words
}

func (d Digest) waiting(share int) (items []Item, more string) {
	left := room(share)
	for i, w := range d.Waiting {
		item := Item{Head: w.Ref, Title: titled(w.Title)}
		item.Text = fmt.Sprintf("%s, since %s, %s", letter.Line(w.Sender, longestName), w.Since.In(d.place).Format("Monday 2 January"), d.reminded(w))
		for _, p := range w.Problems {
			item.Notes = append(item.Notes, sentence(p.Message))
		}
		if !left.takes(itemMarkup+noteMarkup*len(item.Notes), append(item.Notes, item.Title, item.Text)...) {
			return items, d.more(len(d.Waiting)-i, "list --status needs-correction")
		}
		items = append(items, item)
	}
	return items, ""
}

func (d Digest) reminded(w Waiting) string {
	if w.Reminded.IsZero() {
		return "not reminded"
	}
	return "reminded on " + w.Reminded.In(d.place).Format("Monday 2 January")
}

// todo is one thing for the editors, put into words only when there is room for it, and the command that shows it.
type todo struct {
	item    func() Item
	command string
}

// forYou lists what needs an editor, what only an editor can do first.
func (d Digest) forYou(share int) (items []Item, more string) {
	left := room(share)
	all := d.todos()
	for i, t := range all {
		item := t.item()
		if !left.takes(itemMarkup+noteMarkup*len(item.Notes), append(item.Notes, item.Head, item.Title, item.Text)...) {
			return items, d.more(len(all)-i, t.command)
		}
		items = append(items, item)
	}
	return items, ""
}

func (d Digest) todos() []todo {
	var all []todo
	add := func(command string, item func() Item) { all = append(all, todo{item, command}) }
	for _, l := range d.ForYou.Late {
		add("list --status late", func() Item {
			return Item{
				Head: l.Ref, Title: titled(l.Title), Text: fmt.Sprintf("came late, at %s, by %s", d.at(l.At.Time), letter.Line(l.Author, longestName)),
				Notes: []string{"Reply “accept " + l.Ref + "” or “decline " + l.Ref + ": the reason”."},
			}
		})
	}
	for _, l := range d.ForYou.LateVersions {
		add("show "+l.Ref, func() Item {
			return Item{Head: l.Ref, Title: titled(l.Title), Text: fmt.Sprintf("a new version came late, at %s; the accepted one stands", d.at(l.At.Time))}
		})
	}
	for _, m := range d.ForYou.Mails {
		add("mail --outcome referred", func() Item { return d.mailItem(m) })
	}
	for _, l := range d.ForYou.Letters {
		add("outbox", func() Item {
			return Item{
				Head: "Not delivered", Title: titled(l.Subject), Notes: notes(l.Error),
				Text: "a letter to " + letter.Line(strings.Join(l.To, ", "), longestName) + " did not arrive",
			}
		})
	}
	for _, l := range d.ForYou.Withdrawals {
		add("list --status withdrawn", func() Item {
			return Item{Head: l.Ref, Title: titled(l.Title), Text: fmt.Sprintf("was withdrawn, at %s; nothing needs doing", d.at(l.At.Time))}
		})
	}
	return all
}

// titled is a title as it stands between quotation marks, "" for none: those within it are single ones.
func titled(title string) string {
	return strings.NewReplacer("“", "‘", "”", "’").Replace(letter.Line(title, longestTitle))
}

// sentence says what is wrong with a blog. Of a long message the sentences are told for which there is room, and a
// quotation from the blog is not broken off.
func sentence(message string) string {
	whole := letter.Line(message, 4*longestNote)
	if utf8.RuneCountInString(whole) <= longestNote {
		return whole
	}
	said := letter.Line(message, longestNote)
	if end := strings.LastIndex(said, ". "); end > 0 {
		return said[:end+1]
	}
	return said
}

func notes(text string) []string {
	if text = letter.Line(text, longestNote); text == "" {
		return nil
	}
	return []string{text}
}

func (d Digest) at(t time.Time) string { return t.In(d.place).Format("15:04 on Monday 2 January") }

func (d Digest) mailItem(m Mail) Item {
	head := "An email"
	if m.Kind == submission.KindEnquiry {
		head = "An enquiry"
	}
	from := letter.Line(m.From, longestName)
	if name := letter.Line(m.Name, longestName); name != "" && name != from {
		from = name + " (" + from + ")"
	}
	text := "from " + cmp.Or(from, "nobody named") + ", at " + d.at(m.At.Time)
	if len(m.Refs) > 0 {
		text += ", about " + strings.Join(m.Refs, ", ")
	}
	return Item{Head: head, Title: cmp.Or(titled(m.Subject), "(no subject)"), Text: text, Notes: notes(m.Reason)}
}

func (d Digest) planDays(share int) (days []PlanDay, more string) {
	left, cut := room(share), 0
	for _, day := range d.plan.Days {
		p := PlanDay{Day: day.Date.Format("Monday 2 January")}
		for _, e := range day.Entries {
			if cut > 0 {
				cut++
				continue
			}
			words := e.Ref + " “" + titled(e.Blog.Blog.Title) + "” by " + byline(submission.Author{Name: e.Blog.Blog.Author.Name, Organisation: e.Blog.Blog.Author.Organisation}, "")
			if e.Fixed != "" {
				words += " – fixed"
			}
			if !left.takes(noteMarkup, words) {
				cut++
				continue
			}
			p.Blogs = append(p.Blogs, words)
		}
		days = append(days, p)
	}
	if cut > 0 {
		return days, d.more(cut, "plan")
	}
	return days, ""
}
