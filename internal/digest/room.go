package digest

import (
	"html"
	"strings"
	"unicode/utf8"

	"copydesk/internal/letter"
)

// shares divide the room of a letter among its lists, in octets of HTML.
type shares struct{ news, waiting, forYou, plan int }

func sharesOf(room int) shares {
	return shares{news: room * 45 / 100, waiting: room * 15 / 100, forYou: room * 25 / 100, plan: room * 15 / 100}
}

// room is the octets of HTML that a list may still take.
type room int

// takes says whether texts, and the HTML around them, still fit, and takes the room for them if so.
func (r *room) takes(markup int, texts ...string) bool {
	for _, t := range texts {
		markup += len(html.EscapeString(t))
	}
	if markup > int(*r) {
		return false
	}
	*r -= room(markup)
	return true
}

// The most characters that the digest says of each thing; what is longer can be seen with `copydesk show`.
const (
	longestTitle       = 160
	longestDescription = 300
	longestName        = 80
	longestNote        = 240
)

// The HTML around the words of a blog, and of an item, in octets; generously.
const (
	blogMarkup = 900
	noteMarkup = 120
	itemMarkup = 700
)

var singleQuotes = strings.NewReplacer("“", "‘", "”", "’")

// titled is a title as it stands between quotation marks, "" for none: those within it are single ones.
func titled(title string) string {
	return singleQuotes.Replace(letter.Line(title, longestTitle))
}

// sentence says what is wrong with a blog. Of a long message the sentences are told for which there is room, and a
// quotation from the blog is not broken off.
func sentence(message string) string {
	whole := letter.Line(message, 4*longestNote)
	if utf8.RuneCountInString(whole) <= longestNote {
		return whole
	}
	said := letter.Line(message, longestNote)
	if end := strings.LastIndex(said, ". "); end > 0 {
		return said[:end+1]
	}
	return said
}
