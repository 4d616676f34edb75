// Package layout cuts paragraphs into the lines that their writers meant: labelled lines with nothing but a line break between
// them, several labels in one sentence of a note, a value that goes on in the next line.
package layout

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"copydesk/internal/document"
	"copydesk/internal/labels"
	"copydesk/internal/margin"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// Lines cuts a paragraph that holds labelled lines into one block a line, as people write addresses and fields
// ("Title: …", a line break, "Theme: …").
func Lines(blocks []document.Block) []document.Block {
	out := make([]document.Block, 0, len(blocks))
	for i, b := range blocks {
		if rows := barRows(b); len(rows) > 0 {
			out = append(out, rows...)
			continue
		}
		if !b.HasBreak() {
			out = append(out, b)
			continue
		}
		if parts := b.Lines(); len(parts) > 1 &&
			(anyLabelled(parts) || slices.ContainsFunc(parts, marksEnd) || SaysBelow(parts[0].Text()) ||
				headOfLabels(parts, blocks[i+1:]) || headWithByline(parts)) {
			out = append(out, joined(parts)...)
			continue
		}
		out = append(out, b)
	}
	withPostLabels(out)
	return labels.InOwnWords(withRest(out))
}

// BetweenLabels cuts the lines of a document that are labelled values one behind the other, as NoteLines cuts those of a note.
func BetweenLabels(blocks []document.Block) []document.Block {
	out := make([]document.Block, 0, len(blocks))
	for _, b := range blocks {
		if parts := betweenBars(b); len(parts) > 1 {
			out = append(out, parts...)
		} else {
			out = append(out, betweenLabels(b)...)
		}
	}
	return out
}

// betweenLabels cuts a line before each of its labels: "Title: The stamp; Theme: 3 / Author: Ann Lee". A text that speaks of labels is
// none such: "Title: Mr. Description: tall. That is how the old form asked my father who he was."
func betweenLabels(b document.Block) []document.Block {
	whole := []document.Block{b}
	if b.Kind != document.Paragraph || len(b.Text()) > longestLabelled || !strings.ContainsAny(b.Text(), ":=") {
		return whole
	}
	text := withBars(b)
	begins := labelsWithin(text)
	if len(begins) < 2 || begins[0] != 0 {
		return whole
	}
	var parts []document.Block
	behindStop := false
	for i, from := range begins {
		to := len(text)
		if i+1 < len(begins) {
			to = begins[i+1]
			behindStop = behindStop || strings.ContainsAny(lastOf(strings.TrimRight(text[from:to], " |")), ".!?")
		}
		parts = append(parts, linesOfPart(text[from:to], from > 0, to == len(text))...)
	}
	if slices.ContainsFunc(parts, func(part document.Block) bool {
		return !isLabelled(part) || behindStop && len(wording.Sentences(wording.Fold(part.Text()))) > 1
	}) {
		return whole
	}
	return parts
}

// betweenBars cuts a line at its bars or bullets where each part is a labelled value, whatever label that has: "Words: 480 | Theme: 3".
// Without bars only labels are looked for that no sentence has by chance.
func betweenBars(b document.Block) []document.Block {
	whole := []document.Block{b}
	text := b.Text()
	if b.Kind != document.Paragraph || len(text) > longestLabelled || !strings.ContainsAny(text, "|•·\t") {
		return whole
	}
	var parts []document.Block
	for _, part := range bars.Split(text, -1) {
		line := document.Line(strings.TrimSpace(part))
		if !isLabelled(line) {
			return whole
		}
		parts = append(parts, line)
	}
	if len(parts) < 2 {
		return whole
	}
	return parts
}

// lastOf is the last byte of a text.
func lastOf(text string) string { return text[max(0, len(text)-1):] }

// bars stand between the parts of a line.
var bars = phrase.MustCompile(`\s*(?:\|+|•|·|\t)\s*`)

// withRest joins a labelled value that was wrapped to what goes on in small letters in the next paragraph: an email of which each
// line became a paragraph.
func withRest(blocks []document.Block) []document.Block {
	out := blocks[:0]
	open := false // the last is a labelled value whose last line is as long as a wrapped one
	for _, b := range blocks {
		if open && b.Kind == document.Paragraph {
			if both := joined([]document.Block{out[len(out)-1], b}); len(both) == 1 {
				out[len(out)-1], open = both[0], isWrapped(b) && len(both[0].Spans) < mostWrappedSpans
				continue
			}
		}
		out, open = append(out, b), isWrapped(b) && isLabelled(b)
	}
	return out
}

// Lines that programs wrap are between so many and so many characters long, and a value of them has so many spans at most.
const (
	leastWrapped     = 50
	mostWrapped      = 100
	mostWrappedSpans = 50
)

func isLabelled(b document.Block) bool {
	field, _, value := labels.InBlock(b)
	return field != labels.None && value != ""
}

// isWrapped says whether a paragraph is as long as a wrapped line.
func isWrapped(b document.Block) bool {
	if b.Kind != document.Paragraph || b.HasBreak() {
		return false
	}
	n := utf8.RuneCountInString(b.Text())
	return n >= leastWrapped && n <= mostWrapped
}

// headOfLabels says whether a few short lines stand just above a labelled one: the title, the sub-title and the byline above
// "Theme: People".
func headOfLabels(parts, below []document.Block) bool {
	if len(parts) > 4 || len(below) == 0 || slices.ContainsFunc(parts, func(p document.Block) bool { return wording.Count(p.Text()) > 30 }) {
		return false
	}
	field, _, val := labels.InBlock(below[0])
	return val != "" && (field.IsTheme() || field == labels.Description || field == labels.Author)
}

// headWithByline says whether a few short lines end with a byline: the title, and "By Jane Doe" in the line below.
func headWithByline(parts []document.Block) bool {
	last := parts[len(parts)-1].Text()
	by, ok := strings.CutPrefix(last, "By ")
	by, _, _ = strings.Cut(by, ",")
	return ok && len(parts) <= 3 && person.LooksLikeName(by) &&
		!slices.ContainsFunc(parts, func(p document.Block) bool { return wording.Count(p.Text()) > 30 })
}

// withPostLabels writes "Title: Head of Data" as "Job title: Head of Data" where it stands between a name and an organisation, or below a
// name where another line gives the title of the blog.
func withPostLabels(blocks []document.Block) {
	titles := -1 // how many lines give one; they are counted when that is first asked
	for i := 1; i < len(blocks); i++ {
		first, _, _ := strings.Cut(blocks[i].Text(), " ")
		if first = strings.ToLower(first); !strings.HasPrefix(first, "title") && !strings.HasPrefix(first, "post") {
			continue
		}
		field, label, value := labels.InBlock(blocks[i])
		if field != labels.Title && field != labels.Text {
			continue
		}
		above := labels.FieldOf(blocks[i-1])
		below := labels.None
		if i+1 < len(blocks) {
			below = labels.FieldOf(blocks[i+1])
		}
		if titles < 0 {
			titles = countTitles(blocks)
		}
		elsewhere := titles > 1 || titles == 1 && !givesTitle(blocks[i])
		if labels.AsksForRole(above, label, value, below, elsewhere) {
			if givesTitle(blocks[i]) {
				titles--
			}
			asked := "Job title: "
			if strings.Contains(value, ",") {
				asked = "Job title and organisation: "
			}
			blocks[i].Spans = []document.Span{{Text: asked + value}}
		}
	}
}

func countTitles(blocks []document.Block) (n int) {
	for _, b := range blocks {
		if givesTitle(b) {
			n++
		}
	}
	return n
}

// givesTitle says whether a line gives the title of a blog under a label.
func givesTitle(b document.Block) bool {
	field, _, value := labels.InBlock(b)
	return field == labels.Title && value != ""
}

// joined puts a line that goes on in small letters to the one it goes on from: a value that was given two lines. A
// line that ends a sentence is not gone on from.
func joined(parts []document.Block) []document.Block {
	out := parts[:1:1]
	for _, p := range parts[1:] {
		last := &out[len(out)-1]
		text, before := p.Text(), last.Text()
		first, _ := utf8.DecodeRuneInString(text)
		f := labels.FieldOf(p)
		own, _, val := labels.InBlock(*last)
		if f != labels.None || quotedLabel.MatchString(text) || onlyAddress.MatchString(text) || !unicode.IsLower(first) || !goesOn(before) || own != labels.None && (val == "" || labels.FieldInOwnWords(p) != labels.None) {
			out = append(out, p)
			continue
		}
		last.Spans = append(append(last.Spans[:len(last.Spans):len(last.Spans)], document.Span{Text: " "}), p.Spans...)
	}
	return out
}

// quotedLabel begins a line of its own in small letters.
var quotedLabel = phrase.Like("description “What we learnt”", `(?i)^(?:the )?(?:title|theme|author|`+labels.DescriptionNames+`) (?:is |= ?)?[“"]|^themes?\b`)

// onlyAddress is a line that is an address and nothing else, in small letters as they are.
var onlyAddress = phrase.Like("sue.ferris@kerbside.example", `(?i)^(?:[\w.+'-]+@[\w-]+(?:\.[\w-]+)+|(?:https?://|www\.)\S+)$`)

// goesOn says whether a line of prose has not come to its end.
func goesOn(text string) bool {
	return wording.Count(text) >= 4 && !strings.ContainsAny(text[len(text)-1:], ".!?:") && !strings.HasSuffix(text, "…")
}

func anyLabelled(parts []document.Block) bool {
	alone := 0
	for _, p := range parts {
		f, _, val := labels.InBlock(p)
		if f != labels.None && (val != "" || strings.HasSuffix(p.Text(), ":")) {
			return true
		}
		if f == labels.Title || f == labels.Description || f.IsTheme() || f.AboutAuthor() {
			alone++
		}
	}
	return alone > 1 // "TITLE", its value on the next line, "DESCRIPTION"
}

// SaysBelow says whether a line announces the description that stands on the next: "Description below."
func SaysBelow(text string) bool {
	all := wording.Sentences(text)
	if len(all) == 0 {
		return false
	}
	text = all[len(all)-1]
	return wording.Count(text) <= 12 && BelowThis.MatchString(wording.Fold(text)) && labels.NamesDescription(text) &&
		!labels.NamesTitle(text)
}

// BelowThis ends or holds what announces a value on the next line: "the title is as follows", "use this for the title".
var BelowThis = phrase.MustCompile(`(?i)\b(?:below|as follows|follows|here|the following(?: (?:one|line|sentence|text))?)\W*$|` +
	`\buse (?:this|the following)(?: (?:one|line|sentence))? (?:as|for)\b.{4,40}$|:$`)

// marksEnd says whether a line says that the blog ends above it, or that its author is presented below.
func marksEnd(b document.Block) bool {
	text := wording.Fold(b.Text())
	about := strings.TrimPrefix(strings.TrimPrefix(text, "About "), "Who is ")
	return about != text && person.LooksLikeName(strings.TrimRight(about, ":?")) || margin.Ends(text) ||
		margin.AtFoot(text) || margin.BeginsNotes(text)
}

// LineByLine cuts the paragraphs of a note at their line breaks: a value ends with its line.
func LineByLine(blocks []document.Block) []document.Block {
	if !slices.ContainsFunc(blocks, document.Block.HasBreak) {
		return blocks
	}
	var out []document.Block
	for _, b := range blocks {
		if parts := b.Lines(); len(parts) > 1 {
			out = append(out, joined(parts)...)
		} else {
			out = append(out, b)
		}
	}
	return out
}
