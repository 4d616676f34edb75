package desk

import (
	"regexp"
	"slices"
	"strings"

	"copydesk/internal/labels"

	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/submission"
	"copydesk/internal/wording"
)

// The theme that a reply gives without a label: by its number or name, by its place among those that our letter offered.

// themeLast reads the theme that the last words of a longer paragraph give: "I thought that was obvious. So the people one."
func (a *answering) themeLast(text string) {
	at := strings.LastIndexAny(strings.TrimRight(text, ".!? "), ".!?")
	if last := strings.TrimSpace(text[at+1:]); at > 0 && len(strings.Fields(text)) > 12 && len(strings.Fields(last)) <= 7 {
		a.knownTheme(last)
	}
}

// withoutThemeAhead reads the theme that stands before a wording in quotation marks, and takes it off: "2, and “Children map the wind.”"
func (a *answering) withoutThemeAhead(text string) string {
	m := themeAhead.FindStringSubmatch(text)
	if m != nil && !a.asked[submission.MissingTheme] && a.taken(m[1]) { // read already
		return m[2]
	}
	if m == nil || !a.asked[submission.MissingTheme] || !a.call.ChoosesThemes(m[1]) || !a.theme(m[1]) {
		return text
	}
	return m[2]
}

var themeAhead = phrase.Like("2, and “Children map the wind.”", `^([^“”".?!]{1,40}?)(?:,? (?:and|plus|with)|[,;:.]| [–-]| \+) ([“"][^“”"]+[”"].*)$`)

// themeApart cuts a line that gives a theme and a wording into the two: "Nine doors, theme 3", "3 / What the porters knew."
func (a *answering) themeApart(text string) []string {
	if !a.asked[submission.MissingTitle] && !a.asked[submission.MissingDescription] || themeAhead.MatchString(text) {
		return []string{text}
	}
	var halves [][2]string
	if m := themeBefore.FindStringSubmatch(text); m != nil {
		halves = append(halves, [2]string{m[1], m[2]})
	}
	if m := themeBehind.FindStringSubmatch(text); m != nil {
		halves = append(halves, [2]string{m[2], strings.TrimRight(m[1], " /|,;–—-")})
	}
	for _, h := range halves {
		if theme, rest := h[0], h[1]; a.onlyTheme(theme) && wording.Count(rest) > 1 && !deniesOrNames.MatchString(rest) && len(a.call.FindThemes(rest)) == 0 && !a.call.ChoosesThemes(rest) {
			if two := a.bothQuoted(rest); two != nil {
				return append([]string{theme}, two...)
			}
			return []string{theme, rest}
		}
	}
	return []string{text}
}

// onlyTheme says whether some words are a theme that was asked for, or was read already, said so or given by its number.
func (a *answering) onlyTheme(words string) bool {
	words = strings.TrimRight(speech.Polite.ReplaceAllString(words, ""), ".! ")
	if !saidTheme.MatchString(words) || !a.call.ChoosesThemes(words) {
		return false
	}
	return a.asked[submission.MissingTheme] || a.taken(words)
}

// isNoWording says whether what stands in quotation marks are words of our letter, or none.
func isNoWording(quoted string) bool {
	inner := wording.Unquote(quoted)
	return strings.TrimSpace(inner) == "" || ofOurLetter.MatchString(inner)
}

// ofOurLetter begins a point of it.
var ofOurLetter = phrase.Like("No title was given", `(?i)^no (?:titles?|headline|descriptions?|sub-?titles?|standfirst|themes?) (?:was|were|yet|given|named)\b`)

var (
	themeBefore = phrase.Like("3 / What the porters knew.", `^([^/|,;:–—]{1,40}?)(?:\s*[/|]|[,;:.]| [–—-])\s+(\S.*)$`)
	// deniesOrNames is no wording of a field: it names one, or says what it is not.
	deniesOrNames = phrase.Like("We have no title yet.", `(?i)^not?\b|\b(?:titles?|headline|descriptions?|sub-?titles?|standfirst)\b`)
	themeBehind   = phrase.Like("Nine doors, theme 3", `^(.*(?:[^\s/|,;:–—-](?:\s*[/|]|[,;]| [–—-])|[.!?][”"]?|[”"]))\s+([^/|,;:–—.]{1,40})[.!]*$`)
	saidTheme     = phrase.Like("theme 3", `(?i)\bthemes?\b|^(?:for |number |no\.? ?|#)?\d(?:(?:,| and| &| \+) \d)*$`)
)

// withoutTheme takes the theme off that a paragraph names before it goes on: "Theme 3. Children map the wind."
func (a *answering) withoutTheme(text string) string {
	theme, rest, ok := strings.Cut(text, ". ")
	if !ok || len(a.piece.Themes)+len(a.piece.UnknownThemes) == 0 || len(strings.Fields(theme)) > 6 || !a.namesTheme(theme) || len(a.call.FindThemes(rest)) > 0 {
		return text
	}
	return rest
}

// namesTheme says whether some words name a theme, if one that the call has not: "Theme 6 please".
func (a *answering) namesTheme(words string) bool {
	numbers, unknown := a.call.ReadThemes(words)
	return len(numbers)+len(unknown) > 0
}

// taken says whether a text is the theme that was read already: "5 – COVID-19".
func (a *answering) taken(text string) bool {
	numbers, unknown := a.call.MatchTheme(text)
	return len(numbers) > 0 && len(unknown) == 0 && slices.Equal(numbers, a.piece.Themes)
}

// themeIs stands before the theme in a sentence: "The theme is Health."
var themeIs = regexp.MustCompile(`^(?i:[-*•–] )?(?i:(?:i['’]d say|i think|and|so|for|sorry|as for)[, ]+)?(?i:the |our |my |its )?(?i:theme) (?i:is|would be|will be|should be|could be)\s+["“]?(\p{Lu}[^.?!"”]{2,40}?)["”]?(?:,? (?i:please|thanks|thank you|then))?[.!]?$`)

// knownTheme reads a short line that is a theme of the call.
func (a *answering) knownTheme(text string) bool {
	if !a.asked[submission.MissingTheme] || len(strings.Fields(text)) > 12 || speech.Undecided(text) || counts(text) || a.call.TellsOfOther(text, a.title) {
		return false
	}
	if numbers, _ := a.call.MatchTheme(speech.Decided(text)); len(numbers) > 0 || len(a.chosen(text)) > 0 {
		return a.theme(text)
	}
	all := wording.Sentences(text)
	at := slices.IndexFunc(all, func(said string) bool { return len(all) > 1 && a.call.IsTheme(said) && !speech.IsThanks(said) })
	return at >= 0 && a.theme(all[at]) // "Apologies! Soil."
}

// promisesIt says whether a text is no value, as where it only promises one: "I'll confirm it tomorrow".
func promisesIt(text string) bool {
	return labels.IsPlaceholder(text)
}

// counts says whether a line begins with a number in words of something, "Four buttons gave the crews a voice", and not "Four, please",
// says “one” of what was spoken of, or what came first: "The river told us first".
func counts(text string) bool {
	if m := comesFirst.FindStringSubmatch(text); m != nil && !besideOrdinal[strings.ToLower(m[1])] {
		return true
	}
	m := countedFirst.FindStringSubmatch(text)
	return m != nil && !besideNumber[strings.ToLower(m[1])] || oneOfThem.MatchString(text)
}

var (
	countedFirst = phrase.Like("Four buttons gave the crews a voice", `^(?i:one|two|three|four|five|six|seven|eight|nine|ten)\s+(\pL[\pL'’-]*)\s+\pL`)
	// tellsOfBlogs says how they are: "Both blogs are lovely."
	tellsOfBlogs = phrase.Like("blogs are lovely", `(?i)^(?:(?:both|all|the|our|my|your|these|those) )*(?:blogs?|pieces?|articles?|posts?|they|these|both|all|everything) (?:are|were|was|look|looked|sound) `)
	// asksOfTheme wants to know something of a theme, and gives none: "What is number 3?" One of two that is proposed is none either.
	asksOfTheme = phrase.Like("Is number 3 full?", `(?i)^(?:(?:sorry|but|and|hi|hello|so),? )*(?:what(?:['’]s)?|which|why|where|when|who|how (?:many|is|does|do|are)|does|do|did|is|are) [^?“"]{0,60}\b[^?\s“"]+ [^?“"]*\?$`)
	onlyWhen    = phrase.Like("Tomorrow!", `(?i)^(?:tomorrow|later|soon|shortly|tonight|today|next week|this (?:week|afternoon|evening)|asap|(?:on |by )?(?:mon|tues|wednes|thurs|fri)day)(?: (?:morning|afternoon|evening))?[.!]*$`)
	oneOfThem   = phrase.Like("But there is one in the file!", `(?i)\b(?:there(?:['’]s| is| was)(?: already)?|have|had|need|sent|send|give|gave|put|find|without|add(?:ed)?|wrote|write|include[ds]?|provided?|see) one\b`)
	comesFirst  = phrase.Like("The river told us first", `(?i)(?:^|\s)([\pL'’-]+) (?:first|second|third|last)\W*$`)
	// besideOrdinal are words before the place of a theme.
	besideOrdinal = wording.Set("the a theme themes number no option choice is be say choose pick prefer with for under in to and or our my your that this it's its mean meant think probably definitely maybe perhaps please yes no sorry take use want it")
	besideNumber  = wording.Set("and or would could may might should is seems seem looks look fits fit suits suit works please pls thanks thank then i we it for as but if of if maybe perhaps probably")
)

func (a *answering) theme(text string) bool {
	text = themeIs.ReplaceAllString(speech.WithoutPassing(text), "$1")
	if speech.Undecided(text) || speech.StillOpen(text) || promisesIt(text) || counts(text) || onlyWhen.MatchString(text) || asksOfTheme.MatchString(text) || tellsOfBlogs.MatchString(text) || a.call.TellsOfOther(text, a.title) {
		return false
	}
	if numbers := a.chosen(text); len(numbers) > 0 {
		a.piece.Themes, a.piece.Found.Themes = numbers, whereAnswered
		a.answered(submission.MissingTheme)
		return true
	}
	numbers, unknown := a.call.MatchTheme(speech.Decided(text))
	if strings.HasSuffix(strings.TrimSpace(text), "?") && speech.Value(text) == "" {
		return false // "Can it be under more than one theme?"
	}
	if len(numbers) == 0 &&
		(a.doubtful || len(unknown) == 0 || strings.ContainsAny(text[len(text)-1:], "!,;:…") || len(strings.Fields(text)) > 4 ||
			speech.Value(text) == "") {
		return false
	}
	a.piece.Themes, a.piece.UnknownThemes, a.piece.Found.Themes = numbers, unknown, whereAnswered
	a.answered(submission.MissingTheme)
	return true
}

// chosen reads which of the themes that were offered is meant by their place: "Sorry, it's the second one", "both".
func (a *answering) chosen(text string) []int {
	if len(a.offered) == 0 && len(a.asked) == 1 { // our letter lists the themes of the call
		if at := speech.Choice(text); at > 0 && at <= len(a.call.Themes) {
			return []int{a.call.Themes[at-1].Number}
		}
	}
	if len(a.offered) != 1 || len(a.offered[0].Either) < 2 {
		return nil
	}
	either := a.offered[0].Either
	switch at := speech.Choice(text); {
	case at == speech.ChoosesAll:
		return either
	case at == speech.ChoosesLast && a.inOrder(either):
		return either[len(either)-1:]
	case at > 0 && at <= len(either) && a.inOrder(either):
		return either[at-1 : at]
	}
	return nil
}

// inOrder says whether the sender named the themes in the order in which our letter asked about them.
func (a *answering) inOrder(either []int) bool {
	said := strings.Split(a.offered[0].Words, " or ")
	if len(said) != len(either) {
		return false
	}
	for i, part := range said {
		if numbers, _ := a.call.MatchTheme(part); !slices.Equal(numbers, either[i:i+1]) {
			return false
		}
	}
	return true
}

// themeAmong takes a paragraph for the theme that chooses one and says nothing else.
func (a *answering) themeAmong(paragraphs []string) {
	for _, text := range paragraphs {
		if a.asked[submission.MissingTheme] && a.call.ChoosesThemes(speech.Decided(text)) {
			a.theme(text)
		}
	}
}
