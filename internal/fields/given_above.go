package fields

import (
	"strings"

	"copydesk/internal/biography"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/labels"
	"copydesk/internal/layout"
	"copydesk/internal/person"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// A note without a label may chat before it comes to the point: "Brenda said to send my story to this address. … I'd call it A week in
// Whitby." What it says of the title, the sub-title or the theme is said to the desk, and so is all that stands above it.

// givenUntil returns below which block a note ends that gives two fields of the blog in sentences, as one does that begins with a
// greeting or with words to the desk; 0 where there is none.
func (r Reader) givenUntil(blocks []document.Block) int {
	if first := layout.Below(blocks, -1); first < 0 || !beginsNote(wording.Fold(blocks[first].Text())) {
		return 0
	}
	given := map[labels.Field]bool{}
	until, words, all := 0, 0, document.Words(blocks)
	for i, b := range blocks {
		text := wording.Fold(b.Text())
		if words += wording.Count(text); words > speech.LongestWords || words > all-words || b.Kind != document.Paragraph || labels.FieldOf(b) != labels.None {
			break
		}
		said := r.Sentences().Given(text)
		if len(said) == 0 && i > 0 && r.standsAsTitle(text) && !wording.Exclaims(text) && wording.Count(text) > 1 && longTextFollows(blocks[i+1:]) {
			break // the title itself, and below it the blog
		}
		for _, field := range said {
			if !given[field] {
				given[field], until = true, i+1
			}
		}
	}
	if len(given) < 2 {
		return 0
	}
	for r.presentsWriter(blocks[until:]) {
		until++
	}
	return until
}

// toldUntil returns below which block a note ends that has its fields in lines of their own: the last point of a list, or the line drawn
// below them, or the description that it announces; 0 where there is none.
func (r Reader) toldUntil(blocks []document.Block) int {
	words, all, list := 0, document.Words(blocks), 0
	for i, b := range blocks {
		if words > longestAboveRule || words > all-words {
			return 0
		}
		words += document.Words(blocks[i : i+1])
		if b.Kind != document.Item {
			list = i + 1
		}
		switch {
		case list <= i && !isItem(blocks, i+1) && r.tellsTwo(blocks[list:i+1]), layout.IsRule(b) && r.tellsTwo(blocks[:i]):
			return i + 1
		case layout.IsRule(b):
			return 0
		case announcesBelow(blocks, i) && beginsNote(wording.Fold(blocks[layout.Below(blocks, -1)].Text())):
			if until := r.announcedUntil(blocks, i); until > 0 {
				return until
			}
		}
	}
	return 0
}

func isItem(blocks []document.Block, i int) bool {
	return i < len(blocks) && blocks[i].Kind == document.Item
}

// announcedUntil returns below which block the description stands that a line announces, or the title and the description; 0 where none
// of the blocks below it can be one.
func (r Reader) announcedUntil(blocks []document.Block, i int) int {
	at := layout.Below(blocks, i)
	if at < 0 {
		return 0
	}
	if next := layout.Below(blocks, at); next > 0 && r.titleAndDescription(wording.Fold(blocks[at].Text()), wording.Fold(blocks[next].Text())) {
		at = next
	}
	var said finding.Fields
	r.Sentences().Read(blocks[i:at+1], r.Origin, &said)
	if d := wording.Bare(said.Description.Text); d == "" || d != wording.Bare(blocks[at].Text()) {
		return 0
	}
	return at + 1
}

// tellsTwo says whether a note has the title and the description in lines of their own.
func (r Reader) tellsTwo(note []document.Block) bool {
	title, _, _ := r.twoLines(note)
	return title != ""
}

// announcesBelow says whether a line leads to what stands below it: "and may be described as:", and where a line is drawn under that,
// "150-character description as follows."
func announcesBelow(blocks []document.Block, i int) bool {
	text := wording.Fold(blocks[i].Text())
	ruled := i+2 < len(blocks) && !layout.IsRule(blocks[i+1]) && layout.IsRule(blocks[i+2])
	return labels.FieldOf(blocks[i]) == labels.None && (strings.HasSuffix(text, ":") || ruled && layout.SaysBelow(text))
}

// presentsWriter says whether a note goes on with who its writer is, in one sentence above its closing.
func (r Reader) presentsWriter(blocks []document.Block) bool {
	below := layout.Below(blocks, 0)
	if len(blocks) == 0 || below < 0 || !r.signsNote(wording.Fold(blocks[below].Lines()[0].Text())) {
		return false
	}
	text := wording.Fold(blocks[0].Text())
	return wording.Count(text) <= speech.LongestRemark && len(wording.Sentences(text)) == 1 && biography.OfSelf(text, r.Sender) != (person.Person{})
}

// beginsNote says whether an email begins as a note does: it greets, be it in the line of what follows, or speaks to the desk.
func beginsNote(text string) bool {
	words := strings.Fields(text)
	return speech.Greets(text) || speech.Salutation.MatchString(text) || speech.Hello.MatchString(text) || speech.TalksToDesk(text) ||
		len(words) > 1 && speech.Greets(strings.Join(words[:2], " "))
}
