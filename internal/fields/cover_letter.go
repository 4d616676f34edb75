package fields

import (
	"slices"

	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/labels"
	"copydesk/internal/layout"
	"copydesk/internal/message"
	"copydesk/internal/person"
	"copydesk/internal/signature"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// longestLetter is how many words a covering letter may have above a blog in the same file.
const longestLetter = 150

// CoverLetter cuts off the letter that a document begins with: from "Dear Editor" to "Yours faithfully" and the name.
func (r Reader) CoverLetter(blocks []document.Block) (letter, blog []document.Block) {
	first := layout.Below(blocks, -1)
	if first < 0 {
		return nil, blocks
	}
	if i := r.noteAbove(blocks, first); i > first {
		return blocks[first:i], blocks[i:]
	}
	if !speech.Greets(wording.Fold(blocks[first].Text())) {
		return nil, blocks
	}
	for i := first + 1; i < len(blocks) && i < first+12; i++ {
		if !message.IsClosing(wording.Fold(blocks[i].Text())) {
			continue
		}
		for i++; i < len(blocks) && (blocks[i].Text() == "" || r.knows(person.CleanName(blocks[i].Text()))); i++ {
		}
		for i < len(blocks) && belowSignature(blocks[i]) {
			i++
		}
		if words := document.Words(blocks[:i]); words <= longestLetter && document.Words(blocks[i:]) > 2*words {
			return blocks[first:i], blocks[i:]
		}
		break
	}
	return nil, blocks
}

// noteAbove returns where the title begins below a few words to the desk without a closing: "Hi, here is my draft. Happy to take
// edits! Sue"; first where none stand there, or no title below them.
func (r Reader) noteAbove(blocks []document.Block, first int) int {
	said := false
	for i := first; i < len(blocks) && i < first+8; i++ {
		b, text := blocks[i], wording.Fold(blocks[i].Text())
		plain := b.Kind == document.Paragraph && b.Style == document.StyleNone && wording.Count(text) <= speech.LongestWords/2
		switch field := labels.FieldOf(b); {
		case text == "" && !b.HasPicture():
		case plain && field == labels.None && speech.TalksToDesk(text):
			said = true
		case plain && field == labels.None && (speech.Greets(text) || said && (person.IsFirstNameOf(text, r.Sender) || person.SameName(text, r.Sender))):
		case !said || field != labels.None && field != labels.Title:
			return first
		case field == labels.Title || b.Style == document.StyleTitle:
			return i
		default:
			if _, by := r.looksOfTitle(blocks, i, text); by == finding.Nowhere || !longTextFollows(blocks[i+1:]) {
				return first
			}
			return i
		}
	}
	return first
}

// belowSignature says whether a line stands below the name under a letter: a role, an organisation, how to reach somebody.
func belowSignature(b document.Block) bool {
	text := wording.Fold(b.Text())
	return b.Kind == document.Paragraph && b.Style == document.StyleNone && !b.AllBold() && !b.AllItalic() &&
		wording.Count(text) <= 14 && !wording.EndsSentence(text) && !wording.Exclaims(text) &&
		(person.LooksLikeRole(text) || person.OrganisationWords.MatchString(text) || signature.IsContact(text))
}

// Letter reads the sentences of a covering letter in the document itself, and who signed it.
func (r Reader) Letter(blocks []document.Block, f *finding.Fields) {
	const where = "document, covering letter"
	r.Sentences().Read(blocks, where, f)
	if closing := slices.IndexFunc(blocks, func(b document.Block) bool { return message.IsClosing(wording.Fold(b.Text())) }); closing >= 0 {
		p := signature.Person(wording.Lines(document.Text(blocks[closing+1:])), message.Address{Name: r.Sender})
		if f.Author.Name.Text == "" || person.SameName(f.Author.Name.Text, p.Name) {
			f.Author.OfferPost(p.Role, p.Organisation, where, finding.BySubject)
		}
	}
	f.Themes.Offer(r.Call.FindThemes(document.Text(blocks)), nil, where, finding.ByProse)
}
