package document

import (
	"encoding/hex"
	"strings"
	"unicode/utf8"
)

// rtfCharacters are the control words that stand for characters.
var rtfCharacters = map[string]string{
	"emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
	"tab": "\t", "emspace": " ", "enspace": " ", "qmspace": " ", "zwj": "\u200D", "zwnj": "\u200C",
}

// rtfDestinations are the groups whose text goes elsewhere; those that carry their own story are in part.
var rtfDestinations = map[string]destination{
	"fonttbl": toFontTable, "stylesheet": toStyleSheet, "listtable": toListTable, "listoverridetable": toOverrideTable,
	"listtext": toMark, "pntext": toMark, "fldinst": toInstruction, "shpinst": toShape, "shppict": toStory,
	"shpgrp": toShape,

	"colortbl": toNowhere, "filetbl": toNowhere, "revtbl": toNowhere, "object": toShape, "objdata": toObject,
	"objclass": toNowhere, "nonshppict": toNowhere, "nonesttables": toNowhere, "shprslt": toNowhere, "sp": toNowhere,
	"annotation": toNowhere, "atnid": toNowhere, "atnauthor": toNowhere, "atntime": toNowhere, "atnref": toNowhere,
	"xe": toNowhere, "tc": toNowhere, "tcn": toNowhere, "rxe": toNowhere, "txe": toNowhere, "generator": toNowhere,
	"template": toNowhere, "private": toNowhere, "ftnsep": toNowhere, "ftnsepc": toNowhere, "ftncn": toNowhere,
	"aftnsep": toNowhere, "aftnsepc": toNowhere, "aftncn": toNowhere, "bkmkstart": toNowhere, "bkmkend": toNowhere,
	"pntxta": toNowhere, "pntxtb": toNowhere, "do": toShape, "themedata": toNowhere, "levelnumbers": toNowhere,
	"leveltext": toNowhere, "formfield": toFormField, "datafield": toNowhere, "picprop": toNowhere, "panose": toNowhere,
	"falt": toNowhere, "info": toNowhere, "pn": toShape,
}

// look does what a word says of the characters behind it. It tells whether it knows the word.
func (r *rtfReader) look(word string, n int, on bool) bool {
	now := &r.now
	switch word {
	case "b":
		now.look.Bold = on
	case "i":
		now.look.Italic = on
	case "strike", "striked":
		now.look.Strike = on
	case "highlight":
		now.look.Marked = n != 0
	case "super":
		now.look.Super, now.look.Sub = on, false
	case "sub":
		now.look.Super, now.look.Sub = false, on
	case "nosupersub":
		now.look.Super, now.look.Sub = false, false
	case "v", "deleted":
		now.hidden = on
	case "plain":
		now.look, now.hidden, now.size = Span{Link: now.look.Link}, false, defaultSize
	case "fs":
		now.size = n
	case "f":
		now.font = n
	case "u":
		r.unicode(n)
	case "uc":
		now.uc = min(max(n, 0), 100)
	default:
		return false
	}
	return true
}

// place does what a word says of the paragraph that it stands in, or ends it.
func (r *rtfReader) place(word string, n int) bool {
	p := &r.now.paragraph
	switch word {
	case "par", "sect", "page", "column", "nestrow":
		r.endParagraph()
	case "line":
		r.lineBreak()
	case "cell":
		r.endCell()
	case "row":
		r.endRow()
	case "nestcell":
		p.inTable = true
		r.endParagraph()
	case "pard":
		*p = newParagraph()
	case "s":
		p.style, r.styleID = n, n
	case "outlinelevel":
		r.setOutline(n)
	case "intbl":
		p.inTable = true
	case "fi":
		p.hanging = n < 0
	case "ls":
		r.setList(n)
	case "ilvl":
		p.level = min(max(n, 0), 8)
	case "pnlvlblt":
		r.outer().paragraph.marked = true
	case "pnlvlbody":
		r.outer().paragraph.marked, r.outer().paragraph.ordered = true, true
	default:
		return false
	}
	return true
}

// part does what a word says of a part of the file: a table of its head, or a group of its own in the text.
func (r *rtfReader) part(word string, n int) bool {
	switch word {
	case "list":
		r.lists.begin()
	case "listlevel":
		r.lists.level()
	case "levelnfc", "levelnfcn":
		r.lists.format(n)
	case "listid":
		r.lists.id(n, r.now.to == toOverrideTable)
	case "header", "headerl", "headerr", "headerf":
		r.beginLines(&r.header)
	case "footer", "footerl", "footerr", "footerf":
		r.beginLines(&r.footer)
	case "field":
		r.now.field = &rtfField{result: unsetResult}
	case "fldrslt":
		r.fieldResult()
	case "footnote":
		r.beginNote()
	case "shptxt", "dptxbxtext":
		r.beginBox()
	case "result":
		r.objectResult()
	case "pict":
		r.beginPicture()
	case "pngblip":
		r.pictures.kind = "png"
	case "jpegblip":
		r.pictures.kind = "jpeg"
	case "bin":
		r.binary(n)
	default:
		return r.encoding(word, n) || r.information(word, n)
	}
	return true
}

// information reads what the document says of itself. It tells whether it knows the word.
func (r *rtfReader) information(word string, n int) bool {
	switch word {
	case "nofwords":
		r.words = max(n, 0)
	case "title":
		r.property(&r.title)
	case "subject":
		r.property(&r.subject)
	case "author":
		r.property(&r.author)
	case "doccomm":
		r.property(&r.comment)
	default:
		return false
	}
	return true
}

// encoding does what a word says of the code page in which characters are written. It tells whether it knows the word.
func (r *rtfReader) encoding(word string, n int) bool {
	switch word {
	case "ansicpg":
		r.codePage = n
	case "mac":
		r.codePage = 10000
	case "pc":
		r.codePage = 437
	case "pca":
		r.codePage = 850
	case "fcharset":
		r.setCharset(n)
	default:
		return false
	}
	return true
}

// word does what a control word says. An unknown word changes nothing, and drops its group after \*.
func (r *rtfReader) word(word string, n int, given bool) {
	optional := r.now.optional
	r.now.optional = false
	if (r.now.to == toNowhere || r.now.to == toObject) && word != "bin" && !r.inInfo(word) {
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
	on := !given || n != 0 // \b and \b1 are on, \b0 is off
	if r.now.to == toFormField && r.formField(word, n) {
		return
	}
	known := r.look(word, n, on) || r.place(word, n) || r.part(word, n)
	if !known && optional && (r.now.to != toStyleSheet || word != "cs") {
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
	if r.now.to == toObject {
		r.object = hex.AppendEncode(r.object, r.source[r.at:r.at+n])
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
	if shown := r.now.field.shown(name); shown != "" && r.now.to != toNowhere {
		r.now.to = toStory
		r.write(shown)
		r.now.to = toNowhere
		return
	}
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
