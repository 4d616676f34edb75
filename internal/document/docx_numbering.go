package document

// docxNumbering is numbering.xml with the counters of the lists as the reader goes along.
type docxNumbering struct {
	nums     map[string]*node    // w:num by id
	abstract map[string]docxList // w:abstractNum by id
	lists    map[string]*docxList
	styles   *docxStyles
	counters map[string]*[9]int // by abstract list: one more than the last number; 0 before the first
	started  map[string]bool    // w:num whose overrides have taken effect
}

// docxList is a list with its levels: w:abstractNum, or a w:num, whose overrides go before it.
type docxList struct {
	id     string // of the abstract list, whose counters it shares
	link   string // the list style that describes it instead (w:numStyleLink)
	levels [9]docxLevel
}

// docxLevel is what a list looks like at one level.
type docxLevel struct {
	format   string // w:numFmt
	text     string // w:lvlText
	style    string // the paragraph style that it is kept for (w:pStyle)
	start    int
	restarts bool // it begins anew with the first item of its w:num (w:startOverride)
}

// readNumbering reads numbering.xml, which may be missing.
func readNumbering(root *node, styles *docxStyles) *docxNumbering {
	n := &docxNumbering{
		nums: map[string]*node{}, abstract: map[string]docxList{}, lists: map[string]*docxList{}, styles: styles,
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
			id := c.attr(nsW, "abstractNumId")
			n.abstract[id] = readDOCXList(id, c)
		}
	}
	return n
}

func readDOCXList(id string, abstract *node) docxList {
	l := docxList{id: id, link: abstract.first(nsW, "numStyleLink").attr(nsW, "val")}
	for c := abstract.child; c != nil; c = c.next {
		if level := l.level(c); level != nil && c.is(nsW, "lvl") {
			*level = readLevel(c)
		}
	}
	return l
}

func readLevel(lvl *node) docxLevel {
	return docxLevel{
		format: lvl.first(nsW, "numFmt").attr(nsW, "val"),
		text:   lvl.first(nsW, "lvlText").attr(nsW, "val"),
		style:  lvl.first(nsW, "pStyle").attr(nsW, "val"),
		start:  max(lvl.first(nsW, "start").number(nsW, "val", 1), 0),
	}
}

// level is the one that an element speaks of; nil for none.
func (l *docxList) level(n *node) *docxLevel {
	if at := n.number(nsW, "ilvl", -1); at >= 0 && at < len(l.levels) {
		return &l.levels[at]
	}
	return nil
}

// list returns the list of a w:num, through a list style if need be; nil for none.
func (n *docxNumbering) list(numID string) *docxList {
	if known, ok := n.lists[numID]; ok {
		return known
	}
	id := numID
	for range 3 {
		found, ok := n.abstract[n.nums[id].first(nsW, "abstractNumId").attr(nsW, "val")]
		if ok && found.link == "" {
			found.override(n.nums[numID])
			n.lists[numID] = &found
			break
		}
		id = n.styles.style(found.link).numID
	}
	return n.lists[numID]
}

// override puts what a w:num says of its levels before what its abstract list says.
func (l *docxList) override(num *node) {
	for o := num.first(nsW, "lvlOverride"); o != nil; o = o.next {
		level := l.level(o)
		if level == nil || !o.is(nsW, "lvlOverride") {
			continue
		}
		if own := o.first(nsW, "lvl"); own != nil {
			*level = readLevel(own)
		}
		if start := o.first(nsW, "startOverride"); start != nil {
			level.start, level.restarts = max(start.number(nsW, "val", level.start), 0), true
		}
	}
}

// styleLevel returns the level that a list keeps for a paragraph style, or 0.
func (n *docxNumbering) styleLevel(numID, style string) int {
	if list := n.list(numID); list != nil {
		for ilvl, level := range list.levels {
			if level.style == style {
				return ilvl
			}
		}
	}
	return 0
}

// item makes the block the next item of a list, if its level has a mark at all. One without a format is decimal (17.9.17).
func (n *docxNumbering) item(b *Block, numID string, ilvl int) {
	ilvl = min(max(ilvl, 0), 8)
	list := n.list(numID)
	if list == nil {
		return
	}
	level := list.levels[ilvl]
	if level.format == "none" || level.format == "" && level.text == "" {
		return
	}
	b.Kind, b.Level = Item, ilvl+1
	if level.format == "bullet" {
		return
	}
	b.Ordered, b.Number = true, n.count(numID, list, ilvl)
}

// count moves the counter of a level on and returns its number; deeper levels begin again.
func (n *docxNumbering) count(numID string, list *docxList, ilvl int) int {
	c := n.counters[list.id]
	if c == nil {
		c = &[9]int{}
		n.counters[list.id] = c
	}
	if !n.started[numID] {
		n.started[numID] = true
		for i, level := range list.levels {
			if level.restarts {
				c[i] = 0
			}
		}
	}
	if c[ilvl] == 0 {
		c[ilvl] = list.levels[ilvl].start
	}
	c[ilvl]++
	clear(c[ilvl+1:])
	return c[ilvl] - 1
}
