package desk

import (
	"slices"
	"strings"

	"copydesk/internal/intake"
	"copydesk/internal/message"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/store"
	"copydesk/internal/submission"
)

// answeredBeside reads what stands beside a new file and was asked for, without a label: between the lines of our letter, and in
// the note ("1. Shorter one attached. 2. A town found its forms again.").
func (f *filing) answeredBeside(s store.Submission, p intake.Piece) (intake.Piece, error) {
	a := answering{call: f.call, asked: unanswered(f.wanting(s, p), p), piece: &p}
	if len(a.asked) == 0 {
		return p, nil
	}
	if p.Pasted() {
		a.takeBeside(slices.DeleteFunc(slices.Clone(f.read.Intake.Fresh), func(text string) bool { return strings.Contains(p.Author.Bio, text) }))
		return p, nil
	}
	within, ok, err := f.withinLetter()
	if err != nil {
		return p, err
	}
	if ok {
		a.fill(within.Said)
		a.themeAmong(within.Fresh)
	}
	a.takeBeside(f.read.Intake.Fresh)
	return p, nil
}

// wanting are the problems of a blog with what a piece brings: a file that could not be read may not have held what it lacks.
func (f *filing) wanting(s store.Submission, p intake.Piece) []submission.Problem {
	if p.Text == "" || s.Blog.Text != "" {
		return s.Blog.Problems
	}
	return f.call.Judge(overlay(s.Blog, p), false).Problems
}

// takeBeside takes what else was asked for from the paragraphs of a note, where they are few.
func (a *answering) takeBeside(fresh []string) {
	if len(fresh) <= mostParagraphs && len(a.asked) > 0 {
		a.readBeside(fresh, speech.SubstanceOf(a.piece.Title+"\n"+a.piece.Text))
	}
}

// readBeside reads the paragraphs of a note beside a file: a theme that stands alone, and what is hardly talk and is a numbered
// point, is announced or speaks of what the blog speaks of, and not of the file.
func (a *answering) readBeside(fresh []string, blog speech.Substance) {
	a.themeAmong(inOrderOfProblems(fresh))
	before := ""
	for i, text := range inOrderOfProblems(fresh) {
		c := candidate{text: text, likeness: speech.LikenessOf(text, before, a.asked[submission.MissingTitle])}
		before = text
		numbered := text != fresh[i]
		if c.likeness < speech.Chatty && (numbered || c.likeness == speech.Announced || a.standsForItself(text) && blog.Sharing(text)) {
			a.readValue(c)
		}
	}
}

// leastBeside is how many words a description has at least that nothing announces beside a file; a remark is shorter.
const leastBeside = 10

// standsForItself says whether a paragraph is no remark on the file beside it: a title, which has no full stop, or a sentence as
// long as a description.
func (a *answering) standsForItself(text string) bool {
	return !speech.ToDesk(text) && !ofFile.MatchString(text) &&
		(len(strings.Fields(text)) >= leastBeside || a.asked[submission.MissingTitle] && !strings.ContainsAny(text, ".!?"))
}

// ofFile speaks of the file beside which it stands, of its parts and of what was done to it.
var ofFile = phrase.OneOf(`(?i)\b`, []phrase.Way{
	{"Second attempt attached!", `attach\w*|enclos\w*|versions?|files?|documents?|drafts?|attempts?|texts?|blogs?`},
	{"a new introduction", `articles?|piece|paragraphs?|sections?|sentences?|openings?|introduction|intro|endings?|conclusion`},
	{"Now under the limit", `headings?|words?|limit|length`},
	{"with the footnotes", `quotes?|quotation|figures?|tables?|photos?|pictures?|headshots?|logo|links?|footnotes?|references?`},
	{"with a comment from Tom", `typos?|edits?|changes?|comments?|track(?:ed)?`},
	{"and a new title", `title|description|theme|bio\w*`},
	{"Shortened", `revis\w*|correct\w*|amend\w*|updat\w*|short\w*|longer|trim\w*|cut`},
	{"I have removed one", `remov\w*|delet\w*|add(?:ed|s)?|rewr\w*|rewor\w*|edited|chang\w*|check\w*|approv\w*`},
	{"Signed off", `cleared|sign(?:ed)? off|proof\w*|read through`},
	{"The middle is left out", `replaced?|dropped|moved|split|merged|taken out|left out|put in|spel\w*`},
	{"by Legal", `legal|comms|press`},
}, `\b`)

// fill takes what else was asked for from what another place of the reply says.
func (a *answering) fill(said intake.Piece) {
	p := a.piece
	if a.asked[submission.MissingTitle] && said.Title != "" {
		p.Title, p.Found.Title = said.Title, said.Found.Title
		a.answered(submission.MissingTitle)
	}
	if a.asked[submission.MissingDescription] && said.Description != "" {
		p.Description, p.Found.Description = said.Description, said.Found.Description
		a.answered(submission.MissingDescription)
	}
	if a.asked[submission.MissingTheme] && len(said.Themes)+len(said.UnknownThemes) > 0 {
		p.Themes, p.UnknownThemes, p.Found.Themes = said.Themes, said.UnknownThemes, said.Found.Themes
		a.answered(submission.MissingTheme)
	}
}

// withinLetter reads what stands between the lines of our letter that the reply quotes.
func (f *filing) withinLetter() (intake.Reading, bool, error) {
	sent, err := f.lettersSent(f.answers)
	if err != nil || len(sent) == 0 {
		return intake.Reading{}, false, err
	}
	within, ok := f.read.Intake.Within(message.Forms(sent[0]))
	return within, ok, nil
}
