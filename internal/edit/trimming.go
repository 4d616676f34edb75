package edit

import (
	"slices"
	"strings"

	"copydesk/internal/labels"
	"copydesk/internal/phrase"
	"copydesk/internal/submission"
	"copydesk/internal/wording"
)

// trimming leaves off the end of a field behind some words of it, or a whole sentence of it: "Could the description end after “at sea”?"
// Where no field is named it is the description that was to be shortened.
type trimming struct {
	of       labels.Field
	last     string // the words that stay, and end it; "" for a sentence
	sentence int    // its place, from one on, or from minus one backwards
}

func (e trimming) Apply(b *submission.Blog) bool {
	v := &b.Description
	if e.of == labels.Title {
		v = &b.Title
	}
	if e.last != "" {
		at := wordsAt(*v, e.last)
		if at < 0 {
			return false
		}
		*v = (*v)[:at+len(e.last)]
		return true
	}
	all := wording.Sentences(*v)
	at := e.sentence - 1
	if e.sentence < 0 {
		at = len(all) + e.sentence
	}
	if len(all) < 2 || at < 0 || at >= len(all) {
		return false
	}
	*v = strings.Join(slices.Delete(all, at, at+1), " ")
	return true
}

// TrimsUnnamed says whether an edit leaves something off without a word of what: "Just drop the last sentence then."
func TrimsUnnamed(e Edit) bool {
	t, ok := e.(trimming)
	return ok && t.of == labels.None
}

// trimsVaguely asks for a part to be left off or kept that only a person can find.
var trimsVaguely = phrase.Like("Drop the bit about addresses please.",
	`(?i)^(?:(?:hmm+|ok|okay|well|yes|no|please|just|maybe|perhaps|then|so|can (?:we|you)|could (?:we|you)|let['’]s|i['’]d|i would|we['’]d|we would|rather|prefer to|like to|happy to|and)[,.]? )*`+
		`(?:drop|lose|cut|remove|delete|leave out|take out|skip|ditch|scrap|chop|trim|keep|shorten) (?:out |off )?(?:the|that) (?:(?:first|last|second|final|opening|middle|whole) )?`+
		`(?:bit|part|half|phrase|clause|ending|sentence)s?\b[^:“”",;]{0,40}(?:,? (?:please|pls|thanks|thank you|then|instead|too|as well|if (?:you|that|it|possible)\b.{0,30}|and\b.{0,20}))*\W*$`)

// trimmingIn reads such a wish; nil where a sentence has none.
func trimmingIn(s string) Edit {
	if e := trimmingOf(s); e != nil {
		return e
	}
	if trimsVaguely.MatchString(s) && !ofTheBlog.MatchString(s) {
		return unclear{}
	}
	return nil
}

func trimmingOf(s string) Edit {
	if onlySpeaksOfTrimming.MatchString(s) {
		return nil
	}
	of := fieldNamedIn(s)
	if m := dropsBehind.FindStringSubmatch(s); m != nil && !ofTheBlog.MatchString(s) && !onlyWhere.MatchString(s) {
		return trimming{of: of, last: wording.Fold(m[1])}
	}
	if m := endsAfter.FindStringSubmatch(s); m != nil && !ofTheBlog.MatchString(s) {
		return trimming{of: of, last: wording.Fold(m[1])}
	}
	if m := leavesSentence.FindStringSubmatch(s); m != nil && of != labels.Title {
		if e := (trimming{of: of, sentence: places[strings.ToLower(m[1])]}); of != labels.None || e.sentence != 1 { // the first may be the blog's
			return e
		}
	}
	return nil
}

// onlySpeaksOfTrimming is what denies it, offers it or asks whether it was done.
var onlySpeaksOfTrimming = phrase.Like("Please do not cut the last sentence.",
	`(?i)n['’]t\b|\b(?:not|never|rather|why|did|does|if you|I can|I could|we can|we could|happy to|love|like that)\b`)

// onlyWhere asks for it where something is so, which is for a person to see.
var onlyWhere = phrase.Like("if the title is too long", `(?i)\b(?:if|unless|in case|when) (?:the|its?|it['’]s|it is|there|this|we|they|(?-i:\p{Lu}\p{Ll}+))\b`)

var (
	endsAfter = phrase.Like("Could the description end after “at sea”?",
		`(?i)\b(?:end|stop|finish|cut(?: it)?(?: off)?|break(?: it)? off)(?:s|p?ing)? (?:it |there )?(?:just |right )?(?:after|at|with|on) (?:the words? )?`+quotedWords+endOfQuoted)
	dropsBehind = phrase.Like("Please cut everything after “at sea”.",
		`(?i)\b(?:cut|drop|delete|remove|lose|leave off|leave out|take out|omit|scrap)(?: off| out)? (?:everything|all|anything|the rest|what(?:ever)? comes|the (?:part|bit|words))(?: that comes)? (?:after|behind|following|past) (?:the words? )?`+quotedWords+endOfQuoted)
	leavesSentence = phrase.Like("Just lop off the last sentence then.",
		`(?i)\b(?:drop|lose|cut|lop|chop|remove|delete|leave|take|ditch|skip|omit|strike|get rid of)(?: (?:off|out|away))? (?:the|its|my) (last|final|closing|second|first|opening) sentence(?: (?:off|out|away))?`+
			`(?: (?:of|from|in) (?:it|the `+ofField+`))?(?:,? (?:then|please|instead|thanks|thank you|if (?:that|it) (?:helps|works|does it)))*[.?!]*$`)
	ofTheBlog = phrase.Like("Could the blog end after “at sea”?", `(?i)\b(?:blog|{work}|text|post|paragraph|section)\b`)
)
