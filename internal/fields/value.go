package fields

import (
	"strings"

	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
)

var plainHandle = phrase.MustCompile(`^[A-Za-z0-9_]{2,30}$`)

// twitterName reads the value of a Twitter label, with or without its @.
func twitterName(s string) string {
	if t := person.TwitterIn(s); t != "" {
		return t
	}
	if s = strings.TrimSpace(s); plainHandle.MatchString(s) {
		return "@" + s
	}
	return ""
}

// guidance is what a form says to whoever fills it in, left behind the value: "(no more than 150 characters)".
var guidance = phrase.MustCompile(`(?i)\s*[(\[](?:please|choose|select|pick|delete|keep|insert|enter|no more than|max(?:imum|\.)?|up to|under|` +
	`one of|e\.g\.|this should|happy to|feel free|open to|suggestions?|subject to|provisional|tb[ca])` +
	`\b[^()\[\]]*[)\]]\.?$`)

var (
	quotedFirst = phrase.MustCompile(`^[“"]([^”"]{3,400})[”"]\s*[-–—,;(]\s*(.{3,120})$`)
	quotedWhole = phrase.Like("“What we learnt”. I'm Sue Ferris.", `^[“"]([^”"]{3,400})[”"]\.\s+\p{Lu}.*$`) // the stop behind the mark ends it
)

// onlyBracket is a remark in brackets behind a quotation mark, and nothing else.
var onlyBracket = phrase.Like("What we learnt” (we counted)", `[”"]\s*\([^()]*\)\.?$`)

// withoutRemark cuts off what is said to the desk behind a value in quotation marks: "“The stamp” – hope that works!"
func withoutRemark(s string) string {
	if m := quotedWhole.FindStringSubmatch(s); m != nil {
		return m[1]
	}
	if m := quotedFirst.FindStringSubmatch(s); m != nil && (onlyBracket.MatchString(s[len(m[1]):]) || speech.Asides.MatchString(m[2]) || speech.ToDesk(m[2])) {
		return m[1]
	}
	if m := pleaseInBrackets.FindStringSubmatch(s); m != nil {
		return m[1]
	}
	return s
}

// pleaseInBrackets asks for something behind a value: "the stamp (all lower case, please)".
var pleaseInBrackets = phrase.Like("the stamp (all lower case, please)", `(?i)^(.{3,}?) \([^()]{3,80},? (?:please|pls|thanks|thank you)[.!]?\)[.]?$`)

func withoutGuidance(s string) string {
	if bare := guidance.ReplaceAllString(s, ""); strings.TrimSpace(bare) != "" {
		return bare
	}
	return s
}
