package authorship

import (
	"copydesk/internal/biography"
	"copydesk/internal/phrase"
)

// naming are the sentences in which a sender names another author.
var naming = []*phrase.Phrase{
	phrase.MustCompile(`\b(?i:` + aBlog + `)\b[^.?!]{0,70}?\b(?i:by|written by|` +
		`authored by|penned by)\s+(?:(?i:(?:(?:one|two|three|some) of )?(?:our|my|their|its|the|her|his|(?:this|last) year['’]s)) (?:[^,.(]{2,40}, |(?:[\p{Ll}-]+ ){1,3}))?` +
		biography.NamePattern + `(.{0,90})`),
	phrase.MustCompile(biography.NamePattern + `((?:,\s[^.;]{3,120}?,|(?:\s\([^)]{3,80}\))?\s(?:of|at|from)\s\p{Lu}[^.;]{3,100}?,?|` +
		`\s[–—-]\s[^.;–—]{3,80}?\s[–—-]|\s\([^)]{3,80}\)))\s+(?i:has written|wrote|is (?:the|our) author|has penned|penned|has asked (?:me|us)|` +
		`asked (?:me|us)|would like me|` + offersText + `|` + gaveText + `|has prepared|has drafted)\b`),
	phrase.MustCompile(biography.NamePattern + `(\s[^.;?!]{3,100}?),?\s+and\s+(?i:is the author|wrote (?:it|this|the)|` +
		`has written (?:it|this|the))\b`),
	phrase.MustCompile(biography.NamePattern + `(),?\s+(?i:has asked|asked|has written|wrote|would like me|` + offersText + `|` + gaveText + `|has prepared|has drafted|` +
		`is the author)\b`),
	phrase.MustCompile(`(?i:(?:the |its |our |\b)authors? (?:is|are|should be|will be|needs? to be)|the author,|the author(?:'s|’s) name is|` +
		`it comes from|author of (?:the|this) (?:blog|{work}) is|(?:written|authored|penned|drafted|composed) by|` +
		`on behalf of my (?:colleague|boss|director|manager)|my (?:colleague|boss|manager|director))` +
		`,?(?:\s+(?i:(?:(?:one|two|three|some) of )?(?:the|our|my|their))\s(?:[^,.(]{2,40},|friend|neighbour|member|pupil|student|` + kin + `))?\s+` + biography.NamePattern + `(.{0,90})`),
	phrase.MustCompile(`\b(?i:first|second|third|other|another|next|former|latter|1st|2nd|3rd)(?i: one| blog| piece)?,?\s+(?i:is |was )?` +
		`(?i:by|written by)\s+` + biography.NamePattern + `(.{0,90})`),
	phrase.MustCompile(`\b(?i:ghost-? ?(?:written|wrote|writing)\b[^.?!]{0,30}\bfor)\s+` + biography.NamePattern + `(.{0,90})`),
	phrase.MustCompile(`\b(?i:(?:written|drafted|prepared)(?: the attached| this| it| the blog| the piece)? for)` +
		`\s+` + biography.NamePattern + `((?: at | from |,|\s?\().{0,90})`),
	phrase.Like("the Chief Executive's blog (Sue Ferris)", `\b(?i:`+aBlog+`)\s\(`+biography.NamePattern+`()\)`),
	phrase.Like("please find “Nine doors” by Tom Okafor, Chief Engineer", `[”"],? (?i:by|written by) `+biography.NamePattern+`(.{0,90})`),
	phrase.Like("a story for the Money strand from our member Trish Coe about her dog", `\b(?i:`+aBlog+`)(?i: for the [^.?!,:]{2,40})?\s(?i:from|by)\s(?i:(?:one of )?(?:our|my)`+
		`\s(?:members?|residents?|volunteers?|readers?|pupils?|students?|neighbours?|friends?)),?\s+`+biography.NamePattern+`(.{0,90})`),
	phrase.Like("My dad, Huw Evans, is 91, so I am sending his story for him.", `\b(?i:my (?:late )?(?:`+kin+`)),?\s+`+biography.NamePattern+`()`+
		`(?:[^.?!]{0,120}\b(?i:his|her|their)\s(?i:own )?(?i:`+aBlog+`)\b|(?:,\s[^.;?!]{3,80}?|\s\([^()]{1,40}\))?,?\s(?i:dictated|told (?:it|this|me|us)|wrote|has written)\b)`),
	phrase.Like("the essay of Arjun Pillai (our Class VI student)", `\b(?i:`+aBlog+`) of `+biography.NamePattern+
		`() \((?:our|my) [^()]{0,40}\b(?:student|pupil|member|volunteer|resident|colleague)\)`),
	phrase.Like("I'm submitting this for my aunt Phyllis Byrne.", `\b(?i:submitting|sending|sent|entering|posting|typing) (?i:this|it)(?: in)? for `+ofSender+` `+
		biography.NamePattern+`()`),
	phrase.Like("This one comes from Sue Ferris. She is Data Manager at Kerbside Systems.", `\b(?i:(?:this|it|the (?:blog|{work}|post))(?: one)? (?:comes|is|came) from) `+
		biography.NamePattern+`()\.\s(?:(?:She|He)\b|\p{Lu}\p{Ll}+ is )`),
	phrase.Like("This is my dad's blog (Tom Ferris, 79).", `\b(?i:my (?:late )?(?:`+kin+`)['’]s (?:own )?(?:`+aBlog+`))\s*[,(]\s*`+biography.NamePattern+`()`),
	phrase.Like("I send my late father's account of the traverse. His name was Edwin Teal.", `\b(?i:my (?:late |own )?(?:`+kin+`)['’]s (?:own )?(?:blog|{work}|post|`+
		`account|memoirs?|memories|diary|recollections|words)\b.{0,160}?\b(?:his|her) name (?:is|was)) `+biography.NamePattern+`()`),
	phrase.MustCompile(`\b(?i:under) ` + biography.NamePattern + `()(?:'s|’s) name\b`),
	phrase.MustCompile(biography.NamePattern + `((?:\s\([^)]{3,80}\))?)(?:'s|’s)\s+(?i:` + aBlog + `)\b`),
	phrase.MustCompile(`\b(?i:` + aBlog + `)\s+(?i:is |comes )?(?i:from)` +
		`\s+` + biography.NamePattern + `((?:,|\s\(|\s(?:at|of)\s\p{Lu}|\s(?:is )?(?:attached|enclosed|below)\b).{0,90})`),
	phrase.Like("It should be published in my father's name: Edwin Moss, Carpenter.", `\b(?i:publish|run|post|appear|go(?:es)?|out|credit|print|put|submit|send|sent|byline)\w*\b[^.?!]{0,40}\b(?i:in|under) (?i:my|our) (?:\p{Ll}[\p{L}-]* ){0,2}\p{Ll}[\p{L}-]*['’]s (?i:own )?(?i:name)(?:[:,]| –| -| \(| is| which is)+\s*`+biography.NamePattern+`(.{0,90})`),
	phrase.Like("Please put Edwin Moss's name on it.", `\b(?i:put|have|with|bear|bears|use) `+biography.NamePattern+`()['’]s? (?i:name (?:on|to|under|above|at the (?:top|head) of) (?:it|this|the (?:blog|{work}|post)))\b`),
	phrase.Like("Please put Sue Ferris, Data Manager, Kerbside Systems under the title.", `\b(?i:put|place|print|have|show|list) `+biography.NamePattern+`([^.?!]{0,90}?) (?i:under|below|beneath|above|next to|as) (?i:the|its|our) (?i:title|headline|author|byline|writer)\b`),
	phrase.Like("As Sue Ferris's PA I'm sending her blog.", `\b(?i:as|i(?:['’]m| am)) `+biography.NamePattern+`()['’]s? (?i:(?:personal |executive )?assistant|pa|ea|secretary|chief of staff|press (?:officer|secretary)|office manager|agent|publicist|ghost-?writer)\b[^.?!]{0,80}\b(?i:(?:her|his|their) (?:[\p{L}-]+ ){0,2}(?:behalf|`+aBlog+`)|for (?:her|him|them))\b`),
	phrase.MustCompile(`(?i:on behalf of|for and on behalf of)(?:\s+` + ofSender + `|\s+(?i:my|our)\s+(?i:chief executive|ceo),?)?\s+` + biography.NamePattern + `(.{0,90})`),
	phrase.MustCompile(`\b(?i:(?:attribute|credit|byline|ascribe)d?(?: it| this| the (?:blog|{work}|post))? to|` +
		`(?:in|under) the name of|(?:please|kindly|you (?:can|may|should)|we would) credit|(?:be|is) bylined(?: as)?|(?:the )?byline (?:is|should (?:be|read)|to read)(?: as)?|(?:it(?:['’]s| is| was| has been)|` +
		`(?:this|the) (?:text |copy |words |one |submission |entry )?(?:is|was|has been))(?: written)?` +
		` by):?(?:\s+` + ofSender + `)?\s+["“]?` + biography.NamePattern + `(.{0,90})`),
}

// aBlog is what a sender calls the text of somebody.
const aBlog = `blogs?(?: ?posts?)?|{work}|post|contribution|submission|entry|op-?ed|by-?line|feature|viewpoint|write-?up|editorial|draft|text`

// ofSender is what the one who sends a blog calls its author: “my neighbour”, “one of our members,”.
const ofSender = `(?:a|an|my|our|another|(?:one|another|a member) of (?:my|our|the))(?: \p{Ll}[\p{L}'’-]*){1,4},?`

// kin are those for whom people write who are no assistants.
const kin = `dad|father|mum|mother|husband|wife|partner|son|daughter|brother|sister|gran|nan|grandmother|grandfather|grandad|uncle|aunt|` +
	`friend|neighbour|pupil|student`

// offersText is what an author does whose blog somebody else sends.
const offersText = `would like to (?:offer|submit|contribute|share|send)|(?:is|are) (?:offering|submitting|contributing)|has contributed`

// gaveText is what one does who has no computer, or sent it elsewhere: "Ed Bauer gave me this for you".
const gaveText = `told (?:me|us) (?:it|this(?: story)?|(?:the|her|his) story)|(?:has |have )?(?:given|gave|handed|left|passed|dropped)(?: (?:me|us|in))? (?:this|it|the (?:attached|enclosed))(?: (?:in|on|to me|to us|with us|with me|for you))?`

// firstNaming are the places where a first name alone is the author's, when somebody of that name is copied.
var firstNaming = []*phrase.Phrase{
	phrase.Like("Sue's blog",
		`\b([\p{Lu}][\p{L}'’-]+?)(?:'s|’s)?(?: \((?:copied|cc['’]?e?d|in copy|cc)\))? (?:has asked me|asked me|blog\b|piece\b|article\b|has written|wrote)`),
	phrase.Like("Sir Alan has now finished his blog", `\b(\p{Lu}[\p{L}'’-]+)(?: \([^()]{2,40}\))? has (?:now |just |finally |at last )*(?:finished|completed|done|drafted|sent me) (?:his|her|their) (?:blog|{work}|post)\b`),
	phrase.Like("See Sue's email below, with the blog attached", `\b(\p{Lu}[\p{L}'’-]+?)(?:'s|’s) (?:e-?mail|message|note) (?:below|underneath)`),
	phrase.Like("on behalf of Sue",
		`\b(?i:on behalf of|written by|blog by|piece by|article by|blog from|piece from)\s+([\p{Lu}][\p{L}'’-]+)`),
	phrase.Like("for Sue (cc'd)",
		`\b(?i:by|for|from|behalf of|author(?: is|:)?)(?: (?i:our|my) [^,.;]{2,40}?,?)? ([\p{Lu}][\p{L}'’-]+)`+
			`,? \(?(?:who is |who's |who’s )?(?:cc(?:'|’)?e?d|copied|in (?:cc|copy))\b`),
}
