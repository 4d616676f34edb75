package pairing

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"copydesk/internal/attached"
	"copydesk/internal/authorship"
	"copydesk/internal/byline"
	"copydesk/internal/call"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/labels"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/pointing"
	"copydesk/internal/speech"
	"copydesk/internal/thread"
	"copydesk/internal/wording"
)

// Who wrote one of several blogs stands beside its name, or what else points at it: behind it or before it, as far as the next blog
// at which the line points.

// besideName is a form in which somebody stands beside the name of a blog.
type besideName struct {
	form    *phrase.Phrase
	before  bool // the name stands behind the person, else before
	mayLack bool // the person may have neither a surname nor a role here
}

// someone is a person with what they are, as far as a clause goes.
const someone = `(\p{Lu}[^“"”;.()]{3,60}?(?:\s\([^()]{3,80}\)(?: (?:of|at|from) \p{Lu}[^“"”;.,()]{2,60}?)?|(?:,\s\p{Lu}[^,;.()“"”]{2,60}){0,2}))(?:[;,.)]|\s(?i:and|for|is)\b|\s*$)`

// ownerName is one whose the blog is.
const ownerName = `((?:\p{Lu}[\p{L}'’-]*\p{L} ){0,3}(?:O['’])?\p{Lu}[\p{L}-]+)(?:['’]s\b|['’] )`

// nameAndPost is somebody with what they are, before the name of a blog.
const nameAndPost = `(\p{Lu}[\p{L}'’-]+ \p{Lu}[^()“”"]{1,80}?)`

// besideNames are these forms.
var besideNames = []besideName{
	{form: phrase.Like("” by Tom Okafor (Engineer, Fell Lighting), theme 2", // “Nine doors
		`^[”"’'?!.*_)\]]*,?(?: (?:is|was|are|comes))?(?: (?:written|authored|penned))? (?:by|from) `+someone)},
	{form: phrase.Like(" is for theme 2 and by Tom Okafor", // Nine doors
		`^[”"’'?!*_)\]]*(?:[,:]| [\p{Ll}(–—|/-])[^.;?!]*?(?:[”"’],?|\b(?:is|was|are|comes)|\d,? and(?: is)?)(?: (?:written|authored|penned))? (?:by|from) `+someone)},
	{form: phrase.Like(" is Tom Okafor’s blog", `^[”"’']?,? is ((?:\p{Lu}[\p{L}'’-]*\p{L} ){1,3}\p{Lu}[\p{L}-]+)['’]s?(?:\W|$)`)},
	{form: phrase.Like(" (Tom)", `^ \((?:by |from )?(\p{Lu}[^()]{2,80})\)`), mayLack: true}, // lamps.docx
	{form: phrase.Like("by Tom Okafor, Engineer at Fell Lighting (“", // Nine doors”)
		`(?:(?:^|\b(?:by|from|and) )`+nameAndPost+` \(|\b(?:by|from) `+nameAndPost+`:)\s*[“"]?$`), before: true},
	{
		form: phrase.Like("Tom Okafor, Engineer at Fell Lighting, has written “", // Nine doors”
			`(?:^|[.;:,] (?:and )?|\band )(\p{Lu}[\p{L}'’-]+ \p{Lu}[^“"”;.()]{1,50}?(?: \([^()]{3,80}\)|,[^“"”;.()]{3,80}?)?),? (?:has |have )?(?:wrote|written|penned)\W*$`),
		before: true,
	},
	{
		form: phrase.Like("Tom Okafor's (Engineer, Fell Lighting) is called “", // Nine doors”
			`(?:^\W*|[.;:,] (?:and )?|\b(?:is|and) )`+ownerName+`(?: (\([^()]{3,80}\)))?(?: (?:is|blog|piece|post|article|one|contribution)\b[^.;]{0,60})\W*$`),
		before: true, mayLack: true,
	},
}

// WithAuthors returns the pairing with those who wrote the blogs, as far as their documents or a note tell, so that "Tom Okafor's is
// for theme 2" and "Tom's" name a blog too.
func (p *Pairing) WithAuthors(blocks []document.Block) *Pairing {
	if p.Alone() {
		return p
	}
	known := *p
	known.blogs = slices.Clone(p.blogs)
	known.beside = writersBeside(p.blogs, blocks)
	for i, name := range p.ownersOfFiles(document.Text(blocks)) {
		if known.beside[i].Name == "" {
			known.beside[i].Name = name
		}
	}
	for i, f := range p.all {
		if known.blogs[i].Author = authorInDocument(f); known.blogs[i].Author == "" {
			known.blogs[i].Author = known.beside[i].Name
		}
	}
	return &known
}

// ownersOfFiles returns for each blog who the note says has one, whose surname stands in the name of that file and of no other: "Tom
// Okafor’s blog is for theme 3", with "Okafor blog.docx".
func (p *Pairing) ownersOfFiles(note string) map[int]string {
	owners := map[int]string{}
	for _, m := range ownerOfBlog.FindAllStringSubmatch(note, 2*len(p.all)) {
		key, found := person.NameKey(m[1]), []int{}
		for i, f := range p.all {
			if !f.Shared && len(key) > 1 && slices.Contains(person.NameKey(document.WithoutExtension(f.Name)), key[len(key)-1]) {
				found = append(found, i)
			}
		}
		if len(found) == 1 {
			owners[found[0]] = m[1]
		}
	}
	return owners
}

var ownerOfBlog = phrase.Like("Tom Okafor’s blog", ownerName+` ?(?i:blog|{work}|post|contribution|submission|is|one)\b`)

// authorInDocument returns the name under a label or in the byline at the head or the foot of a document.
func authorInDocument(f attached.File) string {
	blocks := f.Doc.Blocks
	around := slices.Concat(blocks[:min(len(blocks), 5)], blocks[max(0, len(blocks)-2):])
	for _, b := range around {
		if field, _, val := labels.InBlock(b); field == labels.Author && person.LooksLikeName(person.In(val).Name) {
			return person.In(val).Name
		}
	}
	return authorship.ByLine(around, "").Name.Text
}

// writersBeside returns who stands beside the name of each blog in a note.
func writersBeside(s pointing.Several, blocks []document.Block) []person.Person {
	who := make([]person.Person, len(s))
	note := document.Text(blocks)
	for _, line := range strings.Split(note, "\n") {
		line = authorship.ShortenedIs.ReplaceAllString(ThemeInBrackets.ReplaceAllString(wording.Fold(line), ""), "$1 is ")
		found := s.Clearly(line)
		for i, m := range found {
			before, behind := line[:m.From], line[m.To:]
			if i > 0 {
				before = line[found[i-1].To:m.From]
			}
			if i+1 < len(found) {
				behind = line[m.To:found[i+1].From]
			}
			if who[m.Of].Name == "" {
				who[m.Of] = writerBeside(before, behind, note)
			}
		}
	}
	return who
}

// writerBeside returns who stands before a name or behind it. Who is called by a first name there is called by more elsewhere in the
// note.
func writerBeside(before, behind, note string) person.Person {
	for _, b := range besideNames {
		text := behind
		if b.before {
			text = before
		}
		text = text[:len(text)-len(strings.TrimLeft(text, " "))] + person.PostsBehind(strings.TrimSpace(text)) + text[len(strings.TrimRight(text, " ")):]
		m := b.form.FindStringSubmatch(text)
		if m == nil {
			continue
		}
		who := person.In(strings.Join(m[1:], " "))
		if wording.Count(who.Name) == 1 && b.mayLack && who.Role == "" {
			who.Name = fullNameIn(note, who.Name)
		} else if b.mayLack && !b.before && !person.LooksLikeRole(who.Role) { // "Nine doors (Fell Lighting)"
			continue
		}
		if person.LooksLikeName(who.Name) {
			return who
		}
	}
	return person.Person{}
}

// fullNameIn returns the name that a note has of somebody whom it calls by the first name too; "" where it has none.
func fullNameIn(note, first string) string {
	whole := regexp.MustCompile(`\b` + regexp.QuoteMeta(first) + ` \p{Lu}[\p{L}'’-]+`).FindString(note)
	return strings.TrimSuffix(strings.TrimSuffix(whole, "'s"), "’s")
}

// Author reads who is named as the author of this blog: beside its name, else by the sentences that speak of it, else by any that
// does not speak of another.
func (p *Pairing) Author(blocks, about []document.Block, s thread.Note) finding.Author {
	if !p.Alone() {
		if a := p.authorAmong(ThemeInBrackets.ReplaceAllString(document.Text(about), ""), s); a.Name.Text != "" {
			return a
		}
	}
	text := document.Text(withoutGreeting(blocks)) + "\n" + s.Subject
	a := authorship.Named(text, s)
	if !p.Alone() {
		if twoPeople.MatchString(text) {
			return finding.Author{}
		}
		if p.namesSeveral(text, s) {
			return p.namedWith(text, s)
		}
		for _, said := range p.clauses(text) {
			if whose := p.whose(said); whose >= 0 && whose != p.At && strings.Contains(said, a.Name.Text) {
				return finding.Author{}
			}
		}
	}
	return a
}

// namesSeveral says whether a text names several people as authors: which of them wrote this blog it must say beside its name.
func (p *Pairing) namesSeveral(text string, s thread.Note) bool {
	first := ""
	for _, clause := range p.clauses(text) {
		name := authorship.Named(clause, s).Name.Text
		if name != "" && first != "" && !person.SameName(name, first) {
			return true
		}
		first = cmp.Or(first, name)
	}
	return false
}

// namedWith returns whom a clause names that speaks of this blog and no other.
func (p *Pairing) namedWith(text string, s thread.Note) finding.Author {
	for _, clause := range p.clauses(text) {
		if named := p.named(clause); len(named) == 1 && named[0] == p.At {
			if a := authorship.Named(clause, s); a.Name.Text != "" {
				return a
			}
		}
	}
	return finding.Author{}
}

// authorAmong returns who wrote this blog of several as what is said of it tells, with what that says of them. Where its document
// names somebody, no other wrote it.
func (p *Pairing) authorAmong(said string, s thread.Note) finding.Author {
	var a finding.Author
	by, beside := p.blogs[p.At].Author, p.beside[p.At]
	if person.SameName(beside.Name, by) {
		a.Offer(beside, s.Where, finding.ByProse)
	}
	if a.Role.Text != "" {
		return a
	}
	for _, text := range append(wording.Sentences(said), said) {
		if named := authorship.Named(text, s); named.Name.Text != "" && (by == "" || person.SameName(named.Name.Text, by)) && named.Role.Text != "" {
			return named
		}
	}
	named := authorship.Named(said, s)
	if a.Name.Text == "" && named.Name.Text != "" {
		if a = named; by != "" && !person.SameName(named.Name.Text, by) {
			a = finding.Author{Name: finding.Value{Text: by, Where: s.Where, Trust: finding.ByProse}}
		}
	}
	return a
}

// PersonBeside reads somebody, with what they are, on a line of their own next to the title, the theme or the description of the only
// blog.
func (p *Pairing) PersonBeside(s thread.Note, c *call.Call) finding.Author {
	var a finding.Author
	if p == nil || !p.Alone() {
		return a
	}
	tells := func(b document.Block) bool {
		field, _, val := labels.InBlock(b)
		text := wording.Fold(b.Text())
		return val != "" && (field.IsTheme() || field == labels.Description || field == labels.Title) || c.IsPlainlyTheme(text) || p.File.IsCalled(wording.Unquote(text))
	}
	for i, b := range s.Blocks {
		who, ok := byline.Writer(wording.Fold(b.Text()))
		if !ok || person.SameName(who.Name, s.From.Name) {
			continue
		}
		if i > 0 && tells(s.Blocks[i-1]) || i+1 < len(s.Blocks) && tells(s.Blocks[i+1]) {
			a.Offer(who, s.Where, finding.ByProse)
			return a
		}
	}
	return a
}

// withoutGreeting leaves out the greeting of a note, which is no part of a name: "Hello", above "Noor has written …".
func withoutGreeting(blocks []document.Block) []document.Block {
	if len(blocks) > 0 && speech.Greets(wording.Fold(blocks[0].Text())) {
		return blocks[1:]
	}
	return blocks
}

// ThemeInBrackets stands behind the name of a blog, or of its author.
var ThemeInBrackets = phrase.Like("(theme 3)", `(?i)\s*\([^()]*\btheme\b[^()]*\)`)
