package intake

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"copydesk/internal/document"
	"copydesk/internal/labels"
	"copydesk/internal/layout"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/thread"
	"copydesk/internal/wording"
)

// longestWithin is how many words may stand between the lines of a letter that is quoted; more is something else.
const longestWithin = 200

// AnswersWithin says that the sender wrote above our letter that the answers stand in it, or nothing at all.
func (r Reading) AnswersWithin() bool {
	if slices.ContainsFunc(r.Fresh, speech.AnswersWithin.MatchString) {
		return len(r.Blogs) == 0
	}
	return !r.Said.SaysAnything() && !r.Consent && len(r.Blogs) == 0 && len(r.Fresh) == 0
}

// Within reads what stands between the lines of our letter where a mail program does not mark what it quotes: "see my
// answers in red below". These are the paragraphs of the quoted email that the letter does not hold, in the form of it
// that is quoted.
func (r Reading) Within(forms []string) (Reading, bool) {
	if r.email == nil || len(forms) == 0 {
		return r, false
	}
	least, opens := longestWithin+1, false
	var within []document.Block
	for _, form := range forms {
		letter := wording.Words(form)
		added, count := r.besides(letter)
		if first := r.beginsQuoted(letter); count <= longestWithin && first && !opens || count < least && first == opens {
			within, least, opens = added, count, first
		}
	}
	if len(within) == 0 {
		return r, false
	}
	if r.Said.SaysAnything() { // “Answers in red below. And here is my biography: …”
		within = append(slices.Clone(r.email.written()), within...)
	}
	return r.email.part(within), true
}

// BesideCopied reads what a reply says beside the lines of our letter that its sender copied into it: each point, with the answer below.
// What stands in one of the values that the letter shows is an answer all the same: a description that was cut short.
func (r Reading) BesideCopied(forms, values []string) (Reading, bool) {
	if r.email == nil {
		return r, false
	}
	known := " "
	for _, form := range forms {
		known += strings.Join(wording.Words(form), " ") + " "
	}
	lines, copied := r.email.apartFromCopied(layout.LineByLine(r.email.written()), known)
	if !copied {
		lines = slices.Clone(layout.NoteLines(r.email.written()))
	}
	own := slices.DeleteFunc(lines, func(b document.Block) bool {
		words := wording.Words(b.Text())
		text := " " + strings.Join(words, " ") + " "
		is := len(words) >= leastCopied && strings.Contains(known, text) && !slices.ContainsFunc(values, func(v string) bool {
			return strings.Contains(" "+strings.Join(wording.Words(v), " ")+" ", text)
		})
		copied = copied || is
		return is
	})
	if !copied {
		return r, false
	}
	return r.email.part(own), true
}

// apartFromCopied puts what stands behind a copy of a line of our letter in the place of that line; copied is false where there is none.
func (e *email) apartFromCopied(lines []document.Block, known string) (apart []document.Block, copied bool) {
	for _, b := range lines {
		if answer, ok := behindCopied(wording.Fold(b.Text()), known); ok {
			b, copied = e.saidOf(labelAmong([]string{wording.Fold(b.Text())}), document.Line(answer)), true
		}
		apart = append(apart, b)
	}
	return apart, copied
}

// behindCopied returns what stands in a line behind a copy of a line of our letter: "No theme was named >> People".
func behindCopied(line, known string) (answer string, ok bool) {
	line = layout.NumberMark.ReplaceAllString(line, "")
	holds := func(text string) bool {
		words := wording.Words(text)
		return len(words) >= leastCopied && strings.Contains(known, " "+strings.Join(words, " ")+" ")
	}
	for _, at := range answerSign.FindAllStringIndex(line, -1) {
		if answer := strings.TrimSpace(line[at[1]:]); answer != "" && !asksBack.MatchString(answer) && holds(line[:at[0]]) && !holds(answer) && !strings.Contains(known, " "+strings.Join(wording.Words(line), " ")) {
			return answer, true
		}
	}
	return "", false
}

// asksBack is no answer: "which ones are there?"
var asksBack = phrase.Like("which ones are there?", `^(?i:which|what (?:are|were)|where)\b[^?]*\?$`)

// answerSign stands between a copied line and the answer to it.
var answerSign = regexp.MustCompile(`\s*(?:>>+|[-–=]+>|→|»)\s*|\s[–—=-]+\s|[:?]\s+`)

// leastCopied is how many words a line of our letter has at least that can only be a copy of it: "No title was given."
const leastCopied = 4

// beginsQuoted says whether what is quoted begins as a letter does: the HTML form of ours has a headline, the plain one none.
func (r Reading) beginsQuoted(letter []string) bool {
	for _, t := range r.email.m.Texts {
		for _, e := range t.Earlier[:min(1, len(t.Earlier))] {
			for _, b := range thread.Blocks(e.HTML, e.Own) {
				if words := wording.Words(b.Text()); len(words) > 0 {
					return goesOnWith(letter, 0, words)
				}
			}
		}
	}
	return false
}

// besides returns what stands in the quoted emails beside a letter, and how many words that is.
func (r Reading) besides(letter []string) (added []document.Block, count int) {
	for _, t := range r.email.m.Texts {
		for _, e := range t.Earlier[:min(1, len(t.Earlier))] {
			for _, b := range r.email.notOf(letter, layout.NoteLines(thread.Blocks(e.HTML, e.Own))) {
				added, count = append(added, b), count+wording.Count(b.Text())
			}
		}
	}
	return added, count
}

// notOf returns the paragraphs of a quoted letter that it does not hold, or that interrupt it: "Bridging the gap" between
// two paragraphs of a letter that lists the themes is an answer.
// What stands below a line that tells a field is said of it, and what stands in the part of one of several blogs of that blog.
func (e *email) notOf(letter []string, blocks []document.Block) []document.Block {
	known := " " + strings.Join(letter, " ") + " "
	of := e.partsOfLetter(blocks)
	var added []document.Block
	at, above := 0, ""
	for i, b := range blocks {
		words := wording.Words(b.Text())
		if len(words) == 0 {
			continue
		}
		inserted := nextGoesOn(letter, at, blocks[i+1:]) && !nextGoesOn(letter, at+len(words), blocks[i+1:]) // "1. Future gazing" above the list of the themes
		if goesOnWith(letter, at, words) && !inserted {
			at += len(words)
			above = b.Text()
			continue
		}
		if b.Kind == document.Table {
			for _, row := range e.notOfTable(known, b) {
				added = append(added, of.headed(i, row)...)
			}
			continue
		}
		if end, behind := behindWordsSoon(letter, at, b); end > 0 {
			at = end
			added = append(added, of.headed(i, e.saidOf(labelAmong([]string{wording.Fold(b.Text())}), document.Line(behind)))...)
			continue
		}
		before := strings.Index(known, " "+strings.Join(words, " ")+" ")
		if before < 0 || inserted || at > 0 && nextGoesOn(letter, at, blocks[i+1:]) {
			if theme := e.themeMarked([]string{wording.Fold(above)}, b.Text()); theme != "" {
				b = document.Line(theme)
			} else if label := labelAmong([]string{wording.Fold(above)}); label != "" {
				b = e.saidOf(label, b)
			} else {
				b = e.withoutMark(b)
			}
			added = append(added, of.headed(i, b)...)
			continue
		}
		above = b.Text()
		at = strings.Count(known[:before], " ") + len(words)
	}
	return added
}

// behindOurWords returns what is written in a paragraph of our letter behind its last words, on a line of its own or in the same, and
// how many of the letter's words stand before it: "Please reply with a line such as “Theme: 2”. People". Where the letter goes on
// as it does there and ends so, one of its wordings was changed.
func behindOurWords(letter []string, at int, b document.Block) (n int, behind string) {
	if b.Kind == document.Table {
		return 0, ""
	}
	rest, taken := b.Text(), 0
	label, _, _ := strings.Cut(rest, ":")
	ofFact := factLabels[wording.Fold(label)] != labels.None // whose value may go on behind a colon: "Title: Nine doors: a history"
	for rest != "" {
		word := rest[:len(rest)-len(strings.TrimLeftFunc(rest, notSpace))]
		words := wording.Words(word)
		if !goesOnWith(letter, at+taken, words) {
			break
		}
		below := strings.TrimLeftFunc(rest[len(word):], unicode.IsSpace)
		gap := rest[len(word) : len(rest)-len(below)]
		taken, rest = taken+len(words), below
		if taken >= leastCopied && (strings.Contains(gap, "\n") || wording.EndsSentence(word) || strings.HasSuffix(word, ":") && !ofFact) {
			n, behind = taken, below
		}
	}
	if taken-n >= leastCopied && wording.BeginsCapital(rest) { // within one of its sentences, where a line of it ended
		n, behind = taken, rest
	}
	tail, next := wording.Words(behind), letter[min(at+n, len(letter)):]
	if len(tail) == 0 || goesOnWith(next, 0, tail[:1]) && goesOnAgain(next, tail) {
		return 0, ""
	}
	return n, behind
}

// behindWordsSoon returns the same where the paragraph begins a few words later in our letter, behind the heading of a point that was
// left out, and where these words end.
func behindWordsSoon(letter []string, at int, b document.Block) (end int, behind string) {
	words := wording.Words(b.Text())
	for from := at; from < min(at+longestGap, len(letter)); from++ {
		if from > at && (len(words) <= leastCopied || !goesOnWith(letter, from, words[:leastCopied])) {
			continue
		}
		if n, behind := behindOurWords(letter, from, b); n > 0 {
			return from + n, behind
		}
	}
	return 0, ""
}

func notSpace(r rune) bool { return !unicode.IsSpace(r) }

// goesOnAgain says whether the last of some words stand soon in what a letter goes on with.
func goesOnAgain(letter, words []string) bool {
	last := words[max(0, len(words)-3):]
	for at := range min(len(letter), longestGap) {
		if len(last) == 3 && goesOnWith(letter, at, last) {
			return true
		}
	}
	return false
}

// longestGap is how many words of our letter stand at most between one of its wordings and the last words of the paragraph.
const longestGap = 20

// letterParts are the places in our letter about several blogs at which the part of each begins.
type letterParts struct {
	begins []int
	refs   []string
	last   int // of which something is quoted already
}

// partsOfLetter finds the headings of a letter about several blogs: "Blog 2: The wells [SS20-8]".
func (e *email) partsOfLetter(blocks []document.Block) *letterParts {
	p := &letterParts{last: -1}
	for i, b := range blocks {
		text := wording.Fold(b.Text())
		if refs := e.call.Refs(text); len(refs) == 1 && strings.HasSuffix(strings.ToUpper(text), "["+refs[0]+"]") && !slices.Contains(p.refs, refs[0]) {
			p.begins, p.refs = append(p.begins, i), append(p.refs, refs[0])
		}
	}
	return p
}

// headed puts the ref of a blog above the first of the answers that stand in its part of a letter.
func (p *letterParts) headed(at int, b document.Block) []document.Block {
	part := -1
	for i, begin := range p.begins {
		if begin < at {
			part = i
		}
	}
	if len(p.refs) < 2 || part < 0 || part == p.last {
		return []document.Block{b}
	}
	p.last = part
	return []document.Block{document.Line(p.refs[part] + ":"), b}
}

// notOfTable returns what stands in the table of our letter beside what it said there: "Description | A museum counts its steps. A
// museum counts its stairs."
func (e *email) notOfTable(known string, b document.Block) (added []document.Block) {
	for row := range strings.SplitSeq(b.Text(), "\n") {
		label, value, ok := strings.Cut(row, "\t")
		if !ok || factLabels[wording.Fold(label)] == labels.None {
			continue
		}
		words := strings.Fields(value)
		for n := len(words); n >= 0; n-- {
			if !strings.Contains(known, " "+strings.Join(wording.Words(label+" "+strings.Join(words[:n], " ")), " ")+" ") {
				continue
			}
			if rest := strings.Join(words[n:], " "); len(wording.Words(rest)) > 0 {
				added = append(added, e.saidOf(wording.Fold(label), document.Line(rest)))
			}
			break
		}
	}
	return added
}

// goesOnWith says whether a letter goes on with some words.
func goesOnWith(letter []string, at int, words []string) bool {
	return at+len(words) <= len(letter) && slices.Equal(letter[at:at+len(words)], words)
}

func nextGoesOn(letter []string, at int, blocks []document.Block) bool {
	for _, b := range blocks {
		if words := wording.Words(b.Text()); len(words) > 0 {
			numbered := at < len(letter) && strings.Trim(letter[at], "0123456789") == "" // a point of a list, which has its number apart
			return goesOnWith(letter, at, words) || numbered && goesOnWith(letter, at+1, words)
		}
	}
	return false
}
