package fields

import (
	"strings"

	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// asDescription takes the quotation marks off a description, and the contributor's own count of its characters.
func asDescription(text string) string {
	text = wording.Fold(text)
	if m := inBrackets.FindStringSubmatch(text); m != nil && !asksOfAnswer.MatchString(m[1]) {
		text = m[1]
	}
	if m := betweenDashes.FindStringSubmatch(text); m != nil {
		text = m[1]
	}
	return wording.Unquote(speech.WithoutCount(text))
}

// betweenDashes is a description that a dash stands before and behind, as an ornament.
var betweenDashes = phrase.Like("— What the plan forgets —", `^[–—~-]+ (\S.*\S) [–—~-]+$`)

// inBrackets is a description that stands in brackets as a whole. It is a sentence: “(sub-title to follow)” is none.
var inBrackets = phrase.Like("(What four nurses knew of a hospital.)", `^\(([^()]{20,}[.?!])\)$`)

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
	if m := quotedFirst.FindStringSubmatch(s); m != nil && (onlyBracket.MatchString(s[len(m[1]):]) || asides.MatchString(m[2]) || speech.ToDesk(m[2])) {
		return m[1]
	}
	return s
}

func withoutGuidance(s string) string {
	if bare := guidance.ReplaceAllString(s, ""); strings.TrimSpace(bare) != "" {
		return bare
	}
	return s
}
