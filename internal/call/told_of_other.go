package call

import (
	"strings"

	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// TellsOfOther says whether a sentence in which a theme stands tells something of another thing than which theme the blog is for: "Revolution
// is for people", "Carbon is 1 of 2", "Need 2." title is what the blog is called too: of a blog about carbon, "carbon is 2" tells the theme.
func (c *Call) TellsOfOther(text, title string) bool {
	text = strings.TrimSpace(text)
	if namesThemes.MatchString(text) {
		return false
	}
	return countedOut.MatchString(text) || c.isOfSubject(text, title) || c.doesSomething(text)
}

// isOfSubject says whether a sentence says what something else is that it names: "Revolution is for people".
func (c *Call) isOfSubject(text, title string) bool {
	m := ofSubject.FindStringSubmatch(text)
	if m == nil || c.SaysTheme(m[1]) || choosingVerbs[strings.ToLower(m[2])] {
		return false
	}
	ofBlog := wording.Set(title)
	for _, w := range wording.Words(m[1]) {
		if meansBlog[w] || ofBlog[w] && !wording.SmallWords[w] {
			return false
		}
	}
	return true
}

// doesSomething says whether the name of a theme is what a sentence tells of: "people matter more".
func (c *Call) doesSomething(text string) bool {
	r := c.read(text)
	for _, n := range r.namings {
		if n.whole() && r.is(n.to, doings) {
			return true
		}
	}
	return false
}

// numbersAnother says whether a sentence says of another theme that it should have this number: "People should be theme 4" corrects the call.
func (r *reading) numbersAnother(m mention) bool {
	at := m.from
	for at > 0 && (r.is(at-1, themeWords) || r.is(at-1, numberMarks)) {
		at--
	}
	before := at
	for before > 0 && r.is(before-1, shouldBe) {
		before--
	}
	n, ok := r.namingTo(before)
	return m.number && before < at && ok && n.whole() && len(n.themes) == 1 && len(m.themes) == 1 && n.themes[0] != m.themes[0] && (n.from == 0 || r.endsSentence(n.from-1))
}

var shouldBe = set("is are should must ought to be would was")

var (
	namesThemes = phrase.Like("theme 2", `(?i)\bthem(?:e|es|a|en)\b`)
	// countedOut is a number that counts, and is no theme's.
	countedOut = phrase.Like("Need 2.", `(?i)\b`+wording.Numeral+` (?:out )?of (?:the )?`+wording.Numeral+`\b|^(?:(?:i|we|they)(?:['’]ve)? )?(?:only |just |still )*(?:need|needs|have|has|got|had|sent|found|lost|counted) (?:only |just )?`+wording.Numeral+`\W*$`)
	ofSubject  = phrase.Like("Revolution is for people.", `^([\p{L}’'-]+(?: [\p{L}’'-]+){0,3}) (?:is|are|was|were|(\p{Ll}{3,}s) (?:for|with|about|to|from)) \S`)
	// choosingVerbs are what a blog does under a theme, and who chooses.
	choosingVerbs = wording.Set("fits suits goes sits belongs votes opts plumps speaks leans works counts thanks regards apologies")
	// meansBlog are words that stand for the blog, for whoever chooses, and for what is chosen.
	meansBlog = wording.Set(`it it's this that these those they both either all which what i we you he she who here there
		blog blogs post posts piece article text draft submission entry contribution mine ours one
		number theme category topic strand area section pillar home place fit choice preference answer match option pick vote favourite favorite best better
		closest nearest next first second third last right main feeling instinct guess thought view opinion hunch suggestion decision consensus
		reply response call verdict proposal boss team committee board editor editors client`)
	// doings are verbs of which people, or whatever else a theme is called, are the subject.
	doings = set("matter matters come comes came need needs want wants love loves like liked hate know knows think say said expect deserve use live hit hits struck changed changes make makes made get gets gave brought taught took")
)
