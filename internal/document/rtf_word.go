package document

import (
	"strings"
	"unicode/utf8"
)

// rtfCharacters are the control words that stand for characters.
var rtfCharacters = map[string]string{
	"emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
	"tab": "\t", "emspace": " ", "enspace": " ", "qmspace": " ", "zwj": "\u200D", "zwnj": "\u200C",
}

// rtfDestinations are the groups whose text goes elsewhere; those that carry their own story are in special.
var rtfDestinations = map[string]destination{
	"fonttbl": toFontTable, "stylesheet": toStyleSheet, "listtable": toListTable, "listoverridetable": toOverrideTable,
	"listtext": toMark, "pntext": toMark, "fldinst": toInstruction, "shpinst": toShape, "shppict": toStory,
	"shpgrp": toShape,

	"colortbl": toNowhere, "filetbl": toNowhere, "revtbl": toNowhere, "object": toShape, "objdata": toNowhere,
	"objclass": toNowhere, "nonshppict": toNowhere, "nonesttables": toNowhere, "shprslt": toNowhere, "sp": toNowhere,
	"annotation": toNowhere, "atnid": toNowhere, "atnauthor": toNowhere, "atntime": toNowhere, "atnref": toNowhere,
	"xe": toNowhere, "tc": toNowhere, "tcn": toNowhere, "rxe": toNowhere, "txe": toNowhere, "generator": toNowhere,
	"template": toNowhere, "private": toNowhere, "ftnsep": toNowhere, "ftnsepc": toNowhere, "ftncn": toNowhere,
	"aftnsep": toNowhere, "aftnsepc": toNowhere, "aftncn": toNowhere, "bkmkstart": toNowhere, "bkmkend": toNowhere,
	"pntxta": toNowhere, "pntxtb": toNowhere, "do": toShape, "themedata": toNowhere, "levelnumbers": toNowhere,
	"leveltext": toNowhere, "formfield": toNowhere, "datafield": toNowhere, "picprop": toNowhere, "panose": toNowhere,
	"falt": toNowhere, "info": toNowhere, "pn": toShape,
}

// rtfWords are the control words that change the state, by name.
var rtfWords map[string]func(r *rtfReader, n int, given bool)

func init() {
	rtfWords = map[string]func(r *rtfReader, n int, given bool){
		"par":     func(r *rtfReader, _ int, _ bool) { r.endParagraph() },
		"sect":    func(r *rtfReader, _ int, _ bool) { r.endParagraph() },
		"page":    func(r *rtfReader, _ int, _ bool) { r.endParagraph() },
		"column":  func(r *rtfReader, _ int, _ bool) { r.endParagraph() },
		"line":    func(r *rtfReader, _ int, _ bool) { r.lineBreak() },
		"cell":    func(r *rtfReader, _ int, _ bool) { r.endCell() },
		"row":     func(r *rtfReader, _ int, _ bool) { r.endRow() },
		"trowd":   func(*rtfReader, int, bool) {},
		"nestrow": func(r *rtfReader, _ int, _ bool) { r.endParagraph() },
		"nestcell": func(r *rtfReader, _ int, _ bool) {
			r.now.paragraph.inTable = true
			r.endParagraph()
		},

		"b":          func(r *rtfReader, n int, given bool) { r.now.look.Bold = toggled(n, given) },
		"i":          func(r *rtfReader, n int, given bool) { r.now.look.Italic = toggled(n, given) },
		"strike":     func(r *rtfReader, n int, given bool) { r.now.look.Strike = toggled(n, given) },
		"striked":    func(r *rtfReader, n int, given bool) { r.now.look.Strike = toggled(n, given) },
		"super":      func(r *rtfReader, n int, given bool) { r.now.look.Super, r.now.look.Sub = toggled(n, given), false },
		"sub":        func(r *rtfReader, n int, given bool) { r.now.look.Sub, r.now.look.Super = toggled(n, given), false },
		"nosupersub": func(r *rtfReader, _ int, _ bool) { r.now.look.Super, r.now.look.Sub = false, false },
		"v":          func(r *rtfReader, n int, given bool) { r.now.hidden = toggled(n, given) },
		"deleted":    func(r *rtfReader, n int, given bool) { r.now.hidden = toggled(n, given) },
		"plain": func(r *rtfReader, _ int, _ bool) {
			r.now.look, r.now.hidden, r.now.size = Span{Link: r.now.look.Link}, false, defaultSize
		},
		"fs": func(r *rtfReader, n int, _ bool) { r.now.size = n },
		"f":  func(r *rtfReader, n int, _ bool) { r.now.font = n },

		"pard":         func(r *rtfReader, _ int, _ bool) { r.now.paragraph = newParagraph() },
		"s":            func(r *rtfReader, n int, _ bool) { r.now.paragraph.style, r.styleID = n, n },
		"outlinelevel": func(r *rtfReader, n int, _ bool) { r.setOutline(n) },
		"intbl":        func(r *rtfReader, _ int, _ bool) { r.now.paragraph.inTable = true },
		"fi":           func(r *rtfReader, n int, _ bool) { r.now.paragraph.hanging = n < 0 },
		"ls":           func(r *rtfReader, n int, _ bool) { r.setList(n) },
		"ilvl":         func(r *rtfReader, n int, _ bool) { r.now.paragraph.level = min(max(n, 0), 8) },
		"pnlvlblt":     func(r *rtfReader, _ int, _ bool) { r.outer().paragraph.marked = true },
		"pnlvlbody": func(r *rtfReader, _ int, _ bool) {
			r.outer().paragraph.marked, r.outer().paragraph.ordered = true, true
		},

		"u":        func(r *rtfReader, n int, _ bool) { r.unicode(n) },
		"uc":       func(r *rtfReader, n int, _ bool) { r.now.uc = min(max(n, 0), 100) },
		"bin":      func(r *rtfReader, n int, _ bool) { r.binary(n) },
		"ansicpg":  func(r *rtfReader, n int, _ bool) { r.codePage = n },
		"mac":      func(r *rtfReader, _ int, _ bool) { r.codePage = 10000 },
		"pc":       func(r *rtfReader, _ int, _ bool) { r.codePage = 437 },
		"pca":      func(r *rtfReader, _ int, _ bool) { r.codePage = 850 },
		"fcharset": func(r *rtfReader, n int, _ bool) { r.setCharset(n) },
		"nofwords": func(r *rtfReader, n int, _ bool) { r.words = max(n, 0) },

		"list":      func(r *rtfReader, _ int, _ bool) { r.lists.begin() },
		"listlevel": func(r *rtfReader, _ int, _ bool) { r.lists.level() },
		"levelnfc":  func(r *rtfReader, n int, _ bool) { r.lists.format(n) },
		"levelnfcn": func(r *rtfReader, n int, _ bool) { r.lists.format(n) },
		"listid":    func(r *rtfReader, n int, _ bool) { r.lists.id(n, r.now.to == toOverrideTable) },

		"field":      func(r *rtfReader, _ int, _ bool) { r.now.field = &rtfField{} },
		"fldrslt":    func(r *rtfReader, _ int, _ bool) { r.fieldResult() },
		"pict":       func(r *rtfReader, _ int, _ bool) { r.beginPicture() },
		"pngblip":    func(r *rtfReader, _ int, _ bool) { r.pictures.kind = "png" },
		"jpegblip":   func(r *rtfReader, _ int, _ bool) { r.pictures.kind = "jpeg" },
		"footnote":   func(r *rtfReader, _ int, _ bool) { r.beginNote() },
		"shptxt":     func(r *rtfReader, _ int, _ bool) { r.beginBox() },
		"dptxbxtext": func(r *rtfReader, _ int, _ bool) { r.beginBox() },
		"result":     func(r *rtfReader, _ int, _ bool) { r.objectResult() },
		"title":      func(r *rtfReader, _ int, _ bool) { r.property(&r.title) },
		"subject":    func(r *rtfReader, _ int, _ bool) { r.property(&r.subject) },
		"author":     func(r *rtfReader, _ int, _ bool) { r.property(&r.author) },
		"doccomm":    func(r *rtfReader, _ int, _ bool) { r.property(&r.comment) },
	}
	for _, suffix := range []string{"", "l", "r", "f"} {
		rtfWords["header"+suffix] = func(r *rtfReader, _ int, _ bool) { r.beginLines(&r.header) }
		rtfWords["footer"+suffix] = func(r *rtfReader, _ int, _ bool) { r.beginLines(&r.footer) }
	}
}

// toggled reads a toggle: \b and \b1 are on, \b0 is off.
func toggled(n int, given bool) bool { return !given || n != 0 }

// word does what a control word says. An unknown word changes nothing, and drops its group after \*.
func (r *rtfReader) word(word string, n int, given bool) {
	optional := r.now.optional
	r.now.optional = false
	if r.now.to == toNowhere && word != "bin" && !r.inInfo(word) {
		return
	}
	if text, ok := rtfCharacters[word]; ok {
		r.write(text)
		return
	}
	if to, ok := rtfDestinations[word]; ok {
		if word == "listtext" || word == "pntext" {
			r.mark = nil
		}
		r.now.to = to
		return
	}
	if do, ok := rtfWords[word]; ok {
		do(r, n, given)
		return
	}
	if optional && (r.now.to != toStyleSheet || word != "cs") {
		r.now.to = toNowhere
	}
}

// inInfo tells whether the word is a property that stands in the group {\info}.
func (r *rtfReader) inInfo(word string) bool {
	switch word {
	case "title", "subject", "author", "doccomm", "nofwords":
		return r.now.to == toNowhere && len(r.groups) <= 4
	}
	return false
}

func (r *rtfReader) property(to *string) {
	if len(r.groups) > 4 {
		return
	}
	r.now.to, r.now.info, *to = toInfo, to, ""
}

func (r *rtfReader) binary(n int) {
	r.skip = 0
	n = min(max(n, 0), len(r.source)-r.at)
	if r.now.to == toPicture {
		r.pictures.raw = r.source[r.at : r.at+n]
	}
	r.at += n
}

// outer is the state of the group around this one: {\pn…} speaks of the paragraph that it stands in.
func (r *rtfReader) outer() *group {
	for i := len(r.groups) - 1; i >= 0; i-- {
		if r.groups[i].to != toShape {
			return &r.groups[i]
		}
	}
	return &r.now
}

func (r *rtfReader) setOutline(n int) {
	if r.now.to == toStyleSheet {
		return
	}
	r.now.paragraph.outline = n
}

func (r *rtfReader) setList(n int) {
	if r.now.to == toOverrideTable {
		r.lists.override(n)
		return
	}
	r.now.paragraph.list = n
}

func (r *rtfReader) lineBreak() {
	if r.now.to == toStory && !r.now.hidden {
		r.now.story.text.lineBreak()
	}
}

func (r *rtfReader) endParagraph() {
	if r.now.to == toStory && !r.now.hidden {
		r.now.story.endParagraph(r.block(), r.now.paragraph.inTable)
	}
}

func (r *rtfReader) endCell() {
	if r.now.to == toStory {
		r.now.story.endParagraph(r.block(), true)
		r.now.story.endCell()
	}
}

func (r *rtfReader) endRow() {
	if r.now.to == toStory {
		r.now.story.endRow()
	}
}

// block is what the paragraph at hand is, without its text.
func (r *rtfReader) block() Block { return r.blockOf(r.now.paragraph) }

func (r *rtfReader) blockOf(p rtfParagraph) Block {
	mark := tidyLine(string(r.mark))
	r.mark = nil
	s := r.styles[p.style]
	b := Block{Style: s.style}
	switch {
	case s.kind != Paragraph:
		b.Kind, b.Level = s.kind, s.level
	case p.outline >= 0 && p.outline < 6 && b.Style == StyleNone:
		b.Kind, b.Level = Heading, p.outline+1
	case p.hanging && mark == "" && p.list == 0:
		r.typedItem(&b, p)
	case mark != "" || p.list > 0 || p.marked || s.list:
		r.item(&b, p, s, mark)
	}
	return b
}

// typedItem reads a mark that stands in the text, before a tab, as the programs write it that have no lists.
func (r *rtfReader) typedItem(b *Block, p rtfParagraph) {
	text := r.now.story.text.raw()
	m := wordMarkRE.FindString(text)
	if m == "" || !strings.Contains(m, "\t") {
		return
	}
	r.now.story.text.spans = skipText(r.now.story.text.spans, utf8.RuneCountInString(m))
	r.item(b, rtfParagraph{level: p.level}, sense{}, tidyLine(m))
}

// item makes the block a list item. Its mark, where the file writes it out, says more than the list table.
func (r *rtfReader) item(b *Block, p rtfParagraph, s sense, mark string) {
	b.Kind, b.Level = Item, max(p.level+1, s.level)
	b.Ordered = r.lists.ordered(p.list, p.level) || p.ordered || s.list && s.order
	if m := orderedRE.FindStringSubmatch(mark); m != nil && mark != "o" {
		b.Ordered, b.Number = true, ordinal(m[1])
		return
	}
	if mark != "" {
		b.Ordered = false
	}
	if b.Ordered {
		b.Number = r.counters.next(p.list, b.Level)
	}
}

func (r *rtfReader) fieldResult() {
	if r.now.field == nil {
		return
	}
	name, link := readInstruction(r.now.field.instruction)
	if link != "" {
		r.now.look.Link = link
	}
	r.now.field.instruction = "" // a field has one result
	switch {
	case droppedFields[name]:
		r.now.to = toNowhere
	case r.now.to == toInstruction:
		r.now.to = toStory
	}
}

// objectResult shows what an embedded object looks like, as text.
func (r *rtfReader) objectResult() {
	if r.now.to == toShape {
		r.now.to = toStory
	}
}

// beginStory opens a story of its own within the group.
func (r *rtfReader) beginStory() *story {
	s := &story{}
	r.now.to, r.now.story, r.now.look, r.now.hidden = toStory, s, Span{}, false
	r.now.paragraph = newParagraph()
	return s
}

func (r *rtfReader) beginBox() {
	if r.now.to == toShape || r.now.to == toStory {
		r.beginStory()
		r.now.box = true
	}
}

func (r *rtfReader) beginNote() {
	if r.now.to != toStory || r.now.hidden || len(r.notes) >= maxNotes {
		r.now.to = toNowhere
		return
	}
	number := len(r.notes) + 1
	r.now.story.text.mark(Span{Note: number})
	r.notes = append(r.notes, Note{Number: number})
	r.beginStory()
	r.now.note = number
}

func (r *rtfReader) beginLines(to *[]string) {
	r.beginStory()
	r.now.lines = to
}
