package letter

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// clipped is the size beyond which Gmail shows "[Message clipped]".
const clipped = 102 << 10

// longestStyle bounds the one style block of a letter: a few colours for dark mode.
const longestStyle = 1500

// elements are those that mail programs show alike (caniemail.com); anything else in a letter is a mistake in
// a template, or a contributor's text that was not escaped.
var elements = strings.Fields("html head meta title style body table thead tbody tr td th p h1 h2 h3 h4 h5 h6 " +
	"a strong em b i s del sup sub br hr span div ul ol li blockquote pre code img")

// badStyles are what Outlook (Word's engine), Gmail or Yahoo ignore or strip, and what would fetch something.
var badStyles = []struct{ css, why string }{
	{"flex", "Outlook knows no flexbox"},
	{"grid", "Outlook and Gmail know no grid"},
	{"position:", "Gmail strips position"},
	{"float:", "Outlook ignores float"},
	{"url(", "a style must not fetch anything"},
	{"@import", "a style must not fetch anything"},
	{"@font-face", "a style must not fetch anything"},
	{"expression(", "no scripts"},
	{"var(", "Outlook and Gmail know no custom properties"},
	{"display:none", "hidden text is held against the sender by spam filters"},
}

// Lint lists what is wrong with a letter's HTML for email programs and screen readers; nothing for a letter
// that is fit to send.
func Lint(page string) []string {
	l := linter{ids: map[string]bool{}}
	if len(page) > clipped {
		l.fault("the HTML has %d KB; Gmail clips it at 102", len(page)>>10)
	}
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		return append(l.faults, err.Error())
	}
	for n := range root.Descendants() {
		if n.Type == html.ElementNode {
			l.element(n)
		}
	}
	l.whole()
	return l.faults
}

type linter struct {
	faults   []string
	ids      map[string]bool
	headings []int
	styles   int
	title    bool
	scheme   bool // it says that it is fit for dark mode
}

func (l *linter) fault(format string, values ...any) {
	l.faults = append(l.faults, fmt.Sprintf(format, values...))
}

func (l *linter) element(n *html.Node) {
	if !slices.Contains(elements, n.Data) {
		l.fault("<%s> does not belong in an email", n.Data)
	}
	for _, a := range n.Attr {
		l.attribute(n, a)
	}
	switch n.Data {
	case "html":
		if attribute(n, "lang") == "" {
			l.fault("<html> has no lang, so screen readers guess the language")
		}
	case "title":
		l.title = n.FirstChild != nil && strings.TrimSpace(n.FirstChild.Data) != ""
	case "meta":
		l.scheme = l.scheme || attribute(n, "name") == "color-scheme"
		if attribute(n, "http-equiv") != "" {
			l.fault("<meta http-equiv> does not belong in an email")
		}
	case "style":
		l.styleBlock(n)
	case "img":
		l.image(n)
	case "table":
		l.table(n)
	case "h1", "h2", "h3", "h4", "h5", "h6":
		l.headings = append(l.headings, int(n.Data[1]-'0'))
	}
}

func (l *linter) attribute(n *html.Node, a html.Attribute) {
	value := strings.ToLower(strings.TrimSpace(a.Val))
	switch {
	case strings.HasPrefix(a.Key, "on"):
		l.fault("<%s %s> is a script", n.Data, a.Key)
	case a.Key == "href" && !strings.HasPrefix(value, "#") && !safe([]byte(value)):
		l.fault("<%s href=%q> does not lead to http, https or mailto", n.Data, a.Val)
	case a.Key == "background" || a.Key == "srcset":
		l.fault("<%s %s> fetches something", n.Data, a.Key)
	case a.Key == "style":
		l.style(n.Data, value)
	case a.Key == "id":
		if l.ids[a.Val] {
			l.fault("the id %q stands twice", a.Val)
		}
		l.ids[a.Val] = true
	}
}

func (l *linter) style(where, css string) {
	css = strings.ReplaceAll(strings.ToLower(css), " ", "")
	for _, bad := range badStyles {
		if strings.Contains(css, bad.css) {
			l.fault("%s in a style of <%s>: %s", bad.css, where, bad.why)
		}
	}
}

func (l *linter) styleBlock(n *html.Node) {
	var css string
	if n.FirstChild != nil {
		css = n.FirstChild.Data
	}
	if l.styles++; l.styles > 1 {
		l.fault("there is more than one style block")
	}
	if len(css) > longestStyle || !strings.Contains(css, "prefers-color-scheme") {
		l.fault("the style block is for a few colours in dark mode; other styles stand in the elements")
	}
	l.style("style", css)
}

func (l *linter) image(n *html.Node) {
	if !slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == "alt" }) {
		l.fault("<img src=%q> has no alt", attribute(n, "src"))
	}
	if !strings.HasPrefix(attribute(n, "src"), "cid:") {
		l.fault("<img src=%q> is not in the email (cid:)", attribute(n, "src"))
	}
}

// table asks that a screen reader can tell a table that is only layout from one with facts.
func (l *linter) table(n *html.Node) {
	if attribute(n, "role") == "presentation" {
		return
	}
	for child := range n.Descendants() {
		if child.Data == "th" {
			return
		}
	}
	l.fault(`a <table> without <th> needs role="presentation"`)
}

func (l *linter) whole() {
	if !l.title {
		l.fault("there is no <title>")
	}
	if !l.scheme {
		l.fault("there is no color-scheme, so mail programs invert the colours as they like")
	}
	if len(l.headings) == 0 || l.headings[0] != 1 || slices.Contains(l.headings[1:], 1) {
		l.fault("there is not one <h1> before the other headings")
	}
	for i := 1; i < len(l.headings); i++ {
		if l.headings[i] > l.headings[i-1]+1 {
			l.fault("a heading jumps from level %d to %d", l.headings[i-1], l.headings[i])
		}
	}
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
