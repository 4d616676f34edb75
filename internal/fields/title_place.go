package fields

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"copydesk/internal/document"
	"copydesk/internal/labels"
	"copydesk/internal/layout"
	"copydesk/internal/margin"
	"copydesk/internal/message"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// isTitleByPlace says whether a line in title case stands just above the fields of a pasted blog, among them its author or its description:
// it is the title there also where it looks like a post or like what is said to the desk: "My Day as a Planning Officer", "Need a Form?
// Here's Help". Below the name or the closing of a note it is a part of the signature; a name alone, that of a house or of a form is none.
func (r Reader) isTitleByPlace(blocks []document.Block, i int) bool {
	b, text, label := blocks[i], wording.Fold(blocks[i].Text()), layout.Below(blocks, i)
	if n := wording.Count(text); label < 0 || n < leastByPlace || n > longestAlone || b.Kind != document.Paragraph || len(b.Lines()) > 1 || !isTitleCased(text) ||
		wording.EndsSentence(text) && !strings.HasSuffix(text, "?") || strings.ContainsAny(text[len(text)-1:], ",:") ||
		labels.FieldOf(b) != labels.None || labels.FieldOf(blocks[label]) == labels.None ||
		speech.Greets(text) || message.IsClosing(text) || margin.IsRule(text) || person.LooksLikeName(text) || speech.MentionsBlog(text) || namesForm.MatchString(text) || r.isOfHouse(text) ||
		isRoleLine(text) && !inNoPost.MatchString(text) {
		return false
	}
	head := blocks[label:min(len(blocks), label+longestHead)]
	author := r.authorOf(head)
	return (author.Name != "" || describes(head)) && !person.SameName(author.Name, person.CleanName(text)) && !wording.Alike(text, author.Role) &&
		!wording.Alike(text, author.Organisation) && !r.endsSignature(blocks, i)
}

// leastByPlace is how many words a line has at least that is a title by its place alone.
const leastByPlace = 3

var (
	namesForm = phrase.Like("Author Details", `(?i)\b(?:forms?|details|information|submissions?|templates?|checklist)$`)
	// inNoPost are words of a title that no post has.
	inNoPost = phrase.Like("My Day as a Planning Officer", `(?i)\b(?:an?|as|my|our|your|their|how|what|why|who|when|where|is|are|was|were|that|meet|taught|can|should)\b`)
)

// isOfHouse says whether a line is the name of an organisation, by its words or because the email knows it.
func (r Reader) isOfHouse(text string) bool {
	return person.FirmWords.MatchString(text) || person.OrganisationWords.MatchString(text) && !inNoPost.MatchString(text) || slices.ContainsFunc(r.Organisations, func(o string) bool { return o != "" && wording.Alike(o, text) })
}

// longestHead is among how many lines of a head its author and its description are looked for.
const longestHead = 6

// authorOf returns whom a few lines name as the author, by a label or in a byline.
func (r Reader) authorOf(head []document.Block) person.Person {
	for _, b := range head {
		if field, _, value := labels.InBlock(b); field == labels.Author && value != "" {
			return person.In(value)
		}
		if p, ok := r.byline(b, b.Text()); ok {
			return p
		}
	}
	return person.Person{}
}

// describes says whether a few lines hold a labelled description.
func describes(head []document.Block) bool {
	return slices.ContainsFunc(head, func(b document.Block) bool { return labels.FieldOf(b) == labels.Description })
}

// endsSignature says whether a line stands below a name, a post or the closing of a note.
func (r Reader) endsSignature(blocks []document.Block, i int) bool {
	above := layout.Above(blocks, i)
	if above < 0 || len(blocks[above].Lines()) > 1 {
		return false
	}
	text := wording.Fold(blocks[above].Text())
	return message.IsClosing(text) || person.LooksLikeName(text) || person.IsFirstNameOf(text, r.Sender) || isRoleLine(text)
}

// isTitleCased says whether the words of a line begin with capitals, but for short ones.
func isTitleCased(text string) bool {
	return !slices.ContainsFunc(strings.Fields(text), func(w string) bool {
		first, _ := utf8.DecodeRuneInString(w)
		return unicode.IsLower(first) && utf8.RuneCountInString(w) > 3 && !wording.SmallWords[w] && w != "that"
	})
}
