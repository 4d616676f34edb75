package edit

import (
	"slices"
	"strings"

	"copydesk/internal/biography"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/submission"
	"copydesk/internal/wording"
)

var postIsNow = phrase.Like("My job title has changed to Director of Operations.",
	`\b(?:(?i:my) (?i:(?:new |current |official |correct |proper )?(?:job title|title|role|position|post|job)(?: at work)?) `+
		`(?i:has (?:now |just |recently |since )*(?:been )?(?:changed|updated)(?: from .{3,60})? to|is now|is actually|is|`+
		`should (?:now |actually )?(?:be|read|say)|to|as)|[Ii](?i:['’]m| am|['’]ve| have| was| became)`+
		`(?i:(?: just| now| recently| newly| since| lately| actually)*) (?i:been promoted to|promoted to|been made|`+
		`been appointed(?: as)?|become|taken over as|now)|`+
		`(?i:as of|as from|from|since) [^,.;]{3,25},? I(?:['’]m| am|['’]ll be| will be)):? (?i:an? |the |our )?([“"]?\p{Lu}.+)$`)

// nowadays says that something is so now, behind it: "Chief Data Officer these days".
var nowadays = phrase.Like("Chief Data Officer these days", `(?i),? (?:now|these days|nowadays|at present|currently|from now on)$`)

var (
	// postAt tells a post and where it is held.
	postAt = phrase.Like("I am Head of Data at the Kerbside Partnership.", `(?:^|[:,;–-] )I(?:['’]m| am) (?i:an? |the )?(\p{Lu}[^.;:!?]{2,80} (?i:at|of|for|with) (?:the )?\p{Lu}.+)$`)
	// worksFor tells the organisation.
	worksFor = phrase.Like("My role is Director of Reform and I work for Newcastle Data.",
		`\bI (?i:now )?(?i:work (?:for|at|with)|am (?:based|employed) (?:at|by|with)) (?:the )?(\p{Lu}[^.,;:!?]{2,60})`)
)

// isPlainName says whether an organisation is no more than its name: “Hexham Council until Friday” is not.
func isPlainName(organisation string) bool {
	words := strings.Fields(organisation)
	return len(words) > 0 && !slices.ContainsFunc(words, func(w string) bool { return !wording.BeginsCapital(w) && !wording.SmallWords[w] && w != "&" })
}

// newPost is what the sender is called at work, where the sender is the author.
type newPost struct{ sender, role, organisation string }

func (e newPost) Apply(b *submission.Blog) bool {
	if !person.SameName(b.Author.Name, e.sender) {
		return false
	}
	b.Author.Role = e.role
	if e.organisation != "" {
		b.Author.Organisation = e.organisation
	}
	return true
}

// postOfSender reads what the sender is called at work now: "my job title has changed to Director of Operations".
func (r Reader) postOfSender(s string) Edit {
	m, plain := postIsNow.FindStringSubmatch(s), false
	if m == nil {
		m, plain = postAt.FindStringSubmatch(s), true
	}
	if m == nil {
		return nil
	}
	role, organisation := person.RoleAndOrganisation(nowadays.ReplaceAllString(strings.TrimRight(wording.Unquote(biography.BeforeAnother(m[1])), ".?! "), ""))
	if w := worksFor.FindStringSubmatch(s); w != nil && organisation == "" && isPlainName(w[1]) {
		organisation = w[1]
	}
	if !person.LooksLikeRole(role) || wording.Count(role) > 10 || plain && !isPlainName(organisation) {
		return nil
	}
	return newPost{person.CleanName(r.Sender), role, organisation}
}
