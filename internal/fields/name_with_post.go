package fields

import (
	"slices"
	"strings"

	"copydesk/internal/byline"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/labels"
	"copydesk/internal/person"
	"copydesk/internal/wording"
)

// bareBylineAt takes a name with a post and no organisation, "Ruth Amadi, Mayor of Eldon", that stands alone between the title and the
// text. A text that tells of one after the other heads its parts so.
func (r Reader) bareBylineAt(blocks []document.Block, i int, f *finding.Fields) bool {
	b := blocks[i]
	if f.Author.Name.Text != "" || !isNameWithPost(b) || !longTextFollows(blocks[i+1:]) || slices.ContainsFunc(blocks[i+1:], isNameWithPost) {
		return false
	}
	p := person.In(wording.Fold(b.Text()))
	if wording.Alike(p.Name, f.Title.Text) || strings.Contains(f.Title.Text, p.Name) ||
		slices.ContainsFunc(strings.Fields(strings.ToLower(p.Name)), func(w string) bool { return holdsWord(blocks[i+1:], w) }) {
		return false
	}
	f.Author.Offer(p, r.Origin+", byline", min(r.Label, finding.ByDocument))
	return true
}

// longestNameWithPost is how many words such a line has at most.
const longestNameWithPost = 12

// isNameWithPost says whether a plain line is somebody's name and post, and nothing else.
func isNameWithPost(b document.Block) bool {
	text := wording.Fold(b.Text())
	if b.Kind != document.Paragraph || b.Style != document.StyleNone || b.HasBreak() || b.AllBold() || wording.Count(text) > longestNameWithPost ||
		!strings.Contains(text, ",") || strings.ContainsAny(text, ".?!:;“”\"") {
		return false
	}
	if _, topic := byline.OnTopic(text); topic {
		return false
	}
	p := person.In(text)
	first, _, _ := strings.Cut(strings.ToLower(p.Name), " ")
	if wording.SmallWords[first] || headsText[first] || slices.ContainsFunc(strings.Fields(strings.ToLower(p.Name)), func(w string) bool { return timesAndPlaces[w] }) {
		return false
	}
	return person.LooksLikeName(p.Name) && wording.Count(p.Name) > 1 && person.LooksLikeRole(p.Role) && p.Organisation == "" &&
		!speaksOfPost(text) && labels.FieldOf(b) == labels.None
}
