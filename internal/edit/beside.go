package edit

import (
	"slices"
	"strings"
	"unicode/utf8"

	"copydesk/internal/labels"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/submission"
	"copydesk/internal/wording"
)

// inserting puts words before or behind others within a field: "Could the title have “old” in front of “letters”?" The others must
// stand there, once.
type inserting struct {
	of             labels.Field
	words, besides string
	behind         bool
}

func (e inserting) Apply(b *submission.Blog) bool {
	v := &b.Title
	if e.of == labels.Description {
		v = &b.Description
	}
	text, besides := wording.Straight(*v), wording.Straight(e.besides)
	at := wordsAt(text, besides)
	if at < 0 {
		text, besides = strings.ToLower(text), strings.ToLower(besides)
		at = wordsAt(text, besides)
	}
	if both := e.words + " " + besides; at < 0 || e.words == "" || wordsAt(strings.ToLower(text), strings.ToLower(both)) >= 0 { // it stands there
		return false
	}
	is := []rune(*v) // of curly quotes and small letters there are as many
	from := utf8.RuneCountInString(text[:at])
	if e.behind {
		from += utf8.RuneCountInString(besides)
		*v = wording.Fold(string(is[:from]) + " " + e.words + string(is[from:]))
		return true
	}
	*v = wording.Capitalised(wording.Fold(string(is[:from]) + e.words + " " + string(is[from:])))
	return true
}

var (
	inserted = phrase.Like("Could the title have “old” in front of “letters”?",
		`(?i)\b(?:add|put|insert|have|has|get|with|needs?|stick)\s+(?:the |a |an |an extra )?(?:words? |phrase )?`+quotedWords+
			`,?\s+(?:in |just |right |directly |straight )*(in front of|front of|before|ahead of|after|behind|following)\s+(?:the )?(?:words? |phrase )?(?:`+quotedWords+`|([^\s“"‘'.,;:?!]+(?: [^\s“"‘'.,;:?!]+){0,2}?)(?:,? (?:in|of) (?:the|my|our) [\w -]{3,20})?)(?:,? please)?[.?!,;]*$`)
	placesWords   = phrase.Like("“our” in front of letters", quotedWords+`,?\s+(?i:in front of|before|ahead of|after|behind|following|between)\s`)
	saysButShould = phrase.Like("The description says three hundred; it should say three hundred and twelve.",
		`(?i)\b(?:says?|said|reads?|states?|has|had|gives?)(?: now| currently| at the moment)? [“"‘']?([^“”".;:?!]{2,80}?)[”"’']?(?:[;:,.]| [–—-])?(?: (?:but|and|which|that|this|it|there|where))* `+
			`(?:should|ought to|must|needs to|was meant to|is meant to) (?:of course |actually |really |instead )?(be|say|read|have said|have been|have read) ([“"‘']?)([^“”".;:?!]{2,80}?)[”"’']?(?:,? (?:please|instead|sorry|thanks|thank you))*[.!?]*$`)
)

// insertedIn reads words that a sentence puts beside others of a field; nil where it does not. Where it cannot be told beside which, a
// person must: the words are no value of the field.
func insertedIn(of labels.Field, s string) Edit {
	if m := inserted.FindStringSubmatch(s); m != nil {
		where := strings.ToLower(m[2])
		return inserting{of: of, words: wording.Fold(m[1]), besides: wording.Fold(m[3] + m[4]), behind: where == "after" || where == "behind" || where == "following"}
	}
	if PlacesWords(s) {
		return unclear{}
	}
	return nil
}

// PlacesWords says whether a sentence puts a few words beside others, which are then no value of a field.
func PlacesWords(s string) bool {
	m := placesWords.FindStringSubmatch(s)
	return m != nil && wording.Count(m[1]) <= mostPlaced
}

// saysAndShould reads two sentences of which one tells some words of a field and the next what they should be: "The description says
// three. It should say four."; nil where they do not.
func saysAndShould(s, next string) Edit {
	of := fieldNamedIn(s)
	if of == labels.None || speech.PartOfText.MatchString(s) || !strings.HasPrefix(strings.ToLower(next), "it should") {
		return nil
	}
	if m := saysButShould.FindStringSubmatch(s + " " + next); m != nil {
		return whatItShouldSay(of, m)
	}
	return nil
}

// whatItShouldSay makes a change of what saysButShould found. What the words should be, and not say, may be an opinion of them: "The title says
// it all; it should be fine."
func whatItShouldSay(of labels.Field, m []string) Edit {
	old, is, quoted, now := wording.Fold(m[1]), m[2], m[3] != "", wording.Fold(m[4])
	switch {
	case quoted || is == "say" || is == "read" || strings.HasPrefix(is, "have s") || sharesWord(old, now) || wording.Count(old) == 1 && wording.Count(now) == 1 && numberWord.MatchString(old) && numberWord.MatchString(now):
		return rewording{of: of, old: old, new: now}
	case opinion.MatchString(now):
		return nil
	}
	return unclear{}
}

// sharesWord says whether two wordings have a word in common that is more than an article.
func sharesWord(one, other string) bool {
	words := strings.Fields(strings.ToLower(one))
	return slices.ContainsFunc(strings.Fields(strings.ToLower(other)), func(w string) bool { return len(w) > 3 && slices.Contains(words, w) })
}

var (
	numberWord = phrase.Like("three", `(?i)^`+wording.Numeral+`$`)
	opinion    = phrase.Like("the best we have had", `(?i)^(?:the (?:best|first|last|one|right)|fine|clear|enough|ok|okay|good|great|right|left|kept|removed|shorter|longer|simpler|changed|fun|obvious|easy|better|best|more|less|an?|for|about|in|on|possible|like|what|here|there|up|very|quite|all)\b`)
)

// wholeOf reads the whole that a sentence tells behind such a change: "i.e. The drawer of old letters"; nil where it tells none.
func (r Reader) wholeOf(edit Edit, next string) Edit {
	e, ok := edit.(inserting)
	if m := thatIs.FindStringSubmatch(next); ok && m != nil {
		return r.rightlySaid(e.of, m[1])
	}
	return nil
}

var thatIs = phrase.Like("i.e. The drawer of old letters", `^(?i:i\.?e\.?|so (?:that )?it (?:reads|becomes|is|says|would be|would read)|making it)[,:]? (["“‘']?\p{Lu}.*)$`)

// mostPlaced is how many words are put beside others at most; more may be a wording of their own.
const mostPlaced = 3

// slip puts a word in the place of one that is spelt nearly alike, in whichever wording it stands: "Argh, opened, not opend!"
type slip struct{ right, wrong string }

func (e slip) Apply(b *submission.Blog) bool {
	inTitle, inDescription := wordsAt(strings.ToLower(b.Title), strings.ToLower(e.wrong)) >= 0, wordsAt(strings.ToLower(b.Description), strings.ToLower(e.wrong)) >= 0
	if inTitle == inDescription { // in neither, or in which?
		return false
	}
	of, in := labels.Title, b.Title
	if inDescription {
		of, in = labels.Description, b.Description
	}
	right, small := e.right, strings.ToLower(e.right)
	if wordsAt(in, e.wrong) >= 0 && e.wrong == strings.ToLower(e.wrong) && (strings.HasPrefix(small, e.wrong) || strings.HasPrefix(e.wrong, small)) {
		right = small // “Stamps, not stamp.” begins a sentence
	}
	return rewording{of: of, old: e.wrong, new: right}.Apply(b)
}

var slipTold = phrase.Like("Argh, opened, not opend!",
	`(?i)^(?:(?:argh|aargh|ugh|oops|whoops|doh|sorry|oh|ah|hi|and|actually|typo|my mistake|that(?: should be|['’]s)|it(?: should be|['’]s)|should be|i meant?|obviously|of course)[,.!:;–— -]+)*`+
		`[“"‘']?(\pL[\pL’'-]{2,}(?: \pL[\pL’'-]+){0,2})[”"’']?,? (?:and )?not [“"‘']?(\pL[\pL’'-]{2,}(?: \pL[\pL’'-]+){0,2})[”"’']?(?:,? (?:sorry|of course|obviously|please|thanks))*[.!]*$`)

// slipIn reads a misprint that is told by the right word and the wrong one; nil where the two are not spelt nearly alike.
func slipIn(s string) Edit {
	m := slipTold.FindStringSubmatch(s)
	if m == nil {
		return nil
	}
	right, wrong := strings.Fields(m[1]), strings.Fields(m[2])
	if len(right) != len(wrong) {
		return nil
	}
	differ := 0
	for i := range right {
		a, b := strings.ToLower(right[i]), strings.ToLower(wrong[i])
		if a != b && !respelt(a, b) {
			return nil
		}
		if a != b {
			differ++
		}
	}
	if differ != 1 {
		return nil
	}
	return slip{right: m[1], wrong: m[2]}
}
