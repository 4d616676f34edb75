package intake

import (
	"copydesk/internal/labels"
	"copydesk/internal/person"
	"copydesk/internal/submission"
	"copydesk/internal/wording"
)

// trust says how far a field is believed by where it was found. It is the order in which a careful editor
// decides between two places that differ: what the sender says in the email now, before what stands in the
// document; what is labelled, before what is styled; what is styled, before what merely looks the part.
type trust int

// The order of trust, the least first.
const (
	nowhere     trust = iota
	byFileName        // "Ten thousand thank-you letters FINAL.docx"
	bySubject         // "Smarter State blog: Ten thousand thank-you letters"
	byProse           // my blog, "Ten thousand thank-you letters", is attached
	byOpening         // a first line that stands alone, a bold first line
	byStyle           // Title and Subtitle styles, a first heading
	byDocument        // labelled in the document, in its table or its front matter
	byStatement       // "the title should be …" in the email
	byEmail           // labelled in the email
)

// value is a field as it was found.
type value struct {
	text  string
	where string // in words for a person: "document, labelled Title"
	trust trust
}

// offer takes text for the field unless something more trusted, or as trusted and earlier, stands there.
func (v *value) offer(text, where string, t trust) {
	text = wording.Fold(text)
	if text == "" || t <= v.trust || labels.IsPlaceholder(text) {
		return
	}
	*v = value{text, where, t}
}

// take lets another finding of the same field compete.
func (v *value) take(o value) { v.offer(o.text, o.where, o.trust) }

// themes are the themes as they were found.
type themes struct {
	numbers []int
	unknown []submission.UnknownThemeWords
	where   string
	trust   trust
}

func (t *themes) offer(numbers []int, unknown []submission.UnknownThemeWords, where string, by trust) {
	if len(numbers)+len(unknown) == 0 || by <= t.trust {
		return
	}
	*t = themes{numbers, unknown, where, by}
}

// fields are everything that is said about a blog beside its text.
type fields struct {
	title, description value
	themes             themes
	author             author
}

// atMost returns the fields with less trust in them: those of an earlier email give way to what a newer one says.
func (f fields) atMost(t trust) fields {
	for _, v := range []*value{&f.title, &f.description, &f.author.name, &f.author.email, &f.author.role, &f.author.organisation, &f.author.twitter, &f.author.bio} {
		v.trust = min(v.trust, t)
	}
	f.themes.trust = min(f.themes.trust, t)
	return f
}

// author is the person as found, part by part.
type author struct {
	name, email, role, organisation, twitter, bio value

	whose string // of whom the role is said, by one of their names: "Moira's title is …"
}

// take lets the findings of another place compete, field by field.
func (f *fields) take(o fields) {
	f.title.take(o.title)
	f.description.take(o.description)
	f.themes.offer(o.themes.numbers, o.themes.unknown, o.themes.where, o.themes.trust)
	f.author.take(o.author)
}

// take lets another finding of the author compete. Role and organisation belong to a name: those of somebody
// else are not taken.
func (a *author) take(o author) {
	if a.name.text != "" && o.name.text != "" && !person.SameName(a.name.text, o.name.text) {
		if o.name.trust <= a.name.trust {
			return
		}
		*a = author{}
	}
	if o.name.trust == a.name.trust && len(o.name.text) > len(a.name.text) && person.SameName(a.name.text, o.name.text) {
		a.name = o.name
	}
	a.name.take(o.name)
	a.email.take(o.email)
	a.role.take(o.role)
	a.organisation.take(o.organisation)
	a.twitter.take(o.twitter)
	if o.bio.trust > a.bio.trust {
		a.bio = o.bio
	}
}

// person offers what one line said of a person.
func (a *author) person(p person.Person, where string, t trust) {
	a.take(author{
		name:         value{p.Name, where, t},
		email:        value{p.Email, where, t},
		role:         value{p.Role, where, t},
		organisation: value{p.Organisation, where, t},
		twitter:      value{p.Twitter, where, t},
	})
}
