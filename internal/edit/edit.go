// Package edit reads the changes that an answer asks for within a field, “in the title, ‘lights’ should be ‘lamps’”, “please add Priya
// Raman as co-author”, and makes them to a blog. What gives a field as a whole is no edit; package intake reads that.
package edit

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"copydesk/internal/labels"
	"copydesk/internal/person"
	"copydesk/internal/spelling"
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

// fromText takes a field from the blog itself: "use the first sentence of the blog as the description". Where no field is
// named it is the description, if that is missing.
type fromText struct {
	of        labels.Field
	last      bool
	paragraph bool // else a sentence
	within    int  // the place of the paragraph in which the sentence stands, from one on, or from minus one backwards; 0 where none is named
}

// longestFromText is how many words a sentence has at most that is meant for a description.
const longestFromText = 60

func (e fromText) Apply(b *submission.Blog) bool {
	v := &b.Description
	switch {
	case e.of == labels.Title:
		v = &b.Title
	case e.of == labels.None && *v != "":
		return false
	}
	found := e.in(b.Text)
	if n := wording.Count(found); n == 0 || n > longestFromText {
		return false
	}
	*v = found
	return true
}

// in returns the part of a text in Markdown, without headings, lists and pictures.
func (e fromText) in(text string) string {
	var paragraphs []string
	for p := range strings.SplitSeq(text, "\n\n") {
		if p = plainParagraph(p); p != "" {
			paragraphs = append(paragraphs, p)
		}
	}
	at := e.within - 1
	switch {
	case e.within < 0, e.within == 0 && e.last:
		at = len(paragraphs) - 1
	case e.within == 0:
		at = 0
	}
	if at < 0 || at >= len(paragraphs) {
		return ""
	}
	p := paragraphs[at]
	if e.paragraph {
		return p
	}
	all := wording.Sentences(p)
	if e.last {
		return all[len(all)-1]
	}
	return all[0]
}

var (
	notProse     = regexp.MustCompile(`^\s*(?:#|>|\||[-*+] |\d+[.)] |!\[|\[\^|<|---|===|` + "```" + `)`)
	markdownLink = regexp.MustCompile(`\[([^\]]*)\]\([^)]*\)`)
	markdownMark = regexp.MustCompile(`\\([\\` + "`" + `*_{}\[\]()#+.!<>|~-])|\[\^\d+\]|[*_` + "`" + `]+`)
)

// plainParagraph is a paragraph of Markdown without its marks; "" where it is a heading, a list, a picture.
func plainParagraph(p string) string {
	if notProse.MatchString(p) {
		return ""
	}
	return wording.Fold(markdownMark.ReplaceAllString(markdownLink.ReplaceAllString(p, "$1"), "$1"))
}

// joining adds an author to the one there is. A role or an organisation is theirs when both have it.
type joining struct{ author submission.Author }

func (e joining) Apply(b *submission.Blog) bool {
	a := &b.Author
	if a.Name == "" || strings.Contains(strings.ToLower(a.Name), strings.ToLower(e.author.Name)) {
		return false
	}
	a.Name = strings.Replace(a.Name, " and ", ", ", 1) + " and " + e.author.Name
	for _, part := range []struct {
		is  *string
		new string
	}{{&a.Role, e.author.Role}, {&a.Organisation, e.author.Organisation}} {
		if part.new != "" && !strings.EqualFold(part.new, *part.is) {
			*part.is = ""
		}
	}
	return true
}

// bothAuthors names the two who wrote the blog, of whom one is known.
type bothAuthors struct{ first, second string }

func (e bothAuthors) Apply(b *submission.Blog) bool {
	if !person.SameName(b.Author.Name, e.first) && !person.SameName(b.Author.Name, e.second) {
		return false
	}
	b.Author.Name = e.first + " and " + e.second
	return true
}

// respelling corrects the author's name, or a part of it: "my surname is spelt Abarah, with an h".
type respelling struct{ name string }

func (e respelling) Apply(b *submission.Blog) bool {
	was, is := strings.Fields(b.Author.Name), strings.Fields(e.name)
	if name := e.joinedOtherwise(was); name != "" {
		return setName(b, name)
	}
	if len(is) <= 1 {
		return e.applyToPart(b, was)
	}
	if len(was) != len(is) {
		return person.SameName(b.Author.Name, e.name) && setName(b, e.name)
	}
	for i := range is {
		if !respelt(was[i], is[i]) {
			return false
		}
	}
	return setName(b, e.name)
}

// joinedOtherwise returns a name with the part that is but for hyphens, accents and spaces the same as the correction: "Mary-Lou" for
// "Mary Lou".
func (e respelling) joinedOtherwise(was []string) string {
	key := strings.Join(person.NameKey(e.name), "")
	for from := range was {
		for to := from + 1; to <= len(was); to++ {
			if part := strings.Join(was[from:to], " "); part != e.name && strings.Join(person.NameKey(part), "") == key {
				return strings.Join(slices.Concat(was[:from], strings.Fields(e.name), was[to:]), " ")
			}
		}
	}
	return ""
}

// applyToPart corrects the only part of a name that may be misspelt so.
func (e respelling) applyToPart(b *submission.Blog, was []string) bool {
	found := -1
	for i, w := range was {
		if !respelt(w, e.name) {
			continue
		}
		if found >= 0 {
			return false
		}
		found = i
	}
	if found < 0 {
		return false
	}
	was[found] = e.name
	return setName(b, strings.Join(was, " "))
}

func setName(b *submission.Blog, name string) bool {
	b.Author.Name = name
	return true
}

// respelt says whether one part of a name may be another with a slip in it, and be it in the first letter: "Katherine", "Catherine".
func respelt(a, b string) bool {
	n := spelling.Distance(strings.ToLower(a), strings.ToLower(b))
	return n <= 1 || n <= 3 && n*2 < utf8.RuneCountInString(b)
}

// withoutThemes takes a blog out of themes. One must be left.
type withoutThemes struct{ numbers []int }

func (e withoutThemes) Apply(b *submission.Blog) bool {
	b.Themes = slices.DeleteFunc(slices.Clone(b.Themes), func(n int) bool { return slices.Contains(e.numbers, n) })
	return len(b.Themes) > 0
}

// newPost is what the sender is called at work, where the sender is the author.
type newPost struct{ sender, role, organisation string }

func (e newPost) Apply(b *submission.Blog) bool {
	if !person.SameName(b.Author.Name, e.sender) {
		return false
	}
	b.Author.Role = e.role
	if e.organisation != "" {
		b.Author.Organisation = e.organisation
	}
	return true
}

// unclear is a change that only a person can make: "Sub-title: as it was, but without the jargon".
type unclear struct{}

func (unclear) Apply(*submission.Blog) bool { return false }
