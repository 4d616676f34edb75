package speech

import (
	"strings"

	"copydesk/internal/phrase"
)

// Decided returns the words of a choice without those that only say that it is one: "3" for "Let's say 3 then."
func Decided(text string) string {
	return settling.ReplaceAllString(settled.ReplaceAllString(strings.TrimRight(text, ".! "), ""), "")
}

var settling = phrase.Like("I would say 3", `(?i)^(?:(?:i|we)(?:['’]d| would) (?:say|go (?:for|with)|choose|pick)|i think|let['’]s (?:say|go (?:for|with))|probably|make (?:it|that))\s+`)

var settled = phrase.Like("Let's say 3 then", `(?i),?\s+(?:then|i (?:think|guess|suppose)|after all|it is)$`)

// BeforeReason returns the choice that a sentence gives a reason for: "3" for "I'd say 3, because it is really about who rides.";
// "" where it gives none.
func BeforeReason(text string) string { return firstGroup(withReason, text) }

var withReason = phrase.Like("I'd say 3, because it is really about who rides.",
	`(?i)^(?:(?:i|we)(?:['’]d| would) say |i think |probably |definitely |it['’]s |it is |let['’]s say )?(.{1,30}?)(?:,| [–—-])? `+
		`(?:because|since|as (?:it|this|that|most|we)|given|(?:though |but )?(?:i|we) (?:thought|meant to|had (?:put|said|meant|thought)|should have|must have|forgot|did (?:say|put|write)))\b`)

// Conclusion returns the choice that a sentence names behind what speaks for it: "the third I suppose" for "Ours is about how people
// fare, so the third I suppose."; "" where it names none.
func Conclusion(text string) string { return firstGroup(concluding, text) }

var concluding = phrase.Like("Ours is about how people fare, so the third I suppose.",
	`(?i)^[^.?!]*(?:,|\b) (?:so|hence|therefore|which (?:makes|means) (?:it|that|this)) `+
		`(?:i(?:['’]d| would| will|['’]ll)? (?:say|go (?:for|with)|choose|pick|think|suppose) |it(?:['’]s| is| must be| should be) )?`+
		`([^,.?!]{1,50}?)[.!]?$`)

// Undecided says whether a text says of its writer that nothing has been chosen yet.
func Undecided(text string) bool { return undecided.MatchString(text) }

// WithoutDoubts leaves out of a text the sentences of somebody who has not chosen yet, and what one of them takes back.
func WithoutDoubts(text string) string {
	for _, before := range changedMind.FindAllString(text, 20) {
		head, behind, _ := strings.Cut(text, before)
		if takesPlace.MatchString(behind) {
			head += "As for the theme,"
		}
		text = head + behind
	}
	for _, doubt := range undecided.FindAllString(text, 20) {
		if choice := decides.FindString(doubt); (choice == "" || leavesIt.MatchString(choice)) && !leftToDesk.MatchString(doubt) {
			text = strings.Replace(text, doubt, "", 1)
		}
	}
	return text
}

var (
	// decides is how a sentence of somebody who could not choose goes on to a choice.
	decides = phrase.Like("I was torn between themes 2 and 3 but let's go with 3.",
		`(?i)\b(?:but|so|and|yet|then|in the end|eventually|finally)\b[^.?!\n]{0,25}\b(?:say|go(?:ne|ing)? (?:with|for)|went (?:with|for)|chose|chosen|picked|`+
			`settled|plump(?:ed|ing)?|opt(?:ed|ing)?|decided (?:on|for)|ended up|landed|leaning)\b|`+
			`\b(?:i|we)['’](?:d|ll)(?: probably| rather)? (?:say|go (?:with|for)|choose|pick|plump for|opt for)\b`)
	leavesIt = phrase.Like("so you say", `(?i)\b(?:you|will|would|could|can|have(?:n['’]t| not)|not|never)\b`)
)

var (
	undecided = phrase.Like("I hesitate between themes 1 and 3.", `(?i)[^.?!\n]*\b(?:(?:hesitat|dither|waver)\w*|torn|undecided|toss-?up|`+
		`(?:can['’]?t|cannot|could not|couldn['’]t|not|un)\s?(?:\w+ )?(?:decided?|choose|sure|certain|make up my mind))`+
		`\b[^.?!\n]{0,30}\b(?:between|whether|if)\b[^.?!\n]*`)
	takesPlace = phrase.Like(" it is really about COVID-19",
		`(?i)^ (?:it|this|ours|mine)(?:['’]s| is)\b|^ [^.?!;\n]{3,40} (?:fits|suits|works|is|seems|would be)(?: it| us| ours?)?(?: (?:much|far|even|a))? (?:better|best)\b`)
	changedMind = phrase.Like("originally we had it down for theme 3, but that is the lighting",
		`(?i)\b(?:originally|initially|at first|(?:i|we) (?:first|had|were going to|was going to)\b)`+
			`[^.?!;\n]{0,80}\btheme\b[^.?!;\n]{0,40}?\bbut\b`)
)

func firstGroup(p *phrase.Phrase, text string) string {
	if m := p.FindStringSubmatch(text); m != nil {
		return m[1]
	}
	return ""
}
