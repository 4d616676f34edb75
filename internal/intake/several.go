package intake

import (
	"slices"

	"copydesk/internal/attached"
	"copydesk/internal/labels"
	"copydesk/internal/message"
	"copydesk/internal/person"
	"copydesk/internal/pointing"
)

// pairing tells which part of a covering note speaks of one blog among several. A nil pairing takes everything.
type pairing struct {
	file   attached.File
	at     int // its place among all
	all    []attached.File
	blogs  pointing.Several // what they may be called
	beside []person.Person  // who stands beside their names in the note
}

// pair returns the pairing of one of some files.
func pair(all []attached.File, at int) *pairing {
	p := &pairing{file: all[at], at: at, all: all, blogs: make(pointing.Several, len(all))}
	for i, f := range all {
		p.blogs[i] = called(f)
	}
	return p
}

// called returns what a note may call a document.
func called(f attached.File) pointing.Blog {
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

// brought counts the blogs that came with an email: what an email says that brought its own is said of these.
func (p *pairing) brought(m *message.Message) int {
	n := 0
	for _, f := range p.all {
		if f.Mail == m {
			n++
		}
	}
	return n
}

// whose says which blog a sentence names first of all; -1 for none.
func (p *pairing) whose(sentence string) int {
	if named := p.named(sentence); len(named) > 0 {
		return named[0]
	}
	return -1
}

// named returns the blogs that a sentence names.
func (p *pairing) named(sentence string) []int { return p.blogs.NamedIn(sentence) }

// namesOnly says whether a line names no other blog.
func (p *pairing) namesOnly(line string, of int) bool {
	return !slices.ContainsFunc(p.named(line), func(i int) bool { return i != of })
}
