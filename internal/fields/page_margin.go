package fields

import (
	"regexp"
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/labels"
	"copydesk/internal/layout"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// InPageMargin reads the fields that stand in the header or the footer of every page: labelled lines, and a byline. They are believed
// less than what the document says by its looks, for many a header is left over from another text.
func (r Reader) InPageMargin(lines []string, where string) finding.Fields {
	r.Origin = where
	var f finding.Fields
	var blocks []document.Block
	for _, line := range withValues(lines) {
		blocks = append(blocks, document.Line(line))
	}
	for _, b := range layout.BetweenLabels(layout.Lines(blocks)) {
		switch field, _, val := labels.InBlock(b); {
		case val == "":
		case field == labels.Title && ofDocument.MatchString(val):
		case field == labels.Title, field == labels.Description, field == labels.Author, field == labels.Role, field == labels.Organisation, field.IsTheme():
			r.takesLabel(b, &f)
		}
		if labels.FieldOf(b) != labels.None {
			continue
		}
		if p, ok := r.byline(b, pageNumber.ReplaceAllString(wording.Fold(b.Text()), "")); ok {
			f.Author.Offer(p, where+", byline", finding.ByOpening)
		}
	}
	return trustworthy(f)
}

// inComments is said of fields that somebody wrote beside the text of a document.
var inComments = phrase.Like("I put the theme and the sub-title in comments on the document",
	`(?i)\b(?:sub-?titles?|descriptions?|standfirst|strap-?line|summary|themes?|details|fields|author|by-?line)\b[^.?!]{0,60}\b(?:in|as) (?:(?:the|a|my|our|some|word|margin) ){0,3}comments?\b`)

// InComments reads the fields that stand in the comments of a document, where the note says that they do: else comments are what people
// said to each other about the text.
func (r Reader) InComments(comments []string, note string) finding.Fields {
	if !inComments.MatchString(note) {
		return finding.Fields{}
	}
	return r.InPageMargin(comments, "document's comments")
}

// withValues joins the labels that stand alone to what stands behind them, as the cells of a table in a header come one by one.
func withValues(lines []string) []string {
	var out []string
	for i := 0; i < len(lines); i++ {
		line := wording.Fold(lines[i])
		if labels.Of(line) != labels.None && i+1 < len(lines) && labels.FieldOf(document.Line(lines[i+1])) == labels.None {
			line = strings.TrimRight(line, ": ") + ": " + lines[i+1]
			i++
		}
		out = append(out, line)
	}
	return out
}

// leastInMargin is how many words a description in a page's margin has at least.
const leastInMargin = 3

// trustworthy leaves of what a page's margin gives what cannot be a template's or a program's: a person's name with what stands beside
// it, a theme of the call where nothing else names one, and a description of some words.
func trustworthy(f finding.Fields) finding.Fields {
	if !person.LooksLikeName(f.Author.Name.Text) {
		f.Author = finding.Author{}
	}
	if wording.Count(f.Description.Text) < leastInMargin {
		f.Description = finding.Value{}
	}
	f = f.AtMost(finding.ByOpening)
	if len(f.Themes.Unknown) > 0 {
		f.Themes = finding.Themes{}
	}
	f.Themes.Trust = min(f.Themes.Trust, finding.ByFileName)
	return f
}

// ofDocument is what a header calls a form and not the blog in it: "Title: Guest blog template v2".
var ofDocument = phrase.Like("Guest blog template v2", `(?i)\b(?:template|form|guidelines?|brief|guest (?:blog|post)|submission|campaign week|proforma|draft|version)\b`)

// TitleInPageHeader returns the line of the page header that is the title: where the note says that it stands there, or where the blog is
// about what the only line there names.
func (r Reader) TitleInPageHeader(header []string, blog []document.Block, note string, names ...string) string {
	var kept []string
	for _, line := range header {
		line = pageNumber.ReplaceAllString(wording.Fold(line), "")
		if title := r.titleAmong(line, leastInSubject, func(string) bool { return true }, names...); title != "" && labels.FieldOf(document.Line(line)) == labels.None && !ofDocument.MatchString(title) {
			kept = append(kept, title)
		}
	}
	if len(kept) != 1 || !titleInHeader.MatchString(wording.Fold(note)) && !isAbout(blog, kept[0]) {
		return ""
	}
	return kept[0]
}

// titleInHeader is what a note says of where the title stands: "The title is in the header of the page".
var titleInHeader = phrase.Like("The title is in the header of the page.", `(?i)\b(?:title|headline|heading)\b[^.?!:]{0,40}\b(?:in|at) (?:the |its )?(?:page |document )?(?:header|head of (?:the|each|every) page|top of (?:each|every) page)\b|\b(?:page )?header (?:has|holds|gives|contains|shows|bears|is) (?:the |our |my )?(?:blog )?(?:title|headline)\b`)

var pageNumber = regexp.MustCompile(`(?i)[\s|–—-]*(?:page )?\d{1,2}(?: of \d{1,2})?$`)
