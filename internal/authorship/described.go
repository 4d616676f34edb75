package authorship

import (
	"strings"

	"copydesk/internal/biography"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/thread"
	"copydesk/internal/wording"
)

// saysRole says whether a sentence is about what somebody is: "Sue Ferris is Data Manager". In one that goes on to something else,
// as in "Sue Ferris, our Data Manager, is copied in", anybody may be named.
func saysRole(s string) bool {
	m := biography.NameVerb.FindStringIndex(s)
	return m != nil && person.LooksLikeRole(s[m[1]:])
}

// clientFirst stands before a name: "Our client Sue Ferris is …".
var clientFirst = phrase.MustCompile(`^(?i:our|my) (?i:client|colleague|member|boss|author),? (?:,|\b)`)

// Described reads "Amara Osei is Chief Engineer at Lantern Works" in a note by somebody else.
func Described(text string, src thread.Note) finding.Author {
	for _, s := range wording.Sentences(strings.ReplaceAll(text, "; ", ".\n")) {
		s = clientFirst.ReplaceAllString(s, "")
		if otherPart.MatchString(s) || !ofBlog.MatchString(s) && !saysRole(s) {
			continue
		}
		who := biography.Facts(s)
		if who.Role != "" && len(person.NameKey(who.Name)) > 1 && !person.SameName(who.Name, person.CleanName(src.From.Name)) {
			var a finding.Author
			a.Offer(who, src.Where, finding.ByProse)
			return a
		}
	}
	return finding.Author{}
}

// saidOf returns what the sentences of a note say of somebody: by name, as in "I am Rukhsana Chowdhury, Headteacher, Upper Beck
// Academy" and "a short biography: Philippa Stannard is Superintendent Registrar at Marlbourne Council", or by what the name is
// taken up with, as in "The author is Philippa Stannard. Her job title is …".
func saidOf(name string, src thread.Note) finding.Author {
	a := finding.Author{Name: finding.Value{Text: name, Where: src.Where, Trust: finding.ByProse}}
	if len(person.NameKey(name)) < 2 {
		return a
	}
	for _, s := range biography.TakenUp(wording.Sentences(document.Text(src.Blocks)), name) {
		if inPassingAs.MatchString(s) && otherPart.MatchString(s) {
			continue
		}
		for _, at := range mentions(s, name) {
			role, organisation := biography.SaidBehind(s[at:], name)
			if !person.LooksLikeRole(role) && organisation == "" || person.SaysOnlyAuthor(role) {
				continue
			}
			a.Offer(person.Person{Name: name, Role: role, Organisation: organisation}, src.Where, finding.ByProse)
			if role != "" && ours(s, name) {
				a.Organisation.Offer(src.Signed.Organisation, "signature", finding.BySubject)
			}
			if a.Role.Text != "" {
				return a
			}
		}
	}
	return a
}

// mentions returns where a sentence names somebody, in full or by title and surname.
func mentions(s, name string) []int {
	var at []int
	for from := 0; ; {
		i := strings.Index(s[from:], name)
		if i < 0 {
			break
		}
		at = append(at, from+i)
		from += i + len(name)
	}
	if i := bySurname(s, name); len(at) == 0 && i >= 0 {
		at = append(at, i)
	}
	return at
}

// bySurname returns where a sentence speaks of somebody by title and surname, "Dr Tudor"; -1 where it does not.
func bySurname(s, name string) int {
	surname := wording.LastWord(name)
	for _, title := range []string{"Dr ", "Prof ", "Professor ", "Cllr ", "Mr ", "Mrs ", "Ms "} {
		if at := strings.Index(s, title+surname); at >= 0 {
			return at
		}
	}
	return -1
}

// colleague stands before the name of one who works with the sender.
var colleague = phrase.MustCompile(`(?i)\b(?:one of (?:my|our) (?:[\p{L}-]+ ){0,2}(?:leaders|managers|officers|colleagues|staff|team)|my (?:colleague|boss|manager|line manager|director|chief executive|team-?mate)),?\s*$`)

// postHere is a role of the sender's organisation too: "is a Service Manager here".
var postHere = phrase.MustCompile(`^ (?:is|works as) (?:an?|the) [^,.;()]{3,60} here\b`)

// ours says whether the author is of the sender's own organisation: "a blog by Dr Amara Osei (our clinical director)", "my colleague
// Amara Osei". The posts stand behind the names.
func ours(text, name string) bool {
	at := strings.Index(text, name)
	if at < 0 {
		return false
	}
	if behind := biography.OurPost.FindStringSubmatch(text[at+len(name):]); behind != nil && person.LooksLikeRole(behind[1]) {
		return !strings.Contains(strings.ToLower(behind[1]), "client")
	}
	return colleague.MatchString(text[:at]) || postHere.MatchString(text[at+len(name):])
}

// ofRole is what makes capitals behind it a role and no name: "our Head of Service Design".
var ofRole = phrase.MustCompile(`(?i)\b(?:heads?|directors?|chiefs?|leads?|managers?|secretary|professor|minister|vice[- ]president|vp)` +
	` of(?: the)?\s+$`)

// wordsBefore returns the words before the first mention of a name.
func wordsBefore(text, name string) string {
	at := max(0, strings.Index(text, name))
	return text[max(0, at-90):at]
}
