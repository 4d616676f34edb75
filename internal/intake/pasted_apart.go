package intake

import (
	"slices"

	"copydesk/internal/attached"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/phrase"
	"copydesk/internal/statement"
	"copydesk/internal/submission"
	"copydesk/internal/thread"
)

// Blogs that are pasted into a note below each other, or beside one that is attached, are read as though each came in a file: what
// stands above them says of which it speaks as the note above files does.

// formatBody is the format of such a file.
const formatBody = document.Format(submission.FormatBody)

// pastedApart reads the blogs that are pasted into one note below each other; none where one of the parts is no blog.
func (e *email) pastedApart(i int, s thread.Note) []Piece {
	note, files := e.cutApart(i, s)
	if len(files) == 0 {
		return nil
	}
	return e.above(i, note).attachedPieces(files)
}

// cutApart cuts a note into what stands above the blogs that are pasted into it, and these, one or more.
func (e *email) cutApart(i int, s thread.Note) (note []document.Block, files []attached.File) {
	r := e.noteReader(s)
	r.Mentioned = e.m.Subject
	note, parts := r.Apart(s.Blocks)
	if len(parts) == 1 && len(parts[0]) == len(s.Blocks) {
		return nil, nil
	}
	note, parts = r.WithoutLeads(note, parts)
	for _, part := range parts {
		f, ok := e.asFile(i, s, part)
		if !ok {
			return nil, nil
		}
		files = append(files, f)
	}
	return note, files
}

// asFile returns a blog that is pasted into a note as a file, and whether it is one.
func (e *email) asFile(i int, s thread.Note, blocks []document.Block) (attached.File, bool) {
	blocks = e.noteReader(s).WithoutFarewell(blocks)
	if _, _, ok := e.pastedBlog(i, s, blocks); !ok {
		return attached.File{}, false
	}
	return attached.File{Format: formatBody, Doc: &document.Document{Format: formatBody, Blocks: blocks}, Owner: s.From, Mail: s.Mail, Shared: true}, true
}

// above returns the email with what stands in a note above the blogs that are pasted into it, and nothing else.
func (e *email) above(i int, note []document.Block) *email {
	above := *e
	above.sources = slices.Clone(e.sources)
	above.sources[i].Blocks = note
	return &above
}

// withPasted adds to the attached blogs those that the sender pasted into the email beside them, where the email says that there is
// one more, or such a text has its title under a label. It returns the email without them.
func (e *email) withPasted(files []attached.File) (*email, []attached.File) {
	s := e.sources[0]
	note, pasted := e.cutApart(0, s)
	if len(pasted) == 0 {
		above, f, ok := e.pastedBelow(s)
		if !ok {
			return e, files
		}
		note, pasted = above, []attached.File{f}
	}
	if !e.saysMore(len(files), note, pasted) {
		return e, files
	}
	all := files
	for _, f := range pasted {
		all = attached.Add(all, f)
	}
	if len(all) == len(files) { // the same once more
		return e, files
	}
	return e.above(0, note), all
}

// pastedBelow returns the one blog that is pasted below a note, if it is half as long as the shortest that is asked for, and what
// stands above it.
func (e *email) pastedBelow(s thread.Note) (note []document.Block, f attached.File, ok bool) {
	least := e.call.Words.Min / 2
	if document.Words(s.Blocks) < least { // as of most notes beside a document
		return nil, attached.File{}, false
	}
	r := e.noteReader(s)
	r.Mentioned = e.m.Subject
	note, blog := r.BelowNote(s.Blocks)
	if document.Words(blog) < least {
		return nil, attached.File{}, false
	}
	f, ok = e.asFile(0, s, blog)
	return note, f, ok
}

// saysMore says whether the pasted texts are said to be blogs beside those that are attached.
func (e *email) saysMore(files int, note []document.Block, pasted []attached.File) bool {
	said := document.Text(note)
	if statement.NumberSaid(said) > files || statement.NumberSaid(e.m.Subject) > files || otherBelow.MatchString(said) {
		return true
	}
	for _, f := range pasted {
		if found, _ := e.documentReader(f).Opening(f.Doc.Blocks); found.Title.Trust < finding.ByEmail {
			return false
		}
	}
	return true
}

// otherBelow says that one blog is attached and another pasted.
var otherBelow = phrase.OneOf(`(?i)\b`, []phrase.Way{
	{"and the other I have pasted below", `(?:other|another|first|second|third|one)\b[^.?!]{0,60}\b(?:below|beneath|underneath|pasted|in the (?:body|e-?mail|message))`},
	{"The stamp is pasted below, and Nine doors is attached.", `(?:pasted|copied|set out) (?:in )?(?:below|beneath|underneath)\b[^.?!]{0,30}[,;] (?:and |while )?(?-i:\p{Lu})[^.?!,;]{1,60} (?:is )?attached`},
	{"The stamp is attached, Nine doors pasted below.", `attached\b[^.?!]{0,30}[,;] (?:and |while )?(?-i:\p{Lu})[^.?!,;]{1,60} (?:is )?(?:pasted|copied|set out) (?:in )?(?:below|beneath|underneath)`},
}, `\b`)
