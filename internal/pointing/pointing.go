// Package pointing finds which of several blogs a text means: by its title, its file, its place, its author. Who writes of several
// blogs points at one of them in many ways; here they stand in one table, for the note that brings the blogs as for the answer to
// a letter about them.
//
//	the ways to point          pointing.go (their table), way.go, by_person.go; by a part of a title: one_word.go, short_name.go, by_word.go
//	the text that may point    phrasing.go; what has to follow a name: behind.go
//	several in one text        part.go, clause.go, order.go, together.go, beside_other.go
package pointing

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"copydesk/internal/document"
	"copydesk/internal/labels"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// Blog is what one of several blogs may be called.
type Blog struct {
	ref    string     // that our letters give it
	File   string     // the name of its file
	titles [][]string // the words of its title, or of the lines at the head of its document, of which one is its title
	stem   []string   // the words of the name of its file
	word   string     // its title, where that is one word
	Author string
	houses []string // the organisation that it is of, and its first word
	themes []int
	mine   bool // whoever writes is its author, and of no other

	brought  bool // the answer brings it, and says who wrote it
	answered bool // the letter that is answered is about it, and about no other
}

// Several are blogs of which a text may point at one.
type Several []Blog

// InFile returns what a note may call a blog that came in a file: by the file's name, by one of the lines at the head of its
// document, of which one is its title, and by that title where it is one word.
func InFile(name string, head []string, title string) Blog {
	c := Blog{File: name, stem: stemOf(name), word: oneWord(title)}
	for _, line := range head {
		if words := wording.Words(line); len(words) > 1 && len(words) <= labels.LongestTitle {
			c.titles = append(c.titles, words)
		}
	}
	return c
}

// LinesOfHead is how many lines at the head of a document are taken for what may be its title.
const LinesOfHead = 4

// stemOf returns the words by which a text calls a file: its name without the ending, unless any text about blogs has these.
func stemOf(name string) []string {
	if words := wording.Words(document.WithoutExtension(name)); !countedFiles[strings.Join(words, " ")] {
		return words
	}
	return wording.Words(name) // "two.docx" is not named by "two blogs"
}

// countedFiles are names of files that any sentence about several blogs holds.
var countedFiles = wording.Set("one two three four five first second third fourth a b c 1 2 3 4 blog blogs the both")

// Submission is a submission that a reply may be about, with what it may be called.
type Submission struct {
	Ref, Title   string
	File, Author string // where the blog came in a file, and who wrote it
	Organisation string
	Mine         bool // whoever writes the reply is its author
	Themes       []int
	Answered     bool // the letter that is answered is about it, and the others are only spoken of beside it
	Brought      bool // the answer brings it
}

// OfSubmissions returns what a reply may call the submissions that it is about. What two have in common points at none.
func OfSubmissions(of []Submission) Several {
	blogs := make(Several, len(of))
	for i, n := range of {
		blogs[i] = Blog{ref: n.Ref, word: oneWord(n.Title), brought: n.Brought}
		blogs[i].titles = waysToSay(wording.Words(n.Title))
		others := slices.Concat(of[:i], of[i+1:])
		if !slices.ContainsFunc(others, func(o Submission) bool { return o.File == n.File }) {
			blogs[i].stem = stemOf(n.File)
		}
		if !slices.ContainsFunc(others, func(o Submission) bool { return person.SameName(o.Author, n.Author) }) {
			blogs[i].Author = n.Author
		}
		blogs[i].houses = housesOf(n.Organisation, others)
		blogs[i].answered = n.Answered && !slices.ContainsFunc(others, func(o Submission) bool { return o.Answered })
		blogs[i].mine = n.Mine && !slices.ContainsFunc(others, func(o Submission) bool { return o.Mine })
		for _, theme := range n.Themes {
			if !slices.ContainsFunc(others, func(o Submission) bool { return slices.Contains(o.Themes, theme) }) {
				blogs[i].themes = append(blogs[i].themes, theme)
			}
		}
	}
	return blogs
}

// waysToSay returns a title of several words, and the same without its article: "Drawer of returned letters – …" is about "The drawer
// of returned letters".
func waysToSay(title []string) [][]string {
	switch {
	case len(title) < 2:
		return nil
	case len(title) > leastWithoutArticle && articles[title[0]]:
		return [][]string{title, title[1:]}
	}
	return [][]string{title}
}

// leastWithoutArticle is how many words of a title are left at least that names a blog without its article.
const leastWithoutArticle = 3

var articles = wording.Set("the a an our my")

// Ref is what our letters call one of several submissions.
func (s Several) Ref(at int) string { return s[at].ref }

// Mention is where a text points at a blog.
type Mention struct {
	Of       int // the blog's place among all
	From, To int
	ByFile   bool // it is the name of a file
	stays    bool // what is said of the blog is read with the name
	way      *way
}

// way is one of the ways in which a text points at a blog.
type way struct {
	example string
	clear   clarity
	find    func(Several, *phrasing) []Mention
}

// clarity is how clearly a text points at a blog in some way.
type clarity int

const (
	byName  clarity = iota // it calls the blog by a name of its own
	byPlace                // or by its place among all
	byWord                 // or by a word that is said of it alone
	byStart                // or a sentence begins with such a word: it points at a blog where nothing else does
	byGuess                // or with words that point at a blog only in the note that brings several, where nothing else does
)

// ways are how people point at one of several blogs, the clearest first.
var ways = []*way{
	{"SS20-2", byName, Several.byRef},
	{"lamps.docx", byName, Several.byFile},
	{"“Nine doors”", byName, Several.byTitle},
	{"for Prudence", byName, Several.byOneWord},
	{"the second one, the latter, blog 2", byPlace, Several.byPlace},
	{"the kites one", byWord, Several.byPartOfTitle},
	{"Tom’s blog, the one by Okafor", byWord, Several.byOwner},
	{"the Kerbwise blog", byWord, Several.byClient},
	{"mine", byWord, Several.byMine},
	{"this one", byWord, Several.byThis},
	{"the one for theme 3", byWord, Several.byTheme},
	{"Kites is fine where it is.", byStart, Several.bySubject},
	{"Tom would like the title to be “Nine doors”", byStart, Several.byWisher},
	{"first, and then the other", byGuess, Several.byLoosePlace},
	{"Tom is an engineer.", byGuess, Several.byAuthor},
}

// Mentions finds where a text points at blogs, in the order of the text. Of two that overlap the longer counts, else the clearer.
func (s Several) Mentions(text string) []Mention {
	t := &phrasing{text: text}
	var found []Mention
	for _, w := range ways {
		if w.clear == byStart && len(found) > 0 || w.clear > byStart {
			break
		}
		found = append(found, s.found(t, w)...)
	}
	if others := s.besideOther(t.outsideQuotes(), found); len(others) > 0 {
		found = append(found, others...)
	}
	return apart(found)
}

// found returns the mentions that one way finds.
func (s Several) found(t *phrasing, w *way) []Mention {
	if w.clear > byName {
		t = t.outsideQuotes()
	}
	found := w.find(s, t)
	for i := range found {
		found[i].way = w
	}
	return found
}

// apart leaves out of some mentions those that overlap longer or clearer ones, and sorts them by where they stand.
func apart(found []Mention) []Mention {
	slices.SortStableFunc(found, func(a, b Mention) int { return cmp.Compare(b.To-b.From, a.To-a.From) })
	var kept []Mention
	for _, m := range found {
		if !slices.ContainsFunc(kept, func(k Mention) bool { return m.From < k.To && k.From < m.To && (m.Of != k.Of || m.way != k.way) }) {
			kept = append(kept, m)
		}
	}
	slices.SortStableFunc(kept, func(a, b Mention) int { return cmp.Compare(a.From, b.From) })
	return kept
}

// NamedIn returns the blogs that a sentence of the note that brings them names, each once, in their order: those that it names most
// clearly.
func (s Several) NamedIn(sentence string) []int {
	t := &phrasing{text: sentence}
	var of []int
	var found []Mention
	for i, w := range ways {
		found = append(found, s.found(t, w)...)
		if (i+1 == len(ways) || ways[i+1].clear > w.clear) && len(found) > 0 {
			break
		}
	}
	for _, m := range apart(found) {
		of = append(of, m.Of)
	}
	slices.Sort(of)
	return slices.Compact(of)
}

// find finds where a text points at blogs in some of the ways.
func (s Several) find(text string, counts func(*way) bool) []Mention {
	t := &phrasing{text: text}
	var found []Mention
	for _, w := range ways {
		if counts(w) {
			found = append(found, s.found(t, w)...)
		}
	}
	return apart(found)
}

// Clearly finds where a text points at blogs, but for sentences that only begin with a word that may mean one.
func (s Several) Clearly(text string) []Mention {
	return s.find(text, func(w *way) bool { return w.clear <= byWord })
}

// ByNames finds where a text calls blogs by their names.
func (s Several) ByNames(text string) []Mention {
	return s.find(text, func(w *way) bool { return w.clear == byName })
}

// ByAuthors finds where a line calls blogs by the names of their authors or organisations, as a label: "Tom: …", "Description for Tom – …".
func (s Several) ByAuthors(line string) (found []Mention) {
	for _, m := range s.byWhose(&phrasing{text: line}) {
		if behindLabel.MatchString(line[m.To:]) {
			found = append(found, m)
		}
	}
	return found
}

// AuthorsIn returns the blogs whose authors a line names, for whatever.
func (s Several) AuthorsIn(line string) (of []int) {
	for _, m := range s.byAuthor(&phrasing{text: line}) {
		of = append(of, m.Of)
	}
	return of
}

// Touched returns the blogs of which a text speaks in whatever way, be it only of their authors or organisations.
func (s Several) Touched(text string) []int {
	of := s.AuthorsIn(text)
	for _, m := range append(s.Mentions(text), s.byHouse(&phrasing{text: text})...) {
		of = append(of, m.Of)
	}
	return of
}

// OnlyOneBy returns the one blog whose author or organisation some words name, and name no more; -1 where none does.
func (s Several) OnlyOneBy(words string) int {
	for _, m := range s.byWhose(&phrasing{text: words}) {
		if m.From == 0 && m.To == len(words) {
			return m.Of
		}
	}
	return -1
}

// SpokenOf returns the blogs of which lines say by their names that they speak: "Description for Nine doors: …", "Nine doors – theme
// 3", or by whose they are: "Here is Tom's description:". A sentence that only holds the words of a title, or a name, speaks of none.
func (s Several) SpokenOf(lines []string) (of []int) {
	for _, line := range lines {
		for _, m := range s.byOwner(&phrasing{text: line}) {
			if before := line[:m.From]; strings.IndexFunc(before, isWord) < 0 || leadsToTopic.MatchString(before) || handsOver.MatchString(before) {
				of = append(of, m.Of)
			}
		}
		for _, m := range s.ByAuthors(line) {
			if label := line[:m.From]; strings.IndexFunc(label, isWord) < 0 || leadsToTopic.MatchString(label) {
				of = append(of, m.Of)
			}
		}
		for _, m := range s.ByNames(line) {
			before, behind := goesOn.ReplaceAllString(line[:m.From], ""), line[m.To:]
			if leadsToTopic.MatchString(before) || strings.IndexFunc(before, isWord) < 0 && behindTopic.MatchString(behind) ||
				quoteOpens.MatchString(before) && quoteEnds.MatchString(behind) && !comparesWith.MatchString(before) {
				of = append(of, m.Of)
			}
		}
	}
	return of
}

var (
	leadsToTopic = phrase.Like("Description for the blog “", `(?i)\b(?:for|of|in|about|regarding|re|on) (?:the |my |our )?(?:blog |piece )?["“'‘]?$|`+
		`\b(?:the|my|our) (?:(?:other|second|first|new|next|latest|last|earlier) )?(?:one|blog|piece|article|post)(?: \(|, |: | [–—-] | )["“'‘]?$|`+
		`\b(?:move|put|file|change|list|place|rename|withdraw|keep|leave) ["“'‘]?$`)
	handsOver = phrase.Like("And here is ", `(?i)\b(?:here(?:['’]s| is| are)|this is|(?:attached|below) is|have|got) (?:the )?$`)
	goesOn    = phrase.Like("And also ", `(?i)^(?:(?:and|also|then|plus|so|oh|but|now|next|finally|lastly|likewise|similarly|hi|hello|sorry|thanks|thank you|ok|okay),? )+`)
	// A title in quotation marks is spoken of wherever it stands, unless something else is only compared with it.
	quoteOpens   = phrase.Like("I think that “", `["“‘]$`)
	quoteEnds    = phrase.Like("” would suit theme 1.", `^[.,]?["”’]`)
	comparesWith = phrase.Like("The same as for “", `(?i)\b(?:like|unlike|than|as(?: (?:for|in|with|of))?|with|after|before|besides?|apart from|instead of|and not|not) (?:the |my |our )?(?:other )?(?:blog |piece |one )?["“‘]$`)
	behindLabel  = phrase.Like(": A town found its forms.", `^(?:['’]s)?\s*(?::|[–—-]\s)`)
	behindTopic  = phrase.Like("” – theme 3", `(?i)^["”'’]?\s*(?:[:,(]|[–—-] |(?:is|goes|belongs|fits|(?:should|will|can|could|may|would|must|needs? to|ought to) (?:be|go)) (?:for|under|in|about)? ?)`)
)

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// OnlyOneWith returns the one blog in whose title, or name of its file, all of a few words stand; -1 where none has them, or more.
func (s Several) OnlyOneWith(text string) int {
	words := wording.Words(text)
	if !slices.ContainsFunc(words, tellsApart) {
		return -1
	}
	found := -1
	for i, c := range s {
		if !slices.ContainsFunc(c.names(), func(name []string) bool { return holdsAll(name, words) }) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = i
	}
	return found
}

// OnlyFileWith returns the one blog in the name of whose file one of a few words stands that may tell blogs apart; -1 where none has
// one, or more have.
func (s Several) OnlyFileWith(text string) int {
	words := slices.DeleteFunc(wording.Words(text), func(w string) bool { return !tellsApart(w) })
	found := -1
	for i, c := range s {
		if !slices.ContainsFunc(words, func(w string) bool { return slices.Contains(c.stem, w) }) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = i
	}
	return found
}

// NamesField says whether a word is the label of a field, and so is no name of a blog in whose title it stands: "Theme: 3" below a letter
// about “Both sides of a theme”.
func NamesField(word string) bool { return labels.Of(word) != labels.None }

// tellsApart says whether a word may tell one title from another.
func tellsApart(word string) bool {
	return utf8.RuneCountInString(word) > 2 && !wording.SmallWords[word] && !ofAnyBlog[word]
}

// ofAnyBlog are words that are said of any blog: "our new blog".
var ofAnyBlog = wording.Set("new other same next attached guest whole only joint short final updated")

func holdsAll(words, wanted []string) bool {
	return !slices.ContainsFunc(wanted, func(w string) bool { return !slices.Contains(words, w) })
}

// names returns the names of a blog, as words.
func (c Blog) names() [][]string {
	names := c.titles
	if len(c.stem) > 0 {
		names = append(slices.Clip(names), c.stem)
	}
	if c.word != "" {
		names = append(slices.Clip(names), wording.Words(c.word))
	}
	return names
}

// Is says whether a text is a name of the blog and nothing else.
func (c Blog) Is(text string) bool {
	words := wording.Words(document.WithoutExtension(text))
	return len(words) > 0 && slices.ContainsFunc(c.names(), func(name []string) bool { return slices.Equal(name, words) })
}
