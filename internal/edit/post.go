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

var postIsNow = phrase.OneOf(`\b`, []phrase.Way{
	{"My job title is now Head of Data", `(?i:my) (?i:(?:new |current |official |correct |proper )?(?:job title|title|role|position|post|job)(?: at work)?) (?i:has (?:now |just |recently |since )*(?:been )?(?:changed|updated)(?: from .{3,60})? to|is now|is actually|is|should (?:now |actually )?(?:be|read|say)|to|as)`},
	{"I have been promoted to Head of Data", `[Ii](?i:['’]m| am|['’]ve| have| was| became)(?i:(?: just| now| recently| newly| since| lately| actually)*) (?i:been promoted to|promoted to|been made|been appointed(?: as)?|become|taken over as|now)`},
	{"As of next Monday, I am Head of Data", `(?i:as of|as from|from|since) [^,.;]{3,25},? I(?:['’]m| am|['’]ll be| will be)`},
}, `:? (?i:an? |the |our )?([“"]?\p{Lu}.+)$`)

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

// postOfOther tells what somebody else is called at work now.
var postOfOther = phrase.Like("Tom has been promoted to Director of Housing.",
	`^(?:(?i:hi|hello|also|and|oh|ps|p\.s\.|by the way|btw|please note(?: that)?|just to say(?: that)?|thanks|sorry|one more thing)[,:.!]* )*(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)(?i:['’]s| is| has| was)`+
		`(?i:(?: now| just| recently| since| actually)* (?:been )?(?:promoted to|made|appointed(?: as)?|become)|(?: actually)? now) (?i:an? |the |our )?(\p{Lu}[^.;:?!]{2,80}?)`+
		`(?:(?:,| [–—-]| and| so) (?i:so )?(?i:could|can|would|will|please|if|do)\b.*|,? (?i:by the way|please|thanks))?[.?!]*$`)

// postOf is what the author is called at work, said by somebody else: by name, or of “him” where the sender is another.
type postOf struct{ whose, sender, role, organisation string }

func (e postOf) Apply(b *submission.Blog) bool {
	byName := person.HasName(b.Author.Name, e.whose) || person.SameName(b.Author.Name, e.whose)
	if !byName && (!pronoun.MatchString(e.whose) || person.SameName(b.Author.Name, e.sender) || b.Author.Name == "") {
		return false
	}
	return newPost{b.Author.Name, e.role, e.organisation}.Apply(b)
}

var pronoun = phrase.Like("He", `^(?:She|He|They)$`)

// postTold reads what the author is called at work as somebody else tells it: "Tom is now Director of Housing."
func (r Reader) postTold(s string) Edit {
	m := postOfOther.FindStringSubmatch(s)
	if m == nil {
		return nil
	}
	if doubtsPost.MatchString(m[2]) || strings.HasSuffix(s, "?") && !asksToUpdate.MatchString(s) {
		return nil
	}
	role, organisation := person.RoleAndOrganisation(nowadays.ReplaceAllString(m[2], ""))
	if !person.LooksLikeRole(role) || wording.Count(role) > 10 {
		return nil
	}
	return postOf{whose: m[1], sender: person.CleanName(r.Sender), role: role, organisation: organisation}
}

var (
	// doubtsPost goes on behind a post with what leaves it open, or with a wish of its own.
	doubtsPost = phrase.Like("Director of Data, or will be in May", `(?i),? (?:or|but|so|until|unless|if|though|although|which|i (?:think|believe|guess|hear))\b`)
	// asksToUpdate is a question that asks for a change, and does not ask whether it is so.
	asksToUpdate = phrase.Like("He's now Director of Housing, could you update that?", `(?i)\b(?:could|can|would|will|please)\b[^?]*\?$`)
)

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

// announcesSelf is a sentence behind which its writer says who they are.
var announcesSelf = phrase.Like("I forgot to say who I am!", `(?i)\b(?:forgot|should have|meant|ought) (?:to )?(?:say|said|add(?:ed)?|mention(?:ed)?|includ(?:e|ed)|give|given|put|introduce[d]?)\b[^.?!]{0,30}\b(?:who i am|who i was|myself|my (?:job title|role|details|position|organisation|company|employer|affiliation|by-?line))\b|`+
	`^(?:(?:and|also|here are|here is|by the way),? )*(?:my (?:details|by-?line)|who i am|a word about me|about me)(?: (?:for the (?:blog|by-?line|website)|is|are))*(?: as follows)?[.:!]*$`)

// selfDescribed reads the post of the sender out of a sentence that is no more than who they are: "Jane Ashby, Head of Data at Acme."
func (r Reader) selfDescribed(s string) Edit {
	p := person.In(strings.TrimRight(s, ".! "))
	if p.Name == "" || !person.SameName(p.Name, person.CleanName(r.Sender)) || !person.LooksLikeRole(p.Role) {
		return nil
	}
	return newPost{p.Name, p.Role, p.Organisation}
}
