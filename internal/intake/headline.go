package intake

import (
	"slices"
	"strings"

	"copydesk/internal/call"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/labels"
	"copydesk/internal/margin"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// onlyMarking says whether a line is made of the words of a status and of the campaign: "Blog text for approval", "Smarter State
// blog, August 2020".
func (r reader) onlyMarking(text string) bool {
	words := wording.Words(withoutPossessive(text))
	if len(words) < 2 || len(words) > 10 || wording.Exclaims(text) {
		return false
	}
	campaign := r.campaignWords()
	said := false
	for _, w := range words {
		if !margin.OfStatus(w) && !boilerplate[w] && !campaign[w] {
			return false
		}
		said = said || margin.TellsStatus(w) || w == "blog"
	}
	return said || namesCall(r.call, words)
}

// titleBy is a title and its author in one line: "“The stamp” by Sue Ferris, Operations Director, Kerbside Systems".
var titleBy = phrase.MustCompile(`^[“"]([^”"]{3,160})[”"],?(?: [-–—])? by (\p{Lu}.+)$`)

// headLine takes a byline, a theme that stands alone, and lines that belong to no blog: a date, "DRAFT", the
// name of the campaign.
func (r reader) headLine(b document.Block, text string, f *finding.Fields) bool {
	if b.Style == document.StyleTitle || wording.Count(text) > 30 {
		return false
	}
	if bare := margin.Without(text); bare != text {
		if text = bare; text == "" {
			return true
		}
		if field, label, val := labels.InLine(text); field == labels.Author && val != "" { // "28 August 2020 | Author: Sue Ferris"
			r.set(f, field, val, r.origin+", labelled "+label)
			return true
		}
	}
	if m := titleBy.FindStringSubmatch(wording.Fold(text)); m != nil && person.LooksLikeName(person.In(m[2]).Name) {
		f.Title.Offer(m[1], r.origin+", first line", finding.ByOpening)
		f.Author.Offer(person.In(m[2]), r.origin+", byline", min(r.label, finding.ByDocument))
		return true
	}
	if roleLine(b, text, f) {
		return true
	}
	if p, ok := r.byline(b, text); ok {
		if first := f.Author.Name; b.Style == document.StyleAuthor && first.Trust == finding.ByDocument && !person.SameName(first.Text, p.Name) {
			f.Author.Name.Text += " and " + p.Name // a line for each, as pandoc writes them
			return true
		}
		f.Author.Offer(p, r.origin+", byline", min(r.label, finding.ByDocument))
		return true
	}
	if value := r.themeBehind(text); value != "" {
		numbers, unknown := r.call.MatchTheme(value)
		f.Themes.Offer(numbers, unknown, r.origin, r.label)
		return true
	}
	if margin.AtHead(text) || margin.SaysStatus(text) || b.Kind == document.Paragraph && r.onlyMarking(text) {
		return true
	}
	if wording.Count(text) <= 14 && (b.Style == document.StyleNone || b.Kind == document.Heading) && r.onlyCampaign(text) {
		return true
	}
	if said := r.campaignTheme(text); said != "" {
		numbers, unknown := r.call.MatchTheme(said)
		f.Themes.Offer(numbers, unknown, r.origin, r.label)
		return true
	}
	belowTitle := f.Title.Text != "" && b.Kind == document.Paragraph && !b.AllBold() && r.call.IsTheme(text) // "People"
	if r.onlyTheme(text) || belowTitle {
		numbers, unknown := r.call.MatchTheme(text)
		f.Themes.Offer(numbers, unknown, r.origin, r.label)
		return true
	}
	return false
}

// themeBehind returns the theme of a line whose label we do not know, "Smarter State theme: People", "Subject area: Bridging the
// gap": what stands behind the colon is a theme of the call and nothing else.
func (r reader) themeBehind(text string) string {
	if at := strings.Index(strings.ToLower(text), "theme "); at > 0 && r.onlyCampaign(text[:at]) { // "Smarter State Theme 3"
		if ok, value := labels.ThemeLine(text[at:]); ok {
			return value
		}
	}
	label, value, ok := strings.Cut(text, ":")
	if value = wording.Fold(value); !ok || value == "" || wording.Count(label) > 6 {
		return ""
	}
	named := strings.Contains(strings.ToLower(label), "theme") && (r.isThemeName(value) || isNumber(value) || onlyNumberedTheme.MatchString(value))
	if !named && !r.onlyTheme(value) {
		return ""
	}
	if numbers, _ := r.call.MatchTheme(value); len(numbers) == 0 {
		return ""
	}
	return value
}

// onlyTheme says whether a line is nothing but the full name of one theme, perhaps with its number and line. A
// theme of one word ("People") may be a title as well, so it needs its number.
func (r reader) onlyTheme(text string) bool {
	l := strings.ToLower(wording.Fold(text))
	bare := strings.TrimLeft(l, "0123456789.) ")
	for _, t := range r.call.Themes {
		name := strings.ToLower(wording.Fold(t.Name))
		rest, ok := strings.CutPrefix(l, name) // a name may begin with a number: "15-minute cities"
		numbered := !ok && bare != l
		if !ok {
			rest, ok = strings.CutPrefix(bare, name)
		}
		if ok {
			rest = strings.Trim(rest, " :–—-.")
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
func (r reader) kickerAt(blocks []document.Block, i int, f *finding.Fields) bool {
	text := wording.Fold(blocks[i].Text())
	if !r.styles || f.Title.Text != "" || i+2 >= len(blocks) || wording.Count(text) > 8 || !r.isThemeName(text) {
		return false
	}
	next := wording.Fold(blocks[i+1].Text())
	if _, by := r.looksOfTitle(blocks, i+1, next); by == finding.Nowhere || wording.Count(next) < 2 && by < finding.ByStyle {
		return false
	}
	numbers, unknown := r.call.MatchTheme(text)
	f.Themes.Offer(numbers, unknown, r.origin+", above the title", r.label)
	return true
}

// isThemeName says whether a line is a theme's name and nothing else.
func (r reader) isThemeName(text string) bool {
	text = wording.Bare(text)
	return slices.ContainsFunc(r.call.Themes, func(t call.Theme) bool { return text == wording.Bare(t.Name) })
}

var onlyHashtags = phrase.MustCompile(`^(?:#[\p{L}\d_]+[\s,]*)+$`)
