package intake

import (
	"cmp"
	"strings"

	"copydesk/internal/biography"
	"copydesk/internal/campaign"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/message"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/signature"
	"copydesk/internal/submission"
	"copydesk/internal/thread"
	"copydesk/internal/wording"
)

// naming are the sentences in which a sender names another author.
var naming = []*phrase.Phrase{
	phrase.MustCompile(`\b(?i:blog|blogs|{work}|post|contribution|op-ed|submission)\b[^.?!]{0,70}?\b(?i:by|written by|` +
		`authored by|penned by)\s+(?:(?i:(?:one of )?(?:our|my|their|its|the|her|his|(?:this|last) year['’]s)) (?:[^,.]{2,40}, |(?:[\p{Ll}-]+ ){1,3}))?` +
		biography.NamePattern + `(.{0,90})`),
	phrase.MustCompile(biography.NamePattern + `((?:,\s[^.;]{3,120}?,|(?:\s\([^)]{3,80}\))?\s(?:of|at|from)\s\p{Lu}[^.;]{3,100}?,?|` +
		`\s[–—-]\s[^.;–—]{3,80}?\s[–—-]|\s\([^)]{3,80}\)))\s+(?i:has written|wrote|is the author|has penned|penned|has asked (?:me|us)|` +
		`asked (?:me|us)|would like me|` + offersText + `|has prepared|has drafted)\b`),
	phrase.MustCompile(biography.NamePattern + `(\s[^.;?!]{3,100}?),?\s+and\s+(?i:is the author|wrote (?:it|this|the)|` +
		`has written (?:it|this|the))\b`),
	phrase.MustCompile(biography.NamePattern + `(),?\s+(?i:has asked|asked|has written|wrote|would like me|` + offersText + `|has prepared|has drafted|` +
		`is the author)\b`),
	phrase.MustCompile(`(?i:(?:the |its |our |\b)author (?:is|should be|will be|needs to be)|the author,|the author(?:'s|’s) name is|` +
		`it comes from|author of (?:the|this) (?:blog|{work}) is|(?:written|authored|penned|drafted|composed) by|` +
		`on behalf of my (?:colleague|boss|director|manager)|my (?:colleague|boss|manager|director))` +
		`,?(?:\s+(?i:the|our|my|their)\s[^,.]{2,40},)?\s+` + biography.NamePattern + `(.{0,90})`),
	phrase.MustCompile(`\b(?i:first|second|third|other|former|latter|1st|2nd|3rd)(?i: one| blog| piece)?,?\s+(?i:is |was )?` +
		`(?i:by|written by)\s+` + biography.NamePattern + `(.{0,90})`),
	phrase.MustCompile(`\b(?i:ghost-? ?(?:written|wrote|writing)\b[^.?!]{0,30}\bfor)\s+` + biography.NamePattern + `(.{0,90})`),
	phrase.MustCompile(`\b(?i:(?:written|drafted|prepared)(?: the attached| this| it| the blog| the piece)? for)` +
		`\s+` + biography.NamePattern + `((?: at | from |,|\s?\().{0,90})`),
	phrase.Like("the Chief Executive's blog (Sue Ferris)", `\b(?i:blog|{work}|post|contribution)\s\(`+biography.NamePattern+`()\)`),
	phrase.Like("please find “Nine doors” by Tom Okafor, Chief Engineer", `[”"],? (?i:by|written by) `+biography.NamePattern+`(.{0,90})`),
	phrase.Like("a story from our member Trish Coe about her dog", `\b(?i:blog|{work}|post|contribution|entry)\s(?i:from|by)\s(?i:(?:one of )?(?:our|my)`+
		`\s(?:members?|residents?|volunteers?|readers?|pupils?|students?|neighbours?|friends?)),?\s+`+biography.NamePattern+`()`),
	phrase.Like("My dad, Huw Evans, is 91, so I am sending his story for him.", `\b(?i:my (?:`+kin+`)),?\s+`+biography.NamePattern+`()`+
		`(?:[^.?!]{0,120}\b(?i:his|her|their)\s(?i:own )?(?i:blog|{work}|post|contribution|entry)\b|,?\s(?i:dictated|told (?:it|this|me|us))\b)`),
	phrase.MustCompile(`\b(?i:under) ` + biography.NamePattern + `()(?:'s|’s) name\b`),
	phrase.MustCompile(biography.NamePattern + `((?:\s\([^)]{3,80}\))?)(?:'s|’s)\s+(?i:blog|{work}|post|contribution|by-?line)\b`),
	phrase.MustCompile(`\b(?i:blog|{work}|post|contribution)\s+(?i:is |comes )?(?i:from)` +
		`\s+` + biography.NamePattern + `((?:,|\s\(|\s(?:at|of)\s\p{Lu}).{0,90})`),
	phrase.MustCompile(`(?i:on behalf of|for and on behalf of)(?:\s+(?i:my|our)\s+(?i:client|colleague|member|boss|director|` +
		`chief executive|ceo|chair|principal),?)?\s+` + biography.NamePattern + `(.{0,90})`),
	phrase.MustCompile(`\b(?i:(?:attribute|credit|byline|ascribe)d?(?: it| this| the (?:blog|{work}|post))? to|` +
		`(?:in|under) the name of|please credit|(?:it(?:['’]s| is| was| has been)|` +
		`(?:this|the) (?:text |copy |words |one |submission |entry )?(?:is|was|has been))(?: written)?` +
		` by(?: (?:our|my) (?:client|colleague|member|boss),?)?)\s+` + biography.NamePattern + `(.{0,90})`),
}

// kin are those for whom people write who are no assistants.
const kin = `dad|father|mum|mother|husband|wife|partner|son|daughter|brother|sister|gran|nan|grandmother|grandfather|grandad|uncle|aunt|` +
	`friend|neighbour|pupil|student`

// offersText is what an author does whose blog somebody else sends.
const offersText = `would like to (?:offer|submit|contribute|share|send)|(?:is|are) (?:offering|submitting|contributing)|has contributed`

// withMe names another author beside the sender: "co-authored by me (Jane Doe, Head of Data) and Tom Reed (…)".
var withMe = phrase.MustCompile(`\b(?i:by|from) (?i:me|myself)(?:\s?\([^)]{2,100}\)|, [^.?!]{2,60},)?,? (?i:and|with)` +
	`(?: (?i:my colleague|our [^,.]{2,40}),?)? ` + biography.NamePattern + `|` + biography.NamePattern + `(?:\s?\([^)]{2,100}\))?` +
	`,? (?i:and) (?i:me|myself|I)\b[^.?!]{0,20}\b(?i:wrote|have written|co-?wrote|co-?authored)`)

// jointWithSender reads the two authors of a note in which the sender says "by me and …".
func jointWithSender(text string, src thread.Note) finding.Author {
	var a finding.Author
	m := withMe.FindStringSubmatch(text)
	if m == nil || otherPart.MatchString(wording.LastSentence(text[:strings.Index(text, m[0])])) {
		return a
	}
	other, sender := person.CleanName(m[1]+m[2]), person.CleanName(src.Signed.Name)
	if person.LooksLikeName(other) && !person.OrganisationWords.MatchString(other) && len(person.NameKey(sender)) > 1 && !person.SameName(other, sender) {
		a.Offer(person.Person{Name: sender + " and " + other}, src.Where, finding.ByProse)
	}
	return a
}

// addressBehind is an address that is given with a name, in the same sentence: "Jane Doe, Head of Forms (jane@…)".
var addressBehind = phrase.MustCompile(`^[^.?!;]{0,80}[(<\[]\s*(?:(?i:e-?mail):? )?([A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,})\s*[)>\]]`)

// firstNaming are the places where a first name alone is the author's, when somebody of that name is copied.
var firstNaming = []*phrase.Phrase{
	phrase.Like("Sue's blog",
		`\b([\p{Lu}][\p{L}'’-]+?)(?:'s|’s)?(?: \((?:copied|cc['’]?e?d|in copy|cc)\))? (?:has asked me|asked me|blog\b|piece\b|article\b|has written|wrote)`),
	phrase.Like("on behalf of Sue",
		`\b(?i:on behalf of|written by|blog by|piece by|article by|blog from|piece from)\s+([\p{Lu}][\p{L}'’-]+)`),
	phrase.Like("for Sue (cc'd)",
		`\b(?i:by|for|from|behalf of|author(?: is|:)?)(?: (?i:our|my) [^,.;]{2,40}?,?)? ([\p{Lu}][\p{L}'’-]+)`+
			`,? \(?(?:who is |who's |who’s )?(?:cc(?:'|’)?e?d|copied|in (?:cc|copy))\b`),
}

// namedAuthor reads the author out of the sentences of a note: "a blog by Stuart Abernethy, their Chief Product
// Officer". A first name alone is looked up among those copied.
func namedAuthor(text string, src thread.Note) finding.Author {
	if a := jointWithSender(text, src); a.Name.Text != "" {
		return a
	}
	text = person.PostsBehind(shortenedIs.ReplaceAllString(text, "$1 is "))
	a := nameIn(text, src)
	if a.Name.Text != "" && ours(text, a.Name.Text) {
		a.Organisation.Offer(src.Signed.Organisation, "signature", finding.BySubject)
	}
	return a
}

// shortenedIs would make a name of two words of the one behind it.
var shortenedIs = phrase.Like("Here's Sue Ferris's blog", `(?i)\b(here|that|this|it)['’]s `)

// copiedAs returns who among those copied has a first name.
func copiedAs(first string, src thread.Note) (message.Address, bool) {
	want := person.NameKey(first)
	for _, c := range src.Copied {
		if key := person.NameKey(c.Name); len(key) > 1 && len(want) > 0 && key[0] == want[0] {
			return c, true
		}
	}
	return message.Address{}, false
}

var (
	inPassingAs = phrase.MustCompile(`(?i)^my (?:colleague|boss|manager|director)\b`)
	otherPart   = phrase.MustCompile(`(?i)\b(?:approved|signed[ -]off|cleared|reviewed|checked|proof-?read|answer|contact|questions?|queries|` +
		`in my absence|on leave|cover(?:s|ing)? for|thank(?:s|ful)?|invit\w+|suggest\w*|recommend\w*|encourag\w*|seen|` +
		`permission|met|spoke|photo(?:graph)?(?:s|ed)? by)\b`)
)

// inPassing says whether a colleague is named for something other than having written: "my colleague Tom Reed will answer
// any questions", "approved by our Chief Executive, Harriet Lyle".
func inPassing(text, match, name string) bool {
	if !inPassingAs.MatchString(match) {
		return false
	}
	for _, s := range wording.Sentences(text) {
		if strings.Contains(s, name) {
			return otherPart.MatchString(s) || !ofBlog.MatchString(s)
		}
	}
	return false
}

var subjectNames = phrase.MustCompile(`^` + biography.NamePattern + `(?:(?:'s|’s)?\s+(?:[-–—|:]\s+)?)(?:guest )?(?:blog|{work})\b`)

// subjectAuthor reads the author out of a subject such as "Amara Osei blog for Smarter State" or "Theme 4 | A quieter shop |
// Amara Osei, Chief Engineer, Lantern Works".
func (r reader) subjectAuthor(src thread.Note) finding.Author {
	var a finding.Author
	subject := strings.TrimSpace(message.WithoutPrefix(src.Subject))
	for _, part := range partOfName.Split(subject, -1) {
		if r.isPersonPart(part) {
			a.Offer(person.In(part), "subject", finding.BySubject)
			return a
		}
	}
	m := subjectNames.FindStringSubmatch(subject)
	if m == nil || !person.LooksLikeName(m[1]) || person.OrganisationWords.MatchString(m[1]) || campaign.IsThemeName(r.call, m[1]) {
		return a
	}
	if wording.Alike(m[1], src.Signed.Organisation) || strings.Join(wording.Words(m[1]), "") == strings.Join(wording.Words(signature.DomainWords(src.From.Email)), "") { // "Signal Box blog"
		return a
	}
	own := campaign.Words(r.call)
	for _, w := range wording.Words(m[1]) {
		if own[w] || campaign.IsBoilerplate(w) {
			return a
		}
	}
	a.Offer(person.Person{Name: person.CleanName(m[1])}, "subject", finding.BySubject)
	return a
}

// onBehalfOf names an organisation, which is the author's where the note speaks of "their CTO" further on.
var (
	onBehalfOf = phrase.MustCompile(`(?i:on behalf of|asked by|we (?:represent|act for|work (?:with|for)|look after))\s+(?:the )?` +
		biography.OrganisationPattern)
	theirPost    = phrase.MustCompile(`(?i)\b(?:their|its|whose)\s+[^,.;]{2,50},?\s*$`)
	postOfTheirs = phrase.MustCompile(`^,? (?:\(|is )?(?:their|its) `)
)

// resolve completes the author: when nobody else is named, the one who sent the blog, with what the signature
// says; for somebody else the address that is given for them.
func resolve(a finding.Author, src thread.Note, all []thread.Note, addresses []string) (submission.Author, string) {
	sender := src.Signed
	if len(person.NameKey(sender.Name)) == 1 {
		sender.Name = cmp.Or(introduced(src, sender.Name), sender.Name)
	}
	name, where := a.Name.Text, a.Name.Where
	switch {
	case name == "":
		name, where = sender.Name, writerOf(src, all)
		isSender(&a, src, sender, name)
	case person.SameName(name, sender.Name):
		if len(person.NameKey(name)) == 1 && len(person.NameKey(sender.Name)) > 1 {
			name = sender.Name
		}
		isSender(&a, src, sender, name)
	default:
		isAnother(&a, name, all)
	}
	if a.Role.Text != "" && a.Organisation.Text == "" && !person.SameName(name, sender.Name) &&
		(assists.MatchString(sender.Role) || colleagues(src, name) || isOurBlog(src) || isHouse(src)) {
		a.Organisation.Offer(sender.Organisation, "signature", finding.BySubject)
	}
	if first, second, ok := strings.Cut(name, " and "); ok && (person.SameName(first, sender.Name) || person.SameName(second, sender.Name)) {
		a.Email.Offer(src.From.Email, "sender", finding.ByEmail)
	}
	name = person.CleanName(name)
	heardOf(&a, name, all)
	for _, address := range addresses {
		if signature.FromMailbox(name, address) {
			a.Email.Offer(address, "in the text", finding.ByFileName)
		}
	}
	return submission.Author{
		Name: person.FromLowerCase(name), Email: a.Email.Text, Role: person.WithoutShouting(a.Role.Text), Organisation: person.WithoutShouting(a.Organisation.Text),
		Twitter: a.Twitter.Text, Bio: a.Bio.Text,
	}, where
}

// writerOf says in what one wrote who is the author because nobody else is named.
func writerOf(src thread.Note, all []thread.Note) string {
	switch {
	case src.Signed.Name == "" && src.From.Email == "":
		return "" // a document by itself has no sender
	case src.Where != all[0].Where:
		return src.Where // the writer of a forwarded email
	}
	return "sender"
}

// isSender takes what the sender says of himself.
func isSender(a *finding.Author, src thread.Note, sender person.Person, name string) {
	a.Email.Offer(src.From.Email, "sender", finding.ByEmail)
	fill(a, sender)
	if a.Role.Text == "" || a.Organisation.Text == "" {
		fill(a, biography.OfSelf(document.Text(src.Blocks), person.CleanName(name)))
	}
}

// isAnother takes what others of the conversation say of themselves, where the author is one of them.
func isAnother(a *finding.Author, name string, all []thread.Note) {
	for _, s := range all {
		if other := s.Signed; person.SameName(other.Name, name) {
			a.Email.Offer(s.From.Email, s.Where, finding.ByProse)
			fill(a, other)
		}
		for _, c := range s.Copied {
			if person.SameName(c.Name, name) || signature.FromMailbox(name, c.Email) && c.Name == "" {
				a.Email.Offer(c.Email, "copied", finding.ByProse)
			}
		}
	}
}

// heardOf takes what anybody says of the author.
func heardOf(a *finding.Author, name string, all []thread.Note) {
	for _, s := range all {
		said := saidOf(name, s)
		if a.Role.Text == "" || a.Role.Trust < finding.ByProse {
			a.Role, a.Organisation = said.Role.Or(a.Role), said.Organisation.Or(a.Organisation)
		} else if said.Role.Text == "" {
			a.Organisation.Offer(said.Organisation.Text, s.Where, finding.BySubject)
		}
		a.Twitter.Offer(handleSaid(s), s.Where, finding.ByProse)
	}
}

// assists is the role of one who writes for others of the same organisation.
var assists = phrase.MustCompile(`(?i)^(?:(?:executive|personal|private|team|senior) )*(?:assistant|secretary|PA|EA)\b`)

// fill takes role, organisation and Twitter name from a signature where nothing else gave them.
func fill(a *finding.Author, p person.Person) {
	const where = "signature"
	if a.Role.Text == "" && a.Organisation.Text == "" || a.Role.Text == "" && wording.Alike(a.Organisation.Text, p.Organisation) {
		a.Role.Offer(p.Role, where, finding.BySubject)
	}
	a.Organisation.Offer(p.Organisation, where, finding.BySubject)
	a.Role.Offer(p.Role, where, finding.BySubject)
	if strings.Contains(a.Role.Where, "biography") && len(p.Role) >= len(a.Role.Text) &&
		strings.HasPrefix(strings.ToLower(p.Role), strings.ToLower(a.Role.Text)) {
		a.Role = finding.Value{Text: p.Role, Where: where, Trust: finding.BySubject} // "a partner at …" of a biography, "Partner, Public Audit" of the signature
	}
	a.Twitter.Offer(p.Twitter, where, finding.BySubject)
}
