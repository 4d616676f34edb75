package authorship

import (
	"copydesk/internal/document"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/thread"
	"copydesk/internal/wording"
)

// tweets is a sentence that gives a Twitter name: "I also tweet as @registrar".
var tweets = phrase.MustCompile(`(?i)\btweets? (?:\w+ ){0,3}(?:as|at|from|under)\b|\btweet(?:s|er|ing)?,? [^.?!@]{0,40}\bas @|\btwitter\b|` +
	`\bhandle\b|\btag(?:ging)? (?:(?:him|her|them|me|us|the author) )?(?:as |at |on |with |using )?@|` +
	`\b(?:is|am) (?:also )?on @`)

// handleSaid returns the Twitter name that a sentence of a note gives.
func handleSaid(src thread.Note) string {
	for _, s := range wording.Sentences(document.Text(src.Blocks)) {
		if tweets.MatchString(s) {
			if t := person.TwitterIn(s); t != "" {
				return t
			}
		}
	}
	return ""
}
