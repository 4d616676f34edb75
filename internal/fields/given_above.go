package fields

import (
	"strings"

	"copydesk/internal/biography"
	"copydesk/internal/document"
	"copydesk/internal/labels"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// A note without a label may chat before it comes to the point: "Brenda said to send my story to this address. … I'd call it A week in
// Whitby." What it says of the title, the sub-title or the theme is said to the desk, and so is all that stands above it.

// givenUntil returns below which block a note ends that gives two fields of the blog in sentences, as one does that begins with a
// greeting or with words to the desk; 0 where there is none.
func (r Reader) givenUntil(blocks []document.Block) int {
	if first := blockBelow(blocks, -1); first < 0 || !beginsNote(wording.Fold(blocks[first].Text())) {
		return 0
	}
	given := map[labels.Field]bool{}
	until, words, all := 0, 0, document.Words(blocks)
	for i, b := range blocks {
		text := wording.Fold(b.Text())
		if words += wording.Count(text); words > speech.LongestWords || words > all-words || b.Kind != document.Paragraph || labels.FieldOf(b) != labels.None {
			break
		}
		said := r.givenIn(text)
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

// presentsWriter says whether a note goes on with who its writer is, in one sentence above its closing.
func (r Reader) presentsWriter(blocks []document.Block) bool {
	below := blockBelow(blocks, 0)
	if len(blocks) == 0 || below < 0 || !r.signsNote(wording.Fold(blocks[below].Lines()[0].Text())) {
		return false
	}
	text := wording.Fold(blocks[0].Text())
	return wording.Count(text) <= speech.LongestRemark && len(wording.Sentences(text)) == 1 && biography.OfSelf(text, r.Sender) != (person.Person{})
}

// givenIn returns which fields a paragraph gives in its sentences.
func (r Reader) givenIn(text string) (given []labels.Field) {
	if titled := labels.WithoutSubTitles(text); titlesThis.MatchString(titled) && r.saidTitle(titled) != "" {
		given = append(given, labels.Title)
	}
	if r.saidDescription(text) != "" {
		given = append(given, labels.Description)
	}
	all := wording.Sentences(text)
	for _, s := range all {
		if prose := !saysTheme.MatchString(s) && len(all) > 1 && len(given) == 0; prose || saidByOne.MatchString(s) {
			continue // "It is about tech as an enabler. The porters used it to hold the door."
		}
		if placesThis.MatchString(s) && wording.Count(s) <= speech.LongestRemark && len(r.Call.FindThemes(s)) > 0 {
			return append(given, labels.Theme)
		}
	}
	return given
}

// titlesThis is what gives the title of the blog, and not the name of something that it speaks of: "The robot is called Doreen."
var titlesThis = phrase.Like("It's called Nine doors", `(?i)\b(?:title|headline|heading)\b|(?:^|[.!?,;]\s+|\band )(?:it|this|mine|ours|(?:the|my|our) (?:blog|{work}|post))(?:['’]s| is| would be| could be| should be)? (?:called|titled|entitled)\b|`+
	`\b(?:call|calling|called|title|titling|titled|name) (?:it|this|mine)\b`)

var (
	// saysTheme speaks of the theme as one.
	saysTheme = phrase.Like("It belongs to the theme “People”.", `(?i)\b(?:themes?|strand|category)\b`)
	// saidByOne is what somebody in a blog has said.
	saidByOne = phrase.Like("This is for the future, said the porter.", `(?i),[”"]? (?:said|says|asked|asks|wrote|thought|explained) |, (?:the |my |our )?[\p{L}]+ (?:said|says|asked|told|wrote|thought)\b`)
)

// placesThis is a sentence that speaks of the theme, or of what the blog is for, where it names one.
var placesThis = phrase.Like("It belongs to the theme “Bridging the gap”.", `(?i)\b(?:themes?|strand|category)\b|`+
	`^(?:(?:and|so|i (?:think|guess|suppose),?) )*(?:it['’]?s|it is|it would be|(?:it|this|that) (?:belongs|fits|sits|goes)|this is|mine is|ours is) (?:\w+ )?(?:for|under|in|on|to|about)\b`)

// beginsNote says whether an email begins as a note does: it greets, be it in the line of what follows, or speaks to the desk.
func beginsNote(text string) bool {
	words := strings.Fields(text)
	return speech.Greets(text) || salutation.MatchString(text) || speech.Hello.MatchString(text) || speech.TalksToDesk(text) ||
		len(words) > 1 && speech.Greets(strings.Join(words[:2], " "))
}
