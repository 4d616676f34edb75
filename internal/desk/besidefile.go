package desk

import (
	"strings"

	"copydesk/internal/intake"
	"copydesk/internal/message"
	"copydesk/internal/speech"
	"copydesk/internal/store"
	"copydesk/internal/submission"
)

// answeredBeside reads what stands beside a new file and was asked for, without a label: in the note ("1. Shorter one attached.
// 2. A town found its forms again.") and between the lines of our letter below it.
func (f *filing) answeredBeside(s store.Submission, p intake.Piece) (intake.Piece, error) {
	a := answering{call: f.call, asked: unanswered(s.Blog.Problems, p), piece: &p}
	if len(a.asked) == 0 || p.Format == "body" {
		return p, nil
	}
	if fresh := f.read.Intake.Fresh; len(fresh) <= mostParagraphs {
		a.readBeside(fresh, speech.SubstanceOf(p.Title+"\n"+p.Text))
	}
	if len(a.asked) == 0 {
		return p, nil
	}
	within, ok, err := f.withinLetter()
	if err != nil || !ok {
		return p, err
	}
	said, ok := f.bareAnswer(within, s, true)
	if !ok {
		said = within.Said
	}
	return a.filled(said), nil
}

// readBeside reads the paragraphs of a note beside a file: a theme that stands alone, and what is hardly talk and is a numbered
// point, is announced or speaks of what the blog speaks of.
func (a *answering) readBeside(fresh []string, blog speech.Substance) {
	points, before := inOrderOfProblems(fresh), ""
	for i, text := range points {
		c := candidate{text: text, likeness: speech.LikenessOf(text, before, a.asked[submission.MissingTitle])}
		before = text
		switch numbered := text != fresh[i]; {
		case a.asked[submission.MissingTheme] && a.call.ChoosesThemes(strings.TrimRight(text, ".! ")):
			a.theme(text)
		case c.likeness < speech.Chatty && (numbered || !speech.ToDesk(text) && (c.likeness == speech.Announced || blog.Sharing(text))):
			a.readValue(c)
		}
	}
}

// filled takes what else was asked for from what another place of the reply says.
func (a *answering) filled(said intake.Piece) intake.Piece {
	p := a.piece
	if a.asked[submission.MissingTitle] {
		p.Title, p.Found.Title = said.Title, said.Found.Title
	}
	if a.asked[submission.MissingDescription] {
		p.Description, p.Found.Description = said.Description, said.Found.Description
	}
	if a.asked[submission.MissingTheme] {
		p.Themes, p.UnknownThemes, p.Found.Themes = said.Themes, said.UnknownThemes, said.Found.Themes
	}
	return *p
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
