package desk

import (
	"regexp"
	"slices"
	"strings"

	"copydesk/internal/intake"
	"copydesk/internal/speech"
	"copydesk/internal/store"
	"copydesk/internal/wording"
)

// reworded reads a wording that an answer offers without saying of what, where nothing is asked for: it is that of the title or the
// description with which it has half of the words of substance in common. "Could I have this instead: “We stopped sending a form,
// and everybody noticed.”"
func reworded(r intake.Reading, s store.Submission) (p intake.Piece, ok bool) {
	if r.Said.SaysAnything() || len(s.Blog.Problems) > 0 || len(r.Fresh) > mostParagraphs || speech.Options(r.Fresh) ||
		slices.ContainsFunc(r.Fresh, speech.PartOfText.MatchString) {
		return p, false
	}
	before := ""
	for _, text := range r.Fresh {
		value := speech.Value(text)
		announced := value != "" && speech.LikenessOf(text, before, false) == speech.Announced && !speech.AsksOfWording(text) &&
			!strings.ContainsAny(value, "“”\"") && !tellsOfIt.MatchString(strings.Replace(text, value, "", 1))
		before, value = text, speech.OnlyWording(value)
		title, description := hasMuchOf(value, s.Blog.Title), hasMuchOf(value, s.Blog.Description)
		if !announced || title == description {
			continue
		}
		if ok { // two of them
			return intake.Piece{}, false
		}
		p, ok = intake.Piece{AuthorGuessed: true}, true
		if title {
			p.Title, p.Found.Title = strings.TrimSuffix(value, "."), whereAnswered
		} else {
			p.Description, p.Found.Description = value, whereAnswered
		}
	}
	return p, ok
}

// tellsOfIt tells where a wording stands, or names one as an example, and offers none: "On your site it says “Cellar light” instead."
var tellsOfIt = regexp.MustCompile(`(?i)\b(?:such as|something like|along the lines of|for (?:example|instance)|says|said|reads|shows|appears|site|web ?page|page|paragraph|link|caption)\b`)

// saysOfIt goes on behind the wording that there is, and gives none: "Cellar lights is right as it is".
var saysOfIt = regexp.MustCompile(`^ (?:is|was|are|should|must|can|could|has|needs?|looks|would)\b`)

// hasMuchOf says whether a wording has half of the longer words of another in common with it, and is neither the same nor much longer.
func hasMuchOf(value, old string) bool {
	words := slices.DeleteFunc(wording.Words(old), func(w string) bool { return len(w) < 4 })
	is := wording.Words(value)
	if len(words) == 0 || saysOfIt.MatchString(strings.TrimPrefix(value, old)) || strings.TrimRight(value, ".") == strings.TrimRight(old, ".") || len(is) > 2*len(wording.Words(old))+6 {
		return false
	}
	common := 0
	for _, w := range words {
		if slices.Contains(is, w) {
			common++
		}
	}
	return 2*common >= len(words)
}
