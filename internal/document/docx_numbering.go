package document

import (
	"strings"
	"unicode/utf8"
)

// docxNumbering is numbering.xml with the counters of the lists as the reader goes along.
type docxNumbering struct {
	nums     map[string]*node // w:num by id
	abstract map[string]*node
	styles   *docxStyles
	counters map[string]*[9]int // by abstract list
	started  map[string]bool    // w:num whose overrides have taken effect
}

// readNumbering reads numbering.xml, which may be missing.
func readNumbering(root *node, styles *docxStyles) *docxNumbering {
	n := &docxNumbering{
		nums: map[string]*node{}, abstract: map[string]*node{}, styles: styles,
		counters: map[string]*[9]int{}, started: map[string]bool{},
	}
	if root == nil {
		return n
	}
	for c := root.child; c != nil; c = c.next {
		switch {
		case c.is(nsW, "num"):
			n.nums[c.attr(nsW, "numId")] = c
		case c.is(nsW, "abstractNum"):
			n.abstract[c.attr(nsW, "abstractNumId")] = c
		}
	}
	return n
}

// docxLevel is what a list looks like at one level.
type docxLevel struct {
	format string // w:numFmt
	start  int
}

// list returns the abstract list behind a w:num, through a list style if need be (w:numStyleLink).
func (n *docxNumbering) list(numID string) (id string, list *node) {
	for range 3 {
		id = n.nums[numID].first(nsW, "abstractNumId").attr(nsW, "val")
		list = n.abstract[id]
		link := list.first(nsW, "numStyleLink").attr(nsW, "val")
		if link == "" {
			break
		}
		numID = n.styles.style(link).numID
	}
	return id, list
}

// level describes one level of a list; a w:lvlOverride of the w:num goes before its abstract list.
func (n *docxNumbering) level(numID string, list *node, ilvl int) docxLevel {
	lvl := levelIn(list, "lvl", ilvl)
	override := levelIn(n.nums[numID], "lvlOverride", ilvl)
	if own := override.first(nsW, "lvl"); own != nil {
		lvl = own
	}
	start := lvl.first(nsW, "start").number(nsW, "val", 1)
	return docxLevel{
		format: lvl.first(nsW, "numFmt").attr(nsW, "val"),
		start:  override.first(nsW, "startOverride").number(nsW, "val", start),
	}
}

func levelIn(parent *node, name string, ilvl int) *node {
	if parent == nil {
		return nil
	}
	for c := parent.child; c != nil; c = c.next {
		if c.is(nsW, name) && c.number(nsW, "ilvl", -1) == ilvl {
			return c
		}
	}
	return nil
}

// styleLevel returns the level that a list keeps for a paragraph style (w:pStyle), or 0.
func (n *docxNumbering) styleLevel(numID, style string) int {
	_, list := n.list(numID)
	if list == nil {
		return 0
	}
	for c := list.child; c != nil; c = c.next {
		if c.is(nsW, "lvl") && c.first(nsW, "pStyle").attr(nsW, "val") == style {
			return c.number(nsW, "ilvl", 0)
		}
	}
	return 0
}

// item makes the block the next item of a list, if its level has a mark at all.
func (n *docxNumbering) item(b *Block, numID string, ilvl int) {
	ilvl = min(max(ilvl, 0), 8)
	id, list := n.list(numID)
	if list == nil {
		return
	}
	level := n.level(numID, list, ilvl)
	if level.format == "none" || level.format == "" && !n.hasMark(list, ilvl) {
		return
	}
	b.Kind, b.Level = Item, ilvl+1
	if level.format == "bullet" {
		return
	}
	b.Ordered, b.Number = true, n.count(numID, id, list, ilvl)
}

// hasMark says whether a level without a format, which is decimal then (17.9.17), has a mark.
func (n *docxNumbering) hasMark(list *node, ilvl int) bool {
	return levelIn(list, "lvl", ilvl).first(nsW, "lvlText").attr(nsW, "val") != ""
}

// count moves the counter of a level on and returns it; deeper levels begin again.
func (n *docxNumbering) count(numID, id string, list *node, ilvl int) int {
	c := n.counters[id]
	if c == nil {
		c = &[9]int{}
		n.counters[id] = c
	}
	if !n.started[numID] {
		n.started[numID] = true
		n.restart(c, numID)
	}
	if c[ilvl] == 0 {
		c[ilvl] = max(n.level(numID, list, ilvl).start, 0)
	} else {
		c[ilvl]++
	}
	clear(c[ilvl+1:])
	return c[ilvl]
}

// restart applies the w:startOverride of a list that begins here.
func (n *docxNumbering) restart(c *[9]int, numID string) {
	for o := n.nums[numID].first(nsW, "lvlOverride"); o != nil; o = o.next {
		if ilvl := o.number(nsW, "ilvl", -1); o.first(nsW, "startOverride") != nil && ilvl >= 0 && ilvl < 9 {
			c[ilvl] = 0
		}
	}
}

// typedBullets are the marks that people type instead of making a list.
const typedBullets = "•▪●◦‣■"

// readTypedBullet makes an item of a paragraph that begins with a typed bullet.
func readTypedBullet(b *Block) {
	if b.Kind != Paragraph || b.Style != StyleNone || len(b.Spans) == 0 || !b.Spans[0].isText() {
		return
	}
	mark, size := utf8.DecodeRuneInString(b.Spans[0].Text)
	if !strings.ContainsRune(typedBullets, mark) {
		return
	}
	text := paragraphText(b.Spans)
	if rest := text[size:]; strings.TrimSpace(rest) != "" {
		b.Kind, b.Level = Item, 1
		b.Spans = skipText(b.Spans, utf8.RuneCountInString(text)-utf8.RuneCountInString(strings.TrimLeft(rest, " \t")))
	}
}

func paragraphText(spans []Span) string {
	return (&paragraph{spans: spans}).raw()
}
