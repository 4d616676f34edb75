package message

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"copydesk/internal/phrase"
)

// A marker is the line or lines above a quoted or forwarded email.
type marker struct {
	length int // in lines; 0 when there is none
	head   Earlier
}

// marker reads what stands at the start of lines: a separator, a block of header lines, or an attribution.
func (s *splitter) marker(lines []int, base int) marker {
	l := s.lines[lines[0]]
	if l.depth != base || l.blank() && l.hint == noHint {
		return marker{}
	}
	if m := s.separator(lines, base); m.length > 0 {
		return m
	}
	if m := inOneLine(l.text); m.length > 0 {
		return m
	}
	if m := groupWise.FindStringSubmatch(l.text); m != nil {
		return marker{length: 1, head: Earlier{From: Address{Name: fold(m[1]), Email: cleanEmail(m[2])}, Date: m[3]}}
	}
	if m := s.headerBlock(lines, base, l.hint == hintHeaders); m.length > 0 {
		return m
	}
	return s.attribution(lines, base)
}

// groupWise is the line that GroupWise puts above what is answered, whose lines it leaves unmarked:
// ">>> Jane Doe <jane@example.org> 20/08/2020 09:00 >>>".
var groupWise = phrase.MustCompile(`^>>>\s+"?([^<>"]{0,80}?)"?\s*<?([^\s<>]+@[^\s<>]+)>?\s+(\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}[^<>]{0,20})>>>$`)

// separator reads "-----Original Message-----" and "Begin forwarded message:" with the header lines below.
func (s *splitter) separator(lines []int, base int) marker {
	phrase, forwarded, ok := separatorOf(s.lines[lines[0]].text)
	if !ok {
		return marker{}
	}
	m := marker{length: 1}
	at := s.skipBlank(lines, 1)
	if at < len(lines) {
		inner := s.lines[lines[at]].depth
		if block := s.headerLines(lines[at:], inner); block.length > 0 {
			m = block
			m.length += at
			if again, _, closes := separatorOf(s.lines[lines[min(m.length, len(lines)-1)]].text); closes && again == phrase { // Zoho
				m.length++
			}
			if inner > base { // the header lines stand within the quote (Apple Mail): they are read there
				m = marker{length: 1, head: m.head}
			}
		}
	}
	if m.length == 1 && m.head == (Earlier{}) && !phrase.alone {
		return marker{}
	}
	m.head.Forwarded = forwarded
	return m
}

// inOneLine reads a separator and header lines that a mail program has run together, as Yahoo Mail does in its plain text:
// "----- Forwarded Message ----- From: Jane Doe <jane@example.com>To: joe@example.comSent: Tuesday, 2 November 2020Subject: Blog".
func inOneLine(text string) marker {
	parts := separated.FindStringSubmatch(text)
	if parts == nil || len(text) > 2000 {
		return marker{}
	}
	m := marker{length: 1}
	labels := runTogether().FindAllStringIndex(parts[2], -1)
	for i, at := range labels {
		end := len(parts[2])
		if i+1 < len(labels) {
			end = labels[i+1][0]
		}
		if label, value := cutHeaderLabel(parts[2][at[0]:end]); label != 0 && m.head.get(label) == "" {
			m.head.set(label, strings.TrimSpace(value))
		}
	}
	if len(labels) < 3 || labels[0][0] > 0 || m.head.From.Email == "" {
		return marker{}
	}
	_, m.head.Forwarded, _ = separatorOf(parts[1])
	return m
}

// separated is a separator with more behind it in its line.
var separated = phrase.MustCompile(`^(-{4,} ?[^-:]{4,40} ?-{4,}) (\S.*)$`)

// runTogether finds the label of any header line, wherever in a text.
var runTogether = sync.OnceValue(func() *regexp.Regexp {
	var words []string
	for word := range headerLabels {
		words = append(words, regexp.QuoteMeta(word))
	}
	slices.SortFunc(words, func(a, b string) int { return len(b) - len(a) }) // the longest first
	return regexp.MustCompile(`(?i)(?:` + strings.Join(words, "|") + `) ?[:：]`)
})

// headerBlock reads the From, Sent, To and Subject that Outlook puts above a quoted email. A line "From:" alone is
// not enough: a blog may have one. Where the markup says that it is a header, the words need not be known.
func (s *splitter) headerBlock(lines []int, base int, marked bool) marker {
	m := s.headerLines(lines, base)
	if !marked {
		if m.length > 0 && m.head.From != (Address{}) && strings.ContainsAny(m.head.Date, "0123456789") && (m.head.To != "" || m.head.Subject != "") &&
			(s.ctx.reply || s.ctx.forward || !m.head.isMemorandum()) {
			return m
		}
		return marker{}
	}
	for m.length < len(lines) && s.lines[lines[m.length]].hint == hintHeaders {
		m.length++
	}
	return m
}

// isMemorandum says whether such lines are the head of a memorandum, as which a blog may be written: "To: All council leaders", "From: The
// night porter", "Date: 3 August 2020". A mail program writes an address, or the time of the day.
func (e *Earlier) isMemorandum() bool {
	return e.From.Email == "" && !strings.Contains(e.To, "@") && !clockTime.MatchString(e.Date)
}

var clockTime = phrase.Like("12 August 2020 09:14", `\d\s?[:.hH時时]\s?\d{2}(?:\D|$)|(?i)\d\s?(?:am|pm|uhr|h)\b`)

// headerLines reads labelled lines as long as they go on. A value may stand on the line below its label (a table)
// or run over into it (a long To).
func (s *splitter) headerLines(lines []int, base int) marker {
	var m marker
	var last headerLabel
	whole := 0 // how far the labels of one email went
	for i, n := range lines {
		l := s.lines[n]
		if l.depth != base || i > 30 {
			break
		}
		label, value := cutHeaderLabel(l.text)
		switch {
		case label != 0:
			if i == 0 && label == labelCc {
				return marker{}
			}
			if label == labelFrom && m.head.From != (Address{}) { // a line of text stands between the headers of two emails
				m.length = whole
				return m.known()
			}
			m.head.set(label, value)
			last, m.length, whole = label, i+1, i+1
		case l.blank():
			if last == 0 || m.head.get(last) != "" && !s.labelFollows(lines[i:], 2) {
				return m.known()
			}
		case last != 0 && m.head.get(last) == "":
			m.head.set(last, l.text)
			m.length, whole = i+1, i+1
		case last == 0 || !s.labelFollows(lines[i:], 5):
			return m.known()
		default:
			m.length = i + 1
		}
	}
	return m.known()
}

// known leaves out a block that names no more than one thing.
func (m marker) known() marker {
	named := 0
	for _, value := range []string{m.head.From.Name + m.head.From.Email, m.head.Date, m.head.To, m.head.Subject} {
		if value != "" {
			named++
		}
	}
	if named < 2 {
		return marker{}
	}
	return m
}

func (s *splitter) labelFollows(lines []int, within int) bool {
	for _, n := range lines[1:min(len(lines), within+1)] {
		if label, _ := cutHeaderLabel(s.lines[n].text); label != 0 {
			return true
		}
		if s.lines[n].blank() && within > 2 {
			return false
		}
	}
	return false
}

func (e *Earlier) set(label headerLabel, value string) {
	switch label {
	case labelFrom:
		e.From = senderOf(value)
	case labelSent:
		e.Date = value
	case labelTo:
		e.To = value
	case labelSubject:
		e.Subject = value
	}
}

func (e *Earlier) get(label headerLabel) string {
	switch label {
	case labelFrom:
		return e.From.Name + e.From.Email
	case labelSent:
		return e.Date
	case labelTo:
		return e.To
	case labelSubject:
		return e.Subject
	}
	return "-"
}

// senderOf reads the value of a line "From:". Of "Ann Roe on behalf of Joe Doe" it is Joe Doe who writes, but of "Ann Roe on behalf of
// office@example.com" it is she.
func senderOf(value string) Address {
	value = withoutMailto(value)
	by := onBehalfOf.FindStringIndex(value)
	if by == nil {
		return first(parseAddresses(value))
	}
	if represented := first(parseAddresses(value[by[1]:])); strings.Contains(represented.Name, " ") {
		return represented
	}
	return first(parseAddresses(value[:by[0]]))
}

var onBehalfOf = phrase.MustCompile(`(?i) on behalf of `)

// withoutMailto reads Outlook's "Jane Doe [mailto:jane@example.com]" and the doubled address of plain text that was
// HTML, "Jane <jane@example.com<mailto:jane@example.com>>".
func withoutMailto(value string) string {
	value = doubled.ReplaceAllString(value, "")
	return bracketed.ReplaceAllString(value, "<$1>")
}

var (
	doubled   = phrase.MustCompile(`<mailto:[^<>]*>`)
	bracketed = phrase.MustCompile(`\[mailto:([^\[\]]*)\]`)
)

// attribution reads "On 19 Aug 2020, at 08:15, Jane Doe <jane@example.com> wrote:", which may run over four lines.
// It counts only with a date or an address in it, and with a quote below it; without one it must have both, or
// stand in an answer: a blog too may say "On 3 May she wrote:".
func (s *splitter) attribution(lines []int, base int) marker {
	marked := s.lines[lines[0]].hint == hintAttribution
	text := ""
	for i := 0; i < len(lines) && i < 4; i++ {
		l := s.lines[lines[i]]
		if l.depth != base || l.blank() || i > 0 && !marked && !opensAttribution(text) {
			break
		}
		text = strings.TrimSpace(text + " " + l.text)
		if len(text) > 400 {
			break
		}
		if a, ok := readAttribution(text); ok && s.believes(a, lines[i+1:], base) || marked && i+1 == s.hinted(lines) {
			return marker{length: i + 1, head: a.head}
		}
	}
	return marker{}
}

// hinted is how many lines from the start the client marked as attribution.
func (s *splitter) hinted(lines []int) int {
	n := 0
	for n < len(lines) && s.lines[lines[n]].hint == hintAttribution && !s.lines[lines[n]].blank() {
		n++
	}
	return n
}

// believes decides whether an attribution is one.
func (s *splitter) believes(a attribution, below []int, base int) bool {
	answer := s.ctx.reply || s.ctx.forward
	at := s.skipBlank(below, 0)
	if at == len(below) {
		return a.address || a.date && (a.clock || answer)
	}
	if l := s.lines[below[at]]; l.depth > base {
		return a.address || a.date && (a.clock || answer || l.sure)
	}
	return a.address && (a.date || a.clock) || answer && a.date && a.clock
}
