package intake

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"copydesk/internal/labels"
	"copydesk/internal/person"
	"copydesk/internal/wording"
)

// Who writes of several blogs points at one of them in many ways. Here they stand in one table, for the note that brings the blogs
// as for the answer to a letter about them.

// called is what one of several blogs may be called.
type called struct {
	ref    string     // that our letters give it
	file   string     // the name of its file
	titles [][]string // the words of its title, or of the lines at the head of its document, of which one is its title
	stem   []string   // the words of the name of its file
	word   string     // its title, where that is one word
	author string
	themes []int
}

// several are blogs of which a text may point at one.
type several []called

// called returns what a note may call a document.
func (f file) called() called {
	c := called{file: f.name, stem: stemOf(f.name)}
	if f.shared {
		c.file, c.stem = "", nil
	}
	blocks := f.doc.Blocks
	for _, b := range blocks[:min(len(blocks), titleLines)] {
		if words := wording.Words(b.Text()); len(words) > 1 && len(words) <= labels.LongestTitle {
			c.titles = append(c.titles, words)
		}
	}
	if len(blocks) > 1 {
		title := blocks[0].Text()
		if field, _, val := labels.InBlock(blocks[0]); field == labels.Title {
			title = val
		}
		c.word = oneWord(title)
	}
	return c
}

// titleLines are how many lines at the head of a document are taken for what may be its title.
const titleLines = 4

// stemOf returns the words by which a text calls a file: its name without the ending, unless any text about blogs has these.
func stemOf(name string) []string {
	if words := wording.Words(extension.ReplaceAllString(name, "")); !countedFiles[strings.Join(words, " ")] {
		return words
	}
	return wording.Words(name) // "two.docx" is not named by "two blogs"
}

// countedFiles are names of files that any sentence about several blogs holds.
var countedFiles = wording.Set("one two three four five first second third fourth a b c 1 2 3 4 blog blogs the both")

// Named is a submission that a reply may be about, with what it may be called.
type Named struct {
	Ref, Title   string
	File, Author string // where the blog came in a file, and who wrote it
	Themes       []int
}

// calledAs returns what a reply may call the submissions that it is about. What two have in common points at none.
func calledAs(of []Named) several {
	blogs := make(several, len(of))
	for i, n := range of {
		blogs[i] = called{ref: n.Ref, word: oneWord(n.Title)}
		if words := wording.Words(n.Title); len(words) > 1 {
			blogs[i].titles = [][]string{words}
		}
		others := slices.Concat(of[:i], of[i+1:])
		if !slices.ContainsFunc(others, func(o Named) bool { return o.File == n.File }) {
			blogs[i].stem = stemOf(n.File)
		}
		if !slices.ContainsFunc(others, func(o Named) bool { return person.SameName(o.Author, n.Author) }) {
			blogs[i].author = n.Author
		}
		for _, theme := range n.Themes {
			if !slices.ContainsFunc(others, func(o Named) bool { return slices.Contains(o.Themes, theme) }) {
				blogs[i].themes = append(blogs[i].themes, theme)
			}
		}
	}
	return blogs
}

// mention is where a text points at a blog.
type mention struct {
	of       int // the blog's place among all
	from, to int
	byFile   bool // it is the name of a file
	way      *way
}

// way is one of the ways in which a text points at a blog.
type way struct {
	example string
	clear   clarity
	find    func(several, *phrasing) []mention
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
	{"SS20-2", byName, several.byRef},
	{"lamps.docx", byName, several.byFile},
	{"“Nine doors”", byName, several.byTitle},
	{"for Prudence", byName, several.byOneWord},
	{"the second one, the latter, blog 2", byPlace, several.byPlace},
	{"the kites one", byWord, several.byPartOfTitle},
	{"Tom’s blog, the one by Okafor", byWord, several.byOwner},
	{"the one for theme 3", byWord, several.byTheme},
	{"Kites is fine where it is.", byStart, several.bySubject},
	{"first, and then the other", byGuess, several.byLoosePlace},
	{"Tom is an engineer.", byGuess, several.byAuthor},
}

// mentions finds where a text points at blogs, in the order of the text. Of two that overlap the longer counts, else the clearer.
func (s several) mentions(text string) []mention {
	t := &phrasing{text: text}
	var found []mention
	for _, w := range ways {
		if w.clear == byStart && len(found) > 0 || w.clear > byStart {
			break
		}
		found = append(found, s.found(t, w)...)
	}
	return apart(found)
}

// found returns the mentions that one way finds.
func (s several) found(t *phrasing, w *way) []mention {
	found := w.find(s, t)
	for i := range found {
		found[i].way = w
	}
	return found
}

// apart leaves out of some mentions those that overlap longer or clearer ones, and sorts them by where they stand.
func apart(found []mention) []mention {
	slices.SortStableFunc(found, func(a, b mention) int { return cmp.Compare(b.to-b.from, a.to-a.from) })
	var kept []mention
	for _, m := range found {
		if !slices.ContainsFunc(kept, func(k mention) bool { return m.from < k.to && k.from < m.to && (m.of != k.of || m.way != k.way) }) {
			kept = append(kept, m)
		}
	}
	slices.SortStableFunc(kept, func(a, b mention) int { return cmp.Compare(a.from, b.from) })
	return kept
}

// named returns the blogs that a sentence of the note that brings them names, each once, in their order: those that it names most
// clearly.
func (s several) named(sentence string) []int {
	t := &phrasing{text: sentence}
	var of []int
	var found []mention
	for i, w := range ways {
		found = append(found, s.found(t, w)...)
		if (i+1 == len(ways) || ways[i+1].clear > w.clear) && len(found) > 0 {
			break
		}
	}
	for _, m := range apart(found) {
		of = append(of, m.of)
	}
	slices.Sort(of)
	return slices.Compact(of)
}

// find finds where a text points at blogs in some of the ways.
func (s several) find(text string, counts func(*way) bool) []mention {
	t := &phrasing{text: text}
	var found []mention
	for _, w := range ways {
		if counts(w) {
			found = append(found, s.found(t, w)...)
		}
	}
	return apart(found)
}

// byNames finds where a text calls blogs by their names.
func (s several) byNames(text string) []mention {
	return s.find(text, func(w *way) bool { return w.clear == byName })
}

// onlyOneWith returns the one blog in whose title, or name of its file, all of a few words stand; -1 where none has them, or more.
func (s several) onlyOneWith(text string) int {
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
func (c called) names() [][]string {
	names := c.titles
	if len(c.stem) > 0 {
		names = append(slices.Clip(names), c.stem)
	}
	if c.word != "" {
		names = append(slices.Clip(names), wording.Words(c.word))
	}
	return names
}

// is says whether a text is a name of the blog and nothing else.
func (c called) is(text string) bool {
	words := wording.Words(extension.ReplaceAllString(text, ""))
	return len(words) > 0 && slices.ContainsFunc(c.names(), func(name []string) bool { return slices.Equal(name, words) })
}
