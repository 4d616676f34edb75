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

// attributesQuote says whether the last line tells who said the words in quotation marks above it, and is no byline: "Mary Ferris,
// Teacher" of somebody who is not known.
func (r Reader) attributesQuote(blocks []document.Block) bool {
	last := len(blocks) - 1
	above := layout.Above(blocks, last)
	if above < 0 || !inQuotes.MatchString(wording.Fold(blocks[above].Text())) {
		return false
	}
	p, ok := r.byline(blocks[last], blocks[last].Text())
	return ok && p.Organisation == "" && !r.knows(p.Name) && !byline.Start.MatchString(blocks[last].Text())
}

// signedAndDated returns 2 where the last two lines are the sender's name, or its initial with the surname, and a date: "H Ferris", "21/8/20".
func (r Reader) signedAndDated(blocks []document.Block) int {
	last := len(blocks) - 1
	above := layout.Above(blocks, last)
	if above != last-1 || above < 1 || margin.WithoutDate(wording.Fold(blocks[last].Text())) != "" {
		return 0
	}
	name := wording.Fold(blocks[above].Text())
	initial, surname, _ := strings.Cut(strings.ReplaceAll(name, ".", ""), " ")
	signed := r.Sender != "" && (person.SameName(name, r.Sender) || len(initial) == 1 && strings.HasPrefix(r.Sender, initial) && surname != "" && surname == wording.LastWord(r.Sender))
	if !signed {
		return 0
	}
	return 2
}

// inQuotes is a paragraph that somebody says.
var inQuotes = phrase.Like("“It changed my life.”", `^[“"‘][^“”"]+[”"’]$`)

// stranger says whether the last paragraph presents somebody whom nothing else names, with role and organisation: "Sue
// Ferris is Operations Director at Kerbside Systems". One who appears in the blog, by the first name or the last, is a
// person of it.
func (r Reader) stranger(blocks []document.Block) bool {
	last := len(blocks) - 1
	if document.Words(blocks[last:]) > 80 {
		return false
	}
	facts := biography.Facts(blocks[last].Text())
	post := facts.Role != "" && facts.Organisation != "" || facts.Twitter != "" && doesNow.MatchString(wording.Fold(blocks[last].Text()))
	if facts.Name == "" || !post || biography.TellsStory(wording.Fold(blocks[last].Text())) {
		return false
	}
	if text := wording.Fold(blocks[last].Text()); !blocks[last].AllItalic() && !biography.NameVerb.MatchString(text) && person.PostsBehind(text) != text {
		return false // "As Chief Nurse, Sue Ferris had to find the money", of a person of the blog
	}
	key := person.NameKey(facts.Name)
	return !slices.ContainsFunc(wording.Words(document.Text(blocks[:last])), func(w string) bool { return w == key[0] || w == key[len(key)-1] })
}

// doesNow begins a biography that gives no post.
var doesNow = phrase.Like("Sue Ferris leads the bin rounds at Kerbside Council. Twitter: @sue",
	`^`+biography.NamePattern+`(?:\s*\([^)]*\))? (?:(?:also|now|currently) )?(?:leads|runs|heads|manages|directs|works|oversees|looks after|writes|teaches)\b`)

// nameAndRole reads a name with the role on the line below it, as under a letter, and the organisation on a third. It
// returns how many lines that are.
func (r Reader) nameAndRole(blocks []document.Block, f *finding.Fields) int {
	n := len(blocks)
	if n > 5 && onlyContact.MatchString(wording.Fold(blocks[n-1].Text())) {
		lines := r.nameAndRole(blocks[:n-1], f)
		if lines > 0 {
			f.Author.Email.Offer(strings.ToLower(person.MailAddress.FindString(blocks[n-1].Text())), r.Origin+", below the text", finding.ByDocument)
			lines++
		}
		return lines
	}
	if n > 5 && r.nameRolePlace(blocks[n-3].Text(), blocks[n-2].Text(), blocks[n-1].Text(), f) {
		return 3
	}
	if n < 4 {
		return 0
	}
	name, role := withoutAuthorLabel(wording.Fold(blocks[n-2].Text())), wording.Fold(blocks[n-1].Text())
	if !person.LooksLikeName(name) || labels.Of(name) != labels.None || isLabelled(role) || !person.LooksLikeRole(role) || wording.Count(role) > 16 || wording.EndsSentence(role) {
		return 0
	}
	p := person.In(name + ", " + role)
	f.Author.Offer(p, r.Origin+", below the text", finding.ByDocument)
	return 2
}

// onlyContact is a line that says how to reach somebody and nothing else: "sue@kerbside.example", "E: sue@kerbside.example | 01632 960 111".
var onlyContact = phrase.Like("E: sue@kerbside.example", `(?i)^(?:e|e-?mail)?[:.\s]*[a-z0-9._%+-]+@[a-z0-9.-]+\.[a-z]{2,}(?:\s*[|,·]\s*[^|,·]{3,40}){0,2}$`)

// withoutAuthorLabel is the name on a line that may say whose it is: "Author: Sue Ferris".
func withoutAuthorLabel(line string) string {
	if field, _, val := labels.InLine(line); field == labels.Author && val != "" {
		return val
	}
	return line
}

// isLabelled says whether a line says what it gives: "Position: Data Manager".
func isLabelled(line string) bool {
	field, _, val := labels.InLine(line)
	return field != labels.None && val != ""
}

// nameRolePlace reads name, role and organisation on three lines.
func (r Reader) nameRolePlace(name, role, place string, f *finding.Fields) bool {
	name, role, place = withoutAuthorLabel(wording.Fold(name)), wording.Fold(role), wording.Fold(place)
	if !person.LooksLikeName(name) {
		return false
	}
	reach := person.In(place) // what a PDF sets behind it on one line: an address, a name on Twitter
	place = strings.TrimSpace(person.Handle.ReplaceAllString(person.MailAddress.ReplaceAllString(place, ""), ""))
	if isLabelled(role) || isLabelled(place) || wording.Count(role) > 12 || wording.Count(place) > 8 || wording.EndsSentence(role) || wording.EndsSentence(place) ||
		!person.LooksLikeRole(role) || place == "" || labels.Of(strings.TrimRight(place, " :")) != labels.None || person.LooksLikeRole(place) || !r.knows(name) && !person.OrganisationWords.MatchString(place) && !biography.InTitleCase(place) {
		return false
	}
	f.Author.Offer(person.Person{Name: person.CleanName(name), Role: role, Organisation: place, Email: reach.Email, Twitter: reach.Twitter}, r.Origin+", below the text", finding.ByDocument)
	return true
}
