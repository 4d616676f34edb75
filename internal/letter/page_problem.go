package letter

import (
	"slices"

	"copydesk/internal/submission"
)

// ProblemPage is one thing to put right.
type ProblemPage struct {
	Number  int
	Code    submission.Code
	Message string
	Either  []int     // the themes of which one is asked for
	Blog    *BlogPage // the blog that has it
	Call    CallPage
}

// eitherOf returns the themes between which a contributor is to choose.
func eitherOf(b submission.Blog, code submission.Code) []int {
	if code != submission.UnknownTheme || len(b.UnknownThemes) != 1 || len(b.UnknownThemes[0].Either) < 2 {
		return nil
	}
	return b.UnknownThemes[0].Either
}

// Lacks lists what the email does not give beside a file that could not be read. The file may hold it.
func (p ProblemPage) Lacks() (codes []submission.Code) {
	if concerns[p.Code] != "file" || p.Blog.Text != "" {
		return nil
	}
	for _, field := range []struct {
		given bool
		code  submission.Code
	}{{p.Blog.Title != "", submission.MissingTitle}, {p.Blog.Description != "", submission.MissingDescription}, {len(p.Blog.Themes) > 0, submission.MissingTheme}} {
		if !field.given {
			codes = append(codes, field.code)
		}
	}
	return codes
}

// LacksDescription reports whether the description is among them.
func (p ProblemPage) LacksDescription() bool {
	return slices.Contains(p.Lacks(), submission.MissingDescription)
}

// LacksTheme reports whether the theme is among them.
func (p ProblemPage) LacksTheme() bool { return slices.Contains(p.Lacks(), submission.MissingTheme) }

func has(b submission.Blog, code submission.Code) bool {
	return slices.ContainsFunc(b.Problems, func(p submission.Problem) bool { return p.Code == code })
}

// concerns groups the problems by what of the blog they are about, since one may take another's place.
var concerns = map[submission.Code]string{
	submission.NoBlog: "file", submission.LinkOnly: "file", submission.UnreadableAttachment: "file",
	submission.UnsupportedFormat: "file", submission.UnsafeAttachment: "file",
	submission.TooShort: "length", submission.TooLong: "length", submission.MissingTitle: "title",
	submission.MissingDescription: "description", submission.DescriptionTooLong: "description",
	submission.MissingTheme: "theme", submission.UnknownTheme: "theme",
}

// mended lists the problems of the revision before whose concern is in order now, one a concern.
func mended(before, now submission.Blog) []submission.Code {
	settled := map[string]bool{}
	for _, p := range now.Problems {
		settled[concerns[p.Code]] = true
	}
	var codes []submission.Code
	for _, p := range before.Problems {
		if concern := concerns[p.Code]; !settled[concern] {
			settled[concern] = true
			codes = append(codes, p.Code)
		}
	}
	return codes
}
