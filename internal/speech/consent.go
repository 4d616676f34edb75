package speech

import (
	"slices"
	"strings"

	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// Consents says whether the new words of a reply are a plain yes.
func Consents(fresh []string) bool {
	text := noHesitation.ReplaceAllString(noRefusal.ReplaceAllString(strings.Join(fresh, "\n"), ""), "")
	if len(fresh) == 0 || wording.Count(text) > 40 || strings.Contains(text, "?") || refuses.MatchString(text) || putsOff.MatchString(text) ||
		slices.ContainsFunc(fresh, givesWording) {
		return false
	}
	return slices.ContainsFunc(wording.Sentences(strings.Join(fresh, "\n")), func(s string) bool {
		behind := behindCourtesy.FindStringSubmatch(s) // "Thanks, the shorter one is better."
		return consents.MatchString(s) || noRefusal.MatchString(s) ||
			behind != nil && speaksOfOffer.MatchString(behind[1]) && consents.MatchString(behind[1])
	})
}

// speaksOfOffer speaks of the shorter description that our letter offers.
var speaksOfOffer = phrase.Like("the shorter one is better", `(?i)\b(?:shorter|shortened|your|yours|suggest\w*|version|cut)\b`)

// agreesToOffer says whether a paragraph agrees to the wording that our letter offers, if with a condition, and so gives none: "Yes,
// happy with your shorter version, but please say “councils”."
func agreesToOffer(paragraph string) bool {
	return consents.MatchString(wording.Fold(paragraph)) && speaksOfOffer.MatchString(wording.FirstSentence(wording.Fold(paragraph)))
}

// ConsentsBeside says whether a reply that gives other fields begins with a yes: "Yes please, and can you also change the
// theme to 2?"
func ConsentsBeside(fresh []string) bool {
	return len(fresh) > 0 && yesFirst.MatchString(fresh[0]) && !refuses.MatchString(strings.Join(fresh, "\n"))
}

var yesFirst = phrase.Like("Yes please, and can you also change the theme to 2?",
	`(?i)^(?:yes|yep|yeah|ok|okay|sure|agreed|happy with that|that['’]?s fine|fine)(?: please| thanks| thank you)?(?: do| go ahead)?\s*[,.;!–—-]+\s+`+
		`(?:and |also |but )*(?:also|and|can|could|would|please|while|one more)\b`)

// givesWording says whether a paragraph gives a wording of its own, and not a yes to ours: "OK, shorter then: …".
func givesWording(paragraph string) bool {
	for _, s := range append(wording.Sentences(paragraph), paragraph) {
		if rest := withoutLead(s); rest != s && wording.Count(Value(rest)) >= 5 && !consents.MatchString(rest) {
			return true
		}
	}
	if withoutLead(paragraph) != paragraph {
		return false
	}
	return wording.Count(Value(paragraph)) >= 5 &&
		!slices.ContainsFunc(wording.Sentences(paragraph), func(s string) bool { return consents.MatchString(s) || noRefusal.MatchString(s) })
}

var (
	// consents begins a yes to what our letter offers.
	consents = phrase.OneOf(`(?i)^`, []phrase.Way{
		{"Thank you for the suggestion, which I am happy with", `(?:many thanks|thank you|thanks) for (?:the|your) (?:suggestion|shorter \w+|offer|edit)[^.?!]{0,20}\b(?:which|and|that) (?:we|i) (?:are|am)(?: quite| very| more than)? (?:content|happy|fine)\b`},
		{"Yes", `(?:yes|yep|yeah|yup|ok|okay|agreed|absolutely|of course|certainly|sounds good|looks good|go ahead|please do)\b`},
		{"Please use that", `please (?:use|go with|go ahead|take) (?:with )?(?:it|that|this|the|your|yours)\b`},
		{"Use your wording", `use (?:that|it|the|this|your)\b`},
		{"Go with yours", `go (?:with|for) (?:that|it|the|this|yours?)\b`},
		{"We are more than happy with it", `(?:i am |i'm |i’m |we are |we're |we’re |very |quite |more than |all )*(?:happy|fine|ok|okay|content|good) (?:with|to (?:use|go with|accept|take)|for you to)\b`},
		{"That's absolutely fine", `that(?:(?:'s|’s| is)(?: absolutely| really| very| all| quite| just| much| perfectly| totally)* (?:fine|great|good|ok|okay|perfect|lovely|better|right|alright|brilliant|wonderful|super|excellent|ideal|` +
			`spot on|agreed|approved|acceptable|a (?:great|good|lovely|nice|much)|an (?:excellent|improvement))| works| would be| one (?:is|works)|’ll| will| does)\b`},
		{"We accept", `(?:i|we)(?: can| do|'d| would| are happy to| am happy to)? (?:accept|agree|approve|like (?:it|that|yours|your))\b`},
		{"I'm happy", `(?:i['’]m|i am|we are|we're) happy\b`},
		{"Works for us", `(?:it |that |this )?works (?:for|well)\b`},
		{"Let's go with that", `let(?:'s|’s| us) (?:use|go with|take) (?:that|it|the|this|your)\b`},
		{"That wording is good", `(?:that|the|your|this)\b.{0,12}\b(?:shorter|shortened|suggest\w+|version|wording|one|edit|cut)\b.{0,25}\b(?:fine|good|great|ok|okay|works|perfect|lovely|better|well|right)\b`},
		{"Your version, please", `(?:the shorter|the shortened|your (?:version|suggestion|shorter|shortened))\b`},
		{"Thanks, please", `thanks?,? (?:yes|that|please)\b`},
		{"Perfect, thank you", `(?:great|good|fine|perfect|(?:lovely|brilliant|excellent|wonderful|super),? yes|(?:much|even) better|sure|approved|all (?:good|fine|ok|okay|great))(?:\s*[,.!;–—-]|\s+(?:thanks|thank you|by|with|for|to) |\W*$)`},
		{"👍", `\W*(?:👍|👌|✅)`},
	}, ``)
	refuses = phrase.MustCompile(`(?i)\b(?:no|not|don't|don’t|rather|instead|but|however|prefer|except|another|unless|although)\b`)
	// noRefusal is a no that is a yes.
	noRefusal = phrase.MustCompile(`(?i)\b(?:no (?:problem|objections?|worries|need to change|issues?)|why not)\b`)
	// noHesitation is a courtesy with a not: "Please do not hesitate to contact me."
	noHesitation = phrase.MustCompile(`(?i)\b(?:do not|don['’]t) (?:hesitate|worry)\b`)
	// putsOff is said by one who will answer later: "Fine, I will write another one tomorrow".
	putsOff = phrase.MustCompile(`(?i)\b(?:will|'ll|’ll|going to|shall|need to|have to|let me|want to)` +
		`\b.{0,25}\b(?:shorten|write|cut|rewrite|re-write|rework|revise|edit|trim|send|come back|get back|think|check|` +
		`ask|speak|discuss|do (?:it|so|that)|look|change|amend|provide|supply|try)\b`)
)
