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
	"copydesk/internal/signature"
	"copydesk/internal/thread"
	"copydesk/internal/wording"
)

// Whose house a blog is of counts for an author of whom the email tells the post and not the place. Who writes for a client names it, and
// [OfferClient] takes it; else the blog is of the sender's own house, or of another that the note names.

// houseOf returns the organisation that a blog by somebody else than its sender is of, and where that is said.
func houseOf(src thread.Note, author string) (organisation, where string) {
	if sender := src.Signed; sender.Organisation != "" && (assists.MatchString(sender.Role) || colleagues(src, author) || isOurBlog(src) || isHouse(src)) {
		return sender.Organisation, "signature"
	}
	return houseOfBlog(src, author), src.Where
}

// assists is the role of one who writes for others of the same organisation.
var assists = phrase.MustCompile(`(?i)^(?:(?:executive|personal|private|team|senior) )*(?:assistant|secretary|PA|EA)\b`)

// ofHouse names the organisation that a blog comes from.
var ofHouse = []*phrase.Phrase{
	phrase.Like("Here is the blog from Inkwell Data.", `\b(?i:`+aBlog+`) (?i:is |comes |for (?:your|the) (?:\w+ )?(?:consideration|week|campaign|website|series) )?from (?:the )?`+biography.OrganisationPattern),
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
var ofTime = phrase.Like("Monday's draft", `(?i)^(?:today|tomorrow|yesterday|`+wording.Weekday+`|`+wording.Month+`|last|next|this)\b`)

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

// colleagues says whether somebody is copied at an address of the sender's organisation.
func colleagues(src thread.Note, name string) bool {
	return slices.ContainsFunc(src.Copied, func(c message.Address) bool {
		return person.SameName(c.Name, name) && signature.BearsDomain(src.Signed.Organisation, c.Email) && signature.BearsDomain(src.Signed.Organisation, src.From.Email)
	})
}

// ourBlog is a blog of the sender's organisation.
var ourBlog = phrase.Like("Please find our blog attached.",
	`(?i)\bour (?:own )?(?:[\w-]+ ){0,2}(?:blog(?: ?post)?|submission|contribution|{work}|entry)\b`)

// isFrom says whether a note says of a blog that it is from an organisation: "Attached are two blogs from Kerbside Systems".
func isFrom(text, organisation string) bool {
	return organisation != "" && slices.ContainsFunc(blogFrom.FindAllStringIndex(text, 5), func(at []int) bool {
		rest := text[at[1]:]
		return len(rest) >= len(organisation) && strings.EqualFold(rest[:len(organisation)], organisation)
	})
}

var blogFrom = phrase.Like("two blogs from Kerbside Systems", `(?i)\b(?:blogs?|blog posts?|posts?|submissions?|contributions?|entr(?:y|ies)|{works}) (?:\([^()]{1,40}\) )?(?:attached |enclosed |below )?from (?:us |the team )?(?:at )?(?:the )?`)

// isHouse says whether the sender is the press office of an organisation, by its name and its address.
func isHouse(src thread.Note) bool {
	return signature.IsTeam(src.From.Name) && signature.BearsDomain(src.Signed.Organisation, src.From.Email)
}

// agency is an organisation that writes for others, and accountRole the role of one who does.
var (
	agency      = phrase.Like("Big Tent PR", `(?i)\b(?:pr|public relations|communications?|comms|agency|media|publicity|marketing)\b`)
	accountRole = phrase.Like("Account Director", `(?i)\baccount (?:director|manager|executive|lead|handler|supervisor)\b`)
)

// isOurBlog says whether a note calls the blog that of the sender's organisation, and not a client's.
func isOurBlog(src thread.Note) bool {
	text := document.Text(src.Blocks)
	return !agency.MatchString(src.Signed.Organisation) && !accountRole.MatchString(src.Signed.Role) && (ourBlog.MatchString(text) || isFrom(text, src.Signed.Organisation)) && !clientWord.MatchString(text) && !onBehalfOf.MatchString(text)
}
