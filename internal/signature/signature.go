// Package signature reads who somebody is out of what stands below an email: the name, then the role and the organisation, beside
// telephone numbers, slogans and addresses. The sender's own address helps: it names the person, and often the organisation.
package signature

import (
	"cmp"
	"slices"
	"strings"

	"copydesk/internal/biography"
	"copydesk/internal/labels"
	"copydesk/internal/message"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// contactLine is a line of a signature that says how to reach somebody, not who they are.
var contactLine = phrase.MustCompile(`(?i)(?:^|\b)(?:t|m|e|w|tel|mob|mobile|phone|telephone|direct|ddi|office|email|e-mail|web|website|fax|` +
	`a|address|d)\s*[.:|]\s*\S|https?://|www\.|\+?\d[\d\s()./-]{7,}\d|\[cid:|\[image|<http|` +
	`^\s*(?:follow|connect|find|join) (?:us|me)|registered (?:office|in|company|charity)|linkedin|` +
	`^\s*\d+[a-z]?,? (?:[\p{L}'’-]+ ){1,3}(?:street|st|road|rd|avenue|lane|close|drive|crescent|terrace|gardens|way|place|row|grove|mews)\b|` +
	`^\s*(?:sent|get) (?:from|outlook)|\b[a-z]{1,2}\d{1,2}[a-z]? \d[a-z]{2}\b|^\W*$`)

// IsContact says whether a line says how to reach somebody.
func IsContact(line string) bool { return contactLine.MatchString(line) }

// bareSite is a line that is a website's address and nothing else: "kerbside.example". "Booking.com" is a name.
var bareSite = phrase.MustCompile(`^(?:[a-z0-9-]+\.)+[a-z]{2,}(?:/\S*)?$`)

// Person reads a signature: the name, then role and organisation on one line or several. The sender's
// name is known; the signature often gives it in full.
func Person(lines []string, sender message.Address) person.Person {
	_, house := partsOfMailbox(sender)
	p := signed(lines, WithoutHouse(sender))
	p.Organisation = cmp.Or(p.Organisation, besideName(sender.Name), house)
	return p
}

// WithoutHouse returns an address whose name is no more than its owner's: "Sue Ferris" of "Sue Ferris | Kerbside".
func WithoutHouse(sender message.Address) message.Address {
	if who, _ := partsOfMailbox(sender); who != "" {
		sender.Name = who
	}
	return sender
}

// partsOfMailbox cuts the name of a mailbox into its owner's and that of the organisation whose domain the address has: "Sue Ferris | Kerbside",
// "Kerbside Ltd – Sue Ferris", "Sue Ferris at Kerbside". Both are empty of a name that is no more than somebody's.
func partsOfMailbox(sender message.Address) (who, house string) {
	parts := partOfMailbox.Split(strings.Trim(sender.Name, ` "'`), -1)
	if len(parts) != 2 {
		return "", ""
	}
	for i, house := range []string{parts[1], parts[0]} {
		who := parts[i]
		if BearsDomain(house, sender.Email) && len(person.NameKey(who)) > 1 && person.LooksLikeName(who) && !IsTeam(who) {
			return who, house
		}
	}
	return "", ""
}

// partOfMailbox stands between the two.
var partOfMailbox = phrase.Like("Sue Ferris | Kerbside", `\s*(?:[|@,/]|\s[–—-]\s|\sat\s)\s*`)

// besideName is the organisation in brackets behind a name, as the mail systems of large ones write it:
// "FERRIS, Sue (NORTHGATE NHS FOUNDATION TRUST)".
func besideName(name string) string {
	inBrackets := strings.Trim(person.InParens.FindString(name), "()")
	if !person.OrganisationWords.MatchString(inBrackets) || strings.HasPrefix(inBrackets, "via ") || person.LooksLikeRole(inBrackets) {
		return ""
	}
	return inBrackets
}

func signed(lines []string, sender message.Address) person.Person {
	p := person.Person{Name: inMailboxOrder(person.FromLowerCase(person.CleanName(sender.Name)), sender.Email)}
	p.Twitter = cmp.Or(person.TwitterIn(strings.Join(lines, "\n")), labelledHandle(lines))
	rest := signatureLines(upToWhole(lines, sender))
	at := nameLine(rest, sender)
	if at < 0 {
		if IsTeam(p.Name) {
			p.Organisation = ofTeam(rest, p.Name, sender.Email)
		}
		return p
	}
	first := person.In(rest[at])
	if len(person.NameKey(first.Name)) > len(person.NameKey(p.Name)) || p.Name == "" || IsTeam(p.Name) && !IsTeam(first.Name) ||
		spellsOut(first.Name, p.Name) || signsForFirm(rest[at+1:], sender) && strings.EqualFold(p.Name, sender.Name) {
		p.Name = first.Name
	}
	p.Role, p.Organisation = first.Role, first.Organisation
	p.AddLines(slices.DeleteFunc(slices.Clone(rest[at+1:]), func(l string) bool { return person.IsFirstNameOf(l, p.Name) }))
	if p.Organisation == "" && at > 0 && (person.OrganisationWords.MatchString(rest[at-1]) || BearsDomain(rest[at-1], sender.Email)) {
		p.Organisation = rest[at-1] // the firm above the name
	}
	if whole, below := wholePost(p, rest[at+1:]); whole != "" {
		p.Role, p.Organisation = whole, below
	}
	if BearsDomain(p.Role, sender.Email) && !person.LooksLikeRole(p.Role) && !BearsDomain(p.Organisation, sender.Email) {
		p.Role, p.Organisation = "", p.Role // and what stands below is where it is
	}
	if own := ofDomain(rest[at+1:], sender.Email); own != "" && !BearsDomain(p.Organisation, sender.Email) && !BearsDomain(p.Role, sender.Email) {
		if person.LooksLikeRole(p.Role) && p.Organisation != "" && p.Organisation == first.Organisation && !person.OrganisationWords.MatchString(p.Organisation) {
			p.Role += ", " + p.Organisation // "Sue Ferris – Vice President, Government" above the organisation
		}
		p.Organisation = own
	}
	if role, organisation := person.RoleAndOrganisation(p.Role); BearsDomain(organisation, sender.Email) &&
		!BearsDomain(p.Organisation, sender.Email) && person.LooksLikeRole(role) {
		p.Role, p.Organisation = role, organisation // what stands below is a slogan
	}
	return p
}

// wholePost returns the post on a line of its own whose "of" names what somebody answers for, and the organisation on the line below it:
// "Chair of Public Informatics" above "Delta University". Of two organisations the first is whose post it is.
func wholePost(p person.Person, lines []string) (post, organisation string) {
	for i, l := range lines[:max(0, len(lines)-1)] {
		if !ofOwnFirm.MatchString(p.Role) && l == p.Role+" of "+p.Organisation && !person.OrganisationWords.MatchString(p.Organisation) && !person.FirmWords.MatchString(p.Organisation) &&
			person.OrganisationWords.MatchString(lines[i+1]) && !person.LooksLikeRole(lines[i+1]) {
			return l, lines[i+1]
		}
	}
	return "", ""
}

// ofOwnFirm is a post that somebody holds in a firm and in no field of work: "Founder of Tidewater".
var ofOwnFirm = phrase.Like("Co-founder", `(?i)\b(?:founder|founding|ceo|coo|cto|cfo|chief executive|managing director|owner|proprietor|president|trustee|principal)\b`)

// labelledHandle returns the Twitter name of a line that says that it is one, and leaves out its @.
func labelledHandle(lines []string) string {
	for _, l := range lines {
		if m := handleLine.FindStringSubmatch(strings.TrimSpace(l)); m != nil && !labels.IsPlaceholder(m[1]) {
			return "@" + m[1]
		}
	}
	return ""
}

var handleLine = phrase.Like("Twitter handle: sueferris", `(?i)^\W*twitter(?: (?:handle|name|username|id))?:\s*([a-z0-9_]{4,15})$`)

// spellsOut says whether a name gives in full the first name or the surname that another gives short: "Rosamund Ekeberg" of "Ros
// Ekeberg", "Kemi Adeyemi" of "Kemi A.", or with the accents that a mailbox often has not.
func spellsOut(full, short string) bool {
	x, y := person.NameKey(full), person.NameKey(short)
	if slices.Equal(x, y) {
		return wording.IsASCII(short) && !wording.IsASCII(full) && !person.InCapitals(full) // "Sinéad Walsh" of "Sinead Walsh"
	}
	if words := wording.Words(short); len(x) == 2 && len(words) == 2 && len(words[1]) == 1 {
		return x[0] == words[0] && strings.HasPrefix(x[1], words[1])
	}
	return len(x) == len(y) && len(x) > 1 && x[0] != y[0] && strings.HasPrefix(x[0], y[0]) && x[len(x)-1] == y[len(y)-1]
}

var teamWords = phrase.MustCompile(`(?i)\b(?:team|office|services?|press|communications?|comms|info|enquiries|marketing|policy|desk|department|unit|` +
	`admin|media|news|pr|support|secretariat|mailbox|blogs?)\b`)

// initialsAlone are those by which an organisation is known: "PTA".
var initialsAlone = phrase.MustCompile(`^\p{Lu}{2,5}$`)

// IsTeam says whether a mailbox is shared by its name: "Press Office", "Address Services".
func IsTeam(name string) bool {
	return teamWords.MatchString(name) || person.OrganisationWords.MatchString(name) || initialsAlone.MatchString(name) ||
		!strings.Contains(name, " ") && person.LooksLikeRole(name) // "Nurse"
}

// inMailboxOrder turns a name round that its own address gives the other way: "Ferris Sue" of sue.ferris@.
func inMailboxOrder(name, email string) string {
	words := strings.Fields(name)
	local, _, _ := strings.Cut(email, "@")
	parts := strings.FieldsFunc(strings.ToLower(local), func(r rune) bool { return r == '.' || r == '_' || r == '-' })
	if len(words) == 2 && len(parts) == 2 {
		if key := person.NameKey(name); len(key) == 2 && parts[0] == key[1] && parts[1] == key[0] {
			return words[1] + " " + words[0]
		}
	}
	return name
}

// ofDomain returns the line, or the part of one between bars, that is the organisation the sender's address belongs to:
// "Kerbside Systems | Unit 4" of @kerbside.example.
func ofDomain(lines []string, email string) string {
	for _, l := range lines[:min(len(lines), 4)] {
		for _, part := range strings.Split(l, "|") {
			if part = theTeam.ReplaceAllString(withoutStop(strings.Trim(part, " ,")), "$1"); BearsDomain(part, email) && wording.Count(part) <= 6 && !person.LooksLikeRole(part) {
				return part
			}
		}
	}
	return ""
}

// theTeam is how all of an organisation sign: "The Kerbside Digital team".
var theTeam = phrase.Like("The Kerbside Digital team", `^(?i:(?:all (?:at|of us at)|everyone at|the team at|team) )?(?:(?i:the) )?(.+?)(?: (?i:team))?$`)

// withoutStop takes the stop off a line that is none of an abbreviation's: "Kerbside Co." keeps it.
func withoutStop(line string) string {
	if shortForFirm.MatchString(line) {
		return line
	}
	return strings.Trim(line, " .,")
}

var shortForFirm = phrase.Like("Kerbside Co.", `(?:^| )(?:Co|Inc|Corp|Bros|Assoc)\.$`)

// ofTeam returns the organisation that a team signs for, which nobody of it does by name: "Communications", and below it "Port Authority".
func ofTeam(lines []string, team, email string) string {
	if own := ofDomain(lines, email); own != "" {
		return own
	}
	for _, l := range lines[:min(len(lines), 4)] {
		if person.OrganisationWords.MatchString(l) && !strings.EqualFold(l, team) && !teamOnly(l) && !person.LooksLikeRole(l) && wording.Count(l) <= 8 {
			return l
		}
	}
	return ""
}

// teamOnly says whether a line is what a team is called, and no organisation: "Communications Team", "Church Office".
func teamOnly(line string) bool {
	return teamWords.MatchString(line) && wording.Count(line) <= 2
}

// BearsDomain says whether a name holds the first label of an address's domain, or is abbreviated to it.
func BearsDomain(name, email string) bool {
	label := strings.ReplaceAll(strings.Join(wording.Words(DomainWords(email)), ""), " ", "")
	return len(label) >= 4 && strings.Contains(strings.Join(wording.Words(name), ""), label)
}

// IsFirm says whether what looks like somebody's name is that of the firm an address belongs to: "Harbour Homes" of @harbour.example.
func IsFirm(name, email string) bool {
	return person.FirmWords.MatchString(name) && BearsDomain(name, email)
}

// upToWhole leaves out what stands below the paragraph of a signature that says all of who somebody is, the name and below it post
// and organisation in one line: a prize, a motto, an advert. A line that is an organisation by its words belongs to it.
func upToWhole(lines []string, sender message.Address) []string {
	for from := 0; from < len(lines); {
		end := from
		for end < len(lines) && strings.TrimSpace(lines[end]) != "" {
			end++
		}
		if end < len(lines) && isWhole(signatureLines(lines[from:end]), sender) {
			if below := signatureLines(lines[end:]); len(below) > 0 &&
				!person.OrganisationWords.MatchString(below[0]) && !BearsDomain(below[0], sender.Email) {
				return lines[:end]
			}
			return lines
		}
		from = end + 1
	}
	return lines
}

// isWhole says whether a paragraph is a name with post and organisation in the line below it: "Lecturer in Geography, Wrenbridge College".
func isWhole(paragraph []string, sender message.Address) bool {
	at := nameLine(paragraph, sender)
	if at < 0 || at+1 >= len(paragraph) {
		return false
	}
	role, organisation := person.RoleAndOrganisation(paragraph[at+1])
	return organisation != "" && person.LooksLikeRole(role) && !person.LooksLikeRole(organisation)
}

// signatureLines returns the lines that say who somebody is; a line of several by bars is cut.
func signatureLines(lines []string) []string {
	var out []string
	for _, l := range lines {
		l = labelled.ReplaceAllString(l, "")
		l = person.InEnglish(onBehalf.ReplaceAllString(wording.Fold(strings.Trim(l, " *_|\t")), ""))
		l = signedFor.ReplaceAllString(l, "")
		if all := wording.Sentences(l); len(all) > 1 && biography.NameVerb.MatchString(all[0]) { // "Sue Ferris is Data Manager at Kerbside. She lives in Leeds."
			l = all[0]
		}
		if parts := strings.Split(l, " / "); len(parts) > 2 && bareSite.MatchString(parts[len(parts)-1]) { // "Head of Data / Acme / acme.example"
			l = strings.Join(parts[:len(parts)-1], " | ")
		}
		if l == "" || slogan.MatchString(l) || ProtectiveMarking.MatchString(l) {
			continue
		}
		if contactLine.MatchString(l) {
			if kept := strings.Trim(person.Handle.ReplaceAllString(" "+beforeContact(l), " "), " |,"); kept != "" {
				out = append(out, kept)
			}
			continue
		}
		if l = strings.Trim(person.Handle.ReplaceAllString(" "+person.MailAddress.ReplaceAllString(l, ""), " "), " |,-–:"); l != "" &&
			!strings.EqualFold(l, "twitter") && !strings.EqualFold(l, "x") && !bareSite.MatchString(l) {
			out = append(out, l)
		}
	}
	return out
}

// labelled is a line of a signature that says what it gives.
var labelled = phrase.Like("Role: Head of Data", `(?i)^[\s*_]*(?:(?:full )?name|role|job title|position|organi[sz]ation|company|employer)[*_]*\s?:[*_]*\s*`)

// onBehalf stands before a name in a signature: "Sent on behalf of Jane Doe", "For and on behalf of Fenwick Council",
// "i. V. Jane Doe".
var onBehalf = phrase.MustCompile(`(?i)^(?:(?:sent )?(?:for and )?on behalf of|pp\.?|i\. ?[va]\.|ppa\.?)[:\s]+`)

// signedFor says behind a name for whom somebody signs, and nothing of who that is.
var signedFor = phrase.Like("Rowan (for Sue Ferris, Founder, Kerbside)", `\s*\((?:for|pp|on behalf of) \p{Lu}[^()]*\)$`)

// slogan is a line of a signature that says nothing of who somebody is: "Our offices are closed on Monday", "Investors in People".
var slogan = phrase.MustCompile(`(?i)^(?:our|we|i|please|my|book|visit|connect|join|working (?:days|hours|pattern)|follow|proud)\b.{8,}|` +
	`^(?:investors? in people|disability confident|(?:winner|finalist)s?\b|(?:highly )?(?:short-?listed|commended)\b|(?:\w+ )?finalists? \d{4}|living wage|` +
	`stonewall)`)

// postal is the address that follows a name in the line: "Fenwick Council, 45 Quay Street, Testbury, TB1 1AA".
var postal = phrase.MustCompile(`^([^,\d|]{4,60}),\s(?:\d|(?:\w+ ){0,2}(?:floor|house|court|centre|office|hall|building)\b|po box)` +
	`.*\b[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}$`)

// betweenParts is set between the parts of a line beside the bar.
var betweenParts = phrase.MustCompile(`\s[•·]\s`)

// beforeContact keeps what stands before the contact details on one line: "Brass Monkey PR | 01632 960 871".
func beforeContact(l string) string {
	if m := postal.FindStringSubmatch(l); m != nil && !person.LooksLikeRole(m[1]) {
		return m[1]
	}
	var kept []string
	for _, part := range strings.Split(betweenParts.ReplaceAllString(l, "|"), "|") {
		if part = strings.TrimSpace(part); part == "" || contactLine.MatchString(part) || person.MailAddress.MatchString(part) {
			break
		}
		kept = append(kept, part)
	}
	return strings.Join(kept, " | ")
}

// nameLine finds the line with the sender's name: the last one that is only a first name ("Tom") gives way to
// the full name below it.
func nameLine(lines []string, sender message.Address) int {
	found := -1
	for i, l := range lines {
		if i > 4 {
			break
		}
		p := person.In(l)
		key := person.NameKey(p.Name)
		if len(key) == 0 {
			continue
		}
		switch {
		case found >= 0 && i == len(lines)-1 && p.Role == "" && person.In(lines[found]).Role != "": // the name again, below "Jane Doe, Head of Data, Acme"
		case person.SameName(p.Name, sender.Name) && (len(key) > 1 || found < 0):
			found = i
		case found < 0 && (sender.Name == "" || IsTeam(sender.Name) && i+1 < len(lines) && person.LooksLikeRole(lines[i+1])) &&
			person.LooksLikeName(p.Name) && !IsTeam(p.Name):
			found = i
		case found < 0 && signsForFirm(lines[i+1:], sender) && person.LooksLikeName(p.Name) && !strings.EqualFold(p.Name, sender.Name):
			found = i
		case FromMailbox(p.Name, sender.Email):
			found = i
		}
	}
	if found < 0 && len(lines) > 1 && person.IsFirstNameOf(lines[0], sender.Name) {
		return 0
	}
	return found
}

// signsForFirm says whether one of the two lines below a name gives the mailbox's own name, which its domain spells, as the place:
// "Owner, Kerbside" of Kerbside <info@kerbside.example>.
func signsForFirm(below []string, sender message.Address) bool {
	return BearsDomain(sender.Name, sender.Email) && slices.ContainsFunc(below[:min(len(below), 2)], func(l string) bool {
		_, organisation := person.RoleAndOrganisation(l)
		return strings.EqualFold(l, sender.Name) || strings.EqualFold(organisation, sender.Name)
	})
}

// FromMailbox says whether a name is the one that an address is made of: s.ashgrove@ and Sharon Ashgrove.
func FromMailbox(name, email string) bool {
	key := person.NameKey(name)
	local, _, _ := strings.Cut(email, "@")
	if len(key) < 2 || !person.LooksLikeName(name) {
		return false
	}
	if last := key[len(key)-1]; len(last) < leastSurname { // "Fjell AS" is not of bjorn.aske@
		return slices.Contains(wording.Words(strings.NewReplacer(".", " ", "_", " ", "-", " ").Replace(local)), last)
	}
	return strings.Contains(strings.Join(wording.Words(local), ""), key[len(key)-1])
}

// leastSurname is how many letters a surname has that is known within the words of an address that are written as one.
const leastSurname = 3

// DomainWords are the words of an address's domain, by which an organisation's name in a subject or file name is
// known for what it is.
func DomainWords(email string) string {
	_, domain, _ := strings.Cut(email, "@")
	first, _, _ := strings.Cut(domain, ".")
	return strings.ReplaceAll(first, "-", " ")
}

// ProtectiveMarking is what governments write on everything: "OFFICIAL", "Official-Sensitive".
var ProtectiveMarking = phrase.MustCompile(`(?i)^(?:official|confidential|unclassified|restricted|not protectively marked)(?:[ -]*sensitive)?$`)
