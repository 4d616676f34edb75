package intake

import (
	"slices"
	"strings"

	"copydesk/internal/document"
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
	fields fields
}

// labelledGroups reads the labelled lines and tables of a covering note. A label that comes again, or with another number, begins
// another group: the note then speaks of several blogs.
func (r reader) labelledGroups(blocks []document.Block) (groups []group, rest []document.Block) {
	current, above, belowAuthor := group{}, []string(nil), false
	last := labels.None
	flush := func() {
		if current.where = r.origin; !isZero(current.fields) {
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
			current.fields.title.offer(wording.Unquote(val), r.origin+", labelled "+label, byProse) // "Blog: The stamp"
		}
		if field == labels.None && belowAuthor && roleLineBelow(b, &current.fields, r.label) {
			i++
			continue
		}
		if field == labels.None || field == labels.Text || field == labels.Other {
			if text := strings.TrimSpace(b.Text()); text != "" {
				if field != labels.Other || isZero(current.fields) { // "File: lamps.docx" stands in its group
					above = append(above, text)
				}
				current.goOn(b)
			}
			rest, belowAuthor = append(rest, b), false
			i++
			continue
		}
		second := field == labels.Theme && secondTheme.MatchString(label)
		again := field == labels.Author && current.fields.author.name.text != "" && (len(above) > 0 || !last.AboutAuthor()) // of the next blog
		if number := numberIn(label, b.Text()); repeats(current.fields, field) && !second || again || number > 0 && number != current.number {
			flush()
			current.number = number
		}
		if isZero(current.fields) {
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
	if !isZero(g.fields) && len(g.below) < mostBelow {
		g.below = append(g.below, b.Lines()...)
	}
}

// takeByline gives the group the author whose byline stands below it, where it has none.
func (g *group) takeByline() {
	if g.fields.author.name.text == "" {
		g.fields.author.take(byLine(g.below, g.where))
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
		out[at].fields.take(g.fields)
	}
	return out
}

// roleLineBelow reads the line below "Author: Olumide Bankole": "Operations Manager, Neighbourline".
func roleLineBelow(b document.Block, f *fields, by trust) bool {
	text := b.Text()
	if f.author.name.text == "" || f.author.name.trust != by || f.author.role.text != "" || wording.Count(text) > 14 ||
		wording.EndsSentence(text) || !person.LooksLikeRole(text) {
		return false
	}
	role, organisation := person.RoleAndOrganisation(strings.ReplaceAll(text, "\n", ", "))
	f.author.role.offer(role, f.author.name.where, by)
	f.author.organisation.offer(organisation, f.author.name.where, by)
	return true
}

func repeats(f fields, field labels.Field) bool {
	switch field {
	case labels.Title:
		return f.title.text != ""
	case labels.Description:
		return f.description.text != ""
	case labels.Theme:
		return f.themes.trust > byFileName
	case labels.Topic:
		return f.themes.trust != nowhere
	}
	return false
}

func isZero(f fields) bool {
	return f.title.text == "" && f.description.text == "" && f.themes.trust == nowhere &&
		f.author.name.text == "" && f.author.email.text == "" && f.author.role.text == "" && f.author.organisation.text == "" &&
		f.author.twitter.text == "" && f.author.bio.text == ""
}

var (
	// quotedBehind is a title in quotation marks behind the number of a theme: "Theme 2 – “The stamp”".
	quotedBehind = phrase.MustCompile(`^\d(?:,|;|:|\s[–—-])?\s+[“"‘]([^”"]{3,160}?)[”"’]\.?$`)
	// titleBare is one without them: "Theme 2; title The stamp".
	titleBare = phrase.MustCompile(`[,;–—-]\s+(?:and )?(?:the |my |our )?(?:title|titled|entitled|called)\s+(?:is )?(\p{Lu}[^,;]{2,120}?)\.?$`)
)

// behindTheme reads what a line goes on to give behind its theme: "Theme 2, title “The stamp”".
func (r reader) behindTheme(said, where string, f *fields) {
	if v := r.saidDescription(said); wording.Count(v) >= 3 {
		f.description.offer(v, where, byStatement)
	}
	masked := labels.WithoutSubTitles(said)
	if v := r.saidTitle(masked); v != "" && !r.saysTheme(v) {
		f.title.offer(v, where, byStatement)
	}
	if parts := partOfName.Split(said, -1); len(parts) > 1 && isPersonLine(strings.Join(parts[1:], ", ")) { // "Theme 1 - Sue Ferris - Harbour Clerk"
		f.author.person(person.In(strings.Join(parts[1:], ", ")), where, byProse)
	}
	for _, p := range []*phrase.Phrase{titleBare, quotedBehind} {
		if m := p.FindStringSubmatch(masked); m != nil && r.mayBeTitle(m[1]) {
			f.title.offer(withoutStops(m[1]), where, byProse)
		}
	}
}
