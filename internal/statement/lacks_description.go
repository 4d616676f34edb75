package statement

import (
	"slices"

	"copydesk/internal/document"
	"copydesk/internal/labels"
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// LacksDescription says whether a note says that there is no description, or leaves it to the desk.
func LacksDescription(note []document.Block) bool {
	return slices.ContainsFunc(wording.Sentences(wording.Fold(document.Text(note))), func(s string) bool {
		return lacksDescription.MatchString(s) && !keepsDescription.MatchString(s) && (!ofSomething.MatchString(s) || ofThisBlog.MatchString(s))
	})
}

// lacksDescription is such a sentence. Who was not sure of it, or struggled, may have written one all the same.
var lacksDescription = phrase.OneOf(`(?i)`, []phrase.Way{
	{"I couldn't think of a sub-title", `\b(?:(?:don['’]t|didn['’]t|do not|did not) have|haven['’]t (?:got|written|done|thought)|(?:i|we)(?: have|['’]ve got) no|(?:couldn['’]t|could not|can['’]t|cannot) (?:think|come up|write|do))\b[^.?!]{0,30}\b(?:` + labels.DescriptionNames + `)\b`},
	{"I wasn't sure about the sub-title bit so have left it out.", `\b(?:not sure|unsure|wasn['’]t sure|struggl(?:ed|ing)|stuck)\b[^.?!]{0,30}\b(?:` + labels.DescriptionNames + `)\b[^.?!]{0,40}\b(?:left|leave|leaving|skipped|none|missing|blank|empty|without)\b`},
	{"Not sure what you mean by a standfirst", `\b(?:not sure|unsure|wasn['’]t sure) what (?:(?:you|is|was|to|a|an|the|this|your|meant|mean|put|write|by|for|as|in) ){1,6}(?:` + labels.DescriptionNames + `)\b`},
	{"Sorry, no description.", `^(?:sorry,? |(?:there(?:['’]s| is)|i have|we have) )?no (?:` + labels.DescriptionNames + `)(?:[^\w ]| ?$| (?:as|because|since|i|we|from|for (?:this|mine|now)|needed|though|but|this time|[–—-])\b)`},
	{"It comes without a summary yet", `\b(?:no|without an?) (?:` + labels.DescriptionNames + `)\b[^.?!]{0,20}\b(?:yet|sorry|afraid|from (?:me|us)|at the moment)\b`},
	{"Strapline to follow", `\b(?:` + labels.DescriptionNames + `)\b[^.?!“"]{0,30}\b(?:(?:to|will) follow|tbc|(?:leave|left) (?:that|this|it) (?:with|to) you|up to you)\b`},
	{"I leave the description to you", `\b(?:leave|left|leaving) (?:the|a|any) (?:` + labels.DescriptionNames + `)\b[^.?!]{0,20} (?:to|with|for) you\b`},
	{"Could you write a short description?", `\b(?:could|can|would|will) you (?:please )?(?:write|do|add|come up with|think of|make up|suggest) (?:a|the|some) (?:\w+ )?(?:` + labels.DescriptionNames + `)\b`},
}, ``)

var (
	// keepsDescription says in such a sentence that there is one, though it might be better.
	keepsDescription = phrase.Like("I couldn't think of a better sub-title than the one below the title.", `(?i)\b(?:better|nicer|shorter|catchier|snappier|other|another|different|second|than|whether|if|change|edit|alter|tweak|improve|shorten|`+
		`hope|works?|fits?|too long|long enough|short enough|a bit long|(?:below|under|beneath) the (?:title|headline)|that is below|first (?:line|sentence|paragraph)|opening|used|put|ever|`+
		`as you(?: will|['’]ll| can)? see|so here|how about|(?:in|of) the end|until|at first|for (?:a long|some) time)\b`)
	// ofSomething is the description of something, and ofThisBlog that of the blog.
	ofSomething = phrase.Like("There is no summary of the figures yet.", `(?i)\b(?:`+labels.DescriptionNames+`) of\b`)
	ofThisBlog  = phrase.Like("I have no summary of the blog yet.", `(?i)\b(?:`+labels.DescriptionNames+`) of (?:it|(?:the|my|our|this) (?:blog|{work}|post|text))\b`)
)
