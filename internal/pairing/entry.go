package pairing

import (
	"slices"
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/labels"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/pointing"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// Entry is a line of a list in a covering note that says all about one blog of several, with what stands below it:
// "1. “The word stop” (buses.docx) – theme 4 – by Callum Firth, Transport Data Officer".
type Entry struct {
	of           int    // the blog's place among all
	Text         string // what stands behind its name
	Below        []string
	ByFile       bool   // it is called by the name of its file
	ByPlace      bool   // or by its place among all
	byWord       bool   // or by a word of its title
	quoted       bool   // or by a title in quotation marks, and more than by the name of its file
	Short        string // those words
	Named        string // as the line writes that name, where it has no extension
	Organisation string // that stands before its name, and not who wrote it
}

// Entries finds the lines that begin with the name of one blog and speak of no other, with what stands below each where there are
// several. It returns those of this blog, and the note without those of others. Of one blog they are the lines that begin with its name.
func (p *Pairing) Entries(lines []Line) (found []Entry, rest []Line) {
	if p == nil {
		return nil, lines
	}
	var all []Entry
	places := p.byPlace(lines)
	list, room := len(places) > 0 || p.isList(lines), 0 // for lines below the last entry
	for _, l := range lines {
		ofOthers := true
		for _, line := range l.Block.Lines() {
			text := wording.Fold(line.Text())
			e, ok := Entry{}, false
			if len(p.all) > 1 || len(p.named(text)) > 0 {
				e, ok = p.entry(text)
			}
			if placed, numbered := places[text]; numbered && (!ok || e.byWord || placed.quoted) {
				e, ok = placed, true
			}
			switch {
			case ok:
				all, room = append(all, e), MostBelow
			case text != "" && list && room > 0 && p.goesOn(text) && (l.Of == OfNone || l.Of == all[len(all)-1].of):
				e = all[len(all)-1]
				all[len(all)-1].Below = append(e.Below, text)
				room--
			default:
				room, ofOthers = 0, ofOthers && text == ""
				continue
			}
			ofOthers = ofOthers && e.of != p.At
		}
		if !ofOthers {
			rest = append(rest, l)
		}
	}
	return slices.DeleteFunc(all, func(e Entry) bool { return e.of != p.At }), rest
}

// isList says whether lines of a note speak of different blogs.
func (p *Pairing) isList(lines []Line) bool {
	first := -1
	for _, l := range lines {
		for _, line := range l.Block.Lines() {
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

// goesOn says whether a line below that of a blog goes on with it.
func (p *Pairing) goesOn(text string) bool {
	return len(p.named(text)) == 0 && !pointing.Both.MatchString(text) && !twoPeople.MatchString(text) && !speech.ToDesk(text) && !speech.Farewell.MatchString(text) &&
		!speech.MentionsBlog(text) && wording.Count(text) <= labels.LongestSummary
}

// entry reads a line that begins with the name of one blog, has the name of its file in it, or has its author before it, and
// names no other.
func (p *Pairing) entry(line string) (Entry, bool) {
	if len(line) > 400 {
		return Entry{}, false
	}
	text := labels.Enumerator.ReplaceAllString(line, "")
	names := p.blogs.ByNames(text)
	if len(names) == 0 {
		return p.entryOfWord(text)
	}
	of := names[0].Of
	if pointing.Both.MatchString(text[:names[0].From]) { // behind the name its description may speak of "each other"
		return Entry{}, false
	}
	if slices.ContainsFunc(names, func(m pointing.Mention) bool { return m.Of != of }) {
		return Entry{}, false
	}
	for _, m := range names {
		if e, ok := entryAt(text, m); ok {
			return e, true
		}
	}
	for _, m := range names {
		if before := text[:m.From]; strings.EqualFold(text[m.From:m.To], p.blogs[of].File) {
			if leadsToFile.MatchString(before) {
				before = before[:max(0, strings.LastIndexAny(before, "–—|)"))] // “Nine doors” (theme 3) – attached as lamps.docx
			}
			return Entry{of: of, Text: "– " + before + " | " + text[m.To:], ByFile: true}, true
		}
	}
	return Entry{}, false
}

// entryAt reads a line that begins with the name of a blog, or with what leads to it.
func entryAt(text string, m pointing.Mention) (Entry, bool) {
	extension := document.ExtensionOf(text[m.To:])
	behind := strings.TrimLeft(strings.TrimPrefix(text[m.To:], extension), "”\"’'*_])?!., ")
	who, ok := leadsTo(text[:m.From])
	if !ok || isOwnSentence(behind) {
		return Entry{}, false
	}
	e := Entry{of: m.Of, Text: behind, ByFile: m.ByFile}
	end := m.To
	if strings.HasPrefix(text[end:], "?") || strings.HasPrefix(text[end:], "!") { // which no file name has
		end++
	}
	if named := text[m.From:end]; m.ByFile && extension == "" && document.ExtensionOf(named+text[m.To:]) == "" {
		e.Named = named
	}
	switch {
	case who == "":
	case byBehind.MatchString(behind): // "Fell Lighting: Nine doors, by Tom Okafor"
		e.Organisation = who
	default:
		e.Text = ": by " + who + " | " + behind
	}
	return e, true
}

// leadsTo says whether some words only lead to the name of a blog with which a line begins: its number ("Blog 2 – Nine doors"), or
// who wrote it, whom it returns ("Sue Ferris, Harbour Clerk: Nine doors").
func leadsTo(before string) (who string, ok bool) {
	before = strings.TrimRight(before, "“\"‘'*_[( ")
	if strings.Trim(before, "“\"‘'*_[( ") == "" || pointing.BlogNumber.ReplaceAllString(before, "") == "" {
		return "", true
	}
	who = strings.TrimRight(before, ":-–| ")
	joint := strings.TrimPrefix(before, who)
	return who, (joint == ":" || joint == " -" || joint == " –" || joint == " |") && person.LooksLikeName(person.In(who).Name)
}

// byBehind is the author behind the name of a blog.
var byBehind = phrase.Like("by Tom Okafor", `^(?:\W*|[^.]{0,40}[,;–—-] )(?:written )?(?:by|from) \p{Lu}`)

// entryOfWord reads a line that begins with words of one title: "Ledger: what we learnt", of "The ledger and the tide".
func (p *Pairing) entryOfWord(text string) (Entry, bool) {
	m := behindShortName.FindStringIndex(text)
	if m == nil {
		return Entry{}, false
	}
	short, behind := strings.TrimSpace(text[:m[0]]), text[m[1]:]
	if ofAll(text, m[1]) || wording.Count(short) > longestShortName || labels.Of(short) != labels.None {
		return Entry{}, false
	}
	of := p.blogs.OnlyOneWith(short)
	if of < 0 {
		of = p.blogs.OnlyFileWith(short)
	}
	return Entry{of: of, Text: strings.TrimSpace(text[m[0]:m[1]]) + " " + behind, byWord: true, Short: short}, of >= 0 && p.namesOnly(text, of)
}

// ofAll says whether a line speaks of all blogs, before what it says of one or with the first words behind: a description may speak of
// "a library that built both".
func ofAll(text string, behind int) bool {
	at := pointing.Both.FindStringIndex(text)
	return at != nil && (at[0] <= behind || wording.Count(text[behind:]) <= leastOfOne)
}

// leastOfOne is how many words stand at least behind the name of a blog where they are said of it alone, whatever they speak of.
const leastOfOne = 8

// behindShortName parts such words from what is said of the blog: "Ledger – Sue Ferris – theme 2".
var behindShortName = phrase.MustCompile(`:\s+|\s+[–—|-]\s+`)

// longestShortName is how many words of a title are enough to call a blog by.
const longestShortName = 5

// leadsToFile ends in what leads to the name of a file: "Tom's is lamps.docx".
var leadsToFile = phrase.Like("Tom's is ", `(?i)\b(?:is|are|was|in|see|called|named|file|attached(?: as)?|as|document)[:\s]*$`)

// isOwnSentence says whether a name goes on as a sentence does, and not as a list: "Nine doors took us longer than we hoped."
func isOwnSentence(behind string) bool {
	return wording.BeginsSmall(behind) && !behindEntry.MatchString(behind)
}

var behindEntry = phrase.Like("theme 3, by Sue Ferris", `^(?:themes?|by|written by|for|on|under|in|from)\b`)
