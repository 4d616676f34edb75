package intake

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"copydesk/internal/phrase"
)

// speech is what a sentence does that is said to the desk and is no part of a title or a description.
type speech int

const (
	noSpeech speech = iota // it may be a value: "A town of nine thousand people found that the form was the service."
	pleasant               // thanks, an apology, a promise: there is nothing to do about it
	wish                   // it asks, corrects, refuses or complains: a person should read it
)

// thanksAbroad are thanks in other languages, and praise.
const thanksAbroad = `(?:dank (?:je|u)|bedankt|hartelijk dank)(?: wel)?|(?:vielen|besten|herzlichen|tausend) dank|danke(?: schön| sehr)?|merci(?: beaucoup| bien| infiniment)?|(?:muchas |mil )?gracias|(?:moltes )?gràcies|(?:mille )?grazie(?: mille)?|(?:muito )?obrigad[oa]|well done|congrat(?:s|ulations)|bravo|kudos|tack(?: så mycket)?|(?:tusen |mange )?takk?(?: så mye| for det)?|kiitos(?: paljon)?|aitäh|dziękuję(?: bardzo)?|děkuji|ďakujem|köszönöm|mulțumesc|teşekkürler|diolch(?: yn fawr)?|go raibh maith \p{L}+|tapadh leibh|asante(?: sana)?|ngā mihi|mahalo|arigat[oō]`

// pleasantries are sentences that want nothing done, an example beside each. They are anchored at the start of the
// sentence, or hold words that only a letter has: a description may well begin with "Great services" or "We will".
var pleasantries = []*phrase.Phrase{
	phrase.MustCompile(`(?i)^(?:(?:hi|hello)\b.{0,20}[,–—-]\s*)?(?:(?:very|so|once again|again|ok|okay|great|brilliant|perfect|lovely|super|wonderful|ah|oh|and),?\s+)*(?:(?:very |so )?many |huge |big |a thousand |a million )?(?:thanks|thank you|thx|cheers)(?:\W*$|\s*[,.!:;…–—(-]|\s+(?:(?-i:\p{Lu})|for|so|very|again|to|all|both|and|once|in|everyone|everybody|indeed|much|we|i|this|that|but|kindly|as|ever|team|folks|a|ever|with|from|it|no|yes|on|you|not|please|and)\b)`),                                                                                                                                                                                                                                                                                                  // Thank you so much, that is great news.
	phrase.MustCompile(`(?i)^(?:(?:that|it|this|all)(?:'s|’s| is| sounds| looks| reads)?(?: all)? |what |all |very |so )?(?:great|brilliant|wonderful|fantastic|excellent|lovely|perfect|super|superb|amazing|marvellous|good|ok,? ok|okay,? okay|ok|okay|right|sure|fine|noted|received|understood|got it|ta|yay|woo-?hoo|will do|no problem|all good|much appreciated|much obliged|appreciated|cool|hooray|hurray|wow|delighted|diolch|merci|danke|gracias)(?:\s*[,.!…:)–—-]|\s+(?:news|stuff|work|to hear|to know|thanks|thank you|with thanks|and thank\w*)\b|\W*$)`),                                                                                                                                                                                                                // Great news!
	phrase.MustCompile(`(?i)^(?:(?:i|we)(?:'m|’m|'re|’re| am| are)? )?(?:and |really |very much |all |both |much )*look(?:ing)? forward\b|^(?:and |do )?(?:have|enjoy) (?:a|your|the) (?:good|nice|lovely|great|restful|wonderful|super|fantastic|rest|week|weekend|evening|day|holiday|break)\b|^(?:i |we )?hope (?:you|this|that|it|all)\b|\b(?:nice|lovely|good|great) to (?:meet|see|hear from|speak to|talk to) you\b`),                                                                                                                                                                                                                                                                                                                                                             // I hope you are well.
	phrase.MustCompile(`(?i)^(?:(?:i am|i'm|i’m|we are|we're|we’re) )?(?:(?:and|but|also|so|very|really|terribly|my|our|many|sincere|with|a thousand|oh) )*(?:sorry|apologies|apologise|pardon|oops|whoops)(?:\W*$|\s*[,.!:;…–—(-]|\s+(?:(?-i:\p{Lu})|about|for|to|that|if|i|we|it|this|again|but|not|once|from|my|our|all|both|everyone|the|you|he|she|they|there|and|on|will|no|yes|only|just)\b)`),                                                                                                                                                                                                                                                                                                                                                                                    // Apologies for the slow reply.
	phrase.MustCompile(`(?i)\b(?:i|we|he|she)(?:'ll|’ll| will| shall|'m going to|’m going to| am going to| are going to| is going to|'re going to|’re going to| hope to| plan to| aim to| intend to) (?:\w+ ){0,3}?(?:send|get back|come back|revert|reply|respond|shorten|rework|revise|chase|dig|turn (?:it|this|that) (?:a)?round|have (?:it|that|this|one) with you|get (?:it|that|this|one)|cut|trim|finish|find out|speak to|talk to|sort|be in touch|let you know|forward it|supply|provide (?:it|one|a)|follow up|try|look (?:at|into)|check|have a (?:look|think|go)|do (?:it|so|that|this|my)|write (?:another|a|one|it|to)|update (?:it|you)|resend|re-send|amend|fix|sort|pass (?:it|this|on)|share (?:it|this|on|widely)|promote|tweet|ask (?:her|him|them|my|our|the))\b`), // I will send it tomorrow.
	phrase.MustCompile(`(?i)\b(?:i|we)(?:['’]ll| will| shall) (?:first )?(?:need|have) to\b|\byou(?:['’]ll| will| shall) (?:have|get|receive) (?:it|them|ours|mine|(?:the|a|an|our|my) (?:new|revised|shorter|longer|final|corrected|updated|amended|next))\b`),                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                          // You will have the new version by Friday.
	phrase.MustCompile(`(?i)^(?:(?:top|super|prima|toll|bien|bon|perfecto|perfetto|ótimo|genial)\W+)?(?:` + thanksAbroad + `)(?:\s*[,.!…–—-]|\s+\p{L}+\W*$|\W*$)`),                                                                                                                                                                                                                                                                           // Dank je wel!
	phrase.MustCompile(`(?i)^will (?:do|send|get|come|reply|revert|look|try|fix|resend|follow|provide|supply)\b|^(?:\w+ )?to follow\b|^more (?:soon|to follow)\b|^leave it with (?:me|us)\b|^watch this space\b|^on it\b|^(?:speak|talk) soon\b|^bear with (?:me|us)\b|^\w+ is on it\b|^working on it\b`),                                                                                                                                    // Tom is on it.
	phrase.MustCompile(`(?i)^(?:i|we|all of us|the (?:whole )?team|everyone(?: here)?)(?:'m|’m|'re|’re| am| are| is| were| was)? (?:all )?(?:very |so |really |absolutely |just |both )*(?:delighted|thrilled|pleased|glad|grateful|happy to (?:hear|see|have)|over the moon|excited (?:to|about|that)|honoured|appreciate (?:it|the|your|this|that)|love it)\b`),                                                                            // We are delighted.
	phrase.MustCompile(`(?i)^(?:please )?(?:do )?(?:let (?:me|us) know|get in touch|give me a (?:shout|call|ring)|shout) (?:if|whether|when|should)\b.*\b(?:anything|any|questions?|problems?|need|else|more|help)\b|^(?:please )?pass on (?:my|our) (?:thanks|best)|^any (?:problems|questions|issues|queries|trouble)\b[^.?!]{0,20}\b(?:let me know|(?:just )?(?:give|drop) (?:me|us)|shout|ask|ring|call|get in touch|you know where)\b`), // Let me know if you need anything else.
	phrase.MustCompile(`(?i)^(?:as requested|as promised|as discussed|please (?:find|see)|see)\b.{0,40}$|^here (?:it is|you go|you are|we go)\b.{0,20}$|^(?:here|below|attached)(?:'s|’s| is| are) (?:it|the|my|our|your|a|an|one)(?: [\w’'-]+){0,2} ?(?:description|sub-?title|standfirst|strap-?line|summary|sentence|title|headline|blog|headshot|bio|theme|version|one|line|text|wording)\b.{0,25}$`),                                    // Here is the description.
	phrase.MustCompile(`(?i)\btype your reply above this line\b|^your (?:request|enquiry|message|email|ticket|case)\b.{0,40}\b(?:received|logged|created|opened|updated|reviewed)\b|\b(?:reply|respond) to this (?:email|message)\b`),                                                                                                                                                                                                        // Your request (48213) has been received. – a ticket system's
	phrase.MustCompile(`(?i)^(?:(?:all|with|kind|warm|best|very|many|the) )*(?:best|regards|wishes|cheers|yours(?: sincerely| faithfully)?)(?:\s*[,.!–—-]\s*(?:\S+(?: \S+)?)?)?$`),                                                                                                                                                                                                                                                           // Best wishes, Jane
	phrase.MustCompile(`(?i)\b(?:no(?:t a)? problem|no (?:worries|bother|trouble)|no need to reply|(?:can['’]t|cannot) (?:wait|thank)|(?:couldn['’]t|could not) (?:be|have|ask)|don['’]t worry|not at all|please (?:pass|do (?:pass|thank|keep)|thank|keep|give|send) (?:on )?(?:my|our|me|us|the)|please let me know if|if you need|should you (?:need|have)|do not hesitate|don['’]t hesitate|must (?:say|admit|confess))\b`),              // I can't wait.
	phrase.MustCompile(`(?i)\b(?:is|are|was|were|been|be) (?:now )?accepted\b`), // Great that SS20-1 is accepted!
	phrase.MustCompile(`(?i)^(?:i|we)(?:'m|’m|'re|’re| am| are)(?: currently| still| both| just)? (?:away|abroad|travelling|on (?:leave|holiday|annual leave|a train|the train|a plane|my phone|the move)|out of (?:the )?office|off (?:sick|today|until|till|this|next|for)|in (?:meetings|transit)|back (?:on|in|from|at)|not (?:in|back))\b|^(?:i|we)(?:'ll|’ll| will) be (?:away|abroad|on (?:leave|holiday)|out of (?:the )?office|back|off)\b|\b(?:and|but) will (?:\w+ )?(?:send|get back|come back|reply|resend|do|sort|fix|follow)\b`),                                     // I'm away until Thursday but will send it then.
	phrase.MustCompile(`(?i)^(?:good )?(?:morning|afternoon|evening)\b\W*(?:all|team|everyone|there)?\W*$|^(?:(?:yes|yep|yeah|sure|of course|certainly|absolutely|ah|oh|hmm|oops|sorry|no problem|indeed)[,.!… ]*)+$|\bapologies\W*$|\bthere (?:may|might|will) be an? (?:short |slight |small )?delay\b`),                                                                                                                                                                                                                                                                          // Yes of course, sorry.
	phrase.MustCompile(`(?i)^let me (?:check|ask|speak|talk|find out|see if|come back|get back|think)\b|^(?:my|our) (?:colleague|comms|pr|press|team|author|client|boss|director|office|manager|assistant|pa)\b[^.?!:]{0,40}\b(?:will|is going to)\b`),                                                                                                                                                                                                                                                                                                                              // Our comms team will send it later today.
	phrase.MustCompile(`(?i)\b(?:is|are)(?: now| also| again| here)? (?:attached|enclosed)\b|\b(?:blog|piece|article|version|draft|copy|document|file|description|title|photo|headshot|bio|one)s? (?:re-?)?(?:attached|enclosed)\b.{0,40}$`),                                                                                                                                                                                                                                                                                                                                        // The corrected blog is attached now.
	phrase.MustCompile(`(?i)^(?:(?:it|that|this|mine|ours|all|everything|the \w+)(?:['’]s| is| are|['’]re)? )?(?:fine|ok|okay|good|right|correct|perfect) (?:as (?:it|they|that) (?:is|are|stands?)|as is|too|by (?:me|us)|with (?:me|us)|now|to go)\b.{0,20}$`),                                                                                                                                                                                                                                                                                                                    // Fine as it is.
	phrase.MustCompile(`(?i)^(?:now )?(?:(?:i|we)(?:'m|’m|'re|’re| am| are) )?back (?:now|at my desk|in the office|from leave|from holiday|online)\b.{0,20}$`),                                                                                                                                                                                                                                                                                                                                                                                                                      // Back now.
	phrase.MustCompile(`(?i)^(?:ah|oh|oops|whoops|argh|ugh|gosh|d['’]?oh|hmm+|sigh|silly me|my (?:bad|fault|mistake|error|apologies)|rookie (?:error|mistake)|schoolboy error|mea culpa|how (?:silly|stupid|embarrassing|daft|careless))\b`),                                                                                                                                                                                                                                                                                                                                        // Ah, sorry, that got lost between two versions.
	phrase.MustCompile(`(?i)^(?:and |but |so )?(?:it|that|this|they|mine)(?:['’]s| is| was| has| had| have| got| must| should| will| seems?| slipped| went| fell| dropped| did)\b[^:]*\b(?:lost|left (?:out|off)|missed|slipped|forgotten|overlooked|omitted|dropped|(?:one of )?those (?:weeks|days|mornings)|busy|hectic|manic|oversight|deliberate|inbox|spam|versions?|drafts?|cut off|my fault|everything|all (?:we|i|you) (?:have|need)|(?:hopefully|now) (?:ok|okay|fine|right)|do the (?:trick|job)|through the net)\b[^:]{0,30}$`),                                         // It has been one of those weeks.
	phrase.MustCompile(`(?i)^(?:and |but |so )?i(?:['’]m|['’]ve|['’]d| am| was| have| had)?\b[^:]*\b(?:travelling|on (?:a|the|my) (?:train|phone|plane|way)|on (?:leave|holiday)|in (?:meetings|transit|a rush|a hurry)|rushing|only (?:just )?(?:saw|seen|noticed|realised|read|got|opened)|just (?:seen|noticed|realised)|forgot(?:ten)?|missed|overlooked|(?:think|hope|believe|trust|guess|suspect) (?:that|this|it|everything|we|you|all)|omitted|left (?:it|that) (?:out|off)|must have|should have|off (?:sick|ill)|unwell|under the weather|snowed under|swamped)\b[^:]*$`), // I was travelling yesterday so only saw this now.
	phrase.MustCompile(`(?i)^(?:(?:i|we)(?:['’]m|['’]re| am| are| would be|['’]d be) )?(?:always |very |more than |only too |quite )*(?:happy|glad|pleased|delighted|able|free) (?:to|for you to) (?:discuss|chat|talk|help|answer|amend|change|adjust|make|provide|elaborate|explain|clarify|tweak|edit|be (?:edited|guided)|take|hear|cut|trim|shorten|use)\b[^:]{0,60}$`),                                                                                                                                                                                                        // Happy to discuss.
	phrase.MustCompile(`(?i)^(?:please )?(?:just )?(?:give|allow) (?:me|us) (?:a|an|another|until|till|one|two|some)\b[^:]{0,40}$|^(?:she|he|they|the author) (?:will|is going to)\b[^:]*\b(?:send|in touch|reply|come back|get back|respond|write)\b[^:]{0,50}$`),                                                                                                                                                                                                                                                                                                                  // Give me a day or two.
	phrase.MustCompile(`(?i)^(?:hopefully|fingers crossed|all being well|with luck|i trust)\b.{0,60}$`), // Hopefully that is everything.
}

// wishes are sentences said to the desk that ask, refuse, correct or complain, an example beside each. They are as
// narrow: "Put the citizen first", "No council is an island" and "Why I do not trust dashboards" are values.
var wishes = []*phrase.Phrase{
	phrase.MustCompile(`(?i)^(?:(?:also|and|but|so|if possible|instead|ideally|yes|no|ok),? )*(?:please|kindly|pls|plz)\b|\b(?:please|kindly) (?:do|don't|don’t|can|could|change|correct|amend|remove|replace|use|note|add|keep|delete|ignore|disregard|make|advise|confirm|update|check)\b`), // Please remove the last sentence.
	phrase.MustCompile(`(?i)^(?:no|nope)\s*(?:[,.!;–—-]|$)|^no,? (?:thanks|thank you|please|sorry|i|we|that|this|keep|use)\b|^not (?:quite|really|happy|keen|sure|that|this|yet|ideal|great|a fan)\b`),                                                                                        // No, keep mine.
	phrase.MustCompile(`(?i)^(?:(?:but|and|so|well|sorry|yes|no|hmm|if (?:at all )?possible|ideally|preferably),? )?i(?:'m|’m|'d|’d|'ve|’ve| am| would| have| had| was)? (?:still |really |just |also |afraid |sorry |quite |a bit |a little |much )*(?:(?:do not|don't|don’t|did not|didn't|didn’t|cannot|can't|can’t|could not|couldn't|couldn’t) (?:agree|understand|think (?:so|that|this|it|we|you)|like (?:that|this|it|the)|know|mind|have|see|want|need|get|find|receive|ask|mean|open|remember)|thought (?:i|we|you|it|that|this)|not (?:sure|happy|certain|clear|convinced)|confused|unsure|puzzled|disagree|(?:already )?(?:given|sent|put|included|attached|submitted|provided)|already \w+|gave (?:it|you|that)|did (?:already )?(?:give|include|send|provide|put|attach|supply|add|submit|have)|(?:like|prefer|rather)\b|want (?:to|you|it|that)|prefer|wonder(?:ed)? (?:if|whether)|wondering)`), // I do not agree with this.
	phrase.MustCompile(`(?i)^(?:(?:but|and|so|well|sorry|yes|no|hmm|if (?:at all )?possible|ideally|preferably),? )?we(?:'re|’re|'d|’d|'ve|’ve| are| would| have| had| were)? (?:still |really |just |also |much |afraid )*(?:(?:do not|don't|don’t|did not|didn't|didn’t|cannot|can't|can’t) (?:agree|understand|want (?:to|you|it|that)|like (?:that|this|it|the))|(?:like|prefer|rather) (?:to|it|that|if|not|have|see|be|go|keep)|prefer|(?:already )?(?:given|sent|put|included|attached|submitted|provided) (?:it|this|that|you|the|our|one)|not (?:happy|sure|keen))\b`),                                                                                                                                                                                                                                                                                                                                 // We have already sent it.
	phrase.MustCompile(`(?i)\b(?:our|my|your|that|the|this) (?:description|title|sub-?title|standfirst|headline|headshot|bio|biography|job title|twitter handle)\b|\byour (?:suggestion|version|wording|email|e-mail|letter|message)\b|\bthe (?:shorter|shortened|longer|original|earlier) (?:one|version)\b`),                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                  // The title is in the document.
	phrase.MustCompile(`(?i)\b(?:our|my|your|that|the|this) (?:blog|piece|article|submission|post|document|attachment)\s+(?:really |just |already |also |now )?(?:does|doesn't|doesn’t|did|didn't|didn’t|had|was|should|must|needs?|is (?:attached|not|now|in the|ready|fine|wrong|ok|okay|correct|meant|for|under)|has (?:a|an|been|already|no))\b|\bthe one (?:i|we) (?:sent|gave)\b`),                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                        // Our blog does have a description!
	phrase.MustCompile(`(?i)^(?:this|that|it|which|there|something)(?:'s|’s| is| was| has| seems?| must| looks?) (?:\w+ )?(?:wrong|incorrect|mistaken|a (?:mistake|typo|mix-up|misunderstanding)|not (?:right|true|correct|mine|ours|us|me)|unfair|odd|strange|out of date)\b`),                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                 // This is wrong.
	phrase.MustCompile(`(?i)\b(?:(?:in|on|at) (?:the )?(?:top|start|head|end|bottom|foot|first page|page \w+|cover page|header) of (?:the|my|our) (?:document|file|attachment|word|blog|piece|page)|in (?:the|my|our) (?:document|attachment|word (?:file|document)|original (?:e-?mail|message)|first e-?mail))\b`),                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                            // It's the line at the top of the document.
	phrase.MustCompile(`(?i)\b(?:my|his|her|our|their|the author['’]s) (?:name|surname|first name|job title|role|e-?mail(?: address)?|handle|organisation|company|employer) (?:is|has|should|was|needs|isn['’]t|spel)`),                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                         // My surname has two Ns.
	phrase.MustCompile(`(?i)\bsee attached\b|^(?:i|we)(?:['’]ve| have)?(?: now| just| already| also)? (?:added|put|included|inserted|placed|updated|attached) (?:it|this|that|one|them|the \w+|my|our)\b`),                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                      // I have added it to the document.
	phrase.MustCompile(`(?i)^(?:it|that|this|they|mine|ours|both|(?:the|my|our) (?:description|sub-?title|title|standfirst))(?:['’]s| is| are| was| were| stands?| should be) (?:\w+ )?(?:in|on|at|under|above|below|underneath|beneath|behind|beside|inside) (?:the|my|our) (?:\w+ ){0,2}(?:page|document|doc|file|attachment|e-?mail|top|bottom|head|foot|photo\w*|picture|title|headings?|form|table|box|subject)\b|^(?:did|do|does|has|have) (?:anybody|anyone|somebody|someone|nobody)\b`),                                                                                                                                                                                                                                                                                                                                                                                                                 // It is on the second page.
	phrase.MustCompile(`(?i)\bin my absence\b|\bplease (?:contact|call|ring|phone)\b|\b0\d{3,4} ?\d{3}|\S+@\S+\.\w`),                                                                                                                                                                              // In my absence please contact Ann Lee.
	phrase.MustCompile(`(?i)^(?:please |do )*(?:see|check|refer to|look at|look in) (?:the|my|our) (?:(?:original|first|previous|earlier|last|attached) )?(?:e-?mail|message|attach\w*|document|file|blog|word)\b|\bthe (?:e-?mail|message) (?:that )?(?:i|we) (?:have )?sent\b`),                 // See the email I sent on Monday.
	phrase.MustCompile(`(?i)\b(?:characters|words)\b.{0,20}\b(?:in|by|according to) (?:ms |microsoft )?(?:word|google|pages|my count)\b|\b(?:it|that|this|mine|ours) (?:is|was|has) (?:only |exactly |just |under |less than |fewer than )?\d{2,4} (?:characters|words)\b`),                       // It is only 149 characters in Word.
	phrase.MustCompile(`(?i)^all (?:of (?:them|these|those)|five|the themes)\b.{0,10}$`),                                                                                                                                                                                                          // All of them!
	phrase.MustCompile(`(?i)^(?:any(?: of (?:them|these|those))?|either(?: (?:one|of (?:them|these)))?|whichever|whatever|no idea|(?:you|please) (?:choose|decide|pick|tell me)|(?:it(?:'s|’s| is) )?(?:entirely )?up to you|(?:i )?(?:don't|don’t|do not) mind|your (?:choice|call))\b.{0,40}$`), // Whichever you think fits best.
	phrase.MustCompile(`(?i)^(?:use|keep|leave|go with|go ahead with|ignore|disregard|stick with|scrap) (?:mine|ours|yours|as is|it as it is|that one|this one|my (?:own|original|version)|your\b|the (?:first|second|old|new|original|other|shorter|longer) one)`),                               // Keep mine.
	phrase.MustCompile(`(?i)^you (?:said|say|asked|wrote|told|mention|mentioned|already have|have (?:the|my|our) (?:blog|description|title|file))\b`),                                                                                                                                             // You asked for a description.
	phrase.MustCompile(`(?i)^(?:just )?(?:one|a|an|another|two|some)(?: (?:small|minor|tiny|quick|further|other|last|final|more|slight|factual))* (?:corrections?|typos?|changes?|edits?|fix(?:es)?|tweaks?|amendments?|points?|things?)\s*(?::|[–—-]\s|,|though)`),                               // One small correction: it was a Thursday.
	phrase.MustCompile(`(?i)\b(?:we|i|you|they|he|she|director|client|author|team)\b[^.?!]{0,40}\bwithdraw(?:n|ing|al)?\b|\bwithdraw(?:ing)? (?:it|this|the blog|our|my|ours|mine)\b|\b(?:hold|delay|postpone) (?:the )?publication\b`),                                                           // We may have to withdraw it.
	phrase.MustCompile(`(?i)\b(?:first|second|third|fourth|fifth|last|final|opening|closing) (?:paragraph|sentence|line)\b|\b(?:paragraph|para|line) (?:\d+|one|two|three|four|five|six)\b`),                                                                                                      // In paragraph 2 it should be 2018.
}

// answersWithin says that the answers stand between the lines of our letter, where a mail program does not mark them.
var answersWithin = phrase.MustCompile(`(?i)\b(?:answers?|comments?|replies|responses?|changes|edits|notes)\b.{0,30}\b(?:below|in ?line|in (?:red|blue|green|purple|bold|capitals|caps)|within|in the (?:text|body|email))\b|\bsee (?:in ?line|in (?:red|blue|green|bold))\b`) // Please see my answer in red below.

// hints make a reply one that a person should read, where it gives nothing else, an example beside each. A value may
// hold them.
var hints = []*phrase.Phrase{
	phrase.MustCompile(`(?i)\b(?:could|should|must|need|change[ds]?|correct\w*|wrong\w*|mistakes?|errors?|typos?|instead|not|never|but|however|problems?|updated?|replace|add|remove|delete|mis-?spel\w*|spel(?:t|led|ling)|actually|unfortunately|disagree\w*|why|complain\w*|disappoint\w*|missing|lost|(?:would|['’]d) (?:like|love|prefer) (?:it|that|this|the|our|my|you|to (?:appear|be|have|see|change|add|use))|withdraw\w*|retract\w*|remov\w+|delet\w+|lawyers?|before publication|ask(?:s|ed)? (?:that|you)|spel(?:t|led)|unless|pull (?:it|the|our|my)|might|incorrect\w*|embargo(?:ed)?|attributed|amend\w*)\b|\w+n['’]t\b`), // There is a mistake in the map.
	phrase.MustCompile(`(?i)^(?:unfortunately|however|actually|regrettably|but)\b|\b(?:reinstate|un-?do|restore|changed (?:my|our) minds?|did not (?:ask|mean|want|send|write)|didn['’]t (?:ask|mean|want|send|write)|never (?:asked|sent|wrote|agreed))\b`),                                                                                                                                                                                                                                                                                                                                                                              // I did not ask for this!
	phrase.MustCompile(`(?i)^(?:could|can|would|will|may|might|should|do|does|did|is|are|when|where|which|what|who|how|why)\b.*\?`), // Which theme is it?
}

// addressed are the words by which a question is one to the desk, and not a title such as "Who owns the data?" or
// "Is your council ready?".
var addressed = phrase.MustCompile(`(?i)^(?:did|do|does|has|have) (?:anybody|anyone|somebody|someone|nobody)\b|^(?:how|what) about (?:this|that|these|the following)(?: one)?\W*$|^(?:maybe |perhaps )?(?:something|anything) (?:like|along) (?:this|that|these|the)\b.{0,25}$|^(?:would|does|will|might|could) (?:this|that|these|the following|something like (?:this|that))\b.{0,30}$|^any (?:suggestions?|ideas?|thoughts?|preference|advice|news)\b|\bwithdraw\w*|^how does\b.*\bsound\b|^do(?:es)? (?:the |my |our )?(?:links?|headings?|footnotes?|captions?|references?|hyperlinks?|quotes?)\b|\b(?:are|am) (?:we|i) (?:allowed|able|permitted|free|too late)\b|\b(?:can|could|may|might|shall) we (?:discuss|talk|speak|chat|meet)\b|\b(?:you|i|me|my|us|blogs?|piece|description|sub-?title|title|theme|deadline|headshot|bio|photo|characters|word (?:count|limit)|appear|publish(?:ed)?|publication|submit|submission|invoice|attach(?:ed|ment)?|hashtag|editor|received|accepted)\b|\b(?:can|could|may|might|shall) we (?:have|send|use|change|add|still|also|submit|get|please|make it|call it|do|go)\b|^(?:is|was|would|will|does|did|has|had) (?:it|this|that|there|everything|all)\b|\b(?:when|where|how|why|what time) (?:will|is|does|would|was) (?:it|this|that)\b`)

// speechOf says what a sentence does.
func speechOf(sentence string) speech {
	sentence = hello.ReplaceAllString(sentence, "")
	if whollyQuoted(sentence) {
		return noSpeech
	}
	if strings.HasSuffix(strings.TrimRight(sentence, " )”\""), "?") {
		if addressed.MatchString(sentence) {
			return wish
		}
		return noSpeech
	}
	matches := func(p *phrase.Phrase) bool { return p.MatchString(sentence) }
	said := quotedTitle.ReplaceAllString(sentence, "“…”") // "It should be called “Lost in the post”" loses nothing
	switch {
	case answersWithin.MatchString(sentence):
		return wish
	case slices.ContainsFunc(pleasantries, func(p *phrase.Phrase) bool { return p.MatchString(said) }):
		if _, rest, ok := strings.Cut(said, " but "); ok && wanting([]string{rest}) { // "Thanks, but my name is spelt with an accent."
			return wish
		}
		if correctsBehind.MatchString(sentence) {
			return wish
		}
		if m := asksBehind.FindStringSubmatch(said); m != nil && slices.ContainsFunc(wishes, func(p *phrase.Phrase) bool { return p.MatchString(m[1]) }) {
			return wish
		}
		return pleasant
	case slices.ContainsFunc(wishes, matches):
		return wish
	}
	return noSpeech
}

// correctsBehind is a correction behind a courtesy: "Oops, “wil” should be “will” in the description."
var correctsBehind = phrase.MustCompile(`(?i)[”"’'] should (?:be|read|say|have been)\b|\bshould (?:be|read|say|have been) [“"‘']|\b(?:was|were|is) meant to (?:be|read|say)\b`)

// asksBehind is a request behind a courtesy: "Sorry, one more: please show me as Head of Data".
var asksBehind = phrase.MustCompile(`(?i)(?:[:;,]|\s[–—-]|\s(?:and|but))\s+((?:please|pls|kindly)\s.+)$`)

// hello is a greeting in the line of what follows it: "Hi Jane, please find …".
var hello = phrase.MustCompile(`(?i)^(?:(?:hi|hello|hiya|hey|dear|good (?:morning|afternoon|evening))\b|(?:` + greetingsAbroad + `)(?-i:\b|[ ,!–—-]))(?: ?[\p{L}]+){0,3}\s?[,!–—-]+\s+`)

// whollyQuoted says whether a text is nothing but something in quotation marks.
func whollyQuoted(s string) bool {
	s = strings.TrimRight(fold(s), ". ")
	at := quotedTitle.FindStringIndex(s)
	return at != nil && at[0] == 0 && at[1] == len(s)
}

// leads are words to the desk that lead to a value behind a colon or a dash: "No, use this: …", "How about: …".
var leads = phrase.MustCompile(`(?i)^(?:(?:if (?:not|so)|(?:it|this|that) (?:should|could|might|can|must|may) (?:say|read|be|fit|do|work)|(?:ours|mine|it) (?:is|reads)(?: now)?|here goes|maybe|perhaps|what about|(?:the )?\d+[ -]characters?(?: description)?|(?:re:? |regarding |for |on )?(?:point|item|question|number|no\.?) \d|prefer(?:red)?(?: this)?|shorter|better|revised|alternative(?:ly)?|suggestion|(?:my|our) (?:suggestion|attempt|version|proposal|try)|(?:cut|trim|drop|shorten|change|replace|remove)(?:ped|med|ed|d)? (?:it|the|that|this)(?: \w+){0,2}|line (?:for|to go) (?:underneath|under|below)|(?:on|re:?|regarding|about|as (?:for|to)) (?:the |my |our )?(?:description|sub-?title|standfirst|strap-?line|title|headline)|(?:an?|the|my|our|this) (?:(?:new|better|working|proposed|possible|suggested|short|one-line) )?(?:title|headline|description|sub-?title|standfirst|strap-?line|sentence|summary)(?: for (?:you|it|this|the blog|my blog|our blog))?)$)|^(?:voici|ci-dessous|hier (?:ist|kommt|sind)|hierbij|aquí (?:está|va)|ecco|dyma)\b|^(?:no|nope|yes|yep|ok|okay|sure|sorry|apologies|thanks|thank you|hmm+|well|ah|oh|oops|hi|hello)(?:$|\s*[,.!;…–—(-]|\s+(?:(?-i:\p{Lu})|about|for|to|that|if|i|we|it|this|again|but|not|once|from|my|our|all|both|everyone|the|you|here|then|so|please|use|try|let|how|what)\b)|\b(?:please|(?:can|could|may|might|shall|should) (?:we|i|it|you|the)|let(?:'s|’s| us) (?:go|use|call|make|try|have|say|change)|(?:ended up|landed|settled|plumped|opted|gone|went|came up|come up) (?:with|on|for)|how about|what about|(?:i|we)(?:'d|’d| would| will|'ll|’ll)(?: much)? (?:rather|prefer|like|go|suggest|propose|call|use)|(?:i|we)(?:'ve|’ve| have)? (?:now )?(?:prefer|suggest|propose|decided|settled|chosen|agreed)|use (?:this|the following|that)|instead|feel free|(?:my|our) suggestion|^would|it should (?:be|read|say)|\b(?:it|that|this|ours|mine)(?:['’]s| is)(?: now| called| to be)? …|^(?:i|we)(?:['’]ve| have)(?: now| since| also)? (?:rewritten|shortened|cut|trimmed|changed|amended|reworked|rephrased|reworded|edited|condensed) (?:it|that|this|the)\b|here (?:it is|you go|is|are)|here['’]s|make it|call it|as follows|the following|try this|this (?:one|instead)|going with|^(?:and )?for the (?:other|second|first|third|latter|former)(?: one| blog| piece)?$|(?:new|revised|shorter|better|updated|amended|corrected|final) (?:one|version|text|wording|title|headline|description|sub-?title|theme)(?: is)?)\b`)

var leadIn = phrase.MustCompile(`^((?:[^\s:]+\s+){0,11}?[^\s:]+?)\s*(?::|\s[–—-])\s+(\S.+)$`)

// withoutLead takes the words to the desk off that stand before a value and a colon.
func withoutLead(text string) string {
	m := leadIn.FindStringSubmatch(text)
	if m == nil || !leads.MatchString(m[1]) || whollyQuoted(m[1]) || partOfText.MatchString(m[1]) {
		return text
	}
	if first, _ := utf8.DecodeRuneInString(m[2]); unicode.IsLower(first) && !strings.HasSuffix(strings.TrimSpace(text[:len(text)-len(m[2])]), ":") {
		return text // "Sorry for the slow reply – it has been one of those weeks."
	}
	return m[2]
}

// Value returns what a paragraph of a reply gives when one thing was asked for and the reply names no field: the
// paragraph without what is said to the desk before and after ("Sorry about that! … Thanks, Jane"), or what it
// proposes in quotation marks. It is "" where the whole paragraph is said to the desk.
func Value(paragraph string) string {
	text := hello.ReplaceAllString(withoutCount(fold(paragraph)), "")
	if strings.HasSuffix(text, ":") {
		return ""
	}
	if q, ok := proposed(text); ok {
		return q
	}
	all := sentences(text)
	from, to := 0, len(all)
	if at := slices.IndexFunc(all, func(s string) bool { return givesItself.MatchString(s) }); at > 0 { // "Never mind, my colleague told me. It is: …"
		from = at
	}
	for from < to && speechOf(all[from]) != noSpeech && withoutLead(all[from]) == all[from] {
		from++
	}
	for from > 0 && from < to && asksOfDesk(all[from-1]) && strings.HasSuffix(all[from], "?") { // "And may it have a question mark?"
		from++
	}
	for to > from && speechOf(all[to-1]) != noSpeech && withoutLead(all[to-1]) == all[to-1] {
		to--
	}
	if from == to {
		return ""
	}
	left := withoutLead(strings.Join(all[from:to], " "))
	if q, ok := proposed(left); ok {
		return q
	}
	for _, s := range sentences(left) {
		if speechOf(s) != noSpeech {
			return ""
		}
	}
	return unquote(withoutCount(withoutTail(polite.ReplaceAllString(left, ""))))
}

// givesItself is a sentence that leads to the value, so that what stands before it is none.
var givesItself = phrase.MustCompile(`(?i)^(?:(?:and|so|but|anyway|ok|okay|right|well),? )?(?:it(?:['’]s| is| reads| should (?:be|read|say))|(?:mine|ours)(?: is| reads)?|(?:here(?:['’]s (?:it|mine|ours)| it is| goes| you go))|(?:the|my|our) (?:\w+ )?(?:description|sub-?title|standfirst|strap-?line|title|headline)(?: is)?)\s*:\s+\S`)

// asksOfDesk says whether a sentence asks about the rules, so that a question behind it goes on asking; one that
// announces a value does not.
func asksOfDesk(sentence string) bool {
	return strings.HasSuffix(sentence, "?") && ofTheDesk.MatchString(sentence) && !announcing.MatchString(sentence)
}

var (
	ofTheDesk  = phrase.MustCompile(`(?i)\b(?:description|sub-?title|title|themes?|deadline|headshot|bio|photos?|characters|words?|publish\w*|publication|submi\w+|hashtags?|editors?|counts?|links?)\b`)
	announcing = phrase.MustCompile(`(?i)\b(?:this|that|these|those|the following|something|how about|what about|do|work|suit|fit|ok|okay)\b`)
)

// tailTalk is said to the desk behind a value, in its line: "The form that asked twice. – hope that works".
var tailTalk = phrase.MustCompile(`(?i)\s*(?:\s[-–—]\s+|\()(?:i )?(?:hope|let me know|thanks|thank you|is (?:that|this|it) (?:ok|okay|all right|fine)|does (?:that|this) work|if (?:that|this)(?:['’]s| is| works)|happy to|please)\b[^.!?]{0,60}[)?.!]*$`)

// withoutTail takes it off.
func withoutTail(s string) string { return tailTalk.ReplaceAllString(s, "") }

// polite is a please behind a value: "The form that asked twice, please."
var polite = phrase.MustCompile(`(?i),?\s+(?:please|pls)[.!]?$`)

// proposed returns what stands in the only quotation marks of a paragraph when what is around them is said to the
// desk: "Could we call it “The stamp”? Thanks!"
func proposed(text string) (string, bool) {
	found := quotedTitle.FindAllStringIndex(text, 2)
	if len(found) != 1 {
		return "", false
	}
	q := found[0]
	around := fold(text[:q[0]] + " … " + text[q[1]:])
	inner := fold(strings.Trim(text[q[0]:q[1]], "“”\"‘’"))
	switch n := wordCount(around); {
	case n == 1:
		return inner, true
	case n > 30, wordCount(inner) < 2, partOfText.MatchString(around):
		return "", false
	}
	if !leads.MatchString(around) && speechOf(fold(text[:q[0]]+" … "+strings.TrimLeft(text[q[1]:], " "))) != wish {
		return "", false
	}
	return inner, true
}

// partOfText are words for a part of the blog, of which a wording is said: "Please replace the final paragraph with “…”"
var partOfText = phrase.MustCompile(`(?i)\b(?:withdraw\w*|paragraphs?|paras?|(?:first|second|third|last|final|opening|closing) (?:sentence|line)|in the (?:blog|text|document|attachment)|throughout)\b`)

// onlyPleasant says whether the paragraphs of a reply want nothing done: thanks, a promise, small talk beside them.
func onlyPleasant(fresh []string) bool {
	if wanting(fresh) {
		return false
	}
	all := sentences(strings.Join(fresh, "\n"))
	words := wordCount(strings.Join(fresh, " "))
	kind := slices.ContainsFunc(all, func(s string) bool { return speechOf(s) == pleasant || thanks.MatchString(s) })
	return words <= 3 && !strings.Contains(strings.Join(fresh, " "), "?") || kind && words <= 120
}

// wanting says whether a reply holds a sentence that somebody must act on.
func wanting(fresh []string) bool {
	return slices.ContainsFunc(sentences(strings.Join(fresh, "\n")), func(s string) bool {
		switch speechOf(s) {
		case wish:
			return true
		case pleasant:
			return false
		}
		return slices.ContainsFunc(hints, func(p *phrase.Phrase) bool { return p.MatchString(s) })
	})
}
