package speech

import "copydesk/internal/phrase"

// Lines of a note that say nothing of the blog.

// Salutation is a greeting that is no more than a name: "Laura,".
var Salutation = phrase.MustCompile(`^\p{Lu}[\p{L}'’-]+(?: (?:and|&) \p{Lu}[\p{L}'’-]+| \p{Lu}[\p{L}'’-]+)?` +
	`(?:,|\s[-–—] (?:hi|hello|thanks|thank you)\b.{0,12})$`)

// HereItIs is a line that does no more than point at the blog below it.
var HereItIs = phrase.MustCompile(`(?i)^(?:(?:so|and|right|ok|okay),? )?(?:here (?:it is|it goes|you (?:go|are)|we go|goes)|as (?:promised|requested|discussed)|` +
	`here(?:['’]s| is| are) (?:ours|mine|my one|our one)|(?:mine|ours)(?:['’]s| is) (?:below|underneath|beneath)|(?:it(?:['’]s| is) )?(?:all )?below|see below|(?:(?:the|my|our) )?(?:blog|text|{work}) (?:starts|begins|follows)(?: here| below)?)(?: at last| now| then| again)?\W*$`)

// ThanksDesk is a line of thanks for the letter that a text answers.
var ThanksDesk = phrase.Like("Thanks for letting me know.", `(?i)^(?:many |very many )?(?:thanks|thank you)(?: (?:so|very) much)? for (?:letting (?:me|us) know|getting back to (?:me|us)|your (?:quick |prompt |swift )?(?:e-?mail|reply|response|message|letter|feedback))[^.?!:]{0,30}[.!]$`)
