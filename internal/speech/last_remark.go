package speech

import (
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// A short paragraph below a pasted blog may be its last line, and often speaks of "I" and "it" there; so a remark to the desk is known
// below a blog by what it says alone: of the writing of the text, of its sending, or of who else is to be asked.

// lastRemarks are such remarks, each with an example.
var lastRemarks = []*phrase.Phrase{
	phrase.Like("It was fun to write!", `(?i)^(?:it|this)(?: one)?(?:['’]s| is| was| has been) (?:\w+ ){1,3}to write(?: (?:it|this|one))?\W*$`),
	phrase.Like("I really enjoyed writing this one.", `(?i)^(?:i|we)(?:['’]ve| have)? (?:really |very much |quite |so |thoroughly )*(?:enjoyed|loved|liked) writing (?:it|this|these|the (?:blog|piece))\b.{0,20}$`),
	phrase.Like("Please accept, Madam, Sir, the expression of my best sentiments.", `(?i)^(?:please |kindly |i (?:ask|beg) you to )?(?:accept|receive|believe)\b[^.?!:]{0,60}\b(?:my|our)(?: \w+){0,3} (?:sentiments|salutations|consideration|regards|greetings|wishes|esteem|feelings)\W*$`),
	phrase.Like("We have permission to use all names.", `(?i)^(?:i|we)(?:['’]ve| have)(?: \w+)? (?:permission|consent) (?:to use|to publish|to share|to name|to quote|from (?:all|both|every)|for (?:all|the)) [^.?!]{2,60}\W*$`),
	phrase.Like("That's all from me.", `(?i)^(?:and |right, |phew, )?(?:that['’]s|that is) (?:(?:all|it|everything) from (?:me|us)|my lot)\W*$`),
	phrase.Like("Stay tuned, a second one is coming next week.", `(?i)^stay tuned\W+(?:a|another|the) (?:second|third|next|further) (?:one|blog|piece) (?:is|will|comes)\b[^.?!]{0,40}\W*$`),
	phrase.Like("We've run it past our lawyers.", `(?i)\b(?:run|had) (?:it|this) (?:past|by) (?:our|the|my) (?:\w+ )?(?:lawyers?|legal|comms|press|board|director|boss|manager|client|chief executive)(?: (?:team|office|people))?\W*$`),
	phrase.Like("My colleague Jo has the high resolution pictures.", `(?i)^(?:my|our) (?:(?:line|comms|press|marketing|communications) )?(?:colleague|assistant|boss|manager|director|chief executive|officer|lead)\b[^.?!]{0,40}\b(?:`+
		`(?:high[ -]res(?:olution)?|hi-?res|original) (?:pictures?|photos?|images?|logos?)|head ?shots?|(?:know|have) the date|it goes (?:up|live|out)|copied in|in copy|can help|happy with it)\W*$`),
	phrase.Like("Looking forward to the week.", `(?i)^(?:(?:i|we)(?:['’]m|['’]re| am| are) )?(?:really |very much |all )*looking forward to (?:the|your) (?:campaign )?week\W*$`),
	phrase.Like("Happy to tell you more about the project.", `(?i)^(?:(?:i|we)(?:['’]m|['’]re| am| are) )?(?:always |very |more than )*(?:happy|glad) to (?:tell you|say) (?:\w+ )?more(?: about (?:it|this|(?:the|our) (?:\w+ )?(?:project|work|team|service|research)))?\W*$`),
	phrase.Like("Lucy is happy for light edits to be made.", `^(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Cllr) )?(?:\p{Lu}[\p{L}'’-]+ ){1,2}(?i:is|would be) (?i:(?:very |quite |more than |perfectly )*(?:happy|content|fine|open) (?:for|with|to)) (?i:[^.?!]{0,40}\b(?:edit(?:s|ed|ing|orial)?|chang\w+|amend\w*|tweak\w*|trim\w*|cut|cuts|shorten\w*)\b[^.?!]{0,40}\W*)$`),
	phrase.Like("No hard feelings if it's not for you.", `(?i)^no hard feelings if (?:it|this|you)\b`),
	phrase.Like("My son checked the spelling.", `(?i)\b(?:checked|corrected) (?:the|my) (?:spelling|grammar|english)\W*$|^english is (?:not my first|my second) language\b`),
	phrase.Like("I hope your readers like it.", `(?i)^i hope (?:that )?your (?:readers|members|audience) (?:will )?(?:like|enjoy|find)\b`),
	phrase.Like("I know I'm cutting it fine.", `(?i)^(?:sorry, )?(?:i know )?(?:i['’]m|i am|we['’]re|we are|this is) cutting (?:it|this) (?:fine|close)\W*$`),
	phrase.Like("I've been meaning to send this for weeks.", `(?i)\bmean(?:ing|t) to send (?:it|this|you)\b`),
	phrase.Like("I'll be offline from tonight.", `(?i)^i(?:['’]ll be|['’]m| am| will be) (?:offline|at work|unavailable) (?:from|until|till) \w+\W*$`),
	phrase.Like("Do give me a ring.", `(?i)^(?:do |please )?give me a (?:ring|call|bell|shout)\W*$|^(?:the )?best (?:day|time|way) to (?:ring|call|reach|get hold of) me\b|^you(?:['’]ve| have) got my number\W*$`),
	phrase.Like("It feels odd to see it in print.", `(?i)\bsee (?:it|this) in print\W*$`),
	phrase.Like("We can't wait to see the others.", `(?i)\b(?:wait|forward) to (?:see|read)(?:ing)? the (?:others|other blogs)\W*$|\b(?:excited|love|like|happy|glad|delighted|proud) to be (?:a )?part of (?:it|(?:the|your) (?:campaign )?week|(?:the|your) campaign)\W*$`),
	phrase.Like("The names in it are made up.", `(?i)^(?:all )?(?:the )?(?:names|people|figures|quotes|pictures|statistics) in (?:it|this) (?:are|have|come)\b`),
	phrase.Like("The headshot is the same as last time.", `(?i)^(?:the|my|our) (?:head ?shots?|logos?|bios?|biograph(?:y|ies))(?: and (?:(?:the|my|our) )?(?:head ?shots?|logos?|photos?|bios?|biograph(?:y|ies)))? (?:is|are)\b[^.?!]{0,40}\W*$`),
	phrase.Like("A short biography is below.", `(?i)^an? (?:short |brief |\d+[ -]word )*(?:bio|biography|head ?shot) (?:is|can be found) (?:below|above|at the (?:end|bottom|foot|top))\W*$`),
	phrase.Like("The picture is mine and free to use.", `(?i)^(?:the|all|both) (?:the )?(?:photo|picture|image)s? (?:is|are) (?:mine|ours|my own|our own|free to use|copyright[ -]free|royalty[ -]free|licensed|cleared)\b[^.?!]{0,30}\W*$`),
	phrase.Like("The title is provisional.", `(?i)^(?:the|my|our) (?:\w+ )?(?:title|headline|sub-?title|description) (?:is|are) (?:only |just |still |very |of course )*(?:provisional|a suggestion|suggestions|negotiable|tentative|a working (?:one|title)|a placeholder|open to (?:change|suggestions)|not final)\W*$`),
	phrase.Like("Please bin the earlier one.", `(?i)^(?:please |do )?(?:bin|ignore|delete|discard) (?:the|my) (?:earlier|previous|old|last) (?:one|version|e-?mail|draft)(?: i sent| from me)?\W*$`),
	phrase.Like("It came out shorter than planned.", `(?i)^it(?:['’]s| is| came out| turned out| ended up) (?:\w+ ){0,2}(?:longer|shorter) than (?:i (?:meant|wanted|planned)|planned|you asked)\b`),
	phrase.Like("I'd be up for writing more.", `(?i)^(?:i|we)(?:['’]d| would)(?: be)? (?:\w+ )?(?:up for|love to|like to) (?:writ(?:e|ing)|do(?:ing)?) (?:more|another(?: one)?|a second(?: one)?)(?: (?:next year|some time|soon))?\W*$`),
	phrase.Like("I can come to the launch if there is one.", `(?i)^(?:i|we) (?:can|could|would love to) (?:come to|be at|attend) the (?:launch|event)\b`),
}

// SaysLast says whether a short paragraph below a blog is a remark to the desk by what it says.
func SaysLast(text string) bool {
	return wording.Count(text) <= LongestRemarkBelow && phrase.AnyMatches(text, lastRemarks) && !ofItself.MatchString(text) && !isReported.MatchString(text)
}
