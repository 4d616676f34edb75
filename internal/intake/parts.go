package intake

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/submission"
	"copydesk/internal/wording"
)

// Named is a submission that a reply may be about.
type Named struct{ Ref, Title string }

// Parts cuts a reply about several submissions into what it says of each, by their places in of: what stands behind
// or below a line that begins with the ref, the title or the number that our letter gave it ("SS20-2: …", "For “The
// stamp”:", "Blog 2"), and paragraphs that name one within. It is empty where no line names one, or one names two.
func (r Reading) Parts(of []Named) map[int]Reading {
	if r.email == nil || len(r.Blogs) > 0 && r.Blogs[0].Format == "body" { // a blog may name another
		return nil
	}
	if points, ok := inTheirOrder(r.email.written(), of); ok {
		parts := map[int]Reading{}
		for i, p := range points {
			parts[i] = r.email.part([]document.Block{p})
		}
		return parts
	}
	if named := byShortNames(r.email.written(), of); named != nil {
		parts := map[int]Reading{}
		for i, line := range named {
			parts[i] = r.email.part([]document.Block{line})
		}
		return parts
	}
	blocks := map[int][]document.Block{}
	at := -1
	for _, b := range r.cutAtNames(r.email.written(), of) {
		text := wording.Fold(b.Text())
		switch ordered, plain := r.themesInOrder(text, len(of)); {
		case plain: // for each of two one of two themes, or both for each
			return nil
		case len(ordered) > 0:
			for i, n := range ordered {
				blocks[i] = append(blocks[i], document.Block{Spans: []document.Span{{Text: fmt.Sprintf("Theme: %d", n)}}})
			}
			continue
		}
		if one, line := labelledForOne(text, of); one >= 0 {
			blocks[one] = append(blocks[one], said(line))
			continue
		}
		begun, rest := r.begins(text, of)
		if begun >= 0 {
			at = begun
			if rest != "" {
				blocks[at] = append(blocks[at], document.Block{Spans: []document.Span{{Text: rest}}})
			}
			continue
		}
		label, _, _ := labelledBlock(b)
		named := spans(text, of)
		one, rest, more := partOf(text, of)
		switch {
		case len(named) == 0 || label != noField && len(namedWithin(text, of)) == 0:
			switch {
			case r.ofEach(text):
				each := document.Block{Spans: []document.Span{{Text: eachOf.ReplaceAllString(text, "")}}}
				for i := range of {
					blocks[i] = append(blocks[i], each)
				}
			case at >= 0:
				blocks[at] = append(blocks[at], b)
			}
		case !more && label == noField && theOther.MatchString(rest): // and which does it mean beside?
			return nil
		case !more && (label != noField || len(wording.Sentences(text)) == 1):
			if label == noField {
				b = said(rest)
			}
			blocks[one] = append(blocks[one], b)
			at = -1
		default:
			each, ok := eachClause(text, of)
			if !ok || label != noField {
				return nil
			}
			for i, clauses := range each {
				blocks[i] = append(blocks[i], clauses...)
			}
			at = -1
		}
	}
	parts := map[int]Reading{}
	for i, part := range blocks {
		parts[i] = r.email.part(part)
	}
	return parts
}

// cutAtNames cuts the lines of a paragraph apart where one of them begins with the name of a submission, and a line where
// it goes on with another: "Kites is for theme 3 and Wells for theme 4".
func (r Reading) cutAtNames(blocks []document.Block, of []Named) []document.Block {
	var out []document.Block
	for _, b := range blocks {
		lines := segments(b)
		if !slices.ContainsFunc(lines, func(l document.Block) bool {
			at, _ := r.begins(wording.Fold(l.Text()), of)
			return at >= 0 || r.placesBehind(wording.Fold(l.Text()), of) != nil
		}) {
			out = append(out, b)
			continue
		}
		for _, line := range lines {
			clauses := r.placesBehind(wording.Fold(line.Text()), of)
			if clauses == nil {
				clauses = r.clausesOf(wording.Fold(line.Text()), of)
			}
			if len(clauses) == 1 {
				out = append(out, line)
				continue
			}
			for _, clause := range clauses {
				out = append(out, document.Block{Spans: []document.Span{{Text: clause}}})
			}
		}
	}
	return out
}

// clausesOf cuts a line that begins with the name of a submission where another one's begins a clause.
func (r Reading) clausesOf(line string, of []Named) []string {
	at, _ := r.begins(line, of)
	if at < 0 || len(of) < 2 || len(line) > 400 {
		return []string{line}
	}
	var clauses []string
	from := 0
	for _, joint := range clauseJoint.FindAllStringIndex(line, -1) {
		next, _ := r.begins(line[joint[1]:], of)
		if within := namedWithin(line[joint[1]:], of); next < 0 && len(within) == 1 {
			next = within[0]
		}
		if next >= 0 && next != at {
			clauses = append(clauses, line[from:joint[0]])
			from, at = joint[1], next
		}
	}
	return append(clauses, line[from:])
}

var clauseJoint = regexp.MustCompile(`(?:[,;.]\s+|\s+)(?:and|while|whereas|but)\s+|[,;.]\s+`)

// begins says which submission a clause begins with, -1 for none, and what stands behind its name or its place: "Wells is
// for theme 4", "the first one: theme 1", "the second theme 5".
func (r Reading) begins(text string, of []Named) (at int, rest string) {
	if at, rest = begins(text, of); at >= 0 {
		return at, rest
	}
	for i, n := range of {
		lead := quoteMark.FindString(text)
		if after, ok := cutFold(text[len(lead):], n.Title); ok {
			if m := saidOfName.FindStringIndex(after); m != nil && r.namesTheme(after[m[1]:]) {
				return i, after[m[1]:]
			}
		}
	}
	if at, rest := namedByWord(text, of); at >= 0 && (rest[0] != ' ' || r.namesTheme(rest)) {
		return at, strings.TrimLeft(rest, " :–—-")
	}
	m := placeOfBlog.FindStringSubmatch(text)
	if m == nil {
		return -1, ""
	}
	at, rest = speech.PlaceAmong(m[1], len(of)), text[len(m[0]):]
	if at < 0 || !strings.ContainsAny(m[2], ":–—-") && !r.namesTheme(rest) {
		return -1, ""
	}
	return at, rest
}

// namesTheme says whether a clause names a theme by a number of its own or by its name.
func (r Reading) namesTheme(text string) bool {
	if len(r.email.call.FindThemes(text)) > 0 {
		return true
	}
	first, _, _ := strings.Cut(strings.TrimRight(text, ".! "), ",")
	numbers, unknown := r.email.call.MatchTheme(first)
	return len(numbers) > 0 && len(unknown) == 0 && wording.Count(first) <= longestThemeSaid
}

// longestThemeSaid is how many words a clause has at most that says no more than a theme.
const longestThemeSaid = 8

var (
	saidOfName  = regexp.MustCompile(`(?i)^["”’']*\s+(?:is|should be|should go|goes|belongs|would be|fits|sits|=)?\s*(?:for|in|under|to|with)?\s+`)
	placeOfBlog = regexp.MustCompile(`(?i)^(?:the |our |my )?(` + speech.PlaceWords + `)` +
		`(?: one| blog| piece| article| attachment| document)?(\s*[:–—-]\s*|` +
		`,?\s+(?:(?:is|should be|should go|goes|belongs|would be|fits|sits)\s+)?(?:(?:for|in|under|to|with)\s+)?)`)
)

// ofEach says whether a paragraph is about each of several blogs, and names their theme: "Both are for theme 2, thanks!"
func (r Reading) ofEach(text string) bool {
	return wording.Count(text) <= 25 && (allOfThem.MatchString(text) ||
		bothBlogs.MatchString(text) && len(r.email.call.FindThemes(text)) > 0)
}

// allOfThem begins or ends what is said of each: "They're both COVID-19", "Theme 2 for both".
var allOfThem = phrase.MustCompile(`(?i)^(?:they(?:['’]re| are| should)|both|all (?:of them|three|four|two)|each(?: of them)?)\b.{0,40}$|` +
	`\bfor (?:both|all (?:of them|three|four)|each(?: of them)?)(?:,? please)?\W*$`)

// eachOf leads to what is said of each: "All three are for".
var eachOf = phrase.MustCompile(`(?i)^(?:they|both|all (?:of them|three|four|two)|each(?: of them)?)` +
	`(?:(?:['’]re| are| is| should be| go| fit| belong)(?: both| all)?)?(?: for| under| in| with)?(?: the)?\s+`)

// part reads some of the paragraphs of a reply as a reply of its own.
func (e *email) part(blocks []document.Block) Reading {
	p := *e
	p.sources = slices.Clone(e.sources[:1])
	p.sources[0].blocks = blocks
	p.files = nil
	p.readEdits()
	p.says = listen(blocks, "", e.call)
	r := Reading{Kind: submission.KindReply, Said: p.said(), Fresh: p.fresh(), Asks: p.says.question}
	r.Consent, r.Pleasant, r.Curt = consent(r.Fresh), speech.OnlyPleasant(r.Fresh), speech.OnlyCurt(r.Fresh)
	return r
}

var (
	leadsToName = regexp.MustCompile(`(?i)^(?:[-*•–]\s*)?(?:(?:for|re:?|regarding|about|on|and|as for|the|our|my|ref(?:erence)?|blog|piece|title|` +
		`description|sub-?title|theme|of|is)\s+)*["“‘'(\[]*`)
	quoteMark  = regexp.MustCompile(`^["“‘'(\[]*`)
	numberMark = regexp.MustCompile(`^\(?\d[.):]\s+`)
	behindName = regexp.MustCompile(`^["”’'.,)\]]*\s*(?:[([][^)\]]{2,80}[)\]])?\s*(?:[:–—-]+|$)\s*`)
	blogNumber = regexp.MustCompile(`(?i)^(?:blog|no\.?|number|attachment|attached|file|document)\s+(\d)\s*[:.)–—-]*\s*`)
)

// begins says which submission a line begins with, -1 for none, and what stands behind its name.
func begins(text string, of []Named) (at int, rest string) {
	if m := blogNumber.FindStringSubmatch(text); m != nil {
		if n := int(m[1][0] - '1'); n >= 0 && n < len(of) {
			return n, withoutName(text[len(m[0]):], of[n])
		}
	}
	numbered := numberMark.FindString(text)
	leads := append(namesLeads(leadsToName.FindString(text)), quoteMark.FindString(text), numbered+quoteMark.FindString(text[len(numbered):]))
	for _, lead := range leads {
		for i, n := range of {
			for _, name := range []string{n.Ref, n.Title} {
				if after, ok := cutFold(text[len(lead):], name); ok {
					if m := behindName.FindStringIndex(after); m != nil {
						return i, withoutName(after[m[1]:], n)
					}
				}
			}
		}
	}
	return -1, ""
}

// namesLeads are the words that may stand before a name, the most of them first: of "For The harbour ledger" the title may begin with
// its article, and “Is your council ready?” begins as a lead does.
func namesLeads(lead string) []string {
	leads := []string{lead}
	for at := len(lead) - 1; at > 0; at-- {
		if lead[at-1] == ' ' && lead[at] != ' ' {
			leads = append(leads, lead[:at])
		}
	}
	return leads
}

// withoutName takes a title off that stands behind the ref, or the ref behind the title.
func withoutName(rest string, n Named) string {
	for _, name := range []string{n.Title, n.Ref} {
		if after, ok := cutFold(strings.TrimLeft(rest, `"“‘'([`), name); ok {
			if m := behindName.FindStringIndex(after); m != nil {
				return after[m[1]:]
			}
		}
	}
	return rest
}

// cutFold cuts a name off the start of a text, whatever the case of its letters and the look of its apostrophes.
func cutFold(text, name string) (after string, ok bool) {
	if name == "" || len(text) < len(name) {
		return "", false
	}
	for _, n := range []int{len(name), len(name) - 2, len(name) + 2} { // ’ is two bytes longer than '
		if n > 0 && n <= len(text) && strings.EqualFold(wording.Straight(text[:n]), wording.Straight(name)) {
			return text[n:], true
		}
	}
	return "", false
}

// namedWithin returns the submissions that a paragraph names.
func namedWithin(text string, of []Named) []int {
	as := text
	text = strings.ToLower(wording.Straight(text))
	var found []int
	for i, n := range of {
		title := strings.ToLower(wording.Straight(n.Title))
		if containsWord(text, strings.ToLower(n.Ref)) || wording.Count(title) >= 2 && strings.Contains(text, title) || namesSingle(as, n.Title) {
			found = append(found, i)
		}
	}
	return found
}

// namesSingle says whether a text speaks of a blog whose title is a single word: "the title of Wells", "the Wells one".
func namesSingle(text, title string) bool {
	at := wordsAt(text, title)
	if at < 0 || wording.Count(title) != 1 || wording.BeginsSmall(title) {
		return false
	}
	return leadsToWork.MatchString(text[:at]) || workBehind.MatchString(text[at+len(title):])
}

var (
	leadsToWork = regexp.MustCompile(`(?i)(?:\b(?:of|for|about|regarding|on|in|with|called|blog|piece)\s+|["“‘'])$`)
	workBehind  = regexp.MustCompile(`(?i)^(?:["”’']?\s+(?:one|blog|piece|article)\b|["”])`)
)

// containsWord says whether a text holds a ref that no digit follows: SS20-1 and not SS20-11.
func containsWord(text, ref string) bool {
	for {
		at := strings.Index(text, ref)
		if at < 0 {
			return false
		}
		text = text[at+len(ref):]
		if text == "" || text[0] < '0' || text[0] > '9' {
			return true
		}
	}
}
