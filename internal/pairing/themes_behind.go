package pairing

import (
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// withThemesBehind writes a theme that stands before the name of a blog behind it: "Theme 3: Nine doors – what we learnt".
func (p *Pairing) withThemesBehind(blocks []document.Block) []document.Block {
	if p.Alone() {
		return blocks
	}
	blocks = p.linesOfNote(blocks)
	for i, b := range blocks {
		m := themeBefore.FindStringSubmatch(wording.Fold(b.Text()))
		if m == nil {
			continue
		}
		e, ok := p.entry(m[2])
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
		if _, ok := p.entry(wording.Fold(s)); (ok && !goesOnWithMark.MatchString(s)) || len(parts) == 0 {
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

var (
	// goesOnWithMark begins what goes on with the line before it.
	goesOnWithMark = phrase.Like("-> Sue Ferris", `^(?:[-=]*>|[|→»/–—-])\s`)
	// headsLine stands behind a name that heads a line.
	headsLine = phrase.Like(" -> theme 2", `^\s*(?:[-=]*>|[:|→–—]|- )`)
)

var themeBefore = phrase.Like("Theme 3: Nine doors – what we learnt", `^(?i)(themes? (?:no\.? ?|number )?\d{1,2})\s*[:.–—-]+\s+(.+)$`)
