package message

import (
	"bytes"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// A body is one readable part as lines, which is how quotes, signatures and disclaimers are told apart in plain text
// and in HTML alike.
type body struct {
	source  string
	wrapped bool       // it was in a winmail.dat, and counts only where the email has no other text
	html    *html.Node // the <body> of HTML; nil for plain text
	spans   spans
	lines   []line
}

// A line is one line as a reader sees it.
type line struct {
	text   string // without quote marks; white space folded in HTML
	raw    string // plain text as it came
	depth  int    // how deeply it is quoted
	sure   bool   // the markup says that it is a quoted email, not only indented
	hint   hint
	image  bool
	field  bool   // it stands in a table of fields
	leaves [2]int // the leaves of the document it is made of, the second not included
}

// A hint is what a mail client's markup says of a line.
type hint int

const (
	noHint          hint = iota
	hintAttribution      // "On … wrote:"
	hintHeaders          // the From/Sent/To block of Outlook
	hintSignature
	hintRule // <hr>
)

func (l line) blank() bool { return l.text == "" && !l.image }

func (b body) words() int {
	n := 0
	for _, l := range b.lines {
		n += wording.Count(l.text)
	}
	return n
}

// text is all of a body as plain lines.
func (b body) text() string {
	if b.html == nil {
		return b.source
	}
	var out strings.Builder
	for _, l := range b.lines {
		out.WriteString(l.text)
		out.WriteByte('\n')
	}
	return out.String()
}

// readBody decodes a readable part.
func (r *reader) readBody(p part) body {
	b := r.decodeBody(p)
	r.report.texts = append(r.report.texts, b.text())
	return b
}

func (r *reader) decodeBody(p part) body {
	raw, sound := decodeTransfer(p.body, p.encoding())
	if !sound {
		r.damage("the encoding of a text is broken")
	}
	if len(raw) > maxTextBytes && p.kind == "text/html" {
		raw = withoutPictureData(raw)
	}
	if len(raw) > maxTextBytes {
		r.damage("a text longer than %d bytes was cut", maxTextBytes)
		raw = raw[:maxTextBytes]
	}
	switch p.kind {
	case "text/x-amp-html", "text/watch-html", "text/enriched", "text/richtext":
		if p.kind != "text/enriched" && p.kind != "text/richtext" {
			return body{} // an interactive copy of what the HTML says
		}
		return plainBody(stripEnriched(decodeCharset(raw, p.params["charset"])), p.params)
	case "text/html":
		charset := p.params["charset"]
		if unlabelled[strings.ToLower(charset)] {
			if meta := htmlCharset(raw); meta != "" {
				charset = meta
			}
		}
		return htmlBody(decodeCharset(raw, charset))
	}
	text := decodeCharset(raw, p.params["charset"])
	if htmlOpening.MatchString(text) {
		return htmlBody(text)
	}
	return plainBody(text, p.params)
}

// withoutPictureData takes out what stands in data: addresses (RFC 2397), so that no photograph pushes the text behind it
// over the limit.
func withoutPictureData(html []byte) []byte {
	const mark = ";base64,"
	var out []byte
	for {
		before, data, found := bytes.Cut(html, []byte(mark))
		out = append(out, before...)
		if !found {
			return out
		}
		out = append(out, mark...)
		end := bytes.IndexAny(data, `"'<>) `)
		if end < 0 {
			return out
		}
		html = data[end:]
	}
}

// htmlOpening is how HTML begins that a script sent as text/plain.
var htmlOpening = phrase.MustCompile(`(?i)^\s*(<!doctype html|<html[\s>])`)

func plainBody(text string, params map[string]string) body {
	text = strings.ReplaceAll(text, "\r\n", "\n")
	text = strings.ReplaceAll(text, "\r", "\n")
	b := body{source: text}
	if strings.EqualFold(params["format"], "flowed") {
		b.lines = flowedLines(text, strings.EqualFold(params["delsp"], "yes"))
		return b
	}
	for _, raw := range withoutInitials(strings.Split(strings.TrimRight(text, "\n"), "\n")) {
		l := plainLine(raw)
		if n := len(b.lines); n > 0 && l.depth == b.lines[n-1].depth+1 && openAddress.MatchString(b.lines[n-1].text) && endOfAttribution.MatchString(l.text) {
			l.depth, l.text = l.depth-1, "> "+l.text
		}
		b.lines = append(b.lines, l)
	}
	b.lines = withMarkedAnswers(b.lines)
	return b
}

// withMarkedAnswers counts lines as part of the email quoted above that stand between its lines behind one mark more, as some people mark what
// they answer there: ">> People" below "> No theme was named." What is quoted within an email stands below a line that says whose it is, or
// goes on without one of that email's own.
func withMarkedAnswers(lines []line) []line {
	outer, inner := 0, 0
	for i, l := range lines {
		switch {
		case l.depth > 2:
			return lines
		case l.depth == 1 && l.text != "":
			outer++
		case l.depth == 2 && l.text != "":
			if above := lastOf(lines[:i]); above.depth == 0 || above.depth == 1 && endsAttribution.MatchString(above.text) {
				return lines
			}
			inner++
		}
	}
	if inner == 0 || inner > mostMarkedAnswers || outer < fewestAround*inner {
		return lines
	}
	out := slices.Clone(lines)
	for i, l := range out {
		if l.depth == 2 {
			out[i].depth = 1
		}
	}
	return out
}

const (
	// mostMarkedAnswers is how many such lines there are at most, fewestAround how many of the quoted email stand around each at least.
	mostMarkedAnswers = 12
	fewestAround      = 3
)

// lastOf is the last of some lines that is not empty.
func lastOf(lines []line) line {
	for i := len(lines) - 1; i >= 0; i-- {
		if lines[i].text != "" {
			return lines[i]
		}
	}
	return line{}
}

// endsAttribution ends the line that says whose the words below are.
var endsAttribution = phrase.Like("On Wed, 19 Aug 2020 at 08:15, Jane Doe wrote:", `[:：]$`)

// Gmail wraps "On Wed, 19 Aug 2020 at 08:15, Jane Doe <jane@example.com> wrote:" before its last bracket, which is no mark of a quote then.
var (
	openAddress      = phrase.Like("On Wed, 19 Aug 2020 at 08:15, Jane Doe <jane@example.com", `<[^<>\s]+@[^<>\s]+$`)
	endOfAttribution = phrase.Like("wrote:", `^(?:\S+ ){0,4}\S*[:：]$`)
)

// initials stand before the mark of each line that The Bat! and Becky! quote: "JD> Thank you for your blog".
var initials = phrase.MustCompile(`^ ?([A-Z][A-Za-z]{0,3})>`)

// fewestInitialled is how many lines bear the same initials before they are a quote's.
const fewestInitialled = 3

// withoutInitials leaves of the initials before a quoted line the mark.
func withoutInitials(lines []string) []string {
	counts := map[string]int{}
	for _, l := range lines {
		if m := initials.FindStringSubmatch(l); m != nil {
			counts[m[1]]++
		}
	}
	if len(counts) == 0 {
		return lines
	}
	out := slices.Clone(lines)
	for i, l := range lines {
		if m := initials.FindStringSubmatch(l); m != nil && counts[m[1]] >= fewestInitialled {
			out[i] = l[len(m[0])-1:]
		}
	}
	return out
}

// plainLine tells the quote marks of a line from its text. ">From" is a line that a mailbox file has escaped.
func plainLine(raw string) line {
	raw = strings.TrimRight(raw, " \t")
	if strings.HasPrefix(raw, ">From ") {
		return line{text: raw[1:], raw: raw[1:]}
	}
	if groupWise.MatchString(raw) {
		return line{text: raw, raw: raw}
	}
	depth, text := quoteDepth(raw)
	return line{text: strings.TrimSpace(strings.ReplaceAll(text, "\u00a0", " ")), raw: raw, depth: depth}
}

// quoteDepth counts the ">" at the start of a line, with the single spaces that mailers put between them.
func quoteDepth(s string) (depth int, text string) {
	text = s
	for {
		t := strings.TrimPrefix(text, " ")
		if !strings.HasPrefix(t, ">") {
			return depth, strings.TrimPrefix(text, " ")
		}
		depth++
		text = t[1:]
	}
}

// stripEnriched takes the commands out of text/enriched (RFC 1896).
func stripEnriched(s string) string {
	var b strings.Builder
	for s != "" {
		before, rest, ok := strings.Cut(s, "<")
		b.WriteString(before)
		if !ok {
			break
		}
		if strings.HasPrefix(rest, "<") {
			b.WriteByte('<')
			s = rest[1:]
			continue
		}
		_, s, _ = strings.Cut(rest, ">")
	}
	return b.String()
}
