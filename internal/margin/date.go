package margin

import "copydesk/internal/phrase"

// How people write a month and a day, for a phrase to be made of.
const (
	months = `(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`
	date   = `(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?,? )?(?:\d{1,2}(?:st|nd|rd|th)? ` + months + `(?:,? \d{4})?|` +
		months + ` \d{1,2}(?:st|nd|rd|th)?,? \d{4}|` + months + ` \d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})`
)

// dated begins a line with the day on which a text came out: "Posted on 28 August 2020 by Sue Ferris", "28 Aug 2020 – Sue Ferris".
var dated = phrase.Like("Posted on 28 August 2020 by Sue Ferris",
	`(?i)^(?:(?:(?:first|last) )?(?:posted|published|updated|written|created|added|uploaded|saved|modified|edited|revised|printed)(?: online)?(?: on)?:?\s*)?`+date+
		`(?:(?:,| at)? \d{1,2}[:.]\d\d(?: ?[ap]m)?)?(?:$|\s*[|•·–—,]\s*|\s+-\s+|\s+(by\s))`)

// WithoutDate cuts the day off the start of a line on which the text came out.
func WithoutDate(text string) string {
	if at := dated.FindStringSubmatchIndex(text); at != nil && at[2] >= 0 {
		return text[at[2]:]
	} else if at != nil {
		return text[at[1]:]
	}
	return text
}
