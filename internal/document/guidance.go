package document

import "copydesk/internal/phrase"

// HeadsAnswers and HeadsGuidance say what a column of a form holds, in its first row: “Field | What we need | Your answer”.
var (
	HeadsAnswers = phrase.Like("Your response",
		`(?i)^(?:(?:your|our|the|author(?:['’]s)?|contributor(?:['’]s)?) )?(?:response|answer|entry|details?|input|reply|submission|information)s?\b`)
	HeadsGuidance = phrase.Like("What we need",
		`(?i)^(?:guidance|guidelines?|notes?|instructions?|requirements?|examples?|e\.g\.?|hints?|help|tips?|limits?|format|explanation|specification|`+
			`what (?:we|you|is|to)\b.*|how (?:to|it|we)\b.*|max(?:imum)?\b.*|(?:word|character|length)s? (?:limit|count)s?|required\?*|mandatory\?*)(?: notes?)?\W*$`)
)
