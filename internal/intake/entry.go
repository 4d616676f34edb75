package intake

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"copydesk/internal/document"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// entry is a line of a list in a covering note that says all about one blog of several, with what stands below it:
// "1. “The word stop” (buses.docx) – theme 4 – by Callum Firth, Transport Data Officer".
type entry struct {
	of     int    // the blog's place among all
	text   string // what stands behind its name
	below  []string
	byFile bool // it is called by the name of its file
}

// entries finds the lines that begin with the name of one blog and speak of no other, with what stands below each where there are
// several. It returns those of this blog, and the note without those of others. Of one blog they are the lines that begin with its name.
func (p *pairing) entries(lines []noteLine) (found []entry, rest []noteLine) {
	if p == nil {
		return nil, lines
	}
	var all []entry
	list, room := p.isList(lines), 0 // for lines below the last entry
	for _, l := range lines {
		ofOthers := true
		for _, line := range segments(l.Block) {
			text := wording.Fold(line.Text())
			e, ok := entry{}, false
			if len(p.all) > 1 || len(p.named(text)) > 0 {
				e, ok = p.entry(text)
			}
			switch {
			case ok:
				all, room = append(all, e), mostBelow
			case text != "" && list && room > 0 && p.goesOn(text) && (l.of == ofNone || l.of == all[len(all)-1].of):
				e = all[len(all)-1]
				all[len(all)-1].below = append(e.below, text)
				room--
			default:
				room, ofOthers = 0, ofOthers && text == ""
				continue
			}
			ofOthers = ofOthers && e.of != p.at
		}
		if !ofOthers {
			rest = append(rest, l)
		}
	}
	return slices.DeleteFunc(all, func(e entry) bool { return e.of != p.at }), rest
}

// withThemesBehind writes a theme that stands before the name of a blog behind it: "Theme 3: Nine doors – what we learnt".
func (p *pairing) withThemesBehind(blocks []document.Block) []document.Block {
	if p == nil || len(p.all) == 1 {
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
		if name := strings.TrimSuffix(text, e.text); strings.HasSuffix(name, ". ") && e.text != "" { // "Nine doors. What we learnt"
			text = strings.TrimRight(name, ". ") + " – " + e.text
		}
		blocks[i] = document.Block{Spans: []document.Span{{Text: text + " | " + m[1]}}}
	}
	return blocks
}

// linesOfNote returns the lines of a note, which begin anew at each sentence that begins with the name of a blog as a line of a list
// does: "Two blogs. Nine doors – theme 3".
func (p *pairing) linesOfNote(blocks []document.Block) []document.Block {
	var out []document.Block
	for _, b := range blocks {
		lines := segments(b)
		if len(lines) == 0 { // a table
			out = append(out, b)
		}
		for _, line := range lines {
			if parts := p.partedAtNames(line.Text()); len(parts) > 1 {
				out = append(out, paragraphs(parts)...)
			} else {
				out = append(out, line)
			}
		}
	}
	return out
}

// partedAtNames cuts a line before each sentence that begins so.
func (p *pairing) partedAtNames(line string) []string {
	var parts []string
	for _, s := range wording.Sentences(line) {
		if _, ok := p.entry(wording.Fold(s)); ok || len(parts) == 0 {
			parts = append(parts, s)
		} else {
			parts[len(parts)-1] += " " + s
		}
	}
	return parts
}

var themeBefore = phrase.Like("Theme 3: Nine doors – what we learnt", `^(?i)(themes? (?:no\.? ?|number )?\d{1,2})\s*[:.–—-]+\s+(.+)$`)

// isList says whether lines of a note speak of different blogs.
func (p *pairing) isList(lines []noteLine) bool {
	first := -1
	for _, l := range lines {
		for _, line := range segments(l.Block) {
			e, ok := p.entry(wording.Fold(line.Text()))
			if ok && first >= 0 && e.of != first {
				return true
			}
			if ok {
				first = e.of
			}
		}
	}
	return false
}

// mostBelow is how many lines below its own a blog may have in a list.
const mostBelow = 3

// goesOn says whether a line below that of a blog goes on with it.
func (p *pairing) goesOn(text string) bool {
	return len(p.named(text)) == 0 && !bothBlogs.MatchString(text) && !twoPeople.MatchString(text) && !speaksToDesk(text) && !farewell.MatchString(text) &&
		!mentionsBlog(text) && wording.Count(text) <= longestSummary
}

// entry reads a line that begins with the name of one blog, has the name of its file in it, or has its author before it, and
// names no other.
func (p *pairing) entry(line string) (entry, bool) {
	if len(line) > 400 || bothBlogs.MatchString(line) {
		return entry{}, false
	}
	text := enumerator.ReplaceAllString(line, "")
	for _, l := range leadsOf(text) {
		begin := strings.TrimLeft(l.rest, "“\"‘'*_[( ")
		words := wording.Bare(begin) + " "
		for i, f := range p.all {
			for n, name := range f.namesFor(begin) {
				if !strings.HasPrefix(words, name+" ") {
					continue
				}
				if behind, ok := cutBare(begin, name); ok && p.namesOnly(line, i) && !isOwnSentence(behind) {
					return entry{of: i, text: l.said + behind, byFile: n == 0 && f.stem() != ""}, true
				}
			}
		}
	}
	for i, f := range p.all {
		if before, behind, ok := strings.Cut(text, f.name); ok && f.stem() != "" && p.namesOnly(line, i) {
			if leadsToFile.MatchString(before) {
				before = ""
			}
			return entry{of: i, text: "– " + before + " | " + behind, byFile: true}, true
		}
	}
	if short, behind, ok := strings.Cut(text, ": "); ok && fieldOf(short) == noField {
		if i := p.calledShort(short); i >= 0 && p.namesOnly(line, i) {
			return entry{of: i, text: ": " + behind}, true
		}
	}
	return entry{}, false
}

// leadsToFile ends in what leads to the name of a file: "Tom's is lamps.docx".
var leadsToFile = phrase.Like("Tom's is ", `(?i)\b(?:is|are|was|in|see|called|named|file|attached(?: as)?|as|document)[:\s]*$`)

// isOwnSentence says whether a name goes on as a sentence does, and not as a list: "Nine doors took us longer than we hoped."
func isOwnSentence(behind string) bool {
	return wording.BeginsSmall(behind) && !behindEntry.MatchString(behind)
}

var behindEntry = phrase.Like("theme 3, by Sue Ferris", `^(?:themes?|by|written by|for|on|under|in|from)\b`)

// calledShort returns the only blog in whose title all of a few words stand; -1 where there is none: "Ledger" of "The ledger and
// the tide".
func (p *pairing) calledShort(words string) int {
	short := wording.Words(words)
	if len(short) == 0 || len(short) > 3 || utf8.RuneCountInString(short[len(short)-1]) < 4 {
		return -1
	}
	found := -1
	for i, f := range p.all {
		if !slices.ContainsFunc(f.names(), func(name string) bool { return holdsAll(strings.Fields(name), short) }) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = i
	}
	return found
}

func holdsAll(words, wanted []string) bool {
	return !slices.ContainsFunc(wanted, func(w string) bool { return !slices.Contains(words, w) })
}

// lead is what may stand before the name of a blog: what it says of the blog, and the line behind it.
type lead struct{ said, rest string }

// leadsOf reads a line as if nothing stood before a name, its number ("Blog 2 – Nine doors") or its author ("Sue Ferris, Harbour
// Clerk: Nine doors").
func leadsOf(line string) []lead {
	leads := []lead{{"", line}, {"", blogNumber.ReplaceAllString(line, "")}}
	for _, joint := range []string{": ", " - ", " – ", " | "} {
		if who, rest, ok := strings.Cut(line, joint); ok && person.LooksLikeName(person.In(who).Name) {
			leads = append(leads, lead{": by " + who + " | ", rest})
		}
	}
	return leads
}

// namesOnly says whether a line names no other blog.
func (p *pairing) namesOnly(line string, of int) bool {
	return !slices.ContainsFunc(p.named(line), func(i int) bool { return i != of })
}

// cutBare cuts a name, given bare, off the start of a text, with the marks and the ending of a file behind it.
func cutBare(text, name string) (behind string, ok bool) {
	for at, r := range text {
		end := at + utf8.RuneLen(r)
		if at > 2*len(name)+20 {
			return "", false
		}
		if end < len(name) || wording.Bare(text[:end]) != name {
			continue
		}
		behind = fileEnding.ReplaceAllString(text[end:], "")
		if next, _ := utf8.DecodeRuneInString(behind); unicode.IsLetter(next) || unicode.IsDigit(next) {
			continue // the name goes on: "Tide" of "Tides"
		}
		return strings.TrimLeft(behind, "”\"’'*_])?!., "), true
	}
	return "", false
}

var fileEnding = phrase.MustCompile(`(?i)^\.(?:docx?|docm|dotx|odt|rtf|pdf|md|markdown|txt|html?|pages)\b`)

// entry takes what an entry says of its blog: the parts between dashes, bars, commas and brackets, each known by what it says. What
// is left is the description, with the title before it where neither the entry nor the document gives one.
func (r reader) entry(e entry, f file, where string, found *fields) {
	var left []part
	apart := true // from what was left before
	for n, p := range r.entryParts(e, f) {
		if r.partOf(e, f, n, p.text, where, found) {
			apart = true
			continue
		}
		if apart {
			p.joint = ""
		}
		left, apart = append(left, p), false
	}
	said := joinedParts(left)
	titled := !e.byFile || len(f.doc.Blocks) > 1 && wording.Count(f.doc.Blocks[0].Text()) <= longestTitle
	if len(said) > 1 && e.byFile && mayName(said[0]) {
		found.title.offer(wording.Unquote(said[0]), where, byProse)
		said = said[1:]
	} else if len(said) > 0 && !titled && mayName(left[0].text) {
		found.title.offer(wording.Unquote(left[0].text), where, byProse)
		if left = left[1:]; len(left) > 0 {
			left[0].joint = ""
		}
		said = joinedParts(left)
	}
	if at := slices.IndexFunc(said, func(s string) bool { return wording.Count(s) > leastSummary }); at >= 0 {
		found.description.offer(wording.Unquote(speech.WithoutCount(said[at])), where, byProse)
	}
}

// leastSummary is how many words a description in a list has more than.
const leastSummary = 3
