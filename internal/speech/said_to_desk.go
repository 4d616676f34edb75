package speech

import (
	"slices"

	"copydesk/internal/phrase"
	"copydesk/internal/recent"
	"copydesk/internal/wording"
)

// Whoever pastes a blog into an email says something to the desk before and after it. Such a paragraph is known by its
// sentences: one is said to the desk when it can be nothing else ("Let me know if you need anything else"), when it hands
// the blog over ("The text is below"), or when it speaks to somebody and names what only a desk has to do with: the
// headline, the photo, the week, or publishing it.

// saidToDesk are sentences that a contributor says to the desk and a blog to nobody, an example beside each.
var saidToDesk = []*phrase.Phrase{
	phrase.Like("Let me know if you need anything.",
		`(?i)\b(?:let (?:me|us) know|tell me|give (?:me|us) a (?:shout|ring|call|bell)|shout|get in touch with me|contact me)`+
			` (?:if|whether|when|(?:once|as soon as) (?:it|this|they|you|we|(?:the|our|my) \pL+)(?:['’](?:s|re|ve)| is| are| has| have| goes?| can| publish| post)|should|at once|how (?:it|this) (?:goes|went|looks|works))\b`),
	phrase.Like("I look forward to hearing from you.",
		`(?i)\blook(?:ing)? forward to (?:hearing|seeing (?:it|this|the (?:blog|piece|article))|your|being part|`+
			`taking part|(?:the|reading the) (?:campaign|week|other blogs|launch)|(?:its|the) publication)\b`),
	phrase.Like("I remain at your disposal for any further information.", `(?i)\b(?:(?:i|we) (?:always )?remain|(?:i|we)(?:['’]m|['’]re| am| are)) `+
		`(?:of course |always |entirely |fully )?(?:at your (?:\w+ )?disposal|available (?:for (?:any (?:questions|queries|changes|edits|further)|comment|interviews?|questions)|`+
		`to (?:discuss (?:it|this|any|the (?:blog|piece|article|text))|answer (?:any|your) (?:\w+ )?(?:questions?|queries)|clarify|provide (?:any|further|more))|should you|in case you))\b`),
	phrase.Like("No idea what to put as a description, please use the first line.", `(?i)(?:^|[,;–-] ?)(?:(?:and|but|so|sorry|honestly),? )*(?:i(?:['’]m| am|['’]ve| have)? |we(?:['’]re| are|['’]ve| have)? )?(?:(?:have |had )?no (?:idea|clue)|not (?:at all |quite |really )?(?:sure|certain)|`+
		`unsure|(?:don['’]t|do not|didn['’]t|did not) (?:really |quite )?know|(?:can['’]t|cannot|couldn['’]t) think(?: of)?|struggled with) `+
		`(?:(?:what|how|which)(?: \w+)? to (?:put|write|use|give|choose|pick|say|call|do|enter|fill in)\b[^.?!]{0,40}\b(?:description|sub-?title|sub-?heading|standfirst|strapline|title|headline|theme)|`+
		`(?:a|an|the|any) (?:\w+ )?(?:description|sub-?title|sub-?heading|standfirst|strapline|title|headline))(?:(?: for (?:it|this|the blog|you|now))?\W*$|[,;–-])`),
	phrase.Like("Thank you for considering it.",
		`(?i)\b(?:thank(?:s| you)|cheers)(?: (?:ever )?(?:so|very) much)?(?: once)?(?: again)?(?: in advance)?`+
			` for (?:consider|(?:the|your) (?:\w+ ){0,2}(?:response|reply|feedback|guidance|answer|turnaround)|the (?:opportun|chance|invit|call|reminder|extension)|`+
			`your (?:e-?mail|call|invit|message|help|patience|time|note|reply|consideration|newsletter|interest)|includ|`+
			`accept|publish|hav|(?:getting|coming|writing) (?:in touch|back)|organi[sz]|running|reading this|putting|arranging|coordinating|this|all (?:this|your)|tak|inviting|asking|waiting|chasing|bearing)`),
	phrase.Like("We'd be grateful if you could tag us.",
		`(?i)\b(?:grateful|great|good|helpful|appreciated?|obliged) if you (?:could|would|can)\b|`+
			`\bif you (?:could|would|can) (?:please )?(?:include|add|tag|credit|link|mention|send|publish|post)\b`),
	phrase.Like("Please confirm that you have this.",
		`(?i)\b(?:please|kindly|could you|can you|would you)(?: please)? (?:confirm|acknowledge)\b|`+
			`\bconfirm (?:safe )?receipt\b`),
	phrase.Like("Can you send it on to the web team?",
		`(?i)^(?:(?-i:\p{Lu}[\p{L}'’-]+)(?:,| -| –|:) )?(?:and |so )?(?:(?:can|could|would|will) you (?:please |kindly |possibly )?|please |kindly )(?:(?:send|pass|forward) (?:it|this|that|them|mine|my|the)`+
			` (?:\w+ )?(?:on|in|off|over|to|along)|(?:submit|enter|upload) (?:it|this|that|them|mine|my|the))\b`),
	phrase.Like("Here you go, 500 words as they asked.", `(?i)^(?:so |ok |right )?(?:here (?:you are|you go|we go|it is|it goes)|there you (?:go|are))\s?[,–—-]`),
	phrase.Like("But there is one in the file!", `(?i)^(?:but |and |well,? |sorry,? )*there(?:['’]s| is| was| should be)(?: already)? one(?: already)? (?:in|on|at|under) (?:the|my|our) (?:\pL+ ){0,3}(?:file|document|doc|attachment|form|blog|e-?mail|title|page)(?: itself| already)?[.!]*$`),
	phrase.Like("Happy for you to cut it.",
		`(?i)\b(?:happy|glad|delighted|pleased) (?:to (?:edit|amend|make|change|cut|shorten|discuss|provide|supply|send|answer|help|chat|clarify|expand|explain|trim|adjust|use|`+
			`publish|talk (?:it|this|them))|for (?:you|it|this|them|the \w+) to)\b`),
	phrase.Like("Hope this is OK!",
		`(?i)\b(?:hop(?:e|ing)|trust) (?:this|that|it|all|everything|these|the following|the above)`+
			`(?:['’]s| is| was| are)? (?:not too|ok|okay|all right|alright|fine|useful|of|what|the sort|`+
			`the kind|suit|work|help|meet|fit|in order|reach|find)|\bhope you (?:like|enjoy|can use|find)|`+
			`^(?:i |we )?hop(?:e|ing) (?:that )?(?:this|its?|these|everything|all)\b.{0,50}$|`+
			`^(?:i |we )?(?:do )?(?:hope|trust) (?:that )?(?:you(?:['’]re| are| have| had|['’]ve)?|all(?:['’]s| is)?|`+
			`everyone) (?:well|ok|okay|both|all|good|had|keep|having|enjoy|safe|fine|are|is)\b`),
	phrase.Like("Hope you're well!",
		`(?i)^\W*(?:hope(?:fully)?|trust) (?:you|all|that you)(?:['’](?:re|ve|s)| are| is| have| had)? (?:all )?`+
			`(?:well|good|keeping|having|enjoying|safe|had|ok|okay)\b`),
	// Many thanks again!
	phrase.MustCompile(`(?i)^\W*(?:(?:very )?many )?thank(?:s| you)(?: so much| very much)?,? (?:again|all|both|in advance)?` +
		`[\w ]{0,12}$`),
	phrase.Like("Thanks so much, have a lovely week.",
		`(?i)^(?:(?:very )?many )?thank(?:s| you)(?: (?:so|very) much| a lot| again| all| both)?(?:[,!.–—-]| and) ?have a (?:good|nice|lovely|great|wonderful|fab) (?:day|week|weekend|evening|afternoon|summer|break|one)\b.{0,20}$`),
	phrase.Like("If it's no good, just say!",
		`(?i)^(?:but |and )?if (?:it|this)(?:['’]s| is| isn['’]t)(?: not| no| too| any)? (?:good|use|right|suitable|suited|ok|okay|rubbish|long|short|what you)\b[^.?!]{0,30}[,–—-] ?(?:just |do |please )?(?:say(?: so| no)?|tell me|let (?:me|us) know|shout|bin it|ignore it)\W*$|`+
			`^(?:(?:and|but|honestly),? )?(?:i|we) (?:won['’]t|will not|shan['’]t) be (?:at all )?(?:offended|upset|hurt)(?: at all)?(?:\W*$|,? (?:either way|whatever you decide|if (?:not|it['’]s (?:not|no|too)|it (?:is|isn['’]t|doesn['’]t|does not)|this|you (?:don['’]t|do not|can['’]t|cannot|decide|choose|would rather|['’]d rather|prefer|say|turn|pass|reject|decline|bin|cut|edit|change|trim))\b))`),
	phrase.Like("Apologies for the short notice.",
		`(?i)^(?:(?:so |very |really )?sorry(?:\W*$|[ ,.!:–-]+(?:for|about|its?|that|this|to|if|not|i|we|the|no|again|but|my|our)\b)|(?:once again,? |again,? |with |many |my |our )*apologies)\b`),
	phrase.Like("Further to your call for blogs, …",
		`(?i)^(?:further to|following(?: on from| up on)?|in response to|as per|thanks to|with reference to) (?:our|your)`+
			` (?:conversation|call|chat|e-?mail|letter|message|discussion|newsletter|invitation|request)\b`),
	phrase.Like("Blog as promised.",
		`(?i)\bas (?:requested|promised|discussed|agreed)\W*$|^as (?:requested|promised|discussed|agreed)\b`),
	phrase.Like("I would like to submit the following.",
		`(?i)\b(?:pleased|delighted|happy|wish|like|glad|proud) to (?:hereby )?submit\b|`+
			`\b(?:wish|like|love) to (?:send|offer|share|contribute|enter)(?: you| with you| in)? (?:my|our|this|the) (?:\w+ )?(?:blog|{work}|post|entry)\b|`+
			`\bsubmit the (?:below|following)\b|\bfor (?:your consideration|publication)\b|\bis my own work\b`),
	phrase.Like("Please accept the following as our submission.",
		`(?i)\b(?:accept|consider) (?:this|the (?:following|below|enclosed|attached)|my|our)\b[^.?!]{0,40}\b(?:as|for)\b`),
	phrase.Like("Please accept the following.",
		`(?i)^(?:please|kindly) accept (?:this|the (?:following|below|enclosed|attached|text)|my|our|a)\b`),
	phrase.Like("I'm away from Thursday.",
		`(?i)^i(?:['’]m| am|['’]ll be| will be) (?:only |usually |mostly )?(?:in the office|available|around|at my desk|contactable)\b|`+
			`^(?:i(?:['’]m| am|['’]ll be| will be)|we(?:['’]re| are|['’]ll be| will be)) (?:now )?`+
			`(?:away|on (?:annual )?leave|on holiday|out of (?:the )?office|off)\b|\bin my absence\b|\bon my last day\b`),
	phrase.Like("It's about 500 words, I think.",
		`(?i)^(?:(?:word count|length)\b(?:\W*|.{0,30}\d.{0,30}|[^.?!]{0,20}\b(?:about|approx\w*|under|over|within|inside|limit|fine|ok|okay|spot on|right|below|above|as per|too|excl\w*|incl\w*|tbc|correct|met)\b.{0,20})|(?:it|this|that)(?:['’]s| is| comes (?:in )?(?:to|at)| runs to)?`+
			` (?:about |around |just |roughly |approx\w* |c\. ?|exactly |only )*\d{3} words\b.{0,30})$`),
	phrase.Like("Is this the kind of thing you want?",
		`(?i)^(?:is (?:this|that|it) (?:ok|okay|alright|all right|what you (?:wanted|want|need|had in mind|have in mind|were after|are after)|the (?:kind|sort) of)\b)`),
	phrase.Like("I confirm that this is unpublished.",
		`(?i)^(?:i|we) (?:can |do )?confirm (?:that )?(?:this|it|the (?:above|blog|piece|text|article))\b|`+
			`\b(?:not|nowhere|never) (?:been |yet been |already been )?published (?:elsewhere|before|anywhere)\b|`+
			`\bthere is no embargo\b`),
	phrase.Like("I'm pasting it instead.",
		`(?i)\bpast(?:e|ed|ing) (?:it|this|below|in|here|underneath|beneath|into|text|(?:the|our|my) (?:\w+ )?(?:text|blog|{work}|copy|contents?|words|version|whole|lot|draft|bio))\b|`+
			`\bbelow my (?:signature|name)\b|\b(?:paste|put) (?:it|this) in(?: here| below|to)?\b|`+
			`\b(?:sending|submitting|pasting|emailing) (?:this|it)\b`),
	phrase.Like("My text is in the mail as I am on my tablet.", `(?i)\b(?:my|our|the) (?:text|blog|{work}) is (?:here )?in (?:the|this) (?:body of (?:the|this) )?(?:e-?mail|mail|message)\b`),
	phrase.Like("I've tried to stick to the guidelines.",
		`(?i)\b(?:my|our) (?:very )?first (?:ever )?(?:guest )?blog\b|\b(?:stick|keep|kept|stuck|within|under|over|`+
			`inside) (?:to )?(?:the|your) (?:blog )?(?:guidelines|word limit|word count|limit)\b`),
	phrase.Like("I can provide more if required.",
		`(?i)^(?:i|we)(?:['’](?:d|ll|m|re)| can| could| will| would| am| are)`+
			`\b[^.?!]{0,60}\bif (?:required|needed|necessary|wanted|helpful|useful|you (?:need|wish|want|like|prefer)|`+
			`(?:that|this) (?:helps|would help|is (?:helpful|useful|needed)))\b`),
	phrase.Like("If possible we'd prefer the Tuesday.",
		`(?i)\b(?:i|we)(?:['’]d| would) (?:much |really )?(?:prefer|like|love|appreciate)`+
			`\b[^.?!]{0,30}\b(?:(?:mon|tues|wednes|thurs|fri)day|(?:first|second|third|last) day|slot|date)\b`),
	phrase.Like("I've just typed it in here.",
		`(?i)\b(?:typed|written|put|copied) (?:it|this) (?:in|out|up)?\s?(?:here|below)\b|`+
			`\b(?:send|sending|sent|pass(?:ing)?|forward(?:ing)?) (?:it|this) (?:straight |directly |over |on |across )?`+
			`to you\b|^here(?:['’]s| is| are) (?:my|our|something|some (?:thoughts|words|text|copy|lines|notes))\b|\bnever written (?:one|a blog)\b|`+
			`\b(?:content|something|a blog|contributions?) for the (?:campaign )?week\b`),
	phrase.Like("Have a lovely bank holiday weekend!", `(?i)^(?:(?:do |(?:i |we )?hope (?:that )?you (?:all |both )?)?(?:have|enjoy)|(?:i |we )?wish(?:ing)? you(?: all| both)?) (?:a|an|the|your) (?:(?:lovely|great|good|nice|super|wonderful|`+
		`relaxing|restful|well-\w+|long|pleasant|fab\w*|fantastic|safe|happy|bank|holiday|rest of the|rest of your) ){0,3}`+
		`(?:weekend|day|week|evening|afternoon|break|holidays?|summer|rest|time off)\b[^.?!]{0,30}\W*$`),
	phrase.Like("Do with it as you see fit.", `(?i)\b(?:do with|use|edit|cut|change|treat|amend|adapt)`+
		` (?:it|this|them) as you (?:see fit|think (?:fit|best)|like|wish|please)\W*$`),
	phrase.Like("I can be reached on 01632 960 111 until Friday.",
		`(?i)\b(?:i (?:can|may) be (?:reached|contacted)|(?:call|ring|reach|contact|phone|text) me|`+
			`my (?:mobile|number|phone|direct line)(?: number)? is)\b[^.?!]{0,30}\+?\(?\d[\d\s()./-]{7,}\d`),
	phrase.Like("Let me know which day it is, so that I can warn the web team.", `(?i)\blet me know (?:which|what|who|where)\b|`+
		`\b(?:could|can|would|will) you (?:please |kindly |possibly )?let (?:me|us) know\b`),
	phrase.Like("If you need anything cut, the paragraph on the grant can go.", `(?i)\bthe (?:\w+ )?(?:paragraph|section|sentence|footnote)s? (?:on|about|with|of)\b`+
		`[^.?!]{0,40}\b(?:can|could|may) (?:easily )?(?:go|be (?:cut|dropped|removed|left out|shortened))\b`),
	phrase.Like("And do say if you'd like it in Welsh too.",
		`(?i)\b(?:do|please|just|and) (?:say|shout|ask|mention|flag|holler) if\b`),
	phrase.Like("Do you pay for these, by the way?",
		`(?i)^(?:and |also,? |oh,? |p\.?s\.? )*do you (?:pay|require|accept|prefer|have (?:a|any)|know (?:when|which|if))\b.*\?$|`+
			`^(?:and |also,? |oh,? |p\.?s\.? )*do you (?:need|want)\b[^?]*\b(?:`+sent+`|anything|more|me|us|it|this|them|one|longer|shorter|invoice|forms?|consent|proof|copy|links?|text|second|different)\b[^?]*\?$`),
	phrase.Like("Could it go out before 10 September?",
		`(?i)^(?:and |also,? |so,? )*(?:could|can|would|will|might) (?:it|this|we|ours|mine|(?:the|our|my) (?:blog|piece|article|post))`+
			` (?:please |possibly |perhaps )?(?:go (?:out|live|up|in)|be (?:published|posted|held|moved|scheduled|shared|put)|`+
			`appear|run|come out)\b.*\?$`),
	phrase.Like("When will it go up?",
		`(?i)^(?:and |also,? |so,? |oh,? |by the way,? )*(?:when|which day|what day|do you know when) (?:will|would|might|do you (?:expect|think|plan)|are you (?:planning|going)|is|does)[^.?!]{0,40}\b`+
			`(?:go(?:ing)? (?:up|out|live)|(?:be )?(?:published|posted)|publish (?:it|this|ours|mine|the (?:blog|{work}|post))|post (?:it|this|ours|mine)|appear(?:ing)?|come out|run (?:it|this|ours))\b[^.!]{0,40}\?$`),
	phrase.Like("We'd like to plan a tweet.",
		`(?i)^(?:i|we)(?:['’]d| would) (?:like|love|want) to (?:plan|schedule|line up|prepare|time|coordinate) (?:a|an|some|our|the|my) (?:\pL+ ){0,2}(?:tweets?|posts?|social media|socials|newsletter|comms|announcement|press release|publicity)\b`),
	phrase.Like("v3 final, pls ditch the others!",
		`(?i)\b(?:please|pls|plz|kindly) (?:just )?(?:ditch|ignore|bin|delete|discard|disregard|scrap|forget|throw away) (?:(?:all|any|both) )?(?:of )?(?:the|my|our|any|all|both|that|those)? ?(?:others?|previous|earlier|old(?:er)?|last|first|rest|v ?\d)\b`),
	phrase.Like("We will share it on our channels too.",
		`(?i)^(?:i|we)(?:['’]ll| will| can| plan to| intend to) (?:also )?(?:share|post|tweet|re-?tweet|promote|circulate|publici[sz]e)`+
			` (?:it|this|the (?:link|blog|piece|post))\b`),
	phrase.Like("I will send the invoice separately.",
		`(?i)^(?:i|we)(?:['’]ll| will| can| shall) (?:also )?(?:send|forward|e-?mail|supply|provide|post)\b[^.?!]{0,60}\b(?:separately|`+
			`later|shortly|tomorrow|under separate cover|in due course|next week|this (?:week|afternoon)|by (?:mon|tues|wednes|thurs|fri)day)\b`),
	phrase.Like("It's had the once-over from legal.",
		`(?i)^(?:it|this|(?:the|our|my) (?:blog|piece|article|post|text|copy))(?:['’]s| has| is| was)?(?: now| all)?(?: been| had)?\b[^.?!]{0,30}`+
			`\b(?:once-over|cleared|checked|approved|signed off|proof-?read|read|seen) (?:from|by)\b`),
	phrase.Like("Best of luck with the rest of the submissions.",
		`(?i)^(?:the )?(?:very )?(?:best of luck|good luck|all the best|fingers crossed)(?: (?:with|for) (?:(?:your|it|this|everything)\b.{0,40}|the (?:\w+ ){0,3}(?:week|campaign|launch|events?|blogs?|submissions?|series|project|rest|editing|selection|call|website|others?|awards?|conference|next (?:one|issue|edition|week))\b.{0,20}))?\W*$`),
	phrase.Like("Sent in haste from the train.", `(?i)^(?:sent|written|typed|dictated) (?:in haste|in a (?:hurry|rush)|from my|from the|on (?:my|the))\b[^,]{0,40}(?:,? (?:(?:so|and|please|my) )*(?:sorry|apologies|excuse|with|forgive|pardon)\b[^:;]{0,40})?$|`+
		`^let['’]s (?:catch up|speak|talk|chat|meet)\b.{0,30}$`),
	phrase.Like("Give my regards to Laura.", `(?i)^(?:please |do )?(?:give|send|pass on) (?:my|our) (?:\w+ )?(?:regards|love|best|thanks|wishes)\b`),
	phrase.Like("If you could use our full name that would be appreciated.",
		`(?i)\bif you (?:could|would|can)\b[^?!]*\bwould be (?:\w+ )?(?:appreciated|welcome|helpful|lovely|great|good|brilliant|fantastic)\b`),
	phrase.Like("Do not hesitate to contact me.", `(?i)\bhesitate to (?:contact|call|ring|e-?mail|ask|reach|get in touch with) me\b|^should you (?:need|require|want|have) (?:more|anything|any|further|it|a (?:shorter|longer|different))\b[^.?!]*\b(?:i|me|my)\b`),
	phrase.Like("Owen would like to be copied in on the proof.",
		`(?i)^(?:(?:my|our) )?[\pL'’ -]{2,40} (?:would (?:like|love|prefer)|wants?|needs?|(?:has |have )?asked) to (?:be (?:copied(?: in)?|cc['’]?d)\b|`+
			`(?:see|check|approve|have|read|get|be sent|be shown)\b[^.?!]{0,30}\b(?:proofs?|before (?:it|this) (?:goes|is (?:published|posted|live)|appears)))`),
	phrase.Like("Please get back to us.", `(?i)\bgets? back to (?:me|us)\b`),
}

// anyQuestions is said to the desk where the sentence speaks of who says or reads it, unless it goes on to readers: "Visit our site, and
// with any questions write to …".
var (
	anyQuestions = phrase.MustCompile(`(?i)\bany (?:questions|edits|changes|queries|problems|comments|issues|feedback)\b|\banything else\b`)
	toSomebody   = phrase.Like("Any problems, call me.", `(?i)\b(?:i|me|my|we|us|our|you|your|please|pls|let|shout|happy|glad|free|welcome|hesitate|contact|call|ring|get in touch)\b|`+
		`^\W*(?:and |or |with |for |is there |are there |(?:can|could|will) make )?any(?:thing)?\b`)
	hopesFor = phrase.Like("I hope there aren't any problems with the file.", `(?i)^\W*(?:(?:i|we) )?(?:do )?hope\b`)
	// noneOfThem speaks of questions, changes or anything else that there are not, or that are compared: a blog's sentence.
	noneOfThem = phrase.Like("More than anything else, it is people who decide.", `(?i)(?:\b(?:not|never|without|hardly|nobody|no one|none|nothing|nor|rarely|before|than|like|as|whether|above|almost)|n['’]t)`+
		`(?: (?:of|in|for|to|from|on|with|a|are|be|have|had|has|see|get|got|raised?|hear|find|make|made|ask|need|receive|attract|want|really|even|ever|single|much|do|say|we|you|they|fix|about|the)){0,4}`+
		` (?:any (?:questions|edits|changes|queries|problems|comments|issues|feedback)|anything else)\b`)
)

// asksForQuestions says whether a sentence offers the desk an answer to what it may ask or change.
func asksForQuestions(s string) bool {
	return anyQuestions.MatchString(s) && toSomebody.MatchString(s) && (!noneOfThem.MatchString(s) || hopesFor.MatchString(s))
}

// handsTextOver is a sentence by which a text is given in the same email: "Our piece follows.", "Ours is set out below".
var handsTextOver = phrase.MustCompile(`(?i)\b(?:copied|pasted|set out|reproduced|included|you['’]ll find|(?:please|pls|kindly|do) (?:find|see)|see)` +
	` (?:it |this |our |my |the |a )?(?:\w+ )?(?:below|beneath|underneath|in ?line)\b|` +
	`\b(?:below|beneath|underneath)(?: you will find|,? please find)\b|` +
	`^(?:please )?(?:find|see) (?:below|attached)\b|\bhere (?:it is|goes|you go|we go)\W*$|` +
	`\b(?:version|text|copy|draft|wording|article) (?:that is |is |set out )?(?:below|beneath|underneath)\b`)

// pleaseSee is one where it is not said to readers: "Please see our piece".
var pleaseSee = phrase.MustCompile(`(?i)\bplease (?:find|see)\b`)

// blogBelow is a blog that is said to stand below: "The text follows below", "our blog for the week is below".
var (
	blogBelow = phrase.MustCompile(`(?i)\b(?:below|beneath|underneath|follows?|following|copied|pasted|in the body|here (?:it )?is|here are|` +
		`here['’]s|attached|enclosed)\b`)
	oneOfOurs = phrase.MustCompile(`(?i)(?:^|\b(?:my|our|the|a|this|their|his|her|following|some|final|guest) (?:[\w-]+ ){0,3})` +
		`(?:blogs?|blog ?posts?|piece|article|post|contribution|submission|entry|text|copy|draft|thoughts)\b`)
)

// addressesSomebody is a sentence that speaks to one who is to do something, or wishes them something.
var addressesSomebody = phrase.MustCompile(`(?i)\b(?:you|your|yours|please|pls|kindly)\b|\b(?:shout|feel free|let (?:me|us) know|tell (?:me|us)|send me)\b|` +
	`^\W*(?:(?:i|we) )?(?:(?:do|very much|really|both|all) )?(?:(?:it )?would (?:be|love|like|appreciate)|` +
	`hop(?:e|ing)|thanks|many thanks|best of luck|good luck|keen|delighted|excited|happy|great|good to)\b`)

// meant is a sign that a sentence speaks to somebody: it asks, allows or offers something, or speaks of its writer. Without one its "you" is
// anybody's: "You probably wrote a blog post there".
var meant = phrase.OneOf(`(?i)`, []phrase.Way{
	{"Feel free to cut it", `\b(?:i|i['’](?:m|ve|ll|d)|me|my|mine|we|we['’](?:re|ve|ll|d)|us|our|ours|please|pls|kindly|shout|feel free|thanks?|hope|hoping|happy|keen|welcome|delighted|excited|glad|grateful|appreciated?|good luck|best of luck|could you|would you|can you|will you|do you|are you|` +
		`(?:if|should|when|whatever|however|whichever|as) you (?:(?:would|['’]d) )?(?:need|want|like|prefer|wish|see|think)|if you['’]d (?:like|prefer)|(?:tell|send|let) (?:me|us)|would (?:be|love|like|appreciate)|great|good to)\b`},
	{"You can see them there", `^\W*(?:(?:and|but|so|of course|then),? )*you(?:['’](?:re|ll|ve)| (?:can|may|are|have|will|should|might|could))\b`},
	{"Is it there?", `\?\W*$`},
	{"for your website", `\b(?:on|for|to|onto) your (?:web ?)?site\b`},
	{"your newsletter", `\byour (?:e-?mail|call|invitation|newsletter|themes?|list|team|guidelines|deadline)\b`},
}, ``)

// longestToYou is how many words a sentence has at most that is known to be said to the desk by what it speaks of.
const longestToYou = 40

// speaksToYou says whether a sentence speaks to somebody, and not of what anybody does.
func speaksToYou(s string) bool {
	return addressesSomebody.MatchString(s) && meant.MatchString(s) && wording.Count(s) <= longestToYou
}

// thingOfDesk is what a desk has to do with and a reader has not.
var thingOfDesk = phrase.OneOf(`(?i)\b`, []phrase.Way{
	{"our entry", `blogs?|blog ?posts?|contributions?|submissions?|pieces?|articles?|our entry|my entry`},
	{"the strapline", `head ?lines?|stand ?firsts?|strap ?lines?|sub-?titles?|title`},
	{"the word limit", `word (?:limit|count)|length|tone|edits`},
	{"the guidelines of campaign week", `guidelines|campaign week|the week|call for blogs`},
	{"her headshot", `head ?-?shots?|photo(?:graph)?s?|logos?|bio(?:graph(?:y|ies))?s?|proof`},
	{"before the deadline", `copied in|signed off|sign-off|embargo|deadline`},
	{"when it goes live", `(?:on|for|to|onto) your (?:web ?)?site|on the (?:web ?)?site|go(?:es|ing)? (?:up|live|out)|(?:be|been|is|was|get) published|publication`},
	{"permission", `permission|receipt|trimming|in word|tag us`},
	{"your newsletter", `your (?:e-?mail|call|invitation|newsletter|themes?|list|event)|(?:from|by|ask|tell|thank|let) your (?:\w+ )?team|your (?:\w+ )?team (?:wants?|needs|prefers|would like)`},
	{"theme", `theme`},
}, `\b`)

// deedOfDesk is what is done with a text: "it shortened", "tweak it", "feel free to tweak".
var deedOfDesk = phrase.MustCompile(`(?i)\b(?:edit|amend|change|cut|shorten|trim|tweak|use|run|publish|post|hold|move|rework|rewrite|share|` +
	`include|consider|adapt)(?:ed|d|ting|ming|ing|ped|med)?(?: (?:it|this|them|as you|over))\b|` +
	`\b(?:it|this) (?:shorter|shortened|longer|cut|trimmed|edited|changed|shared|published|again)\b|\bfeel free\b`)

// namesField is a sentence that gives a field of the blog: "The title is “The stamp”", "It's for theme 2".
var namesField = phrase.MustCompile(`(?i)\b(?:title|headline|sub-?title|sub-?heading|stand-?first|strap-?line|tag-?line|description)` +
	`\b[^.?!]{0,30}(?:: |\b(?:is|should be|to be|of|would be)\b )?[“"‘]|\b(?:entitled|titled|called) [“"‘]|` +
	`\b(?:(?:working|proposed|suggested) (?:title|headline|sub-?title|description|stand-?first)|` +
	`(?:my|our|its) (?:title|headline|sub-?title|description|stand-?first) (?:is|should|would|could))\b|` +
	`\bthemes? (?:no\.? |number |#)?` + wording.Numeral + `\b`)

// ofOtherThings is the title or the description of something that is no blog.
var ofOtherThings = phrase.Like("Click on the page title, “Forms”.", `(?i)\b(?:page|job|book|song|film|course|file) (?:title|description)\b`)

// pictureComes is said of a picture or a biography beside the blog: "A headshot can be supplied on request."
var pictureComes = phrase.OneOf(`(?i)`, []phrase.Way{
	{"A headshot will follow", `\b(?:head ?-?shots?|photo(?:graph)?s?|pictures?|logos?|images?|bio(?:graphy)?)\b[^.?!]{0,40}\b(?:(?:will|to) follow|follows?|attached|enclosed|on (?:its|their) way|on request|supplied|provided|separately|available|to go with)\b`},
	{"We can send our logo", `\b(?:i|we) (?:can|could|will|['’]ll|have|['’]ve)(?: also)? (?:send|supply|provide|forward|share|attach|attached)(?: you)? (?:a|an|the|my|our|her|his|some|two)? ?(?:[\w-]+ ){0,2}(?:head ?-?shots?|photos?|pictures?|bios?|biography|logos?|images?)\b`},
}, ``)

// ToDesk says whether a sentence is said to the desk.
func ToDesk(s string) bool { return saidBefore.About(s) }

var saidBefore = recent.To(isToDesk)

func isToDesk(s string) bool {
	s = Hello.ReplaceAllString(s, "")
	if namesField.MatchString(s) && !ofOtherThings.MatchString(s) && !goesOnStory(wording.Quoted.ReplaceAllString(s, "“…”")) {
		return true
	}
	if ofItself.MatchString(s) || isReported.MatchString(s) || goesOnStory(s) {
		return false
	}
	if phrase.AnyMatches(s, saidToDesk) || phrase.AnyMatches(s, shortAsides) ||
		handsTextOver.MatchString(s) || belowIs.MatchString(s) && ofSent.MatchString(s) || pictureComes.MatchString(s) {
		return true
	}
	if saysToReaders(s) {
		return false
	}
	return pleaseSee.MatchString(s) || asksForQuestions(s) || pointsAtSent(s) ||
		speaksToYou(s) && (thingOfDesk.MatchString(s) || deedOfDesk.MatchString(s)) ||
		blunt.MatchString(s)
}

// spokenShare counts the sentences of a paragraph and those that are said to the desk.
func spokenShare(text string) (spoken, all int) {
	for _, s := range wording.Sentences(text) {
		if all++; ToDesk(s) {
			spoken++
		}
	}
	return spoken, all
}

// AllSpoken says whether each sentence of a paragraph is said to the desk.
func AllSpoken(text string) bool {
	spoken, all := spokenShare(text)
	return all > 0 && spoken == all
}

// LongestWords is how many words to the desk a paragraph may have.
const LongestWords = 120

// blunt is a remark to the desk without any "my" or "your": "Blog for COVID-19 below.", "Copy as promised".
var blunt = phrase.MustCompile(`(?i)^(?:guest )?(?:blog(?: ?post)?|piece|article|post|contribution|submission|text|copy)\b[^.?!]{0,60}?\b(?:is |` +
	`are )?(?:below|attached|pasted|copied in|inline|follows|as (?:promised|requested|discussed))\b|^(?:the )?(?:word |pdf )?(?:doc|document|file|pdf|version) (?:is )?(?:attached|enclosed)\W*$`)

// TalksToDesk says whether a paragraph above a blog speaks to the desk and not to the blog's readers: half of its sentences do,
// or the first of a few.
func TalksToDesk(text string) bool {
	n := wording.Count(text)
	if n == 0 || n > LongestWords {
		return false
	}
	if n <= LongestRemark && (ToDesk(text) || Hello.MatchString(text) && BlogWord.MatchString(text)) || // "Hi – text of blog here"
		asideAbove.MatchString(text) || slices.ContainsFunc(wording.Sentences(text), namesField.MatchString) {
		return true
	}
	spoken, all := spokenShare(text)
	return spoken > 0 && (spoken*2 >= all || n <= 75 && ToDesk(wording.Sentences(text)[0]))
}

// LongestRemarkBelow is how many words a last remark to the desk has at most that is known by less than the others.
const LongestRemarkBelow = 25

// A last remark below a blog, just above the signature, is known by a word of the trade and by its pointing at the blog, at
// the one who reads it or at its writer: "Does that work for you?", "Nothing in it is confidential".
var (
	wordOfTrade = phrase.OneOf(`(?i)\b`, []phrase.Way{
		{"Could you confirm that it arrived?", `proofs?|confirm\w*|confirmation|arriv(?:ed|es)|receiv(?:ed|e)|receipt|\d{3} words|expand|reply`},
		{"Embargoed until Monday", `respond|embargo(?:ed)?`},
		{"Do tweet it when it is live", `(?:it['’]?s|is|go(?:es|ing)?) live|link|re-?tweet\w*|tweet it`},
		{"Nothing in it is confidential.", `confidential|the event|come and speak`},
		{"You can reach me on my mobile", `(?:my|on|by) mobile|mobile (?:number|no|is)|get hold of|reach me`},
		{"I can send any edits", `edits?|come back to|suitable|credit`},
		{"It came through twice", `(?:sen[dt]|c[ao]mes?|arrive[sd]?|received?|went|gone|g[eo]t|through|here|there) (?:\w+ ){0,3}twice`},
		{"The captions in this version are new", `version|changes|caption|quotes?`},
		{"It is cleared by our press office", `approv\w*|clear(?:ed|ance)|press (?:office|team)|comms`},
		{"Sorry for any typos", `typos?|grammar|spelling|formatting|layout`},
		{"Does that work for you?", `work for (?:you|us)|good to go|all yours|(?:when|once|until) (?:it['’]?s|it is|it goes|this is) (?:up|out)|up to you|your call|in touch`},
		{"The photo is ours", `signed off|photo|picture|head ?-?shot|logo`},
		{"I can make it shorter", `length|shorter|longer|too (?:long|short)|paragraphs?`},
		{"We are speaking at an event", `an event|speak at|speaking at`},
	}, `\b`)
	pointsAtBlog = phrase.MustCompile(`(?i)\b(?:the above|our own|you|your|yours|please|it|this|that|me|happy|glad|grateful|no need|(?:don['’]t|do not) need)\b`)
	ofThirdOnes  = phrase.MustCompile(`(?i)\b(?:he|she|they|him|her|them|his|their|residents?|people|everyone|everybody|nobody|citizens?|patients?|` +
		`councils?|staff)\b|[“”"]`)
)

// RemarksBelow says whether a short paragraph below a blog is a last remark to the desk.
func RemarksBelow(text string) bool {
	return wording.Count(text) <= LongestRemarkBelow && wordOfTrade.MatchString(text) && pointsAtBlog.MatchString(text) &&
		!ofThirdOnes.MatchString(text) && !narrated.MatchString(text) && !saysToReaders(text) && !ofItself.MatchString(text) && !ofOtherText(text)
}

// LongestRemark is how many words to the desk may stand between the fields and the blog: "The text is below."
const LongestRemark = 22
