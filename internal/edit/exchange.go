package edit

import (
	"fmt"

	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// Who says that a theme is not to be used, and names another, wants the one in the place of the other: "Scrap theme 3, use 5.", "Please
// do not use theme 3 any more, theme 4 is right."

const (
	// themeRefused says of a theme that it is not to be used, or is wrong.
	themeRefused = beforeRefusing + `(?:` + refuses + ` (?:the )?theme (` + wording.Numeral + `)` + behindRefused + `|(?:the )?theme (` + wording.Numeral + `) ` + isWrong + `)`

	beforeRefusing = `(?:(?:hi|hello|hello all|sorry|oops|actually|please|pls|also|and|but|so|thanks|thank you|ok|okay|great|lovely)\b[,!. ]*)*(?:(?:can|could|would) (?:you|we) (?:please )?)?`
	refuses        = `(?:(?:please )?(?:do not|don['’]t)|no longer|stop|(?:i|we) (?:do not|don['’]t|no longer|wouldn['’]t|would not) (?:want|need|wish|like)|(?:i|we)(?:['’]d| would) rather not|(?:it|this|that|ours) (?:should not|shouldn['’]t|must not|is not|isn['’]t)|` +
		`not|instead of|rather than|in place of|forget|ignore|disregard|scrap|scratch|drop|ditch|lose|remove|delete|cancel|never mind|skip|strike|take out|(?:take|move|get|pull) (?:it|us|this|ours|the blog) (?:out of|off|from))\b` +
		`(?: (?:to )?(?:use|using|want|be|have|having|file|filing|put|keep|it|us|ours|this|that|any more|under|in|for|with|at|the|about|listed|filed|going|go))*?`
	behindRefused = `(?:,? (?:any ?more|any longer|after all|at all|now|as (?:i|we) said|as (?:i|we) had it|please|altogether|entirely|for us))*`
	isWrong       = `(?:is|was)(?: actually| clearly| just| now)? (?:wrong|a mistake|not right|not correct|incorrect|an error|my mistake|a typo|a slip|a misprint|out|off)`
)

const (
	// themeInstead names the one that is to be used.
	themeInstead = beforeInstead + `(?:the )?(?:theme )?(?:number |no\.? ?)?(` + wording.Numeral + `)` + behindInstead + `[.!]*`

	beforeInstead = `(?:(?:and|but|so|then|please|pls|just|instead|rather|now|to|use|have|take|add|try|choose|pick|under|in|into|go(?:ing)? (?:for|with)|switch to|move (?:it |us )?(?:in)?to|put (?:it|us|this|the blog) (?:in|under|into)|file (?:it|us) under|make (?:it|that)|` +
		`(?:we|i)(?:['’]d| would| do)? (?:want|like|prefer|rather have|need|meant|mean|choose|chose)|let['’]s (?:go (?:for|with)|use|have|say|make it)|` +
		`(?:it|this|that|ours)(?:['’]s| is| should (?:be|read|say|have been)| ought to be| must be| was meant to be| fits| goes)|should be|the right one is)[ ,:]+)*`
	behindInstead = `(?:,? (?:is|was|would be|fits|suits)(?: the)?(?: us| it)? (?:right|correct|better|best|one|ours|what we (?:want|meant)|the (?:right|correct|better) one)|,? (?:instead|please|pls|then|thanks|thank you|if possible|it is|for us))*`
)

var (
	themeExchanged = phrase.Like("Scrap theme 3, use 5.", `(?i)^`+themeRefused+`(?:\s*[,;:.–—-]+\s*|\s+)`+themeInstead+`$`)
	themeOnlyOff   = phrase.Like("We would rather not have theme 3.", `(?i)^`+themeRefused+`[.!]*$`)
	themeOnlyGiven = phrase.Like("It should be 4 instead.", `(?i)^`+themeInstead+`$`)
)

// exchanged reads a sentence, or two, that put one theme in the place of another: what is asked for instead, and what goes. both says that
// the next one belongs to it.
func (r Reader) exchanged(s, next string) (asked string, gone []int, both bool) {
	m := themeExchanged.FindStringSubmatch(s)
	if off := themeOnlyOff.FindStringSubmatch(s); m == nil && off != nil {
		if on := themeOnlyGiven.FindStringSubmatch(next); on != nil {
			m, both = append(off, on[1]), true
		}
	}
	if m == nil {
		return "", nil, false
	}
	from, to := wording.NumberOf(m[1]+m[2]), wording.NumberOf(m[3])
	if _, known := r.Call.Theme(to); !known || from == to {
		return "", nil, false
	}
	return fmt.Sprintf("Please add theme %d.", to), []int{from}, both
}
