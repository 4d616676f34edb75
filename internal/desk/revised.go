package desk

import (
	"cmp"
	"slices"
	"strings"

	"copydesk/internal/intake"
	"copydesk/internal/phrase"
	"copydesk/internal/pointing"
	"copydesk/internal/speech"
	"copydesk/internal/store"
	"copydesk/internal/submission"
	"copydesk/internal/wording"
)

// revised lays the blogs of a reply over the submissions it answers, and takes what it says of the others beside.
func (f *filing) revised(mine []store.Submission) error {
	if f.bringsOther(mine) {
		return f.referAbout(mine, submission.KindReply, "what it brings is no version of "+strings.Join(refsOf(mine), ", ")+", by what it says of it")
	}
	left, err := f.reviseEach(mine)
	if err != nil {
		return err
	}
	if f.outcome != submission.Referred {
		if err := f.saidBeside(mine, left); err != nil || f.outcome == submission.Referred {
			return err
		}
	}
	return f.conclude()
}

// saidBeside takes what a reply that brings a blog says of the submissions of which it brings none.
func (f *filing) saidBeside(mine, left []store.Submission) error {
	if len(mine) == 1 && len(left) == 1 {
		return f.answeredBesideAnother(mine[0])
	}
	if len(left) < len(mine) {
		_, err := f.amendedEach(mine, left)
		return err
	}
	return nil
}

// reviseEach makes each blog of a reply a revision of the submission that it is a version of, or a new submission. It returns those of
// which the reply brings no blog.
func (f *filing) reviseEach(mine []store.Submission) (left []store.Submission, err error) {
	left = slices.Clone(mine)
	pieces := f.read.Intake.Blogs
	alone := len(pieces) == 1 && len(mine) == 1
	parts, rest, err := f.parts(mine)
	if err != nil {
		return left, err
	}
	if beside, copied, err := f.readBesideCopied(mine); err != nil {
		return left, err
	} else if copied && alone && !pieces[0].Pasted() {
		pieces, f.read.Intake.Fresh = []intake.Piece{f.blogBeside(0, beside)}, beside.Fresh
	}
	for i, p := range pieces {
		p, beside := p, p
		if len(parts) > 0 { // what is said of one blog is said of no other
			p, beside = f.blogBeside(i, intake.Reading{}), f.blogBeside(i, rest)
		}
		s, ok := f.versionOf(p, left, alone, i == len(pieces)-1)
		if !ok && len(pieces) == 1 {
			s, ok = f.replacedByName(p, mine, parts)
		}
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
		case p.Text != "" && alone && !p.Pasted():
			left, err = f.addBeside(mine[0], beside)
		case p.Text != "":
			err = f.add(beside)
		}
		if err != nil {
			return left, err
		}
	}
	return left, nil
}

// replacedByName returns the one of several submissions that a reply names, and says that the blog it brings takes its place: "Please
// withdraw “Nine doors” and use the attached instead."
func (f *filing) replacedByName(p intake.Piece, mine []store.Submission, parts map[int]intake.Reading) (store.Submission, bool) {
	if r := f.read.Intake; !r.Replaces || r.Another || len(parts) != 1 || len(mine) < 2 {
		return store.Submission{}, false
	}
	for at := range parts {
		return mine[at], !bySomebodyElse(p, mine[at].Blog)
	}
	return store.Submission{}, false
}

// addBeside files the other blog that an answer about one brings, beside what the answer says of it, and takes what it says of the one that
// waits. It returns that where it says nothing of it.
func (f *filing) addBeside(s store.Submission, p intake.Piece) (left []store.Submission, err error) {
	if waits(s) {
		for _, cut := range f.read.Intake.BesideAnother(f.namesOf([]store.Submission{s})[0], pointing.Submission{Title: p.Title, File: p.Source, Author: p.Author.Name, Organisation: p.Author.Organisation, Brought: true}) {
			q, ok := f.pieceOf(cut.Of, s)
			other := f.blogBeside(0, cut.Other)
			if !ok || !f.givesAsked(s, q) || !cut.Named && (q.Description != "" && other.Description == "" || q.Title != "" && other.Title == "" || len(q.Themes) > 0 && len(other.Themes) == 0) {
				continue
			}
			return nil, cmp.Or(f.revise(s, q), f.add(other))
		}
	}
	return []store.Submission{s}, f.add(p)
}

// givesAsked says whether a piece gives nothing of a submission but what it waits for.
func (f *filing) givesAsked(s store.Submission, p intake.Piece) bool {
	asked := unanswered(s.Blog.Problems, intake.Piece{})
	return (p.Title == "" || asked[submission.MissingTitle]) && (p.Description == "" || asked[submission.MissingDescription]) &&
		(len(p.Themes)+len(p.UnknownThemes) == 0 || asked[submission.MissingTheme])
}

// answeredBesideAnother takes what was asked for of a blog from a reply that brings another one, and gives it without a label: "For mine,
// please use: …" What stands under labels is said of the blog that comes with it.
func (f *filing) answeredBesideAnother(s store.Submission) error {
	if !waits(s) || f.read.Intake.Said.SaysAnything() || !slices.ContainsFunc(f.read.Intake.Fresh, saysOfMine.MatchString) {
		return nil
	}
	p, ok := f.bareAnswer(f.read.Intake, s, false)
	taken := slices.ContainsFunc(f.read.Intake.Blogs, func(b intake.Piece) bool {
		return p.Description != "" && wording.Alike(b.Description, p.Description) || p.Title != "" && wording.Alike(b.Title, p.Title)
	})
	if !ok || taken || len(p.Themes) > 0 {
		return nil
	}
	return f.revise(s, p)
}

// saysOfMine says that something is for the blog that was there before.
var saysOfMine = phrase.Like("For mine, please use:", `(?i)\b(?:for|of|to|as for) (?:mine|ours|my own|my (?:blog|piece|post|{work})|the (?:first|earlier|other)(?: one| blog| piece)?)\b`)

// bringsOther says whether the one file that a reply brings is something else than a blog: the reply calls it so, and it has nothing of
// the text of those that it answers.
func (f *filing) bringsOther(mine []store.Submission) bool {
	pieces := f.read.Intake.Blogs
	return len(pieces) == 1 && !slices.ContainsFunc(f.read.Intake.Fresh, speech.AnotherBlog.MatchString) && !pieces[0].Pasted() && pieces[0].Text != "" && slices.ContainsFunc(f.read.Intake.Fresh, speech.BringsOther) &&
		!slices.ContainsFunc(mine, func(s store.Submission) bool {
			return s.Blog.Text == "" || sameTitled(pieces[0], s.Blog) || wording.Overlap(pieces[0].Text, s.Blog.Text) >= 0.1
		})
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
