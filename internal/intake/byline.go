package intake

import (
	"slices"
	"strings"

	"copydesk/internal/biography"
	"copydesk/internal/byline"
	"copydesk/internal/document"
	"copydesk/internal/person"
	"copydesk/internal/wording"
)

// roleLine reads the line below a byline that is a name alone: "Director of Assets, Calder Vale Homes".
func roleLine(b document.Block, text string, f *fields) bool {
	if b.Kind == document.Heading || b.AllBold() && f.title.text == "" || f.author.name.trust != byDocument ||
		f.author.role.text != "" || wording.Count(text) > 16 || wording.EndsSentence(text) || byline.Start.MatchString(wording.Fold(text)) ||
		person.SameName(person.In(text).Name, f.author.name.text) {
		return false
	}
	role, organisation := person.RoleAndOrganisation(strings.ReplaceAll(text, "\n", ", "))
	if !person.LooksLikeRole(text) && !biography.LooksLikePost(role, organisation) {
		return false
	}
	f.author.role.offer(role, f.author.name.where, byDocument)
	f.author.organisation.offer(organisation, f.author.name.where, byDocument)
	return true
}

// nameAt reads a name that stands alone below the title, known by the role on the line below it; roleLine reads that.
func (r reader) nameAt(blocks []document.Block, i int, f *fields) bool {
	if !r.styles || f.title.text == "" && r.known == "" || f.author.name.text != "" || i+2 >= len(blocks) {
		return false
	}
	name, role := wording.Fold(blocks[i].Text()), wording.Fold(blocks[i+1].Text())
	if p := person.In(name); blocks[i].Kind == document.Paragraph && person.LooksLikeName(p.Name) && p.Role == "" &&
		p.Organisation != "" && biography.InTitleCase(p.Organisation) &&
		wording.Count(name) <= 12 && !wording.EndsSentence(name) && !person.OrganisationWords.MatchString(p.Name) && person.LooksLikeRole(role) &&
		wording.Count(role) <= 16 && !wording.EndsSentence(role) {
		f.author.person(p, r.origin+", byline", min(r.label, byDocument)) // "Sue Ferris, Kerbside Systems", and below it the role
		return true
	}
	if blocks[i].Kind != document.Paragraph || wording.Count(name) > 9 || wording.EndsSentence(name) ||
		!person.LooksLikeName(person.CleanName(name)) || person.OrganisationWords.MatchString(name) || wording.Alike(name, f.title.text) ||
		!person.LooksLikeRole(role) || wording.Count(role) > 16 || wording.EndsSentence(role) {
		return false
	}
	f.author.person(person.Person{Name: person.CleanName(name)}, r.origin+", byline", min(r.label, byDocument))
	return true
}

// authorLine takes the lines that go on below a byline: the organisation, an address, a Twitter name.
func (r reader) authorLine(b document.Block, text string, f *fields) bool {
	if f.author.name.trust != byDocument || b.Kind != document.Paragraph || wording.Count(text) > 8 || wording.EndsSentence(text) {
		return false
	}
	if person.MailAddress.MatchString(text) && wording.Count(person.MailAddress.ReplaceAllString(text, "")) <= 2 {
		f.author.email.offer(strings.ToLower(person.MailAddress.FindString(text)), f.author.name.where, byDocument)
		return true
	}
	if m := onlyHandle.FindStringSubmatch(text); m != nil {
		f.author.twitter.offer(m[1], f.author.name.where, byDocument)
		return true
	}
	if f.author.organisation.text == "" && (person.OrganisationWords.MatchString(text) && (f.author.role.text != "" || !b.AllBold()) ||
		f.author.role.text != "" && (f.title.text != "" || r.known != "") && !b.AllBold() && biography.InTitleCase(text)) {
		f.author.organisation.offer(text, f.author.name.where, byDocument)
		return true
	}
	return false
}

// placeLine takes the organisation on the line below name and role, before it can be taken for a title.
func (r reader) placeLine(b document.Block, text string, f *fields) bool {
	return person.OrganisationWords.MatchString(text) && f.title.text == "" && f.author.role.text != "" && f.author.organisation.text == "" &&
		!b.AllBold() && b.Style == document.StyleNone && biography.InTitleCase(text) && r.authorLine(b, text, f)
}

// byline reads a line of who wrote the blog, as [byline.Of] does, by those whom the reader knows of.
func (r reader) byline(b document.Block, text string) (person.Person, bool) {
	p, ok := byline.Of(b, text, r.people(), r.styles)
	return p, ok && (r.knows(p.Name) || !namesCall(r.call, wording.Words(p.Name)))
}

// people are those who may be the author, by what the email says: whom it names, and its sender.
func (r reader) people() byline.Known { return append(slices.Clone(r.names), r.sender) }

// knows says whether a name is the sender's, or that of the author whom the email names.
func (r reader) knows(name string) bool { return r.people().Has(name) }

// authorTable takes a table that says who the authors are and nothing else.
func (r reader) authorTable(b document.Block, f *fields) bool {
	joint, ok := byline.InTable(b.Rows)
	if ok {
		f.author.person(joint, r.origin+", table of authors", byDocument)
	}
	return ok
}
