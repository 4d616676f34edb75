// Package biography reads what sentences say of somebody, in a biography, in a note and behind a name: “Sue Ferris is Data Manager at
// Kerbside Systems. She tweets as @sueferris”, “Sue Ferris (their Chief Product Officer)”, “I work for Kerbside Systems as an analyst”.
// Package person reads lines; whether somebody is the author, package authorship says.
package biography

import (
	"cmp"
	"strings"

	"copydesk/internal/labels"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// FirstVerb is what is said of somebody in a biography.
var FirstVerb = phrase.MustCompile(`^(?:is|works|leads|runs|joined|writes|heads|founded|directs|manages|teaches|wrote|has (?:been|worked|written)) `)

var (
	// NameVerb begins a sentence about somebody: "Sue Ferris leads …".
	NameVerb = phrase.MustCompile(`^(` + nameHead + `(?:\s+` + nameWord + `){1,4}?)\s*(?:\([^)]*\)|,[^.]{2,80},)?\s+(?:is|are|was|has|works|leads|` +
		`runs|joined|writes|heads|founded|directs|manages|teaches|advises|looks|chairs|serves|holds|spent|began|started)` +
		`\b`)
	// iAm is the same in the first person: "I am Director of Finance at Tidewell Health and have never owned a fax".
	iAm = phrase.MustCompile(`^I(?:'m|’m| am) (?:currently |also |now )?(?:the |a |an )?(.{3,90}?)` +
		`(?:[.;]\s|[.;]$|,? (?:and|where|who|which)\s)`)
	// bothAre presents two: "Maud Ekström is Director of Finance and Idris Powell is Branch Secretary, both at Tidewell Health".
	bothAre = phrase.MustCompile(`^(` + nameHead + `(?:\s+` + nameWord + `){1,3}?) is (?:the |a |an )?([^.;]{3,80}?)` +
		`,? and (` + nameHead + `(?:\s+` + nameWord + `){1,3}?) is (?:the |a |an )?([^.;,]{3,80}?)` +
		`(?:,? both (?:at|of|from|with) ([^.;]{3,80}?))?(?:\.|$)`)
	nameIs = phrase.OneOf(`^(`+nameHead+`(?:\s+`+nameWord+`){1,4}?)(?:\s*\([^)]{2,40}\))?,?\s+(?:is|has been|works as|serves as|joined \S+ as)\s+(?:currently |also |now )?(?:the |a |an |our |their |its |my )?(.{3,200}?)`, []phrase.Way{
		{"Sue Ferris is Data Manager.", `\.\s|\.$`},
		{"Sue Ferris is Data Manager since 2019", `,? (?:since|for) (?:\d|\w+ \d{4}|\w+ years)`},
		{"Sue Ferris is Data Manager, where she leads", `,? where\b`},
		{"Sue Ferris is Data Manager and writes the newsletter", `,? and (?:has|is|was|would|will|can|an?|the|joined|this|previously|formerly|used|(?:lead|work|run|write|live|spend|chair|teach|advise|help|sit|enjoy|love|tweet|blog|co-?\w+|found|look|serve)(?:e?s|ed)|led|ran|wrote|spent|taught|sat|\p{Ll}{3,}s (?:the|an?|his|her|` +
			`their)|(?:keep|play|paint|sing|swim|row|sail|climb|cycl|walk|rid|bak|cook|knit|read|grow|garden|collect|restor|rais|mentor|coach|volunteer|support|campaign|commut)e?s)\b`},
		{"Sue Ferris is Data Manager who tweets", `,? who\b`},
		{"Sue Ferris is Data Manager with over ten years", `,? with (?:over|more)\b`},
		{"Sue Ferris is Data Manager; she tweets", `;`},
		{"Sue Ferris is Data Manager, which she likes", `,? which\b`},
		{"Sue Ferris is Data Manager, based in Leeds", `, (?:having|after|since|based|responsible|leading|working|heading|covering|overseeing)\b`},
		{"Sue Ferris is Data Manager since last year", `,? since (?:the\b|last\b|early\b|late\b|it\b|its\b|she\b|he\b|they\b|spring|summer|autumn|winter)`},
		{"Sue Ferris is Data Manager with a background in law", `,? with an? (?:background|career|interest|passion|degree|special|particular|keen)\b`},
	}, ``)
)

// LooksLikePost says whether what somebody is at an organisation is a role by the way it is written, though no word of it says so:
// "Senior Originator", "Customer Happiness".
func LooksLikePost(role, organisation string) bool {
	return organisation != "" && wording.Count(role) <= 7 && InTitleCase(role) && !wording.BeginsSmall(organisation)
}

// abbreviation is one whose stops end no sentence: "the U.S. Department", "St. Bride's".
var abbreviation = phrase.MustCompile(`\b(?:(?:\p{Lu}\.){2,}|St\.|Mt\.) \p{Lu}[\p{L}’']*`)

// hiddenStop stands for the stop of an abbreviation while sentences are looked for.
const hiddenStop = "\u2024"

// Facts reads name, role, organisation and Twitter name out of a biography.
func Facts(bio string) person.Person {
	text := aboutName.ReplaceAllString(withStopsHidden(wording.Fold(bio)), "$1 is ")
	if !NameVerb.MatchString(text) { // "As Data Manager at Kerbside Systems, Sue Ferris looks after …"
		text = person.PostsBehind(text)
	}
	p := factsOf(text)
	for _, v := range []*string{&p.Name, &p.Role, &p.Organisation} {
		*v = strings.ReplaceAll(*v, hiddenStop, ".")
	}
	return p
}

// aboutName is said before a post without a verb.
var aboutName = phrase.Like("About Sue Ferris: Data Manager at Kerbside Systems", `^About `+NamePattern+`\s?[:–—]\s(?:\p{Lu}\p{Ll}+ (?:is|was) )?`)

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

// factsOf reads a biography whose abbreviations have no stops.
func factsOf(text string) person.Person {
	if last := text[max(0, len(text)-1):]; text != "" && !strings.ContainsAny(last, ".?!;:") && wording.Count(text) <= 40 {
		text += "." // "[Sue Ferris is Operations Director at Kerbside Systems]"
	}
	var p person.Person
	for _, begins := range bioBeginnings {
		if who, ok := begins.read(text); ok {
			p = with(p, who)
			break
		}
	}
	if name := leadingName(" " + text); p.Role == "" && name != "" && !strings.Contains(text[:min(len(text), len(name)+1)], ".") {
		if role, organisation := roleBehind(text[len(name):]); person.LooksLikeRole(role) { // "Olumide Bankole, Operations Manager at Neighbourline, used to plan roads"
			p = with(p, person.Person{Name: person.CleanName(name), Role: role, Organisation: organisation})
		}
	}
	if all := wording.Sentences(text); p.Name != "" && p.Role == "" && len(all) > 1 { // "Sue Ferris works at Kerbside Systems. She is Data Manager."
		if second := TakenUp(all, p.Name)[1]; strings.HasPrefix(second, p.Name) {
			if next := factsOf(second); !sideRole.MatchString(next.Role) {
				p.Role, p.Organisation = next.Role, cmp.Or(next.Organisation, p.Organisation)
			}
		}
	}
	if m := iAm.FindStringSubmatch(text + " "); m != nil && person.LooksLikeRole(m[1]) {
		role, organisation := person.RoleAndOrganisation(m[1])
		p = with(p, person.Person{Role: role, Organisation: organisation})
	}
	return with(p, person.Person{Twitter: person.TwitterIn(text)})
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
	if of := placeWhere.FindStringSubmatch(m[0]); organisation == "" && of != nil && person.LooksLikeRole(strings.TrimSuffix(role, of[1])) {
		role, organisation = strings.TrimSuffix(role, of[1]), of[2]
	}
	if also := secondPost.FindStringSubmatch(organisation); also != nil && person.LooksLikeRole(also[2]) {
		organisation = also[1]
	}
	if (person.LooksLikeRole(role) || LooksLikePost(role, organisation)) && !byTraining.MatchString(role) && !person.SaysOnlyAuthor(role) && !strings.Contains(role, " is ") {
		p.Role, p.Organisation = role, organisation
	}
	return p, true
}

// secondPost is what somebody is beside the post, behind the organisation: "Wrexley Council and clerk to two parish councils".
var secondPost = phrase.Like("Wrexley Council and clerk to two parish councils", `^(.{3,70}?),? and (?:also )?(?:an? |the )?(\p{Ll}[\pL’'-]*(?: \p{Ll}[\pL’'-]*){0,3}) (?:of|for|to|at|in|on|with)\b`)

// placeWhere is an organisation behind an "of", as what follows it tells: "Programme Manager of Bluebell Digital, where she …".
var placeWhere = phrase.MustCompile(`( of (?:the )?` + OrganisationPattern + `),? where$`)

// byTraining is what somebody learnt to be, and not their post.
var byTraining = phrase.Like("GP by training", `(?i)\bby (?:training|background|trade|profession|nature)$`)

func presentedByVerb(text string) (person.Person, bool) {
	m := NameVerb.FindStringSubmatch(text)
	if m == nil || !person.LooksLikeName(m[1]) {
		return person.Person{}, false
	}
	p := person.Person{Name: person.CleanName(m[1])}
	p.Role, p.Organisation = person.WherePost(text[len(m[1]):])
	return p, true
}

// with adds to what is known of somebody what is said further on: nothing of another person, and nothing that is known already.
func with(p, more person.Person) person.Person {
	if p.Name != "" && more.Name != "" && !person.SameName(p.Name, more.Name) {
		return p
	}
	if len(more.Name) > len(p.Name) {
		p.Name = ""
	}
	for _, part := range []struct {
		is   *string
		said string
	}{{&p.Name, more.Name}, {&p.Role, more.Role}, {&p.Organisation, more.Organisation}, {&p.Twitter, more.Twitter}} {
		if said := wording.Fold(part.said); *part.is == "" && !labels.IsPlaceholder(said) {
			*part.is = said
		}
	}
	return p
}

// OfPerson tells a text about a person from one about an organisation.
var OfPerson = phrase.MustCompile(`(?i)\b(?:she|he|her|his)\b`)
