package fields

import (
	"slices"
	"strings"

	"copydesk/internal/biography"
	"copydesk/internal/byline"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/labels"
	"copydesk/internal/layout"
	"copydesk/internal/margin"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// AboutHeading begins a biography: "About the author".
var AboutHeading = phrase.MustCompile(`(?i)^(?:about (?:the |our |this )?(?:author|writer|contributor|blogger)s?|(?:author|contributor)(?:'s|’s)?` +
	` (?:bio|biography|biog|profile|details|information)|(?:short )?bio(?:graphy|graphical note)?|biog|about me|` +
	`meet the (?:author|writer)|(?:author|contributor|writer)(?:'s|’s)? (?:profile|note))\b[ :–—-]*|^the (?:author|writer|contributor)s?:?$`)

// aboutAuthorAt returns where the author block begins, in the later part of the blocks; -1 when there is none.
func aboutAuthorAt(blocks []document.Block, names []string) int {
	for i := len(blocks) - 1; i >= 0 && i >= len(blocks)-14; i-- {
		text := wording.Fold(blocks[i].Text())
		if !AboutHeading.MatchString(text) && !aboutPerson(text, names) && !aboutNext(blocks[i:]) {
			continue
		}
		rest := 0
		for _, b := range blocks[i:] {
			rest += wording.Count(b.Text())
		}
		heading := blocks[i].Kind == document.Heading || blocks[i].AllBold() || wording.Count(text) <= 5 || strings.Contains(text, ":")
		startsBold, _ := blocks[i].BoldRun()
		if rest <= longestBio && (heading || startsBold != "") && (i > 1 || len(blocks) < 4) {
			return i
		}
	}
	return -1
}

// aboutPerson reads "About Hannah Osei" above a biography.
func aboutPerson(text string, names []string) bool {
	about, ok := strings.CutPrefix(text, "About ")
	about, _, _ = strings.Cut(about, ":") // "About Jane Doe: Jane is …"
	if !ok || wording.Count(about) > 5 {
		return false
	}
	about = strings.Trim(about, " :.")
	for _, n := range names {
		if person.SameName(about, n) {
			return true
		}
	}
	return false
}

// aboutNext says whether "About Hannah Osei" stands above a paragraph that says what Hannah Osei is.
func aboutNext(blocks []document.Block) bool {
	text := wording.Fold(blocks[0].Text())
	about, ok := strings.CutPrefix(text, "About ")
	if !ok {
		about, ok = strings.CutPrefix(text, "Who is ")
	}
	if !ok {
		return false
	}
	about, behind, _ := strings.Cut(about, ":")
	if about = strings.Trim(about, "?. "); !person.LooksLikeName(about) && (wording.Count(about) != 1 || wording.BeginsSmall(about)) {
		return false
	}
	if behind == "" && len(blocks) > 1 {
		behind = blocks[1].Text()
	}
	facts := biography.Facts(biography.WithSurname(behind, []string{about}))
	return facts.Role != "" && person.SameName(facts.Name, about)
}

// bio reads an author block: its labelled lines, and the rest as the biography.
func (r Reader) bio(blocks []document.Block, f *finding.Fields) {
	if strings.Contains(strings.ToLower(blocks[0].Text()), "authors") || r.knowsJoint() {
		about := blocks[1:]
		if line := strings.TrimSpace(AboutHeading.ReplaceAllString(strings.TrimSpace(blocks[0].Text()), "")); tellsOfSomebody(line) {
			about = append([]document.Block{document.Line(line)}, about...)
		}
		if joint, ok := jointBio(about); ok {
			f.Author.Offer(joint, r.Origin+", About the authors", finding.ByDocument)
			f.Author.Bio = finding.Value{Text: strings.TrimSpace(document.Text(about)), Where: r.Origin + ", About the authors", Trust: finding.ByDocument}
			return
		}
	}
	for len(blocks) > 1 && margin.Around(wording.Fold(blocks[len(blocks)-1].Text())) {
		blocks = blocks[:len(blocks)-1]
	}
	var text []string
	if line := r.aboutLine(blocks[0], f); line != "" && !r.bylineOfBio(blocks[0], line, f) {
		text = append(text, line)
	}
	for _, b := range blocks[1:] {
		if b.Kind == document.Table && r.endTable(b, f) { // "Name | Sue Ferris", "Role | Data Manager"
			continue
		}
		line := strings.TrimSpace(b.Text())
		if !r.takesLabel(b, f) && line != "" && !r.bylineOfBio(b, line, f) {
			text = append(text, line)
		}
	}
	whole := strings.Join(text, "\n\n")
	f.Author.Offer(presents(biography.WithSurname(whole, append(slices.Clone(r.Names), f.Author.Name.Text, r.Sender))), r.Origin+", About the author", finding.ByOpening)
	f.Author.Bio = finding.Value{Text: whole, Where: r.Origin + ", About the author", Trust: finding.ByDocument}
}

// bioAt takes a paragraph in italics or in a box at the head that presents the one who is known for the author, as beside a portrait:
// "Sue Ferris is Data Manager at Kerbside Systems." One in italics is the sub-title where no other is given: "Sue Ferris, Data Manager,
// looks at what lamps know."
func (r Reader) bioAt(blocks []document.Block, i int, f *finding.Fields) bool {
	b, text := blocks[i], blocks[i].Text()
	if !b.TextBox && f.Description.Text == "" && !r.Described && !r.subtitleBelow(blocks, i, f) {
		return false
	}
	below := f.Author.Name.Text != "" && strings.HasPrefix(text, f.Author.Name.Text+" ") // "By Sue Ferris", and below it who she is
	if b.Kind != document.Paragraph || !b.AllItalic() && !b.TextBox && !below || wording.Count(text) > longestBio || !biography.NameVerb.MatchString(wording.Fold(text)) {
		return false
	}
	facts := biography.Facts(text)
	if facts.Role == "" || !r.knows(facts.Name) && !person.SameName(facts.Name, f.Author.Name.Text) {
		return false
	}
	f.Author.Bio = finding.Value{Text: text, Where: r.Origin + ", above the text", Trust: finding.ByOpening}
	f.Author.Offer(facts, r.Origin+", biography", finding.ByOpening)
	return true
}

// subtitleBelow says whether the next line looks like a sub-title.
func (r Reader) subtitleBelow(blocks []document.Block, i int, f *finding.Fields) bool {
	next := layout.Below(blocks, i)
	if next < 0 {
		return false
	}
	var below finding.Fields
	below.Title = f.Title
	field, _, val := labels.InBlock(blocks[next])
	return field == labels.Description && val != "" || r.subtitleAt(blocks, next, &below) && below.Description.Text != ""
}

// withoutBoxedBio takes out the text boxes that say under a heading who the author is, wherever they stand: "About the author".
func (r Reader) withoutBoxedBio(blocks []document.Block, f *finding.Fields) []document.Block {
	for i, b := range blocks {
		heading := wording.Fold(b.Text())
		if !b.TextBox || !AboutHeading.MatchString(heading) || wording.Count(heading) > longestAboutHeading {
			continue
		}
		end := i + 1
		for end < len(blocks) && blocks[end].TextBox && !isHeading(blocks[end]) {
			end++
		}
		if end == i+1 || document.Words(blocks[i:end]) > longestBio {
			continue
		}
		r.bio(blocks[i:end], f)
		return slices.Concat(blocks[:i], blocks[end:])
	}
	return blocks
}

// longestAboutHeading is how many words the heading of a biography has at most.
const longestAboutHeading = 5

// presents returns whom a biography below its heading is about: of one that gives no post the name with which it begins, "Jane Doe
// keeps bees above the harbour".
func presents(text string) person.Person {
	p := biography.Facts(text)
	if m := nameDoes.FindStringSubmatch(wording.FirstSentence(wording.Fold(text))); p.Name == "" && m != nil && person.LooksLikeName(person.CleanName(m[1])) {
		p.Name = person.CleanName(m[1])
	}
	return p
}

// aboutLine returns what the first line of a biography says behind its heading, or as whom it presents somebody: "About Sue Ferris".
func (r Reader) aboutLine(b document.Block, f *finding.Fields) string {
	line := strings.TrimSpace(AboutHeading.ReplaceAllString(strings.TrimSpace(b.Text()), ""))
	if about, ok := strings.CutPrefix(line, "About "); ok {
		if _, behind, ok := strings.Cut(line, ":"); ok {
			line = strings.TrimSpace(behind)
		} else if wording.Count(line) <= 6 {
			f.Author.Name.Offer(person.CleanName(about), r.Origin+", About the author", finding.ByOpening)
			return ""
		}
	}
	if strings.HasPrefix(line, "Who is ") && wording.Count(line) <= 7 {
		return ""
	}
	return line
}

// bylineOfBio takes a line of a biography that is a byline.
func (r Reader) bylineOfBio(b document.Block, line string, f *finding.Fields) bool {
	p, ok := r.byline(b, line)
	if !ok || wording.Count(line) > 14 {
		return false
	}
	f.Author.Offer(p, r.Origin+", About the author", finding.ByDocument)
	return !tellsOfSomebody(line)
}

// mostPresented is how many authors a blog has at most.
const mostPresented = 3

// jointBio reads what is said about two authors or three, in a paragraph each or a sentence.
func jointBio(blocks []document.Block) (person.Person, bool) {
	var all []person.Person
	for _, b := range blocks {
		for _, s := range wording.Sentences(wording.Fold(b.Text())) {
			facts := biography.Facts(s)
			if facts.Name != "" && facts.Role != "" && !slices.ContainsFunc(all, func(p person.Person) bool { return person.SameName(p.Name, facts.Name) }) {
				all = append(all, facts)
			}
			if len(all) > mostPresented {
				return person.Person{}, false
			}
		}
	}
	if len(all) < 2 {
		return person.Person{}, false
	}
	return byline.Jointly(all), true
}

// withoutTwoBios cuts off the last two paragraphs where each presents somebody, the one or the other known, or both in italics, and says
// no more.
func (r Reader) withoutTwoBios(blocks []document.Block, f *finding.Fields) []document.Block {
	from := layout.Above(blocks, layout.Above(blocks, len(blocks)))
	if from < 2 {
		return blocks
	}
	known := blocks[from].AllItalic() && blocks[len(blocks)-1].AllItalic()
	for _, b := range blocks[from:] {
		text := wording.Fold(b.Text())
		if text == "" && !b.HasPicture() {
			continue
		}
		m := biography.NameVerb.FindStringSubmatch(text)
		if m == nil || !strings.HasPrefix(text, m[1]) || b.Kind != document.Paragraph || wording.Count(text) > longestOfTwo {
			return blocks
		}
		known = known || r.knows(m[1])
	}
	joint, ok := jointBio(blocks[from:])
	if !known || !ok {
		return blocks
	}
	f.Author.Offer(joint, r.Origin+", biographies", finding.ByDocument)
	f.Author.Bio = finding.Value{Text: strings.TrimSpace(document.Text(blocks[from:])), Where: r.Origin + ", biographies", Trust: finding.ByDocument}
	return blocks[:from]
}

// longestOfTwo is how many words each of two biographies has at most.
const longestOfTwo = 80

// knowsJoint says whether the email names two authors.
func (r Reader) knowsJoint() bool {
	return slices.ContainsFunc(r.Names, func(n string) bool { return strings.Contains(n, " and ") })
}

// beginsWithName says whether a paragraph is about somebody, in the third person: "Jane Doe is Head of …".
func beginsWithName(text string, names []string) bool {
	m := biography.NameVerb.FindStringSubmatch(wording.Fold(text))
	if m == nil {
		m = nameDoes.FindStringSubmatch(wording.Fold(text))
	}
	return m != nil && len(person.NameKey(m[1])) > 1 && slices.ContainsFunc(names, func(n string) bool { return person.SameName(m[1], n) })
}

// nameDoes begins a sentence that tells what somebody does or did, whatever that is, but for what they say: a report quotes its author.
var nameDoes = phrase.Like("Jane Doe lives by the harbour with two dogs.",
	`^`+biography.NamePattern+`(?:\s*\([^)]*\)|,[^.]{2,80},)?\s+(?:(?:also|now|still|currently|recently|previously) )?`+
		`(?:[\p{Ll}-]+(?:[^s\P{Ll}]s|ed)|grew|ran|kept|came|went|made|taught|sang|swam|built|left|met|fell|took) (?:[^“"‘']|\w['’]\w|s['’] )+$`)

func tellsOfSomebody(text string) bool {
	text = wording.Fold(text)
	return biography.NameVerb.MatchString(text) || nameDoes.MatchString(text)
}

// keepsBiography keeps as the biography a sentence that was read for the role in it: “Jane Doe is Head of Data at Northmoor Council.”
func keepsBiography(text, where string, f *finding.Fields) {
	if text = strings.TrimSpace(text); f.Author.Bio.Text == "" && wording.EndsSentence(wording.Fold(text)) && tellsOfSomebody(text) {
		f.Author.Bio = finding.Value{Text: text, Where: where, Trust: finding.ByOpening}
	}
}

// byFirstName says whether the last paragraph presents its author by the first name: "Rashida is Operations Director at …". It is
// in italics, or says a role of somebody of whom the blog says nothing.
func byFirstName(blocks []document.Block, names []string) bool {
	last := len(blocks) - 1
	text := wording.Fold(blocks[last].Text())
	first, rest, _ := strings.Cut(text, " ")
	if !biography.FirstVerb.MatchString(rest) || !slices.ContainsFunc(names, func(n string) bool {
		key := person.NameKey(n)
		return len(key) > 1 && strings.EqualFold(first, key[0])
	}) {
		return false
	}
	return blocks[last].AllItalic() ||
		wording.Count(text) <= longestLine && person.LooksLikeRole(wording.Sentences(text)[0]) &&
			!slices.Contains(wording.Words(document.Text(blocks[:last])), strings.ToLower(first))
}

// longestLine is how many words a line about the author has at most.
const longestLine = 40

// saysAuthor are lines that say in so many words who the author is: "This blog was written by Jane Doe, Head of Data at Acme", "The
// author is Head of Data at Acme".
var saysAuthor = phrase.MustCompile(`(?i)^(?:(?:this|the) (?:guest )?(?:blog(?: ?post)?|{work}|post) (?:was |is |has been )?(?:written |` +
	`authored |contributed |prepared )?by|(?:posted|contributed|submitted|written) by|for (?:more|further)` +
	` information,?(?: please)? contact|contact the (?:author|writer):?|(?:the )?(?:author|writer) is)\s+(.+)$`)

// presentsAuthor reads such a line at the end of a blog.
func (r Reader) presentsAuthor(text string, f *finding.Fields) bool {
	m := saysAuthor.FindStringSubmatch(wording.Fold(text))
	if m == nil || wording.Count(text) > longestLine {
		return false
	}
	where := r.Origin + ", below the text"
	all := wording.Sentences(m[1])
	said := person.WhoIs.ReplaceAllString(all[0], "")
	if p := person.In(said); person.LooksLikeName(p.Name) && (person.LooksLikeRole(p.Role) || p.Organisation == "") {
		if len(all) > 1 && p.Role == "" { // "Written by Sue Ferris. Sue is Data Manager at Kerbside Systems."
			p.Role, p.Organisation = biography.SaidBehind(biography.TakenUp(all, p.Name)[1], p.Name)
		}
		f.Author.Offer(p, where, finding.ByDocument)
		return true
	}
	role, organisation := person.RoleAndOrganisation(said)
	if !person.LooksLikeRole(role) {
		return false
	}
	f.Author.OfferPost(role, organisation, where, finding.ByDocument)
	return true
}

// Details reads what the labelled lines and the tables of a biography's file say of the author.
func (r Reader) Details(blocks []document.Block) finding.Author {
	var f finding.Fields
	for _, b := range blocks {
		if b.Kind == document.Table {
			r.table(b, &f)
		} else {
			r.takesLabel(b, &f)
		}
	}
	return f.Author
}
