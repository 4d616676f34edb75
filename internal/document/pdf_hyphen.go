package document

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// compoundStarts are first halves of words that keep their hyphen: "well-known", "twenty-three".
var compoundStarts = map[string]bool{
	"well": true, "self": true, "non": true, "half": true, "cross": true, "long": true, "short": true, "high": true,
	"low": true, "co": true, "ex": true, "all": true, "anti": true, "part": true, "full": true, "old": true, "new": true,
	"first": true, "second": true, "third": true, "one": true, "two": true, "three": true, "four": true, "five": true,
	"six": true, "seven": true, "eight": true, "nine": true, "ten": true, "twenty": true, "thirty": true, "forty": true,
	"fifty": true, "sixty": true, "seventy": true, "eighty": true, "ninety": true, "data": true, "user": true,
	"real": true, "end": true, "so": true, "day": true, "up": true, "in": true, "by": true, "to": true, "third-party": true,
}

// compoundEnds are second halves of such words: "London-based", "council-led".
var compoundEnds = map[string]bool{
	"based": true, "led": true, "wide": true, "related": true, "driven": true, "style": true, "oriented": true, "term": true,
	"friendly": true, "making": true, "makers": true, "sharing": true, "level": true, "scale": true, "up": true, "ups": true,
	"old": true, "being": true, "source": true,
}

// The halves that no writer sets apart: "trans-forming", "informa-tion".
var (
	brokenStartRE = regexp.MustCompile(`^(?:ac|ap|com|con|dis|gov|im|ob|op|peo|per|prac|pub|suc|sup|trans)$`)
	brokenEndRE   = regexp.MustCompile(`^(?:[a-z]?tion(?:s|al|ally)?|sions?|ments?|ness|(?:[a-z]*il)?ity|i?ties|[st]ive(?:ly)?|ary|ery|ory|tures?|[ct]ial(?:ly)?|` +
		`[a-z]*isations?|[a-z]*izations?|[dnt]?ing(?:ly)?|ed|ers?|ly|[a-z]ally|[a-z]{0,2}en[ct](?:e|es|y|ly)|[a-z]{0,2}an[ct](?:e|es|y|ly)|ous(?:ly)?|` +
		`ical(?:ly)?|ated?|ates|b(?:le|ility)|bly|ism|ists?)$`)
)

// learnHyphens finds out whether the program that made the file breaks words itself, as TeX does and Word does not unless it is
// told to: where it does, some line begins with half a word that no writer sets apart, or many lines end in a hyphen.
func (l *layout) learnHyphens(lines []pdfLine) {
	hyphens := 0
	for i := 1; i < len(lines); i++ {
		head, hyphenated := cutHyphen(lines[i-1].text())
		if !hyphenated {
			continue
		}
		first, second := strings.ToLower(lastWord(head)), firstWord(lines[i].text())
		if startsLower(second) {
			hyphens++
			l.hyphenates = l.hyphenates || l.words[first+second] || brokenStartRE.MatchString(first) || brokenEndRE.MatchString(second)
		}
	}
	l.hyphenates = l.hyphenates || hyphens > 3 && hyphens*10 > len(lines)
}

// cutHyphen takes the hyphen off a text that ends within a word.
func cutHyphen(text string) (head string, hyphenated bool) {
	for _, hyphen := range []string{"\u00AD", "-", "\u2010"} {
		if head, hyphenated = strings.CutSuffix(text, hyphen); hyphenated {
			return head, endsInLetter(head)
		}
	}
	return text, false
}

// joined is the text of lines that belong together.
func (l *layout) joined(lines []pdfLine) []Span {
	var p paragraph
	for i := range lines {
		if i > 0 {
			l.joinTo(&p, &lines[i])
		}
		lines[i].write(&p, l.body)
	}
	return p.take()
}

// joinTo joins a line to the text before it. A hyphen between two halves of which the second is in small letters goes when
// the whole word stands elsewhere in the document; it stays when the word stands there with its hyphen. Otherwise it stays
// where the writer put all of them, or where its halves make compounds, or stand there as words of their own.
func (l *layout) joinTo(p *paragraph, next *pdfLine) {
	n := len(p.spans)
	if n == 0 || !p.spans[n-1].isText() {
		return
	}
	last := &p.spans[n-1]
	head, hyphenated := cutHyphen(strings.TrimRight(last.Text, " "))
	if !hyphenated {
		p.add(*last, " ")
		return
	}
	if last.Text = head; l.keepsHyphen(lastWord(head), firstWord(next.text())) {
		last.Text = head + "-"
	}
}

func (l *layout) keepsHyphen(first, second string) bool {
	if second == "" || !startsLower(second) || first == strings.ToUpper(first) || len(first) == 1 { // NHS-led, e-mail
		return true
	}
	first = strings.ToLower(first)
	switch {
	case l.words[first+"-"+second]:
		return true
	case l.words[first+second]:
		return false
	}
	return !l.hyphenates || compoundStarts[first] || compoundEnds[second] || l.words[first] && l.words[second]
}

func endsInLetter(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

func lastWord(s string) string {
	return s[strings.LastIndexFunc(s, func(r rune) bool { return !isWordLetter(r) })+1:]
}

func firstWord(s string) string {
	if i := strings.IndexFunc(s, func(r rune) bool { return !isWordLetter(r) }); i >= 0 {
		return s[:i]
	}
	return s
}

func isWordLetter(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '-' || r == '’' || r == '\''
}

// vocabulary holds the words that stand whole within a line.
func vocabulary(lines []pdfLine) map[string]bool {
	words := map[string]bool{}
	broken := false // the line before ends within a word
	for i := range lines {
		fields := strings.Fields(strings.ToLower(lines[i].text()))
		for j, w := range fields {
			if j == 0 && broken || (j == 0 || j == len(fields)-1) && len(fields) > 1 && strings.HasSuffix(w, "-") {
				continue
			}
			words[strings.TrimFunc(w, func(r rune) bool { return !isWordLetter(r) })] = true
		}
		broken = len(fields) > 0 && strings.HasSuffix(fields[len(fields)-1], "-")
	}
	return words
}
