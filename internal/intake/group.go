package intake

import (
	"slices"
	"strings"

	"copydesk/internal/campaign"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/labels"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// group is a set of fields that a note gives together, for one blog of several.
type group struct {
	above  []string // the lines above it, the nearest first, such as "Blog 1 (fund teams.docx)"
	below  []document.Block
	where  string // the note
	number int    // of the blog in its labels: "Title 1"; 0 where there is none
	fields finding.Fields
}

// labelledGroups reads the labelled lines and tables of a covering note. A label that comes again, or with another number, begins
// another group: the note then speaks of several blogs.
func (r reader) labelledGroups(blocks []document.Block) (groups []group, rest []document.Block) {
	current, above, belowAuthor := group{}, []string(nil), false
	last := labels.None
	flush := func() {
		if current.where = r.origin; !current.fields.IsZero() {
			groups = append(groups, current)
		}
		current = group{}
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
			if _, ok := r.table(b, &current.fields); ok {
				i++
				continue
			}
		}
		field, label, val := labels.InBlock(b)
		if field == labels.Text && r.mayBeTitle(wording.Unquote(val)) && wording.Count(val) <= 20 && !wording.EndsSentence(val) &&
			!labels.IsNoValue(val) && !strings.Contains(val, "://") {
			current.fields.Title.Offer(wording.Unquote(val), r.origin+", labelled "+label, finding.ByProse) // "Blog: The stamp"
		}
		if field == labels.None && belowAuthor && roleLineBelow(b, &current.fields, r.label) {
			i++
			continue
		}
		if field == labels.None || field == labels.Text || field == labels.Other {
			if text := strings.TrimSpace(b.Text()); text != "" {
				if field != labels.Other || current.fields.IsZero() { // "File: lamps.docx" stands in its group
					above = append(above, text)
				}
				current.goOn(b)
			}
			rest, belowAuthor = append(rest, b), false
			i++
			continue
		}
		second := field == labels.Theme && secondTheme.MatchString(label)
		again := field == labels.Author && current.fields.Author.Name.Text != "" && (len(above) > 0 || !last.AboutAuthor()) // of the next blog
		if number := numberIn(label, b.Text()); current.fields.Gives(field) && !second || again || number > 0 && number != current.number {
			flush()
			current.number = number
		}
		if current.fields.IsZero() {
			slices.Reverse(above)
			current.above, above = above[:min(len(above), mostBelow)], nil
		}
		if field == labels.Theme {
			r.behindTheme(val, r.origin, &current.fields)
		}
		r.labelledAt(blocks, &i, &current.fields)
		last = field
		belowAuthor = field == labels.Author
	}
	flush()
	return sameNumber(groups), rest
}

// goOn takes in a line without a label below a group: it may name the blog, or its author.
func (g *group) goOn(b document.Block) {
	if !g.fields.IsZero() && len(g.below) < mostBelow {
		g.below = append(g.below, b.Lines()...)
	}
}

// takeByline gives the group the author whose byline stands below it, where it has none.
func (g *group) takeByline() {
	if g.fields.Author.Name.Text == "" {
		g.fields.Author.Take(byLine(g.below, g.where))
	}
}

// numberIn returns the number of a blog that a label gives, also in brackets.
func numberIn(label, line string) int {
	_, number := labels.OfBlog(label)
	if before, _, labelled := strings.Cut(line, ":"); number == 0 && labelled && len(before) <= labels.Longest {
		_, number = labels.OfBlog(strings.TrimSpace(before))
	}
	return number
}

// sameNumber puts the groups of one number together: "Title 1, Title 2, Description 1, Description 2".
func sameNumber(groups []group) []group {
	var out []group
	places := map[int]int{}
	for _, g := range groups {
		at, again := places[g.number]
		if g.number == 0 || !again {
			places[g.number] = len(out)
			out = append(out, g)
			continue
		}
		out[at].fields.Take(g.fields)
	}
	return out
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
	if parts := partOfName.Split(said, -1); len(parts) > 1 && isPersonLine(strings.Join(parts[1:], ", ")) { // "Theme 1 - Sue Ferris - Harbour Clerk"
		f.Author.Offer(person.In(strings.Join(parts[1:], ", ")), where, finding.ByProse)
	}
	for _, p := range []*phrase.Phrase{titleBare, quotedBehind} {
		if m := p.FindStringSubmatch(masked); m != nil && r.mayBeTitle(m[1]) {
			f.Title.Offer(withoutStops(m[1]), where, finding.ByProse)
		}
	}
}
