package pairing

import (
	"fmt"
	"slices"
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/labels"
	"copydesk/internal/layout"
	"copydesk/internal/phrase"
	"copydesk/internal/pointing"
	"copydesk/internal/wording"
)

// A note may give each field of its blogs in a list of its own, all in one order: "Titles: Nine doors; The stamp" above "Themes: 1; 3",
// or "Descriptions:" above a numbered line for each. The order is that of the
// titles' list, else that in which the note names the blogs.

// withListsApart writes such lists as labels of one blog each.
func (p *Pairing) withListsApart(blocks []document.Block) []document.Block {
	if p.Alone() {
		return blocks
	}
	blocks = p.themesBelowHeading(p.titlesApart(blocks))
	if !slices.ContainsFunc(blocks, func(b document.Block) bool { return listInText.MatchString(b.Text()) }) {
		return blocks
	}
	whole, cut := blocks, false
	blocks = listsOnLines(blocks)
	order, lists := p.orderOfLists(blocks)
	var out []document.Block
	for i := 0; i < len(blocks); i++ {
		m := listOfField.FindStringSubmatch(wording.Fold(blocks[i].Text()))
		if m == nil || len(blocks[i].Rows) > 0 {
			out = append(out, blocks[i])
			continue
		}
		label, below := singular[strings.ToLower(m[1])], 0
		parts, of := partsOfList(m[2], ";", len(p.all)), order
		if m[2] == "" {
			parts, below = pointsBelow(blocks[i+1:], len(p.all))
		}
		switch {
		case label != "Title" && p.blogs.Mentions(m[2]) != nil:
			parts, of = pointedParts(p.blogs, m[2])
		case label == "Theme" && m[2] != "" && lists < 2: // both may be those of each
			parts = nil
		}
		if parts == nil || len(of) < len(p.all) {
			out = append(out, blocks[i])
			continue
		}
		for at, part := range parts {
			out = append(out, document.Line(fmt.Sprintf("%s (blog %d): %s", label, of[at]+1, part)))
		}
		i, cut = i+below, true
	}
	if !cut {
		return whole // "The authors: both are mine." within a paragraph is no label
	}
	return out
}

// themesBelowHeading says the word in the lines below "Themes" each of which begins with the name of another blog, and leaves the heading
// out: "Kites: 1" above "Wells: 4".
func (p *Pairing) themesBelowHeading(blocks []document.Block) []document.Block {
	lines := p.linesOfNote(blocks)
	at := slices.IndexFunc(lines, func(b document.Block) bool { return headOfThemes.MatchString(wording.Fold(b.Text())) })
	if at < 0 {
		return blocks
	}
	said, of := []document.Block(nil), map[int]bool{}
	below := lines[at+1:]
	for _, b := range below {
		e, ok := p.entry(wording.Fold(b.Text()))
		value := strings.TrimLeft(e.Text, " :–—|-")
		if !ok || of[e.of] || value == "" || len(said) == len(p.all) {
			break
		}
		of[e.of] = true
		text := strings.TrimSuffix(wording.Fold(b.Text()), value)
		if onlyDigits.MatchString(value) {
			text += "theme "
		}
		said = append(said, document.Line(text+value))
	}
	if len(said) != len(p.all) {
		return blocks
	}
	return slices.Concat(lines[:at], said, below[len(said):])
}

var (
	headOfThemes = phrase.Like("Themes:", `(?i)^\W*(?:the )?themes?\W*$`)
	onlyDigits   = phrase.Like("1 and 3", `^\d`)
)

// titlesApart writes a sentence that says what all the blogs are called as labels of one blog each: "They are called “Nine doors” and “The
// stamp”." What the sentence says else stands above them.
func (p *Pairing) titlesApart(blocks []document.Block) []document.Block {
	var out []document.Block
	for _, b := range blocks {
		text := wording.Fold(b.Text())
		beside, titles, themes := titlesIn(text, len(p.all))
		of := p.inOrder(titles)
		if of == nil || len(b.Rows) > 0 || !p.mayBeTitles(titles) {
			out = append(out, b)
			continue
		}
		if beside != "" {
			out = append(out, document.Line(beside))
		}
		for i, title := range titles {
			out = append(out, document.Line(fmt.Sprintf("Title (blog %d): %s", of[i]+1, strings.TrimRight(title, ",."))))
			if i < len(themes) && themes[i] != "" {
				out = append(out, document.Line(fmt.Sprintf("Theme (blog %d): %s", of[i]+1, themes[i])))
			}
		}
	}
	return out
}

// mayBeTitles says whether words in quotation marks may be what the blogs are called, and not the terms that they use: "They are called
// “hubs” and “spokes” throughout." Each begins as a title does, and one has more than a word or the name of a blog.
func (p *Pairing) mayBeTitles(titles []string) bool {
	named := false
	for _, title := range titles {
		if !wording.BeginsCapital(title) && len(p.named(title)) == 0 {
			return false
		}
		named = named || wording.Count(title) > 1 || len(p.named(title)) > 0
	}
	return named
}

// titlesIn returns the titles that a paragraph says so many blogs to have, the themes that it gives them in the same breath, and what it says
// beside that; nil where it does not say each.
func titlesIn(text string, blogs int) (beside string, titles, themes []string) {
	if m := callsThem.FindStringSubmatch(text); m != nil {
		return strings.TrimSpace(m[1] + m[3]), partsOfList(m[2], "", blogs), nil
	}
	found := callsOne.FindAllStringSubmatch(text, -1)
	if len(found) != blogs || blogs > len(ordinals) || saysMoreOfEach(text) {
		return "", nil, nil
	}
	for i, m := range found {
		if !slices.Contains(ordinals[i], strings.ToLower(m[1])) {
			return "", nil, nil
		}
		titles, themes = append(titles, m[2]), append(themes, m[3])
	}
	return strings.TrimSpace(callsOne.ReplaceAllString(text, "")), titles, themes
}

// saysMoreOfEach says whether such a paragraph goes on to describe the one blog before it comes to the next: its sentences are then read as they
// stand, each with what it says of its blog.
func saysMoreOfEach(text string) bool {
	places := callsOne.FindAllStringIndex(text, -1)
	for i := 1; i < len(places); i++ {
		if labels.NamesDescription(text[places[i-1][1]:places[i][0]]) {
			return true
		}
	}
	return false
}

// callsOne says what one of several blogs is called, and may say for which theme it is.
var callsOne = phrase.Like("The first is “Nine doors”, for theme 2.", `(?i)(?:^|[ ,;])(?:and )?(?:the )?(first|one|second|other|third|fourth)(?: one| blog)?(?:,? (?:which )?is|:)(?: called| titled| entitled)? [“"]([^“”"]{3,120})[”"](?:,? (?:and |which )?(?:is )?(?:for|under) ([^“”".,;]{3,60}))?[.,;]*`)

// ordinals are what the blogs are called in their order.
var ordinals = [][]string{{"first", "one"}, {"second", "other"}, {"third"}, {"fourth"}}

// callsThem says what several blogs are called.
var callsThem = phrase.Like("Here are two blogs. They are called “Nine doors” and “The stamp”. Thanks!", `^(.*?(?:[.!?]\s+)?)(?i:(?:they|these|the (?:two|three|four|blogs|posts|pieces))(?: are|['’]re)? (?:called|titled|entitled|named):? |(?:the|their) titles are:? )`+
	`([“"][^“”"]{3,120}[”"](?:(?:, | and |, and | & )[“"][^“”"]{3,120}[”"])+)\.?\s*(.*)$`)

// listsOnLines gives each sentence of a paragraph that holds such lists a line of its own.
func listsOnLines(blocks []document.Block) []document.Block {
	var out []document.Block
	for _, b := range blocks {
		text := wording.Fold(b.Text())
		all := wording.Sentences(text)
		if len(b.Rows) > 0 || len(all) < 2 || !listInText.MatchString(text) || !slices.ContainsFunc(all, listOfField.MatchString) {
			out = append(out, b)
			continue
		}
		for _, s := range all {
			out = append(out, document.Line(s))
		}
	}
	return out
}

var (
	listInText = phrase.Like("Both are attached. Titles: Nine doors; The stamp",
		`(?i)\b(?:titles|headlines|themes|descriptions|sub-?titles|standfirsts|summaries|authors|writers)\b[^:;]{0,40}:`)
	listOfField = phrase.Like("Titles: Nine doors; The stamp",
		`(?i)^\W*(?:the )?(titles|headlines|themes|descriptions|sub-?titles|standfirsts|summaries|authors|writers)\b[^:;]{0,40}:\s*(.*)$`)
	singular = map[string]string{
		"titles": "Title", "headlines": "Title", "themes": "Theme", "descriptions": "Description", "sub-titles": "Description",
		"subtitles": "Description", "standfirsts": "Description", "summaries": "Description", "authors": "Author", "writers": "Author",
	}
)

// partsOfList returns the parts of a list on one line, in quotation marks or with a sign between them; nil where there are not as
// many as blogs.
func partsOfList(list, joint string, blogs int) []string {
	if quoted := inQuotes.FindAllStringSubmatch(list, -1); len(quoted) == blogs && onlyJoints.MatchString(inQuotes.ReplaceAllString(list, "")) {
		var parts []string
		for _, q := range quoted {
			parts = append(parts, strings.TrimSpace(q[1]))
		}
		return parts
	}
	list = strings.TrimRight(list, ". ")
	if onlyNumbers.MatchString(list) {
		list, joint = betweenNumbers.ReplaceAllString(list, ";"), ";"
	}
	parts := strings.Split(list, joint)
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	if len(parts) != blogs || slices.Contains(parts, "") {
		return nil
	}
	return parts
}

var (
	inQuotes = phrase.Like("“Nine doors”", `[“"]([^“”"]+)[”"]`)
	// onlyNumbers are themes in the order of the blogs.
	onlyNumbers    = phrase.Like("2 and 3", `^[1-9](?:(?:\s*[,;/&]\s*|,? and )[1-9])+$`)
	betweenNumbers = phrase.Like(" and ", `\s*[,;/&]\s*|,? and `)

	onlyJoints = phrase.Like(", and ", `(?i)^(?:[\s,;.&/|]|and|respectively|\(?[a-c1-9][.)])*$`)
)

// pointedParts returns the parts of a list each of which points at another blog, without what points at it, and the blogs: "1 for the
// kites one, 3 for the doors one". They are nil where a part points at none, or two at the same.
func pointedParts(s pointing.Several, list string) (parts []string, of []int) {
	for _, joint := range []string{";", ",", " and "} {
		parts, of = partsOfList(list, joint, len(s)), nil
		for i, part := range parts {
			at, rest, _ := s.Part(part)
			if at < 0 || slices.Contains(of, at) {
				break
			}
			parts[i], of = itIs.ReplaceAllString(rest, ""), append(of, at)
		}
		if len(of) == len(s) {
			return parts, of
		}
	}
	return nil, nil
}

// itIs begins what is left of such a part: "it is by Tom Okafor".
var itIs = phrase.Like("it is by Tom Okafor", `(?i)^(?:and )?it(?: is|['’]s)?(?: (?:by|from|for))? `)

// pointsBelow returns the numbered lines at the start of some blocks, and how many blocks they take; nil where there are not as many
// as blogs.
func pointsBelow(blocks []document.Block, blogs int) (points []string, taken int) {
	for i, b := range blocks {
		number, text := layout.Numbered(b)
		if text == "" {
			continue
		}
		if number == 0 {
			break
		}
		if number != len(points)+1 {
			return nil, 0
		}
		points, taken = append(points, text), i+1
	}
	if len(points) != blogs {
		return nil, 0
	}
	return points, taken
}

// orderOfLists returns the order in which a note gives its blogs, that of the list of their titles before any other, and how many of
// its lists stand on one line. It is nil where the note has none, or two.
func (p *Pairing) orderOfLists(blocks []document.Block) (order []int, lists int) {
	for _, b := range blocks {
		m := listOfField.FindStringSubmatch(wording.Fold(b.Text()))
		if m == nil || partsOfList(m[2], ";", len(p.all)) == nil {
			continue
		}
		lists++
		if singular[strings.ToLower(m[1])] == "Title" && order == nil {
			order = orderOf(p.blogs, []document.Block{b})
		}
	}
	if order == nil {
		order = orderOf(p.blogs, blocks)
	}
	return order, lists
}

// orderOf returns the blogs in the order in which some lines name them, all of them each time; nil where that is not the same each
// time.
func orderOf(s pointing.Several, blocks []document.Block) []int {
	var order, round []int
	for _, b := range blocks {
		for _, m := range s.ByNames(wording.Fold(b.Text())) {
			if slices.Contains(round, m.Of) {
				continue
			}
			if round = append(round, m.Of); len(round) < len(s) {
				continue
			}
			if order != nil && !slices.Equal(order, round) {
				return nil
			}
			order, round = round, nil
		}
	}
	return order
}
