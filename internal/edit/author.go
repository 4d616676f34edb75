package edit

import (
	"slices"
	"strings"
	"unicode/utf8"

	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/spelling"
	"copydesk/internal/submission"
)

// editOfAuthor reads who else wrote the blog, or how a name is spelt.
func editOfAuthor(s string) Edit {
	if m := ofBoth.FindStringSubmatch(s); m != nil {
		return bothAuthors{person.CleanName(m[1]), person.CleanName(m[2])}
	}
	for _, p := range []*phrase.Phrase{coAuthor, addsCoAuthor, alsoBy} {
		if m := p.FindStringSubmatch(s); m != nil && person.LooksLikeName(m[1]) {
			role, organisation := person.RoleAndOrganisation(strings.Trim(m[2], " (),"))
			return joining{submission.Author{Name: person.CleanName(m[1]), Role: role, Organisation: organisation}}
		}
	}
	if m := surnameNow.FindStringSubmatch(s); m != nil {
		return grownName{of: m[1], is: m[2]}
	}
	if edit := creditedAs(s); edit != nil {
		return edit
	}
	for _, p := range []*phrase.Phrase{spelt, spells, surnameIs, nameTo, nameWith, wholeOfName, asByline, goesAs, calledNow} {
		if m := p.FindStringSubmatch(s); m != nil && !((p == goesAs || p == calledNow) && person.LooksLikeRole(m[1])) && !(p == spells && notWanted.MatchString(s[:strings.Index(s, m[0])])) {
			return respelling{person.CleanName(m[1])}
		}
	}
	return nil
}

// wholeName is a first name and a surname.
const wholeName = `(\p{Lu}[\p{L}'’-]+(?: (?:(?:de|van|der|den|la|le|bin|al|ap|von|di|da) ){0,2}\p{Lu}[\p{L}'’-]*\.?){1,3})`

var (
	coAuthor = phrase.Like("Could you add Priya Raman as co-author?",
		`\b(?i:add|include|list|credit|name|put|show|acknowledge)(?i:ing)? (?i:(?:my|our) (?:colleague|co-?author|co-?writer),? )?`+wholeName+
			`(\s*\([^)]*\)|, [^.?!]{3,80}?,)?\s*(?:(?i:down )?(?i:as|to be) (?i:an? |the |my |our )?`+
			`(?:(?i:second|joint|additional|other|fellow)\b[- ]?(?i:joint )?(?i:author|writer|contributor)?|(?i:co)[- ]?(?i:author|writer|contributor))|(?i:too|also|as well)\b)`)
	addsCoAuthor = phrase.Like("Please add my co-author Priya Raman, Data Lead at Fenwick.",
		`\b(?i:add|include|list|credit|name|acknowledge)(?i:ing)? (?i:my|our|the|a) (?i:co-?author|co-?writer|second author),? `+wholeName+`(\s*\([^)]*\)|, [^.?!]{3,80})?(?:,? (?i:please|thanks))*[.?!]*$`)
	alsoBy = phrase.Like("Priya Raman should also be credited.",
		wholeName+`(\s*\([^)]*\)|, [^.?!]{3,80}?,)? (?i:(?:should|needs to|ought to|must|can|is to) (?:also )?be `+
			`(?:listed|credited|named|added|shown|given|included)(?: too| also| as well| as (?:an? |the |my |our )?`+
			`(?:co-?|joint |second )(?:author|writer))|(?:should|needs to|ought to|must) also be (?:listed|credited|named|added|shown|given|included)|`+
			`co-?wrote (?:it|this|the)|is (?:an? |the |my |our )?(?:co-?|joint |second )(?:author|writer)|wrote (?:it|this) with me)`)
	ofBoth = phrase.Like("Please credit the piece to both of us: Jane Doe and Priya Raman.",
		`\b(?i:credit(?:ed)?|attribut(?:e|ed)|by-?line|authors?)\b[^.?!]{0,40}?\b(?i:to|as|be|is|are|should read|read|say|both of us|us both)`+
			`\s*[:,–—-]?\s*["“‘]?`+wholeName+` (?:and|&) `+wholeName)
	ofSecond = phrase.Like("She is our Data Lead.",
		`^(?:[Ss]?[Hh]e|[Tt]hey)(?:['’]s|['’]re| is| are) (?:an? |the |our |my )?(\p{Lu}.{2,80})$`)
	spelt = phrase.Like("My surname is spelt Abarah, with an h.",
		`\b(?:(?i:my|our|her|his|their|the author['’]s)|\p{Lu}\p{L}+['’]s) (?i:full |own |real )?(?i:(?:first |last |family |given )?name|surname|forename) `+
			`(?i:should (?:be|read|have been|appear|say)(?: spel(?:t|led)| written| as)?|is (?:actually |really |now )?(?:spel(?:t|led)|written)|`+
			`is (?:actually|really|now)|(?:is|has been) mis-?spel(?:t|led)[^:]{0,25}:|has changed to)(?: as)?:? [“"‘']?`+
			`(\p{Lu}[\p{L}'’-]*(?: (?:(?:de|van|der|den|la|le|bin|al|ap|von|di|da) ){0,2}\p{Lu}[\p{L}'’-]*){0,3})`)
)

// nameTo asks for another spelling.
var nameTo = phrase.Like("Could you correct the spelling of my name to Jayne Ashby?",
	`\b(?i:change|changing|correct(?:ing)?|amend(?:ing)?|updat(?:e|ing)|fix(?:ing)?) (?i:the spelling of )?`+
		`(?:(?i:my|her|his|the author['’]s)|\p{Lu}\p{L}+['’]s) (?i:name|surname|forename) (?i:to(?: be| read)?) [“"‘']?`+
		`(\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){0,3})`)

var (
	nameWith = phrase.Like("My first name has a hyphen: Mary-Lou.",
		`\b(?i:my|our|her|his|their|the author['’]s) (?i:(?:first |last |full |given |family )?name|surname|forename) `+
			`(?i:has|needs|takes|should have|is (?:spelt|spelled|written) with) (?i:an?|the|two|one) [^.?!:;,]{3,30}[:;,–—-]+ ?`+
			`(?i:(?:so )?(?:it(?:['’]s| is| should be)|please|as in) )?[“"‘']?(\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){0,3})`)
	wholeOfName = phrase.Like("Please use my full name, Jane Elizabeth Ashby.",
		`\b(?i:my|her|his|their) (?i:full name|middle (?:name|initial)|maiden name|married name|professional name|proper name)`+
			`(?i:,|:| is| as in|, which is|,? so| [–—-])? [“"‘']?`+wholeName)
)

// spells asks for a name to be spelt in some way.
var spells = phrase.Like("Can you spell my surname Ashbee, please?",
	`\b(?i:spell|write|print) (?:(?i:my|her|his|the author['’]s)|\p{Lu}\p{L}+['’]s) (?i:(?:first |last |family |given |full )?name|surname|forename)(?i: as| like this| so| this way)?:? [“"‘']?`+
		`(\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){0,3})[”"’']?(?:,? (?i:please|with|not|thanks|thank you|if `+speech.IsAllRight+`)\b[^.?!]{0,40})?[.?!]*$`)

// creditsMe asks for the sender to be named in some way: its first group is the title before the name.
var creditsMe = phrase.Like("Please credit me as Jane M. Ashby.",
	`(?:^|[,;:–—-] |\b(?i:please|could you|can you|would you|to|and|just|also) |\b(?i:could|can|may) (?i:I) (?i:please )?(?i:be) )(?i:(?:credit|list|name|show|put|have|give|print)(?: me(?: down)?)?|(?:credited|listed|named|shown|put down|printed)) (?i:as|under) [“"‘']?`+
		`((?i:(?:dr|prof|professor|sir|dame|rev|cllr|councillor)\.? )?)`+wholeName+`[”"’']?(?:,? (?i:please|thanks|thank you|instead|if `+speech.IsAllRight+`))*[.?!]*$`)

// creditedAs reads the name under which the sender would be named. Titles are not printed, so that the editors are asked for one.
func creditedAs(s string) Edit {
	m := creditsMe.FindStringSubmatch(s)
	if m == nil || !person.LooksLikeName(person.CleanName(m[2])) {
		return nil
	}
	if name := person.CleanName(m[2]); m[1] == "" && name == strings.TrimRight(m[2], ".") {
		return otherName{name}
	}
	return unclear{}
}

// otherName is another form of the author's name: "Jane Ashby" for "Jane-Louise Ashby".
type otherName struct{ name string }

func (e otherName) Apply(b *submission.Blog) bool {
	was, is := strings.Fields(b.Author.Name), strings.Fields(e.name)
	if len(was) > 1 && was[len(was)-1] == is[len(is)-1] && (strings.HasPrefix(was[0], is[0]) || strings.HasPrefix(is[0], was[0])) {
		return setName(b, e.name)
	}
	return respelling(e).Apply(b)
}

// asByline says how the author's name is to be printed.
var asByline = phrase.Like("Also please use Jane M. Ashby as the byline.",
	`(?:^|[,;:] |\b(?i:please|also|and|just|(?:could|can|would|will) you) )(?i:use|put|have|give|print|show) [“"‘']?`+wholeName+`[”"’']? (?i:as|for|in|on) (?i:the|my|our|her|his|their) (?i:by-?line|author(?:['’]s)? name|name)\b`)

// goesAs says under which name somebody is to appear.
var goesAs = phrase.Like("Can I go in as Jane M Ashby, please?",
	`^(?:(?i:and|also|please|oh|so|could|can|may|might|just|one more thing)[,:]? )*(?:I(?i:['’]d like to| would like to|['’]d prefer to| prefer to)?|(?i:me to)) (?i:go(?: in| down)?|appear|be (?:listed|named|printed|put(?: down)?)|sign|write|publish) (?i:as|under the name(?: of)?) [“"‘']?`+
		`(\p{Lu}[\p{L}'’-]+(?: (?:\p{Lu}\.? )?\p{Lu}[\p{L}'’-]+){1,2})[”"’']?(?:,? (?i:please|thanks|thank you|if `+speech.IsAllRight+`))*(?:[.,;!?]|$)`)

// surnameNow tells a name that somebody bears since lately.
var surnameNow = phrase.Like("My surname is now Doe-Marsh, please update.",
	`\b(?i:(?:my|her|his|their|(\p{L}+)['’]s)) (?i:surname|(?:last|family) name) (?i:is now|has changed to|has become) [“"‘']?(\p{Lu}[\p{L}'’-]*)[”"’']?(?:[.;!?]|,? (?i:please|so|could|since|after|[–—-])|,?$)`)

// grownName is a surname with one more part, of which the author has the other; else it is spelt so.
type grownName struct {
	of string // whose name it is, where another word than "my" says so: "Stuart", "author", "wife"
	is string
}

// Apply makes the change, unless it is the name of somebody who is not called like the author: "my wife's surname".
func (e grownName) Apply(b *submission.Blog) bool {
	was := strings.Fields(b.Author.Name)
	if e.of != "" && !strings.EqualFold(e.of, "author") && !slices.ContainsFunc(was, func(w string) bool { return strings.EqualFold(w, e.of) }) {
		return false
	}
	for i, w := range was {
		if i > 0 && (strings.HasPrefix(e.is, w+"-") || strings.HasSuffix(e.is, "-"+w)) {
			was[i] = e.is
			return setName(b, strings.Join(was, " "))
		}
	}
	return respelling{e.is}.Apply(b)
}

// surnameIs tells one part of a name, and how it is spelt.
var surnameIs = phrase.Like("Sophie's surname is Lindqvist (with a v).",
	`\b(?i:my|our|her|his|their|the author['’]s|\p{L}+['’]s) (?i:surname|forename|(?:first|last|family|given) name) is [“"‘']?(\p{Lu}[\p{L}'’-]*)`+
		`[”"’']?(?:,? \(?(?i:with|without|not|no|spelt|spelled)\b[^.?!]{1,40}|,? (?i:please|now|these days|sorry|apologies|by the way)\b[^.?!:;]{0,30})?\W*$`)

// calledNow says what somebody is called today.
var calledNow = phrase.Like("I'm Jane Doe-Smith these days, could you amend the byline?",
	`(?:^|[,;:] |[–—-] )I(?:['’]m| am) (?i:now |actually )?`+wholeName+` (?i:now|nowadays|these days)(?:[,.;!?]|$)`)

// joining adds an author to the one there is. A role or an organisation is theirs when both have it.
type joining struct{ author submission.Author }

func (e joining) Apply(b *submission.Blog) bool {
	a := &b.Author
	if a.Name == "" || strings.Contains(strings.ToLower(a.Name), strings.ToLower(e.author.Name)) {
		return false
	}
	a.Name = strings.Replace(a.Name, " and ", ", ", 1) + " and " + e.author.Name
	for _, part := range []struct {
		is  *string
		new string
	}{{&a.Role, e.author.Role}, {&a.Organisation, e.author.Organisation}} {
		if part.new != "" && !strings.EqualFold(part.new, *part.is) {
			*part.is = ""
		}
	}
	return true
}

// bothAuthors names the two who wrote the blog, of whom one is known.
type bothAuthors struct{ first, second string }

func (e bothAuthors) Apply(b *submission.Blog) bool {
	if !person.SameName(b.Author.Name, e.first) && !person.SameName(b.Author.Name, e.second) {
		return false
	}
	b.Author.Name = e.first + " and " + e.second
	return true
}

// respelling corrects the author's name, or a part of it: "my surname is spelt Abarah, with an h".
type respelling struct{ name string }

func (e respelling) Apply(b *submission.Blog) bool {
	was, is := strings.Fields(b.Author.Name), strings.Fields(e.name)
	if name := e.joinedOtherwise(was); name != "" {
		return setName(b, name)
	}
	if len(is) <= 1 {
		return e.applyToPart(b, was)
	}
	if len(was) != len(is) {
		return person.SameName(b.Author.Name, e.name) && setName(b, e.name)
	}
	for i := range is {
		if !respelt(was[i], is[i]) && !strings.HasPrefix(is[i], was[i]+"-") {
			return false
		}
	}
	return setName(b, e.name)
}

// joinedOtherwise returns a name with the part that is but for hyphens, accents and spaces the same as the correction: "Mary-Lou" for
// "Mary Lou".
func (e respelling) joinedOtherwise(was []string) string {
	key := strings.Join(person.NameKey(e.name), "")
	for from := range was {
		for to := from + 1; to <= len(was); to++ {
			if part := strings.Join(was[from:to], " "); part != e.name && strings.Join(person.NameKey(part), "") == key {
				return strings.Join(slices.Concat(was[:from], strings.Fields(e.name), was[to:]), " ")
			}
		}
	}
	return ""
}

// applyToPart corrects the only part of a name that may be misspelt so.
func (e respelling) applyToPart(b *submission.Blog, was []string) bool {
	found := -1
	for i, w := range was {
		if !respelt(w, e.name) {
			continue
		}
		if found >= 0 {
			return false
		}
		found = i
	}
	if found < 0 {
		return false
	}
	was[found] = e.name
	return setName(b, strings.Join(was, " "))
}

func setName(b *submission.Blog, name string) bool {
	b.Author.Name = name
	return true
}

// respelt says whether one part of a name may be another with a slip in it, and be it in the first letter: "Katherine", "Catherine".
func respelt(a, b string) bool {
	n := spelling.Distance(strings.ToLower(a), strings.ToLower(b))
	return n <= 1 || n <= 3 && n*2 < utf8.RuneCountInString(b)
}
