package fields

import (
	"strings"

	"copydesk/internal/byline"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/labels"
	"copydesk/internal/margin"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/statement"
	"copydesk/internal/wording"
)

// A line may go on behind its theme to the title, the description or the author.

var (
	// quotedBehind is a title in quotation marks behind the number of a theme: "Theme 2 – “The stamp”".
	quotedBehind = phrase.MustCompile(`^\d(?:,|;|:|\s[–—-])?\s+[“"‘]([^”"]{3,160}?)[”"’]\.?$`)
	// titleBare is one without them: "Theme 2; title The stamp".
	titleBare = phrase.MustCompile(`[,;–—-]\s+(?:and )?(?:the |my |our )?(?:title|titled|entitled|called)\s+(?:is )?(\p{Lu}[^,;]{2,120}?)\.?$`)
)

// behindTheme reads what a line goes on to give behind its theme, "Theme 2, title “The stamp”", and returns the theme without the
// author, and without a title and a description that nothing names.
func (r Reader) behindTheme(said, where string, f *finding.Fields) (theme string) {
	theme = said
	if title, description := r.besideTheme("Theme " + said); title != "" { // "Theme 3 / Nine doors / What the porters knew of a hospital"
		f.Title.Offer(wording.Unquote(title), where, finding.ByProse)
		f.Description.Offer(statement.AsDescription(description), where, finding.ByProse)
		theme = inOneLine.Split(said, 2)[0]
	}
	if v := r.Sentences().Description(said); wording.Count(v) >= 3 {
		f.Description.Offer(v, where, finding.ByStatement)
	}
	masked := labels.WithoutSubTitles(said)
	if v := r.Sentences().Title(masked); v != "" && !r.Call.SaysTheme(v) {
		f.Title.Offer(v, where, finding.ByStatement)
	}
	for _, p := range []*phrase.Phrase{titleBare, quotedBehind} {
		if m := p.FindStringSubmatch(masked); m != nil && r.Sentences().MayBeTitle(m[1]) {
			f.Title.Offer(wording.WithoutStops(m[1]), where, finding.ByProse)
		}
	}
	return r.authorBehind(theme, where, f)
}

// authorBehind reads who stands behind a theme in the same line, and returns the theme alone: "Theme 3 | Sue Ferris, Data Manager, Kerbside
// Systems", "Theme 1 - Sue Ferris - Harbour Clerk".
func (r Reader) authorBehind(theme, where string, f *finding.Fields) string {
	at := margin.BetweenParts.FindStringIndex(theme)
	if at == nil {
		at = PartOfName.FindStringIndex(theme)
	}
	if at == nil {
		return theme
	}
	behind := strings.Join(PartOfName.Split(theme[at[1]:], -1), ", ")
	p, ok := r.byline(document.Block{}, behind)
	if !ok && byline.IsPerson(behind) {
		p, ok = person.In(behind), true
	}
	if numbers, unknown := r.Call.MatchTheme(theme[:at[0]]); !ok || len(numbers) == 0 || len(unknown) > 0 || len(r.Call.FindThemes(behind)) > 0 {
		return theme
	}
	f.Author.Offer(p, where, min(r.Label, finding.ByDocument))
	return theme[:at[0]]
}
