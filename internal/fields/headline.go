package fields

import (
	"slices"
	"strings"

	"copydesk/internal/byline"
	"copydesk/internal/call"
	"copydesk/internal/campaign"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/labels"
	"copydesk/internal/margin"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// onlyMarking says whether a line is made of the words of a status and of the campaign: "Blog text for approval", "Smarter State
// blog, August 2020".
func (r Reader) onlyMarking(text string) bool {
	words := wording.Words(wording.WithoutPossessive(text))
	if len(words) < 2 || len(words) > 10 || wording.Exclaims(text) {
		return false
	}
	own := campaign.Words(r.Call)
	said := false
	for _, w := range words {
		if !margin.OfStatus(w) && !campaign.IsBoilerplate(w) && !own[w] {
			return false
		}
		said = said || margin.TellsStatus(w) || w == "blog"
	}
	return said || campaign.Names(r.Call, words)
}

// titleBy is a title and its author in one line: "“The stamp” by Sue Ferris, Operations Director, Kerbside Systems".
var titleBy = phrase.MustCompile(`^[“"]([^”"]{3,160})[”"],?(?: [-–—])? by (\p{Lu}.+)$`)

// headLine takes a byline, a theme that stands alone, and lines that belong to no blog.
func (r Reader) headLine(b document.Block, text string, f *finding.Fields) bool {
	if b.Style == document.StyleTitle || wording.Count(text) > 30 {
		return false
	}
	if bare := margin.Without(text); bare != text {
		if text = bare; text == "" {
			return true
		}
		if field, label, val := labels.InLine(text); (field == labels.Author || field.IsTheme()) && val != "" { // "28 August 2020 | Author: Sue Ferris"
			r.set(f, field, val, r.under(label))
			return true
		}
	}
	if rest, theme := r.themeBesideByline(b, text); theme != "" {
		r.headTheme(theme, f)
		text = rest
	}
	if r.titleBehindTheme(text, f) {
		return true
	}
	return r.headByline(b, text, f) || r.headTheme(campaign.ThemeBehind(r.Call, text), f) || r.headTheme(campaign.ForTheme(r.Call, text), f) || r.aroundBlog(b, text) ||
		r.headTheme(r.themeAlone(b, text, f), f) || r.notesText(b, text, f)
}

// titleBehindTheme takes a line that says for which theme the blog is, and then its title: "Blog for theme 3 - The night the ferry did not
// sail".
func (r Reader) titleBehindTheme(text string, f *finding.Fields) bool {
	m := themeThenTitle.FindStringSubmatch(wording.Fold(text))
	if m == nil || f.Title.Text != "" || wording.Count(m[2]) < 3 || !r.Sentences().MayBeTitle(m[2]) || len(themesIn(r.Call, m[2])) > 0 ||
		person.LooksLikeName(m[2]) || person.LooksLikeRole(m[2]) || margin.SaysStatus(m[2]) || speech.TalksToDesk(m[2]) || sentBy.MatchString(m[2]) {
		return false
	}
	numbers := themesIn(r.Call, m[1])
	f.Themes.Offer(numbers, nil, r.Origin, min(r.Label, finding.ByDocument))
	if len(numbers) > 0 {
		f.Title.Offer(m[2], r.Origin+", behind the theme", finding.ByOpening)
	}
	return len(numbers) > 0
}

// sentBy begins what is said of the sending of a blog.
var sentBy = phrase.Like("Sent on behalf of Sue Ferris", `(?i)^(?:sent|written|submitted|by|from|on behalf|attached|below|please|as|for|final|draft|version)\b`)

// themesIn returns the themes that a value names.
func themesIn(c *call.Call, value string) []int {
	numbers, _ := c.MatchTheme(value)
	return numbers
}

// themeThenTitle is such a line.
var themeThenTitle = phrase.Like("Blog for theme 3 - The night the ferry did not sail",
	`(?i)^(?:(?:my|our|a|guest) )*(?:blog(?: ?post)?|post|{work}|entry|submission|contribution) (?:for|under|on) (?:the )?theme (?:no\.? |number )?(\d{1,2})\s?(?:[:|]|\s[–—-]|[–—-]\s)\s*((?-i:\p{Lu}).{5,140})$`)

// themeBesideByline returns the theme that stands first or last in a line of parts, and the rest, which is a byline: "By Sue Ferris, Data
// Manager, Kerbside Systems | Theme 2 – Tech as an enabler".
func (r Reader) themeBesideByline(b document.Block, text string) (rest, theme string) {
	parts := margin.BetweenParts.Split(text, mostParts)
	if m := themeAtEnd.FindStringSubmatch(wording.Fold(text)); len(parts) == 1 && m != nil {
		parts = m[1:]
	}
	for _, at := range []int{len(parts) - 1, 0} {
		part := wording.Fold(parts[at])
		field, _, val := labels.InLine(forTheme.ReplaceAllString(part, ""))
		if !field.IsTheme() || val == "" {
			if val = part; !r.Call.IsPlainlyTheme(part) {
				continue
			}
		}
		rest = strings.Join(slices.Delete(slices.Clone(parts), at, at+1), " | ")
		if _, ok := r.byline(b, rest); len(parts) > 1 && ok {
			return rest, val
		}
	}
	return text, ""
}

// themeAtEnd is a theme that stands last in a line, behind a dash, a comma or in brackets.
var themeAtEnd = phrase.Like("By Sue Ferris, Data Manager, Kerbside Systems – Theme 2", `^(.{8,160}?)(?:\s+[–—-]+\s+|, | \()((?i:for )?(?i:(?:campaign )?theme)\b:?\s[^()]{1,60}?)\)?$`)

// mostParts is how many parts of a line are read.
const mostParts = 6

// notesText says whether a plain line below the title speaks of the text: who published, edited or paid for it.
func (r Reader) notesText(b document.Block, text string, f *finding.Fields) bool {
	return (f.Title.Text != "" || r.Known != "") && b.Kind == document.Paragraph && b.Style == document.StyleNone && !b.AllBold() &&
		!wording.Alike(text, r.Known) && margin.NotesText(text)
}

// headByline takes a line that says who wrote the blog, with its title or alone.
func (r Reader) headByline(b document.Block, text string, f *finding.Fields) bool {
	where, by := r.Origin+", byline", min(r.Label, finding.ByDocument)
	if m := titleBy.FindStringSubmatch(wording.Fold(text)); m != nil && person.LooksLikeName(person.In(m[2]).Name) {
		f.Title.Offer(m[1], r.Origin+", first line", finding.ByOpening)
		f.Author.Offer(person.In(m[2]), where, by)
		return true
	}
	if r.roleLine(b, text, finding.ByDocument, f) {
		return true
	}
	p, ok := r.byline(b, text)
	if !ok || b.Kind == document.Heading && f.Title.Text == "" && r.Known == "" && !byline.Start.MatchString(text) && !r.knows(p.Name) {
		return false // "Better Air, Better Schools: a Teacher's Report", set as a heading where a title is to come
	}
	if first := f.Author.Name; b.Style == document.StyleAuthor && first.Trust == finding.ByDocument && !isAmong(p.Name, first.Text) {
		f.Author.Name.Text += " and " + p.Name // a line for each, as pandoc writes them
		return true
	}
	if first := f.Author; first.Name.Trust == by && first.Name.Where == where && first.Role.Trust == by && p.Role != "" &&
		strings.Count(first.Name.Text, " and ") < mostPresented-1 && namesFirst(text, p.Name) && !isAmong(p.Name, first.Name.Text) {
		joint := byline.Jointly([]person.Person{{Name: first.Name.Text, Role: first.Role.Text, Organisation: first.Organisation.Text, Twitter: first.Twitter.Text}, p})
		f.Author = finding.Author{Bio: first.Bio} // a line for each, with a post each
		f.Author.Offer(joint, where, by)
		return true
	}
	f.Author.Offer(p, where, by)
	return true
}

// namesFirst says whether a line begins with the name of its author, and not with what somebody else did: "Submitted by Tom Reed", "With Tom
// Reed, Chief Engineer".
func namesFirst(text, name string) bool {
	first, _, _ := strings.Cut(name, " ")
	return strings.HasPrefix(text, first) && !strings.EqualFold(first, "with")
}

// isAmong says whether somebody is one of the authors whom a byline names, or it names so many that there is no room for another.
func isAmong(name, authors string) bool {
	return len(authors) > longestByline || slices.ContainsFunc(person.Each([]string{authors}), func(one string) bool { return person.SameName(one, name) })
}

// longestByline is how long a byline is, in bytes, that grows no more.
const longestByline = 300

// headTheme takes the theme that a line gives, if it gives one.
func (r Reader) headTheme(value string, f *finding.Fields) bool {
	if value == "" {
		return false
	}
	numbers, unknown := r.Call.MatchTheme(value)
	f.Themes.Offer(numbers, unknown, r.Origin, r.Label)
	return true
}

// themeAlone returns the theme of a line that says no more: with the campaign, by its full name, or by any name below the title.
func (r Reader) themeAlone(b document.Block, text string, f *finding.Fields) string {
	belowTitle := f.Title.Text != "" && b.Kind == document.Paragraph && !b.AllBold() && (r.Call.IsTheme(text) || r.Call.IsShortTheme(text)) // "People", "T3"
	if said := campaign.Theme(r.Call, text); said != "" || !belowTitle && !r.Call.IsPlainlyTheme(text) {
		return said
	}
	return text
}

// aroundBlog says whether a line belongs to no blog: a date, "DRAFT", the name of the campaign.
func (r Reader) aroundBlog(b document.Block, text string) bool {
	return margin.AtHead(text) || margin.SaysStatus(text) || b.Kind == document.Paragraph && r.onlyMarking(text) ||
		wording.Count(text) <= 14 && (b.Style == document.StyleNone || b.Kind == document.Heading) && campaign.Only(r.Call, text)
}

// kickerAt takes the name of a theme above a title: "COVID-19", in bold, above "Who is Derek?".
func (r Reader) kickerAt(blocks []document.Block, i int, f *finding.Fields) bool {
	text := wording.Fold(blocks[i].Text())
	if !r.Styles || f.Title.Text != "" || i+2 >= len(blocks) || wording.Count(text) > 8 || !r.Call.IsTheme(text) {
		return false
	}
	next := wording.Fold(blocks[i+1].Text())
	if _, by := r.looksOfTitle(blocks, i+1, next); by == finding.Nowhere || wording.Count(next) < 2 && by < finding.ByStyle {
		return false
	}
	numbers, unknown := r.Call.MatchTheme(text)
	f.Themes.Offer(numbers, unknown, r.Origin+", above the title", r.Label)
	return true
}

var onlyHashtags = phrase.Like("#techUKSmarterState #people", `^(?:#[\d_]*\p{L}[\p{L}\d_]*[\s,]*)+$`) // and not "#4"
