package desk

import (
	"slices"

	"copydesk/internal/intake"
	"copydesk/internal/store"
	"copydesk/internal/submission"
)

// revised lays the blogs of a reply over the submissions it answers.
func (f *filing) revised(mine []store.Submission) error {
	left := slices.Clone(mine)
	pieces := f.read.Intake.Blogs
	alone := len(pieces) == 1 && len(mine) == 1
	parts, rest, err := f.parts(mine)
	if err != nil {
		return err
	}
	if beside, copied, err := f.readBesideCopied(mine); err != nil {
		return err
	} else if copied && alone && !pieces[0].Pasted() {
		pieces, f.read.Intake.Fresh = []intake.Piece{f.blogBeside(0, beside)}, beside.Fresh
	}
	for i, p := range pieces {
		p, beside := p, p
		if len(parts) > 0 { // what is said of one blog is said of no other
			p, beside = f.blogBeside(i, intake.Reading{}), f.blogBeside(i, rest)
		}
		s, ok := f.versionOf(p, left, alone, i == len(pieces)-1)
		switch {
		case ok:
			left = slices.DeleteFunc(left, func(o store.Submission) bool { return o.Ref == s.Ref })
			if part, given := parts[slices.Index(refsOf(mine), s.Ref)]; given {
				p = f.answeredIn(s, f.blogBeside(i, part), part)
			} else if p = beside; alone {
				p, err = f.answeredBeside(s, p)
			}
			if err == nil {
				err = f.revise(s, p)
			}
		case p.Text != "":
			err = f.add(beside)
		}
		if err != nil {
			return err
		}
	}
	if len(left) < len(mine) && f.outcome != submission.Referred { // what the reply says of the others beside
		if _, err := f.amendedEach(mine, left); err != nil || f.outcome == submission.Referred {
			return err
		}
	}
	return f.conclude()
}

// parts reads what a reply about several submissions says of each, and what it says of none: in its own words, else between the lines
// of our letter.
func (f *filing) parts(mine []store.Submission) (parts map[int]intake.Reading, rest intake.Reading, err error) {
	if len(mine) < 2 {
		return nil, rest, nil
	}
	if parts, rest = f.read.Intake.Parts(f.namesOf(mine)); len(parts) > 0 || len(f.read.Intake.Blogs) == 0 {
		return parts, rest, nil
	}
	within, ok, err := f.withinLetter()
	if err != nil || !ok {
		return parts, rest, err
	}
	between, _ := within.Parts(f.namesOf(mine))
	return between, rest, nil
}

// blogBeside is an attached blog of the reply beside a part of its note.
func (f *filing) blogBeside(i int, part intake.Reading) intake.Piece {
	if p, ok := f.read.Intake.BlogBeside(i, part); ok {
		return p
	}
	return f.read.Intake.Blogs[i]
}

// answeredIn takes what was asked for from what the reply says of one submission beside its new file.
func (f *filing) answeredIn(s store.Submission, p intake.Piece, part intake.Reading) intake.Piece {
	a := answering{call: f.call, asked: unanswered(s.Blog.Problems, p), piece: &p}
	a.fill(part.Said)
	a.takeBeside(part.Fresh)
	return p
}
