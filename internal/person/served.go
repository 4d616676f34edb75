package person

import "copydesk/internal/phrase"

// withPostOfServed leaves the post of the one for whom somebody works where it belongs: it is no organisation.
func (p *Person) withPostOfServed() {
	if LooksLikeRole(p.Organisation) && serves.MatchString(p.Role) {
		p.Role, p.Organisation = p.Role+", "+p.Organisation, ""
	}
}

var serves = phrase.Like("PA to Dr Sue Ferris", `(?i)^(?:(?:executive|personal|private|team|senior) )*(?:assistant|secretary|PA|EA|(?:business|office|diary) manager|chief of staff) (?:to|for) `)
