// Package purpose hears what an email is for, by what its covering note says: it hands a blog over, or will do so later; it hands
// over something else; it asks, offers to write or withdraws; it brings a link to a blog instead of the blog. Each phrase is looked
// for in one sentence at a time, in what the sender wrote and nowhere else.
//
//	that the blog is there   claim.go, link.go (on another site)
//	that it is to go         withdraw.go (the verbs), withdrawn.go (what must be the blog), not_withdrawn.go (what only sounds so)
package purpose

import (
	"slices"
	"strings"

	"copydesk/internal/call"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// disowned is said of an email, or of what it brought, that is to be passed over for this one.
var disowned = phrase.Like("Please ignore my last email.",
	`(?i)\b(?:ignore|disregard|discard|forget|bin|delete|scrap) (?:all of )?(?:(?:my|our|the) (?:last|previous|earlier|first|other|prior) (?:e-?mail|message|one|version|attachment|file|document|submission|draft)|`+
		`(?:the|that) (?:e-?mail|message|one|version|attachment|file|document|draft) (?:that )?(?:i|we) (?:(?:have )?just )?sent|what (?:i|we) (?:just )?sent)\b`)

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
	Disowns    bool     // the email before is to be passed over: "please ignore my last email"
	Another    bool     // a blog is called another one: a second, a further one
	Blog       bool     // it speaks of a blog at all
	Words      int
}

// Hear reads the sentences of a covering note. given are those of its labelled lines, which only give a field.
func Hear(note string, given []string, subject string, c *call.Call) Heard {
	text := webAddress.ReplaceAllString(note, "")
	h := hearing{call: c}
	h.Words = wording.Count(text)
	h.Blog = speech.BlogWord.MatchString(text) || ownWords.MatchString(text) || speech.BlogWord.MatchString(blogThings.ReplaceAllString(subject, ""))
	for _, sentence := range wording.Sentences(text) {
		h.asks(sentence)
		if !slices.Contains(given, sentence) {
			h.wants(sentence)
		}
		h.denied = h.denied || notDoing.MatchString(sentence)
		h.claims(sentence)
		h.before = sentence
	}
	h.Bare = h.something && !h.Question && !h.Other && !h.later
	h.Withdrawal = !h.denied && (h.Withdrawal || withdrawsInSubject(subject) && !h.Question && h.Words < 150)
	switch {
	case h.something && h.Blog && !h.Question && !h.Other,
		!h.later && !h.Asking && !h.Other && handedOverIn(subject),
		!h.later && !h.Asking && !h.Other && h.Words <= 60 && NamesBlogAlone(text):
		h.HandedOver = true
	}
	return h.Heard
}

// hearing is a note whose sentences are heard, one after the other.
type hearing struct {
	Heard
	call                     *call.Call
	something, later, denied bool // something is said to be there; a blog is said to come; a withdrawal is denied
	invited                  bool // thanks for a call or an invitation were said
	before                   string
}

// asks hears whether a sentence asks or offers.
func (h *hearing) asks(sentence string) {
	question := strings.Contains(sentence, "?") && !speech.AsksToDoSo(sentence) && !speech.ProposesWording(sentence)
	h.Question = h.Question || question
	h.Asking = h.Asking || question || speech.AsksOrOffers.MatchString(sentence)
	h.Proposes = h.Proposes || speech.Offers.MatchString(sentence)
}

// wants hears what a sentence wants done with a blog.
func (h *hearing) wants(sentence string) {
	h.invited = h.invited || invited.MatchString(sentence)
	if asksToWithdraw(h.call.Leaving(sentence), h.before) && !speech.SetsAside(sentence) && !(h.invited && notTakesPart.MatchString(sentence)) {
		h.Withdrawal, h.Withdraws = true, append(h.Withdraws, sentence)
	}
	h.Another = h.Another || speech.AnotherBlog.MatchString(sentence)
	h.Disowns = h.Disowns || disowned.MatchString(sentence)
	h.Replaces = h.Replaces || replacement.MatchString(onceMore.ReplaceAllString(sentence, ""))
}

// claims hears what a sentence says to be there.
func (h *hearing) claims(sentence string) {
	switch claimOf(sentence) {
	case claimsBlog:
		h.HandedOver = true
	case claimsSomething:
		h.something = true
		h.Other = h.Other || wording.Count(sentence) <= 4 && speaksOfOther(h.before) // "Sorry, I forgot the headshot. Here you go."
	case claimsOther:
		h.Other = true
	case claimsLater:
		h.later = true
	}
}
