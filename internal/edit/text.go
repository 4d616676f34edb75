package edit

import (
	"slices"
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/labels"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/submission"
	"copydesk/internal/wording"
)

// paragraphing takes paragraphs out of the blog, puts others in their place or beside them: "Please replace the last paragraph with the
// following:". It can be made only where they are prose, and plain to find.
type paragraphing struct {
	of     place
	remove bool
	put    []document.Block
	behind bool // what is put stands behind the place, else before it
}

// place says which paragraphs are meant: some from the first or the last on, or those that begin with some words.
type place struct {
	from, n int // from one on; backwards from minus one
	opening []string
}

func (e paragraphing) Apply(b *submission.Blog) bool {
	parts, put := strings.Split(b.Text, "\n\n"), document.Markdown(e.put, nil)
	at, ok := e.of.in(parts)
	if !ok || len(parts) <= len(at) {
		return false
	}
	first, end := at[0], at[len(at)-1]+1
	if e.behind {
		first = end
	}
	if put != "" && strings.Contains(b.Text, put) { // the same answer once more
		return true
	}
	if e.remove {
		for _, i := range slices.Backward(at) {
			b.Words -= wording.Count(plainParagraph(parts[i]))
			parts = slices.Delete(parts, i, i+1)
		}
	}
	if put != "" {
		parts = slices.Insert(parts, first, put)
		b.Words += document.Words(e.put)
	}
	b.Text = strings.Join(parts, "\n\n")
	return true
}

// CutsByPlace says whether an edit takes out paragraphs that are known by their place alone. Made twice, it takes out others.
func CutsByPlace(e Edit) bool {
	p, ok := e.(paragraphing)
	return ok && p.remove && len(p.put) == 0 && len(p.of.opening) == 0
}

// in returns where the paragraphs stand among the parts of a text.
func (p place) in(parts []string) (at []int, ok bool) {
	var prose []int
	for i, part := range parts {
		if plainParagraph(part) != "" {
			prose = append(prose, i)
		}
	}
	if len(p.opening) == 0 {
		from := p.from - 1
		if p.from < 0 {
			from = len(prose) - p.n
		}
		if from < 0 || from+p.n > len(prose) {
			return nil, false
		}
		return prose[from : from+p.n], true
	}
	for _, opening := range p.opening {
		found := slices.DeleteFunc(slices.Clone(prose), func(i int) bool { return !beginsWith(plainParagraph(parts[i]), opening) })
		if len(found) != 1 || slices.Contains(at, found[0]) {
			return nil, false
		}
		at = append(at, found[0])
	}
	slices.Sort(at)
	return at, true
}

func beginsWith(paragraph, opening string) bool {
	bare := func(s string) string { return strings.ToLower(wording.Straight(wording.Fold(s))) }
	opening = strings.TrimRight(bare(opening), ". …")
	return opening != "" && strings.HasPrefix(bare(paragraph), opening)
}

// The words of a request to change a paragraph.
const (
	politely = `(?i)^(?:[-*•–] ?|\d[.)] ?)?(?:(?:hi|hello|ok|okay|yes|sorry|and|also|then|next|so|now|just|please|kindly|pls|could you|can you|would you|you can|you could|` +
		`feel free to|(?:i|we)(?:['’]d| would) like (?:you )?to|(?:i|we) suggest (?:that )?you),? )*`
	nth        = `last|final|closing|concluding|first|opening|second|third|fourth|fifth`
	opened     = `[“"‘'][^”"]{3,200}[”"’'](?:(?:,| and|, and) [“"‘'][^”"]{3,200}[”"’'])*`
	paragraphs = `(?:the |our |my )?(?:(` + nth + `) (?:(two|three|four|five) )?paragraphs?|paragraph (?:no\.? ?)?(\d{1,2})|` +
		`paragraphs? (?:(?:that|which) )?(?:begin(?:s|ning)?|start(?:s|ing)?|open(?:s|ing)?)(?: with)?:? (` + opened + `))`
	theFollowing = `(?:this|these|what follows|(?:the|this|these)(?: (?:following|new|extra|additional|two|three|four))*(?: (?:ones?|texts?|paragraphs?|section|lines))?(?: below)?)`
	extraText    = `(?:this|these|it|the following|(?:an?|the|these|two|three|four|some|another)(?: (?:two|three|four|few|more|extra|further|additional|new|final|closing|last|bit of))* (?:paragraphs?|text|bit|section|words))`
	placedThere  = `(?: in)? (?:at|on|on to|onto|to|for) (?:the )?(?:very )?(end|bottom|close|start|beginning|top)`
	addition     = `(?:(?:adding|append(?:ing)?|tack(?:ing)?|stick(?:ing)?|put(?:ting)?|add|here (?:is|are)|here['’]s|written|wrote|have|use) ` + extraText + `(?: (?:on|to (?:go|come|add|put)|which (?:could|can|should) go))?` + placedThere +
		`|` + extraText + ` (?:(?:can|could|should|might|may|will|would|is|are|to) )*(?:go|come|stand|fit|added|put|tacked on|appended)` + placedThere + `)`
	whole    = `(?: of (?:it|(?:the|my|our) (?:blog(?: ?post)?|text|post|{work})))?`
	thenText = `(?: (?:below|instead|please))*(?:[:.?]|$)\s*(.*)$`
)

var (
	removes = phrase.Like("Please delete the paragraphs beginning “It rains” and “We lend”.",
		politely+`(?:delete|remove|cut|drop|take out|leave out|lose|omit|strike)(?: out)? `+paragraphs+
			`(?: (?:altogether|entirely|completely|please|instead))*(?:,? (?:to|that|which|this|so that) [^.?!]{3,60})?[.!?]*$`)
	replaces = phrase.Like("Please replace the last paragraph by the following:",
		politely+`(?:replace|swap|change|substitute|exchange) `+paragraphs+`(?: (?:with|by|for|to(?: read)?)(?: `+theFollowing+`)?)?`+thenText)
	presents = phrase.Like("Here is the new last paragraph:",
		`(?i)^(?:(?:here(?:['’]s| is)|this is|below is) )?(?:(?:a|the|my|our) )?(?:new|revised|rewritten|reworded|shorter|longer|better|corrected|amended) `+paragraphs+thenText)
	adds = phrase.Like("Please add this at the end:",
		politely+`(?:add|insert|append|put|include) `+theFollowing+`(?: (?:in|on))? (?:at|to|as)(?: the)?(?: very| new)? (end|bottom|close|ending|start|beginning|top|opening)`+whole+thenText)
	addsLoosely = phrase.Like("OK, adding these two paragraphs on the end should do it:",
		`(?i)^(?:[^.?!:]{0,60}[ ,;–-])?`+addition+`(?: [^.?!:]{0,60})?:$`)
	addsBeside = phrase.Like("Please insert the following after the second paragraph:",
		politely+`(?:add|insert|append|put|include) `+theFollowing+`(?: in)? (after|behind|below|before|above) `+paragraphs+thenText)
)

// elsewhere is another place than the blog's own beginning and end.
var elsewhere = phrase.Like("Adding this at the end of my biography:", `(?i)\b(?:description|sub-?title|title|headline|standfirst|strapline|summary|bio|biography|profile|`+
	`sections?|chapter|part|caption|list|page|newsletter|letter|e-?mail)\b`)

// atStart are the words for the place above the text.
var atStart = phrase.Like("beginning", `(?i)^(?:start|beginning|top|opening)$`)

// leastPut is how many words a paragraph has at least that is put into a blog.
const leastPut = 5

// ofText reads the change to the text that a block asks for, and how many of the blocks below it give the new wording.
func (r Reader) ofText(answer []document.Block) (edit Edit, below int) {
	text := wording.Fold(answer[0].Text())
	var e paragraphing
	var value string
	if m := removes.FindStringSubmatch(text); m != nil {
		e = paragraphing{of: placeOf(m[1:]), remove: true}
		return e, 0
	} else if m := firstOf(text, replaces, presents); m != nil {
		e, value = paragraphing{of: placeOf(m[1:]), remove: true}, m[5]
	} else if m := adds.FindStringSubmatch(text); m != nil {
		e, value = paragraphing{of: place{from: -1, n: 1}, behind: true}, m[2]
		if atStart.MatchString(m[1]) {
			e.of.from, e.behind = 1, false
		}
	} else if m := addsLoosely.FindStringSubmatch(text); m != nil && !elsewhere.MatchString(text) && len(answer) > 1 {
		e = paragraphing{of: place{from: -1, n: 1}, behind: true}
		if atStart.MatchString(m[1] + m[2]) {
			e.of.from, e.behind = 1, false
		}
	} else if m := addsBeside.FindStringSubmatch(text); m != nil {
		e, value = paragraphing{of: placeOf(m[2:]), behind: !slices.Contains([]string{"before", "above"}, strings.ToLower(m[1]))}, m[6]
	} else {
		return nil, 0
	}
	if value != "" {
		e.put = append(e.put, document.Line(value))
	}
	e.put, below = r.wordingBelow(e.put, answer[1:])
	if text := document.Text(e.put); len(e.put) == 1 && wording.Unquote(text) != wording.Fold(text) {
		e.put[0] = document.Line(wording.Unquote(text))
	}
	if document.Words(e.put) < leastPut || slices.ContainsFunc(answer[1+below:], func(b document.Block) bool {
		return wording.Count(b.Text()) > speech.LongestRemark && !r.endsWording(b)
	}) {
		return unclear{}, below
	}
	return e, below
}

// requestsApart cuts paragraphs into their lines where one of these asks for a change to the text.
func requestsApart(answer []document.Block) (out []document.Block) {
	for _, b := range answer {
		if lines := b.Lines(); len(lines) > 1 && slices.ContainsFunc(lines, asksOfText) {
			out = append(out, lines...)
		} else if value, request := withRequest(b); request != "" {
			out = append(out, document.Line(value), document.Line(request))
		} else {
			out = append(out, b)
		}
	}
	return out
}

// withRequest cuts a labelled line before what it asks for behind its value.
func withRequest(b document.Block) (value, request string) {
	text := wording.Fold(b.Text())
	f, _, _ := labels.InBlock(b)
	if m := changeBehind.FindStringSubmatch(text); m != nil && f == labels.None && strings.Count(m[1], `"`)%2 == 0 && strings.Count(m[1], "“") == strings.Count(m[1], "”") {
		return m[1], m[2]
	}
	at := requestBehind.FindStringIndex(text)
	if at == nil || f != labels.Title && f != labels.Description {
		return "", ""
	}
	value = strings.TrimSpace(text[:at[0]])
	if !strings.ContainsAny(value[max(0, len(value)-1):], ".!?") {
		return "", ""
	}
	if f == labels.Title {
		value = strings.TrimSuffix(value, ".")
	}
	return value, text[at[0]:]
}

// requestBehind asks for something more behind a value, in its line: "Description: We opened the letters. Also please could you change the
// title to Nine doors?"
var requestBehind = phrase.Like("Also please could you change the title to Nine doors?",
	`(?i)\b(?:also|and|plus|ps|p\.s\.),? (?:please,? )?(?:could|can|would|will) you (?:please |also |possibly )*(?:change|move|add|update|amend|use|put|make|switch)\b[^.?!]*`+
		`\b(?:titles?|headline|descriptions?|sub-?title|standfirst|themes?|authors?|by-?line|bio|biography|photo|picture|headshot|logo|credit|blog)\b.*$`)

// changeBehind asks for a change of one field behind that of another: "Change title to: Nine doors, change theme to: 2".
var changeBehind = phrase.Like("Change title to: Nine doors, change theme to: 2",
	`(?i)^((?:please |pls |can you |could you )?(?:change|set|make|update|amend) .*?)[,;] (?:and )?(?:please )?((?:change|set|make|update|amend) (?:the |our |my )?(?:title|headline|description|sub-?title|standfirst|theme|author|by-?line)(?: from .{1,60})?(?: to\b| ?:).*)$`)

// asksOfText says whether a line asks for a change to the text.
func asksOfText(line document.Block) bool {
	return firstOf(wording.Fold(line.Text()), removes, replaces, presents, adds, addsBeside) != nil || addsLoosely.MatchString(wording.Fold(line.Text())) && !elsewhere.MatchString(line.Text())
}

// wordingBelow adds the paragraphs below that go on with a new wording.
func (r Reader) wordingBelow(put, below []document.Block) (all []document.Block, n int) {
	for i, b := range below {
		switch text := wording.Fold(b.Text()); {
		case text == "":
		case r.endsWording(b), wording.Count(text) < leastPut && !b.AllBold() && !headsText(text, below[i+1:]), wording.Count(text) <= speech.LongestRemark && speech.TalksToDesk(text):
			return put, n
		default:
			put, n = append(put, b), i+1
		}
	}
	return put, n
}

// headsText says whether a short line is a heading: it has no stop, and a long paragraph stands below it.
func headsText(line string, below []document.Block) bool {
	return len(below) > 0 && !strings.ContainsAny(line[len(line)-1:], ".,!?") && wording.Count(below[0].Text()) > speech.LongestRemark
}

// endsWording says whether a paragraph is a field, or asks for another change.
func (r Reader) endsWording(b document.Block) bool {
	f, _, _ := labels.InBlock(b)
	return f != labels.None || asksOfText(b) || person.IsFirstNameOf(wording.Fold(b.Text()), r.Sender)
}

// firstOf returns what the first of some phrases finds.
func firstOf(text string, phrases ...*phrase.Phrase) []string {
	for _, p := range phrases {
		if m := p.FindStringSubmatch(text); m != nil {
			return m
		}
	}
	return nil
}

var placeWords = map[string]int{"last": -1, "final": -1, "closing": -1, "concluding": -1, "first": 1, "opening": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}

// placeOf reads which paragraphs are meant from what the groups of their pattern found.
func placeOf(m []string) place {
	switch {
	case m[3] != "":
		var p place
		for _, q := range openings.FindAllStringSubmatch(m[3], 20) {
			p.opening = append(p.opening, q[1])
		}
		return p
	case m[2] != "":
		n := 0
		for _, d := range m[2] {
			n = n*10 + int(d-'0')
		}
		return place{from: n, n: 1}
	}
	n := max(1, slices.Index([]string{"", "", "two", "three", "four", "five"}, strings.ToLower(m[1])))
	return place{from: placeWords[strings.ToLower(m[0])], n: n}
}

var openings = phrase.MustCompile(`[“"‘']([^”"]{3,200})[”"’'](?:,| and\b|$)`)

// GivesParagraphs says whether an answer begins by asking for a change to the text of which it gives the wording: what follows is no
// blog, but a part of one.
func (r Reader) GivesParagraphs(answer []document.Block) bool {
	for i := range answer {
		if document.Words(answer[:i]) > 60 {
			return false
		}
		if edit, below := r.ofText(answer[i:]); below > 0 || edit != nil && document.Words(answer) < 150 {
			return true
		}
	}
	return false
}
