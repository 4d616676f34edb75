// Package fields reads the fields of a blog (title, description, themes, author) out of what somebody wrote, a document, a text pasted
// into an email or a covering note, and tells the text of the blog from all that stands around it. It knows no email: whose note
// speaks of which blog is known to who calls it.
//
//	a blog from head to end      opening.go (its head, line by line), ending.go (its foot)
//	under labels, in forms       head_label.go, choices.go, table.go, template.go, front_matter.go; what a label gives: set_field.go, value.go
//	its title                    title.go, title_lines.go, title_place.go, title_author.go, headline.go; what is none: interview.go, caption.go
//	its description              standfirst.go, lead_line.go
//	its author                   byline.go, name_with_post.go, head_note.go, signed_foot.go, biography.go, curriculum.go
//	on an organisation's paper   letterhead.go, memorandum.go, paper.go, page_margin.go; what is left below: appended.go, old_version.go
//	several blogs in one text    collection.go, heads.go
//	a blog below a note          pasted.go, introduction.go, given_above.go, remarks_above.go, signed_head.go, cover_letter.go; below it farewell.go
//	lines of a note              group.go, entry.go, likely.go, unlabelled.go, theme_line.go; behind its theme behind_theme.go
//	what is left to go by        subject.go, file_name.go, title_among.go, guess.go
package fields

import (
	"copydesk/internal/call"
	"copydesk/internal/finding"
	"copydesk/internal/statement"
)

// Reader reads the fields out of blocks, for one call and one sender.
type Reader struct {
	Call      *call.Call
	Sender    string         // the sender's name, to know a byline by
	Origin    string         // "document" or "email body", with which begins where a field was found
	Label     finding.Trust  // how far a label is trusted there
	Styles    bool           // whether styles and looks count: in a document and a pasted blog, not in a covering note
	Given     finding.Fields // what the front matter of the document gives
	Known     string         // the title as the email gives it, to know it again in the document
	Described bool           // the email gives the description
	Leads     bool           // the email says that the description is the first line
	NoLead    bool           // the email says that there is no description: the first line is none
	Tight     bool           // the first line of the text stands in one paragraph with the title
	Mentioned string         // what the email says beside it, which may name its title among those of several
	Subjects  []string       // of the email and of those below it, which may name the title of a pasted blog
	Answered  string         // the title of the blog that an answer is about, as the subject of our letter gives it
	Names     []string       // other people who may be the author, to know a byline by
	Headed    string         // whom the head of the blog names as its author, for its end

	Organisations []string // of the sender and of the author, as the email names them
	Domain        string   // the letters of the name of the sender's domain: "fenwickwater"
}

// Sentences reads what the sentences of the same text say.
func (r Reader) Sentences() statement.Reader { return statement.Reader{Call: r.Call, Sender: r.Sender} }

// knowing is the reader of what stands below the title and the description that were found.
func (r Reader) knowing(f finding.Fields) Reader {
	if r.Known == "" {
		r.Known = f.Title.Text
	}
	r.Described = r.Described || f.Description.Text != ""
	return r
}
