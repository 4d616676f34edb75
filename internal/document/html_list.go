package document

import (
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// listLevel is one <ul> or <ol> that the walk is in.
type listLevel struct {
	ordered bool
	number  *int // of the last item
	level   int  // as Google Docs writes it in a class; 0 for the nesting itself
}

// listItem is the <li> that the walk is in.
type listItem struct {
	number  int
	started bool // its first paragraph has been read
}

var googleListRE = regexp.MustCompile(`\blst-kix_\w+-(\d)\b`)

// newList reads the start of a list. Google Docs writes nested lists side by side, their level in a class such
// as lst-kix_abc123-1.
func (h *htmlReader) newList(n *html.Node) listLevel {
	first := 0
	if start, err := strconv.Atoi(htmlAttr(n, "start")); err == nil {
		first = start - 1
	}
	list := listLevel{ordered: n.DataAtom == atom.Ol, number: &first}
	if m := googleListRE.FindStringSubmatch(htmlAttr(n, "class")); m != nil {
		list.level = int(m[1][0]-'0') + 1
	}
	return list
}

func (h *htmlReader) item(n *html.Node) {
	item := &listItem{}
	if len(h.at.lists) > 0 {
		list := h.at.lists[len(h.at.lists)-1]
		*list.number++
		if value, err := strconv.Atoi(htmlAttr(n, "value")); err == nil {
			*list.number = value
		}
		item.number = *list.number
	}
	h.at.item = item
	h.children(n)
}

// placeItem makes the paragraph an item, or a further line of the item that it stands in.
func (h *htmlReader) placeItem(block *Block) bool {
	list := h.at.lists[len(h.at.lists)-1]
	if item := h.at.item; item != nil {
		if last := len(h.blocks) - 1; item.started && last >= 0 && h.blocks[last].Kind == Item {
			h.blocks[last].Spans = append(append(h.blocks[last].Spans, Span{Break: true}), block.Spans...)
			return false
		}
		item.started = true
		block.Number = item.number
	}
	block.Kind, block.Ordered, block.Level = Item, list.ordered, len(h.at.lists)
	if list.level > 0 {
		block.Level = list.level
	}
	if !block.Ordered {
		block.Number = 0
	}
	return true
}

// listIndent is how far Word indents each level of a list.
const listIndent = 36

// itemLevel is the level of a paragraph that Word means as a list item, 0 for any other. "Filtered" HTML keeps
// only the class or the hanging indent.
func (c css) itemLevel(n *html.Node) int {
	if c.listLevel > 0 {
		return c.listLevel
	}
	if n.DataAtom == atom.P && (c.hanging && c.indent > 0 || strings.HasPrefix(htmlAttr(n, "class"), "MsoListParagraph")) {
		return min(max(int(c.indent/listIndent), 1), 9)
	}
	return 0
}

var (
	// wordMarkRE is a list mark and the spaces that Word pads it with, at the start of a paragraph.
	wordMarkRE = regexp.MustCompile(`^[\s\x{a0}]*([·•o§▪Øü–\-*]|\(?[0-9]{1,3}[.)]|\(?[a-zA-Z][.)]|\(?[ivx]{1,5}[.)])[\s\x{a0}]+`)
	orderedRE  = regexp.MustCompile(`^\(?([0-9]{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]?$`)
)

// readMark reads the mark that Word wrote as text before an item: as a part of its own (mso-list:Ignore), or,
// in "filtered" HTML, as the first characters of the paragraph.
func (h *htmlReader) readMark(block *Block) {
	mark := strings.TrimSpace(foldText(h.mark))
	if mark == "" {
		m := wordMarkRE.FindStringSubmatch(h.text.raw())
		if m == nil {
			*block = Block{} // a list paragraph without a mark is a further paragraph of its item
			return
		}
		mark = m[1]
		h.text.spans = skipText(h.text.spans, len([]rune(m[0])))
	}
	if m := orderedRE.FindStringSubmatch(mark); m != nil && mark != "o" {
		block.Ordered = true
		block.Number = ordinal(m[1])
	}
}

// ordinal is the number of a list mark: 3, c or iii.
func ordinal(mark string) int {
	if n, err := strconv.Atoi(mark); err == nil {
		return n
	}
	mark = strings.ToLower(mark)
	if len(mark) == 1 && !strings.ContainsAny(mark, "ivx") {
		return int(mark[0]-'a') + 1
	}
	return roman(mark)
}

// roman reads a small Roman numeral; 1 for what is none.
func roman(mark string) int {
	values := map[rune]int{'i': 1, 'v': 5, 'x': 10}
	total, last := 0, 0
	for _, r := range mark {
		v := values[r]
		if total += v; v > last {
			total -= 2 * last
		}
		last = v
	}
	return max(total, 1)
}
