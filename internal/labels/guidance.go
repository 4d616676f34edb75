package labels

import "copydesk/internal/phrase"

// AsksOfAnswer says whether a line asks something of the answer below a heading, as a template does.
func AsksOfAnswer(line string) bool { return asksOfAnswer.MatchString(line) }

// asksOfAnswer begins what a template says of the answer below one of its headings.
var asksOfAnswer = phrase.OneOf(`(?i)^[\s(\[]*`, []phrase.Way{
	{"Please be brief.", `(?:please|guidance|guidelines?|note|hint|tip)\b`},
	{"Keep it short and catchy: no more than ten words.", `keep (?:it|this|the \w+)\b`},
	{"This will stand below the title.", `(?:this|it|the \w+) (?:will|should|must|is what|can be|appears|goes|stands|sits|shows|is (?:shown|used|displayed|printed))\b`},
	{"Up to fifteen words", `(?:max(?:imum)?|min(?:imum)?|up to|no (?:more|longer) than|at most|around|about|approx\w*|between|under)\b[^.?!]{0,20}\b(?:\d+|words?|characters?)`},
	{"One or two short sentences", `(?:one|two|a|an|1|2)(?: (?:or|to) (?:two|three))?(?: (?:short|single|brief|catchy|snappy|punchy))? (?:sentences?|lines?|paragraphs?|(?:sub-?)?titles?|headlines?|summary|descriptions?|standfirst|strap-?line|teaser)\b`},
	{"Tell readers why it matters.", `(?:choose|select|pick|tick|enter|insert|type|write|add|give|tell us|tell readers|list|state|include|indicate|provide|use|avoid|say|summari[sz]e|describe|explain|think of|aim (?:for|to)|make (?:it|this|sure)|try to|limit|remember)\b`},
	{"Your full name and job title", `(?:your |the |author(?:['’]s)? )?(?:full )?names?(?:,| and|;) (?:your )?(?:job title|role|position|organi[sz]ation)`},
	{"e.g. The stamp that came back", `e\.?g\.?\b|for example`},
	{"How you would like to be credited: words as they should appear", `(?:as|how|what|which|who|where|in) [^.]{0,40}?\b(?:you|your|they|the (?:authors?|writers?|readers?|blog|post|text|title|name|{work}))\b[^.]{0,40}\b(?:should|would|will|wish|want|is|are|does|call|words?)\b`},
	{"What should your readers do?", `(?:what|which|who|where|how) (?:should|would|will|is|are|does|do) (?:you|your|the (?:author|writer|blog|post|{work}))\b`},
	{"As it should appear", `as it (?:should|will|is to)\b`},
	{"In fifteen words", `in [^.]{0,20}\bwords?\b`},
	{"10-15 words", `\d{1,3} ?(?:[-–]|to)? ?\d{0,3} (?:words|characters)\b`},
}, ``)
