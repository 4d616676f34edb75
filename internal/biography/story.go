package biography

import "copydesk/internal/phrase"

// A line about somebody with a post presents them, or tells of somebody who is in the story: "Ann Lee, Head of Boats at Ness Port, agreed."
// Of whom a text tells is not the one who wrote it. Whether a sentence with the words of a letter is the blog's own is another question,
// which package speech answers.

// TellsStory says whether a text about somebody with a post tells what they did or said, as a story does and no biography.
func TellsStory(text string) bool {
	return reported.MatchString(text) || (TellsDeed(text) || tellsOfWho.MatchString(text)) && !ofCareer.MatchString(text)
}

// TellsDeed says whether a line about somebody with a post ends in what they did, be it in their work: it is no byline, and may be a
// biography.
func TellsDeed(text string) bool { return deed.MatchString(text) }

// deed is the end of such a line.
var deed = phrase.Like("Ann Lee, Head of Boats at Ness Port, agreed.", `, (?:\p{Ll}+ed|said|says|told|tells|thought|thinks|knew|knows|was|is|were|had|has|made|came|went|took|gave|put|saw|felt|did|got|kept|left|rang|ran|sat|stood)(?: [^,.!?]{1,60})?[.!]$`)

// tellsOfWho is such a line behind "who is" or a post with the article.
var tellsOfWho = phrase.Like("Ann Lee, who is Head of Boats, has bought a lamp.", `^[^,.]{5,40}, (?:who (?:is|was)|the|our|now|then|today|later|once) [^.]{3,60}, \p{Ll}[^,.!?]*[.!]$`)

// reported is what a text reports of somebody and a biography does not.
var reported = phrase.Like("He found that plain words are read twice as fast.",
	`(?i)\b(?:he|she|they) (?:found|said|says|argue[ds]?|told|asks|asked|showed|shows|discovered|concluded|noticed|warned|warns|thought|thinks) `)

// ofCareer is what a biography says of somebody behind the post.
var ofCareer = phrase.OneOf(`(?i), (?:who )?(?:(?:has|had|was|is|have|who|also|currently|previously|recently|now) )*`, []phrase.Way{
	{"Sue Ferris, Director at Kerbside, has worked there since 2004.", `been|works?|worked|working|leads?|led`},
	{"Tom Field, Clerk, joined the harbour in 1998.", `join(?:s|ed)|found(?:s|ed)|train(?:s|ed)|start(?:s|ed)|mov(?:es|ed)|retir(?:es|ed)`},
	{"Ann Lee, Surveyor, studied in Leeds.", `stud(?:ies|ied)|appointed|elected|born|serv(?:es|ed)`},
	{"Ann Lee, Clerk, runs the ferry.", `runs?|ran|manage[sd]?|spen(?:ds|t)|qualified|holds|held|chair(?:s|ed)`},
	{"Tom Field, Editor, blogs on lamps.", `publish(?:es|ed)|writes|wrote|written|blogs|tweets`},
	{"Ann Lee, Head of Boats, teaches rowing.", `teach(?:es)?|taught|advise[sd]?|edit(?:s|ed)`},
	{"Tom Field, Engineer, based in Hull.", `liv(?:es|ed)|co-?\w+|responsible|passionate|based|specialis(?:es|ed)`},
	{"Ann Lee, Nurse, volunteers at a hospice.", `speak(?:s|er)?|campaign(?:s|ed)|volunteer(?:s|ed)|interested|proud`},
	{"Ann Lee, Head of Boats, the first in the post.", `a|an|the|one|part|head|in charge`},
	{"Tom Field, Engineer, over 20 years with the firm.", `over \d+|\d`},
}, `\b[^,]*[.!]$`)
