package authorship

import (
	"slices"
	"strings"

	"copydesk/internal/biography"
	"copydesk/internal/byline"
	"copydesk/internal/finding"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/purpose"
	"copydesk/internal/signature"
	"copydesk/internal/thread"
	"copydesk/internal/wording"
)

// nameIn reads the author out of a text whose posts stand behind their names.
func nameIn(text string, src thread.Note) finding.Author {
	for i, re := range naming {
		for _, at := range re.FindAllStringSubmatchIndex(text, 3) {
			n := namedAt(text, at)
			n.byline = i == 0
			if a, ok := n.author(src); ok {
				return a
			}
		}
	}
	if a := Described(text, src); a.Name.Text != "" {
		return a
	}
	if a := onlyOther(text, src); a.Name.Text != "" {
		return a
	}
	if a := spokenFor(text, src); a.Name.Text != "" {
		return a
	}
	return firstNamed(text, src)
}

// firstNamed reads the author out of a first name, by which somebody copied is known.
func firstNamed(text string, src thread.Note) (a finding.Author) {
	for _, re := range firstNaming {
		for _, m := range re.FindAllStringSubmatch(text, 3) {
			if c, ok := copiedAs(m[1], src); ok {
				a.Offer(person.Person{Name: person.CleanName(c.Name), Email: c.Email}, src.Where, finding.ByProse)
				return a
			}
		}
	}
	return a
}

// named is somebody whom a sentence names, who may be the author.
type named struct {
	text   string // that holds the sentence
	match  string // the words that name them
	name   string // as it is written among these
	post   string // that stands between the name and what is behind
	behind string // the rest of the line: a role and an organisation may be long
	byline bool   // the words say that a blog is by them
}

// namedAt is who is named where one of [naming] matches.
func namedAt(text string, at []int) named {
	n := named{text: text, match: text[at[0]:at[1]], name: handingOver.ReplaceAllString(text[at[2]:at[3]], "")}
	if at[4] < at[5] {
		line, _, _ := strings.Cut(text[at[4]:], "\n")
		n.behind = titleInBrackets.ReplaceAllString(line, "")
	}
	if before, ok := clientBefore(n.match, n.name, n.behind); ok { // "by our client Eydis Hall, Harbour Master at Vestrey Council"
		n.name, n.post = before, person.CleanName(n.name)
	}
	return n
}

// handingOver begins a sentence that hands a blog over, and is written as a name is.
var handingOver = phrase.Like("Forwarding Sue Ferris's blog", `^(?:(?:Re-?)?[Ss]ending|(?:Re-?)?[Ss]ubmitting|Forwarding|Attach(?:ing|ed)|Past(?:ing|ed)|Copying|Enclos(?:ing|ed)|Sharing|Passing|`+
	`Including|Presenting|Introducing|Offering|Below|Herewith|Following)\s+`)

// author is the author where one is named.
func (n named) author(src thread.Note) (a finding.Author, ok bool) {
	p := n.who()
	if andMe.MatchString(n.behind) && len(person.NameKey(src.From.Name)) > 1 {
		p = person.Person{Name: p.Name + " and " + person.CleanName(src.From.Name)}
	}
	if !n.isAuthor(p.Role, src) || person.EndsInPossessive(n.name) { // "written by Sam Lee's team"
		return a, false
	}
	if at := addressBehind.FindStringSubmatch(n.behind); at != nil && !strings.EqualFold(at[1], src.From.Email) {
		p.Email = strings.ToLower(at[1])
	}
	if person.SaysOnlyAuthor(p.Role) {
		p.Role, p.Organisation = "", ""
	}
	for _, said := range []*string{&p.Role, &p.Organisation} {
		if strings.Contains(*said, "@") { // "… at Kerbside Systems (sue@kerbside.example)"
			*said = wording.Fold(person.Brackets.ReplaceAllString(person.MailAddress.ReplaceAllString(*said, ""), ""))
		}
	}
	p.Organisation = fullName(n.text, p.Organisation)
	a.Offer(p, src.Where, finding.ByProse)
	if d := Described(n.text, src); person.SameName(d.Name.Text, person.CleanName(n.name)) {
		a.Take(d)
	}
	return a, true
}

// andMe stands behind the name of one who wrote a blog with its sender: "our blog, by Paul Birk and me".
var andMe = phrase.Like(" and me, is attached.", `^,? (?:and|&) (?i:me|myself|i)\b(?: (?:is|are|both|\()|\s*[,.;:)!–—-]|\s*$)`)

// who reads what stands behind the name.
func (n named) who() person.Person {
	p := person.Person{Name: person.CleanName(n.name)}
	if n.post != "" {
		p.Role = n.post
		if place := biography.AtPlace.FindStringSubmatch(n.behind); place != nil {
			p.Organisation = place[1]
		}
		return p
	}
	if names, behind := n.jointly(); len(names) > 1 {
		people := make([]person.Person, len(names))
		for i, name := range names {
			people[i].Name = name
		}
		p = byline.Jointly(people)
		_, p.Organisation, _ = biography.Behind(togetherAt.ReplaceAllString(behind, " at "))
		return p
	}
	p.Role, p.Organisation, p.Twitter = biography.Behind(n.behind)
	if does, ok := strings.CutPrefix(p.Role, "who "); ok { // "Sue Ferris – who heads up waste at Kerbside as Head of Waste – wrote it"
		p.Role, p.Organisation = person.WherePost(does)
	}
	if m := postThenPlace.FindStringSubmatch(n.behind); m != nil && p.Role == "" && p.Organisation == "" && !person.LooksLikeName(m[1]) {
		p.Role, p.Organisation = m[1], person.NameOnly(m[2])
	}
	return p
}

// postThenPlace is what stands behind the name of an author to the end of the sentence: a post, whatever word it is, and an organisation.
var postThenPlace = phrase.Like(", Pilot, Acme Ports.", `^, (\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?), (\p{Lu}[\p{L}'’&-]*(?: [\p{Lu}&][\p{L}'’&-]*){1,4})[.;]?\s*$`)

// isAuthor says whether it is a person, whose blog it is.
func (n named) isAuthor(role string, src thread.Note) bool {
	name, before := person.CleanName(n.name), wordsBefore(n.text, n.name)
	switch {
	case !person.LooksLikeName(name), strings.Contains(n.name, "\n"), // "Dear Sir or Madam", and below it "You asked for a blog."
		person.OrganisationWords.MatchString(name), src.NamesDesk(name), house(n.name, n.behind), beginsFirm(name, src):
		return false
	case role == "" && !person.Honorific.MatchString(n.name) && ourClient.MatchString(n.match[:strings.Index(n.match, n.name)]) &&
		!biography.OfPerson.MatchString(wording.FirstSentence(wordsBehind(n.text, n.name))): // "from our member Trish Coe about her dog"
		return false // a firm has no role behind its name
	case person.IsTrade(role) && ourClient.MatchString(n.match[:strings.Index(n.match, n.name)]) && isFirmOf(name, role):
		return false // "our member Ferris Furniture, a furniture maker"
	case role == "" && person.FirmWords.MatchString(name) && ourClient.MatchString(before):
		return false // "Our client Bluebell Digital would like to offer a blog from its Programme Manager, Sue Ferris"
	case n.ofOtherBlog(before):
		return false
	case ByAnother(before), ofRole.MatchString(before), !n.byline && ofPlace.MatchString(before):
		return false
	}
	return !inPassing(n.text, n.match, n.name)
}

// ofOtherBlog says whether a sentence speaks of somebody's blog as one that was read elsewhere: "Having read the Cabinet Office's blog on
// queues, we wrote ours." One that is handed over may have been read too, unless it is set against one's own: "I enjoyed Jo Lanyon's blog,
// and mine is attached."
func (n named) ofOtherBlog(before string) bool {
	if _, behind, _ := strings.Cut(n.match, n.name); !possessive.MatchString(behind) {
		return false
	}
	if afterOther.MatchString(n.name) {
		return true
	}
	before = strings.TrimSuffix(wording.LastSentence(before), "…")
	said := before + n.name + wording.FirstSentence(wordsBehind(n.text, n.name))
	if besideOwn.MatchString(said) || answerTo.MatchString(before) {
		return true
	}
	return readOther.MatchString(before) && (havingRead.MatchString(before) || !purpose.HandsOver.MatchString(said))
}

var (
	possessive = phrase.Like("'s blog", `^['’]s?\s`)
	afterOther = phrase.Like("After Sam Tulley", `^(?:After|As|Like|Unlike|Since|Reading|Enjoyed|Loved) `)
	readOther  = phrase.Like("Having read the ", `(?i)\b(?:read|reading|saw|seen|seeing|enjoyed|enjoying|liked|loved|noticed|inspired by|prompted by|(?:response|answer|reply|sequel) to)\s+(?:the |a |an |your )?(?:(?:recent|latest|last|excellent|great|good|interesting|first|other)\s+)?$`)
	besideOwn  = phrase.Like("and mine is attached", `(?i)\b(?:mine|ours|(?:my|our) own(?: (?:blog|{work}|post|version|take))?),? (?:(?:is|now|also|here) ){0,2}(?:attached|enclosed|below|underneath|here)\b|`+
		`\b(?:here(?:['’]s| is)|attached (?:is|are)|(?:write|wrote|written|attach|enclose|send|sending|submit)) (?:mine|ours|(?:my|our) own)\b`)
	answerTo   = phrase.Like("my response to ", `(?i)\b(?:response|answer|reply|sequel|rejoinder|riposte) to (?:the )?$`)
	havingRead = phrase.Like("Having read the ", `^(?i:having|after|since|when|inspired|prompted) `)
)

// isFirmOf says whether a name is that of a firm, by its words or because it has the one of its trade.
func isFirmOf(name, trade string) bool {
	return person.FirmWords.MatchString(name) || slices.ContainsFunc(wording.Words(trade), func(w string) bool { return slices.Contains(wording.Words(name), w) })
}

// ByAnother says whether the words before a name tell what somebody did to a blog who did not write it, or ask not to name them.
func ByAnother(before string) bool {
	return doneByOther.MatchString(before) || notToName.MatchString(before)
}

// notToName asks not to name the one behind it.
var notToName = phrase.Like("Please don't put ", `(?i)\b(?:do not|don['’]t|not to|no longer|never) (?:put|credit|name|list|show|print|use|byline|have|attribute)\b[^.?!]{0,30}$`)

// doneByOther is what somebody does to a blog who did not write it: "the text was signed off by Jane Smith".
var doneByOther = phrase.Like("reviewed and signed off by our ", `(?i)\b(?:approved|signed[ -]off|cleared|(?:peer-)?reviewed|checked|read|proof-?read|translated|edited|sub-?edited|typed(?: up)?|inspired|agreed|endorsed|vetted|passed|`+
	`shortened|tidied(?: up)?|formatted|illustrated|taken|photographed|snapped|drawn|designed|filmed|commissioned|requested|sponsored|funded) by (?:(?:our|my|the|both|his|her|their) (?:[^,.(]{2,40}, |(?:[\p{L}-]+ ){0,5}))?$`)

// beginsFirm says whether a name is that of the sender's organisation, or its beginning: "a blog from East Vale" of somebody at
// East Vale Coroner Service, from "Harbour Homes" of somebody at harbour.example.
func beginsFirm(name string, src thread.Note) bool {
	firm := strings.ToLower(src.Signed.Organisation)
	return (signature.IsFirm(name, src.From.Email) || strings.HasPrefix(firm+" ", strings.ToLower(name)+" ")) && !person.SameName(name, src.From.Name)
}

// ofPlace makes what stands behind it the place of somebody named before: "Sue Ferris of", "Sue Ferris (Data Manager) at".
var ofPlace = phrase.MustCompile(`(?:` + biography.NamePattern + `|\))\s(?:of|at|with)\s+(?:the )?$`)

// house says whether what looks like a person is a place or a house: a saint alone ("St Anne's blog"), or what a capital
// follows behind its possessive ("the blog from St Brigid's Hospital").
func house(name, behind string) bool {
	return saint.MatchString(name) || placePossessive.MatchString(behind)
}

var (
	saint           = phrase.MustCompile(`^(?:St|Saint)\.? \p{Lu}[\p{L}'’-]+$`)
	placePossessive = phrase.MustCompile(`^['’]s \p{Lu}`)
)

// fullName returns the name of an organisation as the text first has it, where it is given in short further on: "I
// represent Fenwick Health … Fenwick's Medical Director".
func fullName(text, short string) string {
	at := strings.Index(text, short+" ")
	if short == "" || at < 0 || strings.Contains(short, " ") {
		return short
	}
	if m := restOfName.FindString(text[at+len(short):]); m != "" && (person.OrganisationWords.MatchString(m) || person.FirmWords.MatchString(m)) {
		return short + m
	}
	return short
}

var restOfName = phrase.MustCompile(`^(?: \p{Lu}[\p{L}&-]+){1,3}`)

// titleInBrackets stands behind an author, and so does a word about the rank or the email: “Col. James Reyes (retd)”.
var titleInBrackets = phrase.Like(" (“Nine doors”)", `\s\([“"][^()]*\)?|`+
	`\s*\((?i:ret(?:ire)?['’]?d\.?)\)|`+
	`\s*\((?i:(?:also |both )?(?:copied|cc['’]?e?d|cc|in (?:copy|cc))(?: in)?(?: (?:here|above|on this(?: e-?mail)?))?)\)`)
