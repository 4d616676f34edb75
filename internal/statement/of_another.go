package statement

import (
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// A note may give the title of another thing than its blog, or one that is not wanted: "I also write a column called “Small print”", "I
// dropped the title “Bins”". What stands before the name of a title tells.

// ofOther says whether what stands before a title, with the words that name one, says that the title is another's.
func ofOther(lead, name string) bool {
	named := inLastClause(lead + name)
	return anothersTitle.MatchString(named) || otherWork.MatchString(inLastClause(lead)) && !ownWork.MatchString(named)
}

// inLastClause returns the last clause of a text.
func inLastClause(text string) string { return lastClause.ReplaceAllString(wording.Fold(text), "") }

// readElsewhere says whether what stands before a title tells of a blog that its writer met elsewhere: "I was inspired by Priya's blog,".
func readElsewhere(lead string) bool {
	lead = inLastClause(lead)
	return ofOthers.MatchString(lead) && !handsOver.MatchString(lead)
}

// namesThing says whether what stands before "called" or "titled" ends with a thing that is no blog, where nothing is handed over: "We run a
// course".
func namesThing(lead string) bool {
	lead = inLastClause(lead)
	m := thingNamed.FindStringSubmatch(lead)
	return m != nil && !endsInIs.MatchString(m[1]) && !speech.BlogWord.MatchString(m[1]) && !handsOver.MatchString(lead) && !ofTheBlog.MatchString(m[1])
}

var (
	// lastClause is all that stands before the last clause of a text.
	lastClause = phrase.MustCompile(`^.*(?:[.?!;:]["”’')]?\s|,? (?:and|but) (?:so |also )?(?:i|we|it|this|my|our|the)\b)`)
	// anothersTitle stands before a title that its writer will not have, that another blog is to have, or that others gave.
	anothersTitle = phrase.OneOf(`(?i)\b`, []phrase.Way{
		{"My previous title,", `(?:previous|earlier|former|last|old) (?:title|headline|heading)[,:]?`},
		{"In the end I dropped the title", `(?:dropp|scrapp|abandon|reject|discard|ditch|binn)\w* (?:the|my|our)(?: \w+)?(?: (?:title|headline|heading))?[,:]?`},
		{"Please run it, but not under the headline", `not (?:under|with|by|as|to use|to run)(?: the)?(?: (?:title|headline|heading))?[,:]?`},
		{"I have a second one in mind,", `(?:in mind|in the (?:works|pipeline)|in (?:progress|preparation)|up (?:my|our) sleeves?|half[- ]written|another (?:blog|{work}|piece|post|one) (?:planned|coming))\b[^.?!]{0,20}`},
		{"My colleague is writing one", `(?:colleagues?|friends?|boss|manager|director|partner|team)\b[^.?!]{0,40}\b(?:is|are) (?:also |now |currently )?(?:writing|preparing|planning|working on|drafting)(?: \w+){0,2}\b[^.?!]{0,20}`},
		{"The newsletter ran it under the headline", `(?:newsletter|paper|press|magazine|newspaper|editors?|journal|intranet) (?:ran|printed|published|used|put|carried|called)\b[^.?!]{0,40}`},
		{"I also write a column", `(?:i|we) (?:also|regularly|sometimes|usually|often|occasionally) (?:write|edit|run|have|publish|host)\b[^.?!]{0,40}`},
	}, `$`)
	// thingNamed is what stands before "called".
	thingNamed = phrase.Like("We run a course", `(?i)\b(?:an?|another|the|my|our|his|her|their) ((?:[\p{L}\d'’-]+ ){0,3}[\p{L}\d'’-]+)(?: (?:that|which) (?:i|we)(?:['’]ve| have))?,?$`)
	// endsInIs says of something what it is called, and may be the blog: "The second is called".
	endsInIs = phrase.Like("second is", `(?i)\b(?:is|are|be)$`)
	// onlyNames are the words that give a thing its name, behind it.
	onlyNames = phrase.Like("called", `(?i)^(?:called|entitled|titled|headed)\b`)
	// ofOthers is what somebody else wrote, and its reader met: "I was inspired by Priya's blog,".
	ofOthers = phrase.Like("I was inspired by Priya's blog,", `(?i)\b(?:inspired by|read(?:ing)?|lov(?:ed|ing)|enjoy(?:ed|ing)|lik(?:ed|e)|saw|seen|mentioned|in (?:response|reply|answer) to|respon(?:ds|ding) to|follow(?:s|ing)? (?:on |up )?from|`+
		`builds? on|came across|heard|published|posted|remember)\b[^.?!]{0,40}\b(?:blogs?|{works}|post)\b[^.?!]{0,20}$`)
	// handsOver speaks of what is sent.
	handsOver = phrase.Like("Attached is a read", `(?i)\b(?:attached|attach|attaching|enclosed?|enclosing|pasted?|below|underneath|above|find|here|send|sending|submit(?:ting)?|offer(?:ing)?|enter|entering|written|it|this|mine|ours)\b`)
	// ofTheBlog are other words for a blog, or for what it comes in.
	ofTheBlog = phrase.Like("the document", `(?i)\b(?:titles?|headlines?|things?|one|documents?|files?|words|thoughts|musings|reflections|effort|version|essay|read|story|note|lines|item|paragraphs?)\b`)
)

// otherWork is what may have a title beside the blog, at the end of what stands before "titled": "our report, titled “Six
// hundred calls”", and what a title may be of beside it: "my job title is".
var otherWork = phrase.MustCompile(`(?i)\b(?:photographs?|photos?|pictures?|images?|poster|leaflet|reports?|papers?|books?|study|survey|programme|` +
	`project|podcast|events?|webinar|talks?|lectures?|seminar|workshop|speech|exhibition|song|poem|conference|film|video|strategy|initiative|scheme|tool|app|product|service|` +
	`platform|company|charity|team|pilot|system|campaign|series|newsletter|research|whitepaper|case study|job|full|` +
	`whose)\b[^.?!]{0,25}$`)

// ownWork ends with the blog, whatever else was spoken of before: "for the campaign week – the piece is".
var ownWork = phrase.Like("for the campaign week – the piece is called ", `(?i)\b(?:the|my|our|this) (?:blog(?: ?post)?|{work}|post|contribution)\b[^.?!,;:–—]{0,20}$`)
