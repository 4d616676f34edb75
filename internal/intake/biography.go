package intake

import (
	"slices"
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/phrase"
)

var aboutHeading = phrase.MustCompile(`(?i)^(?:about (?:the |our |this )?(?:author|writer|contributor|blogger)s?|(?:author|contributor)(?:'s|’s)?` +
	` (?:bio|biography|biog|profile|details|information)|(?:short )?bio(?:graphy|graphical note)?|biog|about me|` +
	`meet the (?:author|writer)|(?:author|contributor|writer)(?:'s|’s)? (?:profile|note))\b[ :–—-]*`)

// aboutAuthorAt returns where the author block begins, in the later part of the blocks; -1 when there is none.
func aboutAuthorAt(blocks []document.Block, names []string) int {
	for i := len(blocks) - 1; i >= 0 && i >= len(blocks)-14; i-- {
		text := fold(blocks[i].Text())
		if !aboutHeading.MatchString(text) && !aboutPerson(text, names) && !aboutNext(blocks[i:]) {
			continue
		}
		rest := 0
		for _, b := range blocks[i:] {
			rest += wordCount(b.Text())
		}
		heading := blocks[i].Kind == document.Heading || blocks[i].AllBold() || wordCount(text) <= 5 || strings.Contains(text, ":")
		startsBold, _ := boldRun(blocks[i])
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
	if !ok || wordCount(about) > 5 {
		return false
	}
	about = strings.Trim(about, " :.")
	for _, n := range names {
		if sameName(about, n) {
			return true
		}
	}
	return false
}

// aboutNext says whether "About Hannah Osei" stands above a paragraph that says what Hannah Osei is.
func aboutNext(blocks []document.Block) bool {
	about, ok := strings.CutPrefix(fold(blocks[0].Text()), "About ")
	if !ok {
		about, ok = strings.CutPrefix(fold(blocks[0].Text()), "Who is ")
	}
	about, behind, _ := strings.Cut(about, ":")
	if about = strings.Trim(about, "?. "); !ok || !looksLikeName(about) && (wordCount(about) != 1 || beginsSmall(about)) {
		return false
	}
	if behind == "" && len(blocks) > 1 {
		behind = blocks[1].Text()
	}
	facts := bioFacts(withSurname(behind, []string{about}), "")
	return facts.role.text != "" && sameName(facts.name.text, about)
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
			line = strings.TrimSpace(aboutHeading.ReplaceAllString(line, ""))
			if strings.HasPrefix(line, "About ") {
				if _, behind, ok := strings.Cut(line, ":"); ok {
					line = strings.TrimSpace(behind)
				} else if wordCount(line) <= 6 {
					f.author.name.offer(cleanName(strings.TrimPrefix(line, "About ")), r.origin+", About the author", byOpening)
					continue
				}
			}
			if strings.HasPrefix(line, "Who is ") && wordCount(line) <= 7 {
				continue
			}
		}
		if field, label, val := labelledBlock(b); i > 0 && field != noField && field != fieldText && val != "" {
			r.set(f, field, val, r.origin+", labelled "+label)
			continue
		}
		if p, ok := r.byline(b, line); ok && wordCount(line) <= 14 {
			f.author.person(p, r.origin+", About the author", byDocument)
			continue
		}
		if line != "" {
			text = append(text, line)
		}
	}
	whole := strings.Join(text, "\n\n")
	f.author.take(bioFacts(withSurname(whole, append(slices.Clone(r.names), f.author.name.text, r.sender)), r.origin+", About the author"))
	f.author.bio = value{whole, r.origin + ", About the author", byDocument}
}

// jointBio reads a paragraph each about two authors. What both have in common is kept.
func jointBio(blocks []document.Block) (person, bool) {
	var both []author
	for _, b := range blocks {
		if facts := bioFacts(b.Text(), ""); facts.name.text != "" && facts.role.text != "" {
			both = append(both, facts)
		}
	}
	if len(both) != 2 || sameName(both[0].name.text, both[1].name.text) {
		return person{}, false
	}
	a, b := both[0], both[1]
	joint := person{name: a.name.text + " and " + b.name.text}
	if a.role.text == b.role.text {
		joint.role = a.role.text
	}
	if a.organisation.text == b.organisation.text || b.organisation.text == "" {
		joint.organisation = a.organisation.text
	}
	return joint, true
}

// knowsJoint says whether the email names two authors.
func (r reader) knowsJoint() bool {
	return slices.ContainsFunc(r.names, func(n string) bool { return strings.Contains(n, " and ") })
}

// beginsWithName says whether a paragraph is about somebody, in the third person: "Jane Doe is Head of …".
func beginsWithName(text string, names []string) bool {
	m := nameVerb.FindStringSubmatch(fold(text))
	if m == nil {
		return false
	}
	for _, n := range names {
		if len(nameKey(m[1])) > 1 && sameName(m[1], n) {
			return true
		}
	}
	return false
}

// byFirstName says whether the last paragraph presents its author by the first name: "Rashida is Operations Director at …". It is
// in italics, or says a role of somebody of whom the blog says nothing.
func byFirstName(blocks []document.Block, names []string) bool {
	last := len(blocks) - 1
	text := fold(blocks[last].Text())
	first, rest, _ := strings.Cut(text, " ")
	if !firstVerb.MatchString(rest) || !slices.ContainsFunc(names, func(n string) bool {
		key := nameKey(n)
		return len(key) > 1 && strings.EqualFold(first, key[0])
	}) {
		return false
	}
	return blocks[last].AllItalic() ||
		wordCount(text) <= longestLine && looksLikeRole(sentences(text)[0]) &&
			!slices.Contains(wordsOf(textOf(blocks[:last])), strings.ToLower(first))
}

// withSurname writes the whole name of the one whom a biography calls by the first name.
func withSurname(text string, names []string) string {
	first, rest, _ := strings.Cut(fold(text), " ")
	for _, n := range names {
		if key := nameKey(n); len(key) > 1 && strings.EqualFold(first, key[0]) && firstVerb.MatchString(rest) {
			return n + " " + rest
		}
	}
	return text
}

// longestLine is how many words a line about the author has at most.
const longestLine = 40

// saysAuthor are lines that say in so many words who the author is: "This blog was written by Jane Doe, Head of Data at Acme", "The
// author is Head of Data at Acme".
var saysAuthor = phrase.MustCompile(`(?i)^(?:(?:this|the) (?:guest )?(?:blog(?: ?post)?|article|piece|post) (?:was |is |has been )?(?:written |` +
	`authored |contributed |prepared )?by|(?:posted|contributed|submitted|written) by|for (?:more|further)` +
	` information,?(?: please)? contact|contact the (?:author|writer):?|(?:the )?(?:author|writer) is)\s+(.+)$`)

// presentsAuthor reads such a line at the end of a blog.
func (r reader) presentsAuthor(text string, f *fields) bool {
	m := saysAuthor.FindStringSubmatch(fold(text))
	if m == nil || wordCount(text) > longestLine {
		return false
	}
	where := r.origin + ", below the text"
	all := sentences(m[1])
	said := whoIs.ReplaceAllString(all[0], "")
	if p := personIn(said); looksLikeName(p.name) && (looksLikeRole(p.role) || p.organisation == "") {
		if len(all) > 1 && p.role == "" { // "Written by Sue Ferris. Sue is Data Manager at Kerbside Systems."
			p.role, p.organisation = saidBehind(takenUp(all, p.name)[1], p.name)
		}
		f.author.person(p, where, byDocument)
		return true
	}
	role, organisation := roleAndOrganisation(said)
	if !looksLikeRole(role) {
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
	return organisation != "" && wordCount(role) <= 7 && inTitleCase(role) && !beginsSmall(organisation)
}

// abbreviation is one whose stops end no sentence: "the U.S. Department", "St. Bride's".
var abbreviation = phrase.MustCompile(`\b(?:(?:\p{Lu}\.){2,}|St\.|Mt\.) \p{Lu}[\p{L}’']*`)

// hiddenStop stands for the stop of an abbreviation while sentences are looked for.
const hiddenStop = "\u2024"

// bioFacts reads name, role, organisation and Twitter name out of a biography.
func bioFacts(bio, where string) author {
	text := withStopsHidden(fold(bio))
	if !nameVerb.MatchString(text) { // "As Data Manager at Kerbside Systems, Sue Ferris looks after …"
		text = postsBehind(text)
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
		if beginsSentence[lastWord(text[at[0]:at[1]])] { // "… in Washington D.C. She writes of …"
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

// factsOf reads a biography whose abbreviations have no stops.
func factsOf(text, where string) author {
	var a author
	if last := text[max(0, len(text)-1):]; text != "" && !strings.ContainsAny(last, ".?!;:") && wordCount(text) <= 40 {
		text += "." // "[Sue Ferris is Operations Director at Kerbside Systems]"
	}
	if m := bothAre.FindStringSubmatch(text + " "); m != nil && looksLikeName(m[1]) && looksLikeRole(m[2]) && looksLikeRole(m[4]) {
		organisation := m[5]
		if _, of := roleAndOrganisation(m[2]); organisation == "" && of == "" { // one place for both, named at the end
			_, organisation = roleAndOrganisation(m[4])
		}
		a.person(person{name: cleanName(m[1]) + " and " + cleanName(m[3]), organisation: organisation}, where, byOpening)
	} else if m := nameIs.FindStringSubmatch(text + " "); m != nil {
		p := person{name: cleanName(m[1])}
		p.role, p.organisation = roleAndOrganisation(m[2])
		if !looksLikeRole(p.role) && !isWrittenAsPost(p.role, p.organisation) || saysOnlyAuthor(p.role) || strings.Contains(p.role, " is ") {
			p.role, p.organisation = "", ""
		}
		a.person(p, where, byOpening)
	} else if m := nameVerb.FindStringSubmatch(text); m != nil && looksLikeName(m[1]) {
		p := person{name: cleanName(m[1])}
		p.role, p.organisation = wherePost(text[len(m[1]):])
		a.person(p, where, byOpening)
	}
	if name := leadingName(" " + text); a.role.text == "" && name != "" && !strings.Contains(text[:min(len(text), len(name)+1)], ".") {
		if role, organisation := roleBehind(text[len(name):]); looksLikeRole(role) { // "Olumide Bankole, Operations Manager at Neighbourline, used to plan roads"
			a.person(person{name: cleanName(name), role: role, organisation: organisation}, where, byOpening)
		}
	}
	if all := sentences(text); a.name.text != "" && a.role.text == "" && len(all) > 1 { // "Sue Ferris works at Kerbside Systems. She is Data Manager."
		if second := takenUp(all, a.name.text)[1]; strings.HasPrefix(second, a.name.text) {
			next := factsOf(second, where)
			if sideRole.MatchString(next.role.text) {
				next = author{}
			}
			a.role, a.organisation = next.role, orValue(next.organisation, a.organisation)
		}
	}
	if m := iAm.FindStringSubmatch(text + " "); m != nil && looksLikeRole(m[1]) {
		role, organisation := roleAndOrganisation(m[1])
		a.role.offer(role, where, byOpening)
		a.organisation.offer(organisation, where, byOpening)
	}
	a.twitter.offer(twitterIn(text), where, byOpening)
	return a
}
