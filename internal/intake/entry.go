package intake

import (
	"slices"
	"strings"

	"copydesk/internal/attached"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/labels"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/pointing"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// entry is a line of a list in a covering note that says all about one blog of several, with what stands below it:
// "1. “The word stop” (buses.docx) – theme 4 – by Callum Firth, Transport Data Officer".
type entry struct {
	of           int    // the blog's place among all
	text         string // what stands behind its name
	below        []string
	byFile       bool   // it is called by the name of its file
	named        string // as the line writes that name, where it has no extension
	organisation string // that stands before its name, and not who wrote it
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
		for _, line := range l.Block.Lines() {
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

// isList says whether lines of a note speak of different blogs.
func (p *pairing) isList(lines []noteLine) bool {
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

// mostBelow is how many lines below its own a blog may have in a list.
const mostBelow = 3

// goesOn says whether a line below that of a blog goes on with it.
func (p *pairing) goesOn(text string) bool {
	return len(p.named(text)) == 0 && !pointing.Both.MatchString(text) && !twoPeople.MatchString(text) && !speech.ToDesk(text) && !farewell.MatchString(text) &&
		!mentionsBlog(text) && wording.Count(text) <= labels.LongestSummary
}

// entry reads a line that begins with the name of one blog, has the name of its file in it, or has its author before it, and
// names no other.
func (p *pairing) entry(line string) (entry, bool) {
	if len(line) > 400 || pointing.Both.MatchString(line) {
		return entry{}, false
	}
	text := labels.Enumerator.ReplaceAllString(line, "")
	names := p.blogs.ByNames(text)
	if len(names) == 0 {
		return p.entryOfWord(text)
	}
	of := names[0].Of
	if slices.ContainsFunc(names, func(m pointing.Mention) bool { return m.Of != of }) {
		return entry{}, false
	}
	for _, m := range names {
		behind := strings.TrimLeft(strings.TrimPrefix(text[m.To:], document.ExtensionOf(text[m.To:])), "”\"’'*_])?!., ")
		if who, ok := leadsTo(text[:m.From]); ok && !isOwnSentence(behind) {
			e := entry{of: of, text: behind, byFile: m.ByFile}
			end := m.To
			if strings.HasPrefix(text[end:], "?") || strings.HasPrefix(text[end:], "!") { // which no file name has
				end++
			}
			if named := text[m.From:end]; m.ByFile && document.ExtensionOf(named+text[m.To:]) == "" && document.ExtensionOf(text[m.To:]) == "" {
				e.named = named
			}
			switch {
			case who == "":
			case byBehind.MatchString(behind): // "Fell Lighting: Nine doors, by Tom Okafor"
				e.organisation = who
			default:
				e.text = ": by " + who + " | " + behind
			}
			return e, true
		}
	}
	for _, m := range names {
		if before := text[:m.From]; strings.EqualFold(text[m.From:m.To], p.blogs[of].File) {
			if leadsToFile.MatchString(before) {
				before = ""
			}
			return entry{of: of, text: "– " + before + " | " + text[m.To:], byFile: true}, true
		}
	}
	return entry{}, false
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
func (p *pairing) entryOfWord(text string) (entry, bool) {
	short, behind, ok := strings.Cut(text, ": ")
	if !ok || wording.Count(short) > longestShortName || labels.Of(short) != labels.None {
		return entry{}, false
	}
	of := p.blogs.OnlyOneWith(short)
	return entry{of: of, text: ": " + behind}, of >= 0 && p.namesOnly(text, of)
}

// longestShortName is how many words of a title are enough to call a blog by.
const longestShortName = 3

// leadsToFile ends in what leads to the name of a file: "Tom's is lamps.docx".
var leadsToFile = phrase.Like("Tom's is ", `(?i)\b(?:is|are|was|in|see|called|named|file|attached(?: as)?|as|document)[:\s]*$`)

// isOwnSentence says whether a name goes on as a sentence does, and not as a list: "Nine doors took us longer than we hoped."
func isOwnSentence(behind string) bool {
	return wording.BeginsSmall(behind) && !behindEntry.MatchString(behind)
}

var behindEntry = phrase.Like("theme 3, by Sue Ferris", `^(?:themes?|by|written by|for|on|under|in|from)\b`)

// entry takes what an entry says of its blog: the parts between dashes, bars, commas and brackets, each known by what it says. What
// is left is the description, with the title before it where neither the entry nor the document gives one.
func (r reader) entry(e entry, f attached.File, where string, found *finding.Fields) {
	found.Author.Organisation.Offer(e.organisation, where, finding.ByProse)
	if wording.Count(e.named) > 1 && strings.TrimRight(r.fileTitle(e.named), "?!") == strings.TrimRight(e.named, "?!") && mayName(e.named) && !person.LooksLikeName(e.named) { // the file bears the title
		found.Title.Offer(e.named, where, finding.ByProse)
		e.byFile = false
	}
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
	titled := !e.byFile || len(f.Doc.Blocks) > 1 && wording.Count(f.Doc.Blocks[0].Text()) <= labels.LongestTitle
	if len(said) > 1 && e.byFile && mayName(said[0]) {
		found.Title.Offer(wording.Unquote(said[0]), where, finding.ByProse)
		said = said[1:]
	} else if len(said) > 0 && !titled && mayName(left[0].text) {
		found.Title.Offer(wording.Unquote(left[0].text), where, finding.ByProse)
		if left = left[1:]; len(left) > 0 {
			left[0].joint = ""
		}
		said = joinedParts(left)
	}
	if at := slices.IndexFunc(said, func(s string) bool { return wording.Count(s) > leastSummary }); at >= 0 {
		found.Description.Offer(wording.Unquote(speech.WithoutCount(said[at])), where, finding.ByProse)
	}
}

// leastSummary is how many words a description in a list has more than.
const leastSummary = 3
