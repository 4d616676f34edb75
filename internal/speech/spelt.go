package speech

// HowSpelt says in brackets behind a wording how it is spelt, for a phrase to be made of: "Nobody Left Offline (capital L and O)".
const HowSpelt = `(?:plural|singular|one word|two words|hyphenated|lower ?case|no (?:s|comma|hyphen|colon|full stop|capitals?)|(?:all |initial )?(?:caps|capitals?)\b[^()]{0,30}|(?:one|two|double|single) \pL(?:['’]?s)?)`
