package statement

import (
	"slices"
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/labels"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// A note may say its fields in sentences, one behind the other and parted by a stop, a semicolon or a line: "The title is Nine doors.
// Description is What the porters knew; it's for theme 3". Where it says two of them so, each is one for sure, and where the one begins
// the other ends.

// UnderLabels puts the title, the description, the author and the themes that a note says in sentences under their labels, each on a line of its own.
// A note that says one of them twice, or speaks of several blogs, remains as it is, unless each of these has its own such lines above it.
func (r Reader) UnderLabels(note []document.Block) []document.Block {
	sorted, until := r.sorted(note)
	if sorted == nil {
		return note
	}
	below, several := r.sortedBelow(note[until:])
	if NumberSaid(document.Text(note[:until])) > 1 && !several {
		return note
	}
	return slices.Concat(sorted, below)
}

// sorted returns the note with which blocks begin, sorted, and where it ends; nil where it is not sure what it says.
func (r Reader) sorted(blocks []document.Block) (lines []document.Block, until int) {
	until = r.noteUntil(blocks)
	sorted := sortedNote{reader: r, said: map[labels.Field]int{}}
	for _, b := range blocks[:until] {
		sorted.add(b)
	}
	if !sorted.sure() {
		return nil, until
	}
	return sorted.lines, until
}

// sortedBelow sorts the lines above each further blog that is pasted below the first, and says whether there are any: they say a title
// and a description.
func (r Reader) sortedBelow(blocks []document.Block) (lines []document.Block, any bool) {
	heads := 0 // that have been looked at
	for i := 0; i < len(blocks); i++ {
		if heads == mostHeads {
			return append(lines, blocks[i:]...), any
		}
		if b := blocks[i]; mayHoldFields(b) && wording.Count(b.Text()) <= speech.LongestWords && r.saysTitle(b) {
			heads++
			if head, until := r.sorted(blocks[i:]); head != nil {
				lines, any = append(lines, head...), true
				i += until - 1
				continue
			}
		}
		lines = append(lines, blocks[i])
	}
	return lines, any
}

// mostHeads is how many blocks that say a title are looked at: nobody pastes so many blogs.
const mostHeads = 20

// saysTitle says whether a block says a title in a sentence.
func (r Reader) saysTitle(b document.Block) bool {
	return slices.ContainsFunc(r.clausesOf(b), func(clause string) bool { s := r.fieldSaid(clause); return s.field == labels.Title && s.label == "" })
}

// sortedNote is a note with its fields under labels.
type sortedNote struct {
	reader    Reader
	lines     []document.Block
	said      map[labels.Field]int // how often the note says a field
	sentences int                  // how many fields it says in sentences
}

// add adds a block of the note. What it says beside its fields stands above them, as most of a note does.
func (n *sortedNote) add(b document.Block) {
	clauses, field := n.reader.clausesOf(b), labels.FieldOf(b)
	if !mayHoldFields(b) || len(clauses) == 1 && (field != labels.None && field != labels.Title || n.reader.fieldSaid(clauses[0]).field == labels.None) {
		n.said[field]++
		n.lines = append(n.lines, b)
		return
	}
	var lines, beside []document.Block
	for _, clause := range clauses {
		s := n.reader.fieldSaid(clause)
		if s.field == labels.None {
			beside = append(beside, document.Line(clause))
			continue
		}
		if n.said[s.field]++; s.label == "" {
			n.sentences++
		}
		if lines = append(lines, s.line()); s.behind != "" {
			beside = append(beside, document.Line(s.behind))
		}
	}
	n.lines = slices.Concat(n.lines, beside, lines)
}

// sure says whether the note says the description and another field, each once, and in sentences: below a title alone under a label a
// blog may begin with its sub-title.
func (n *sortedNote) sure() bool {
	title, description, themes, author := n.said[labels.Title], n.said[labels.Description], n.said[labels.Theme], n.said[labels.Author]
	return n.sentences > 0 && description == 1 && title <= 1 && themes <= 1 && author <= 1 && title+themes+author > 0
}

// mayHoldFields says whether a block is a paragraph as people type them in a note.
func mayHoldFields(b document.Block) bool {
	return b.Kind == document.Paragraph && b.Style == document.StyleNone && !b.HasPicture() && b.Text() != ""
}

// noteUntil returns where the last of the blocks ends that can be a note's: greetings, words to the desk and fields. A line without a stop that
// is none of these may be the title of what is pasted below.
func (r Reader) noteUntil(blocks []document.Block) (until int) {
	words, remarks := 0, 0
	for i, b := range blocks {
		text := wording.Fold(b.Text())
		if words += wording.Count(text); words > 2*speech.LongestWords || text != "" && !mayHoldFields(b) {
			break
		}
		switch {
		case labels.FieldOf(b) == labels.Text && strings.HasSuffix(text, ":"):
			return until
		case text == "", labels.FieldOf(b) != labels.None, speech.Greets(text), speech.Salutation.MatchString(text), speech.HereItIs.MatchString(text), speech.TalksToDesk(text), speech.ThanksDesk.MatchString(text):
		case slices.ContainsFunc(r.clausesOf(b), func(c string) bool { return r.fieldSaid(c).field != labels.None }):
		case (wording.EndsSentence(text) || wording.Exclaims(text) && courtesy.MatchString(text)) && wording.Count(text) <= speech.LongestRemark && remarks < 2:
			remarks++
			continue
		default:
			return until
		}
		until = i + 1
	}
	return until
}

// courtesy begins what people call out at the head of a note.
var courtesy = phrase.Like("Thank you, that was quick!", `(?i)^(?:many |so )?(?:thanks|thank you|sorry|apologies|great|brilliant|lovely|wonderful|oops|hello|hi|hiya|hey|morning|good (?:morning|afternoon|day|news))\b`)
