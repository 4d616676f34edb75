package intake

import (
	"slices"
	"strings"
	"unicode"

	"copydesk/internal/call"
	"copydesk/internal/document"
	"copydesk/internal/phrase"
)

// headLines are lines at the head of a document that are no part of the blog and no field of it.
var headLines = []*phrase.Phrase{
	phrase.MustCompile(`(?i)^[\[(*]?(?:(?:first|second|third|final|revised|clean|draft|version|copy|rev|v)[\s._-]*\d*(?:\.\d+)*[\s._-]*)+[\])*]?$`), // "DRAFT v3"
	phrase.MustCompile(`(?i)^(?:official|confidential|internal|public|unclassified|embargoed.*|not for circulation|for publication|for review)(?:[ -]*sensitive)?$`),
	phrase.MustCompile(`(?i)^(?:(?:data |security |document )?(?:classification|classified as|sensitivity|protective marking)|marking)\s*[:–-]\s*\w[\w -]{0,30}$`), // "Classification: Public"
	phrase.MustCompile(`(?i)^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?\d{1,2}(?:st|nd|rd|th)? (?:january|february|march|april|may|june|july|august|september|october|november|december),? ?(?:\d{4})?$`),
	phrase.MustCompile(`^[^.!?:]{3,110}[, ]\s*[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}$`), // a letterhead: "Fenwick Council, Town Hall, Fenwick FK1 1AA"
	phrase.MustCompile(`(?i)^(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{4}$`),
	phrase.MustCompile(`(?i)^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$`),
	phrase.MustCompile(`(?i)^[(\[]?(?:word ?count|words?|length)?\s*[:=-]?\s*(?:approx\.? |c\.? ?|about )?\d{2,4} words?[)\]]?\.?$`), // "(512 words)"
	phrase.MustCompile(`(?i)^word ?count\s*[:=-]?\s*\d{2,4}$`),
	phrase.MustCompile(`(?i)^(?:#\w+[\s,]*)+$`), // nothing but hashtags
	phrase.MustCompile(`(?i)^(?:\*\s*){3,}$|^[-–—_=~#*]{3,}$`),
	phrase.MustCompile(`(?i)^[\W_]*(?:the )?(?:(?:blog|text|article|piece|copy)(?: post| text)? (?:starts?|begins?|ends?)(?: here| below)?|(?:start|beginning|end) of (?:the )?(?:blog|text|article|piece|copy)(?: post| text)?|(?:begin|start) blog)[\W_]*$`), // "*** BLOG STARTS ***"
	phrase.MustCompile(`(?i)^(?:- ?)?ends?(?: ?-)?$|^#{2,}$|^\[ends?\]$`),
}

// headLine takes a byline, a theme that stands alone, and lines that belong to no blog: a date, "DRAFT", the
// name of the campaign.
func (r reader) headLine(b document.Block, text string, f *fields) bool {
	if b.Style == document.StyleTitle || wordCount(text) > 30 {
		return false
	}
	if p, ok := r.byline(b, text); ok {
		f.author.person(p, r.origin+", byline", min(r.label, byDocument))
		return true
	}
	if roleLine(text, f) {
		return true
	}
	for _, re := range headLines {
		if re.MatchString(text) {
			return true
		}
	}
	if wordCount(text) <= 14 && (b.Style == document.StyleNone || b.Kind == document.Heading) && r.onlyCampaign(text) {
		return true
	}
	if said := r.campaignTheme(text); said != "" {
		numbers, unknown := r.call.MatchTheme(said)
		f.themes.offer(numbers, unknown, r.origin, r.label)
		return true
	}
	if r.onlyTheme(text) {
		numbers, unknown := r.call.MatchTheme(text)
		f.themes.offer(numbers, unknown, r.origin, r.label)
		return true
	}
	return false
}

// onlyTheme says whether a line is nothing but the full name of one theme, perhaps with its number and line. A
// theme of one word ("People") may be a title as well, so it needs its number.
func (r reader) onlyTheme(text string) bool {
	l := strings.ToLower(fold(text))
	for _, t := range r.call.Themes {
		name := strings.ToLower(t.Name)
		if rest, ok := strings.CutPrefix(strings.TrimLeft(l, "0123456789.) "), name); ok {
			rest = strings.Trim(rest, " :–—-.")
			numbered := l != "" && unicode.IsDigit(rune(l[0]))
			if rest == "" && (numbered || strings.Contains(name, " ")) || rest != "" && strings.EqualFold(rest, t.Line) {
				return true
			}
		}
		if t.Line != "" && strings.EqualFold(l, t.Line) {
			return true
		}
	}
	return false
}

// kickerAt takes the name of a theme above a title: "COVID-19", in bold, above "Who is Derek?".
func (r reader) kickerAt(blocks []document.Block, i int, f *fields) bool {
	text := fold(blocks[i].Text())
	if !r.styles || f.title.text != "" || i+2 >= len(blocks) || wordCount(text) > 8 || !r.isThemeName(text) {
		return false
	}
	next := fold(blocks[i+1].Text())
	if _, by := r.looksOfTitle(blocks, i+1, next); by == nowhere || wordCount(next) < 2 && by < byStyle {
		return false
	}
	numbers, unknown := r.call.MatchTheme(text)
	f.themes.offer(numbers, unknown, r.origin+", above the title", r.label)
	return true
}

// isThemeName says whether a line is a theme's name and nothing else.
func (r reader) isThemeName(text string) bool {
	text = bare(text)
	return slices.ContainsFunc(r.call.Themes, func(t call.Theme) bool { return text == bare(t.Name) })
}
