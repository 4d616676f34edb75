package letter

import (
	"bytes"
	"fmt"
	"net/url"
	"path"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// schemes are those a link of a blog may have; any other link becomes its words.
var schemes = map[string]bool{"http": true, "https": true, "mailto": true}

// pageBlog and mailBlog render blogs; both are safe for concurrent use.
var (
	pageBlog = markdown(house{topHeading: 2})
	mailBlog = markdown(house{topHeading: 3, styles: blogStyles, pictures: pictureWords}, renderer.WithNodeRenderers(util.Prioritized(plainNotes{}, 100)))
)

// BlogHTML returns a blog's Markdown as clean HTML without styles, ready to paste into a CMS below a heading
// of the first level. Raw HTML is left out; links lead to http, https or mailto or are words; a picture is
// kept when it is a file that came with the blog, and else its alternative text.
func BlogHTML(markdown string) string {
	var out bytes.Buffer
	_ = pageBlog.Convert([]byte(prose(markdown)), &out) // a bytes.Buffer does not fail
	return out.String()
}

// mailHTML returns a blog as HTML for an email, styles inlined, whole blocks up to about limit octets, and
// whether the end was left out.
func mailHTML(markdown string, limit int) (html string, whole bool) {
	source := []byte(prose(markdown))
	document := mailBlog.Parser().Parse(text.NewReader(source))
	out := buffers.Get().(*bytes.Buffer)
	defer buffers.Put(out)
	out.Reset()
	w := unbuffered{out}
	for block := document.FirstChild(); block != nil; block = block.NextSibling() {
		before := out.Len()
		_ = mailBlog.Renderer().Render(w, source, block)
		if out.Len() > limit {
			return string(out.Bytes()[:before]), false
		}
	}
	return out.String(), true
}

// unbuffered is a buffer to which goldmark writes as it is, and not through another.
type unbuffered struct{ *bytes.Buffer }

// Buffered implements util.BufWriter.
func (unbuffered) Buffered() int { return 0 }

// Flush implements util.BufWriter.
func (unbuffered) Flush() error { return nil }

func markdown(h house, options ...renderer.Option) goldmark.Markdown {
	return goldmark.New(
		goldmark.WithRendererOptions(options...),
		goldmark.WithExtensions(
			extension.NewTable(extension.WithTableCellAlignMethod(extension.TableCellAlignAttribute)),
			extension.Footnote,
			extension.Strikethrough,
		),
		goldmark.WithParserOptions(parser.WithASTTransformers(util.Prioritized(h, 2000))), // after the footnotes' own
	)
}

// stranger tells search engines and the page opened that a link is not ours.
var stranger = []byte("noopener nofollow")

// house is the house style of a blog's HTML: headings below the page's own, safe links, inlined styles.
type house struct {
	topHeading int
	styles     map[ast.NodeKind][]byte
	pictures   func(alt string) string // what stands for a picture; nil keeps those that came with the blog
}

// Transform implements parser.ASTTransformer.
func (h house) Transform(document *ast.Document, reader text.Reader, _ parser.Context) {
	source := reader.Source()
	nodes, top := everyNode(document)
	level := h.topHeading - 1
	for _, n := range nodes {
		switch n := n.(type) {
		case *ast.Heading:
			level = min(6, level+1, n.Level-top+h.topHeading) // never a jump, which screen readers stumble over
			n.Level = level
		case *ast.Link:
			if !safe(n.Destination) {
				unwrap(n)
				continue
			}
			n.SetAttributeString("rel", stranger)
		case *ast.AutoLink:
			if n.AutoLinkType == ast.AutoLinkURL && !safe(n.URL(source)) {
				replaceWithWords(n, string(n.Label(source)))
				continue
			}
			n.SetAttributeString("rel", stranger)
		case *ast.Image:
			h.picture(n, source)
			continue
		}
		if style := h.styles[n.Kind()]; style != nil {
			n.SetAttributeString("style", style)
		}
	}
}

// everyNode lists the nodes of a document before any is changed, and the highest level among its headings.
func everyNode(document ast.Node) (nodes []ast.Node, top int) {
	top = 6
	_ = ast.Walk(document, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		nodes = append(nodes, n)
		if heading, ok := n.(*ast.Heading); ok {
			top = min(top, heading.Level)
		}
		return ast.WalkContinue, nil
	})
	return nodes, top
}

func (h house) picture(n *ast.Image, source []byte) {
	var alt strings.Builder
	_ = ast.Walk(n, func(child ast.Node, entering bool) (ast.WalkStatus, error) {
		if t, ok := child.(*ast.Text); ok && entering {
			alt.Write(t.Segment.Value(source))
		}
		return ast.WalkContinue, nil
	})
	switch {
	case h.pictures != nil:
		replaceWithWords(n, h.pictures(alt.String()))
	case !cameAlong(string(n.Destination)):
		replaceWithWords(n, alt.String())
	}
}

// plainNotes renders footnotes as numbers without links: Gmail and Outlook drop links within a letter, and the
// ids of two blogs in one letter would be the same.
type plainNotes struct{}

// RegisterFuncs implements renderer.NodeRenderer.
func (plainNotes) RegisterFuncs(r renderer.NodeRendererFuncRegisterer) {
	r.Register(extast.KindFootnoteLink, func(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			_, _ = fmt.Fprintf(w, "<sup>[%d]</sup>", n.(*extast.FootnoteLink).Index)
		}
		return ast.WalkContinue, nil
	})
	r.Register(extast.KindFootnoteBacklink, func(util.BufWriter, []byte, ast.Node, bool) (ast.WalkStatus, error) {
		return ast.WalkContinue, nil
	})
	r.Register(extast.KindFootnoteList, around("<ol style=\""+notesStyle+"\">\n", "</ol>\n"))
	r.Register(extast.KindFootnote, around("<li>", "</li>\n"))
}

const notesStyle = "margin:20px 0 14px 0;padding:8px 0 0 24px;border-top:1px solid #8a96a3;font-size:14px;line-height:20px;"

func around(before, after string) renderer.NodeRendererFunc {
	return func(w util.BufWriter, _ []byte, _ ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			_, _ = w.WriteString(before)
		} else {
			_, _ = w.WriteString(after)
		}
		return ast.WalkContinue, nil
	}
}

// safe reports whether a link may stand: an absolute one with a scheme of the table.
func safe(destination []byte) bool {
	u, err := url.Parse(strings.TrimSpace(string(destination)))
	return err == nil && schemes[strings.ToLower(u.Scheme)] && (u.Host != "" || u.Opaque != "")
}

// cameAlong reports whether a picture is named as a file beside the blog.
func cameAlong(destination string) bool {
	u, err := url.Parse(destination)
	return err == nil && u.Scheme == "" && u.Host == "" && u.Path != "" && !path.IsAbs(u.Path) &&
		!strings.HasPrefix(path.Clean(u.Path), "..") && !strings.Contains(u.Path, `\`)
}

// unwrap puts a node's children in its place.
func unwrap(n ast.Node) {
	parent := n.Parent()
	for child := n.FirstChild(); child != nil; {
		next := child.NextSibling()
		parent.InsertBefore(parent, n, child)
		child = next
	}
	parent.RemoveChild(parent, n)
}

func replaceWithWords(n ast.Node, words string) {
	n.Parent().ReplaceChild(n.Parent(), n, ast.NewString([]byte(words)))
}

func pictureWords(alt string) string {
	if alt == "" {
		return "[picture]"
	}
	return "[picture: " + alt + "]"
}

// blogStyles are the styles of a blog's elements in an email. Word's engine in Outlook takes fonts from each
// heading and cell, not from what they stand in.
var blogStyles = map[ast.NodeKind][]byte{
	ast.KindParagraph:     []byte("margin:0 0 14px 0;"),
	ast.KindHeading:       []byte("margin:20px 0 8px 0;font-family:Georgia,'Times New Roman',serif;font-size:18px;line-height:24px;font-weight:bold;"),
	ast.KindBlockquote:    []byte("margin:0 0 14px 0;padding:0 0 0 14px;border-left:3px solid #8a96a3;"),
	ast.KindList:          []byte("margin:0 0 14px 0;padding:0 0 0 24px;"),
	ast.KindListItem:      []byte("margin:0 0 6px 0;"),
	ast.KindThematicBreak: []byte("border:0;border-top:1px solid #8a96a3;margin:20px 0;"),
	ast.KindLink:          []byte("color:#0b5cad;text-decoration:underline;"),
	ast.KindAutoLink:      []byte("color:#0b5cad;text-decoration:underline;"),
	extast.KindTable:      []byte("border-collapse:collapse;margin:0 0 14px 0;width:100%;"),
	extast.KindTableCell:  []byte("border:1px solid #8a96a3;padding:6px 8px;vertical-align:top;font-size:14px;line-height:20px;"),
}
