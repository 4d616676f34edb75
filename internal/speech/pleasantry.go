package speech

import (
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// thanksAbroad are thanks in other languages, and praise.
const thanksAbroad = `(?:dank (?:je|u)|bedankt|hartelijk dank)(?: wel)?|(?:vielen|besten|herzlichen|tausend) dank|` +
	`danke(?: schön| sehr)?|merci(?: beaucoup| bien| infiniment)?|(?:muchas |mil )?gracias|(?:moltes )?gràcies|` +
	`(?:mille )?grazie(?: mille)?|(?:muito )?obrigad[oa]|well done|congrat(?:s|ulations)|bravo|kudos|` +
	`tack(?: så mycket)?|(?:tusen |mange )?takk?(?: så mye| for det)?|kiitos(?: paljon)?|aitäh|dziękuję(?: bardzo)?|` +
	`děkuji|ďakujem|köszönöm|mulțumesc|teşekkürler|diolch(?: yn fawr)?|go raibh maith \p{L}+|tapadh leibh|` +
	`asante(?: sana)?|ngā mihi|mahalo|arigat[oō]`

// approvable is what somebody may approve who has read our letter.
const approvable = `(?:titles?|headlines?|sub-?titles?|descriptions?|themes?|edits?|changes?|wording|name|by-?line|details)` +
	`(?:(?:,| and|, and| &) (?:the )?(?:titles?|headlines?|sub-?titles?|descriptions?|themes?|edits?|wording|name|by-?line|details))*`

// ofStaff is who somebody is that is copied, and no author: not "my co-author".
const ofStaff = `(?:manager|officer|office|team|colleagues?|boss|head|lead|assistant|director|department|chief|pa|deputy|executive|advis[eo]r|co-?ordinator|contact|partner|editor|secretary|trustee|chair)`

// whatColleaguesDo is what is told of somebody who is copied, and no wish of theirs: not "who wants it withdrawn", "who wrote it".
const whatColleaguesDo = `(?:looks? after|manages?|runs?|leads?|heads?|handles?|works?|deals?|oversees?|edits?|helps?|helped|coordinates?|covers?|` +
	`takes? (?:over|care)|knows?|signs? off|can|will|is (?:in charge|responsible|the (?:editor|head|lead)|on|now|also|our|my)|has taken)`

// Promises say when or in what a field comes, and which or not.
var (
	promisesField = phrase.Like("Description coming in a separate email.",
		`(?i)^(?:the rest|(?:the |my |our )?(?:`+promisable+`)s?(?:,? and (?:the |my |our )?(?:`+promisable+`)s?)?)(?:['’]s| is| are| will be)? (?:still )?(?:`+comes+`|on the way)`+promiseEnds)
	promisesIt = phrase.Like("Coming on Monday, sorry.",
		`(?i)^(?:(?:it|that|this|they|both)(?:['’]s| is|['’]re| are| will be)? (?:still )?(?:`+comes+`|on the way)|(?:still )?`+comes+`)`+promiseEnds)
)

// comes is how the desk is told that something comes, and when. “On the way” alone is none: a title may be that.
const comes = `(?:(?:coming|follow(?:s|ing)|on (?:its|their) way|to (?:come|follow))(?: (?:up|over))?(?:,? ` + comesWhen + `)*|` + comesWhen + `(?: ` + comesWhen + `)*)`

// promiseEnds stands behind a promise.
const promiseEnds = `(?:,? (?:sorry|thanks|thank you|hopefully|promise|i hope|if that['’]s (?:ok|okay)))*\W*$`

// promisable is what an answer may promise.
const promisable = `title|headline|description|sub-?title|standfirst|theme|bio|photo|headshot|picture`

// comesWhen is when or in what something comes.
const comesWhen = `(?:(?:very )?(?:soon|shortly)|later(?: on)?|tomorrow|today|tonight|next week|asap|separately|first thing|this (?:week|morning|afternoon|evening)|(?:(?:on|by|next|this) )?` + wording.Weekday + `|` +
	`(?:morning|afternoon|evening|night)|in (?:a|an|another|the next|my next) (?:separate |second |different |next |other |later )?(?:e-?mail|message|minute|moment|bit|while|mail)|(?:under|by) separate (?:cover|e-?mail)|(?:over|at) the weekend)`

// PromisesField says whether a sentence says no more than that a field comes which it names: "Title to follow." A description may end
// with "Coming soon."
func PromisesField(sentence string) bool { return promisesField.MatchString(sentence) }

// StillOpen says whether a sentence says no more than that something has not been chosen yet.
func StillOpen(sentence string) bool { return stillOpen.MatchString(sentence) }

var stillOpen = phrase.OneOf(`(?i)^(?:(?:sorry|and|but),? )*(?:it(?:['’]s| is) |that(?:['’]s| is) )?(?:(?:i|we)(?:['’]m|['’]re| am| are) )?`, []phrase.Way{
	{"Still thinking about it", `still (?:thinking|deciding|pondering|debating|discussing|considering|choosing|undecided|unsure|open|to be (?:decided|agreed|confirmed|discussed)|(?:to )?(?:decide|discuss))`},
	{"Yet to be decided", `(?:yet )?to be (?:decided|agreed|discussed)`},
	{"We haven’t decided yet", `(?:(?:i|we)['’ ]?(?:ve|have|are|am|re|m)? ?)?(?:not|haven['’]?t|have not) (?:yet )?decided(?: yet)?`},
	{"Undecided", `undecided`},
}, `(?: (?:yet|still|now))?(?: (?:about|on|over|between) (?:it|this|that|them|one|two|which\b[^.?!:“"]{0,30}|(?:the|my|our) (?:(?:right|best|second|first|other) )?(?:one|titles?|headline|description|sub-?title|standfirst|themes?|two|rest|wording))| which(?: one)?)?[.!…]*$`)

// What confirms the fields that our letter gives, and wants nothing: "Confirmed - all details correct."
const (
	confirms    = `(?:(?:yes|thanks|thank you|great|lovely|perfect|ok|okay),? )*(?:(?:confirmed|agreed|approved)(?:[,:.]| [–—-])? |(?:(?:just|happy|pleased|delighted|writing) to |(?:i|we) )?(?:can |hereby |am happy to |are happy to )?confirm(?:ed|ing)? )?`
	allOfIt     = `(?:everything|all(?: of (?:it|this|that))?|(?:it|this|that)(?: all)?|(?:all )?(?:of )?(?:(?:the|these|our|my) )?details(?: (?:below|above|in your (?:e-?mail|letter)))?|(?:all )?the (?:above|below))`
	confirmsEnd = `(?: (?:at|on|from) (?:our|my) (?:end|side)| (?:by|to|for|with) (?:me|us))?(?:[,.;:!]?(?: [–—-])? (?:(?:many )?thanks|thank you|cheers|over to you|please (?:go ahead|publish)|go ahead|good to go)(?: (?:again|so much|very much|all|both))?)*\W*$`
)

var confirmsAll = []*phrase.Phrase{
	phrase.Like("I confirm that everything is correct.",
		`(?i)^`+confirms+`(?:that )?`+allOfIt+`(?:['’]s| is| are| looks?| was| were)?(?: (?:all|quite|confirmed(?: as)?|now))* (?:correct|right|fine|good|ok|okay|in order|accurate)`+confirmsEnd),
	phrase.Like("I've checked the details and they are all fine.",
		`(?i)^(?:(?:i|we)(?:['’]ve| have)? )?(?:all )?(?:checked|double-?checked|read|looked (?:at|over|through))(?: (?:it|this|that|everything|all of it|(?:through )?(?:all )?(?:the|these) details))?(?: (?:all|now|again|through))*,? (?:and )?(?:(?:it|they|everything|that|all)(?:['’]s|['’]re| is| are| looks?)? ?)?(?:all )?(?:correct|right|fine|good|ok|okay|in order|accurate)`+confirmsEnd),
	phrase.Like("All present and correct!", `(?i)^(?:all )(?:present and correct|correct|in order)(?: (?:at|on|from) (?:our|my) (?:end|side))?`+confirmsEnd),
}

// ConfirmsAll says whether a sentence says no more than that all is right as our letter has it.
func ConfirmsAll(sentence string) bool { return phrase.AnyMatches(sentence, confirmsAll) }

// pleasantries are sentences that want nothing done, an example beside each. They are anchored at the start of the
// sentence, or hold words that only a letter has: a description may well begin with "Great services" or "We will".
var pleasantries = []*phrase.Phrase{
	phrase.Like("Thank you so much, that is great news.",
		`(?i)^(?:(?:hi|hello)\b.{0,20}[,–—-]\s*)?`+
			`(?:(?:very|so|once again|again|ok|okay|great|brilliant|perfect|lovely|super|wonderful|ah|oh|and),?\s+)*`+
			`(?:(?:very |so )?many |huge |big |a thousand |a million )?(?:thanks|thank you|thx|cheers)`+
			`(?:\W*$|\s*[,.!:;…–—(-]|\s+(?:(?-i:\p{Lu})|for|so|very|again|to|all|both|and|once|in|everyone|everybody|indeed|`+
			`much|we|i|this|that|but|kindly|as|ever|team|folks|a|ever|with|from|it|no|yes|on|you|not|please|and)\b)`),
	phrase.Like("Great news!",
		`(?i)^(?:(?:that|it|this|all)(?:'s|’s| is| sounds| looks| reads)?(?: all)? |(?:looks|sounds|reads) (?:all |really |absolutely )?|what |very |so )?`+
			`(?:great|brilliant|wonderful|fantastic|excellent|lovely|perfect|super|superb|amazing|marvellous|good|ok,? ok|`+
			`okay,? okay|ok|okay|right|sure|fine|noted|received|understood|got it|ta|yay|woo-?hoo|will do|no problem|`+
			`all good|much appreciated|much obliged|appreciated|cool|hooray|hurray|wow|delighted|diolch|merci|danke|gracias)`+
			`(?:\s*[,.!…:)–—-]|\s+(?:news|stuff|work|to hear|to know|thanks|thank you|with thanks|and thank\w*)\b|\W*$)`),
	phrase.Like("I hope you are well.",
		`(?i)^(?:(?:i|we)(?:'m|’m|'re|’re| am| are)? )?(?:and |really |very much |all |both |much )*look(?:ing)?`+
			` forward\b|^(?:and |do )?(?:have|enjoy) (?:a|your|the) (?:good|nice|lovely|great|restful|wonderful|super|`+
			`fantastic|rest|week|weekend|evening|day|holiday|break)\b|^(?:i |we )?hope (?:you|this|that|it|all)\b|`+
			`\b(?:nice|lovely|good|great) to (?:meet|see|hear from|speak to|talk to) you\b`),
	phrase.Like("Apologies for the slow reply.",
		`(?i)^(?:(?:i am|i'm|i’m|we are|we're|we’re) )?`+
			`(?:(?:and|but|also|so|very|really|terribly|my|our|many|sincere|with|a thousand|oh) )*(?:sorry|apologies|`+
			`apologise|pardon|oops|whoops)(?:\W*$|\s*[,.!:;…–—(-]|\s+(?:(?-i:\p{Lu})|about|for|to|that|if|i|we|it|this|again|`+
			`but|not|once|from|my|our|all|both|everyone|the|you|he|she|they|there|and|on|will|no|yes|only|just)\b)`),
	phrase.Like("I will send it tomorrow.",
		`(?i)\b(?:i|we|he|she)(?:'ll|’ll| will| shall|'m going to|’m going to| am going to| are going to| is going to|`+
			`'re going to|’re going to| hope to| plan to| aim to| intend to) (?:\w+ ){0,3}?(?:send|get back|come back|revert|`+
			`reply|respond|shorten|rework|revise|chase|dig|turn (?:it|this|that) (?:a)?round|have (?:it|that|this|one)`+
			` (?:with|to|over to) you|drop you|get (?:it|that|this|one|(?:the|a|my|our) [\w-]+ (?:over |back |across )?to you)|cut|trim|finish|find out|speak to|talk to|sort|be in touch|let you know|`+
			`forward it|supply|provide (?:it|one|a)|follow up|try|look (?:at|into)|check|have a (?:look|think|go)|`+
			`do (?:it|so|that|this|my)|write (?:another|a|one|it|to)|update (?:it|you)|resend|re-send|amend|fix|sort|`+
			`pass (?:it|this|on)|share (?:it|this|on|widely)|promote|tweet|ask (?:(?-i:\p{Lu}\p{Ll}+)|her|him|them|my|our|the))\b`),
	phrase.Like("You will have the new version by Friday.",
		`(?i)\b(?:i|we)(?:['’]ll| will| shall) (?:first )?(?:need|have) to\b|`+
			`\byou(?:['’]ll| will| shall) (?:have|get|receive)`+
			` (?:it|them|ours|mine|(?:the|a|an|our|my) (?:new|revised|shorter|longer|final|corrected|updated|amended|next))\b`),
	phrase.Like("Dank je wel!",
		`(?i)^(?:(?:top|super|prima|toll|bien|bon|perfecto|perfetto|ótimo|genial)\W+)?(?:`+thanksAbroad+`)`+
			`(?:\s*[,.!…–—-]|\s+\p{L}+\W*$|\s+(?:für|pour|por|per|voor|för|for|pela?|de|van)\b[^,;:.?!]{0,60}(?:[,;.!]|$)|\W*$)`),
	phrase.Like("Tom is on it.",
		`(?i)^(?:sorry,? |oops,? |ah,? |oh,? )?(?:i |we )?forgot (?:the (?:other|rest|description|title|theme|sub-?title|second)\b|(?:that|this|one)\b)[^:“"]{0,25}$|^(?:sorry,? |oops,? |ah,? |oh,? )?(?:i |we )?forgot to (?:add|give|send|include|say|mention|put)(?: [\w-]+){0,4}[.!…]*$|^will (?:do|send|get|sort|come|reply|revert|look|try|fix|resend|follow|provide|supply|let you know|report back|expand (?:it|on it))\b|^will (?:(?:confirm|advise|check|ask)(?:[.!…]*$| (?:with|him|her|them|(?-i:\p{Lu}\pL+)|and|it|this|asap|soon|shortly|tomorrow|tonight|today|later|by|on (?:it|monday|tuesday|wednesday|thursday|friday)|next|(?:the|my|our) (?:author|boss|team|director|client|board|office|chair|editor|colleagues?))\b)|(?:trim|cut|shorten|revise|rework)(?:[.!…]*$| (?:it|this|them|(?:the|my) (?:title|description|text|blog|piece|sub-?title|draft)|and|tonight|tomorrow|today|now|asap)\b))|^(?:\w+ )?to follow\b|`+
			`^more (?:soon|to follow)\b|^leave it with (?:me|us)\b|^watch this space\b|^on it\b|^(?:speak|talk) soon\b|`+
			`^bear with (?:me|us)\b|^\w+ is on it\b|^working on it\b`),
	phrase.Like("Title to be confirmed, description to follow.",
		`(?i)^(?:the |my |our )?(?:title|headline|description|sub-?title|standfirst|theme)s?(?:,? and (?:the )?(?:title|headline|description|sub-?title|standfirst|theme)s?)?`+
			` (?:is |are )?(?:still )?to (?:be (?:confirmed|decided|agreed|advised)|come|follow)\b`),
	promisesField,
	promisesIt,
	stillOpen,
	phrase.Like("We are delighted.",
		`(?i)^(?:i|we|all of us|the (?:whole )?team|everyone(?: here)?)`+
			`(?:'m|’m|'re|’re| am| are| is| were| was)? (?:all )?(?:very |so |really |absolutely |just |both )*`+
			`(?:delighted|thrilled|pleased|glad|grateful|happy to (?:hear|see|have)|over the moon|excited (?:to|about|that)|`+
			`honoured|appreciate (?:it|the|your|this|that)|love it)\b`),
	phrase.Like("Let me know if you need anything else.",
		`(?i)^(?:please )?(?:do )?(?:let (?:me|us) know|get in touch|give me a (?:shout|call|ring)|shout)`+
			` (?:if|whether|when|should)\b.*\b(?:anything|any|questions?|problems?|need|else|more|help)\b|`+
			`^(?:please )?pass on (?:my|our) (?:thanks|best)|`+
			`^any (?:problems|questions|issues|queries|trouble)\b[^.?!]{0,20}\b(?:let me know|`+
			`(?:just )?(?:give|drop) (?:me|us)|shout|ask|ring|call|get in touch|you know where)\b`),
	phrase.Like("Here is the description.",
		`(?i)^(?:as requested|as promised|as discussed|please (?:find|see)|see)\b[^:]{0,40}$|`+
			`^(?:(?:ok|okay|right|so|well|and|yes|sure|great|lovely|no problem|of course|ah|oh|sorry|apologies),? )*here (?:it is|you go|you are|we go)\b.{0,20}$|^(?:here|below|attached)(?:'s|’s| is| are)`+
			` (?:it|the|my|our|your|a|an|one)(?: [\w’'-]+){0,2} ?(?:description|sub-?title|standfirst|strap-?line|summary|`+
			`sentence|title|headline|blog|headshot|bio|theme|version|one|line|text|wording)\b.{0,25}$|`+
			`^here(?:['’]s| is) (?:it|that|the|my|our|this)\b[^.?!:“"]{0,30} (?:again|once more)\b[^:“"]{0,50}$|`+
			`^(?:see|catch|speak to|talk to) (?:you|u|ya)\b[^?:]{0,50}$`),
	phrase.Like("Your request (48213) has been received. – a ticket system's",
		`(?i)\btype your reply above this line\b|^your (?:request|enquiry|message|email|ticket|case)`+
			`\b.{0,40}\b(?:received|logged|created|opened|updated|reviewed)\b|\b(?:reply|respond) to this (?:email|message)\b`),
	phrase.Like("Best wishes, Jane",
		`(?i)^(?:(?:all|with|kind|warm|best|very|many|the) )*`+
			`(?:best|regards|wishes|cheers|yours(?: sincerely| faithfully)?)(?:\s*[,.!–—-]\s*(?:\S+(?: \S+)?)?)?$`),
	phrase.Like("I can't wait.",
		`(?i)\b(?:no(?:t a)? problem|no (?:worries|bother|trouble)|no need to reply|`+
			`(?:can['’]t|cannot) (?:wait|thank)|(?:couldn['’]t|could not) (?:be|have|ask)|don['’]t worry|not at all|`+
			`please (?:do )?(?:thank (?:my|our|me|us|the)|(?:pass|give|send) (?:on )?(?:(?:my|our|the) )?(?:\w+ )?(?:thanks|regards|best|love|congratulations|apologies|compliments|wishes|appreciation|gratitude)|give (?:me|us) a (?:moment|minute|day|week|bit|few|little)|keep (?:me|us))|please let me know if|`+
			`if you need|should you (?:need|have)|do not hesitate|don['’]t hesitate|must (?:say|admit|confess))\b`),
	phrase.Like("We love the campaign.", `(?i)^(?:we|i) (?:really |absolutely |do )*(?:love|loved|like|liked|enjoy|enjoyed) (?:the|your) (?:campaign|idea|call|initiative|series)s?\W*$`),
	phrase.Like("Great that SS20-1 is accepted!", `(?i)\b(?:is|are|was|were|been|be) (?:now )?accepted\b`),
	phrase.Like("I'm away until Thursday but will send it then.",
		`(?i)^(?:i|we)(?:'m|’m|'re|’re| am| are)(?: currently| still| both| just)? (?:away|abroad|travelling|`+
			`on (?:leave|holiday|annual leave|a train|the train|a plane|my phone|the move)|out of (?:the )?office|`+
			`off (?:sick|today|until|till|this|next|for)|in (?:meetings|transit)|back (?:on|in|from|at)|not (?:in|back))\b|`+
			`^(?:i|we)(?:'ll|’ll| will) be (?:away|abroad|on (?:leave|holiday)|out of (?:the )?office|back|off)\b|`+
			`\b(?:and|but) will (?:\w+ )?(?:send|get back|come back|reply|resend|do|sort|fix|follow)\b`),
	phrase.Like("Yes of course, sorry.",
		`(?i)^(?:good )?(?:morning|afternoon|evening)\b\W*(?:all|team|everyone|there)?\W*$|`+
			`^(?:(?:yes|yep|yeah|sure|of course|certainly|absolutely|ah|oh|hmm|oops|sorry|no problem|indeed)[,.!… ]*)+$|`+
			`\bapologies\W*$|\bthere (?:may|might|will) be an? (?:short |slight |small )?delay\b`),
	phrase.Like("Our comms team will send it later today.",
		`(?i)^let me (?:check|ask|speak|talk|find out|see if|come back|get back|think)\b|^(?:my|our) (?:colleague|comms|`+
			`pr|press|team|author|client|boss|director|office|manager|assistant|pa)\b[^.?!:]{0,40}\b(?:will|is going to)\b`),
	phrase.Like("The corrected blog is attached now.",
		`(?i)\b(?:is|are)(?: now| also| again| here)? (?:attached|enclosed)\b|\b(?:blog|{work}|version|draft|copy|`+
			`document|file|description|title|photo|headshot|bio|one)s? (?:re-?)?(?:attached|enclosed)\b.{0,40}$`),
	phrase.Like("Copying in Tim, who will send you the description.",
		`(?i)^(?:(?:i|we)(?:['’](?:ve|m|re)| have| am| are) |just )?(?:now )?(?:copy|copi|cc|loop|add|includ|bring)(?:['’]?(?:ing|ed|d))(?: in)? `+
			`[^.?!]{2,60}?\bwho(?:['’]ll| will| can| should| is going to| has| is best placed to) (?:the |it\b|our |send|provid|supply|writ|giv|let|get back|reply|`+
			`answer|confirm|come back|sort|help|pick|do |deal|take|forward|share)[^.?!:]{0,60}[.!]?$|`+
			`^\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?,? \(?(?:copied|cc['’]?d|in copy|in cc|cc)(?: in| here)?\)?,? (?:will|can|is going to) [^.?!:]{2,60}[.!]?$`),
	phrase.Like("Adding Tom, who looks after our blogs.",
		`(?i)^(?:(?:i|we)(?:['’](?:ve|m|re)| have| am| are) |just |also )*(?:now )?(?:adding|looping(?: in)?|copying(?: in)?|cc(?:['’]?ing|ed)|bringing in)(?: in)? `+
			`(?-i:\p{Lu}\p{L}+)(?: (?-i:\p{Lu})[\p{L}'’-]+){0,2}(?: in)?(?: (?:too|here|as well))?(?:,? (?:our|my) (?:[\w-]+ ){0,3}`+ofStaff+`\b[^.?!:;]{0,50}|,? (?:who|she|he|they) ?(?:['’]s|['’]ll|`+whatColleaguesDo+`)\b[^.?!:;]{2,70}|, (?:head|director|manager|lead)\b[^.?!:;]{2,60}| \((?:copied|in cc|cc['’]?d)\))?[.!]?$`),
	phrase.Like("Fine as it is.",
		`(?i)^(?:(?:it|that|this|mine|ours|all|everything|the \w+)(?:['’]s| is| are|['’]re)? )?`+
			`(?:fine|ok|okay|good|right|correct|perfect) (?:as (?:it|they|that) (?:is|are|stands?)|as is|too|by (?:me|us)|`+
			`with (?:me|us)|now|to go)\b.{0,20}$`),
	phrase.Like("Yes, all correct, thank you.",
		`(?i)^(?:(?:yes|yep|great|thanks|thank you|ok|okay|lovely|perfect|brilliant),? )*(?:(?:it|that|this|they|all of (?:it|that)|`+
			`everything)(?:['’]s| is| are|['’]re| looks?| seems?)? ?)?(?:all |absolutely |quite |perfectly |entirely )*(?:correct|right|`+
			`accurate|in order|as it should be)(?:\s*[,.!–—-]\s*(?:thanks|thank you|many thanks|cheers)?.{0,20})?$`),
	phrase.Like("Do edit it as you like.",
		`(?i)^(?:(?:please|do|but|and|feel free to|you can|you may|happy for you to),? )*`+
			`(?:edit|change|amend|tweak|trim|shorten|adjust|cut|use)(?: it| this| that)?(?: (?:down|further|again))?`+
			` (?:as (?:you (?:like|see fit|wish|want|need|prefer|think best)|needed|necessary|required|appropriate)|at will|`+
			`if (?:you like|needed|necessary|you wish))\W*$`),
	phrase.Like("His office", `(?i)^(?:(?:his|her|their) |\p{Lu}[\p{L}'’-]+['’]s )(?:office|assistant|secretary|pa|private office|team|diary secretary)\W*$`),
	phrase.Like("The title and theme are fine with us.",
		`(?i)^(?:(?:both|the|our|all|your) )*`+approvable+`(?: (?:is|are|looks?|reads?|all|both|sounds?|seems?))* (?:fine|good|great|approved|ok|okay|right|correct|perfect|lovely|spot on)`+
			`(?: (?:with|by|for|to|from) (?:us|me|all|everyone|everybody|(?:my|our) (?:end|side|part))| (?:my|our) end| as (?:it|they) (?:is|are|stands?)| as is| here| too| now|,? thanks| thank you)*[.!]*$|`+
			`^(?:i['’]m |i am |we['’]re |we are )?(?:(?:very|quite|all|perfectly|really) )?(?:happy|fine|content|pleased) with (?:(?:both|the|our|all|your) )*`+approvable+`[.!]*$`),
	phrase.Like("Yes that's all fine.",
		`(?i)^(?:(?:yes|yep|great|ok|okay|thanks|thank you),? )*(?:that|it|this|they|everything)(?:['’]s| is| are|['’]re| looks?) (?:all |absolutely |quite |perfectly )*`+
			`(?:fine|good|great|ok|okay|perfect)(?:,? (?:thanks|thank you))?\W*$`),
	confirmsAll[0], confirmsAll[1], confirmsAll[2],
	phrase.Like("We're happy with it as it stands.",
		`(?i)^(?:(?:we|i)(?:['’]re|['’]m| are| am) (?:all |very |quite |perfectly )*(?:happy|fine|content|good)`+
			` with (?:it|that|this|everything|all of it|how it looks)(?: as (?:it )?(?:is|stands))?|`+
			`(?:there is |we have |i have )?(?:nothing (?:to (?:change|add|correct)|more|else|further)|no (?:further |more )?`+
			`(?:changes|edits|corrections|comments))(?: (?:from|on|at) (?:our|my) (?:side|end|part)| from (?:us|me|here))?)`+
			`(?:,? (?:(?:many )?thanks|thank you)(?: (?:again|so much|very much))?(?: for (?:your|the|all) [^.?!:,]{2,40})?)?\W*$`),
	phrase.Like("All looks good to us, approved!",
		`(?i)^(?:(?:yes|thanks|thank you|great|lovely|perfect|ok|okay),? )*(?:(?:it|that|this|all|everything) )+(?:all )?(?:looks?|is|seems?|reads?|sounds?) `+
			`(?:all |very |really )?(?:good|great|fine|lovely|ok|okay|perfect|right|correct)(?: (?:to|for|from|with) (?:us|me|our (?:side|end)))?`+
			`(?:[,;]? (?:and )?(?:approved|confirmed|agreed|thanks|thank you|go ahead|good to go))*\W*$`),
	phrase.Like("Confirmed - fine to publish.",
		`(?i)^(?:(?:confirmed|approved|agreed|signed off|yes|great|lovely|perfect|ok(?:ay)?|all)[,!.]?(?: [–—-])? )*(?:that['’]s |we['’]re |i['’]m |it['’]s )?`+
			`(?:fine|happy|good|ok(?:ay)?|ready|approved|cleared|signed off)(?: by (?:us|me|our \w+))?(?: (?:for you )?to (?:publish|go(?: ahead)?|run|use|be published))\W*$`),
	phrase.Like("Just to confirm this has now been signed off so you're good to go.",
		`(?i)^(?:(?:hi|hello|great|good) (?:all|news)?[,:–—-] ?)?(?:(?:just|happy|pleased|glad|delighted|writing|quick note) to (?:confirm|say|let you know|tell you)(?: that)? |(?:i|we) can (?:now )?confirm(?: that)? )?`+
			`(?:(?:it|this|that|everything|(?:the|our|my) (?:blog(?: ?post)?|{work}|post|text|copy|final version))(?:['’]s| has| is|['’]ve)(?: now| all| just| finally)* (?:been )?(?:signed off|approved|cleared|agreed)|`+
			`(?:(?:the|our|my|his|her) )?(?:\w+ )?(?:comms|communications|legal|press office|compliance|marketing|team|director|client|boss|manager|chief executive|ceo|board|minister|office)(?: team)? (?:has|have)(?: now| all| just| finally)* (?:signed (?:it|this) off|signed off(?: on)?(?: (?:it|this))?|approved (?:it|this)|cleared (?:it|this)))`+
			`(?: (?:by|from) (?:(?:my|our|the|all|both) )?(?:[\w’']+ ){0,3}[\w’']+)??(?: (?:at|on) (?:our|my) (?:end|side))?`+
			`(?:,? (?:(?:so|and) )*(?:(?:you(?:['’]re| are)|it(?:['’]s| is)|we(?:['’]re| are)) (?:good|ready|free|fine|all set|clear) to (?:go|publish|post)(?: ahead)?|please (?:go ahead|publish)|(?:many )?thanks|thank you))*\W*$`),
	phrase.Like("Thanks Sarah.",
		`^(?i:(?:many )?(?:thanks|thank you|cheers|ta)(?: (?:so|very) much| again| a lot)?|hi|hello|hiya|sorry|apologies|good (?:morning|afternoon)),? \p{Lu}[\p{Ll}'’-]+[.!,]*$`),
	phrase.Like("What a great campaign!",
		`(?i)^(?:what|such) an? (?:\w+ ){0,2}(?:campaign|week|idea|initiative|surprise|relief|treat|pleasure|honour|nice (?:thing|touch)|quick (?:reply|response|turnaround))\b`),
	phrase.Like("Nice one!",
		`(?i)^(?:nice(?: one| work)?|good (?:stuff|job|show|to go)|great stuff|top (?:man|banana|stuff|work|notch)|ace|smashing|`+
			`terrific|magic|grand|sweet|awesome|bingo|hurrah|woo|yippee|sorted|done|deal|copy that|roger(?: that)?|ditto|same here|`+
			`bless you|legends?|you(?:['’]re| are) (?:a |all )?(?:stars?|legends?|the best)|fab(?:ulous)?|yay us|phew|ooh|aha|gladly|`+
			`with pleasure|love it|made my day|chuffed|splendid|capital|first class)(?:\W*$|[,.!–—-]\s*(?:thanks|thank you|cheers|all)?.{0,15}$)`),
	phrase.Like("Back now.",
		`(?i)^(?:now )?(?:(?:i|we)(?:'m|’m|'re|’re| am| are) )?`+
			`back (?:now|at my desk|in the office|from leave|from holiday|online)\b.{0,20}$`),
	phrase.Like("Third time lucky!",
		`(?i)^(?:(?:ok(?:ay)?|right|and|so|here(?:['’]s| is| goes)?|let['’]s|try(?:ing)?),? )*(?:(?:the |a |my |our )?(?:first|second|third|`+
			`fourth|another|one more|new|next|final|last|fresh|better|2nd|3rd)(?: (?:time|attempt|try|go|stab|shot|bite|effort|draft|version))+`+
			`(?: (?:lucky|round|again|at (?:it|this|the cherry)|then))*|(?:take|round|attempt|version|mark) (?:two|three|four|ii|iii|\d)|try again|`+
			`this (?:one )?for size|try this(?: one)?(?: (?:for size|instead|then))?|how(?:['’]s| is| about) (?:this|that)(?: one)?|here (?:we go|goes)(?: again| nothing)?|`+
			`(?:is (?:this|that) )?(?:any )?better|(?:much )?(?:shorter|longer|snappier)(?: now| this time| i hope)?)\s*[!.…?:–—-]*$`),
	phrase.Like("Ah, sorry, that got lost between two versions.",
		`(?i)^(?:ah+|oh+|o+ps|whoo*ps(?:ie)?|argh+|a+rgh|ugh|gosh|d['’]?oh|hmm+|sigh|silly me|my (?:bad|fault|mistake|error|apologies)|`+
			`rookie (?:error|mistake)|schoolboy error|mea culpa|how (?:silly|stupid|embarrassing|daft|careless))\b`),
	phrase.Like("It has been one of those weeks.",
		`(?i)^(?:and |but |so )?(?:it|that|this|they|mine)(?:['’]s| is| was| has| had| have| got| must| should| will|`+
			` seems?| slipped| went| fell| dropped| did)\b[^:]*\b(?:lost|left (?:out|off)|missed|slipped|forgotten|`+
			`overlooked|omitted|dropped|(?:one of )?those (?:weeks|days|mornings)|busy|hectic|manic|oversight|deliberate|`+
			`inbox|spam|versions?|drafts?|cut off|my fault|everything|all (?:we|i|you) (?:have|need)|`+
			`(?:hopefully|now) (?:ok|okay|fine|right)|do the (?:trick|job)|through the net)\b[^:]{0,30}$`),
	phrase.Like("I was travelling yesterday so only saw this now.",
		`(?i)^(?:and |but |so )?i(?:['’]m|['’]ve|['’]d| am| was| have| had)?\b[^:]*\b(?:travelling|`+
			`on (?:a|the|my) (?:train|phone|plane|way)|on (?:leave|holiday)|in (?:meetings|transit|a rush|a hurry)|rushing|`+
			`only (?:just )?(?:saw|seen|noticed|realised|read|got|opened)|just (?:seen|noticed|realised)|forgot(?:ten)?|`+
			`missed|overlooked|(?:think|hope|believe|trust|guess|suspect) (?:that|this|it|everything|we|you|all)|omitted|`+
			`left (?:it|that) (?:out|off)|must have|should have|off (?:sick|ill)|unwell|under the weather|snowed under|`+
			`swamped)\b[^:]*$`),
	phrase.Like("If that is too long I can cut it.",
		`(?i)^if (?:that|this|it|they|you)\b[^.?!:“"]*?(?:,|\b) (?:i|we|he|she)(?: can| could| will| would|['’]ll|['’]d)(?: also| always| easily| happily| gladly)*`+
			` (?:cut|trim|shorten|change|send|write|try|provide|supply|rework|redo|do|have another|lose|edit|rephrase)\b[^:“"]{0,60}$`),
	phrase.Like("Happy to discuss.",
		`(?i)^(?:(?:i|we)(?:['’]m|['’]re| am| are| would be|['’]d be) )?(?:always |very |more than |only too |quite )*`+
			`(?:happy|glad|pleased|delighted|able|free) (?:to|for you to) (?:discuss|chat|talk|help|answer|amend|change|`+
			`adjust|make|provide|elaborate|explain|clarify|tweak|edit|be (?:edited|guided)|take|hear|cut|trim|shorten|use)`+
			`\b[^:]{0,60}$`),
	phrase.Like("Give me a day or two.",
		`(?i)^(?:please )?(?:just )?(?:give|allow) (?:me|us) (?:a|an|another|until|till|one|two|some)\b[^:]{0,40}$|`+
			`^(?:she|he|they|the author) (?:will|is going to)`+
			`\b[^:]*\b(?:send|in touch|reply|come back|get back|respond|write)\b[^:]{0,50}$`),
	phrase.Like("Hopefully that is everything.",
		`(?i)^(?:hopefully|fingers crossed|all being well|with luck|i trust)\b.{0,60}$`),
}

// goesAhead gives the desk leave to publish what it has read: it asks for nothing that is not to be done anyway.
var goesAhead = phrase.OneOf(`(?i)^(?:(?:yes|thanks|thank you|great|lovely|perfect|ok|okay|all (?:good|fine|correct|right)|(?:it|that|this|everything|all)? ?(?:all |really |very )*(?:looks?|is|seems?|reads?|sounds?) (?:all |really |very |absolutely )*(?:good|great|fine|right|correct|ok|okay|`+
	`perfect|lovely)(?: (?:to|for|with|by) (?:me|us|everyone))?)(?:[,;.!]|\s[–—-])?\s+(?:and |so )?)*(?:(?:please|do|feel free to|you can) )*(?:(?:(?:i['’]m|i am|we['’]re|we are) )?(?:very |quite |perfectly )*(?:happy|fine|content|ok|okay) for (?:it|this|that|you|(?:the|our|my) (?:blog|piece|article|post)) to )?`, []phrase.Way{
	{"Yes, please go live", `go (?:out|live|up)`},
	{"Please go ahead and publish it", `go ahead(?: and publish(?: it)?)?`},
	{"Happy for it to be published", `be published`},
	{"Happy for it to appear as it is", `appear`},
	{"Looks good, please publish it", `publish(?: it| this)?`},
	{"Do proceed", `proceed`},
}, `(?: (?:just |exactly )?as (?:it )?(?:is|stands|appears))?(?:,? (?:thanks|thank you|please))*\W*$`)

// IsThanks says whether a short text is thanks or a pleasantry and nothing else.
func IsThanks(text string) bool { return Thanks.MatchString(text) && wording.Count(text) <= 12 }

// Thanks are words of a letter that wants nothing.
var Thanks = phrase.MustCompile(`(?i)\b(?:thank(?:s| you)?|thx|ta|cheers|brilliant|great|wonderful|fantastic|excellent|lovely|perfect|noted|` +
	`received|appreciated|delighted|super|amazing|much obliged|good news|great news|look(?:ing)? forward|all good|` +
	`got it|will do|understood|no problem|have a (?:good|nice|lovely|great)|diolch|merci|danke|gracias)\b`)
