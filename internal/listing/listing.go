// Package listing is a submission as scripts and spreadsheets see it: the object of list --json and of an export's
// index (INTERFACE.md, "JSON"), and its row in CSV.
package listing

import (
	"strconv"
	"strings"
	"time"

	"copydesk/internal/store"
	"copydesk/internal/submission"
)

// Blog is a submission with the revision that counts.
type Blog struct {
	Ref         string               `json:"ref"`
	Call        string               `json:"call"`
	Status      submission.Status    `json:"status"`
	Title       string               `json:"title"`
	Description string               `json:"description"`
	Themes      []Theme              `json:"themes"`
	Author      Author               `json:"author"`
	Sender      string               `json:"sender"`
	Words       int                  `json:"words"`
	Revision    int                  `json:"revision"`
	Received    string               `json:"received"`
	Updated     string               `json:"updated"`
	Problems    []submission.Problem `json:"problems"`
}

// Theme is a theme of the call.
type Theme struct {
	Number int    `json:"number"`
	Name   string `json:"name"`
}

// Author is submission.Author without the biography.
type Author struct {
	Name         string `json:"name"`
	Email        string `json:"email"`
	Role         string `json:"role"`
	Organisation string `json:"organisation"`
	Twitter      string `json:"twitter"`
}

// Of writes a submission so; name gives the name of a call's theme, "" where nobody knows it.
func Of(s store.Submission, name func(call string, number int) string) Blog {
	b := s.Blog.Complete()
	return Blog{
		Ref: s.Ref, Call: s.Call, Status: s.Status, Title: b.Title, Description: b.Description, Themes: Themes(s.Call, b.Themes, name),
		Author: Author{b.Author.Name, b.Author.Email, b.Author.Role, b.Author.Organisation, b.Author.Twitter},
		Sender: s.Sender, Words: b.Words, Revision: s.Revision, Received: Stamp(s.Received), Updated: Stamp(s.Updated), Problems: b.Problems,
	}
}

// Themes gives theme numbers their names.
func Themes(call string, numbers []int, name func(call string, number int) string) []Theme {
	themes := make([]Theme, len(numbers))
	for i, n := range numbers {
		themes[i] = Theme{n, name(call, n)}
	}
	return themes
}

// Stamp is a time in JSON and CSV: RFC 3339 in UTC to the second, "" for none.
func Stamp(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.RFC3339)
}

// Heading is the heading of the rows that Cells makes.
var Heading = []string{
	"ref", "call", "status", "title", "description", "themes", "author", "author_email", "role", "organisation", "twitter",
	"sender", "words", "revision", "received", "updated", "problems",
}

// Cells is the blog as a row of CSV.
func (b Blog) Cells() []string {
	return []string{
		b.Ref, b.Call, string(b.Status), b.Title, b.Description, ThemeWords(b.Themes), b.Author.Name, b.Author.Email, b.Author.Role,
		b.Author.Organisation, b.Author.Twitter, b.Sender, strconv.Itoa(b.Words), strconv.Itoa(b.Revision), b.Received, b.Updated,
		problemCodes(b.Problems),
	}
}

// ThemeWords writes themes in a line: "2 Tech as an enabler; 3 People".
func ThemeWords(themes []Theme) string {
	words := make([]string, len(themes))
	for i, t := range themes {
		words[i] = t.String()
	}
	return strings.Join(words, "; ")
}

// String is the theme in words: "3 People".
func (t Theme) String() string { return strings.TrimSpace(strconv.Itoa(t.Number) + " " + t.Name) }

func problemCodes(problems []submission.Problem) string {
	words := make([]string, len(problems))
	for i, p := range problems {
		words[i] = string(p.Code)
	}
	return strings.Join(words, ", ")
}
