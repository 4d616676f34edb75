package intake

import (
	"slices"

	"copydesk/internal/attached"
	"copydesk/internal/document"
	"copydesk/internal/labels"
	"copydesk/internal/message"
	"copydesk/internal/phrase"
	"copydesk/internal/purpose"
	"copydesk/internal/statement"
	"copydesk/internal/thread"
	"copydesk/internal/wording"
)

// voiceOf returns whose blog an attached file is when nobody is named: that of the email which it was attached to, or else of this one.
func (e *email) voiceOf(f attached.File) thread.Note {
	for i, s := range e.sources {
		if i > 0 && f.Owner.Email != "" && f.Owner.Email == s.From.Email && f.Owner.Email != e.sources[0].From.Email {
			return voiceIn(slices.DeleteFunc(slices.Clone(e.sources[i:]), func(o thread.Note) bool { return o.Mail != s.Mail }))
		}
	}
	return e.voice()
}

// voice returns whose blog an email brings when nobody is named.
func (e *email) voice() thread.Note { return voiceIn(e.sources) }

// voiceIn returns whose blog it is that somebody sends, the first of those who wrote: of one that is forwarded in the text, the one who
// wrote there that it is theirs, and of several who passed it on the first; or else, where the sender says that it is another's or next
// to nothing, whoever brings a blog below. It may be the call for blogs that is passed on, with the sender's own beside it.
func voiceIn(sources []thread.Note) thread.Note {
	own := sources[0]
	if speaksForSelf(own) {
		return own
	}
	// Within an organisation the header lines of a forwarded email may give a name and no address.
	another := func(s thread.Note) bool { return s.From != (message.Address{}) && !thread.IsOwn(s, own.Mail) }
	for _, offers := range []func(thread.Note) bool{offersBlog, hasItPassedOn} {
		for _, s := range slices.Backward(sources[1:]) {
			if another(s) && offers(s) {
				return s
			}
		}
	}
	if i := slices.IndexFunc(sources[1:], func(s thread.Note) bool { return another(s) && bringsBlog(s) }); i >= 0 && (speaksForOther(own) || !speaksOfBlog(own)) {
		return sources[1+i]
	}
	return own
}

// speaksForOther says whether what somebody passes on is another's, by what they say or because they say next to nothing: "FYI".
func speaksForOther(s thread.Note) bool {
	text := document.Text(s.Blocks)
	placesOnly := wording.Count(text) <= mostPlacing && !ofWriters.MatchString(text) && len(s.Call.FindThemes(text)) > 0 // "FYI - theme 3 please"
	return wording.Count(text) < 3 || placesOnly || phrase.AnyMatches(text, []*phrase.Phrase{otherWords, arrivedWords, pointsToIt})
}

// speaksOfBlog says whether somebody hands something over or speaks of a blog: "For you, I think" does neither.
func speaksOfBlog(s thread.Note) bool {
	says := purpose.Hear(document.Text(s.Blocks), labelledSentences(s.Blocks), "", s.Call)
	return says.HandedOver || says.Blog || says.Bare
}

// ofWriters speaks of what is the writer's own.
var ofWriters = phrase.Like("Ours is for theme 3.", `(?i)\b(?:i|i['’](?:m|ve|d|ll)|me|my|mine|we|we['’](?:re|ve|d|ll)|our|ours|us)\b`)

// bringsBlog says whether the writer of a forwarded email hands something over or speaks of a blog for one theme, asks nobody for one and
// approves none.
func bringsBlog(s thread.Note) bool {
	text := document.Text(s.Blocks)
	says := purpose.Hear(text, labelledSentences(s.Blocks), "", s.Call)
	brings := says.HandedOver || says.Bare || (says.Blog || wording.Count(text) <= mostPlacing) && len(s.Call.FindThemes(text)) == 1
	return brings && !says.Question && !says.Other && !callsForBlogs.MatchString(text) && !approves.MatchString(text)
}

// mostPlacing is how many words an email has that says no more than the theme of what it brings: "Hi Anke, for theme 3 please."
const mostPlacing = 8

// approves is said of somebody else's blog.
var approves = phrase.Like("Lovely piece, no changes from me.", `(?i)^\W*(?:(?:hi|dear|hello) \w+\W+)?(?:many )?(?:thanks|thank you)\b|\bapproved?\b|\bno (?:\w+ )?(?:changes|comments|edits)\b|`+
	`\bgood to go\b|\b(?:fine|ok|okay) (?:by|with) me\b|\b(?:looks?|reads?) (?:good|great|fine|well)\b|\bhappy with\b|\bgo ahead\b`)

// callsForBlogs asks somebody for a blog, or speaks of the call.
var callsForBlogs = phrase.Like("Please send us your blog by Friday.", `(?i)\b(?:calls?|calling|invitations?|guidelines?|brief|request|asking|looking) for\b|`+
	`\b(?:the|this|their) call\b|\bblogs\b|\byour (?:own )?(?:blog|{work}|post|contribution|submission|entry)\b|`+
	`\b(?:send|submit|write|do|contribute|let) (?:us|them)\b|\b(?:please|you|to) (?:send|submit|write|do|contribute) (?:in )?(?:an?|your|some)\b`)

// claimsBlog says whether a blog is said to be there: by the sender, or in the email that one passes on who asks for nothing. Of what is
// only passed on, that email tells: it may ask, propose or withdraw.
func (e *email) claimsBlog() bool {
	if len(e.sources) == 1 {
		return e.says.HandedOver
	}
	s := e.voice()
	below := e.hear(s.Blocks, s.Subject)
	if below.Withdrawal {
		return false
	}
	return below.HandedOver && !e.says.Asking && !e.says.Other || e.says.HandedOver && !speaksForOther(e.sources[0])
}

var (
	selfWords = phrase.MustCompile(`(?i)\b(?:my|our) (?:\w+ ){0,4}(?:blog|{work}|post|contribution|submission)\b|` +
		`\bi(?:'ve| have|’ve) (?:written|attached)\b|\bhere is mine\b`)
	// otherWords tell of somebody else, whose blog it is.
	otherWords = phrase.MustCompile(`(?i)\b(?:his|her|their)\b|\bon behalf of\b|\b(?:mr|mrs|ms|dr|prof)\.? \p{L}+['’]s\b|` +
		`\b\p{L}{3,}['’]s (?:blog|{work}|post|contribution|submission)\b|\bmy colleague\b|\bfrom (?:our|my|(?:one|some|two) of (?:our|my|the))\b`)
	// arrivedWords tell that what is passed on came from elsewhere.
	arrivedWords = phrase.Like("This landed with me.", `(?i)\bpass(?:ed|ing)? (?:it |this |on)|\b(?:received|got|was sent|were sent) (?:this|it|these|an?)\b|`+
		`\bsent (?:this|it) to (?:me|us)\b|\bsent (?:me|us) (?:this|it|an?)\b|`+
		`\b(?:that|which|this)(?: one| {work}| blog)? (?:just )?(?:came|arrived|landed|reached)\b|`+
		`^\W*(?:an?other|one more|a second|the next)(?: one| {work}| blog)(?: for| from|,|\.|$)`)
	// pointsToIt points at the email below, and leaves open whose blog is meant: "I have attached my blog, see below for the background".
	pointsToIt = phrase.Like("Please see below", `(?i)\b(?:see|below) (?:below|from|and attached from)\b`)
)

// colleaguesPieces reads the blog in a colleague's email that stands below one which hands it over or says nothing, though its subject is
// that of an answer: "Re: our blog".
func (e *email) colleaguesPieces() []Piece {
	if own := e.ownText(); own != "" && !e.says.HandedOver && !slices.ContainsFunc(wording.Sentences(own), pointsBelow.MatchString) {
		return nil
	}
	for _, s := range thread.Earlier(e.m, e.call) {
		if thread.IsOwn(s, e.m) {
			continue // it was sent before, or is a draft
		}
		if pieces := e.pastedPieces(len(e.sources), s); len(pieces) > 0 {
			return pieces
		}
	}
	return nil
}

// pointsBelow points at what stands below, and gives it or says nothing else: "Is the date below still right?" does neither.
var pointsBelow = phrase.Like("Please see the blog below.",
	`(?i)^(?:(?:please|kindly|pls|fyi|so|and|do|as discussed)[,:]? )*(?:(?:see|find|read|take) (?:\S+ ){0,4}?|as |all |(?:it|this|everything|text|blog|{work}|(?:the|my|our|his|her|their) (?:\S+ )?(?:text|blog|{work}))(?:['’]s| is| stands| follows)? )?(?:below|underneath|beneath)\W*$|`+
		`^(?:(?:i|we)(?:['’]d| would)? (?:\S+ ){0,3}?|please )(?:submit|send|offer|share|contribute|propose|consider|publish)(?:ting|ing)? (?:\S+ ){1,5}?below\b[^.?!]*\.?$`)

// speaksForSelf says whether the sender of a forward calls the blog their own.
func speaksForSelf(s thread.Note) bool {
	text := document.Text(s.Blocks)
	return !otherWords.MatchString(text) &&
		(mine.MatchString(text) || selfWords.MatchString(text) && !arrivedWords.MatchString(text) && !pointsToIt.MatchString(text))
}

// hasItPassedOn says whether the writer of a forwarded email asks a colleague to hand the blog on, or calls it "my blog" in the subject.
func hasItPassedOn(s thread.Note) bool {
	return toPassOn.MatchString(document.Text(s.Blocks)) || selfWords.MatchString(s.Subject) && !message.IsForward(s.Subject)
}

var toPassOn = phrase.MustCompile(`(?i)\b(?:send|pass|forward|get|submit)\b(?:(?: (?:it|this|that|mine))?` +
	` (?:on|over|along|off|to them|to whoever|to the (?:desk|organisers|editors?))| (?:it|this|that|mine) to the \w+)\b|\b(?:forward|submit) (?:it|this|mine)\b|` +
	`\bmind (?:sending|passing|forwarding|submitting) (?:it|this|that|mine)\b`)

// offersBlog says whether the writer of a forwarded email offers a blog there. Who calls for blogs has attached the call, and may say which
// theme would suit.
func offersBlog(s thread.Note) bool {
	for _, b := range s.Blocks {
		if f, _, val := labels.InBlock(b); val != "" && (f == labels.Title || f == labels.Description) {
			return true
		}
	}
	text := document.Text(s.Blocks)
	if mine.MatchString(text) {
		return true
	}
	states := slices.ContainsFunc(s.Blocks, func(b document.Block) bool { return statement.StatesField(wording.Fold(b.Text())) })
	return (states || selfWords.MatchString(text) || purpose.HandsOver.MatchString(text)) && !callsForBlogs.MatchString(text)
}

var mine = phrase.Like("Here is mine.", `(?i)\bmine\b|\b(?:blog|{work}|post) (?:that |which )?i(?:['’]ve)? (?:wrote|written)\b|\bmy (?:\w+ ){0,4}(?:blog|{work}|post|contribution|submission)\b|\bi(?:['’]ve| have) written\b`)
