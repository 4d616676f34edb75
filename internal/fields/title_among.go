package fields

import (
	"strings"
	"unicode/utf8"

	"copydesk/internal/campaign"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/statement"
	"copydesk/internal/wording"
)

// The title among the parts of a subject or a file's name, of which others say no more than what it is about and whose it is.

// titleAmong finds the title among the parts of a line: quoted, or what is left when the parts that say only what
// the line is about are taken away. A line of which nothing is taken away is a title only when it has enough words of its own
// and does not talk.
func (r Reader) titleAmong(s string, least int, isTitle func(string) bool, names ...string) string {
	if t := r.quotedTitle(wording.InDoubleMarks(s)); t != "" {
		return t
	}
	parts, dashes := r.partsOf(s)
	title, kept := r.tellingParts(parts, dashes, r.ownWords(names))
	whole := len(kept) == len(parts)
	if whole && len(parts) > 1 && strings.Contains(r.withoutPartedNames(s), " - ") {
		title = strings.Join(kept, " - ")
	}
	if whole && (!isTitle(title) || wording.Count(title) < least) || wording.Count(title) < 2 || speech.MentionsBlog(title) || asAgreed.MatchString(title) {
		return ""
	}
	return title
}

// partsOf cuts a line into its parts, and returns the dashes and bars between them. What stands in brackets is no part; that it speaks of
// the blog makes the rest one of two.
func (r Reader) partsOf(s string) (parts, dashes []string) {
	s = r.withoutPartedNames(s)
	bare := person.InParens.ReplaceAllString(s, " ")
	parts = PartOfName.Split(bare, -1)
	if bare != s && speech.MentionsBlog(s) && !speech.MentionsBlog(bare) { // "Less curious (blog for theme 3)"
		parts = append(parts, "")
	}
	return parts, PartOfName.FindAllString(bare, -1)
}

// tellingParts returns the parts of a line that say more than what it is about and who wrote it, and the title that they make.
func (r Reader) tellingParts(parts, dashes []string, own map[string]bool) (title string, kept []string) {
	last := -1
	for i, p := range parts {
		if bare := statement.ThemeTail.ReplaceAllString(p, ""); i > 0 && wording.Count(bare) >= leastInSubject && wording.BeginsCapital(bare) && !speech.MentionsBlog(bare) &&
			!person.OrganisationWords.MatchString(bare) && !person.FirmWords.MatchString(bare) {
			p = bare // "Submission: Hands in the air for theme 1"
		}
		if p = wording.Unquote(p); p == "" || campaign.SaysNothing(p, own) || r.Call.SaysTheme(p) || r.isPersonPart(p) {
			continue
		}
		switch {
		case len(kept) == 0:
			title = p
		case last == i-1 && i <= len(dashes) && strings.ContainsAny(dashes[i-1], "–—"):
			title += dashes[i-1] + p
		default:
			title += ": " + p
		}
		kept, last = append(kept, p), i
	}
	return title, kept
}

// quotedTitle returns the title that stands in quotation marks; "" where there is none, or a theme.
func (r Reader) quotedTitle(s string) string {
	if m := wording.Quoted.FindStringSubmatch(s); m != nil {
		if t := wording.Fold(m[1] + m[2] + m[3]); wording.Count(t) >= 2 && !r.Call.SaysTheme(t) {
			return t
		}
	}
	return ""
}

// withoutPartedNames leaves out of a line the names of themes that would fall into parts themselves: "Digital: friend or foe?".
func (r Reader) withoutPartedNames(s string) string {
	for _, t := range r.Call.Themes {
		at := strings.Index(strings.ToLower(s), strings.ToLower(t.Name))
		if PartOfName.MatchString(t.Name) && at >= 0 && len(strings.ToLower(s)) == len(s) {
			s = s[:at] + " – " + s[at+len(t.Name):]
		}
	}
	return s
}

// asAgreed is a part of a subject that says nothing of the blog: "As discussed".
var asAgreed = phrase.MustCompile(`(?i)^as (?:discussed|promised|requested|agreed|attached|mentioned)\b`)

// isPersonPart says whether a part of a line presents somebody with a role: "Noor van Dijk, Digital Lead, Stourcross Council";
// of the sender the organisation is enough.
func (r Reader) isPersonPart(part string) bool {
	p := person.In(part)
	return person.LooksLikeName(p.Name) && (person.LooksLikeRole(p.Role) || p.Organisation != "" && len(person.NameKey(p.Name)) > 1 && person.SameName(p.Name, r.Sender))
}

// ownWords are the words of names, and their initials.
func (r Reader) ownWords(names []string) map[string]bool {
	set := campaign.Words(r.Call)
	for _, n := range append(names, r.Sender) {
		words, initials := wording.Words(n), ""
		for _, w := range words {
			set[w] = true
			first, _ := utf8.DecodeRuneInString(w)
			initials += string(first)
		}
		if len(words) > 1 { // "OB", "OBrandt", "BrandtO", "OliviaB", "OliviaBrandt"
			first, last := words[0], words[len(words)-1]
			for _, short := range []string{initials, initials[:1] + last, last + initials[:1], first + initials[len(initials)-1:], first + last, last + first} {
				set[short] = true
			}
		}
	}
	return set
}
