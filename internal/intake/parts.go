package intake

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/labels"
	"copydesk/internal/phrase"
	"copydesk/internal/pointing"
	"copydesk/internal/speech"
	"copydesk/internal/submission"
	"copydesk/internal/wording"
)

// Parts cuts a reply about several submissions into what it says of each, by their places in of: what stands behind
// or below a line that begins with the ref, the title or the number that our letter gave it ("SS20-2: …", "For “The
// stamp”:", "Blog 2"), and paragraphs that name one within. It is empty where no line names one, or one names two.
func (r Reading) Parts(submissions []pointing.Submission) map[int]Reading {
	of := pointing.OfSubmissions(submissions)
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
				blocks[i] = append(blocks[i], document.Line(fmt.Sprintf("Theme: %d", n)))
			}
			continue
		}
		if one, line := labelledForOne(text, of); one >= 0 {
			blocks[one] = append(blocks[one], document.Line(line))
			continue
		}
		begun, rest := r.begins(text, of)
		if begun >= 0 {
			at = begun
			if rest != "" {
				blocks[at] = append(blocks[at], document.Line(rest))
			}
			continue
		}
		label, _, _ := labels.InBlock(b)
		named := of.Mentions(text)
		one, rest, more := partOf(text, of)
		switch {
		case len(named) == 0 || label != labels.None && len(of.ByNames(text)) == 0:
			switch {
			case r.ofEach(text):
				each := document.Line(eachOf.ReplaceAllString(text, ""))
				for i := range of {
					blocks[i] = append(blocks[i], each)
				}
			case at >= 0:
				blocks[at] = append(blocks[at], b)
			}
		case !more && label == labels.None && theOther.MatchString(rest): // and which does it mean beside?
			return nil
		case !more && (label != labels.None || len(wording.Sentences(text)) == 1):
			if label == labels.None {
				b = document.Line(rest)
			}
			blocks[one] = append(blocks[one], b)
			at = -1
		default:
			each, ok := eachClause(text, of)
			if !ok || label != labels.None {
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
func (r Reading) cutAtNames(blocks []document.Block, of pointing.Several) []document.Block {
	var out []document.Block
	for _, b := range blocks {
		lines := b.Lines()
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
				out = append(out, document.Line(clause))
			}
		}
	}
	return out
}

// clausesOf cuts a line that begins with the name of a submission where another one's begins a clause.
func (r Reading) clausesOf(line string, of pointing.Several) []string {
	at, _ := r.begins(line, of)
	if at < 0 || len(of) < 2 || len(line) > 400 {
		return []string{line}
	}
	var clauses []string
	from := 0
	for _, joint := range jointsOf(line) {
		next, _ := r.begins(line[joint[1]:], of)
		if within := of.ByNames(line[joint[1]:]); next < 0 && len(within) == 1 {
			next = within[0].Of
		}
		if next >= 0 && next != at {
			clauses = append(clauses, line[from:joint[0]])
			from, at = joint[1], next
		}
	}
	return append(clauses, line[from:])
}

// jointsOf returns where a clause of a line may end, and the next begin.
func jointsOf(line string) [][]int {
	joints := clauseJoint.FindAllStringIndex(line, -1)
	from := 0
	for _, s := range wording.Sentences(line) { // also behind a quotation
		begin := from + max(0, strings.Index(line[from:], s))
		from = begin + len(s)
		if begin > 0 && !slices.ContainsFunc(joints, func(j []int) bool { return j[1] == begin }) {
			joints = append(joints, []int{begin, begin})
		}
	}
	slices.SortFunc(joints, func(a, b []int) int { return a[1] - b[1] })
	return joints
}

var clauseJoint = regexp.MustCompile(`(?:[,;.]\s+|\s+)(?:and|while|whereas|but)\s+|[,;.]\s+`)

// begins says which submission a clause begins with, -1 for none, and what stands behind its name or its place: "Wells: …", "Wells is
// for theme 4", "the second theme 5".
func (r Reading) begins(text string, of pointing.Several) (at int, rest string) {
	if m := blogNumber.FindStringSubmatch(text); m != nil {
		if n := int(m[1][0] - '1'); n >= 0 && n < len(of) {
			return n, withoutName(of, text[len(m[0]):], n)
		}
	}
	found := of.Mentions(text)
	if len(found) == 0 || !leadsToName.MatchString(numberMark.ReplaceAllString(text[:found[0].From], "")) {
		return -1, ""
	}
	at, rest = found[0].Of, text[found[0].To:]
	if sep := behindName.FindStringIndex(rest); sep != nil {
		return at, withoutName(of, rest[sep[1]:], at)
	}
	if sep := saidOfName.FindStringIndex(rest); sep != nil && r.namesTheme(rest[sep[1]:]) {
		return at, rest[sep[1]:]
	}
	return -1, ""
}

// withoutName takes a title off that stands behind the ref, or the ref behind the title.
func withoutName(s pointing.Several, rest string, of int) string {
	for _, m := range s[of : of+1].ByNames(rest) {
		if sep := behindName.FindStringIndex(rest[m.To:]); sep != nil && strings.Trim(rest[:m.From], "\"“‘'([ ") == "" {
			return rest[m.To+sep[1]:]
		}
	}
	return rest
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

var saidOfName = phrase.Like(" is for theme 4", `(?i)^["”’']*,?\s+(?:(?:is|should be|should go|goes|belongs|would be|fits|sits|=)\s+)?(?:(?:for|in|under|to|with)\s+)?`)

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
	p.sources[0].Blocks = blocks
	p.files = nil
	p.readEdits()
	p.says = e.hear(blocks, "")
	r := Reading{Kind: submission.KindReply, Said: p.said(), Fresh: p.fresh(), Asks: p.says.Question}
	r.Consent, r.Pleasant, r.Curt = speech.Consents(r.Fresh), speech.OnlyPleasant(r.Fresh), speech.OnlyCurt(r.Fresh)
	return r
}

var (
	leadsToName = phrase.Like("And as for “", `(?i)^(?:[-*•–]\s*)?(?:(?:for|re:?|regarding|about|on|and|then|with|as for|the|our|my|ref(?:erence)?|blog|piece|title|`+
		`description|sub-?title|theme|of|is)\s+)*["“‘'(\[]*$`)
	numberMark = regexp.MustCompile(`^\(?\d[.):]\s+`)
	behindName = regexp.MustCompile(`^["”’'.,)\]]*\s*(?:[([][^)\]]{2,80}[)\]])?\s*(?:[:–—-]+|$)\s*`)
	blogNumber = regexp.MustCompile(`(?i)^(?:blog|no\.?|number|attachment|attached|file|document)\s+(\d)\s*[:.)–—-]*\s*`)
)
