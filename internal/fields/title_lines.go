package fields

import (
	"strings"

	"copydesk/internal/byline"
	"copydesk/internal/call"
	"copydesk/internal/campaign"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/labels"
	"copydesk/internal/layout"
	"copydesk/internal/person"
	"copydesk/internal/statement"
	"copydesk/internal/wording"
)

// goesOnTitle takes the second line of a title that was set in two paragraphs of the same style: "Forty parishes", "and one map". One that
// begins with a capital goes on where the line above cannot end so; else it is a title behind a colon, where the description stands
// elsewhere.
func (r Reader) goesOnTitle(blocks []document.Block, i int, f *finding.Fields) bool {
	above := layout.Above(blocks, i)
	if above < 0 || blocks[i].Style != document.StyleTitle || blocks[above].Style != document.StyleTitle || f.Title.Trust != finding.ByStyle {
		return false
	}
	first, second := f.Title.Text, wording.Fold(blocks[i].Text())
	switch {
	case wording.BeginsSmall(second):
		f.Title.Text += " " + second
	case r.Call.IsTheme(second):
		return r.headTheme(second, f)
	case byline.IsPerson(second), r.knows(second):
		f.Author.Offer(person.In(second), r.Origin+", byline", min(r.Label, finding.ByDocument))
	case campaign.Only(r.Call, second) || wording.Count(first+" "+second) > labels.LongestTitle && call.Characters(second) > r.Call.MaxCharacters:
		return false
	case goesOnBelow(first, second):
		f.Title.Text += " " + second
	case wording.Count(first+" "+second) <= labels.LongestTitle && (r.Described || f.Description.Text != "" || describedBelow(blocks, i)):
		if !strings.ContainsAny(first[len(first)-1:], ":?!") {
			first += ":"
		}
		f.Title.Text = first + " " + second
	case wording.Count(second) > leastLoneLine && call.Characters(second) <= r.Call.MaxCharacters:
		f.Description.Offer(statement.AsDescription(second), r.Origin+", below the title", finding.ByOpening)
	default:
		return false
	}
	return true
}

// goesOnBelow says whether the words of one line go on in the next: the first cannot end so, or the second is a word alone or cannot begin
// so.
func goesOnBelow(first, second string) bool {
	last, next := strings.ToLower(wording.LastWord(first)), strings.ToLower(firstWord(second))
	return neverLast[last] || neverFirst[next] || wording.Count(second) == 1
}

// neverLast are words that no title ends with, and neverFirst those that none begins with.
var (
	neverLast  = wording.Set("a an and as at by for from how in into is of or our than that the their to what when where which who why with your")
	neverFirst = wording.Set("and of or than that to")
)

// describedBelow says whether the next line is a sub-title by its style.
func describedBelow(blocks []document.Block, i int) bool {
	below := layout.Below(blocks, i)
	return below > 0 && blocks[below].Style == document.StyleSubtitle
}
