package authorship

import (
	"copydesk/internal/biography"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/thread"
	"copydesk/internal/wording"
)

var (
	anyName = phrase.MustCompile(biography.NamePattern)
	// otherReason is what else somebody may be named for in a note, beside what otherPart says.
	otherReason = phrase.MustCompile(`(?i)\b(?:cc|cc'd|cc’d|copied|copying|copy in|regards to|call|ring|phone|e-?mail|reach|press|media|manager on|` +
		`line manager|boss|quot\w+|interview\w*|cites?|mention\w*|about|meeting|event|conference|introduc\w+|logo|` +
		`headshot|sign(?:s|ed)|approv\w+|hear|heard|saw|told|pointed)\b`)
)

// onlyOther reads the one person whom a note presents with a role where it speaks of the blog, in whatever words: "The contributor is Sue Ferris, Operations
// Director at Kerbside Systems". Where the sender calls the blog their own, or two are presented, nobody is meant by that.
func onlyOther(text string, src thread.Note) finding.Author {
	var found finding.Author
	if selfWrote.MatchString(text) {
		return found
	}
	for _, s := range wording.Sentences(text) {
		if otherPart.MatchString(s) || otherReason.MatchString(s) && !OfAuthor.MatchString(s) {
			continue
		}
		for _, at := range anyName.FindAllStringSubmatchIndex(s, 4) {
			name := person.CleanName(s[at[2]:at[3]])
			role, organisation, twitter := biography.Behind(s[at[1]:])
			if ByAnother(s[:at[0]]) || !person.LooksLikeRole(role) || !ofBlog.MatchString(s) || person.SaysOnlyAuthor(role) || !person.LooksLikeName(name) ||
				person.OrganisationWords.MatchString(name) || src.NamesDesk(name) || person.SameName(name, src.From.Name) {
				continue
			}
			if found.Name.Text != "" && !person.SameName(found.Name.Text, name) {
				return finding.Author{}
			}
			found.Offer(person.Person{Name: name, Role: role, Organisation: fullName(text, organisation), Twitter: twitter}, src.Where, finding.ByProse)
		}
	}
	return found
}

// selfWrote is a sender who is the author: "I wrote it", "my blog".
var (
	selfWrote = phrase.MustCompile(`(?i)\bI(?:['’]m| am) (?:down as |listed as |named as |credited as )?the author\b|\bI(?:['’]ve| have)? (?:written|wrote|authored|penned|drafted)\b|` +
		`\bmy (?:own )?(?:\w+ ){0,3}(?:blog|{work}|post|contribution|submission|entry|thoughts)\b`)
	// ofBlog is a sentence that speaks of the blog: one who is presented in another may be anybody.
	ofBlog = phrase.MustCompile(`(?i)^from:? |\b(?:(?:sending|submitting|sharing|forwarding) [^.?!]{0,20}\bfor|blogs?|blog ?posts?|piece|` +
		`article|(?:the|our|this|a|guest|blog) post|text|words|contribut\w+|submission|draft|attached|` +
		`author\w*|writer|by-?line|wrote|written|penned|credit\w*|attribut\w*|appears?|` +
		`listed|published|named as|it(?:['’]s| is| was| comes| came) (?:\w+ )?(?:by|from)|` +
		`this (?:one |entry )?(?:is|was|comes) (?:\w+ )?(?:by|from)|(?:here|one)\b[^.?!]{0,20}\b(?:from|by))\b`)
	// OfAuthor are words by which a sentence says that it names the author.
	OfAuthor = phrase.MustCompile(`(?i)\b(?:author|writer|contributor|by-?line|wrote|written|credit\w*|attribut\w*)\b`)
)

// introduced returns the full name by which the sender introduces themselves, whose email bears only the first: "I'm Jo Lanyon, …".
func introduced(src thread.Note, first string) string {
	for _, s := range wording.Sentences(document.Text(src.Blocks)) {
		if m := namesSelf.FindStringSubmatch(s); m != nil && person.LooksLikeName(m[1]) && (first == "" || person.IsFirstNameOf(first, m[1])) {
			return m[1]
		}
	}
	return ""
}

var namesSelf = phrase.Like("I'm Jo Lanyon, Head of Patient Experience.", `(?:^(?:[Hh](?:i|ello),? )?(?:I['’]m|I am|[Tt]his is)|(?:^|, |; | and )[Mm]y (?:full )?name(?: is|['’]s)) `+biography.NamePattern)
