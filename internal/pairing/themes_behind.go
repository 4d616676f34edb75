package pairing

import (
	"fmt"
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/labels"
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// withThemesBehind writes a theme that stands before the name of a blog behind it: "Theme 3: Nine doors – what we learnt".
func (p *Pairing) withThemesBehind(blocks []document.Block) []document.Block {
	if p.Alone() {
		return blocks
	}
	blocks = p.linesOfNote(blocks)
	each := p.themesHeadEach(blocks)
	for i, b := range blocks {
		m := themeBefore.FindStringSubmatch(wording.Fold(b.Text()))
		if m == nil {
			continue
		}
		e, ok := p.entry(m[2])
		if !ok && each { // "Theme 3: Nine doors by Sue Ferris", of files that nothing in it names
			text := m[2]
			if w, by := writtenIn(text); by {
				text = w.title + " | by " + w.who
			}
			blocks[i] = document.Line(text + " | " + m[1])
		}
		if !ok {
			continue
		}
		text := m[2]
		if name := strings.TrimSuffix(text, e.Text); strings.HasSuffix(name, ". ") && e.Text != "" { // "Nine doors. What we learnt"
			text = strings.TrimRight(name, ". ") + " – " + e.Text
		}
		blocks[i] = document.Line(text + " | " + m[1])
	}
	return blocks
}

// themesHeadEach says whether a note has as many lines that begin with a theme and go on to what may be a title as there are blogs.
func (p *Pairing) themesHeadEach(blocks []document.Block) bool {
	n := 0
	for _, b := range blocks {
		if m := themeBefore.FindStringSubmatch(wording.Fold(b.Text())); m != nil && (givesWriter(m[2]) || givesTheme(m[2]+" | "+m[1])) {
			n++
		}
	}
	return n == len(p.all)
}

// linesOfNote returns the lines of a note, which begin anew at each sentence that begins with the name of a blog as a line of a list
// does: "Two blogs. Nine doors – theme 3".
func (p *Pairing) linesOfNote(blocks []document.Block) []document.Block {
	var out []document.Block
	for _, b := range blocks {
		lines := b.Lines()
		if len(lines) == 0 { // a table
			out = append(out, b)
		}
		for _, line := range lines {
			if m := numberInWords.FindStringSubmatch(line.Text()); m != nil {
				line = document.Line(fmt.Sprintf("%s %d%s", m[1], wording.NumberOf(m[2]), m[3]))
			}
			if parts := p.partedAtNames(line.Text()); len(parts) > 1 {
				out = append(out, document.Paragraphs(parts)...)
			} else {
				out = append(out, line)
			}
		}
	}
	return out
}

// partedAtNames cuts a line before each sentence that begins so, and where the name of another file heads what follows, as in lines that
// were joined to one.
func (p *Pairing) partedAtNames(line string) []string {
	var parts []string
	for _, s := range wording.Sentences(line) {
		_, ok := p.entry(wording.Fold(s))
		if ok = ok && !goesOnWithMark.MatchString(s) && !(len(parts) == 1 && onlyEnumerates(parts[0])); ok || len(parts) == 0 {
			parts = append(parts, s)
		} else {
			parts[len(parts)-1] += " " + s
		}
	}
	var out []string
	for _, part := range parts {
		from := 0
		names := p.blogs.ByNames(part)
		for i, m := range names {
			if i > 0 && m.Of != names[i-1].Of && strings.EqualFold(part[m.From:m.To], p.blogs[m.Of].File) && headsLine.MatchString(part[m.To:]) {
				out = append(out, strings.TrimSpace(part[from:m.From]))
				from = m.From
			}
		}
		out = append(out, part[from:])
	}
	return out
}

// numberInWords is a line about a blog that begins with its number in words, which is written in digits then.
var numberInWords = phrase.Like("Blog one: Nine doors", `^((?i:blog|article|piece|post|story)(?i: no\.?| number)?) ((?i:one|two|three|four))((?:\s?[:–—-]|\.)\s.+)$`)

// onlyEnumerates says whether a sentence is no more than the number of the line that it begins: "1."
func onlyEnumerates(s string) bool { return labels.Enumerator.ReplaceAllString(s+" ", "") == "" }

var (
	// goesOnWithMark begins what goes on with the line before it.
	goesOnWithMark = phrase.Like("-> Sue Ferris", `^(?:[-=]*>|[|→»/–—-])\s`)
	// headsLine stands behind a name that heads a line.
	headsLine = phrase.Like(" -> theme 2", `^\s*(?:[-=]*>|[:|→–—]|- )`)
)

var themeBefore = phrase.Like("Theme 3: Nine doors – what we learnt", `^(?i)(?:[-–—•*·]\s+)?(themes? (?:no\.? ?|number )?\d{1,2})\s*[:.–—-]+\s+(.+)$`)
