package intake

import (
	"strings"

	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
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

// countAtEnd is the contributor's own count behind a value: "(148 characters)", "(I make that 148 with spaces)". A number of four digits
// alone is a year.
var countAtEnd = phrase.MustCompile(`(?i)\s*[(\[]\s*(?:(?:(?:that|it|this|which)(?:['’]s| is)|i make (?:it|that)|about|around|under|exactly|now|just|` +
	`only|approx\.?|approximately|c\.?) ?)*(?:\d{2,3}|\d{4}\s*(?:chars?|characters?|words?))\s*(?:chars?|characters?|` +
	`words?)?(?:,?\s+(?:including|incl\.?|inc\.?|with|excluding|without) (?:the )?spaces)?(?:,? (?:i think|i believe|` +
	`i make it|or so|in all|in total|exactly|by my count|(?:according to|says|by) word)){0,2}\s*[)\]]\.?$|` +
	`\s+[-–—/]\s*\d{2,4}\s*(?:chars?|characters?)\.?$`)

// guidance is what a form says to whoever fills it in, left behind the value: "(no more than 150 characters)".
var guidance = phrase.MustCompile(`(?i)\s*[(\[](?:please|choose|select|pick|delete|keep|insert|enter|no more than|max(?:imum|\.)?|up to|under|` +
	`one of|e\.g\.|this should|happy to|feel free|open to|suggestions?|subject to|provisional|tb[ca])` +
	`\b[^()\[\]]*[)\]]\.?$`)

var quotedFirst = phrase.MustCompile(`^[“"]([^”"]{3,400})[”"]\s*[-–—,;(]\s*(.{3,120})$`)

// withoutRemark cuts off what is said to the desk behind a value in quotation marks: "“The stamp” – hope that works!"
func withoutRemark(s string) string {
	if m := quotedFirst.FindStringSubmatch(s); m != nil && (asides.MatchString(m[2]) || speaksToDesk(m[2])) {
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

// withoutCount takes the contributor's own count off a value: "… (148 characters)".
func withoutCount(s string) string { return countAtEnd.ReplaceAllString(strings.TrimSpace(s), "") }

// encloses says whether what is left without its first and last quotation marks has pairs of its own: the quotation in
// "““It was done once”: notes from the desk”" goes on to its end, that in "“Now” and “then”" does not.
func encloses(inner string) bool {
	depth := 0
	for _, r := range inner {
		switch r {
		case '“':
			depth++
		case '”':
			depth--
		}
		if depth < 0 {
			return false
		}
	}
	return depth == 0
}

// unquote takes off quotation marks that stand around the whole.
func unquote(s string) string {
	s = wording.Fold(s)
	for _, pair := range [][2]string{{"“", "”"}, {"\"", "\""}, {"‘", "’"}, {"'", "'"}, {"«", "»"}, {"*", "*"}, {"_", "_"}, {"<", ">"}} {
		inner, ok := strings.CutPrefix(s, pair[0])
		if !ok {
			continue
		}
		if inner, ok = strings.CutSuffix(strings.TrimSuffix(inner, "."), pair[1]); ok && // "“What we learnt”."
			(!strings.Contains(inner, pair[0]) && !strings.Contains(inner, pair[1]) || pair[0] == "“" && encloses(inner)) {
			return wording.Fold(inner)
		}
	}
	return s
}

// firstSentence returns the text up to the end of its first sentence; a full stop is left off.
func firstSentence(s string) string {
	s = wording.Fold(s)
	if at := wording.FirstEnd(s + " "); at != nil {
		s = strings.TrimSpace((s + " ")[:at[1]])
	}
	return unquote(strings.TrimSuffix(s, "."))
}
