package statement

import (
	"strings"

	"copydesk/internal/finding"
	"copydesk/internal/labels"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// A sentence or a line may name the title and the description together, and then give both in that order: "The title and description are
// “Nine doors” and “What the porters knew.”", "Title and sub-title: Nine doors – What the porters knew".

// bothSaid reads the title, the description and the theme that a text gives so.
func (r Reader) bothSaid(text, where string, f *finding.Fields) {
	text = wording.InDoubleMarks(text)
	if tellsMisprint.MatchString(text) {
		return
	}
	m := bothQuoted.FindStringSubmatch(text)
	if m == nil {
		m = bothBehindColon(text)
	}
	if m == nil || !r.MayBeTitle(m[1]) || wording.Count(m[1]) > labels.LongestTitle || wording.Count(m[2]) < labels.ShortestSubTitle || speech.ToDesk(m[2]) {
		return
	}
	f.Title.Offer(wording.WithoutStops(m[1]), where, finding.ByStatement)
	f.Description.Offer(AsDescription(m[2]), where, finding.ByStatement)
	if numbers, unknown := r.Call.MatchTheme(m[3]); m[3] != "" && len(unknown) == 0 {
		f.Themes.Offer(numbers, nil, where, finding.ByStatement)
	}
}

// bothNamed are the names of the two, one behind the other.
const bothNamed = `(?:^|[^-\w])` + titleName + `(?:,| and| &| plus| ?/|\s?\+) ?(?:and )?(?:an? |the |its |my |our )?(?:short |brief )?` + descriptionName

var (
	// bothQuoted has both in quotation marks: its groups are the title, the description and the theme that is given with them.
	bothQuoted = phrase.OneOf(`(?i)`+bothNamed+`(?:,? (?:and|&|plus) (?:the |its |my |our )?theme)?(?:[^“”".?!]{0,40}(?:\b(?:are|be|read|as|is)|[:,–-]))?\s*`, []phrase.Way{
		{"The title and description are “Nine doors” and “What the porters knew.”", `[“"]([^“”"]{2,160})[”"](?:[,;]| [–—/|-])? (?:and |& )?[“"]([^“”"]{8,400})[”"]`},
	}, `(?:,? (?:and|&) (?:theme )?([^“”".,;]{1,60}?),? respectively)?`)
	// bothInLine has them behind a colon, parted by a sign.
	bothInLine = phrase.Like("Title and sub-title: Nine doors – What the porters knew", `(?i)`+bothNamed+`[^“”".?!:]{0,40}:\s+(.+)$`)
)

// partsOfBoth stand between the title and the description behind a colon, the plainest first.
var partsOfBoth = []string{" // ", " | ", " / ", " – ", " — ", " - ", "; ", ": "}

// bothBehindColon returns the title and the description that stand behind a colon, as the groups of bothQuoted.
func bothBehindColon(text string) []string {
	m := bothInLine.FindStringSubmatch(text)
	if m == nil {
		return nil
	}
	for _, part := range partsOfBoth {
		if title, description, parted := strings.Cut(m[1], part); parted && wording.BeginsAsTitle(title) {
			return []string{"", wording.Unquote(title), withoutTalk(description), ""}
		}
	}
	return nil
}
