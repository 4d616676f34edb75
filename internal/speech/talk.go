package speech

import (
	"slices"
	"strings"

	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// MostlySpoken says whether most sentences of a paragraph are said to the desk: the last one of a blog may thank its readers
// in one of them.
func MostlySpoken(text string) bool {
	spoken, all := spokenShare(text)
	if spoken > 0 && parting.MatchString(wording.LastSentence(text)) { // "Do shout if you need anything. And see you at the awards!"
		spoken++
	}
	return spoken*2 > all || spoken*2 == all && wording.Count(text) <= 12 && ToDesk(wording.LastSentence(text)) // "That's it! Hope you like it."
}

// parting ends what is said to the desk, and may as well be said to the readers where nothing before it is.
var parting = phrase.Like("And see you at the awards!", `(?i)^(?:and |until then,? )?(?:(?:hope to |i['’]ll |we['’]ll )?see you (?:all |both )?(?:at|on|in|there|then|soon|next)\b|have a (?:good|nice|lovely|great|wonderful|fab) (?:day|week|weekend|evening|afternoon|summer|break|time|one))[^.?!]{0,40}[.!…]*$`)

// MostlyTalk says whether text that could be a short blog is a long letter to the desk: it asks, and it speaks of
// "you" and "your" throughout.
func MostlyTalk(paragraphs []string) bool {
	words, pitch := 0, 0
	for _, t := range paragraphs {
		words += wording.Count(t)
		if TalksToDesk(t) || slices.ContainsFunc(pitchable(t), pitches) {
			pitch++
		}
	}
	return words <= longestPitch && pitch*3 >= len(paragraphs)
}

// longestAsking is how many words a paragraph of a letter has at most whose sentences ask or offer together: "I have a blog. Do you want it?"
const longestAsking = 75

// pitchable are the parts of a paragraph in which somebody may ask about a blog or offer one: its sentences, where it is long.
func pitchable(paragraph string) []string {
	if wording.Count(paragraph) <= longestAsking {
		return []string{paragraph}
	}
	return wording.Sentences(paragraph)
}

// pitches says whether a text asks about a blog or offers one, in its writer's own words.
func pitches(text string) bool {
	said := wording.Quoted.ReplaceAllString(text, "“…”")
	return AsksOrOffers.MatchString(said) && namedInTalk.MatchString(said) && !saysToReaders(said)
}

// namedInTalk is a blog as a letter to the desk calls it: in a text that may be the blog itself a story or a column is any.
var namedInTalk = phrase.MustCompile(`(?i)\b(?:blogs?|blog ?posts?|piece|article|post|contributions?|submissions?|entry|op-?ed|copy|draft|text)\b`)

// longestPitch is how many words a letter to the desk has at most that could be taken for a short blog.
const longestPitch = 330

// ofTheCall is what a letter to the desk speaks of, and a blog to its readers does not.
var ofTheCall = phrase.MustCompile(`(?i)\b(?:your|the) (?:call|deadline|campaign week|blog guidelines|guidelines|word limit)\b|` +
	`\b(?:write|submit|send|contribute) (?:a blog|something|anything|it|one)? ?(?:for|to) you\b`)

// AsksThroughout says whether a text as long as a blog is a letter full of questions: most of its paragraphs ask
// "you" something, and it speaks of the call.
func AsksThroughout(paragraphs []string) bool {
	asking := 0
	for _, t := range paragraphs {
		for _, s := range wording.Sentences(t) {
			if strings.HasSuffix(s, "?") && secondPerson.MatchString(s) {
				asking++
				break
			}
		}
	}
	return len(paragraphs) >= 3 && asking*5 >= len(paragraphs)*3 && slices.ContainsFunc(paragraphs, ofTheCall.MatchString)
}

var secondPerson = phrase.MustCompile(`(?i)\byou(?:r|rs)?\b`)
