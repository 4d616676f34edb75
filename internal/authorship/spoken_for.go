package authorship

import (
	"copydesk/internal/finding"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/thread"
	"copydesk/internal/wording"
)

// spokenFor reads the author out of a note by somebody who sends a blog for one who is named there and called “she” or “he”: "One of our
// congregation, Sue Ferris, works nights. She has asked me to submit this on her behalf."
func spokenFor(text string, src thread.Note) finding.Author {
	if selfWrote.MatchString(text) {
		return finding.Author{}
	}
	all := wording.Sentences(text)
	for i, s := range all {
		if !forThem.MatchString(s) {
			continue
		}
		if name := onlyNamed(all[max(0, i-reachOfPronoun):i+1], src); name != "" {
			var a finding.Author
			a.Offer(person.Person{Name: name}, src.Where, finding.ByProse)
			return a
		}
	}
	return finding.Author{}
}

// reachOfPronoun is how many sentences before a “she” the name may stand.
const reachOfPronoun = 3

// forThem is said of the blog that is sent: whose photographs or greetings come “on his behalf” wrote nothing.
var forThem = phrase.Like("She has asked me to submit it on her behalf.",
	`(?i)\b(?:she|he)(?: has|['’]s)? asked (?:me|us) to (?:send|submit|forward|pass|share|offer|enter) `+theBlog+
		`|\b(?:send|sending|submit|submitting|forward|forwarding|enter|entering|pass|passing) `+theBlog+`(?: (?:on|in|up|over|along))?(?: to you)? on (?:her|his) behalf\b`+
		`|\bI(?:['’]ve| have)? (?:just )?(?:transcribed|copied out|typed(?: (?:it|this|them))? (?:up|out))\b`+
		`|\b(?:send|sending|submit|submitting|typed|typing|entering|forwarding)(?: `+theBlog+`)?(?: (?:up|in|on|out))? (?:for|to you for) (?:her|him)\b`)

// theBlog is what a note that hands a blog over calls it.
const theBlog = `(?:it|this|(?:the|her|his|my|our|this) (?:blog|{work}|post|entry|contribution|submission))\b`

// onlyNamed returns the one person whom some sentences name, beside the sender; "" where there is none or more than one.
func onlyNamed(sentences []string, src thread.Note) string {
	found := ""
	for _, s := range sentences {
		for _, m := range anyName.FindAllStringSubmatch(s, 4) {
			name := person.CleanName(m[1])
			if !person.LooksLikeName(name) || person.OrganisationWords.MatchString(name) || src.NamesDesk(name) || person.SameName(name, src.From.Name) {
				continue
			}
			if found != "" && !person.SameName(found, name) {
				return ""
			}
			found = name
		}
	}
	return found
}
