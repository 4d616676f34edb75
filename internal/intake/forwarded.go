package intake

import (
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/labels"
	"copydesk/internal/message"
	"copydesk/internal/phrase"
	"copydesk/internal/purpose"
	"copydesk/internal/wording"
)

// voiceOf returns whose blog an attached file is when nobody is named: the one whose email it was attached to; and
// for an email forwarded in the text, the one who wrote there that it is theirs.
func (e *email) voiceOf(f file) source {
	own := e.sources[0]
	for _, s := range e.sources[1:] {
		if f.owner.Email != "" && f.owner.Email == s.from.Email && f.owner.Email != own.from.Email {
			return s
		}
	}
	if speaksForSelf(own) {
		return own
	}
	for _, offers := range []func(source) bool{offersBlog, hasItPassedOn} {
		for _, s := range e.sources[1:] {
			if s.from.Email != own.from.Email && s.from.Email != "" && offers(s) {
				return s
			}
		}
	}
	return own
}

var (
	selfWords = phrase.MustCompile(`(?i)\b(?:my|our) (?:\w+ ){0,4}(?:blog|{work}|post|contribution|submission)\b|` +
		`\bi(?:'ve| have|’ve) (?:written|attached)\b|\bhere is mine\b`)
	otherWords = phrase.MustCompile(`(?i)\b(?:his|her|their)\b|\bon behalf of\b|\b(?:mr|mrs|ms|dr|prof)\.? \p{L}+['’]s\b|` +
		`\b\p{L}{3,}['’]s (?:blog|{work}|post|contribution|submission)\b|` +
		`\b(?:see|please see|below) (?:below|from|and attached from)\b|\bmy colleague\b|\bfrom (?:our|my)\b|` +
		`\bpass(?:ed|ing)? (?:it |this |on)`)
)

// speaksForSelf says whether the sender of a forward calls the blog their own.
func speaksForSelf(s source) bool {
	text := document.Text(s.blocks)
	return selfWords.MatchString(text) && !otherWords.MatchString(text)
}

// hasItPassedOn says whether the writer of a forwarded email asks a colleague to hand the blog on, or calls it "my blog" in the subject.
func hasItPassedOn(s source) bool {
	return toPassOn.MatchString(document.Text(s.blocks)) || selfWords.MatchString(s.subject) && !message.IsForward(s.subject)
}

var toPassOn = phrase.MustCompile(`(?i)\b(?:send|pass|forward|get|submit)\b(?: (?:it|this|that|mine))?` +
	` (?:on|over|along|off|to them|to the (?:desk|organisers|editors?))\b|\b(?:forward|submit) (?:it|this|mine)\b`)

// offersBlog says whether the writer of a forwarded email offers a blog there.
func offersBlog(s source) bool {
	text := document.Text(s.blocks)
	for _, b := range s.blocks {
		if f, _, val := labels.InBlock(b); val != "" && (f == labels.Title || f == labels.Description) {
			return true
		}
		if line := wording.Fold(b.Text()); titleStatement.MatchString(line) || descStatement.MatchString(line) || descColon.MatchString(line) {
			return true
		}
	}
	return selfWords.MatchString(text) || purpose.HandsOver.MatchString(text) || strings.Contains(strings.ToLower(text), "mine")
}
