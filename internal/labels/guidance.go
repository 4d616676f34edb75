package labels

import "copydesk/internal/phrase"

// AsksOfAnswer says whether a line asks something of the answer below a heading, as a template does.
func AsksOfAnswer(line string) bool { return asksOfAnswer.MatchString(line) }

// asksOfAnswer begins what a template says of the answer below one of its headings.
var asksOfAnswer = phrase.Like("Keep it short and catchy: no more than ten words.",
	`(?i)^[\s(\[]*(?:please\b|guidance\b|guidelines?\b|note\b|hint\b|tip\b|keep (?:it|this|the \w+)\b|(?:this|it|the \w+) (?:will|should|must|is what|can be)\b|(?:max(?:imum)?|min(?:imum)?|up to|no (?:more|longer) than|at most|around|about|approx\w*|between|under)\b[^.?!]{0,20}\b(?:\d+|words?|characters?)|`+
		`(?:one|two|a|an|1|2)(?: (?:or|to) (?:two|three))?(?: (?:short|single|brief|catchy|snappy|punchy))? (?:sentences?|lines?|paragraphs?|(?:sub-?)?titles?|headlines?|summary|descriptions?|standfirst|strap-?line|teaser)\b|`+
		`(?:choose|select|pick|tick|enter|insert|type|write|add|give|tell us|tell readers|list|state|include|indicate|provide|use|avoid|say|summari[sz]e|describe|explain)\b|`+
		`(?:your |the |author(?:['’]s)? )?(?:full )?names?(?:,| and|;) (?:your )?(?:job title|role|position|organi[sz]ation)|e\.?g\.?\b|for example|(?:as|how|what|which|who|where|in) [^.]{0,40}?\b(?:you|your|they|the (?:authors?|writers?|readers?|blog|post|text|title|name|{work}))\b[^.]{0,40}\b(?:should|would|will|wish|want|is|are|does|call|words?)\b|(?:what|which|who|where|how) (?:should|would|will|is|are|does|do) (?:you|your|the (?:author|writer|blog|post|{work}))\b|as it (?:should|will|is to)\b|in [^.]{0,20}\bwords?\b|`+
		`\d{1,3} ?(?:[-–]|to)? ?\d{0,3} (?:words|characters)\b)`)
