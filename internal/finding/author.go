package finding

import (
	"copydesk/internal/person"
	"copydesk/internal/submission"
)

// Author is the person as found, part by part.
type Author struct {
	Name, Email, Role, Organisation, Twitter, Bio Value

	Whose string // of whom the role is said, by one of their names: "Moira's title is …"
}

// Take lets another finding of the author compete. Role and organisation belong to a name: those of somebody
// else are not taken.
func (a *Author) Take(o Author) {
	if a.Name.Text != "" && o.Name.Text != "" && !person.SameName(a.Name.Text, o.Name.Text) {
		if o.Name.Trust <= a.Name.Trust {
			return
		}
		*a = Author{}
	}
	if o.Name.Trust == a.Name.Trust && len(o.Name.Text) > len(a.Name.Text) && person.SameName(a.Name.Text, o.Name.Text) {
		a.Name = o.Name
	}
	a.Name.take(o.Name)
	a.Email.take(o.Email)
	a.Role.take(o.Role)
	a.Organisation.take(o.Organisation)
	a.Twitter.take(o.Twitter)
	if o.Bio.Trust > a.Bio.Trust {
		a.Bio = o.Bio
	}
}

// Guessed is the author as found, believed no more than a guess is, but for the biography.
func (a Author) Guessed() Author {
	for _, v := range []*Value{&a.Name, &a.Email, &a.Role, &a.Organisation, &a.Twitter} {
		v.Trust = min(v.Trust, BySubject)
	}
	return a
}

// Offer offers what one line said of a person.
func (a *Author) Offer(p person.Person, where string, t Trust) {
	a.Take(Author{
		Name:         Value{p.Name, where, t},
		Email:        Value{p.Email, where, t},
		Role:         Value{p.Role, where, t},
		Organisation: Value{p.Organisation, where, t},
		Twitter:      Value{p.Twitter, where, t},
	})
}

// OfferPost offers what one line said of somebody's role and organisation, and not whose they are.
func (a *Author) OfferPost(role, organisation, where string, t Trust) {
	a.Offer(person.Person{Role: role, Organisation: organisation}, where, t)
}

// Told is what the email says of the author in so many words, without the name: under a label or in a sentence, not in
// a signature.
func (a Author) Told() submission.Author {
	said := func(v Value) string {
		if v.Trust < ByStatement {
			return ""
		}
		return v.Text
	}
	return submission.Author{Name: a.Whose, Role: said(a.Role), Organisation: said(a.Organisation), Twitter: said(a.Twitter), Bio: said(a.Bio)}
}
