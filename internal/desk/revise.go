package desk

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"

	"copydesk/internal/call"
	"copydesk/internal/intake"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/store"
	"copydesk/internal/submission"
	"copydesk/internal/wording"
)

// revise lays what a piece brings over a submission and files it as a revision, unless nothing in it is new.
func (f *filing) revise(s store.Submission, p intake.Piece) error {
	if why := closedTo(s, p); why != "" {
		return f.referInstead(s, why)
	}
	if same, err := f.sameFile(s, p); err != nil {
		return err
	} else if same {
		p = withoutDocument(s, p)
	}
	p = withoutContrast(s.Blog, p)
	if why := f.notMeant(s, p); why != "" {
		return f.referInstead(s, why)
	}
	fresh, err := f.freshPictures(s, &p)
	if err != nil {
		return err
	}
	if err := f.recallWordings(s, p); err != nil {
		return err
	}
	merged, ok := f.merged(s, p)
	if !ok {
		return f.referInstead(s, "it asks for a change in "+s.Ref+" that could not be made")
	}
	changed := changesBy(p, s.Blog, &merged, fresh)
	if len(changed) == 0 && p.Unread == "" && s.Status != submission.StatusWithdrawn {
		f.changes = append(f.changes, change{ref: s.Ref, is: s, unfiled: true})
		return nil
	}
	if err := f.keepFiles(s, p, &merged); err != nil {
		return err
	}
	f.changes = append(f.changes, f.revision(s, p, merged, changed))
	return nil
}

// revision judges what a submission becomes.
func (f *filing) revision(s store.Submission, p intake.Piece, merged submission.Blog, changed []string) change {
	late, missing := f.lateFor(s), p.Unread != "" && len(changed) == 0 // the email says that it brings a file, and brings nothing
	blog := f.call.Judge(merged, late)
	f.keepThemeProblem(s.Blog, p, &blog)
	f.keepEditorsWord(s, &blog)
	if missing {
		blog = f.withoutFile(s, p, late)
	}
	blog = withQuestions(blog.Complete(), f.questions())
	kept := s.Status == submission.StatusAccepted && (late || missing)
	entry := f.entry(s, blog, changed)
	entry.KeptAccepted = kept
	return change{
		ref: s.Ref, is: s, entry: entry,
		revision: store.Revision{Received: f.read.Received, From: f.m.From.Email, Counts: !kept, Changed: changed, Blog: blog},
	}
}

// referInstead lets the editors read what would have changed a submission; nothing else that the email brings is filed.
func (f *filing) referInstead(s store.Submission, why string) error {
	f.changes, f.refs = nil, []string{s.Ref}
	return f.refer(submission.KindReply, why)
}

// closedTo says why a submission is not to be changed by a reply; "" where it is.
func closedTo(s store.Submission, p intake.Piece) string {
	switch {
	case s.Status == submission.StatusDeclined:
		return s.Ref + " was declined, and there is a new version of it"
	case s.Status == submission.StatusWithdrawn && p.Text == "" && p.Unread == "":
		return s.Ref + " was withdrawn, and it would be changed"
	}
	return ""
}

// notMeant says why what a reply brings can hardly be meant for a submission; "" where it can.
func (f *filing) notMeant(s store.Submission, p intake.Piece) string {
	told := p.Told.Name
	switch {
	case p.Text == "" && formOfAddress.MatchString(p.Title),
		p.Text == "" && person.LooksLikeRole(p.Title) && slices.ContainsFunc(f.read.Intake.Fresh, ownPost.MatchString):
		return "it says how the author of " + s.Ref + " is to be addressed"
	case p.Text == "" && p.Title != "" && s.Blog.Title != "" && !wording.Alike(p.Title, s.Blog.Title) && slices.ContainsFunc(f.read.Intake.Fresh, mayBePost.MatchString):
		return "it says what “my title” is, which may be that of the blog " + s.Ref + " or of its author"
	case scrap(f.call, s.Blog, p):
		return fmt.Sprintf("what it brings has %d words, and %s has %d: a part of it, or something else", p.Words, s.Ref, s.Blog.Words)
	case p.Pasted() && p.Text != "" && slices.ContainsFunc(f.read.Intake.Fresh, speaksOfPart) && s.Blog.Text != "" && wording.Overlap(p.Text, s.Blog.Text) < 0.2:
		return "it speaks of a part of the text of " + s.Ref + ", and has little of that text itself"
	case told != "" && !person.HasName(cmp.Or(p.Author.Name, s.Blog.Author.Name), told) && !person.HasName(s.Blog.Author.Name, told):
		return "it says what " + told + " is called at work, who is not the author of " + s.Ref
	}
	return ""
}

// formOfAddress is no title of a blog: "My title is Dr."
var formOfAddress = phrase.Like("Dr", `(?i)^(?:dr|doctor|prof|professor|mr|mrs|ms|miss|mx|sir|dame|lord|lady|baroness|baron|rev|reverend|cllr|councillor|captain|major|colonel)[.!]*$`)

// ownPost may say what somebody is, and not what a blog is called: "My title is Head of Data."
var ownPost = phrase.Like("My title is Head of Data.", `(?i)^(?:\W*(?:and|also|by the way|please note|sorry)\W+)?my title (?:is|should be) `)

// mayBePost says what somebody's title is, without saying of what, and asks for no change.
var mayBePost = phrase.Like("My title is Keeper of Maps.", `(?i)^(?:\W*(?:and|also|by the way|please note|sorry|thanks|thank you|hi|hello)\W+)*my title is (?:now |actually )?(?:an? |the )?[^\s“"‘'][^“”".?!]{1,60}[.!]*$`)

// speaksOfPart says whether a line speaks of a part of a text, or of more of it.
func speaksOfPart(line string) bool {
	return speech.PartOfText.MatchString(line) || wording.Count(line) <= speech.LongestRemark && moreOfText.MatchString(line)
}

var moreOfText = phrase.Like("Here is a bit extra, to make up the numbers:",
	`(?i)\b(?:add(?:ing)? (?:this|these|it|the|in|on|some|more|another|two|three)|extra|append\w*|additional|a bit more|some more|more text|continu(?:es|ation|ing)|the rest)\b`)

// changesBy names what a reply changes. What only a signature says of the author is undone.
func changesBy(p intake.Piece, old submission.Blog, merged *submission.Blog, freshPictures bool) []string {
	changed := changes(old, *merged)
	if freshPictures {
		changed = append(changed, "images")
	}
	if p.Text == "" && len(p.UnknownThemes) > 0 && !slices.Contains(changed, "themes") {
		changed = append(changed, "themes") // who answers with it once more must hear of it once more
	}
	if signedOnly(changed, p) {
		merged.Author = old.Author
		return nil
	}
	return changed
}

// scrap says whether a new file is so short beside the blog that there is, that it can hardly take its place: a description, a paragraph.
func scrap(c *call.Call, old submission.Blog, p intake.Piece) bool {
	return p.Text != "" && p.Words < c.Words.Min/4 && old.Words >= c.Words.Min/2
}

// lateFor says whether a revision comes too late: after the deadline, unless the blog was received in time and the
// call's grace for corrections still runs.
func (f *filing) lateFor(s store.Submission) bool {
	at := f.read.Received
	return f.call.Late(at) && (!f.call.InGrace(at) || f.call.Late(s.Received))
}

// keepFiles gives a revision without a new file the files of the one before.
func (f *filing) keepFiles(s store.Submission, p intake.Piece, b *submission.Blog) error {
	original, images, err := f.tx.RevisionFiles(s.Ref, s.Revision)
	if err != nil {
		return err
	}
	if p.Text == "" && len(b.Original) == 0 {
		b.Original = original
	}
	for i := range b.Images {
		for _, o := range images {
			if len(b.Images[i].Content) == 0 && b.Images[i].Name == o.Name {
				b.Images[i].Content, b.Images[i].Type = o.Content, o.Type
			}
		}
	}
	return nil
}

// keepThemeProblem keeps the question about a theme that could not be told, where the reply says nothing of themes.
func (f *filing) keepThemeProblem(old submission.Blog, p intake.Piece, b *submission.Blog) {
	if len(p.Themes)+len(p.UnknownThemes) > 0 {
		return
	}
	for _, o := range old.Problems {
		if o.Code != submission.UnknownTheme {
			continue
		}
		for i := range b.Problems {
			if b.Problems[i].Code == submission.MissingTheme {
				b.Problems[i] = o
				return
			}
		}
	}
}

// withoutFile is the verdict on a reply that speaks of a new file and has none: everything stays, and the sender is
// told that nothing came.
func (f *filing) withoutFile(s store.Submission, p intake.Piece, late bool) submission.Blog {
	b := s.Blog
	b.Problems = append([]submission.Problem{{Code: p.Unread, Message: p.UnreadReason}}, withoutUnread(s.Blog.Problems)...)
	b.Verdict = submission.NeedsCorrection
	if late {
		b.Verdict = submission.Late
	}
	return b
}

func withoutUnread(problems []submission.Problem) []submission.Problem {
	return slices.DeleteFunc(slices.Clone(problems), func(p submission.Problem) bool {
		switch p.Code {
		case submission.NoBlog, submission.LinkOnly, submission.UnreadableAttachment, submission.UnsupportedFormat, submission.UnsafeAttachment:
			return true
		}
		return false
	})
}

// changes says in words what differs between two versions.
func changes(old, b submission.Blog) []string {
	var out []string
	if b.Text != old.Text {
		out = append(out, textChange(old, b))
	}
	if b.Title != old.Title {
		out = append(out, "title")
	}
	if b.Description != old.Description {
		out = append(out, "description")
	}
	if !slices.Equal(b.Themes, old.Themes) || len(b.UnknownThemes) > 0 && !slices.EqualFunc(b.UnknownThemes, old.UnknownThemes, sameWords) {
		out = append(out, "themes")
	}
	if b.Author != old.Author {
		out = append(out, "author")
	}
	return out
}

func sameWords(a, b submission.UnknownThemeWords) bool {
	return a.Words == b.Words && slices.Equal(a.Either, b.Either)
}

// sameFile says whether a piece brings the very file that the submission has.
func (f *filing) sameFile(s store.Submission, p intake.Piece) (bool, error) {
	if len(p.Original) == 0 || p.Text != s.Blog.Text {
		return false, nil
	}
	original, _, err := f.tx.RevisionFiles(s.Ref, s.Revision)
	return bytes.Equal(original, p.Original), err
}

// withoutDocument leaves out what a file that is sent again gives in itself: it was read before, and the contributor,
// or an editor, may have changed it since.
func withoutDocument(s store.Submission, p intake.Piece) intake.Piece {
	inDocument := func(where string) bool { return strings.HasPrefix(where, "document") }
	if inDocument(p.Found.Title) && s.Blog.Title != "" {
		p.Title = ""
	}
	if inDocument(p.Found.Description) && s.Blog.Description != "" {
		p.Description = ""
	}
	if inDocument(p.Found.Themes) && len(s.Blog.Themes) > 0 {
		p.Themes, p.UnknownThemes = nil, nil
	}
	return p
}

// signedOnly says whether nothing is new but what the signature below an answer tells of its sender: a thank-you, or the
// same blog once more, makes no new version by being signed more fully.
func signedOnly(changed []string, p intake.Piece) bool {
	return slices.Equal(changed, []string{"author"}) && p.AuthorGuessed && len(p.Edits) == 0 && p.Told == (submission.Author{}) && p.Author.Bio == ""
}

func textChange(old, b submission.Blog) string {
	if old.Text == "" {
		return "text"
	}
	return fmt.Sprintf("text (%d words, previously %d)", b.Words, old.Words)
}
