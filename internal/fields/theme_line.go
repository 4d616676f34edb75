package fields

import (
	"slices"
	"strings"

	"copydesk/internal/biography"
	"copydesk/internal/campaign"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/labels"
	"copydesk/internal/layout"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/purpose"
	"copydesk/internal/wording"
)

// A note may give the title beside the theme in a line of parts, and nothing else: "Theme 3 – Nine doors and a key – see attached".

// TitleBesideTheme takes the title that stands so in a line of a note, or in the brackets of a sentence that hands the blog over.
func (r Reader) TitleBesideTheme(note []document.Block, where string, f *finding.Fields) {
	if f.Title.Text != "" {
		return
	}
	for _, b := range layout.LineByLine(note) {
		line := wording.Fold(b.Text())
		title, theme := r.titleInThemeLine(line)
		if m := person.InParens.FindString(line); title == "" && m != "" && purpose.HandsOver.MatchString(strings.Replace(line, m, "", 1)) {
			title, theme = r.titleInThemeLine(strings.Trim(m, " ()")) // "Blog attached as a Word file (Nine doors and a key – People)."
		}
		if title == "" {
			continue
		}
		f.Title.Offer(title, where, finding.ByProse)
		numbers, _ := r.Call.MatchTheme(theme)
		f.Themes.Offer(numbers, nil, where, finding.ByProse)
		return
	}
}

// titleInThemeLine returns the title and the theme of a line that has them for parts, with nothing but the words that hand a blog over
// beside them.
func (r Reader) titleInThemeLine(line string) (title, theme string) {
	line = labels.Enumerator.ReplaceAllString(line, "")
	parts := inOneLine.Split(strings.TrimSuffix(line, "."), -1)
	if len(parts) == 1 {
		parts = strings.Split(parts[0], ", ")
	}
	if len(parts) > mostBesideTheme {
		return "", ""
	}
	parts = slices.DeleteFunc(parts, handedOverPart.MatchString)
	if len(parts) != 2 {
		return "", ""
	}
	for i, part := range parts {
		if title = wording.Unquote(parts[1-i]); (r.saysTheme(part) || r.Call.IsTheme(part)) && r.mayStandBesideTheme(title) {
			return title, part
		}
	}
	return "", ""
}

// mostBesideTheme is how many parts such a line has at most: the title, the theme, and what hands the blog over before and behind them.
const mostBesideTheme = 4

// mayStandBesideTheme says whether a part of a line is what a blog is called, and neither its author, nor whose it is, nor about its theme.
func (r Reader) mayStandBesideTheme(title string) bool {
	return wording.Count(title) >= leastInSubject && strings.Count(title, "(") == strings.Count(title, ")") && startsLine(strings.TrimRight(title, "?!")) && r.saidToNobody(document.Line(title)) && r.Sentences().MayBeTitle(title) &&
		!ofThemesChoice.MatchString(title) && !ofWhatIsSent.MatchString(title) && !asksOrThanks(title) && !r.isPersonPart(title) && !campaign.SaysNothing(title, r.ownWords(r.Organisations)) &&
		!(biography.InTitleCase(title) && (person.OrganisationWords.MatchString(title) || person.FirmWords.MatchString(title)))
}

// ofThemesChoice is said of a theme and how it was chosen.
var ofThemesChoice = phrase.Like("Our first choice", `(?i)\b(?:choices?|preferences?|prefer\w*|options?|suggest\w*|slots?|categor\w+|chosen|selected|relevant|relates?|fits?|suits?|best|blogs?|{works}|posts?|submissions?)\b`)

// ofWhatIsSent is said of the text that is sent and of its fields.
var ofWhatIsSent = phrase.Like("Around 480 words", `(?i)\b\d+ words\b|\b(?:pdf|word) (?:version|file|doc\w*)\b|\b(?:(?:blog|working) titles?|title (?:is|in|to|not|still)|about the title|sub-?titles?|standfirst|strap-?line|deadline)\b|\bto (?:follow|come)$|^(?:(?:not|un) ?sure|final|draft|version|signed off|approved|cleared|updated|revised|happy|apologies)\b`)

// handedOverPart is a part of a line that hands a blog over.
var handedOverPart = phrase.Like("see attached", `(?i)^(?:(?:my|our|the|a|guest) )*(?:blog(?: ?post)?|{work}|post)?(?: is)?(?: now)?(?: ?\b(?:please |pls )?(?:(?:see|find) )?(?:the )?(?:as )?(?:attached|enclosed|below|attachment)(?: (?:as|in|please|file|document|word|pdf|doc|requested|promised|agreed|discussed|above|below|blog))*)?$`)
