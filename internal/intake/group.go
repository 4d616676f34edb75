package intake

import (
	"slices"
	"strings"

	"copydesk/internal/byline"
	"copydesk/internal/campaign"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/labels"
	"copydesk/internal/pairing"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// labelledGroups reads the labelled lines and tables of a covering note. A label that comes again, or with another number, begins
// another group: the note then speaks of several blogs.
func (r reader) labelledGroups(blocks []document.Block) (groups []pairing.Group, rest []document.Block) {
	current, above, belowAuthor := pairing.Group{}, []string(nil), false
	last := labels.None
	flush := func() {
		if current.Where = r.origin; !current.Fields.IsZero() {
			groups = append(groups, current)
		}
		current = pairing.Group{}
	}
	for i := 0; i < len(blocks); {
		b := blocks[i]
		if b.Kind == document.Table {
			if several := r.rowGroups(b); len(several) > 0 {
				flush()
				groups = append(groups, several...)
				i++
				continue
			}
			if _, ok := r.table(b, &current.Fields); ok {
				i++
				continue
			}
		}
		field, label, val := labels.InBlock(b)
		if field == labels.Text && r.mayBeTitle(wording.Unquote(val)) && wording.Count(val) <= 20 && !wording.EndsSentence(val) &&
			!labels.IsNoValue(val) && !strings.Contains(val, "://") {
			current.Fields.Title.Offer(wording.Unquote(val), r.origin+", labelled "+label, finding.ByProse) // "Blog: The stamp"
		}
		if field == labels.None && belowAuthor && roleLineBelow(b, &current.Fields, r.label) {
			i++
			continue
		}
		if field == labels.None || field == labels.Text || field == labels.Other {
			if text := strings.TrimSpace(b.Text()); text != "" {
				if field != labels.Other || current.Fields.IsZero() { // "File: lamps.docx" stands in its group
					above = append(above, text)
				}
				current.GoOn(b)
			}
			rest, belowAuthor = append(rest, b), false
			i++
			continue
		}
		second := field == labels.Theme && secondTheme.MatchString(label)
		again := field == labels.Author && current.Fields.Author.Name.Text != "" && (len(above) > 0 || !last.AboutAuthor()) // of the next blog
		if number := labels.NumberOfBlog(label, b.Text()); current.Fields.Gives(field) && !second || again || number > 0 && number != current.Number {
			flush()
			current.Number = number
		}
		if current.Fields.IsZero() {
			slices.Reverse(above)
			current.Above, above = above[:min(len(above), pairing.MostBelow)], nil
		}
		if field == labels.Theme {
			r.behindTheme(val, r.origin, &current.Fields)
		}
		r.labelledAt(blocks, &i, &current.Fields)
		last = field
		belowAuthor = field == labels.Author
	}
	flush()
	return pairing.ByNumber(groups), rest
}

// roleLineBelow reads the line below "Author: Olumide Bankole": "Operations Manager, Neighbourline".
func roleLineBelow(b document.Block, f *finding.Fields, by finding.Trust) bool {
	text := b.Text()
	if f.Author.Name.Text == "" || f.Author.Name.Trust != by || f.Author.Role.Text != "" || wording.Count(text) > 14 ||
		wording.EndsSentence(text) || !person.LooksLikeRole(text) {
		return false
	}
	role, organisation := person.RoleAndOrganisation(strings.ReplaceAll(text, "\n", ", "))
	f.Author.Role.Offer(role, f.Author.Name.Where, by)
	f.Author.Organisation.Offer(organisation, f.Author.Name.Where, by)
	return true
}

var (
	// quotedBehind is a title in quotation marks behind the number of a theme: "Theme 2 – “The stamp”".
	quotedBehind = phrase.MustCompile(`^\d(?:,|;|:|\s[–—-])?\s+[“"‘]([^”"]{3,160}?)[”"’]\.?$`)
	// titleBare is one without them: "Theme 2; title The stamp".
	titleBare = phrase.MustCompile(`[,;–—-]\s+(?:and )?(?:the |my |our )?(?:title|titled|entitled|called)\s+(?:is )?(\p{Lu}[^,;]{2,120}?)\.?$`)
)

// behindTheme reads what a line goes on to give behind its theme: "Theme 2, title “The stamp”".
func (r reader) behindTheme(said, where string, f *finding.Fields) {
	if v := r.saidDescription(said); wording.Count(v) >= 3 {
		f.Description.Offer(v, where, finding.ByStatement)
	}
	masked := labels.WithoutSubTitles(said)
	if v := r.saidTitle(masked); v != "" && !campaign.SaysTheme(r.call, v) {
		f.Title.Offer(v, where, finding.ByStatement)
	}
	if parts := partOfName.Split(said, -1); len(parts) > 1 && byline.IsPerson(strings.Join(parts[1:], ", ")) { // "Theme 1 - Sue Ferris - Harbour Clerk"
		f.Author.Offer(person.In(strings.Join(parts[1:], ", ")), where, finding.ByProse)
	}
	for _, p := range []*phrase.Phrase{titleBare, quotedBehind} {
		if m := p.FindStringSubmatch(masked); m != nil && r.mayBeTitle(m[1]) {
			f.Title.Offer(withoutStops(m[1]), where, finding.ByProse)
		}
	}
}
