package letter

import (
	"cmp"
	"fmt"
	htmltemplate "html/template"
	"slices"
	"strings"
	"time"

	"copydesk/internal/call"
	"copydesk/internal/submission"
)

// Page is what a template is given. What contributors wrote is in it already cut and made harmless; the
// HTML templates escape it.
type Page struct {
	Subject      string // once it is made: the HTML's title
	Name         string // whom to greet; may be empty
	From         string // who signs
	Answered     string // the subject of the email answered; may be empty
	Call         CallPage
	Blogs        []BlogPage
	Refs         string // "SS20-7", "SS20-7 and SS20-8"
	Reply        bool   // the email answered one of our letters
	Asks         bool   // it asks something that the letter does not answer
	Received     string // when it was received, in words; may be empty
	ReceivedZone string // by whose clock: "London time (GMT)"; summer time may have ended since the deadline
	AnswerBy     string // when a correction must be here, in words; empty when that has passed
	StillBy      string // a later time up to which it still counts; may be empty
	Closed       bool   // the deadline has passed
	Reason       string
	Day          string
	Post         string
	Paragraphs   []string
	Asker        string // of a forwarded email: name and address
	AskerName    string
	Answerable   bool // an answer goes to the asker
	MailKind     string
	Done         []string
	Unclear      []string
	Undo         []string
	Digest       any // what package digest tells the editors; nil in every other letter

	refs []string
}

// Blog is the first blog, which is the only one in most letters.
func (p Page) Blog() BlogPage {
	if len(p.Blogs) == 0 {
		return BlogPage{}
	}
	return p.Blogs[0]
}

// RefList is the refs as they stand in a subject: "SS20-7, SS20-8".
func (p Page) RefList() string { return strings.Join(p.refs, ", ") }

// Waiting is how many of the blogs need a correction.
func (p Page) Waiting() int { return p.count("correction") }

// AnswersOnly reports whether none of the blogs is new.
func (p Page) AnswersOnly() bool {
	return !slices.ContainsFunc(p.Blogs, func(b BlogPage) bool { return b.First })
}

// AnyAccepted reports whether one of the blogs is accepted.
func (p Page) AnyAccepted() bool { return p.count("accepted") > 0 }

func (p Page) count(section string) int {
	n := 0
	for _, b := range p.Blogs {
		if b.Section == section {
			n++
		}
	}
	return n
}

// CallPage is what a template may say of a call.
type CallPage struct {
	Name, Hashtag, Guidelines string
	Deadline                  string // "the end of Friday 4 September 2020"
	Corrections               string // until when a blog received in time may be corrected, in the same words
	Zone                      string // "London time (BST)"
	Campaign                  string // "Monday 7 to Friday 11 September 2020"; may be empty
	OneDay                    bool   // the campaign has no second
	Characters                int    // of a description
	MinWords, MaxWords        int
	Themes                    []ThemePage
}

// AnyTheme is the number of one of the themes, for an example: not the first, which might be taken for a count.
func (c CallPage) AnyTheme() int {
	if len(c.Themes) == 0 {
		return 1
	}
	return c.Themes[min(1, len(c.Themes)-1)].Number
}

// ThemePage is one theme of the call.
type ThemePage struct {
	Number     int
	Name, Line string
}

// BlogPage is what a template may say of one blog.
type BlogPage struct {
	Ref         string
	Alone       bool   // the letter speaks of no other
	Section     string // accepted, correction, late, kept or withdrawn
	Title       string
	Description string
	Themes      []string // "2. Tech as an enabler"
	Author      string   // as it will be shown
	Bio         string
	Words       int
	Source      string
	Images      []string
	Problems    []ProblemPage
	Remarks     []string
	Changed     []string
	Mended      []submission.Code // problems that the revision before had and this one has not
	First       bool              // the first revision
	Taken       bool              // it came late, and the editors accepted it
	InTime      bool              // it did not come late
	WasInTime   bool              // the revision before did not: only what corrects it is late
	Updated     bool              // an accepted blog changed and still accepted
	Returned    bool              // it was withdrawn, and has been sent again
	NewText     bool              // the text is another than in the revision before
	NoneCame    bool              // a new version was spoken of, and none came
	TitleOK     bool
	DescOK      bool
	LengthOK    bool
	Suggestion  string
	Characters  int // of the suggestion

	DescCount, Over int    // characters of the description, and how many there are too many
	Fits, Excess    string // a description that is too long, divided where its characters end

	Text  string            // Markdown
	HTML  htmltemplate.HTML // the same, rendered by this package
	Whole bool              // HTML holds all of it
}

// AnyRight reports whether something of the blog has arrived and is right.
func (b BlogPage) AnyRight() bool {
	return b.TitleOK || b.DescOK || b.LengthOK || len(b.Themes) > 0
}

// blogBudget is how many octets of HTML the blogs of one letter may take: Gmail clips a letter at 102 KB.
const blogBudget = 80 << 10

func newPage(e Envelope, c *call.Call, entries []Entry) Page {
	p := Page{
		Name:     greeting(firstName(e.To)),
		From:     cut(foldSpace(e.From.Name), longestName),
		Answered: line(e.Subject, longestInSubject),
		Call:     callPage(c),
	}
	if p.From == "" {
		p.From = e.From.Email
	}
	accepted := 0
	for _, entry := range entries {
		if section(entry) == "accepted" {
			accepted++
		}
	}
	for _, entry := range entries {
		p.Blogs = append(p.Blogs, blogPage(c, p.Call, entry, blogBudget/max(1, accepted)))
		p.refs = append(p.refs, entry.Ref)
	}
	if len(p.Blogs) == 1 {
		p.Blogs[0].Alone = true
	}
	p.Refs = and(p.refs)
	if c != nil {
		p.AnswerBy, p.StillBy = deadlines(c, e.Date)
		p.Closed = !e.Date.Before(c.Closes)
	}
	return p
}

func firstName(to []Address) string {
	if len(to) == 0 {
		return ""
	}
	return to[0].Name
}

// deadlines says by when an answer must be here: the deadline, and the end of the grace when that is near;
// then the end of the grace alone; then nothing.
func deadlines(c *call.Call, now time.Time) (answerBy, stillBy string) {
	const near = 72 * time.Hour
	graceEnd := c.Closes.Add(c.Grace)
	switch {
	case now.Before(c.Closes) && c.Grace > 0 && now.After(c.Closes.Add(-near)):
		return until(c.Closes.In(location(c))), until(graceEnd.In(location(c)))
	case now.Before(c.Closes):
		return until(c.Closes.In(location(c))), ""
	case now.Before(graceEnd):
		return until(graceEnd.In(location(c))), ""
	}
	return "", ""
}

func location(c *call.Call) *time.Location {
	if c.Location == nil {
		return time.UTC
	}
	return c.Location
}

func callPage(c *call.Call) CallPage {
	if c == nil {
		return CallPage{}
	}
	closes := c.Closes.In(location(c))
	p := CallPage{
		Name: foldSpace(c.Name), Hashtag: foldSpace(c.Hashtag), Guidelines: c.Guidelines,
		Deadline: until(closes), Corrections: until(closes.Add(c.Grace)), Zone: zone(closes), Campaign: campaign(c), OneDay: c.FirstDay.Equal(c.FinalDay),
		Characters: c.MaxCharacters, MinWords: c.Words.Min, MaxWords: c.Words.Max,
	}
	for _, t := range c.Themes {
		p.Themes = append(p.Themes, ThemePage{t.Number, t.Name, t.Line})
	}
	return p
}

func blogPage(c *call.Call, cp CallPage, e Entry, budget int) BlogPage {
	b := e.Blog
	p := BlogPage{
		Ref: e.Ref, Section: section(e), Title: line(b.Title, longestTitle), Description: line(b.Description, longestDescription),
		Themes: themes(c, b.Themes), Author: authorLine(b.Author), Bio: line(b.Author.Bio, longestDescription),
		Taken: section(e) == "accepted" && b.Verdict == submission.Late,
		Words: b.Words, Source: line(cmp.Or(b.Source, e.Original), longestName),
		Returned: e.Returned, First: e.Previous == nil, InTime: b.Verdict != submission.Late, WasInTime: e.Previous != nil && e.Previous.Verdict != submission.Late,
		TitleOK:  b.Title != "" && !has(b, submission.MissingTitle),
		DescOK:   b.Description != "" && !has(b, submission.DescriptionTooLong),
		NoneCame: has(b, submission.NoBlog), LengthOK: b.Words > 0 && !has(b, submission.TooShort) && !has(b, submission.TooLong),
	}
	for _, i := range b.Images {
		p.Images = append(p.Images, fmt.Sprintf("%s (%s)", line(i.Name, 60), i.Role))
	}
	for _, r := range b.Remarks {
		p.Remarks = append(p.Remarks, line(r.Message, longestSentence))
	}
	p.compare(e)
	if e.Suggestion != "" {
		p.Suggestion = line(e.Suggestion, longestDescription)
		p.Characters = call.Characters(e.Suggestion)
	}
	if has(b, submission.DescriptionTooLong) && cp.Characters > 0 {
		p.DescCount = call.Characters(b.Description)
		p.Over = p.DescCount - cp.Characters
		fits, excess := split(foldSpace(b.Description), cp.Characters)
		p.Fits, p.Excess = line(fits, longestDescription), line(excess, longestDescription)
	}
	if p.Section == "accepted" {
		html, whole := mailHTML(b.Text, budget)
		p.Text, p.HTML, p.Whole = prose(b.Text), htmltemplate.HTML(html), whole //nolint:gosec // goldmark's, raw HTML off
	}
	for i, problem := range b.Problems {
		p.Problems = append(p.Problems, ProblemPage{i + 1, problem.Code, line(call.WithoutChoice(problem.Message), longestSentence), eitherOf(b, problem.Code), nil, cp})
	}
	owner := p
	for i := range p.Problems {
		p.Problems[i].Blog = &owner
	}
	return p
}

// compare tells what is new in a blog against the revision before.
func (p *BlogPage) compare(e Entry) {
	for _, change := range e.Changed {
		if change == "themes" && e.Previous != nil && slices.Equal(e.Previous.Themes, e.Blog.Themes) { // one that is unknown came again
			continue
		}
		p.Changed = append(p.Changed, line(change, longestSentence))
	}
	if e.Previous != nil {
		p.Mended = mended(*e.Previous, e.Blog)
		p.NewText = e.Previous.Text != e.Blog.Text
		p.Updated = !e.Returned && e.Previous.Verdict == submission.Accepted && e.Blog.Verdict == submission.Accepted
	}
}

// section is which part of a letter a blog belongs in.
func section(e Entry) string {
	switch {
	case e.KeptAccepted:
		return "kept"
	case e.Status == submission.StatusWithdrawn:
		return "withdrawn"
	case e.Blog.Verdict == submission.Accepted, e.Blog.Verdict == submission.Late && e.Status == submission.StatusAccepted:
		return "accepted" // the latter by an editor's word
	case e.Blog.Verdict == submission.Late:
		return "late"
	}
	return "correction"
}

func themes(c *call.Call, numbers []int) []string {
	var out []string
	for _, n := range numbers {
		words := fmt.Sprintf("%d", n)
		if c != nil {
			for _, t := range c.Themes {
				if t.Number == n {
					words = fmt.Sprintf("%d. %s", n, t.Name)
				}
			}
		}
		out = append(out, words)
	}
	return out
}

// authorLine is the author as the blog will show it: "Jane Doe, Director, Acme Ltd (@janedoe)".
func authorLine(a submission.Author) string {
	var parts []string
	for _, s := range []string{a.Name, a.Role, a.Organisation} {
		if s = line(s, longestName); s != "" {
			parts = append(parts, s)
		}
	}
	words := strings.Join(parts, ", ")
	if handle := line(a.Twitter, 40); handle != "" {
		words = strings.TrimSpace(words + " (" + handle + ")")
	}
	return words
}
