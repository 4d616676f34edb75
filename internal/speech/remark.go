package speech

import (
	"slices"
	"strings"

	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// A last remark to the desk speaks of what becomes of the text, in a word that the blog above it never uses: whoever has written of
// kettles and ends with a sentence about edits speaks to the desk. A blog about edits may end with such a sentence.

// deskAlone are words that a blog about something else has no use for, and deskToo are others of the desk that any blog may end with.
var (
	deskAlone = phrase.MustCompile(`(?i)\b(?:the brief|publish(?:ed|ing)?|publication|edit(?:s|ed|ing)?|proofs?|comms|press (?:office|team)|` +
		`embargo(?:ed)?|word (?:count|limit)|deadline|template|attachments?|submissions?|guidelines|typos?|head ?-?shots?|by-?line|` +
		`twitter|facebook|linkedin|sign(?:ed)?[ -]off|e-?mail address|invoice|copyright)\b`)
	deskToo = phrase.MustCompile(`(?i)\b(?:campaign|event|photos?|pictures?|images?|logos?|links?|lists?|forms?|version|titles?|names?|spell(?:ed|ing)?|` +
		`figures|paragraphs?|length|used|chang(?:e|es|ed)|approved|cleared|involved|website|format|draft|copy|quotes?|sources|references|brackets)\b`)
)

// deskRequests is how a request, a question or an excuse to the desk begins, each with an example.
var deskRequests = []*phrase.Phrase{
	phrase.Like("Could you drop me a line when it's published?", `(?i)\b(?:please|kindly)\b|^(?:and |also,? |but )?(?:can|could|would|will) you\b.*\?$`),
	phrase.Like("Can I still change it after today?",
		`(?i)^(?:and |also,? |but )?(?:can|could|may|shall|should|do|will) (?:i|we)\b.*\?$|^(?:and |also,? |but )?is there\b.*\?$`),
	phrase.Like("I'd prefer not to have my photo used.", `(?i)\bi(?:['’]d| would) (?:prefer|rather|like|love|appreciate)\b`),
	phrase.Like("Very happy to be edited.", `(?i)^(?:very |so |really |most )?(?:happy|glad|delighted|pleased|grateful|sorry|hoping|apologies)\b`),
	phrase.Like("I've left the links in as plain addresses.",
		`(?i)^i(?:['’]ve| have) (?:left|put|kept|included|added|removed|used|marked|cut|highlighted|numbered|avoided)\b`),
	phrase.Like("Do keep me on the list for next year.", `(?i)^(?:do |please )?(?:keep|put|add|leave|count|send) (?:me|us)\b`),
}

// writerNow is said by the writer, to somebody, or of the text itself.
var writerNow = phrase.MustCompile(`(?i)\b(?:i|me|my|you|your|this (?:version|text|piece|one)|we(?:['’]re| are) on)\b`)

// LastRemark says whether a short paragraph below a blog is a remark to the desk, in words that are not the blog's.
func LastRemark(text, above string) bool {
	if wording.Count(text) > LongestRemarkBelow || narrated.MatchString(text) || saysToReaders(text) || ofItself.MatchString(text) ||
		isReported.MatchString(text) || ofOtherText(text) {
		return false
	}
	used := wording.Words(above)
	if m := seeYouThere.FindStringSubmatch(text); m != nil && !slices.Contains(used, strings.ToLower(m[1])) {
		return true
	}
	asks := phrase.AnyMatches(text, deskRequests)
	if !asks && !writerNow.MatchString(text) {
		return false
	}
	return strange(deskAlone, text, used) || asks && strange(deskToo, text, used)
}

// seeYouThere ends an email before what the desk holds; a blog that has told of that may end so too.
var seeYouThere = phrase.Like("See you at the launch!", `(?i)^(?:and |hope to )?see you (?:all |both )?at (?:the|your) (?:\w+ ){0,2}(launch|event|awards|ceremony|webinar|workshop|conference|summit|reception|celebration)\W*$`)

// strange says whether a text has one of some words, or two that stand together, and a blog none that begins like it.
func strange(words *phrase.Phrase, text string, used []string) bool {
	return slices.ContainsFunc(words.FindAllString(text, 4), func(word string) bool {
		return slices.ContainsFunc(wording.Words(word), func(w string) bool {
			stem := w[:min(len(w), 5)]
			return !slices.ContainsFunc(used, func(u string) bool { return strings.HasPrefix(u, stem) })
		})
	})
}
