package speech

import (
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// Several wordings that are left to the desk to choose from.

// oneOfOptions begins a line of several from which the desk is to choose.
var oneOfOptions = phrase.Like("Option 1: A museum learns to count.",
	`(?i)^\W*(?:option|version|suggestion|alternative|choice) (?:\d|[a-c]|one|two|three)\b`)

// Options says whether the paragraphs of a reply leave the choice between several wordings: as numbered options, where a line says that
// there are several, or with an "or" between them.
func Options(paragraphs []string) bool {
	numbered, values, offered := 0, 0, false
	for _, p := range paragraphs {
		switch {
		case oneOfOptions.MatchString(p):
			numbered++
		case bothInLine.MatchString(p), orBetween.MatchString(p), len(wording.Quoted.FindAllString(p, 2)) == 2 && (Undecided(p) || leftToDesk.MatchString(p)):
			numbered += 2
		case severalOffered.MatchString(p):
			offered = true
		case wording.Count(Value(p)) >= 3:
			values += len(wording.Sentences(Value(p)))
		}
	}
	return numbered >= 2 || offered && values >= 2
}

// bothInLine is a list of two that a mail program has made one paragraph of.
var bothInLine = phrase.Like("a) A museum counts its stairs. b) A cellar of lights.", `^\(?(?:a[.)] .+ \(?b|1[.)] .+ \(?2)[.)] \S`)

// orBetween stands between two wordings.
var orBetween = phrase.Like("How about “A museum counts its stairs” or “A cellar of lights”?",
	`[“"][^“”"]{3,160}[”"],? (?:or|alternatively)(?:,? (?:perhaps|maybe|even|else|possibly|just))?:? [“"][^“”"]{3,160}[”"]`)

// leftToDesk leaves it to the desk which of two it takes.
var leftToDesk = phrase.Like("“A museum counts its stairs” and “A cellar of lights” – you choose!", `(?i)\b(?:you (?:can |may )?(?:choose|decide|pick)|up to you|(?:choose|pick|use|take) whichever|whichever (?:you|suits|fits|works)|(?:happy|fine|ok|okay|easy) with (?:either|both))\b`)

// severalOffered says that there are several wordings, or parts two of them.
var severalOffered = phrase.OneOf(`(?i)`, []phrase.Way{
	{"Here are two options", `\b(?:two|three|a (?:couple|few)|some|several|both|2|3)(?: \w+){0,2}? (?:options|suggestions|alternatives|versions|ideas|possibilities|choices|descriptions|titles|attempts|candidates)\b`},
	{"Pick whichever", `\b(?:pick|choose|take|use) (?:one|whichever|either|your (?:favourite|pick))\b`},
	{"Either of these would do", `\beither (?:one|of (?:these|them|the two))\b`},
	{"Some more for you to choose from", `\b(?:two|three|a (?:couple|few)|some|several)\b[^.?!]{0,20}\b(?:to (?:choose|pick|select)|(?:you (?:can|could|may) )(?:choose|pick)) (?:from|between)\b`},
	{"Whichever you like", `\bwhichever (?:you|one|of)\b`},
	{"Your pick", `\byour (?:pick|choice|call)\b`},
	{"Or, if you like it shorter", `^(?:or|alternatively)(?:,? (?:perhaps|maybe|even|else|if you (?:prefer|like)(?: it)?(?: shorter| longer)?|this))?\W*$`},
}, ``)
