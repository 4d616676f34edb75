package fields

import (
	"strings"

	"copydesk/internal/call"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/labels"
	"copydesk/internal/layout"
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// boxedUntil returns where the choices of a form end that stand from i on, a line each with a box before it; i where
// none stands there.
func boxedUntil(blocks []document.Block, i int) int {
	for j := i; j < len(blocks); j++ {
		switch text := wording.Fold(blocks[j].Text()); {
		case text == "":
		case blocks[j].Kind == document.Table || wording.Count(text) > 30 || !call.Boxed(text):
			return i
		default:
			i = j + 1
		}
	}
	return i
}

// choicesUntil returns where a list of themes ends that stands from i on, a line each and nothing else in it but a mark.
func (r Reader) choicesUntil(blocks []document.Block, i int) int {
	for j := i; j < len(blocks); j++ {
		switch text := blocks[j].WithoutStruck().Text(); {
		case (blocks[j].Kind == document.Heading || blocks[j].Style == document.StyleTitle) && !r.isNumberedChoice(blocks, j):
			return i
		case r.isThemeAlone(text):
			i = j + 1
		case text != "" || blocks[j].HasPicture():
			return i
		}
	}
	return i
}

// isNumberedChoice says whether a line that is set as a heading is one of a numbered list of the themes: the one that is chosen, in bold.
func (r Reader) isNumberedChoice(blocks []document.Block, i int) bool {
	if countOf(blocks[i]) == 0 || !r.isThemeAlone(wording.Fold(blocks[i].Text())) {
		return false
	}
	isItem := func(at int) bool {
		return at >= 0 && blocks[at].Kind != document.Heading && r.isThemeAlone(wording.Fold(blocks[at].Text()))
	}
	return isItem(layout.Above(blocks, i)) || isItem(layout.Below(blocks, i))
}

// chosen returns the lines of such a list; only those in bold or marked with a pen, where others are not. A last line that alone is bold
// below a few themes is no choice among them: it heads what comes below.
func chosen(list []document.Block) string {
	var lines, setApart []string
	for _, b := range list {
		text := b.WithoutStruck().Text()
		if text == "" {
			continue
		}
		lines = append(lines, text)
		if b.AllBold() || b.AllMarked() || b.Kind == document.Heading {
			setApart = append(setApart, text)
		}
	}
	if last := len(lines) - 1; len(setApart) == 1 && last > 0 && last < fewThemes && setApart[0] == lines[last] && !list[len(list)-1].AllMarked() {
		return strings.Join(lines[:last], "\n")
	}
	if len(setApart) > 0 {
		lines = setApart
	}
	return strings.Join(lines, "\n")
}

// fewThemes is how many lines a list has at least from which one is chosen by its look.
const fewThemes = 3

// boxesAt reads the themes that are ticked in a list whose label says nothing of a theme: "Please tick one:".
func (r Reader) boxesAt(blocks []document.Block, i *int, f *finding.Fields) bool {
	from := *i
	if asksToChoose(blocks, from) {
		from++
	}
	end := boxedUntil(listFrom(blocks, from, mostChoices), from)
	if end < from+2 {
		return r.markedListAt(blocks, i, f)
	}
	if !r.areChoices(blocks[from:end]) {
		return false
	}
	numbers, unknown := r.Call.MatchTheme(document.Text(blocks[from:end]))
	if len(numbers) == 0 {
		return false
	}
	f.Themes.Offer(numbers, unknown, r.Origin+", ticked", r.Label)
	*i = end
	return true
}

// markedListAt reads a list of the themes of which some have a mark behind them, as the rows of a table come out of a PDF: "No. Theme Tick"
// above "1 Future gazing" and "2 People ✓".
func (r Reader) markedListAt(blocks []document.Block, i *int, f *finding.Fields) bool {
	from := *i
	if headsMarkedList.MatchString(wording.Fold(blocks[from].Text())) {
		from++
	}
	most := 2*len(r.Call.Themes) + 2 // with an empty line between
	end := r.choicesUntil(listFrom(blocks, from, most), from)
	if end < from+fewThemes || end > from+most {
		return false
	}
	marked := false
	for _, b := range blocks[from:end] {
		_, said := r.Call.AsChoice(b.Text())
		marked = marked || said > 0
	}
	if !marked {
		return false
	}
	numbers, unknown := r.Call.MatchTheme(document.Text(blocks[from:end]))
	f.Themes.Offer(numbers, unknown, r.Origin+", ticked", r.Label)
	*i = end
	return true
}

// headsMarkedList is the row of heads of such a table.
var headsMarkedList = phrase.Like("No. Theme Tick", `(?i)^(?:(?:no|number|campaign|themes?|tick|mark|please|one|yes|your|choice|select|choose|here|x|✓|#|\([^()]{2,20}\))\b[.:]?\s*){1,8}$`)

// mostChoices is how many lines with a box before them a form has at most that asks for a theme, and mostOthers how many of them are
// none: "☐ Not sure".
const mostChoices, mostOthers = 40, 1

// listFrom leaves out what stands more than some lines below the place where a form's list begins: one that is longer is none, and need not
// be read to its end for each of its lines.
func listFrom(blocks []document.Block, i, most int) []document.Block {
	return blocks[:min(len(blocks), i+most+1)]
}

// areChoices says whether lines with a box before them name a theme of the call each, but for one such as "☐ Not sure". A blog may set a
// list of its own so, with words of the themes in it.
func (r Reader) areChoices(lines []document.Block) bool {
	if len(lines) > mostChoices {
		return false
	}
	themes, others := 0, 0
	for _, b := range lines {
		if text := b.WithoutStruck().Text(); text == "" {
			continue
		} else if theme, _ := r.Call.AsChoice(text); theme != "" {
			themes++
		} else if others++; others > mostOthers {
			return false
		}
	}
	return themes > others
}

// asksToChoose says whether a line asks for one of the boxes below it: "Please tick one theme:", "Which theme is your blog for?"
func asksToChoose(blocks []document.Block, i int) bool {
	text := wording.Fold(blocks[i].Text())
	asks := blocks[i].Kind == document.Heading || blocks[i].AllBold() || strings.HasSuffix(text, ":") || strings.HasSuffix(text, "?") || labels.Asked(text).IsTheme()
	return text != "" && asks && !call.Boxed(text) && wording.Count(text) <= longestStrange && blocks[i].Style == document.StyleNone && boxedUntil(blocks, i+1) > i+2
}
