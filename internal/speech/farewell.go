package speech

import (
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// Farewell is a sentence that is no more than thanks or the end of a letter.
var Farewell = phrase.Like("Thanks, Jane",
	`(?i)^(?:yours(?: sincerely| faithfully| truly| ever)?,? (?-i:\p{Lu})\S*(?: (?-i:\p{Lu})\S*){0,2}(?: \([^()]{2,20}\))?|(?:(?:many|kind|best|warm|all the|with|very|so|again) ){0,2}(?:thanks|thank you|thx|ta|cheers|regards|wishes|best)`+
		`(?: (?:again|so much|very much|in advance|all|both))?(?:,? (?-i:\p{Lu})\S*(?: \([^()]{2,80}\))?)?)[.!,]*$`)

// MentionsBlog says whether a line talks of the blog rather than naming it.
func MentionsBlog(s string) bool {
	for _, w := range wording.Words(s) {
		switch w {
		case "blog", "blogs", "blogpost", "submission", "contribution", "draft", "attached", "attachment", "deadline":
			return true
		}
	}
	return false
}
