package document

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"copydesk/internal/phrase"
)

// What the marks of one line of a plain text say, and of two beside each other.

var (
	bulletRE    = phrase.MustCompile(`^([-*•·‣▪◦●○–])\s+(\S.*)$`)
	numberedRE  = phrase.MustCompile(`^\(?(\d{1,2})[.)]\s+(\S.*)$`)
	atxRE       = phrase.MustCompile(`^(#{1,6})\s+(\S.*?)\s*#*$`)
	separatorRE = phrase.MustCompile(`^(?:(?:[-_=*~#]\s?){3,}|--|—)$`)
	starredRE   = phrase.MustCompile(`^\*{1,2}([^*\s](?:[^*]*[^*\s])?)\*{1,2}$`) // "*The stamp*", or as Markdown has it "**The stamp**"
	starLabelRE = phrase.MustCompile(`^\*([^*\s][^*]{0,40}[^*\s])\*(\s*:)?\s*(.*)$`)
	pictureRE   = phrase.MustCompile(`^\[(?:image: ([^\]]+)|(cid:[^\]]+))\]$`)
)

// plainBlock reads the marks of one logical line: a list mark, a heading as Markdown writes it, Gmail's stars
// for bold.
func plainBlock(text string) Block {
	if m := numberedRE.FindStringSubmatch(text); m != nil {
		n, _ := strconv.Atoi(m[1])
		return Block{Kind: Item, Ordered: true, Number: n, Spans: []Span{{Text: m[2]}}}
	}
	if m := bulletRE.FindStringSubmatch(text); m != nil && !separatorRE.MatchString(text) {
		return Block{Kind: Item, Spans: []Span{{Text: m[2]}}}
	}
	if m := atxRE.FindStringSubmatch(text); m != nil {
		return Block{Kind: Heading, Level: len(m[1]), Spans: []Span{{Text: m[2]}}}
	}
	if separatorRE.MatchString(text) {
		return Block{Kind: Rule}
	}
	return Block{Spans: plainSpans(text)}
}

func plainSpans(text string) []Span {
	if m := starredRE.FindStringSubmatch(text); m != nil {
		return []Span{{Text: m[1], Bold: true}}
	}
	if m := starLabelRE.FindStringSubmatch(text); m != nil && (m[2] != "" || strings.HasSuffix(m[1], ":")) {
		label := []Span{{Text: m[1] + strings.TrimSpace(m[2]), Bold: true}}
		if m[3] == "" {
			return label
		}
		return append(label, Span{Text: " " + strings.Trim(m[3], "*")})
	}
	if m := pictureRE.FindStringSubmatch(text); m != nil {
		return []Span{{Picture: m[1] + m[2]}}
	}
	return []Span{{Text: text}}
}

// startsBlock tells whether the line begins something of its own, whatever stood before it.
func startsBlock(text string) bool {
	return startsItem(text) || isLabel(text) || isSeparator(text) || isRow(text)
}

// isRow says whether a line is one of a list that has bars between its parts: "The stamp | Theme 3 | What we learnt | by Sue Ferris".
// and so is one between bars.
func isRow(text string) bool {
	return strings.Count(text, " | ") >= 2 || strings.HasPrefix(text, "|") && strings.HasSuffix(text, "|")
}

// numberedAlike says whether two lines begin with the same word and a number of their own: "SS20-1 - theme 3", "SS20-2 - theme 1".
func numberedAlike(one, other string) bool {
	a, b := wordAndNumber.FindStringSubmatch(one), wordAndNumber.FindStringSubmatch(other)
	return a != nil && b != nil && a[1] == b[1]
}

// letteredInOrder says whether two lines begin with letters for numbers, one after the other: "a) Nine doors", "b) Theme 3"; "i) Nine
// doors", "ii) Theme 3".
func letteredInOrder(one, other string) bool {
	if m, n := romanRE.FindStringSubmatch(one), romanRE.FindStringSubmatch(other); m != nil && n != nil {
		return !strings.EqualFold(m[1], n[1])
	}
	a, b := letteredRE.FindStringSubmatch(one), letteredRE.FindStringSubmatch(other)
	return a != nil && b != nil && a[1][0]+1 == b[1][0]
}

var romanRE = phrase.Like("ii) Theme 3", `^\(?(?i:(i{1,3}|iv|v))\)\s+\S`)

// endAlike says whether two lines end with the same word and a number: "“The stamp” by Sue Ferris, theme 3", "“The lamp” by Tom Reed,
// theme 5".
func endAlike(one, other string) bool {
	a, b := numberAtEnd.FindStringSubmatch(one), numberAtEnd.FindStringSubmatch(other)
	return a != nil && b != nil && strings.EqualFold(a[1], b[1])
}

var numberAtEnd = phrase.Like("“The stamp” by Sue Ferris, theme 3", `\b(\pL{3,})\s+#?\d{1,2}\)?[.;,]?$`)

var wordAndNumber = phrase.MustCompile(`^(\pL[\pL\d]*[ -]?)\d{1,4}(?:\s*[:–—|]|\s+-)\s`)

func startsItem(text string) bool {
	return bulletRE.MatchString(text) || numberedRE.MatchString(text)
}

// isStrayNumber tells a sentence's own number that the wrapping put at the start of a line ("… in May\n2020. We")
// from a list mark: it neither begins a list nor goes on with one.
func isStrayNumber(text string, last int) bool {
	m := numberedRE.FindStringSubmatch(text)
	if m == nil {
		return false
	}
	n, _ := strconv.Atoi(m[1])
	return n != 1 && n != last+1
}

func isSeparator(text string) bool { return separatorRE.MatchString(text) }

// isUnderline tells whether next underlines l, as in "Title\n=====": about as long, and l a short line.
func isUnderline(l, next line) bool {
	if l.length > maxWrapped || next.length < 3 || strings.Trim(next.text, "=") != "" && strings.Trim(next.text, "-") != "" &&
		strings.Trim(next.text, "~") != "" {
		return false
	}
	return next.length*2 >= l.length && next.length <= 2*l.length+4 && !startsBlock(l.text)
}

func startsLower(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLower(r)
}

// mayEndParagraph tells whether a line could be the last of its paragraph: it ends a sentence, or leads to what stands below.
func mayEndParagraph(text string) bool {
	text = strings.TrimRight(text, `"'”’)]*_`)
	r, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune(".!?:…", r)
}
