package margin

import (
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// longestNote is how many words a note of the text itself has at most.
const longestNote = 20

// NotesText says whether a line at the head speaks of the text, of who had a part in it and where it appears, and says nothing of what
// it is about: it is no description.
func NotesText(line string) bool {
	return wording.Count(line) <= longestNote && len(wording.Sentences(line)) == 1 && phrase.AnyMatches(line, textNotes) && !blogOnTopic.MatchString(line)
}

// blogOnTopic goes on to what a blog is about.
var blogOnTopic = phrase.Like("A guest blog by our Head of Digital on what the porters knew", `(?i)^(?:this is )?an? [^.?!]*\b(?:on|about|why|how|what)\b`)

// textNotes are such lines, an example beside each.
var textNotes = []*phrase.Phrase{
	phrase.Like("This blog was first published on our own website",
		`(?i)^(?:this (?:blog(?: ?post)?|post|{work}) )?(?:(?:is|was|has been|will be|not|to be) )*(?:first |originally |previously |also )*(?:re-?)?(?:published|posted|printed|released|appeared|as seen) `+
			`(?:in|on|by|with|during|at) (?:our|my|the|www|http|(?-i:[\p{Lu}\d]))[^,.]*$`),
	phrase.Like("For more information about this blog contact our press office", `(?i)^for (?:more|further) (?:information|details)\b[^?!]*\b(?:contact|visit|e-?mail|call|write to|go to|see|http|www)\b`),
	phrase.Like("With thanks to Derek Hall for his help with this piece",
		`(?i)^(?:with )?(?:many |special )?thanks to\b[^.?!]*\b(?:this|the) (?:blog(?: ?post)?|post|{work})\W*$`),
	phrase.Like("A guest blog by our Head of Digital",
		`(?i)^(?:an? |this is an? )?(?:guest |member )?(?:blog(?: ?post)?|post|{work}) (?:by|from) (?:our|the|my|\p{L}+ member)\b[^.?!:,]{0,60}$`),
	phrase.Like("A response to Kerbside’s call for blogs", `(?i)^(?:an? |our |my )?(?:response|contribution|submission|entry) (?:to|for) [^.?!:,]{0,40}\b(?:call for [\pL ]{3,30}|campaign(?: week)?|blog (?:series|week))(?: \d{4})?\W*$`),
	phrase.Like("Written for Kerbside’s campaign week", `(?i)^written for [^.?!:,]{0,40}\b(?:campaign|week|blogs?)\b[^.?!:,]{0,50}$`),
	phrase.Like("The views expressed here are my own",
		`(?i)^(?:the |all |any )?(?:views|opinions)(?: (?:and|or) (?:views|opinions))?(?: expressed| given| stated| set out)?(?: here(?:in)?| above| below| (?:in|by) (?:this|the) [\pL ]{3,30})? (?:are|is|do not|don['’]t)\b[^.?!]{0,20}\b(?:my own|our own|those of|the author['’]?s?|personal|represent|reflect)\b`),
	phrase.Like("Edited by Derek Hall for Kerbside Systems",
		`^(?i:submitted|edited|prepared|drafted|commissioned|sponsored|supported|illustrated|translated|proof-?read|(?:photo(?:graph)?|image|picture|illustration)s?) (?i:by) (?:(?:our|the) )?\p{Lu}[^.?!:]{2,80}$`),
	phrase.Like("Please do not share before 7 September", `(?i)^(?:please )?(?:do not|don['’]t|not to be) (?:share|publish|circulate|quote|forward|distribute|release)d?`+
		`(?: (?:this|it)(?: (?:blog(?: ?post)?|post|{work}|text|draft|document))?)?(?: (?:before|until|till|yet|outside|further|widely|externally|online)\b[^.?!:]{0,40})?\W*$`),
	phrase.Like("© Kerbside Systems 2020, all rights reserved", `(?i)^(?:©|\(c\) |copyright (?:©|\d))`),
	phrase.Like("By a housing officer who wishes to stay anonymous", `(?i)^by an? [^.?!:]{3,50}\banonym\w+\W*$`),
	phrase.Like("In association with the Housing Data Forum", `^(?i:in (?:association|partnership|collaboration) with) (?:the )?\p{Lu}[^.?!:,]{2,50}$`),
	phrase.Like("Part two of a series of three", `(?i)^(?:part (?:\d|one|two|three|four|five|i+v?)|the (?:first|second|third|fourth|last) (?:part|blog|post|{work}|one)) (?:of|in) (?:an?|the|our|my|this) `+
		`[^.?!:]{0,30}\bseries(?: of (?:\d|two|three|four|five|six)(?: \pL+)?| of (?:blog|post)s| (?:on|about) [^.?!:]{2,40})?\W*$`),
	phrase.Like("Follow Sue on Twitter at @sueferris", `(?i)^(?:follow|tweet)\b[^.?!]{0,60}@\w{2,30}\W*$`),
	phrase.Like("To cite this article please use the link below", `(?i)^(?:to )?(?:cite|citing|quote) this (?:blog|post|{work})\b`),
	phrase.Like("Estimated reading time is three minutes", `(?i)^(?:estimated |average |approximate )?read(?:ing)? time\b.{0,20}\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)[ -]min.{0,10}$`),
}
