package statement

import (
	"slices"

	"copydesk/internal/labels"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// Given returns which fields a paragraph gives in its sentences.
func (r Reader) Given(text string) (given []labels.Field) {
	if titled := labels.WithoutSubTitles(text); titlesThis.MatchString(titled) && r.Title(titled) != "" {
		given = append(given, labels.Title)
	}
	if r.Description(text) != "" {
		given = append(given, labels.Description)
	}
	all := wording.Sentences(text)
	for _, s := range all {
		if prose := !saysTheme.MatchString(s) && len(all) > 1 && len(given) == 0; prose || saidByOne.MatchString(s) {
			continue // "It is about tech as an enabler. The porters used it to hold the door."
		}
		if placesThis.MatchString(s) && wording.Count(s) <= speech.LongestRemark && len(r.Call.FindThemes(s)) > 0 {
			return append(given, labels.Theme)
		}
	}
	return given
}

// titlesThis is what gives the title of the blog, and not the name of something that it speaks of: "The robot is called Doreen."
var titlesThis = phrase.Like("It's called Nine doors", `(?i)\b(?:title|headline|heading)\b|(?:^|[.!?,;]\s+|\band )(?:it|this|mine|ours|(?:the|my|our) (?:blog|{work}|post))(?:['’]s| is| would be| could be| should be)? (?:called|titled|entitled)\b|`+
	`\b(?:call|calling|called|title|titling|titled|name) (?:it|this|mine)\b`)

var (
	// saysTheme speaks of the theme as one.
	saysTheme = phrase.Like("It belongs to the theme “People”.", `(?i)\b(?:themes?|strand|category)\b`)
	// saidByOne is what somebody in a blog has said.
	saidByOne = phrase.Like("This is for the future, said the porter.", `(?i),[”"]? (?:said|says|asked|asks|wrote|thought|explained) |, (?:the |my |our )?[\p{L}]+ (?:said|says|asked|told|wrote|thought)\b`)
)

// placesThis is a sentence that speaks of the theme, or of what the blog is for, where it names one.
var placesThis = phrase.Like("It belongs to the theme “Bridging the gap”.", `(?i)\b(?:themes?|strand|category)\b|`+
	`^(?:(?:and|so|i (?:think|guess|suppose),?) )*(?:it['’]?s|it is|it would be|(?:it|this|that) (?:belongs|fits|sits|goes)|this is|mine is|ours is) (?:\w+ )?(?:for|under|in|on|to|about)\b`)

// StatesField says whether a sentence gives the title or the description.
func StatesField(line string) bool {
	return titleStated.MatchString(line) || descriptionStated.MatchString(line) || descColon.MatchString(line)
}

// SaysBoth says whether a paragraph gives the title and the description in sentences: it is said to the desk, in whatever language the
// rest of it is.
func SaysBoth(text string) bool {
	return wording.Count(text) <= speech.LongestWords && titleStated.MatchString(text) && (descriptionStated.MatchString(text) || descColon.MatchString(text))
}

// Suggests says whether a line gives the title or the description as something that its writer thought of.
func Suggests(line string) bool {
	return suggestsTitle.MatchString(line) || slices.ContainsFunc(valuesBesideNames(wording.InDoubleMarks(line)), func(v nameOrValue) bool {
		return v.ahead && !v.said && v.field == labels.Description
	})
}

// suggestsTitle is a line to the desk that gives the title.
var suggestsTitle = phrase.Like("For a title we thought: Nine doors", `(?i)^(?:\w+,? )?for (?:a|the|my|our) (?:title|headline)\b[^.?!:]{0,30}\b(?:i|we)\b[^.?!:]{0,30}:\s*\S`)

// BeginsWithTitle says whether a paragraph begins by saying the title, in a way that hardly a blog begins with.
func BeginsWithTitle(text string) bool { return titleFirst.MatchString(text) }
