package intake

import (
	"slices"
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/edit"
	"copydesk/internal/labels"
	"copydesk/internal/phrase"
	"copydesk/internal/pointing"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// shortlyNamed returns the blog that a few words call by its place, or by words that its title alone has: "the second", "kites".
func shortlyNamed(s pointing.Several, words string) int {
	if _, ok := speech.PlacesByWord[strings.ToLower(words)]; ok {
		return speech.PlaceAmong(words, len(s))
	}
	return s.OnlyOneWith(words)
}

var ofName = phrase.MustCompile(`(?i)\s*\b(?:of|for|in|from|on|about)\s+(?:the )?["“‘']?$`)

// unnamed is a text without the name of the submission that it speaks of: "the title of the second one" becomes "the title",
// and "could the second go" becomes "could it go".
func unnamed(text string, of []pointing.Mention) string {
	slices.SortFunc(of, func(a, b pointing.Mention) int { return b.From - a.From })
	before := len(text)
	for _, s := range of {
		if s.To > before {
			continue // it stands within the one behind
		}
		before = s.From
		head, tail := text[:s.From], strings.TrimLeft(text[s.To:], `"”'`)
		if m := ofName.FindStringIndex(head); m != nil {
			head = head[:m[0]]
		} else if pointing.PlaceOfField.MatchString(tail) {
			head += "the"
		} else {
			head = strings.TrimRight(head, `"“'`) + "it"
		}
		text = head + tail
	}
	return wording.Fold(strings.TrimLeft(text, " ,;:"))
}

// partOf returns which submission a clause speaks of, -1 for none, and what it says without the name. more says that it names
// several.
func partOf(clause string, of pointing.Several) (at int, rest string, more bool) {
	straight := wording.Straight(clause)
	found := of.Mentions(straight)
	if len(found) == 0 {
		return -1, clause, false
	}
	for _, s := range found[1:] {
		if s.Of != found[0].Of {
			return -1, clause, true
		}
	}
	return found[0].Of, unnamed(straight, found), false
}

// eachClause cuts a paragraph that speaks of several submissions into what it says of each; ok is false where a clause
// speaks of two.
func eachClause(text string, of pointing.Several) (each map[int][]document.Block, ok bool) {
	each = map[int][]document.Block{}
	last := -1
	for _, s := range wording.Sentences(text) {
		for _, clause := range clausesAround(wording.Straight(s), of.Mentions(wording.Straight(s))) {
			at, rest, more := partOf(clause, of)
			switch {
			case more:
				return nil, false
			case at >= 0:
				last = at
			case mayNameOther.MatchString(clause): // of which it speaks is not known
				return nil, false
			case wantsNothing([]string{clause}):
				continue
			case last < 0 || !refersBack.MatchString(clause) && speech.Of(clause) != speech.Wish: // of which?
				return nil, false
			}
			if m := isWording.FindStringSubmatch(rest); m != nil {
				rest = m[1]
			}
			if last >= 0 && rest != "" && !edit.Confirmed.MatchString(rest) && !staysAsIs.MatchString(rest) {
				each[last] = append(each[last], document.Line(wording.Capitalised(rest)))
			}
		}
	}
	return each, true
}

// clausesAround cuts a sentence that names several submissions where a clause begins, and not within a name; one that names
// one is whole.
func clausesAround(sentence string, named []pointing.Mention) (clauses []string) {
	if !slices.ContainsFunc(named, func(s pointing.Mention) bool { return s.Of != named[0].Of }) {
		return []string{sentence}
	}
	from := 0
	for _, joint := range clauseJoint.FindAllStringIndex(sentence, -1) {
		if !slices.ContainsFunc(named, func(s pointing.Mention) bool { return joint[0] < s.To && joint[1] > s.From }) {
			clauses = append(clauses, sentence[from:joint[0]])
			from = joint[1]
		}
	}
	return append(clauses, sentence[from:])
}

var (
	mayNameOther = phrase.MustCompile(`(?i)\b(?:` + speech.PlaceWords + `|other|both|each|either|neither|one)\b`)
	staysAsIs    = phrase.Like("it is fine where it is",
		`(?i)^it(?:['’]s| is| can| should| may| stays?)\b.{0,12}\b(?:fine|ok(?:ay)?|good|right|correct|perfect|stays?|`+
			`as (?:it )?is|where it is|unchanged)\b[^.?!]{0,25}\W*$`)
	theOther = phrase.MustCompile(`(?i)\b(?:the|my|our) other\b|\b(?:both|neither|either of)\b`)
	// isWording gives the wording behind the name alone: "the second is A village counts its water".
	isWording = phrase.Like("it is A village counts its water", `^it (?:is|should be|should read|reads)\s+(["“]?\p{Lu}.{10,})$`)
)

// labelOfOne is a label that says of which blog: "Description (Wells): …", "Title for kites: …", "Description 2: …".
var labelOfOne = phrase.Like("Description (Wells): A village counts its water.",
	`(?i)^(title|description|sub-?title|standfirst|strap-?line|theme|author)s?\s*(?:for |of |\(|[–—-] ?|no\.? ?|#)?`+
		`\s*(?:the |blog )?([\p{L}\d'’-]+(?: [\p{L}'’-]+){0,5}?)(?: one| blog| piece)?\)?\s*:\s+(\S.*)$`)

// labelledForOne reads such a line.
func labelledForOne(text string, of pointing.Several) (at int, line string) {
	m := labelOfOne.FindStringSubmatch(text)
	if m == nil {
		return -1, ""
	}
	if len(m[2]) == 1 && m[2][0] >= '1' && int(m[2][0]-'0') <= len(of) {
		return int(m[2][0] - '1'), m[1] + ": " + m[3]
	}
	if at = shortlyNamed(of, m[2]); at >= 0 {
		return at, m[1] + ": " + m[3]
	}
	return -1, ""
}

// inTheirOrder says whether some paragraphs are numbered points, as many as there are submissions, that say nothing to the
// desk and bear no labels: each is of the one at its place, as our letter numbers them.
func inTheirOrder(blocks []document.Block, of pointing.Several) (points []document.Block, ok bool) {
	for _, b := range blocks {
		text := wording.Fold(b.Text())
		number := b.Number
		if m := numberMark.FindString(text); m != "" && !isPoint(b) {
			number, text = int(strings.Trim(m, "( ")[0]-'0'), text[len(m):]
		} else if !isPoint(b) {
			continue
		}
		f, _, _ := labels.InBlock(document.Line(text))
		toDesk := slices.ContainsFunc(wording.Sentences(text), func(s string) bool { return speech.Of(s) != speech.NoSpeech })
		if f != labels.None || toDesk || len(of.Mentions(text)) > 0 || number != len(points)+1 || wording.Count(text) < 3 {
			return nil, false
		}
		points = append(points, document.Line(text))
	}
	return points, len(points) == len(of) && len(of) > 1
}

// byShortNames returns what lines say that each begin with a word of one title alone, where every submission has its line:
// "Kites: Children map the wind." above "Wells: A village counts its water."
func byShortNames(blocks []document.Block, of pointing.Several) map[int]document.Block {
	named := map[int]document.Block{}
	for _, b := range blocks {
		for _, line := range b.Lines() {
			m := shortName.FindStringSubmatch(wording.Fold(line.Text()))
			if m == nil || labels.Of(m[1]) != labels.None {
				continue
			}
			at := of.OnlyOneWith(m[1])
			if _, twice := named[at]; at < 0 || twice {
				return nil
			}
			named[at] = document.Line(m[2])
		}
	}
	if len(named) != len(of) || len(of) < 2 {
		return nil
	}
	return named
}

var shortName = phrase.Like("Kites: Children map the wind.", `^(?i:(?:the|for) )?([\p{L}'’]{3,}(?: [\p{L}'’]{3,})?)(?:\s*:|\s+[–—-])\s+(\S.*)$`)
