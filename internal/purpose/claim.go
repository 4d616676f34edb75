package purpose

import (
	"strings"

	"copydesk/internal/message"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// A claim is a sentence that says that the blog is there. To accuse somebody of a forgotten attachment who only asked
// for something is worse than to ask the editors, so that what is handed over must be the blog, here and now: not
// "questions about the blog", not "I attached it last week", not "she is sending it this afternoon".
type claim int

const (
	claimsNothing   claim = iota
	claimsBlog            // please find attached our blog
	claimsSomething       // see attached
	claimsOther           // attached is the release form for our blog
	claimsLater           // I will send the blog on Thursday
)

var (
	// HandsOver is a sentence that hands something over: "please find attached my blog", "here is our piece".
	HandsOver = phrase.OneOf(`(?i)`, []phrase.Way{
		{"My blog is attached", `\battach(?:es|ed|ing|ment)?\b`},
		{"I enclose my blog", `\benclos(?:e|es|ed|ing)\b`},
		{"Please find my blog", `\b(?:please|pls|plz|kindly) find\b|\bfind att\b`},
		{"PFA", `\bpfa\b`},
		{"I hereby submit my blog", `\bherewith\b|\bhereby submit\b`},
		{"Anbei unser Blog", `\banbei\b|\bim anhang\b|\bbeigefügt\w*\b`},
		{"Ci-joint notre article", `\bci-joint\w*\b|\bpièce jointe\b`},
		{"Adjunto nuestro artículo", `\badjunt[oa]\b`},
		{"Bijgevoegd onze blog", `\bbijgevoegd\b|\bbijlage\b`},
		{"In allegato il nostro articolo", `\bin allegato\b`},
		{"W załączeniu nasz artykuł", `\bw załączeniu\b`},
		{"Em anexo o nosso artigo", `\bem anexo\b`},
		{"Ynghlwm mae ein blog", `\bynghlwm\b`},
		{"I have pasted my blog", `\bpasted\b`},
		{"This is our blog.", `\bthis is (?:my|our) (?:\w+ )?(?:blog|blog ?post|{work}|contribution|entry|submission)(?:$|[\s,.:;!])`},
		{"See the text below", `\bsee (?:below|[^.,;]{0,40}\b(?:below|underneath))\b|\bbelow is\b|\bis below\b`},
		{"Here is my blog", `\bhere(?:'s|’s| is| are| it is| you go| we go| you are)\b|\b(?:is|are) here\b`},
		{"It is at this link", `\b(?:at|via|through|in|on|using) (?:the|this) link\b`},
		{"I have uploaded my blog", `\bi(?:'ve| have|’ve) (?:shared|uploaded|scanned|put|sent|included)\b|\bi(?:'ve| have|’ve) (?:recorded|dictated|filmed) (?:my|our|the|a) (?:\w+ )?(?:blog|{work}|contribution|entry|submission)\b`},
	}, ``)

	// ownWords stand for the blog: "our 540 words are in the attachment".
	ownWords = phrase.MustCompile(`(?i)\b(?:my|our|the (?:promised|requested|agreed)|these) (?:\w+ ){0,2}?` +
		`(?:\d{3}|\w+ hundred(?: and \w+)?) (?:or so )?words\b`)

	// submits is one who submits in so many words; its first group is what follows.
	submits = phrase.MustCompile(`(?i)(?:^(?:\W*\w+\W+){0,3}|\b(?:i|we|i['’]m|we['’]re|i am|we are|am|are)(?: hereby| now| also)? )` +
		`(?:submit|submitting|sending|sharing)\b(?: you| over| across| in| through)*\b(.*)$`)
	// glad is one who is pleased to: "Fenwick is delighted to submit the following".
	glad = phrase.MustCompile(`(?i)\b(?:delighted|pleased|happy|proud|glad|excited) to (?:hereby )?(?:submit|send|share|present|enclose|attach)` +
		`\b(.*)$`)
	// asSaid is a remark that hands over when there is little else: "As promised!", "My blog, as requested."
	asSaid = phrase.MustCompile(`(?i)\bas (?:promised|requested|discussed|agreed)\b`)

	// inSubject hands something over in a subject: "ATTACHED: our blog", "Blog for theme 3, as promised".
	inSubject = phrase.MustCompile(`(?i)\battach(?:ed|ing)\b|\benclos(?:ed|ing)\b|\bas (?:promised|requested)\b`)

	// notYet takes a handing-over back: it is to come, or it is asked about.
	notYet = phrase.OneOf(`(?i)`, []phrase.Way{
		{"I will send it on Thursday", `(?:\bwill|['’]ll) (?:be )?(?:\w+ly )?(?:attach|send|submit|shar|follow|forward|paste|enclos)\w*`},
		{"Blog to follow", `\b(?:to follow|once|until|before (?:i|we))\b`},
		{"If you agree", `\b(?:if (?:i|we|you|it)|when (?:i|we|it|should|is)|would (?:it|you|this|that|there))\b`},
		{"Could I attach it?", `\b(?:could (?:i|we|you)|can (?:i|we|you)|may (?:i|we)|should (?:i|we|it)|do (?:i|we|you)|how (?:do|should|can|long|many)|where (?:do|should|can))\b`},
		{"I plan to attach it", `\b(?:plan(?:ning)? to|hop(?:e|ing) to|intend(?:ing)? to|going to|want to|wanting to|need to|aim(?:ing)? to|propos(?:e|ing) to|thinking of|interested in|happy to|be able to)\b`},
		{"It is not yet attached", `\b(?:not (?:yet|attach)\w*|haven't|have not|hasn't)\b`},
		{"I’d love to attach it", `(?:\bwould|['’]d) (?:like|love) to\b`},
	}, ``)
	// afterwards are times to come, which a sentence about sending may name.
	afterwards = phrase.MustCompile(`(?i)\b(?:tomorrow|tonight|this (?:afternoon|evening)|later|shortly|soon|next (?:week|month|\w+day)|` +
		`(?:on|by) ` + wording.Weekday + `|in due course|separately|` +
		`(?:in|by|as) (?:a |another |the next )?(?:separate |different |second |next )?(?:e-?mail|message|cover)\b|` +
		`after (?:the|our|my|a|we|i)|from (?:my|her|his|our) (?:personal|own|other|private|home|work))\b`)
	// reported is what was done before: "I attached my blog to an email last Friday".
	reported = phrase.OneOf(`(?i)`, []phrase.Way{
		{"See the file attached to my email of Monday", `\battach\w* to (?:my|our) (?:\w+ ){0,2}(?:e-?mail|message)s? (?:of|from|on|dated|sent|last)\b`},
		{"I did attach it", `\b(?:did (?:attach|enclose|send|include)|already (?:attached|sent|submitted)|(?:was|were) attached)\b`},
		{"I attached my blog to an email last Friday", `\b(?:i|we|she|he|they|who|that|colleague|has|have|had|was|were)\b[^.,;]{0,30}\b(?:attached|enclosed|sent|submitted|pasted|emailed|shared|put)\b.*\b(?:last (?:week|night|month|mon|tues|wednes|thurs|fri|satur|sun)|yesterday|ago|earlier|previous(?:ly)?|to (?:an|my|` +
			`our|the|that|\w+day['’]s) e-?mail|(?:on|of) ` + wording.Weekday + `|on \d|in (?:january|february|march|april|may|june|july|august|september))`},
	}, ``)
	// lacking says that nothing is there, or that what was sent to us did not open.
	lacking = phrase.MustCompile(`(?i)\b(?:each|every) time\b|\bwhenever\b|\b(?:tried|trying|try) to (?:attach|send|submit)\b|` +
		`\byour (?:\w+ )?(?:server|system)s? (?:send|sent|reject|return|bounce|block|refuse|say)\w*|` +
		`\b(?:nothing|no(?:t)?|never|without|wasn['’]t|isn['’]t|didn['’]t|can(?:no|['’])t|unable|` +
		`fail(?:ed|s)?|forgot(?:ten)?)\b[^.,;]{0,30}\b(?:attach\w*|open)|` +
		`\battachment (?:was|came|seems|seemed|did|does|in your|that you)\b`)
	// finds are the forms in which "attached" hands over beyond doubt.
	finds = phrase.MustCompile(`(?i)\b(?:find attached|is attached|are attached|attached is|attached are|the attached (?:\w+[ -]){0,3}?` +
		`(?:blogs?|post|{work}|submission|contribution|entry|op-?ed)|(?:submit|send) the attached)\b`)
	// receiptOf asks for a receipt of what it brings: "Could you confirm receipt of the attached?"
	receiptOf = phrase.MustCompile(`(?i)\breceipt of (?:the|this|my|our) (?:attached|attachment|enclosed)\b`)
	// looksBack begins a question about something sent before.
	looksBack = phrase.MustCompile(`(?i)^(?:\w+,? )?(?:did|have|has|was|were|do you have|is there|may i ask|could you confirm|should|shall|must|how|` +
		`what|which|where|who|do blogs|are blogs|can (?:a|the) blog)\b`)
)

// yours is a sentence about what the desk itself sent: "your call is attached to your email in a format …".
var yours = phrase.MustCompile(`(?i)^(?:\W|but |and |however,? |unfortunately,? |i (?:think|see|fear) (?:that )?)*your (?:\w+ ){0,2}` +
	`(?:call|invitation|guidelines?|letter|e-?mail|message|attachments?|newsletter|acceptance)\b|` +
	`\battach\w* (?:to|in|with) your\b`)

// otherThings are sent beside blogs, or about them.
const otherThings = `(?:questions?|quer(?:y|ies)|list|topics?|ideas?|logos?|forms?|releases?|consents?|permissions?|photos?|` +
	`photographs?|pictures?|images?|headshots?|guidelines?|invitations?|synops[ie]s|abstracts?|outlines?|plans?|` +
	`proposals?|pitch(?:es)?|slides?|decks?|invoices?|contracts?|agreements?|captions?|bios?|biograph(?:y|ies)|` +
	`details|feedback|comments|thoughts|apologies|interest|passion|views?|news|schedules?|timelines?|templates?|` +
	`figures?|charts?|suggestions?|spreadsheets?|brief|notes|kit|quotes?|cvs?|(?:cover(?:ing)? )?letters?|` +
	`applications?|minutes|agendas?|reports?|press releases?|leaflets?|flyers?|brochures?|newsletters?|maps?|` +
	`certificates?|recordings?|videos?|discussions?|threads?|conversations?|e-?mail chains?|programmes?|` +
	`itinerar(?:y|ies)|floor ?plans?|delegate lists?)`

var (
	otherThing = phrase.MustCompile(`(?i)\b` + otherThings + `\b`)
	// ofBlogs is another thing that has to do with a blog: "questions about the blog", "the logo for our blog".
	ofBlogs = phrase.MustCompile(`(?i)\b` + otherThings + `\b(?:[^.,;]|[.,]\d){0,40}?\b(?:about|for|of|on|to|from|regarding|concerning|in|with|beside|that|which|who|has)` +
		`\b(?:[^.,;]|[.,]\d){0,40}?\b(?:blogs?|posts?|{work}|submissions?|contributions?)\b|` +
		`\b(?:blogs?|posts?|{work}|submissions?|contributions?)['’]?s? ` + otherThings + `\b`)
	// draftThing is another thing that is only called a draft: "the draft programme".
	draftThing = phrase.MustCompile(`(?i)\bdraft(?: (?:conference|event|meeting|project|seminar|webinar))? (` + otherThings + `)\b`)
	// blogThings are what "blog" only qualifies: "the blog guidelines".
	blogThings = phrase.MustCompile(`(?i)\bblog (?:deadline|week|campaign|call|series|programme|process|site|page|platform|editor|team)\b`)
)

// sentBefore is a blog that another email brought: "the photo for the blog I sent this morning".
var sentBefore = phrase.MustCompile(`(?i)\b(?:the|my|our|her|his|their|that) (?:\w+ ){0,2}?(?:blogs?|post|{work}|submission|contribution)` +
	` (?:that |which )?(?:i|we|she|he|they|my \w+|our \w+|\p{L}+)(?:['’]ve| have| has| had)?(?: just| already)?` +
	` (?:sent|submitted|e-?mailed|shared|supplied|provided)\b`)

// speaksOfOther says whether a sentence speaks of something beside the blog, and not of the blog itself.
func speaksOfOther(sentence string) bool {
	return otherThing.MatchString(sentence) && !speech.BlogWord.MatchString(ofBlogs.ReplaceAllString(sentence, ""))
}

// apologetic begins a sentence, and is nothing that is handed over: "Apologies, attached now."
var apologetic = phrase.MustCompile(`(?i)^\W*(?:(?:my|our|many|sincere|with) )*apologies\b`)

// claimOf says what a sentence hands over.
func claimOf(sentence string) claim {
	if otherThing.MatchString(sentence) {
		sentence = sentBefore.ReplaceAllString(sentence, "it")
	}
	l := strings.ToLower(sentence)
	question := strings.Contains(sentence, "?")
	object, hands := HandedOver(sentence)
	object = draftThing.ReplaceAllString(apologetic.ReplaceAllString(object, ""), "$1")
	switch {
	case !hands && speaksOfOther(sentence):
		return claimsNothing // "photo to follow"
	case !hands:
		if notYet.MatchString(sentence) || speech.BlogWord.MatchString(sentence) && afterwards.MatchString(sentence) {
			return claimsLater
		}
		return claimsNothing
	case receiptOf.MatchString(sentence) && !otherThing.MatchString(sentence):
		return claimsBlog
	case notYet.MatchString(sentence) && !finds.MatchString(l):
		return claimsLater
	case question && (!strings.Contains(l, "attached") || looksBack.MatchString(sentence)),
		lacking.MatchString(sentence), reported.MatchString(sentence),
		yours.MatchString(sentence):
		return claimsNothing
	case ofBlogs.MatchString(sentence) || speaksOfOther(object):
		return claimsOther
	case speech.BlogWord.MatchString(blogThings.ReplaceAllString(object, "")), ownWords.MatchString(object):
		return claimsBlog
	}
	return claimsSomething
}

// longPhrase is a sentence in which a blog is handed over with no verb; of a longer one the words stand that call a blog somebody's: "My blog, as
// promised". A description may speak of a text message.
func longPhrase(sentence string) string {
	if wording.Count(sentence) <= mostWithoutVerb {
		return sentence
	}
	return strings.Join(ownThing.FindAllString(sentence, 4), " ")
}

// mostWithoutVerb is how many words a sentence has at most that hands over whatever it names.
const mostWithoutVerb = 8

var ownThing = phrase.Like("our second blog", `(?i)\b(?:my|our|his|her|their|\p{L}+['’]s|the (?:promised|requested|agreed)) (?:[\w-]+ ){0,3}?[\p{L}-]+\b`)

// HandedOver says whether a sentence hands something over, and in which of its words that is named.
func HandedOver(sentence string) (object string, ok bool) {
	if HandsOver.MatchString(sentence) ||
		asSaid.MatchString(sentence) && (speech.BlogWord.MatchString(longPhrase(sentence)) || wording.Count(sentence) <= 4) &&
			!strings.HasSuffix(sentence, ":") && !finite.MatchString(sentence) {
		return sentence, true
	}
	if m := glad.FindStringSubmatch(sentence); m != nil {
		return m[1], true
	}
	m := submits.FindStringSubmatch(sentence)
	if m == nil || afterwards.MatchString(sentence) {
		return "", false
	}
	object, _, _ = strings.Cut(m[1], ":")
	return object, speech.BlogWord.MatchString(object)
}

// finite are the verbs of a sentence that tells something; a line without one only names what is there.
var finite = phrase.MustCompile(`(?i)\b(?:is|are|was|were|will|has|have|had|can|could|would|should|may|might|must|shall|do|does|did|need|want|` +
	`hope|think|am|letting|coming|says|said|claims|states|names|mentions|['’]ll)\b|\w['’](?:s|re|ll|d|ve|m) `)

// aloneBlog begins a line that only names a blog: "Our blog for theme 3.", "The final version of our piece, signed off."
var aloneBlog = phrase.MustCompile(`(?i)^(?:the |our |my |a |another |and )?(?:(?:final|revised|signed-off|latest|finished|completed|` +
	`corrected|new|guest)(?:,? (?:and )?\w+)? )?(?:(?:version|copy|draft) of )?(?:the |our |my |a )?` +
	`(?:\w+ )?(?:blogs?|blog ?posts?|{work}|submission|contribution|entry)` +
	`(?:$|\s*[.,:;!(–—-]|\s+[“"‘]|\s+(?:for|by|from|on|about|as|in|with|to|of|entitled|titled|called|attached)\b)`)

// onYourSite is a blog that is out already.
var onYourSite = phrase.Like("A blog on your website", `(?i)\b(?:blogs?|posts?|{work})\b[^.?!]{0,40}\b(?:on|at|in) your (?:web ?)?(?:site|pages?|blog)\b`)

// noneOfOurs begins a line about another blog, or none: "No blog from us this year."
var noneOfOurs = phrase.MustCompile(`(?i)^(?:no|any|which|what|your|every|each|some|another)\b`)

// NamesBlogAlone says whether one of the few sentences of an email names a blog without saying anything of it, as one
// does who attaches it.
func NamesBlogAlone(text string) bool {
	for _, s := range wording.Sentences(text) {
		if aloneBlog.MatchString(s) && !speech.Greets(s) && !noneOfOurs.MatchString(s) && !finite.MatchString(s) &&
			!ofBlogs.MatchString(s) && !onYourSite.MatchString(s) && !blogThings.MatchString(s) && !afterwards.MatchString(s) && wording.Count(s) <= 25 {
			return true
		}
	}
	return false
}

// handedOverIn says whether a subject says that the blog is there. The subject of an answer is of what it answers.
func handedOverIn(subject string) bool {
	return inSubject.MatchString(subject) && claimOf(subject) == claimsBlog && !message.HasPrefix(subject) && !strings.Contains(subject, "?")
}
