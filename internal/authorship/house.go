package authorship

import (
	"slices"
	"strings"

	"copydesk/internal/biography"
	"copydesk/internal/document"
	"copydesk/internal/message"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/purpose"
	"copydesk/internal/thread"
	"copydesk/internal/wording"
)

// ofHouse names the organisation that a blog comes from.
var ofHouse = []*phrase.Phrase{
	phrase.Like("Here is the blog from Inkwell Data.", `\b(?i:`+aBlog+`) (?i:is |comes )?from (?:the )?`+biography.OrganisationPattern),
	phrase.Like("Please find Corvane's blog attached.", `\b(?:the )?(\p{Lu}[\p{L}&-]+(?: \p{Lu}[\p{L}&-]+){0,3})['’]s (?:[a-z]+ )?(?i:`+aBlog+`)\b`),
	phrase.Like("Copy's below for Kettleby Borough Council (author: Sue Ferris).", `\b(?i:copy|`+aBlog+`)\b[^.?!]{0,20} for (?:the )?`+biography.OrganisationPattern+`(?:$| ?[.,(])`),
}

// Another organisation's blog may be spoken of beside the one that is sent: "Corvane's blog was down", "our answer to Deloitte's blog".
var (
	aboutOther = phrase.Like("our answer to ", `(?i)(?:\b(?:to|than|like|unlike|of|about|read|reading|saw|seen|enjoyed|liked|loved|answers|contradicts|after) (?:the |a |an |your |their )?(?:[a-z]+ )?|\b(?:second|another|further|next|last|earlier|previous|other) )$`)
	ofOther    = phrase.Like(" was down yesterday", `(?i)^[^.?!,;]{0,40}?\b(?:said|says|argued|argues|claims|claimed|crashed|last (?:week|month|year)|(?:was|were|is|has been|went) (?:down|offline|broken|hacked|late|out)|(?:will|to) (?:follow|come))\b`)
)

// handsOver says whether a sentence brings the blog: it says so, or names its author, or says no more.
func handsOver(sentence, author string) bool {
	return purpose.HandsOver.MatchString(sentence) || gives.MatchString(sentence) || ofWholeBlog.MatchString(sentence) || author != "" && strings.Contains(sentence, wording.LastWord(author))
}

// gives says that a blog is sent.
var gives = phrase.Like("We're pleased to submit a blog from Fernhill Foods:", `(?i)\b(?:to|i|we|i['’]m|we['’]re|am|are) (?:hereby |now )?(?:submit|send|share|offer|present|submitting|sending|sharing|offering|presenting)\b`)

// ofWholeBlog begins a sentence about the blog that is sent.
var ofWholeBlog = phrase.Like("The blog is from Inkwell Data.", `^(?i:(?:the|this|our|my) (?:`+aBlog+`|copy)|(?:copy|`+aBlog+`)|(?:it|this|that)(?: is|['’]s) (?:a|the)|sending|for)\b`)

// bringing begins a sentence and is no part of a name.
var bringing = phrase.Like("Sending Corvane's blog", `^(?:Sending|Attaching|Enclosing|Sharing|Submitting|Forwarding|Please|Find|See|Like|After) `)

// ofTime is when a blog was written, and by nobody.
var ofTime = phrase.Like("Monday's draft", `(?i)^(?:today|tomorrow|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|last|next|this)\b`)

// houseOfBlog returns the organisation that a note, or its subject, says the blog of somebody else comes from.
func houseOfBlog(src thread.Note, author string) string {
	for _, text := range []string{document.Text(src.Blocks), src.Subject} {
		for _, s := range wording.Sentences(wording.Fold(ShortenedIs.ReplaceAllString(text, "$1 is "))) {
			if name := houseIn(s, author, src); name != "" && (text == src.Subject || handsOver(s, author)) {
				return name
			}
		}
	}
	return ""
}

// houseIn returns the organisation that a sentence says a blog comes from.
func houseIn(sentence, author string, src thread.Note) string {
	sentence = bringing.ReplaceAllString(sentence, "")
	for i, re := range ofHouse {
		at := re.FindStringSubmatchIndex(sentence)
		if at == nil || aboutOther.MatchString(sentence[:at[0]]) || ofOther.MatchString(sentence[at[1]:]) {
			continue
		}
		name := organisationOf(sentence[at[2]:at[3]])
		if isHouseOf(name, author, src) && (i < 2 || person.OrganisationWords.MatchString(name)) {
			return name
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
