// Package edit reads the changes that an answer asks for within a field, “in the title, ‘lights’ should be ‘lamps’”, “please add Priya
// Raman as co-author”, and makes them to a blog. What gives a field as a whole is no edit; package intake reads that.
//
//	of the words of a field    edit.go, trimming.go, misprint.go, correction.go, wording.go
//	of the author              author.go, post.go
//	of the themes              theme.go
//	a field out of the text    part.go
//
// Reader.In, in read.go, brings it together.
package edit

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"copydesk/internal/labels"
	"copydesk/internal/submission"
	"copydesk/internal/wording"
)

// Edit is a change of which a reply says how to make it, and not what the whole shall be: "in the title, “lights” should
// be “lamps”". It can be made only to what is there, and says whether it could be.
type Edit interface{ Apply(b *submission.Blog) bool }

// rewording puts words in the place of others within a field: "replace “Ten” with “Eleven” in the title". Where no field
// is named, the others must be the whole of one.
type rewording struct {
	of       labels.Field
	old, new string
	whole    bool // the new words may be the whole of the field
}

func (e rewording) Apply(b *submission.Blog) bool {
	switch e.of {
	case labels.Title:
		return e.within(&b.Title)
	case labels.Description:
		return e.within(&b.Description)
	}
	for _, v := range []*string{&b.Title, &b.Description, &b.Author.Name, &b.Author.Role, &b.Author.Organisation} {
		if strings.EqualFold(wording.Straight(*v), wording.Straight(e.old)) {
			*v = e.new
			return true
		}
	}
	return false
}

func (e rewording) within(v *string) bool {
	text, old := wording.Straight(*v), wording.Straight(e.old)
	at := wordsAt(text, old)
	if at < 0 {
		text, old = strings.ToLower(text), strings.ToLower(old)
		at = wordsAt(text, old)
	}
	if at < 0 {
		if e.whole && wording.Count(e.new) >= 2 {
			*v = e.new
		}
		return e.whole && wording.Count(e.new) >= 2
	}
	is := []rune(*v) // of curly quotes and small letters there are as many
	from := utf8.RuneCountInString(text[:at])
	put := e.new
	if unicode.IsUpper(is[from]) && wording.BeginsSmall(e.old) {
		put = wording.Capitalised(put)
	}
	*v = tidied(string(is[:from]) + put + string(is[from+utf8.RuneCountInString(old):]))
	return *v != ""
}

// wordsAt returns where whole words stand in a text, once; -1 where they do not, or twice.
func wordsAt(text, words string) int {
	found := -1
	for from := 0; words != ""; {
		at := strings.Index(text[from:], words)
		if at < 0 {
			break
		}
		at += from
		from = at + len(words)
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		behind, _ := utf8.DecodeRuneInString(text[from:])
		first, _ := utf8.DecodeRuneInString(words)
		last, _ := utf8.DecodeLastRuneInString(words)
		if unicode.IsLetter(first) && unicode.IsLetter(before) || unicode.IsLetter(last) && unicode.IsLetter(behind) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = at
	}
	return found
}

var spaceBeforeMark = regexp.MustCompile(`\s+([,;:.?!])`)

// tidied mends what is left where words were taken out.
func tidied(s string) string {
	return wording.Capitalised(strings.TrimLeft(spaceBeforeMark.ReplaceAllString(wording.Fold(s), "$1"), ",;:. "))
}

// ending puts words, or a mark, at the end of a field or at its start: "add “and why” to the end of the title".
type ending struct {
	of      labels.Field
	words   string
	atStart bool
}

func (e ending) Apply(b *submission.Blog) bool {
	v := &b.Title
	if e.of == labels.Description {
		v = &b.Description
	}
	if *v == "" || e.of == labels.None {
		return false
	}
	if e.atStart {
		*v = wording.Fold(e.words + " " + *v)
		return true
	}
	bare, stop := strings.TrimRight(*v, ".?!"), ""
	if first, _ := utf8.DecodeRuneInString(e.words); unicode.IsLetter(first) {
		bare += " "
		if strings.HasSuffix(*v, ".") && !wording.EndsSentence(e.words) {
			stop = "."
		}
	}
	*v = wording.Fold(bare + e.words + stop)
	return true
}

// unclear is a change that only a person can make: "Sub-title: as it was, but without the jargon".
type unclear struct{}

func (unclear) Apply(*submission.Blog) bool { return false }
