package intake

import (
	"slices"
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/labels"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

var aboutHeading = phrase.MustCompile(`(?i)^(?:about (?:the |our |this )?(?:author|writer|contributor|blogger)s?|(?:author|contributor)(?:'s|’s)?` +
	` (?:bio|biography|biog|profile|details|information)|(?:short )?bio(?:graphy|graphical note)?|biog|about me|` +
	`meet the (?:author|writer)|(?:author|contributor|writer)(?:'s|’s)? (?:profile|note))\b[ :–—-]*`)

// aboutAuthorAt returns where the author block begins, in the later part of the blocks; -1 when there is none.
func aboutAuthorAt(blocks []document.Block, names []string) int {
	for i := len(blocks) - 1; i >= 0 && i >= len(blocks)-14; i-- {
		text := wording.Fold(blocks[i].Text())
		if !aboutHeading.MatchString(text) && !aboutPerson(text, names) && !aboutNext(blocks[i:]) {
			continue
		}
		rest := 0
		for _, b := range blocks[i:] {
			rest += wording.Count(b.Text())
		}
		heading := blocks[i].Kind == document.Heading || blocks[i].AllBold() || wording.Count(text) <= 5 || strings.Contains(text, ":")
		startsBold, _ := blocks[i].BoldRun()
		if rest <= longestBio && (heading || startsBold != "") && (i > 1 || len(blocks) < 4) {
			return i
		}
	}
	return -1
}

// aboutPerson reads "About Hannah Osei" above a biography.
func aboutPerson(text string, names []string) bool {
	about, ok := strings.CutPrefix(text, "About ")
	about, _, _ = strings.Cut(about, ":") // "About Jane Doe: Jane is …"
	if !ok || wording.Count(about) > 5 {
		return false
	}
	about = strings.Trim(about, " :.")
	for _, n := range names {
		if person.SameName(about, n) {
			return true
		}
	}
	return false
}

// aboutNext says whether "About Hannah Osei" stands above a paragraph that says what Hannah Osei is.
func aboutNext(blocks []document.Block) bool {
	about, ok := strings.CutPrefix(wording.Fold(blocks[0].Text()), "About ")
	if !ok {
		about, ok = strings.CutPrefix(wording.Fold(blocks[0].Text()), "Who is ")
	}
	about, behind, _ := strings.Cut(about, ":")
	if about = strings.Trim(about, "?. "); !ok || !person.LooksLikeName(about) && (wording.Count(about) != 1 || wording.BeginsSmall(about)) {
		return false
	}
	if behind == "" && len(blocks) > 1 {
		behind = blocks[1].Text()
	}
	facts := bioFacts(withSurname(behind, []string{about}), "")
	return facts.role.text != "" && person.SameName(facts.name.text, about)
}

// bio reads an author block: its labelled lines, and the rest as the biography.
func (r reader) bio(blocks []document.Block, f *fields) {
	if strings.Contains(strings.ToLower(blocks[0].Text()), "authors") || r.knowsJoint() {
		if joint, ok := jointBio(blocks[1:]); ok {
			f.author.person(joint, r.origin+", About the authors", byDocument)
			f.author.bio = value{strings.TrimSpace(textOf(blocks[1:])), r.origin + ", About the authors", byDocument}
			return
		}
	}
	var text []string
	for i, b := range blocks {
		line := strings.TrimSpace(b.Text())
		if i == 0 {
			line = r.bioHeading(line, f)
		} else if field, label, val := labels.InBlock(b); field != labels.None && field != labels.Text && val != "" {
			r.set(f, field, val, r.origin+", labelled "+label)
			continue
		}
		if line == "" {
			continue
		}
		if p, ok := r.byline(b, line); ok && wording.Count(line) <= 14 {
			f.author.person(p, r.origin+", About the author", byDocument)
			continue
		}
		text = append(text, line)
	}
	whole := strings.Join(text, "\n\n")
	f.author.take(bioFacts(withSurname(whole, append(slices.Clone(r.names), f.author.name.text, r.sender)), r.origin+", About the author"))
	f.author.bio = value{whole, r.origin + ", About the author", byDocument}
}

// bioHeading takes the heading off the first line of an author block, and the name out of it: "About Jane Doe". What is left is "" where
// it holds no more.
func (r reader) bioHeading(line string, f *fields) string {
	line = strings.TrimSpace(aboutHeading.ReplaceAllString(line, ""))
	if about, ok := strings.CutPrefix(line, "About "); ok {
		if _, behind, colon := strings.Cut(line, ":"); colon {
			return strings.TrimSpace(behind)
		}
		if wording.Count(line) <= 6 {
			f.author.name.offer(person.CleanName(about), r.origin+", About the author", byOpening)
			return ""
		}
	}
	if strings.HasPrefix(line, "Who is ") && wording.Count(line) <= 7 {
		return ""
	}
	return line
}

// jointBio reads a paragraph each about two authors. What both have in common is kept.
func jointBio(blocks []document.Block) (person.Person, bool) {
	var both []author
	for _, b := range blocks {
		if facts := bioFacts(b.Text(), ""); facts.name.text != "" && facts.role.text != "" {
			both = append(both, facts)
		}
	}
	if len(both) != 2 || person.SameName(both[0].name.text, both[1].name.text) {
		return person.Person{}, false
	}
	a, b := both[0], both[1]
	joint := person.Person{Name: a.name.text + " and " + b.name.text}
	if a.role.text == b.role.text {
		joint.Role = a.role.text
	}
	if a.organisation.text == b.organisation.text || b.organisation.text == "" {
		joint.Organisation = a.organisation.text
	}
	return joint, true
}

// knowsJoint says whether the email names two authors.
func (r reader) knowsJoint() bool {
	return slices.ContainsFunc(r.names, func(n string) bool { return strings.Contains(n, " and ") })
}

// beginsWithName says whether a paragraph is about somebody, in the third person: "Jane Doe is Head of …".
func beginsWithName(text string, names []string) bool {
	m := nameVerb.FindStringSubmatch(wording.Fold(text))
	if m == nil {
		return false
	}
	for _, n := range names {
		if len(person.NameKey(m[1])) > 1 && person.SameName(m[1], n) {
			return true
		}
	}
	return false
}

// byFirstName says whether the last paragraph presents its author by the first name: "Rashida is Operations Director at …". It is
// in italics, or says a role of somebody of whom the blog says nothing.
func byFirstName(blocks []document.Block, names []string) bool {
	last := len(blocks) - 1
	text := wording.Fold(blocks[last].Text())
	first, rest, _ := strings.Cut(text, " ")
	if !firstVerb.MatchString(rest) || !slices.ContainsFunc(names, func(n string) bool {
		key := person.NameKey(n)
		return len(key) > 1 && strings.EqualFold(first, key[0])
	}) {
		return false
	}
	return blocks[last].AllItalic() ||
		wording.Count(text) <= longestLine && person.LooksLikeRole(wording.Sentences(text)[0]) &&
			!slices.Contains(wording.Words(textOf(blocks[:last])), strings.ToLower(first))
}

// withSurname writes the whole name of the one whom a biography calls by the first name.
func withSurname(text string, names []string) string {
	first, rest, _ := strings.Cut(wording.Fold(text), " ")
	for _, n := range names {
		if key := person.NameKey(n); len(key) > 1 && strings.EqualFold(first, key[0]) && firstVerb.MatchString(rest) {
			return n + " " + rest
		}
	}
	return text
}

// longestLine is how many words a line about the author has at most.
const longestLine = 40

// saysAuthor are lines that say in so many words who the author is: "This blog was written by Jane Doe, Head of Data at Acme", "The
// author is Head of Data at Acme".
var saysAuthor = phrase.MustCompile(`(?i)^(?:(?:this|the) (?:guest )?(?:blog(?: ?post)?|{work}|post) (?:was |is |has been )?(?:written |` +
	`authored |contributed |prepared )?by|(?:posted|contributed|submitted|written) by|for (?:more|further)` +
	` information,?(?: please)? contact|contact the (?:author|writer):?|(?:the )?(?:author|writer) is)\s+(.+)$`)

// presentsAuthor reads such a line at the end of a blog.
func (r reader) presentsAuthor(text string, f *fields) bool {
	m := saysAuthor.FindStringSubmatch(wording.Fold(text))
	if m == nil || wording.Count(text) > longestLine {
		return false
	}
	where := r.origin + ", below the text"
	all := wording.Sentences(m[1])
	said := person.WhoIs.ReplaceAllString(all[0], "")
	if p := person.In(said); person.LooksLikeName(p.Name) && (person.LooksLikeRole(p.Role) || p.Organisation == "") {
		if len(all) > 1 && p.Role == "" { // "Written by Sue Ferris. Sue is Data Manager at Kerbside Systems."
			p.Role, p.Organisation = saidBehind(takenUp(all, p.Name)[1], p.Name)
		}
		f.author.person(p, where, byDocument)
		return true
	}
	role, organisation := person.RoleAndOrganisation(said)
	if !person.LooksLikeRole(role) {
		return false
	}
	f.author.role.offer(role, where, byDocument)
	f.author.organisation.offer(organisation, where, byDocument)
	return true
}

// firstVerb is what is said of somebody in a biography.
var firstVerb = phrase.MustCompile(`^(?:is|works|leads|runs|joined|writes|heads|founded|directs|manages|teaches|wrote|has (?:been|worked|written)) `)

var (
	nameVerb = phrase.MustCompile(`^(` + nameHead + `(?:\s+` + nameWord + `){1,4}?)\s*(?:\([^)]*\)|,[^.]{2,80},)?\s+(?:is|are|was|has|works|leads|` +
		`runs|joined|writes|heads|founded|directs|manages|teaches|advises|looks|chairs|serves|holds|spent|began|started)` +
		`\b`)
	// iAm is the same in the first person: "I am Director of Finance at Tidewell Health and have never owned a fax".
	iAm = phrase.MustCompile(`^I(?:'m|’m| am) (?:currently |also |now )?(?:the |a |an )?(.{3,90}?)` +
		`(?:[.;]\s|[.;]$|,? (?:and|where|who|which)\s)`)
	// bothAre presents two: "Maud Ekström is Director of Finance and Idris Powell is Branch Secretary, both at Tidewell Health".
	bothAre = phrase.MustCompile(`^(` + nameHead + `(?:\s+` + nameWord + `){1,3}?) is (?:the |a |an )?([^.;]{3,80}?)` +
		`,? and (` + nameHead + `(?:\s+` + nameWord + `){1,3}?) is (?:the |a |an )?([^.;,]{3,80}?)` +
		`(?:,? both (?:at|of|from|with) ([^.;]{3,80}?))?(?:\.|$)`)
	nameIs = phrase.MustCompile(`^(` + nameHead + `(?:\s+` + nameWord + `){1,4}?)(?:\s*\([^)]{2,40}\))?,?\s+(?:is|has been|works as|serves as|` +
		`joined \S+ as)\s+(?:currently |also |now )?(?:the |a |an |our |their |its |my )?(.{3,200}?)(?:\.\s|\.$|` +
		`,? (?:since|for) (?:\d|\w+ \d{4}|\w+ years)|,? where\b|,? and (?:has|is|was|would|will|can|an?|the|joined|this|` +
		`previously|formerly|used|(?:lead|work|run|write|live|spend|chair|teach|advise|help|sit|enjoy|love|tweet|blog|` +
		`co-?\w+|found|look|serve)(?:e?s|ed)|led|ran|wrote|spent|taught|sat)\b|,? who\b|,? with (?:over|more)\b|;|` +
		`,? which\b|, (?:having|after|since|based|responsible|leading|working|heading|covering|overseeing)\b| since \d)`)
)

// isWrittenAsPost says whether what somebody is at an organisation is a role by the way it is written, though no word of it says so:
// "Senior Originator", "Customer Happiness".
func isWrittenAsPost(role, organisation string) bool {
	return organisation != "" && wording.Count(role) <= 7 && inTitleCase(role) && !wording.BeginsSmall(organisation)
}

// abbreviation is one whose stops end no sentence: "the U.S. Department", "St. Bride's".
var abbreviation = phrase.MustCompile(`\b(?:(?:\p{Lu}\.){2,}|St\.|Mt\.) \p{Lu}[\p{L}’']*`)

// hiddenStop stands for the stop of an abbreviation while sentences are looked for.
const hiddenStop = "\u2024"

// bioFacts reads name, role, organisation and Twitter name out of a biography.
func bioFacts(bio, where string) author {
	text := withStopsHidden(wording.Fold(bio))
	if !nameVerb.MatchString(text) { // "As Data Manager at Kerbside Systems, Sue Ferris looks after …"
		text = person.PostsBehind(text)
	}
	a := factsOf(text, where)
	for _, v := range []*value{&a.name, &a.role, &a.organisation} {
		v.text = strings.ReplaceAll(v.text, hiddenStop, ".")
	}
	return a
}

func withStopsHidden(text string) string {
	var out strings.Builder
	from := 0
	for _, at := range abbreviation.FindAllStringIndex(text, -1) {
		if wording.BeginsSentence[wording.LastWord(text[at[0]:at[1]])] { // "… in Washington D.C. She writes of …"
			continue
		}
		out.WriteString(text[from:at[0]])
		out.WriteString(strings.ReplaceAll(text[at[0]:at[1]], ".", hiddenStop))
		from = at[1]
	}
	out.WriteString(text[from:])
	return out.String()
}

// sideRole is what somebody is beside the post: "She is a Fellow of the Institute of Lamps".
var sideRole = phrase.MustCompile(`(?i)^(?:\w+ )?(?:fellow|member|trustee|governor|graduate|author|volunteer)\b`)

// byTraining is what somebody learnt to be, and not their post.
var byTraining = phrase.Like("GP by training", `(?i)\bby (?:training|background|trade|profession|nature)$`)

// factsOf reads a biography whose abbreviations have no stops.
func factsOf(text, where string) author {
	var a author
	if last := text[max(0, len(text)-1):]; text != "" && !strings.ContainsAny(last, ".?!;:") && wording.Count(text) <= 40 {
		text += "." // "[Sue Ferris is Operations Director at Kerbside Systems]"
	}
	for _, begins := range bioBeginnings {
		if p, ok := begins.read(text); ok {
			a.person(p, where, byOpening)
			break
		}
	}
	if name := leadingName(" " + text); a.role.text == "" && name != "" && !strings.Contains(text[:min(len(text), len(name)+1)], ".") {
		if role, organisation := roleBehind(text[len(name):]); person.LooksLikeRole(role) { // "Olumide Bankole, Operations Manager at Neighbourline, used to plan roads"
			a.person(person.Person{Name: person.CleanName(name), Role: role, Organisation: organisation}, where, byOpening)
		}
	}
	if all := wording.Sentences(text); a.name.text != "" && a.role.text == "" && len(all) > 1 { // "Sue Ferris works at Kerbside Systems. She is Data Manager."
		if second := takenUp(all, a.name.text)[1]; strings.HasPrefix(second, a.name.text) {
			next := factsOf(second, where)
			if sideRole.MatchString(next.role.text) {
				next = author{}
			}
			a.role, a.organisation = next.role, orValue(next.organisation, a.organisation)
		}
	}
	if m := iAm.FindStringSubmatch(text + " "); m != nil && person.LooksLikeRole(m[1]) {
		role, organisation := person.RoleAndOrganisation(m[1])
		a.role.offer(role, where, byOpening)
		a.organisation.offer(organisation, where, byOpening)
	}
	a.twitter.offer(person.TwitterIn(text), where, byOpening)
	return a
}

// bioBeginnings are the ways in which a biography begins, tried in turn.
var bioBeginnings = []struct {
	example string
	read    func(text string) (person.Person, bool)
}{
	{"Sue Ferris is Operations Director and Derek Hall is Systems Officer at Kerbside Systems.", bothPresented},
	{"Sue Ferris is Operations Director at Kerbside Systems.", presentedAs},
	{"Sue Ferris leads the night shift at Kerbside Systems.", presentedByVerb},
}

func bothPresented(text string) (person.Person, bool) {
	m := bothAre.FindStringSubmatch(text + " ")
	if m == nil || !person.LooksLikeName(m[1]) || !person.LooksLikeRole(m[2]) || !person.LooksLikeRole(m[4]) {
		return person.Person{}, false
	}
	organisation := m[5]
	if _, of := person.RoleAndOrganisation(m[2]); organisation == "" && of == "" { // one place for both, named at the end
		_, organisation = person.RoleAndOrganisation(m[4])
	}
	return person.Person{Name: person.CleanName(m[1]) + " and " + person.CleanName(m[3]), Organisation: organisation}, true
}

func presentedAs(text string) (person.Person, bool) {
	m := nameIs.FindStringSubmatch(text + " ")
	if m == nil {
		return person.Person{}, false
	}
	p := person.Person{Name: person.CleanName(m[1])}
	role, organisation := person.RoleAndOrganisation(m[2])
	if (person.LooksLikeRole(role) || isWrittenAsPost(role, organisation)) && !byTraining.MatchString(role) && !person.SaysOnlyAuthor(role) && !strings.Contains(role, " is ") {
		p.Role, p.Organisation = role, organisation
	}
	return p, true
}

func presentedByVerb(text string) (person.Person, bool) {
	m := nameVerb.FindStringSubmatch(text)
	if m == nil || !person.LooksLikeName(m[1]) {
		return person.Person{}, false
	}
	p := person.Person{Name: person.CleanName(m[1])}
	p.Role, p.Organisation = person.WherePost(text[len(m[1]):])
	return p, true
}
