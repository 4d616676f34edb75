package speech

import "copydesk/internal/phrase"

// HowSpelt says in brackets behind a wording how it is spelt, for a phrase to be made of: "Nobody Left Offline (capital L and O)".
const HowSpelt = `(?:plural|singular|one word|two words|hyphenated|lower ?case|no (?:s|comma|hyphen|colon|full stop|capitals?)|(?:(?:all|in|with|note the|note|initial|proper|block|use) )*(?:caps|capitals?|upper ?case|title case|sentence case)\b[^()]{0,30}|(?:one|two|double|single) \pL(?:['’]?s)?)`

var howSpelt = phrase.Like("Nobody left off-line (two Fs)", `(?i)\s*\(`+HowSpelt+`\)[.!]*$`)

// WithoutSpelling takes off a wording how it is spelt.
func WithoutSpelling(value string) string { return howSpelt.ReplaceAllString(value, "") }
