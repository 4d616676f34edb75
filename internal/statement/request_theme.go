package statement

import (
	"slices"
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/labels"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

var (
	// movesTheme is a sentence that asks for a theme, not about one: "Is theme 3 still open?" does not.
	movesTheme = phrase.MustCompile(`(?i)\b(?:please|(?:can|could|would|will) (?:you|we|it|this|the blog)|let(?:'s|’s| us)|` +
		`(?:we|i)(?:'d|’d| would| want| need)?(?: much| also)? (?:like|prefer|rather|want|need)|should|ought to)` +
		`\b.*\b(?:mov|chang|switch|put|fil|us|add|mak|swap|list|plac|sit|stand|appear|run|belong|fit|go|com|be|hav|includ|consider)` +
		`(?:e|ed|es|ing)?\b|\b(?:can|could|may) i (?:please )?(?:change|move|switch|swap) |^(?:move|change|switch|put|file|use|add|make|swap) |` +
		`\b(?:sits?|fits?|belongs?|suits?|works?|goes) (?:much |far |even )?better (?:under|in|with|to|as|for)\b`)
	intoPlace = phrase.MustCompile(`(?i)\b(?:(?:move|file|put|switch|place|list|have it|see it)\w*\b.{0,30}?\b(?:to|under|in|into)|(?:be|sit|stand|appear|go) (?:under|into))\s+(?:the )?(.+?)` +
		`(?:,? please)?(?:,? instead)?[?.! ]*$`)
	fromTheme = phrase.MustCompile(`(?i)\bfrom (?:the )?(.+) to\s+(?:the )?(.+?)(?:,? please)?[?.! ]*$`)
	themeTo   = phrase.MustCompile(`(?i)\btheme\b.{0,25}?\b(?:to|into)\s+(?:be )?(?:number |no\.? ?)?(.+?)(?:,? please)?(?:,? instead)?[?.! ]*$`)
	alsoTheme = phrase.MustCompile(`(?i)\badd(?:ed|ing)?\b|\bas well\b|\balso (?:go|be|list|file|put|place|include|tag|fit|sit|appear|count|come|stand|theme|for|in|under)\b|` +
		`^(?:and |but |please )*also\b|\btheme \d{1,2} too\b|\bin addition\b|\badditional(?:ly)?\b`)
	// tooBehind asks for one theme more with a word at its end.
	tooBehind = phrase.Like("Would you mind listing it under Future gazing too?",
		`(?i)\b(?:put(?:ting)?|list(?:ed|ing)?|fil(?:e|ed|ing)|plac(?:e|ed|ing)|includ(?:e|ed|ing)|tag(?:ged|ging)?|count(?:ed|ing)?|publish(?:ed|ing)?|show(?:n|ing)?|go|appear|sit|stand|have) ([^.?!,;:–—]{1,80}),? too(?:,? (?:please|thanks|thank you|if (?:possible|`+speech.IsAllRight+`)))*[.?!]*$`)
	givesReason = phrase.Like("because theme 3 is full too", `(?i)\b(?:because|since|when|while|although|though)\b`)
)

// alsoToldOf goes on to another thing with “also”, which is said of no theme beside another: "Also our theme should be 4 not 3."
var alsoToldOf = phrase.Like("Also our theme should be 4 not 3.", `(?i)^(?:(?:and|but|oh),? )*also,? (?:(?:our|the|my|its) (?:campaign )?theme (?:should|ought to|needs to|must) (?:be|read|say)\b)`)

// besideOld says that the theme that there is stays.
var besideOld = phrase.Like("Also the theme should be 4, and 3 stays.", `(?i)\b(?:too|besides?|next to|alongside|together with|stays?|remains?|keep(?:ing)?|still)\b`)

func withoutAlsoTold(sentence string) string {
	if besideOld.MatchString(sentence) {
		return sentence
	}
	return alsoToldOf.ReplaceAllString(sentence, "")
}

// asksWhether asks about a theme what might be, and for nothing yet.
var asksWhether = phrase.Like("Can I change to theme 4 later?", `(?i)\b(?:can|could|may) i (?:please )?(?:change|move|switch|swap)\b.*\b(?:later|afterwards|if|until|any ?time)\b|`+
	`\b(?:(?:tell|advise) (?:me|us)|let (?:me|us) know) (?:whether|if)\b.*\b(?:themes?|under)\b`)

// askedThemes reads the themes that a sentence asks for, and whether they come beside those there are.
func (r Reader) askedThemes(sentence string) (numbers []int, adds bool) {
	if numbers := r.themesMadeIt(sentence); len(numbers) > 0 {
		return numbers, false
	}
	if m := themeMayBe.FindStringSubmatch(sentence); m != nil && !orElse.MatchString(m[1]) {
		if to, unknown := r.Call.MatchTheme(m[1]); len(to) > 0 && len(unknown) == 0 && (r.Call.IsTheme(m[1]) || r.Call.ChoosesThemes(m[1])) {
			return to, alsoTheme.MatchString(withoutAlsoTold(sentence))
		}
	}
	if deniesOrThinks.MatchString(sentence) || ofThemeOnly.MatchString(sentence) || ofMeeting.MatchString(sentence) {
		return nil, false
	}
	if m := backToTheme.FindStringSubmatch(sentence); m != nil {
		if numbers, unknown := r.Call.MatchTheme(m[1]); len(unknown) == 0 {
			return numbers, false
		}
	}
	if !movesTheme.MatchString(sentence) || asksWhether.MatchString(sentence) {
		return nil, false
	}
	if m := betterUnder.FindStringSubmatch(sentence); m != nil && r.Call.IsTheme(m[1]) {
		numbers, _ = r.Call.MatchTheme(m[1])
		return numbers, false
	}
	adds = alsoTheme.MatchString(alsoMoves.ReplaceAllString(withoutAlsoTold(sentence), "$1")) || r.oneMoreBehind(sentence)
	return r.themesMovedTo(sentence), adds
}

// themesMadeIt reads the themes of a sentence that says no more than what they are to be, or that says so behind a comma or a colon: "You
// list the theme as 2; it should be 4."
func (r Reader) themesMadeIt(sentence string) []int {
	parts := []string{sentence}
	if m := behindJoint.FindStringSubmatch(sentence); m != nil && aboutThemes.MatchString(m[1]) {
		parts = append(parts, m[2])
	}
	if m := themeMakeIt.FindStringSubmatch(sentence); m != nil {
		parts = append(parts, m[1])
	}
	for _, part := range parts {
		if numbers := r.onlyThemesBehind(part); len(numbers) > 0 {
			return numbers
		}
	}
	return nil
}

// placedElsewhere reads the theme under which a sentence says that the blog belongs, where it says so rather than under another, or the
// next one asks for the move: "This belongs under Future gazing. Can you move it?"
func (r Reader) placedElsewhere(sentence string, next []string) []int {
	m := belongsUnder.FindStringSubmatch(sentence)
	if m == nil || !r.Call.IsTheme(m[1]) && !r.Call.ChoosesThemes(m[1]) {
		return nil
	}
	if r.Call.IsTheme(m[2]) || r.Call.ChoosesThemes(m[2]) || len(next) > 0 && asksToMoveIt.MatchString(next[0]) {
		numbers, _ := r.Call.MatchTheme(m[1])
		return numbers
	}
	return nil
}

var (
	belongsUnder = phrase.Like("On reflection, this belongs under Future gazing rather than People.",
		`(?i)(?:^|[,;:] |\b(?:that|think|feel|so|but|and) )`+thisWork+`(?: (?:really|probably|actually|clearly|perhaps|now|would|should|might|may))* (?:belongs?|fits?|sits?|goes|go|falls?|is|be) (?:best |better |more |more naturally |rather )?`+
			`(?:under|in|with|into|within|for) (?:the )?([^.?!,;]{1,40}?)(?: theme)?(?:,? (?:rather than|and not|not|instead of|than)(?: under| in| with| for)? (?:the )?([^.?!,;]{1,40}?)(?: theme)?)?[.!]*$`)
	asksToMoveIt = phrase.Like("Can you move it?",
		`(?i)^(?:(?:so|and|if possible|sorry|please|is it possible to|would it be possible to),? )*(?:(?:could|can|would|will) (?:you|we|it)(?: please| possibly| still)*(?: be)? )?(?:move|change|switch|swap|amend|update)d? (?:it|this|that|the theme|the blog|ours|mine)?`+
			`(?:,? (?:please|there|across|over|accordingly|instead|for (?:me|us)|thanks|thank you|if (?:possible|`+speech.IsAllRight+`)))*[.?!]*$`)
)

// themesMovedTo reads the themes of a sentence that asks for a blog to be moved.
func (r Reader) themesMovedTo(sentence string) (numbers []int) {
	numbers = r.Call.FindThemes(sentence)
	if m := fromTheme.FindStringSubmatch(sentence); m != nil {
		if to, unknown := r.Call.MatchTheme(m[2]); len(to) > 0 && len(unknown) == 0 && (strings.Contains(strings.ToLower(sentence), "theme") || r.Call.IsTheme(m[1]) && r.Call.IsTheme(m[2])) {
			numbers = to
		}
	}
	if m := themeTo.FindStringSubmatch(sentence); m != nil && len(numbers) == 0 { // "Please change the theme to 3."
		numbers, _ = r.Call.MatchTheme(m[1])
	}
	if m := amongThemes.FindStringSubmatch(sentence); m != nil && len(numbers) == 0 && r.Call.IsTheme(m[1]) {
		numbers, _ = r.Call.MatchTheme(m[1])
	}
	if m := intoPlace.FindStringSubmatch(sentence); m != nil && len(numbers) == 0 { // "Could you move it to People please?"
		numbers = r.themesOfPlace(m[1])
	}
	return numbers
}

// oneMoreBehind says whether a theme stands before the word that asks for one more: "list it under People too", and not "move it to theme
// 4 where Tom's is too".
func (r Reader) oneMoreBehind(sentence string) bool {
	m := tooBehind.FindStringSubmatch(sentence)
	if m == nil || givesReason.MatchString(sentence) {
		return false
	}
	words := strings.Fields(m[1])
	for i := max(0, len(words)-mostOfTheme); i < len(words); i++ {
		if name := strings.Join(words[i:], " "); r.Call.IsTheme(name) || onlyANumber.MatchString(name) {
			return true
		}
	}
	return false
}

// mostOfTheme is how many words the name of a theme has at most, as people write it.
const mostOfTheme = 8

var onlyANumber = phrase.Like("theme 4", `(?i)^(?:(?:theme|number|no\.?) |#)?\d{1,2}$`)

// ofThemeOnly speaks of something that a theme has, and not of the theme of a blog.
var ofThemeOnly = phrase.Like("Could you use theme 2's picture?", `(?i)\bthemes? \d{1,2}(?:['’]s)? (?:picture|photo|image|banner|logo|hashtag|graphic|icon|header|author|deadline)s?\b|`+
	`\b(?:picture|photo|image|banner|logo|hashtag|graphic|icon|header|author|deadline)s? (?:from|of|for|on) (?:the )?theme\b`)

// deniesOrThinks says where a blog should not be, asks whether it should, or tells what somebody else thinks.
var deniesOrThinks = phrase.Like("It should not be under COVID-19.", `(?i)\b(?:should|ought)(?: not|n['’]t)\b[^.?!]{0,30}\b(?:under|theme|in)\b|^(?:or )?(?:should|ought) (?:it|this|the blog|ours) (?:to )?(?:be|go|sit)\b[^.!]*\?$|^(?-i:\p{Lu}\pL+) (?:thinks|thought|feels|felt|wonders|wondered) [^,;]*$`)

// ofMeeting puts a meeting to another hour.
var ofMeeting = phrase.Like("Could we move the call back to 2 please?", `(?i)\b(?:mov(?:e|ing)|put(?:ting)?|shift(?:ing)?|push(?:ing)?|bring(?:ing)?|chang(?:e|ing)|switch(?:ing)?) (?:our|the|my|this) (?:\w+ )?(?:call|meeting|interview|appointment|slot|chat|zoom)\b|`+
	`\b(?:meeting|interview|appointment|o['’]clock|authors?|photos?)\b[^.?!]{0,30}\bback to \d`)

var (
	behindJoint = phrase.Like("You list the theme as 2; it should be 4.", `^(.{5,120}?)(?:[;:,]| [–—-])(?: (?:and|but|so))? (\S.*)$`)
	aboutThemes = phrase.Like("the theme", `(?i)\bthemes?\b`)
)

// themeMayBe asks in a question for another theme.
var themeMayBe = phrase.Like("Could the theme be 2 instead of 3 please?", `(?i)^(?:(?:hi|hello|thanks|thank you|also|and|sorry|please|so|just)[,.!]? )*(?:can|could|may) (?:the|our|my) theme (?:please )?be (?:(?:changed|switched|set|moved) (?:from [^?]{1,40}? )?to )?`+
	`((?:theme |number |no\.? ?)?[^?,]{1,60}?)(?:,? (?:instead|rather than|and not|not|please)\b[^?]*)?\?$`)

// themeMakeIt speaks of the theme, and says what to make it.
var themeMakeIt = phrase.Like("Change of plan with the theme, make it People.", `(?i)\bthemes?\b[^.?!:]{0,30}(?:[,:;]| [–—-]) (?:(?:please|so|and|just|let['’]s) )*(make (?:it|that) .+)$`)

// orElse leaves open which theme is meant.
var orElse = phrase.Like("2 or does it have to be 3", `(?i)\bor\b`)

// alsoMoves is one more request, and none for one more theme.
var alsoMoves = phrase.Like("Also, please move it to theme 4.", `(?i)^(?:and |but |please )*also,? ((?:please |(?:could|can|would|may) (?:you|we|i) |just )*(?:move|switch|swap|change)\b)`)

// backToTheme goes back to a theme by its number.
var backToTheme = phrase.Like("Sorry to mess you about – back to 3 please.",
	`(?i)(?:^|[,;:–—-] |\b(?:and|so|but) )(?:(?:can|could) (?:you|we|it) (?:please )?|let['’]s |please )?(?:(?:go|switch|move|change|put it|move it|change it|switch it) )?back to (?:theme |number |no\.? ?|#)?(\d)(?:,? (?:please|thanks|thank you|then|after all|again|instead|sorry|if (?:possible|`+speech.IsAllRight+`)))*[.?!]*$`)

// amongThemes adds a theme to those of the blog.
var amongThemes = phrase.Like("Could you add Future gazing to its themes?", `(?i)\badd (?:the )?(.{2,40}?) (?:to|among) (?:its|the|my|our|the blog['’]s) (?:list of )?themes\b`)

// AddsTheme says whether a labelled line gives a theme beside those that there are: "Theme 4 as well please."
func AddsTheme(b document.Block) bool {
	field, _, value := labels.InBlock(b)
	return field == labels.Theme && alsoBehind.MatchString(value)
}

var alsoBehind = phrase.Like("4 as well please", `(?i)\b(?:as well|too|in addition)(?:,? (?:please|thanks|thank you))?[.!]*$`)

// themesOfPlace reads where a blog is to be put: "People", "People in addition to COVID-19".
func (r Reader) themesOfPlace(place string) (numbers []int) {
	place = notThere.ReplaceAllString(place, "")
	for _, part := range besideIt.Split(place, 2) {
		if numerals.MatchString(part) || !numbered.MatchString(part) || r.Call.IsTheme(part) {
			found, _ := r.Call.MatchTheme(part)
			numbers = append(numbers, found...)
		}
	}
	slices.Sort(numbers)
	return slices.Compact(numbers)
}

// notThere says in the place of which a blog is to be put somewhere.
var notThere = phrase.Like("Bridging the gap though, not People", `(?i)(?:,? (?:though|really|instead))?,? (?:and )?(?:not|rather than|instead of) .*$|,? (?:though|really|instead)$`)

var besideIt = phrase.Like("People in addition to COVID-19", `(?i),? (?:in addition to|as well as|on top of) `)

// onlyThemesBehind reads a change that names nothing but themes: "Make that 2 and 4, please".
func (r Reader) onlyThemesBehind(sentence string) []int {
	m := makeIt.FindStringSubmatch(sentence)
	if m == nil || !numerals.MatchString(m[1]) && !r.Call.IsTheme(m[1]) {
		return nil
	}
	numbers, unknown := r.Call.MatchTheme(m[1])
	if len(unknown) > 0 {
		return nil
	}
	return numbers
}

var (
	makeIt = phrase.Like("Actually, make that 2 and 4, please.",
		`(?i)^(?:(?:actually|sorry|oh|ah|oops|on reflection|on second thoughts|no|ok|okay|hmm|please|so|and|thinking about it)`+
			`[,:–—-]*\s+)*(?:(?:(?:can|could) (?:you|we) (?:please )?|let['’]?s )?(?:make|change|switch|move) `+
			`(?:it|that|this|mine|ours|the themes?)(?: to be| to| into| be| under)?|(?:i|we) meant|it should (?:be|have been|say)|`+
			`(?:can|could) (?:it|this) be)\s+(.+?)(?:,? (?:please|thanks|thank you|instead|then))*[.!?\s]*$`)
	betterUnder = phrase.Like("It fits better under People than Future gazing.",
		`(?i)\bbetter (?:under|in|with|to|as|for) (?:the )?(.{3,40}?)(?: theme)?(?: than\b.*|,? (?:please|instead).*)?[.!?]*$`)
	numerals = phrase.Like("2 and 4",
		`(?i)^(?:(?:themes?|numbers?|no\.?|#|both|and|&|,|/)\s*|`+
			wording.Numeral+`\b\s*)+$`)
	// numbered is a number, in whatever sense: "in one small borough".
	numbered = phrase.MustCompile(`(?i)\d|\b(?:one|two|three|four|five|six|seven|eight|nine|first|second|third|fourth|fifth)\b`)
)
