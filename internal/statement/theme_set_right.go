package statement

import "copydesk/internal/phrase"

// SetsThemeRight says whether a note speaks of the theme that a document gives as one that is so no longer: what the note says goes
// before what stands there.
func SetsThemeRight(text string) bool { return setsThemeRight.MatchString(text) }

// ofDocument is what a note calls the document with the theme.
const ofDocument = `(?:(?:attached |word |completed )?(?:document|form|attachment|file|draft|doc|version)|blog itself)`

var setsThemeRight = phrase.OneOf(`(?i)`, []phrase.Way{
	{"The document says theme 1 but it should go under theme 2", ofDocument + `(?: (?:still|itself|wrongly))* (?:says?|has|had|reads?|gives?|shows?|lists?) [^.?!]{0,20}\bthemes?\b`},
	{"Please ignore the theme in the document: it should be theme 2", `\bthemes? (?:in|on|at the top of|given in) (?:the|my|our) ` + ofDocument + `\b`},
	{"theme 2, not theme 1 as the document says", `\bthemes?\b[^.?!]{0,60}\bas (?:the|my|our) ` + ofDocument + ` (?:still )?(?:says|has it|reads)\b`},
	{"We would now like it under theme 2 rather than theme 1", `\bnow\b[^.?!]{0,60}\bthemes?\b[^.?!]{0,30}\b(?:rather than|instead of|and not)\b`},
	{"The theme has changed since the document was written", `\bthemes? (?:has|have) (?:been )?changed since\b`},
}, ``)
