package purpose

import (
	"strings"

	"copydesk/internal/labels"
	"copydesk/internal/message"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// A withdrawal is a request about the blog itself: "please withdraw our piece", "take it down". The same verbs are
// said of parts of a blog ("please remove the photo from our blog") and of other things, so that what follows the
// verb must be the blog. To withdraw by mistake is worse than to ask the editors.

// A retreat is a verb after which the blog must be named.
type retreat struct {
	verb  *phrase.Phrase // its first group is what follows the verb
	plain bool           // it may also stand alone: "I have to withdraw."
	named bool           // the blog must be named: "please ignore that" is said of what was said
	not   *phrase.Phrase // what makes it mean something else, nil for nothing: "pull it forward"
}

// retreats are those verbs, an example beside each.
var retreats = []retreat{
	{verb: phrase.Like("I would like to withdraw my blog",
		`(?i)\b(?:withdraw(?:ing|al of)?|retract(?:ing|ion of)?)\b(.*)$`), plain: true},
	{verb: phrase.Like("please delete our submission",
		`(?i)\b(?:remov|delet|cancel|scrap|scratch|shelv|discard|kill|bin|spik|revok|rescind)(?:e|ing|ling|ping|ning)?`+
			`\b(.*)$`)},
	{verb: phrase.Like("please stop publication of our piece",
		`(?i)\bstop (?:the )?(?:publication of|publishing|running)\b(.*)$`)},
	{verb: phrase.Like("our blog must not go out",
		`(?i)^(.*)\b(?:must|should|can|is|shall)(?: ?not|n['’]t)(?: to)?`+
			` (?:be published|be used|go out|go ahead|go live|appear|run)\b`), not: heldBack},
	{verb: phrase.Like("we'd like it withdrawn",
		`(?i)\b(?:like|want|wish|need|have)\b(.*)\b(?:withdrawn|removed|taken down|pulled|cancelled|deleted|retracted)\b`), not: moved},
	{verb: phrase.Like("we need to pull the piece",
		`(?i)\bpull(?:ing)?\b(.*)$`), not: moved},
	{verb: phrase.Like("please take our blog out of the campaign",
		`(?i)\btak(?:e|ing)\b(.*\b(?:down|out|off)\b.*)$`), not: tonedOrAway},
	{verb: phrase.Like("please do not publish our blog",
		`(?i)\b(?:do not|don['’]?t|please not|not to|rather not|never)`+
			` (?:publish|run|use|include|post|print|feature|go ahead with)\b(.*)$`), not: heldBack},
	{verb: phrase.Like("I've decided against going ahead with the blog",
		`(?i)\bdecided (?:against|not to) (?:publish|run|submit|go(?:ing)? ahead with|proceed(?:ing)? with)`+
			`(?:n?ing|t?ing)?\b(.*)$`)},
	{verb: phrase.Like("I no longer wish to publish my blog",
		`(?i)\bno longer (?:wish|want|like|happy|intend|plan|able)\w* to (?:publish|submit|run|include|feature|see|have)`+
			`\b(.*)$`), not: late},
	{verb: phrase.Like("we no longer wish our blog to appear",
		`(?i)\bno longer (?:wish|want|like|happy)\w*(?: for)?\b(.*\b(?:appear|publish|includ|run|go out|feature)\w*.*)$`)},
	{verb: phrase.Like("our board has asked that the blog not be published",
		`(?i)\bask(?:ed|s)?(?: that| for)?\b(.*)\b(?:not (?:be|to be)|is not) (?:published|used|run|included)\b`), not: heldBack},
	{verb: phrase.Like("I don't want it published any more",
		`(?i)(?:\bnot|n['’]t) want\b(.*)\b(?:published|used|included|to (?:be published|appear|go out|run))\b`), not: heldBack},
	{verb: phrase.Like("we won't be going ahead with the blog",
		`(?i)\b(?:(?:(?:will not|won['’]t|not) be|(?:are|am|is) not|(?:are|is)n['’]t|['’](?:re|m) not) (?:going ahead|proceeding|continuing)|not (?:to|going to) go ahead) with\b(.*)$`), not: heldBack},
	{verb: phrase.Like("I'd like to take back my submission",
		`(?i)\btak(?:e|ing) back\b(.*)$`)},
	{verb: phrase.Like("our board has asked us to take the blog back",
		`(?i)\btak(?:e|ing)\b(.*)\bback(?:\W*$| (?:please|because|as|since|for now)\b)`), named: true},
	{verb: phrase.Like("I must ask you to drop this",
		`(?i)\bask(?:ing)? you to (?:drop|pull|abandon)\b(.*)$`), not: moved},
	{verb: phrase.Like("please drop it",
		`(?i)\bplease (?:just )?(?:drop|abandon)\b(.*)$`), not: moved},
	{verb: phrase.Like("please unpublish our blog",
		`(?i)\bun-?publish\b(.*)$`)},
	{verb: phrase.Like("please leave our blog out of the campaign",
		`(?i)\b(?:leave|drop)\b(.*)\b(?:out of|from) (?:the |your )?(?:campaign|week|series|line-?up|running|programme)\b`), not: heldBack},
	{verb: phrase.Like("please could it be withdrawn?",
		`(?i)\b(?:could|can|may|would it be possible for)\b(.*)\b(?:to )?be withdrawn\b`), not: heldBack},
	{verb: phrase.Like("please disregard the blog that I sent",
		`(?i)\b(?:disregard|ignore)\b(.*)$`), named: true},
	{verb: phrase.Like("please treat my blog as withdrawn",
		`(?i)\b(?:consider|treat|regard)\b(.*\b(?:withdrawn|retracted|cancelled)\b.*)$`)},
	{verb: phrase.Like("I'd rather you didn't publish it",
		`(?i)\b(?:rather|prefer)(?: that| if)? you (?:did not|didn['’]t|do not|don['’]t) (?:publish|use|run|print|post)`+
			`\b(.*)$`), not: heldBack},
	{verb: phrase.Like("I would rather our blog did not appear",
		`(?i)\b(?:rather|prefer)(?: that| if)?\b(.*\b(?:not|\w+n['’]t) (?:(?:be |to be )?(?:appear|publish|use|run|go)\w*.*|(?:to )?be (?:included|featured)|(?:included|featured)))`+
			`\W*$`), not: heldBack},
	{verb: phrase.Like("we would like it not to be used",
		`(?i)\b(?:like|want|wish|prefer)\b(.*)\bnot to (?:be (?:used|published|included|printed|run|featured)|appear|go out)(?:,? (?:please|after all|at all|any ?more))*\W*$`), not: heldBack},
	{verb: phrase.Like("veuillez retirer notre article",
		`(?i)\b(?:retirer|retirez|retirar|(?:je|nous) retir(?:e|ons)|intrekken|ritirare|zurückziehen|zurückzuziehen)`+
			`\b(.*)$`), plain: true},
	{verb: phrase.Like("bitte ziehen Sie unseren Beitrag zurück",
		`(?i)\b(?:ziehen|ziehe|zieht|trekken|trek)\b(.*(?:zurück|terug|\bin\b).*)$`)},
}

// leaves are whole phrases of one who leaves the campaign.
var leaves = phrase.Like("I'm afraid we have to pull out",
	`(?i)\bno longer (?:wish|want|able|like|intend|happy|plan)`+
		`\w* to (?:take part|participate|go ahead|proceed|contribute(?: to (?:the|your|this)| as\b|[.,;]|$))|`+
		`\bdecided (?:not to (?:take part|participate|go ahead|proceed)|against (?:taking part|participating|going ahead|proceeding))(?: (?:in|with) (?:the|your|this) (?:\w+ )?(?:campaign|week|series))?(?: after all| this (?:year|time))*(?:[.,;:!–—-]| [–—-]|$| (?:because|as|since|due|owing|so|and|sorry|for)\b)|`+
		`\btake (?:us|me) out of the (?:running|campaign|week|line-?up)\b|`+
		`\b(?:no longer in a position|not (?:now )?able|unable) to (?:take part|participate)\b|\bno longer in a position to contribute\b|`+
		`\b(?:will not|won['’]t) be (?:taking part|participating|taking (?:this|it) (?:any )?further)\b|`+
		`\bprefer not to (?:be included|take part|participate)\b|\bprefer not to be published(?:[.,;]| after all| at all|$)|\b(?:our|my|the)`+
		` (?:client|author|colleague|board|director|organisation|company)s? (?:has|have) (?:pulled|dropped|bowed) out\b|`+
		`^please cancel\W*$|\bplease (?:don['’]t|do not) publish\W*$|\b(?:i|we)(?:['’]ll| will| must| need to| have to|`+
		` (?:would|should) (?:like|prefer) to| are going to|['’]d (?:like|prefer) to)? ?(?:have to )?(?:bow|drop|pull) out\b`)

// Who answers a call or an invitation that he will not take part takes nothing back.
var (
	invited      = phrase.Like("Thank you for your call for blogs.", `(?i)\b(?:thanks|thank you|grateful|kind of you)\b[^.?!]{0,30}\b(?:call for|invitation|invit(?:e|ing)|asking (?:us|me)|thinking of (?:us|me))\b`)
	notTakesPart = phrase.Like("We won't be taking part this year.",
		`(?i)\b(?:will not|won['’]t) be (?:taking part|participating)\b|\bdecided (?:not to|against) (?:tak|particip)|\bprefer not to (?:take part|participate)\b|\b(?:not able|unable) to (?:take part|participate)\b`)
)

// theBlog is the blog as the object of a verb; its first group is what stands between article and noun.
var theBlog = phrase.MustCompile(`(?i)^(?:please |all (?:of )?|both (?:of )?|altogether |out |down |off |(?:the )?publication of )*` +
	`(?:our|my|the|this|that|his|her|their|your copy of (?:our|my)|both|(?:sie )?(?:unseren?|meinen?|den|diesen)|` +
	`notre|mon|nuestr[oa]|mi|onze|ons|mijn|\S+['’]s?) ((?:[\w’'“”".&-]+ ){0,4}?)` +
	`(?:blogs?|blog-?posts?|blog-?beitrag|beitrag|artikel|bijdrage|submissions?|{works}|artículo|posts?|` +
	`contributions?|entr(?:y|ies)|write-?up|op-?eds?|billet|text[eo]?)\b(.*)$`)

// pronoun stands for the blog where nothing else was spoken of.
var pronoun = phrase.MustCompile(`(?i)^(?:please )?(?:it|them(?: both)?|both(?: of (?:them|these|those))?|` +
	`the two of them|that|this|this one|that one|mine|ours)` +
	`(?:$|\s*[.,;:!?)—–-]|\s+(?:from|now|please|as|after|altogether|for|at|and|today|completely|because|since|down|` +
	`out|off|immediately|entirely|but|again|too|to be|did|was|were|withdrawn|i am|i['’]m|i fear)\b)`)

// quotedBlog is a title in quotation marks, or a ref.
var quotedBlog = phrase.MustCompile(`(?i)^(?:the |our |my )?(?:[“"‘'][^”"’']{3,}[”"’']|[a-z]+\d*-\d+\b)`)

// quotedSmall is a word of a text, and no title.
var quotedSmall = phrase.MustCompile(`^(?:the |our |my )?[“"‘']\p{Ll}`)

// QuotedObject returns what a withdrawal names in quotation marks; "" where it names nothing.
func QuotedObject(sentence string) string {
	if m := withdrawnQuoted.FindStringSubmatch(sentence); m != nil {
		return m[1]
	}
	return ""
}

var withdrawnQuoted = phrase.Like("Please delete “Attic lamps”",
	`(?i)\b(?:withdraw|retract|remov|delet|cancel|scrap|scratch|shelv|discard|kill|bin|spik|revok|rescind|pull|drop|abandon|publish|run|use|disregard|ignore)`+
		`(?:e|ing|ling|ping|ning)?\s+(?:the |our |my )?(?:blog |piece |article )?[“"]([^“”"]{2,160})[”"]`)

// oneOfSome stands before the one that is meant: "one of the two, “Nine doors”".
var oneOfSome = phrase.MustCompile(`(?i)^(?:only |just )?one of (?:the (?:two|three)|them|these|our (?:\w+ )?blogs|the (?:\w+ )?blogs)` +
	`\s*[,:(–—-]\s*(?:namely )?`)

// outOfText follows words that are to go out of a blog, and are not its title.
var outOfText = phrase.MustCompile(`(?i)^\s*(?:from|in|at|on) (?:the |my |our )?(?:blog|text|{work}|post|end|start|beginning|` +
	`(?:\w+ )?(?:para|section|heading|page|header|footer|head|foot|top|bottom|caption|menu|list|link|table|box|web ?page|quote|line))\b`)

// nothingMore follows a plain verb that needs no object: "we must withdraw, I am afraid".
var nothingMore = phrase.MustCompile(`(?i)^(?:$|[.,;:!?—–-]|(?:as|because|after|altogether|now|please|sorry|today)\b|` +
	`(?:it )?from (?:the |this |your )?(?:campaign|week|series|line-?up|running|call|publication|consideration))`)

// properName is a title without quotation marks, or its author's name.
var properName = phrase.MustCompile(`^(?:\p{Lu}[\w’'-]*\b.*|the \p{Lu}.*)$`)

// oneOfThem is one of several blogs: "the kites one", "the second one", "the one about the wells".
var oneOfThem = phrase.Like("the kites one", `(?i)^(?:just |only )?(?:the|our|my) (?:(?:[\p{L}'’-]+ ){1,3}one\b|one (?:about|on|by) \S)`)

// anyOne is one of several of whatever was spoken of: "Please delete the other one."
var anyOne = phrase.Like("the other one", `(?i)^(?:just |only )?(?:the|our|my) (?:very )?(?:other|old|older|new|newer|earlier|previous|former|wrong|right|first|long|longer|short|shorter|big|bigger|small|smaller|large|larger|existing|current|original|extra|duplicate) one\b`)

// outOfCampaign takes what it names out of the campaign: "Please remove Thirty-one wells from the campaign."
var outOfCampaign = phrase.Like("Thirty-one wells from the campaign.",
	`^(?:\p{Lu}|the \p{Lu})[^.;!?]*? (?:from|out of) (?:the |this |your )?(?:\w+ )?(?:campaign(?: week)?|week|series|line-?up|running|programme|schedule)(?:,? (?:please|for now|after all|altogether|thanks))*(?:[.,;:!?)]|$| [–—-] | (?:as|because|since)\b)`)

// placedOne is one of several blogs by its place or its number: "Please drop the second one", "Please drop blog 2".
var placedOne = phrase.Like("the second one", `(?i)^(?:out )?(?:just |only )?(?:the|my|our) (?:second|third|fourth|last|latter)(?: one| of (?:the two|them|these))\b|^(?:blog|post|article|piece|submission) (?:no\.? ?|number |#)?[1-9](?:\W|$)`)

// numberedOne is one by its number alone, as our letter gives it, where the verb is said of blogs: "Please withdraw number 2".
var numberedOne = phrase.Like("number 2.", `(?i)^(?:just |only )?(?:no\.? ?|number |#)[1-9](?:$|\W*$|[.,;:!?)]|\s+(?:please|and|from|as|because|since|after|for|altogether)\b)`)

// countsOther says whether a sentence counts other things than blogs, one of which is then dropped: "I emailed you twice."
func countsOther(sentence string) bool {
	return counted.MatchString(sentence) && !countedBlogs.MatchString(sentence) || otherCounted.MatchString(sentence)
}

var (
	counted      = phrase.Like("I emailed you twice.", `(?i)\b(?:two|twice|both|several|three|2|3|a couple)\b`)
	countedBlogs = phrase.Like("We sent two blogs.", `(?i)\b(?:two|both|several|three|2|3|a couple)(?: of)?(?: \w+)? (?:blogs?|posts?|{work}|pieces|articles|submissions)\b`)
	otherCounted = phrase.Like("You list two themes.", `(?i)\b(?:themes|footnotes|hashtags|e-?mails|files|copies|versions|addresses|authors)\b`)
)

// partOfBlog are words for what is taken out of a blog, and for other things that are cancelled.
var partOfBlog = phrase.MustCompile(`(?i)\b(?:by-?lines?|acknowledge?ments?|paragraphs?|sentences?|lines?|photos?|photographs?|pictures?|images?|` +
	`headshots?|logos?|names?|titles?|headlines?|sub-?titles?|descriptions?|links?|words?|quot(?:es?|ations?)|bios?|` +
	`biograph(?:y|ies)|figures?|numbers?|footnotes?|commas?|typos?|references?|tags?|handles?|hashtags?|` +
	`address(?:es)?|phone|signatures?|headings?|captions?|charts?|tables?|versions?|attachments?|files?|comments?|` +
	`meetings?|calls?|appointments?|invit(?:e|ation)s?|subscriptions?|sessions?|interviews?|newsletters?|reminders?|` +
	`messages?|e-?mails?|claims?|section|page|spaces?|details|theme|role)\b`)

// ofTheBlog follows "blog" where a part of it or another thing is meant: "our blog's title", "your blog alerts".
var ofTheBlog = phrase.MustCompile(`(?i)^(?:['’]s\b| ?(?:title|headline|photo|picture|image|sub-?title|description|guidelines?|template|form|` +
	`alerts?|newsletter|reminders?|calls?|week|list)\b)`)

// A blog that is not to appear before a time, or not as it stands, is held back, and not withdrawn.
var (
	heldBack = phrase.MustCompile(`(?i)\b(?:before|until|till|earlier than|unless|without|yet|on ` + wording.Weekday + `|` +
		`in its (?:current|present)|as it stands|as is)\b`)
	late = phrase.Like("no longer able to submit it by Friday",
		`(?i)\b(?:by|before|until|(?:in|on) time|today|tomorrow|this week)\b`)
	tonedOrAway = phrase.Like("take it down a notch, or take this one as Tess is off today",
		`(?i)\bdown (?:an? (?:notch|bit|little|peg|touch|tad)|(?:by|to|from) (?:\w+ )?\d+)\b|`+
			`\btak(?:e|ing)\b[^“”"]*?(?: [-–—] |[,;:(] ?(?:as|since|because|while|when)\b|(?: |\b(?:he|she|it|i|we|they|who)['’])`+
			`(?:is|am|are|was|were|will be|being|s|m|re) )(?:\w+ )*?(?:down|out|off)\b|\boff (?:my|our|his|her|their|\p{L}+['’]s)\b`)
	moved = phrase.MustCompile(`(?i)\b(?:forward|together|ahead|quotes?|earlier)\b`)
)

// joinsToOther is a word between article and "blog" that makes something else the object: "the photo of our blog".
var joinsToOther = phrase.MustCompile(`(?i)\b(?:about|with|in|from|of|on|for|beside|beneath|under|to|and|at|that)\b`)

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

// withdrawnWhole withdraws a blog in a clause of its own, behind which another wish or the reason stands: neither
// takes anything back.
var withdrawnWhole = phrase.Like("Please withdraw our blog and remove me from your mailing list.",
	`(?i)\b(?:withdraw|retract|cancel|scrap|pull|drop|remove|delete|take down) (?:it|(?:our|my|the|this) (?:\w+ )?(?:blog(?: ?post)?|{work}|post|submission|entry|contribution))(?:,? (?:please|altogether|completely|entirely))*`+
		`(?:,? and|[,;:]| [–—-])(?: and| also| please| then)* (?:(?:remove|delete|take) (?:me|us|my|our|it)\b|drop (?:me|us)\b|(?:send|let|tell|e-?mail|call) (?:me|us)\b|(?:do not|don['’]t)\b|`+
		`(?:as|because|since) (?:it|we|i|he|she|they|there|the|our|my)\b|it (?:was|has|is) |after the |we(?:['’]ll| will|['’]re| are|['’]d| would) (?:\w+ )?(?:publish|run|use|keep|going)|(?:please )?keep it (?:out|off)\b)[^.;!?]*`)

// retreating is what stands before that: one of the verbs, and the rest of its clause or of the next.
const retreating = `(?i)\b(?:withdr\w+|retract\w*|remov\w+|delet\w+|cancel\w*|scrap\w*|pull\w*|drop\w*|tak(?:e|ing)|publish\w*)\b[^.;!?]{0,80}?\b`

// asksYou is a request in the form of a question: "May I therefore ask you to take our blog out?"
var asksYou = phrase.MustCompile(`^(?:may|might|can|could) (?:i|we) (?:\w+ ){0,2}(?:ask|trouble) (?:you|that you)\b`)

// wordingOfField is what a field is to read, which asks for nothing: it begins with the field.
var wordingOfField = phrase.Like("change the title to “Cancel my submission”",
	`(?i)(\b(?:title|headline|heading|`+labels.DescriptionNames+`|re-?name|re-?title|re-?titled|entitled|titled|call(?:ed)?)\b[^“”"]{0,60})`+
		`[“"][^“”"]{2,200}[”"]`)

// asksToWithdraw says whether a sentence asks for a blog to be withdrawn; a question whether one might does not.
// before is the sentence before it, of which a pronoun speaks, as it does of what stands before the verb: "are links
// permitted, or will you take them out?"
func asksToWithdraw(sentence, before string) bool {
	plain := wordingOfField.ReplaceAllString(politeIf.ReplaceAllString(sentence, ""), "$1 so")
	if outOfNumbered.MatchString(plain) || phrase.AnyMatches(withdrawnWhole.ReplaceAllString(plain, ""), otherPlaceOrTime) || doesNot(plain) || orElse.MatchString(plain) || ifYouDoNot.MatchString(sentence) || conditions.MatchString(plain) || sendsAnother.MatchString(plain) ||
		phrase.AnyMatches(plain, feared) && !asksPlainly.MatchString(plain) {
		return false
	}
	if strings.Contains(sentence, "?") && asksLeave.MatchString(sentence) {
		l := strings.ToLower(sentence)
		if !strings.Contains(l, "please") && !strings.HasPrefix(l, "could you") && !strings.HasPrefix(l, "can you") && !asksYou.MatchString(l) {
			return false
		}
	}
	if leaves.MatchString(plain) {
		return true
	}
	for _, r := range retreats {
		at := r.verb.FindStringSubmatchIndex(plain)
		if at == nil || r.not != nil && r.not.MatchString(plain) {
			continue
		}
		object := strings.TrimSpace(plain[at[2]:at[3]])
		if r.named && pronoun.MatchString(object) {
			continue
		}
		if isTheBlog(object, before+" "+plain[:at[0]], r.plain) {
			return true
		}
	}
	return false
}

// isTheBlog says whether what follows a verb is the blog: named, quoted, or meant by a pronoun that can stand for
// nothing else.
func isTheBlog(object, before string, plain bool) bool {
	object = oneOfSome.ReplaceAllString(object, "")
	if m := theBlog.FindStringSubmatch(object); m != nil {
		return !joinsToOther.MatchString(m[1]) && !partOfBlog.MatchString(m[1]) && !ofTheBlog.MatchString(m[2])
	}
	if pronoun.MatchString(object) {
		return plain || !partOfBlog.MatchString(object) && !partOfBlog.MatchString(before)
	}
	if placedOne.MatchString(object) || plain && numberedOne.MatchString(object) {
		return !partOfBlog.MatchString(before) && !countsOther(before)
	}
	if at := quotedBlog.FindStringIndex(object); at != nil { // and not “Ray” from paragraph two
		behind, _, _ := strings.Cut(object[at[1]:], ";")
		return !partOfBlog.MatchString(behind) && !outOfText.MatchString(object[at[1]:]) &&
			!speech.PartOfText.MatchString(before) && !quotedSmall.MatchString(object)
	}
	if namesOne(object, plain) {
		return plain || !partOfBlog.MatchString(before) && !countsOther(before)
	}
	return plain && nothingMore.MatchString(object)
}

// namesOne says whether what follows a verb is a blog by a name that the sender's blogs alone can tell to be one: a title without
// quotation marks, "the kites one".
func namesOne(object string, plain bool) bool {
	if partOfBlog.MatchString(object) && !oneOfThem.MatchString(object) {
		return false
	}
	return oneOfThem.MatchString(object) && (plain || !anyOne.MatchString(object)) || plain && properName.MatchString(object) || outOfCampaign.MatchString(object)
}

// NamesObject says whether a sentence that asks for a withdrawal calls what is to go by such a name: it must be that of a blog.
func NamesObject(sentence string) bool {
	for _, r := range retreats {
		at := r.verb.FindStringSubmatchIndex(sentence)
		if at == nil {
			continue
		}
		object := oneOfSome.ReplaceAllString(strings.TrimSpace(sentence[at[2]:at[3]]), "")
		if theBlog.MatchString(object) || pronoun.MatchString(object) || placedOne.MatchString(object) || quotedBlog.MatchString(object) {
			return false
		}
		return namesOne(object, r.plain)
	}
	return false
}

// replacement is what an email says that brings a blog in the place of the one that goes.
var replacement = phrase.MustCompile(`(?i)\b(?:instead|replac\w*|new(?:er)?|revised|updated?|latest|correct(?:ed|ion)?|amended|use|versions?|` +
	`resubmit\w*|re-submit\w*|again)\b`)

// onceMore is a courtesy that only sounds like a replacement: "Thanks again for your patience".
var onceMore = phrase.MustCompile(`(?i)\b(?:thanks|thank you|cheers|sorry|apologies|hello|hi)(?: (?:so|very) much)?,? (?:once )?again\b|` +
	`\bonce again,? (?:thanks|thank you|sorry|apologies)\b`)

// withdrawalSubject is a subject that says it: "Withdrawal of blog SS20-9", "Blog: withdrawal".
var withdrawalSubject = phrase.MustCompile(`(?i)\b(?:withdraw(?:al|ing)?|retract(?:ion|ing)?)\b`)

// withdrawsInSubject says whether the subject of an email that answers nothing asks for it. A title in quotation
// marks says nothing: it is the blog's.
func withdrawsInSubject(subject string) bool {
	if message.HasPrefix(subject) || strings.Contains(subject, "?") {
		return false
	}
	subject = wording.Quoted.ReplaceAllString(subject, "blog")
	if asksToWithdraw(subject, "") {
		return true
	}
	return withdrawalSubject.MatchString(subject) && speech.BlogWord.MatchString(subject) && !conditions.MatchString(subject) &&
		!notDoing.MatchString(subject)
}
