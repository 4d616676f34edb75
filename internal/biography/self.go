package biography

import (
	"cmp"
	"strings"

	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// notPost begins what somebody is doing, and not what they are: "I'm writing as the lead at …"; a Managing Partner does nothing by it.
var notPost = phrase.MustCompile(`(?i)^(?:\S+ ){0,2}(?:(?-i:[a-z]\w*ing)|on behalf|not|sorry|happy|pleased|to|away|back)\b`)

// OfSelf reads what somebody's own sentences say of who that is: "I'm Sustainability Lead at Brackwater Digital", "I work for
// Brackwater Digital as an analyst", "My job title is …".
func OfSelf(text, name string) person.Person {
	if len(person.NameKey(name)) < 2 {
		return person.Person{}
	}
	from := "" // as the writer says in passing
	for _, s := range wording.Sentences(text) {
		if m := creditMe.FindStringSubmatch(s); m != nil && person.LooksLikeRole(m[1]) {
			role, organisation := person.RoleAndOrganisation(m[1])
			return person.Person{Role: role, Organisation: organisation}
		}
		m := iSay.FindStringSubmatch(s)
		if m == nil || notPost.MatchString(m[2]) {
			continue
		}
		if m[1] == "As" {
			m[2], _, _ = strings.Cut(strings.Replace(m[2], ", I ", " I ", 1), " I ")
		}
		m[2] = strings.Replace(m[2], " here at ", " at ", 1)
		if place := ofPlace(m[2], name); place != "" {
			from = place
			continue
		}
		said := name + inThirdPerson[strings.TrimSuffix(strings.ReplaceAll(m[1], "’", "'"), " to you")] + " " + BeforeAnother(behindOwnName(m[2], name))
		if role := plainlyAs(m[2], name); role != "" {
			return person.Person{Role: role}
		}
		role, organisation := SaidBehind(said, name)
		if organisation = cmp.Or(organisation, from); organisation != "" &&
			(role != "" || !strings.HasPrefix(m[2], "work")) && !person.SaysOnlyAuthor(role) {
			return person.Person{Role: role, Organisation: strings.TrimPrefix(organisation, "the ")}
		}
	}
	return person.Person{Organisation: from}
}

// ofPlace returns where a sentence says that its writer works, behind the name: "Sue Ferris from Kerbside Trust". Who is from a town or a
// county works nowhere by that.
func ofPlace(said, name string) string {
	m := nameFrom.FindStringSubmatch(said)
	if m == nil || !person.SameName(m[1], name) || !person.OrganisationWords.MatchString(m[2]) && !person.FirmWords.MatchString(m[2]) {
		return ""
	}
	return person.NameOnly(m[2])
}

var nameFrom = phrase.Like("Sue Ferris from Kerbside Trust", `^(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)+) (?:here )?(?:from|at|of) (?:the )?(\p{Lu}[\p{L}’'&-]+(?: (?:(?:and|of|for|the|&) )?\p{Lu}[\p{L}’'&-]+)*)`)

// behindOwnName returns what a sentence says behind the writer's name: "Sue Ferris, Treasurer of Kerbside Society", of "I'm …".
func behindOwnName(said, name string) string {
	if own, post, ok := strings.Cut(said, ", "); ok && (person.SameName(own, name) || person.IsFirstNameOf(own, name)) {
		return post
	}
	return said
}

// plainlyAs returns what a sentence says its writer is behind the writer's own name, where it names no place: "I'm Simon Fairweather, an
// independent futurist."
func plainlyAs(said, name string) string {
	post := behindOwnName(said, name)
	m := anOccupation.FindStringSubmatch(post)
	if post == said || m == nil || person.SaysOnlyAuthor(m[1]) || onlyHere.MatchString(m[1]) {
		return ""
	}
	return m[1]
}

// anOccupation is what somebody is, in a few words with an article before them, and onlyHere what they are to the desk.
var (
	anOccupation = phrase.Like("an independent futurist.", `^(?:an?|the) ((?:[\p{L}'’-]+ ){0,3}[\p{L}'’-]{2,}(?:er|or|ist|ian|ant|ent|ive|ic|yst|ect|man|woman|nurse|clerk))[.!]?$`)
	onlyHere     = phrase.Like("first-time contributor", `(?i)\b(?:reader|member|contributor|beginner|subscriber|newcomer|follower|supporter|sender|other|number|blogger)$`)
)

var (
	// iSay is what a sentence says of its writer, with the word that begins it.
	iSay = phrase.MustCompile(`^(?:[Ff]or (?:your |the )?(?:records?|reference|information),? |[Mm]y name is [^.,;?!]{3,40}?,? and |` +
		`[Hh](?:i|ello),? )?(This is|this is|I am writing(?: to you)?|I['’]m writing(?: to you)?|I write(?: to you)?|I am working|I['’]m working|I am|I['’]m|I (?:currently |now )?work|` +
		`I lead|I head|I run|I manage|I have been|I['’]ve been|My|As) ([^.?!]{5,140}[.?!]?)`)
	// creditMe asks for a byline: "Please credit me as Data Manager at Kerbside Systems".
	creditMe = phrase.MustCompile(`\b(?:(?:credit|describe|list|introduce|byline|present) me|(?:credited|attributed|bylined) to me) (?:as|with) (?:an? |the )?([^.;?!()]{3,110}?)(?:[.;]|$)`)
)

// inThirdPerson is what stands behind a name in the place of the first person.
var inThirdPerson = map[string]string{
	"This is": " is", "this is": " is", "I am": " is", "I'm": " is", "I work": " works", "I am working": " works", "I'm working": " works", "I lead": " leads", "I head": " heads", "I run": " runs",
	"I manage": " manages", "I have been": " has been", "I've been": " has been", "My": "’s",
	"I currently work": " works", "I now work": " works",
	"I'm writing": " works", "I write": " works", "I am writing": " works", "As": " is",
}

// another begins another statement: "… is Data Manager and he works for Kerbside Systems".
var another = phrase.MustCompile(`(?:,? and| &) (?:s?he|they|I|we|my|is|works?|it|has|have|had|was|am|live|wrote|saw|hope|would|attach|thought)\b|,? (?:by the way|btw)\b|, not\b|,? if (?:you|it|that)\b|,? (?:since|as of|as from|because|` +
	`so (?:that )?(?:please|could|can|I|it|you)|but|now that|from (?:next|this|last|the|\d)|after all|with effect)\b|` +
	`,? (?:could|can|would|will) (?:you|we|it|this|the)\b|\s[–—-] (?:please|could|can|would|so|and|but|if|thanks|is)\b|` +
	`,? (?:please|thanks|if possible|instead)\b|[,;] my (?:full )?name\b`)

// BeforeAnother returns what a text says before it begins another statement.
func BeforeAnother(s string) string {
	if at := another.FindStringIndex(s); at != nil {
		return s[:at[0]]
	}
	return s
}
