package statement

import (
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// A note may give the title of another thing than its blog, or one that is not wanted: "I also write a column called “Small print”", "I
// dropped the title “Bins”". What stands before the name of a title tells.

// ofOther says whether what stands before a title, or before the word for one, says that the title is another's.
func ofOther(lead string) bool {
	lead = lastClause.ReplaceAllString(wording.Fold(lead), "")
	return turnedDown.MatchString(lead) || notYetSent.MatchString(lead) || givenByPress.MatchString(lead) || byHabit.MatchString(lead)
}

// readElsewhere says whether what stands before a title tells of a blog that its writer met elsewhere: "I was inspired by Priya's blog,".
func readElsewhere(lead string) bool {
	lead = lastClause.ReplaceAllString(wording.Fold(lead), "")
	return ofOthers.MatchString(lead) && !handsOver.MatchString(lead)
}

// namesThing says whether what stands before "called" or "titled" ends with a thing that is no blog, where nothing is handed over: "We run a
// course".
func namesThing(lead string) bool {
	lead = lastClause.ReplaceAllString(wording.Fold(lead), "")
	m := thingNamed.FindStringSubmatch(lead)
	return m != nil && !endsInIs.MatchString(m[1]) && !speech.BlogWord.MatchString(m[1]) && !handsOver.MatchString(lead) && !ofTheBlog.MatchString(m[1])
}

var (
	// lastClause is all that stands before the last clause of a text.
	lastClause = phrase.MustCompile(`^.*(?:[.?!;:]["”’')]?\s|,? (?:and|but) (?:so |also )?(?:i|we|it|this|my|our|the)\b)`)
	// turnedDown is a title that its writer had, or will not have, at the end of what stands before it.
	turnedDown = phrase.Like("In the end I dropped the title", `(?i)\b(?:(?:previous|earlier|former|last|old) (?:title|headline|heading)|(?:dropp|scrapp|abandon|reject|discard|ditch|binn)\w* (?:the|my|our)(?: \w+)?(?: (?:title|headline|heading))?|`+
		`not (?:under|with|by|as|to use|to run)(?: the)?(?: (?:title|headline|heading))?)[,:]?$`)
	// notYetSent is a blog that is still to come, or that somebody else writes.
	notYetSent = phrase.Like("I have a second one in mind,", `(?i)\b(?:in mind|in the (?:works|pipeline)|in (?:progress|preparation)|up (?:my|our) sleeves?|half[- ]written|another (?:blog|{work}|piece|post|one) (?:planned|coming)|`+
		`(?:colleagues?|friends?|boss|manager|director|partner|team)\b[^.?!]{0,40}\b(?:is|are) (?:also |now |currently )?(?:writing|preparing|planning|working on|drafting)(?: \w+){0,2})\b[^.?!]{0,20}$`)
	// givenByPress is a title that a newspaper gave.
	givenByPress = phrase.Like("The newsletter ran it under the headline", `(?i)\b(?:newsletter|paper|press|magazine|newspaper|editors?|journal|intranet) (?:ran|printed|published|used|put|carried|called)\b[^.?!]{0,40}$`)
	// byHabit is what somebody writes beside the blog, again and again.
	byHabit = phrase.Like("I also write a column", `(?i)\b(?:i|we) (?:also|regularly|sometimes|usually|often|occasionally) (?:write|edit|run|have|publish|host)\b[^.?!]{0,40}$`)
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
