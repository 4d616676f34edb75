package call

import (
	"slices"
	"strings"
)

// Forms hand out values to be replaced: "[choose theme]", "Click or tap here to enter text.", "(1-5)", "N/A".
// One that was left as it is is no theme and no wrong theme either.
var (
	formVerbs = set(`choose select pick insert enter click tap specify state tick delete type fill indicate eg example
		optional which`)
	formWords = set(`here text list below above drop down dropdown menu item one option options appropriate applicable
		relevant box more than shown tbc tbd tba n none nil na unknown blank unsure sure not know don't yet decided confirm
		confirmed undecided us them these those name names x g e or if
		see document doc attached attachment file email mail per`)
)

// isPlaceholder says whether the value is what a form had there, or says that there is no value.
func (r *reading) isPlaceholder(mentions []mention) bool {
	verb := r.has(formVerbs)
	if strings.HasPrefix(strings.ToLower(strings.TrimLeft(r.text, " ([{<")), "e.g") {
		return true
	}
	if verb && (r.startsWithVerb() || r.inBrackets()) && !slices.ContainsFunc(mentions, mention.sure) {
		return true
	}
	return len(mentions) == 0 && r.saysNothing()
}

// startsWithVerb says whether an instruction leads the value: "Please select a theme".
func (r *reading) startsWithVerb() bool {
	for at := range r.tokens {
		if r.tokens[at].kind == word && r.tokens[at].text != "please" {
			return formVerbs[r.tokens[at].text]
		}
	}
	return false
}

func (r *reading) inBrackets() bool {
	s := strings.TrimSpace(r.text)
	return s != "" && strings.ContainsAny(s[:1], "[<{(") && strings.ContainsAny(s[len(s)-1:], "]>})")
}

// saysNothing says whether every word is a form's or a filler, and no number stands there.
func (r *reading) saysNothing() bool {
	for _, t := range r.tokens {
		known := formWords[t.text] || formVerbs[t.text] || fillers[t.text] || littleWords[t.text]
		rangeOfAll := t.kind == digits && (t.number == 1 || t.number == len(r.call.Themes)) && len(r.tokens) > 2
		if t.kind <= digits && !known && !rangeOfAll {
			return false
		}
	}
	return !r.has(everyWords) && !r.has(anyWords)
}

// listsAllThemes says whether the value is the list of all the themes by their names, as the call has it.
func (r *reading) listsAllThemes() bool {
	var named []int
	for _, n := range r.namings {
		if n.origin == fullName {
			named = union(named, n.themes)
		}
	}
	return len(r.call.Themes) > 2 && len(named) == len(r.call.Themes)
}
