// Package purpose hears what an email is for, by what its covering note says: it hands a blog over, or will do so later; it hands
// over something else; it asks, offers to write or withdraws; it brings a link to a blog instead of the blog. Each phrase is looked
// for in one sentence at a time, in what the sender wrote and nowhere else.
package purpose

import (
	"slices"
	"strings"

	"copydesk/internal/call"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// proposes marks an email that offers to write something.
var proposes = phrase.MustCompile(`(?i)\bof (?:any )?interest\b|\b(?:like|love|keen|happy|hoping|hope|want|wish|intend|plan|planning|interested)` +
	` (?:to|in) (?:contribut|writ|tak(?:e|ing) part|submit|pitch|offer|put(?:ting)? forward|propos|reserv|` +
	`being involved|be involved|participat)\w*|\bworking title\b|\bidea (?:for|is|would)\b|\bpitch\b|` +
	`\b(?:proposal|outline|synopsis)\b|\bexpression of interest\b|\b(?:put|count|sign) (?:me|us) (?:down|in|up)\b`)

// anotherBlog is a blog that is not the one before: "here is a second blog for you", "one more piece".
var anotherBlog = phrase.MustCompile(`(?i)\b(?:second|third|another|further|additional|one more|different|separate)` +
	` (?:guest )?(?:blog|blog ?post|{work}|post|submission|contribution)\b|` +
	`\b(?:(?:here(?:['’]s| is)|attached is|and) (?:another|a second|a further|one more)(?: one)?|` +
	`(?:another|a second|a further) one) (?:from|by|for you|for the|for theme)\b`)

// Heard is what the sender's own sentences say the email is.
type Heard struct {
	HandedOver bool // a blog is said to be there
	Bare       bool // something is said to be there, and not what: "here it is"
	Other      bool // something else is said to be there: a logo, a form, questions
	Asking     bool // a question, a pitch, an offer
	Proposes   bool // a pitch, an offer to write
	Question   bool // a question mark
	Withdrawal bool
	Withdraws  []string // the sentences that ask for it
	Replaces   bool     // a blog is to stand in the place of another
	Another    bool     // a blog is called another one: a second, a further one
	Blog       bool     // it speaks of a blog at all
	Words      int
}

// Hear reads the sentences of a covering note. given are those of its labelled lines, which only give a field.
func Hear(note string, given []string, subject string, c *call.Call) Heard {
	var s Heard
	text := webAddress.ReplaceAllString(note, "")
	s.Words = wording.Count(text)
	s.Blog = speech.BlogWord.MatchString(text) || ownWords.MatchString(text) || speech.BlogWord.MatchString(blogThings.ReplaceAllString(subject, ""))
	bare, later, denied, before := false, false, false, ""
	for _, sentence := range wording.Sentences(text) {
		question := strings.Contains(sentence, "?")
		s.Question = s.Question || question
		s.Asking = s.Asking || question || speech.AsksOrOffers.MatchString(sentence)
		s.Proposes = s.Proposes || proposes.MatchString(sentence)
		spoken := !slices.Contains(given, sentence)
		if spoken && asksToWithdraw(c.Leaving(sentence), before) {
			s.Withdrawal, s.Withdraws = true, append(s.Withdraws, sentence)
		}
		s.Another = s.Another || spoken && anotherBlog.MatchString(sentence)
		s.Replaces = s.Replaces || spoken && replacement.MatchString(onceMore.ReplaceAllString(sentence, ""))
		denied = denied || notDoing.MatchString(sentence)
		switch claimOf(sentence) {
		case claimsBlog:
			s.HandedOver = true
		case claimsSomething:
			bare = true
			s.Other = s.Other || wording.Count(sentence) <= 4 && speaksOfOther(before) // "Sorry, I forgot the headshot. Here you go."
		case claimsOther:
			s.Other = true
		case claimsLater:
			later = true
		}
		before = sentence
	}
	s.Bare = bare && !s.Question && !s.Other && !later
	s.Withdrawal = !denied && (s.Withdrawal || withdrawsInSubject(subject) && !s.Question && s.Words < 150)
	switch {
	case bare && s.Blog && !s.Question && !s.Other,
		!later && !s.Asking && !s.Other && handedOverIn(subject),
		!later && !s.Asking && !s.Other && s.Words <= 60 && NamesBlogAlone(text):
		s.HandedOver = true
	}
	return s
}
