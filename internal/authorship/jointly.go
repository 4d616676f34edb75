package authorship

import (
	"strings"

	"copydesk/internal/biography"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
)

// jointly returns the names of all the authors where a sentence names several, and what stands behind the last: "a joint blog by Samira
// Qadri and Luke Penhale of Statecraft", "by Samira Qadri (Programme Director), Tom Reed (Nurse) and Luke Penhale (Chief Architect)".
func (n named) jointly() (names []string, behind string) {
	names, behind = []string{person.CleanName(n.name)}, n.behind
	roles, bare := false, false // whether one has a role between commas; whether the last had none, behind one that has
	for len(names) < mostAuthors {
		m := nextAuthor(behind)
		if m == nil || bare && m[1] == "" { // "by Sue Ferris, Chief Executive, Corvane Lowe, and Tom Reed …": a house
			return nil, ""
		}
		first := len(names) == 1
		names, behind, roles = append(names, person.CleanName(m[3])), behind[len(m[0]):], roles || m[1] != ""
		if bare = m[1] != ""; strings.ContainsAny(m[2], "a&") { // the last stands behind an "and"
			if (roles || first && strings.Contains(m[2], ",")) && (!endsList.MatchString(behind) || doesMore.MatchString(behind)) { // "by Sue Ferris, and Tom Reed took the picture"
				return nil, ""
			}
			return names, behind
		}
	}
	return nil, ""
}

// mostAuthors is how many people one sentence names at most who wrote a blog together.
const mostAuthors = 4

// nextAuthor returns the role between commas behind one author, what joins the next to it, and the name of that one; nil where none follows.
func nextAuthor(behind string) []string {
	for _, re := range []*phrase.Phrase{another, behindRole} {
		m := re.FindStringSubmatch(behind)
		if m != nil && (m[1] == "" || person.LooksLikeRole(m[1])) && person.LooksLikeName(person.CleanName(m[3])) && !person.OrganisationWords.MatchString(m[3]) {
			return m
		}
	}
	return nil
}

var (
	// another is the next author behind one, or behind that one's role in brackets.
	another = phrase.MustCompile(`^(?:\s+\([^()]{3,70}\))?()(,\s+(?:and\s+|&\s+)?|\s+(?:and|&)\s+)` + biography.NamePattern)
	// behindRole is the next behind the role of one between commas.
	behindRole = phrase.MustCompile(`^(,\s[^,.;()]{3,60})(,\s+(?:and\s+|&\s+)?)` + biography.NamePattern)
	// endsList stands behind the last of them, where the sentence says nothing of that one alone.
	endsList = phrase.Like(", Nurse, both at Fenside Housing", `^(?:\s+\([^()]{3,70}\)|,\s[^,.;:()!?]{3,60})?(?:,?\s+(?:at|of|from|both|all|who (?:both|all))\b|\s*[.;:!?(–—\n]|\s*$)`)
	// doesMore says of the last what the others do not do.
	doesMore = phrase.Like(" at our agency will answer questions", `^[^.;:!?\n]{0,120}\b(?:will|can|would|could|may|might|has|took|edited|checked|approved|proofread|helped)\b`)
	// togetherAt says of all of them where they work, behind the role of the last.
	togetherAt = phrase.Like(" (Head of Repairs), both at Fenside Housing", `^(?:\s+\([^()]{3,70}\)|,\s[^,.;()]{3,60})?,?\s+(?:who (?:both |all )?works?|(?:both|all)(?: three| four)?(?: of us| of them)?(?: work(?:ing)?)?)\s+(?:at|of|from|for)\s+`)
)

// weWrote says how many wrote a text in a sentence that goes on to the names of more than one.
var weWrote = phrase.Like("Two of us wrote this: Ann Lee and Bo Ray", `(?i:\b(?:two|three|four|both) of us(?: (?:at|from|in) [^.,:;?!]{2,40}?)? (?:have |jointly )?(?:wrote|written|co-?wrote|worked on) (?:it|this|(?:this|the) (?:blog|{work}|post))\b)[^.:;?!“”"]{0,60}:\s(`+
	biography.NamePattern+`(?:\s+\([^()]{3,70}\))?(?:,| and| &)\s)`)
