package speech

import "copydesk/internal/phrase"

// BlogWord is what people call a blog.
var BlogWord = phrase.MustCompile(`(?i)\b(?:blogs?|blog ?posts?|{works}|post|contributions?|submissions?|entry|op-?ed|thought piece|copy|` +
	`draft|text|write-?up|think-?piece|blog-?beitrag|beitrag|artikel|artículo|bijdrage)\b`)

// ofItself is a sentence in which a blog speaks of itself.
var ofItself = phrase.MustCompile(`(?i)\b(?:in this (?:blog|{work}|post)|this (?:blog|{work}|post)` +
	` (?:will|looks|explores|argues|considers|sets|is about|examines|describes|asks|makes))\b`)

// AsksOrOffers marks an email that asks or offers: a question, a pitch, a reservation.
var AsksOrOffers = phrase.MustCompile(`(?i)\bwould (?:you|this|it|that|there) be\b|\bof (?:any )?interest\b|` +
	`\bare you (?:still )?(?:accepting|taking|looking|open)\b|` +
	`\bis there (?:still |any )?(?:time|space|room|chance|scope|a)\b|\b(?:like|love|keen|happy|hoping|hope|want|wish|` +
	`intend|plan|planning|interested) (?:to|in) (?:contribut|writ|tak(?:e|ing) part|submit|pitch|offer|` +
	`put(?:ting)? forward|propos|reserv|do|being involved|be involved|participat)\w*|\breserv(?:e|ing|ation)\b|` +
	`\bpencil\b|\bworking title\b|\bidea (?:for|is|would)\b|\bpitch\b|\bproposal\b|\bexpression of interest\b|` +
	`\b(?:put|count|sign) (?:me|us) (?:down|in|up)\b|\bextension\b|\bquestions?\b|\bquer(?:y|ies)\b|\bwondering\b|` +
	`\b(?:could|can|would) (?:you|i|we)\b|\bhow (?:long|many|do|should|can)\b|\bwhat (?:is|are|should|would)\b|` +
	`\bwho (?:should|do|is)\b|\bwhen (?:is|are|will|do)\b|\bif (?:so|you)\b`)
