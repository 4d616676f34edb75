package intake

import (
	"regexp"
	"slices"
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// withAuthors returns the pairing with the names of those who wrote the blogs, as far as their documents or a note tell, so that "Tom
// Okafor's is for theme 2" and "Tom's" name a blog too.
func (p *pairing) withAuthors(blocks []document.Block) *pairing {
	if p == nil || len(p.all) == 1 {
		return p
	}
	known := *p
	known.blogs = slices.Clone(p.blogs)
	text := textOf(blocks)
	for i, f := range p.all {
		by := &known.blogs[i].author
		if *by = authorInDocument(f); *by != "" {
			continue
		}
		if who, ok := pair(p.all, i).beforeTitle(text); ok {
			*by = who.Name
		}
	}
	for _, clause := range p.clauses(shortenedIs.ReplaceAllString(text, "$1 is ")) {
		for part := range strings.SplitSeq(clause, " and ") {
			if i := p.whose(part); i >= 0 && known.blogs[i].author == "" && p.namesOnly(part, i) {
				known.blogs[i].author = pair(p.all, i).authorIn(part, text)
			}
		}
	}
	return &known
}

// authorInDocument returns the name in the byline at the head or the foot of a document.
func authorInDocument(f file) string {
	blocks := f.doc.Blocks
	return byLine(slices.Concat(blocks[:min(len(blocks), 5)], blocks[max(0, len(blocks)-2):]), "").name.text
}

// authorIn returns who is named beside the blog in a clause about it.
func (p *pairing) authorIn(clause, note string) string {
	for _, m := range [][]string{
		byBehindTitle.FindStringSubmatch(clause), fromBehindTitle.FindStringSubmatch(p.behindTitle(clause)), ownerBefore(clause),
	} {
		if m != nil && person.LooksLikeName(person.In(m[1]).Name) {
			return person.In(m[1]).Name
		}
	}
	m := possessiveFirst.FindStringSubmatch(clause)
	if _, behind, ok := strings.Cut(clause, p.file.name); ok && m == nil {
		m = firstInBrackets.FindStringSubmatch(behind)
	}
	if m == nil {
		return ""
	}
	whole := regexp.MustCompile(`\b` + regexp.QuoteMeta(m[1]) + ` \p{Lu}[\p{L}'’-]+`).FindString(note)
	return strings.TrimSuffix(strings.TrimSuffix(whole, "'s"), "’s")
}

// knownAuthor returns who is known to have written the blog, with what is said of them.
func (p *pairing) knownAuthor(said string, src source) author {
	by := p.blogs[p.at].author
	if by == "" {
		return author{}
	}
	var a author
	if who, ok := p.beforeTitle(said); ok {
		a.person(who, src.where, byProse)
		return a
	}
	for _, sentence := range wording.Sentences(said) {
		if a := namedAuthor(sentence, src); person.SameName(a.name.text, by) && a.role.text != "" {
			return a
		}
	}
	if a := namedAuthor(said, src); a.name.text == "" || person.SameName(a.name.text, by) {
		return author{}
	}
	return author{name: value{by, src.where, byProse}}
}

// possessiveAuthor is the author before the title.
var possessiveAuthor = phrase.Like("Tom Okafor's (Engineer, Fell Lighting) is called “Nine doors”",
	`(?m)(?:^|[.;:,] (?:and )?|\bis )((?:\p{Lu}[\p{L}'’-]*\p{L} ){1,3}\p{Lu}[\p{L}-]+)(?:['’]s\b|['’] )( \([^()]{3,80}\))?`+
		` (?:is\b|blog|piece|post|article|one\b|contribution)`)

// ownerBefore returns such an author, with what stands in brackets behind the name.
func ownerBefore(text string) []string {
	m := possessiveAuthor.FindStringSubmatch(shortenedIs.ReplaceAllString(text, "$1 is "))
	if m == nil {
		return nil
	}
	return []string{m[0], m[1] + m[2]}
}

// possessiveFirst is the first name of an author.
var possessiveFirst = phrase.Like("Tom's is lamps.docx", `^\W*(\p{Lu}\p{Ll}{2,})['’]s (?:is\b|blog|piece|post|article|one\b)`)

// firstInBrackets is that behind the name of a file: "lamps.docx (Tom)".
var firstInBrackets = phrase.Like(" (Tom)", `^ \((?:by |from )?(\p{Lu}\p{Ll}{2,})\)`)

// beforeBrackets is an author, and a title in brackets behind.
var beforeBrackets = phrase.Like("by Tom Okafor, Engineer at Fell Lighting (“Nine doors”)",
	`(?:^|\b(?:by|from|and) )(\p{Lu}[\p{L}'’-]+ \p{Lu}[^()“”"]{1,80}?) \(([“"][^()]{3,120})(?:\)|$)`)

// beforeTitle returns such an author of this blog.
func (p *pairing) beforeTitle(text string) (person.Person, bool) {
	for _, m := range beforeBrackets.FindAllStringSubmatch(text, 9) {
		if who := person.In(m[1]); len(p.blogs[p.at:p.at+1].byNames(m[2])) > 0 && person.LooksLikeName(who.Name) {
			return who, true
		}
	}
	return person.Person{}, false
}

// titleInBrackets stands behind an author.
var titleInBrackets = phrase.Like(" (“Nine doors”)", `\s\([“"][^()]*\)?`)
