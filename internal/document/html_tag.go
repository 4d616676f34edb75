package document

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// blockTags end the paragraph before them and after them.
var blockTags = map[atom.Atom]bool{
	atom.P: true, atom.Div: true, atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true, atom.H5: true,
	atom.H6: true, atom.Ul: true, atom.Ol: true, atom.Li: true, atom.Table: true, atom.Tr: true, atom.Td: true,
	atom.Th: true, atom.Blockquote: true, atom.Pre: true, atom.Hr: true, atom.Section: true, atom.Article: true,
	atom.Header: true, atom.Footer: true, atom.Main: true, atom.Aside: true, atom.Address: true, atom.Dl: true,
	atom.Dt: true, atom.Dd: true, atom.Figure: true, atom.Figcaption: true, atom.Center: true, atom.Body: true,
	atom.Form: true, atom.Fieldset: true, atom.Nav: true, atom.Details: true, atom.Summary: true, atom.Caption: true,
}

// droppedTags hold nothing that a reader sees.
var droppedTags = map[atom.Atom]bool{
	atom.Script: true, atom.Style: true, atom.Template: true, atom.Noscript: true, atom.Iframe: true,
	atom.Object: true, atom.Embed: true, atom.Svg: true, atom.Math: true, atom.Button: true, atom.Select: true,
	atom.Textarea: true, atom.Audio: true, atom.Video: true, atom.Canvas: true,
}

// lookOf is the look that a tag gives to its text.
func lookOf(tag atom.Atom, look Span) Span {
	switch tag {
	case atom.B, atom.Strong:
		look.Bold = true
	case atom.I, atom.Em, atom.Cite:
		look.Italic = true
	case atom.S, atom.Strike, atom.Del:
		look.Strike = true
	case atom.Mark:
		look.Marked = true
	case atom.Code, atom.Tt, atom.Kbd:
		look.Code = true
	case atom.Sup:
		look.Super = true
	case atom.Sub:
		look.Sub = true
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Th:
		look.Bold = false
	}
	return look
}

// headingLevel reads h1 to h6, and Word's MsoHeading7 to 9, which have no tag.
func headingLevel(n *html.Node) int {
	if len(n.Data) == 2 && n.Data[0] == 'h' && n.Data[1] >= '1' && n.Data[1] <= '6' {
		return int(n.Data[1] - '0')
	}
	if strings.HasPrefix(htmlAttr(n, "class"), "MsoHeading") || htmlAttr(n, "role") == "heading" {
		return 6
	}
	return 0
}

// classStyles are the classes that programs give to the paragraphs that matter for the fields.
var classStyles = map[string]Style{
	"msotitle": StyleTitle, "msosubtitle": StyleSubtitle, "msocaption": StyleCaption, // Word
	"msotitlecxspfirst": StyleTitle, "msotitlecxspmiddle": StyleTitle, "msotitlecxsplast": StyleTitle,
	"title": StyleTitle, "subtitle": StyleSubtitle, "caption": StyleCaption, // Google Docs, LibreOffice, pandoc
	"author": StyleAuthor, "byline": StyleAuthor,
}

func styleOf(n *html.Node) Style {
	if n.DataAtom == atom.Figcaption || n.DataAtom == atom.Caption {
		return StyleCaption
	}
	if n.DataAtom != atom.P && headingLevel(n) == 0 {
		return StyleNone
	}
	for class := range strings.FieldsSeq(htmlAttr(n, "class")) {
		if s, ok := classStyles[strings.ToLower(class)]; ok {
			return s
		}
	}
	return StyleNone
}

// isEditorial tells whether the element is an editor's, not the writer's: Word's comments, text struck out
// while changes were tracked.
func isEditorial(n *html.Node, css css) bool {
	if n.DataAtom == atom.Del && (htmlAttr(n, "datetime") != "" || htmlAttr(n, "cite") != "") {
		return true
	}
	class := htmlAttr(n, "class")
	if n.DataAtom == atom.Figcaption && htmlAttr(n, "aria-hidden") == "true" {
		return true // pandoc repeats the alternative text there
	}
	return css.comment || isGoogleComment(n) || class == "MsoCommentReference" || class == "msocomtxt" || class == "msocomanchor"
}

// isGoogleComment tells a comment in a page that Google Docs wrote: its mark in the text, or itself below the text.
func isGoogleComment(n *html.Node) bool {
	if n.DataAtom == atom.P && n.FirstChild != nil {
		n = n.FirstChild
		return n.DataAtom == atom.A && googleCommentRE.MatchString(htmlAttr(n, "id"))
	}
	return n.DataAtom == atom.A && strings.HasPrefix(htmlAttr(n, "id"), "cmnt_ref")
}

var googleCommentRE = regexp.MustCompile(`^cmnt\d`)

func htmlAttr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}
