// Package finding is what was found of a blog's fields, and how far each finding is believed by where it was found. Several
// places say a field, the email, the document, the subject, and each offers what it has: the most trusted stands, and of two
// that are trusted alike the first.
package finding

import (
	"copydesk/internal/labels"
	"copydesk/internal/submission"
	"copydesk/internal/wording"
)

// Trust says how far a field is believed by where it was found. It is the order in which a careful editor
// decides between two places that differ: what the sender says in the email now, before what stands in the
// document; what is labelled, before what is styled; what is styled, before what merely looks the part.
type Trust int

// The order of trust, the least first.
const (
	Nowhere     Trust = iota
	ByFileName        // "Ten thousand thank-you letters FINAL.docx"
	BySubject         // "Smarter State blog: Ten thousand thank-you letters"
	ByProse           // my blog, "Ten thousand thank-you letters", is attached
	ByOpening         // a first line that stands alone, a bold first line
	ByStyle           // Title and Subtitle styles, a first heading
	ByDocument        // labelled in the document, in its table or its front matter
	ByStatement       // "the title should be …" in the email
	ByEmail           // labelled in the email
)

// Value is a field as it was found.
type Value struct {
	Text  string
	Where string // in words for a person: "document, labelled Title"
	Trust Trust
}

// Offer takes text for the field unless something more trusted, or as trusted and earlier, stands there.
func (v *Value) Offer(text, where string, t Trust) {
	text = wording.Fold(text)
	if text == "" || t <= v.Trust || labels.IsPlaceholder(text) {
		return
	}
	*v = Value{text, where, t}
}

// take lets another finding of the same field compete.
func (v *Value) take(o Value) { v.Offer(o.Text, o.Where, o.Trust) }

// Or returns the value, or another where it says nothing.
func (v Value) Or(other Value) Value {
	if v.Text != "" {
		return v
	}
	return other
}

// Themes are the themes as they were found.
type Themes struct {
	Numbers []int
	Unknown []submission.UnknownThemeWords
	Where   string
	Trust   Trust
}

// Offer takes themes unless something more trusted, or as trusted and earlier, stands there.
func (t *Themes) Offer(numbers []int, unknown []submission.UnknownThemeWords, where string, by Trust) {
	if len(numbers)+len(unknown) == 0 || by <= t.Trust {
		return
	}
	*t = Themes{numbers, unknown, where, by}
}

// Fields are everything that is said about a blog beside its text.
type Fields struct {
	Title, Description Value
	Themes             Themes
	Author             Author
}

// AtMost returns the fields with less trust in them: those of an earlier email give way to what a newer one says.
func (f Fields) AtMost(t Trust) Fields {
	for _, v := range []*Value{&f.Title, &f.Description, &f.Author.Name, &f.Author.Email, &f.Author.Role, &f.Author.Organisation, &f.Author.Twitter, &f.Author.Bio} {
		v.Trust = min(v.Trust, t)
	}
	f.Themes.Trust = min(f.Themes.Trust, t)
	return f
}

// Take lets the findings of another place compete, field by field.
func (f *Fields) Take(o Fields) {
	f.Title.take(o.Title)
	f.Description.take(o.Description)
	f.Themes.Offer(o.Themes.Numbers, o.Themes.Unknown, o.Themes.Where, o.Themes.Trust)
	f.Author.Take(o.Author)
}

// IsZero says whether nothing is found.
func (f Fields) IsZero() bool {
	return f.Title.Text == "" && f.Description.Text == "" && f.Themes.Trust == Nowhere &&
		f.Author.Name.Text == "" && f.Author.Email.Text == "" && f.Author.Role.Text == "" && f.Author.Organisation.Text == "" &&
		f.Author.Twitter.Text == "" && f.Author.Bio.Text == ""
}

// Gives says whether the field of a label is found.
func (f Fields) Gives(field labels.Field) bool {
	switch field {
	case labels.Title:
		return f.Title.Text != ""
	case labels.Description:
		return f.Description.Text != ""
	case labels.Theme:
		return f.Themes.Trust > ByFileName
	case labels.Topic:
		return f.Themes.Trust != Nowhere
	}
	return false
}
