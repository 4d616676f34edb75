package intake

import (
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// quoted says whether the letter that is quoted below an answer says something.
func (e *email) quoted(p *phrase.Phrase) bool {
	for _, t := range e.m.Texts {
		for _, o := range t.Earlier {
			if p.MatchString(wording.Fold(o.Own)) {
				return true
			}
		}
	}
	return false
}

var asksForField = phrase.MustCompile(`(?i)\b(?:no|without an?|lacks an?|missing|send (?:us )?(?:a|one|the)) (?:\w+ ){0,2}(?:description|sub-?title|` +
	`title|theme)\b|\b(?:description|sub-?title|title|theme) (?:is|was|are) (?:missing|unknown|not)\b|` +
	`\bdescription has \d+ characters\b`)

// applauds begins an answer that is thanks to an acceptance, and a yes to an offer: "Great, cheers."
var applauds = phrase.MustCompile(`(?i)^(?:great|good|fine|perfect|lovely|brilliant|excellent|wonderful|super|all good)\b`)

// offersShorter is what our letter says when it offers a shorter description.
var offersShorter = phrase.MustCompile(`(?i)\bshorter (?:one|description|version|sub-?title)\b|\breply [“"']?yes\b`)

// ourAcceptance is the subject of an answer to a letter that asked for nothing.
var ourAcceptance = phrase.MustCompile(`(?i)\baccepted\b`)

// subjectNamesField is a subject that says what the email gives: "Description for SS20-7".
var subjectNamesField = phrase.MustCompile(`(?i)^(?:(?:re|fwd?|aw|sv|the|my|our|missing|new|corrected|that|your|as requested|requested|here is|here['’]s)` +
	`\b:?\s*)*(?:description|sub-?title|standfirst|title|theme)s?\b`)
