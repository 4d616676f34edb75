package fields

import (
	"slices"
	"strings"

	"copydesk/internal/byline"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/labels"
	"copydesk/internal/message"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/purpose"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// A label that we do not know is known by what it speaks of and by its value, where nothing else gives the field.

// describesBlog are words of labels for the description that the table of labels does not have: "Web summary", "The 150
// characters", "In one sentence".
var describesBlog = phrase.MustCompile(`(?i)\b(?:` + labels.DescriptionNames + `|intro(?:duction)?|summary|sentence|characters?|chars|nutshell|preview|` +
	`web (?:text|line|copy))\b`)

// ofOtherThing are words of labels that speak of something else.
var ofOtherThing = phrase.MustCompile(`(?i)\b(?:photos?|pictures?|images?|logos?|files?|deadline|questions?|authors?|bio|biography|themes?|headshot|` +
	`tweets?|quot\w+|count|limit|length|add|added|insert\w*|append|at the (?:end|start|top|bottom|beginning)|` +
	`paragraphs?|replac\w+|delet\w+|remov\w+|footnotes?|disclaimers?)\b`)

// describedBehind returns the description of a line such as "Web summary: What six hundred calls taught us."; "" where the
// line gives none.
func (r Reader) describedBehind(text string) string {
	label, value, ok := strings.Cut(wording.Fold(text), ":")
	if n := wording.Count(label); !ok || n == 0 || n > 10 || !describesBlog.MatchString(label) || ofOtherThing.MatchString(label) || wording.EndsSentence(label) {
		return ""
	}
	value = wording.Unquote(speech.WithoutCount(wording.Fold(value)))
	if n := wording.Count(value); n < 4 || n > labels.LongestSummary || wording.BeginsSmall(value) || speech.ToDesk(value) ||
		asides.MatchString(value) || labels.IsPlaceholder(value) {
		return ""
	}
	return value
}

// LikelyDescription takes the one line of a note that gives a description under a label of its own kind.
func (r Reader) LikelyDescription(blocks []document.Block, where string, f *finding.Fields) {
	if f.Description.Text != "" {
		return
	}
	for _, b := range blocks {
		if v := r.describedBehind(b.Text()); v != "" {
			f.Description.Offer(v, where, finding.ByProse)
		}
	}
}

// describedAt takes such a line at the head of a document.
func (r Reader) describedAt(b document.Block, f *finding.Fields) bool {
	if !r.Styles || r.Described || f.Description.Text != "" || f.Title.Text == "" && r.Known == "" || b.Kind == document.Table {
		return false
	}
	v := r.describedBehind(b.Text())
	f.Description.Offer(v, r.Origin+", under a label", finding.ByOpening)
	return v != ""
}

// Unlabelled takes two lines of a note for the title and the description that stand beside the theme or below a line that leads to them or
// hands the blog over, or are set in bold or italics, and are said to nobody: "My blog's attached!", and below it "Nine doors", "What the
// porters knew".
func (r Reader) Unlabelled(blocks []document.Block, where string, f *finding.Fields) {
	if f.Title.Text != "" || f.Description.Text != "" {
		return
	}
	blocks = slices.DeleteFunc(slices.Clone(blocks), func(b document.Block) bool { return wording.Fold(b.Text()) == "" })
	isTheme := func(i int) bool {
		return i >= 0 && i < len(blocks) && (isThemeLine(blocks[i]) || r.Call.IsPlainlyTheme(wording.Fold(blocks[i].Text())))
	}
	handed := func(i int) bool { return i >= 0 && r.handsOverLines(wording.Fold(blocks[i].Text())) }
	for i, b := range blocks { // both in one line: "Nine doors – What the porters knew of a hospital"
		title, description, _ := strings.Cut(strings.NewReplacer(" - ", " – ", " — ", " – ", " / ", " – ").Replace(wording.Fold(b.Text())), " – ")
		if (isTheme(i-1) || isTheme(i+1) || handed(i-1)) && r.saidToNobody(b) && r.titleAndDescription(title, description) {
			f.Title.Offer(wording.Unquote(title), where, finding.ByProse)
			f.Description.Offer(wording.Unquote(speech.WithoutCount(description)), where, finding.ByProse)
			return
		}
	}
	for i := 0; i+1 < len(blocks); i++ {
		title, description := wording.Fold(blocks[i].Text()), wording.Fold(blocks[i+1].Text())
		emphasised := (blocks[i].AllBold() || blocks[i].AllItalic()) && (blocks[i+1].AllBold() || blocks[i+1].AllItalic())
		announced := i > 0 && strings.HasSuffix(wording.Fold(blocks[i-1].Text()), ":") && wording.Count(blocks[i-1].Text()) <= longestOfAnnouncement // "We have gone with:"
		below := handed(i-1) && (i+2 == len(blocks) || byline.Start.MatchString(wording.Fold(blocks[i+2].Text())) || r.signs(blocks[i+2]) || !r.saidToNobody(blocks[i+2]))
		if !emphasised && !announced && !below && !isTheme(i-1) && !isTheme(i+2) || !r.saidToNobody(blocks[i]) || !r.saidToNobody(blocks[i+1]) ||
			!r.titleAndDescription(title, description) {
			continue
		}
		f.Title.Offer(wording.Unquote(title), where, finding.ByProse)
		f.Description.Offer(wording.Unquote(speech.WithoutCount(description)), where, finding.ByProse)
		return
	}
}

// LoneLine takes the one sentence of a note that stands below the words that hand the blog over, and is said to nobody, for the description:
// "See attached.", and below it "What a missed bin taught nineteen councils.". It must speak of what the blog does: any other is talk.
func (r Reader) LoneLine(blocks, blog []document.Block, where string, f *finding.Fields) {
	if f.Title.Text != "" || f.Description.Text != "" {
		return
	}
	var said []document.Block
	for _, b := range blocks {
		text := wording.Fold(b.Text())
		switch {
		case text == "" || speech.Greets(text) || speech.Hello.MatchString(text) && wording.Count(text) <= 4 || message.IsClosing(text):
		case r.signs(b) && wording.Count(text) <= 6:
		default:
			said = append(said, b)
		}
	}
	if len(said) != 2 || !onlyHandsOver.MatchString(wording.Fold(said[0].Text())) || !r.saidToNobody(said[1]) {
		return
	}
	text := wording.Fold(said[1].Text())
	n := wording.Count(text)
	if n >= leastLoneLine && n <= labels.LongestSummary && !speech.MentionsBlog(text) && !ofMyself.MatchString(text) && !ofOtherThing.MatchString(text) && !remarksOn.MatchString(text) &&
		SpeaksOf(blog, text) {
		f.Description.Offer(wording.Unquote(text), where, finding.ByFileName)
	}
}

// SpeaksOf says whether a line speaks of what a blog does, and is not talk beside it.
func SpeaksOf(blog []document.Block, line string) bool {
	return speech.SubstanceOf(document.Text(blog)).Sharing(line)
}

// leastLoneLine is how many words a line must have that nothing says is the description.
const leastLoneLine = 6

// onlyHandsOver is a line that hands a blog over and says nothing more.
var onlyHandsOver = phrase.Like("See attached.",
	`(?i)^(?:(?:please )?(?:see|find) the attached(?: (?:file|document|word (?:doc(?:ument)?|file)|blog|{work}))?|(?:please )?(?:see|find) (?:(?:my |our |the )?(?:blog|{work}|post|entry|submission) )?(?:attached|enclosed|below)(?: (?:my |our |the )?(?:blog|{work}|post|entry|submission))?|`+
		`(?:(?:my |our |the )?(?:blog|{work}|post|entry|submission) )?(?:is )?attached|attached (?:is |as )?(?:my |our |the )?(?:blog|{work}|post|entry|submission|promised|requested))[.!:]*$`)

// remarksOn begins a sentence about the blog and its sending: "This is the first that I have ever done."
var remarksOn = phrase.Like("This is my first", `^(?:This|That|It|Its|It['’]s|Mine|There|Here|Sent|Sending|My|Our|I['’]?\w*|We['’]?\w*|He|She|They) (?:is|was|are|were|has|have|had|may|might|should|will|would|can|am|wrote|took|tried|did|got)\b|\b(?:let|for|if|to|as|do|can|could|would|will) you\b`)

// signs says whether a line begins with the sender's name: "Noah Piper 10C".
func (r Reader) signs(b document.Block) bool {
	return r.Sender != "" && strings.HasPrefix(wording.Fold(b.Text()), r.Sender)
}

// titleAndDescription says whether two lines that nothing else tells apart may be what a blog is called and a sentence about it.
func (r Reader) titleAndDescription(title, description string) bool {
	n := wording.Count(description)
	return startsLine(strings.TrimRight(title, "?")) && !speech.MentionsBlog(title) && !person.LooksLikeName(person.CleanName(title)) && !r.Call.SaysTheme(title) && n >= leastLead && n <= labels.LongestSummary
}

// handsOverLines says whether a line hands a blog over or names its theme, so that below it may stand what it is called.
func (r Reader) handsOverLines(text string) bool {
	return purpose.HandsOver.MatchString(text) && speech.BlogWord.MatchString(text) || len(r.Call.FindThemes(text)) > 0
}

// longestOfAnnouncement is how many words lead to the title and the description.
const longestOfAnnouncement = 12

func isThemeLine(b document.Block) bool {
	field, _, value := labels.InBlock(b)
	return field.IsTheme() && value != ""
}

// saidToNobody says whether a line of a note neither speaks to the desk nor presents anybody nor bears a label.
func (r Reader) saidToNobody(b document.Block) bool {
	text := wording.Fold(b.Text())
	field, _, _ := labels.InBlock(b)
	return field == labels.None && !wording.BeginsSmall(text) && !speech.Greets(text) && !speech.Hello.MatchString(text) && !message.IsClosing(text) && !speech.TalksToDesk(text) &&
		!asides.MatchString(text) && !byline.IsPerson(text) && !person.LooksLikeName(person.CleanName(text)) && !r.Call.SaysTheme(text) && !person.LooksLikeRole(text)
}
