package partition

import (
	"slices"
	"strings"

	"copydesk/internal/call"
	"copydesk/internal/document"
	"copydesk/internal/edit"
	"copydesk/internal/labels"
	"copydesk/internal/layout"
	"copydesk/internal/phrase"
	"copydesk/internal/pointing"
	"copydesk/internal/wording"
)

// The commonest answer to a letter that asks for the themes of several blogs calls each by a few words of its title, with the theme
// behind: "Easy read is theme 3, carbon theme 1". Such words may be any; they are names here because the whole answer consists of
// names with themes behind, of courtesies and of promises. Where it says more, other rules read it.

// themesByName returns the theme that such an answer gives to each blog that it names; nil where it says anything else.
func themesByName(blocks []document.Block, of pointing.Several, in *call.Call) map[int][]document.Block {
	if len(of) < 2 {
		return nil
	}
	r, named := themedNames{of, in}, map[int][]document.Block{}
	short := 0 // how many are called by a word alone that may be any
	for _, s := range sentencesOf(blocks) {
		items := r.read(s)
		if items == nil && !r.givesNothing(s) {
			return nil
		}
		for _, item := range items {
			if _, twice := named[item.of]; twice {
				return nil
			}
			if item.mayBeWord && item.theme != "" {
				short++
			}
			if item.theme != "" {
				named[item.of] = []document.Block{document.Line("Theme: " + item.theme)}
			}
		}
	}
	if len(named) == 0 || len(named) == 1 && short > 0 {
		return nil
	}
	return named
}

// sentencesOf returns the sentences of some lines; nothing where there is a table among them.
func sentencesOf(blocks []document.Block) (all []string) {
	for _, b := range blocks {
		if b.Kind == document.Table {
			return nil
		}
		for _, line := range b.Lines() {
			all = append(all, wording.WholeSentences(wording.Fold(line.Text()))...)
		}
	}
	return all
}

// themedNames reads names with themes behind them.
type themedNames struct {
	of   pointing.Several
	call *call.Call
}

// themedName is a blog that is named, with the theme that stands behind.
type themedName struct {
	of         int
	theme      string // "" where it is still to come
	mayBeWord  bool   // it is called by a word that may be any, and the theme by another: "carbon is people"
	begin, end int    // of the name, with what leads to it and to the theme
}

// read reads a sentence that is nothing but names with their themes; nil where it says more.
func (r themedNames) read(sentence string) []themedName {
	sentence = strings.TrimSpace(layout.NumberMark.ReplaceAllString(sentence, ""))
	if strings.HasSuffix(sentence, "?") || len(sentence) > longestOfNames {
		return nil
	}
	var items []themedName
	starts := append([]int{0}, startsBehind(sentence)...)
	for _, at := range starts {
		if len(items) > 0 && at < items[len(items)-1].end { // within a name: “Robots in the office, people at the front”
			continue
		}
		if item, ok := r.at(sentence, at); ok {
			items = append(items, item)
		}
	}
	if len(items) == 0 || items[0].begin != 0 {
		return nil
	}
	for i := range items {
		to := len(sentence)
		if i+1 < len(items) {
			to = items[i+1].begin
		}
		before := ""
		if i > 0 {
			before = items[i-1].theme
		}
		value := strings.Trim(lastJoint.ReplaceAllString(sentence[items[i].end:to]+" ", ""), " ,;")
		theme, ok := r.theme(value, before)
		if !ok {
			return nil
		}
		items[i].theme = theme
		items[i].mayBeWord = items[i].mayBeWord && !strings.ContainsAny(value, "0123456789") && !wording.BeginsCapital(value)
	}
	return items
}

// longestOfNames is how many bytes such a sentence has at most.
const longestOfNames = 400

var (
	// lastJoint may stand between two of them.
	lastJoint = phrase.Like(", and ", `(?i)(?:[,;]\s+(?:and |while |whereas |but )?|\s+(?:and|while|whereas|but|&)\s+)$`)
	// joints finds them.
	joints = phrase.Like("theme 3, and carbon", `(?i)[,;]\s+(?:(?:and|while|whereas|but) )?|\s(?:and|while|whereas|but|&)\s`)
	// leadsToThem may stand before a name.
	leadsToThem = phrase.Like("Please put the ", `^(?i:(?:sorry|apologies|thanks|thank you|hi|hello|ok|okay|oops|yes|sure|great|lovely)(?:,|!| [–—-])? |(?:and|so|then|please|kindly|put|move|file|place|list|for|as for|the|our|my|“|"|‘) ?)*`)
	// behindShortName stands between a name and its theme; its first group is a mark.
	behindShortName = phrase.Like(" one is for ", `(?i)^["”’]?(?:['’]s)?(?: (?:one|blog(?: ?post)?|piece|article|post))?["”’]?(?:\s*((?::|=|[–—-]+>?|→|[(\[]))\s*|,? (?:is|are|goes|go|fits|belongs|sits|should (?:be|go)|would be|can be|to be)(?: (?:for|in|under|to|into|with))? |,? (?:for|under|in|into|to) | )`)
	// plainlyTheme says by itself that it is a theme, where nothing but a blank stands before it.
	plainlyTheme = phrase.Like("theme 3", `(?i)^(?:themes? )?\d|^(?:the )?same\b|^(?:too|as well|likewise|ditto)\b|^to (?:follow|be confirmed|come)\b|^tb[ac]\b|^themes? `)
	sameTheme    = phrase.Like("the same", `(?i)^(?:is |for )?(?:(?:the )?same(?: (?:theme|again|one|here))?|ditto|likewise|too|as well)$`)
	withNumber   = phrase.Like("People (theme 3)", `(?i)^(.+?),?\s*(?:\(|\[|[–—-] ?)\s*((?:theme )?(?:no\.? ?|number )?.+?)[)\]]?$`)
	themeWord    = phrase.Like("theme number 3", `(?i)^(?:the )?(?:themes?:? )?(?:number |no\.? ?|#)?`)
	courtesy     = phrase.Like("theme 3, thanks", `(?i)(?:,? (?:please|pls|thanks(?: (?:a lot|so much))?|thank you(?: (?:so|very) much)?|cheers|sorry|if that['’]s (?:ok|okay|all right|alright)))+$`)
	betweenThem  = phrase.Like("3 and 4", `(?i)\s*(?:,\s*(?:and )?|&|/|\+|\band\b)\s*`)
)

// startsBehind returns where a sentence may begin with another name.
func startsBehind(sentence string) (starts []int) {
	for _, at := range joints.FindAllStringIndex(sentence, 12) {
		starts = append(starts, at[1])
	}
	return starts
}

// at reads the name that stands at some place of a sentence, and what leads from it to the theme.
func (r themedNames) at(sentence string, begin int) (item themedName, ok bool) {
	from := begin + len(leadsToThem.FindString(sentence[begin:]))
	of, end, word := r.named(sentence, from)
	if of < 0 {
		return item, false
	}
	sep := behindShortName.FindStringSubmatchIndex(sentence[end:])
	if sep == nil {
		return item, false
	}
	behind := sentence[end+sep[1]:]
	bare := sep[2] < 0 && strings.TrimSpace(strings.Trim(sentence[end:end+sep[1]], `"”’`)) == ""
	if bare && !plainlyTheme.MatchString(behind) && !(wording.BeginsCapital(behind) && r.call.IsTheme(strings.TrimRight(courtesy.ReplaceAllString(strings.TrimRight(behind, ".! "), ""), ".!, "))) {
		return item, false
	}
	return themedName{of: of, begin: begin, end: end + sep[1], mayBeWord: word && sep[2] < 0}, true
}

// named returns which blog is named at some place of a sentence, and where the name ends; -1 where none is. word says that the name is
// a word or two of its title.
func (r themedNames) named(sentence string, from int) (of, end int, word bool) {
	for _, m := range r.of.Mentions(sentence) {
		if m.From <= from && from < m.To {
			return m.Of, m.To, false
		}
	}
	for _, name := range []*phrase.Phrase{fullName, firstName} {
		if words := name.FindString(sentence[from:]); words != "" && r.of.OnlyOneBy(words) >= 0 {
			return r.of.OnlyOneBy(words), from + len(words), false
		}
	}
	if of, n := r.of.ShortName(sentence[from:]); of >= 0 {
		return of, from + n, true
	}
	return -1, 0, false
}

var (
	fullName  = phrase.Like("Tom Okafor", `^\p{Lu}[\p{L}-]+ \p{Lu}[\p{L}-]+`)
	firstName = phrase.Like("Tom", `^\p{Lu}[\p{L}-]+`)
)

// theme returns the themes that a value is, and nothing else; what only says when it comes is "". before is what was given to the blog before.
func (r themedNames) theme(value, before string) (theme string, ok bool) {
	if strings.Count(value, "(")+strings.Count(value, "[") < strings.Count(value, ")")+strings.Count(value, "]") { // "(theme 3)"
		value = strings.TrimRight(value, ".! )]")
	}
	value = strings.TrimRight(courtesy.ReplaceAllString(strings.TrimRight(value, ".! "), ""), ".!, ")
	switch {
	case value == "":
		return "", false
	case sameTheme.MatchString(value):
		return before, before != ""
	case labels.IsPlaceholder(value), labels.IsPlaceholder("to " + value):
		return "", true
	case r.isTheme(value):
		return themeWord.ReplaceAllString(value, ""), true
	}
	if m := withNumber.FindStringSubmatch(value); m != nil && r.isTheme(m[1]) && r.isTheme(m[2]) {
		return themeWord.ReplaceAllString(m[1], ""), r.same(m[1], m[2])
	}
	for _, part := range betweenThem.Split(value, -1) {
		if !r.isTheme(part) {
			return "", false
		}
	}
	return themeWord.ReplaceAllString(value, ""), true
}

// isTheme says whether some words are one theme, by its number or by a name.
func (r themedNames) isTheme(words string) bool {
	words = strings.TrimSuffix(themeWord.ReplaceAllString(words, ""), " theme")
	if strings.ContainsAny(words, "0123456789") && wording.Count(words) == 1 && !r.call.IsTheme(words) {
		numbers, unknown := r.call.MatchTheme(words)
		return onlyNumbers.MatchString(words) && len(numbers) == 1 && len(unknown) == 0
	}
	return r.call.IsTheme(words) || wording.Count(words) == 1 && r.call.SaysTheme(words)
}

func (r themedNames) same(a, b string) bool {
	one, _ := r.call.MatchTheme(themeWord.ReplaceAllString(a, ""))
	two, _ := r.call.MatchTheme(themeWord.ReplaceAllString(b, ""))
	return slices.Equal(one, two)
}

// givesNothing says whether a sentence is a courtesy, or only promises the rest.
func (r themedNames) givesNothing(sentence string) bool {
	if field, _, value := labels.InLine(sentence); field != labels.None && value != "" {
		return false // "Easy read: theme 3. Description: …"
	}
	return edit.WantsNothing([]string{sentence}) || promisesRest.MatchString(sentence) && !mayGo.MatchString(sentence)
}

// promisesRest says when the theme of another comes.
var promisesRest = phrase.Like("I'll confirm Wells tomorrow.",
	`(?i)^(?:and |but )?(?:i|we)(?:['’]ll| will)(?: need to| have to)? (?:confirm|check|decide|send|come back|get back|let you know|ask|follow up)\b[^.?!:“”"]{0,60}[.!]*$`)

// mayGo says that a blog may not stay, which is no promise.
var mayGo = phrase.Like("We'll decide tomorrow whether to withdraw Wells.",
	`(?i)\b(?:withdr\w+|remov\w+|delet\w+|cancel\w*|pull\w*|drop\w*|scrap\w*|replac\w+|swap\w*|if|unless|legal)\b`)

// isSlogan says whether an answer is one sentence that is as likely a slogan as it is a theme: "Revolution is for people!" A title in full
// or “the … blog” before it makes it one of the blogs, and who means the theme writes it as the call does, or with its number.
func isSlogan(blocks []document.Block, of pointing.Several, in *call.Call) bool {
	sentences := sentencesOf(blocks)
	if len(sentences) != 1 {
		return false
	}
	m := slogan.FindStringSubmatch(sentences[0])
	return m != nil && !ofSeveral.MatchString(m[1]) && !wording.BeginsCapital(m[2]) && in.IsTheme(m[2]) && len(of.Mentions(m[1])) == 0
}

// ofSeveral are the blogs that the answer is about.
var ofSeveral = phrase.Like("Both", `(?i)^(?:both|all|these|they|those|it|this|that|mine|ours)\b`)

var slogan = phrase.Like("Easy reading is for people!", `^((?i:(?:an?|the|and|but) )?[\p{L}’'-]+(?: [\p{L}’'-]+)?) (?:is|are) (?:all )?(?:for|about) (?:the )?([\p{L}-]+)[.!]*$`)
