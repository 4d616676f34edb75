package document

import (
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// css is what the style of one element says that matters here; a nil look leaves the parent's.
type css struct {
	bold, italic, strike, super, sub *bool
	marked                           *bool
	hidden                           bool // nobody sees it: preheaders, tracking text
	listMark                         bool // Word's own list mark, written as text (mso-list:Ignore)
	listLevel                        int  // Word's list level, from 1
	indent                           float64
	size                             float64 // of the letters, in points; 0 when it is not said
	hanging                          bool    // a negative text-indent, as a list item has
	comment                          bool    // Word's comments at the end of a page
}

func (c css) apply(look Span) Span {
	for _, l := range []struct {
		to   *bool
		from *bool
	}{
		{&look.Bold, c.bold},
		{&look.Italic, c.italic},
		{&look.Strike, c.strike},
		{&look.Marked, c.marked},
		{&look.Super, c.super},
		{&look.Sub, c.sub},
	} {
		if l.from != nil {
			*l.to = *l.from
		}
	}
	return look
}

// styleSheet holds the declarations of each class. Google Docs says bold and italic in classes only.
type styleSheet map[string]css

// maxRules bounds the rules read from the style sheets of one page.
const maxRules = 5000

var (
	rulesRE      = regexp.MustCompile(`([^{}]+)\{([^{}]*)\}`)
	cssCommentRE = regexp.MustCompile(`(?s)/\*.*?\*/|<!--|-->`)
	classRE      = regexp.MustCompile(`^(?:p|span|li|div|td)?\.([A-Za-z0-9_-]+)$`)
)

// readStyleSheets reads the rules for single classes out of the style elements of a page.
func readStyleSheets(root *html.Node) styleSheet {
	sheet := styleSheet{}
	for n := range root.Descendants() {
		if n.DataAtom != atom.Style || n.FirstChild == nil {
			continue
		}
		text := cssCommentRE.ReplaceAllString(n.FirstChild.Data, "")
		for _, rule := range rulesRE.FindAllStringSubmatch(text, maxRules) {
			sheet.addRule(rule[1], rule[2])
		}
	}
	return sheet
}

func (s styleSheet) addRule(selectors, declarations string) {
	for selector := range strings.SplitSeq(selectors, ",") {
		m := classRE.FindStringSubmatch(strings.TrimSpace(selector))
		if m == nil || strings.HasPrefix(m[1], "Mso") || len(s) > maxRules {
			continue // Word's own style names say more than their look
		}
		c := s[m[1]]
		c.declare(declarations)
		c.hidden = false // a class hidden by a media query or for one mail program is not hidden for all
		s[m[1]] = c
	}
}

// of returns the style of an element: that of its classes, then its own.
func (s styleSheet) of(n *html.Node) css {
	var c css
	for _, a := range n.Attr {
		if a.Key == "class" && len(s) > 0 {
			for class := range strings.FieldsSeq(a.Val) {
				c.merge(s[class])
			}
		}
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "style":
			c.declare(a.Val)
		case "hidden":
			c.hidden = true
		}
	}
	return c
}

func (c *css) merge(d css) {
	for _, l := range []struct{ to, from **bool }{
		{&c.bold, &d.bold},
		{&c.italic, &d.italic},
		{&c.strike, &d.strike},
		{&c.marked, &d.marked},
		{&c.super, &d.super},
		{&c.sub, &d.sub},
	} {
		if *l.from != nil {
			*l.to = *l.from
		}
	}
	c.indent, c.hanging = max(c.indent, d.indent), c.hanging || d.hanging
	if d.size > 0 {
		c.size = d.size
	}
}

// declare takes in the declarations of a style attribute or a rule.
func (c *css) declare(declarations string) {
	for d := range strings.SplitSeq(declarations, ";") {
		name, value, ok := strings.Cut(d, ":")
		if ok {
			value = strings.ToLower(strings.TrimSpace(strings.ReplaceAll(value, "!important", "")))
			c.declareOne(strings.ToLower(strings.TrimSpace(name)), value)
		}
	}
}

func (c *css) declareOne(name, value string) {
	switch name {
	case "font-weight":
		weight, _ := strconv.Atoi(value)
		c.bold = set(weight >= 600 || value == "bold" || value == "bolder")
	case "font-style":
		c.italic = set(value == "italic" || value == "oblique")
	case "text-decoration", "text-decoration-line":
		c.strike = set(strings.Contains(value, "line-through"))
	case "mso-highlight":
		c.marked = set(value != "none")
	case "background", "background-color":
		if isMarker(value) {
			c.marked = set(true)
		}
	case "vertical-align":
		c.super, c.sub = set(value == "super"), set(value == "sub")
	case "display":
		c.hidden = c.hidden || value == "none"
	case "visibility":
		c.hidden = c.hidden || value == "hidden"
	case "mso-hide":
		c.hidden = c.hidden || value == "all"
	case "opacity":
		c.hidden = c.hidden || value == "0"
	case "font-size":
		size, ok := points(value)
		c.hidden = c.hidden || ok && size <= 1 // preheaders: 0 or 1 px
		if ok && !strings.HasSuffix(value, "em") {
			c.size = size
		}
	case "mso-list":
		c.declareList(value)
	case "mso-element":
		c.comment = c.comment || strings.HasPrefix(value, "comment")
	case "margin-left":
		c.indent, _ = points(value)
	case "text-indent":
		c.hanging = strings.HasPrefix(value, "-")
	}
}

var listLevelRE = regexp.MustCompile(`level([1-9])`)

// declareList reads Word's mso-list: "l0 level2 lfo1" on the paragraph, "Ignore" on the mark within it.
func (c *css) declareList(value string) {
	if value == "ignore" {
		c.listMark = true
	}
	if m := listLevelRE.FindStringSubmatch(value); m != nil {
		c.listLevel = int(m[1][0] - '0')
	}
}

// pointsOf is the size of each unit in points.
var pointsOf = []struct {
	unit string
	size float64
}{{"pt", 1}, {"px", 0.75}, {"cm", 28.35}, {"mm", 2.835}, {"in", 72}, {"em", 12}, {"rem", 12}, {"", 0.75}}

// points reads a length; a percentage is none.
func points(value string) (float64, bool) {
	for _, u := range pointsOf {
		number, ok := strings.CutSuffix(value, u.unit)
		if !ok {
			continue
		}
		n, err := strconv.ParseFloat(strings.TrimSpace(number), 64)
		return n * u.size, err == nil
	}
	return 0, false
}

func set(value bool) *bool { return &value }

// isMarker says whether a background is the colour of a marker pen, as programs set what a reader has marked.
func isMarker(value string) bool {
	switch value {
	case "yellow", "#ffff00", "#ff0", "rgb(255, 255, 0)", "rgb(255,255,0)", "lime", "#00ff00", "#0f0", "aqua", "cyan", "#00ffff", "fuchsia", "magenta", "#ff00ff":
		return true
	}
	return false
}
