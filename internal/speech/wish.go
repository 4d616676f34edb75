package speech

import "copydesk/internal/phrase"

// IsAllRight is what people put behind the "if" of a request, for a phrase to be made of.
const IsAllRight = `(?:that['’]s|that is) (?:ok|okay|possible|all right)`

// wishes are sentences said to the desk that ask, refuse, correct or complain, an example beside each. They are as
// narrow: "Put the citizen first", "No council is an island" and "Why I do not trust dashboards" are values.
var wishes = []*phrase.Phrase{
	phrase.Like("Please remove the last sentence.",
		`(?i)^(?:(?:also|and|but|so|if possible|instead|ideally|yes|no|ok),? )*(?:please|kindly|pls|plz)\b|`+
			`\b(?:please|kindly) (?:do|don't|don’t|can|could|change|correct|amend|remove|replace|use|note|add|keep|delete|`+
			`ignore|disregard|make|advise|confirm|update|check)\b`),
	phrase.Like("Can't think of anything clever.",
		`(?i)^(?:(?:sorry|but|and|so|honestly|i|we)[, ]+)*(?:really )?(?:can['’]?t|cannot|could not|couldn['’]t|struggled? to|struggling to|failed to) (?:really |quite )?(?:think|come up|decide)\b`),
	phrase.Like("Peter suggests that we ask you", `^(?:\p{Lu}\p{Ll}+|(?:[Mm]y|[Oo]ur) \p{Ll}+) (?:suggests?|suggested|proposes?|proposed|recommends?|recommended)(?: that)? (?:(?:we|I) (?:ask|leave it to|let) you\b|you (?:choose|write|pick|decide|suggest)\b)`),
	phrase.Like("Feel free to write one for us!",
		`(?i)^(?:(?:please|do|but|and|so|i am|i['’]m|we are|we['’]re|very|quite),? )*(?:feel free|happy for you|glad for you|welcome) to `+
			`(?:write|suggest|choose|pick|propose|invent|make up|come up|decide|supply|provide|think|shorten|cut|trim|edit|change|amend|adapt|rewrite|rephrase|reword|tweak|adjust)\b`),
	phrase.Like("No, keep mine.",
		`(?i)^(?:no|nope)\s*(?:[,.!;–—-]|$)|^no,? (?:thanks|thank you|please|sorry|i|we|that|this|keep|use)\b|`+
			`^not (?:quite|really|happy|keen|sure|that|this|yet|ideal|great|a fan)\b`),
	phrase.Like("I do not agree with this.",
		`(?i)^(?:(?:but|and|so|well|sorry|yes|no|hmm|if (?:at all )?possible|ideally|preferably),? )?i(?:'m|’m|'d|’d|'ve|`+
			`’ve| am| would| have| had| was)? (?:still |really |just |also |afraid |sorry |quite |a bit |a little |much )*`+
			`(?:(?:do not|don't|don’t|did not|didn't|didn’t|cannot|can't|can’t|could not|couldn't|couldn’t) (?:agree|`+
			`understand|think (?:so|that|this|it|we|you)|like (?:that|this|it|the)|know|mind|have|see|want|need|get|find|`+
			`receive|ask|mean|open|remember)|thought (?:i|we|you|it|that|this)|not (?:sure|happy|certain|clear|convinced)|`+
			`confused|unsure|puzzled|disagree|(?:already )?(?:given|sent|put|included|attached|submitted|provided)|`+
			`already \w+|gave (?:it|you|that)|did (?:already )?(?:give|include|send|provide|put|attach|supply|add|submit|`+
			`have)|(?:like|prefer|rather)\b|want (?:to|you|it|that)|prefer|wonder(?:ed)? (?:if|whether)|wondering)`),
	phrase.Like("We have already sent it.",
		`(?i)^(?:(?:but|and|so|well|sorry|yes|no|hmm|if (?:at all )?possible|ideally|preferably),? )?`+
			`we(?:'re|’re|'d|’d|'ve|’ve| are| would| have| had| were)? (?:still |really |just |also |much |afraid )*`+
			`(?:(?:do not|don't|don’t|did not|didn't|didn’t|cannot|can't|can’t) (?:agree|understand|want (?:to|you|it|that)|`+
			`like (?:that|this|it|the))|(?:like|prefer|rather) (?:to|it|that|if|not|have|see|be|go|keep)|prefer|`+
			`(?:already )?(?:given|sent|put|included|attached|submitted|provided) (?:it|this|that|you|the|our|one)|`+
			`not (?:happy|sure|keen))\b`),
	phrase.Like("The title is in the document.",
		`(?i)\b(?:our|my|your|that|the|this) (?:description|title|sub-?title|standfirst|headline|headshot|bio|biography|`+
			`job title|twitter handle)\b|\byour (?:suggestion|version|wording|email|e-mail|letter|message)\b|`+
			`\bthe (?:shorter|shortened|longer|original|earlier) (?:one|version)\b`),
	phrase.Like("Our blog does have a description!",
		`(?i)\b(?:our|my|your|that|the|this) (?:blog|{work}|submission|post|document|attachment)`+
			`\s+(?:really |just |already |also |now )?(?:does|doesn't|doesn’t|did|didn't|didn’t|had|was|should|must|needs?|`+
			`is (?:attached|not|now|in the|ready|fine|wrong|ok|okay|correct|meant|for|under)|has (?:a|an|been|already|no))\b|`+
			`\bthe one (?:i|we) (?:sent|gave)\b`),
	phrase.Like("This is wrong.",
		`(?i)^(?:this|that|it|which|there|something)(?:'s|’s| is| was| has| seems?| must| looks?)`+
			` (?:\w+ )?(?:wrong|incorrect|mistaken|a (?:mistake|typo|mix-up|misunderstanding)|`+
			`not (?:right|true|correct|mine|ours|us|me)|unfair|odd|strange|out of date)\b`),
	standsInDocument,
	phrase.Like("Please add my title: Professor.",
		`(?i)\b(?:add|include|use|print|give|show) my (?:title|rank|honorific|middle name|initials?)\b|^my (?:title|rank) is\b|^call me \p{Lu}`),
	phrase.Like("My surname has two Ns.",
		`(?i)\b(?:my|his|her|our|their|the author['’]s) (?:name|surname|first name|job title|role|e-?mail(?: address)?|`+
			`handle|organisation|company|employer) (?:is|has|should|was|needs|isn['’]t|spel)`),
	phrase.Like("I have added it to the document.",
		`(?i)\bsee attached\b|^(?:i|we)(?:['’]ve| have)?(?: now| just| already| also)?`+
			` (?:added|put|included|inserted|placed|updated|attached) (?:it|this|that|one|them|the \w+|my|our)\b`),
	phrase.Like("It is on the second page.",
		`(?i)^(?:it|that|this|they|mine|ours|both|(?:the|my|our) (?:description|sub-?title|title|standfirst))`+
			`(?:['’]s| is| are| was| were| stands?| should be) (?:\w+ )?(?:in|on|at|under|above|below|underneath|beneath|`+
			`behind|beside|inside) (?:the|my|our) (?:\w+ ){0,2}(?:page|document|doc|file|attachment|`+
			`e-?mail|top|bottom|head|foot|photo\w*|picture|title|headings?|form|table|box|subject)\b|`+
			`^(?:did|do|does|has|have) (?:anybody|anyone|somebody|someone|nobody)\b`),
	phrase.Like("In my absence please contact Ann Lee.",
		`(?i)\bin my absence\b|\bplease (?:contact|call|ring|phone)\b|\b0\d{3,4} ?\d{3}|\S+@\S+\.\w`),
	phrase.Like("See the email I sent on Monday.",
		`(?i)^(?:please |do )*(?:see|check|refer to|look at|look in) (?:the|my|our)`+
			` (?:(?:original|first|previous|earlier|last|attached) )?(?:e-?mail|message|attach\w*|document|file|blog|word)\b|`+
			`\bthe (?:e-?mail|message) (?:that )?(?:i|we) (?:have )?sent\b`),
	phrase.Like("Unsubscribe", `(?i)^(?:please )?un-?subscribe\b`),
	phrase.Like("FYI the museum changed its name in March.",
		`(?i)^(?:fyi|for (?:your )?info(?:rmation)?|just so you know|btw|by the way|incidentally|as an aside)\b`),
	phrase.Like("Title as per my original email",
		`(?i)\b(?:as per|as in|same as(?: in)?|as stated in|as on) (?:the|my|our) (?:\w+ )?`+
			`(?:e-?mail|document|attachment|form|file|blog|doc|submission|message|original)\b`),
	phrase.Like("It is only 149 characters in Word.",
		`(?i)\b(?:characters|words)\b.{0,20}\b(?:in|by|according to) (?:ms |microsoft )?(?:word|google|pages|my count)\b|`+
			`\b(?:it|that|this|mine|ours) (?:is|was|has) (?:only |exactly |just |under |less than |fewer than )?`+
			`\d{2,4} (?:characters|words)\b`),
	phrase.Like("Also our theme should be 4 not 3.",
		`(?i)^(?:(?:and|also|oh|ps|p\.s\.|plus),? )*(?:the |our |my |its )?(?:campaign )?theme (?:should|ought to|needs to|must) (?:be|read|say) (?:number |no\.? ?|theme )?\d`),
	phrase.Like("All of them!", `(?i)^all (?:of (?:them|these|those)|five|the themes)\b.{0,10}$`),
	phrase.Like("Whichever you think fits best.",
		`(?i)^(?:any(?: of (?:them|these|those))?|either(?: (?:one|of (?:them|these)))?|whichever|whatever|no idea|`+
			`(?:you|please) (?:choose|decide|pick|tell me)|(?:it(?:'s|’s| is) )?(?:entirely )?up to you|`+
			`(?:i )?(?:don't|don’t|do not) mind|your (?:choice|call))\b.{0,40}$`),
	phrase.Like("Keep mine.",
		`(?i)^(?:use|keep|leave|go with|go ahead with|ignore|disregard|stick with|scrap)`+
			` (?:mine|ours|yours|as is|it as it is|that one|this one|my (?:own|original|version)|your\b|`+
			`the (?:first|second|old|new|original|other|shorter|longer) one)`),
	phrase.Like("Take whatever you like from the text.",
		`(?i)\b(?:whatever|whichever|anything) you (?:like|want|think|prefer|fancy|see fit)\b`),
	phrase.Like("You asked for a description.",
		`(?i)^you (?:said|say|asked|wrote|told|mention|mentioned|already have|`+
			`have (?:the|my|our) (?:blog|description|title|file))\b`),
	phrase.Like("One small correction: it was a Thursday.",
		`(?i)^(?:just )?(?:one|a|an|another|two|some)`+
			`(?: (?:small|minor|tiny|quick|further|other|last|final|more|slight|factual))*`+
			` (?:corrections?|typos?|changes?|edits?|fix(?:es)?|tweaks?|amendments?|points?|things?)\s*(?::|[–—-]\s|,|though)`),
	phrase.Like("We may have to withdraw it.",
		`(?i)\b(?:we|i|you|they|he|she|director|client|author|team)\b[^.?!]{0,40}\bwithdraw(?:n|ing|al)?\b|`+
			`\bwithdraw(?:ing)? (?:it|this|the blog|our|my|ours|mine)\b|\b(?:hold|delay|postpone) (?:the )?publication\b|`+
			`^(?:please )?(?:hold|stop) the press(?:es)?\b|\b(?:legal|comms|communications|compliance|board|boss|director|chair|ceo|client|manager|team|lawyers?|they)(?: (?:has|have))? (?:just )?(?:asked|told|wants?|wanted|needs?) (?:us|me|you|it) to (?:be )?(?:paused?|hold (?:off|fire)|put on hold)\b`),
	phrase.Like("In paragraph 2 it should be 2018.",
		`(?i)\b(?:first|second|third|fourth|fifth|last|final|opening|closing) (?:paragraph|sentence|line)\b|`+
			`\b(?:paragraph|para|line) (?:\d+|one|two|three|four|five|six)\b`),
}

// AnswersWithin says that the answers stand between the lines of our letter, where a mail program does not mark them.
var AnswersWithin = phrase.OneOf(`(?i)`, []phrase.Way{
	{"Please see my answer in red below.", `\b(?:answers?|comments?|reply|replies|responses?|changes?|edits?|notes|corrections?|amend(?:ed|ments?)|amends?|corrected|marked|tweaks?)\b.{0,30}\b(?:below|in ?line|in (?:red|blue|green|purple|bold|capitals|caps)|within|in the (?:text|body|email))\b`},
	{"See in line", `\bsee (?:below )?(?:in ?line|in (?:red|blue|green|purple|bold|capitals))\b`},
	{"Below, in red", `\b(?:below|in ?line|underneath),? in (?:red|blue|green|purple|orange|bold|capitals|caps)\b`},
	{"Both below", `(?:^|[.!?,;–-] )(?:(?:and|the|i(?:['’]ve| have) put|i(?:['’]ve| have) (?:answered|added)) )*(?:both|all|rest|others?|everything|it|them)(?: (?:is|are))?(?: all)? (?:below|in ?line|underneath)[.!,]*$`},
	{"Please see below, thanks", `^(?:hi,? |hello,? |thanks,? |thank you,? )?(?:please )?see below(?:,? (?:please|thanks|thank you|as requested))*[.!,]*$`},
	{"The title is below", `^(?:hi,? |hello,? |thanks,? )?(?:the |my |our )?(?:title|themes?|description|sub-?title|standfirst|details)(?: (?:is|are))? (?:below|in ?line|underneath)(?:[,;–-] |[.!]*$)`},
}, ``)

// addressed are the words by which a question is one to the desk, and not a title such as "Who owns the data?" or
// "Is your council ready?".
var addressed = phrase.OneOf(`(?i)`, []phrase.Way{
	{"Could it go under People?", `^(?:can|could|may|should) (?:it|this|that|they|these) (?:please |also |instead )?(?:be|go|sit|stand|appear|come|move)(?: \w+)? (?:under|into|in|for|to|with)\b`},
	{"Has anybody read it?", `^(?:did|do|does|has|have) (?:anybody|anyone|somebody|someone|nobody)\b`},
	{"How about this one?", `^(?:how|what) about (?:this|that|these|the following)(?: one)?\W*$`},
	{"Perhaps something like that?", `^(?:maybe |perhaps )?(?:something|anything) (?:like|along) (?:this|that|these|the)\b.{0,25}$`},
	{"Might this do?", `^(?:would|does|will|might|could) (?:this|that|these|the following|something like (?:this|that))\b.{0,30}$`},
	{"Any news?", `^any (?:suggestions?|ideas?|thoughts?|preference|advice|news)\b`},
	{"How does one withdraw?", `\bwithdraw\w*`},
	{"How does Nine doors sound?", `^how does\b.*\bsound\b`},
	{"Do links count?", `^do(?:es)? (?:the |my |our )?(?:links?|headings?|footnotes?|captions?|references?|hyperlinks?|quotes?)\b`},
	{"Are we too late?", `\b(?:are|am) (?:we|i) (?:allowed|able|permitted|free|too late)\b`},
	{"Could we talk?", `\b(?:can|could|may|might|shall) we (?:discuss|talk|speak|chat|meet)\b`},
	{"Where do you want the headshot?", `\b(?:you|i|me|my|us|blogs?|piece|description|sub-?title|title|strap-?line|stand-?first|tag-?line|headline|sub-?heading|theme|deadline|headshot|bio|photo|characters|limit|word (?:count|limit)|` +
		`appear|publish(?:ed)?|publication|submit|submission|invoice|attach(?:ed|ment)?|hashtag|editor|received|accepted)\b`},
	{"Shall we change the order?", `\b(?:can|could|may|might|shall) we (?:have|send|use|change|add|still|also|submit|get|please|make it|call it|do|go)\b`},
	{"Is everything there?", `^(?:is|was|would|will|does|did|has|had) (?:it|this|that|there|everything|all)\b`},
	{"When will it go out?", `\b(?:when|where|how|why|what time) (?:will|is|does|would|was) (?:it|this|that)\b`},
}, ``)

// standsInDocument says where a field is to be found.
var standsInDocument = phrase.Like("It's the line at the top of the document.",
	`(?i)\b(?:(?:in|on|at) (?:the )?(?:top|start|head|end|bottom|foot|first page|page \w+|cover page|header)`+
		` of (?:the|my|our) (?:document|file|attachment|word|blog|piece|page)|`+
		`in (?:the|my|our) (?:document|attachment|word (?:file|document)|original (?:e-?mail|message)|first e-?mail))\b`)
