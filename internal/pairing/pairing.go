// Package pairing tells which part of a covering note speaks of which blog, where an email brings several: by the lines that name
// one, lists with an entry for each, groups of labels, clauses of a sentence, and who stands beside a name. What the parts say is
// read elsewhere.
package pairing

import (
	"slices"

	"copydesk/internal/attached"
	"copydesk/internal/document"
	"copydesk/internal/labels"
	"copydesk/internal/message"
	"copydesk/internal/person"
	"copydesk/internal/pointing"
)

// Pairing tells which part of a covering note speaks of one blog among several. A nil pairing takes everything.
type Pairing struct {
	File   attached.File
	At     int // its place among all
	all    []attached.File
	blogs  pointing.Several // what they may be called
	beside []person.Person  // who stands beside their names in the note
	done   relabelled       // which the pairings of all of them share
}

// relabelled are notes as they are written for some blogs, which is the same for each: of forty and a note of half a megabyte it takes
// forty seconds to do it for each.
type relabelled map[noteKey][]document.Block

type noteKey struct {
	first  *document.Block
	blocks int
}

// Of returns the pairing of one of some files.
func Of(all []attached.File, at int) *Pairing { return Each(all)[at] }

// Each returns the pairing of each of some files.
func Each(all []attached.File) []*Pairing {
	blogs, done := make(pointing.Several, len(all)), relabelled{}
	for i, f := range all {
		blogs[i] = Called(f)
	}
	each := make([]*Pairing, len(all))
	for i, f := range all {
		each[i] = &Pairing{File: f, At: i, all: all, blogs: slices.Clone(blogs), done: done}
	}
	return each
}

// Alone says whether there is no other blog.
func (p *Pairing) Alone() bool { return p == nil || len(p.all) == 1 }

// Relabelled writes what stands in lists apart, or before the name of its blog, as lines of one blog each.
func (p *Pairing) Relabelled(blocks []document.Block) []document.Block {
	if p.Alone() || len(blocks) == 0 {
		return blocks
	}
	key := noteKey{&blocks[0], len(blocks)}
	if _, ok := p.done[key]; !ok {
		p.done[key] = p.withThemesBehind(p.withListsApart(blocks))
	}
	return slices.Clone(p.done[key])
}

// Called returns what a note may call a document.
func Called(f attached.File) pointing.Blog {
	name, title := f.Name, ""
	if f.Shared {
		name = ""
	}
	blocks := f.Doc.Blocks
	var head []string
	for _, b := range blocks[:min(len(blocks), pointing.LinesOfHead)] {
		head = append(head, b.Text())
	}
	if len(blocks) > 1 {
		title = head[0]
		if field, _, val := labels.InBlock(blocks[0]); field == labels.Title {
			title = val
		}
	}
	return pointing.InFile(name, head, title)
}

// Brought counts the blogs that came with an email: what an email says that brought its own is said of these.
func (p *Pairing) Brought(m *message.Message) int {
	n := 0
	for _, f := range p.all {
		if f.Mail == m {
			n++
		}
	}
	return n
}

// whose says which blog a sentence names first of all; -1 for none.
func (p *Pairing) whose(sentence string) int {
	if named := p.named(sentence); len(named) > 0 {
		return named[0]
	}
	return -1
}

// named returns the blogs that a sentence names.
func (p *Pairing) named(sentence string) []int { return p.blogs.NamedIn(sentence) }

// namesOnly says whether a line names no other blog.
func (p *Pairing) namesOnly(line string, of int) bool {
	return !slices.ContainsFunc(p.named(line), func(i int) bool { return i != of })
}
