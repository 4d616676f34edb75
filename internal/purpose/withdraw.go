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
var leaves = phrase.OneOf(`(?i)`, []phrase.Way{
	{"We no longer wish to take part", `\bno longer (?:wish|want|able|like|intend|happy|plan)\w* to (?:take part|participate|go ahead|proceed|contribute(?: to (?:the|your|this)| as\b|[.,;]|$))`},
	{"We have decided against taking part this year.", `\bdecided (?:not to (?:take part|participate|go ahead|proceed)|against (?:taking part|participating|going ahead|proceeding))(?: (?:in|with) (?:the|your|this) (?:\w+ )?(?:campaign|week|series))?` +
		`(?: after all| this (?:year|time))*(?:[.,;:!–—-]| [–—-]|$| (?:because|as|since|due|owing|so|and|sorry|for)\b)`},
	{"Please take us out of the running", `\btake (?:us|me) out of the (?:running|campaign|week|line-?up)\b`},
	{"We are unable to take part", `\b(?:no longer in a position|not (?:now )?able|unable) to (?:take part|participate)\b`},
	{"I am no longer in a position to contribute", `\bno longer in a position to contribute\b`},
	{"We won't be taking this any further", `\b(?:will not|won['’]t) be (?:taking part|participating|taking (?:this|it) (?:any )?further)\b`},
	{"She would prefer not to be included", `\bprefer not to (?:be included|take part|participate)\b`},
	{"I would prefer not to be published after all", `\bprefer not to be published(?:[.,;]| after all| at all|$)`},
	{"Our client has pulled out", `\b(?:our|my|the) (?:client|author|colleague|board|director|organisation|company)s? (?:has|have) (?:pulled|dropped|bowed) out` + endsThere},
	{"Sorry, we've had to pull out.", `\b(?:i|we)(?:['’]ve|['’]re|['’]m| have| are| am) (?:now |sadly |unfortunately |reluctantly )*(?:` + goneOut + `|having to (?:pull|drop|bow) out|(?:pulling|dropping|bowing) out)` + endsThere},
	{"Tessera have had to pull out.", `(?-i:` + clientAhead + `)(?:has|have) (?:now |just |sadly |unfortunately |regrettably |reluctantly )*(?:` + goneOut + `|(?:had to |decided to |chosen to )?withdr(?:aw|awn))` + endsThere},
	{"Please cancel.", `^please cancel\W*$`},
	{"Please don't publish.", `\bplease (?:don['’]t|do not) publish\W*$`},
	{"I'm afraid we have to pull out", `\b(?:i|we)(?:['’]ll| will| must| need to| have to| (?:would|should) (?:like|prefer) to| are going to|['’]d (?:like|prefer) to)? ?(?:have to )?(?:bow|drop|pull) out` + endsThere},
}, ``)

const (
	// goneOut is to be out of the campaign.
	goneOut = `(?:had to |decided to |chosen to |asked to )?(?:pull|drop|bow)(?:l?ed|p?ed|ed)? out`
	// clientAhead begins with the name of who has left.
	clientAhead = `^(?:(?i:hi|hello|and|so|also|but|sorry|sadly|unfortunately|apologies|i['’]m afraid|just to say|we['’]ve heard)[,:.!]?(?: (?i:both|all|that))?,? )*(?:\p{Lu}[\p{L}\d&'’-]*(?: (?:of|for|and|the|&))? ){1,4}`
	// endsThere is how such a sentence ends, or goes on to its reason: nobody pulls a quote out so.
	endsThere = `(?: (?:of|from) (?:it|this|(?:the|your) (?:\w+ )?(?:campaign|week|series|line-?up|running|programme)))?(?:[.,;:!–—-]| [–—-]|$| (?:altogether|because|as|since|due|owing|after|altogether|entirely|this (?:time|year)|on this|for|so|and|but|sorry|please|i['’]m afraid)\b)`
)

// leftByName is a client of whom such a sentence says that they have left.
var leftByName = phrase.Like("Tessera have had to pull out.", clientAhead+`(?:has|have) `)

// Who answers a call or an invitation that he will not take part takes nothing back.
var (
	invited      = phrase.Like("Thank you for your call for blogs.", `(?i)\b(?:thanks|thank you|grateful|kind of you)\b[^.?!]{0,30}\b(?:call for|invitation|invit(?:e|ing)|asking (?:us|me)|thinking of (?:us|me))\b`)
	notTakesPart = phrase.Like("We won't be taking part this year.",
		`(?i)\b(?:will not|won['’]t) be (?:taking part|participating)\b|\bdecided (?:not to|against) (?:tak|particip)|\bprefer not to (?:take part|participate)\b|\b(?:not able|unable) to (?:take part|participate)\b`)
)

// withdrawnWhole withdraws a blog in a clause of its own, behind which another wish or the reason stands: neither
// takes anything back.
var withdrawnWhole = phrase.OneOf(`(?i)\b(?:withdraw|retract|cancel|scrap|pull|drop|remove|delete|take down) (?:it|(?:our|my|the|this) (?:\w+ )?(?:blog(?: ?post)?|{work}|post|submission|entry|contribution))(?:,? (?:please|altogether|completely|entirely))*(?:,? and|[,;:]| [–—-])(?: and| also| please| then)* `, []phrase.Way{
	{"Please withdraw our blog and remove my name", `(?:remove|delete|take) (?:me|us|my|our|it)\b`},
	{"Withdraw it and drop us from the list", `drop (?:me|us)\b`},
	{"Withdraw it and let us know", `(?:send|let|tell|e-?mail|call) (?:me|us)\b`},
	{"Withdraw it and do not publish it", `(?:do not|don['’]t)\b`},
	{"Withdraw our blog, as it is out of date", `(?:as|because|since) (?:it|we|i|he|she|they|there|the|our|my)\b`},
	{"Withdraw our blog, it was not cleared", `it (?:was|has|is) `},
	{"Withdraw our blog, after the board met", `after the `},
	{"Withdraw our blog, we will publish it ourselves", `we(?:['’]ll| will|['’]re| are|['’]d| would) (?:\w+ )?(?:publish|run|use|keep|going)`},
	{"Withdraw our blog and keep it out", `(?:please )?keep it (?:out|off)\b`},
}, `[^.;!?]*`)

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
