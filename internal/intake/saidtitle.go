package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"copydesk/internal/phrase"
)

// saidTitle returns the title that a paragraph gives.
func (r reader) saidTitle(text string) string {
	if at := titleStatement.FindStringSubmatchIndex(text); at != nil && !otherWork.MatchString(text[max(0, at[0]-60):at[0]]) {
		said := strings.TrimSpace(text[at[2]:at[3]])
		if q, ok := quotedAtStart(said); ok && !notAValue.MatchString(said) && quoteWidth(said) > 0 {
			return withoutStops(q)
		}
		if v := firstSentence(beforeDescription(r.said(titleStatement, text))); v != "" {
			return v
		}
	}
	if m := forTitle.FindStringSubmatch(text); m != nil {
		return withoutStops(m[1])
	}
	if m := titleBehind.FindStringSubmatch(text); m != nil {
		return withoutStops(m[1])
	}
	if m := titleAs.FindStringSubmatch(text); m != nil {
		return strings.TrimRight(fold(m[1]), ",")
	}
	if m := chosenFor.FindStringSubmatch(text); m != nil && titleWords.MatchString(m[2]) {
		return withoutStops(m[1])
	}
	if m := titleQuoted.FindStringSubmatch(text); m != nil && !descWords.MatchString(m[1]) && !namesOther.MatchString(m[1]) {
		return withoutStops(unquote(m[2]))
	}
	return ""
}

// appositive is a title between commas: "our blog, Weaving and worrying, is attached".
var appositive = phrase.MustCompile(`\b(?i:blog(?: ?post)?|piece|article|post|contribution|submission), (\p{Lu}[^,.!?;:“"]{6,100})` +
	`, (?i:is|has been|as attached|which is)\b`)

// themeTail is what a sentence goes on to say behind a title: "a blog called Weaving and worrying for theme 2".
var themeTail = phrase.MustCompile(`(?i)[,;]?\s+(?:(?:and|which|it) )?(?:it )?(?:is |['’]s )?(?:for|under|on|in|against) (?:the )?(?:campaign )?` +
	`themes?\s+(?:no\.? ?|number |#)?(?:\d|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b).*$`)

func withoutThemeTail(title string) string {
	if t := themeTail.ReplaceAllString(title, ""); t != "" {
		return t
	}
	return title
}

// withoutStops takes the stop of the sentence off a title that stood in quotation marks; one of two sentences keeps its own.
func withoutStops(title string) string {
	title = strings.TrimRight(fold(title), ",")
	if len(sentences(title)) > 1 {
		return title
	}
	return strings.TrimRight(title, ".,")
}

// mayBeTitle says whether what stands in quotation marks where something is handed over is a title, and not the name of a
// file, of a theme or of the campaign.
func (r reader) mayBeTitle(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return !unicode.IsLower(first) && wordCount(s) >= 2 && !extension.MatchString(s) && !r.saysTheme(s) && !r.onlyCampaign(s)
}
