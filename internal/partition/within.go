package partition

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

// shortlyNamed returns the blog that a few words call by its place, by words that its title alone has or by its author: "the second",
// "kites", "Tom".
func shortlyNamed(s pointing.Several, words string) int {
	if _, ok := speech.PlacesByWord[strings.ToLower(words)]; ok {
		return speech.PlaceAmong(words, len(s))
	}
	if at := s.OnlyOneWith(words); at >= 0 {
		return at
	}
	return s.OnlyOneBy(words)
}

// eachClause cuts a paragraph that speaks of several submissions into what it says of each; ok is false where a clause
// speaks of two. last is the one of which it speaks last.
func eachClause(text string, of pointing.Several) (each map[int][]document.Block, last int, ok bool) {
	each, last = map[int][]document.Block{}, -1
	moves := ""      // what a clause asks to be done with its blog, and so with that of the next
	settled := false // the clause before said that its blog stays as it is
	for _, s := range wording.WholeSentences(text) {
		for _, clause := range clausesAround(wording.Straight(s), of.Mentions(wording.Straight(s))) {
			at, rest, more := of.Part(clause)
			switch {
			case more:
				return nil, -1, false
			case at >= 0:
				last = at
			case mayNameOther.MatchString(clause): // of which it speaks is not known
				return nil, -1, false
			case edit.WantsNothing([]string{clause}):
				continue
			case settled && speech.Of(clause) == speech.Wish && !goesOnAboutIt.MatchString(clause): // of the other?
				return nil, -1, false
			case last < 0 || !pointing.RefersBack.MatchString(clause) && speech.Of(clause) != speech.Wish: // of which?
				return nil, -1, false
			}
			if m := movesOne.FindStringSubmatch(clause); m != nil {
				moves = m[1]
			} else if moves != "" && itTo.MatchString(rest) { // "Move Wells to theme 4 and Kites to theme 5"
				rest = moves + " " + rest
			}
			if m := isWording.FindStringSubmatch(rest); m != nil {
				rest = m[1]
			}
			settled = edit.Confirmed.MatchString(rest) || staysAsIs.MatchString(rest)
			if last >= 0 && rest != "" && !settled {
				each[last] = append(each[last], document.Line(wording.Capitalised(rest)))
			}
		}
	}
	return each, last, true
}

// clausesAround cuts a sentence that names several submissions where a clause begins; one that names one is whole.
func clausesAround(sentence string, named []pointing.Mention) (clauses []string) {
	if !slices.ContainsFunc(named, func(s pointing.Mention) bool { return s.Of != named[0].Of }) {
		return []string{sentence}
	}
	from := 0
	for _, joint := range pointing.Joints(sentence, named) {
		clauses = append(clauses, sentence[from:joint[0]])
		from = joint[1]
	}
	return append(clauses, sentence[from:])
}

var (
	mayNameOther = phrase.MustCompile(`(?i)\b(?:` + speech.PlaceWords + `|other|both|each|either|neither|one)\b`)
	staysAsIs    = phrase.Like("it is fine where it is",
		`(?i)^(?:please )?(?:leave|keep) it (?:alone|where it is|as (?:it )?is|unchanged|in place|the same)\W*$|^it (?:stays|remains)(?: put| there| as is)?\W*$|^it(?:['’]s| is| can| should| may| stays?)\b.{0,12}\b(?:fine|spot on|ok(?:ay)?|good|great|lovely|brilliant|right|correct|perfect|stays?|`+
			`as (?:it )?is|where it is|unchanged)\b[^.?!]{0,25}\W*$|^no changes? (?:(?:needed|please) )?(?:to|for|in|on) it\W*$`)
	// goesOnAboutIt asks something for the blog that is fine but for it.
	goesOnAboutIt = phrase.Like("Could you just change its title?", `(?i)\b(?:it|its|only|just|one|small|tiny|minor|little|quick|except|though|although|that one)\b`)
	movesOne      = phrase.Like("Please move this one to theme 4", `(?i)^(?:(?:and|also|please|can|could|would|you|we|i['’]d like to)[, ]+)*(move|put|switch|change|place|file)\b`)
	itTo          = phrase.Like("it to theme 5", `(?i)^it (?:to|into|in|under|for) (?:theme )?\S`)
	// otherStays says of the other one that nothing is wanted there.
	otherStays = phrase.Like("; the other stays where it is",
		`(?i)(?:^|[,;.–-] ?)(?:and |but |while )?(?:(?:the|my|our) other(?: one| blog| {work})?|the rest) (?:stays?|remains?|can stay|should stay|may stay|(?:is|are) (?:fine|ok(?:ay)?|good|right|correct))\b[^.?!;]{0,25}([.!;]|$)`)
	theOther = phrase.MustCompile(`(?i)\b(?:the|my|our) other\b|\b(?:both|neither|either of)\b|(?:\b(?:and|while|but)|[,;.]) the (?:one|blog|{work}|post) (?:on|about)\b`)
	// unlikeIt only compares with the one that is named.
	unlikeIt = phrase.Like("Unlike it, this one should go under theme 5.", `(?i)\b(?:unlike|besides|apart from|as (?:in|with)|than) it\b|(?:^|, )(?:just |much )?like it,`)
	// isWording gives the wording behind the name alone: "the second is A village counts its water".
	isWording = phrase.Like("it is A village counts its water", `^(?:(?i:and|but) )?it (?:is|should be|should read|reads)\s+(["“]?\p{Lu}.{10,})$`)
)

// confirmsIt says whether a part of a sentence says that the blog it names stays as it is, and another asks for something: "Please move it
// to theme 5; it is fine."
func confirmsIt(rest string) bool {
	parts := strings.Split(rest, ";")
	return len(parts) > 1 && slices.ContainsFunc(parts, func(p string) bool { return staysAsIs.MatchString(strings.TrimSpace(p)) })
}

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

// headedForOne reads a line whose label names the field and the blog in any order, with all that stands behind it: "The description for
// “The wells” is: A village counts its water. It took a year."
func headedForOne(text string, of pointing.Several) (at int, line string) {
	head, value, ok := strings.Cut(text, ": ")
	if !ok || value == "" || len(head) > longestHead || theOther.MatchString(value) {
		return -1, ""
	}
	at, label, more := of.Part(head)
	label = besideField.ReplaceAllString(label, "")
	f := labels.Of(label)
	if at < 0 || more || f != labels.Theme && (f != labels.Title && f != labels.Description || !wording.BeginsCapital(wording.Unquote(value))) {
		return -1, "" // “the same as before” is no wording
	}
	return at, wording.Capitalised(label) + ": " + value
}

// longestHead is how many bytes such a label has at most.
const longestHead = 200

// besideField stands about the field in such a label.
var besideField = phrase.Like("And here is the ", `(?i)^(?:and |also |so |then |here(?:['’]s| is) |the |my |our )+|\s*(?:is|reads|should (?:be|read)|would be|could be)(?: now| as follows| this)?$`)
