package message

import (
	"strings"
	"unicode"

	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// fieldLabel begins a line that tells something of the blog: it is written for us, below a closing too.
var fieldLabel = phrase.MustCompile(`(?i)^[\s*_#>•-]*((the|our|my|your|blog|post|article|guest|proposed|suggested|working|final|chosen|selected|` +
	`relevant|campaign|preferred|short|brief)\s+)*(title|headline|sub-?title|sub-?heading|sub title|description|` +
	`standfirst|strapline|strap line|summary|abstract|teaser|excerpt|themes?|topic|category|bio|biography|author|` +
	`authors|by-?line|word ?count|blog|headshot|author bio|about the author|author's bio|short bio|twitter bio)` +
	`s?\s*(\([^)]{0,40}\)|/[\w -]{1,20}|(of|for) (the |this |our )?(author|blog|article|post|piece)|name|text)?` +
	`\s*[*_]*\s*([:：–—]|-\s|$)`)

// fieldHeading is the same without a colon, as a line of its own.
var fieldHeading = phrase.MustCompile(`(?i)^[\s*_#]*(about the authors?|author bio(graphy)?|biography|about me|blog text|the blog|blog post|my blog|` +
	`here is (my|the|our) blog|blog)[\s*_:.]*$`)

// contact are the signs of a line that only a signature has.
var contact = phrase.MustCompile(`(?i)\+\d[\d ()-]{6,}|\b0\d{2,4}[ )-]?\d{3}|\(0\)|\bwww\.|https?://|[\w.]+@[\w.]+|^@\w+$|` +
	`(^|\s|\|)(t|m|e|w|tel|mob|mobile|phone|email|web|linkedin|twitter|direct|office|dd|f|fax|skype|tw)\s?[:.|]\s|` +
	`\s\|\s|\bpronouns\b|\((she|he|they)/`)

// role are words in which people say what they are and where.
var role = phrase.MustCompile(`(?i)\b(director|manager|head of|officer|chief|ceo|cto|coo|cio|cdo|founder|co-founder|professor|prof|dr|` +
	`consultant|advis[eo]r|analyst|owner|vp|vice[- ]president|engineer|lead|partner|president|secretary|editor|assistant|executive|architect|` +
	`developer|associate|researcher|specialist|coordinator|principal|lecturer|fellow|chair|councillor|leiter|` +
	`leiterin|geschäftsführer\w*|directeur|directrice|responsable|ltd|limited|llp|plc|inc|gmbh|cic|ag|university|` +
	`council|group|nhs|trust|department|ministry|foundation|institute|labs?|systems|consulting|solutions|partners)\b`)

// isPlainWords reports whether a line is written as a title may be and a role is not: "Trust takes the stairs".
func isPlainWords(text string) bool {
	words := strings.Fields(text)
	if len(words) < 4 {
		return false
	}
	for _, w := range words[1:] {
		if r := []rune(w); unicode.IsUpper(r[0]) || strings.HasSuffix(w, ",") {
			return false
		}
	}
	return true
}

// isSlogan recognises what an organisation puts below every signature: "Book your flu jab now!"
func isSlogan(text string) bool {
	return wording.Count(text) <= 8 && strings.HasSuffix(text, "!")
}

func isContact(text string) bool {
	return contact.MatchString(text) && wording.Count(text) < 25
}

func isShort(text string) bool {
	if len(text) > tellingLength {
		return false
	}
	words := wording.Count(text)
	return words <= 12 && len(text) <= 110 || isContact(text)
}

// isSentence recognises a line that says something: it ends as sentences do, or speaks of I and you.
func isSentence(text string) bool {
	words := wording.Count(text)
	if words >= 4 && (strings.HasSuffix(text, "?") || strings.HasSuffix(text, "!")) {
		return true
	}
	return words >= 6 && strings.HasSuffix(text, ".") && !isContact(text) && !strings.HasSuffix(strings.ToLower(text), "ltd.")
}

// isDelimiter recognises "-- " (RFC 3676, 4.3) and what people and clients make of it.
func isDelimiter(text string) bool {
	switch strings.TrimSpace(text) {
	case "--", "—", "–", "-- --", "---":
		return true
	}
	return false
}
