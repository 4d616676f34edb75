package speech

import "copydesk/internal/phrase"

// asksInFrench asks for something in the words of thanks.
var asksInFrench = phrase.Like("Merci de retirer notre article.", `(?i)^merci (?:de (?:bien vouloir )?|par avance de )(?:(?:me|nous|le|la|les|lui|ne pas) )*\p{L}{2,}[ei]r\b`)

// givesUp are whole sentences of somebody who may be leaving the campaign, whatever courtesy stands before them. They do not say so plainly
// enough to withdraw a blog, and are never only thanks: "Sorry, we're out."
var givesUp = phrase.OneOf(`(?i)^(?:(?:hi|hello|thanks|thank you|sorry|apologies|so sorry|very sorry|unfortunately|sadly|regrettably|alas|well|but|and|no|i['’]m afraid|we['’]re afraid|i regret|with regret)(?: (?:both|all|again|so much|to say|that))?[,.:;!]?(?: [–—-])? )*(?:that )?`, []phrase.Way{
	{"Sorry, we're out.", `(?:we|i|they)(?:['’]re|['’]m| are| am) (?:now |all )?(?:out|off)(?: of (?:it|this|the (?:running|campaign|week)))?`},
	{"Not for us any more.", `(?:it(?:['’]s| is)|this(?: is)?|that(?:['’]s| is))? ?(?:not|no longer) (?:one )?for (?:us|me)`},
	{"Sorry, we've changed our minds.", `(?:i|we)(?:['’]ve| have)? changed (?:my|our) minds?(?: about (?:it|this|taking part|the (?:blog|campaign|whole thing)))?`},
	{"We can't do it after all.", `(?:i|we) (?:can['’]?t|cannot|can not|won['’]t be able to|will not be able to|are(?:n['’]t| not) able to|are unable to|(?:do not|don['’]t) want to|(?:would|['’]d) rather not|['’]d rather not|no longer want to) (?:do (?:it|this)|go (?:ahead|through)(?: with (?:it|this))?|go on|carry on|continue|proceed|take part|be part of (?:it|this)|contribute)`},
	{"We'd rather not.", `(?:i|we)(?: would|['’]d) (?:rather|prefer) not(?: to)?`},
	{"We'll have to pass on this one.", `(?:i|we)(?:['’]ll| will| must)?(?: have to| need to| going to)? (?:pass|decline|give (?:it|this) a miss|sit (?:it|this) one out|step back|say no)(?: on (?:it|this)(?: one| time)?)?`},
	{"It's a no from us.", `it(?:['’]s| is| will be| has to be) a no (?:from|for) (?:us|me)`},
	{"Count us out.", `count (?:us|me) out`},
	{"We've decided not to.", `(?:i|we)(?:['’]ve| have)? decided (?:not to|against (?:it|this))`},
}, `(?:,? (?:after all|any ?more|any longer|this (?:time|year|one)|now|in the end|then|please|sorry|i['’]m afraid|thanks|thank you|apologies|for (?:this year|now)))*[.!]*$`)
