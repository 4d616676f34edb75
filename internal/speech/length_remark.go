package speech

import (
	"strings"

	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// What a contributor says of the length of a wording is no part of it: "… – that's under 150 characters, I counted :)"

const (
	lengthLead = `(?:(?:(?:and|so|but) )?(?:that|this|it|which)(?:['’]s| is| should be| should come in| comes (?:in|out)| makes(?: it)?| must be| will be) |i (?:make|count|counted|reckon)(?: (?:it|that))?(?: (?:is|at|to be|as))? |should be |hopefully |now )?`
	lengthMods = `(?:(?:well|just|only|exactly|about|around|nicely|comfortably|all|safely|still|now|at|roughly|approximately) )*`
	ofLength   = `(?:(?:(?:under|below|within|inside|less than) )?\d{2,3} ?(?:characters?|chars?)|(?:under|below|within|inside) (?:the |your )?(?:(?:character|word|150[- ]character) )?limit|(?:under|below|within) (?:the )?150)`
	lengthEnd  = `(?:,? (?:(?:so )?(?:i|we) (?:hope|think|counted|believe|checked|make it)|(?:including|incl\.?|with|counting) (?:the )?spaces|by my count|phew|in all|in total|so (?:all|we['’]re) (?:good|fine)|if i(?:['’]ve| have)? counted (?:right|correctly)))*[\s.!:;)D(-]*`
	lengthSaid = lengthLead + lengthMods + ofLength + lengthEnd
)

var (
	// lengthBehind stands behind a wording in its sentence.
	lengthBehind = phrase.OneOf(`(?i)`, []phrase.Way{
		{"We closed the form – that's under 150 characters, I counted :)", `\s+[–—-]+\s+` + lengthSaid},
		{"We closed the form (well within the limit)", `\s*\(` + lengthSaid + `\)[.!]?`},
		{"We closed the form, which is 63 characters.", `,\s+which (?:is|makes|comes to|should be) ` + lengthMods + ofLength + lengthEnd},
	}, `$`)
	// lengthAlone is a sentence of its own.
	lengthAlone = phrase.Like("That should be under the limit.", `(?i)^\(?`+lengthSaid+`\)?$`)
)

// withoutLengthRemark takes off a wording what stands behind it of its length. No wording is only that.
func withoutLengthRemark(text string) string {
	all := wording.Sentences(text)
	if last := len(all) - 1; last > 0 && lengthAlone.MatchString(all[last]) {
		text = strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(text), all[last]))
	}
	if left := lengthBehind.ReplaceAllString(text, ""); wording.Count(left) > 2 {
		return left
	}
	return text
}
