package speech

import (
	"slices"

	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// TakesBack says whether a paragraph takes back a change that it, or one above it, speaks of: "Actually, no, leave it as it is."
func TakesBack(paragraph string) bool {
	return slices.ContainsFunc(wording.Sentences(wording.Fold(paragraph)), func(s string) bool {
		return takesBack.MatchString(s) && !confirmsOther.MatchString(s)
	})
}

var (
	takesBack = phrase.Like("I wondered about theme 5, but please leave it as it is.",
		`(?i)(?:^|[,;–-] |\b(?:but|and|so) )(?:(?:actually|no|sorry|please|just|on (?:second thoughts?|reflection)),? )*`+
			`(?:(?:leave|keep) it (?:all |exactly |just )*(?:as (?:it )?(?:is|was|stands)|where it is|unchanged)\b|`+
			`(?:ignore|forget|scrap|disregard) (?:(?:that|it|this|me)(?:[,.!]|$)|this (?:e-?mail|message|one)\b)|`+
			`no need to change (?:it|that|anything)\b|(?:i|we)(?:['’]d| would)? (?:prefer|like) it (?:better )?as it (?:is|was)\b|(?:i|we) disagree\b)`)
	// confirmsOther leaves something else as it is than what was to change.
	confirmsOther = phrase.Like("The rest is fine, leave it as it is.", `(?i)\b(?:fine|good|ok(?:ay)?|right|correct|happy|perfect|rest|otherwise)\b`)
)
