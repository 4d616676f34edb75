package intake

import (
	"bytes"
	"image"
	_ "image/gif"  // the sizes of the pictures that email carries
	_ "image/jpeg" // …
	_ "image/png"  // …
	"slices"
	"strings"

	"copydesk/internal/attached"
	"copydesk/internal/document"
	"copydesk/internal/message"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/submission"
	"copydesk/internal/wording"
)

var (
	headshotName = phrase.MustCompile(`(?i)head\s?-?_?shot|portrait|profile|photo(?:graph)?[ _-]*of|mug\s?shot|author[ _-]*(?:photo|pic|image)|` +
		`\bpic(?:ture)?[ _-]of|\bheadhot\b`)
	logoName   = phrase.MustCompile(`(?i)logo|banner|\bbrand\b|signature|\bsig\b|icon|footer|linkedin|twitter|facebook`)
	groupName  = phrase.Like("group photo", `(?i)(?:\b|_)(?:group|team|staff)[ _-]*(?:photo(?:graph)?|picture|pic|shot)s?(?:\b|_)`)
	figureName = phrase.MustCompile(`(?i)fig(?:ure)?[ _-]*\d|chart|(?:\b|_)graph(?:ic)?s?\b|diagram|infographic|table|map\b|illustration|screenshot|` +
		`plot`)
	mailImage = phrase.MustCompile(`(?i)^(?:image|img|att|outlook|picture)[-_ ]?\d{2,4}[^ ]{0,24}\.(?:png|jpe?g|gif|bmp|emz|wmz)$`)
	// outlookImage is what Outlook calls the pictures of a signature, and whatever else is pasted in.
	outlookImage = phrase.Like("image001.jpg", `(?i)^image\d{3}\.`)
	// ownPicture says that a picture shows the author: "a picture of me", "my photo".
	ownPicture = phrase.MustCompile(`(?i)\b(?:head ?shot|photo(?:graph)?|picture|portrait|pic) of (?:me|myself|him|her|the author)\b|` +
		`\b(?:my|his|her|author['’]s) (?:head ?shot|photo(?:graph)?|picture|portrait|pic)\b`)
	// notPortrait is what a note says of pictures that show nobody: "a signed photo release", "two photos of the office".
	notPortrait = phrase.MustCompile(`(?i)\b(?:group|team|staff) (?:photo(?:graph)?|picture|pic|shot)s?\b|\b(?:photo(?:graph)?|picture|image) (?:release|consent|permission|form|credit)s?\b|` +
		`\b(?:photo(?:graph)?|picture|image)s? of (?:the|our|a|an) (?:\w+ )?` +
		`(?:office|building|site|event|team|room|street|town|cart|van|map|page|screen)s?\b`)
	speaksOfShot = phrase.MustCompile(`(?i)\b(?:headshot|head shot|photo|photograph|picture|portrait|pic)\b`)
)

// imageRole says what an attached picture is for by its name, or by whose name it bears.
func imageRole(name string, content []byte, inline bool, about string, people ...string) submission.ImageRole {
	base := extensionOf.ReplaceAllString(name, "")
	if said := roleSaid(name, about); said != submission.Other {
		return said
	}
	switch {
	case groupName.MatchString(base):
		return submission.Other
	case headshotName.MatchString(base):
		return submission.Headshot
	case logoName.MatchString(base):
		return submission.Logo
	case figureName.MatchString(base):
		return submission.Figure
	case inline && mailImage.MatchString(name):
		if role := inlineRole(content); role != submission.Other || !ownPicture.MatchString(about) {
			return role
		}
		return submission.Headshot
	}
	for _, p := range people {
		if key := person.NameKey(p); len(key) > 1 && bearsName(base, key) {
			return submission.Headshot
		}
	}
	return submission.Other
}

// namesIn returns each of the people whom a byline names.
func namesIn(name string) []string {
	return strings.FieldsFunc(strings.ReplaceAll(name, " and ", ","), func(r rune) bool { return r == ',' || r == '&' })
}

var extensionOf = phrase.MustCompile(`\.[A-Za-z0-9]{2,5}$`)

// bearsName says whether a file name is a person's: "Dilys Morgan", "DilysMorgan2", "DMorgan", "morgan_d". One of the two names alone
// is, where the rest says no more than that it is a picture: "Morgan web", and not "Morgan Street bridge".
func bearsName(base string, key []string) bool {
	first, last := key[0], key[len(key)-1]
	words := person.NameKey(camelCase.ReplaceAllString(base, "$1 $2"))
	for _, joined := range []string{first + last, last + first, first[:1] + last, last + first[:1]} {
		if slices.Contains(words, joined) {
			return true
		}
	}
	ofTheName := func(w string) bool { return w == first || w == last }
	rest := slices.DeleteFunc(slices.Clone(words), func(w string) bool { return ofTheName(w) || ofPicture[w] || len(w) == 1 })
	return slices.Contains(words, first) && slices.Contains(words, last) || slices.ContainsFunc(words, ofTheName) && len(rest) == 0
}

var camelCase = phrase.MustCompile(`(\p{Ll})(\p{Lu})`)

// ofPicture are words of a file's name that say no more than that it is a picture.
var ofPicture = wording.Set(`photo photograph photographs picture pic image img headshot portrait profile dsc web site website cropped crop edit edited final copy
	small large hi high low res resolution hires lowres bw black and white colour color mono square new old official staff corporate press blog author bio`)

// sentPictures returns the pictures that somebody sends with a note, and not those that a signature shows: attached
// ones; of those within the text, as phones send them, a portrait where the note speaks of one or says nothing.
func (e *email) sentPictures(name string) []submission.Image {
	about := wording.Fold(e.ownText())
	var out []submission.Image
	pictures := e.pictures()
	for i, image := range e.images(name, nil) {
		f := pictures[i]
		if f.Inline && image.Role != submission.Headshot {
			inSignature := outlookImage.MatchString(f.Name) && e.isSigned()
			if wide(f.Content) || inlineRole(f.Content) == submission.Logo || about != "" && !speaksOfShot.MatchString(about) || about == "" && inSignature {
				continue
			}
			image.Role = submission.Headshot
		}
		out = append(out, image)
	}
	return out
}

// isSigned says whether there is a closing of the sender's own, be it thanks and a name.
func (e *email) isSigned() bool {
	return slices.ContainsFunc(e.m.Texts, func(t message.Text) bool { return wording.Count(t.Signature) > 0 })
}

// pictures are the pictures among the files.
func (e *email) pictures() []attached.File {
	return slices.DeleteFunc(slices.Clone(e.files), func(f attached.File) bool { return f.Format != document.Image })
}

// inlineRole tells a logo in a signature from other pictures shown in the mail: it is small, or wide.
func inlineRole(content []byte) submission.ImageRole {
	c, _, err := image.DecodeConfig(bytes.NewReader(content))
	if err != nil || c.Height <= 160 || c.Width > 2*c.Height {
		return submission.Logo
	}
	return submission.Other
}

// wide says whether a picture is much wider than a portrait would be.
func wide(content []byte) bool {
	c, _, err := image.DecodeConfig(bytes.NewReader(content))
	return err == nil && c.Width > 2*c.Height
}

// namePictures calls the pictures in the text of an email by their file names, and returns these. In HTML they go by
// their Content-ID.
func (e *email) namePictures(body []document.Block) (shown []string) {
	for i := range body {
		body[i].Spans = slices.Clone(body[i].Spans)
		for j := range body[i].Spans {
			s := &body[i].Spans[j]
			id, ok := strings.CutPrefix(s.Picture, "cid:")
			if !ok {
				continue
			}
			if a := slices.IndexFunc(e.m.Attachments, func(a message.Attachment) bool { return a.ContentID == id }); a >= 0 {
				s.Picture = e.m.Attachments[a].Name
				shown = append(shown, s.Picture)
			}
		}
	}
	return shown
}

// images returns the pictures that came with a blog, those in its document as figures. What the note says of a photograph is of
// those that their names tell nothing of, where none is named as one.
func (e *email) images(name string, doc *document.Document) []submission.Image {
	about := notPortrait.ReplaceAllString(e.ownText(), "")
	people := append(namesIn(name), person.CleanName(e.m.From.Name))
	var out []submission.Image
	for _, f := range e.pictures() {
		role := imageRole(f.Name, f.Content, f.Inline, about, people...)
		out = append(out, submission.Image{Name: f.Name, Role: role, Type: document.MediaType(f.Name, f.Content), Content: f.Content})
	}
	if speaksOfShot.MatchString(about) {
		e.findShot(out, func(f attached.File) bool { return !f.Inline })
		e.findShot(out, func(f attached.File) bool {
			return f.Inline && !outlookImage.MatchString(f.Name) && inlineRole(f.Content) != submission.Logo
		})
	}
	if doc != nil {
		for _, p := range doc.Images {
			out = append(out, submission.Image{Name: p.Name, Role: submission.Figure, Type: p.Type, Content: p.Content})
		}
	}
	return out
}

// findShot takes the pictures that may be the photograph of which a note speaks for it, where none is known yet: first those attached,
// then those within the text, where Apple Mail and phones show whatever is attached.
func (e *email) findShot(images []submission.Image, may func(attached.File) bool) {
	if slices.ContainsFunc(images, func(i submission.Image) bool { return i.Role == submission.Headshot }) {
		return
	}
	for i, f := range e.pictures() {
		if images[i].Role == submission.Other && may(f) && !wide(f.Content) {
			images[i].Role = submission.Headshot
		}
	}
}
