package speech

import "copydesk/internal/phrase"

// saidToReaders are sentences that a blog says at its end to those who read it, and a contributor to no desk, an example beside each.
var saidToReaders = []*phrase.Phrase{
	phrase.Like("Please do share your own experience in the comments.",
		`(?i)\b(?:enjoyed|(?:are|['’]re) reading this|comments (?:below|section)|in the comments|comment (?:here|below)|subscribe|`+
			`with your (?:colleagues|friends|networks?)|find out more|learn more|read more|know more|more about|using the hashtag|`+
			`(?:visit|download|register|join us))\b`),
	phrase.Like("If you're interested in working with our team, get in touch.", // whoever reads the blog may be that; the desk is not asked
		`(?i)\bif (?:you(?:['’]re| are) (?:(?:ever |also )?interested in (?:\w+ing|how)|passionate|curious|inspired|new to|working (?:on|in|for|at))|`+
			`you(?:['’]d| would)? (?:like|want|wish) to (?:start|try|learn|join|build|participate|take part|help|get (?:started|involved)|do the same|examine|explore)|`+
			`you (?:work|live|missed)|your (?:agency|organi[sz]ation|council|department|trust|school|company))\b`),
	phrase.Like("Please see the guide for more information.", `(?i)\bfor more (?:information|details|resources|ideas|examples|on|tips)\b`),
	phrase.Like("How do you manage yours? Let us know on Twitter.",
		`(?i)\b(?:let us know|tell us|(?:contact|e-?mail|find|follow|reach) us|get in touch(?: with us)?)\b[^.?!]{0,30}\b(?:on (?:twitter|facebook|linkedin|`+
			`instagram|mastodon|bluesky|github|slack)|(?:by|through) \w+ing)\b|\bin touch with us to (?:discuss|find|learn|share|get|take part|join)\b`),
	phrase.Like("Please get in touch if your town has a ferry.",
		`(?i)\bif (?:your|a|any) (?:\w+ )?(?:town|village|city|street|parish|borough|county|region|community|neighbou?rhood|estate|club|library|museum|hospital|surgery|ward|class|family|neighbours?|child(?:ren)?|landlord|choir|church|charity|harbour|allotment|shop|caf[eé]|pub)\b`),
	phrase.Like("Sign up for our newsletter.",
		`(?i)\b(?:join (?:in|our|the)|sign up (?:for|to|at)|stay tuned|check out (?:our|the|these|those|how)|open(?:ing)? an issue|pull requests?|`+
			`follow (?:us|along|the \w+ on)|(?:give|send) us your (?:thoughts|ideas|feedback)|(?:share|contribute) your (?:own )?(?:\w+, )?(?:thoughts|ideas|knowledge|stor(?:y|ies)|experiences?)|`+
			`let us know (?:your|how your)|you can (?:also )?(?:read|watch|view|follow|listen|participate|join|take part|register|sign up)|keep an eye out|tell us (?:about )?your|feel free to (?:participate|join|contribute|borrow))\b`),
	phrase.Like("This post was originally published on the county's blog.",
		`(?i)\boriginally (?:published|posted|appeared)\b`),
	phrase.Like("Thank you to Ann Lee and Tom Hill for their insight.",
		`(?i)\b(?:thanks|thank you) to (?:[^.?!]|\. ?\p{Lu}\p{Ll})+\bfor (?:his|her|their)\b`),
	phrase.Like("We will say how it went in an upcoming post.",
		`(?i)\bin (?:an?|our|my|the) (?:upcoming|future|forthcoming|next) (?:blog ?|follow-up )?(?:posts?|blogs?|{works}|instal?lment)\b`),
}

// saysToReaders says whether a text speaks to the readers of a blog.
func saysToReaders(text string) bool {
	return phrase.AnyMatches(text, saidToReaders) && !onlyDesk.MatchString(text)
}

// onlyDesk are words that no blog says to its readers: of the text itself, and of what its writer can still do for the desk.
var onlyDesk = phrase.Like("If you have any questions or edits, contact us by emailing Jane.",
	`(?i)\b(?:(?:or|any|discuss) edits|deadlines?|house style|(?:the|our|my) (?:title|headline|headshot|proofs?|draft|description)|(?:shorter|longer|second) (?:version|one|blog|piece)|`+
		`(?:i|we)(?:['’]ll| can| could| will) (?:cut|change|shorten|edit)|your team (?:wants?|needs|prefers|would like))\b`)
