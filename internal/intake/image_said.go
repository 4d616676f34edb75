package intake

import (
	"strings"

	"copydesk/internal/phrase"
	"copydesk/internal/submission"
)

// leastNamed is how many letters the name of a picture has at least that a note may call it by.
const leastNamed = 4

// roleSaid says what a picture is for by what a note says of it beside its name: "IMG_8842.jpg is my headshot and Picture1.png is the
// graph for paragraph four".
func roleSaid(name, about string) submission.ImageRole {
	base := extensionOf.ReplaceAllString(name, "")
	at := strings.Index(about, base)
	if at < 0 || len(base) < leastNamed || !strings.ContainsAny(base, "_0123456789") && !strings.Contains(about, name) {
		return submission.Other
	}
	behind := strings.TrimPrefix(about[at+len(base):], strings.TrimPrefix(name, base))
	if joint := endOfSaying.FindStringIndex(behind); joint != nil {
		behind = behind[:joint[0]]
	}
	if !saysWhat.MatchString(behind) {
		return submission.Other
	}
	switch {
	case logoName.MatchString(behind):
		return submission.Logo
	case drawn.MatchString(behind):
		return submission.Figure
	case speaksOfShot.MatchString(behind):
		return submission.Headshot
	}
	return submission.Other
}

var (
	endOfSaying = phrase.Like(" and Picture1.png", `[,;]|[.!?](?:\s|$)|\s(?:and|while|but)\s|\n`)
	saysWhat    = phrase.Like(" is my headshot", `(?i)^["”’')]*\s*(?:is|shows|[=:–—-]|\()`)
	drawn       = phrase.Like("the graph for paragraph four", `(?i)\b(?:figures?|charts?|graphs?|graphics?|diagrams?|infographics?|tables?|maps?|illustrations?|screenshots?)\b`)
)
