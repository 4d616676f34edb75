package purpose

import (
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// What sounds like a withdrawal and is none: a blog that is held back, a withdrawal that is feared, denied or made to depend on something,
// a blog that goes from one place and stays in another.

// A blog that is not to appear before a time, not as it stands, or not for every purpose, is held back, and not withdrawn.
var (
	heldBack = phrase.MustCompile(`(?i)\b(?:before|until|till|earlier than|unless|without|yet|on ` + wording.Weekday + `|` +
		`in its (?:current|present)|as it stands|as is|(?:for|in|with) (?:any |other )*(?:commercial|marketing|promotional|political|advertising|training|fund-?raising)\b|for (?:any )?(?:other )?(?:purposes?|profit|gain))\b`)
	late = phrase.Like("no longer able to submit it by Friday",
		`(?i)\b(?:by|before|until|(?:in|on) time|today|tomorrow|this week)\b`)
	tonedOrAway = phrase.Like("take it down a notch, or take this one as Tess is off today",
		`(?i)\bdown (?:an? (?:notch|bit|little|peg|touch|tad)|(?:by|to|from) (?:\w+ )?\d+)\b|`+
			`\btak(?:e|ing)\b[^“”"]*?(?: [-–—] |[,;:(] ?(?:as|since|because|while|when)\b|(?: |\b(?:he|she|it|i|we|they|who)['’])`+
			`(?:is|am|are|was|were|will be|being|s|m|re) )(?:\w+ )*?(?:down|out|off)\b|\boff (?:my|our|his|her|their|\p{L}+['’]s)\b`)
	moved = phrase.MustCompile(`(?i)\b(?:forward|together|ahead|quotes?|earlier)\b`)
)

// conditions make a withdrawal one that may come, and not one that is asked for; politeness is no condition.
var (
	politeIf = phrase.MustCompile(`(?i)\b(?:(?:i|we)(?: am| are| was| were|['’]m|['’]re)? wonder(?:ing)? (?:if|whether) (?:i|we|you) (?:might|could|may|would)|sorry if|if (?:at all )?possible|if (?:it['’]?s|it is|that['’]?s|that is)` +
		` (?:not too late|possible|ok|okay|all right|alright|still possible|in time)|if i may|` +
		`if you (?:could|can|would|don['’]t mind|wouldn['’]t mind|haven['’]t|have not))\b`)
	// ifYouDoNot makes it depend on what the desk does, and is no courtesy.
	ifYouDoNot = phrase.Like("If you can't publish it on Tuesday we would rather withdraw it.",
		`(?i)\bif you (?:(?:can|could|would|will|do|are)(?:n?['’]t|not| not) (?:publish|run|use|post|print|include|feature|do|able|going|be|take|accept|want|like|need|keep|put|agree|change|fit|find|get|give|make|move|wait)|(?:would|do) (?:rather|prefer|like|want))\b`)
	conditions = phrase.MustCompile(`(?i)\b(?:thinking (?:of|about)|considering|contemplating|discussing|tempted to|minded to|if|unless|whether|` +
		`in case|(?:feel free|are free|are welcome|happy for you|fine for you) to)\b|\b(?:may|might|could) (?:still |yet |well |even |then )*(?:have|need|want|wish|be)\b`)
	asksLeave = phrase.MustCompile(`(?i)^(?:can|could|may|will|is it|would it|what|how|who|whom|where|when|if|are we|do we|are you|what happens|should|shall|must|why|which|did|(?:has|have|had|was|were)|to withdraw)\b`)
	notDoing  = phrase.MustCompile(`(?i)(?:\b(?:not|never|no need|without|rather than|instead of|no plans?|no intention)|n['’]t)` +
		` (?:\w+ ){0,3}(?:withdraw|retract|remov|delet|cancel|pull|scrap|scratch|shelv|discard|kill|bin|spik|drop|abandon|revok)|` +
		`\b(?:ignore|disregard|cancel|undo|forget|reverse|scrap|revoke)\b.{0,60}\b(?:e-?mail|message|request|letter|note|withdrawal)\b.*\bwithdr|` +
		`\b(?:ignore|disregard|cancel|undo|forget|reverse|scrap|revoke)\b.{0,25}\bwithdr`)
)

// feared are withdrawals that may come or nearly came, or that were of another day: nobody asks for them.
var feared = []*phrase.Phrase{
	phrase.Like("our legal team may ask me to withdraw it", `(?i)\b(?:i|we|he|she|they|it|who|\p{L}+['’]s|board|team|legal|comms|chair|client|`+
		`boss|ceo|director|department|office|ministry|lawyers?|management|editors?|publishers?|press|people|colleagues?|and|but) (?:may|might|could)(?: still| yet| well| even| then)*`+
		` (?:ask|tell|force|require|oblige|make|insist|decide|choose|withdraw|pull|end up|get|retract|cancel|drop|bin|scrap|block|veto)\b`),
	phrase.Like("there is a chance that we will have to withdraw it",
		`(?i)\b(?:possibly|possibility|probably|perhaps|maybe|likely (?:that|i|we|to (?:have|need|be asked|want))|worried|worries|threaten\w*|on the verge of|close to|nearly|almost)\b|\b(?:possible|chance|risk|danger) (?:that )?(?:i|we|he|she|they|it|the|our|my)\b`),
	phrase.Like("we'd hate to have to withdraw it", `(?i)(?:\b(?:would|should)|['’]d) (?:be (?:a |very |so )?(?:sad|sorry|loath|reluctant|shame|pity)|hate|loathe)\b`),
	phrase.Like("we had planned to withdraw it", `(?i)(?:\b(?:i|we|he|she|they|client|board|team|legal)|,) had (?:to|planned to|meant to|intended to|wanted to|thought of|been going to)\b|`+
		`\bwas (?:told|asked|going|about|planning) to\b|\bwere (?:told|asked|going|about|planning) to\b`),
	phrase.Like("they wanted us to pull it, but have changed their minds", `(?i)\bbut\b[^.;]*\b(?:changed (?:my|our|his|her|their) minds?|`+
		`sorted|resolved|settled|overruled|arguing|fighting|resisting|persuad\w+|relented|come round|(?:i|we)(?:['’]ll| will) (?:confirm|let you know))\b`),
	phrase.Like("let me know by Friday or I will withdraw it", `(?i)\bor (?:else )?(?:i|we)(?:['’]ll|['’]d| (?:will|shall|would|must|have))\b`),
}

// asksPlainly asks for a withdrawal, whatever else the sentence fears or tells.
var asksPlainly = phrase.Like("Please withdraw our blog, it is nearly identical to another one.",
	`(?i)(?:^|[,;:–—-] |\b(?:so|and|but|therefore|then) )(?:please|kindly)(?: just| now)? (?:withdraw|remove|retract|delete|cancel|pull|drop|take|bin|scrap)\b`)

// doesNot says whether a sentence denies a withdrawal: "We did not withdraw it", and not "It isn't right so please withdraw it".
func doesNot(sentence string) bool {
	found := notDoing.FindString(sentence)
	return found != "" && !goesOn.MatchString(found)
}

var goesOn = phrase.Like("isn't right so please withdraw", `(?i)\b(?:please|so|therefore|then)\b`)

// orElse demands one thing or the other of the desk: "correct the blog or remove it".
var orElse = phrase.MustCompile(`(?i)\b(?:correct|amend|change|fix|edit|update|rewrite|revise)` +
	`\b[^.?!]{0,40}\bor\b[^.?!]{0,20}\b(?:remov|withdraw|retract|delet|tak|pull)`)

// sendsAnother promises what takes its place: "please do not use that one, I will send another".
var sendsAnother = phrase.MustCompile(`(?i)\bthis is the (?:right|correct|final|proper|real) |` +
	`(?:[,;:–—-] ?|please |and )use (?:this|that|the attached|the new|the one)\b|` +
	`(?:\bwill|['’]ll|\bgoing to|\babout to) (?:send|write|provide|supply|submit|let you have)\b.{0,12}\b(?:another|` +
	`a (?:new|better|different|shorter|corrected|revised)|the (?:right|correct|new|final|proper))\b`)

// outOfNumbered takes a blog out of a theme, and leaves it in others: "please remove our blog from theme 2".
var outOfNumbered = phrase.Like("please remove our blog from theme 2",
	`(?i)\b(?:out of|off|from) (?:the )?[“"‘']?themes? (?:no\.? ?|number |#)?`+wording.Numeral+`\b`)

// otherPlaceOrTime asks for less than a withdrawal: the blog is to go from one place and stays in another, it is to go at a time that
// is to come, or it is its people who are to be written to.
var otherPlaceOrTime = []*phrase.Phrase{
	phrase.Like("Please remove it from the newsletter", retreating+
		`(?:from|off|out of) (?:the |your |our |this |that |next )?(?:[\w’'-]+ ){0,2}?(?:news ?letters?|bulletins?|mailing(?: list)?s?|mail-?outs?|digest|magazine|intranet|`+
		`front page|home ?page|landing page|carousel|banner|notice ?board|competition|awards?|short-?list|long-?list|webinar|conference|agenda|feeds?|linked-?in|twitter|facebook|instagram|social(?:s| media)?)\b`),
	phrase.Like("Please withdraw it there but keep it on the website", retreating+
		`(?:(?:keep|keeping|leave|leaving) (?:it|them|this|us|the blog|our blog) (?:up )?(?:on|in) (?:the|your|our) (?:[\w’'-]+ )?(?:(?:web ?)?site|web ?page|campaign|week|series|page)\b|`+
		`(?:publish|run|use) (?:it|them|this) (?:all the same|any ?way|nonetheless|as planned|otherwise)\b)`),
	phrase.Like("Please withdraw our blog only after Monday.", retreating+
		`(?:only (?:after|from|once|when|on|if|in)\b|once (?:the|our|your|this|it|that|they)(?: \w+){0,3} (?:is|are|has|have|ends?|goes)\b|`+
		`at the end of (?:the |this |next |your )?(?:\w+ )?(?:week|month|year|campaign|day|autumn|summer)\b|`+
		`after (?:the |this |your )?(?:campaign )?(?:week|campaign|event|launch)(?: (?:is|has|ends)\b|[.,;!?]|$))`),
	phrase.Like("Please drop the blog team a line.",
		`(?i)\bdrop(?:ping)?\b[^.,;!?]{1,60}? an? (?:\w+ )?(?:line|note|e-?mail|message|text|call|card|hint)\b`),
}

// replacement is what an email says that brings a blog in the place of the one that goes.
var replacement = phrase.MustCompile(`(?i)\b(?:instead|replac\w*|new(?:er)?|revised|updated?|latest|correct(?:ed|ion)?|amended|use|versions?|` +
	`resubmit\w*|re-submit\w*|again)\b`)

// onceMore is a courtesy that only sounds like a replacement: "Thanks again for your patience".
var onceMore = phrase.MustCompile(`(?i)\b(?:thanks|thank you|cheers|sorry|apologies|hello|hi)(?: (?:so|very) much)?,? (?:once )?again\b|` +
	`\bonce again,? (?:thanks|thank you|sorry|apologies)\b`)
