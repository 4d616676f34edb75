package document

import (
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

// joinTo joins a line to the text before it. A hyphen between two halves in lower case goes when the whole
// word stands elsewhere in the document; it stays when the word stands there with its hyphen, when its first
// half begins compounds, or when both halves stand there as words of their own. Otherwise it goes, since most
// programs that break lines at a hyphen put it there themselves.
func (l *layout) joinTo(p *paragraph, next *pdfLine) {
	n := len(p.spans)
	if n == 0 || !p.spans[n-1].isText() {
		return
	}
	last := &p.spans[n-1]
	text := strings.TrimRight(last.Text, " ")
	for _, hyphen := range []string{"\u00AD", "-", "\u2010"} {
		head, hyphenated := strings.CutSuffix(text, hyphen)
		if !hyphenated || !endsInLetter(head) {
			continue
		}
		first, second := lastWord(head), firstWord(next.text())
		if last.Text = head; l.keepsHyphen(first, second) {
			last.Text = head + "-"
		}
		return
	}
	p.add(*last, " ")
}

func (l *layout) keepsHyphen(first, second string) bool {
	if first == "" || second == "" || !startsLower(second) || first != strings.ToLower(first) {
		return true
	}
	switch {
	case l.words[first+"-"+second]:
		return true
	case l.words[first+second]:
		return false
	case compoundStarts[first]:
		return true
	}
	return l.words[first] && l.words[second]
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
