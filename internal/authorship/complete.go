package authorship

import (
	"cmp"
	"slices"
	"strings"

	"copydesk/internal/biography"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/signature"
	"copydesk/internal/submission"
	"copydesk/internal/thread"
	"copydesk/internal/wording"
)

// Complete completes the author: when nobody else is named, the one who sent the blog, with what the signature
// says; for somebody else the address that is given for them.
func Complete(a finding.Author, src thread.Note, all []thread.Note, addresses []string) (submission.Author, string) {
	sender := src.Signed
	if len(person.NameKey(sender.Name)) < 2 {
		sender.Name = cmp.Or(introduced(src, sender.Name), sender.Name)
	}
	name, where := a.Name.Text, a.Name.Where
	switch {
	case name == "":
		name, where = sender.Name, writerOf(src, all)
		isSender(&a, src, sender, name)
	case person.SameName(name, sender.Name):
		if len(person.NameKey(name)) == 1 && len(person.NameKey(sender.Name)) > 1 {
			name = sender.Name
		}
		isSender(&a, src, sender, name)
	default:
		isAnother(&a, name, all)
	}
	if first, second, ok := strings.Cut(name, " and "); ok && (person.SameName(first, sender.Name) || person.SameName(second, sender.Name)) {
		a.Email.Offer(src.From.Email, "sender", finding.ByEmail)
	}
	name = person.CleanName(name)
	heardOf(&a, name, all)
	if a.Role.Text != "" && a.Organisation.Text == "" && !person.SameName(name, sender.Name) {
		organisation, from := houseOf(src, name)
		a.Organisation.Offer(organisation, from, finding.BySubject)
	}
	for _, address := range addresses {
		if signature.FromMailbox(name, address) {
			a.Email.Offer(address, "in the text", finding.ByFileName)
		}
	}
	return submission.Author{
		Name: person.FromLowerCase(name), Email: a.Email.Text, Role: person.WithoutShouting(a.Role.Text), Organisation: person.WithoutShouting(a.Organisation.Text),
		Twitter: a.Twitter.Text, Bio: a.Bio.Text,
	}, where
}

// writerOf says in what one wrote who is the author because nobody else is named.
func writerOf(src thread.Note, all []thread.Note) string {
	switch {
	case src.Signed.Name == "" && src.From.Email == "":
		return "" // a document by itself has no sender
	case src.Where != all[0].Where:
		return src.Where // the writer of a forwarded email
	}
	return "sender"
}

// isSender takes what the sender says of himself.
func isSender(a *finding.Author, src thread.Note, sender person.Person, name string) {
	a.Email.Offer(src.From.Email, "sender", finding.ByEmail)
	fill(a, sender)
	if a.Role.Text == "" || a.Organisation.Text == "" {
		fill(a, biography.OfSelf(document.Text(src.Blocks), person.CleanName(name)))
	}
}

// assisted stands in a signature between the role of one who writes for somebody and that somebody's name.
var assisted = phrase.Like("PA to Sir Alan Reed, Chairman", `(?i)^.{0,40}\b(?:assistant|secretary|PA|EA|adviser|chief of staff|office|(?:business|office|diary) manager) (?:to|of) (?:the )?(\p{Lu}.+)$`)

// principalOf returns whom somebody assists, by the role in a signature.
func principalOf(signed person.Person) (person.Person, bool) {
	m := assisted.FindStringSubmatch(strings.Trim(signed.Role+", "+signed.Organisation, ", "))
	if m == nil {
		return person.Person{}, false
	}
	who := person.In(m[1])
	who.Name = person.CleanName(who.Name)
	return who, who.Role == "" || person.LooksLikeRole(who.Role)
}

// asPrincipal takes the post that a signature gives the one whom its writer assists.
func asPrincipal(a *finding.Author, name string, signed person.Person) {
	if who, ok := principalOf(signed); ok && person.SameName(who.Name, name) {
		a.OfferPost(who.Role, who.Organisation, "signature", finding.BySubject)
	}
}

// isAnother takes what others of the conversation say of themselves, where the author is one of them.
func isAnother(a *finding.Author, name string, all []thread.Note) {
	for _, s := range all {
		if other := s.Signed; person.SameName(other.Name, name) {
			a.Email.Offer(s.From.Email, s.Where, finding.ByProse)
			fill(a, other)
		} else if spellsName(s.From.Email, name) {
			a.Email.Offer(s.From.Email, s.Where, finding.ByProse)
		}
		for _, c := range s.Copied {
			if person.SameName(c.Name, name) || signature.FromMailbox(name, c.Email) && c.Name == "" {
				a.Email.Offer(c.Email, "copied", finding.ByProse)
			}
		}
	}
}

// spellsName says whether an address is made of the whole of a name, whatever the mailbox is called: noa.levy@kerbside.example or
// noa@levy.example of Noa Levy, where the mailbox bears the name in another script, or none.
func spellsName(email, name string) bool {
	key := person.NameKey(name)
	local, _, _ := strings.Cut(email, "@")
	words := wording.Words(strings.NewReplacer(".", " ", "_", " ", "-", " ").Replace(local))
	return len(key) > 1 && slices.Contains(words, key[0]) &&
		slices.Contains(append(words, wording.Words(signature.DomainWords(email))...), key[len(key)-1])
}

// heardOf takes what anybody says of the author.
func heardOf(a *finding.Author, name string, all []thread.Note) {
	for _, s := range all {
		said := saidOf(name, s)
		if a.Role.Text == "" || a.Role.Trust < finding.ByProse {
			a.Role, a.Organisation = said.Role.Or(a.Role), said.Organisation.Or(a.Organisation)
		} else if said.Role.Text == "" {
			a.Organisation.Offer(said.Organisation.Text, s.Where, finding.BySubject)
		}
		asPrincipal(a, name, s.Signed)
		a.Twitter.Offer(handleSaid(s), s.Where, finding.ByProse)
	}
}

// fill takes role, organisation and Twitter name from a signature where nothing else gave them.
func fill(a *finding.Author, p person.Person) {
	const where = "signature"
	if a.Role.Text == "" && a.Organisation.Text == "" || a.Role.Text == "" && wording.Alike(a.Organisation.Text, p.Organisation) {
		a.Role.Offer(p.Role, where, finding.BySubject)
	}
	a.Organisation.Offer(p.Organisation, where, finding.BySubject)
	a.Role.Offer(p.Role, where, finding.BySubject)
	if strings.Contains(a.Role.Where, "biography") && len(p.Role) >= len(a.Role.Text) &&
		strings.HasPrefix(strings.ToLower(p.Role), strings.ToLower(a.Role.Text)) {
		a.Role = finding.Value{Text: p.Role, Where: where, Trust: finding.BySubject} // "a partner at …" of a biography, "Partner, Public Audit" of the signature
	}
	a.Twitter.Offer(p.Twitter, where, finding.BySubject)
}
