package person

import (
	"strings"

	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// organisationPattern is the name of an organisation in a sentence.
const organisationPattern = `((?:[Tt]he )?\p{Lu}[\p{L}\d&'’-]*(?: (?:(?:and|of|the|for|&) )*[\p{Lu}\d][\p{L}\d&'’-]*){0,7})`

// What goes before a role, and what it ends at.
const (
	itsPost  = `(?:currently |now |also |employed as |known as )?(?:an? |the |its |their |our |my |his |her )?`
	ofPost   = `([^.;?!()]{3,110}?)`
	bareRole = `([^.,;?!()]{3,90}?)`
	postEnds = `(?:[.,;)]|$|,? (?:and|but) (?:he|she|they|I|the|my|her|their|previously|formerly|\p{Ll}+s)\b|` +
		`,? (?:where|who|which|since|until|having|after)\b|` +
		`,? (?:for|with) (?:over |more than )?(?:\w+ ){0,4}(?:years?|months?|decades?)\b| in \d{4})`
)

// workplaces are the ways in which a sentence says where somebody works and as what, other than "is": what stands behind a name.
var workplaces = []struct {
	says               *phrase.Phrase
	role, organisation int // the groups
}{
	// "works for the Kerbside Trust as a Data Manager"
	{phrase.MustCompile(`^(?:\w+ly )?(?:works?|is (?:employed|based)|serves?|has (?:worked|served))(?: \w+ly| here)?` +
		` (?:for|at|with|in|within) ` + organisationPattern + `(?: (?:since|for) [^,.;]{2,20})?` +
		`,? as ` + itsPost + ofPost + postEnds), 2, 1},
	// "of Kerbside Systems, where she is Data Manager", "works at Kerbside Systems as well, where he serves as Data Manager"
	{phrase.MustCompile(`^(?:(?:works?|is) )?(?:for|at|with|of|from) ` + organisationPattern + `,? (?:where|and) (?:she|he|they)(?:['’]s|` +
		`['’]re| is| are| works? as| serves? as| leads? [^.;?!]{3,60} as) ` + itsPost + ofPost + postEnds), 2, 1},
	// "runs the repairs at Kerbside Systems, where he is Data Manager"
	{phrase.MustCompile(`^\p{Ll}+s?\b[^.;?!]{0,60}? (?:for|at|with|of) ` + organisationPattern + `,? where (?:she|he|they|I)` +
		` (?:is|are|am|works? as|serves? as) ` + itsPost + ofPost + postEnds), 2, 1},
	// "works as a Data Manager at Kerbside Systems"
	{phrase.MustCompile(`^(?:currently |now )?(?:works?|serves?|volunteers?|is employed) (?:here )?as ` + itsPost + ofPost + postEnds), 1, 0},
	// "runs Kerbside Systems as its Managing Director"
	{phrase.MustCompile(`^(?:leads?|heads?|runs?|manages?|directs?|chairs?|looks after|oversees?)` +
		` ` + organisationPattern + ` as ` + itsPost + ofPost + postEnds), 2, 1},
	// "leads on forms at Kerbside Systems as Data Manager", "looks after the sensors of Kerbside Systems as Data Manager"
	{phrase.MustCompile(`^(?:leads?|heads?|runs?|manages?|directs?|chairs?|looks after|oversees?|works? on)\b[^.;?!]{0,60}? (?:at|for|of|` +
		`with|within) ` + organisationPattern + ` as ` + itsPost + ofPost + postEnds), 2, 1},
	// "joined Kerbside Systems in 2016 and is now its Data Manager"
	{phrase.MustCompile(`^(?:\w+ )?joined ` + organisationPattern + `(?: in | from | as |, )?[^.;?!]{0,60}? (?:and|where (?:she|he|they))` +
		` (?:is|has been|works as|serves as|now leads [^.;?!]{3,40} as) ` + itsPost + ofPost + postEnds), 2, 1},
	// "joined Kerbside Systems as Data Manager in 2016"
	{phrase.MustCompile(`^(?:\w+ )?joined ` + organisationPattern + `(?: in \d{4})? as ` + itsPost + ofPost + postEnds), 2, 1},
	// "heads our data team as Head of Data", "leads a team of twelve as Lead Architect at Kerbside Systems"
	{phrase.MustCompile(`^(?:leads?|heads?|runs?|manages?|directs?|chairs?|looks after|oversees?|works?|has (?:been|worked|served)|` +
		`spen\p{L}+)\b[^.;?!]{0,80}? (?:as|been) ` + itsPost + ofPost + postEnds), 1, 0},
	// "has been Data Manager at Kerbside Systems for six years"
	{phrase.MustCompile(`^has (?:now |since )?been ` + itsPost + ofPost + postEnds), 1, 0},
	// ", whose job title is Data Manager, works for Kerbside Systems"
	{phrase.MustCompile(`^whose (?:job|role|post|position|job title|title) is ` + itsPost + bareRole + `(?:,|$)`), 1, 0},
	// "holds the post of Data Manager at Kerbside Systems", "’s job title is Data Manager"
	{phrase.MustCompile(`^(?:holds?|has|took up)? ?(?:the|an?|['’]s(?: current)?)?` +
		` ?(?:job|role|post|position|job title|title|job role)(?: (?:of|as|is|there is|here is|` +
		`should (?:appear|read|be|say)(?: (?:shown|given|listed|credited|described|printed))?(?: as)?):?|:)` +
		` ` + itsPost + ofPost + postEnds), 1, 0},
	// "has registered nine thousand births and is Superintendent Registrar at Kerbside Council"
	{phrase.MustCompile(`^(?:\p{Ll}+)\b[^.?!]{3,120}? and (?:is|works as|serves as) ` + itsPost + ofPost + postEnds), 1, 0},
	// "leads the data team at Kerbside Systems"
	{phrase.MustCompile(`^(?:leads?|heads?|runs?|manages?|works?|looks after|oversees?)\b[^.;?!,]{0,50}? (?:at|for|with)` +
		` ` + organisationPattern), 0, 1},
}

// WherePost returns what a clause says of the place where somebody works, and as what; it begins behind the name.
func WherePost(clause string) (role, organisation string) {
	clause = joinsClause.ReplaceAllString(clause, "")
	for _, w := range workplaces {
		m := w.says.FindStringSubmatch(clause)
		if m == nil || w.role > 0 && (!LooksLikeRole(m[w.role])) {
			continue
		}
		if w.role > 0 {
			if role, organisation = RoleAndOrganisation(m[w.role]); SaysOnlyAuthor(role) {
				role, organisation = "", ""
				continue
			}
		}
		if w.organisation > 0 && organisation == "" {
			organisation = WithoutThe(m[w.organisation])
		} else if m := Employer.FindStringSubmatch(clause); organisation == "" && m != nil {
			organisation = WithoutThe(m[1])
		}
		return role, organisation
	}
	return "", ""
}

// Employer is where a sentence says further on that somebody works: "… is Data Manager and he works for Kerbside Systems".
var Employer = phrase.MustCompile(`(?:(?:\b(?:he|she|they|and|I)|,) works? (?:for|at|with) |` +
	`\b(?:my|his|her|their) (?:organisation|company|employer) is )` + organisationPattern)

// joinsClause joins a clause to a name: ", who works …".
var joinsClause = phrase.MustCompile(`^\s*(?:\([^()]*\))?,?\s*(?:who )?(?:currently |now |also )?`)

// WithoutThe returns the name of an organisation without the article of the sentence: "for the Kerbside Trust".
func WithoutThe(organisation string) string {
	return withoutFullStop(strings.TrimPrefix(organisation, "the "))
}

// onlyAuthor are the roles that say no more than that somebody wrote the blog.
var onlyAuthor = wording.Set("author writer blogger contributor")

// aroundAuthor are the words that may stand beside one of them: "the author of the attached blog post".
var aroundAuthor = wording.Set(`a an the this our my your of for from in on to by and as is here new guest attached final draft edited
	blog blogs blogpost post posts article articles piece pieces text document copy word file submission contribution entry series campaign week`)

// SaysOnlyAuthor says whether a role says no more than that somebody wrote the blog: "the author of the attached".
func SaysOnlyAuthor(role string) bool {
	author := false
	for _, w := range wording.Words(role) {
		if !onlyAuthor[w] && !aroundAuthor[w] {
			return false
		}
		author = author || onlyAuthor[w]
	}
	return author
}
