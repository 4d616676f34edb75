package intake

import (
	"slices"

	"copydesk/internal/phrase"
	"copydesk/internal/pointing"
	"copydesk/internal/purpose"
)

// Withdrawn returns the submissions at which the sentences point that ask for a blog to be withdrawn. Which is the last is not sure.
func (r Reading) Withdrawn(submissions []pointing.Submission) []int {
	if r.email == nil {
		return nil
	}
	of := pointing.OfSubmissions(submissions)
	var found []int
	for _, s := range r.email.says.Withdraws {
		for _, m := range of.Mentions(s) {
			if !lastOne.MatchString(s[m.From:m.To]) {
				found = append(found, m.Of)
			}
		}
	}
	slices.Sort(found)
	return slices.Compact(found)
}

var lastOne = phrase.Like("the last one", `(?i)\blast\b`)

// WithdrawsQuoted returns what the sentences that ask for a withdrawal name in quotation marks: it must be a title.
func (r Reading) WithdrawsQuoted() (quoted []string) {
	if r.email == nil {
		return nil
	}
	for _, s := range r.email.says.Withdraws {
		if q := purpose.QuotedObject(s); q != "" {
			quoted = append(quoted, q)
		}
	}
	return quoted
}
