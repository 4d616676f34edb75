package fields

import (
	"slices"
	"strings"

	"copydesk/internal/byline"
	"copydesk/internal/call"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/labels"
	"copydesk/internal/layout"
	"copydesk/internal/message"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/purpose"
	"copydesk/internal/speech"
	"copydesk/internal/statement"
	"copydesk/internal/wording"
)

// A note may give a field in a line of its own that nothing announces and that is said to nobody.

// Unlabelled takes the title and the description that stand in a note so, or the description of the blog alone.
func (r Reader) Unlabelled(note, blog []document.Block, where string, f *finding.Fields) {
	if f.Description.Text != "" {
		return
	}
	title, description, theme := r.twoLines(note)
	if known := f.Title.Text; known != "" && wording.Bare(known) != wording.Bare(title) {
		return
	}
	if title != "" {
		if numbers, unknown := r.Call.MatchTheme(theme); len(unknown) == 0 {
			f.Themes.Offer(numbers, nil, where, finding.ByProse)
		}
		f.Title.Offer(wording.Unquote(title), where, finding.ByProse)
		f.Description.Offer(statement.AsDescription(description), where, finding.ByProse)
		return
	}
	f.Description.Offer(wording.Unquote(r.loneLine(note, blog)), where, finding.ByFileName)
}

// twoLines finds the title and the description beside the theme, below a line that leads to them or hands the blog over, or in bold
// or italics: "My blog's attached!", and below it "Nine doors", "What the porters knew".
func (r Reader) twoLines(note []document.Block) (title, description, theme string) {
	n := noteLines{r, slices.DeleteFunc(slices.Clone(layout.LineByLine(note)), func(b document.Block) bool { return wording.Fold(b.Text()) == "" })}
	for i := range n.lines {
		if title, description := r.besideTheme(n.text(i)); title != "" {
			return title, description, ""
		}
	}
	for i, b := range n.lines { // both in one line: "Nine doors – What the porters knew of a hospital"
		title, description, _ := strings.Cut(strings.NewReplacer(" - ", " – ", " — ", " – ", " / ", " – ").Replace(n.text(i)), " – ")
		if (n.isTheme(i-1) || n.isTheme(i+1) || n.handsOver(i-1)) && r.saidToNobody(b) && r.titleAndDescription(title, description) {
			return title, description, n.themeBeside(i-1, i+1)
		}
	}
	for i := 0; i+1 < len(n.lines); i++ {
		if n.standOut(i) && r.saidToNobody(n.lines[i]) && r.saidToNobody(n.lines[i+1]) && r.titleAndDescription(n.text(i), n.text(i+1)) {
			return n.text(i), n.text(i + 1), n.themeBeside(i-1, i+2)
		}
	}
	return "", "", ""
}

// themeBeside returns which of the lines around the title and the description is a theme, by its name or its number; "" where none is.
func (n noteLines) themeBeside(above, below int) string {
	for _, i := range []int{above, below} {
		if n.isTheme(i) && !isThemeLine(n.lines[i]) {
			return n.text(i)
		}
	}
	return ""
}

// inOneLine parts the title, the description and the theme that stand in one line.
var inOneLine = phrase.MustCompile(`\s+(?:\|+|//?|[–—-])\s+`)

// besideTheme reads the title and the description of a line of three parts, of which the first or the last is the theme: "Nine doors |
// What the porters knew of a hospital | Theme 3".
func (r Reader) besideTheme(line string) (title, description string) {
	parts := inOneLine.Split(line, -1)
	if len(parts) != 3 {
		return "", ""
	}
	switch {
	case r.saysTheme(wording.FirstSentence(parts[2])):
		parts = parts[:2]
	case r.saysTheme(parts[0]):
		parts = parts[1:]
	default:
		return "", ""
	}
	title, description = parts[0], parts[1]
	if !r.saidToNobody(document.Line(title)) || !r.saidToNobody(document.Line(description)) || !r.titleAndDescription(title, description) {
		return "", ""
	}
	return title, description
}

// noteLines are the lines of a note that are not blank.
type noteLines struct {
	Reader
	lines []document.Block
}

func (n noteLines) text(i int) string { return wording.Fold(n.lines[i].Text()) }

func (n noteLines) isTheme(i int) bool {
	return i >= 0 && i < len(n.lines) && (isThemeLine(n.lines[i]) || n.Call.IsPlainlyTheme(n.text(i)) || n.namesTheme(i))
}

// namesTheme says whether a line is the name of a theme, as the call writes it: "People", "People (theme 3)".
func (n noteLines) namesTheme(i int) bool {
	name := numberBehind.ReplaceAllString(n.text(i), "")
	return slices.ContainsFunc(n.Call.Themes, func(t call.Theme) bool { return t.Name == name })
}

// numberBehind is the number of a theme behind its name.
var numberBehind = phrase.Like("People (theme 3)", `(?i)(?: [–—-])? \(?(?:theme )?(?:no\.? ?|number |#)?\d{1,2}\)?$`)

// saysTheme is isTheme for a part of a line.
func (r Reader) saysTheme(part string) bool {
	return isThemeLine(document.Line(part)) || r.Call.IsPlainlyTheme(part)
}

func isThemeLine(b document.Block) bool {
	field, _, value := labels.InBlock(b)
	return field.IsTheme() && value != ""
}

// handsOver says whether a line hands a blog over or names its theme, so that below it may stand what it is called.
func (n noteLines) handsOver(i int) bool {
	return i >= 0 && (purpose.HandsOver.MatchString(n.text(i)) && speech.BlogWord.MatchString(n.text(i)) || len(n.Call.FindThemes(n.text(i))) > 0)
}

// standOut says whether two lines, of which this is the first, stand out among those around them.
func (n noteLines) standOut(i int) bool {
	emphasised := func(b document.Block) bool { return b.AllBold() || b.AllItalic() }
	return emphasised(n.lines[i]) && emphasised(n.lines[i+1]) || n.isAnnounced(i) || n.handsOver(i-1) && n.endsBelow(i+2) || n.isTheme(i-1) || n.isTheme(i+2)
}

// isAnnounced says whether the line above leads to this one: "We have gone with:".
func (n noteLines) isAnnounced(i int) bool {
	return i > 0 && strings.HasSuffix(n.text(i-1), ":") && wording.Count(n.text(i-1)) <= longestOfAnnouncement
}

// longestOfAnnouncement is how many words lead to the title and the description.
const longestOfAnnouncement = 12

// endsBelow says whether nothing more of the blog stands from a line on: who wrote it, the sender's name, or what is said to the desk.
func (n noteLines) endsBelow(i int) bool {
	return i == len(n.lines) || byline.Start.MatchString(n.text(i)) || n.signs(n.lines[i]) || !n.saidToNobody(n.lines[i])
}

// titleAndDescription says whether two lines that nothing else tells apart may be what a blog is called and a sentence about it.
func (r Reader) titleAndDescription(title, description string) bool {
	n := wording.Count(description)
	return startsLine(strings.TrimRight(title, "?")) && !speech.MentionsBlog(title) && !person.LooksLikeName(person.CleanName(title)) && !r.Call.SaysTheme(title) && n >= leastLead && n <= labels.LongestSummary
}

// loneLine finds the one sentence of a note that stands below the words that hand the blog over: "See attached.", and below it "What
// a missed bin taught nineteen councils.". It must speak of what the blog does: any other is talk.
func (r Reader) loneLine(note, blog []document.Block) string {
	var said []document.Block
	for _, b := range note {
		text := wording.Fold(b.Text())
		switch {
		case text == "" || speech.Greets(text) || speech.Hello.MatchString(text) && wording.Count(text) <= 4 || message.IsClosing(text):
		case r.signs(b) && wording.Count(text) <= 6:
		default:
			said = append(said, b)
		}
	}
	if len(said) != 2 || !onlyHandsOver.MatchString(wording.Fold(said[0].Text())) || !r.saidToNobody(said[1]) {
		return ""
	}
	text := wording.Fold(said[1].Text())
	if n := wording.Count(text); n < leastLoneLine || n > labels.LongestSummary || speaksOfSending(text) || !SpeaksOf(blog, text) {
		return ""
	}
	return text
}

// leastLoneLine is how many words a line must have that nothing says is the description.
const leastLoneLine = 6

// onlyHandsOver is a line that hands a blog over and says nothing more.
var onlyHandsOver = phrase.Like("See attached.",
	`(?i)^(?:(?:please )?(?:see|find) the attached(?: (?:file|document|word (?:doc(?:ument)?|file)|blog|{work}))?|(?:please )?(?:see|find) (?:(?:my |our |the )?(?:blog|{work}|post|entry|submission) )?(?:attached|enclosed|below)(?: (?:my |our |the )?(?:blog|{work}|post|entry|submission))?|`+
		`(?:(?:my |our |the )?(?:blog|{work}|post|entry|submission) )?(?:is )?attached|attached (?:is |as )?(?:my |our |the )?(?:blog|{work}|post|entry|submission|promised|requested))[.!:]*$`)

// speaksOfSending says whether a sentence speaks of the blog, what comes with it or who sends it, and so gives no field, whatever words
// it shares with the blog: "The standfirst is at the top of the document about the kitchens".
func speaksOfSending(text string) bool {
	return speech.MentionsBlog(text) || statement.SaysWhere.MatchString(text) || ofOtherThing.MatchString(text) || remarksOn.MatchString(text)
}

// remarksOn begins a sentence about the blog and its sending: "This is the first that I have ever done."
var remarksOn = phrase.Like("This is my first", `^(?:This|That|It|Its|It['’]s|Mine|There|Here|Sent|Sending|My|Our|I['’]?\w*|We['’]?\w*|He|She|They) (?:is|was|are|were|has|have|had|may|might|should|will|would|can|am|wrote|took|tried|did|got)\b|\b(?:let|for|if|to|as|do|can|could|would|will) you\b`)

// SpeaksOf says whether a line speaks of what a blog does, and is not talk beside it. Two words of substance are enough, for the line
// stands where a description may stand; a subject, which may talk of anything, is asked for more ([isAbout]).
func SpeaksOf(blog []document.Block, line string) bool {
	return speech.SubstanceOf(document.Text(blog)).Sharing(line)
}

// saidToNobody says whether a line of a note neither speaks to the desk nor presents anybody nor bears a label.
func (r Reader) saidToNobody(b document.Block) bool {
	text := wording.Fold(b.Text())
	return labels.FieldOf(b) == labels.None && !wording.BeginsSmall(text) && !speech.Greets(text) && !speech.Hello.MatchString(text) && !message.IsClosing(text) && !speech.TalksToDesk(text) &&
		!speech.Asides.MatchString(text) && !byline.IsPerson(text) && !person.LooksLikeName(person.CleanName(text)) && !r.Call.SaysTheme(text) && !person.LooksLikeRole(text)
}

// signs says whether a line begins with the sender's name: "Noah Piper 10C".
func (r Reader) signs(b document.Block) bool {
	return r.Sender != "" && strings.HasPrefix(wording.Fold(b.Text()), r.Sender)
}
