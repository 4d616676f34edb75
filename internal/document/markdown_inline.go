package document

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// where is the place that inline text is written for; it decides what must be escaped.
type where int

const (
	inText where = iota
	inTable
	inLink
)

// hardBreak is two spaces and a line feed: where the text is read as it is, nothing of it is seen.
const hardBreak = "  \n"

// inline writes spans. Links are the outermost, so that no emphasis crosses their border.
func (w *markdownWriter) inline(spans []Span, at where) string {
	spans = plainOrdinals(foldSpans(spans))
	if len(spans) == 1 && spans[0].isPlain() { // as most paragraphs are
		return strings.Trim(escape(spans[0].Text, at, ' ', ' '), " \n")
	}
	var out strings.Builder
	for len(spans) > 0 {
		n := 1
		for n < len(spans) && spans[n].Link == spans[0].Link {
			n++
		}
		after := ' '
		if n < len(spans) {
			after = firstRune(spans[n])
		}
		out.WriteString(w.linked(spans[:n], at, lastRune(out.String()), after))
		spans = spans[n:]
	}
	return strings.Trim(out.String(), " \n")
}

// plainOrdinals takes down the raised letters of 4th, which Word raises by itself.
func plainOrdinals(spans []Span) []Span {
	for i := 1; i < len(spans); i++ {
		s, before := &spans[i], spans[i-1]
		if !s.Super || !before.isText() || !unicode.IsDigit(lastRune(before.Text)) {
			continue
		}
		switch strings.ToLower(s.Text) {
		case "st", "nd", "rd", "th":
			s.Super = false
		}
	}
	return spans
}

// firstRune returns the character that the Markdown of a span begins with.
func firstRune(s Span) rune {
	switch {
	case s.Link != "" || s.Note != 0:
		return '['
	case s.Picture != "":
		return '!'
	case s.Text == "":
		return ' '
	}
	r, _ := utf8.DecodeRuneInString(s.Text)
	return r
}

// linked writes spans that lead to the same place, or nowhere.
func (w *markdownWriter) linked(spans []Span, at where, before, after rune) string {
	link := spans[0].Link
	if link == "" {
		return w.emphasised(w.pieces(spans), at, before, after)
	}
	text := paragraphText(spans)
	if strings.TrimSpace(text) == "" && len(spans) == 1 {
		return text
	}
	lead, trail := text[:len(text)-len(strings.TrimLeft(text, " "))], text[len(strings.TrimRight(text, " ")):]
	if plain := strings.TrimSpace(text); len(spans) == 1 && isAutolink(plain, link) {
		return lead + "<" + strings.TrimPrefix(link, "mailto:") + ">" + trail
	}
	inside := strings.TrimSpace(w.emphasised(w.pieces(spans), max(at, inLink), '[', ']'))
	if inside == "" {
		return text
	}
	return lead + "[" + inside + "](" + linkDestination(link) + ")" + trail
}

// isAutolink says whether the text of a link is its very address.
func isAutolink(text, link string) bool {
	return (text == link && strings.Contains(link, "://") || "mailto:"+text == link) && !strings.ContainsAny(link, " <>?|\\")
}

var destinationEscapes = strings.NewReplacer(" ", "%20", "(", "%28", ")", "%29", "<", "%3C", ">", "%3E", "|", "%7C",
	`\`, "%5C", "\n", "", "\r", "", "\t", "")

func linkDestination(link string) string { return destinationEscapes.Replace(link) }

// lastRune returns the last character, a space for none.
func lastRune(s string) rune {
	if s == "" {
		return ' '
	}
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}
