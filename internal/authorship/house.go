package authorship

import (
	"slices"
	"strings"

	"copydesk/internal/biography"
	"copydesk/internal/document"
	"copydesk/internal/message"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/thread"
)

// ofHouse names the organisation that a blog comes from.
var ofHouse = []*phrase.Phrase{
	phrase.Like("Here is the blog from Inkwell Data.", `\b(?i:`+aBlog+`) (?i:is |comes )?from (?:the )?`+biography.OrganisationPattern),
	phrase.Like("Please find Corvane's blog attached.", `\b(?:the )?(\p{Lu}[\p{L}&-]+(?: \p{Lu}[\p{L}&-]+){0,3})['’]s (?:[a-z]+ )?(?i:`+aBlog+`)\b`),
	phrase.Like("Copy's below for Kettleby Borough Council (author: Sue Ferris).", `\b(?i:copy|`+aBlog+`)\b[^.?!]{0,20} for (?:the )?`+biography.OrganisationPattern+`(?:$| ?[.,(])`),
}

// ofTime is when a blog was written, and by nobody.
var ofTime = phrase.Like("Monday's draft", `(?i)^(?:today|tomorrow|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|last|next|this)\b`)

// houseOfBlog returns the organisation that a note, or its subject, says the blog of somebody else comes from.
func houseOfBlog(src thread.Note, author string) string {
	for _, text := range []string{document.Text(src.Blocks), src.Subject} {
		text = ShortenedIs.ReplaceAllString(text, "$1 is ")
		for i, re := range ofHouse {
			m := re.FindStringSubmatch(text)
			if m == nil {
				continue
			}
			name := organisationOf(m[1])
			if isHouseOf(name, author, src) && (i < 2 || person.OrganisationWords.MatchString(name)) {
				return name
			}
		}
	}
	return ""
}

// isHouseOf says whether a name is that of an organisation: of nobody in the email, not of the desk, not of the sender's own firm.
func isHouseOf(name, author string, src thread.Note) bool {
	known := append(person.NameKey(author), person.NameKey(src.From.Name)...)
	return name != "" && !ofTime.MatchString(name) && !strings.Contains(name, " and ") && !src.NamesDesk(name) && !beginsFirm(name, src) && !person.LooksLikeRole(name) &&
		!slices.ContainsFunc(person.NameKey(name), func(part string) bool { return slices.Contains(known, part) }) &&
		!slices.ContainsFunc(src.Copied, func(c message.Address) bool { return person.IsFirstNameOf(name, c.Name) })
}
